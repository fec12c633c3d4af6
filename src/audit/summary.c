/* summary.c: summary and fiscal tables: items against totals, totals against each other */

#include "audit/checks.h"
#include "audit/flow.h"
#include "audit/income_list.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* One sum in one column of one side: target = what a writer adds. */
struct sum {
	enum rule_id rule;
	const struct flow *flow;
	side_t side;                  /* of the items */
	const struct column *column;  /* theirs; lines on other sides have their own */
	const struct line *target;
	bool has_items;               /* the sum is one of items: their parts are checked as well */
};

/* What may be read in two ways: taken into the sum or left out. */
#define WITH_UNSURE 1u        /* lines that may be items or details */
#define WITH_REPEATED 2u      /* a second carry-over: another one, or a part of the first */

static const struct column *
column_for(const struct sum *sum, const struct line *line)
{
	return line->side == sum->side ? sum->column : flow_column(sum->flow, line);
}

static void
add_line(struct equation *equation, const struct sum *sum, const struct line *line)
{
	const struct column *column = column_for(sum, line);
	if (column)
		equation_cell(equation, RIGHT, 1, sum->flow->statement, line, column);
}

/* Adds the items of the side; unsure ones on demand. Returns whether there are unsure ones. */
static bool
add_items(struct equation *equation, const struct sum *sum, unsigned with)
{
	const struct statement *statement = sum->flow->statement;
	bool unsure = false;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		enum role role = sum->flow->roles[i];
		if (line->side != sum->side || (role != ROLE_ITEM && role != ROLE_UNSURE))
			continue;
		bool counts = cell_counts(line, sum->column);
		unsure |= role == ROLE_UNSURE && counts;
		if (role == ROLE_ITEM || ((with & WITH_UNSURE) && counts))
			add_line(equation, sum, line);
	}
	return unsure;
}

/* Adds lines that the total has besides the year's; several of a role on demand. */
static bool
add_carried(struct equation *equation, const struct sum *sum, enum role role, unsigned with)
{
	const struct statement *statement = sum->flow->statement;
	const struct line *first = flow_line(sum->flow, sum->side, role);
	bool repeated = false;
	if (first)
		add_line(equation, sum, first);
	for (size_t i = 0; first && i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (line == first || sum->flow->roles[i] != role || line->side != first->side ||
		    !line->n_cells)
			continue;
		repeated = true;
		if (with & WITH_REPEATED)
			add_line(equation, sum, line);
	}
	return repeated;
}

/* The year's total is the sum of its items. Returns what may be read in two ways. */
static unsigned
write_year(struct equation *equation, const struct sum *sum, unsigned with)
{
	return add_items(equation, sum, with) ? WITH_UNSURE : 0;
}

/* The total is the year's (or the items, where there is no such line) and what is carried over. */
static unsigned
write_total(struct equation *equation, const struct sum *sum, unsigned with)
{
	static const enum role income[] = { ROLE_SUPPLEMENT, ROLE_OPENING };
	static const enum role expenditure[] = { ROLE_DISTRIBUTED, ROLE_CLOSING };
	const struct line *year = flow_line(sum->flow, sum->side, ROLE_YEAR);
	unsigned doubt = 0;
	if (year)
		add_line(equation, sum, year);
	else
		doubt |= add_items(equation, sum, with) ? WITH_UNSURE : 0;
	for (size_t i = 0; i < COUNT(income); i++) {
		enum role role = sum->flow->income ? income[i] : expenditure[i];
		doubt |= add_carried(equation, sum, role, with) ? WITH_REPEATED : 0;
	}
	return doubt;
}

/* The opening carry-over is the sum of its parts by budget. */
static unsigned
write_opening(struct equation *equation, const struct sum *sum, unsigned with)
{
	static const enum measure budgets[] = { MEASURE_PUBLIC_BUDGET, MEASURE_FUND_BUDGET,
		MEASURE_CAPITAL_BUDGET };
	(void)with;
	for (size_t i = 0; i < COUNT(budgets); i++) {
		const struct line *part = flow_opening_part(sum->flow, budgets[i]);
		if (part)
			add_line(equation, sum, part);
	}
	return 0;
}

static void
layout_unknown(const struct sum *sum, const struct column *column)
{
	struct operand target = operand_cell(sum->flow->statement, sum->target, column);
	const struct cell *cell = line_cell(sum->target, column->ordinal);
	target.source = sum->flow->statement->source;
	if (cell)
		target.figure = cell->figure;
	audit_unchecked(sum->flow->audit, sum->rule, UNCHECKED_LAYOUT, &target,
	    _("It cannot be told which rows add up to this one"));
}

