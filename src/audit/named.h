/* named.h: the figure of a table that the narrative names */
#ifndef AUDIT_NAMED_H
#define AUDIT_NAMED_H

#include "audit/role.h"
#include "model/disclosure.h"

struct named {
	const struct statement *statement;
	const struct line *line;
	const struct column *column;
};

/*
 * The figure that a remark names, in its own or another disclosure, `measure` in the place of its
 * own: by code, or by label with or without its number. line NULL: there is none; column may be
 * NULL where line is not. Lines and columns of another year than the disclosure's are none.
 */
struct named remark_named(const struct disclosure *disclosure, const struct remark *remark,
    enum measure measure);

#define NAMED 8

/*
 * What the words may mean instead where a line is a total: 总收入 and 总支出 are said of the year's
 * total as well as of the total with carry-overs. Returns how many.
 */
size_t named_instead(const struct statement *statement, const enum role *roles,
    const struct line *line, struct named named[NAMED]);

#endif
