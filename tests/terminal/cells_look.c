/* cells_look.c: what stands in the cells of a terminal */
#include <stdlib.h>
#include <string.h>

#include "terminal/bytes.h"
#include "terminal/cells.h"

static void
row_text(const struct cells *cells, int row, FILE *out)
{
	for (int column = 0; column < cells->columns; column++) {
		const struct cell *cell = cells_at(cells, row, column);
		char bytes[5];
		if (cell->width > 0 || cell->c == 0)
			fputs(cell->c ? bytes_utf8(cell->c, bytes) : column > 0 && cells_at(cells, row, column - 1)->width == 2 ? "" : " ",
			    out);
	}
}

bool
cells_has(const struct cells *cells, const char *wanted)
{
	bool found = false;
	for (int row = 0; row < cells->rows && !found; row++) {
		char *line = NULL;
		size_t size;
		FILE *out = open_memstream(&line, &size);
		row_text(cells, row, out);
		fclose(out);
		found = strstr(line, wanted) != NULL;
		free(line);
	}
	return found;
}

bool
cells_hold(const struct cells *cells, uint32_t c)
{
	for (int i = 0; i < cells->rows * cells->columns; i++)
		if (cells->cell[i].c == c)
			return true;
	return false;
}

static bool
is_blank(const struct cell *cell)
{
	return cell->c == ' ' || (cell->c == 0 && cell->width == 0);
}

/* Of a blank, only what can be seen. */
static uint32_t
seen(const struct cell *cell)
{
	return is_blank(cell) ? cell->pen & (PEN_BACKGROUND | PEN_LINES) : cell->pen;
}

bool
cells_same_at(const struct cells *a, const struct cells *b, int row, int column)
{
	const struct cell *one = cells_at(a, row, column), *other = cells_at(b, row, column);
	return (one->c == other->c || (is_blank(one) && is_blank(other))) && seen(one) == seen(other);
}

bool
cells_same(const struct cells *a, const struct cells *b)
{
	bool same = a->columns == b->columns && a->rows == b->rows;
	for (int i = 0; same && i < a->rows * a->columns; i++)
		same = cells_same_at(a, b, i / a->columns, i % a->columns);
	return same;
}

struct cell *
cells_copy(const struct cells *cells)
{
	size_t size = (size_t)cells->columns * (size_t)cells->rows * sizeof *cells->cell;
	return memcpy(malloc(size), cells->cell, size);
}

void
cells_print(const struct cells *cells, FILE *out)
{
	for (int row = 0; row < cells->rows; row++) {
		fputs("# |", out);
		row_text(cells, row, out);
		fputs("|\n", out);
	}
}
