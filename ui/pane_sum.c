/* pane_sum.c: what the marked rows of a pane come to */
#include "base/money.h"
#include "ui/pane.h"

long
pane_amount_column(const struct pane *pane)
{
	for (size_t i = 0; i < pane->sheet.n_columns; i++)
		if (pane->sheet.columns[i].kind == SHEET_AMOUNT)
			return (long)i;
	return -1;
}

long
pane_share_column(const struct pane *pane)
{
	for (size_t i = 0; i < pane->sheet.n_columns; i++) {
		const struct sheet_column *column = &pane->sheet.columns[i];
		if (column->kind == SHEET_PERCENT && !column->export_only)
			return (long)i;
	}
	return -1;
}

static bool
lies_under_mark(const struct pane *pane, long row)
{
	for (long up = pane->sheet.rows[row].parent; up >= 0; up = pane->sheet.rows[up].parent)
		if (pane->flags[up] & PANE_MARKED)
			return true;
	return false;
}

static bool
total_amount(const struct pane *pane, long column, int64_t *total)
{
	for (size_t i = 0; i < pane->sheet.n_rows; i++) {
		const struct sheet_row *row = &pane->sheet.rows[i];
		if (row->tone == TONE_TOTAL && row->parent < 0 && row->cells[column].has_value) {
			*total = row->cells[column].value;
			return true;
		}
	}
	return false;
}

struct pane_sum
pane_sum(struct pane *pane)
{
	struct pane_sum sum = { .marked = 0 };
	long column = pane_amount_column(pane);
	int64_t total;

	for (size_t i = 0; pane->flags && i < pane->sheet.n_rows; i++) {
		const struct sheet_row *row = &pane->sheet.rows[i];
		if (!(pane->flags[i] & PANE_MARKED))
			continue;
		sum.marked++;
		if (column < 0 || !row->cells[column].has_value || lies_under_mark(pane, (long)i))
			continue;
		if (__builtin_add_overflow(sum.sum, row->cells[column].value, &sum.sum))
			return (struct pane_sum){ .marked = sum.marked };
		sum.has_sum = true;
	}
	sum.has_share = sum.has_sum && total_amount(pane, column, &total) &&
	    ratio(sum.sum, total, 4, &sum.share);
	return sum;
}
