/* view_table.c: one table as it is printed, every column of it */
#include "base/i18n.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"
#include "ui/view_table.h"

static int
refresh(struct view *view, struct err *err)
{
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);
	const struct statement *statement =
	    disclosure_table(disclosure, solo_of(view)->target.table);
	struct sheet sheet = { .title = NULL };

	if (!statement)
		return err_set(err, ERR_USAGE, _("there is no table %d"), solo_of(view)->target.table);
	sheet_printed(&sheet, disclosure, statement, view_shown(view));
	solo_take(view, &sheet);
	return 0;
}

static void
open_neighbour(struct view *view, int by)
{
	struct target target = { .table = solo_of(view)->target.table + by };

	if (disclosure_table(dossier_disclosure(view->dossier), target.table))
		app_turn(view->app, "table", &target);
	else
		app_message(view->app, by > 0 ? _("This is the last table") : _("This is the first table"));
}

static void
open_item(struct view *view)
{
	const struct sheet_row *row = pane_row(view_pane(view));
	struct target target = { .table = solo_of(view)->target.table };

	if (!row)
		return;
	target.line = (long)row->index;
	app_open(view->app, "item", &target);
}

static const struct statement *
statement_of(const struct view *view)
{
	return disclosure_table(dossier_disclosure(view->dossier), solo_of(view)->target.table);
}

static void
explain(struct view *view)
{
	const struct sheet_row *row = pane_row(view_pane(view));

	if (row)
		trace_explain_row(view, statement_of(view), row->index);
}

/* What does not tie out in the row, if anything does not; else the row. */
static void
detail(struct view *view, struct arena *arena, const char *lines[2])
{
	const struct sheet_row *row = pane_row(view_pane(view));
	const char *trouble =
	    row ? trace_row_trouble(view, arena, statement_of(view), row->index) : NULL;

	if (trouble)
		solo_words(trouble, arena, lines);
	else
		solo_detail(view, arena, lines);
}

static bool
act(struct view *view, enum action action)
{
	switch (action) {
	case ACTION_next_table: open_neighbour(view, 1); return true;
	case ACTION_prev_table: open_neighbour(view, -1); return true;
	case ACTION_item: open_item(view); return true;
	case ACTION_explain: explain(view); return true;
	case ACTION_open:
		if (!pane_act(view_pane(view), action))
			open_item(view);
		return true;
	default: return false;
	}
}

static const enum action hints[] = {
	ACTION_next_table, ACTION_prev_table, ACTION_left, ACTION_right, ACTION_unit, ACTION_zeros, ACTION_find, ACTION_explain, ACTION_item, ACTION_help,
	ACTION_quit_view, ACTION_NONE
};

const struct view_ops view_table = {
	.id = "table",
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = solo_title,
	.detail = detail,
};
