/* sheet_economic.c: basic expenditure by economic code, both sides as one tree */
#include "base/i18n.h"
#include "report/sheets.h"

void
sheet_economic(struct sheet *sheet, const struct share_context *context,
    const struct sheet_view *view)
{
	static const struct statement none = { .kind = STATEMENT_BASIC, .title = "" };
	const struct statement *basic = disclosure_statement(context->disclosure, STATEMENT_BASIC);
	sheet_statement(sheet, context, basic ? basic : &none, 0, MEASURE_NONE, view);
	if (!basic)
		sheet->note = _("the document has no table of basic expenditure by economic code");
}
