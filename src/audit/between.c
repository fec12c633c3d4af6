/* between.c: the same figure in two tables */
#include "audit/basic.h"
#include "audit/checks.h"
#include "audit/flow.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Two tables of one rule; opened together so that a missing one is said once. */
struct pair {
	const struct statement *left, *right;
};

static bool
find_pair(struct pair *pair, struct audit *audit, enum rule_id rule, enum statement_kind left,
    enum statement_kind right)
{
	pair->left = tables_need(audit, rule, left);
	if (!pair->left)
		return false;
	pair->right = tables_need(audit, rule, right);
	return pair->right != NULL;
}

static void
no_column(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	struct operand table = audit_table(statement);
	/* Translators: %s is the name of a table, for example "Income". */
	audit_unchecked(audit, rule, UNCHECKED_NO_COLUMN, &table, arena_printf(audit_arena(audit),
	    _("The figure to compare cannot be found in the table \"%s\""),
	    _(statement_type(statement->kind)->name)));
}

/* A half of a summary table; says so where the table does not have halves. */
static bool
open_flow(struct flow *flow, struct audit *audit, enum rule_id rule,
    const struct statement *statement, bool income)
{
	if (flow_open(flow, audit, statement, income))
		return true;
	no_column(audit, rule, statement);
	return false;
}

/* Adds the total of a measure's column; says so where there is none. */
static bool
add_total(struct equation *equation, enum equation_side side, const struct statement *statement,
    enum measure measure, const char *word)
{
	const struct column *column = table_column(statement, 0, measure, word);
	if (column && equation_total(equation, side, 1, statement, column))
		return true;
	no_column(equation->audit, equation->rule, statement);
	return false;
}

/* R21, R22: a half of the summary against the total of the detailed table. */
static void
check_year(struct audit *audit, enum rule_id rule, enum statement_kind detailed, bool income)
{
	struct pair pair;
	struct flow flow;
	struct equation equation;
	if (!find_pair(&pair, audit, rule, STATEMENT_SUMMARY, detailed) ||
	    !open_flow(&flow, audit, rule, pair.left, income))
		return;
	equation_begin(&equation, audit, rule);
	if (!flow_add_year(&equation, LEFT, 1, &flow))
		no_column(audit, rule, pair.left);
	else if (add_total(&equation, RIGHT, pair.right, MEASURE_TOTAL, "合计"))
		equation_end(&equation);
}

static const enum measure fiscal_budgets[] = { MEASURE_PUBLIC_BUDGET, MEASURE_FUND_BUDGET,
	MEASURE_CAPITAL_BUDGET };

/* Adds what a table of codes received as fiscal money, in one column or in three. */
static bool
add_fiscal_columns(struct equation *equation, enum equation_side side,
    const struct statement *statement)
{
	const struct column *whole = table_column(statement, 0, MEASURE_FISCAL, NULL);
	bool any = false;
	if (whole)
		return equation_total(equation, side, 1, statement, whole);
	for (size_t i = 0; i < COUNT(fiscal_budgets); i++) {
		const struct column *column = table_column(statement, 0, fiscal_budgets[i], NULL);
		if (column)
			any |= equation_total(equation, side, 1, statement, column);
	}
	return any;
}

/* All items of one source. */
static size_t
add_source(struct equation *equation, const struct flow *flow, enum measure source)
{
	size_t n = 0;
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		if (line->side == flow->side && flow->roles[i] == ROLE_ITEM &&
		    role_source(line) == source)
			n += flow_add(equation, LEFT, 1, flow, line);
	}
	return n;
}

/* One source in the summary against its column; where only one table has it, it must be 0. */
static void
check_source(const struct pair *pair, const struct flow *flow, enum rule_id rule,
    enum measure source)
{
	const struct column *column = table_column(pair->right, 0, source, NULL);
	struct equation equation;
	enum finding_state state;
	equation_begin(&equation, flow->audit, rule);
	bool item = add_source(&equation, flow, source) > 0;
	if (column)
		equation_total(&equation, item ? RIGHT : LEFT, 1, pair->right, column);
	if (item && column) {
		equation_end(&equation);
		return;
	}
	/* Nothing to compare with, and no 0: it may be among the others there. */
	equation_absent(&equation, RIGHT, item ? pair->right : pair->left, _("not there"));
	if ((item || column) && equation_judge(&equation, &state, NULL) &&
	    state != FINDING_TIES)
		no_column(flow->audit, rule, item ? pair->right : pair->left);
}

