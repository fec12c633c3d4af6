/* row_parts.h: the columns that a row's total is the sum of, by headers, measures and words */
#ifndef AUDIT_ROW_PARTS_H
#define AUDIT_ROW_PARTS_H

#include "audit/header.h"
#include "audit/row_rule.h"

struct row_parts {
	const struct column *known[HEADER_PARTS], *other[HEADER_PARTS];
	size_t n_known, n_other;
	/* what is known may be counted twice, or not all of it */
	bool doubtful;
};

/*
 * All that the headers put under the total. Where what a part is made of stands beside it (the
 * vehicles' total, their purchase and their running on one level), that is left out.
 */
void row_parts_by_header(struct row_parts *parts, const struct row_rule *identity,
    const struct statement *statement, const struct column *total);

/* The columns with the measures of the parts. */
void row_parts_by_measure(struct row_parts *parts, const struct row_rule *identity,
    const struct statement *statement, const struct column *total);

/*
 * Is the column, which has the measure of the total, only that of a part: a 小计 beside the total
 * and right beside what the part is made of?
 */
bool row_parts_lowered(const struct row_rule *identity, const struct statement *statement,
    const struct column *column);

#endif
