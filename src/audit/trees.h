/* trees.h: sums over the rows of a table: of the codes below a code, and of items without codes */
#ifndef AUDIT_TREES_H
#define AUDIT_TREES_H

#include "audit/branch.h"
#include "audit/check.h"

/*
 * The figures of a line in every column of money against those of its children; the finding is
 * unchecked where they differ and there is a doubt.
 */
void trees_sums(struct audit *audit, enum rule_id rule, struct branches *branches,
    const struct line *line);

#endif
