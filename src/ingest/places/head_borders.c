/* head_borders.c: where the columns of a header border on each other, by where its texts stand in their cells */
#include <stdlib.h>

#include "ingest/places/heads.h"

enum { BORDERS = 16 };        /* places tried for the first border: 15 */

static int
leaf_centre(const struct leaf *leaf)
{
	return leaf->x0 + (leaf->x1 - leaf->x0) / 2;
}

/*
 * The borders of the columns: header texts stand in the middle of their cells, so one border gives
 * all the others.
 */
static void
set_borders(struct heads *heads, int first)
{
	const struct table *table = heads->table;
	heads->borders[0] = first;
	for (size_t i = 0; i < table->n_leaves; i++)
		heads->borders[i + 1] = 2 * leaf_centre(&table->leaves[i]) - heads->borders[i];
}

/* Where the first border may be, for every border to lie between its texts; false: nowhere. */
static bool
border_range(const struct table *table, int *least, int *most)
{
	size_t n = table->n_leaves;
	long offset = 0;              /* border i + 1 is offset - first, or offset + first */
	*most = table->leaves[0].x0;
	*least = *most - 20 * table->em;
	for (size_t i = 0; i < n; i++) {
		const struct leaf *leaf = &table->leaves[i];
		offset = 2L * leaf_centre(leaf) - offset;
		long low = leaf->x1;
		long high = i + 1 < n ? table->leaves[i + 1].x0 : low + 20L * table->em;
		long from = i % 2 == 0 ? offset - high : low - offset;
		long to = i % 2 == 0 ? offset - low : high - offset;
		if (from > *least)
			*least = (int)from;
		if (to < *most)
			*most = (int)to;
	}
	return *least <= *most;
}

/* Half-way between the texts, where they do not stand in the middle of their cells. */
static void
guess_borders(struct heads *heads)
{
	const struct table *table = heads->table;
	for (size_t i = 0; i < table->n_leaves; i++) {
		const struct leaf *leaf = &table->leaves[i];
		if (i == 0)
			heads->borders[0] = leaf->x0 - table->em / 2;
		heads->borders[i + 1] = i + 1 < table->n_leaves
		    ? (leaf->x1 + table->leaves[i + 1].x0) / 2 : leaf->x1 + table->em / 2;
	}
}

/* The borders under which the cells nest best over their columns, each in its middle. */
static long
find_middle_borders(struct heads *heads)
{
	struct table *table = heads->table;
	int least, most, best = 0;
	guess_borders(heads);
	long cost = heads_nest(heads, HEADS_NEVER, false) + 2L * table->em;
	bool exact = false;
	if (border_range(table, &least, &most)) {
		int steps = (most - least) * 8 / table->em + 2;
		steps = steps < BORDERS ? steps : BORDERS;
		for (int i = 1; i < steps; i++) {
			int first = least + (int)((long)(most - least) * i / steps);
			set_borders(heads, first);
			long now = heads_nest(heads, cost, false);
			if (now < cost) {
				cost = now;
				best = first;
				exact = true;
			}
		}
	}
	if (exact)
		set_borders(heads, best);
	else
		guess_borders(heads);
	return cost;
}

/* Does each cell that is no column begin where one does, as texts at the left edge do? */
static bool
begin_with_columns(const struct heads *heads)
{
	const struct table *table = heads->table;
	for (size_t i = 0; i < heads->n_parents; i++) {
		bool begins = false;
		for (size_t l = 0; l < table->n_leaves && !begins; l++)
			begins = abs(heads->parents[i]->box.x0 - table->leaves[l].x0) <
			    table->em / 4;
		if (!begins)
			return false;
	}
	return true;
}

/* Texts at the left edge tell all borders but the last. */
static void
set_left_borders(struct heads *heads)
{
	const struct table *table = heads->table;
	size_t n = table->n_leaves;
	for (size_t i = 0; i < n; i++)
		heads->borders[i] = table->leaves[i].x0 - table->em / 8;
	heads->borders[n] = table->leaves[n - 1].x1 + table->em;
	for (size_t i = 0; i < heads->n_parents; i++)
		if (heads->parents[i]->box.x1 > heads->borders[n])
			heads->borders[n] = heads->parents[i]->box.x1;
}

static void
swap_borders(struct heads *heads)
{
	int *borders = heads->borders;
	heads->borders = heads->other_borders;
	heads->other_borders = borders;
	heads->left = !heads->left;
}

void
heads_make_borders(struct heads *heads)
{
	struct arena *scratch = &heads->table->scratch;
	heads->borders = arena_alloc(scratch, (heads->n + 2) * sizeof(int));
	heads->other_borders = arena_alloc(scratch, (heads->n + 2) * sizeof(int));
}

long
heads_find_borders(struct heads *heads)
{
	int em = heads->table->em;
	heads->left = false;
	if (heads->table->n_leaves == 0)
		return 100L * em;
	long cost = find_middle_borders(heads);
	if (heads->middles > heads->lefts || !begin_with_columns(heads) ||
	    (heads->n_parents == 0 && heads->lefts == 0))
		return cost;
	swap_borders(heads);
	set_left_borders(heads);
	long left = heads_nest(heads, HEADS_NEVER, false);
	if (left + em / 2 < cost || (heads->lefts > heads->middles && left <= cost))
		return left;
	swap_borders(heads);
	return cost;
}
