/* columns.c: what each column of a printed table holds, and the column of each piece */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/places.h"
#include "ingest/recognise.h"
#include "ingest/words.h"

/* Pieces of one sort that stand over each other: columns never overlap, so each belongs to one. */
struct cluster {
	int x0, x1;
	bool text;
	size_t n, codes;              /* pieces, those that are codes or parts of one */
	int leaf;
};

struct clusters {
	struct cluster *list;
	size_t n;
};

static bool
is_text(const char *piece)
{
	return !piece_is_amount(piece) && !piece_is_blank(piece);
}

static bool
in_data(const struct table *table, const struct piece *piece)
{
	return table->strips[piece->strip].zone == ZONE_DATA;
}

static int
by_left(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	return ((*p)->box.x0 > (*q)->box.x0) - ((*p)->box.x0 < (*q)->box.x0);
}

/* A 合计 stands in the middle of code and name: it tells no column. */
static bool
tells_column(const struct table *table, const struct piece *piece, bool text)
{
	return in_data(table, piece) && !piece_is_blank(piece->text) &&
	    is_text(piece->text) == text && !(text && label_is_total(piece->text));
}

static void
cluster(struct table *table, struct clusters *clusters, bool text)
{
	struct piece **sorted = arena_alloc(&table->scratch,
	    (table->n_pieces + 1) * sizeof *sorted);
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++)
		if (tells_column(table, &table->pieces[i], text))
			sorted[n++] = &table->pieces[i];
	qsort(sorted, n, sizeof *sorted, by_left);
	int right = -1000000;
	for (size_t i = 0; i < n; i++) {
		const struct piece *piece = sorted[i];
		if (piece->box.x0 >= right - table->em / 8) {
			clusters->list[clusters->n++] = (struct cluster){ .x0 = piece->box.x0,
			    .x1 = piece->box.x1, .text = text };
			right = piece->box.x1;
		}
		struct cluster *last = &clusters->list[clusters->n - 1];
		if (piece->box.x1 > right)
			right = last->x1 = piece->box.x1;
		last->n++;
		last->codes += piece_is_code(piece->text) ||
		    (piece_is_number(piece->text) && strlen(piece->text) == 2);
	}
}

static int
by_middle(const void *a, const void *b)
{
	const struct cluster *p = a, *q = b;
	return (p->x0 + p->x1 > q->x0 + q->x1) - (p->x0 + p->x1 < q->x0 + q->x1);
}

static bool
named(const char *name, const char *const *words)
{
	struct arena arena = { 0 };
	bool is = words_in(text_fold(&arena, name), words);
	arena_release(&arena);
	return is;
}

static bool
is_called(const char *name, const char *const *words)
{
	struct arena arena = { 0 };
	bool is = words_are(text_fold(&arena, name), words);
	arena_release(&arena);
	return is;
}

static enum role
role_of(const struct leaf *leaf)
{
	static const char *const codes[] = { "编码", "代码", "科目编号", NULL };
	static const char *const parts[] = { "类", "款", "项", NULL };
	static const char *const labels[] = { "名称", "项目", "科目", "单位名", NULL };
	static const char *const figures[] = { "项目支出", "项目数", "项目金额", "项目经费", "项目资金", NULL };
	if (recognise_row_number(leaf->name))
		return ROLE_ORDER;
	if (named(leaf->name, codes) || is_called(leaf->name, parts))
		return ROLE_CODE;
	if (named(leaf->name, labels) && !named(leaf->name, figures))
		return ROLE_LABEL;
	return ROLE_VALUE;
}

/* What it costs to say that a cluster is of a column. */
static long
cost(const struct table *table, const struct cluster *cluster, const struct leaf *leaf)
{
	long em = table->em;
	long middle = labs((long)(cluster->x0 + cluster->x1 - leaf->x0 - leaf->x1) / 2);
	long apart = leaf->x0 > cluster->x1 ? leaf->x0 - cluster->x1
	    : cluster->x0 > leaf->x1 ? cluster->x0 - leaf->x1 : 0;
	long cost = middle / 4 + apart;
	bool coded = cluster->codes * 2 > cluster->n;
	if (cluster->text && (leaf->role == ROLE_CODE || leaf->role == ROLE_ORDER))
		cost += 6 * em;
	if (cluster->text && leaf->role == ROLE_VALUE)
		cost += 2 * em;
	if (!cluster->text && leaf->role == ROLE_LABEL)
		cost += coded ? em : 8 * em;
	if (!cluster->text && leaf->role == ROLE_CODE && !coded)
		cost += 10 * em;
	return cost;
}

/*
 * Text beside text in one column is two cells of a label; figures are so only where the code is
 * split.
 */
static long
sharing(const struct table *table, const struct cluster *left, const struct cluster *right,
    const struct leaf *leaf)
{
	if (left->text != right->text)
		return leaf->role == ROLE_CODE || leaf->role == ROLE_LABEL ? 0 : 3L * table->em;
	if (left->text)
		return leaf->role == ROLE_LABEL ? 2L * table->em : 4L * table->em;
	return leaf->role == ROLE_CODE ? table->em : 5L * table->em;
}

