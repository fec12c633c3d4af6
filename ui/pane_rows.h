/* pane_rows.h: which rows of a pane are seen, and in what order; for pane.c alone */
#ifndef UI_PANE_ROWS_H
#define UI_PANE_ROWS_H

#include "ui/pane.h"

/*
 * Works out anew which rows are seen; the cursor goes to row `cursor` of the sheet, else near it.
 */
void pane_show(struct pane *pane, long cursor);

bool pane_is_open(const struct pane *pane, long row);     /* unfolded, or under a filter */
bool pane_is_zero(const struct pane *pane, long row);     /* hidden with the zeros */
/* where it is seen: index into shown, -1 */
long pane_place(const struct pane *pane, long row);

#endif
