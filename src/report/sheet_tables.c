/* sheet_tables.c: the tables of a disclosure */
#include <string.h>

#include "base/i18n.h"
#include "report/amount.h"

enum { TABLE, NUMBER, TITLE, KIND, KIND_NAME, LINES, CELLS, TOTAL, UNIT };

static void
add_columns(struct sheet *sheet)
{
	sheet_add_column(sheet, "table", _("No."), SHEET_NUMBER);
	sheet_add_column(sheet, "number", _("Number"), SHEET_TEXT)->rank = 5;
	sheet_add_column(sheet, "title", _("Title"), SHEET_TEXT)->want = 60;
	sheet_add_column(sheet, "kind", _("Kind"), SHEET_TEXT)->export_only = true;
	struct sheet_column *kind = sheet_add_column(sheet, "kind-name", _("Kind"), SHEET_TEXT);
	kind->rank = 4;
	kind->screen_only = true;
	sheet_add_column(sheet, "lines", _("Lines"), SHEET_NUMBER)->rank = 2;
	sheet_add_column(sheet, "cells", _("Cells"), SHEET_NUMBER)->rank = 3;
	sheet_add_column(sheet, "total", _("Total"), SHEET_AMOUNT)->rank = 1;
	sheet_add_column(sheet, "unit", _("Unit"), SHEET_TEXT)->rank = 1;
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
