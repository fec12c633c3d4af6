/* grid_words.c: what the cells of a head can stand over, by their words */
#include <string.h>

#include "ingest/flow/flow_vocabulary.h"
#include "ingest/grid/grid.h"
#include "ingest/pages/words.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/* What the standard has below what; the words stand in the cells. */
static const struct {
	const char *above[8], *below[8];
} known[] = {
	{ { "编码", "代码", "科目", "分类", "项目" }, { "类", "款", "项" } },
	{ { "项目", "科目", "分类" }, { "编码", "代码", "名称" } },
	{ { "收入", "支出" }, { "项目", "行次", "金额", "合计", "决算数", "预算数", "一般公共预算", "政府性基金" } },
	{ { "人员经费", "公用经费" }, { "编码", "代码", "名称", "金额", "决算数", "预算数" } },
	{ { "用车" }, { "小计", "购置", "运行" } },
	{ { "三公", "预算数", "决算数", "财政拨款" }, { "合计", "小计", "出国", "用车", "接待" } },
	{ { "出国", "购置", "运行", "接待", "合计", "小计", "用车" }, { "预算数", "决算数" } },
	{ { "本年支出", "支出预算", "财政拨款支出" }, { "合计", "小计", "基本支出", "项目支出" } },
	{ { "财政拨款安排", "一般公共预算拨款" }, { "合计", "小计", "基本支出", "项目支出" } },
	{ { "基本支出" }, { "合计", "小计", "人员", "公用" } },
	{ { "事业收入" }, { "金额", "教育收费" } },
	{ { "拨款", "结转", "结余" }, { "一般公共预算", "政府性基金", "国有资本" } },
	{ { "单位资金", "事业" }, { "小计", "事业收入", "经营收入", "上级补助", "附属单位", "其他收入" } },
	{ { "公共预算" }, { "小计", "全年数", "已预拨", "公用", "转隶", "财政拨款" } },
	{ { "资金来源" }, { "总计", "公共预算", "基金", "国有资本", "专户", "单位资金" } },
	{ { "其中" }, { "预算", "结转", "结余" } },
};

/* What stands beside the other by the standard, never below it. */
static const struct {
	const char *above, *below;
} never[] = {
	{ "用车", "接待" }, { "用车", "出国" }, { "用车", "会议费" }, { "用车", "培训费" }, { "出国", "用车" },
	{ "出国", "购置" }, { "出国", "运行" }, { "接待", "购置" }, { "接待", "运行" }, { "接待", "用车" },
	{ "基本支出", "项目支出" }, { "项目支出", "人员经费" }, { "人员经费", "公用经费" }, { "本年支出", "结转" },
	{ "本年支出", "结余" }, { "预算数", "决算数" }, { "专户", "公共预算" }, { "专户", "政府性基金" },
	{ "专户", "国有资本" }, { "单位资金", "公共预算" }, { "单位资金", "政府性基金" }, { "单位资金", "国有资本" },
	{ "公共预算", "事业收入" }, { "公共预算", "经营收入" }, { "公共预算", "其他收入" }, { "基金", "事业收入" },
	{ "基金", "经营收入" }, { "基金", "其他收入" }, { "国有资本", "事业收入" }, { "国有资本", "其他收入" },
 { "本年收入", "支出" }, { "收入", "基本支出" },
};

static bool
is_code_part(const char *folded)
{
	static const char *const parts[] = { "类", "款", "项", NULL };
	return words_are(folded, parts);
}

static enum flow_role
role_of(const char *folded)
{
	enum flow_role role = flow_role(folded);
	return role == ROLE_UNKNOWN ? flow_role_by_end(folded) : role;
}

bool
grid_is_over_names(const char *folded)
{
	static const char *const names[] = { "编码", "代码", "名称", NULL };
	enum flow_role role = role_of(folded);
	return role == ROLE_LABEL || role == ROLE_SKIP || role == ROLE_ROW_NUMBER ||
	    words_in(folded, names);
}

/* It is above figures, by its end. */
static bool
is_over_figures(const char *folded)
{
	static const char *const ends[] = { "收入", "支出", "计", "金额", "决算数", "预算数", "资金", "拨款", "结余",
	    "结转", "经费", "费", "当年预算", "全年数", NULL };
	return !grid_is_over_names(folded) && words_at_end(folded, ends);
}

bool
grid_may_head(const char *folded, enum grid_kind kind)
{
	enum flow_role role = role_of(folded);
	if (kind == GRID_FIGURES)
		return !grid_is_over_names(folded) && role != ROLE_TEXT;
	return kind != GRID_NAMES ||
	    (role != ROLE_LEAF && role != ROLE_PART && !is_over_figures(folded));
}

static bool
is_sum(const char *folded)
{
	static const char *const sums[] = { "合计", "总计", "小计", NULL };
	return words_are(folded, sums);
}

bool
grid_may_be_below(const char *above, const char *below)
{
	static const char *const names[] = { "项目", "科目", NULL };
	if (is_code_part(below))
		return words_in(above, known[0].above) && !strstr(above, "单位") &&
		    !strstr(above, "名称");
	enum flow_role role = role_of(above);
	if (grid_is_over_names(below) && (role == ROLE_LEAF || role == ROLE_PART))
		return false;
	if (grid_is_over_names(above) && !grid_is_over_names(below))
		return words_are(above, names) && flow_role(below) == ROLE_UNKNOWN &&
		    !is_over_figures(below);
	for (size_t i = 0; i < COUNT(never); i++)
		if (strstr(above, never[i].above) && strstr(below, never[i].below))
			return false;
	return !is_sum(above) || !is_sum(below);
}

bool
grid_is_known_below(const char *above, const char *below)
{
	for (size_t i = 0; i < COUNT(known); i++)
		if (words_in(above, known[i].above) && words_in(below, known[i].below))
			return true;
	return false;
}
