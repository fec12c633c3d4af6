/* cmd_list.c: suan list: the disclosures of a database */
#include "base/i18n.h"
#include "report/sheets.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/output.h"

int
cmd_list(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	struct sheet sheet = { .title = NULL };
	int status = -1;

	if (choice_open(&choice, request, DB_READ, err) == 0 &&
	    sheet_disclosures(&sheet, choice.db, &request->selector, err) == 0)
		status = output_sheet(request, &sheet, err);
	sheet_release(&sheet);
	choice_close(&choice);
	return status;
}
