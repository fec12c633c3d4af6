/* placing_private.c: candidates and precision, for all parts of placing */
#include "ingest/placing_private.h"

struct side_columns *
placing_side(struct placing *placing, side_t side)
{
	return &placing->sides[side == 'L' ? 1 : side == 'M' ? 2 : side == 'R' ? 3 : 0];
}

int64_t
placing_value(const struct placed_line *line, const struct candidate *candidate, size_t column)
{
	for (size_t i = 0; i < line->line->n_cells; i++)
		if (candidate->column[i] == column)
			return line->line->cells[i].figure.value;
	return 0;
}

int64_t
placing_precision(const struct cell *cell)
{
	int64_t precision = 1;
	for (int i = cell->figure.decimals; i < (int)cell->figure.unit; i++)
		precision *= 10;
	return precision;
}
