/* branch.h: the codes of a table as a tree over all its sides, and doubts about its sums */
#ifndef AUDIT_BRANCH_H
#define AUDIT_BRANCH_H

#include "audit/check.h"
#include "model/statement.h"

/* What a line is in the tree; indices in statement.lines, -1: none. */
struct branch {
	bool coded;           /* has a code of its scheme; all others are in no list */
	bool doubled;         /* another line has the same code */
	bool skips;           /* the code directly above it is not in the table */
	long parent;          /* of the nearest code above it, on its own side if it is there */
	long total;           /* of a code without parent: the total line over it */
	long first, next;     /* children in print order: of a total the codes without parent */
	size_t children;
};

struct branches {
	const struct statement *statement;
	struct branch *of;            /* by line */
	const struct line **codes;    /* the coded lines by scheme, code and place */
	size_t n_codes, n_doubled;
	bool weighed, selection;      /* see branch_doubt */
};

/*
 * The tree of a statement of the disclosure itself, worked out once. A table whose codes go on in
 * the next columns of the page (302 in the middle, 30231 on the right) has one tree.
 */
struct branches *audit_branches(struct audit *audit, const struct statement *statement);

/*
 * The column on another side that goes with this one: that of the same rank among those of money.
 * NULL if there is none.
 */
const struct column *branch_column(const struct statement *statement, const struct column *column,
    side_t side);

/* The first of the coded lines with this code, on the side if it is there; NULL. */
const struct line *branch_find(const struct branches *branches, enum scheme scheme,
    const char *code, side_t side);

/*
 * Why the sum of a line's children need not be its figure, as a translated sentence: codes that
 * stand twice, rows without codes under a total, a table that prints only some of its codes (more
 * of its sums fall short than hold, none is exceeded); NULL if it must.
 */
const char *branch_doubt(struct branches *branches, const struct line *line);

#endif
