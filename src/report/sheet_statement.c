/* sheet_statement.c: a statement as a tree of its lines with amounts and percentages */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "model/subject.h"
#include "model/tree.h"
#include "report/amount.h"
#include "report/sheets.h"

#define NOT_SHOWN ((size_t)-1)
#define FULL_BAR 10000        /* hundredths of a percent */

/* The first columns of the sheet; the places of the others are in struct outline. */
enum { CODE, NAME, AMOUNT, BAR };

struct outline {
	struct sheet *sheet;
	const struct share_context *context;
	const struct statement *statement;
	const struct sheet_view *view;
	enum measure measure;
	size_t shares[SHARE_KINDS], origins[SHARE_KINDS];
	size_t unit, page, line, source;
	size_t *columns;              /* sheet column of each printed column, or NOT_SHOWN */
	/* first child and next brother of each line; one more for the root over the top lines */
	long *first, *next;
	long *rows;                   /* of each line in the sheet, -1: none yet */
	bool reported;                /* one of the percentages is */
};

static const struct column *
main_column(const struct outline *outline, side_t side)
{
	const struct column *column = NULL;
	if (outline->measure != MEASURE_NONE)
		column = statement_measure(outline->statement, side, outline->measure);
	return column ? column : statement_main(outline->statement, side);
}

static size_t
add_column(struct outline *outline, const char *id, const char *title, enum sheet_kind kind,
    int rank)
{
	sheet_add_column(outline->sheet, id, title, kind)->rank = rank;
	return outline->sheet->n_columns - 1;
}

static size_t
add_export(struct outline *outline, const char *id, const char *title, enum sheet_kind kind)
{
	sheet_add_column(outline->sheet, id, title, kind)->export_only = true;
	return outline->sheet->n_columns - 1;
}

static void
add_share(struct outline *outline, enum share_kind kind, int rank)
{
	const char *id = arena_printf(&outline->sheet->arena, "percent-%s", share_id(kind));
	outline->shares[kind] = add_column(outline, id, _(share_name(kind)), SHEET_PERCENT, rank);
}

/* The last part of a header path: the cell right above the numbers. */
static const char *
last_header(const struct column *column)
{
	const char *slash = strrchr(column->header, '/');
	return slash ? slash + 1 : column->header;
}

/* The other amounts of the statement; the main one of each side is in the column for the amount. */
static void
add_others(struct outline *outline, side_t side, int rank)
{
	const struct statement *statement = outline->statement;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		const char *id = measure_id(column->measure);
		outline->columns[i] = NOT_SHOWN;
		if ((side != 0 && column->side != side) ||
		    column == main_column(outline, column->side))
			continue;
		if (*id == '\0' || sheet_column(outline->sheet, id) >= 0)
			id = arena_printf(&outline->sheet->arena, "column-%d", column->ordinal);
		outline->columns[i] = add_column(outline, id, column->measure != MEASURE_NONE ?
		    _(measure_name(column->measure)) : last_header(column), SHEET_AMOUNT, rank++);
	}
}

static void
add_columns(struct outline *outline, side_t side)
{
	enum { RANK_UNIT = 1, RANK_SHARES = 4, RANK_OTHERS = RANK_SHARES + SHARE_KINDS };
	const struct column *column = main_column(outline, side);
	bool standard = column && column->measure != MEASURE_NONE;
	add_column(outline, "code", _("Code"), SHEET_CODE, 2);
	add_column(outline, "name", _("Name"), SHEET_TREE, 0);
	add_column(outline, "amount", _(measure_name(standard ? column->measure : MEASURE_AMOUNT)),
	    SHEET_AMOUNT, 0);
	add_column(outline, "bar", "", SHEET_BAR, 3);
	add_share(outline, outline->view->share, 1);
	for (int kind = 0; kind < SHARE_KINDS; kind++)
		if (kind != (int)outline->view->share)
			add_share(outline, (enum share_kind)kind, RANK_SHARES + kind);
	add_others(outline, side, RANK_OTHERS);
	add_column(outline, "unit", _("Unit"), SHEET_TEXT, RANK_UNIT);
	outline->unit = outline->sheet->n_columns - 1;
	outline->sheet->columns[outline->unit].off_screen = true;
	outline->origins[SHARE_BUDGET] = add_export(outline, "budget-from", _("Budget from"),
	    SHEET_TEXT);
	outline->origins[SHARE_LAST_YEAR] = add_export(outline, "last-year-from",
	    _("Last year from"), SHEET_TEXT);
	outline->page = add_export(outline, "page", _("Page"), SHEET_NUMBER);
	outline->line = add_export(outline, "line", _("Line"), SHEET_NUMBER);
	outline->source = add_export(outline, "source", _("Source"), SHEET_TEXT);
}

