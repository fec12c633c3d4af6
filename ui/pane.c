/* pane.c: one sheet on the screen: which of its rows are seen, and where the cursor stands */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/pane.h"

#define EVERY_LEVEL 99

/* The children of each row (index + 1; 0: of no row) in the order in which they are shown. */
struct order {
	long *first, *next;
};

void
pane_release(struct pane *pane)
{
	sheet_release(&pane->sheet);
	free(pane->flags);
	free(pane->shown);
	free(pane->filter);
	*pane = (struct pane){ .open_levels = pane->open_levels };
}

/* Does row a come before row b, which is printed after it? */
static bool
comes_first(struct pane *pane, long a, long b)
{
	const struct sheet_row *left = &pane->sheet.rows[a], *right = &pane->sheet.rows[b];
	long column = pane_amount_column(pane);

	if (pane->sort == SORT_NAME)
		return strcmp(left->code, right->code) ? strcmp(left->code, right->code) < 0 :
		    strcmp(left->name, right->name) <= 0;
	if (pane->sort == SORT_PRINTED || column < 0)
		return true;
	if (!right->cells[column].has_value)
		return true;
	return left->cells[column].has_value && left->cells[column].value >= right->cells[column].value;
}

static struct order
order_rows(struct pane *pane)
{
	size_t n = pane->sheet.n_rows;
	struct order order = { .first = mem_alloc((n + 1) * sizeof(long)), .next = mem_alloc((n + 1) * sizeof(long)) };

	for (size_t i = 0; i <= n; i++)
		order.first[i] = order.next[i] = -1;
	for (long i = (long)n - 1; i >= 0; i--) {
		long *at = &order.first[pane->sheet.rows[i].parent + 1];
		while (*at >= 0 && !comes_first(pane, i, *at))
			at = &order.next[*at];
		order.next[i] = *at;
		*at = i;
	}
	return order;
}

static bool
is_open(const struct pane *pane, long row)
{
	return pane->filter || pane->flags[row] & PANE_OPEN;
}

static bool
is_zero(const struct pane *pane, long row)
{
	const struct sheet_row *at = &pane->sheet.rows[row];

	return at->zero && at->tone != TONE_TOTAL && at->tone != TONE_HEADING;
}

static void
show_below(struct pane *pane, const struct order *order, long parent)
{
	for (long row = order->first[parent + 1]; row >= 0; row = order->next[row]) {
		if (!(pane->flags[row] & PANE_KEPT))
			continue;
		if (pane->hide_zeros && is_zero(pane, row)) {
			pane->n_zeros++;
			continue;
		}
		pane->shown[pane->n_shown++] = row;
		if (is_open(pane, row))
			show_below(pane, order, row);
	}
}

/* Under a filter a row is kept if it matches, or if a row below it does. */
static void
keep_rows(struct pane *pane)
{
	struct arena arena = { .blocks = NULL };
	struct find_key key = { .folded = NULL };

	if (pane->filter)
		key = find_key(&arena, pane->filter);
	for (size_t i = 0; i < pane->sheet.n_rows; i++)
		pane->flags[i] &= (unsigned char)~PANE_KEPT;
	for (size_t i = 0; i < pane->sheet.n_rows; i++) {
		const struct sheet_row *row = &pane->sheet.rows[i];
		if (pane->filter && !find_matches(&key, row->code, row->name))
			continue;
		for (long up = (long)i; up >= 0 && !(pane->flags[up] & PANE_KEPT); up = pane->sheet.rows[up].parent)
			pane->flags[up] |= PANE_KEPT;
	}
	arena_release(&arena);
}

/* Works out anew which rows are seen; the cursor stays on its row, else on the nearest row above it that is seen. */
static void
show_rows(struct pane *pane, long cursor)
{
	struct order order;

	pane->dirty = true;
	pane->n_zeros = pane->n_shown = 0;
	if (!pane->flags) {
		list_set_rows(&pane->list, (long)pane->sheet.n_rows);
		return;
	}
	keep_rows(pane);
	order = order_rows(pane);
	pane->shown = mem_resize(pane->shown, pane->sheet.n_rows + 1, sizeof *pane->shown);
	show_below(pane, &order, -1);
	free(order.first);
	free(order.next);
	list_set_rows(&pane->list, (long)pane->n_shown);
	for (; cursor >= 0; cursor = pane->sheet.rows[cursor].parent)
		for (size_t i = 0; i < pane->n_shown; i++)
			if (pane->shown[i] == cursor) {
				list_jump(&pane->list, (long)i);
				return;
			}
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
	show_rows(pane, *key ? sheet_find(&pane->sheet, key) : -1);
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

static bool
is_shown(const struct pane *pane, long row)
{
	for (size_t i = 0; i < pane->n_shown; i++)
		if (pane->shown[i] == row)
			return true;
	return false;
}

void
pane_go(struct pane *pane, long row)
{
	if (row < 0 || (size_t)row >= pane->sheet.n_rows)
		return;
	if (!pane->flags) {
		list_jump(&pane->list, row);
		return;
	}
	if (!is_shown(pane, row)) {
		for (long up = pane->sheet.rows[row].parent; up >= 0; up = pane->sheet.rows[up].parent)
			pane->flags[up] |= PANE_OPEN;
		show_rows(pane, row);
	}
	if (!is_shown(pane, row)) {
		pane_filter(pane, NULL);
		pane->hide_zeros = pane->hide_zeros && !is_zero(pane, row);
	}
	show_rows(pane, row);
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
	show_rows(pane, cursor);
	if (pane->filter)
		go_to_match(pane);
}

void
pane_hide_zeros(struct pane *pane, bool hide)
{
	long cursor = pane_index(pane);

	pane->hide_zeros = hide;
	show_rows(pane, cursor);
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
	if (!pane->flags || row < 0 || !has_children(pane, row) || is_open(pane, row) == open)
		return false;
	pane->flags[row] ^= PANE_OPEN;
	show_rows(pane, row);
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
	long cursor = pane_index(pane);

	if (!pane->flags)
		return false;
	for (size_t i = 0; i < pane->sheet.n_rows; i++) {
		bool open = pane->sheet.rows[i].level < level;
		pane->flags[i] = (unsigned char)((pane->flags[i] & ~PANE_OPEN) | (open ? PANE_OPEN : 0));
	}
	show_rows(pane, cursor);
	return true;
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

static bool
sort(struct pane *pane)
{
	long cursor = pane_index(pane);

	if (!pane->flags)
		return false;
	pane->sort = (pane->sort + 1) % SORTS;
	if (pane->sort == SORT_AMOUNT && pane_amount_column(pane) < 0)
		pane->sort = SORT_NAME;
	show_rows(pane, cursor);
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
	case ACTION_fold_all: return open_above(pane, pane->open_levels);
	case ACTION_left: return scroll(pane, -1);
	case ACTION_right: return scroll(pane, 1);
	case ACTION_sort: return sort(pane);
	case ACTION_mark: return mark(pane);
	case ACTION_unmark: return unmark(pane);
	default: return false;
	}
}
