/* facts.h: facts of the narrative by what they are called */
#ifndef AUDIT_FACTS_H
#define AUDIT_FACTS_H

#include "audit/check.h"

/* The index of the first fact with these names that is a number; -1 if there is none. */
long fact_find(const struct audit *audit, const char *topic, const char *item, const char *label);

/*
 * The next fact of a topic, from `after` on (0 first), with this label of any item that is not ""
 * (label NULL: any label); -1 behind the last.
 */
long fact_next(const struct audit *audit, size_t after, const char *topic, const char *label);

/*
 * left = right (hint: no error if not), both sides being facts by index that are there (>= 0), the
 * left ones n_left of them. Nothing if either side has none.
 */
void facts_compare(struct audit *audit, enum rule_id rule, enum relation relation, bool hint,
    const long *left, size_t n_left, const long *right, size_t n_right);

#endif
