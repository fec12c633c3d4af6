/* clusters.h: words that stand over each other, as the columns that they tell; private to ingest/places/ */
#ifndef PLACES_CLUSTERS_H
#define PLACES_CLUSTERS_H

#include "ingest/places/places.h"

/* Pieces of one sort that stand over each other: columns never overlap, so each belongs to one. */
struct cluster {
	int id;                       /* of its pieces */
	int x0, x1;
	int inner_x0, inner_x1;       /* of its pieces the right-most left edge, left-most right edge */
	bool text;
	size_t n, codes;              /* pieces, those that are codes or parts of one */
	size_t amounts;               /* with a point or separators */
	size_t numbers;               /* longer than numbers of rows, and no codes of subjects */
	size_t beside;                /* rows that have pieces of it and of the cluster before */
	int leaf;                     /* -1: none */
};

struct clusters {
	struct table *table;
	struct cluster *list;         /* from left to right */
	size_t n;
};

bool piece_is_text(const char *text);
bool piece_in_data(const struct table *table, const struct piece *piece);

/* In scratch; each piece of the rows that tells a column gets its cluster. */
void clusters_find(struct clusters *clusters, struct table *table);

/* Gives each its leaf, from left to right, at the least cost. */
void clusters_match(struct clusters *clusters);

/* crowds.c: once the columns have their roles: figures for which the header has no column. */
void table_settle_crowds(struct table *table, const struct clusters *clusters);

#endif
