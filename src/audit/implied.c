/* implied.c: the opening budgets of all items, told or implied by a completion, make the whole */
#include <string.h>

#include "audit/implied.h"
#include "audit/mention.h"
#include "base/i18n.h"
#include "base/phrase.h"

#define ITEM_DIGITS 7

/* The budgets of all items together. */
struct implied {
	int64_t low, high;            /* 分, as far as rounding leaves them open */
	size_t items, rates;          /* items, and those told by a rate only */
	size_t unknown;               /* items whose budget is not told */
	bool overflow;
};

/* 2 x (amount -+ half a digit) / (2 x completion +- a digit): what the unrounded budget may be. */
static bool
bounds_of(const struct figure *amount, const struct figure *rate, int64_t *low, int64_t *high)
{
	int64_t twice, least, most, rates, step = figure_step(amount);
	if (amount->kind != FIGURE_MONEY || rate->kind != FIGURE_PERCENT || rate->value <= 0 ||
	    rate->decimals > 9 || __builtin_mul_overflow(amount->value, 2, &twice) ||
	    __builtin_mul_overflow(rate->value, 2, &rates) ||
	    __builtin_sub_overflow(twice, step, &least) ||
	    __builtin_add_overflow(twice, step, &most))
		return false;
	return ratio(least, rates + 1, 2 + rate->decimals, low) &&
	    ratio(most, rates - 1, 2 + rate->decimals, high);
}

static void
add_bounds(struct implied *implied, int64_t low, int64_t high)
{
	implied->overflow |= __builtin_add_overflow(implied->low, low, &implied->low);
	implied->overflow |= __builtin_add_overflow(implied->high, high, &implied->high);
}

/* What one mention tells of its item's budget; false: nothing. */
static bool
add_item(struct implied *implied, const struct audit *audit, const struct mention *mention)
{
	const struct figure *budget = mention_number(audit, mention, ASPECT_BUDGET),
	    *rate = mention_number(audit, mention, ASPECT_COMPLETION),
	    *amount = mention_amount(audit, mention);
	int64_t low, high;
	if (budget && budget->kind == FIGURE_MONEY) {
		int64_t half = figure_step(budget) / 2;
		add_bounds(implied, budget->value, budget->value);
		add_bounds(implied, -half, half);
		return true;
	}
	if (mention_figure(audit, mention, ASPECT_NO_BUDGET))
		return true;
	if (!rate || !amount || !bounds_of(amount, rate, &low, &high))
		return false;
	add_bounds(implied, low, high);
	implied->rates++;
	return true;
}

static bool
is_item(const struct audit *audit, const struct mention *mention)
{
	const struct remark *remark = mention_remark(audit, mention);
	return remark && remark->table == STATEMENT_PUBLIC && !mention->again &&
	    strlen(remark->code) == ITEM_DIGITS;
}

static bool
tells_budget(const struct mention *mention)
{
	return mention->told[ASPECT_BUDGET] || mention->told[ASPECT_COMPLETION] ||
	    mention->told[ASPECT_NO_BUDGET];
}

/* The first mention of an item that tells its budget; NULL. */
static const struct mention *
mention_of(const struct audit *audit, const struct mentions *mentions, const char *code)
{
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		if (is_item(audit, mention) && tells_budget(mention) &&
		    strcmp(mention_remark(audit, mention)->code, code) == 0)
			return mention;
	}
	return NULL;
}

static struct implied
imply(const struct audit *audit, const struct mentions *mentions, const struct statement *statement)
{
	struct implied implied = { .low = 0 };
	for (size_t i = 0; i < statement->n_lines; i++) {
		const char *code = statement->lines[i].code;
		if (strlen(code) != ITEM_DIGITS)
			continue;
		const struct mention *mention = mention_of(audit, mentions, code);
		implied.items++;
		if (!mention || !add_item(&implied, audit, mention))
			implied.unknown++;
	}
	return implied;
}

