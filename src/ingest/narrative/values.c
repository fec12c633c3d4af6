/* values.c: what an indicator is to reach or has reached: numbers with operators and units, in digits or words */
#include "ingest/narrative/values.h"

#include <string.h>

#include "base/text.h"
#include "ingest/pages/words.h"

#define UNIT_CHARACTERS 6 /* what is longer behind a number is a sentence */

struct bound {
	const char *words, *op;
};

/* Longer ones before those that they begin with. */
static const struct bound bounds[] = {
	{ "≥", ">=" },
	{ ">=", ">=" },
	{ "≧", ">=" },
	{ "大于等于", ">=" },
	{ "大于或等于", ">=" },
	{ "不低于", ">=" },
	{ "不少于", ">=" },
	{ "不小于", ">=" },
	{ "达到", ">=" },
	{ "至少", ">=" },
	{ "≤", "<=" },
	{ "<=", "<=" },
	{ "≦", "<=" },
	{ "小于等于", "<=" },
	{ "小于或等于", "<=" },
	{ "不超过", "<=" },
	{ "不高于", "<=" },
	{ "不大于", "<=" },
	{ "不多于", "<=" },
	{ "控制在", "<=" },
	{ ">", ">" },
	{ "大于", ">" },
	{ "超过", ">" },
	{ "<", "<" },
	{ "小于", "<" },
	{ "低于", "<" },
	{ "=", "=" },
	{ "等于", "=" },
};

static const struct bound bounds_behind[] = {
	{ "及以上", ">=" },
	{ "或以上", ">=" },
	{ "(含)以上", ">=" },
	{ "以上", ">=" },
	{ "及以内", "<=" },
	{ "以内", "<=" },
	{ "之内", "<=" },
	{ "及以下", "<=" },
	{ "以下", "<=" },
	{ "内", "<=" },
};

static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

/* The bytes of one Chinese digit at the start, its value; 0 for none. */
static size_t
digit_at(const char *text, int *value)
{
	for (int i = 0; i < 10; i++) {
		if (words_begin(text, digits[i])) {
			*value = i;
			return strlen(digits[i]);
		}
	}
	*value = words_begin(text, "两") ? 2 : 0;
	return words_begin(text, "两") ? strlen("两") : words_begin(text, "零") ? strlen("零") : 0;
}

/* A number below a hundred in words ("八十五"); its bytes, 0 for none. */
static size_t
number_in_words(const char *text, int *number)
{
	int tens = 1, units = 0;
	size_t n = digit_at(text, &tens), bytes = n;

	if (!words_begin(text + n, "十")) {
		*number = tens;
		return n;
	}
	bytes += strlen("十");
	bytes += digit_at(text + bytes, &units);
	*number = (n ? tens : 1) * 10 + units;
	return bytes;
}

/* "百分之八十五" as "85" with "%", "三家" as "3"; NULL if the text begins with no such number. */
static const char *
in_digits(struct arena *arena, const char *text, const char **rest, const char **unit)
{
	bool percent = words_begin(text, "百分之");
	const char *at = text + (percent ? strlen("百分之") : 0);
	int number = 0;
	size_t bytes = 0;

	if (percent && words_begin(at, "百")) {
		bytes = strlen("百");
		number = 100;
	} else {
		bytes = number_in_words(at, &number);
	}
	if (!bytes)
		return NULL;
	*rest = at + bytes;
	*unit = percent ? "%" : NULL;
	return arena_printf(arena, "%d", number);
}

static bool
is_unit(const char *text)
{
	/* "11月" is a date; "6个月" is not. */
	return words_length(text) <= UNIT_CHARACTERS && !words_begin(text, "月") &&
	    !words_begin(text, "日") && text[strcspn(text, "0123456789,;:()=<>-~")] == '\0' &&
	    !strstr(text, "。") && !strstr(text, "、");
}

/* "90(%)": a unit may be bracketed as a whole. */
static const char *
without_brackets(struct arena *arena, const char *unit)
{
	size_t bytes = strlen(unit);

	return bytes > 2 && *unit == '(' && unit[bytes - 1] == ')' ?
	    arena_copy(arena, unit + 1, bytes - 2) :
	    unit;
}

/* The number at the start of a text, its unit behind it; false if there is anything more. */
static bool
parse(struct arena *arena, const char *text, const char *unit, struct figure *figure)
{
	size_t n = strspn(text, "0123456789.,");
	const char *rest = text + n, *own = NULL, *number;

	number = n ? arena_copy(arena, text, n) : in_digits(arena, text, &rest, &own);
	if (!number)
		return false;
	if (!own)
		own = *rest ? rest : unit;
	else if (*rest)
		return false;
	if (!n && !*own)
		return false;
	own = without_brackets(arena, own);
	return is_unit(own) &&
	    figure_parse(figure, number,
		arena_text(arena, strcmp(own, "百分比") == 0 ? "%" : own)) == MONEY_OK;
}

struct figure
value_of(struct arena *arena, const char *text, const char *unit)
{
	struct figure figure = { .kind = FIGURE_NONE, .measure_unit = "", .printed = "" };

	if (*text && !parse(arena, text_fold(arena, text), unit, &figure))
		figure_parse(&figure, arena_text(arena, text), "text");
	return figure;
}

const char *
value_operator(const char *text)
{
	if (strstr(text, "定性"))
		return "定性";
	for (size_t i = 0; *text && i < sizeof bounds / sizeof *bounds; i++)
		if (words_begin(text, bounds[i].words))
			return bounds[i].op;
	return "";
}

/* The text without the words at its end that bound it, and their operator. */
static const char *
without_bound(struct arena *arena, const char *text, const char **op)
{
	for (size_t i = 0; i < sizeof bounds_behind / sizeof *bounds_behind; i++) {
		if (!words_end(text, bounds_behind[i].words))
			continue;
		*op = bounds_behind[i].op;
		return arena_copy(arena, text, strlen(text) - strlen(bounds_behind[i].words));
	}
	return text;
}

const char *
value_target_in(struct arena *arena, struct figure *target, const char *unit)
{
	const char *text = text_fold(arena, target->printed), *op = "=";
	struct figure number = *target;

	if (target->kind != FIGURE_TEXT)
		return target->kind == FIGURE_NONE ? "" : "=";
	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
		if (words_begin(text, bounds[i].words)) {
			op = bounds[i].op;
			text += strlen(bounds[i].words);
			break;
		}
	}
	if (!parse(arena, without_bound(arena, text, &op), unit, &number))
		return "定性";
	*target = number;
	return op;
}

const char *
value_target(struct arena *arena, struct figure *target)
{
	return value_target_in(arena, target, "");
}