/* Adds what the target is the sum of, and says what may be read in two ways. */
typedef unsigned write_fn(struct equation *equation, const struct sum *sum, unsigned with);

/*
 * Writes the reading that ties out; where none does and there is more than one, nobody knows which
 * is meant.
 */
static void
check_sum(const struct sum *sum, write_fn *write)
{
	const struct column *column = column_for(sum, sum->target);
	unsigned doubt = 0, settled = 0;
	if (sum->has_items && column &&
	    flow_check_parts(sum->flow, sum->rule, sum->side, sum->column))
		settled = WITH_UNSURE;
	for (unsigned with = 0; column && with <= (WITH_UNSURE | WITH_REPEATED); with++) {
		struct equation equation;
		enum finding_state state;
		if (with & ~doubt)
			continue;
		equation_begin(&equation, sum->flow->audit, sum->rule);
		equation_cell(&equation, LEFT, 1, sum->flow->statement, sum->target, column);
		doubt |= write(&equation, sum, with) & ~settled;
		if (sum->flow->audit->n_operands == 1)
			return;
		if (!doubt || !equation_judge(&equation, &state, NULL) ||
		    state != FINDING_BROKEN) {
			equation_end(&equation);
			return;
		}
	}
	if (column)
		layout_unknown(sum, column);
}

/* The columns of a side that hold totals of their own: every budget's, or the one amount. */
static size_t
columns_of(const struct flow *flow, side_t side, const struct column *columns[4])
{
	static const enum measure measures[] = { MEASURE_TOTAL, MEASURE_PUBLIC_BUDGET,
		MEASURE_FUND_BUDGET, MEASURE_CAPITAL_BUDGET };
	size_t n = 0;
	for (size_t i = 0; i < COUNT(measures); i++) {
		const struct column *column = statement_measure(flow->statement, side, measures[i]);
		if (column && column->unit != UNIT_NONE)
			columns[n++] = column;
		else if (i == 0)
			break;
	}
	if (n == 0) {
		columns[0] = table_amount(flow->audit->disclosure, flow->statement, side);
		n = columns[0] != NULL;
	}
	return n;
}

/* Does an item of this side have a figure? */
static bool
has_items(const struct flow *flow, side_t side)
{
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		if (flow->statement->lines[i].side == side && flow->roles[i] == ROLE_ITEM &&
		    flow->statement->lines[i].n_cells > 0)
			return true;
	}
	return false;
}

/* A line with a role against what adds up to it, in every column of a side. */
static void
check_side(enum rule_id rule, const struct flow *flow, side_t side, enum role role,
    write_fn *write)
{
	const struct column *columns[4];
	struct sum sum = { .rule = rule, .flow = flow, .side = side,
		.target = flow_line(flow, side, role),
		.has_items = write == write_year || !flow_line(flow, side, ROLE_YEAR) };
	size_t n = columns_of(flow, side, columns);
	if (!sum.target)
		return;
	if (sum.target->side != side && n > 1)
		n = 1;
	for (size_t i = 0; i < n; i++) {
		sum.column = columns[i];
		check_sum(&sum, write);
	}
}

/* Every list of items of this half against the total of the year. */
static void
check_items(enum rule_id rule, const struct flow *flow)
{
	static const side_t sides[] = SIDE_LETTERS_OR_NONE;    /* the first is none */
	if (flow_line(flow, flow->side, ROLE_YEAR)) {
		for (size_t i = 1; i < COUNT(sides); i++) {
			if (flow_has(flow, sides[i]) && has_items(flow, sides[i]))
				check_side(rule, flow, sides[i], ROLE_YEAR, write_year);
		}
	} else if (rule != RULE_R81) {
		audit_unchecked(flow->audit, rule, UNCHECKED_NO_COLUMN, NULL,
		    _("The table has no total of the year"));
	}
}

/* The total against the year's and what is carried over; without the year's, against the items. */
static void
check_total(enum rule_id rule, const struct flow *flow)
{
	static const side_t sides[] = SIDE_LETTERS_OR_NONE;
	const struct line *total = flow_line(flow, flow->side, ROLE_TOTAL);
	bool year = flow_line(flow, flow->side, ROLE_YEAR);
	if (!total) {
		audit_unchecked(flow->audit, rule, UNCHECKED_NO_COLUMN, NULL,
		    _("The table has no total"));
		return;
	}
	for (size_t i = 1; i < COUNT(sides); i++) {
		if (year ? sides[i] == total->side :
		    flow_has(flow, sides[i]) && has_items(flow, sides[i]))
			check_side(rule, flow, sides[i], ROLE_TOTAL, write_total);
	}
}

