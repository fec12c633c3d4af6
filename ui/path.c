/* path.c: the row of steps from the top of a tree to where the cursor stands */
#include <stdlib.h>

#include "base/mem.h"
#include "ui/path.h"

void
path_release(struct path *path)
{
	free(path->rows);
	*path = (struct path){ .active = false };
}

static void
take_steps(struct path *path, struct pane *pane)
{
	path->n = 0;
	for (long row = pane_index(pane); row >= 0; ) {
		const struct sheet_row *at = sheet_row(&pane->sheet, (size_t)row);
		MEM_GROW(path->rows, path->n, path->room);
		path->rows[path->n++] = row;
		row = at ? at->parent : -1;
	}
	for (size_t i = 0; i < path->n / 2; i++) {
		long row = path->rows[i];
		path->rows[i] = path->rows[path->n - 1 - i];
		path->rows[path->n - 1 - i] = row;
	}
}

void
path_begin(struct path *path, struct pane *pane)
{
	take_steps(path, pane);
	path->pane = pane;
	path->active = path->n > 0;
	path->at = path->n > 1 ? path->n - 2 : 0;
}

bool
path_has_keys(const struct path *path, struct pane *pane)
{
	return path->active && path->pane == pane && path->rows[path->n - 1] == pane_index(pane);
}

bool
path_act(struct path *path, enum action action)
{
	switch (action) {
	case ACTION_close: case ACTION_up: case ACTION_prev_pane:
		path->at -= path->at > 0;
		return true;
	case ACTION_unfold: case ACTION_down: case ACTION_next_pane:
		path->at += path->at + 1 < path->n;
		return true;
	default:
		path->active = false;
		return action == ACTION_open || action == ACTION_cancel || action == ACTION_path;
	}
}

long
path_chosen(const struct path *path)
{
	return path->rows[path->at];
}

void
path_draw(struct path *path, struct pane *pane, struct rect area)
{
	path->active = path_has_keys(path, pane);
	if (!path->active)
		take_steps(path, pane);
	draw_begin(ROLE_NORMAL);
	for (size_t i = 0; i < path->n; i++) {
		const struct sheet_row *row = sheet_row(&pane->sheet, (size_t)path->rows[i]);
		bool here = path->active && i == path->at;
		if (!row)
			break;
		draw_text(i ? " > " : " ", ROLE_FRAME);
		if (*row->code) {
			draw_text(row->code, here ? ROLE_PATH_HERE : ROLE_PATH);
			draw_text(" ", here ? ROLE_PATH_HERE : ROLE_PATH);
		}
		draw_text(row->name, here ? ROLE_PATH_HERE : ROLE_PATH);
	}
	draw_put(area.y, area.x, area.width);
}
