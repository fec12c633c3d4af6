/* sheet_statement.c: a statement as a tree of its lines with one main amount */
#include "report/outline.h"

void
sheet_statement(struct sheet *sheet, const struct share_context *context,
    const struct statement *statement, side_t side, enum measure measure,
    const struct sheet_view *view)
{
	outline_build(sheet, context, statement, side, measure, view, OUTLINE_TOTAL);
}
