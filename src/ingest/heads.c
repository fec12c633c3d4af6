/* heads.c: the header of a printed table as a tree over its columns: which cell stands over which */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/heads.h"
#include "ingest/words.h"

static int
by_place(const void *a, const void *b)
{
	const struct leaf *p = a, *q = b;
	return (p->x0 + p->x1 > q->x0 + q->x1) - (p->x0 + p->x1 < q->x0 + q->x1);
}

static void
make_leaves(struct heads *heads)
{
	struct table *table = heads->table;
	table->n_leaves = 0;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *head = &heads->heads[i];
		if (head->leaf)
			table->leaves[table->n_leaves++] = (struct leaf){ .name = head->text,
			    .path = head->text, .x0 = head->box.x0, .x1 = head->box.x1,
			    .y = head_height(head), .top = head->box.y0 };
	}
	qsort(table->leaves, table->n_leaves, sizeof *table->leaves, by_place);
}

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

/* A cell below another stays in its range; a cell beside it stays out of it. */
static bool
may_hold(const struct heads *heads, const struct head *head, size_t from, size_t to)
{
	int centre = piece_centre(&head->box);
	for (const struct head *other = heads->heads; other < head; other++) {
		if (other->leaf || other->from == other->to)
			continue;
		bool inside = head_above(other, head, heads->table->em) &&
		    heads->borders[other->from] < centre && heads->borders[other->to] > centre;
		if (inside ? from < other->from || to > other->to
		    : from < other->to && to > other->from)
			return false;
	}
	return true;
}

static bool
is_code_part(const char *name)
{
	static const char *const parts[] = { "类", "款", "项", NULL };
	return words_are(name, parts);
}

/* A cell of the range as high as one beside it: both belong to the row of the cell itself. */
static bool
has_peer(const struct heads *heads, const struct head *head, size_t from, size_t to)
{
	int em = heads->table->em, left = heads->borders[from], right = heads->borders[to];
	int lowest = 0;
	for (size_t i = 0; i < heads->n; i++)
		if (head_height(&heads->heads[i]) > lowest)
			lowest = head_height(&heads->heads[i]);
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *in = &heads->heads[i];
		int centre = piece_centre(&in->box);
		if (in == head || centre < left || centre > right || !head_above(head, in, em) ||
		    (in->leaf && lowest - head_height(in) < em))
			continue;
		for (size_t k = 0; k < heads->n; k++) {
			const struct head *out = &heads->heads[k];
			centre = piece_centre(&out->box);
			if (out->leaf == in->leaf && (centre < left || centre > right) &&
			    abs(head_height(out) - head_height(in)) < em * 3 / 10)
				return true;
		}
	}
	return false;
}

/*
 * What speaks against a cell standing over the leaves [from, to), beside its peers; -1: it cannot,
 * or not for less than `best`.
 */
static int
against_range(const struct heads *heads, const struct head *head, size_t from, size_t to, int best)
{
	const struct table *table = heads->table;
	int em = table->em, highest = 1 << 30, lowest = 0;
	int off = abs((heads->borders[from] + heads->borders[to]) / 2 - piece_centre(&head->box));
	if (off >= best || heads->borders[from] > head->box.x0 + em ||
	    heads->borders[to] < head->box.x1 - em)
		return -1;
	for (size_t l = from; l < to; l++) {
		int y = table->leaves[l].y;
		if (head->codes && !is_code_part(table->leaves[l].name))
			return -1;
		if (table->leaves[l].top - head->box.y1 <= em * 45 / 100)
			return -1;
		highest = y < highest ? y : highest;
		lowest = y > lowest ? y : lowest;
	}
	bool nested = false;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *other = &heads->heads[i];
		int centre = piece_centre(&other->box);
		if (centre < heads->borders[from] || centre > heads->borders[to] || other == head ||
		    other->leaf || head_above(other, head, em))
			continue;
		if (!head_above(head, other, em))
			return -1;
		nested = true;
	}
	return off + (lowest - highest) / (nested ? 10 : 3) + (to - from == 1 ? em : 0) +
	    em * (int)(table->n_leaves - (to - from)) / 100;
}

