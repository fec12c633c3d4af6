/* figure.c: a printed number with everything that was printed about it, and its place */
#include <string.h>

#include "model/figure.h"

/*
 * Longer than any number that fits into 64 bits, with separators, full-width digits and blanks
 * around.
 */
#define PRINTED_MAX 256

static enum money_fault
parse_percent(struct figure *figure, const char *printed)
{
	static const char *const signs[] = { "%", "％" };
	char number[PRINTED_MAX];
	size_t length = strlen(printed);
	while (length > 0 && printed[length - 1] == ' ')
		length--;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t sign = strlen(signs[i]);
		if (length >= sign && memcmp(printed + length - sign, signs[i], sign) == 0) {
			length -= sign;
			break;
		}
	}
	if (length >= sizeof number)
		return MONEY_MALFORMED;
	memcpy(number, printed, length);
	number[length] = '\0';
	return decimal_parse(number, &figure->value, &figure->decimals);
}

/* The bytes of a sign at the start of a text that stands for a minus; 0: there is none. */
static size_t
minus_length(const char *text)
{
	static const char *const signs[] = { "负", "△", "▲", "(", "（" };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strncmp(text, signs[i], strlen(signs[i])) == 0)
			return strlen(signs[i]);
	return 0;
}

/* Takes what a text ends in away from its length. */
static bool
drop_end(const char *text, size_t *length, const char *end)
{
	size_t bytes = strlen(end);
	if (bytes == 0 || bytes > *length || memcmp(text + *length - bytes, end, bytes) != 0)
		return false;
	*length -= bytes;
	return true;
}

/* What stands behind the sign of the money: ￥12.50 */
static const char *
without_sign(const char *text)
{
	static const char *const signs[] = { "￥", "¥" };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strncmp(text, signs[i], strlen(signs[i])) == 0)
			return text + strlen(signs[i]);
	return text;
}

/* An amount in the dress that some documents give it: (12.50), 负12.50, △12.50, ￥12.50, 12.50万元. */
static enum money_fault
parse_amount(struct figure *figure, const char *text)
{
	const char *printed = without_sign(text);
	enum money_fault fault =
	    money_parse(printed, figure->unit, &figure->value, &figure->decimals);
	size_t length = strlen(printed), minus;
	char number[PRINTED_MAX] = "-";
	if (fault != MONEY_MALFORMED || length >= sizeof number - 1)
		return fault;
	drop_end(printed, &length, unit_name(figure->unit));
	minus = minus_length(printed);
	bool open = minus > 0 && (*printed == '(' || strncmp(printed, "（", minus) == 0);
	if (open != (drop_end(printed, &length, ")") || drop_end(printed, &length, "）")) ||
	    length <= minus || (minus > 0 && strchr("+-", printed[minus])))
		return fault;
	memcpy(number + 1, printed + minus, length - minus);
	number[1 + length - minus] = '\0';
	return money_parse(minus > 0 ? number : number + 1, figure->unit, &figure->value,
	    &figure->decimals);
}

enum money_fault
figure_parse(struct figure *figure, const char *printed, const char *unit_text)
{
	struct figure parsed = { .kind = FIGURE_COUNT, .measure_unit = "", .printed = printed,
	    .unit = unit_parse(unit_text), .place = figure->place };
	enum money_fault fault;
	if (printed[strspn(printed, " ")] == '\0') {
		parsed.kind = FIGURE_NONE;
		parsed.unit = UNIT_NONE;
		parsed.printed = "";
		fault = MONEY_OK;
	} else if (parsed.unit != UNIT_NONE) {
		parsed.kind = FIGURE_MONEY;
		fault = parse_amount(&parsed, printed);
	} else if (strcmp(unit_text, "%") == 0) {
		parsed.kind = FIGURE_PERCENT;
		fault = parse_percent(&parsed, printed);
	} else if (strcmp(unit_text, "text") == 0) {
		parsed.kind = FIGURE_TEXT;
		fault = MONEY_OK;
	} else {
		parsed.measure_unit = unit_text;
		fault = decimal_parse(printed, &parsed.value, &parsed.decimals);
	}
	if (fault == MONEY_OK)
		*figure = parsed;
	return fault;
}

const char *
figure_unit_text(const struct figure *figure)
{
	switch (figure->kind) {
	case FIGURE_MONEY:
		return unit_name(figure->unit);
	case FIGURE_COUNT:
		return figure->measure_unit;
	case FIGURE_PERCENT:
		return "%";
	case FIGURE_TEXT:
		return "text";
	case FIGURE_NONE:
		break;
	}
	return "";
}

const char *
figure_format(char buf[MONEY_TEXT], const struct figure *figure)
{
	switch (figure->kind) {
	case FIGURE_MONEY:
		return money_format(buf, figure->value, figure->unit, figure->decimals, false,
		    NULL);
	case FIGURE_COUNT:
	case FIGURE_PERCENT:
		return decimal_format(buf, figure->value, figure->decimals, false);
	case FIGURE_TEXT:
		return figure->printed;
	case FIGURE_NONE:
		break;
	}
	return "";
}
