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

static bool
act(struct view *view, enum action action)
{
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);
	const struct sheet_row *row = pane_row(view_pane(view));
	const struct fact *fact = NULL;

	if (action != ACTION_source)
		return false;
	if (row && row->index < disclosure->n_facts)
		fact = &disclosure->facts[row->index];
	solo_open_source(view, fact ? &fact->figure : NULL, fact ? fact->source : 0);
	return true;
}

static const enum action hints[] = { ACTION_find, ACTION_source, ACTION_filter, ACTION_fold_all,
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
