/* places.h: a printed table while it is read by places; private to ingest/ */
#ifndef INGEST_PLACES_H
#define INGEST_PLACES_H

#include "ingest/readers.h"

/*
 * One or more words that stand together. Its lower edge tells the row: the boxes of some fonts are
 * wrong in height.
 */
struct piece {
	const char *text;
	struct box box;
	int page;
	size_t line;                  /* of the document */
	size_t strip;
	int leaf;                     /* column, -1 */
	int row;                      /* index in table.rows, -1 */
	unsigned char traits;         /* labels.c: what kind of label it begins or ends */
	bool spread;                  /* its characters stand apart */
	bool group, grouped;          /* a name for several rows; the name of one of such rows */
};

enum zone { ZONE_HEAD, ZONE_HEADER, ZONE_DATA, ZONE_TAIL };

/* Pieces at one height of a page: pieces[first..first+n), from left to right. */
struct strip {
	int page, y;
	size_t first, n;
	enum zone zone;
	const char *text;             /* all of it, without blanks */
};

enum role { ROLE_VALUE, ROLE_CODE, ROLE_LABEL, ROLE_ORDER, ROLE_TEXT };

/* A column: its header cells from the top, and where it stands. */
struct leaf {
	const char *path, *name;
	int x0, x1;                   /* of its own header text */
	int y, top;                   /* its middle and the lower edge of its first line */
	enum role role;
	side_t side;
	int column;                   /* ordinal, 0 for what is no column of figures */
};

struct row {
	int page, y;
	const char *group;            /* the name that it shares with others, NULL */
};

struct table {
	struct arena *arena;          /* results */
	struct arena scratch;
	struct statement *statement;
	const struct document *document;
	struct notes *notes;
	int em;                       /* width of a Chinese character, hundredths of a point */
	int leading;                  /* the most that two lines of one cell are apart */
	struct piece *pieces;
	size_t n_pieces;
	struct strip *strips;
	size_t n_strips;
	struct leaf *leaves;
	size_t n_leaves;
	struct row *rows;
	size_t n_rows, rows_room;
	char sides[4];                /* "", or two or three of them */
};

/* pieces.c */
void table_gather(struct table *table, const struct table_lines *lines);
/* digits with separators or a point, a sign before it */
bool piece_is_amount(const char *text);
bool piece_is_number(const char *text);       /* digits only */
bool piece_is_code(const char *text);
bool piece_is_blank(const char *text);        /* "-", "—", "XX": stands for nothing */
int piece_centre(const struct box *box);

/* zones.c */
void table_zones(struct table *table);
bool label_begins(const char *text);          /* "一、", "（一）", "1.": a new item */
bool label_is_total(const char *text);

/* heads.c */
void table_heads(struct table *table);

/* columns.c */
void table_columns(struct table *table);

/* rows.c */
void table_rows(struct table *table);

/* row.c */
/* a code or a figure of a row */
bool piece_is_strong(const struct table *table, const struct piece *piece);
size_t table_add_row(struct table *table, int page, int y);
/* from the top again, and the pieces' rows with them */
void table_sort_rows(struct table *table);

/* labels.c: gives the words of a column to rows, making those that have no figure. */
void table_fit_labels(struct table *table, size_t leaf);

/* groups.c */
void table_groups(struct table *table);

/* fill.c */
void table_fill(struct table *table);

#endif
