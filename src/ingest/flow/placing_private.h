/* placing_private.h: candidates, row identities and sums shared by the parts of placing */
#ifndef FLOW_PLACING_PRIVATE_H
#define FLOW_PLACING_PRIVATE_H

#include "base/code.h"
#include "ingest/flow/placing.h"
#include "ingest/flow/sorted_codes.h"

#define PLACING_COLUMNS 16
#define PLACING_CANDIDATES 64

/* Columns of a side that hold money, in order. */
struct side_columns {
	const struct column *column[PLACING_COLUMNS];
	enum measure measure[PLACING_COLUMNS];        /* by the last cell of the header */
	size_t n;
};

/* A choice: candidate.column[i] is the index among the side's columns of the i-th amount. */
struct candidate {
	unsigned char column[PLACING_COLUMNS];
};

struct placed_line {
	struct line *line;
	bool open;                    /* has ambiguous cells */
	bool lost;                    /* nothing can be told of it: too many candidates, or none */
	/* an identity of its own row or of a sum speaks for what is left */
	bool tied;
	bool summed;                  /* it is a sum */
	struct candidate *candidates;
	size_t n;
};

struct search;

struct placing {
	const struct statement *all;
	size_t n_all;
	struct statement *statement;
	struct side_columns sides[sizeof SIDE_LETTERS];      /* of none, then of each */
	struct placed_line *lines;            /* by index of statement.lines */
	struct placing_child *children;       /* by side and code above, then by line */
	size_t n_children;
	struct sorted_codes codes;            /* of all lines that have one */
	struct search *search;                /* of placing_sums.c: one for all families */
	struct arena arena;
};

/* A line that adds up to another one: a code to the code above it, others to a total ("" above). */
struct placing_child {
	side_t side;
	char above[CODE_MAX];
	size_t line;
};

struct side_columns *placing_side(struct placing *placing, side_t side);

/* The columns of a statement and the candidates of its lines; the arena is to be released. */
void placing_begin(struct placing *placing);

/* Gathers the codes of the lines, and whose children they are: each is then found without a walk. */
void placing_index(struct placing *placing);

/* The first child of a code, "" for a total, on a side; the others follow it up to the end. */
size_t placing_first_child(const struct placing *placing, side_t side, const char *above);

/* The amount of a column in a candidate: 0 where it is blank. */
int64_t placing_value(const struct placed_line *line, const struct candidate *candidate,
    size_t column);

/* Half the printed precision of a cell, in 分, doubled so that it stays whole. */
int64_t placing_precision(const struct cell *cell);

/* Does the row's own sum hold? *tells: there is one, and it is not 0 = 0. */
bool placing_row_holds(const struct side_columns *columns, const struct placed_line *line,
    const struct candidate *candidate, enum statement_kind kind, bool *tells);

/* Does it agree with the other tables of the disclosure? */
bool placing_agrees(const struct placing *placing, const struct side_columns *columns,
    const struct placed_line *line, const struct candidate *candidate);

/*
 * Do the lines that add up to a line, and it itself, fail to tie out in some column, wherever the
 * ambiguous ones are put? Then wrong[] is set for all of them.
 */
void placing_find_wrong(struct placing *placing, size_t at, bool wrong[]);

/*
 * Drops the candidates with which parents and children cannot tie out; true if any was dropped or
 * a line became tied.
 */
bool placing_sums(struct placing *placing);

#endif
