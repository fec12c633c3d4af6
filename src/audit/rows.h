/* rows.h: tables whose items stand in rows instead of columns */
#ifndef AUDIT_ROWS_H
#define AUDIT_ROWS_H

#include "audit/check.h"

/*
 * The three public expenses where each is a row of its own. false: it is another table, or its
 * items stand in columns.
 */
bool check_three_public(struct audit *audit, enum rule_id rule, const struct statement *statement);

/* The items of non-tax revenue, which have no codes, against those below them. */
void check_nontax(struct audit *audit, enum rule_id rule, const struct statement *statement);

#endif
