/* amount.c: figures as the cells of a sheet show them */
#include <string.h>

#include "base/i18n.h"
#include "report/amount.h"

/* Decimals that an amount has at most in a unit other than the printed one. */
static int
most_decimals(enum unit unit)
{
	return unit == UNIT_YI ? 4 : 2;
}

/*
 * Decimals to show: as printed in the printed unit, else those that keep the amount exact, as far
 * as the unit goes.
 */
static int
shown_decimals(const struct figure *figure, enum unit unit)
{
	if (unit == figure->unit)
		return figure->decimals;
	int exact = figure->decimals + (int)unit - (int)figure->unit, most = most_decimals(unit);
	return exact < 0 ? 0 : exact > most ? most : exact;
}

static enum unit
shown_unit(const struct figure *figure, const struct sheet_view *view)
{
	return view && view->unit != UNIT_NONE ? view->unit : figure->unit;
}

/* In buf, "~" before it where that rounds. */
static const char *
format(char buf[MONEY_TEXT + 1], const struct figure *figure, const struct sheet_view *view)
{
	if (figure->kind != FIGURE_MONEY)
		return figure_format(buf, figure);
	enum unit unit = shown_unit(figure, view);
	bool rounded;
	money_format(buf + 1, figure->value, unit, shown_decimals(figure, unit), false, &rounded);
	buf[0] = '~';
	return rounded ? buf : buf + 1;
}

const char *
amount_text(struct arena *arena, const struct figure *figure, const struct sheet_view *view)
{
	char buf[MONEY_TEXT + 1];
	return arena_text(arena, format(buf, figure, view));
}

const char *
amount_unit(const struct figure *figure, const struct sheet_view *view)
{
	if (figure->kind == FIGURE_MONEY)
		return unit_name(shown_unit(figure, view));
	return figure->kind == FIGURE_TEXT ? "" : figure_unit_text(figure);
}

const char *
amount_words(struct arena *arena, const struct figure *figure, const struct sheet_view *view)
{
	char buf[MONEY_TEXT + 1];
	const char *number = format(buf, figure, view);
	return arena_printf(arena, figure->kind == FIGURE_MONEY ? "%s %s" : "%s%s", number,
	    amount_unit(figure, view));
}

const char *
amount_percent(struct arena *arena, int64_t value)
{
	char buf[MONEY_TEXT];
	return arena_text(arena, decimal_format(buf, value, 2, false));
}

const char *
amount_place(struct arena *arena, struct place place)
{
	if (place.page > 0 && place.line > 0)
		return arena_printf(arena, _("page %d, line %d"), place.page, place.line);
	if (place.page > 0)
		return arena_printf(arena, _("page %d"), place.page);
	if (place.line > 0)
		return arena_printf(arena, _("line %d"), place.line);
	return "";
}

const char *
amount_place_in(struct arena *arena, const struct disclosure *disclosure, int source,
    struct place place)
{
	const char *name = disclosure_source(disclosure, source)->name;
	if (!disclosure->n_more || (!place.page && !place.line))
		return amount_place(arena, place);
	if (place.page > 0 && place.line > 0)
		return arena_printf(arena, "%s:%d:%d", name, place.page, place.line);
	return arena_printf(arena, "%s:%d", name, place.page > 0 ? place.page : place.line);
}

void
amount_set(struct sheet *sheet, struct sheet_row *row, size_t column, const struct figure *figure,
    const struct sheet_view *view)
{
	char buf[MONEY_TEXT + 1];
	const char *text = format(buf, figure, view);
	if (figure->kind == FIGURE_NONE || figure->kind == FIGURE_TEXT)
		sheet_set(sheet, row, column, text);
	else
		sheet_set_value(sheet, row, column, text, figure->value);
}

void
amount_set_cell(struct sheet *sheet, struct sheet_row *row, size_t column, const struct cell *cell,
    const struct sheet_view *view)
{
	if (!cell)
		return;
	if (!cell->ambiguous) {
		amount_set(sheet, row, column, &cell->figure, view);
		return;
	}
	char buf[MONEY_TEXT + 1];
	sheet_set(sheet, row, column, arena_printf(&sheet->arena, "?%s",
	    format(buf, &cell->figure, view)));
}

void
amount_set_badge(struct sheet *sheet, struct sheet_row *row, size_t column,
    const struct operand *figure, const struct sheet_view *view)
{
	enum finding_state state;
	sheet->columns[column].badged |= view->badges;
	if (view->findings && findings_badge(view->findings, figure, &state))
		row->cells[column].badge = finding_state_sign(state);
}

void
amount_set_number(struct sheet *sheet, struct sheet_row *row, size_t column, int64_t number)
{
	char buf[MONEY_TEXT];
	sheet_set_value(sheet, row, column, decimal_format(buf, number, 0, false), number);
}

void
amount_set_place(struct sheet *sheet, struct sheet_row *row, size_t page, size_t line,
    struct place place)
{
	if (place.page > 0)
		amount_set_number(sheet, row, page, place.page);
	if (place.line > 0)
		amount_set_number(sheet, row, line, place.line);
}

bool
amount_is_zero(const struct line *line)
{
	for (size_t i = 0; i < line->n_cells; i++)
		if (line->cells[i].figure.kind == FIGURE_MONEY && line->cells[i].figure.value != 0)
			return false;
	return true;
}
