/* sheet_item.c: one line in every table that has it, and what the narrative says of it */
#include <string.h>

#include "base/i18n.h"
#include "report/amount.h"

enum { TABLE, WHAT, AMOUNT, UNIT, SHARE, TEXT, PLACE, ASPECT, PAGE, LINE };

struct item {
	struct sheet *sheet;
	const struct share_context *context;
	const struct statement *statement;
	const struct line *line;
	const struct sheet_view *view;
};

static void
add_columns(struct sheet *sheet)
{
	const struct sheet_column columns[] = {
		[TABLE] = { .id = "table", .title = N_("Table") },
		[WHAT] = { .id = "what", .title = N_("What") },
		[AMOUNT] = { .id = "amount", .title = N_("Figure"), .kind = SHEET_NUMBER },
		[UNIT] = { .id = "unit", .title = N_("Unit"), .rank = 2 },
		[SHARE] = { .id = "percent-total", .title = share_name(SHARE_TOTAL),
		    .kind = SHEET_PERCENT, .rank = 3 },
		[TEXT] = { .id = "text", .title = N_("In words"), .want = 80, .rank = 1 },
		[PLACE] = { .id = "place", .title = N_("Place"), .rank = 4, .screen_only = true },
		[ASPECT] = { .id = "aspect", .title = N_("Aspect"), .export_only = true },
		[PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER,
		    .export_only = true },
		[LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER,
		    .export_only = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

static struct sheet_row *
add_row(const struct item *item, const char *key, const char *table, const char *what,
    int source, struct place place)
{
	struct sheet *sheet = item->sheet;
	struct sheet_row *row = sheet_add_row(sheet, key);
	sheet_set(sheet, row, TABLE, table);
	sheet_set(sheet, row, WHAT, what);
	sheet_set(sheet, row, PLACE, amount_place_in(&sheet->arena,
	    item->context->disclosure, source, place));
	amount_set_place(sheet, row, PAGE, LINE, place);
	row->name = row->cells[WHAT].text;
	return row;
}

static void
add_cell(const struct item *item, const struct statement *statement, const struct line *line,
    const struct cell *cell)
{
	struct sheet *sheet = item->sheet;
	const struct column *column = statement_column(statement, cell->column);
	if (!column)
		return;
	struct sheet_row *row = add_row(item, arena_printf(&sheet->arena, "cell/%d/%d/%d",
	    statement->ordinal, line->row, cell->column), statement->title, column->header,
	    statement->source, cell->figure.place);
	row->zero = cell->figure.kind == FIGURE_MONEY && cell->figure.value == 0;
	amount_set_cell(sheet, row, AMOUNT, cell, item->view);
	struct operand figure = operand_cell(statement, line, column);
	amount_set_badge(sheet, row, AMOUNT, &figure, item->view);
	sheet_set(sheet, row, UNIT, amount_unit(&cell->figure, item->view));
	struct share share = share_of(item->context, statement, line, column, SHARE_TOTAL);
	if (share.origin != SHARE_NOWHERE)
		sheet_set_value(sheet, row, SHARE, amount_percent(&sheet->arena, share.value),
		    share.value);
}

static bool
is_same(const struct line *line, const struct line *other)
{
	if (*line->code != '\0')
		return line->scheme == other->scheme && strcmp(line->code, other->code) == 0;
	return *other->code == '\0' && strcmp(line->label, other->label) == 0;
}

static void
add_cells(const struct item *item)
{
	const struct disclosure *disclosure = item->context->disclosure;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		for (size_t j = 0; j < statement->n_lines; j++)
			for (size_t k = 0; is_same(item->line, &statement->lines[j]) &&
			    k < statement->lines[j].n_cells; k++)
				add_cell(item, statement, &statement->lines[j],
				    &statement->lines[j].cells[k]);
	}
}

/* A code is the same wherever it stands; a label may mean another thing in another table. */
static bool
is_remark_on(const struct item *item, const struct remark *remark)
{
	const struct line *line = item->line;
	if (*line->code != '\0')
		return strcmp(remark->code, line->code) == 0;
	return *remark->code == '\0' && remark->table == item->statement->kind &&
	    (remark->side == 0 || remark->side == line->side) &&
	    strcmp(remark->label, line->label) == 0;
}

static void
add_remark(const struct item *item, const struct remark *remark)
{
	struct sheet *sheet = item->sheet;
	const struct figure *figure = &remark->figure;
	const char *what = _(aspect_name(remark->aspect));
	if (remark->measure != MEASURE_NONE && remark->measure != MEASURE_TOTAL &&
	    remark->measure != MEASURE_AMOUNT)
		what = arena_printf(&sheet->arena, "%s: %s", _(measure_name(remark->measure)),
		    what);
	struct sheet_row *row = add_row(item, arena_printf(&sheet->arena, "remark/%s/%s/%s",
	    statement_type(remark->table)->id, measure_id(remark->measure),
	    aspect_id(remark->aspect)), _("Narrative"), what, remark->source,
	    figure->place);
	if (figure->kind == FIGURE_TEXT) {
		sheet_set(sheet, row, TEXT, figure->printed);
	} else {
		amount_set(sheet, row, AMOUNT, figure, item->view);
		row->cells[AMOUNT].reported = true;
	}
	size_t index = (size_t)(remark - item->context->disclosure->remarks);
	row->index = index;
	amount_set_badge(sheet, row, AMOUNT,
	    &(struct operand){ .kind = OPERAND_REMARK, .index = index }, item->view);
	sheet_set(sheet, row, UNIT, amount_unit(figure, item->view));
	sheet_set(sheet, row, ASPECT, aspect_id(remark->aspect));
}

void
sheet_item(struct sheet *sheet, const struct share_context *context,
    const struct statement *statement, const struct line *line, const struct sheet_view *view)
{
	struct item item = {
		.sheet = sheet, .context = context, .statement = statement, .line = line,
		.view = view,
	};
	const struct disclosure *disclosure = context->disclosure;
	sheet->title = sheet_text(sheet, *line->code == '\0' ? line->label :
	    arena_printf(&sheet->arena, "%s %s", line->code, line->label));
	add_columns(sheet);
	add_cells(&item);
	for (size_t i = 0; i < disclosure->n_remarks; i++)
		if (is_remark_on(&item, &disclosure->remarks[i]))
			add_remark(&item, &disclosure->remarks[i]);
	sheet_fit(sheet);
	if (sheet->n_rows == 0)
		sheet->note = _("the document prints no figure on this line");
}
