/* clusters.c: words that stand over each other, as the columns that they tell */
#include "ingest/places/clusters.h"

#include <stdlib.h>
#include <string.h>

bool
piece_is_text(const char *text)
{
	return !piece_is_amount(text) && !piece_is_blank(text);
}

bool
piece_in_data(const struct table *table, const struct piece *piece)
{
	return table->strips[piece->strip].zone == ZONE_DATA;
}

static int
by_left(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	return ((*p)->box.x0 > (*q)->box.x0) - ((*p)->box.x0 < (*q)->box.x0);
}

static bool
stands_in_text(const struct clusters *clusters, const struct piece *piece)
{
	for (size_t c = 0; c < clusters->n; c++)
		if (clusters->list[c].text && piece->box.x0 < clusters->list[c].x1 &&
		    piece->box.x1 > clusters->list[c].x0)
			return true;
	return false;
}

/*
 * A 合计 stands in the middle of code and name: it tells no column. A "-" where no words stand is
 * for a figure.
 */
static bool
tells_column(const struct table *table, const struct clusters *clusters,
    const struct piece *piece, bool text)
{
	if (!piece_in_data(table, piece))
		return false;
	if (piece_is_blank(piece->text))
		return !text && !stands_in_text(clusters, piece);
	return piece_is_text(piece->text) == text && !(text && label_is_total(piece->text));
}

/* Pieces that make one cluster, while it is made. */
struct run {
	struct table *table;
	struct piece **pieces;
	size_t n;
	bool text;
	int *seen;                    /* by strip: number of the last group that has a piece there */
	int *groups;                  /* so far, of all runs */
};

enum edge { EDGE_RIGHT, EDGE_MIDDLE, EDGE_LEFT, EDGES };

static int
edge_of(const struct piece *piece, enum edge edge)
{
	return edge == EDGE_RIGHT ? piece->box.x1 :
	    edge == EDGE_LEFT ? piece->box.x0 : piece_centre(&piece->box);
}

static int
by_right(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	return ((*p)->box.x1 > (*q)->box.x1) - ((*p)->box.x1 < (*q)->box.x1);
}

static int
by_centre(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	int x = piece_centre(&(*p)->box), y = piece_centre(&(*q)->box);
	return (x > y) - (x < y);
}

/* Numbers the groups that gaps between these edges make; false: two of a row are in one. */
static bool
group_by(struct run *run, enum edge edge)
{
	static int (*const orders[])(const void *, const void *) = { [EDGE_RIGHT] = by_right,
	    [EDGE_MIDDLE] = by_centre, [EDGE_LEFT] = by_left };
	int gap = run->table->em * 6 / 10;
	bool apart = true;
	qsort(run->pieces, run->n, sizeof *run->pieces, orders[edge]);
	for (size_t i = 0; i < run->n; i++) {
		struct piece *piece = run->pieces[i];
		if (i == 0 || edge_of(piece, edge) - edge_of(run->pieces[i - 1], edge) > gap)
			++*run->groups;
		apart = apart && run->seen[piece->strip] != *run->groups;
		run->seen[piece->strip] = *run->groups;
		piece->cluster = *run->groups;
	}
	return apart;
}

/* All in one group; false: two of a row are in it. */
static bool
group_all(struct run *run)
{
	bool apart = true;
	++*run->groups;
	for (size_t i = 0; i < run->n; i++) {
		struct piece *piece = run->pieces[i];
		apart = apart && run->seen[piece->strip] != *run->groups;
		run->seen[piece->strip] = *run->groups;
		piece->cluster = *run->groups;
	}
	return apart;
}

/*
 * Figures that stand over each other are of one column, unless two of one row are among them: wide
 * figures of neighbours reach over each other, but their right edges (or middles) keep apart.
 */
static void
group(struct run *run)
{
	if (group_all(run) || run->text)
		return;
	for (int edge = EDGE_RIGHT; edge < EDGES; edge++)
		if (group_by(run, (enum edge)edge))
			return;
	group_all(run);
}

static void
add_run(struct clusters *clusters, struct run *run)
{
	int before = *run->groups;
	group(run);
	for (int id = before + 1; id <= *run->groups; id++) {
		struct cluster *cluster = &clusters->list[clusters->n];
		*cluster = (struct cluster){ .id = id, .text = run->text, .leaf = -1 };
		for (size_t i = 0; i < run->n; i++) {
			const struct piece *piece = run->pieces[i];
			if (piece->cluster != id)
				continue;
			if (cluster->n == 0 || piece->box.x0 < cluster->x0)
				cluster->x0 = piece->box.x0;
			if (cluster->n == 0 || piece->box.x1 > cluster->x1)
				cluster->x1 = piece->box.x1;
			if (cluster->n == 0 || piece->box.x0 > cluster->inner_x0)
				cluster->inner_x0 = piece->box.x0;
			if (cluster->n == 0 || piece->box.x1 < cluster->inner_x1)
				cluster->inner_x1 = piece->box.x1;
			cluster->n++;
			cluster->amounts += !run->text && strpbrk(piece->text, ".,");
			cluster->numbers += !run->text && strlen(piece->text) > 2 &&
			    !piece_is_code(piece->text);
			cluster->codes += piece_is_code(piece->text) ||
			    (piece_is_number(piece->text) && strlen(piece->text) == 2);
		}
		clusters->n += cluster->n > 0;
	}
}

