/* recognise_measure.c: what a column measures, by its header and the kind of its table */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/*
 * Items of 三公 in the order of the measures from MEASURE_BUDGET_TOTAL and MEASURE_FINAL_TOTAL on.
 */
enum item { ITEM_TOTAL, ITEM_ABROAD, ITEM_VEHICLES, ITEM_PURCHASE, ITEM_RUNNING, ITEM_RECEPTION, ITEM_NONE };

/* By one cell of the header. */
static const struct words_rule items[] = {
	{ .value = ITEM_NONE, .any = { "会议费", "培训费", "机关运行", "人数", "人次", "批次", "辆", "保有量" } },
	{ .value = ITEM_VEHICLES, .all = { "车", "小计" } },
	{ .value = ITEM_PURCHASE, .all = { "购置" }, .none = { "运行", "维护", "购置及", "购置和", "购置与" } },
	{ .value = ITEM_RUNNING, .any = { "运行", "维护" }, .none = { "购置" } },
	{ .value = ITEM_VEHICLES, .any = { "购置及", "购置和", "购置与", "购置、", "购置费及", "购置费和", "用车费", "用车经费", "用车" } },
	{ .value = ITEM_ABROAD, .any = { "出国" } },
	{ .value = ITEM_RECEPTION, .any = { "接待" } },
	{ .value = ITEM_TOTAL, .any = { "合计", "小计", "总计", "总额" } },
};

/* Last year's figures and differences measure nothing of this disclosure. */
static const char *const other_years[] = { "上年", "去年", "增减", "比上", "变动", "增长", "完成", "占", "比例", "比率",
    "%", "差额", "差异", NULL };

/* The item that a header is of, by its lowest cell that names one; a 小计 is of what it is below. */
static int
item_of(struct arena *arena, const char *path)
{
	int item = -1;
	for (size_t to = strlen(path), from = to;; to = from - 1) {
		for (from = to; from > 0 && path[from - 1] != '/';)
			from--;
		int found = words_judge(items, COUNT(items),
		    arena_copy(arena, path + from, to - from));
		if (found >= 0 && (item < 0 || (item == ITEM_TOTAL &&
			(found == ITEM_VEHICLES || found == ITEM_RECEPTION))))
			item = found;
		if (from == 0)
			return item;
	}
}

/*
 * Where items are columns, a column is an item's. Where they are rows, it is the total's: each row
 * tells which item that is.
 */
static enum measure
three_public(struct arena *arena, const char *path)
{
	static const char *const finals[] = { "决算", "支出数", "执行数", NULL };
	static const char *const figures[] = { "预算", "决算数", "执行数", "支出数", NULL };
	int item = item_of(arena, path);
	if (item == ITEM_NONE || words_in(path, other_years))
		return MEASURE_NONE;
	if (item < 0 && words_in(path, figures))
		item = ITEM_TOTAL;
	if (item < 0)
		return MEASURE_NONE;
	return (enum measure)((words_in(path, finals) ? MEASURE_FINAL_TOTAL
	    : MEASURE_BUDGET_TOTAL) + item);
}

/* By the last cell of the header. */
static const struct words_rule leaves[] = {
	{ .value = MEASURE_NONE, .any = { "其中", "人数", "数量", "名称", "备注" } },
	{ .value = MEASURE_OPENING, .any = { "年初结转", "上年结转", "年初财政拨款结转", "期初结转" } },
	{ .value = MEASURE_CLOSING, .any = { "年末结转", "结转下年", "期末结转", "年末财政拨款结转" } },
	{ .value = MEASURE_TREASURY, .all = { "国库" } },
	{ .value = MEASURE_ACCOUNT, .all = { "已缴财政专户" } },
	{ .value = MEASURE_REMITTED, .any = { "上缴上级" } },
	{ .value = MEASURE_SUBSIDY, .any = { "对附属单位", "对下级单位补助" } },
	{ .value = MEASURE_AFFILIATE, .any = { "附属单位上缴", "附属单位缴款", "下级单位上缴" } },
	{ .value = MEASURE_SUPERIOR, .any = { "上级补助", "上级单位补助" } },
	{ .value = MEASURE_OPERATING, .any = { "经营支出", "经营收入" }, .none = { "国有资本", "资本经营", "事业收入" } },
	{ .value = MEASURE_UNDERTAKING, .any = { "事业收入" }, .none = { "经营", "单位" } },
	{ .value = MEASURE_CAPITAL_BUDGET, .any = { "国有资本经营" } },
	{ .value = MEASURE_FUND_BUDGET, .any = { "政府性基金", "基金预算" } },
	{ .value = MEASURE_PUBLIC_BUDGET, .any = { "一般公共预算", "公共财政预算", "公共预算" } },
	{ .value = MEASURE_BASIC, .any = { "基本支出" } },
	{ .value = MEASURE_PROJECT, .any = { "项目支出" } },
	{ .value = MEASURE_FISCAL, .any = { "财政拨款收入", "财政拨款" } },
	{ .value = MEASURE_OTHER, .any = { "其他收入" } },
	{ .value = MEASURE_TOTAL, .any = { "本年收入合计", "本年支出合计", "合计", "总计", "小计" } },
	{ .value = MEASURE_RECEIVED, .any = { "本年收入" } },
	{ .value = MEASURE_TOTAL, .any = { "本年支出", "支出总额", "收入总额" } },
	{ .value = MEASURE_AMOUNT, .any = { "决算数", "金额", "预算数", "执行数", "当年预算", "本年预算", "预算安排",
	    "预算金额", "支出数", "年预算", "年决算" } },
};

