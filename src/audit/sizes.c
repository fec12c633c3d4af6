/* sizes.c: figures that cannot be: negative ones, and parts larger than their whole */
#include <string.h>

#include "audit/role.h"
#include "audit/sizes.h"
#include "base/i18n.h"

/* Where a figure below 0 may be right: what is carried over, and what is a difference. */
static const struct {
	const char *word;
	bool difference;
} signs[] = {
	{ "结转", false }, { "结余", false }, { "收支差额", false },
	{ "增减", true }, { "变动", true }, { "变化", true }, { "差异", true }, { "增长", true },
	{ "调整", true },
};

struct sizes {
	struct audit *audit;
	struct branches *branches;
	const struct statement *statement;
	const enum role *roles;
	bool *negative;       /* by column: has a figure below 0 */
};

static void
say(const struct sizes *sizes, enum finding_state state, const struct line *line,
    const struct column *column, const char *detail)
{
	struct operand operand = audit_cell(sizes->statement, line, column);
	audit_say(sizes->audit, RULE_R20, state, &operand, detail);
}

static const struct figure *
money_of(const struct line *line, const struct column *column)
{
	const struct cell *cell = column ? line_cell(line, column->ordinal) : NULL;
	return cell && !cell->ambiguous && cell->figure.kind == FIGURE_MONEY ? &cell->figure : NULL;
}

/* The children of a line in one column together, and how far off rounding may make them. */
struct children {
	int64_t sum, steps;
	bool negative, overflow;
};

static struct children
children_of(const struct sizes *sizes, size_t at, const struct column *column)
{
	const struct branch *of = sizes->branches->of;
	struct children children = { 0, 0, false, false };
	for (long child = of[at].first; child >= 0; child = of[child].next) {
		const struct line *line = &sizes->statement->lines[child];
		const struct figure *figure = money_of(line,
		    branch_column(sizes->statement, column, line->side));
		if (!figure)
			continue;
		children.negative |= figure->value < 0;
		children.overflow |= __builtin_add_overflow(children.sum, figure->value,
		    &children.sum);
		children.steps += figure_step(figure);
	}
	return children;
}

/* Is a line's figure the sum of its children, as far as rounding tells? */
static bool
adds_up(const struct sizes *sizes, long at, const struct column *column)
{
	const struct figure *whole = money_of(&sizes->statement->lines[at], column);
	if (!whole || sizes->branches->of[at].first < 0)
		return false;
	struct children all = children_of(sizes, (size_t)at, column);
	int64_t half = (all.steps + figure_step(whole)) / 2, more;
	return !all.overflow && !__builtin_sub_overflow(all.sum, whole->value, &more) &&
	    more <= half && more >= -half;
}

/*
 * Do the sums that the figure is in, or is, come out right with its sign? What lists no codes has
 * rules of its own for that.
 */
static bool
is_confirmed(const struct sizes *sizes, const struct line *line, const struct column *column)
{
	const struct statement *statement = sizes->statement;
	long at = line - statement->lines;
	const struct branch *branch = &sizes->branches->of[at];
	long up = branch->parent >= 0 ? branch->parent : branch->total;
	if (statement->kind == STATEMENT_SUMMARY || statement->kind == STATEMENT_FISCAL)
		return true;
	return adds_up(sizes, at, column) || (up >= 0 &&
	    adds_up(sizes, up, branch_column(statement, column, statement->lines[up].side)));
}

/* Does a text name a difference (true) or what is carried over (false)? */
static bool
names(const char *text, bool difference)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		if (signs[i].difference == difference && strstr(text, signs[i].word))
			return true;
	}
	return false;
}

/* A change of whatever the line is of says nothing of its size. */
static bool
is_change(const struct column *column)
{
	return names(column->header, true);
}

static void
check_sign(const struct sizes *sizes, const struct line *line, const struct cell *cell)
{
	const struct column *column = statement_column(sizes->statement, cell->column);
	if (!column || cell->ambiguous || cell->figure.kind != FIGURE_MONEY ||
	    cell->figure.value >= 0 || is_change(column))
		return;
	sizes->negative[column - sizes->statement->columns] = true;
	if (names(column->header, false) || names(line->label, false)) {
		say(sizes, FINDING_HINT, line, column, _("A carry-over is negative"));
	} else if (names(line->label, true)) {
		return;
	} else if (sizes->statement->kind == STATEMENT_GENERIC ||
	    column->measure == MEASURE_NONE || is_confirmed(sizes, line, column)) {
		say(sizes, FINDING_HINT, line, column, _("A figure is negative"));
	} else {
		say(sizes, FINDING_BROKEN, line, column, _("A figure is negative"));
	}
}

static void
check_signs(const struct sizes *sizes)
{
	for (size_t i = 0; i < sizes->statement->n_lines; i++) {
		const struct line *line = &sizes->statement->lines[i];
		for (size_t j = 0; j < line->n_cells; j++)
			check_sign(sizes, line, &line->cells[j]);
	}
}