static void
find(struct clusters *clusters, bool text, int *seen, int *groups)
{
	struct table *table = clusters->table;
	struct piece **sorted = arena_alloc(&table->scratch,
	    (table->n_pieces + 1) * sizeof *sorted);
	struct run run = { .table = table, .pieces = sorted, .text = text, .seen = seen,
	    .groups = groups };
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++)
		if (tells_column(table, clusters, &table->pieces[i], text))
			sorted[n++] = &table->pieces[i];
	qsort(sorted, n, sizeof *sorted, by_left);
	int right = 0;
	for (size_t i = 0; i < n; i++) {
		struct piece *piece = sorted[i];
		if (run.n > 0 && piece->box.x0 >= right - table->em / 8) {
			add_run(clusters, &run);
			run.pieces = &sorted[i];
			run.n = 0;
		}
		run.n++;
		if (run.n == 1 || piece->box.x1 > right)
			right = piece->box.x1;
	}
	if (run.n > 0)
		add_run(clusters, &run);
}

static int
by_middle(const void *a, const void *b)
{
	const struct cluster *p = a, *q = b;
	return (p->x0 + p->x1 > q->x0 + q->x1) - (p->x0 + p->x1 < q->x0 + q->x1);
}

/* Counts the rows that have pieces of a cluster and of the one before. */
static void
find_beside(struct clusters *clusters, int groups)
{
	const struct table *table = clusters->table;
	size_t *at = arena_alloc(&clusters->table->scratch, ((size_t)groups + 1) * sizeof *at);
	for (size_t c = 0; c < clusters->n; c++)
		at[clusters->list[c].id] = c;
	for (size_t i = 1; i < table->n_pieces; i++) {
		const struct piece *left = &table->pieces[i - 1], *right = left + 1;
		if (left->strip == right->strip && left->cluster > 0 && right->cluster > 0 &&
		    at[left->cluster] + 1 == at[right->cluster])
			clusters->list[at[right->cluster]].beside++;
	}
}

void
clusters_find(struct clusters *clusters, struct table *table)
{
	int *seen = arena_alloc(&table->scratch, (table->n_strips + 1) * sizeof *seen);
	int groups = 0;
	memset(seen, 0, (table->n_strips + 1) * sizeof *seen);
	*clusters = (struct clusters){ .table = table };
	clusters->list = arena_alloc(&table->scratch,
	    (table->n_pieces + 1) * sizeof *clusters->list);
	find(clusters, true, seen, &groups);
	find(clusters, false, seen, &groups);
	qsort(clusters->list, clusters->n, sizeof *clusters->list, by_middle);
	find_beside(clusters, groups);
}

/* A column of names beside one of codes: parts of codes are of that. */
static bool
is_beside_codes(const struct table *table, size_t l)
{
	while (l > 0 && table->leaves[l].role == ROLE_LABEL)
		l--;
	return table->leaves[l].role == ROLE_CODE;
}

/* How far a cluster reaches out of the cell of a column: from one heading to the next. */
static long
out_of_cell(const struct table *table, const struct cluster *cluster, size_t l)
{
	long before = (long)table->leaves[l].x0 - cluster->x0, behind = 0;
	if (l + 1 < table->n_leaves)
		behind = (long)cluster->x1 - table->leaves[l + 1].x0;
	return (before > 0 ? before : 0) + (behind > 0 ? behind : 0);
}

/*
 * How far a heading reaches over the edge of its cell, where figures of different lengths end, or
 * begin, one below the other.
 */
static long
over_edge(const struct table *table, const struct cluster *cluster, const struct leaf *leaf)
{
	bool right = cluster->x1 - cluster->inner_x1 < table->em / 8;
	bool left = cluster->inner_x0 - cluster->x0 < table->em / 8;
	long over = right && !left ? leaf->x1 - cluster->x1 :
	    left && !right ? cluster->x0 - leaf->x0 : 0;
	return !cluster->text && over > table->em ? over : 0;
}

