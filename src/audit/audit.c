/* audit.c: one disclosure through all rules, in order; a rule that finds nothing says why */
#include <stdlib.h>

#include "audit/check.h"
#include "audit/rule.h"

/* The first table of those needed that is not there; STATEMENT_KINDS: all are. */
static enum statement_kind
missing_table(const struct audit *audit, unsigned needs)
{
	for (int kind = STATEMENT_GENERIC + 1; kind < STATEMENT_KINDS; kind++) {
		if ((needs & NEEDS(kind)) &&
		    !disclosure_statement(audit->disclosure, (enum statement_kind)kind))
			return (enum statement_kind)kind;
	}
	return STATEMENT_KINDS;
}

/* Why a rule cannot be run at all; UNCHECKED_REASONS if it can. */
static enum unchecked
what_is_missing(const struct audit *audit, const struct rule *rule)
{
	const struct share_context *context = &audit->input->context;
	const struct disclosure *disclosure = audit->disclosure;
	if (!rule->check)
		return UNCHECKED_NOT_COVERED;
	if (missing_table(audit, rule->needs) != STATEMENT_KINDS)
		return UNCHECKED_NO_TABLE;
	if ((rule->needs & NEEDS_BUDGET) && !context->budget)
		return UNCHECKED_NO_BUDGET;
	if ((rule->needs & NEEDS_LAST_YEAR) && !context->last_year)
		return UNCHECKED_NO_LAST_YEAR;
	if ((rule->needs & NEEDS_TEXT) && !audit->input->n_lines)
		return UNCHECKED_NO_TEXT;
	if (((rule->needs & NEEDS_NARRATIVE) && !disclosure->n_remarks && !disclosure->n_facts) ||
	    ((rule->needs & NEEDS_TASKS) && !disclosure->n_tasks))
		return UNCHECKED_NOT_TOLD;
	return UNCHECKED_REASONS;
}

static void
run_rule(struct audit *audit, enum rule_id id)
{
	const struct rule *rule = rule_of(id);
	size_t before = audit->findings->n;
	enum unchecked why = what_is_missing(audit, rule);
	if (why == UNCHECKED_REASONS) {
		rule->check(audit, id);
		why = UNCHECKED_NOT_TOLD;
	}
	if (audit->findings->n > before)
		return;
	if (why == UNCHECKED_NO_TABLE)
		audit_no_table(audit, id, missing_table(audit, rule->needs));
	else
		audit_unchecked(audit, id, why, NULL, NULL);
}

void
audit_run(struct findings *findings, const struct audit_input *input)
{
	struct audit audit = { .input = input, .disclosure = input->context.disclosure,
		.findings = findings };
	unsigned kind = audit.disclosure->identity.kind == KIND_FINAL ? APPLIES_FINAL :
	    APPLIES_BUDGET;
	findings->context = input->context;
	for (int i = 0; i < RULES; i++) {
		if (rule_of((enum rule_id)i)->applies & kind)
			run_rule(&audit, (enum rule_id)i);
	}
	free(audit.operands);
}
