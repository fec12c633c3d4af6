/* head_bars.c: which columns and which other cells can never stand below which cell of a header */
#include <string.h>

#include "ingest/pages/words.h"
#include "ingest/places/heads.h"

enum { COLUMNS = 64, CELLS = 48 };    /* more columns, or cells over some, are no header's */

static bool
is_code_part(const char *name)
{
	static const char *const parts[] = { "类", "款", "项", NULL };
	return words_are(name, parts);
}

/* 项目 or 功能分类科目 over what its rows are called: no figures stand below that. */
static bool
is_over_names(const char *text)
{
	static const char *const names[] = { "项目", "科目", NULL };
	return words_are(text, names) || words_end(text, "分类科目");
}

static bool
is_of_figures(const char *text)
{
	static const char *const figures[] = { "收入", "支出", "合计", "小计", "金额", "决算数", "预算数", NULL };
	return words_at_end(text, figures);
}

/* What stands beside the other by the standard, never below it. */
static bool
never_below(const char *above, const char *below)
{
	static const struct {
		const char *above, *below;
	} never[] = {
		{ "用车", "接待" }, { "用车", "出国" }, { "用车", "会议费" }, { "用车", "培训费" },
		{ "基本支出", "项目支出" }, { "人员经费", "公用经费" }, { "本年支出", "结转" },
		{ "本年支出", "结余" }, { "预算数", "决算数" }, { "本年收入", "本年支出" },
	};
	if (is_over_names(above) && is_of_figures(below))
		return true;
	for (size_t i = 0; i < sizeof never / sizeof *never; i++)
		if (strstr(above, never[i].above) && strstr(below, never[i].below))
			return true;
	return false;
}

/* Which leaves, and which other cells, can never stand below which cell. */
static void
find_barred(struct heads *heads)
{
	const struct table *table = heads->table;
	size_t n = table->n_leaves;
	heads->barred = arena_alloc(&heads->table->scratch, heads->n_parents * n + 1);
	heads->apart = arena_alloc(&heads->table->scratch,
	    heads->n_parents * heads->n_parents + 1);
	for (size_t i = 0; i < heads->n_parents; i++) {
		const struct head *head = heads->parents[i];
		for (size_t l = 0; l < n; l++) {
			const struct leaf *leaf = &table->leaves[l];
			heads->barred[i * n + l] =
			    leaf->top - head->box.y1 <= table->em * 45 / 100 ||
			    (head->codes && !is_code_part(leaf->name)) ||
			    never_below(head->text, leaf->name);
		}
		for (size_t k = 0; k < heads->n_parents; k++)
			heads->apart[i * heads->n_parents + k] =
			    never_below(head->text, heads->parents[k]->text);
	}
}

void
heads_prepare(struct heads *heads)
{
	size_t n = heads->table->n_leaves;
	struct arena *scratch = &heads->table->scratch;
	heads->n_parents = 0;
	heads->parents = arena_alloc(scratch, (heads->n + 1) * sizeof(struct head *));
	for (size_t i = 0; i < heads->n; i++) {
		if (heads->heads[i].leaf)
			continue;
		heads->heads[i].number = heads->n_parents;
		heads->parents[heads->n_parents++] = &heads->heads[i];
	}
	heads->is_header = n <= COLUMNS && heads->n_parents <= CELLS;
	if (heads->is_header)
		find_barred(heads);
}
