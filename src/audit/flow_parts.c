/* flow_parts.c: items of a summary table against the lines below them */
#include <string.h>

#include "audit/flow.h"
#include "audit/tables.h"

/* The items of one side in one column, and how many are the sum of the lines below them. */
struct items {
	const struct flow *flow;
	enum rule_id rule;
	side_t side;
	const struct column *column;
	size_t groups, whole;
};

/* One item with the lines below it. */
struct group {
	size_t n;             /* lines below it */
	bool among;           /* one says 其中: they may be a part only */
	unsigned budgets;     /* bits: which budgets they are */
};

static void
note(struct group *group, const struct line *line)
{
	enum measure source = role_source(line);
	group->n++;
	group->among |= strstr(line->label, "其中") != NULL;
	if (source == MEASURE_PUBLIC_BUDGET)
		group->budgets |= 1;
	else if (source == MEASURE_FUND_BUDGET)
		group->budgets |= 2;
}

/* The item = the lines that follow it until the next; those below them are left out. */
static struct group
write_group(struct equation *equation, const struct items *items, size_t item)
{
	const struct statement *statement = items->flow->statement;
	const struct line *first = NULL;
	struct group group = { .n = 0 };
	equation_begin(equation, items->flow->audit, items->rule);
	equation_cell(equation, LEFT, 1, statement, &statement->lines[item], items->column);
	for (size_t i = item + 1; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (line->side != items->side)
			continue;
		if (items->flow->roles[i] != ROLE_UNSURE && items->flow->roles[i] != ROLE_DETAIL)
			break;
		if (!*line->label || (first && line->level > first->level))
			continue;
		if (!first)
			first = line;
		equation_cell(equation, RIGHT, 1, statement, line, items->column);
		note(&group, line);
	}
	return group;
}

static bool
is_item(const struct items *items, size_t at)
{
	const struct line *line = &items->flow->statement->lines[at];
	return line->side == items->side && items->flow->roles[at] == ROLE_ITEM &&
	    cell_counts(line, items->column);
}

static void
count_groups(struct items *items)
{
	for (size_t i = 0; i < items->flow->statement->n_lines; i++) {
		struct equation equation;
		if (!is_item(items, i) || write_group(&equation, items, i).n == 0)
			continue;
		items->groups++;
		items->whole += equation_holds(&equation);
	}
}

/*
 * What adds up is said. What does not is an error where the lines are all budgets of fiscal money,
 * or where the other items show that the table tells all parts; a hint where one item does.
 */
static void
report_group(const struct items *items, size_t item)
{
	struct equation equation;
	struct group group = write_group(&equation, items, item);
	bool budgets = group.budgets == 3 &&
	    role_source(&items->flow->statement->lines[item]) == MEASURE_FISCAL;
	bool half = items->whole > 0 && items->whole * 2 >= items->groups && !group.among;
	if (group.n == 0)
		return;
	equation.hint = !budgets && (items->whole < 2 || items->whole * 2 == items->groups);
	if (budgets || half || equation_holds(&equation))
		equation_end(&equation);
}

bool
flow_check_parts(const struct flow *flow, enum rule_id rule, side_t side,
    const struct column *column)
{
	struct items items = { .flow = flow, .rule = rule, .side = side, .column = column };
	count_groups(&items);
	for (size_t i = 0; i < flow->statement->n_lines; i++) {
		if (is_item(&items, i))
			report_group(&items, i);
	}
	return items.whole > 0 && items.whole * 2 >= items.groups;
}
