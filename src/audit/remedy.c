/* remedy.c: what to correct: the rule's advice, and the one figure that would mend a broken finding */
#include <string.h>

#include "audit/check.h"
#include "audit/explain.h"
#include "audit/operand.h"
#include "audit/rule.h"
#include "base/i18n.h"
#include "base/phrase.h"

static bool
same_figure(const struct operand *a, const struct operand *b)
{
	return a->kind == b->kind && a->whose == b->whose && a->statement == b->statement &&
	    a->line == b->line && a->column == b->column && a->index == b->index &&
	    a->part == b->part;
}

static bool
is_equation(const struct finding *finding)
{
	return finding->left.n && finding->right.n;
}

/* Would the finding hold if the figure had this value? */
static bool
holds(struct arena *arena, const struct finding *finding, const struct operand *figure,
    const struct figure *value)
{
	struct finding again = *finding;
	size_t n = finding->left.n + finding->right.n;
	struct operand *operands = arena_alloc(arena, n * sizeof *operands);
	memcpy(operands, finding->left.operands, n * sizeof *operands);
	for (size_t i = 0; i < n; i++) {
		if (same_figure(&operands[i], figure))
			operands[i].figure = *value;
	}
	again.left.operands = operands;
	again.right.operands = operands + finding->left.n;
	equation_again(&again);
	return again.state == FINDING_TIES || again.state == FINDING_ROUNDING;
}

/* How many broken findings the value mends; 0 if it would leave or make one broken. */
static size_t
mends(struct arena *arena, const struct findings *findings, const struct operand *figure,
    const struct figure *value)
{
	size_t n, mended = 0;
	const size_t *of = findings_of(findings, figure, &n);
	for (size_t i = 0; i < n; i++) {
		const struct finding *finding = &findings->list[of[i]];
		if (finding->state == FINDING_HINT || finding->state == FINDING_UNCHECKED ||
		    !is_equation(finding))
			continue;
		if (!holds(arena, finding, figure, value))
			return 0;
		mended += finding->state == FINDING_BROKEN;
	}
	return mended;
}

static bool
is_told(const struct operand *operand)
{
	return operand->kind != OPERAND_TEXT && operand->kind != OPERAND_ABSENT &&
	    operand->kind != OPERAND_COUNT && operand->whose == WHOSE_THIS &&
	    !operand->ambiguous && operand->figure.kind != FIGURE_NONE &&
	    operand->figure.kind != FIGURE_TEXT;
}

/* In 分 to a whole step of the figure, other numbers from the finding's decimals to its own. */
static bool
rounded(const struct finding *finding, struct figure *figure, int64_t value)
{
	if (figure->kind != FIGURE_MONEY)
		return decimal_rescale(value, finding->decimals, figure->decimals, &figure->value);
	int64_t step = figure_step(figure);
	int64_t half = value < 0 ? -step / 2 : step / 2;
	if (__builtin_add_overflow(value, half, &value))
		return false;
	figure->value = value / step * step;
	return true;
}

/*
 * The figure with the value that makes both sides equal. false: there is none that could be
 * printed, or it lies in a ratio. Amounts do not turn negative.
 */
static bool
solve(const struct finding *finding, const struct operand *operand, bool left,
    struct figure *figure)
{
	int64_t value = operand->figure.value;
	bool less = left == (operand->sign > 0);
	*figure = operand->figure;
	if ((left ? &finding->left : &finding->right)->over || !is_told(operand))
		return false;
	if (figure->kind != FIGURE_MONEY &&
	    !decimal_rescale(value, figure->decimals, finding->decimals, &value))
		return false;
	if (less ? __builtin_sub_overflow(value, finding->difference, &value) :
	    __builtin_add_overflow(value, finding->difference, &value))
		return false;
	return rounded(finding, figure, value) && (figure->value >= 0 || operand->figure.value < 0);
}

bool
explain_remedy(const struct findings *findings, const struct finding *finding,
    struct remedy *remedy)
{
	struct arena arena = { .blocks = NULL };
	size_t n = finding->left.n + finding->right.n;
	bool alone = false;
	*remedy = (struct remedy){ .mended = 0 };
	if (finding->state != FINDING_BROKEN || finding->relation != RELATION_EQUAL ||
	    !is_equation(finding))
		return false;
	for (size_t i = 0; i < n; i++) {
		const struct operand *operand = &finding->left.operands[i];
		struct figure value;
		if (!solve(finding, operand, i < finding->left.n, &value))
			continue;
		size_t mended = mends(&arena, findings, operand, &value);
		alone = mended > remedy->mended || (alone && mended < remedy->mended);
		if (mended > remedy->mended)
			*remedy = (struct remedy){ operand, value, mended };
	}
	arena_release(&arena);
	return alone;
}

static const char *
remedy_text(struct arena *arena, const struct findings *findings, const struct remedy *remedy)
{
	struct operand other = *remedy->figure;
	other.figure = remedy->value;
	const char *unit = figure_unit_text(&other.figure);
	const char *value = operand_number(arena, &other, UNIT_NONE);
	if (remedy->value.kind == FIGURE_COUNT)
		value = arena_printf(arena, "%s%s", value, unit);
	return phrase(arena, remedy->mended == 1 ? _("If {figure} were {value}, this would hold.") :
	    _("If {figure} were {value}, all {count} checks that fail with it would hold."),
	    PHRASE({ "figure", operand_name(arena, &findings->context, remedy->figure, NULL) },
		{ "value", value }, { "count", arena_printf(arena, "%zu", remedy->mended) }));
}

/* What several checks agree on is more than the rule's advice, which may lead elsewhere. */
const char *
explain_advice(struct arena *arena, const struct findings *findings, const struct finding *finding)
{
	struct remedy remedy;
	bool known = explain_remedy(findings, finding, &remedy);
	if (known && remedy.mended > 1)
		return remedy_text(arena, findings, &remedy);
	const char *advice = phrase(arena, _("{advice}."),
	    PHRASE({ "advice", _(rule_of(finding->rule)->advice) }));
	return known ? phrase(arena, _("{advice} {remedy}"), PHRASE({ "advice", advice },
	    { "remedy", remedy_text(arena, findings, &remedy) })) : advice;
}
