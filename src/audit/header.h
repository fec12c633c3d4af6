/* header.h: the headers of a table's columns as groups: which columns a total stands over */
#ifndef AUDIT_HEADER_H
#define AUDIT_HEADER_H

#include "model/statement.h"

#define HEADER_PARTS 24

/* The columns that add up to a total, by their headers alone. */
struct header_parts {
	const struct column *parts[HEADER_PARTS];
	size_t n;
	bool more;            /* there were more than fit */
};

/*
 * The columns under the same heading as the total (合计, 小计), or under the total's own heading;
 * of a group below that only its own 小计, or all of it where it has none. 其中 and other halves
 * (预算数 beside 决算数) are left out. n is 0 where headers do not tell.
 */
void header_parts(struct header_parts *parts, const struct statement *statement,
    const struct column *total);

#endif