/* A total or a part below one of these is no total of its line. */
static const struct words_rule parents[] = {
	{ .value = MEASURE_NONE, .any = { "上年", "去年", "增减" }, .none = { "上年结转" } },
	{ .value = MEASURE_OPENING, .any = { "年初结转", "上年结转" } },
	{ .value = MEASURE_CLOSING, .any = { "年末结转", "结转下年" } },
	{ .value = MEASURE_OPENING, .any = { "结转结余", "结转和结余" } },
	{ .value = MEASURE_RECEIVED, .any = { "本年收入" }, .none = { "本年收入合计" } },
	{ .value = MEASURE_BASIC, .any = { "基本支出" } },
	{ .value = MEASURE_PROJECT, .any = { "项目支出" } },
	{ .value = MEASURE_FISCAL, .any = { "财政拨款收入" } },
	{ .value = MEASURE_UNDERTAKING, .any = { "事业收入" }, .none = { "经营", "单位" } },
	{ .value = MEASURE_PUBLIC_BUDGET, .any = { "一般公共预算", "公共预算拨款" } },
	{ .value = MEASURE_FUND_BUDGET, .any = { "政府性基金" } },
	{ .value = MEASURE_CAPITAL_BUDGET, .any = { "国有资本经营" } },
};

/* What all of a table is of says nothing of a column. */
static const struct {
	enum statement_kind kind;
	enum measure measure;
} subjects[] = {
	{ STATEMENT_PUBLIC, MEASURE_PUBLIC_BUDGET }, { STATEMENT_BASIC, MEASURE_PUBLIC_BUDGET },
	{ STATEMENT_BASIC, MEASURE_BASIC }, { STATEMENT_FUND, MEASURE_FUND_BUDGET },
	{ STATEMENT_CAPITAL, MEASURE_CAPITAL_BUDGET },
};

static bool
is_subject(enum statement_kind kind, int measure)
{
	for (size_t i = 0; i < COUNT(subjects); i++)
		if (subjects[i].kind == kind && (int)subjects[i].measure == measure)
			return true;
	return false;
}

/*
 * The sources of the year's income are the same below a cell that says so, and so is the figure of
 * an item.
 */
static bool
keeps_below(enum statement_kind kind, int above, int measure)
{
	static const enum measure sources[] = { MEASURE_PUBLIC_BUDGET, MEASURE_FUND_BUDGET,
	    MEASURE_CAPITAL_BUDGET, MEASURE_FISCAL, MEASURE_SUPERIOR, MEASURE_UNDERTAKING,
	    MEASURE_OPERATING, MEASURE_AFFILIATE, MEASURE_OTHER };
	if (measure == MEASURE_AMOUNT)
		return above == MEASURE_RECEIVED ||
		    (above == MEASURE_FISCAL && kind == STATEMENT_FISCAL);
	if (kind != STATEMENT_INCOME || (above != MEASURE_RECEIVED && above != MEASURE_FISCAL))
		return false;
	for (size_t i = 0; i < COUNT(sources); i++)
		if ((int)sources[i] == measure)
			return true;
	return false;
}

/*
 * Below a cell that measures something 决算数 is the figure of that, in tables whose columns are
 * measures.
 */
static int
of_cell_above(enum statement_kind kind, const char *above)
{
	const char *slash = strrchr(above, '/');
	int measure = words_judge(leaves, COUNT(leaves), slash ? slash + 1 : above);
	bool measures = kind == STATEMENT_INCOME || kind == STATEMENT_EXPENDITURE ||
	    kind == STATEMENT_PUBLIC || kind == STATEMENT_FUND || kind == STATEMENT_CAPITAL;
	return measures && measure >= 0 && !is_subject(kind, measure) ? measure : MEASURE_NONE;
}

static enum measure
by_path(enum statement_kind kind, char *path)
{
	char *slash = strrchr(path, '/');
	const char *leaf = slash ? slash + 1 : path;
	int measure = words_judge(leaves, COUNT(leaves), leaf);
	if (measure < 0 || (words_in(path, other_years) && !strstr(path, "上年结转")))
		measure = measure == MEASURE_OPENING || measure == MEASURE_CLOSING ? measure
		    : MEASURE_NONE;
	if (!slash || measure == MEASURE_NONE)
		return (enum measure)measure;
	*slash = '\0';
	if (measure == MEASURE_AMOUNT && of_cell_above(kind, path) != MEASURE_NONE)
		return (enum measure)of_cell_above(kind, path);
	int above = words_judge(parents, COUNT(parents), path);
	if (above < 0 || is_subject(kind, above) || keeps_below(kind, above, measure))
		return (enum measure)measure;
	return measure == MEASURE_TOTAL ? (enum measure)above : MEASURE_NONE;
}

enum measure
recognise_measure(enum statement_kind kind, const char *header, side_t side)
{
	(void)side;
	struct arena arena = { 0 };
	char *path = text_fold(&arena, header);
	enum measure measure = MEASURE_NONE;
	bool other = kind == STATEMENT_THREE_PUBLIC && item_of(&arena, path) == ITEM_NONE;
	if (kind == STATEMENT_THREE_PUBLIC)
		measure = three_public(&arena, path);
	if (measure == MEASURE_NONE && !other &&
	    !(kind == STATEMENT_THREE_PUBLIC && strchr(path, '/')))
		measure = by_path(kind, path);
	arena_release(&arena);
	return measure;
}