/* Clusters from left to right to columns from left to right, at the least cost. */
static void
match(struct table *table, struct clusters *clusters)
{
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
			costs[i * m + l] = best + cost(table, &clusters->list[i],
			    &table->leaves[l]);
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

/* A 合计 where no other name is printed belongs to the nearest column of names. */
static int
nearest_label(const struct table *table, const struct piece *piece)
{
	int best = -1, far = 0;
	for (size_t l = 0; l < table->n_leaves; l++) {
		const struct leaf *leaf = &table->leaves[l];
		int apart = abs(piece_centre(&piece->box) - (leaf->x0 + leaf->x1) / 2);
		if (leaf->role == ROLE_LABEL && (best < 0 || apart < far)) {
			best = (int)l;
			far = apart;
		}
	}
	return best;
}

static void
place_pieces(struct table *table, const struct clusters *clusters)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (!in_data(table, piece))
			continue;
		bool text = is_text(piece->text);
		long best = -1;
		for (size_t c = 0; c < clusters->n; c++) {
			const struct cluster *at = &clusters->list[c];
			if (at->text != text && !piece_is_blank(piece->text))
				continue;
			long far = labs((long)piece_centre(&piece->box) - (at->x0 + at->x1) / 2);
			if (piece->box.x0 >= at->x0 && piece->box.x1 <= at->x1)
				far = 0;
			if (best < 0 || far < best) {
				best = far;
				piece->leaf = at->leaf;
			}
		}
		if (piece->leaf < 0 && text)
			piece->leaf = nearest_label(table, piece);
	}
}

/* A column whose pieces are words is none of figures: the first of a side is its label. */
static void
settle_roles(struct table *table, const struct clusters *clusters)
{
	bool label = false;
	for (size_t l = 0; l < table->n_leaves; l++) {
		struct leaf *leaf = &table->leaves[l];
		size_t words = 0, figures = 0, codes = 0;
		for (size_t c = 0; c < clusters->n; c++) {
			const struct cluster *at = &clusters->list[c];
			if (at->leaf != (int)l)
				continue;
			*(at->text ? &words : &figures) += at->n;
			codes += at->text ? 0 : at->codes;
		}
		if (leaf->role == ROLE_VALUE && words > figures)
			leaf->role = label ? ROLE_TEXT : ROLE_LABEL;
		else if (leaf->role == ROLE_LABEL && label && words > 0 && l > 0 &&
		    table->leaves[l - 1].role != ROLE_VALUE &&
		    table->leaves[l - 1].role != ROLE_CODE)
			leaf->role = ROLE_TEXT;
		else if (leaf->role == ROLE_LABEL && figures > words && codes == 0)
			leaf->role = ROLE_VALUE;
		label = label || leaf->role == ROLE_LABEL;
	}
}

/*
 * A label or a code to the right of figures begins another table beside the first, in those kinds
 * that are printed so.
 */
static void
find_sides(struct table *table)
{
	static const char letters[][4] = { "", "LR", "LMR" };
	bool beside = table->statement->kind == STATEMENT_SUMMARY ||
	    table->statement->kind == STATEMENT_FISCAL || table->statement->kind == STATEMENT_BASIC;
	size_t side = 0;
	bool figures = false;
	for (size_t pass = 0; pass < 2; pass++) {
		size_t sides = side;
		side = 0;
		figures = false;
		for (size_t l = 0; l < table->n_leaves; l++) {
			struct leaf *leaf = &table->leaves[l];
			bool names = leaf->role == ROLE_LABEL || leaf->role == ROLE_CODE;
			bool again = beside;
			for (size_t k = 0; k < l; k++)
				again = again || strcmp(table->leaves[k].name, leaf->name) == 0;
			if (names && figures && again && side < 2) {
				side++;
				figures = false;
			} else if (names && figures && leaf->role == ROLE_LABEL) {
				leaf->role = ROLE_TEXT;
			}
			figures = figures || leaf->role == ROLE_VALUE;
			if (pass == 1)
				leaf->side = sides > 0 ? letters[sides][side] : 0;
		}
		memcpy(table->sides, letters[side], sizeof letters[side]);
	}
}

/*
 * Words among figures are a name that reaches over its column: 支出合计 in the middle of two
 * tables.
 */
static void
move_words(struct table *table)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (piece->leaf < 0 || table->leaves[piece->leaf].role != ROLE_VALUE ||
		    !is_text(piece->text))
			continue;
		for (int l = piece->leaf; l-- > 0;)
			if (table->leaves[l].role == ROLE_LABEL) {
				piece->leaf = l;
				break;
			}
	}
}

/*
 * Two columns of words under one header: the names on the left hold for several of those on the
 * right.
 */
static void
find_groups(struct table *table, const struct clusters *clusters)
{
	for (size_t c = 0; c + 1 < clusters->n; c++) {
		const struct cluster *left = &clusters->list[c], *right = left + 1;
		if (!left->text || !right->text || left->leaf != right->leaf || left->n < 2 ||
		    right->n < left->n || table->leaves[left->leaf].role != ROLE_LABEL)
			continue;
		for (size_t i = 0; i < table->n_pieces; i++) {
			struct piece *piece = &table->pieces[i];
			if (piece->leaf != left->leaf || !is_text(piece->text))
				continue;
			piece->group = piece->box.x0 >= left->x0 && piece->box.x1 <= left->x1;
			piece->grouped = piece->box.x0 >= right->x0 - table->em &&
			    !(label_is_total(piece->text) && piece->box.x0 < right->x0);
		}
	}
}

void
table_columns(struct table *table)
{
	struct clusters clusters = { .n = 0 };
	clusters.list = arena_alloc(&table->scratch,
	    (table->n_pieces + 1) * sizeof *clusters.list);
	for (size_t l = 0; l < table->n_leaves; l++)
		table->leaves[l].role = role_of(&table->leaves[l]);
	cluster(table, &clusters, false);
	cluster(table, &clusters, true);
	qsort(clusters.list, clusters.n, sizeof *clusters.list, by_middle);
	match(table, &clusters);
	place_pieces(table, &clusters);
	settle_roles(table, &clusters);
	move_words(table);
	find_groups(table, &clusters);
	find_sides(table);
}
