/* head_nest.c: which columns stand below each cell of a header: all cells nest, at the least cost */
#include <stdlib.h>

#include "ingest/places/heads.h"

enum { NONE = -1 };           /* no height */
#define NEVER HEADS_NEVER      /* no cost: cannot be; else none is negative */
enum { HEIGHTS = 8 };         /* of cells side by side: more are not told apart */
enum { LOSS = 8 };            /* what a cell that is lost costs, ems */

/* Leaves [from, to) below a cell (NULL: below none), and the cells that are over some of them. */
struct forest {
	struct heads *heads;
	const struct head *above;
	size_t from, to;
};

/* What stands side by side has one height: the columns, and the cells over columns. */
struct row_heights {
	int leaves, roots;
};

/* What a forest costs at its best, and the height of its columns then; each found once a nesting. */
struct nested {
	long cost;
	long off;                     /* see off_place */
	int leaves;
	unsigned nesting, off_nesting;        /* in which cost and off were found */
};

static struct nested forest_cost(const struct forest *forest, long most, bool keep);

static bool
is_amid(const struct head *head, size_t from, size_t to)
{
	return head->slot >= from && head->slot < to;
}

/* A cell that is part of the forest and stands over some of its leaves. */
static bool
is_within(const struct forest *forest, const struct head *head, size_t from, size_t to)
{
	return !head->lost && is_amid(head, from, to) &&
	    (!forest->above || (head != forest->above &&
	    head_above(forest->above, head, forest->heads->table->em)));
}

/* The higher one of two, either of which may be none. */
static struct head *
higher(struct head *one, struct head *other)
{
	if (!one || !other)
		return one ? one : other;
	return head_height(other) < head_height(one) ? other : one;
}

/* The highest cell over each leaf of the forest. */
static struct head **
find_tops(const struct forest *forest)
{
	size_t n = forest->to - forest->from;
	struct head **tops = arena_alloc(&forest->heads->table->scratch, (n + 1) * sizeof *tops);
	for (size_t l = 0; l < n; l++)
		tops[l] = NULL;
	for (size_t i = 0; i < forest->heads->n_parents; i++) {
		struct head *head = forest->heads->parents[i];
		if (is_within(forest, head, forest->from, forest->to))
			tops[head->slot - forest->from] =
			    higher(tops[head->slot - forest->from], head);
	}
	return tops;
}

static bool
may_hold(const struct heads *heads, const struct head *head, size_t from, size_t to)
{
	int em = heads->table->em;
	const bool *barred = &heads->barred[head->number * heads->table->n_leaves];
	if (heads->borders[from] > head->box.x0 + em || heads->borders[to] < head->box.x1 - em)
		return false;
	for (size_t l = from; l < to; l++)
		if (barred[l])
			return false;
	for (size_t i = 0; i < heads->n_parents; i++) {
		const struct head *other = heads->parents[i];
		if (other != head && !other->lost && is_amid(other, from, to) &&
		    !head_above(other, head, em) && (!head_above(head, other, em) ||
		    heads->apart[head->number * heads->n_parents + i]))
			return false;
	}
	return true;
}

/* Of one height or not: how far apart they are hardly matters then. */
static long
apart(const struct heads *heads, int y, int height)
{
	int off = abs(y - height), most = heads->table->em * 2 / 3;
	return (off < most ? off : most) / 3;
}

/* How far a cell is from its place over its columns; NEVER: it cannot stand over them. */
static long
off_place(const struct heads *heads, const struct head *root, size_t from, size_t to)
{
	long off = heads->left ? labs(heads->table->leaves[from].x0 - (long)root->box.x0) :
	    labs((heads->borders[from] + heads->borders[to]) / 2L - piece_centre(&root->box));
	return off > 4L * heads->table->em || !may_hold(heads, root, from, to) ? NEVER : off;
}

/* What is known of a cell over these columns, which is asked for often. */
static struct nested *
nested_of(const struct heads *heads, const struct head *root, size_t from, size_t to)
{
	size_t n = heads->table->n_leaves;
	return &heads->nested[(root->number * n + from) * n + to - 1];
}

