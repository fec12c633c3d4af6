/* named.c: the figure of a table that the narrative names */
#include <ctype.h>
#include <string.h>

#include "audit/named.h"
#include "audit/role.h"

/* Does a header or a label speak of another year than the disclosure's? */
static bool
of_other_year(const char *text, int year)
{
	bool other = strstr(text, "上年") != NULL;
	for (const char *at = text; *at; at++) {
		if (!isdigit((unsigned char)at[0]) || !isdigit((unsigned char)at[1]) ||
		    !isdigit((unsigned char)at[2]) || !isdigit((unsigned char)at[3]) ||
		    at[0] != '2' || at[1] != '0')
			continue;
		if (2000 + (at[2] - '0') * 10 + (at[3] - '0') == year)
			return false;
		other = true;
	}
	return other;
}

static const struct column *
column_measuring(const struct statement *statement, side_t side, enum measure measure, int year)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->measure == measure && (side == 0 || column->side == side) &&
		    !of_other_year(column->header, year))
			return column;
	}
	return NULL;
}

/* An only amount may be told as a total or the reverse. */
static const struct column *
column_of(const struct statement *statement, side_t side, enum measure measure, int year)
{
	static const enum measure amounts[] = { MEASURE_TOTAL, MEASURE_AMOUNT,
		MEASURE_FINAL_TOTAL };
	const struct column *column = column_measuring(statement, side, measure, year);
	if (measure != MEASURE_AMOUNT && measure != MEASURE_TOTAL)
		return column;
	for (size_t i = 0; !column && i < sizeof amounts / sizeof *amounts; i++)
		column = column_measuring(statement, side, amounts[i], year);
	return column;
}

/* The line with the label, whatever its number (一、 1.). */
static const struct line *
line_labelled(const struct statement *statement, const struct remark *remark)
{
	const struct line named = { .label = remark->label };
	const char *label = role_label(&named);
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if ((!remark->side || line->side == remark->side) && !*line->code &&
		    strcmp(role_label(line), label) == 0)
			return line;
	}
	return NULL;
}

struct named
remark_named(const struct disclosure *disclosure, const struct remark *remark,
    enum measure measure)
{
	const int year = disclosure->identity.year;
	struct named named = { .statement = disclosure_statement(disclosure, remark->table) };
	if (!named.statement)
		return named;
	named.line = statement_line(named.statement, remark->side, remark->code, remark->label);
	if (!named.line && !*remark->code)
		named.line = line_labelled(named.statement, remark);
	if (named.line && of_other_year(named.line->label, year))
		named.line = NULL;
	if (named.line)
		named.column = column_of(named.statement, named.line->side, measure, year);
	return named;
}

static bool
is_whole(enum role role)
{
	return role == ROLE_YEAR || role == ROLE_TOTAL;
}

size_t
named_instead(const struct statement *statement, const enum role *roles, const struct line *line,
    struct named named[NAMED])
{
	size_t n = 0;
	if (!is_whole(roles[line - statement->lines]))
		return 0;
	for (size_t i = 0; i < statement->n_lines && n < NAMED; i++) {
		const struct line *other = &statement->lines[i];
		const struct column *column = statement_main(statement, other->side);
		if (is_whole(roles[i]) && other != line && column)
			named[n++] = (struct named){ statement, other, column };
	}
	return n;
}
