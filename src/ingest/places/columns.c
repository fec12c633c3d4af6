/* columns.c: what each column of a printed table holds, and the column of each piece */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/places/clusters.h"
#include "ingest/tables/recognise.h"

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
	static const char *const wholes[] = { "功能分类", "支出功能分类", "经济分类", "支出经济分类", NULL };
	static const char *const texts[] = { "指标值", "指标性质", "备注", "年度目标", "绩效目标", "完成情况", "度量单位", "说明",
	    "采购方式", "组织形式", NULL };
	static const char *const figures[] = { "项目支出", "项目数", "项目金额", "项目经费", "项目资金", "预算项目", "其中:", NULL };
	if (recognise_row_number(leaf->name))
		return ROLE_ORDER;
	if (named(leaf->name, codes) || is_called(leaf->name, parts))
		return ROLE_CODE;
	if (named(leaf->name, texts))
		return ROLE_TEXT;
	if ((named(leaf->name, labels) && !named(leaf->name, figures)) ||
	    is_called(leaf->name, wholes))
		return ROLE_LABEL;
	return ROLE_VALUE;
}

/* Numbers of departments and units: the code of a row where there is none of a subject. */
static void
find_units(struct table *table)
{
	static const char *const subjects[] = { "科目", "分类", "类", "款", "项", NULL };
	static const char *const agencies[] = { "单位", "部门", NULL };
	bool coded = false;
	for (size_t l = 0; l < table->n_leaves; l++) {
		struct leaf *leaf = &table->leaves[l];
		if (leaf->role != ROLE_CODE)
			continue;
		leaf->units = named(leaf->name, agencies) && !named(leaf->name, subjects);
		coded = coded || !leaf->units;
	}
	for (size_t l = 0; coded && l < table->n_leaves; l++)
		if (table->leaves[l].units)
			table->leaves[l].role = ROLE_TEXT;
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
		if (!piece_in_data(table, piece))
			continue;
		bool text = piece_is_text(piece->text);
		long best = LONG_MAX;
		for (size_t c = 0; c < clusters->n; c++) {
			const struct cluster *at = &clusters->list[c];
			if (at->text != text && !piece_is_blank(piece->text))
				continue;
			long far = labs((long)piece_centre(&piece->box) - (at->x0 + at->x1) / 2);
			if (piece->cluster == at->id)
				far = -1;
			else if (piece->box.x0 >= at->x0 && piece->box.x1 <= at->x1)
				far = 0;
			if (far < best) {
				best = far;
				piece->leaf = at->leaf;
			}
		}
		if (piece->leaf < 0 && text)
			piece->leaf = nearest_label(table, piece);
	}
}

/* A column that names what its rows are about, whatever words stand left of it. */
static bool
names_rows(const struct leaf *leaf)
{
	static const char *const names[] = { "项目名称", "科目名称", "单位名称", "部门名称", NULL };
	struct arena arena = { 0 };
	bool is = leaf->role == ROLE_LABEL &&
	    words_at_end(text_fold(&arena, leaf->name), names);
	arena_release(&arena);
	return is;
}

/* Does a column of figures or codes stand left of it? The number of a row tells nothing. */
static bool
is_behind_figures(const struct table *table, size_t l)
{
	while (l > 0 && table->leaves[l - 1].role == ROLE_ORDER)
		l--;
	return l > 0 && (table->leaves[l - 1].role == ROLE_VALUE ||
	    table->leaves[l - 1].role == ROLE_CODE);
}

/* A column whose pieces are words is none of figures: the first of a side is its label. */
static void
settle_roles(struct table *table, const struct clusters *clusters)
{
	bool label = false;
	size_t named = 0;
	while (named < table->n_leaves && !names_rows(&table->leaves[named]))
		named++;
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
		bool before = l < named && named < table->n_leaves;
		if (leaf->role == ROLE_VALUE && words > figures)
			leaf->role = label || before ? ROLE_TEXT : ROLE_LABEL;
		else if (leaf->role == ROLE_LABEL && label && words > 0 &&
		    !is_behind_figures(table, l))
			leaf->role = ROLE_TEXT;
		else if (leaf->role == ROLE_LABEL && figures > words && codes == 0)
			leaf->role = ROLE_VALUE;
		label = label || (leaf->role == ROLE_LABEL && words > 0);
	}
}