static long
off_over(const struct heads *heads, const struct head *root, size_t from, size_t to)
{
	struct nested *nested = nested_of(heads, root, from, to);
	if (nested->off_nesting != heads->nesting)
		nested->off = off_place(heads, root, from, to);
	nested->off_nesting = heads->nesting;
	return nested->off;
}

static const struct nested *
nested_below(struct heads *heads, const struct head *root, size_t from, size_t to)
{
	struct nested *nested = nested_of(heads, root, from, to);
	const struct forest below = { .heads = heads, .above = root, .from = from, .to = to };
	if (nested->nesting != heads->nesting) {
		struct nested found = forest_cost(&below, NEVER, false);
		nested->cost = found.cost;
		nested->leaves = found.leaves;
		nested->nesting = heads->nesting;
	}
	return nested;
}

/* A cell with [from, to) below it; NEVER also where that costs `most` or more before they nest. */
static long
tree_cost(const struct forest *forest, struct head *root, size_t from, size_t to,
    struct row_heights row, long most)
{
	const struct heads *heads = forest->heads;
	long em = heads->table->em, cost = off_over(heads, root, from, to);
	if (cost == NEVER || row.roots == NONE)
		return NEVER;
	cost += apart(heads, head_height(root), row.roots) + (to - from == 1 ? em : 0) +
	    em * (long)(heads->table->n_leaves - (to - from)) / 100;
	if (cost >= most)
		return NEVER;
	const struct nested *below = nested_below(forest->heads, root, from, to);
	if (below->cost == NEVER)
		return NEVER;
	bool beside = row.leaves != NONE && below->leaves != NONE &&
	    below->leaves < row.leaves + em / 3;
	return cost + below->cost + (beside ? em : 0);
}

/*
 * A column that stands below no further cell, beside others of its height. It is as high as the
 * header, so lower than a cell that has columns below it.
 */
static long
leaf_cost(const struct forest *forest, size_t l, struct row_heights row)
{
	const struct heads *heads = forest->heads;
	int em = heads->table->em, y = heads->table->leaves[l].y;
	if (row.leaves == NONE)
		return NEVER;
	bool beside = row.roots != NONE && y < row.roots + em / 4;
	return 3 * apart(heads, y, row.leaves) + (beside ? 2L * em : 0);
}

/*
 * Columns and trees side by side: the least cost, `most` if that is not below it, and for each
 * column where the part that ends there begins. Columns below a cell stand lower than those beside
 * it.
 */
static long
row_cost(const struct forest *forest, struct row_heights row, long most, struct head *const *tops,
    long *costs, size_t *starts)
{
	size_t n = forest->to - forest->from;
	costs[0] = 0;
	for (size_t k = 1; k <= n; k++) {
		struct head *root = NULL;
		costs[k] = most;
		for (size_t s = k; s-- > 0;) {
			size_t from = forest->from + s, to = forest->from + k;
			long left = costs[k] - costs[s], cost = NEVER;
			root = higher(root, tops[s]);
			if (left <= 0)
				continue;
			if (root)
				cost = tree_cost(forest, root, from, to, row, left);
			else if (k - s == 1)
				cost = leaf_cost(forest, from, row);
			if (cost >= left)
				continue;
			costs[k] = costs[s] + cost;
			starts[k] = s;
		}
	}
	return costs[n];
}

static void
keep_row(const struct forest *forest, struct head *const *tops, const size_t *starts)
{
	for (size_t k = forest->to - forest->from; k > 0; k = starts[k]) {
		size_t from = forest->from + starts[k], to = forest->from + k;
		struct head *root = NULL;
		for (size_t l = starts[k]; l < k; l++)
			root = higher(root, tops[l]);
		if (!root)
			continue;
		root->from = from;
		root->to = to;
		const struct forest below = { .heads = forest->heads, .above = root,
		    .from = from, .to = to };
		forest_cost(&below, NEVER, true);
	}
}

static void
add_height(int *heights, size_t *n, int height, int em)
{
	for (size_t i = 1; i < *n; i++)
		if (abs(heights[i] - height) < em / 8)
			return;
	if (*n < HEIGHTS)
		heights[(*n)++] = height;
}

