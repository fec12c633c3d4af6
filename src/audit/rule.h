/* rule.h: the reconciliation rules as a table: what each says, needs and does */
#ifndef AUDIT_RULE_H
#define AUDIT_RULE_H

#include "audit/check.h"

enum rule_group {
	GROUP_WITHIN,         /* within a table */
	GROUP_BETWEEN,        /* between tables */
	GROUP_NARRATIVE,      /* table against narrative: the table wins */
	GROUP_DOCUMENT,       /* the form of the document */
	GROUP_PERFORMANCE,
	GROUP_BUDGET,         /* of budget documents */
	GROUP_YEARS,          /* against another disclosure */
	GROUPS
};

const char *rule_group_name(enum rule_group group);           /* msgid */

/* Which kinds of disclosure a rule is for. */
#define APPLIES_FINAL  1u
#define APPLIES_BUDGET 2u
#define APPLIES_BOTH   3u

/* What a rule needs to be there: bits. A table: NEEDS(STATEMENT_INCOME). */
#define NEEDS(kind)      (1u << (kind))
#define NEEDS_NOTHING    0u
#define NEEDS_NARRATIVE  (1u << 16)
#define NEEDS_TASKS      (1u << 17)
#define NEEDS_TEXT       (1u << 18)
#define NEEDS_BUDGET     (1u << 19)
#define NEEDS_LAST_YEAR  (1u << 20)

struct rule {
	const char *id;               /* "R07" */
	enum rule_group group;
	unsigned applies, needs;
	/* NULL: not covered; the text says what it would take */
	void (*check)(struct audit *audit, enum rule_id rule);
	const char *text;             /* msgid: what must hold, one line */
	const char *advice;           /* msgid: what to correct when it does not */
};

const struct rule *rule_of(enum rule_id id);
bool rule_parse(const char *id, enum rule_id *rule);          /* "R07" "r7" */

#endif
