/* classes.c: the classes of expenditure in two tables, one of which lists them by name alone */
#include <string.h>

#include "audit/checks.h"
#include "audit/tables.h"
#include "base/i18n.h"
#include "base/phrase.h"
#include "base/text.h"
#include "model/subject.h"

/* Years in which a class may have had the name that a table still uses. */
enum { YEARS_BACK = 8, YEARS_AHEAD = 1 };

/* The rows of the table by name and those of the table by code, and which go together. */
struct pairing {
	struct audit *audit;
	enum rule_id rule;
	const struct statement *names, *codes;
	const struct column *name_column, *code_column;
	const enum role *roles;
	side_t side;          /* of the table by name */
	const struct line **rows, **classes;
	const char **folded;  /* the rows' names, folded once asked for */
	long *row_of;         /* by class: index in rows, -1: none */
	bool *paired;         /* by row */
	size_t n_rows, n_classes;
	bool unknown;         /* a row with an amount is named after no class */
	struct arena *arena;
};

static void
collect(struct pairing *pairing)
{
	struct arena *arena = pairing->arena;
	size_t rows = pairing->names->n_lines + 1, classes = pairing->codes->n_lines + 1;
	pairing->rows = arena_alloc(arena, rows * sizeof *pairing->rows);
	pairing->folded = arena_alloc(arena, rows * sizeof *pairing->folded);
	pairing->paired = arena_alloc(arena, rows * sizeof *pairing->paired);
	pairing->classes = arena_alloc(arena, classes * sizeof *pairing->classes);
	pairing->row_of = arena_alloc(arena, classes * sizeof *pairing->row_of);
	for (size_t i = 0; i < pairing->names->n_lines; i++) {
		const struct line *line = &pairing->names->lines[i];
		if (line->side == pairing->side && (pairing->roles[i] == ROLE_ITEM ||
			pairing->roles[i] == ROLE_UNSURE))
			pairing->rows[pairing->n_rows++] = line;
	}
	for (size_t i = 0; i < pairing->codes->n_lines; i++) {
		const struct line *line = &pairing->codes->lines[i];
		if (line->scheme == SCHEME_FUNCTIONAL && line->level == 1 && *line->code)
			pairing->classes[pairing->n_classes++] = line;
	}
}

static const char *
key_of(struct pairing *pairing, size_t row)
{
	if (!pairing->folded[row])
		pairing->folded[row] = text_fold(pairing->arena, role_label(pairing->rows[row]));
	return pairing->folded[row];
}

static long
row_by_key(struct pairing *pairing, const char *key)
{
	for (size_t i = 0; i < pairing->n_rows; i++) {
		if (strcmp(key_of(pairing, i), key) == 0)
			return (long)i;
	}
	return -1;
}

/*
 * The names that a class has or had about this year, folded, one after the other: *at goes up from
 * 0, *last is what was given before. NULL: no more.
 */
static const char *
next_name(struct pairing *pairing, const char *code, int *at, const char **last)
{
	int first = pairing->audit->disclosure->identity.year - YEARS_BACK;
	while (*at <= YEARS_BACK + YEARS_AHEAD) {
		const char *name = subject_name(pairing->arena, SCHEME_FUNCTIONAL, code,
		    first + (*at)++, NULL);
		if (!*name || (*last && strcmp(name, *last) == 0))
			continue;
		*last = name;
		return text_fold(pairing->arena, name);
	}
	return NULL;
}

/* A table may use the name of another year. */
static long
row_by_other_name(struct pairing *pairing, const struct line *class)
{
	const char *last = NULL, *name;
	int at = 0;
	while ((name = next_name(pairing, class->code, &at, &last)) != NULL) {
		long row = row_by_key(pairing, name);
		if (row >= 0)
			return row;
	}
	return -1;
}

static long
row_of(struct pairing *pairing, const struct line *class)
{
	for (size_t i = 0; i < pairing->n_rows; i++) {
		const struct line *row = pairing->rows[i];
		if (strcmp(*row->code ? row->code : role_label(row),
			*row->code ? class->code : class->label) == 0)
			return (long)i;
	}
	long row = row_by_key(pairing, text_fold(pairing->arena, class->label));
	return row >= 0 ? row : row_by_other_name(pairing, class);
}

static void
pair(struct pairing *pairing)
{
	for (size_t i = 0; i < pairing->n_classes; i++) {
		pairing->row_of[i] = row_of(pairing, pairing->classes[i]);
		if (pairing->row_of[i] >= 0)
			pairing->paired[pairing->row_of[i]] = true;
	}
}

/* Is it a class at all? Its name is one that some class has or had. */
static bool
is_class_name(struct pairing *pairing, size_t row)
{
	for (int number = 201; number <= 239; number++) {
		char code[CODE_MAX] = { '2', (char)('0' + number / 10 % 10),
			(char)('0' + number % 10), '\0' };
		const char *last = NULL, *name;
		int at = 0;
		while ((name = next_name(pairing, code, &at, &last)) != NULL) {
			if (strcmp(name, key_of(pairing, row)) == 0)
				return true;
		}
	}
	return false;
}

static const char *
absent(struct pairing *pairing, const char *name)
{
	return phrase(audit_arena(pairing->audit), _("a row for {name}"), PHRASE({ "name", name }));
}

/* Is something printed there that is not 0, if only something unreadable? */
static bool
is_filled(const struct line *line, const struct column *column)
{
	const struct cell *cell = line_cell(line, column->ordinal);
	return cell && (cell->ambiguous || cell_counts(line, column) ||
	    (cell->figure.kind == FIGURE_TEXT && strpbrk(cell->figure.printed, "123456789")));
}

