/* view_disclosures.c: the disclosures of the database, read a window at a time */
#include <stdlib.h>

#include "base/i18n.h"
#include "store/db.h"
#include "ui/solo.h"
#include "ui/view_disclosures.h"

static const struct selector everything = { .kind = -1, .scope = -1 };

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	if (sheet_disclosures(&sheet, app_db(view->app), &everything, err) < 0) {
		sheet_release(&sheet);
		return -1;
	}
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
title(struct view *view, struct arena *arena)
{
	return arena_printf(arena, _("Disclosures in %s"), db_path(app_db(view->app)));
}

static const enum action hints[] = { ACTION_open, ACTION_find, ACTION_back, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_disclosures = {
	.id = "disclosures",
	.action = ACTION_disclosures,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = title,
	.detail = solo_detail,
};
