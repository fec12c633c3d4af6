/* recognise_measure.c: what a column measures, by its header and the kind of its table */
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "ingest/recognise.h"
#include "ingest/words.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/*
 * Items of 三公 in the order of the measures from MEASURE_BUDGET_TOTAL and MEASURE_FINAL_TOTAL on.
 */
enum item { ITEM_TOTAL, ITEM_ABROAD, ITEM_VEHICLES, ITEM_PURCHASE, ITEM_RUNNING, ITEM_RECEPTION, ITEM_NONE };

static const struct words_rule items[] = {
	{ .value = ITEM_NONE, .any = { "会议费", "培训费", "机关运行", "人数", "人次", "批次", "辆", "保有量" } },
	{ .value = ITEM_VEHICLES, .all = { "车", "小计" } },
	{ .value = ITEM_PURCHASE, .any = { "用车购置费", "车辆购置费", "用车购置/", "公车购置费" }, .none = { "辆" } },
	{ .value = ITEM_RUNNING, .any = { "/公务用车运行", "/运行", "/公车运行", "/车辆运行", "/公务用车维护" } },
	{ .value = ITEM_PURCHASE, .any = { "/公务用车购置", "/购置" }, .none = { "购置及", "购置和", "购置与" } },
	{ .value = ITEM_VEHICLES, .any = { "购置及运行", "购置和运行", "购置与运行", "购置及", "公务用车费", "公务用车经费" } },
	{ .value = ITEM_RUNNING, .any = { "用车运行", "公车运行", "车辆运行" } },
	{ .value = ITEM_PURCHASE, .any = { "用车购置", "公车购置" } },
	{ .value = ITEM_ABROAD, .any = { "出国" } },
	{ .value = ITEM_RECEPTION, .any = { "接待" } },
	{ .value = ITEM_TOTAL, .any = { "合计", "小计", "总计", "总额" } },
};

/* Last year's figures and differences measure nothing of this disclosure. */
static const char *const other_years[] = { "上年", "去年", "增减", "比上", "变动", "增长", "完成", "占", "比例", "比率",
    "%", "差额", "差异", NULL };

static enum measure
three_public(const char *path)
{
	int item = words_judge(items, COUNT(items), path);
	if (item < 0 || item == ITEM_NONE || words_in(path, other_years))
		return MEASURE_NONE;
	bool final = strstr(path, "决算") || strstr(path, "支出数") || strstr(path, "执行数");
	return (enum measure)((final ? MEASURE_FINAL_TOTAL : MEASURE_BUDGET_TOTAL) + item);
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
	    "预算金额", "支出数" } },
};

/* A total or a part below one of these is no total of its line. */
static const struct words_rule parents[] = {
	{ .value = MEASURE_NONE, .any = { "上年", "去年", "增减" } },
	{ .value = MEASURE_OPENING, .any = { "年初结转", "上年结转" } },
	{ .value = MEASURE_CLOSING, .any = { "年末结转", "结转下年" } },
	{ .value = MEASURE_RECEIVED, .any = { "本年收入" }, .none = { "本年收入合计" } },
	{ .value = MEASURE_BASIC, .any = { "基本支出" } },
	{ .value = MEASURE_PROJECT, .any = { "项目支出" } },
	{ .value = MEASURE_FISCAL, .any = { "财政拨款收入" } },
	{ .value = MEASURE_PUBLIC_BUDGET, .any = { "一般公共预算" } },
	{ .value = MEASURE_FUND_BUDGET, .any = { "政府性基金" } },
};

static enum measure
by_path(char *path)
{
	char *slash = strrchr(path, '/');
	const char *leaf = slash ? slash + 1 : path;
	int measure = words_judge(leaves, COUNT(leaves), leaf);
	if (measure < 0 || words_in(path, other_years))
		measure = measure == MEASURE_OPENING || measure == MEASURE_CLOSING ? measure
		    : MEASURE_NONE;
	if (!slash || measure == MEASURE_NONE)
		return (enum measure)measure;
	*slash = '\0';
	int above = words_judge(parents, COUNT(parents), path);
	if (above < 0)
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
	if (kind == STATEMENT_THREE_PUBLIC)
		measure = three_public(path);
	if (measure == MEASURE_NONE && !(kind == STATEMENT_THREE_PUBLIC && strchr(path, '/')))
		measure = by_path(path);
	arena_release(&arena);
	return measure;
}
