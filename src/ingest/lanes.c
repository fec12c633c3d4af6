/* lanes.c: the lanes between columns of figures, which part words that stand close */
#include <stdlib.h>
#include <string.h>

#include "ingest/places.h"

enum { ROWS = 3 };            /* fewer tell no columns */

static bool
reaches(const struct box *box, int x0, int x1)
{
	return box->x0 < x1 && box->x1 > x0;
}

/* "2", "3": numbers of columns */
static bool
are_numbers(const struct piece *left, const struct piece *right)
{
	return piece_is_number(left->text) && piece_is_number(right->text) &&
	    strlen(left->text) < 3 && atoi(right->text) == atoi(left->text) + 1;
}

/*
 * What a row tells: 1 if a figure stands below each of two words, more if these number the columns;
 * -1 if one stands in the lane; else 0.
 */
static int
judge(const struct table *table, size_t *at, const struct piece *left, const struct piece *right)
{
	int lane = left->box.x1 + (right->box.x0 - left->box.x1) / 2;
	const struct piece *below_left = NULL, *below_right = NULL;
	size_t strip = table->pieces[*at].strip;
	for (; *at < table->n_pieces && table->pieces[*at].strip == strip; ++*at) {
		const struct piece *piece = &table->pieces[*at];
		if (!piece_is_amount(piece->text))
			continue;
		if (piece->box.x0 < lane && piece->box.x1 > lane)
			return -1;
		if (piece->box.x1 <= lane)
			below_left = piece;
		else if (!below_right)
			below_right = piece;
	}
	if (!below_left || !below_right || !reaches(&below_left->box, left->box.x0, left->box.x1) ||
	    !reaches(&below_right->box, right->box.x0, right->box.x1))
		return 0;
	return are_numbers(below_left, below_right) ? ROWS : 1;
}

bool
lane_between(const struct table *table, const struct piece *left, const struct piece *right)
{
	int rows = 0;
	size_t at = (size_t)(right - table->pieces) + 1;
	while (at < table->n_pieces && table->pieces[at].strip == right->strip)
		at++;
	while (at < table->n_pieces && table->pieces[at].page == right->page && rows < ROWS) {
		int row = judge(table, &at, left, right);
		if (row < 0)
			return false;
		rows += row;
	}
	return rows >= ROWS;
}
