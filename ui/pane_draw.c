/* pane_draw.c: a pane on the screen: its title, its columns, the rows that have changed */
#include <stdio.h>
#include <string.h>

#include "audit/finding.h"
#include "base/i18n.h"
#include "ui/layout.h"
#include "ui/pane.h"

/* below this width of the tree column levels are indented by one column, not two */
#define NARROW 24
#define TITLE_FROM 2          /* rows of the pane from which it has a title */
#define HEADER_FROM 5         /* and column titles */

static enum role
tone_role(enum sheet_tone tone)
{
	static const enum role roles[] = {
		[TONE_NORMAL] = ROLE_NORMAL, [TONE_TOTAL] = ROLE_TOTAL, [TONE_HEADING] = ROLE_HEADING,
		[TONE_QUIET] = ROLE_QUIET, [TONE_GOOD] = ROLE_GOOD, [TONE_BAD] = ROLE_BAD,
	};
	return roles[tone];
}

static struct text_span
match_in(const struct pane *pane, const char *text, bool code)
{
	struct text_span span = { 0, 0 };

	if (!pane->match.folded || !*pane->match.folded)
		return span;
	if (!text_find(text, 0, pane->match.folded, &span) || (code && span.from > 0))
		return (struct text_span){ 0, 0 };
	return span;
}

static char
fold_mark(const struct pane *pane, long row)
{
	for (size_t i = 0; pane->flags && i < pane->sheet.n_rows; i++)
		if (pane->sheet.rows[i].parent == row)
			return pane->filter || pane->flags[row] & PANE_OPEN ? '-' : '+';
	return ' ';
}

static void
draw_tree_cell(const struct pane *pane, const struct sheet_row *row, long index, const char *text,
    int width, enum role role)
{
	char mark[3] = { fold_mark(pane, index), ' ', '\0' };
	int indent = row->level * (width < NARROW ? 1 : 2);

	if (pane->sheet.flat) {
		draw_found(text, width, match_in(pane, text, false), role);
		return;
	}
	if (indent > width / 2)
		indent = width / 2;
	draw_blank(indent);
	draw_field(mark, 0, width - indent < 2 ? width - indent : 2, WIDTH_LEFT, role);
	if (width - indent > 2)
		draw_found(text, width - indent - 2, match_in(pane, text, false), role);
}

/* The sign says it all; the colour only helps. */
static void
draw_badge(char badge)
{
	char mark[2] = { badge ? badge : ' ', '\0' };
	enum role role = badge == finding_state_sign(FINDING_BROKEN) ? ROLE_BAD :
	    badge == finding_state_sign(FINDING_ROUNDING) ? ROLE_MESSAGE : ROLE_QUIET;
	draw_text(mark, badge ? role : ROLE_NORMAL);
}

static void
draw_figure(const struct sheet_cell *cell, int width, bool starred, enum role role)
{
	draw_number(cell->text, width - starred, role);
	if (starred)
		draw_text(cell->reported ? "*" : " ", role);
}

static void
draw_cell(const struct pane *pane, const struct layout *layout, const struct sheet_row *row,
    long index, size_t i)
{
	const struct sheet_column *column = &pane->sheet.columns[i];
	bool badged = column->badged && layout->widths[i] > 1;
	int width = layout->widths[i] - badged;
	const struct sheet_cell *cell = &row->cells[i];
	enum role role = cell->reported ? ROLE_REPORTED : tone_role(row->tone);
	const char *text = cell->text;

	switch (column->kind) {
	case SHEET_BAR:
		draw_bar(cell->has_value ? cell->value : 0, width, ROLE_BAR);
		break;
	case SHEET_TREE:
		draw_tree_cell(pane, row, index, text, width, role);
		break;
	case SHEET_CODE:
	case SHEET_TEXT:
		if (column->align == WIDTH_LEFT) {
			draw_found(text, width, match_in(pane, text, column->kind == SHEET_CODE),
			    role);
			break;
		}
		draw_field(text, 0, width, column->align, role);
		break;
	default:
		if (pane->match.figures && pane_has_figure(column, cell, &pane->match))
			role = ROLE_MATCH;
		draw_figure(cell, width, layout->starred[i], role);
	}
	if (badged)
		draw_badge(cell->badge);
}

