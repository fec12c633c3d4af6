/* heads.h: the cells of the header of a printed table; private to ingest/ */
#ifndef INGEST_HEADS_H
#define INGEST_HEADS_H

#include "ingest/places.h"

/* A cell of the header: its lines joined. */
struct head {
	const char *text;
	struct box box;               /* y0, y1: lower edges of its first and last line */
	bool leaf, codes;             /* codes: stands over 类, 款, 项 only */
	size_t from, to;              /* the leaves below it: [from, to) */
};

struct heads {
	struct table *table;
	struct head *heads;           /* from the top */
	size_t n;
	int *borders;                 /* of the leaves: n_leaves + 1 */
};

int head_height(const struct head *head);     /* its middle */
bool head_above(const struct head *a, const struct head *b, int em);

/* head_cells.c: the cells, their lines joined, in print order. */
void heads_collect(struct heads *heads);

/* A cell at the top with lower ones left and right of it, before the next of its height. */
bool head_between(const struct heads *heads, const struct head *head);
/* Lower cells under it, or so close on both sides that there is no room for a column of its own. */
bool head_has_below(const struct heads *heads, const struct head *head);

#endif
