/* income_list.c: an income table of budgets that lists its sources in rows instead of columns */
#include <string.h>

#include "audit/income_list.h"
#include "audit/tables.h"

/* Is it the total of a group: a row of the first level whose label ends in 计? */
static bool
is_group(const struct line *line)
{
	size_t bytes = strlen(line->label);
	return line->level == 0 && bytes > 3 && strcmp(line->label + bytes - 3, "计") == 0;
}

/* A total first, then groups with their total first, nothing else; no codes. */
static bool
is_list(const struct statement *statement)
{
	size_t groups = 0;
	if (statement->n_lines < 3 || !line_is_total(statement->lines))
		return false;
	for (size_t i = 1; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (*line->code || line->side != statement->lines->side ||
		    (line->level == 0 && !is_group(line)) || line_is_total(line))
			return false;
		groups += line->level == 0;
	}
	return groups > 1 && statement->lines[1].level == 0;
}

static void
check_group(struct audit *audit, enum rule_id rule, const struct statement *statement, size_t at,
    const struct column *column)
{
	struct equation equation;
	size_t parts = 0;
	equation_begin(&equation, audit, rule);
	equation_cell(&equation, LEFT, 1, statement, &statement->lines[at], column);
	for (size_t i = at + 1; i < statement->n_lines && statement->lines[i].level > 0; i++) {
		const struct line *line = &statement->lines[i];
		if (strstr(line->label, "其中"))
			return;
		if (line->level == 1) {
			equation_cell(&equation, RIGHT, 1, statement, line, column);
			parts++;
		}
	}
	if (parts > 0)
		equation_end(&equation);
}

void
check_income_list(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	const struct column *column = table_amount(audit->disclosure, statement, 0);
	struct equation equation;
	if (!column || !is_list(statement))
		return;
	for (size_t i = 1; i < statement->n_lines; i++) {
		if (statement->lines[i].level == 0)
			check_group(audit, rule, statement, i, column);
	}
	equation_begin(&equation, audit, rule);
	equation_cell(&equation, LEFT, 1, statement, statement->lines, column);
	for (size_t i = 1; i < statement->n_lines; i++) {
		if (statement->lines[i].level == 0)
			equation_cell(&equation, RIGHT, 1, statement, &statement->lines[i], column);
	}
	equation_end(&equation);
}
