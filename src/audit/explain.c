/* explain.c: findings in words, by state and relation: whole sentences, names and figures put in */
#include <ctype.h>
#include <string.h>

#include "audit/explain.h"
#include "audit/operand.h"
#include "audit/rule.h"
#include "base/i18n.h"
#include "base/phrase.h"

#define NAMED 4               /* figures of a sum that are named one by one */

/* One side of a finding that is being told. */
struct telling {
	struct arena *arena;
	const struct share_context *context;
	const struct operand *first;  /* that was named, NULL before: its table goes without saying */
};

/* {left} {right} what is compared, {a} {b} their values. */
static const char *const sentences[FINDING_STATES][2] = {
	[FINDING_BROKEN] = {
		[RELATION_EQUAL] = N_("{left} is {a}, but {right} is {b}: they differ by "
		      "{difference}, of which rounding explains no more than {tolerance}."),
		[RELATION_AT_MOST] = N_("{left} is {a} and should be no more than {right}, which "
		      "is {b}: it is {difference} more."),
	},
	[FINDING_HINT] = {
		[RELATION_EQUAL] = N_("{left} is {a}, {right} is {b}: they differ by "
		      "{difference}, which may be right where they do not cover the same."),
		[RELATION_AT_MOST] = N_("{left} is {a}, {difference} more than {right}, which is "
		      "{b}; that may be right where they do not cover the same."),
	},
	[FINDING_ROUNDING] = {
		[RELATION_EQUAL] = N_("{left} is {a}, {right} is {b}: rounding explains the "
		      "difference of {difference}."),
		[RELATION_AT_MOST] = N_("{left} is {a}, {difference} more than {right}, which is "
		      "{b}: rounding explains it."),
	},
	[FINDING_TIES] = {
		[RELATION_EQUAL] = N_("{left} is {a}, and so is {right}."),
		[RELATION_AT_MOST] = N_("{left} is {a}, no more than {right}, which is {b}."),
	},
	[FINDING_UNCHECKED] = {
		[RELATION_EQUAL] = N_("{left} was not compared with {right}: {reason}."),
		[RELATION_AT_MOST] = N_("{left} was not compared with {right}: {reason}."),
	},
};

/* Where rounding explains nothing, or next to nothing: a tenth at most. */
#define FAR 10
#define EXACT N_("{left} is {a}, but {right} is {b}: they differ by {difference}.")

/* The most decimals that a figure of the finding is printed with, in the finding's unit. */
static int
printed_decimals(const struct finding *finding)
{
	const struct operand *operands = finding->left.operands;
	int most = 0;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		const struct figure *figure = &operands[i].figure;
		if (figure->kind == FIGURE_MONEY && figure->unit == finding->unit &&
		    figure->decimals > most)
			most = figure->decimals;
	}
	return most;
}

/*
 * Money that another unit makes finer than it is printed has only the decimals that say
 * something; `finer` decimals more may be needed.
 */
static const char *
number(struct arena *arena, const struct finding *finding, int64_t value, int finer)
{
	char buf[MONEY_TEXT];
	if (finding->kind != FIGURE_MONEY)
		return arena_text(arena, decimal_format(buf, value, finding->decimals, false));
	int most = (int)finding->unit, least = printed_decimals(finding);
	most = finding->decimals + finer < most ? finding->decimals + finer : most;
	int64_t step = 1;
	for (int i = most; i < (int)finding->unit; i++)
		step *= 10;
	while (most > least && value % (step * 10) == 0) {
		step *= 10;
		most--;
	}
	return arena_text(arena, money_format(buf, value, finding->unit, most, false, NULL));
}

const char *
explain_value(struct arena *arena, const struct finding *finding, int64_t value)
{
	return number(arena, finding, value, 0);
}

const char *
explain_tolerance(struct arena *arena, const struct finding *finding)
{
	return number(arena, finding, finding->tolerance, UNIT_YI);
}

bool
explain_has_values(const struct finding *finding)
{
	return finding->kind != FIGURE_NONE && finding->kind != FIGURE_TEXT &&
	    finding->state != FINDING_UNCHECKED;
}

/* What is counted, by the first figure that says it. */
static const char *
counted(const struct finding *finding)
{
	const struct operand *operands = finding->left.operands;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		const struct figure *figure = &operands[i].figure;
		if (figure->kind == FIGURE_COUNT && *figure->measure_unit)
			return figure->measure_unit;
	}
	return "";
}

