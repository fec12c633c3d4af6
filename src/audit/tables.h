/* tables.h: the standard tables as rules want them: which one, its total, its column of money */
#ifndef AUDIT_TABLES_H
#define AUDIT_TABLES_H

#include "audit/check.h"

/*
 * The table of a kind to compare with others: the only one of those that hold figures, else the
 * first. NULL if there is none. several: more than one holds figures and they are not alike
 * (their totals differ), so that the choice means nothing; may be NULL.
 */
const struct statement *tables_find(const struct disclosure *disclosure, enum statement_kind kind,
    bool *several);

/*
 * As tables_find, but where the table is missing or there are several it leaves an unchecked
 * finding that says so, and gives NULL.
 */
const struct statement *tables_need(struct audit *audit, enum rule_id rule,
    enum statement_kind kind);

/* Does it hold any figure at all? */
bool table_has_figures(const struct statement *statement);

/*
 * The one column of money that a side's lines amount to, by its measure, else by its header; NULL
 * if there is none or it cannot be told which. side 0: any.
 */
const struct column *table_amount(const struct disclosure *disclosure,
    const struct statement *statement, side_t side);

/*
 * A column by its measure, else (word may be NULL) by a word at the end of its header. Of several
 * that of 本年支出 comes first, then a 合计 or 小计. NULL if there is none or it cannot be told.
 */
const struct column *table_column(const struct statement *statement, side_t side,
    enum measure measure, const char *word);

/* The line that holds the totals of a table of codes; NULL if there is none. */
const struct line *table_total(const struct statement *statement);

/* Adds the total of a column: that of the 合计 line, else all classes. false: there is neither. */
bool equation_total(struct equation *equation, enum equation_side side, int sign,
    const struct statement *statement, const struct column *column);

/* Is a figure printed there that is not 0? line and column may be NULL. */
bool cell_counts(const struct line *line, const struct column *column);

#endif
