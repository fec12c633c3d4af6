/* share.h: a figure as a percentage of something, exact to the printed decimals, with where it comes from */
#ifndef MODEL_SHARE_H
#define MODEL_SHARE_H

#include "model/disclosure.h"

enum share_kind {
	SHARE_PARENT,         /* of the line above */
	SHARE_TOTAL,          /* of the table's total */
	SHARE_BUDGET,         /* completion of the opening budget (完成年初预算) */
	SHARE_LAST_YEAR,      /* change on last year */
	SHARE_KINDS
};
const char *share_id(enum share_kind kind);           /* "parent" "total" "budget" "last-year" */
const char *share_name(enum share_kind kind);         /* msgid of a column title: "% of total" */
bool share_parse(const char *id, enum share_kind *kind);

enum share_origin {
	SHARE_NOWHERE,        /* cannot be told: a blank, no base, a base of 0 */
	SHARE_COMPUTED,       /* from two figures of this disclosure */
	SHARE_IMPORTED,       /* from the imported budget or last year's final accounts */
	SHARE_REPORTED        /* as the narrative reports it */
};

/* A disclosure with those it is measured against; either may be NULL. */
struct share_context {
	const struct disclosure *disclosure, *budget, *last_year;
	/*
	 * Of each kind of table: a bit for every aspect that no remark tells, the place of the
	 * first remark, and of what follows the last one. 0: not looked at.
	 */
	struct {
		unsigned silent;
		size_t from, to;
	} told[STATEMENT_KINDS];
};

/* Notes what the narrative tells of each table, and where: no share need look elsewhere. */
void share_listen(struct share_context *context);

struct share {
	enum share_origin origin;
	int64_t value;        /* hundredths of a percent: 2284 is 22.84 % */
	struct place place;   /* of a reported one */
};

/*
 * The share of one cell. Half away from zero; a base of 0 gives SHARE_NOWHERE. A reported one is
 * as printed, to two decimals. A line that hangs from no other has the total over it as its
 * parent; the total itself has none. The 三公 table's budget columns come before the imported
 * budget. What the narrative says of 一般公共预算 counts for the expenditure table where both
 * print the same amount.
 */
struct share share_of(const struct share_context *context, const struct statement *statement, const struct line *line,
    const struct column *column, enum share_kind kind);

#endif
