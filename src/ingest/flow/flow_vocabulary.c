/* flow_vocabulary.c: the words that stand in the heads of the standard tables, and what they say */
#include "ingest/flow/flow_vocabulary.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/pages/words.h"


/* Folded; the longest that fits is taken. */
const struct flow_term flow_vocabulary[] = {
	{ "项目", ROLE_LABEL }, { "项目名称", ROLE_LABEL }, { "科目名称", ROLE_LABEL },
	{ "功能科目名称", ROLE_LABEL }, { "功能分类科目名称", ROLE_LABEL }, { "经济分类科目名称", ROLE_LABEL },
	{ "经济科目名称", ROLE_LABEL }, { "部门经济分类科目名称", ROLE_LABEL }, { "支出功能分类科目名称", ROLE_LABEL }, { "单位名称", ROLE_LABEL },
	{ "科目编码", ROLE_SKIP }, { "功能科目编码", ROLE_SKIP }, { "功能分类科目编码", ROLE_SKIP },
	{ "经济分类科目编码", ROLE_SKIP }, { "经济科目编码", ROLE_SKIP }, { "支出功能分类科目编码", ROLE_SKIP },
	{ "部门预算经济分类科目编码", ROLE_SKIP }, { "政府预算经济分类科目编码", ROLE_SKIP }, { "支出经济分类科目编码", ROLE_SKIP },
	{ "科目代码", ROLE_SKIP }, { "单位编码", ROLE_SKIP }, { "单位代码", ROLE_SKIP }, { "编码", ROLE_SKIP },
	{ "类", ROLE_SKIP }, { "款", ROLE_SKIP }, { "项", ROLE_SKIP }, { "类款项", ROLE_SKIP }, { "类款", ROLE_SKIP },
	{ "功能科目代码", ROLE_SKIP }, { "经济科目代码", ROLE_SKIP }, { "项目编码", ROLE_SKIP },
	{ "支出功能分类", ROLE_SKIP }, { "支出经济分类", ROLE_SKIP }, { "功能分类科目", ROLE_SKIP }, { "经济分类科目", ROLE_SKIP },
	{ "经济分类", ROLE_SKIP }, { "功能分类", ROLE_SKIP }, { "部门预算经济分类", ROLE_SKIP },
	{ "采购品目", ROLE_TEXT }, { "采购品目大类", ROLE_TEXT }, { "大类", ROLE_TEXT }, { "专项名称", ROLE_TEXT },
	{ "经济科目", ROLE_TEXT }, { "采购物品名称", ROLE_TEXT }, { "采购组织形式", ROLE_TEXT },
	{ "采购方式", ROLE_TEXT }, { "备注", ROLE_TEXT }, { "说明", ROLE_TEXT },
	{ "行次", ROLE_ROW_NUMBER }, { "栏次", ROLE_SKIP }, { "序号", ROLE_ROW_NUMBER }, { "科目", ROLE_SKIP },
	{ "收入", ROLE_GROUP }, { "支出", ROLE_GROUP }, { "本年收入", ROLE_GROUP }, { "本年支出", ROLE_GROUP },
	{ "财政拨款支出", ROLE_GROUP }, { "收入预算", ROLE_GROUP }, { "支出预算", ROLE_GROUP }, { "支出用途", ROLE_GROUP },
	{ "一般公共预算支出", ROLE_GROUP }, { "政府性基金预算支出", ROLE_GROUP }, { "国有资本经营预算支出", ROLE_GROUP },
	{ "一般公共预算财政拨款支出决算数", ROLE_GROUP }, { "一般公共预算基本支出", ROLE_GROUP },
	{ "人员经费", ROLE_GROUP }, { "公用经费", ROLE_GROUP },
	{ "预算数", ROLE_LEAF }, { "决算数", ROLE_LEAF }, { "金额", ROLE_LEAF }, { "年初预算数", ROLE_LEAF },
	{ "全年预算数", ROLE_LEAF }, { "调整预算数", ROLE_LEAF }, { "上年决算数", ROLE_LEAF },
	{ "本年收入合计", ROLE_LEAF }, { "本年支出合计", ROLE_LEAF }, { "收入合计", ROLE_LEAF }, { "支出合计", ROLE_LEAF },
	{ "合计", ROLE_LEAF }, { "总计", ROLE_LEAF }, { "小计", ROLE_PART },
	{ "财政拨款收入", ROLE_LEAF }, { "财政拨款", ROLE_LEAF }, { "上级补助收入", ROLE_LEAF }, { "事业收入", ROLE_LEAF },
	{ "经营收入", ROLE_LEAF }, { "事业单位经营收入", ROLE_LEAF }, { "附属单位上缴收入", ROLE_LEAF },
	{ "附属单位缴款", ROLE_LEAF }, { "其他收入", ROLE_LEAF }, { "基本支出", ROLE_LEAF }, { "项目支出", ROLE_LEAF },
	{ "上缴上级支出", ROLE_LEAF }, { "经营支出", ROLE_LEAF }, { "对附属单位补助支出", ROLE_LEAF },
	{ "单位预留机动经费", ROLE_LEAF }, { "结转下年资金", ROLE_LEAF },
	{ "一般公共预算财政拨款", ROLE_LEAF }, { "政府性基金预算财政拨款", ROLE_LEAF }, { "国有资本经营预算财政拨款", ROLE_LEAF },
	{ "一般公共预算", ROLE_LEAF }, { "政府性基金预算", ROLE_LEAF }, { "国有资本经营预算", ROLE_LEAF },
	{ "年初结转和结余", ROLE_LEAF }, { "年末结转和结余", ROLE_LEAF }, { "年初财政拨款结转和结余", ROLE_LEAF },
	{ "年末财政拨款结转和结余", ROLE_LEAF }, { "财政拨款“三公”经费", ROLE_GROUP },
	{ "“三公”经费", ROLE_GROUP }, { "“三公”经费预算数", ROLE_GROUP }, { "“三公”经费决算数", ROLE_GROUP },
	{ "“三公”经费支出", ROLE_GROUP }, { "无", ROLE_SKIP },
	{ "因公出国(境)费", ROLE_LEAF }, { "因公出国(境)费用", ROLE_LEAF }, { "因公出国(境)经费", ROLE_LEAF },
	{ "公务接待费", ROLE_LEAF }, { "公务用车购置及运行费", ROLE_GROUP }, { "公务用车购置及运行维护费", ROLE_GROUP },
	{ "公务用车购置和运行费", ROLE_GROUP }, { "公务用车购置和运行维护费", ROLE_GROUP },
	{ "公务用车购置费", ROLE_PART }, { "公务用车运行费", ROLE_PART }, { "公务用车运行维护费", ROLE_PART },
	{ "购置费", ROLE_PART }, { "运行费", ROLE_PART }, { "运行维护费", ROLE_PART },
	{ "会议费", ROLE_LEAF }, { "培训费", ROLE_LEAF }, { "机关运行经费支出", ROLE_LEAF }, { "机关运行经费", ROLE_LEAF },
	{ "机关运行经费预算数", ROLE_LEAF }, { "纳入预算管理已缴国库小计", ROLE_LEAF }, { "纳入预算管理已缴国库", ROLE_LEAF },
	{ "纳入财政专户管理已缴财政专户小计", ROLE_LEAF }, { "纳入财政专户管理已缴财政专户", ROLE_LEAF },
	{ NULL, ROLE_UNKNOWN },
};

