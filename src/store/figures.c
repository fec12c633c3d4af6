/* figures.c: texts and figures in the rows of a query */
#include "store/figures.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "model/statement.h"

#define DECIMALS_MAX 10
#define PARAMETER 32          /* room for ":target_decimals" */

const char *
figures_text(struct arena *arena, struct query *query, int column)
{
	const char *text = query_get_text(query, column);

	return *text ? text_clean(arena, text, strlen(text)) : "";
}

bool
figures_int(struct query *query, int column, int least, int *value)
{
	int64_t number = query_get_int(query, column);

	/* NULL reads as 0 */
	if (number < least || number > INT_MAX || (number == 0 && query_is_null(query, column)))
		return false;
	*value = (int)number;
	return true;
}

bool
figures_side(struct query *query, int column, char *side)
{
	const char *text = query_get_text(query, column);

	if (!side_is(text))
		return false;
	*side = *text;
	return true;
}

int
figures_get_place(struct query *query, int first, struct place *place)
{
	return figures_int(query, first, 0, &place->page) &&
	    figures_int(query, first + 1, 0, &place->line) ? 0 : -1;
}

bool
figures_make(struct figure *figure, const char *unit, bool given, int64_t value, int decimals)
{
	enum unit money = unit_parse(unit ? unit : "");

	figure->measure_unit = "";
	if (!unit)
		return !given;
	if (!given || strcmp(unit, "text") == 0) {
		figure->kind = FIGURE_TEXT;
		return !given;
	}
	figure->kind = strcmp(unit, "%") == 0 ? FIGURE_PERCENT : FIGURE_COUNT;
	if (money != UNIT_NONE)
		figure->kind = FIGURE_MONEY;
	figure->unit = money;
	figure->measure_unit = figure->kind == FIGURE_COUNT ? unit : "";
	figure->value = value;
	figure->decimals = decimals;
	return decimals >= 0 && decimals <= DECIMALS_MAX;
}

int
figures_get(struct arena *arena, struct query *query, int first, struct figure *figure)
{
	const char *unit = query_is_null(query, first) ? NULL : query_get_text(query, first);
	int decimals = 0;

	*figure = (struct figure){ .measure_unit = "", .printed = "" };
	if (!figures_int(query, first + 2, 0, &decimals) ||
	    !figures_make(figure, unit, !query_is_null(query, first + 1),
		query_get_int(query, first + 1), decimals))
		return -1;
	if (figure->kind == FIGURE_COUNT)
		figure->measure_unit = figures_text(arena, query, first);
	figure->printed = figures_text(arena, query, first + 3);
	return figures_get_place(query, first + 4, &figure->place);
}

static const char *
parameter(char buf[PARAMETER], const char *prefix, const char *name)
{
	snprintf(buf, PARAMETER, ":%s%s", prefix, name);
	return buf;
}

void
figures_bind(struct query *query, const char *prefix, const struct figure *figure)
{
	bool printed = figure->kind != FIGURE_NONE, number = printed && figure->kind != FIGURE_TEXT;
	char name[PARAMETER];

	query_text(
	    query, parameter(name, prefix, "unit"), printed ? figure_unit_text(figure) : NULL);
	if (number)
		query_int(query, parameter(name, prefix, "value"), figure->value);
	else
		query_null(query, parameter(name, prefix, "value"));
	query_int(query, parameter(name, prefix, "decimals"), number ? figure->decimals : 0);
	query_text(
	    query, parameter(name, prefix, "printed"), figure->printed ? figure->printed : "");
	query_int(query, parameter(name, prefix, "page"), figure->place.page);
	query_int(query, parameter(name, prefix, "line"), figure->place.line);
}

void
figures_bind_side(struct query *query, char side)
{
	char text[] = { side, '\0' };

	query_text(query, ":side", text);
}
