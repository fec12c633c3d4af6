/* cells.c: cells as they are read one by one, put into the lines of their statement */
#include "model/cells.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/mem.h"

static int
compare(const struct line *line, int row, side_t side)
{
	return line->row != row ? (line->row > row) - (line->row < row) : line->side - side;
}

struct line *
cells_line(const struct statement *statement, int row, side_t side)
{
	size_t from = 0, to = statement->n_lines;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = compare(&statement->lines[middle], row, side);
		if (order == 0)
			return &statement->lines[middle];
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return NULL;
}

static struct line *
line_of(const struct statement *statement, const struct loose_cell *cell)
{
	const struct column *column = statement_column(statement, cell->cell.column);

	return column ? cells_line(statement, cell->row, column->side) : NULL;
}

static bool
follows(const struct loose_cell *one, const struct loose_cell *next)
{
	return next->row > one->row ||
	    (next->row == one->row && next->cell.column > one->cell.column);
}

/*
 * The line of every cell and how many each will hold; n, or the index of the first that does not
 * fit.
 */
static size_t
find_lines(const struct statement *statement, const struct loose_cell *cells, size_t n,
    struct line **lines)
{
	for (size_t i = 0; i < n; i++) {
		lines[i] = line_of(statement, &cells[i]);
		if (!lines[i] || (i > 0 && !follows(&cells[i - 1], &cells[i])))
			return i;
		lines[i]->n_cells++;
	}
	return n;
}

size_t
cells_place(
    struct statement *statement, const struct loose_cell *cells, size_t n, struct arena *arena)
{
	struct line **lines = mem_alloc(n * sizeof(struct line *));
	size_t fit = find_lines(statement, cells, n, lines);

	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		line->cells = arena_alloc(arena, line->n_cells * sizeof *line->cells);
		line->n_cells = 0;
	}
	for (size_t i = 0; i < fit; i++)
		lines[i]->cells[lines[i]->n_cells++] = cells[i].cell;
	free(lines);
	return fit;
}