/* R24 */
static void
check_sources(struct audit *audit, enum rule_id rule)
{
	static const enum measure sources[] = { MEASURE_SUPERIOR, MEASURE_UNDERTAKING,
		MEASURE_OPERATING, MEASURE_AFFILIATE, MEASURE_OTHER };
	struct pair pair;
	struct flow flow;
	struct equation equation;
	if (!find_pair(&pair, audit, rule, STATEMENT_SUMMARY, STATEMENT_INCOME) ||
	    !open_flow(&flow, audit, rule, pair.left, true))
		return;
	equation_begin(&equation, audit, rule);
	if (flow_add_fiscal(&equation, LEFT, 1, &flow) > 0 &&
	    add_fiscal_columns(&equation, RIGHT, pair.right))
		equation_end(&equation);
	else
		no_column(audit, rule, pair.right);
	for (size_t i = 0; i < COUNT(sources); i++)
		check_source(&pair, &flow, rule, sources[i]);
}

/* R25: fiscal money of the year by the income table and by the summary. */
static void
check_fiscal_income(struct audit *audit, enum rule_id rule)
{
	const struct statement *fiscal = tables_need(audit, rule, STATEMENT_FISCAL);
	const struct statement *income, *summary;
	struct flow flow, whole;
	struct equation equation;
	if (!fiscal || !open_flow(&flow, audit, rule, fiscal, true))
		return;
	income = tables_need(audit, rule, STATEMENT_INCOME);
	equation_begin(&equation, audit, rule);
	if (income && add_fiscal_columns(&equation, LEFT, income) &&
	    flow_add_year(&equation, RIGHT, 1, &flow))
		equation_end(&equation);
	else if (income)
		no_column(audit, rule, income);
	summary = tables_need(audit, rule, STATEMENT_SUMMARY);
	if (!summary || !open_flow(&whole, audit, rule, summary, true))
		return;
	equation_begin(&equation, audit, rule);
	if (flow_add_fiscal(&equation, LEFT, 1, &whole) > 0 &&
	    flow_add_year(&equation, RIGHT, 1, &flow))
		equation_end(&equation);
	else
		no_column(audit, rule, summary);
}

/* Does the fiscal table spend anything of a budget? */
static bool
spends(const struct flow *out, enum measure budget)
{
	const struct line *year = flow_line(out, out->side, ROLE_YEAR);
	return year && cell_counts(year, table_column(out->statement, year->side, budget, NULL));
}

/* What the fiscal table spends of a budget, against the budget's own table. */
static void
check_spent(const struct flow *out, enum rule_id rule, enum measure budget,
    const struct statement *own)
{
	const struct line *year = flow_line(out, out->side, ROLE_YEAR);
	const struct column *column = year ?
	    table_column(out->statement, year->side, budget, NULL) : NULL;
	struct equation equation;
	equation_begin(&equation, out->audit, rule);
	if (!column)
		return;
	equation_cell(&equation, LEFT, 1, out->statement, year, column);
	/* An empty table has nothing to compare: see R33. */
	if (own && (!table_has_figures(own) ||
		add_total(&equation, RIGHT, own, MEASURE_TOTAL, "计")))
		equation_end(&equation);
}

static void
check_received(const struct flow *in, enum rule_id rule, enum measure budget,
    const struct statement *own)
{
	const struct line *item = flow_source(in, budget);
	const struct column *received = own ?
	    table_column(own, 0, MEASURE_RECEIVED, NULL) : NULL;
	struct equation equation;
	equation_begin(&equation, in->audit, rule);
	if (received && table_has_figures(own) && flow_add(&equation, LEFT, 1, in, item) &&
	    equation_total(&equation, RIGHT, 1, own, received))
		equation_end(&equation);
}

