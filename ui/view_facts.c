/* view_facts.c: what else the document tells in figures, by topic */
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/view_facts.h"

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	(void)err;
	sheet_facts(&sheet, dossier_disclosure(view->dossier), app_sheet_view(view->app));
	solo_take(view, &sheet);
	return 0;
}

static const enum action hints[] = {
	ACTION_find, ACTION_filter, ACTION_fold_all, ACTION_unfold_all, ACTION_unit, ACTION_help, ACTION_quit_view, ACTION_NONE
};

const struct view_ops view_facts = {
	.id = "facts",
	.action = ACTION_facts,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.draw = solo_draw,
	.title = solo_title,
	.detail = solo_detail,
};