/*
 * A label or a code to the right of figures begins another table beside the first, in those kinds
 * that are printed so.
 */
static void
find_sides(struct table *table)
{
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
			if (names && figures && again && side + 2 < sizeof SIDE_LETTERS) {
				side++;
				figures = false;
			} else if (names && figures && leaf->role == ROLE_LABEL) {
				leaf->role = ROLE_TEXT;
			}
			figures = figures || leaf->role == ROLE_VALUE;
			if (pass == 1)
				leaf->side = sides == 0 ? 0 : table->sides[side];
		}
		memset(table->sides, 0, sizeof table->sides);
		memcpy(table->sides, side == 1 ? "LR" : SIDE_LETTERS, side == 0 ? 0 : side + 1);
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
		    !piece_is_text(piece->text))
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
		    left->leaf < 0 ||
		    right->n < left->n || table->leaves[left->leaf].role != ROLE_LABEL)
			continue;
		for (size_t i = 0; i < table->n_pieces; i++) {
			struct piece *piece = &table->pieces[i];
			if (piece->leaf != left->leaf || !piece_is_text(piece->text))
				continue;
			piece->group = piece->box.x0 >= left->x0 && piece->box.x1 <= left->x1;
			piece->grouped = piece->box.x0 >= right->x0 - table->em &&
			    !(label_is_total(piece->text) && piece->box.x0 < right->x0);
		}
	}
}

/* Without a header the words tell the columns: nothing of the rows is lost. */
static void
leaves_of_clusters(struct table *table, struct clusters *clusters)
{
	table->leaves = arena_alloc(&table->scratch, (clusters->n + 1) * sizeof *table->leaves);
	for (size_t c = 0; c < clusters->n; c++) {
		struct cluster *cluster = &clusters->list[c];
		bool codes = !cluster->text && cluster->codes * 2 > cluster->n;
		cluster->leaf = (int)table->n_leaves;
		table->leaves[table->n_leaves++] = (struct leaf){ .path = "", .name = "",
		    .x0 = cluster->x0, .x1 = cluster->x1, .left = cluster->x0,
		    .right = cluster->x1, .role = codes ? ROLE_CODE : ROLE_VALUE };
	}
}

/* Names to the left of a header that has no heading for any: a column without one. */
static void
head_names(struct table *table, const struct clusters *clusters)
{
	const struct cluster *first = clusters->list;
	for (size_t l = 0; l < table->n_leaves; l++)
		if (table->leaves[l].role != ROLE_VALUE)
			return;
	if (table->n_leaves == 0 || clusters->n == 0 || !first->text ||
	    first->x1 >= table->leaves[0].x0)
		return;
	struct leaf *leaves = arena_alloc(&table->scratch,
	    (table->n_leaves + 2) * sizeof *leaves);
	leaves[0] = (struct leaf){ .path = "", .name = "", .x0 = first->x0, .x1 = first->x1,
	    .left = first->x0, .right = first->x1, .role = ROLE_LABEL };
	memcpy(leaves + 1, table->leaves, table->n_leaves++ * sizeof *leaves);
	table->leaves = leaves;
}

void
table_columns(struct table *table, struct clusters *clusters)
{
	for (size_t l = 0; l < table->n_leaves; l++)
		table->leaves[l].role = role_of(&table->leaves[l]);
	head_names(table, clusters);
	find_units(table);
	if (table->n_leaves > 0)
		clusters_match(clusters);
	else
		leaves_of_clusters(table, clusters);
	place_pieces(table, clusters);
	table_settle_names(table);
	settle_roles(table, clusters);
	table_settle_classes(table);
	move_words(table);
	find_groups(table, clusters);
	find_sides(table);
	table_settle_crowds(table, clusters);
}
