/* forms.c: the forms of performance: what their headings mean */
#include "ingest/forms/forms.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/words.h"

struct heading {
	const char *words;
	int meaning;
};

/* The first that the heading holds decides. */
static const struct heading columns[] = {
	{ "项目名称", FORM_PROJECT },
	{ "预算金额", FORM_BUDGET },
	{ "项目金额", FORM_BUDGET },
	{ "预算数", FORM_BUDGET },
	{ "总体目标", FORM_GOAL },
	{ "年度目标值", FORM_TARGET },
	{ "年度目标", FORM_GOAL },
	{ "绩效目标", FORM_GOAL },
	{ "一级指标", FORM_LEVEL },
	{ "二级指标", FORM_SUBLEVEL },
	{ "三级指标", FORM_NAME },
	{ "指标内容", FORM_NAME },
	{ "指标名称", FORM_NAME },
	{ "指标性质", FORM_NATURE },
	{ "指标方向", FORM_NATURE },
	{ "度量单位", FORM_UNIT },
	{ "计量单位", FORM_UNIT },
	{ "指标单位", FORM_UNIT },
	{ "原因", FORM_REASON },
	{ "完成值", FORM_ACTUAL },
	{ "完成情况", FORM_ACTUAL },
	{ "实际值", FORM_ACTUAL },
	{ "执行结果", FORM_ACTUAL },
	{ "指标值", FORM_TARGET },
	{ "目标值", FORM_TARGET },
	{ "得分", FORM_SCORE },
	{ "评分", FORM_SCORE },
	{ "分值", FORM_WEIGHT },
	{ "权重", FORM_WEIGHT },
};

static const struct heading moneys[] = {
	{ "年初预算", FORM_OPENING },
	{ "全年预算", FORM_FULL },
	{ "调整", FORM_FULL },
	{ "预算执行率", FORM_RATE },
	{ "执行率", FORM_RATE },
	{ "完成率", FORM_RATE },
	{ "执行数", FORM_SPEND },
	{ "实际支出", FORM_SPEND },
	{ "分值", FORM_MONEY_WEIGHT },
	{ "权重", FORM_MONEY_WEIGHT },
	{ "得分", FORM_MONEY_SCORE },
	{ "执行", FORM_SPEND },
	{ "预算数", FORM_FULL },
};

/* Headings as they are printed whole: what a wrapped one is put together from. */
static const char *const headings[] = { "项目名称", "预算金额", "项目金额", "绩效目标",
	"年度绩效目标", "年度总体目标", "年度目标", "单位名称", "项目编码", "项目类别", "一级指标",
	"二级指标", "三级指标", "年度(/项目)指标值", "指标内容", "指标名称", "指标性质", "指标方向", "度量单位",
	"计量单位", "指标单位", "年度指标值", "年初指标值", "年初目标值", "全年目标值",
	"年度目标值", "指标值", "目标值", "全年实际完成值", "年度实际完成值", "实际完成值",
	"实际完成情况", "完成情况", "全年实际值", "执行结果", "自评得分", "得分", "分值",
	"指标分值", "指标权重", "权重(%)", "偏差原因分析及改进措施", "偏差原因及改进措施",
	"未完成原因分析及改进措施", "未完成原因分析与改进措施", "未完成原因分析", "备注",
	"年初预算数", "全年预算数", "全年执行数", "预算执行率", "执行率", "调整后预算数",
	"预算执行数", "预算数(万元)", "预算数(元)", "预算执行率(%)", "执行率(%)", "全年预算数(A)", "全年执行数(B)", "执行率(B/A)",
	"(B/A)" };

static int
meaning_of(const char *heading, const struct heading *table, size_t n, int none)
{
	for (size_t i = 0; i < n; i++)
		if (strstr(heading, table[i].words))
			return table[i].meaning;
	return none;
}

enum form_column
form_column_of(const char *heading)
{
	return (enum form_column)meaning_of(heading, columns, sizeof columns / sizeof *columns,
	    FORM_COLUMNS);
}

enum form_money
form_money_of(const char *heading)
{
	return (
	    enum form_money)meaning_of(heading, moneys, sizeof moneys / sizeof *moneys, FORM_MONEY);
}

bool
form_is_heading(const char *word)
{
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
		if (strstr(headings[i], word))
			return true;
	return false;
}

const char *
form_level(const char *printed, const char *sublevel)
{
	/* 成本 and 满意度 alone stood below 产出 and 效益 before they were levels themselves. */
	static const struct {
		const char *words, *level;
	} levels[] = { { "经济成本", "成本指标" }, { "社会成本", "成本指标" },
		{ "环境成本", "成本指标" }, { "数量", "产出指标" }, { "质量", "产出指标" },
		{ "时效", "产出指标" }, { "效益", "效益指标" }, { "可持续", "效益指标" } };

	for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
		if (strstr(sublevel, levels[i].words))
			return strncmp(printed, levels[i].level, strlen("产出")) == 0 ?
			    printed :
			    levels[i].level;
	return printed;
}

bool
form_ends(const char *word)
{
	static const char *const ends[] = { "总分", "合计", "总计", "评价结论", "自评结论",
		"注:", "说明:", "项目负责人", "填报人", "联系人", "审核意见", NULL };
	return words_at_start(word, ends) != NULL;
}

struct form *
forms_add(struct forms *forms, size_t first)
{
	MEM_GROW(forms->forms, forms->n, forms->room);
	struct form *form = &forms->forms[forms->n++];
	*form = (struct form){ .first = first, .last = first, .project = { .text = "" } };
	for (size_t i = 0; i < FORM_MONEY; i++)
		form->money[i].text = "";
	return form;
}

struct form_row *
form_add_row(struct form *form)
{
	MEM_GROW(form->rows, form->n_rows, form->room);
	struct form_row *row = &form->rows[form->n_rows++];
	for (size_t i = 0; i < FORM_COLUMNS; i++)
		row->cells[i] = (struct form_cell){ .text = "" };
	return row;
}

void
forms_release(struct forms *forms)
{
	for (size_t i = 0; i < forms->n; i++)
		free(forms->forms[i].rows);
	free(forms->forms);
	arena_release(&forms->arena);
	*forms = (struct forms){ .n = 0 };
}

bool
forms_hold(const struct forms *forms, size_t line)
{
	for (size_t i = 0; i < forms->n; i++)
		if (line >= forms->forms[i].first && line < forms->forms[i].last)
			return true;
	return false;
}
