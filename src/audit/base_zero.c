/* base_zero.c: percentages of nothing: what a rate would divide by is 0 */
#include "audit/base_zero.h"
#include "base/i18n.h"

/* amount - change = 0, each exactly as printed. */
bool
base_of_change_is_zero(const struct audit *audit, const struct mention *mention)
{
	const struct figure *last = mention_number(audit, mention, ASPECT_LAST_YEAR),
	    *change = mention_number(audit, mention, ASPECT_CHANGE),
	    *amount = mention_amount(audit, mention);
	if (last)
		return last->value == 0;
	return change && amount && change->kind == amount->kind && change->value == amount->value;
}

const struct column *
budget_column(const struct audit *audit, const struct mention *mention)
{
	const struct remark *remark = mention_remark(audit, mention);
	const int to_budget = MEASURE_FINAL_TOTAL - MEASURE_BUDGET_TOTAL;
	if (!remark || remark->table != STATEMENT_THREE_PUBLIC || !mention->line ||
	    remark->measure < MEASURE_FINAL_TOTAL || remark->measure > MEASURE_FINAL_RECEPTION)
		return NULL;
	return statement_measure(mention->statement, mention->line->side,
	    (enum measure)((int)remark->measure - to_budget));
}

bool
base_of_completion_is_zero(const struct audit *audit, const struct mention *mention)
{
	const struct figure *budget = mention_number(audit, mention, ASPECT_BUDGET);
	const struct column *column = budget_column(audit, mention);
	if (budget)
		return budget->value == 0;
	if (mention_figure(audit, mention, ASPECT_NO_BUDGET))
		return true;
	const struct cell *cell = column ? line_cell(mention->line, column->ordinal) : NULL;
	return cell && !cell->ambiguous && figure_is_zero(&cell->figure);
}

/* A percentage of 0 that is 0 itself, of an amount of 0: no more than clumsy. */
static bool
is_nothing(const struct audit *audit, const struct mention *mention, const struct figure *rate)
{
	const struct figure *amount = mention_amount(audit, mention);
	return rate->value == 0 && (!amount || amount->value == 0);
}

static void
check_rate(struct audit *audit, enum rule_id rule, const struct mention *mention, int told,
    const char *sentence)
{
	const struct figure *rate = mention_figure(audit, mention, told);
	struct operand operand = mention_operand(audit, mention, told);
	if (rate->kind == FIGURE_TEXT)
		audit_say(audit, rule, FINDING_TIES, &operand,
		    _("The base is 0, and no percentage is told"));
	else
		audit_say(audit, rule, is_nothing(audit, mention, rate) ? FINDING_HINT :
		    FINDING_BROKEN, &operand, sentence);
}

void
check_zero_bases(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		if (mention->again)
			continue;
		if (mention_figure(audit, mention, ASPECT_CHANGE_RATE) &&
		    base_of_change_is_zero(audit, mention))
			check_rate(audit, rule, mention, ASPECT_CHANGE_RATE,
			    _("Last year's amount is 0: there can be no rate of change"));
		if (mention_figure(audit, mention, ASPECT_COMPLETION) &&
		    base_of_completion_is_zero(audit, mention))
			check_rate(audit, rule, mention, ASPECT_COMPLETION,
			    _("The opening budget is 0: there can be no completion of it"));
		if (mention_figure(audit, mention, ASPECT_BUDGET_CHANGE_RATE) &&
		    base_of_completion_is_zero(audit, mention))
			check_rate(audit, rule, mention, ASPECT_BUDGET_CHANGE_RATE,
			    _("The opening budget is 0: there can be no rate against it"));
	}
}
