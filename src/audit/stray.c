/* stray.c: figures of a table that were not read for certain, in rows that could not be told */
#include "audit/stray.h"

static bool
is_stray(const struct line *line)
{
	if (*line->code || line_is_total(line))
		return false;
	for (size_t i = 0; i < line->n_cells; i++)
		if (line->cells[i].ambiguous)
			return true;
	return false;
}

bool
stray_in(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (is_stray(&statement->lines[i]))
			return true;
	return false;
}
