/* pane_rows.c: which rows of a pane are seen, and in what order */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/pane_rows.h"

/* The children of each row (index + 1; 0: of no row) in the order in which they are shown. */
struct order {
	long *first, *next;
};

/* What a row is sorted by; without a value it comes last. */
struct sorted {
	long row;
	const char *code, *name;
	bool has_value;
	int64_t value;
};

static int
by_value(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;

	if (a->has_value != b->has_value)
		return a->has_value ? -1 : 1;
	if (a->has_value && a->value != b->value)
		return a->value > b->value ? -1 : 1;
	return a->row < b->row ? -1 : 1;
}

static int
by_name(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	int order = strcmp(a->code, b->code);

	if (!order)
		order = strcmp(a->name, b->name);
	return order ? order : a->row < b->row ? -1 : 1;
}

/* A row without a percentage of its own stands where the highest below it would stand. */
static void
lift_values(const struct pane *pane, struct sorted *sorted)
{
	long column = pane_share_column(pane);

	for (size_t i = pane->sheet.n_rows; i-- > 0; ) {
		long parent = pane->sheet.rows[i].parent;
		struct sorted *above = parent >= 0 ? &sorted[parent] : NULL;
		if (!above || !sorted[i].has_value ||
		    pane->sheet.rows[parent].cells[column].has_value)
			continue;
		if (!above->has_value || above->value < sorted[i].value)
			above->value = sorted[i].value;
		above->has_value = true;
	}
}

static struct sorted *
sort_rows(const struct pane *pane)
{
	struct sorted *sorted = mem_alloc((pane->sheet.n_rows + 1) * sizeof *sorted);
	long column = pane->sort == SORT_SHARE ? pane_share_column(pane) : pane_amount_column(pane);
	bool values = pane->sort == SORT_SHARE || pane->sort == SORT_AMOUNT;

	for (size_t i = 0; i < pane->sheet.n_rows; i++) {
		const struct sheet_row *row = &pane->sheet.rows[i];
		sorted[i] = (struct sorted){ .row = (long)i, .code = row->code, .name = row->name };
		if (!values || column < 0)
			continue;
		sorted[i].has_value = row->cells[column].has_value;
		sorted[i].value = row->cells[column].value;
	}
	if (pane->sort == SORT_SHARE && column >= 0)
		lift_values(pane, sorted);
	if (values || pane->sort == SORT_NAME)
		qsort(sorted, pane->sheet.n_rows, sizeof *sorted, values ? by_value : by_name);
	return sorted;
}

static struct order
order_rows(const struct pane *pane)
{
	size_t n = pane->sheet.n_rows;
	struct order order = { .first = mem_alloc((n + 1) * sizeof(long)), .next = mem_alloc((n + 1) * sizeof(long)) };
	struct sorted *sorted = sort_rows(pane);

	for (size_t i = 0; i <= n; i++)
		order.first[i] = order.next[i] = -1;
	for (size_t i = n; i-- > 0; ) {
		long row = sorted[i].row, *first = &order.first[pane->sheet.rows[row].parent + 1];
		order.next[row] = *first;
		*first = row;
	}
	free(sorted);
	return order;
}

/* Numbers the rows as they would be seen with everything unfolded and nothing hidden. */
static void
rank_below(struct pane *pane, const struct order *order, long parent, long *next)
{
	for (long row = order->first[parent + 1]; row >= 0; row = order->next[row]) {
		pane->ranks[row] = (*next)++;
		rank_below(pane, order, row, next);
	}
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

long
pane_rank(const struct pane *pane, long row)
{
	return pane->ranks && pane->flags ? pane->ranks[row] : row;
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
	long place, rank = 0;

	pane->dirty = true;
	pane->n_zeros = pane->n_shown = 0;
	if (!pane->flags) {
		list_set_rows(&pane->list, (long)pane->sheet.n_rows);
		return;
	}
	keep_rows(pane);
	order = order_rows(pane);
	pane->shown = mem_resize(pane->shown, pane->sheet.n_rows + 1, sizeof *pane->shown);
	pane->ranks = mem_resize(pane->ranks, pane->sheet.n_rows + 1, sizeof *pane->ranks);
	rank_below(pane, &order, -1, &rank);
	show_below(pane, &order, -1);
	free(order.first);
	free(order.next);
	list_set_rows(&pane->list, (long)pane->n_shown);
	place = place_near(pane, cursor);
	if (place >= 0)
		list_jump(&pane->list, place);
}
