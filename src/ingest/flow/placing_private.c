/* placing_private.c: candidates and precision, for all parts of placing */
#include "ingest/flow/placing_private.h"

#include <string.h>

struct side_columns *
placing_side(struct placing *placing, side_t side)
{
	const char *at = side ? strchr(SIDE_LETTERS, side) : NULL;
	return &placing->sides[at ? at - SIDE_LETTERS + 1 : 0];
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
