/* heads.h: the cells of the header of a printed table; private to ingest/places/ */
#ifndef PLACES_HEADS_H
#define PLACES_HEADS_H

#include <limits.h>

#include "ingest/places/places.h"

/* A cell of the header: its lines joined. */
struct head {
	const char *text;
	struct box box;               /* y0, y1: lower edges of its first and last line */
	const struct piece *piece;    /* its first */
	int lines;
	bool leaf, codes;             /* codes: stands over 类, 款, 项 only */
	bool lost;                    /* stands over no columns: noted */
	size_t number;                /* of those that are no leaves */
	size_t slot;                  /* the leaf whose range its middle is in */
	size_t from, to;              /* the leaves below it: [from, to) */
};

struct nested;

struct heads {
	struct table *table;
	struct head *heads;           /* from the top */
	size_t n;
	int *borders;                 /* of the leaves: n_leaves + 1 */
	int *other_borders;           /* while both ways are tried */
	bool left;                    /* the texts stand at the left edges of their cells */
	size_t lefts, middles;        /* cells whose lines say so, or that they stand in the middle */
	/* of head_bars.c: cells that are no leaves, from the top; by cell, leaves and cells never below it */
	struct head **parents;
	size_t n_parents;
	bool *barred, *apart;
	bool is_header;               /* not too large for one */
	struct nested *nested;        /* of head_nest.c */
	size_t nested_room;
	unsigned nesting;             /* how many times they were nested */
};

int head_height(const struct head *head);     /* its middle */
bool head_above(const struct head *a, const struct head *b, int em);

/* head_cells.c: the cells, their lines joined, in print order. */
void heads_collect(struct heads *heads);

/* head_cut.c: cuts first or last lines that are of several cells. */
void heads_cut(struct heads *heads);

struct clusters;

/* head_edges.c: a heading at the left edge of its cell is given all of that, where figures tell it. */
void heads_widen(struct heads *heads, const struct clusters *clusters);

/* head_bars.c: once it is known which cells are leaves, and these are sorted. */
void heads_prepare(struct heads *heads);

/*
 * head_borders.c: once they are prepared: sets the borders, and whether the texts stand left, under
 * which the cells nest best over their columns; returns what that costs.
 */
void heads_make_borders(struct heads *heads);
long heads_find_borders(struct heads *heads);

/*
 * head_nest.c: the leaves below each other cell, such that all nest and every text stands as near
 * to the middle of its cell, or to its left edge, as can be; returns what that costs, or that it costs `most` or more.
 * Where they do not nest, one is lost, or all. keep: sets the ranges as well.
 */
#define HEADS_NEVER LONG_MAX
long heads_nest(struct heads *heads, long most, bool keep);

/* head_repeat.c: once the ranges are set: groups of columns with the same names are all alike. */
void heads_repeat(struct heads *heads);

/* A cell at the top with lower ones left and right of it, before the next of its height. */
bool head_between(const struct heads *heads, const struct head *head);
/* Lower cells under it, or so close on both sides that there is no room for a column of its own. */
bool head_has_below(const struct heads *heads, const struct head *head);

#endif
