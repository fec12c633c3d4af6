/* sizes.h: figures that cannot be: negative ones, and parts larger than their whole */
#ifndef AUDIT_SIZES_H
#define AUDIT_SIZES_H

#include "audit/branch.h"
#include "audit/check.h"

/* R20 of one table; the arena is for the meantime. */
void sizes_check(struct audit *audit, struct branches *branches, struct arena *arena);

#endif
