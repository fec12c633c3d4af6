/* operand.h: the figures of a formula as a reader would name and print them */
#ifndef AUDIT_OPERAND_H
#define AUDIT_OPERAND_H

#include "audit/finding.h"

/*
 * "201 Public services in Expenditure", translated, in the arena (or as it stands in the data).
 * What it has in common with `beside` (NULL: nothing), which was named before, is left out: of the
 * same table the title, of the same row its name, of the same column its.
 */
const char *operand_name(struct arena *arena, const struct share_context *context,
    const struct operand *operand, const struct operand *beside);

/*
 * The number as printed, without separators: "69.37"; money in another unit than `unit` with its
 * own ("69.37 万元"), a percentage with its sign; "blank", translated, where nothing is printed.
 */
const char *operand_number(struct arena *arena, const struct operand *operand, enum unit unit);

/* The disclosure that an operand is of. */
const struct disclosure *operand_disclosure(const struct share_context *context,
    const struct operand *operand);

/*
 * The table, line and column that a cell is, or that a remark speaks of; NULL where the disclosure
 * does not have them, or where the operand speaks of none.
 */
struct operand_where {
	const struct statement *statement;
	const struct line *line;
	const struct column *column;
};
struct operand_where operand_where(const struct share_context *context,
    const struct operand *operand);

#endif
