/* plain_sums.c: tables of no standard kind: their total and their rows, where the table is plain */
#include <string.h>

#include "audit/plain_sums.h"
#include "audit/tables.h"
#include "base/i18n.h"

struct plain {
	const struct statement *statement;
	const struct line *total;
	bool numbered;                /* it is over rows that begin with 一、二、 */
};

static bool
is_numbered(const struct line *line)
{
	static const char *const numerals[] = { "一、", "二、", "三、", "四、", "五、", "六、", "七、",
		"八、", "九、", "十、" };
	for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++) {
		if (strncmp(line->label, numerals[i], strlen(numerals[i])) == 0)
			return true;
	}
	return false;
}

/* One side, no codes, one total, at an end, and two rows more at least. */
static bool
is_plain(struct plain *plain, const struct statement *statement)
{
	size_t n = statement->n_lines, totals = 0, numbered = 0;
	*plain = (struct plain){ .statement = statement };
	for (size_t i = 0; i < n; i++) {
		const struct line *line = &statement->lines[i];
		if (*line->code || line->side != statement->lines->side)
			return false;
		numbered += is_numbered(line);
		if (!line_is_total(line))
			continue;
		plain->total = line;
		totals++;
	}
	plain->numbered = numbered > 0;
	return totals == 1 && (plain->numbered ? numbered : n - 1) > 1 &&
	    (plain->total == statement->lines || plain->total == &statement->lines[n - 1]);
}

static void
write_sum(struct equation *equation, struct audit *audit, enum rule_id rule,
    const struct plain *plain, const struct column *column)
{
	equation_begin(equation, audit, rule);
	equation->hint = true;
	equation_cell(equation, LEFT, 1, plain->statement, plain->total, column);
	for (size_t i = 0; i < plain->statement->n_lines; i++) {
		const struct line *line = &plain->statement->lines[i];
		if (line != plain->total && (!plain->numbered || is_numbered(line)))
			equation_cell(equation, RIGHT, 1, plain->statement, line, column);
	}
}

/* Does it come out in a column with a figure? */
static bool
is_confirmed(struct audit *audit, enum rule_id rule, const struct plain *plain)
{
	for (size_t i = 0; i < plain->statement->n_columns; i++) {
		const struct column *column = &plain->statement->columns[i];
		struct equation equation;
		if (column->unit == UNIT_NONE || !cell_counts(plain->total, column))
			continue;
		write_sum(&equation, audit, rule, plain, column);
		if (equation_holds(&equation))
			return true;
	}
	return false;
}

void
plain_sums(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	struct plain plain;
	struct equation equation;
	if (!is_plain(&plain, statement))
		return;
	bool confirmed = is_confirmed(audit, rule, &plain), said = false;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		enum finding_state state;
		if (column->unit == UNIT_NONE || column->side != plain.total->side)
			continue;
		write_sum(&equation, audit, rule, &plain, column);
		if (!equation_judge(&equation, &state, NULL))
			continue;
		if (state != FINDING_HINT || confirmed) {
			equation_end(&equation);
		} else if (!said) {
			struct operand total = audit_cell(statement, plain.total, column);
			audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &total,
			    _("It cannot be told which rows add up to this one"));
			said = true;
		}
	}
}
