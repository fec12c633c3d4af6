/* recognise.c: what a title, a number, a unit, a header of a printed table says, by the standard */
#include "ingest/tables/recognise.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "ingest/pages/words.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/*
 * How the name of a table ends, and what looks like one but heads a part, speaks of a table or is
 * a representative (代表).
 */
static const char *const title_ends[] = { "总表", "算表", "出表", "入表", "支表", "况表", "细表", "费表",
    "览表", "标表", "评表", "价表", "计表", "购表", "录表", "算总表", "项目表", "分类表", "科目表", "算情况公开表",
    "金表", "缴表", "成表", "明细", "报告表", "构成表", "补助表", "配表", NULL };
static const char *const no_title_ends[] = { "部门决算表", "部门预算表", "单位决算表", "单位预算表",
    "部门决算报表", "部门预算报表", "单位决算报表", "决算公开表", "预算公开表", "部门收支表", NULL };
static const char *const no_title_starts[] = { "本表", "注:", "说明", "见", "按", "根据", "详见", "依据", "附注",
    "备注", "如", "该表", "上表", "下表", "与", "由", "从", "部门:", "单位:", "部门名称:", "单位名称:",
    "编制部门:", "编制单位:", "填报部门:", "填报单位:", "预算部门:", "预算单位:", "公开部门:", "公开单位:", NULL };
static const char *const no_title_words[] = { "。", ";", "!", "?", ",", "…", "....", "本表", "下表", "如下",
    "所示", "附后", "反映", "详见", "此表", "情况说明", "见附表", "填报说明", NULL };
/* What may stand behind the name of a table; and behind its 表, of whom it is. */
static const char *const title_tails[] = { "(续)", "续表", "(续表)", NULL };
static const char *const owners[] = { "部门", "单位", NULL };

static const struct words_rule kinds[] = {
	{ .value = STATEMENT_GENERIC,
	    .any = { "绩效", "采购", "资产占", "资产情况", "资产负债", "预算指标", "目标", "自评", "人员情况", "购买服务", "债务",
	        "专项资金", "重点项目", "结转情况", "一览表", "名录", "预拨", "转移支付", "填报", "项目收入支出", "项目收支",
	        "财政专户" } },
	{ .value = STATEMENT_THREE_PUBLIC, .any = { "三公", "“三公”", "\"三公\"", "机构运行信息" } },
	{ .value = STATEMENT_NONTAX, .all = { "非税收入" } },
	{ .value = STATEMENT_GENERIC,
	    .any = { "机关运行经费", "会议费", "培训费", "项目支出", "因公出国", "公务接待", "公务用车" } },
	{ .value = STATEMENT_GENERIC, .all = { "政府性基金", "经济分类" } },
	{ .value = STATEMENT_FUND, .all = { "政府性基金" }, .none = { "一般公共预算和", "国有资本" } },
	{ .value = STATEMENT_FUND, .all = { "基金预算" }, .none = { "一般公共", "国有资本" } },
	{ .value = STATEMENT_CAPITAL, .all = { "国有资本经营" }, .none = { "一般公共", "基金" } },
	{ .value = STATEMENT_BASIC, .all = { "基本支出" },
	    .any = { "一般公共", "财政拨款", "公共预算", "公共财政", "经济分类", "经济科目", "明细" },
	    .none = { "政府预算", "政府经济", "功能分类", "功能科目" } },
	{ .value = STATEMENT_GENERIC, .any = { "经济分类", "经济科目", "基本支出" } },
	{ .value = STATEMENT_FISCAL, .all = { "财政拨款" }, .any = { "收支", "收入支出", "收入和支出", "收入、支出" },
	    .none = { "公共预算财政拨款收入支出", "公共预算财政拨款收支", "公共财政预算财政拨款收入支出" } },
	{ .value = STATEMENT_PUBLIC, .any = { "公共预算", "公共财政预算", "公共财政拨款" }, .all = { "支" },
	    .none = { "收支总", "收支预算总", "收入支出总" } },
	{ .value = STATEMENT_PUBLIC, .all = { "财政拨款", "支出" }, .none = { "收入", "收支" } },
	{ .value = STATEMENT_GENERIC, .any = { "财政拨款", "一般公共" } },
	{ .value = STATEMENT_SUMMARY, .any = { "收支", "收入支出", "收入和支出", "收入、支出" }, .all = { "总" } },
	{ .value = STATEMENT_SUMMARY,
	    .any = { "收支预算表", "收支决算表", "收支情况表", "收入支出决算表", "收入支出预算表" } },
	{ .value = STATEMENT_GENERIC, .any = { "收支" } },
};

