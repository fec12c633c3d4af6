/* outline.h: the lines of a statement as a tree with amounts and percentages */
#ifndef REPORT_OUTLINE_H
#define REPORT_OUTLINE_H

#include "report/sheets.h"

/* What the percentages of the total are of. */
enum outline_total {
	OUTLINE_TOTAL,        /* the total over each line (tree_total) */
	OUTLINE_SUM           /* all totals at the top together, where there are several */
};

/* As sheet_statement; children follow their parents, whatever the order in print. */
void outline_build(struct sheet *sheet, const struct share_context *context,
    const struct statement *statement, side_t side, enum measure measure,
    const struct sheet_view *view, enum outline_total total);

#endif
