/* whole.h: what a share that the narrative tells is a share of */
#ifndef AUDIT_WHOLE_H
#define AUDIT_WHOLE_H

#include "audit/mention.h"

struct whole {
	const struct statement *statement;
	const struct line *line;
	const struct column *column;
};

/*
 * What a mention's share is of: the first of these that makes it compute, else the first that is
 * printed; false if none is. Income items: the year's income; expenditure items: the year's
 * expenditure; functional codes: the total of their table, or the class above; three public
 * expenses: their total. `mention` is one of audit_mentions.
 */
bool whole_tied(struct audit *audit, enum rule_id rule, const struct mention *mention,
    struct whole *whole);

/*
 * Writes share = part / whole, the part as told or (cell) as in the table; false, with the equation
 * to be begun anew, if the part is not there.
 */
bool whole_share(struct equation *equation, const struct mention *mention,
    const struct whole *whole, bool cell);

/* A table's total of a measure; false if it is not printed. */
bool whole_total(const struct audit *audit, enum statement_kind kind, enum measure measure,
    struct whole *whole);

int64_t whole_value(const struct whole *whole);         /* 分 */
void whole_add(struct equation *equation, enum equation_side side, const struct whole *whole);

#endif
