/* flow.c: one half of a summary table, what comes in or what goes out, with its items and totals */

#include "audit/flow.h"
#include "audit/tables.h"

static side_t
first_side(const struct statement *statement, side_t but)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		side_t side = statement->lines[i].side;
		if (side != 0 && side != but)
			return side;
	}
	return 0;
}

/* Which sides are the halves; found once for every table. */
struct sides {
	bool known;
	side_t in, out;       /* 0: there is none */
};

static const struct sides *
sides_of(struct audit *audit, const struct statement *statement)
{
	const struct disclosure *disclosure = audit->disclosure;
	if (!audit->sides)
		audit->sides = arena_alloc(audit_arena(audit),
		    (disclosure->n_statements + 1) * sizeof *audit->sides);
	struct sides *sides = &audit->sides[statement - disclosure->statements];
	if (sides->known)
		return sides;
	*sides = (struct sides){ true, role_income_side(statement), role_class_side(statement) };
	if (sides->in == 0)
		sides->in = first_side(statement, sides->out);
	if (sides->out == 0 || sides->out == sides->in)
		sides->out = first_side(statement, sides->in);
	return sides;
}

bool
flow_open(struct flow *flow, struct audit *audit, const struct statement *statement, bool income)
{
	const struct sides *sides = sides_of(audit, statement);
	*flow = (struct flow){ .audit = audit, .statement = statement,
		.roles = audit_roles(audit, statement), .income = income,
		.side = income ? sides->in : sides->out,
		.opposite = income ? sides->out : sides->in };
	return sides->in != 0 && sides->out != 0;
}

bool
flow_has(const struct flow *flow, side_t side)
{
	return flow->income ? side == flow->side : side != flow->opposite;
}

const struct line *
flow_line(const struct flow *flow, side_t side, enum role role)
{
	const struct statement *statement = flow->statement;
	const struct line *line = role_line(statement, flow->roles, side, role);
	for (size_t i = 0; i < statement->n_lines && !line; i++) {
		if (flow->roles[i] == role && flow_has(flow, statement->lines[i].side))
			line = &statement->lines[i];
	}
	return line;
}

const struct column *
flow_column(const struct flow *flow, const struct line *line)
{
	return table_amount(flow->audit->disclosure, flow->statement, line->side);
}

const struct line *
flow_source(const struct flow *flow, enum measure source)
{
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		if (line->side == flow->side && role_source(line) == source &&
		    (flow->roles[i] == ROLE_ITEM || flow->roles[i] == ROLE_UNSURE))
			return line;
	}
	return NULL;
}

const struct line *
flow_opening_part(const struct flow *flow, enum measure budget)
{
	bool below = false;
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		if (line->side != flow->side)
			continue;
		if (flow->roles[i] != ROLE_DETAIL)
			below = flow->roles[i] == ROLE_OPENING;
		else if (below && role_source(line) == budget)
			return line;
	}
	return NULL;
}

bool
flow_add(struct equation *equation, enum equation_side side, int sign, const struct flow *flow,
    const struct line *line)
{
	const struct column *column = line ? flow_column(flow, line) : NULL;
	if (column)
		equation_cell(equation, side, sign, flow->statement, line, column);
	return column != NULL;
}

bool
flow_add_year(struct equation *equation, enum equation_side side, int sign, const struct flow *flow)
{
	const struct line *year = flow_line(flow, flow->side, ROLE_YEAR);
	bool any = false;
	if (year)
		return flow_add(equation, side, sign, flow, year);
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		if (line->side == flow->side && flow->roles[i] == ROLE_ITEM)
			any |= flow_add(equation, side, sign, flow, line);
	}
	return any;
}

static bool
is_fiscal(enum measure source)
{
	return source == MEASURE_FISCAL || source == MEASURE_PUBLIC_BUDGET ||
	    source == MEASURE_FUND_BUDGET || source == MEASURE_CAPITAL_BUDGET;
}

size_t
flow_add_fiscal(struct equation *equation, enum equation_side side, int sign,
    const struct flow *flow)
{
	const struct line *whole = flow_source(flow, MEASURE_FISCAL);
	size_t n = 0;
	if (whole)
		return flow_add(equation, side, sign, flow, whole);
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		if (line->side == flow->side && flow->roles[i] == ROLE_ITEM &&
		    is_fiscal(role_source(line)))
			n += flow_add(equation, side, sign, flow, line);
	}
	return n;
}

bool
flow_has_other_money(const struct flow *flow)
{
	const struct column *column = table_amount(flow->audit->disclosure, flow->statement,
	    flow->side);
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		enum role role = flow->roles[i];
		if (line->side != flow->side || !cell_counts(line, column))
			continue;
		if (role == ROLE_SUPPLEMENT || ((role == ROLE_ITEM || role == ROLE_UNSURE) &&
		    !is_fiscal(role_source(line))))
			return true;
	}
	return false;
}

bool
flow_is_public_only(const struct flow *flow)
{
	const struct column *column = table_amount(flow->audit->disclosure, flow->statement,
	    flow->side);
	const struct line *opening = flow_line(flow, flow->side, ROLE_OPENING);
	bool public = false, whole = false;
	if (!column || flow_has_other_money(flow) || cell_counts(opening, column))
		return false;
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		const struct line *line = &flow->statement->lines[i];
		enum measure source = role_source(line);
		if (line->side != flow->side || !cell_counts(line, column))
			continue;
		if (source == MEASURE_FUND_BUDGET || source == MEASURE_CAPITAL_BUDGET)
			return false;
		public |= source == MEASURE_PUBLIC_BUDGET;
		whole |= source == MEASURE_FISCAL;
	}
	return public || !whole;
}
