/* view_tables.c: the list of the tables of a disclosure */
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/view_tables.h"

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	(void)err;
	sheet_tables(&sheet, dossier_disclosure(view->dossier), view_shown(view));
	solo_take(view, &sheet);
	return 0;
}

static bool
act(struct view *view, enum action action)
{
	const struct sheet_row *row = pane_row(view_pane(view));
	struct target target = { .table = 0 };

	if (action != ACTION_open || !row)
		return false;
	target.table = dossier_disclosure(view->dossier)->statements[row->index].ordinal;
	app_open(view->app, "table", &target);
	return true;
}

static const enum action hints[] = { ACTION_open, ACTION_find, ACTION_filter, ACTION_back, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_tables = {
	.id = "tables",
	.action = ACTION_tables,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = solo_title,
	.detail = solo_detail,
};
