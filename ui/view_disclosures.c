/* view_disclosures.c: the disclosures of the database, read a window at a time */
#include <stdlib.h>

#include "base/i18n.h"
#include "store/db.h"
#include "ui/solo.h"
#include "ui/view_disclosures.h"

/* Of a hundred columns, those that tell whose a disclosure is. */
#define AGENCY_PERCENT 45

static const struct selector everything = { .kind = -1, .scope = -1 };

/* The rows are read a window at a time: columns are as wide as what most of them hold. */
static void
fit_columns(struct sheet *sheet)
{
	struct sheet_column *agency = &sheet->columns[sheet_column(sheet, "agency")];
	struct sheet_column *kind = &sheet->columns[sheet_column(sheet, "kind-name")];
	int final = width_text(_("Final accounts")), budget = width_text(_("Budget"));

	agency->min = draw_screen().width * AGENCY_PERCENT / 100;
	kind->min = kind->want = final > budget ? final : budget;
}

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	if (sheet_disclosures(&sheet, app_db(view->app), &everything, view_shown(view)->unit,
	    err) < 0) {
		sheet_release(&sheet);
		return -1;
	}
	fit_columns(&sheet);
	solo_take(view, &sheet);
	return 0;
}

static bool
act(struct view *view, enum action action)
{
	const struct sheet_row *row = pane_row(view_pane(view));
	struct target target = { .disclosure = 0 };

	if (action != ACTION_open || !row)
		return false;
	target.disclosure = strtoll(row->key, NULL, 10);
	app_open(view->app, "browse", &target);
	return true;
}

static const char *
title(struct view *view, struct arena *arena, int room)
{
	(void)room;
	return arena_printf(arena, _("Disclosures in %s"), db_path(app_db(view->app)));
}

static const enum action hints[] = { ACTION_open, ACTION_find, ACTION_back, ACTION_help, ACTION_quit_view, ACTION_unit, ACTION_NONE };

const struct view_ops view_disclosures = {
	.id = "disclosures",
	.action = ACTION_disclosures,
	.hints = hints,
	.of_all = true,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = title,
	.detail = solo_detail,
};
