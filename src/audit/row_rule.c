/* row_rule.c: the identities of a row as a table: which columns a total is the sum of */
#include <string.h>

#include "audit/row_rule.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

#define SOURCES { "财政拨款", "一般公共预算", "政府性基金", "国有资本经营", "上级补助", "事业收入", \
	"经营收入", "附属单位", "其他收入", "结转", "专户" }
#define USES { "基本支出", "项目支出", "上缴上级", "经营支出", "附属单位", "下级单位", "预留", "结转下年" }
#define BUDGETS { "一般公共预算", "政府性基金", "国有资本经营" }
#define THREE { "出国", "公务用车", "接待" }

static const struct row_rule row_rules[] = {
	{ RULE_R06, STATEMENT_INCOME, MEASURE_TOTAL, false, true, { MEASURE_FISCAL,
	    MEASURE_SUPERIOR, MEASURE_UNDERTAKING, MEASURE_OPERATING, MEASURE_AFFILIATE,
	    MEASURE_OTHER, MEASURE_RECEIVED, MEASURE_OPENING }, MEASURE_NONE, SOURCES },
	{ RULE_R09, STATEMENT_EXPENDITURE, MEASURE_TOTAL, false, true, { MEASURE_BASIC,
	    MEASURE_PROJECT, MEASURE_REMITTED, MEASURE_OPERATING, MEASURE_SUBSIDY,
	    MEASURE_CLOSING }, MEASURE_NONE, USES },
	{ RULE_R09, STATEMENT_EXPENDITURE, MEASURE_BASIC, true, false, { MEASURE_NONE },
	    MEASURE_NONE, { "人员", "公用" } },
	{ RULE_R10, STATEMENT_PUBLIC, MEASURE_TOTAL, false, true, { MEASURE_BASIC,
	    MEASURE_PROJECT }, MEASURE_NONE, { "基本支出", "项目支出" } },
	{ RULE_R10, STATEMENT_PUBLIC, MEASURE_BASIC, true, false, { MEASURE_NONE },
	    MEASURE_NONE, { "人员", "公用" } },
	{ RULE_R11, STATEMENT_FISCAL, MEASURE_TOTAL, false, true, { MEASURE_PUBLIC_BUDGET,
	    MEASURE_FUND_BUDGET, MEASURE_CAPITAL_BUDGET }, MEASURE_NONE, BUDGETS },
	{ RULE_R15, STATEMENT_THREE_PUBLIC, MEASURE_BUDGET_TOTAL, false, true, {
	    MEASURE_BUDGET_ABROAD, MEASURE_BUDGET_VEHICLES, MEASURE_BUDGET_RECEPTION },
	    MEASURE_NONE, THREE },
	{ RULE_R15, STATEMENT_THREE_PUBLIC, MEASURE_BUDGET_VEHICLES, true, false, {
	    MEASURE_BUDGET_PURCHASE, MEASURE_BUDGET_RUNNING }, MEASURE_NONE, { "购置", "运行" } },
	{ RULE_R15, STATEMENT_THREE_PUBLIC, MEASURE_FINAL_TOTAL, false, false, {
	    MEASURE_FINAL_ABROAD, MEASURE_FINAL_VEHICLES, MEASURE_FINAL_RECEPTION },
	    MEASURE_NONE, THREE },
	{ RULE_R15, STATEMENT_THREE_PUBLIC, MEASURE_FINAL_VEHICLES, true, false, {
	    MEASURE_FINAL_PURCHASE, MEASURE_FINAL_RUNNING }, MEASURE_NONE, { "购置", "运行" } },
	{ RULE_R16, STATEMENT_FUND, MEASURE_CLOSING, true, false, { MEASURE_OPENING,
	    MEASURE_RECEIVED }, MEASURE_TOTAL, { NULL } },
	{ RULE_R16, STATEMENT_FUND, MEASURE_TOTAL, false, true, { MEASURE_BASIC,
	    MEASURE_PROJECT }, MEASURE_NONE, { "基本支出", "项目支出" } },
	{ RULE_R16, STATEMENT_CAPITAL, MEASURE_CLOSING, true, false, { MEASURE_OPENING,
	    MEASURE_RECEIVED }, MEASURE_TOTAL, { NULL } },
	{ RULE_R16, STATEMENT_CAPITAL, MEASURE_TOTAL, false, true, { MEASURE_BASIC,
	    MEASURE_PROJECT }, MEASURE_NONE, { "基本支出", "项目支出" } },
	{ RULE_R17, STATEMENT_NONTAX, MEASURE_TOTAL, false, true, { MEASURE_TREASURY,
	    MEASURE_ACCOUNT }, MEASURE_NONE, { "国库", "专户" } },
	{ RULE_R83, STATEMENT_BASIC, MEASURE_TOTAL, true, true, { MEASURE_NONE }, MEASURE_NONE,
	    { "人员", "公用" } },
};

/* R82, R85 and R86 say of budgets what others say of final accounts. */
static bool
same_rule(enum rule_id of, enum rule_id rule)
{
	switch (rule) {
	case RULE_R82:
		return of == RULE_R09;
	case RULE_R85:
		return of == RULE_R15;
	case RULE_R86:
		return of == RULE_R06 || of == RULE_R10 || of == RULE_R11 || of == RULE_R16 ||
		    of == RULE_R17;
	default:
		return of == rule;
	}
}

const struct row_rule *
row_rule_next(const struct row_rule *last, enum statement_kind kind, enum rule_id rule)
{
	for (size_t i = last ? (size_t)(last - row_rules) + 1 : 0; i < COUNT(row_rules); i++) {
		if (row_rules[i].kind == kind && same_rule(row_rules[i].rule, rule))
			return &row_rules[i];
	}
	return NULL;
}

bool
row_rule_has(const struct row_rule *identity, enum measure measure)
{
	for (size_t i = 0; i < ROW_PARTS && identity->parts[i]; i++) {
		if (identity->parts[i] == measure)
			return true;
	}
	return false;
}

bool
row_rule_names(const struct row_rule *identity, const struct column *column)
{
	for (size_t i = 0; i < ROW_WORDS && identity->words[i]; i++) {
		if (strstr(column->header, identity->words[i]))
			return true;
	}
	return false;
}

static bool
is_within(const struct row_rule *outer, const struct row_rule *inner)
{
	return outer != inner && outer->kind == inner->kind && outer->rule == inner->rule &&
	    row_rule_has(outer, inner->total);
}

const struct row_rule *
row_rule_inner(const struct row_rule *identity)
{
	for (size_t i = 0; i < COUNT(row_rules); i++) {
		if (is_within(identity, &row_rules[i]))
			return &row_rules[i];
	}
	return NULL;
}

const struct row_rule *
row_rule_outer(const struct row_rule *identity)
{
	for (size_t i = 0; i < COUNT(row_rules); i++) {
		if (is_within(&row_rules[i], identity))
			return &row_rules[i];
	}
	return NULL;
}

bool
row_rule_measured(const struct statement *statement, const struct column *column)
{
	for (size_t i = 0; i < COUNT(row_rules); i++) {
		if (row_rules[i].kind == statement->kind && !row_rules[i].less &&
		    row_rules[i].total == column->measure)
			return true;
	}
	return false;
}
