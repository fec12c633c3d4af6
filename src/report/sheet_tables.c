/* sheet_tables.c: the tables of a disclosure */
#include <string.h>

#include "base/i18n.h"
#include "report/amount.h"

enum { TABLE, NUMBER, TITLE, KIND, KIND_NAME, LINES, CELLS, TOTAL, UNIT };

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[TABLE] = { .id = "table", .title = N_("No."), .kind = SHEET_NUMBER },
		[NUMBER] = { .id = "number", .title = N_("Number"), .rank = 5 },
		[TITLE] = { .id = "title", .title = N_("Title"), .want = 60 },
		[KIND] = { .id = "kind", .title = N_("Kind"), .export_only = true },
		[KIND_NAME] = { .id = "kind-name", .title = N_("Kind"), .rank = 4,
		    .screen_only = true },
		[LINES] = { .id = "lines", .title = N_("Lines"), .kind = SHEET_NUMBER, .rank = 2 },
		[CELLS] = { .id = "cells", .title = N_("Cells"), .kind = SHEET_NUMBER, .rank = 3 },
		[TOTAL] = { .id = "total", .title = N_("Total"), .kind = SHEET_AMOUNT, .rank = 1 },
		[UNIT] = { .id = "unit", .title = N_("Unit"), .rank = 1 },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

static bool
is_grand(const struct line *line)
{
	return strncmp(line->label, "总计", strlen("总计")) == 0;
}

/*
 * What the table comes to: its first total line; where sides stand beside each other only the 总计
 * that they share; its only line. NULL where it has none.
 */
static const struct cell *
total_cell(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct column *column = statement_main(statement, line->side);
		if (!column || !(line_is_total(line) || statement->n_lines == 1))
			continue;
		if (line->side == 0 || is_grand(line))
			return line_cell(line, column->ordinal);
	}
	return NULL;
}

static void
add_table(struct sheet *sheet, const struct statement *statement, const struct sheet_view *view)
{
	const struct statement_type *type = statement_type(statement->kind);
	const struct cell *total = total_cell(statement);
	size_t cells = 0;
	for (size_t i = 0; i < statement->n_lines; i++)
		cells += statement->lines[i].n_cells;
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena, "%d",
	    statement->ordinal));
	amount_set_number(sheet, row, TABLE, statement->ordinal);
	sheet_set(sheet, row, NUMBER, statement->number);
	sheet_set(sheet, row, TITLE, statement->title);
	sheet_set(sheet, row, KIND, type->id);
	sheet_set(sheet, row, KIND_NAME, _(type->name));
	amount_set_number(sheet, row, LINES, (int64_t)statement->n_lines);
	amount_set_number(sheet, row, CELLS, (int64_t)cells);
	amount_set_cell(sheet, row, TOTAL, total, view);
	if (total)
		sheet_set(sheet, row, UNIT, amount_unit(&total->figure, view));
	row->code = row->cells[TABLE].text;
	row->name = row->cells[TITLE].text;
}

void
sheet_tables(struct sheet *sheet, const struct disclosure *disclosure,
    const struct sheet_view *view)
{
	sheet->title = _("Tables");
	add_columns(sheet);
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		add_table(sheet, &disclosure->statements[i], view);
		sheet->rows[i].index = i;
	}
	sheet_fit(sheet);
	if (sheet->n_rows == 0)
		sheet->note = _("the document has no tables");
}