static void
set_share(struct outline *outline, struct sheet_row *row, enum share_kind kind, struct share share)
{
	static const char *const origins[] = {
		[SHARE_NOWHERE] = "",
		[SHARE_COMPUTED] = "computed",
		[SHARE_IMPORTED] = "imported",
		[SHARE_REPORTED] = "reported",
	};
	struct sheet *sheet = outline->sheet;
	size_t column = outline->shares[kind];
	if (share.origin == SHARE_NOWHERE)
		return;
	sheet_set_value(sheet, row, column, amount_percent(&sheet->arena, share.value),
	    share.value);
	row->cells[column].reported = share.origin == SHARE_REPORTED;
	outline->reported |= share.origin == SHARE_REPORTED;
	if (outline->origins[kind] != NOT_SHOWN)
		sheet_set(sheet, row, outline->origins[kind], origins[share.origin]);
	if (kind == outline->view->share)
		sheet_set_value(sheet, row, BAR, "", share.value < 0 ? 0 :
		    share.value > FULL_BAR ? FULL_BAR : share.value);
}

/* The figure of a column with its badge. */
static const struct cell *
set_figure(const struct outline *outline, struct sheet_row *row, size_t at,
    const struct line *line, const struct column *column)
{
	struct operand figure = operand_cell(outline->statement, line, column);
	const struct cell *cell = line_cell(line, column->ordinal);
	amount_set_cell(outline->sheet, row, at, cell, outline->view);
	amount_set_badge(outline->sheet, row, at, &figure, outline->view);
	return cell;
}

static void
set_others(const struct outline *outline, struct sheet_row *row, const struct line *line)
{
	for (size_t i = 0; i < line->n_cells; i++) {
		const struct column *column = statement_column(outline->statement,
		    line->cells[i].column);
		size_t at = column ? outline->columns[column - outline->statement->columns] :
		    NOT_SHOWN;
		if (at != NOT_SHOWN)
			set_figure(outline, row, at, line, column);
	}
}

static void
set_amount(const struct outline *outline, struct sheet_row *row, const struct line *line,
    const struct column *column)
{
	const struct cell *cell = column ? set_figure(outline, row, AMOUNT, line, column) : NULL;
	if (cell)
		sheet_set(outline->sheet, row, outline->unit,
		    amount_unit(&cell->figure, outline->view));
	amount_set_place(outline->sheet, row, outline->page, outline->line,
	    cell ? cell->figure.place : line->place);
	sheet_set(outline->sheet, row, outline->source,
	    disclosure_source(outline->context->disclosure, outline->statement->source)->name);
}

static const char *
key_of(struct arena *arena, const struct line *line)
{
	char side[2] = { line->side, '\0' };
	return arena_printf(arena, "%s%s", side, *line->code != '\0' ? line->code : line->label);
}

/* As printed; where no name stands beside a code, the known one in brackets. */
static const char *
name_of(const struct outline *outline, const struct line *line)
{
	struct arena *arena = &outline->sheet->arena;
	int year = outline->context->disclosure->identity.year;
	const char *known = "";

	if (!*line->label && *line->code)
		known = subject_name(arena, line->scheme, line->code, year, NULL);
	return *known ? arena_printf(arena, "[%s]", known) : line->label;
}

