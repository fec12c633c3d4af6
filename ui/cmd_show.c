/* cmd_show.c: suan show: a table of one disclosure, or some codes of it and what lies below */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/sheets.h"
#include "ui/choice.h"
#include "ui/chosen.h"
#include "ui/cmd.h"
#include "ui/output.h"

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
			return chosen_lacks(disclosure, statement, request->operands[i], err);
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
	const struct statement *statement = chosen_table(disclosure, request->table, err);
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
