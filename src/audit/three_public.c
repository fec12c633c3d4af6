/* three_public.c: the three public expenses where each is a row, not a column */
#include <string.h>

#include "audit/rows.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum expense { OTHER, TOTAL, ABROAD, RECEPTION, VEHICLES, PURCHASE, RUNNING, EXPENSES };

/* The lines that were found, the first of each. */
struct expenses {
	const struct statement *statement;
	const struct line *lines[EXPENSES];
	const struct column *column;
};

/* All words of a row must be in the label; the first row that fits decides. */
static const struct {
	const char *words[2];
	enum expense expense;
} labels[] = {
	{ { "出国", "" }, ABROAD },
	{ { "接待", "" }, RECEPTION },
	{ { "购置", "运行" }, VEHICLES },
	{ { "购置", "维护" }, VEHICLES },
	{ { "用车", "购置" }, PURCHASE },
	{ { "车辆", "购置" }, PURCHASE },
	{ { "用车", "运行" }, RUNNING },
	{ { "车辆", "运行" }, RUNNING },
	{ { "用车", "维护" }, RUNNING },
	{ { "公务用车", "" }, VEHICLES },
};

static enum expense
expense_of(const struct line *line)
{
	for (size_t i = 0; i < COUNT(labels); i++) {
		if (strstr(line->label, labels[i].words[0]) &&
		    strstr(line->label, labels[i].words[1]))
			return labels[i].expense;
	}
	if (line_is_total(line) || strstr(line->label, "三公"))
		return TOTAL;
	return OTHER;
}

/* Those below a reception or a trip (其中：外事接待费) come later and are not taken. */
static void
find_lines(struct expenses *expenses)
{
	const struct statement *statement = expenses->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		enum expense expense = expense_of(line);
		/* a heading without figures is no total, but a part may be blank */
		if (!expenses->lines[expense] && (line->n_cells || expense != TOTAL))
			expenses->lines[expense] = line;
	}
}

/* Is there an expense among the rows that may be a part as well (会议费)? Counts are none. */
static bool
has_others(const struct expenses *expenses)
{
	for (size_t i = 0; i < expenses->statement->n_lines; i++) {
		const struct line *line = &expenses->statement->lines[i];
		if (line_cell(line, expenses->column->ordinal) && expense_of(line) == OTHER &&
		    strstr(line->label, "费") && !strstr(line->label, "机关运行"))
			return true;
	}
	return false;
}

static void
check_sum(struct audit *audit, enum rule_id rule, const struct expenses *expenses,
    enum expense whole, const enum expense *parts, size_t n)
{
	struct equation equation;
	enum finding_state state;
	size_t found = 0;
	equation_begin(&equation, audit, rule);
	if (expenses->lines[whole])
		equation_cell(&equation, LEFT, 1, expenses->statement, expenses->lines[whole],
		    expenses->column);
	for (size_t i = 0; i < n; i++) {
		if (!expenses->lines[parts[i]])
			continue;
		equation_cell(&equation, RIGHT, 1, expenses->statement,
		    expenses->lines[parts[i]], expenses->column);
		found++;
	}
	if (!expenses->lines[whole] || found < 2 || !equation_judge(&equation, &state, NULL))
		return;
	struct operand table = audit_table(expenses->statement);
	if (state == FINDING_BROKEN && (found < n || (whole == TOTAL && has_others(expenses))))
		audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &table,
		    _("It cannot be told which rows add up to the three public expenses"));
	else
		equation_end(&equation);
}

/* Columns of differences and of last year's carry no total of their own kind. */
static bool
is_amount(const struct column *column)
{
	return column->unit != UNIT_NONE && !strstr(column->header, "增") &&
	    !strstr(column->header, "差") && !strstr(column->header, "率");
}

bool
check_three_public(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	static const enum expense all[] = { ABROAD, VEHICLES, RECEPTION };
	static const enum expense vehicles[] = { PURCHASE, RUNNING };
	struct expenses expenses = { .statement = statement };
	if (statement->kind != STATEMENT_THREE_PUBLIC || statement->n_lines < 3)
		return false;
	find_lines(&expenses);
	if (!expenses.lines[RECEPTION] || !(expenses.lines[VEHICLES] || expenses.lines[RUNNING]))
		return false;
	for (size_t i = 0; i < statement->n_columns; i++) {
		expenses.column = &statement->columns[i];
		if (!is_amount(expenses.column))
			continue;
		check_sum(audit, rule, &expenses, TOTAL, all, COUNT(all));
		check_sum(audit, rule, &expenses, VEHICLES, vehicles, COUNT(vehicles));
	}
	return true;
}