static const char *
with_unit(struct arena *arena, const struct finding *finding, const char *value)
{
	switch (finding->kind) {
	case FIGURE_MONEY:
		return arena_printf(arena, "%s %s", value, unit_name(finding->unit));
	case FIGURE_PERCENT:
		return arena_printf(arena, "%s%%", value);
	default:
		return arena_printf(arena, "%s%s", value, counted(finding));
	}
}

/* A distance between two values: of percentages in percentage points. */
static const char *
distance(struct arena *arena, const struct finding *finding, const char *value)
{
	if (*value == '-')
		value++;
	if (finding->kind == FIGURE_PERCENT)
		return phrase(arena, _("{number} percentage points"), PHRASE({ "number", value }));
	return with_unit(arena, finding, value);
}

static const char *
name_beside(struct telling *telling, const struct operand *operand, const struct operand *before)
{
	bool near = before && before->statement && before->statement == operand->statement;
	if (!telling->first)
		telling->first = operand;
	return operand_name(telling->arena, telling->context, operand,
	    near ? before : telling->first == operand ? NULL : telling->first);
}

static bool
is_zero(const struct operand *operand)
{
	return operand->figure.kind != FIGURE_TEXT && operand->figure.value == 0;
}

/* Of operands those of one sign, without zeros if others are left, in a list of pointers. */
static size_t
pick(struct arena *arena, const struct operand *operands, size_t n, int sign,
    const struct operand ***picked)
{
	size_t all = 0, some = 0;
	*picked = arena_alloc(arena, (n + 1) * sizeof **picked);
	for (size_t i = 0; i < n; i++) {
		bool same = (operands[i].sign < 0) == (sign < 0);
		all += same;
		some += same && !is_zero(&operands[i]);
	}
	size_t kept = 0;
	for (size_t i = 0; i < n; i++) {
		if ((operands[i].sign < 0) == (sign < 0) && (!some || !is_zero(&operands[i])))
			(*picked)[kept++] = &operands[i];
	}
	return some ? some : all;
}

static const char *
list_text(struct telling *telling, const struct operand *const *list, size_t n)
{
	const char *text = name_beside(telling, list[0], NULL);
	for (size_t i = 1; i < n; i++) {
		const char *next = name_beside(telling, list[i], list[i - 1]);
		text = phrase(telling->arena,
		    i + 1 < n ? _("{list}, {next}") : _("{list} and {next}"), PHRASE({ "list", text }, { "next", next }));
	}
	return text;
}

static const char *
group_text(struct telling *telling, const struct operand *const *list, size_t n)
{
	struct arena *arena = telling->arena;
	if (n <= 1)
		return n ? name_beside(telling, list[0], NULL) : "";
	if (n <= NAMED)
		return phrase(arena, _("the sum of {list}"),
		    PHRASE({ "list", list_text(telling, list, n) }));
	const char *first = name_beside(telling, list[0], NULL);
	return phrase(arena, _("the sum of {count} figures ({first} to {last})"),
	    PHRASE({ "count", arena_printf(arena, "%zu", n) }, { "first", first },
		{ "last", name_beside(telling, list[n - 1], list[0]) }));
}

static const char *
sum_text(struct telling *telling, const struct operand *operands, size_t n)
{
	const struct operand **plus, **minus;
	size_t added = pick(telling->arena, operands, n, 1, &plus);
	size_t taken = pick(telling->arena, operands, n, -1, &minus);
	const char *sum = group_text(telling, plus, added);
	if (!taken)
		return sum;
	return phrase(telling->arena, _("{sum} less {other}"),
	    PHRASE({ "sum", added ? sum : "0" }, { "other", group_text(telling, minus, taken) }));
}

static const char *
side_text(struct telling *telling, const struct expression *side)
{
	if (side->name)
		return side->name;
	if (!side->over)
		return sum_text(telling, side->operands, side->n);
	const char *part = sum_text(telling, side->operands, side->over);
	return phrase(telling->arena, _("{part} in percent of {whole}"), PHRASE({ "part", part },
	    { "whole", sum_text(telling, side->operands + side->over, side->n - side->over) }));
}

