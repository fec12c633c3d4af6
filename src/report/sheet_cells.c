/* sheet_cells.c: every printed cell, tidy: the contract of `suan cells` */
#include "base/i18n.h"
#include "report/amount.h"

enum {
	TABLE, TITLE, ROW, SIDE, CODE, LABEL, MEASURE, AMOUNT, UNIT, PAGE, LINE, RAW, AGENCY, YEAR,
	KIND, SCOPE
};

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[TABLE] = { .id = "table", .title = N_("Table"), .kind = SHEET_NUMBER },
		[TITLE] = { .id = "title", .title = N_("Title"), .rank = 3 },
		[ROW] = { .id = "row", .title = N_("Row"), .kind = SHEET_NUMBER, .rank = 6 },
		[SIDE] = { .id = "side", .title = N_("Side"), .rank = 6 },
		[CODE] = { .id = "code", .title = N_("Code"), .kind = SHEET_CODE },
		[LABEL] = { .id = "label", .title = N_("Name") },
		[MEASURE] = { .id = "measure", .title = N_("Measure"), .rank = 1 },
		[AMOUNT] = { .id = "amount", .title = N_("Amount"), .kind = SHEET_AMOUNT },
		[UNIT] = { .id = "unit", .title = N_("Unit") },
		[PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER, .rank = 2 },
		[LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER, .rank = 2 },
		[RAW] = { .id = "raw", .title = N_("As printed"), .rank = 5 },
		[AGENCY] = { .id = "agency", .title = N_("Agency"), .rank = 4, .heads = true },
		[YEAR] = { .id = "year", .title = N_("Year"), .kind = SHEET_NUMBER, .rank = 4,
		    .heads = true },
		[KIND] = { .id = "kind", .title = N_("Kind"), .rank = 4, .heads = true },
		[SCOPE] = { .id = "scope", .title = N_("Scope"), .rank = 4, .heads = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

static void
set_identity(struct sheet *sheet, struct sheet_row *row, const struct identity *identity)
{
	sheet_set(sheet, row, AGENCY, identity->agency);
	amount_set_number(sheet, row, YEAR, identity->year);
	sheet_set(sheet, row, KIND, kind_id(identity->kind));
	sheet_set(sheet, row, SCOPE, scope_id(identity->scope));
}

static void
set_cell(struct sheet *sheet, struct sheet_row *row, const struct statement *statement,
    const struct cell *cell)
{
	const struct column *column = statement_column(statement, cell->column);
	const struct place *place = &cell->figure.place;
	if (cell->figure.kind != FIGURE_TEXT)
		amount_set(sheet, row, AMOUNT, &cell->figure, NULL);
	/* blank tells that the column is not certain */
	if (!cell->ambiguous)
		sheet_set(sheet, row, MEASURE, column && *column->header ? column->header :
		    arena_printf(&sheet->arena, "column-%d", cell->column));
	sheet_set(sheet, row, UNIT, amount_unit(&cell->figure, NULL));
	amount_set_place(sheet, row, PAGE, LINE, *place);
	if (place->page == 0 && place->line > 0)
		amount_set_number(sheet, row, PAGE, place->line);
	sheet_set(sheet, row, RAW, cell->figure.printed);
}

static void
add_cell(struct sheet *sheet, const struct disclosure *disclosure,
    const struct statement *statement, const struct line *line, const struct cell *cell)
{
	const struct identity *identity = &disclosure->identity;
	char side[2] = { line->side, '\0' };
	struct sheet_row *row = sheet_add_row(sheet,
	    arena_printf(&sheet->arena, "%s/%d/%s/%s/%d/%d/%d", identity->agency, identity->year,
	    kind_id(identity->kind), scope_id(identity->scope), statement->ordinal, line->row,
	    cell->column));
	amount_set_number(sheet, row, TABLE, statement->ordinal);
	sheet_set(sheet, row, TITLE, statement->title);
	amount_set_number(sheet, row, ROW, line->row);
	sheet_set(sheet, row, SIDE, side);
	sheet_set(sheet, row, CODE, line->code);
	sheet_set(sheet, row, LABEL, line->label);
	set_cell(sheet, row, statement, cell);
	set_identity(sheet, row, identity);
	row->code = row->cells[CODE].text;
	row->name = row->cells[LABEL].text;
}

static bool
is_certain_amount(const struct cell *cell)
{
	return !cell->ambiguous && cell->figure.kind != FIGURE_TEXT;
}

void
sheet_cells(struct sheet *sheet, const struct disclosure *disclosure, bool all)
{
	if (sheet->n_columns == 0)
		add_columns(sheet);
	sheet->title = _("Cells");
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		for (size_t j = 0; j < statement->n_lines; j++) {
			const struct line *line = &statement->lines[j];
			for (size_t k = 0; k < line->n_cells; k++)
				if (all || is_certain_amount(&line->cells[k]))
					add_cell(sheet, disclosure, statement, line,
					    &line->cells[k]);
		}
	}
	sheet_fit(sheet);
}
