/* targets.h: R72: targets and what became of them, the verdicts on them, weights and scores */
#ifndef AUDIT_TARGETS_H
#define AUDIT_TARGETS_H

#include "audit/check.h"

void check_targets(struct audit *audit, enum rule_id rule);

#endif
