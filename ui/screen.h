/* screen.h: what stands around a view: title, detail lines, the bottom line with hints, a message or the prompt */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include "ui/prompt.h"
#include "ui/view.h"

struct screen {
	const struct prompt *prompt;
	const char *message;          /* in the bottom line, instead of the hints; NULL: none */
	/* at the right of the title and of the prompt: unit, percentage, hits */
	const char *status;
	const char *brief;            /* the same where that leaves no room for the title */
};

void screen_draw(const struct screen *screen, struct view *view, bool all);
void screen_draw_detail(struct view *view);   /* only what depends on the row under the cursor */

#endif
