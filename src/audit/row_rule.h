/* row_rule.h: the identities of a row as a table: which columns a total is the sum of */
#ifndef AUDIT_ROW_RULE_H
#define AUDIT_ROW_RULE_H

#include "audit/finding.h"
#include "model/statement.h"

#define ROW_PARTS 8
#define ROW_WORDS 11

/* total = sum of the parts. */
struct row_rule {
	enum rule_id rule;
	enum statement_kind kind;
	enum measure total;
	bool detail;                  /* only where two of its parts are known to be there */
	bool by_name;                 /* other columns called 合计 or 小计 are totals as well */
	enum measure parts[ROW_PARTS];
	enum measure less;            /* taken off the parts; MEASURE_NONE: nothing is */
	/* columns that are parts too, by a word of their header */
	const char *words[ROW_WORDS];
};

/* The next of a table of that kind that a rule asks for, behind `last` (NULL: the first), or NULL. */
const struct row_rule *row_rule_next(const struct row_rule *last, enum statement_kind kind,
    enum rule_id rule);

/* What one of its parts is the sum of in turn, and what it is a part of itself; NULL: nothing. */
const struct row_rule *row_rule_inner(const struct row_rule *identity);
const struct row_rule *row_rule_outer(const struct row_rule *identity);

/* By its measure alone. */
bool row_rule_has(const struct row_rule *identity, enum measure measure);

/* By a word of its header. */
bool row_rule_names(const struct row_rule *identity, const struct column *column);

/* Is the column the total of some identity of its table by measure? */
bool row_rule_measured(const struct statement *statement, const struct column *column);

#endif
