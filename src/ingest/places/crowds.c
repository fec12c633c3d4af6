/* crowds.c: more figures beside each other than the header has columns: it has lost one */
#include <stdlib.h>

#include "ingest/places/clusters.h"

enum { ROWS = 2 };            /* one row alone may have figures that stand beside their places */

static bool
holds_figures(const struct table *table, int leaf)
{
	return leaf >= 0 && (size_t)leaf < table->n_leaves &&
	    table->leaves[leaf].role == ROLE_VALUE;
}

/*
 * Figures that only a column of names or codes had room for. Whole numbers are of agencies, unless
 * they stand behind the names.
 */
static bool
is_stranded(const struct table *table, const struct cluster *cluster, const struct cluster *before)
{
	if (cluster->text || cluster->leaf < 0)
		return false;
	enum role role = table->leaves[cluster->leaf].role;
	bool behind = role == ROLE_LABEL && before && before->text && before->leaf == cluster->leaf;
	return (role == ROLE_LABEL || role == ROLE_CODE) && (cluster->amounts * 2 > cluster->n ||
	    (behind && cluster->numbers * 2 >= cluster->n));
}

/* The column of figures beside a leaf; -1: there is none. */
static int
figures_beside(const struct table *table, int leaf)
{
	return holds_figures(table, leaf + 1) ? leaf + 1 :
	    holds_figures(table, leaf - 1) ? leaf - 1 : -1;
}

static void
move_stranded(struct table *table, const struct cluster *cluster, int leaf)
{
	for (size_t i = 0; i < table->n_pieces; i++)
		if (table->pieces[i].cluster == cluster->id)
			table->pieces[i].leaf = leaf;
}

/* No column of this side is certain then. */
static void
doubt_side(struct table *table, side_t side)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (holds_figures(table, piece->leaf) && table->leaves[piece->leaf].side == side)
			piece->doubtful = true;
	}
}

void
table_settle_crowds(struct table *table, const struct clusters *clusters)
{
	const struct cluster *before = NULL;
	for (size_t c = 0; c < clusters->n; c++) {
		const struct cluster *at = &clusters->list[c];
		int leaf = is_stranded(table, at, before) ? figures_beside(table, at->leaf) : -1;
		if (leaf >= 0)
			move_stranded(table, at, leaf);
		else if (before && at->beside >= ROWS && at->leaf == before->leaf && !at->text &&
		    !before->text && holds_figures(table, at->leaf))
			leaf = at->leaf;
		if (leaf >= 0)
			doubt_side(table, table->leaves[leaf].side);
		before = at;
	}
}
