/* basic.c: basic expenditure by economic code against the tables by function */
#include <string.h>

#include "audit/basic.h"
#include "audit/checks.h"
#include "audit/flow.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const struct column *
amount(struct audit *audit, const struct statement *statement, const struct line *line)
{
	return table_amount(audit->disclosure, statement, line->side);
}

/* Adds a table of economic codes whole: personnel and public funds, its total, or classes. */
static bool
add_economic(struct equation *equation, enum equation_side side, struct audit *audit,
    const struct statement *statement)
{
	static const enum role roles[][2] = { { ROLE_PERSONNEL, ROLE_OFFICE },
		{ ROLE_TOTAL, ROLE_TOTAL } };
	const enum role *of = audit_roles(audit, statement);
	bool any = false;
	for (size_t i = 0; i < COUNT(roles); i++) {
		const struct line *one = role_line(statement, of, 0, roles[i][0]);
		const struct line *other = role_line(statement, of, 0, roles[i][1]);
		const struct column *left = one ? amount(audit, statement, one) : NULL;
		const struct column *right = other ? amount(audit, statement, other) : NULL;
		if (!left || !right)
			continue;
		equation_cell(equation, side, 1, statement, one, left);
		if (other != one)
			equation_cell(equation, side, 1, statement, other, right);
		return true;
	}
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct column *column = *line->code && line->level == 1 ?
		    amount(audit, statement, line) : NULL;
		if (column)
			equation_cell(equation, side, 1, statement, line, column);
		any |= column != NULL;
	}
	return any;
}

/* The basic column of a table of functional codes against the economic table. false: none. */
static bool
check_column(struct audit *audit, enum rule_id rule, const struct statement *functional,
    const struct statement *economic)
{
	const struct column *column = table_column(functional, 0, MEASURE_BASIC, "基本支出");
	struct equation equation;
	equation_begin(&equation, audit, rule);
	if (!column || !equation_total(&equation, LEFT, 1, functional, column) ||
	    !add_economic(&equation, RIGHT, audit, economic))
		return false;
	equation_end(&equation);
	return true;
}

/* 基本支出 among the uses that a summary table lists; NULL. */
static const struct line *
basic_use(const struct flow *out)
{
	for (size_t i = 0; i < out->statement->n_lines; i++) {
		const struct line *line = &out->statement->lines[i];
		if (out->roles[i] == ROLE_ITEM && flow_has(out, line->side) &&
		    strcmp(role_label(line), "基本支出") == 0)
			return line;
	}
	return NULL;
}

/*
 * The use in a summary table, where all its money is of the general public budget. false: there is
 * no such line or other money.
 */
static bool
check_use(struct audit *audit, enum rule_id rule, const struct statement *statement,
    const struct statement *economic)
{
	struct flow in, out;
	struct equation equation;
	if (!flow_open(&in, audit, statement, true) || !flow_open(&out, audit, statement, false) ||
	    !flow_is_public_only(&in))
		return false;
	equation_begin(&equation, audit, rule);
	if (!flow_add(&equation, LEFT, 1, &out, basic_use(&out)) ||
	    !add_economic(&equation, RIGHT, audit, economic))
		return false;
	equation_end(&equation);
	return true;
}

/* Is all money of the department of the general public budget, as far as its summary tells? */
static bool
is_public_only(struct audit *audit)
{
	const struct statement *summary = tables_find(audit->disclosure, STATEMENT_SUMMARY, NULL);
	struct flow in;
	return summary && flow_open(&in, audit, summary, true) && flow_is_public_only(&in);
}

static bool
check_budget(struct audit *audit, enum rule_id rule, const struct statement *economic)
{
	const struct disclosure *disclosure = audit->disclosure;
	const struct statement *public = tables_find(disclosure, STATEMENT_PUBLIC, NULL);
	const struct statement *fiscal = tables_find(disclosure, STATEMENT_FISCAL, NULL);
	const struct statement *all = tables_find(disclosure, STATEMENT_EXPENDITURE, NULL);
	bool any = public && check_column(audit, rule, public, economic);
	if (fiscal)
		any |= check_use(audit, rule, fiscal, economic);
	if (all && is_public_only(audit))
		any |= check_column(audit, rule, all, economic);
	check_rows(audit, rule);
	return any;
}

void
check_basic(struct audit *audit, enum rule_id rule)
{
	const struct statement *economic = tables_need(audit, rule, STATEMENT_BASIC);
	const struct statement *public = NULL;
	bool any = true;
	if (!economic || !table_has_figures(economic))
		return;
	if (rule == RULE_R83)
		any = check_budget(audit, rule, economic);
	else if ((public = tables_need(audit, rule, STATEMENT_PUBLIC)) != NULL)
		any = check_column(audit, rule, public, economic);
	if (!any)
		audit_unchecked(audit, rule, UNCHECKED_NO_COLUMN, NULL,
		    _("No table tells basic expenditure of the general public budget by itself"));
}