/* The heights of the columns and of the cells over them, each once; NONE first. */
static void
find_heights(const struct forest *forest, int *leaves, size_t *n_leaves, int *roots,
    size_t *n_roots)
{
	const struct heads *heads = forest->heads;
	*n_leaves = *n_roots = 0;
	leaves[(*n_leaves)++] = roots[(*n_roots)++] = NONE;
	for (size_t l = forest->from; l < forest->to; l++)
		add_height(leaves, n_leaves, heads->table->leaves[l].y, heads->table->em);
	for (size_t i = 0; i < heads->n_parents; i++)
		if (is_within(forest, heads->parents[i], forest->from, forest->to))
			add_height(roots, n_roots, head_height(heads->parents[i]),
			    heads->table->em);
}

/* At least `most`: there is nothing below it. */
static struct nested
forest_cost(const struct forest *forest, long most, bool keep)
{
	struct arena *scratch = &forest->heads->table->scratch;
	size_t room = forest->to - forest->from + 1;
	size_t *starts = arena_alloc(scratch, room * sizeof *starts);
	long *costs = arena_alloc(scratch, room * sizeof *costs);
	int leaves[HEIGHTS], roots[HEIGHTS];
	size_t n_leaves, n_roots;
	struct nested best = { .cost = most, .leaves = NONE };
	struct row_heights kept = { NONE, NONE };
	struct head **tops = find_tops(forest);
	find_heights(forest, leaves, &n_leaves, roots, &n_roots);
	for (size_t l = 0; l < n_leaves; l++) {
		for (size_t r = n_roots > 1 ? 1 : 0; r < n_roots; r++) {
			struct row_heights row = { leaves[l], roots[r] };
			long cost = row_cost(forest, row, best.cost, tops, costs, starts);
			if (cost >= best.cost)
				continue;
			best.cost = cost;
			best.leaves = leaves[l];
			kept = row;
		}
	}
	if (keep && best.cost < most) {
		row_cost(forest, kept, NEVER, tops, costs, starts);
		keep_row(forest, tops, starts);
	}
	return best;
}

static void
set_slots(struct heads *heads)
{
	for (size_t i = 0; i < heads->n_parents; i++) {
		struct head *head = heads->parents[i];
		int at = heads->left ? head->box.x0 + heads->table->em / 4
		    : piece_centre(&head->box);
		head->slot = heads->table->n_leaves;
		for (size_t l = 0; l < heads->table->n_leaves; l++)
			if (at > heads->borders[l] && at <= heads->borders[l + 1])
				head->slot = l;
	}
}

/* The cells that are not lost; `most`: they do not nest for less. */
static long
nest(struct heads *heads, long most, bool keep)
{
	size_t n = heads->table->n_leaves, room = heads->n_parents * n * n;
	const struct forest all = { .heads = heads, .to = n };
	if (room > heads->nested_room) {
		heads->nested_room = room;
		heads->nested = arena_alloc(&heads->table->scratch, room * sizeof *heads->nested);
	}
	heads->nesting++;
	return forest_cost(&all, most, keep).cost;
}

/* Loses the cell without which the others nest best. */
static long
lose_one(struct heads *heads)
{
	struct head *least = NULL;
	long best = NEVER;
	for (size_t i = 0; i < heads->n_parents; i++) {
		struct head *head = heads->parents[i];
		head->lost = true;
		long cost = nest(heads, best, false);
		head->lost = false;
		if (cost >= best)
			continue;
		least = head;
		best = cost;
	}
	if (least)
		least->lost = true;
	return best;
}

static long
lose_all(struct heads *heads)
{
	for (size_t i = 0; i < heads->n_parents; i++)
		heads->parents[i]->lost = true;
	return LOSS * (long)heads->n_parents * heads->table->em;
}

long
heads_nest(struct heads *heads, long most, bool keep)
{
	long loss = LOSS * heads->table->em;
	for (size_t i = 0; i < heads->n; i++) {
		heads->heads[i].from = heads->heads[i].to = 0;
		heads->heads[i].lost = false;
	}
	if (!heads->is_header)
		return lose_all(heads);
	set_slots(heads);
	/* where the loss of one may cost less, it must be known whether they nest at all */
	long cost = nest(heads, most <= loss ? most : NEVER, keep);
	if (cost != NEVER)
		return cost;
	cost = lose_one(heads);
	if (cost == NEVER)
		return lose_all(heads);
	nest(heads, NEVER, keep);
	return cost + loss;
}
