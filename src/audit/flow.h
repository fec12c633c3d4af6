/* flow.h: one half of a summary table, what comes in or what goes out, with its items and totals */
#ifndef AUDIT_FLOW_H
#define AUDIT_FLOW_H

#include "audit/check.h"

struct flow {
	struct audit *audit;
	const struct statement *statement;
	const enum role *roles;
	bool income;
	side_t side;          /* where its items stand; of expenditure the first such side */
	side_t opposite;      /* of the other half */
};

/* false: the table does not stand in halves side by side. */
bool flow_open(struct flow *flow, struct audit *audit, const struct statement *statement,
    bool income);

/* Does a side belong to this half? Income has one, expenditure all others. */
bool flow_has(const struct flow *flow, side_t side);

/*
 * The line with a role: on `side` if it has one, else on any side of this half (expenditure may be
 * listed twice, by class and by use, with one total). NULL if there is none.
 */
const struct line *flow_line(const struct flow *flow, side_t side, enum role role);

/* The column that a line amounts to, on its own side; NULL if it cannot be told. */
const struct column *flow_column(const struct flow *flow, const struct line *line);

/* The item of income that is this source or budget, by the label; NULL if there is none. */
const struct line *flow_source(const struct flow *flow, enum measure source);

/*
 * Adds the items of income that are fiscal money: 财政拨款收入, or one for each budget. Returns how
 * many.
 */
size_t flow_add_fiscal(struct equation *equation, enum equation_side side, int sign,
    const struct flow *flow);

/* Is there income that is no fiscal money, savings that make up a deficit included? */
bool flow_has_other_money(const struct flow *flow);

/* Is all income, what was carried over included, of the general public budget? */
bool flow_is_public_only(const struct flow *flow);

/* The part of the opening carry-over (below it) that belongs to this budget; NULL: none. */
const struct line *flow_opening_part(const struct flow *flow, enum measure budget);

/* Adds a line if it is there and has a column. Returns whether it was added. */
bool flow_add(struct equation *equation, enum equation_side side, int sign,
    const struct flow *flow, const struct line *line);

/*
 * The items of a side against the lines below each (1.一般公共预算 …; unnumbered lines among
 * numbered ones). Returns whether lines of unsure role are details: they add up to the items over
 * them in half the cases or more. Those that do not may tell a part of their item only.
 */
bool flow_check_parts(const struct flow *flow, enum rule_id rule, side_t side,
    const struct column *column);

/*
 * Adds the total of the year, or where the table has none all items; false: neither can be told.
 */
bool flow_add_year(struct equation *equation, enum equation_side side, int sign,
    const struct flow *flow);

#endif
