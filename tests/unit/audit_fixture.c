/* audit_fixture.c: what the reconciliation rules say of small disclosures */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_fixture.h"

void
audited_run(struct audited *audited, enum disclosure_kind kind, int year)
{
	audited->disclosure.identity = (struct identity){ .agency = "A", .year = year,
		.kind = kind };
	struct audit_input input = { .context.disclosure = &audited->disclosure };
	audit_run(&audited->findings, &input);
}

void
audited_release(struct audited *audited)
{
	findings_release(&audited->findings);
	disclosure_release(&audited->disclosure);
}

size_t
audited_count(const struct audited *audited, enum rule_id rule, enum finding_state state)
{
	size_t n = 0;
	for (size_t i = 0; i < audited->findings.n; i++) {
		const struct finding *finding = &audited->findings.list[i];
		n += finding->rule == rule && finding->state == state;
	}
	return n;
}

const struct finding *
audited_first(const struct audited *audited, enum rule_id rule, enum finding_state state)
{
	for (size_t i = 0; i < audited->findings.n; i++) {
		const struct finding *finding = &audited->findings.list[i];
		if (finding->rule == rule && finding->state == state)
			return finding;
	}
	fail_msg("no finding of this rule is %s", finding_state_id(state));
	return NULL;
}

void
assert_states(const struct audited *audited, enum rule_id rule, size_t broken, size_t rounding,
    size_t ties, size_t unchecked)
{
	assert_int_equal(audited_count(audited, rule, FINDING_BROKEN), broken);
	assert_int_equal(audited_count(audited, rule, FINDING_ROUNDING), rounding);
	assert_int_equal(audited_count(audited, rule, FINDING_TIES), ties);
	assert_int_equal(audited_count(audited, rule, FINDING_UNCHECKED), unchecked);
}

void
assert_table(enum disclosure_kind document, int year, enum rule_id rule, enum statement_kind kind,
    const char *columns, const char *const *lines, const size_t *states)
{
	struct audited audited = { .findings.n = 0 };
	fixture_table(&audited.disclosure, kind, UNIT_WAN, columns, lines);
	audited_run(&audited, document, year);
	assert_states(&audited, rule, states[0], states[1], states[2], states[3]);
	audited_release(&audited);
}
