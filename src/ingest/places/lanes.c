/* lanes.c: the lanes between columns of figures, which part words that stand close */
#include <stdlib.h>
#include <string.h>

#include "ingest/places/places.h"

enum { ROWS = 3 };            /* fewer figures tell no column */

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
 * What stands below two words: rows with a figure or a name below the left one, with a figure below
 * the right one, and numbers of their columns.
 */
struct below {
	int left, right;
	bool numbered;
};

/* Adds what a row tells; false: something of it stands below both, or between them. */
static bool
judge(const struct table *table, size_t *at, const struct piece *left, const struct piece *right,
    struct below *below)
{
	int lane = left->box.x1 + (right->box.x0 - left->box.x1) / 2;
	const struct piece *below_left = NULL, *below_right = NULL;
	size_t strip = table->pieces[*at].strip;
	for (; *at < table->n_pieces && table->pieces[*at].strip == strip; ++*at) {
		const struct piece *piece = &table->pieces[*at];
		bool is_left = reaches(&piece->box, left->box.x0, left->box.x1);
		bool is_right = reaches(&piece->box, right->box.x0, right->box.x1);
		if (is_left == is_right && piece->box.x0 < lane && piece->box.x1 > lane)
			return false;
		if (is_left && !is_right)
			below_left = piece;
		else if (is_right && !is_left && !below_right && piece_is_amount(piece->text))
			below_right = piece;
	}
	below->left += below_left != NULL;
	below->right += below_right != NULL;
	below->numbered = below->numbered ||
	    (below_left && below_right && are_numbers(below_left, below_right));
	return true;
}

bool
lane_between(const struct table *table, const struct piece *left, const struct piece *right)
{
	struct below below = { 0 };
	size_t at = (size_t)(right - table->pieces) + 1;
	while (at < table->n_pieces && table->pieces[at].strip == right->strip)
		at++;
	while (at < table->n_pieces && table->pieces[at].page == right->page && !below.numbered &&
	    (below.left < ROWS || below.right < ROWS))
		if (!judge(table, &at, left, right, &below))
			return false;
	return below.numbered || (below.left >= ROWS && below.right >= ROWS);
}