static void
add_row(struct outline *outline, size_t index)
{
	struct sheet *sheet = outline->sheet;
	const struct line *line = &outline->statement->lines[index];
	const struct column *column = main_column(outline, line->side);
	struct sheet_row *row = sheet_add_row(sheet, key_of(&sheet->arena, line));
	outline->rows[index] = (long)sheet->n_rows - 1;
	if (line->parent >= 0)
		row->parent = outline->rows[line->parent];
	row->level = row->parent >= 0 ? sheet->rows[row->parent].level + 1 : 0;
	row->index = index;
	row->zero = amount_is_zero(line);
	row->tone = line_is_total(line) ? TONE_TOTAL : TONE_NORMAL;
	sheet_set(sheet, row, CODE, line->code);
	sheet_set(sheet, row, NAME, name_of(outline, line));
	row->code = row->cells[CODE].text;
	row->name = row->cells[NAME].text;
	set_amount(outline, row, line, column);
	for (int kind = 0; kind < SHARE_KINDS; kind++)
		set_share(outline, row, (enum share_kind)kind, share_of(outline->context,
		    outline->statement, line, column, (enum share_kind)kind));
	set_others(outline, row, line);
}

/* Hangs the lines of a side from each other, in print order. */
static void
hang(struct outline *outline, side_t side)
{
	size_t n = outline->statement->n_lines;
	for (size_t i = 0; i <= n; i++)
		outline->first[i] = outline->next[i] = -1;
	for (size_t i = n; i-- > 0;) {
		const struct line *line = &outline->statement->lines[i];
		size_t parent = line->parent >= 0 ? (size_t)line->parent : n;
		if (line->side != side)
			continue;
		outline->next[i] = outline->first[parent];
		outline->first[parent] = (long)i;
	}
}

/* Rows of a side: every line before what hangs from it. */
static void
add_side(struct outline *outline, side_t side)
{
	hang(outline, side);
	long at = outline->first[outline->statement->n_lines];
	while (at >= 0) {
		add_row(outline, (size_t)at);
		if (outline->first[at] >= 0) {
			at = outline->first[at];
			continue;
		}
		while (at >= 0 && outline->next[at] < 0)
			at = outline->statement->lines[at].parent;
		at = at >= 0 ? outline->next[at] : -1;
	}
}

static bool
has_side(const struct statement *statement, side_t side)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (statement->lines[i].side == side)
			return true;
	return false;
}

static void
add_rows(struct outline *outline, side_t only)
{
	static const side_t sides[] = SIDE_LETTERS_OR_NONE;
	size_t n = outline->statement->n_lines;
	outline->first = mem_alloc((n + 1) * sizeof *outline->first);
	outline->next = mem_alloc((n + 1) * sizeof *outline->next);
	outline->rows = mem_alloc((n + 1) * sizeof *outline->rows);
	for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
		if ((only == 0 || only == sides[i]) && has_side(outline->statement, sides[i]))
			add_side(outline, sides[i]);
	free(outline->first);
	free(outline->next);
	free(outline->rows);
}

void
sheet_statement(struct sheet *sheet, const struct share_context *context,
    const struct statement *statement, side_t side, enum measure measure,
    const struct sheet_view *view)
{
	struct outline outline = {
		.sheet = sheet, .context = context, .statement = statement, .view = view,
		.measure = measure,
	};
	for (int kind = 0; kind < SHARE_KINDS; kind++)
		outline.origins[kind] = NOT_SHOWN;
	outline.columns = mem_alloc((statement->n_columns + 1) * sizeof *outline.columns);
	sheet->title = sheet_text(sheet, statement->title);
	add_columns(&outline, side);
	add_rows(&outline, side);
	free(outline.columns);
	sheet_fit(sheet);
	if (sheet->n_rows == 0)
		sheet->note = _("this table has no lines");
	else if (outline.reported)
		sheet->note = _("* as the narrative reports it, not computed");
}