static int
claim(struct heads *heads, struct head *head)
{
	size_t n = heads->table->n_leaves;
	int best = 100 * heads->table->em;
	head->from = head->to = 0;
	for (size_t from = 0; from < n; from++) {
		for (size_t to = from + 1; to <= n; to++) {
			int cost = against_range(heads, head, from, to, best);
			if (cost < 0 || cost >= best || !may_hold(heads, head, from, to))
				continue;
			cost += has_peer(heads, head, from, to) ? heads->table->em * 3 / 10 : 0;
			if (cost >= best)
				continue;
			best = cost;
			head->from = from;
			head->to = to;
		}
	}
	if (best > 4 * heads->table->em)
		head->from = head->to = 0;
	return best;
}

/* What all cells cost together; no further than needed to know that it is not less than `best`. */
static long
claim_all(struct heads *heads, long best)
{
	long cost = 0;
	for (size_t i = 0; i < heads->n; i++)
		heads->heads[i].from = heads->heads[i].to = 0;
	for (size_t i = 0; i < heads->n && cost < best; i++)
		if (!heads->heads[i].leaf)
			cost += claim(heads, &heads->heads[i]);
	return cost;
}

/* The borders under which the cells stand best over their columns. */
static long
find_ranges(struct heads *heads)
{
	struct table *table = heads->table;
	int least, most, best = 0;
	if (table->n_leaves == 0)
		return 100L * table->em;
	guess_borders(heads);
	long cost = claim_all(heads, LONG_MAX);
	bool exact = false;
	if (border_range(table, &least, &most)) {
		for (int first = least; first <= most; first += table->em / 8) {
			set_borders(heads, first);
			long now = claim_all(heads, cost);
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
	return claim_all(heads, LONG_MAX) + (exact ? 0 : 2L * table->em);
}

#define DOUBTS 6

/*
 * Which cells are columns. Where a cell stands between lower ones without touching them it may be
 * their parent or a column beside them: taken is what makes all cells stand best.
 */
static void
find_leaves(struct heads *heads)
{
	struct table *table = heads->table;
	struct head *doubts[DOUBTS];
	size_t n = 0;
	int top = heads->n > 0 ? head_height(&heads->heads[0]) : 0;
	table->leaves = arena_alloc(&table->scratch, (heads->n + 1) * sizeof *table->leaves);
	heads->borders = arena_alloc(&table->scratch, (heads->n + 2) * sizeof(int));
	for (size_t i = 0; i < heads->n; i++) {
		struct head *head = &heads->heads[i];
		bool amid = head_between(heads, head);
		head->leaf =
		    !head_has_below(heads, head) && !(head_height(head) - top < table->em && amid);
		head->codes = strstr(head->text, "编码") || strstr(head->text, "代码");
		if (head->leaf && amid && n < DOUBTS)
			doubts[n++] = head;
	}
	long best = -1;
	unsigned taken = 0;
	for (unsigned set = 0; set < 1u << n; set++) {
		for (size_t i = 0; i < n; i++)
			doubts[i]->leaf = !(set >> i & 1);
		make_leaves(heads);
		long cost = find_ranges(heads);
		if (best < 0 || cost < best) {
			best = cost;
			taken = set;
		}
	}
	for (size_t i = 0; i < n; i++)
		doubts[i]->leaf = !(taken >> i & 1);
	make_leaves(heads);
	find_ranges(heads);
}

static void
make_paths(struct heads *heads)
{
	struct table *table = heads->table;
	for (size_t l = 0; l < table->n_leaves; l++) {
		struct leaf *leaf = &table->leaves[l];
		const char *path = NULL;
		for (size_t i = 0; i < heads->n; i++) {
			const struct head *head = &heads->heads[i];
			if (head->leaf || l < head->from || l >= head->to)
				continue;
			path = path ? arena_printf(table->arena, "%s/%s", path, head->text)
			    : head->text;
		}
		leaf->path = arena_text(table->arena, path ? arena_printf(&table->scratch, "%s/%s",
		    path, leaf->name) : leaf->name);
	}
}

static int
from_top(const void *a, const void *b)
{
	const struct head *p = a, *q = b;
	if (head_height(p) != head_height(q))
		return head_height(p) < head_height(q) ? -1 : 1;
	return (p->box.x0 > q->box.x0) - (p->box.x0 < q->box.x0);
}

void
table_heads(struct table *table)
{
	struct heads heads = { .table = table };
	heads_collect(&heads);
	if (heads.n == 0)
		return;
	qsort(heads.heads, heads.n, sizeof *heads.heads, from_top);
	find_leaves(&heads);
	make_paths(&heads);
}
