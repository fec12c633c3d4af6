/* audit_fixture.h: what the reconciliation rules say of small disclosures */
#ifndef UNIT_AUDIT_FIXTURE_H
#define UNIT_AUDIT_FIXTURE_H

#include "audit/audit.h"
#include "fixture.h"

/* Zero-initialised; tables by fixture_table(&audited.disclosure, ...). */
struct audited {
	struct disclosure disclosure;
	struct findings findings;
};

/* Runs all rules on it as a document of that kind and year; audited_release is due. */
void audited_run(struct audited *audited, enum disclosure_kind kind, int year);
void audited_release(struct audited *audited);

/* How many findings of a rule have a state. */
size_t audited_count(const struct audited *audited, enum rule_id rule, enum finding_state state);

/* The first of them; fails if there is none. */
const struct finding *audited_first(const struct audited *audited, enum rule_id rule,
    enum finding_state state);

/* Fails unless the rule has so many findings of each of these states. */
void assert_states(const struct audited *audited, enum rule_id rule, size_t broken, size_t rounding,
    size_t ties, size_t unchecked);

/* The same, in an array, of a document that has this one table in 万元. */
void assert_table(enum disclosure_kind document, int year, enum rule_id rule,
    enum statement_kind kind, const char *columns, const char *const *lines, const size_t *states);

#define LINES(...) (const char *const[]){ __VA_ARGS__, NULL }
#define STATES(broken, rounding, ties, unchecked) \
	(const size_t[]){ broken, rounding, ties, unchecked }

#endif
