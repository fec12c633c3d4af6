/* straight.c: whether the columns of a screen stand in the same cells on all rows */
#include "terminal/straight.h"

#include <stdio.h>

static bool
upright(const struct cells *cells, int row, int column)
{
	uint32_t c = cells_at(cells, row, column)->c;
	return c == 0x2502 || c == '|';
}

static bool
digit(const struct cells *cells, int row, int column)
{
	uint32_t c = column < cells->columns ? cells_at(cells, row, column)->c : 0;
	return c >= '0' && c <= '9';
}

/* The point of an amount: two digits follow, no more. */
static bool
point(const struct cells *cells, int row, int column)
{
	return column > 0 && cells_at(cells, row, column)->c == '.' && digit(cells, row, column - 1) &&
	    digit(cells, row, column + 1) && digit(cells, row, column + 2) && !digit(cells, row, column + 3);
}

static int
run(const struct cells *cells, int column, int *first)
{
	int longest = 0, length = 0;
	for (int row = 0; row < cells->rows; row++) {
		length = upright(cells, row, column) ? length + 1 : 0;
		if (length > longest) {
			longest = length;
			*first = row - length + 1;
		}
	}
	return longest;
}

void
straight_read(struct straight *straight, const struct cells *cells)
{
	*straight = (struct straight){ .rows = 0 };
	for (int column = 0; column < cells->columns && column < STRAIGHT_WIDTH; column++) {
		int first = 0, length = run(cells, column, &first);
		straight->separator[column] = length >= cells->rows / 2;
		if (length > straight->rows) {
			straight->rows = length;
			straight->first = first;
		}
	}
	for (int column = 0; column < cells->columns && column < STRAIGHT_WIDTH; column++)
		for (int row = 0; row < straight->rows; row++)
			straight->point[column] |= point(cells, straight->first + row, column);
}

bool
straight_as(const struct straight *as, const struct cells *cells, char *why, size_t size)
{
	for (int column = 0; column < cells->columns && column < STRAIGHT_WIDTH; column++) {
		int first = 0, length = run(cells, column, &first);
		if (as->separator[column] && length < as->rows) {
			snprintf(why, size, "column %d: the separator goes down %d rows from row %d, not %d", column + 1, length,
			    first + 1, as->rows);
			return false;
		}
		for (int row = as->first; row < as->first + as->rows; row++)
			if (point(cells, row, column) && !as->point[column]) {
				snprintf(why, size, "row %d: an amount has its point in column %d", row + 1, column + 1);
				return false;
			}
	}
	return true;
}
