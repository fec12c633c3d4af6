/* implied.h: R47: the opening budgets of all items, told or implied, make the whole */
#ifndef AUDIT_IMPLIED_H
#define AUDIT_IMPLIED_H

#include "audit/check.h"

void check_implied(struct audit *audit, enum rule_id rule);

#endif