/* Tables whose items have no codes and one total. */
static bool
totals_items(enum statement_kind kind)
{
	return kind == STATEMENT_SUMMARY || kind == STATEMENT_FISCAL || kind == STATEMENT_NONTAX;
}

/* The total that a line is part of: over its tree, or of the year's items; NULL. */
static const struct line *
total_of(const struct sizes *sizes, size_t at)
{
	const struct branch *of = sizes->branches->of;
	const struct line *lines = sizes->statement->lines;
	if (!of[at].coded) {
		if (sizes->roles[at] != ROLE_ITEM || !totals_items(sizes->statement->kind))
			return NULL;
		const struct line *year = role_line(sizes->statement, sizes->roles, lines[at].side,
		    ROLE_YEAR);
		return year ? year : role_line(sizes->statement, sizes->roles, lines[at].side,
		    ROLE_TOTAL);
	}
	while (of[at].parent >= 0)
		at = (size_t)of[at].parent;
	long total = of[at].total;
	return total >= 0 && sizes->roles[total] != ROLE_PERSONNEL &&
	    sizes->roles[total] != ROLE_OFFICE ? &lines[total] : NULL;
}

static bool
exceeds(const struct figure *part, const struct figure *whole)
{
	int64_t more;
	return __builtin_sub_overflow(part->value, whole->value, &more) ? part->value > 0 :
	    more > (figure_step(part) + figure_step(whole)) / 2;
}

static void
check_against(const struct sizes *sizes, const struct line *line, const struct line *total,
    const struct column *column)
{
	const struct statement *statement = sizes->statement;
	const struct column *of_total = branch_column(statement, column, total->side);
	const struct figure *part = money_of(line, column), *whole = money_of(total, of_total);
	if (!part || !whole || sizes->negative[column - statement->columns] ||
	    !exceeds(part, whole))
		return;
	const char *doubt = branch_doubt(sizes->branches, total);
	struct operand operand = audit_cell(statement, line, column);
	if (doubt)
		audit_unchecked(sizes->audit, RULE_R20, UNCHECKED_LAYOUT, &operand, doubt);
	else
		audit_say(sizes->audit, RULE_R20, FINDING_BROKEN, &operand,
		    _("A figure is larger than the total of its table"));
}

static void
check_totals(const struct sizes *sizes)
{
	const struct statement *statement = sizes->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct line *total = total_of(sizes, i);
		for (size_t j = 0; total && total != line && j < statement->n_columns; j++) {
			const struct column *column = &statement->columns[j];
			if (column->side == line->side && column->unit != UNIT_NONE &&
			    !is_change(column))
				check_against(sizes, line, total, column);
		}
	}
}

/* A child that is all of its parent leaves nothing for the others. */
static void
check_children(const struct sizes *sizes, size_t at, const struct column *column)
{
	const struct branch *of = sizes->branches->of;
	const struct line *lines = sizes->statement->lines;
	const struct figure *whole = money_of(&lines[at], column);
	struct children all = children_of(sizes, at, column);
	if (!whole || whole->value <= 0 || all.negative || all.overflow ||
	    all.sum - whole->value <= (all.steps + figure_step(whole)) / 2 ||
	    branch_doubt(sizes->branches, &lines[at]))
		return;
	for (long child = of[at].first; child >= 0; child = of[child].next) {
		const struct column *own = branch_column(sizes->statement, column,
		    lines[child].side);
		const struct figure *part = money_of(&lines[child], own);
		if (part && part->value == whole->value)
			say(sizes, FINDING_BROKEN, &lines[child], own,
			    _("A code is as large as the one above it, beside others that are not 0"));
	}
}

static void
check_parents(const struct sizes *sizes)
{
	const struct statement *statement = sizes->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct branch *branch = &sizes->branches->of[i];
		side_t side = statement->lines[i].side;
		if (!branch->coded || branch->children < 2)
			continue;
		for (size_t j = 0; j < statement->n_columns; j++) {
			const struct column *column = &statement->columns[j];
			if (column->side == side && column->unit != UNIT_NONE &&
			    !is_change(column))
				check_children(sizes, i, column);
		}
	}
}

/* Nothing to say of a table: it ties out, if it has any figure. */
static void
say_ties(const struct sizes *sizes)
{
	for (size_t i = 0; i < sizes->statement->n_lines; i++) {
		const struct line *line = &sizes->statement->lines[i];
		const struct column *column = statement_main(sizes->statement, line->side);
		if (!money_of(line, column))
			continue;
		say(sizes, FINDING_TIES, line, column, NULL);
		return;
	}
}

void
sizes_check(struct audit *audit, struct branches *branches, struct arena *arena)
{
	const struct statement *statement = branches->statement;
	struct sizes sizes = { audit, branches, statement, audit_roles(audit, statement),
		arena_alloc(arena, (statement->n_columns + 1) * sizeof *sizes.negative) };
	size_t before = audit->findings->n;
	check_signs(&sizes);
	check_totals(&sizes);
	check_parents(&sizes);
	if (audit->findings->n == before)
		say_ties(&sizes);
}
