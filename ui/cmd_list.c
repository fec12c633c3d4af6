/* cmd_list.c: suan list: the disclosures of a database, or those that are missing */
#include "base/i18n.h"
#include "report/sheets.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/expected.h"
#include "ui/output.h"

static int
list_all(const struct request *request, struct choice *choice, struct sheet *sheet, struct err *err)
{
	if (choice_open(choice, request, DB_READ, err) != 0 ||
	    sheet_disclosures(sheet, choice->db, &request->selector, UNIT_NONE, err) != 0)
		return -1;
	return output_sheet(request, sheet, err);
}

/* That nothing matches the selector is an answer here: all are missing. */
static int
list_missing(const struct request *request, struct choice *choice, struct sheet *sheet,
    struct err *err)
{
	struct request any = *request;

	any.selector = SELECTOR_ANY;
	any.selected = false;
	if (request->selector.agency)
		return err_set(err, ERR_USAGE,
		    _("--expected names the agencies itself; leave --agency out"));
	if (choice_open(choice, &any, DB_READ, err) != 0 ||
	    expected_missing(sheet, choice->db, request->expected, &request->selector, err) != 0 ||
	    output_sheet(request, sheet, err) != 0)
		return -1;
	if (sheet->n_rows == 0)
		return 0;
	err->status = ERR_NO;
	return -1;
}

int
cmd_list(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	struct sheet sheet = { .title = NULL };
	int status = (request->expected ? list_missing : list_all)(request, &choice, &sheet, err);

	sheet_release(&sheet);
	choice_close(&choice);
	return status;
}
