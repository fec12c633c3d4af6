/* base_zero.h: percentages of nothing: what a rate would divide by is 0 */
#ifndef AUDIT_BASE_ZERO_H
#define AUDIT_BASE_ZERO_H

#include "audit/mention.h"

/* Is last year's amount 0, as told or as amount and change tell? */
bool base_of_change_is_zero(const struct audit *audit, const struct mention *mention);

/*
 * Is the opening budget 0, as told, as the words tell (无年初预算), or as the table of the three
 * public expenses has it?
 */
bool base_of_completion_is_zero(const struct audit *audit, const struct mention *mention);

/* The budget beside a final amount in the table of the three public expenses; NULL: none. */
const struct column *budget_column(const struct audit *audit, const struct mention *mention);

/* R46. */
void check_zero_bases(struct audit *audit, enum rule_id rule);

#endif
