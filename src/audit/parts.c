/* parts.c: parts and wholes in different tables, and the money that is not fiscal */
#include "audit/checks.h"
#include "audit/flow.h"
#include "audit/parts.h"
#include "audit/tables.h"
#include "base/i18n.h"

/* The summary and the fiscal table, both halves of each. */
struct halves {
	struct flow in, out, fiscal_in, fiscal_out;
};

static bool
open_halves(struct halves *halves, struct audit *audit, enum rule_id rule)
{
	const struct statement *summary = tables_need(audit, rule, STATEMENT_SUMMARY);
	const struct statement *fiscal = tables_need(audit, rule, STATEMENT_FISCAL);
	if (!summary || !fiscal)
		return false;
	if (flow_open(&halves->in, audit, summary, true) &&
	    flow_open(&halves->out, audit, summary, false) &&
	    flow_open(&halves->fiscal_in, audit, fiscal, true) &&
	    flow_open(&halves->fiscal_out, audit, fiscal, false))
		return true;
	struct operand table = audit_table(summary);
	audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &table,
	    _("Income and expenditure do not stand side by side"));
	return false;
}

/* Does the fiscal table spend anything of a budget? */
static bool
spends(const struct flow *out, enum measure budget)
{
	const struct line *year = flow_line(out, out->side, ROLE_YEAR);
	return year && cell_counts(year, table_column(out->statement, year->side, budget, NULL));
}

/* Adds what a budget's own table spends; a table that is empty, as it may be, as 0. */
static bool
add_spent(struct equation *equation, const struct halves *halves, enum statement_kind kind,
    enum measure budget)
{
	const struct statement *own = tables_find(equation->audit->disclosure, kind, NULL);
	const struct column *column = own && table_has_figures(own) ?
	    table_column(own, 0, MEASURE_TOTAL, "计") : NULL;
	if (!column && own)
		column = table_amount(equation->audit->disclosure, own, 0);
	if (column && table_has_figures(own))
		return equation_total(equation, LEFT, -1, own, column);
	if (kind == STATEMENT_PUBLIC || spends(&halves->fiscal_out, budget))
		return false;
	equation_absent(equation, LEFT, halves->fiscal_out.statement,
	    _(statement_type(kind)->name));
	return true;
}

/* Expenditure beyond what the three budgets spend. */
static bool
add_other_spent(struct equation *equation, const struct halves *halves,
    const struct statement *expenditure)
{
	const struct column *column = table_column(expenditure, 0, MEASURE_TOTAL, "合计");
	return column && equation_total(equation, LEFT, 1, expenditure, column) &&
	    add_spent(equation, halves, STATEMENT_PUBLIC, MEASURE_PUBLIC_BUDGET) &&
	    add_spent(equation, halves, STATEMENT_FUND, MEASURE_FUND_BUDGET) &&
	    add_spent(equation, halves, STATEMENT_CAPITAL, MEASURE_CAPITAL_BUDGET);
}

static void
add_line(struct equation *equation, int sign, const struct flow *flow, enum role role)
{
	flow_add(equation, RIGHT, sign, flow, flow_line(flow, flow->side, role));
}

/* What came in and was carried over beyond fiscal money, less what is carried on. */
static bool
add_other_income(struct equation *equation, const struct halves *halves)
{
	if (!flow_add_year(equation, RIGHT, 1, &halves->in) ||
	    !flow_add_year(equation, RIGHT, -1, &halves->fiscal_in))
		return false;
	add_line(equation, 1, &halves->in, ROLE_SUPPLEMENT);
	add_line(equation, 1, &halves->in, ROLE_OPENING);
	add_line(equation, -1, &halves->fiscal_in, ROLE_OPENING);
	add_line(equation, -1, &halves->out, ROLE_DISTRIBUTED);
	add_line(equation, -1, &halves->out, ROLE_CLOSING);
	add_line(equation, 1, &halves->fiscal_out, ROLE_CLOSING);
	return true;
}

/* Fiscal carry-over is a part of the whole. */
static void
check_carried(const struct flow *fiscal, const struct flow *whole, enum rule_id rule,
    enum role role)
{
	struct equation equation;
	equation_begin(&equation, whole->audit, rule);
	equation.relation = RELATION_AT_MOST;
	if (flow_add(&equation, LEFT, 1, fiscal, flow_line(fiscal, fiscal->side, role)) &&
	    flow_add(&equation, RIGHT, 1, whole, flow_line(whole, whole->side, role)))
		equation_end(&equation);
}

static void
parts_other_money(struct audit *audit, enum rule_id rule)
{
	struct halves halves;
	const struct statement *expenditure;
	struct equation equation;
	if (!open_halves(&halves, audit, rule))
		return;
	expenditure = tables_need(audit, rule, STATEMENT_EXPENDITURE);
	equation_begin(&equation, audit, rule);
	equation.detail = _("What was spent of money that is not fiscal is what there was of it");
	if (expenditure && add_other_spent(&equation, &halves, expenditure) &&
	    add_other_income(&equation, &halves))
		equation_end(&equation);
	else if (expenditure)
		audit_unchecked(audit, rule, UNCHECKED_NO_COLUMN, NULL,
		    _("A table of one of the three budgets is missing or has no total"));
	check_carried(&halves.fiscal_in, &halves.in, rule, ROLE_OPENING);
	check_carried(&halves.fiscal_out, &halves.out, rule, ROLE_CLOSING);
}

void
check_parts(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R30)
		parts_other_money(audit, rule);
	else if (rule == RULE_R33)
		parts_empty(audit, rule);
	else
		parts_codes(audit, rule);
}
