/* cells.h: cells as they are read one by one, put into the lines of their statement */
#ifndef MODEL_CELLS_H
#define MODEL_CELLS_H

#include "model/statement.h"

struct arena;

struct loose_cell {
	int row;
	struct cell cell;
};

/* The line of a row and side; NULL if there is none. The lines are by row, then side. */
struct line *cells_line(const struct statement *statement, int row, side_t side);

/*
 * Puts every cell into the line of its row on its column's side and makes the lines' arrays in the
 * arena. Returns n, or the index of the first cell that has no such column or line or does not
 * follow the one before it: the cells are by row, then column.
 */
size_t cells_place(struct statement *statement, const struct loose_cell *cells, size_t n,
    struct arena *arena);

#endif
