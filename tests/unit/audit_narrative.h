/* audit_narrative.h: what a small disclosure tells beside its tables, written as text */
#ifndef UNIT_AUDIT_NARRATIVE_H
#define UNIT_AUDIT_NARRATIVE_H

#include "audit_fixture.h"

/*
 * Appends what the lines tell, one string each, NULL at the end, in the order of the document (each
 * stands on the next line from 1000 on; a "+" before a line: on the same as the one before it):
 *   "R table|side|code|label|measure|aspect|printed|unit"
 *   "F topic|item|label|printed|unit"
 *   "T kind|name|budget|spend|rate", amounts in 万元
 *   "I name|op|target|unit|actual|unit|verdict|weight|score", of the last task
 */
void audit_narrate(struct disclosure *disclosure, const char *const *lines);

/*
 * A summary (100.00 of the year, 10.00 carried over), expenditure (70.00 basic, 30.00 project), the
 * general public budget (201: 60.00, 205: 40.00) and three public expenses (budget 8.00, final
 * 4.00: abroad 1.00 of 0.00, reception 3.00), in 万元.
 */
void narrated_tables(struct audited *audited);

/*
 * Final accounts of 2019 with these tables that tell these lines: fails unless the rule finds as
 * much broken, rounded, tied and unchecked.
 */
void assert_told(enum rule_id rule, const char *const *lines, const size_t *states);

/* Fails unless the first finding of the rule in that state reads so. */
void assert_says(enum rule_id rule, const char *const *lines, enum finding_state state,
    const char *sentence);

/* Fails unless it finds so many hints, and nothing broken. */
void assert_hints(enum rule_id rule, const char *const *lines, size_t hints);

#endif
