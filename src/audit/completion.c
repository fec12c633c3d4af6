/* completion.c: what the narrative tells of the opening budget: how far it was carried out */

#include "audit/base_zero.h"
#include "audit/checks.h"
#include "audit/implied.h"
#include "audit/mention.h"
#include "base/i18n.h"

/* The base of a rate. */
enum base {
	BASE_BUDGET,          /* as told beside it */
	BASE_CHANGE,          /* amount less the deviation */
	BASE_TABLE,           /* the table of the three public expenses has it */
	BASES
};

static bool
add_base(struct equation *equation, const struct mention *mention, enum base base, bool cell)
{
	struct audit *audit = equation->audit;
	const struct column *column = budget_column(audit, mention);
	switch (base) {
	case BASE_BUDGET:
		if (!mention_number(audit, mention, ASPECT_BUDGET))
			return false;
		mention_add(equation, RIGHT, 1, mention, ASPECT_BUDGET);
		return true;
	case BASE_CHANGE:
		if (!mention_number(audit, mention, ASPECT_BUDGET_CHANGE) ||
		    !mention_add_amount(equation, RIGHT, 1, mention, cell))
			return false;
		mention_add(equation, RIGHT, -1, mention, ASPECT_BUDGET_CHANGE);
		return true;
	default:
		if (!column || !line_cell(mention->line, column->ordinal))
			return false;
		equation_cell(equation, RIGHT, 1, mention->statement, mention->line, column);
		return true;
	}
}

/* completion = amount / base; rate of deviation = deviation / base. */
static bool
begin_rate(struct equation *equation, struct audit *audit, enum rule_id rule,
    const struct mention *mention, int told, int reading)
{
	bool cell = reading >= BASES;
	equation_begin(equation, audit, rule);
	mention_add(equation, LEFT, 1, mention, told);
	if (told == ASPECT_BUDGET_CHANGE_RATE) {
		if (!mention_number(audit, mention, ASPECT_BUDGET_CHANGE))
			return false;
		mention_add(equation, RIGHT, 1, mention, ASPECT_BUDGET_CHANGE);
	} else if (!mention_add_amount(equation, RIGHT, 1, mention, cell)) {
		return false;
	}
	equation_over(equation, RIGHT);
	return add_base(equation, mention, (enum base)(reading % BASES), cell);
}

/* The first reading that ties, else the first. false: there is nothing to compute it from. */
static bool
check_rate(struct audit *audit, enum rule_id rule, const struct mention *mention, int told)
{
	struct equation equation;
	int first = -1;
	for (int i = 0; i < 2 * BASES; i++) {
		if (!begin_rate(&equation, audit, rule, mention, told, i))
			continue;
		if (equation_holds(&equation)) {
			equation_end(&equation);
			return true;
		}
		if (first < 0)
			first = i;
	}
	if (first < 0)
		return false;
	begin_rate(&equation, audit, rule, mention, told, first);
	equation_end(&equation);
	return true;
}

/* 完成全年预算: of the budget as adjusted within the year. */
static void
check_adjusted(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	struct equation equation;
	if (!mention_number(audit, mention, TOLD_YEAR_COMPLETION) ||
	    !mention_number(audit, mention, TOLD_YEAR_BUDGET))
		return;
	equation_begin(&equation, audit, rule);
	mention_add(&equation, LEFT, 1, mention, TOLD_YEAR_COMPLETION);
	if (!mention_add_amount(&equation, RIGHT, 1, mention, false) &&
	    !mention_add_amount(&equation, RIGHT, 1, mention, true))
		return;
	equation_over(&equation, RIGHT);
	mention_add(&equation, RIGHT, 1, mention, TOLD_YEAR_BUDGET);
	equation_end(&equation);
}

/* amount - budget = deviation. */
static void
check_deviation(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	struct equation equation;
	if (!mention_number(audit, mention, ASPECT_BUDGET) ||
	    !mention_number(audit, mention, ASPECT_BUDGET_CHANGE))
		return;
	equation_begin(&equation, audit, rule);
	mention_add(&equation, LEFT, 1, mention, ASPECT_BUDGET_CHANGE);
	if (!mention_add_amount(&equation, RIGHT, 1, mention, false) &&
	    !mention_add_amount(&equation, RIGHT, 1, mention, true))
		return;
	mention_add(&equation, RIGHT, -1, mention, ASPECT_BUDGET);
	equation_end(&equation);
}

static bool
add_budget(struct equation *equation, enum equation_side side, const struct mention *mention)
{
	const struct column *column = budget_column(equation->audit, mention);
	if (mention_number(equation->audit, mention, ASPECT_BUDGET))
		mention_add(equation, side, 1, mention, ASPECT_BUDGET);
	else if (column && line_cell(mention->line, column->ordinal))
		equation_cell(equation, side, 1, mention->statement, mention->line, column);
	else
		return false;
	return true;
}

/* 决算数小于预算数, 持平: what the words say of amount and budget. */
static void
check_words(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	const struct figure *words = mention_figure(audit, mention, ASPECT_BUDGET_CHANGE);
	struct equation equation;
	int sign;
	if (!words || words->kind != FIGURE_TEXT || !words_sign(words->printed, &sign) ||
	    !mention_amount(audit, mention))
		return;
	equation_begin(&equation, audit, rule);
	equation.relation = sign ? RELATION_AT_MOST : RELATION_EQUAL;
	equation.hint = sign == 0;
	equation.detail = arena_printf(audit_arena(audit),
	    _("The document says of final amount against budget: %s"), words->printed);
	if (sign > 0 && !add_budget(&equation, LEFT, mention))
		return;
	if (!mention_add_amount(&equation, sign > 0 ? RIGHT : LEFT, 1, mention, false))
		mention_add_amount(&equation, sign > 0 ? RIGHT : LEFT, 1, mention, true);
	if (sign <= 0 && !add_budget(&equation, RIGHT, mention))
		return;
	equation_end(&equation);
}

/* false: a rate is told with nothing to compute it from. */
static bool
check_mention(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	bool zero = base_of_completion_is_zero(audit, mention), known = true;
	if (!zero && mention_number(audit, mention, ASPECT_COMPLETION))
		known = check_rate(audit, rule, mention, ASPECT_COMPLETION);
	if (!zero && mention_number(audit, mention, ASPECT_BUDGET_CHANGE_RATE))
		known &= check_rate(audit, rule, mention, ASPECT_BUDGET_CHANGE_RATE);
	check_adjusted(audit, rule, mention);
	check_deviation(audit, rule, mention);
	check_words(audit, rule, mention);
	return known;
}

static void
check_completions(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	const struct mention *lone = NULL;
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		if (!mention->again && !check_mention(audit, rule, mention) && !lone)
			lone = mention;
	}
	if (lone) {
		struct operand rate = mention_operand(audit, lone,
		    lone->told[ASPECT_COMPLETION] ? ASPECT_COMPLETION : ASPECT_BUDGET_CHANGE_RATE);
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, &rate,
		    _("This and perhaps other completions stand without the budget they are of"));
	}
}

void
check_completion(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R45)
		check_completions(audit, rule);
	else if (rule == RULE_R46)
		check_zero_bases(audit, rule);
	else
		check_implied(audit, rule);
}