static enum role
row_base(const struct pane *pane, long shown, const struct sheet_row *row, bool focus)
{
	if (shown == pane->list.cursor)
		return focus ? ROLE_CURSOR : ROLE_CURSOR_AWAY;
	return tone_role(row->tone);
}

/*
 * The cursor reaches up to the first amount: bars and percentages keep their looks, and a step is
 * few bytes on a slow line.
 */
static void
draw_row(struct pane *pane, const struct layout *layout, struct rect area, long shown, bool focus)
{
	long index = pane->flags && shown < (long)pane->n_shown ? pane->shown[shown] : shown;
	const struct sheet_row *row =
	    shown < pane->list.rows ? sheet_row(&pane->sheet, (size_t)index) : NULL;
	int y = area.y + (int)(shown - pane->list.top);

	draw_begin(row ? row_base(pane, shown, row, focus) : ROLE_NORMAL);
	for (size_t i = 0; row && i < pane->sheet.n_columns; i++) {
		if (i && pane->sheet.columns[i - 1].kind == SHEET_AMOUNT)
			draw_base(tone_role(row->tone));
		if (!layout->widths[i])
			continue;
		if (draw_used() == 0 && pane->flags && pane->flags[index] & PANE_MARKED)
			draw_text("*", ROLE_MARK);
		else
			draw_blank(LAYOUT_GAP);
		draw_cell(pane, layout, row, index, i);
	}
	draw_put(y, area.x, area.width);
}

static void
draw_header(const struct pane *pane, const struct layout *layout, struct rect area)
{
	draw_begin(ROLE_HEADER);
	for (size_t i = 0; i < pane->sheet.n_columns; i++) {
		const struct sheet_column *column = &pane->sheet.columns[i];
		if (!layout->widths[i])
			continue;
		draw_blank(LAYOUT_GAP);
		draw_field(column->title, 0, layout->widths[i] - layout->extra[i], column->align,
		    ROLE_HEADER);
		draw_blank(layout->extra[i]);
	}
	draw_put(area.y, area.x, area.width);
}

static const char *
sort_name(enum pane_sort sort)
{
	static const char *const names[SORTS] = {
		[SORT_PRINTED] = "", [SORT_SHARE] = N_("by percentage"),
		[SORT_AMOUNT] = N_("by amount"), [SORT_NAME] = N_("by code and name"),
	};
	return *names[sort] ? _(names[sort]) : "";
}

/* What makes the pane show less than everything, or in another order: never silently. */
static char *
state_text(struct arena *arena, const struct pane *pane)
{
	char *text = arena_text(arena, "");

	if (pane->n_zeros)
		text = arena_printf(arena, ngettext("%zu zero row hidden", "%zu zero rows hidden", pane->n_zeros), pane->n_zeros);
	if (pane->filter)
		text = arena_printf(arena, "%s%s%s: %s", text, *text ? ", " : "", _("filter"), pane->filter);
	if (pane->sort != SORT_PRINTED)
		text = arena_printf(arena, "%s%s%s", text, *text ? ", " : "", sort_name(pane->sort));
	return text;
}

/* What is tied to what; else what the stars mean, where there are any. */
static const char *
note_text(const struct pane *pane, const struct layout *layout, const struct pane_dress *dress)
{
	if (dress->note)
		return dress->note;
	for (size_t i = 0; i < pane->sheet.n_columns; i++)
		if (layout->widths[i] && layout->starred[i] && pane->sheet.note)
			return pane->sheet.note;
	return "";
}

