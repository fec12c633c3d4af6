/* pane_rows.c: which rows of a pane are seen, and in what order */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/pane_rows.h"

/* The children of each row (index + 1; 0: of no row) in the order in which they are shown. */
struct order {
	long *first, *next;
};

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
	return left->cells[column].has_value &&
	    left->cells[column].value >= right->cells[column].value;
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

bool
pane_is_open(const struct pane *pane, long row)
{
	return pane->filter || pane->flags[row] & PANE_OPEN;
}

bool
pane_is_zero(const struct pane *pane, long row)
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
		if (pane->hide_zeros && pane_is_zero(pane, row)) {
			pane->n_zeros++;
			continue;
		}
		pane->shown[pane->n_shown++] = row;
		if (pane_is_open(pane, row))
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
		for (long up = (long)i; up >= 0 && !(pane->flags[up] & PANE_KEPT);
		     up = pane->sheet.rows[up].parent)
			pane->flags[up] |= PANE_KEPT;
	}
	arena_release(&arena);
}

/* Where a row is seen, -1 if it is not. */
long
pane_place(const struct pane *pane, long row)
{
	for (size_t i = 0; i < pane->n_shown; i++)
		if (pane->shown[i] == row)
			return (long)i;
	return -1;
}

/* The row itself, else the nearest that it lies under, else the nearest printed before it. */
static long
place_near(const struct pane *pane, long row)
{
	long place = -1;

	for (long up = row; up >= 0 && place < 0; up = pane->sheet.rows[up].parent)
		place = pane_place(pane, up);
	for (; row > 0 && place < 0; row--)
		place = pane_place(pane, row - 1);
	return place;
}

void
pane_show(struct pane *pane, long cursor)
{
	struct order order;
	long place;

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
	place = place_near(pane, cursor);
	if (place >= 0)
		list_jump(&pane->list, place);
}
