/* read_places.c: a table whose words have places: words -> rows and columns -> cells */
#include <stdlib.h>

#include "ingest/places.h"

void
read_places(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes)
{
	struct table table = { .arena = arena, .statement = statement, .document = document,
	    .notes = notes };
	if (lines->first >= lines->last)
		return;
	table_gather(&table, lines);
	table_zones(&table);
	table_heads(&table);
	table_columns(&table);
	table_rows(&table);
	table_groups(&table);
	table_fill(&table);
	free(table.pieces);
	free(table.rows);
	arena_release(&table.scratch);
}
