/* pane.c: one sheet on the screen: which of its rows are seen, and where the cursor stands */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/pane_rows.h"

#define EVERY_LEVEL 99

void
pane_release(struct pane *pane)
{
	sheet_release(&pane->sheet);
	free(pane->flags);
	free(pane->shown);
	free(pane->ranks);
	free(pane->filter);
	*pane = (struct pane){ .open_levels = pane->open_levels };
}

static unsigned char
first_flags(const struct pane *pane, const struct sheet_row *row)
{
	return row->level < pane->open_levels ? PANE_OPEN : 0;
}

void
pane_take(struct pane *pane, struct sheet *sheet)
{
	struct sheet old = pane->sheet;
	unsigned char *flags = pane->flags;
	char *key = mem_copy(pane_key(pane));
	bool fresh = !flags;

	pane->sheet = *sheet;
	*sheet = (struct sheet){ .title = NULL };
	pane->flags = NULL;
	if (!pane->sheet.load) {
		pane->flags = mem_alloc(pane->sheet.n_rows + 1);
		for (size_t i = 0; i < pane->sheet.n_rows; i++) {
			const struct sheet_row *row = &pane->sheet.rows[i];
			bool same = !fresh && i < old.n_rows && !strcmp(old.rows[i].key, row->key);
			long was = fresh ? -1 : same ? (long)i : sheet_find(&old, row->key);
			pane->flags[i] = was >= 0 ? flags[was] : first_flags(pane, row);
		}
	}
	pane_show(pane, *key ? sheet_find(&pane->sheet, key) : -1);
	sheet_release(&old);
	free(flags);
	free(key);
}

long
pane_index(struct pane *pane)
{
	if (!pane->list.rows)
		return -1;
	return pane->flags ? pane->shown[pane->list.cursor] : pane->list.cursor;
}

const struct sheet_row *
pane_row(struct pane *pane)
{
	long row = pane_index(pane);

	return row >= 0 ? sheet_row(&pane->sheet, (size_t)row) : NULL;
}

const char *
pane_key(struct pane *pane)
{
	const struct sheet_row *row = pane_row(pane);

	return row ? row->key : "";
}

/* Does neither the filter nor its being zero hide the row or one that it lies under? */
static bool
is_let_in(const struct pane *pane, long row)
{
	for (; row >= 0; row = pane->sheet.rows[row].parent)
		if (!(pane->flags[row] & PANE_KEPT) ||
		    (pane->hide_zeros && pane_is_zero(pane, row)))
			return false;
	return true;
}

static void
open_to(struct pane *pane, long row)
{
	if (pane_place(pane, row) < 0)
		for (long up = pane->sheet.rows[row].parent; up >= 0;
		     up = pane->sheet.rows[up].parent)
			pane->flags[up] |= PANE_OPEN;
	pane_show(pane, row);
}

bool
pane_follow(struct pane *pane, long row)
{
	if (row < 0 || (size_t)row >= pane->sheet.n_rows || (pane->flags && !is_let_in(pane, row)))
		return false;
	if (pane->flags)
		open_to(pane, row);
	else
		list_jump(&pane->list, row);
	return true;
}

void
pane_go(struct pane *pane, long row)
{
	if (row < 0 || (size_t)row >= pane->sheet.n_rows || pane_follow(pane, row))
		return;
	if (!(pane->flags[row] & PANE_KEPT))
		pane_filter(pane, NULL);
	pane->hide_zeros = pane->hide_zeros && is_let_in(pane, row);
	open_to(pane, row);
}

bool
pane_go_key(struct pane *pane, const char *key)
{
	long row = sheet_find(&pane->sheet, key);

	if (row >= 0)
		pane_go(pane, row);
	return row >= 0;
}

/* Under a filter the cursor stands on a row that matches, not on one kept for those below it. */
static void
go_to_match(struct pane *pane)
{
	struct arena arena = { .blocks = NULL };
	struct find_key key = find_key(&arena, pane->filter);

	for (size_t step = 0; step < pane->n_shown; step++) {
		size_t i = ((size_t)pane->list.cursor + step) % pane->n_shown;
		const struct sheet_row *row = &pane->sheet.rows[pane->shown[i]];
		if (find_matches(&key, row->code, row->name)) {
			list_jump(&pane->list, (long)i);
			break;
		}
	}
	arena_release(&arena);
}

void
pane_filter(struct pane *pane, const char *text)
{
	long cursor = pane_index(pane);

	free(pane->filter);
	pane->filter = text && *text ? mem_copy(text) : NULL;
	pane_show(pane, cursor);
	if (pane->filter)
		go_to_match(pane);
}

void
pane_hide_zeros(struct pane *pane, bool hide)
{
	if (hide == pane->told_to_hide)
		return;
	pane->hide_zeros = pane->told_to_hide = hide;
	pane_show(pane, pane_index(pane));
}

bool
pane_has_figure(const struct sheet_column *column, const struct sheet_cell *cell,
    const struct find_key *key)
{
	return (column->kind == SHEET_AMOUNT || column->kind == SHEET_NUMBER ||
	    column->kind == SHEET_PERCENT) && !column->export_only && cell->text &&
	    find_matches_figure(key, cell->text);
}

