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
	/* of the disclosure at hand, whose strings it shares, with the document that prints it */
	struct figure figure;
	int source;
	/* to be explained: the view makes a copy of its own */
	struct operand *figures;
	size_t n_figures;
};

struct view_ops {
	const char *id;               /* "tables" */
	enum action action;           /* the action that opens it; ACTION_NONE: it needs a target */
	/* for the hint line, the most useful first; ends with ACTION_NONE */
	const enum action *hints;

	bool folded;                  /* its rows are folded at first */
	bool of_all;                  /* it shows no one disclosure: no findings, no unit of one */
	/*
	 * Sets view->state and view->panes. -1: it cannot be opened, err tells; close is not due
	 * then.
	 */
	int (*open)(struct view *view, const struct target *target, struct err *err);
	void (*close)(struct view *view);
	/* builds the sheets anew: another unit, percentage, size of the screen */
	int (*refresh)(struct view *view, struct err *err);
	/* before the focused pane sees it; false: not for the view */
	bool (*act)(struct view *view, enum action action);
	/* the keys pause: what follows the cursor may be worked out; or NULL */
	void (*settle)(struct view *view);
	void (*draw)(struct view *view, struct rect area, bool all);
	/* in so many columns, if it can be said in them */
	const char *(*title)(struct view *view, struct arena *arena, int room);
	/* of the row under the cursor; or NULL */
	void (*detail)(struct view *view, struct arena *arena, const char *lines[2]);
};

struct view {
	const struct view_ops *ops;
	struct app *app;
	void *state;                  /* the view's own */
	struct pane **panes;          /* owned by state */
	size_t n_panes, focus;
	struct dossier *dossier;      /* the disclosure it shows; NULL for views of none */
	/* generation of the settings that its sheets were built with */
	unsigned shown;
};

static inline struct pane *
view_pane(const struct view *view)
{
	return view->panes[view->focus];
}

/* What views ask of the program. */
/* how figures are shown, with what the rules say of the view's disclosure */
const struct sheet_view *view_shown(const struct view *view);
struct db *app_db(struct app *app);
/* by id; a message if it cannot */
void app_open(struct app *app, const char *view, const struct target *target);
/* the same in place of the view at hand, which is closed then: H does not come back to it */
void app_turn(struct app *app, const char *view, const struct target *target);
void app_remember(struct app *app);                           /* before a jump: H comes back here */
void app_message(struct app *app, const char *text);          /* until the next key */
/* runs the rules on the view's disclosure, which it has, if they have not been run; -1 on failure */
int app_check(struct view *view, struct err *err);
bool app_hides_zeros(const struct app *app);
/* keys follow each other: what need not follow them waits */
bool app_hurried(const struct app *app);

#endif
