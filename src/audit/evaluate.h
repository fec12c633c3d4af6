/* evaluate.h: the sides of an equation evaluated exactly */
#ifndef AUDIT_EVALUATE_H
#define AUDIT_EVALUATE_H

#include "audit/finding.h"

/*
 * Sets state, kind, unit, decimals, values, difference and tolerance of a finding from its operands
 * (those of right lie right behind those of left); hint: a difference is no error. false: nothing is
 * printed that could be compared, see equation_end.
 */
bool evaluate(struct finding *finding, bool hint);

#endif