void
pane_match(struct pane *pane, struct find_key match)
{
	pane->match = match;
	pane->dirty = true;
}

static bool
has_children(const struct pane *pane, long row)
{
	for (size_t i = 0; i < pane->sheet.n_rows; i++)
		if (pane->sheet.rows[i].parent == row)
			return true;
	return false;
}

static bool
set_open(struct pane *pane, long row, bool open)
{
	if (!pane->flags || row < 0 || !has_children(pane, row) || pane_is_open(pane, row) == open)
		return false;
	pane->flags[row] ^= PANE_OPEN;
	pane_show(pane, row);
	return true;
}

static bool
fold(struct pane *pane)
{
	long row = pane_index(pane);

	if (row < 0 || !pane->flags)
		return false;
	if (set_open(pane, row, false))
		return true;
	if (pane->sheet.rows[row].parent < 0)
		return false;
	pane_go(pane, pane->sheet.rows[row].parent);
	return true;
}

static bool
open_above(struct pane *pane, int level)
{
	if (!pane->flags)
		return false;
	for (size_t i = 0; i < pane->sheet.n_rows; i++)
		if (pane->sheet.rows[i].level < level)
			pane->flags[i] |= PANE_OPEN;
	pane_show(pane, pane_index(pane));
	return true;
}

/* A single row at the top stays unfolded: folded it would be all there is. */
static bool
fold_all(struct pane *pane)
{
	int roots = 0;

	for (size_t i = 0; pane->flags && i < pane->sheet.n_rows; i++) {
		pane->flags[i] &= (unsigned char)~PANE_OPEN;
		roots += pane->sheet.rows[i].parent < 0;
	}
	return open_above(pane, roots == 1);
}

/* How many rows are seen when those above this level are unfolded. */
static long
rows_to(const struct pane *pane, int level)
{
	long rows = 0;

	for (size_t i = 0; i < pane->sheet.n_rows; i++)
		rows += pane->sheet.rows[i].level <= level;
	return rows;
}

void
pane_unfold(struct pane *pane, long rows)
{
	int level = pane->open_levels;

	if (!pane->flags)
		return;
	while (rows_to(pane, level) < (long)pane->sheet.n_rows && rows_to(pane, level + 1) <= rows)
		level++;
	open_above(pane, level);
}

static bool
mark(struct pane *pane)
{
	long row = pane_index(pane);

	if (row < 0 || !pane->flags)
		return false;
	pane->flags[row] ^= PANE_MARKED;
	pane->dirty = true;
	list_move(&pane->list, 1);
	return true;
}

static bool
unmark(struct pane *pane)
{
	for (size_t i = 0; pane->flags && i < pane->sheet.n_rows; i++)
		pane->flags[i] &= (unsigned char)~PANE_MARKED;
	pane->dirty = true;
	return true;
}

/* Parts of a whole are in the order of the amounts: they are no order of their own. */
static bool
has_order_of_shares(const struct pane *pane)
{
	long share = pane_share_column(pane);
	const char *id = share >= 0 ? pane->sheet.columns[share].id : "percent-total";

	if (!strcmp(id, "percent-parent") || !strcmp(id, "percent-total"))
		return false;
	for (size_t i = 0; i < pane->sheet.n_rows; i++)
		if (pane->sheet.rows[i].cells[share].has_value)
			return true;
	return false;
}

static bool
can_sort(const struct pane *pane, enum pane_sort sort)
{
	if (sort == SORT_SHARE)
		return has_order_of_shares(pane);
	return sort != SORT_AMOUNT || pane_amount_column(pane) >= 0;
}

static bool
sort(struct pane *pane)
{
	long cursor = pane_index(pane);

	if (!pane->flags)
		return false;
	do
		pane->sort = (pane->sort + 1) % SORTS;
	while (!can_sort(pane, pane->sort));
	pane_show(pane, cursor);
	return true;
}

static bool
scroll(struct pane *pane, int by)
{
	int columns = (int)pane->sheet.n_columns;

	if (pane->scroll + by < 0 || pane->scroll + by >= columns)
		return false;
	pane->scroll += by;
	pane->dirty = true;
	return true;
}

bool
pane_act(struct pane *pane, enum action action)
{
	struct list *list = &pane->list;

	switch (action) {
	case ACTION_down: list_move(list, 1); return true;
	case ACTION_up: list_move(list, -1); return true;
	case ACTION_page_down: list_page(list, 1, false); return true;
	case ACTION_page_up: list_page(list, -1, false); return true;
	case ACTION_half_down: list_page(list, 1, true); return true;
	case ACTION_half_up: list_page(list, -1, true); return true;
	case ACTION_first: list_go(list, 0); return true;
	case ACTION_last: list_go(list, list->rows - 1); return true;
	case ACTION_open: return set_open(pane, pane_index(pane), true);
	case ACTION_close: return fold(pane);
	case ACTION_unfold_all: return open_above(pane, EVERY_LEVEL);
	case ACTION_fold_all: return fold_all(pane);
	case ACTION_left: return scroll(pane, -1);
	case ACTION_right: return scroll(pane, 1);
	case ACTION_sort: return sort(pane);
	case ACTION_mark: return mark(pane);
	case ACTION_unmark: return unmark(pane);
	default: return false;
	}
}
