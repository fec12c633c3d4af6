/* flow.h: a table read by the order of its words: words, head, rows; private to read_flow and its parts */
#ifndef FLOW_FLOW_H
#define FLOW_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/tables/readers.h"

#define FLOW_SIDES 3

enum flow_kind {
	FLOW_TEXT,
	FLOW_AMOUNT,          /* has decimals or separators: never a page, a year or a row number */
	FLOW_INTEGER,         /* bare: page, row number, column number - and sometimes an amount */
	FLOW_CODE,            /* digits of a classification code; split ones are joined */
	FLOW_PART,            /* bare, and no amount by its place: the rest of a split code */
	FLOW_BREAK            /* a repeated head was dropped here */
};

struct flow_word {
	enum flow_kind kind;
	const char *text;     /* as printed */
	size_t line;          /* of the document */
	int x0, x1;           /* columns of a layout text */
	bool alone;           /* on its line */
	bool first;           /* on its line, or in its row where flow.ordered */
	bool doubtful;        /* its row may have lost words, or may have too many */
	bool loose;           /* its column is a guess */
	bool torn;            /* the text ends in it */
	bool late;            /* an amount behind the notes of the table: no row's */
	bool foreign;         /* it may be another table's, whose title was lost */
	bool astray;          /* moved: it stands where no amount can */
	bool strange;         /* as in struct bundle */
	bool guessed;         /* one of several ways to part names gave it to its row */
	/* of a layout text, from 1: where its place puts it; 0: nowhere for certain */
	int column, side, cell;       /* cell: of a text, where its table has several beside names */
};

struct flow_column {
	side_t side;
	const char *header;
	/* its own cell of the head, folded, and which of those with the same text it is */
	const char *leaf;
	size_t nth;
};

/* A row as it came, amounts not yet in columns. */
struct flow_row {
	const char *code, *label;
	const char *remark;                   /* NULL: none */
	size_t remark_line;
	size_t line, word;                    /* where it begins */
	int number;                           /* printed row number; 0: none */
	int side;                             /* 0.. */
	int row;                              /* data row from 1 */
	bool after_break;
	bool unsure;                          /* its side or its name is a guess */
	bool guessed;                         /* as in struct line */
	bool sided;                           /* its place told its side */
	int joined;                           /* texts put behind the first one of its name */
	bool apart;                           /* words of its name stand on other lines */
	size_t *amounts;                      /* words; heap */
	size_t n_amounts, room_amounts;
};

struct flow {
	struct statement *statement;
	struct arena *arena;
	const struct document *document;
	const struct table_lines *lines;
	struct notes *notes;
	const char *title;                    /* folded; while words are read */
	/* heap; [0..head) is the first head, the body follows */
	struct flow_word *words;
	size_t n_words, room_words, head;
	/* heap; the words of all heads of a layout text, those of later pages too */
	struct flow_word *headings;
	size_t n_headings, room_headings;
	struct flow_row *rows;                /* heap */
	size_t n_rows, room_rows;
	struct flow_column columns[64];
	size_t n_columns;
	/* its last column holds words beside the figures (备注); told by places only */
	bool remarks;
	int sides;
	/* names with amounts beside them in the head: more than sides are not told apart */
	int pairs;
	bool row_numbers;                     /* a column 行次 */
	bool whole;                           /* its amounts have neither decimals nor separators */
	size_t n_left;                        /* figures that are in no row */
	struct flow_word left;                /* the first of them */
	/* the number of another table stands between its title and its rows */
	bool misplaced;
	bool guessed;                         /* the names of its columns are */
	bool lacking[FLOW_SIDES];             /* of a side: there are less than it has figures in a row */
	bool foreign;                         /* the number of another table was passed */
	bool ordered;                         /* flow_layout made the rows */
	bool nameless;                        /* its head has no column of names */
	/* of a layout text: something tells that its columns stand in this order */
	bool in_order;
	size_t texts;                         /* columns of words */
	/*
	 * labels, heads and amounts are not in one order: nothing holds that does not tie
	 * out
	 */
	bool scrambled;
	/* its head has words that are not known: columns of their own, or parts of others */
	bool unknown;
	/* its head is all that a standard of its kind says: the order of its columns is known */
	bool standard;
	/* of those that the head may be: not to be taken, and behind the one that was */
	size_t standards_passed, standards_left;
};

/* Columns of figures. */
static inline size_t
flow_figures(const struct flow *flow)
{
	return flow->n_columns - flow->remarks;
}

/* The side of a column, which counts from 1: 0.. */
int flow_side(const struct flow *flow, int column);

/* Adds a word of a line of the document, or two: a code and the name glued to it. */
void flow_add_word(struct flow *flow, const struct word *word, size_t line);
struct flow_word *flow_put(struct flow *flow, enum flow_kind kind, const char *text, size_t line);

/* Is it a table in yuan of an extract, none of whose amounts has decimals or separators? */
bool flow_has_whole_amounts(const struct flow *flow);

/* The words of the table without titles, units, notes, page numbers and repeated heads. */
void flow_words(struct flow *flow);

/*
 * Columns from the head; false if it tells none. Heads found between the rows are taken out of
 * them.
 */
bool flow_head(struct flow *flow);

/*
 * Words of the head of a text laid out by blanks: joined where they wrap, those that are cells of
 * their own in order, [0..n) of them; returns n.
 */
size_t flow_stack(struct flow *flow, struct flow_word words[], size_t n);

/*
 * The columns, and with them the sides, of the amounts of a text laid out by blanks. What stands
 * left of something on one line or another of a page has a smaller place, but how much smaller
 * tells nothing: two things are in one column for certain only if their places overlap.
 */
void flow_slots(struct flow *flow);

/*
 * Is a bare number, words[at] of [from..to), part of a code: behind the rest of it on its line, or
 * between an amount or nothing and a name?
 */
bool flow_code_part(const struct flow_word words[], size_t from, size_t at, size_t to);

/* Brings the body of a text laid out by blanks into reading order, row by row. */
void flow_layout(struct flow *flow);

/* Brings the names of an extract line by line that wrap around their figures before these. */
void flow_names(struct flow *flow);

/* A bare number is in no row: counted, if it has more digits than pages and years have. */
void flow_leave(struct flow *flow, size_t at);

/* Rows of the body, with sides and row numbers. */
void flow_rows(struct flow *flow);

/* The second half of that: what is no row goes, the others get their sides and numbers. */
void flow_tidy(struct flow *flow);

/* The rows whose names, sides or table no sum can prove. */
void flow_guesses(struct flow *flow);

/* Does a name, where income, functions and uses stand side by side, say a use (基本支出)? */
bool flow_is_use(const char *label);

/*
 * Columns whose order nothing tells tie out in any: then flow.guessed. It is told by heads on one
 * line, or, where blanks stand for places, on several lines but apart from each other.
 */
void flow_order(struct flow *flow);

/* Do the words over the amounts of all columns stand on one line? */
bool flow_on_one_line(const struct flow *flow);

/* Amounts that an extract column by column gave to the wrong rows, dealt out again. */
void flow_streams(struct flow *flow);

/* Do the rows of such a table have codes, as a rule? */
bool flow_has_codes(const struct flow *flow);

/* The columns and lines of the statement; what is beyond the columns of its row is kept and noted. */
void flow_lines(struct flow *flow);

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