static long
off_heading(const struct table *table, const struct cluster *cluster, const struct leaf *leaf)
{
	long middle = labs((long)(cluster->x0 + cluster->x1 - leaf->x0 - leaf->x1) / 2);
	long apart = leaf->x0 > cluster->x1 ? leaf->x0 - cluster->x1
	    : cluster->x0 > leaf->x1 ? cluster->x0 - leaf->x1 : 0;
	return middle / 4 + apart + 2 * over_edge(table, cluster, leaf);
}

/* What it costs to say that a cluster is of a column. */
static long
cost(const struct table *table, const struct cluster *cluster, size_t l)
{
	const struct leaf *leaf = &table->leaves[l];
	long em = table->em;
	long cost = table->heads_left ? out_of_cell(table, cluster, l)
	    : off_heading(table, cluster, leaf);
	bool coded = cluster->codes * 2 > cluster->n, amounts = cluster->amounts * 2 > cluster->n;
	if (cluster->text && (leaf->role == ROLE_CODE || leaf->role == ROLE_ORDER))
		cost += 6 * em;
	if (cluster->text && leaf->role == ROLE_VALUE)
		cost += 2 * em;
	if (!cluster->text && leaf->role == ROLE_LABEL)
		cost += amounts ? 45 * em : !coded ? 8 * em :
		    is_beside_codes(table, l) ? 6 * em : em;
	if (!cluster->text && leaf->role == ROLE_CODE && !coded)
		cost += (amounts ? 45 : 10) * em;
	return cost;
}

/*
 * Text beside text in one column is two cells of a label; figures are so only where the code is
 * split. Two figures of a row are never of one column, if the header has another for either.
 */
static long
sharing(const struct table *table, const struct cluster *left, const struct cluster *right,
    const struct leaf *leaf)
{
	if (left->text != right->text)
		return leaf->role == ROLE_CODE || leaf->role == ROLE_LABEL ? 0 : 3L * table->em;
	if (left->text)
		return leaf->role == ROLE_LABEL ? 2L * table->em : 4L * table->em;
	/* a single figure may stand beside its place */
	bool apart = right->beside > 1 ||
	    (right->beside == 1 && (left->n == 1) == (right->n == 1));
	return (leaf->role == ROLE_CODE ? 1 : apart ? 40 : 5) * (long)table->em;
}

/* Names that are longer than their heading and begin below its beginning: both stand left. */
static bool
names_begin_with_heading(const struct clusters *clusters)
{
	const struct table *table = clusters->table;
	for (size_t c = 0; c < clusters->n; c++)
		for (size_t l = 0; l < table->n_leaves; l++) {
			const struct cluster *cluster = &clusters->list[c];
			const struct leaf *leaf = &table->leaves[l];
			if (cluster->text && leaf->role == ROLE_LABEL &&
			    abs(cluster->x0 - leaf->x0) < table->em / 8 &&
			    cluster->x1 - leaf->x1 > 2 * table->em)
				return true;
		}
	return false;
}

/* Each cell ends where the next heading begins. */
static void
put_left(struct table *table)
{
	table->heads_left = true;
	for (size_t l = 0; l < table->n_leaves; l++)
		table->leaves[l].left = table->leaves[l].x0 - table->em / 8;
	for (size_t l = 0; l + 1 < table->n_leaves; l++)
		table->leaves[l].right = table->leaves[l + 1].left;
}

/* Clusters from left to right to columns from left to right, at the least cost. */
void
clusters_match(struct clusters *clusters)
{
	struct table *table = clusters->table;
	if (!table->heads_left && names_begin_with_heading(clusters))
		put_left(table);
	size_t n = clusters->n, m = table->n_leaves;
	if (n == 0 || m == 0)
		return;
	long *costs = arena_alloc(&table->scratch, n * m * sizeof *costs);
	int *from = arena_alloc(&table->scratch, n * m * sizeof *from);
	for (size_t i = 0; i < n; i++) {
		for (size_t l = 0; l < m; l++) {
			long best = i == 0 ? 0 : -1;
			for (size_t k = 0; i > 0 && k <= l; k++) {
				long before = costs[(i - 1) * m + k];
				if (k == l)
					before += sharing(table, &clusters->list[i - 1],
					    &clusters->list[i], &table->leaves[l]);
				if (best < 0 || before < best) {
					best = before;
					from[i * m + l] = (int)k;
				}
			}
			costs[i * m + l] = best + cost(table, &clusters->list[i], l);
		}
	}
	size_t leaf = 0;
	for (size_t l = 1; l < m; l++)
		if (costs[(n - 1) * m + l] < costs[(n - 1) * m + leaf])
			leaf = l;
	for (size_t i = n; i-- > 0;) {
		clusters->list[i].leaf = (int)leaf;
		leaf = (size_t)from[i * m + leaf];
	}
}
