/* screen.c: what stands around a view: title, detail lines, the bottom line with hints, a message or the prompt */
#include <string.h>

#include "base/i18n.h"
#include "ui/screen.h"

/* Rows from which there is room for each part. */
enum { TITLE_FROM = 4, BOTTOM_FROM = 2, DETAIL_FROM = 10, TWO_DETAILS_FROM = 20 };

static int
detail_rows(int height)
{
	return (height >= DETAIL_FROM) + (height >= TWO_DETAILS_FROM);
}

/* The room for the view on the terminal of this size. */
static struct rect
view_area(void)
{
	struct rect area = draw_screen();
	int height = area.height;

	area.y = height >= TITLE_FROM;
	area.height -= area.y + (height >= BOTTOM_FROM) + detail_rows(height);
	return area;
}

static int
title_room(const char *status)
{
	return draw_screen().width - 2 - width_text(status) - 1;
}

static void
draw_title(struct view *view, const char *status, const char *brief)
{
	struct arena arena = { .blocks = NULL };
	struct rect whole = draw_screen();
	int room = title_room(status);
	const char *title = view->ops->title(view, &arena, room);

	if (width_text(title) > room) {
		status = brief;
		room = title_room(status);
		title = view->ops->title(view, &arena, room > 8 ? room : whole.width - 1);
	}
	draw_begin(ROLE_TITLE);
	draw_blank(1);
	if (room > 8) {
		draw_field(title, 0, room, WIDTH_LEFT, ROLE_TITLE);
		draw_blank(1);
		draw_text(status, ROLE_TITLE);
	} else {
		draw_field(title, 0, whole.width - 1, WIDTH_LEFT, ROLE_TITLE);
	}
	draw_put(0, 0, whole.width);
	arena_release(&arena);
}

/* " Enter open " */
static int
hint_width(enum action hint)
{
	char key[16];

	keymap_first(hint, key, sizeof key);
	return width_text(key) + width_text(_(action_info(hint)->name)) + 3;
}

/* As many as fit, the one for help among them: who knows a single key can find the others. */
static void
draw_hints(const struct view *view, int y, int width)
{
	int kept = 0;
	char key[16];

	for (const enum action *hint = view->ops->hints; *hint != ACTION_NONE; hint++)
		if (*hint == ACTION_help)
			kept = hint_width(ACTION_help);
	draw_begin(ROLE_HINT);
	for (const enum action *hint = view->ops->hints; *hint != ACTION_NONE; hint++) {
		const char *name = _(action_info(*hint)->name);
		if (*hint == ACTION_help)
			kept = 0;
		if (draw_used() + hint_width(*hint) + kept > width)
			continue;
		keymap_first(*hint, key, sizeof key);
		draw_blank(1);
		draw_text(key, ROLE_HINT_KEY);
		draw_blank(1);
		draw_text(name, ROLE_HINT);
		draw_blank(1);
	}
	draw_put(y, 0, width);
}

static void
draw_bottom(const struct screen *screen, const struct view *view)
{
	struct rect whole = draw_screen();
	int y = whole.height - 1;

	if (whole.height < BOTTOM_FROM && screen->prompt->kind == PROMPT_NONE)
		return;
	if (screen->prompt->kind != PROMPT_NONE) {
		prompt_draw(screen->prompt, y, whole.width, screen->status);
	} else if (screen->message) {
		draw_begin(ROLE_MESSAGE);
		draw_field(screen->message, 0, whole.width, WIDTH_LEFT, ROLE_MESSAGE);
		draw_put(y, 0, whole.width);
	} else {
		draw_hints(view, y, whole.width);
	}
}

void
screen_draw_detail(struct view *view)
{
	struct arena arena = { .blocks = NULL };
	const char *lines[2] = { "", "" };
	struct rect whole = draw_screen();
	int rows = detail_rows(whole.height);

	if (view->ops->detail)
		view->ops->detail(view, &arena, lines);
	for (int i = 0; i < rows; i++) {
		draw_begin(ROLE_DETAIL);
		draw_blank(1);
		draw_field(lines[i] ? lines[i] : "", 0, whole.width - 1, WIDTH_LEFT, ROLE_DETAIL);
		draw_put(whole.height - 1 - rows + i, 0, whole.width);
	}
	arena_release(&arena);
}

void
screen_draw(const struct screen *screen, struct view *view, bool all)
{
	if (all && draw_screen().height >= TITLE_FROM)
		draw_title(view, screen->prompt->kind == PROMPT_NONE ? screen->status : "",
		    screen->prompt->kind == PROMPT_NONE ? screen->brief : "");
	view->ops->draw(view, view_area(), all);
	draw_bottom(screen, view);
}
