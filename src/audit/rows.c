/* rows.c: a row's total against the row's other columns, by measures, headers and words */
#include <string.h>

#include "audit/checks.h"
#include "audit/header.h"
#include "audit/rows.h"
#include "audit/rule.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define PARTS 8
#define WORDS 11

/* total = sum of the parts. */
struct row_rule {
	enum rule_id rule;
	enum statement_kind kind;
	enum measure total;
	bool detail;                  /* only where two of its parts are known to be there */
	bool by_name;                 /* other columns called 合计 or 小计 are totals as well */
	enum measure parts[PARTS];
	enum measure less;            /* taken off the parts; MEASURE_NONE: nothing is */
	/* columns that are parts too, by a word of their header */
	const char *words[WORDS];
};

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

/* A total with its parts in one table, and what has been said of it. */
struct row_sum {
	struct audit *audit;
	enum rule_id rule;
	const struct row_rule *identity;
	const struct statement *statement;
	const struct column *total, *less;
	const struct column *known[HEADER_PARTS], *other[HEADER_PARTS];
	size_t n_known, n_other;
	bool with_other;      /* the columns that the rule does not know are parts as well */
	bool trusted;         /* a row that does not tie out is wrong, not misunderstood */
	bool said[UNCHECKED_REASONS];
};

static bool
is_known(const struct row_rule *identity, const struct column *column)
{
	if (column->measure == identity->total)
		return true;
	for (size_t i = 0; i < PARTS && identity->parts[i]; i++) {
		if (identity->parts[i] == column->measure)
			return true;
	}
	for (size_t i = 0; i < WORDS && identity->words[i]; i++) {
		if (strstr(column->header, identity->words[i]))
			return true;
	}
	return false;
}

/* All that the headers put under the total. */
static void
parts_by_header(struct row_sum *sum)
{
	struct header_parts found;
	header_parts(&found, sum->statement, sum->total);
	if (found.more)
		return;
	for (size_t i = 0; i < found.n; i++) {
		if (is_known(sum->identity, found.parts[i]))
			sum->known[sum->n_known++] = found.parts[i];
		else
			sum->other[sum->n_other++] = found.parts[i];
	}
}

/* Of several columns with the measure the one that has parts, for it is no heading misread. */
static const struct column *
one_with_parts(const struct statement *statement, side_t side, enum measure measure)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		struct header_parts parts;
		if (column->measure != measure || column->side != side || column->unit == UNIT_NONE)
			continue;
		header_parts(&parts, statement, column);
		if (parts.n > 0)
			return column;
	}
	return table_column(statement, side, measure, NULL);
}

static void
parts_by_measure(struct row_sum *sum)
{
	for (size_t i = 0; i < PARTS && sum->identity->parts[i]; i++) {
		const struct column *part = table_column(sum->statement, sum->total->side,
		    sum->identity->parts[i], NULL);
		if (part && part != sum->total)
			sum->known[sum->n_known++] = part;
	}
	if (sum->identity->less)
		sum->less = one_with_parts(sum->statement, sum->total->side, sum->identity->less);
}

static void
write_row(struct equation *equation, const struct row_sum *sum, const struct line *line, bool all)
{
	equation_begin(equation, sum->audit, sum->rule);
	equation_cell(equation, LEFT, 1, sum->statement, line, sum->total);
	for (size_t i = 0; i < sum->n_known; i++)
		equation_cell(equation, RIGHT, 1, sum->statement, line, sum->known[i]);
	for (size_t i = 0; all && i < sum->n_other; i++)
		equation_cell(equation, RIGHT, 1, sum->statement, line, sum->other[i]);
	if (sum->less)
		equation_cell(equation, RIGHT, -1, sum->statement, line, sum->less);
}

static bool
holds(const struct row_sum *sum, const struct line *line, bool all)
{
	struct equation equation;
	write_row(&equation, sum, line, all);
	return equation_holds(&equation);
}

static bool
others_count(const struct row_sum *sum, const struct line *line)
{
	for (size_t i = 0; i < sum->n_other; i++) {
		if (cell_counts(line, sum->other[i]))
			return true;
	}
	return false;
}

/* Is the total one over a group's own total and what stands beside the group? */
static bool
is_outer(const struct row_sum *sum)
{
	for (size_t i = 0; i < sum->n_known; i++) {
		if (sum->known[i]->measure != sum->identity->total)
			return false;
	}
	return sum->n_known > 0 && sum->n_other > 0;
}

/*
 * The rows themselves tell whether columns that the rule does not know are parts: as it comes out
 * in more of them. That is trusted if it comes out in two rows and in more than half of those that
 * could tell.
 */
static void
decide_parts(struct row_sum *sum)
{
	size_t telling = 0, without = 0, with = 0;
	bool sure = sum->n_known > 1 && (!sum->identity->less || sum->less);
	for (size_t i = 0; i < sum->statement->n_lines; i++) {
		const struct line *line = &sum->statement->lines[i];
		if (line->side != sum->total->side ||
		    !(sum->n_other ? others_count(sum, line) : cell_counts(line, sum->total)))
			continue;
		telling++;
		without += holds(sum, line, false);
		with += holds(sum, line, true);
	}
	size_t most = with > without ? with : without;
	sum->with_other = is_outer(sum) || with > without || !sum->n_known;
	sum->trusted = is_outer(sum) || (sure && (!sum->n_other || !telling)) ||
	    (most > 1 && most * 2 > telling);
}