/* The whole opening budget, as told; NULL. */
static const struct mention *
whole_of(const struct audit *audit, const struct mentions *mentions)
{
	for (size_t i = 0; i < mentions->n; i++) {
		const struct remark *remark = mention_remark(audit, &mentions->list[i]);
		if (remark && remark->table == STATEMENT_PUBLIC && !*remark->code &&
		    remark->measure != MEASURE_BASIC && remark->measure != MEASURE_PROJECT &&
		    mention_number(audit, &mentions->list[i], ASPECT_BUDGET))
			return &mentions->list[i];
	}
	return NULL;
}

/* Budgets that are all told. Less than the whole: an item may not have been spent at all. */
static void
compare_told(struct audit *audit, enum rule_id rule, const struct mentions *mentions,
    const struct mention *whole, const struct implied *implied)
{
	struct equation equation;
	equation_begin(&equation, audit, rule);
	mention_add(&equation, LEFT, 1, whole, ASPECT_BUDGET);
	equation.hint = mention_figure(audit, whole, ASPECT_BUDGET)->value > implied->high;
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		if (is_item(audit, mention) && mention_number(audit, mention, ASPECT_BUDGET) &&
		    mention_of(audit, mentions, mention_remark(audit, mention)->code) == mention)
			mention_add(&equation, RIGHT, 1, mention, ASPECT_BUDGET);
	}
	equation.names[RIGHT] = phrase(audit_arena(audit),
	    _("the sum of the opening budgets of its {count} items"),
	    PHRASE({ "count", arena_printf(audit_arena(audit), "%zu", implied->items) }));
	equation_end(&equation);
}

/* A bound as a figure like the whole, rounded away from the other bound. */
static struct figure
bound_figure(struct audit *audit, const struct figure *whole, int64_t bound, bool up)
{
	char text[MONEY_TEXT];
	struct figure figure = *whole;
	int64_t step = figure_step(whole), rest = bound % step;
	figure.value = bound - rest + (up && rest > 0 ? step : 0);
	money_format(text, figure.value, figure.unit, figure.decimals, false, NULL);
	figure.printed = arena_text(audit_arena(audit), text);
	figure.place = (struct place){ .page = 0 };
	return figure;
}

static void
compare_bounds(struct audit *audit, enum rule_id rule, const struct mention *whole,
    const struct implied *implied)
{
	const struct figure *told = mention_figure(audit, whole, ASPECT_BUDGET);
	struct figure low = bound_figure(audit, told, implied->low, false),
	    high = bound_figure(audit, told, implied->high, true);
	struct equation equation;
	equation_begin(&equation, audit, rule);
	equation.relation = RELATION_AT_MOST;
	equation_number(&equation, LEFT, 1, &low,
	    _("the least that the items' completion implies"));
	mention_add(&equation, RIGHT, 1, whole, ASPECT_BUDGET);
	equation_end(&equation);
	equation_begin(&equation, audit, rule);
	equation.relation = RELATION_AT_MOST;
	equation.hint = true;
	mention_add(&equation, LEFT, 1, whole, ASPECT_BUDGET);
	equation_number(&equation, RIGHT, 1, &high,
	    _("the most that the items' completion implies"));
	equation_end(&equation);
}

void
check_implied(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	const struct statement *statement =
	    disclosure_statement(audit->disclosure, STATEMENT_PUBLIC);
	const struct mention *whole = whole_of(audit, mentions);
	if (!statement) {
		audit_no_table(audit, rule, STATEMENT_PUBLIC);
		return;
	}
	struct implied implied = imply(audit, mentions, statement);
	if (!whole || implied.unknown == implied.items)
		return;
	struct operand budget = mention_operand(audit, whole, ASPECT_BUDGET);
	if (budget.figure.kind != FIGURE_MONEY || implied.overflow)
		audit_unchecked(audit, rule, UNCHECKED_OVERFLOW, &budget, NULL);
	else if (implied.unknown)
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, &budget,
		    arena_printf(audit_arena(audit),
			_("Of %zu items, %zu tell neither a budget nor its completion"),
			implied.items, implied.unknown));
	else if (implied.rates)
		compare_bounds(audit, rule, whole, &implied);
	else
		compare_told(audit, rule, mentions, whole, &implied);
}
