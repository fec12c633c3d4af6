/* view_terminal.c: what was measured of the terminal, and a ruler for the eye */
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>

#include "base/i18n.h"
#include "base/profile.h"
#include "base/text.h"
#include "ui/draw.h"
#include "ui/measure.h"
#include "ui/solo.h"
#include "ui/view_terminal.h"

enum { COLUMN_ITEM, COLUMN_VALUE, COLUMN_ANSWER, COLUMN_COUNT };

enum { RULER = 32 };          /* columns to the edge: all rulers fit, wide too */

/* Each ends in the same column on a terminal that draws what the program counts. */
static const char *const rulers[] = {
	"abcdefghijklmnopqrst", "“三公”经费——2019…", "预算·决算 ①②③ ℃ № §", "● ○ ■ □ ▲ ★ → ↑ √ ±",
	"é ü α Ω Я ½ ² ° × ÷", "┌─┬─┐│├┼┤└┴┘ █▌▏", "张\xF0\xAE\xAF\xB0三 王\xF0\xB1\x8D\x90五 䶮 〇 𠮷",
};

static void
add_columns(struct sheet *sheet)
{
	struct sheet_column *item = sheet_add_column(sheet, "item", _("What"), SHEET_TREE);
	struct sheet_column *value, *answer, *count;

	item->min = 12, item->want = 25;
	value = sheet_add_column(sheet, "value", "", SHEET_TEXT);
	value->min = value->want = RULER + 1;
	answer = sheet_add_column(sheet, "answered", _("Answered"), SHEET_TEXT);
	answer->min = 8, answer->want = 8, answer->rank = 2;
	count = sheet_add_column(sheet, "counted", _("Counted"), SHEET_TEXT);
	count->min = 8, count->want = 8, count->rank = 1;
}

static struct sheet_row *
add_row(struct sheet *sheet, const char *key, const char *item, long parent)
{
	struct sheet_row *row = sheet_add_row(sheet, key);

	row->parent = parent;
	row->level = parent >= 0;
	row->tone = parent < 0 ? TONE_HEADING : TONE_NORMAL;
	row->name = sheet_text(sheet, item);
	sheet_set(sheet, row, COLUMN_ITEM, item);
	return row;
}

static void
add_value(struct sheet *sheet, const char *key, const char *item, const char *value, long parent)
{
	sheet_set(sheet, add_row(sheet, key, item, parent), COLUMN_VALUE, value);
}

static const char *
around(void)
{
	return getenv("TMUX") ? "tmux" : getenv("STY") ? "screen" : "";
}

static void
add_state(struct sheet *sheet)
{
	struct arena *arena = &sheet->arena;
	const char *term = getenv("TERM"), *locale = setlocale(LC_CTYPE, NULL);
	struct rect whole = draw_screen();
	long parent = (long)sheet->n_rows;

	add_row(sheet, "state", _("Terminal"), -1);
	add_value(sheet, "mode", _("Ambiguous characters"), measure_mode(), parent);
	add_value(sheet, "reason", _("because"), measure_reason(), parent);
	add_value(sheet, "lines", _("Drawn lines"), profile_has_lines() ? "Unicode" : "ASCII", parent);
	add_value(sheet, "bars", _("Bars"), profile_has_blocks() ? "Unicode" : "ASCII", parent);
	add_value(sheet, "term", "TERM", term ? term : "", parent);
	add_value(sheet, "window", _("Window"),
	    arena_printf(arena, "%dx%d", whole.width, whole.height), parent);
	add_value(sheet, "charset", _("Character set"),
	    arena_printf(arena, "%s (%s)", nl_langinfo(CODESET), locale ? locale : ""), parent);
	if (*around())
		add_value(sheet, "around", _("Within"), measure_outer() < 0 ? around() :
		    arena_printf(arena, _("%s, around it %d"), around(), measure_outer()), parent);
}

static void
add_samples(struct sheet *sheet)
{
	long parent = (long)sheet->n_rows;

	add_row(sheet, "samples", _("Columns of samples"), -1);
	for (size_t i = 0; i < measure_samples(); i++) {
		struct measure_sample sample = measure_sample(i);
		const char *at = sample.text;
		unsigned c = text_next(&at);
		const char *item = arena_printf(&sheet->arena, "%s U+%04X", sample.name, c);
		struct sheet_row *row = add_row(sheet, item, item, parent);
		sheet_set(sheet, row, COLUMN_VALUE, sample.text);
		sheet_set(sheet, row, COLUMN_ANSWER, sample.columns < 0 ? "-" :
		    arena_printf(&sheet->arena, "%d", sample.columns));
		sheet_set(sheet, row, COLUMN_COUNT, !sample.counted ? _("replaced") :
		    arena_printf(&sheet->arena, "%d", sample.counted));
	}
}

static void
add_rulers(struct sheet *sheet)
{
	long parent = (long)sheet->n_rows;

	add_row(sheet, "rulers", _("Ruler"), -1);
	for (size_t i = 0; i < sizeof rulers / sizeof rulers[0]; i++) {
		const char *key = arena_printf(&sheet->arena, "ruler%zu", i);
		const char *text = width_field(&sheet->arena, rulers[i], 0, RULER, WIDTH_LEFT);
		add_value(sheet, key, _("one edge"), arena_printf(&sheet->arena, "%s|", text), parent);
	}
}

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	(void)err;
	sheet.title = _("Terminal");
	add_columns(&sheet);
	add_state(&sheet);
	add_rulers(&sheet);
	add_samples(&sheet);
	solo_take(view, &sheet);
	return 0;
}

static const char *
title(struct view *view, struct arena *arena, int room)
{
	(void)room;
	(void)view;
	return arena_text(arena, _("The terminal: what it was asked, what it answered"));
}

static const enum action hints[] = { ACTION_redraw, ACTION_find, ACTION_help, ACTION_quit_view,
	ACTION_NONE };

const struct view_ops view_terminal = {
	.id = "terminal",
	.action = ACTION_terminal,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.draw = solo_draw,
	.title = title,
	.detail = solo_detail,
};
