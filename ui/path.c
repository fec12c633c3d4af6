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

/* " > 208 name", or without the name. */
static int
step_width(const struct sheet_row *row, bool first, bool named)
{
	int width = (first ? 1 : 3) + width_text(row->code);

	return named ? width + (*row->code ? 1 : 0) + width_text(row->name) : width;
}

/* How many steps from the top lose their names, so that the last one has its own. */
static size_t
steps_without_name(const struct path *path, struct pane *pane, int room)
{
	size_t n = 0;
	int width = 0;

	for (size_t i = 0; i < path->n; i++)
		width += step_width(&pane->sheet.rows[path->rows[i]], i == 0, true);
	for (; width > room && n + 1 < path->n; n++) {
		const struct sheet_row *row = &pane->sheet.rows[path->rows[n]];
		if (*row->code)
			width += step_width(row, n == 0, false) - step_width(row, n == 0, true);
	}
	return n;
}

static void
draw_step(const struct sheet_row *row, bool first, bool named, int room, enum role role)
{
	int rest;

	draw_text(first ? " " : " > ", ROLE_FRAME);
	draw_text(row->code, role);
	if (!named && *row->code)
		return;
	if (*row->code)
		draw_text(" ", role);
	rest = room - draw_used();
	if (rest < width_text(row->name))
		draw_field(row->name, 0, rest > 0 ? rest : 0, WIDTH_LEFT, role);
	else
		draw_text(row->name, role);
}

void
path_draw(struct path *path, struct pane *pane, struct rect area)
{
	size_t nameless;

	path->active = path_has_keys(path, pane);
	if (!path->active)
		take_steps(path, pane);
	nameless = pane->flags ? steps_without_name(path, pane, area.width) : 0;
	draw_begin(ROLE_NORMAL);
	for (size_t i = 0; i < path->n; i++) {
		const struct sheet_row *row = sheet_row(&pane->sheet, (size_t)path->rows[i]);
		if (row)
			draw_step(row, i == 0, i >= nameless, area.width,
			    path->active && i == path->at ? ROLE_PATH_HERE : ROLE_PATH);
	}
	draw_put(area.y, area.x, area.width);
}
