/* grid.h: a table whose text tells the borders of its cells: fields in rows, a head to be put together; private to ingest/grid/ */
#ifndef GRID_GRID_H
#define GRID_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/tables/readers.h"

/*
 * A row of the body has a field for every column, blank or not. A cell of the head that reaches
 * over several columns or lines left one field only, so its lines are shorter: how far the cells
 * reach is found from the number of columns, from what stands in them, and from what the words can
 * mean.
 */

enum { GRID_COLUMNS = 48, GRID_STOREYS = 6, GRID_CELLS = 96 };

enum grid_kind {
	GRID_ANY,                     /* blank, or bare numbers that may be either */
	GRID_FIGURES,
	GRID_NAMES                    /* names, codes, remarks */
};

struct grid_field {
	const char *text;             /* without blanks; "" is blank */
	const char *folded;           /* of the head */
	size_t from, to;              /* columns [from, to) */
};

struct grid_row {
	size_t line;                  /* of the document */
	struct grid_field *fields;
	size_t n;
};

struct grid {
	struct arena *arena, *scratch;        /* of what is read, texts too; of all else */
	const struct document *document;
	struct grid_row *rows;        /* of the head, then of the body */
	size_t n_rows, head;
	size_t width;                 /* columns */
	/*
	 * blank fields stand in the head where cells reach over others, as in spreadsheets, so in
	 * all rows; blank fields stand at the end of rows
	 */
	bool padded, keeps;
	enum grid_kind kinds[GRID_COLUMNS];
};

/* A cell of the head. */
struct grid_cell {
	const char *text, *folded;
	size_t row, down;             /* its first storey and how many it reaches over */
	size_t from, to;              /* columns [from, to) */
	int above;                    /* the cell that it stands below, -1 */
	bool parted;                  /* others stand below it */
};

/* A way to put the head together. */
struct grid_head {
	struct grid_cell cells[GRID_CELLS];
	size_t n;
};

/* What a text is: digits with a point or separators, bare digits, a dash or nothing. */
bool grid_is_amount(const char *text);
bool grid_is_integer(const char *text);
bool grid_is_blank(const char *text);
bool grid_is_code(const char *text);           /* or a part of one */

/* grid_rows.c: the rows of a table; false where the lines are no rows of a grid. */
bool grid_read(struct grid *grid, const struct table_lines *lines);

/*
 * grid_short.c: below a head the fields of the rows that have too few in their columns; false where
 * they stand in none, or in several.
 */
bool grid_place(struct grid *grid, const struct grid_head *head);

/*
 * grid_heads.c: the ways to put the head together, at most `most`, into heads[]; returns how many,
 * `most` also where there may be more.
 */
size_t grid_heads(const struct grid *grid, struct grid_head heads[], size_t most);

/* grid_words.c: may a cell of the head stand over a column of this kind? */
bool grid_may_head(const char *folded, enum grid_kind kind);
/* May one stand below another, by the standard? */
bool grid_may_be_below(const char *above, const char *below);
/* Does the standard have it there? */
bool grid_is_known_below(const char *above, const char *below);
/* It is above names, codes or row numbers. */
bool grid_is_over_names(const char *folded);

/*
 * grid_choice.c: of several ways those with which the rows tie out, and of these the one that the
 * standard has, into heads[0]; returns how many are left.
 */
size_t grid_choose(const struct grid *grid, struct grid_head heads[], size_t n);

/* grid_page.c: the grid printed, cells in their places, as a document of its own: in the arena. */
void grid_print(const struct grid *grid, const struct grid_head *head, struct document *page,
    struct arena *arena);

#endif