static void
check_equal(enum rule_id rule, const struct flow *in, const struct flow *out)
{
	struct equation equation;
	equation_begin(&equation, in->audit, rule);
	if (flow_add(&equation, LEFT, 1, in, flow_line(in, in->side, ROLE_TOTAL)) &&
	    flow_add(&equation, RIGHT, 1, out, flow_line(out, out->side, ROLE_TOTAL)))
		equation_end(&equation);
}

/*
 * What came in of one budget, carry-over included, was spent or carried on. Where the carry-over
 * is not split, all of it is the general public budget's if there is no other.
 */
static void
check_budget(enum rule_id rule, const struct flow *in, const struct flow *out, enum measure budget,
    bool only_public)
{
	const struct line *total = flow_line(out, out->side, ROLE_TOTAL);
	const struct column *column = total ?
	    statement_measure(out->statement, total->side, budget) : NULL;
	const struct line *item = flow_source(in, budget);
	const struct line *part = flow_opening_part(in, budget);
	struct equation equation;
	if (!column || !item)
		return;
	if (!part && only_public)
		part = flow_line(in, in->side, ROLE_OPENING);
	equation_begin(&equation, in->audit, rule);
	flow_add(&equation, LEFT, 1, in, item);
	flow_add(&equation, LEFT, 1, in, part);
	equation_cell(&equation, RIGHT, 1, out->statement, total, column);
	equation_end(&equation);
}

static bool
is_split(const struct flow *in)
{
	const struct line *opening = flow_line(in, in->side, ROLE_OPENING);
	if (!opening || !cell_counts(opening, flow_column(in, opening)))
		return true;
	return flow_opening_part(in, MEASURE_PUBLIC_BUDGET) ||
	    flow_opening_part(in, MEASURE_FUND_BUDGET) ||
	    flow_opening_part(in, MEASURE_CAPITAL_BUDGET);
}

static void
check_budgets(enum rule_id rule, const struct flow *in, const struct flow *out)
{
	const struct line *total = flow_line(out, out->side, ROLE_TOTAL);
	side_t side = total ? total->side : 0;
	bool others = cell_counts(total, statement_measure(out->statement, side,
	    MEASURE_FUND_BUDGET)) || cell_counts(total, statement_measure(out->statement, side,
	    MEASURE_CAPITAL_BUDGET));
	if (!is_split(in) && others) {
		audit_unchecked(in->audit, rule, UNCHECKED_NO_COLUMN, NULL,
		    _("The opening carry-over is not told by budget"));
		return;
	}
	check_budget(rule, in, out, MEASURE_PUBLIC_BUDGET, !is_split(in));
	check_budget(rule, in, out, MEASURE_FUND_BUDGET, false);
	check_budget(rule, in, out, MEASURE_CAPITAL_BUDGET, false);
}

static void
check_halves(enum rule_id rule, const struct flow *in, const struct flow *out)
{
	bool items = rule == RULE_R12 || rule == RULE_R81;
	bool totals = rule == RULE_R13 || rule == RULE_R81;
	if (rule == RULE_R01 || items)
		check_items(rule, in);
	if (rule == RULE_R02 || items)
		check_items(rule, out);
	if (totals)
		check_side(rule, in, in->side, ROLE_OPENING, write_opening);
	if (rule == RULE_R03 || totals)
		check_total(rule, in);
	if (rule == RULE_R04 || totals)
		check_total(rule, out);
	if (rule == RULE_R05 || totals)
		check_equal(rule, in, out);
	if (rule == RULE_R13)
		check_budgets(rule, in, out);
}

static void
check_statement(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	struct flow in, out;
	struct operand table = audit_table(statement);
	if (!table_has_figures(statement))
		return;
	if (flow_open(&in, audit, statement, true) && flow_open(&out, audit, statement, false))
		check_halves(rule, &in, &out);
	else
		audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &table,
		    _("Income and expenditure do not stand side by side"));
}

void
check_summary(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		bool fiscal = rule == RULE_R12 || rule == RULE_R13 || rule == RULE_R81;
		bool summary = rule != RULE_R12 && rule != RULE_R13;
		if ((fiscal && statement->kind == STATEMENT_FISCAL) ||
		    (summary && statement->kind == STATEMENT_SUMMARY))
			check_statement(audit, rule, statement);
		else if (rule == RULE_R81 && statement->kind == STATEMENT_INCOME)
			check_income_list(audit, rule, statement);
	}
}
