/* hits.h: what find has found in the panes of a view, and at which of them one stands */
#ifndef UI_HITS_H
#define UI_HITS_H

#include "ui/view.h"

struct hits {                         /* zero-initialised: nothing looked for */
	struct arena arena;
	struct find_key key;          /* folded NULL: nothing looked for */
	struct hits_place {
		size_t pane;
		long row, rank;       /* rank: its place in the order of the pane */
	} *places;                    /* pane by pane, in the order of each */
	size_t n, room, at;
};

/*
 * Looks for query in all panes of the view; `at` is the first hit from the cursor of the focused
 * pane on. Hits stand out in the panes.
 */
void hits_search(struct hits *hits, struct view *view, const char *query);

/* The same query in another view, or after its sheets were built anew; nothing if there is none. */
void hits_again(struct hits *hits, struct view *view);

/* Goes to the hit `at`, the focus too. */
void hits_go(const struct hits *hits, struct view *view);

/* The next hit from the cursor on (+1) or back (-1), round the end. */
void hits_step(struct hits *hits, struct view *view, int by);

void hits_clear(struct hits *hits, struct view *view);        /* view may be NULL */

/*
 * The first row of any pane, the focused one first, whose code begins with these digits; false if
 * there is none.
 */
bool hits_code(struct view *view, const char *digits, size_t *pane, long *row);

#endif
