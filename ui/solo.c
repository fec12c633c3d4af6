/* solo.c: what views of a single pane have in common */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/dossier.h"
#include "ui/solo.h"

struct solo *
solo_of(const struct view *view)
{
	return view->state;
}

int
solo_open(struct view *view, const struct target *target, struct err *err)
{
	struct solo *solo = mem_alloc(sizeof *solo);

	solo->target = *target;
	solo->pane.open_levels = view->ops->folded ? 0 : 9;
	solo->panes[0] = &solo->pane;
	view->state = solo;
	view->panes = solo->panes;
	view->n_panes = 1;
	if (view->ops->refresh(view, err) < 0) {
		solo_close(view);
		return -1;
	}
	if (target->key)
		pane_go_key(&solo->pane, target->key);
	return 0;
}

void
solo_close(struct view *view)
{
	struct solo *solo = solo_of(view);

	pane_release(&solo->pane);
	arena_release(&solo->words);
	free(solo);
}

void
solo_draw(struct view *view, struct rect area, bool all)
{
	struct solo *solo = solo_of(view);
	struct pane_dress dress = { .name = solo->pane.sheet.title, .focus = true, .all = all };

	pane_draw(&solo->pane, area, &dress);
}

void
solo_take(struct view *view, struct sheet *sheet)
{
	struct solo *solo = solo_of(view);

	pane_take(&solo->pane, sheet);
	pane_hide_zeros(&solo->pane, app_hides_zeros(view->app));
}

const char *
solo_title(struct view *view, struct arena *arena, int room)
{
	return dossier_title(view->dossier, arena, room);
}

void
solo_open_source(struct view *view, const struct figure *figure, int source)
{
	struct target target = { .source = source };

	if (!figure || figure->kind == FIGURE_NONE) {
		app_message(view->app, _("This row has no figure of its own"));
		return;
	}
	target.figure = *figure;
	app_open(view->app, "source", &target);
}

const char *
row_detail(struct pane *pane, struct arena *arena)
{
	const struct sheet_row *row = pane_row(pane);
	const char *text = "";

	for (size_t i = 0; row && i < pane->sheet.n_columns; i++) {
		const struct sheet_column *column = &pane->sheet.columns[i];
		const char *cell = row->cells[i].text;
		bool names = column->kind == SHEET_CODE || column->kind == SHEET_TREE ||
		    *column->title == '\0';
		if (column->export_only || column->off_screen || !cell || !*cell)
			continue;
		text = names ? arena_printf(arena, "%s%s%s", text, *text ? " " : "", cell) :
		    arena_printf(arena, "%s%s%s %s%s", text, *text ? "  " : "", column->title, cell, row->cells[i].reported ? "*" : "");
	}
	return text;
}

void
solo_words(const char *text, struct arena *arena, const char *lines[2])
{
	size_t bytes = width_line(text, draw_screen().width - 1);

	lines[0] = arena_copy(arena, text, bytes);
	lines[1] = text + bytes + strspn(text + bytes, " ");
}

void
solo_detail(struct view *view, struct arena *arena, const char *lines[2])
{
	solo_words(row_detail(&solo_of(view)->pane, arena), arena, lines);
}
