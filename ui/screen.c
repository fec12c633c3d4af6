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

static void
draw_title(struct view *view, const char *status)
{
	struct arena arena = { .blocks = NULL };
	struct rect whole = draw_screen();
	const char *title = view->ops->title(view, &arena);
	int room = whole.width - 2 - width_text(status) - 1;

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

/* "open Enter": as many as fit. */
static void
draw_hints(const struct view *view, int y, int width)
{
	char key[16];

	draw_begin(ROLE_HINT);
	for (const enum action *hint = view->ops->hints; *hint != ACTION_NONE; hint++) {
		const char *name = _(action_info(*hint)->name);
		keymap_first(*hint, key, sizeof key);
		if (draw_used() + 1 + width_text(key) + 1 + width_text(name) + 1 > width)
			continue;
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
		draw_title(view, screen->prompt->kind == PROMPT_NONE ? screen->status : "");
	view->ops->draw(view, view_area(), all);
	draw_bottom(screen, view);
}
