/* view_source.c: where a figure stands in its document */
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/view_source.h"

static int
refresh(struct view *view, struct err *err)
{
	struct solo *solo = solo_of(view);
	struct sheet sheet = { .title = NULL };

	if (sheet_source(&sheet, app_db(view->app), dossier_disclosure(view->dossier), solo->target.source, &solo->target.figure, err) < 0) {
		sheet_release(&sheet);
		return -1;
	}
	solo_take(view, &sheet);
	return 0;
}

static int
open_view(struct view *view, const struct target *target, struct err *err)
{
	struct target here = *target;
	struct solo *solo;

	here.key = SHEET_SOURCE_HERE;
	if (solo_open(view, &here, err) < 0)
		return -1;
	solo = solo_of(view);
	if (*target->figure.printed)
		pane_match(&solo->pane, find_key(&solo->words, target->figure.printed));
	return 0;
}

static const enum action hints[] = { ACTION_back, ACTION_find, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_source = {
	.id = "source",
	.hints = hints,
	.open = open_view,
	.close = solo_close,
	.refresh = refresh,
	.draw = solo_draw,
	.title = solo_title,
	.detail = solo_detail,
};