/* R27 */
static void
check_other_budgets(struct audit *audit, enum rule_id rule)
{
	static const struct {
		enum measure budget;
		enum statement_kind own;
	} budgets[] = { { MEASURE_FUND_BUDGET, STATEMENT_FUND },
		{ MEASURE_CAPITAL_BUDGET, STATEMENT_CAPITAL } };
	const struct statement *fiscal = tables_need(audit, rule, STATEMENT_FISCAL);
	struct flow in, out;
	if (!fiscal || !open_flow(&in, audit, rule, fiscal, true) ||
	    !open_flow(&out, audit, rule, fiscal, false))
		return;
	for (size_t i = 0; i < COUNT(budgets); i++) {
		const struct statement *own = tables_find(audit->disclosure, budgets[i].own, NULL);
		if (!own && spends(&out, budgets[i].budget))
			audit_no_table(audit, rule, budgets[i].own);
		check_spent(&out, rule, budgets[i].budget, own);
		check_received(&in, rule, budgets[i].budget, own);
	}
}

/* R84: what came in of fiscal money; the fiscal table may count the carry-over to it. */
static void
check_fiscal_items(const struct flow *whole, const struct flow *fiscal, enum rule_id rule)
{
	struct equation equation;
	enum finding_state state;
	equation_begin(&equation, whole->audit, rule);
	if (flow_add_fiscal(&equation, LEFT, 1, whole) == 0 ||
	    !flow_add_year(&equation, RIGHT, 1, fiscal))
		return;
	if (equation_judge(&equation, &state, NULL) && state == FINDING_BROKEN) {
		equation_begin(&equation, whole->audit, rule);
		flow_add_fiscal(&equation, LEFT, 1, whole);
		flow_add(&equation, RIGHT, 1, fiscal, flow_line(fiscal, fiscal->side, ROLE_TOTAL));
		if (!equation_holds(&equation)) {
			equation_begin(&equation, whole->audit, rule);
			flow_add_fiscal(&equation, LEFT, 1, whole);
			flow_add_year(&equation, RIGHT, 1, fiscal);
		}
	}
	equation_end(&equation);
}

/* The totals of a half; equal where there is only fiscal money, else fiscal is no more. */
static void
check_half(struct audit *audit, enum rule_id rule, const struct pair *pair, bool income)
{
	struct flow whole, fiscal, in;
	struct equation equation;
	if (!open_flow(&whole, audit, rule, pair->left, income) ||
	    !open_flow(&fiscal, audit, rule, pair->right, income) ||
	    !open_flow(&in, audit, rule, pair->left, true))
		return;
	if (income)
		check_fiscal_items(&whole, &fiscal, rule);
	const struct line *opening = flow_line(&in, in.side, ROLE_OPENING);
	equation_begin(&equation, audit, rule);
	if (flow_has_other_money(&in))
		equation.relation = RELATION_AT_MOST;
	/* what was carried over may be other money */
	equation.hint = opening && cell_counts(opening, flow_column(&in, opening));
	if (flow_add(&equation, LEFT, 1, &fiscal, flow_line(&fiscal, fiscal.side, ROLE_TOTAL)) &&
	    flow_add(&equation, RIGHT, 1, &whole, flow_line(&whole, whole.side, ROLE_TOTAL)))
		equation_end(&equation);
	else
		no_column(audit, rule, pair->left);
}

static void
check_only_fiscal(struct audit *audit, enum rule_id rule)
{
	struct pair pair;
	if (!find_pair(&pair, audit, rule, STATEMENT_SUMMARY, STATEMENT_FISCAL))
		return;
	check_half(audit, rule, &pair, true);
	check_half(audit, rule, &pair, false);
}

void
check_between(struct audit *audit, enum rule_id rule)
{
	switch (rule) {
	case RULE_R21:
		check_year(audit, rule, STATEMENT_INCOME, true);
		break;
	case RULE_R22:
		check_year(audit, rule, STATEMENT_EXPENDITURE, false);
		break;
	case RULE_R24:
		check_sources(audit, rule);
		break;
	case RULE_R25:
		check_fiscal_income(audit, rule);
		break;
	case RULE_R27:
		check_other_budgets(audit, rule);
		break;
	case RULE_R84:
		check_only_fiscal(audit, rule);
		break;
	default:
		check_basic(audit, rule);
		break;
	}
}
