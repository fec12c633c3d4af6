/* cmd_show.c: suan show: a table of one disclosure, or some codes of it and what lies below */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "report/sheets.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/output.h"

#define NEAR 5                /* codes named beside an unknown one */

/* "1 summary, 2 income, 3 expenditure" */
static const char *
tables_text(struct arena *arena, const struct disclosure *disclosure)
{
	const char *text = "";

	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		text = arena_printf(arena, "%s%s%d %s", text, i ? ", " : "", statement->ordinal,
		    statement->kind == STATEMENT_GENERIC ? statement->title
		    : statement_type(statement->kind)->id);
	}
	return text;
}

/*
 * By number, by kind; without a name the expenditure, else the first. NULL and ERR_USAGE with those
 * there are.
 */
static const struct statement *
choose_table(const struct disclosure *disclosure, const char *name, struct err *err)
{
	enum statement_kind kind = STATEMENT_EXPENDITURE;
	const struct statement *statement = NULL;
	struct arena arena = { .blocks = NULL };

	if (name && *name && strspn(name, "0123456789") == strlen(name))
		statement = disclosure_table(disclosure, strlen(name) < 9 ? atoi(name) : 0);
	else if (!name || statement_kind_parse(name, &kind))
		statement = disclosure_statement(disclosure, kind);
	if (!statement && !name && disclosure->n_statements)
		statement = &disclosure->statements[0];
	if (!statement && name)
		err_set(err, ERR_USAGE,
		    _("there is no table '%s'; --table takes the number or the kind of one of: %s"),
		    name, tables_text(&arena, disclosure));
	else if (!statement)
		err_set(err, ERR_USAGE,
		    _("the disclosure has no tables; 'suan list' shows which have"));
	arena_release(&arena);
	return statement;
}

static size_t
common(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	return n;
}

/*
 * The codes of the sheet that begin most like this one, at most NEAR; where none does, the ones at
 * the top. "" if it has no codes.
 */
static const char *
near_codes(struct arena *arena, struct sheet *sheet, const char *code)
{
	const char *text = "";
	int n = 0;

	for (size_t alike = strlen(code) + 1; alike-- > 0 && n < NEAR; ) {
		if (alike == 0 && n > 0)
			break;
		for (size_t i = 0; i < sheet->n_rows && n < NEAR; i++) {
			const char *other = sheet_row(sheet, i)->code;
			if (!*other || common(other, code) != alike ||
			    (alike == 0 && strlen(other) != 3))
				continue;
			text = arena_printf(arena, "%s%s%s", text, n++ ? ", " : "", other);
		}
	}
	return text;
}

static int
unknown_code(struct sheet *sheet, const struct disclosure *disclosure,
    const struct statement *statement, const char *code, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	const char *near = near_codes(&arena, sheet, code);

	for (size_t i = 0; i < disclosure->n_statements && *code; i++) {
		const struct statement *other = &disclosure->statements[i];
		if (statement_line(other, 0, code, ""))
			err_set(err, ERR_USAGE,
			    _("table %d has no code %s; table %d has it: add --table=%d"),
			    statement->ordinal, code, other->ordinal, other->ordinal);
	}
	if (*near)
		err_set(err, ERR_USAGE, _("table %d has no code %s; near it are: %s"),
		    statement->ordinal, code, near);
	else
		err_set(err, ERR_USAGE,
		    _("table %d has no codes, so not %s either; name no code to see all of it"),
		    statement->ordinal, code);
	arena_release(&arena);
	return -1;
}

static bool
has_code(struct sheet *sheet, const char *code)
{
	for (size_t i = 0; i < sheet->n_rows; i++) {
		if (*code && strcmp(sheet_row(sheet, i)->code, code) == 0)
			return true;
	}
	return false;
}

static bool
is_asked(const struct request *request, const struct sheet_row *row)
{
	for (int i = 0; i < request->n_operands; i++) {
		if (strcmp(request->operands[i], row->code) == 0)
			return true;
	}
	return false;
}

/*
 * Adds a row of another sheet with the same columns; the strings stay where they are. Returns its
 * index.
 */
static long
take_row(struct sheet *to, const struct sheet_row *row, long parent)
{
	struct sheet_row *copy = sheet_add_row(to, row->key);
	struct sheet_row kept = *row;

	memcpy(copy->cells, row->cells, to->n_columns * sizeof *row->cells);
	kept.key = copy->key;
	kept.cells = copy->cells;
	kept.parent = parent;
	*copy = kept;
	return (long)to->n_rows - 1;
}

/* The rows that are asked for and those below them. `some` borrows the strings of `all`. */
static void
take_rows(struct sheet *some, struct sheet *all, const struct request *request)
{
	long *taken = mem_alloc((all->n_rows + 1) * sizeof *taken);

	for (size_t i = 0; i < all->n_columns; i++) {
		const struct sheet_column *column = &all->columns[i];
		*sheet_add_column(some, column->id, column->title, column->kind) = *column;
	}
	for (size_t i = 0; i < all->n_rows; i++) {
		const struct sheet_row *row = sheet_row(all, i);
		long parent = row->parent >= 0 ? taken[row->parent] : -1;
		taken[i] = parent >= 0 || is_asked(request, row) ? take_row(some, row, parent) : -1;
	}
	free(taken);
	sheet_fit(some);
}

static int
show_rows(const struct request *request, struct sheet *sheet, const struct disclosure *disclosure,
    const struct statement *statement, struct err *err)
{
	struct sheet some = { .title = sheet->title };

	for (int i = 0; i < request->n_operands; i++) {
		if (!has_code(sheet, request->operands[i]))
			return unknown_code(
			    sheet, disclosure, statement, request->operands[i], err);
	}
	take_rows(&some, sheet, request);
	int status = output_sheet(request, &some, err);
	sheet_release(&some);
	return status;
}

static int
show(const struct request *request, const struct benchmark *benchmark, struct err *err)
{
	const struct disclosure *disclosure = &benchmark->disclosure;
	const struct statement *statement = choose_table(disclosure, request->table, err);
	const struct sheet_view view = { .unit = UNIT_NONE, .share = request->share };
	struct sheet sheet = { .title = NULL };
	int status;

	if (!statement)
		return -1;
	sheet_statement(&sheet, &benchmark->context, statement, 0, MEASURE_NONE, &view);
	if (request->n_operands)
		status = show_rows(request, &sheet, disclosure, statement, err);
	else
		status = output_sheet(request, &sheet, err);
	sheet_release(&sheet);
	return status;
}

int
cmd_show(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	const struct listed *listed = NULL;
	int status = -1;

	if (choice_open(&choice, request, DB_READ, err) == 0)
		listed = choice_only(&choice, err);
	if (listed) {
		struct benchmark benchmark;
		status = benchmark_load(&benchmark, choice.db, listed->id, err);
		if (status == 0) {
			status = show(request, &benchmark, err);
			benchmark_release(&benchmark);
		}
	}
	choice_close(&choice);
	return status;
}
