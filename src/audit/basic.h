/* basic.h: basic expenditure by economic code against the tables by function */
#ifndef AUDIT_BASIC_H
#define AUDIT_BASIC_H

#include "audit/check.h"

/* R28 of final accounts, R83 of budgets */
void check_basic(struct audit *audit, enum rule_id rule);

#endif
