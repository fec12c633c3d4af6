/* flow.h: a table read by the order of its words: words, head, rows; private to read_flow and its parts */
#ifndef INGEST_FLOW_H
#define INGEST_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/readers.h"

#define FLOW_SIDES 3
#define FLOW_AMOUNTS 24       /* amounts of one printed row that are kept apart */

enum flow_kind {
	FLOW_TEXT,
	FLOW_AMOUNT,          /* has decimals or separators: never a page, a year or a row number */
	FLOW_INTEGER,         /* bare: page, row number, column number - and sometimes an amount */
	FLOW_CODE,            /* digits of a classification code; split ones are joined */
	FLOW_BREAK            /* a repeated head was dropped here */
};

struct flow_word {
	enum flow_kind kind;
	const char *text;     /* as printed */
	size_t line;          /* of the document */
	/* code points before its first and up to its last one: the places of a layout text */
	int x0, x1;
	bool alone;           /* on its line */
	bool first;           /* on its line */
};

struct flow_column {
	side_t side;
	const char *header;
};

/* A row as it came, amounts not yet in columns. */
struct flow_row {
	const char *code, *label;
	size_t line;                          /* where it begins */
	int number;                           /* printed row number; 0: none */
	int side;                             /* 0.. */
	int row;                              /* data row from 1 */
	bool after_break;
	bool unsure;                          /* its side or its name is a guess */
	int joined;                           /* texts put behind the first one of its name */
	size_t amounts[FLOW_AMOUNTS];         /* words */
	size_t n_amounts;
};

struct flow {
	struct statement *statement;
	struct arena *arena;
	const struct document *document;
	const struct table_lines *lines;
	struct notes *notes;
	/* heap; [0..head) is the first head, the body follows */
	struct flow_word *words;
	size_t n_words, room_words, head;
	struct flow_row *rows;                /* heap */
	size_t n_rows, room_rows;
	struct flow_column columns[64];
	size_t n_columns;
	int sides;
	/* names with amounts beside them in the head: more than sides are not told apart */
	int pairs;
	bool row_numbers;                     /* a column 行次 */
	/*
	 * labels, heads and amounts are not in one order: nothing holds that does not tie
	 * out
	 */
	bool scrambled;
};

/* The words of the table without titles, units, notes, page numbers and repeated heads. */
void flow_words(struct flow *flow);

/*
 * Columns from the head; false if it tells none. Heads found between the rows are taken out of
 * them.
 */
bool flow_head(struct flow *flow);

/* Brings the head of a text laid out by blanks into order. */
void flow_stack(struct flow *flow);

/* Brings the body of a text laid out by blanks into reading order, row by row. */
void flow_layout(struct flow *flow);

/* Rows of the body, with sides and row numbers. */
void flow_rows(struct flow *flow);

/*
 * Does this text begin a line of its own: "一、" "(二)" "1." or the words of a total or a
 * carry-over?
 */
bool flow_item(const char *text);

/* Is it a word of a head (项目, 行次, 基本支出 ...), all of it? */
bool flow_head_word(const char *text);

/*
 * Could it be the beginning of such a word, or any part of one? Does it head parts of its own
 * (本年支出, 用车)?
 */
bool flow_head_start(const char *text);
bool flow_head_part(const char *text);
bool flow_head_group(const char *text);

#endif
