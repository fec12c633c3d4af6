/* doubts.c: figures whose column their place does not tell for certain */
#include <stdlib.h>

#include "ingest/places/places.h"

/* The figures of a table, by row and from left to right. */
struct doubts {
	struct table *table;
	struct piece **figures;
	size_t n;
	size_t *filled;               /* by leaf: its figures */
};

static bool
is_figure(const struct table *table, const struct piece *piece)
{
	return piece->row >= 0 && piece->leaf >= 0 && piece_is_amount(piece->text) &&
	    table->leaves[piece->leaf].role == ROLE_VALUE;
}

static int
by_row(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	if ((*p)->row != (*q)->row)
		return (*p)->row < (*q)->row ? -1 : 1;
	return ((*p)->box.x0 > (*q)->box.x0) - ((*p)->box.x0 < (*q)->box.x0);
}

static void
gather_figures(struct doubts *doubts)
{
	struct table *table = doubts->table;
	doubts->figures = arena_alloc(&table->scratch,
	    (table->n_pieces + 1) * sizeof *doubts->figures);
	doubts->filled = arena_alloc(&table->scratch,
	    (table->n_leaves + 1) * sizeof *doubts->filled);
	for (size_t l = 0; l < table->n_leaves; l++)
		doubts->filled[l] = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		if (!is_figure(table, &table->pieces[i]))
			continue;
		doubts->figures[doubts->n++] = &table->pieces[i];
		doubts->filled[table->pieces[i].leaf]++;
	}
	if (doubts->n > 0)
		qsort(doubts->figures, doubts->n, sizeof *doubts->figures, by_row);
}

/* The column of figures beside a leaf, on its side; -1: there is none. */
static int
beside(const struct table *table, int leaf, int step)
{
	int other = leaf + step;
	if (other < 0 || (size_t)other >= table->n_leaves ||
	    table->leaves[other].role != ROLE_VALUE ||
	    table->leaves[other].side != table->leaves[leaf].side)
		return -1;
	return other;
}

/* Is the column beside figure i's blank in its row, as far as its neighbour there tells? */
static int
blank_beside(const struct doubts *doubts, size_t i, int step)
{
	const struct piece *piece = doubts->figures[i];
	int leaf = beside(doubts->table, piece->leaf, step);
	size_t next = i + (size_t)step;       /* wraps below 0 to more than n */
	if (leaf < 0 || next >= doubts->n || doubts->figures[next]->row != piece->row)
		return leaf;
	return doubts->figures[next]->leaf == leaf ? -1 : leaf;
}

static long
off_leaf(const struct table *table, const struct piece *piece, int leaf)
{
	const struct leaf *at = &table->leaves[leaf];
	return labs((long)piece_centre(&piece->box) - (at->left + at->right) / 2L);
}

/* Two figures of a row in one column: one of them is of the column beside it, if that is blank. */
static void
part(struct doubts *doubts, size_t i)
{
	struct table *table = doubts->table;
	struct piece *left = doubts->figures[i], *right = doubts->figures[i + 1];
	int before = blank_beside(doubts, i, -1), after = blank_beside(doubts, i + 1, 1);
	if (before < 0 && after < 0)
		return;
	left->doubtful = right->doubtful = true;
	if (before < 0 || (after >= 0 &&
	    off_leaf(table, right, after) <= off_leaf(table, left, before)))
		right->leaf = after;
	else
		left->leaf = before;
}

/* A figure on the border to a column that has none: it may be of either. */
static bool
on_border(const struct doubts *doubts, const struct piece *piece)
{
	const struct table *table = doubts->table;
	const struct leaf *leaf = &table->leaves[piece->leaf];
	int centre = piece_centre(&piece->box);
	int step = centre - leaf->left < leaf->right - centre ? -1 : 1;
	int border = step < 0 ? leaf->left : leaf->right;
	int other = beside(table, piece->leaf, step);
	return other >= 0 && doubts->filled[other] == 0 && abs(centre - border) < table->em / 3;
}

void
table_doubts(struct table *table)
{
	struct doubts doubts = { .table = table };
	gather_figures(&doubts);
	for (size_t i = 0; i + 1 < doubts.n; i++) {
		const struct piece *left = doubts.figures[i], *right = doubts.figures[i + 1];
		if (left->row == right->row && left->leaf == right->leaf &&
		    left->strip == right->strip)
			part(&doubts, i);
	}
	for (size_t i = 0; i < doubts.n; i++)
		if (on_border(&doubts, doubts.figures[i]))
			doubts.figures[i]->doubtful = true;
}
