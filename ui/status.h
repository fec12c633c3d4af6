/* status.h: how things stand, in a few words: unit and percentage, hits, the sum of what is marked */
#ifndef UI_STATUS_H
#define UI_STATUS_H

#include "ui/typing.h"

/*
 * For the title, or beside the prompt while something is looked for. Brief: of the findings only
 * those that are not in order.
 */
const char *status_text(const struct view *view, const struct typing *typing,
    const struct sheet_view *shown, bool brief, struct arena *arena);

/*
 * "3 rows marked: sum 221.42 万元, 2.96 % of the total"; NULL while nothing is marked in the
 * focused pane.
 */
const char *status_sum(const struct view *view, const struct sheet_view *shown,
    struct arena *arena);

#endif
