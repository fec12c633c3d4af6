/* places.h: a printed table while it is read by places; private to ingest/places/ */
#ifndef PLACES_PLACES_H
#define PLACES_PLACES_H

#include "ingest/tables/readers.h"

/*
 * One or more words that stand together. Its lower edge tells the row: the boxes of some fonts are
 * wrong in height.
 */
struct piece {
	const char *text;
	const char *printed;          /* of a figure whose text is put plain; NULL: the text */
	struct box box;
	int page;
	size_t line;                  /* of the document */
	size_t strip;
	int cluster;                  /* of clusters.c, 0: none */
	int leaf;                     /* column, -1 */
	int row;                      /* index in table.rows, -1 */
	unsigned char traits;         /* labels.c: what kind of label it begins or ends */
	int gap;                      /* before the last of the words that were joined in it */
	bool stacked;                 /* a character of a word written from top to bottom */
	bool doubtful;                /* its leaf is a guess */
	bool left_out;                /* of its row: another figure has its cell */
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
	int left, right;              /* its borders, as far as the header tells them */
	int y, top;                   /* its middle and the lower edge of its first line */
	enum role role;
	bool units;                   /* its codes are of agencies, not of subjects */
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
	bool heads_left;              /* each begins at the left edge of its cell, as far as is known */
	struct row *rows;
	size_t n_rows, rows_room;
	/* once the rows are complete: by row, in reading order; row r: [row_first[r], row_first[r + 1]) */
	struct piece **by_row;
	size_t *row_first;
	char sides[sizeof SIDE_LETTERS];     /* "", or two and more of them */
};

/* pieces.c: first the words as they stand, then those of one cell joined */
void table_gather(struct table *table, const struct table_lines *lines);
void table_join(struct table *table);
/* stacked.c: tells the characters of words from top to bottom, before any are joined */
void table_find_stacked(struct table *table);

/*
 * piece.c: digits with separators or a point, a sign before or a percent sign behind them; misprinted
 * ones too, which money_parse refuses: a figure in doubt is no name.
 */
bool piece_is_amount(const char *text);
bool piece_is_number(const char *text);       /* digits only */
bool piece_is_year(const char *text);         /* 19xx, 20xx */
bool piece_is_code(const char *text);
bool piece_is_blank(const char *text);        /* "-", "—", "XX": stands for nothing */
int piece_centre(const struct box *box);

/* wide.c: the columns of a page to the right, laid beside those of the page that they go on. */
void table_lay_wide(struct table *table);

/*
 * glue.c: before they are joined: words of several cells are cut, those of a watermark dropped;
 * codes lose their brackets, figures their unit, full-width digits, the brackets of negative ones.
 */
void table_unglue(struct table *table);

/* wraps.c: decimals: as most figures of the table have */
void table_join_codes(struct table *table);
void table_join_figures(struct table *table, int decimals);

/*
 * lanes.c: stand two words of a page over two columns of figures? What is right of the first and in
 * later strips is as table_join found it.
 */
bool lane_between(const struct table *table, const struct piece *left, const struct piece *right);

/* zones.c */
void table_zones(struct table *table);

/* marks.c */
bool label_has_mark(const char *text);        /* "一、", "（一）", "1.", and more behind it */
bool label_begins(const char *text);          /* so, or with 其中: a new item */
bool label_is_total(const char *text);
/* The name of a 类 of expenditure, or four characters or more from its start. */
bool label_begins_function(const char *text);

struct clusters;

/* heads.c */
void table_heads(struct table *table, const struct clusters *clusters);

/* names.c: once the pieces have their columns, and these what their header says */
void table_settle_names(struct table *table);

/* columns.c */
void table_columns(struct table *table, struct clusters *clusters);

/* classes.c: once the pieces have their columns, and these their roles */
void table_settle_classes(struct table *table);

/* rows.c */
void table_rows(struct table *table);

/* row.c */
/* a code or a figure of a row, or a dash for one */
bool piece_is_strong(const struct table *table, const struct piece *piece);
size_t table_add_row(struct table *table, int page, int y);
/* from the top again, and the pieces' rows with them */
void table_sort_rows(struct table *table);

/* labels.c: gives the words of a column to rows, making those that have no figure. */
void table_fit_labels(struct table *table, size_t leaf);

/* groups.c */
void table_groups(struct table *table);

/* doubts.c */
void table_doubts(struct table *table);

/* row_texts.c */
void table_index_rows(struct table *table);

/* Parts of split codes, kept while later rows leave them out. */
struct codes {
	char parts[3][CODE_MAX];
};

/*
 * What stands in a row: its code, the number of its agency, its name, the text of one of its cells
 * (NULL: blank; of two figures the first, doubtful, and the other is left out). *at, where it is still NULL: the first piece of it. row_code and row_unit are ""
 * where there is none.
 */
const char *row_code(struct table *table, struct codes *codes, size_t row, side_t side,
    const struct piece **at);
const char *row_unit(const struct table *table, size_t row, side_t side, const struct piece **at);
const char *row_label(struct table *table, size_t row, side_t side, const struct piece **at);
const char *row_cell(struct table *table, size_t row, size_t leaf, const struct piece **at,
    bool *doubtful);

/*
 * "310资本性支出", "201-一般公共服务支出", "026001-某局": takes the code that stands close to its
 * name from the start of a label; "" if there is none.
 */
const char *label_code(struct table *table, const char **label);

/* fill.c */
void table_fill(struct table *table);

#endif
