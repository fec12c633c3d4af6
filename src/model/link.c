/* link.c: what the data themselves tie together across the panes, and on what ground */
#include <string.h>

#include "model/link.h"

/* A line of the functional classification that no line lies below. */
static bool
is_leaf(const struct statement *statement, const struct line *line)
{
	if (line->scheme != SCHEME_FUNCTIONAL || *line->code == '\0')
		return false;
	for (size_t i = 0; i < statement->n_lines; i++)
		if (code_below(statement->lines[i].code, line->code))
			return false;
	return true;
}

static bool
amount_of(const struct statement *statement, const struct line *line, enum measure measure,
    int64_t *amount)
{
	return line_amount(line, statement_measure(statement, line->side, measure), amount) &&
	    *amount != 0;
}

/* Is this the only leaf of the statement with that amount of the measure? */
static bool
is_only_leaf(const struct statement *statement, const struct line *line, enum measure measure,
    int64_t amount)
{
	int64_t other;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *candidate = &statement->lines[i];
		if (candidate != line && amount_of(statement, candidate, measure, &other) &&
		    other == amount && is_leaf(statement, candidate))
			return false;
	}
	return is_leaf(statement, line);
}

/*
 * A task that the narrative ties to a code, or the department as a whole, is not looked up by its
 * amount.
 */
static bool
is_paid_with(const struct task *task, int64_t amount)
{
	return *task->code == '\0' && strcmp(task->kind, "department") != 0 &&
	    task->spend.kind == FIGURE_MONEY && task->spend.value == amount;
}

static struct link
task_with_amount(const struct disclosure *disclosure, int64_t amount)
{
	struct link link = { .ground = LINK_NONE };
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		if (!is_paid_with(&disclosure->tasks[i], amount))
			continue;
		if (link.ground != LINK_NONE)
			return (struct link){ .ground = LINK_NONE };
		link = (struct link){ .ground = LINK_AMOUNT, .index = i };
	}
	return link;
}

struct link
link_task(const struct disclosure *disclosure, const struct statement *statement,
    const struct line *line)
{
	int64_t amount;
	if (line->scheme != SCHEME_FUNCTIONAL || *line->code == '\0')
		return (struct link){ .ground = LINK_NONE };
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		const struct task *task = &disclosure->tasks[i];
		if (strcmp(task->code, line->code) == 0)
			return (struct link){ .ground = LINK_NARRATIVE, .index = i,
			    .place = task->code_place };
	}
	if (!amount_of(statement, line, MEASURE_PROJECT, &amount) ||
	    !is_only_leaf(statement, line, MEASURE_PROJECT, amount))
		return (struct link){ .ground = LINK_NONE };
	return task_with_amount(disclosure, amount);
}

struct link
link_economic(const struct disclosure *disclosure, const struct statement *statement,
    const struct line *line)
{
	struct link link = { .ground = LINK_NONE };
	const struct statement *basic = disclosure_statement(disclosure, STATEMENT_BASIC);
	int64_t amount, other;
	if (!basic || !amount_of(statement, line, MEASURE_BASIC, &amount) ||
	    !is_only_leaf(statement, line, MEASURE_BASIC, amount))
		return link;
	for (size_t i = 0; i < basic->n_lines; i++) {
		const struct line *candidate = &basic->lines[i];
		if (code_level(candidate->scheme, candidate->code) != 2 ||
		    !line_amount(candidate, statement_main(basic, candidate->side), &other) ||
		    other != amount)
			continue;
		if (link.ground != LINK_NONE)
			return (struct link){ .ground = LINK_NONE };
		link = (struct link){ .ground = LINK_AMOUNT, .index = i };
	}
	return link;
}

static struct link
line_with_code(const struct statement *statement, const struct task *task)
{
	const struct line *line = statement_line(statement, 0, task->code, "");
	if (!line)
		return (struct link){ .ground = LINK_NONE };
	return (struct link){
		.ground = LINK_NARRATIVE, .index = (size_t)(line - statement->lines),
		.place = task->code_place,
	};
}

struct link
link_functional(const struct disclosure *disclosure, size_t task)
{
	const struct statement *statement = disclosure_statement(disclosure, STATEMENT_EXPENDITURE);
	if (!statement)
		return (struct link){ .ground = LINK_NONE };
	if (*disclosure->tasks[task].code != '\0')
		return line_with_code(statement, &disclosure->tasks[task]);
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct link link = link_task(disclosure, statement, &statement->lines[i]);
		if (link.ground == LINK_AMOUNT && link.index == task)
			return (struct link){ .ground = LINK_AMOUNT, .index = i };
	}
	return (struct link){ .ground = LINK_NONE };
}
