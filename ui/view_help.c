/* view_help.c: the keys, generated from actions.def */
#include "base/i18n.h"
#include "ui/solo.h"
#include "ui/view_help.h"

enum { COLUMN_NAME, COLUMN_KEYS, COLUMN_HELP };

static void
add_columns(struct sheet *sheet)
{
	struct sheet_column *name = sheet_add_column(sheet, "action", _("Action"), SHEET_TREE);
	struct sheet_column *keys, *help;

	name->min = 12, name->want = 22;
	keys = sheet_add_column(sheet, "keys", _("Keys"), SHEET_TEXT);
	keys->min = 8, keys->want = 20;
	help = sheet_add_column(sheet, "help", _("What it does"), SHEET_TEXT);
	help->min = 10, help->want = 110, help->rank = 1;
}

static void
add_action(struct sheet *sheet, enum action action, long parent)
{
	const struct action_info *info = action_info(action);
	struct sheet_row *row = sheet_add_row(sheet, info->id);

	row->parent = parent;
	row->level = 1;
	row->index = (size_t)action;
	row->name = arena_printf(&sheet->arena, "%s %s %s", _(info->name), info->keys, _(info->help));
	sheet_set(sheet, row, COLUMN_NAME, _(info->name));
	sheet_set(sheet, row, COLUMN_KEYS, *info->keys ? info->keys :
	    arena_printf(&sheet->arena, ":%s", info->id));
	sheet_set(sheet, row, COLUMN_HELP, _(info->help));
}

static int
refresh(struct view *view, struct err *err)
{
	struct sheet sheet = { .title = NULL };

	(void)err;
	sheet.title = _("Keys");
	add_columns(&sheet);
	for (int group = 0; group < GROUPS; group++) {
		const char *name = action_group_name((enum action_group)group);
		struct sheet_row *row = sheet_add_row(&sheet, name);
		long parent = (long)sheet.n_rows - 1;
		row->tone = TONE_HEADING;
		row->name = _(name);
		sheet_set(&sheet, row, COLUMN_NAME, _(name));
		for (int action = ACTION_NONE + 1; action < ACTIONS; action++)
			if (action_info((enum action)action)->group == (enum action_group)group)
				add_action(&sheet, (enum action)action, parent);
	}
	solo_take(view, &sheet);
	return 0;
}

static const char *
title(struct view *view, struct arena *arena, int room)
{
	(void)room;
	(void)view;
	return arena_text(arena, _("Help: digits type a code; Chinese characters begin a find"));
}

static const enum action hints[] = { ACTION_find, ACTION_find_next, ACTION_filter, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_help = {
	.id = "help",
	.action = ACTION_help,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.draw = solo_draw,
	.title = title,
	.detail = solo_detail,
};
