/* zones.h: what a strip of a printed table is by its words; private to ingest/places/ */
#ifndef PLACES_ZONES_H
#define PLACES_ZONES_H

#include "ingest/places/places.h"

const struct piece *strip_piece(const struct table *table, const struct strip *strip, size_t i);

/* Above the header: title, number, unit, agency; parts of a title that wraps, until it is `titled`. */
bool strip_is_head(const struct table *table, const struct strip *strip, bool titled);
bool strip_names_agency(const char *text);
/* The name of the agency may wrap: a line of its own below it. */
bool strip_wraps_agency(const struct table *table, size_t s);
/* The title again among the rows, as continued: its header follows. */
bool strip_begins_again(const struct table *table, const struct strip *strip);

/* Words of a header in it: at least two. */
bool strip_heads_columns(const struct table *table, const struct strip *strip);
/* Most of its words are. */
bool strip_is_headings(const struct table *table, const struct strip *strip);
/* "栏次 1 2 3": the numbers of the columns, also as formulas (7=1+3), the end of one that wraps. */
bool strip_numbers_columns(const struct table *table, const struct strip *strip);
bool strip_ends_formula(const struct table *table, size_t s);
/* Below the numbers of the columns only 类, 款, 项 may still be of the header. */
bool strip_heads_codes(const struct table *table, const struct strip *strip);

/* What only rows have: a code, an amount, an item's mark; a 合计 alone. */
bool strip_is_row(const struct table *table, const struct strip *strip);
/* A row behind a note: a code or a 合计 with figures, a name with figures in their columns. */
bool strip_resumes(const struct table *table, const struct strip *strip);

/*
 * "注：", who made the table, or a sentence below the rows. A sentence that does not begin at the
 * left edge of the table is of one of its cells.
 */
bool strip_begins_note(const struct table *table, size_t s);
bool strip_is_page_number(const struct table *table, size_t s);

/* head_row.c: a line that is of the header and a row becomes two strips. */
void table_part_header(struct table *table);

#endif
