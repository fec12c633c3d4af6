/* label_fit.h: what it costs that lines are the label of a row; private to ingest/places/ */
#ifndef PLACES_LABEL_FIT_H
#define PLACES_LABEL_FIT_H

#include <limits.h>

#include "ingest/places/places.h"

/* Costs are distances, in the units of boxes. */
#define LABEL_NEVER LONG_MAX

/* Labels of one column on one page against the rows of that page. */
struct label_fit {
	struct table *table;
	int page;
	size_t leaf;
	struct piece **lines;
	size_t n;
	size_t *rows;                 /* of the page, from the top */
	bool *owned;                  /* has a figure or a code on the column's side */
	size_t n_rows;
	bool coded;                   /* every row of the side has a code */
	bool marked;                  /* most labels begin with a mark */
	bool nameless;                /* the last row of the page before has figures and no label */
	bool bottom;                  /* the last line of a label stands beside the figures */
	long *sums;                   /* of the lower edges of the lines before each */
	long *against;                /* each line and the next being of one label */
	long *alone;                  /* each line being the first of a row of its own */
	long offset;                  /* of the labels' lower edges from those of the figures */
	size_t from, to;              /* the pieces of the page */
	struct arena scratch;         /* of this page alone */
};

/* What is known of a line of a label; found once, asked for often. */
enum trait {
	TRAIT_MARK = 1,
	TRAIT_TOTAL = 2,
	TRAIT_BARE_TOTAL = 4,
	TRAIT_ROW = 8,
	TRAIT_FUNCTION = 16,
	TRAIT_END = 32,               /* ends as names of expenditure do */
	TRAITS_FOUND = 64,
	TRAIT_EXPENSE = 128           /* all the name of one of the three public expenses */
};

unsigned char label_fit_traits(const char *label);

/* What the lines cost whichever row they are fitted to: sums, against, alone. */
void label_fit_weigh(struct label_fit *fit);

/* The middle of lines [first, first+n). */
long label_fit_mean(const struct label_fit *fit, size_t first, size_t n);

/*
 * Lines that are a label of a row, at its middle or with its first line beside the figures, or all of
 * the page with their last ones.
 */
long label_fit_row(const struct label_fit *fit, size_t first, size_t n, size_t row);

/*
 * Lines at the top of a page that end the last label of the page before; LABEL_NEVER: they do not.
 */
long label_fit_before(const struct label_fit *fit, size_t n);

/* Once the lines and rows are gathered: does the last row before the page lack its label? */
bool label_fit_nameless(const struct label_fit *fit);

/* label_bottom.c: do most labels of several lines stand with their last one beside the figures? */
bool label_fit_at_bottom(const struct label_fit *fit);

/* The lowest row before a page; -1: there is none. */
int label_fit_last_row(const struct table *table, int page);

#endif
