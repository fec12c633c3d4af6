/* view.h: a view: one screen of the browser, with its panes; views open each other by id only */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "report/sheets.h"
#include "ui/keymap.h"
#include "ui/pane.h"

struct app;
struct db;
struct dossier;
struct view;

/* What a view is to be opened on. Strings are copied by the view that keeps them. */
struct target {
	int64_t disclosure;           /* 0: the one at hand */
	int table;                    /* ordinal; 0: none */
	long line;                    /* index in the table's lines, with a table */
	const char *key;              /* of the row to stand on; NULL: the first */
};

struct view_ops {
	const char *id;               /* "tables" */
	enum action action;           /* the action that opens it; ACTION_NONE: it needs a target */
	const enum action *hints;     /* for the hint line, the most useful first; ends with ACTION_NONE */

	/* Sets view->state and view->panes. -1: it cannot be opened, err tells; close is not due then. */
	int (*open)(struct view *view, const struct target *target, struct err *err);
	void (*close)(struct view *view);
	int (*refresh)(struct view *view, struct err *err);     /* builds the sheets anew: another unit, percentage */
	bool refresh_on_resize;       /* its rows depend on the width of the screen */
	bool (*act)(struct view *view, enum action action);     /* before the focused pane sees it; false: not for the view */
	void (*settle)(struct view *view);                      /* the keys pause: what follows the cursor may be worked out; or NULL */
	void (*draw)(struct view *view, struct rect area, bool all);
	const char *(*title)(struct view *view, struct arena *arena);
	void (*detail)(struct view *view, struct arena *arena, const char *lines[2]);    /* of the row under the cursor; or NULL */
};

struct view {
	const struct view_ops *ops;
	struct app *app;
	void *state;                  /* the view's own */
	struct pane **panes;          /* owned by state */
	size_t n_panes, focus;
	struct dossier *dossier;      /* the disclosure it shows; NULL for views of none */
	unsigned shown;               /* generation of the settings that its sheets were built with */
};

static inline struct pane *
view_pane(const struct view *view)
{
	return view->panes[view->focus];
}

/* What views ask of the program. */
struct sheet_view *app_sheet_view(struct app *app);
struct db *app_db(struct app *app);
void app_open(struct app *app, const char *view, const struct target *target);      /* by id; a message if it cannot */
void app_remember(struct app *app);                           /* before a jump: H comes back here */
void app_message(struct app *app, const char *text);          /* until the next key */
bool app_hides_zeros(const struct app *app);
bool app_hurried(const struct app *app);                      /* keys follow each other: what need not follow them waits */
const struct view_ops *const *app_views(const struct app *app);

#endif
