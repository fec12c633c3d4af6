/* cmd_explain.c: suan explain: one figure, where it stands and every rule that it takes part in */
#include "report/checked.h"
#include "report/sheets_audit.h"
#include "ui/choice.h"
#include "ui/chosen.h"
#include "ui/cmd.h"
#include "ui/language.h"
#include "ui/output.h"

/* Without --table a code may lead to the first table that has it. */
static const struct statement *
choose(const struct disclosure *disclosure, const struct request *request, const char *name,
    struct err *err)
{
	const struct statement *statement = chosen_table(disclosure, request->table, err);

	if (!statement || request->table || !name || statement_line(statement, 0, name, ""))
		return statement;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		if (*name && statement_line(&disclosure->statements[i], 0, name, ""))
			return &disclosure->statements[i];
	}
	return statement;
}

static int
explain(const struct request *request, struct db *db, struct checked *checked, struct err *err)
{
	struct disclosure *disclosure = &checked->benchmark.disclosure;
	const char *name = request->n_operands ?
	    language_word(&disclosure->arena, request->operands[0]) : NULL;
	const struct statement *statement = choose(disclosure, request, name, err);
	const struct line *line = statement ? chosen_line(disclosure, statement, name, err) : NULL;
	const struct column *column =
	    line ? chosen_column(statement, line, request->measure, err) : NULL;
	struct sheet sheet = { .title = NULL };
	struct operand figure;

	if (!column)
		return -1;
	findings_index(&checked->findings);
	figure = operand_printed(statement, line, column);
	int status = sheet_explain(&sheet, db, &checked->findings, &figure, 1, err);
	if (status == 0)
		status = output_sheet(request, &sheet, err);
	sheet_release(&sheet);
	return status;
}

int
cmd_explain(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	const struct listed *listed = NULL;
	struct checked checked;
	int status = -1;

	if (choice_open(&choice, request, DB_READ, err) == 0)
		listed = choice_only(&choice, err);
	if (listed && checked_load(&checked, choice.db, listed->id, err) == 0) {
		status = explain(request, choice.db, &checked, err);
		checked_release(&checked);
	}
	choice_close(&choice);
	return status;
}