/* One finding says for the whole table what could not be checked for a reason. */
static void
unchecked_row(struct row_sum *sum, const struct line *line, enum unchecked why,
    struct equation *equation)
{
	if (sum->said[why])
		return;
	sum->said[why] = true;
	if (why != UNCHECKED_LAYOUT) {
		equation_end(equation);
		return;
	}
	struct operand total = operand_cell(sum->statement, line, sum->total);
	const struct cell *cell = line_cell(line, sum->total->ordinal);
	total.source = sum->statement->source;
	if (cell)
		total.figure = cell->figure;
	audit_unchecked(sum->audit, sum->rule, why, &total,
	    _("It cannot be told from the headers which columns add up to this one"));
}

static void
check_row(struct row_sum *sum, const struct line *line)
{
	struct equation equation;
	enum finding_state state;
	enum unchecked why = UNCHECKED_LAYOUT;
	write_row(&equation, sum, line, sum->with_other);
	if (!equation_judge(&equation, &state, &why))
		return;
	if (state == FINDING_UNCHECKED)
		unchecked_row(sum, line, why, &equation);
	else if (state == FINDING_BROKEN && !sum->trusted)
		unchecked_row(sum, line, UNCHECKED_LAYOUT, &equation);
	else
		equation_end(&equation);
}

/* false: the table does not tell parts of this total. */
static bool
check_total(struct row_sum *sum, const struct column *total, bool by_header)
{
	sum->total = total;
	sum->less = NULL;
	sum->n_known = sum->n_other = 0;
	if (by_header)
		parts_by_header(sum);
	else
		parts_by_measure(sum);
	if (sum->n_known + sum->n_other == 0 || (sum->identity->less && !sum->less) ||
	    (sum->identity->detail && sum->n_known < 2))
		return false;
	decide_parts(sum);
	for (size_t i = 0; i < sum->statement->n_lines; i++) {
		if (sum->statement->lines[i].side == total->side)
			check_row(sum, &sum->statement->lines[i]);
	}
	return true;
}

/* Is the column the total of some identity of its table by measure? Then it is not asked again. */
static bool
is_measured(const struct statement *statement, const struct column *column)
{
	for (size_t i = 0; i < COUNT(row_rules); i++) {
		if (row_rules[i].kind == statement->kind && !row_rules[i].less &&
		    row_rules[i].total == column->measure)
			return true;
	}
	return false;
}

/* Is it called 合计, 小计 or 总计 and nothing else: the total of its own group? */
static bool
is_plain_total(const struct column *column)
{
	static const char *const names[] = { "合计", "小计", "总计" };
	const char *leaf = strrchr(column->header, '/');
	leaf = leaf ? leaf + 1 : column->header;
	for (size_t i = 0; i < COUNT(names); i++) {
		if (strcmp(leaf, names[i]) == 0)
			return true;
	}
	return false;
}

/* Every column that is measured as the total or, by name, called so; false: none has parts. */
static bool
check_totals(struct row_sum *sum)
{
	const struct statement *statement = sum->statement;
	bool any = false;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->unit == UNIT_NONE)
			continue;
		if (column->measure == sum->identity->total ||
		    (sum->identity->by_name && is_plain_total(column) &&
			!is_measured(statement, column)))
			any |= check_total(sum, column, true);
	}
	return any;
}

/* false: the table has no such total, or no parts of it. */
static bool
check_statement(struct audit *audit, enum rule_id rule, const struct row_rule *identity,
    const struct statement *statement)
{
	struct row_sum sum = { .audit = audit, .rule = rule, .identity = identity,
		.statement = statement };
	const struct column *first = table_column(statement, 0, identity->total, NULL);
	if (identity->less)
		return first && check_total(&sum, first, false);
	return check_totals(&sum) || (first && check_total(&sum, first, false));
}

static void
check_table(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	bool asked = false, any = false;
	for (size_t i = 0; i < COUNT(row_rules); i++) {
		if (row_rules[i].kind != statement->kind ||
		    !same_rule(row_rules[i].rule, rule))
			continue;
		asked = true;
		any |= check_statement(audit, rule, &row_rules[i], statement);
	}
	/* R83 has more to compare than columns. */
	if (!asked || any || rule == RULE_R83)
		return;
	/* Translators: %s is the name of a table, for example "Income". */
	audit_unchecked(audit, rule, UNCHECKED_NO_COLUMN, NULL, arena_printf(audit_arena(audit),
	    _("The table \"%s\" does not give the parts of its rows in columns"),
	    _(statement_type(statement->kind)->name)));
}

void
check_rows(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		if (!table_has_figures(statement))
			continue;
		if ((rule != RULE_R15 && rule != RULE_R85) ||
		    !check_three_public(audit, rule, statement))
			check_table(audit, rule, statement);
		if (statement->kind == STATEMENT_NONTAX &&
		    (rule == RULE_R17 || rule == RULE_R86))
			check_nontax(audit, rule, statement);
	}
}
