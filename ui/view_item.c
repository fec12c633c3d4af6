/* view_item.c: one line wherever it stands: in every table and in the narrative */
#include "base/i18n.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/view_item.h"

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
	solo_take(view, &sheet);
	return 0;
}

static const enum action hints[] = { ACTION_back, ACTION_unit, ACTION_find, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_item = {
	.id = "item",
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.draw = solo_draw,
	.title = solo_title,
	.detail = solo_detail,
};