static void
compare_row(struct pairing *pairing, size_t row)
{
	const struct line *line = pairing->rows[row];
	struct equation equation;
	bool paired = pairing->paired[row];
	if (!paired && !is_filled(line, pairing->name_column))
		return;
	if (!paired && !is_class_name(pairing, row)) {
		struct operand operand = audit_cell(pairing->names, line, pairing->name_column);
		audit_unchecked(pairing->audit, pairing->rule, UNCHECKED_LAYOUT, &operand,
		    _("The row is named after no class of expenditure"));
		pairing->unknown = true;
		return;
	}
	equation_begin(&equation, pairing->audit, pairing->rule);
	equation_cell(&equation, LEFT, 1, pairing->names, line, pairing->name_column);
	for (size_t i = 0; i < pairing->n_classes; i++) {
		if (pairing->row_of[i] == (long)row)
			equation_cell(&equation, RIGHT, 1, pairing->codes, pairing->classes[i],
			    pairing->code_column);
	}
	if (!paired)
		equation_absent(&equation, RIGHT, pairing->codes,
		    absent(pairing, role_label(line)));
	equation_end(&equation);
}

static void
compare_class(struct pairing *pairing, size_t class)
{
	const struct line *line = pairing->classes[class];
	struct equation equation;
	if (pairing->row_of[class] >= 0 || !cell_counts(line, pairing->code_column))
		return;
	equation_begin(&equation, pairing->audit, pairing->rule);
	equation_absent(&equation, LEFT, pairing->names, absent(pairing, line->label));
	equation_cell(&equation, RIGHT, 1, pairing->codes, line, pairing->code_column);
	struct finding *finding = equation_end(&equation);
	if (finding && pairing->unknown)
		audit_withdraw(pairing->audit, finding, UNCHECKED_LAYOUT,
		    _("Its row may be one that is named after no class of expenditure"));
}

static void
compare_classes(struct pairing *pairing)
{
	collect(pairing);
	if (!pairing->n_classes || !pairing->n_rows) {
		if (table_has_figures(pairing->codes))
			audit_unchecked(pairing->audit, pairing->rule, UNCHECKED_LAYOUT, NULL,
			    _("One of the tables lists no classes"));
		return;
	}
	pair(pairing);
	for (size_t i = 0; i < pairing->n_rows; i++)
		compare_row(pairing, i);
	for (size_t i = 0; i < pairing->n_classes; i++)
		compare_class(pairing, i);
}

/* The amount of a table by class: its only budget where there is no column for each. */
static const struct column *
public_column(const struct audit *audit, const struct statement *fiscal, side_t side)
{
	const struct column *column = table_column(fiscal, side, MEASURE_PUBLIC_BUDGET, NULL);
	side_t incomes = role_income_side(fiscal);
	if (column)
		return column;
	for (size_t i = 0; i < fiscal->n_lines; i++) {
		const struct line *line = &fiscal->lines[i];
		enum measure source = role_source(line);
		if (line->side == incomes && (source == MEASURE_FUND_BUDGET ||
			source == MEASURE_CAPITAL_BUDGET) &&
		    cell_counts(line, statement_main(fiscal, incomes)))
			return NULL;
	}
	return table_amount(audit->disclosure, fiscal, side);
}

/* The general public budget's expenditure of the year: its row, or a total of nothing else. */
static void
compare_totals(struct pairing *pairing)
{
	const struct statement *fiscal = pairing->names;
	const struct line *year = role_line(fiscal, pairing->roles, pairing->side, ROLE_YEAR);
	const struct line *closing = role_line(fiscal, pairing->roles, pairing->side, ROLE_CLOSING);
	struct equation equation;
	if (!year && !cell_counts(closing, pairing->name_column))
		year = role_line(fiscal, pairing->roles, pairing->side, ROLE_TOTAL);
	if (!year) {
		audit_unchecked(pairing->audit, pairing->rule, UNCHECKED_LAYOUT, NULL,
		    _("The table has no total of the year's expenditure"));
		return;
	}
	equation_begin(&equation, pairing->audit, pairing->rule);
	equation_cell(&equation, LEFT, 1, fiscal, year, pairing->name_column);
	if (equation_total(&equation, RIGHT, 1, pairing->codes, pairing->code_column))
		equation_end(&equation);
}

void
check_classes(struct audit *audit, enum rule_id rule)
{
	bool total = rule == RULE_R26;
	struct arena arena = { .blocks = NULL };
	const struct statement *names = tables_need(audit, rule,
	    total ? STATEMENT_FISCAL : STATEMENT_SUMMARY);
	const struct statement *codes = names ? tables_need(audit, rule,
	    total ? STATEMENT_PUBLIC : STATEMENT_EXPENDITURE) : NULL;
	if (!codes)
		return;
	struct pairing pairing = { .audit = audit, .rule = rule, .names = names, .codes = codes,
		.roles = audit_roles(audit, names), .side = role_class_side(names),
		.arena = &arena };
	pairing.name_column = !pairing.side ? NULL : total ?
	    public_column(audit, names, pairing.side) :
	    table_amount(audit->disclosure, names, pairing.side);
	pairing.code_column = table_amount(audit->disclosure, codes, 0);
	if (!pairing.name_column || !pairing.code_column) {
		struct operand table = audit_table(pairing.name_column ? codes : names);
		audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &table,
		    _("The column to compare could not be told"));
		return;
	}
	compare_classes(&pairing);
	if (total)
		compare_totals(&pairing);
	arena_release(&arena);
}
