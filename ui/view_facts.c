/* view_facts.c: what else the document tells in figures, by topic */
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"
#include "ui/view_facts.h"

/* Where a figure is printed is never cut, and comes before what only some facts have. */
static void
fit_columns(struct sheet *sheet)
{
	struct sheet_column *place = &sheet->columns[sheet_column(sheet, "place")];

	place->min = place->want;
	place->rank = 1;
	sheet->columns[sheet_column(sheet, "text")].rank = 2;
}

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	/* the facts come with what the rules say of them */
	if (app_check(view, err) < 0)
		return -1;
	sheet_facts(&sheet, dossier_disclosure(view->dossier), view_shown(view));
	fit_columns(&sheet);
	solo_take(view, &sheet);
	return 0;
}

static bool
act(struct view *view, enum action action)
{
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);
	const struct sheet_row *row = pane_row(view_pane(view));
	struct operand figure = { .kind = OPERAND_FACT, .sign = 1 };

	if (action != ACTION_explain)
		return false;
	if (row && row->index < disclosure->n_facts) {
		figure.index = row->index;
		figure.figure = disclosure->facts[row->index].figure;
		figure.source = disclosure->facts[row->index].source;
	}
	trace_explain(view, &figure, figure.figure.kind != FIGURE_NONE);
	return true;
}

static const enum action hints[] = { ACTION_find, ACTION_explain, ACTION_filter, ACTION_fold_all,
	ACTION_unfold_all, ACTION_unit, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_facts = {
	.id = "facts",
	.action = ACTION_facts,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = solo_title,
	.detail = solo_detail,
};
