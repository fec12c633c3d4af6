/* flow_standard.h: the columns that tables of a kind have by the standard, and heads that say them in any order; private to flow_*.c */
#ifndef FLOW_FLOW_STANDARD_H
#define FLOW_FLOW_STANDARD_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/flow/flow_strip.h"
#include "model/statement.h"

#define STANDARD_COLUMNS 14
#define STANDARD_CELLS 40

/* A cell of a head: above one column, or, with cells below it, above several. */
struct standard_cell {
	const char *words;            /* folded, as the standard has them, "|" between */
	size_t length;                /* of the words, in bytes */
	bool maybe;                   /* it may be missing */
	int above;                    /* the cell that it stands below; -1: none */
	size_t first, last;           /* columns */
	char side;                    /* 'L', 'R'; 0: there is one */
	const char *printed;          /* in the arena; NULL: it is missing */
};

struct standard {
	struct standard_cell cells[STANDARD_CELLS];
	size_t n;
	size_t column[STANDARD_COLUMNS];      /* the cell of each column */
	size_t n_columns;
	int sides;
	const char *below;                    /* may stand below all columns, and tells nothing; or NULL */
};

/*
 * The standards of a kind from *at on whose cells are all that a head says, each put together from
 * its lines: what wraps in a cell comes in between other cells where an extract goes by lines. What
 * begins on one line must do so in the order of the columns. *at is behind the one that was found;
 * false: there is none.
 */
bool standard_find(struct standard *standard, struct arena *arena, const struct strip *head,
    enum statement_kind kind, size_t *at);

/* The cell with those above it, as printed: "本年支出/合计". */
const char *standard_path(const struct standard *standard, struct arena *arena, size_t cell);

/* Do the cells of a standard say what a head says, each once? Used by standard_find. */
bool standard_covers(struct standard *standard, struct arena *arena, const struct strip *head);

#endif
