/* pane.h: one sheet on the screen: folded, filtered, sorted, marked, walked through by a cursor */
#ifndef UI_PANE_H
#define UI_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "find/find.h"
#include "report/sheet.h"
#include "ui/draw.h"
#include "ui/keymap.h"
#include "ui/list.h"

/* flags of a row; KEPT: the filter lets it through */
enum { PANE_OPEN = 1, PANE_MARKED = 2, PANE_KEPT = 4 };

enum pane_sort { SORT_PRINTED, SORT_SHARE, SORT_AMOUNT, SORT_NAME, SORTS };

struct pane {                         /* zero-initialised: an empty pane */
	struct sheet sheet;
	unsigned char *flags;         /* of each row; NULL for a windowed sheet */
	/* the rows to be seen, in order; NULL: all of them as they are */
	long *shown;
	/* of each row, its place among all in the order of the pane; NULL: as they are */
	long *ranks;
	size_t n_shown, n_zeros;      /* n_zeros: rows hidden because they are zero */
	struct list list;             /* over shown */
	enum pane_sort sort;
	/* pane_go shows zeros again; the next other word from pane_hide_zeros counts */
	bool hide_zeros, told_to_hide;
	char *filter;                 /* as typed, NULL: none */
	struct find_key match;        /* what find looks for, to stand out; folded NULL: nothing */
	int scroll;                   /* columns left out after the name, where they do not fit */
	int open_levels;              /* rows above this level are unfolded at first */
	bool dirty;                   /* rows have changed: all are to be drawn */
	long drawn_cursor, drawn_top; /* what the screen shows */
	bool drawn_focus;
	struct rect drawn;
};

void pane_release(struct pane *pane);

/*
 * Takes the sheet over (*sheet is empty then). The cursor, marks and folds stay with the rows of
 * the same keys.
 */
void pane_take(struct pane *pane, struct sheet *sheet);

/* Does what the action means to a pane; false if it means nothing to it. */
bool pane_act(struct pane *pane, enum action action);

/* under the cursor; NULL in an empty pane */
const struct sheet_row *pane_row(struct pane *pane);
const char *pane_key(struct pane *pane);                      /* its key, "" in an empty pane */
long pane_index(struct pane *pane);                           /* its row index in the sheet, -1 */

/*
 * Puts the cursor on a row of the sheet, unfolding what lies over it; a filter or hidden zeros
 * that hide it are taken off.
 */
void pane_go(struct pane *pane, long row);
bool pane_go_key(struct pane *pane, const char *key);         /* false: there is no such row */

/*
 * The same, but a filter or hidden zeros stay: false if the row is not to be seen for them, and
 * nothing changes.
 */
bool pane_follow(struct pane *pane, long row);

/*
 * Unfolds as many levels as take at most so many rows; never fewer than open_levels. For a pane
 * that is seen for the first time.
 */
void pane_unfold(struct pane *pane, long rows);

void pane_filter(struct pane *pane, const char *text);        /* "" or NULL: none */
void pane_hide_zeros(struct pane *pane, bool hide);
void pane_match(struct pane *pane, struct find_key match);

/* Is the cell a figure on the screen that answers what is looked for? */
bool pane_has_figure(const struct sheet_column *column, const struct sheet_cell *cell,
    const struct find_key *key);

long pane_amount_column(const struct pane *pane);             /* the first column of amounts, -1 */
long pane_share_column(const struct pane *pane);              /* of percentages */
/* its place in the order, folded or not */
long pane_rank(const struct pane *pane, long row);

/*
 * The marked rows: how many, and the sum of their amounts in 分 with no row counted under one that
 * is marked too.
 */
struct pane_sum {
	size_t marked;
	bool has_sum, has_share;
	int64_t sum, share;           /* share of the total row in hundredths of a percent */
};
struct pane_sum pane_sum(struct pane *pane);

/* it is not on the screen: nothing is under any place until it is drawn */
void pane_hide(struct pane *pane);

/*
 * The row of the sheet under a place of the screen, -1 if none is drawn there: as index into
 * `shown` for list_go.
 */
long pane_at(const struct pane *pane, int y, int x);

/*
 * Draws into area: a title row (name, what is hidden or filtered, note at the right), a row of
 * column titles where there is room, the rows. Only what has changed, unless `all`.
 */
struct pane_dress {
	const char *name, *note;      /* note may be NULL */
	bool focus, all;
};
void pane_draw(struct pane *pane, struct rect area, const struct pane_dress *dress);

#endif
