/* view_glossary.c: the terms explained, each explanation wrapped to the screen */
#include <string.h>

#include "base/i18n.h"
#include "ui/solo.h"
#include "ui/view_glossary.h"

#define MARGIN 8              /* columns that indent and fold marks take */
#define WIDEST 100            /* longer lines are hard to read */

enum { COLUMN_TERM };

static const struct {
	const char *id, *term, *english, *explanation;
} terms[] = {
#define TERM(id_, term_, english_, explanation_) { .id = id_, .term = term_, .english = english_, .explanation = explanation_ },
#include "ui/glossary.def"
#undef TERM
};

static void
add_explanation(struct sheet *sheet, const char *id, const char *text, long parent)
{
	int columns = draw_screen().width - MARGIN;

	if (columns > WIDEST)
		columns = WIDEST;
	for (int n = 0; *text; n++) {
		size_t bytes = width_line(text, columns);
		struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena, "%s:%d", id, n));
		row->parent = parent;
		row->level = 1;
		row->name = arena_copy(&sheet->arena, text, bytes);
		sheet_set(sheet, row, COLUMN_TERM, row->name);
		text += bytes;
		text += strspn(text, " ");
	}
}

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };
	struct sheet_column *column;

	(void)err;
	sheet.title = _("Glossary");
	column = sheet_add_column(&sheet, "term", _("Term"), SHEET_TREE);
	column->min = 10, column->want = WIDEST + MARGIN;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		const char *title = arena_printf(&sheet.arena, "%s  %s", terms[i].term, _(terms[i].english));
		struct sheet_row *row = sheet_add_row(&sheet, terms[i].id);
		if (!strcmp(terms[i].term, _(terms[i].english)))
			title = terms[i].term;
		row->tone = TONE_HEADING;
		row->name = title;
		sheet_set(&sheet, row, COLUMN_TERM, title);
		add_explanation(&sheet, terms[i].id, _(terms[i].explanation),
		    (long)sheet.n_rows - 1);
	}
	solo_take(view, &sheet);
	return 0;
}

static const char *
title(struct view *view, struct arena *arena, int room)
{
	(void)room;
	(void)view;
	return arena_text(arena, _("Terms of budgets and final accounts"));
}

static const enum action hints[] = { ACTION_find, ACTION_filter, ACTION_fold_all, ACTION_unfold_all, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_glossary = {
	.id = "glossary",
	.action = ACTION_glossary,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.draw = solo_draw,
	.title = title,
};
