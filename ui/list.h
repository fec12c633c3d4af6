/* list.h: a cursor over rows of which a window is seen; arithmetic only */
#ifndef UI_LIST_H
#define UI_LIST_H

#include <stdbool.h>

/*
 * Invariants after every call: 0 <= cursor < rows (0 if there are none), and the cursor is inside
 * the window, which is never scrolled past the last row while rows are hidden above it.
 */
struct list {
	long rows, cursor, top;
	int height;                   /* rows of the window; 0 is a window of none */
};

void list_set_rows(struct list *list, long rows);
void list_set_height(struct list *list, int height);
void list_go(struct list *list, long row);                    /* clamped */
/* the same; a row outside the window comes to its middle */
void list_jump(struct list *list, long row);
void list_move(struct list *list, long by);                   /* clamped */
/* -1 up, 1 down; the window moves with the cursor */
void list_page(struct list *list, int direction, bool half);

#endif
