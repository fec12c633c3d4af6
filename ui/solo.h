/* solo.h: what views of a single pane have in common */
#ifndef UI_SOLO_H
#define UI_SOLO_H

#include "ui/view.h"

struct solo {
	struct pane pane;
	struct pane *panes[1];
	struct target target;         /* what it was opened on */
	struct arena words;           /* as long as the view */
};

/*
 * For view_ops.open: makes the state, has refresh build the sheet, and stands on the target's key.
 */
int solo_open(struct view *view, const struct target *target, struct err *err);
void solo_close(struct view *view);
void solo_draw(struct view *view, struct rect area, bool all);

struct solo *solo_of(const struct view *view);

/* For view_ops.refresh: the new sheet goes into the pane. */
void solo_take(struct view *view, struct sheet *sheet);

/* For view_ops.title: the disclosure. */
const char *solo_title(struct view *view, struct arena *arena, int room);

/* For view_ops.detail: the row under the cursor with all its columns, over both lines. */
void solo_detail(struct view *view, struct arena *arena, const char *lines[2]);

/* A text over both lines of view_ops.detail. */
void solo_words(const char *text, struct arena *arena, const char *lines[2]);

/* Shows where a figure stands in its document; NULL or none: says that there is nothing to show. */
void solo_open_source(struct view *view, const struct figure *figure, int source);

/*
 * The row under a pane's cursor as "name  title value  title value": what does not fit beside it
 * on a narrow screen.
 */
const char *row_detail(struct pane *pane, struct arena *arena);

#endif
