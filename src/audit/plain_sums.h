/* plain_sums.h: tables of no standard kind: their total and their rows, where the table is plain */
#ifndef AUDIT_PLAIN_SUMS_H
#define AUDIT_PLAIN_SUMS_H

#include "audit/check.h"

/*
 * R08, R86. The total is the first or the last row; it is over the rows that are numbered 一、二、 if
 * there are any, else over all others. What that means is the table's own affair: a column that
 * does not add up is a hint, and only where another column of the table does; else it is unchecked.
 */
void plain_sums(struct audit *audit, enum rule_id rule, const struct statement *statement);

#endif
