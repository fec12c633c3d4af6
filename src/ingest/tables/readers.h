/* readers.h: the readers of one table, by places and by order; private to ingest/tables/ */
#ifndef TABLES_READERS_H
#define TABLES_READERS_H

#include "ingest/pages/document.h"
#include "ingest/tables/extraction.h"

/*
 * Each reads the lines [first, last) of one table: title, number, unit and header lines are among
 * them, those repeated on later pages too. On entry the statement has its ordinal, kind, number,
 * title and unit; the reader fills columns (ordinal, side, header, measure, unit, unit_text,
 * decimals) and lines (row, side, scheme, code, label, level of lines without code, place) with
 * their cells (column, ambiguous, figure with place and printed), all in the arena, lines by row,
 * then side, cells by column. parent and the level of coded lines are tree_link's. A table without
 * amounts has its columns and lines all the same. What could not be understood is noted.
 */
void read_places(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes);
/* False, and nothing read or noted, where the text tells no borders of cells or they make no grid. */
bool read_grid(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes);
void read_flow(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes);

#endif
