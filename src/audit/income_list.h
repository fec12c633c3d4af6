/* income_list.h: an income table of budgets that lists its sources in rows instead of columns */
#ifndef AUDIT_INCOME_LIST_H
#define AUDIT_INCOME_LIST_H

#include "audit/check.h"

/*
 * Groups (小计 rows) against the rows below them, the total against the groups. Nothing is said of
 * a table of codes, or where a group's total does not stand over its rows.
 */
void check_income_list(struct audit *audit, enum rule_id rule, const struct statement *statement);

#endif
