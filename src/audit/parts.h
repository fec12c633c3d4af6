/* parts.h: the checks of parts and wholes that have files of their own; see check_parts */
#ifndef AUDIT_PARTS_H
#define AUDIT_PARTS_H

#include "audit/check.h"

/* R29, R31, R32 */
void parts_codes(struct audit *audit, enum rule_id rule);

/* R33 */
void parts_empty(struct audit *audit, enum rule_id rule);

/* R31 */
void parts_three_public(struct audit *audit);

#endif
