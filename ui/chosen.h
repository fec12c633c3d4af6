/* chosen.h: the table, row and column that a command line names */
#ifndef UI_CHOSEN_H
#define UI_CHOSEN_H

#include "base/err.h"
#include "model/disclosure.h"

/*
 * By number or kind; without a name (NULL) the expenditure, else the first. NULL and ERR_USAGE with
 * those there are.
 */
const struct statement *chosen_table(const struct disclosure *disclosure, const char *name,
    struct err *err);

/*
 * ERR_USAGE for a code that the table does not have, with the table that has it, or the codes that
 * are near; -1.
 */
int chosen_lacks(const struct disclosure *disclosure, const struct statement *statement,
    const char *code, struct err *err);

/*
 * The only row with this code, or with this name or part of a name; before it a side may stand
 * ("R:总计"). NULL names the total, or the only row. NULL and ERR_USAGE if there is none, or there
 * are several, which are named.
 */
const struct line *chosen_line(const struct disclosure *disclosure,
    const struct statement *statement, const char *name, struct err *err);

/*
 * The column of the row's side with this measure, or "column-N"; NULL names what the row amounts
 * to. NULL and ERR_USAGE with those there are.
 */
const struct column *chosen_column(const struct statement *statement, const struct line *line,
    const char *measure, struct err *err);

#endif
