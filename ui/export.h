/* export.h: what a pane shows, as a file for a spreadsheet or a report */
#ifndef UI_EXPORT_H
#define UI_EXPORT_H

#include "ui/view.h"

/* a name to begin with: whose figures, which year, what is shown; .csv */
const char *export_name(struct arena *arena, const struct view *view);

/*
 * Writes the rows that the pane shows, in that order, to a new file: csv (with a byte order mark,
 * for spreadsheets), json, md by the end of its name, else text. Returns what is to be said of it:
 * how many rows there are, or why there is no file. A file that is there stays as it is.
 */
const char *export_pane(struct arena *arena, struct pane *pane, const char *path);

#endif
