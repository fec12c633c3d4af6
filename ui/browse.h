/* browse.h: the state of the three panes, for view_browse.c and browse.c alone */
#ifndef UI_BROWSE_H
#define UI_BROWSE_H

#include "ui/path.h"
#include "ui/view.h"

enum { FUNCTIONAL, ECONOMIC, PERFORMANCE, PANES };

struct browse {
	struct pane pane[PANES];
	struct pane *panes[PANES];
	/* of the first pane; NULL: the disclosure has no table with lines */
	const struct statement *statement;
	/* the row of steps over the panes, when it has the keys */
	struct path path;
	/* what ties a pane to the one with the keys; NULL: nothing to say */
	const char *notes[PANES];
	bool zoomed;
	bool seen[PANES];                     /* was drawn before: its folds are the reader's now */
};

static inline struct browse *
browse_of(const struct view *view)
{
	return view->state;
}

/* For view_ops.settle: moves the other panes to what the data tie to the row under the cursor. */
void browse_settle(struct view *view);

/*
 * What the narrative says of the functional row under the cursor: where it stands, what it was
 * for, why it differs; the latter first where a deviation is looked at.
 */
const char *browse_narrative(struct browse *browse, const struct disclosure *disclosure,
    bool deviates, struct arena *arena);

/* The goal of the task under the cursor; of an indicator its task and place. */
const char *browse_goal(struct browse *browse, const struct disclosure *disclosure,
    struct arena *arena);

#endif
