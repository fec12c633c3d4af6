/* twice.h: R73: what is told twice is told alike */
#ifndef AUDIT_TWICE_H
#define AUDIT_TWICE_H

#include "audit/check.h"

void check_twice(struct audit *audit, enum rule_id rule);

#endif
