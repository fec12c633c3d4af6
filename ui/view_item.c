/* view_item.c: one line wherever it stands: in every table and in the narrative */
#include <stdio.h>
#include <string.h>

#include "audit/operand.h"
#include "base/i18n.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"
#include "ui/view_item.h"

#define WHAT 16               /* columns below which the name of a column says too little */

/* Where a figure is printed comes before its unit and share, and is never cut. */
static void
fit_columns(struct sheet *sheet)
{
	struct sheet_column *place = &sheet->columns[sheet_column(sheet, "place")];
	struct sheet_column *what = &sheet->columns[sheet_column(sheet, "what")];

	what->min = WHAT < what->want ? WHAT : what->want;
	place->min = place->want;
	place->rank = 0;
	sheet->columns[sheet_column(sheet, "text")].rank = 2;
}

static int
refresh(struct view *view, struct err *err)
{
	struct solo *solo = solo_of(view);
	const struct statement *statement =
	    disclosure_table(dossier_disclosure(view->dossier), solo->target.table);
	struct sheet sheet = { .title = NULL };

	if (!statement || solo->target.line < 0 || (size_t)solo->target.line >= statement->n_lines)
		return err_set(err, ERR_USAGE, _("there is no such line"));
	sheet_item(&sheet, dossier_context(view->dossier), statement,
	    &statement->lines[solo->target.line], view_shown(view));
	fit_columns(&sheet);
	solo_take(view, &sheet);
	return 0;
}

/* The line and column that a row of the item stands for, as a figure; false: a remark's. */
static bool
is_cell(const struct view *view, const struct sheet_row *row, struct operand *figure)
{
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);
	const struct statement *statement;
	int table, printed, ordinal;

	if (sscanf(row->key, "cell/%d/%d/%d", &table, &printed, &ordinal) != 3)
		return false;
	statement = disclosure_table(disclosure, table);
	for (size_t i = 0; statement && i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct column *column = statement_column(statement, ordinal);
		if (line->row != printed || !column || !line_cell(line, ordinal))
			continue;
		*figure = operand_printed(statement, line, column);
		return true;
	}
	return false;
}

static bool
row_figure(const struct view *view, struct operand *figure)
{
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);
	const struct sheet_row *row = pane_row(view_pane(view));

	if (!row)
		return false;
	if (is_cell(view, row, figure))
		return true;
	if (strncmp(row->key, "remark/", strlen("remark/")) || row->index >= disclosure->n_remarks)
		return false;
	*figure = (struct operand){ .kind = OPERAND_REMARK, .index = row->index, .sign = 1,
		.figure = disclosure->remarks[row->index].figure,
		.source = disclosure->remarks[row->index].source };
	return true;
}

static bool
act(struct view *view, enum action action)
{
	struct operand figure;

	if (action == ACTION_item) {
		app_message(view->app, _("All of the row is here; Enter shows it in its table"));
		return true;
	}
	if ((action != ACTION_open && action != ACTION_explain) || !row_figure(view, &figure))
		return false;
	if (action == ACTION_open)
		trace_figure(view, &figure);
	else
		trace_explain(view, &figure, 1);
	return true;
}

static const enum action hints[] = { ACTION_open, ACTION_explain, ACTION_back, ACTION_unit, ACTION_find, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_item = {
	.id = "item",
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = solo_title,
	.detail = solo_detail,
};
