/* years.c: against other disclosures: carry-overs, last year's figures, the opening budget */
#include <string.h>

#include "audit/base_zero.h"
#include "audit/checks.h"
#include "audit/mention.h"
#include "base/i18n.h"

/* This year's opening carry-over is last year's closing one. */
static void
check_carried(struct audit *audit, enum rule_id rule, enum statement_kind kind)
{
	const struct disclosure *before = audit->input->context.last_year;
	const struct statement *now = disclosure_statement(audit->disclosure, kind),
	    *then = disclosure_statement(before, kind);
	if (!now || !then || before->identity.kind != KIND_FINAL)
		return;
	const struct line *opening = role_line(now, audit_roles(audit, now), 0, ROLE_OPENING),
	    *closing = role_line(then, roles_of(audit_arena(audit), then), 0, ROLE_CLOSING);
	const struct column *opens = opening ? statement_main(now, opening->side) : NULL,
	    *closes = closing ? statement_main(then, closing->side) : NULL;
	struct equation equation;
	if (!opens || !closes)
		return;
	equation_begin(&equation, audit, rule);
	equation_cell(&equation, LEFT, 1, now, opening, opens);
	equation_cell_of(&equation, RIGHT, 1, WHOSE_LAST_YEAR, then, closing, closes);
	equation_end(&equation);
}

/* Last year's figure as told; false: not told. */
static bool
add_last_year(struct equation *equation, const struct mention *mention)
{
	const struct audit *audit = equation->audit;
	if (mention_number(audit, mention, ASPECT_LAST_YEAR)) {
		mention_add(equation, LEFT, 1, mention, ASPECT_LAST_YEAR);
		return true;
	}
	if (!mention_number(audit, mention, ASPECT_CHANGE) ||
	    (!mention_add_amount(equation, LEFT, 1, mention, false) &&
		!mention_add_amount(equation, LEFT, 1, mention, true)))
		return false;
	mention_add(equation, LEFT, -1, mention, ASPECT_CHANGE);
	return true;
}

/* Economic codes meant other things before 2018: the same code and the same name. */
static bool
same_subject(const struct remark *remark, const struct line *line)
{
	return !*remark->code || line->scheme == SCHEME_FUNCTIONAL ||
	    strcmp(remark->label, line->label) == 0;
}

/*
 * Last year's figures as this document implies them. They may rightly differ from that year's
 * document (units moved, figures restated): a hint.
 */
static void
check_last_year(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	const struct remark *remark = mention_remark(audit, mention);
	struct equation equation;
	if (!remark || mention->again)
		return;
	struct named named =
	    remark_named(audit->input->context.last_year, remark, remark->measure);
	equation_begin(&equation, audit, rule);
	equation.hint = true;
	if (!add_last_year(&equation, mention))
		return;
	if (named.line && named.column && same_subject(remark, named.line)) {
		equation_cell_of(&equation, RIGHT, 1, WHOSE_LAST_YEAR, named.statement, named.line,
		    named.column);
		equation_end(&equation);
		return;
	}
	struct operand told = mention_operand(audit, mention,
	    mention_number(audit, mention, ASPECT_LAST_YEAR) ? ASPECT_LAST_YEAR : ASPECT_CHANGE);
	audit_unchecked(audit, rule, UNCHECKED_BLANK, &told,
	    _("Last year's document has no such line"));
}

/* What the narrative tells of the opening budget against the budget document. */
static void
check_opening(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	const struct remark *remark = mention_remark(audit, mention);
	if (!remark || mention->again || !mention_number(audit, mention, ASPECT_BUDGET))
		return;
	const struct column *half = budget_column(audit, mention);
	struct named named = remark_named(audit->input->context.budget, remark,
	    half ? half->measure : remark->measure);
	struct operand told = mention_operand(audit, mention, ASPECT_BUDGET);
	if (!named.line || !named.column || !same_subject(remark, named.line)) {
		audit_unchecked(audit, rule, UNCHECKED_BLANK, &told,
		    _("The budget document has no such line"));
		return;
	}
	struct equation equation;
	equation_begin(&equation, audit, rule);
	mention_add(&equation, LEFT, 1, mention, ASPECT_BUDGET);
	equation_cell_of(&equation, RIGHT, 1, WHOSE_BUDGET, named.statement, named.line,
	    named.column);
	equation_end(&equation);
}

/* The budget half of the table of the three public expenses; it may print the adjusted budget. */
static void
check_three_public(struct audit *audit, enum rule_id rule)
{
	const struct statement *now =
	    disclosure_statement(audit->disclosure, STATEMENT_THREE_PUBLIC);
	const struct statement *then =
	    disclosure_statement(audit->input->context.budget, STATEMENT_THREE_PUBLIC);
	struct equation equation;
	if (!now || !then || !now->n_lines || !then->n_lines)
		return;
	for (int i = MEASURE_BUDGET_TOTAL; i <= MEASURE_BUDGET_RECEPTION; i++) {
		const struct column *ours = statement_measure(now, 0, (enum measure)i),
		    *theirs = statement_measure(then, 0, (enum measure)i);
		if (!ours || !theirs)
			continue;
		equation_begin(&equation, audit, rule);
		equation.hint = true;
		equation_cell(&equation, LEFT, 1, now, &now->lines[0], ours);
		equation_cell_of(&equation, RIGHT, 1, WHOSE_BUDGET, then, &then->lines[0], theirs);
		equation_end(&equation);
	}
}

void
check_years(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	if (rule == RULE_R34) {
		check_carried(audit, rule, STATEMENT_SUMMARY);
		check_carried(audit, rule, STATEMENT_FISCAL);
	}
	for (size_t i = 0; i < mentions->n; i++) {
		if (rule == RULE_R34)
			check_last_year(audit, rule, &mentions->list[i]);
		else
			check_opening(audit, rule, &mentions->list[i]);
	}
	if (rule == RULE_R35)
		check_three_public(audit, rule);
}
