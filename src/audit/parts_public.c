/* parts_public.c: economic codes that are parts of the three public expenses */
#include <string.h>

#include "audit/parts.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* What basic expenditure has of an expense is no more than the expense: projects have some too. */
static const struct {
	const char *codes[2];
	enum measure measure;
	const char *word;     /* where expenses stand in rows */
} expenses[] = {
	{ { "30212", NULL }, MEASURE_FINAL_ABROAD, "因公出国" },
	{ { "30217", NULL }, MEASURE_FINAL_RECEPTION, "公务接待费" },
	{ { "30231", NULL }, MEASURE_FINAL_RUNNING, "公务用车运行" },
	{ { "31013", "30913" }, MEASURE_FINAL_PURCHASE, "公务用车购置费" },
};

/* The only column that measures it; NULL, several: there are more, which cannot all be right. */
static const struct column *
only_measure(const struct statement *statement, enum measure measure, bool *several)
{
	const struct column *found = NULL;
	*several = false;
	for (size_t i = 0; i < statement->n_columns; i++) {
		if (statement->columns[i].measure != measure)
			continue;
		*several |= found != NULL;
		found = &statement->columns[i];
	}
	return *several ? NULL : found;
}

static const struct line *
row_with(const struct statement *statement, const char *word)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const char *label = statement->lines[i].label;
		if (strstr(label, word) && strstr(label, "费") && !strstr(label, "其中"))
			return &statement->lines[i];
	}
	return NULL;
}

/* Where the expense stands: a column of the only row, or a row of the only column. */
static bool
find_expense(const struct audit *audit, const struct statement *statement, size_t at,
    const struct line **line, const struct column **column)
{
	bool several;
	*column = only_measure(statement, expenses[at].measure, &several);
	*line = *column ? table_total(statement) : row_with(statement, expenses[at].word);
	if (several)
		return false;
	if (!*column && *line)
		*column = table_amount(audit->disclosure, statement, (*line)->side);
	return *line && *column;
}

/* Adds the codes of an expense; *amount: do they have any? false: they are not printed. */
static bool
add_codes(struct equation *equation, const struct statement *basic, size_t at, bool *amount)
{
	bool any = false;
	*amount = false;
	for (size_t i = 0; i < COUNT(expenses[at].codes) && expenses[at].codes[i]; i++) {
		const struct line *line = statement_line(basic, 0, expenses[at].codes[i], "");
		const struct column *column = line ?
		    table_amount(equation->audit->disclosure, basic, line->side) : NULL;
		if (!column || !line_cell(line, column->ordinal))
			continue;
		equation_cell(equation, LEFT, 1, basic, line, column);
		*amount |= cell_counts(line, column);
		any = true;
	}
	return any;
}

/* false: where the expense stands cannot be told. */
static bool
check_expense(struct audit *audit, const struct statement *basic,
    const struct statement *statement, size_t at)
{
	const struct line *line;
	const struct column *column;
	struct equation equation;
	bool amount;
	equation_begin(&equation, audit, RULE_R31);
	equation.relation = RELATION_AT_MOST;
	if (!add_codes(&equation, basic, at, &amount))
		return true;
	if (!find_expense(audit, statement, at, &line, &column))
		return !amount;
	equation_cell(&equation, RIGHT, 1, statement, line, column);
	equation_end(&equation);
	return true;
}

void
parts_three_public(struct audit *audit)
{
	const struct statement *basic = tables_need(audit, RULE_R31, STATEMENT_BASIC);
	const struct statement *statement = basic ?
	    tables_need(audit, RULE_R31, STATEMENT_THREE_PUBLIC) : NULL;
	bool found = true;
	for (size_t i = 0; statement && i < COUNT(expenses); i++)
		found &= check_expense(audit, basic, statement, i);
	if (!found)
		audit_unchecked(audit, RULE_R31, table_has_figures(statement) ? UNCHECKED_LAYOUT :
		    UNCHECKED_BLANK, NULL,
		    _("Where an expense stands in the table of the three public expenses "
			"cannot be told"));
}
