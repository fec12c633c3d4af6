/* nontax.c: non-tax revenue, whose items have no codes: an item against those that hang from it */
#include <string.h>

#include "audit/rows.h"

/* Does a line hang from another, directly, and how: 其中 names only some of the parts. */
static bool
hangs_from(const struct statement *statement, const struct line *line, size_t parent)
{
	return line->parent == (long)parent ||
	    (line->parent < 0 && line->total == (long)parent && line != &statement->lines[parent] &&
		line->side == statement->lines[parent].side);
}

static void
check_parent(struct audit *audit, enum rule_id rule, const struct statement *statement,
    size_t parent, const struct column *column)
{
	const struct line *line = &statement->lines[parent];
	struct equation equation;
	size_t parts = 0;
	equation_begin(&equation, audit, rule);
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (!hangs_from(statement, &statement->lines[i], parent))
			continue;
		equation_cell(&equation, LEFT, 1, statement, &statement->lines[i], column);
		if (strstr(statement->lines[i].label, "其中"))
			equation.relation = RELATION_AT_MOST;
		parts++;
	}
	equation_cell(&equation, RIGHT, 1, statement, line, column);
	if (parts > 0)
		equation_end(&equation);
}

void
check_nontax(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		for (size_t j = 0; column->unit != UNIT_NONE && j < statement->n_lines; j++) {
			if (statement->lines[j].side == column->side)
				check_parent(audit, rule, statement, j, column);
		}
	}
}
