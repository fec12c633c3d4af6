/* sheet_printed.c: a statement as it is printed, its sides beside each other */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "report/amount.h"

#define NOT_SHOWN ((size_t)-1)

static const side_t sides[] = SIDE_LETTERS_OR_NONE;
#define SIDES (sizeof sides / sizeof *sides)

struct page {
	struct sheet *sheet;
	const struct statement *statement;
	const struct sheet_view *view;
	/* sheet columns of each side's labels, or NOT_SHOWN */
	size_t code[SIDES], name[SIDES];
	size_t *columns;                      /* of each printed column */
};

static size_t
side_index(side_t side)
{
	for (size_t i = 1; i < SIDES; i++)
		if (sides[i] == side)
			return i;
	return 0;
}

/* Its last two parts: what tells the columns apart. */
static const char *
short_header(const char *header)
{
	const char *last = strrchr(header, '/');
	for (const char *at = last; at && at > header;)
		if (*--at == '/')
			return at + 1;
	return header;
}

static size_t
add_label(struct page *page, side_t side, const char *what, const char *title, enum sheet_kind kind)
{
	const char *id = what;
	if (side != 0)
		id = arena_printf(&page->sheet->arena, "%s-%c", what, side);
	sheet_add_column(page->sheet, id, title, kind);
	return page->sheet->n_columns - 1;
}

static void
add_side(struct page *page, size_t index)
{
	const struct statement *statement = page->statement;
	bool lines = false, codes = false;
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (side_index(statement->lines[i].side) != index)
			continue;
		lines = true;
		codes |= *statement->lines[i].code != '\0';
	}
	page->code[index] = codes ? add_label(page, sides[index], "code", _("Code"), SHEET_CODE) :
	    NOT_SHOWN;
	page->name[index] = lines ? add_label(page, sides[index], "name", _("Name"), SHEET_TEXT) :
	    NOT_SHOWN;
	for (size_t i = 0; i < statement->n_columns; i++) {
		if (side_index(statement->columns[i].side) != index)
			continue;
		const char *id = arena_printf(&page->sheet->arena, "column-%d",
		    statement->columns[i].ordinal);
		sheet_add_column(page->sheet, id, short_header(statement->columns[i].header),
		    SHEET_AMOUNT);
		page->columns[i] = page->sheet->n_columns - 1;
	}
}

static void
set_cell(const struct page *page, struct sheet_row *row, const struct line *line,
    const struct column *column, const struct cell *cell)
{
	struct operand figure = operand_cell(page->statement, line, column);
	size_t at = page->columns[column - page->statement->columns];
	amount_set_cell(page->sheet, row, at, cell, page->view);
	amount_set_badge(page->sheet, row, at, &figure, page->view);
}

static void
set_line(const struct page *page, struct sheet_row *row, const struct line *line)
{
	size_t side = side_index(line->side);
	if (page->code[side] != NOT_SHOWN)
		sheet_set(page->sheet, row, page->code[side], line->code);
	sheet_set(page->sheet, row, page->name[side], line->label);
	if (*row->code == '\0' && *line->code != '\0')
		row->code = row->cells[page->code[side]].text;
	const char *name = row->cells[page->name[side]].text;
	row->name = *row->name == '\0' ? name : arena_printf(&page->sheet->arena, "%s %s",
	    row->name, name);
	row->zero = row->zero && amount_is_zero(line);
	if (line_is_total(line))
		row->tone = TONE_TOTAL;
	for (size_t i = 0; i < line->n_cells; i++) {
		const struct column *column = statement_column(page->statement,
		    line->cells[i].column);
		if (column)
			set_cell(page, row, line, column, &line->cells[i]);
	}
}

/* The rows, in the end with the unit in which their amounts are shown. */
static void
add_rows(const struct page *page)
{
	const struct statement *statement = page->statement;
	enum unit unit = page->view->unit ? page->view->unit : statement->unit;
	sheet_add_column(page->sheet, "unit", _("Unit"), SHEET_TEXT)->off_screen = true;
	for (size_t i = 0; i < statement->n_lines;) {
		int number = statement->lines[i].row;
		struct sheet_row *row = sheet_add_row(page->sheet, arena_printf(&page->sheet->arena,
		    "%d", number));
		row->index = i;
		row->zero = true;
		if (unit != UNIT_NONE)
			sheet_set(page->sheet, row, page->sheet->n_columns - 1, unit_name(unit));
		for (; i < statement->n_lines && statement->lines[i].row == number; i++)
			set_line(page, row, &statement->lines[i]);
	}
}

void
sheet_printed(struct sheet *sheet, const struct disclosure *disclosure,
    const struct statement *statement, const struct sheet_view *view)
{
	struct page page = { .sheet = sheet, .statement = statement, .view = view };
	(void)disclosure;
	page.columns = mem_alloc((statement->n_columns + 1) * sizeof *page.columns);
	sheet->title = sheet_text(sheet, statement->title);
	for (size_t i = 0; i < SIDES; i++)
		add_side(&page, i);
	add_rows(&page);
	free(page.columns);
	sheet_fit(sheet);
	if (sheet->n_rows == 0)
		sheet->note = _("this table has no lines");
}