/* Without an own word these are told by their end alone: an agency's name may stand before it. */
static const struct {
	const char *end;
	enum statement_kind kind;
} plain_kinds[] = {
	{ "收入决算表", STATEMENT_INCOME }, { "收入预算表", STATEMENT_INCOME },
	{ "收入总表", STATEMENT_INCOME }, { "收入预算总表", STATEMENT_INCOME },
	{ "收入决算总表", STATEMENT_INCOME }, { "收入总体情况表", STATEMENT_INCOME },
	{ "收入情况表", STATEMENT_INCOME }, { "收入预算情况表", STATEMENT_INCOME },
	{ "收入决算情况表", STATEMENT_INCOME }, { "收入总体表", STATEMENT_INCOME },
	{ "收入表", STATEMENT_INCOME }, { "收入决算明细表", STATEMENT_INCOME },
	{ "支出决算表", STATEMENT_EXPENDITURE }, { "支出预算表", STATEMENT_EXPENDITURE },
	{ "支出总表", STATEMENT_EXPENDITURE }, { "支出预算总表", STATEMENT_EXPENDITURE },
	{ "支出决算总表", STATEMENT_EXPENDITURE }, { "支出总体情况表", STATEMENT_EXPENDITURE },
	{ "支出情况表", STATEMENT_EXPENDITURE }, { "支出预算情况表", STATEMENT_EXPENDITURE },
	{ "支出决算情况表", STATEMENT_EXPENDITURE }, { "支出总体表", STATEMENT_EXPENDITURE },
	{ "支出表", STATEMENT_EXPENDITURE }, { "支出决算明细表", STATEMENT_EXPENDITURE },
	{ "支出功能分类预算表", STATEMENT_EXPENDITURE },
};

static char *
folded(struct arena *arena, const char *text)
{
	return text_fold(arena, text);
}

/* Takes "(续)" and what else stands in brackets from the end; the name of the table is left. */
static void
drop_tail(char *title)
{
	for (size_t i = 0; title_tails[i]; i++)
		if (words_end(title, title_tails[i]) && words_length(title) > 4)
			title[strlen(title) - strlen(title_tails[i])] = '\0';
	for (size_t i = 0; owners[i]; i++) {
		size_t name = words_end(title, owners[i]) ? strlen(title) - strlen(owners[i]) : 0;
		if (name > strlen("总表") && strncmp(title + name - strlen("表"), "表", strlen("表")) == 0)
			title[name] = '\0';
	}
	char *bracket = strrchr(title, '(');
	if (bracket && bracket > title && words_end(title, ")") && !words_begin(bracket, "(境"))
		*bracket = '\0';
}

static enum statement_kind
kind_of(const char *name, const char *whole)
{
	int kind = words_judge(kinds, COUNT(kinds), whole);
	if (kind >= 0)
		return (enum statement_kind)kind;
	for (size_t i = 0; i < COUNT(plain_kinds); i++)
		if (words_end(name, plain_kinds[i].end))
			return plain_kinds[i].kind;
	return STATEMENT_GENERIC;
}

/* The number of a table at the start of a folded text: its bytes, or 0. */
static size_t
number_length(const char *text)
{
	static const char *const prefixes[] = { "财决公开", "预算公开", "决算公开", "部门公开", "单位公开", "财决", "财预",
	    "公开", "附件", "附", "预算", "决算", "部门", "批复", NULL };
	const char *prefix = words_at_start(text, prefixes);
	const char *at = text + (prefix ? strlen(prefix) : 0);
	bool table = words_begin(at, "表");
	if (table)
		at += strlen("表");
	size_t number = words_number(at);
	if (number == 0)
		return 0;
	at += number;
	while ((*at == '-' || *at == '.') && words_number(at + 1) > 0)
		at += 1 + words_number(at + 1);
	if (!table && words_begin(at, "表") && (prefix || at[strlen("表")] == '\0')) {
		table = true;
		at += strlen("表");
	}
	if (!table && !(prefix && strcmp(prefix, "附件") == 0))
		return 0;
	return (size_t)(at - text);
}

bool
recognise_number(const char *text)
{
	struct arena arena = { 0 };
	char *number = folded(&arena, text);
	size_t length = strlen(number);
	if (length > 2 && *number == '(' && number[length - 1] == ')') {
		number[length - 1] = '\0';
		number++;
	}
	size_t bytes = number_length(number);
	if (bytes > 0 && number[bytes] == ':')
		bytes++;
	bool is = bytes > 0 && number[bytes] == '\0';
	arena_release(&arena);
	return is;
}