static void
draw_title(const struct pane *pane, const struct layout *layout, struct rect area,
    const struct pane_dress *dress)
{
	struct arena arena = { .blocks = NULL };
	char *state = state_text(&arena, pane);
	const char *note = note_text(pane, layout, dress);
	char place[48] = "";
	int rest;

	if (pane->list.rows > pane->list.height)
		snprintf(place, sizeof place, " %ld/%ld", pane->list.cursor + 1, pane->list.rows);
	draw_begin(ROLE_NORMAL);
	draw_text(dress->name, dress->focus ? ROLE_PANE_FOCUS : ROLE_PANE);
	draw_text(place, ROLE_QUIET);
	if (layout->scrolls)
		draw_text(pane->scroll ? layout->more ? " < >" : " <" : layout->more ? " >" : "",
		    ROLE_MESSAGE);
	if (*state) {
		draw_text(" [", ROLE_QUIET);
		draw_text(state, ROLE_MESSAGE);
		draw_text("]", ROLE_QUIET);
	}
	draw_blank(1);
	rest = area.width - draw_used() - width_text(note) - 1;
	if (*note && rest >= 1) {
		draw_rule(rest, ROLE_FRAME);
		draw_blank(1);
		draw_text(note, ROLE_QUIET);
	} else {
		draw_rule(area.width - draw_used(), ROLE_FRAME);
	}
	draw_put(area.y, area.x, area.width);
	arena_release(&arena);
}

/* Title and column titles, where rows enough are left for what matters. */
static int
head_rows(struct rect area)
{
	return (area.height >= TITLE_FROM) + (area.height >= HEADER_FROM);
}

/* Where there is nothing to show, nothing left, or nothing could be read, the pane says why. */
static void
draw_emptiness(const struct pane *pane, struct rect area)
{
	const char *why = pane->sheet.note ? pane->sheet.note : "";

	if (area.height < 1 || (pane->list.rows && !pane->sheet.err.text))
		return;
	if (pane->sheet.err.text)
		why = pane->sheet.err.text;
	else if (pane->filter)
		why = _("Nothing matches the filter");
	draw_begin(ROLE_NORMAL);
	draw_blank(1);
	draw_field(why, 0, area.width - 1, WIDTH_LEFT, ROLE_QUIET);
	draw_put(area.y, area.x, area.width);
}

static bool
is_as_drawn(const struct pane *pane, struct rect area, bool focus)
{
	return !pane->dirty && pane->drawn_top == pane->list.top && pane->drawn_focus == focus &&
	    !memcmp(&pane->drawn, &area, sizeof area);
}

/* No further to the right than it takes to see the last column. */
static struct layout
lay_out(struct pane *pane, int width)
{
	struct layout layout = layout_make(&pane->sheet, width, pane->scroll);

	while (pane->scroll > 0 && !layout.more) {
		struct layout less = layout_make(&pane->sheet, width, pane->scroll - 1);
		if (less.scrolls && less.more) {
			layout_release(&less);
			break;
		}
		layout_release(&layout);
		layout = less;
		pane->scroll--;
	}
	return layout;
}

void
pane_draw(struct pane *pane, struct rect area, const struct pane_dress *dress)
{
	int head = head_rows(area);
	struct rect body = { area.y + head, area.x, area.height - head, area.width };
	struct layout layout = lay_out(pane, area.width);
	bool whole;

	list_set_height(&pane->list, body.height);
	whole = dress->all || !is_as_drawn(pane, area, dress->focus);
	if (head >= 1)
		draw_title(pane, &layout, area, dress);
	if (head >= 2 && whole)
		draw_header(pane, &layout, (struct rect){ area.y + 1, area.x, 1, area.width });
	for (long row = pane->list.top; row < pane->list.top + body.height; row++)
		if (whole || row == pane->list.cursor || row == pane->drawn_cursor)
			draw_row(pane, &layout, body, row, dress->focus);
	draw_emptiness(pane, body);
	layout_release(&layout);
	pane->dirty = false;
	pane->drawn = area;
	pane->drawn_top = pane->list.top;
	pane->drawn_cursor = pane->list.cursor;
	pane->drawn_focus = dress->focus;
}

void
pane_hide(struct pane *pane)
{
	pane->drawn = (struct rect){ .height = 0 };
}

long
pane_at(const struct pane *pane, int y, int x)
{
	struct rect area = pane->drawn;
	int head = head_rows(area);
	long row = pane->list.top + y - area.y - head;

	if (x < area.x || x >= area.x + area.width || y < area.y + head ||
	    y >= area.y + area.height)
		return -1;
	return row < pane->list.rows ? row : -1;
}
