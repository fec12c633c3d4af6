/* tables.c: the standard tables as rules want them: which one, its total, its column of money */
#include <string.h>

#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

bool
table_has_figures(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		for (size_t j = 0; j < statement->lines[i].n_cells; j++) {
			if (statement->lines[i].cells[j].figure.kind == FIGURE_MONEY)
				return true;
		}
	}
	return false;
}

bool
cell_counts(const struct line *line, const struct column *column)
{
	const struct cell *cell = line && column ? line_cell(line, column->ordinal) : NULL;
	return cell && cell->figure.kind == FIGURE_MONEY && cell->figure.value != 0;
}

const struct line *
table_total(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (line_is_total(&statement->lines[i]))
			return &statement->lines[i];
	}
	return statement->n_lines == 1 && !*statement->lines->code ? statement->lines : NULL;
}

/* Do both print the same total? One that prints none agrees with any. */
static bool
alike(const struct statement *one, const struct statement *other)
{
	const struct line *a = table_total(one), *b = table_total(other);
	int64_t left, right;
	if (!a || !b || !line_amount(a, statement_main(one, a->side), &left) ||
	    !line_amount(b, statement_main(other, b->side), &right))
		return true;
	return left == right;
}

const struct statement *
tables_find(const struct disclosure *disclosure, enum statement_kind kind, bool *several)
{
	const struct statement *first = NULL, *filled = NULL;
	bool differ = false;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		if (statement->kind != kind)
			continue;
		if (!first)
			first = statement;
		if (!table_has_figures(statement))
			continue;
		differ |= filled && !alike(filled, statement);
		if (!filled)
			filled = statement;
	}
	if (several)
		*several = differ;
	return filled ? filled : first;
}

void
audit_no_table(struct audit *audit, enum rule_id rule, enum statement_kind kind)
{
	/* Translators: %s is the name of a table, for example "Fiscal appropriation". */
	const char *detail = arena_printf(audit_arena(audit), _("There is no table \"%s\""),
	    _(statement_type(kind)->name));
	audit_unchecked(audit, rule, UNCHECKED_NO_TABLE, NULL, detail);
}

const struct statement *
tables_need(struct audit *audit, enum rule_id rule, enum statement_kind kind)
{
	bool several;
	const struct statement *statement = tables_find(audit->disclosure, kind, &several);
	if (!statement)
		audit_no_table(audit, rule, kind);
	else if (several)
		audit_unchecked(audit, rule, UNCHECKED_LAYOUT, NULL,
		    arena_printf(audit_arena(audit),
			_("There are several tables \"%s\" with different totals"),
			_(statement_type(kind)->name)));
	return several ? NULL : statement;
}

static size_t
money_columns(const struct statement *statement, side_t side, const struct column **last)
{
	size_t n = 0;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->unit == UNIT_NONE || (side != 0 && column->side != side))
			continue;
		*last = column;
		n++;
	}
	return n;
}

/* The first column whose header has the word; one that a later column has too counts as none. */
static const struct column *
only_with(const struct statement *statement, side_t side, const char *word)
{
	const struct column *found = NULL;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->unit == UNIT_NONE || (side != 0 && column->side != side) ||
		    !strstr(column->header, word))
			continue;
		if (found)
			return NULL;
		found = column;
	}
	return found;
}

const struct column *
table_amount(const struct disclosure *disclosure, const struct statement *statement, side_t side)
{
	static const enum measure measures[] = { MEASURE_AMOUNT, MEASURE_TOTAL };
	static const char *const words[] = { "合计", "小计", "总计", "金额" };
	const struct column *last = NULL;
	for (size_t i = 0; i < COUNT(measures); i++) {
		const struct column *column = statement_measure(statement, side, measures[i]);
		if (column && column->unit != UNIT_NONE)
			return column;
	}
	if (money_columns(statement, side, &last) == 1)
		return last;
	last = only_with(statement, side, disclosure->identity.kind == KIND_FINAL ? "决算数" : "预算数");
	for (size_t i = 0; i < COUNT(words) && !last; i++)
		last = only_with(statement, side, words[i]);
	return last;
}

static bool
ends_in(const char *text, const char *end)
{
	size_t bytes = strlen(text), length = strlen(end);
	return bytes >= length && strcmp(text + bytes - length, end) == 0;
}

/* How much a column is what its measure says: 本年支出/小计 more than 年初结转/项目支出. */
static int
aptness(const struct column *column)
{
	return 2 * (strstr(column->header, "本年支出") != NULL) + ends_in(column->header, "计");
}

/* The most apt of the columns that match; NULL where two are as apt as each other. */
static const struct column *
most_apt(const struct statement *statement, side_t side, enum measure measure, const char *word)
{
	const struct column *best = NULL;
	bool alone = true;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->unit == UNIT_NONE || (side != 0 && column->side != side) ||
		    strstr(column->header, "其中") ||
		    (word ? !ends_in(column->header, word) : column->measure != measure))
			continue;
		if (best && aptness(column) < aptness(best))
			continue;
		alone = !best || aptness(column) > aptness(best);
		best = column;
	}
	return alone ? best : NULL;
}

const struct column *
table_column(const struct statement *statement, side_t side, enum measure measure, const char *word)
{
	if (statement_measure(statement, side, measure))
		return most_apt(statement, side, measure, NULL);
	return word ? most_apt(statement, side, measure, word) : NULL;
}

bool
equation_total(struct equation *equation, enum equation_side side, int sign,
    const struct statement *statement, const struct column *column)
{
	const struct line *total = table_total(statement);
	bool any = false;
	if (total) {
		equation_cell(equation, side, sign, statement, total, column);
		return true;
	}
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (!*line->code || line->level != 1)
			continue;
		equation_cell(equation, side, sign, statement, line, column);
		any = true;
	}
	return any;
}

const enum role *
audit_roles(struct audit *audit, const struct statement *statement)
{
	const struct disclosure *disclosure = audit->disclosure;
	size_t at = (size_t)(statement - disclosure->statements);
	if (!audit->roles) {
		audit->roles = arena_alloc(audit_arena(audit),
		    (disclosure->n_statements + 1) * sizeof *audit->roles);
	}
	if (!audit->roles[at])
		audit->roles[at] = roles_of(audit_arena(audit), statement);
	return audit->roles[at];
}