/* Lines of a table that begin a line of their own without "一、" before them. */
static const char *const item_starts[] = { "本年收入", "本年支出", "收入合计", "支出合计", "收入总计", "支出总计", "总计", "合计",
    "年初结转", "年末结转", "年初财政拨款", "年末财政拨款", "上年结转", "结转下年", "用事业基金", "使用非财政拨款", "结余分配",
    "人员经费合计", "公用经费合计", "当年收入", "当年支出", "收入小计", "支出小计", "使用专用结余", NULL };

/* How the names of columns end that hold no amounts. */
static const struct flow_term endings[] = {
	{ "编码", ROLE_SKIP }, { "代码", ROLE_SKIP }, { "名称", ROLE_TEXT }, { "方式", ROLE_TEXT },
	{ "形式", ROLE_TEXT }, { "依据", ROLE_TEXT }, { "备注", ROLE_TEXT }, { "说明", ROLE_TEXT },
	{ NULL, ROLE_UNKNOWN },
};

enum flow_role
flow_role(const char *folded)
{
	for (const struct flow_term *term = flow_vocabulary; term->word; term++)
		if (strcmp(term->word, folded) == 0)
			return term->role;
	return ROLE_UNKNOWN;
}

enum flow_role
flow_role_by_end(const char *folded)
{
	for (const struct flow_term *term = endings; term->word; term++)
		if (words_end(folded, term->word))
			return term->role;
	return ROLE_UNKNOWN;
}

bool
flow_item(const char *text)
{
	struct arena arena = { 0 };
	const char *folded = text_fold(&arena, text);
	bool item = words_after_mark(folded) != folded || words_at_start(folded, item_starts);
	arena_release(&arena);
	return item;
}

bool
flow_head_word(const char *text)
{
	struct arena arena = { 0 };
	bool is = flow_role(text_fold(&arena, text)) != ROLE_UNKNOWN;
	arena_release(&arena);
	return is;
}

bool
flow_head_start(const char *text)
{
	struct arena arena = { 0 };
	const char *folded = text_fold(&arena, text);
	bool is = false;
	for (const struct flow_term *term = flow_vocabulary; term->word && !is; term++)
		is = words_begin(term->word, folded);
	arena_release(&arena);
	return is;
}

bool
flow_head_part(const char *text)
{
	struct arena arena = { 0 };
	const char *folded = text_fold(&arena, text);
	bool is = false;
	for (const struct flow_term *term = flow_vocabulary; term->word && !is; term++)
		is = strstr(term->word, folded) != NULL;
	arena_release(&arena);
	return is;
}

bool
flow_head_group(const char *text)
{
	return strstr(text, "用车购置及") || strstr(text, "用车购置和") || strcmp(text, "本年支出") == 0;
}

bool
flow_has_codes(const struct flow *flow)
{
	enum statement_kind kind = flow->statement->kind;
	return kind != STATEMENT_SUMMARY && kind != STATEMENT_FISCAL && kind != STATEMENT_NONTAX &&
	    kind != STATEMENT_THREE_PUBLIC;
}
