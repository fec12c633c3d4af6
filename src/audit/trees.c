/* trees.c: a figure and those of the codes below it, totals and their classes, in every column */
#include <string.h>

#include "audit/checks.h"
#include "audit/plain_sums.h"
#include "audit/role.h"
#include "audit/trees.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* The economic classes of personnel and of public funds, as far as they occur. */
static const struct {
	const char *code;
	enum role role;
} funds[] = {
	{ "301", ROLE_PERSONNEL }, { "303", ROLE_PERSONNEL },
	{ "302", ROLE_OFFICE }, { "307", ROLE_OFFICE }, { "309", ROLE_OFFICE },
	{ "310", ROLE_OFFICE }, { "311", ROLE_OFFICE }, { "312", ROLE_OFFICE },
	{ "313", ROLE_OFFICE }, { "399", ROLE_OFFICE },
};

static void
sum_column(struct audit *audit, enum rule_id rule, struct branches *branches,
    const struct line *line, const struct column *column)
{
	const struct statement *statement = branches->statement;
	struct equation equation;
	equation_begin(&equation, audit, rule);
	equation_cell(&equation, LEFT, 1, statement, line, column);
	for (long at = branches->of[line - statement->lines].first; at >= 0;
	     at = branches->of[at].next) {
		const struct line *child = &statement->lines[at];
		const struct column *other = branch_column(statement, column, child->side);
		if (other)
			equation_cell(&equation, RIGHT, 1, statement, child, other);
	}
	struct finding *finding = equation_end(&equation);
	if (!finding || finding->state != FINDING_BROKEN)
		return;
	const char *doubt = branch_doubt(branches, line);
	if (doubt)
		audit_withdraw(audit, finding, UNCHECKED_LAYOUT, doubt);
}

void
trees_sums(struct audit *audit, enum rule_id rule, struct branches *branches,
    const struct line *line)
{
	const struct statement *statement = branches->statement;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->side == line->side && column->unit != UNIT_NONE)
			sum_column(audit, rule, branches, line, column);
	}
}

/* Every code above two or more; an only one is R19's. */
static void
check_sums(struct audit *audit, enum rule_id rule, struct branches *branches)
{
	for (size_t i = 0; i < branches->statement->n_lines; i++) {
		if (branches->of[i].coded && branches->of[i].children > 1)
			trees_sums(audit, rule, branches, &branches->statement->lines[i]);
	}
}

static void
say_no_total(struct audit *audit, enum rule_id rule, const struct branches *branches)
{
	const struct statement *statement = branches->statement;
	const struct column *column = statement_main(statement, branches->codes[0]->side);
	if (!column)
		return;
	struct operand operand = audit_cell(statement, branches->codes[0], column);
	audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &operand, _("The table has no total row"));
}

static void
check_totals(struct audit *audit, enum rule_id rule, struct branches *branches)
{
	bool any = false;
	for (size_t i = 0; i < branches->statement->n_lines; i++) {
		if (branches->of[i].coded || !branches->of[i].children)
			continue;
		trees_sums(audit, rule, branches, &branches->statement->lines[i]);
		any = true;
	}
	if (!any)
		say_no_total(audit, rule, branches);
}

/* Which funds a code belongs to; ROLE_DETAIL: neither. */
static enum role
funds_of(const char *code)
{
	for (size_t i = 0; i < COUNT(funds); i++) {
		if (strncmp(code, funds[i].code, 3) == 0)
			return funds[i].role;
	}
	return ROLE_DETAIL;
}

/* Personnel or office: the codes without parent that belong to them, on whichever side. */
static bool
add_funds(struct equation *equation, const struct branches *branches, const struct column *column,
    enum role role)
{
	const struct statement *statement = branches->statement;
	bool any = false;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct column *other = branch_column(statement, column, line->side);
		if (!branches->of[i].coded || branches->of[i].parent >= 0 || !other ||
		    (role != ROLE_TOTAL && funds_of(line->code) != role))
			continue;
		equation_cell(equation, RIGHT, 1, statement, line, other);
		any = true;
	}
	return any;
}

/* A class with an amount that is known to be neither personnel nor office. */
static bool
unknown_class(const struct branches *branches)
{
	const struct statement *statement = branches->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct figure *figure = line_main(statement, line);
		if (branches->of[i].coded && branches->of[i].parent < 0 && figure &&
		    figure->value != 0 && funds_of(line->code) == ROLE_DETAIL)
			return true;
	}
	return false;
}

static void
sum_funds(struct audit *audit, enum rule_id rule, struct branches *branches,
    const struct line *line, enum role role)
{
	const struct statement *statement = branches->statement;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		struct equation equation;
		if (column->side != line->side || column->unit == UNIT_NONE)
			continue;
		equation_begin(&equation, audit, rule);
		equation_cell(&equation, LEFT, 1, statement, line, column);
		if (!add_funds(&equation, branches, column, role))
			continue;
		struct finding *finding = equation_end(&equation);
		if (!finding || finding->state != FINDING_BROKEN)
			continue;
		const char *doubt = unknown_class(branches) && role != ROLE_TOTAL ?
		    _("The table has a class that is neither personnel nor public funds") :
		    branch_doubt(branches, line);
		if (doubt)
			audit_withdraw(audit, finding, UNCHECKED_LAYOUT, doubt);
	}
}

/* The totals of the table of basic expenditure; its sides share one total or have one each. */
static void
check_funds(struct audit *audit, enum rule_id rule, struct branches *branches)
{
	const struct statement *statement = branches->statement;
	bool any = false;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (!line_is_total(line))
			continue;
		any = true;
		enum role role = strstr(line->label, "人员") ? ROLE_PERSONNEL :
		    strstr(line->label, "公用") ? ROLE_OFFICE : ROLE_TOTAL;
		sum_funds(audit, rule, branches, line, role);
	}
	if (!any)
		say_no_total(audit, rule, branches);
}

/* Tables that are no list of codes: what they total is more than the classes. */
static bool
is_list(enum statement_kind kind)
{
	return kind != STATEMENT_SUMMARY && kind != STATEMENT_FISCAL &&
	    kind != STATEMENT_THREE_PUBLIC;
}

static void
check_table(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	struct branches *branches = audit_branches(audit, statement);
	bool basic = statement->kind == STATEMENT_BASIC, budget = rule == RULE_R86;
	if (statement->kind == STATEMENT_GENERIC && rule != RULE_R07 && rule != RULE_R14)
		plain_sums(audit, rule, statement);
	if (!branches->n_codes)
		return;
	if (budget || (rule == RULE_R14 ? basic : rule == RULE_R07 && !basic))
		check_sums(audit, rule, branches);
	if (basic && (budget || rule == RULE_R14))
		check_funds(audit, rule, branches);
	else if (!basic && (budget || rule == RULE_R08) && is_list(statement->kind))
		check_totals(audit, rule, branches);
}

void
check_trees(struct audit *audit, enum rule_id rule)
{
	for (size_t i = 0; i < audit->disclosure->n_statements; i++)
		check_table(audit, rule, &audit->disclosure->statements[i]);
	if (rule == RULE_R86)
		check_rows(audit, rule);
}