static bool
is_far(const struct finding *finding)
{
	return finding->difference / FAR >= finding->tolerance ||
	    finding->difference / -FAR >= finding->tolerance;
}

static const char *
values_text(struct arena *arena, const struct findings *findings, const struct finding *finding)
{
	struct telling telling = { .arena = arena, .context = &findings->context };
	const char *left = side_text(&telling, &finding->left);
	const char *text = finding->state == FINDING_BROKEN && is_far(finding) &&
	    finding->relation == RELATION_EQUAL ? EXACT :
	    sentences[finding->state][finding->relation];
	return phrase(arena, _(text), PHRASE(
	    { "left", left },
	    { "right", side_text(&telling, &finding->right) },
	    { "a", with_unit(arena, finding, explain_value(arena, finding, finding->left.value)) },
	    { "b", with_unit(arena, finding, explain_value(arena, finding, finding->right.value)) },
	    { "difference", distance(arena, finding,
		explain_value(arena, finding, finding->difference)) },
	    { "tolerance", distance(arena, finding, explain_tolerance(arena, finding)) },
	    { "reason", finding->state == FINDING_UNCHECKED ?
		_(unchecked_text(finding->why)) : "" }));
}

/* Words of a check, or of the document at their end, may have a stop of their own. */
static const char *
stop(struct arena *arena, const char *text)
{
	static const char *const stops[] = { ".", "?", "!", "。", "？", "！" };
	size_t n = strlen(text);
	for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
		size_t bytes = strlen(stops[i]);
		if (n >= bytes && strcmp(text + n - bytes, stops[i]) == 0)
			return text;
	}
	return phrase(arena, _("{what}."), PHRASE({ "what", text }));
}

/* Is it about a figure of which the words of a check give no name? */
static bool
is_unnamed(const struct finding *finding)
{
	const struct operand *about = finding->left.operands;
	if (!finding->left.n || !finding->detail)
		return false;
	if (about->kind == OPERAND_CELL)
		return about->column && (!*about->line->code ||
					    !strstr(finding->detail, about->line->code));
	return about->kind != OPERAND_TEXT && about->kind != OPERAND_ABSENT &&
	    about->kind != OPERAND_COUNT;
}

static const char *
with_figure(struct arena *arena, const struct findings *findings, const struct finding *finding)
{
	const struct operand *about = finding->left.operands;
	return phrase(arena, _("{what} ({figure}: {number})"), PHRASE({ "what", finding->detail },
	    { "figure", operand_name(arena, &findings->context, about, NULL) },
	    { "number", operand_number(arena, about, UNIT_NONE) }));
}

/* Of a finding that compares nothing. */
static const char *
words_text(struct arena *arena, const struct findings *findings, const struct finding *finding)
{
	const char *what = is_unnamed(finding) ? with_figure(arena, findings, finding) :
	    finding->detail;
	bool checked = finding->state != FINDING_UNCHECKED;
	if (!what && finding->left.n && !checked)
		what = operand_name(arena, &findings->context, finding->left.operands, NULL);
	if (!what)
		what = _(rule_of(finding->rule)->text);
	return checked ? stop(arena, what) : phrase(arena,
	    _("{what}: not checked, because {reason}."), PHRASE({ "what", what },
	    { "reason", _(unchecked_text(finding->why)) }));
}

/* English sentences may begin with a name in small letters ("the sum of ..."). */
static const char *
capital(char *text)
{
	if (islower((unsigned char)*text))
		*text = (char)toupper((unsigned char)*text);
	return text;
}

const char *
explain_sentence(struct arena *arena, const struct findings *findings,
    const struct finding *finding)
{
	if (!finding->left.n || !finding->right.n)
		return capital(arena_text(arena, words_text(arena, findings, finding)));
	const char *values = capital(arena_text(arena, values_text(arena, findings, finding)));
	if (!finding->detail)
		return values;
	return phrase(arena, _("{sentence} {detail}"), PHRASE({ "sentence", values },
	    { "detail", stop(arena, finding->detail) }));
}

const struct operand *
explain_subject(const struct finding *finding)
{
	const struct operand *operands = finding->left.operands;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		enum operand_kind kind = operands[i].kind;
		if (kind != OPERAND_ABSENT && kind != OPERAND_COUNT &&
		    operands[i].whose == WHOSE_THIS)
			return &operands[i];
	}
	return NULL;
}