/* "基本支出表-人员经费和公用经费": what follows the name is a remark. */
static void
drop_remark(char *name)
{
	static const char *const dashes[] = { "表-", "表—", "表－", "表–", NULL };
	for (size_t i = 0; dashes[i]; i++) {
		char *dash = strstr(name, dashes[i]);
		if (dash && dash > name)
			dash[strlen("表")] = '\0';
	}
}

/* any: a name may end in any word with 表. */
static bool
judge_title(char *title, enum statement_kind *kind, bool any)
{
	char *name = title + number_length(title);
	name += *name == ':';
	name += words_after_mark(name) - name;
	size_t length = words_length(name);
	if (length < 3 || length > 64 || words_in(name, no_title_words) ||
	    words_at_start(name, no_title_starts))
		return false;
	if (words_begin(name, "第") && strstr(name, "部分"))
		return false;
	*kind = kind_of(name, name);
	drop_tail(name);
	drop_remark(name);
	if (!(any ? words_end(name, "表") : words_at_end(name, title_ends)) ||
	    words_at_end(name, no_title_ends))
		return false;
	if (*kind == STATEMENT_GENERIC)
		*kind = kind_of(name, name);
	return true;
}

bool
recognise_title(const char *title, enum statement_kind *kind)
{
	struct arena arena = { 0 };
	bool is = (strstr(title, "表") || strstr(title, "明细")) && strlen(title) < 400 &&
	    judge_title(folded(&arena, title), kind, false);
	arena_release(&arena);
	return is;
}

bool
recognise_name(const char *line, enum statement_kind *kind)
{
	struct arena arena = { 0 };
	bool is = strstr(line, "表") && strlen(line) < 200 &&
	    judge_title(folded(&arena, line), kind, true);
	arena_release(&arena);
	return is;
}

enum unit
recognise_unit(const char *text)
{
	static const struct {
		const char *word;
		enum unit unit;
	} units[] = {
		{ "万元", UNIT_WAN }, { "亿元", UNIT_YI }, { "元", UNIT_YUAN },
		{ "人民币万元", UNIT_WAN }, { "人民币元", UNIT_YUAN }, { "人民币亿元", UNIT_YI },
		{ "千元", UNIT_NONE },
	};
	enum unit unit = UNIT_NONE;
	if (!strstr(text, "单") || !strstr(text, "元"))
		return unit;
	struct arena arena = { 0 };
	const char *at = folded(&arena, text);
	while (unit == UNIT_NONE && (at = strstr(at, "单位"))) {
		at += strlen("单位");
		const char *word = at + strspn(at, ":)(");
		for (size_t i = 0; i < COUNT(units); i++)
			if (words_begin(word, units[i].word))
				unit = units[i].unit;
	}
	arena_release(&arena);
	return unit;
}

bool
recognise_header(const char *text)
{
	static const char *const whole[] = { "项目", "收入", "支出", "合计", "小计", "金额", "行次", "栏次", "序号", "类",
	    "款", "项", "决算数", "预算数", "备注", "编码", "名称", "科目", "总计", "数量", "单价", "单位", "计量单位", "上年数",
	    "本年", "上年", "年初数", "其中", "其中:", "用途", "项目(按功能分类)", "项目(按支出性质)", "结余", "结转", "收 入",
	    "调整预算数", "全年预算数", "年初预算数", "栏 次", "类款项", NULL };
	static const char *const parts[] = { "科目编码", "科目名称", "功能分类", "经济分类", "科目代码", "单位名称", "单位编码",
	    "单位代码", "项目名称", "预算数", "决算数", "本年收入", "本年支出", "基本支出", "项目支出", "财政拨款", "一般公共预算",
	    "政府性基金", "国有资本", "人员经费", "公用经费", "财政专户", "事业收入", "经营收入", "上级补助", "附属单位", "其他收入",
	    "上缴上级", "经营支出", "年初结转", "年末结转", "行次", "栏次", "公务接待费", "公务用车", "因公出国", "会议费", "培训费",
	    "资金来源", "项目类别", "采购", "用事业基金", "专项资金", "增减", "科目", "三公", "一级指标", "二级指标",
	    "三级指标", "指标值", "指标性质", "完成值", "人员类", "公用类", "运转类", "特定目标类", "预算拨款",
	    "基金拨款", NULL };
	struct arena arena = { 0 };
	const char *word = folded(&arena, text);
	bool is = words_are(word, whole) || (words_length(word) <= 24 && words_in(word, parts));
	arena_release(&arena);
	return is;
}

bool
recognise_row_number(const char *header)
{
	static const char *const names[] = { "行次", "栏次", "序号", "行号", NULL };
	struct arena arena = { 0 };
	const char *text = folded(&arena, header);
	const char *slash = strrchr(text, '/');
	bool is = words_are(slash ? slash + 1 : text, names);
	arena_release(&arena);
	return is;
}
