/* layout.h: which columns of a sheet fit into a width, and how wide each is */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include "report/sheet.h"

/* blank between two columns, and the one before the first that shows marks */
#define LAYOUT_GAP 1

struct layout {
	int *widths;          /* of each column; 0: not shown */
	/* some of its cells are told by the document, not computed: they carry a star */
	bool *starred;
	bool *blank;          /* none of its cells says anything */
	int *extra;           /* columns behind the text for the star and the badge */
	bool scrolls, more;   /* columns are walked through; there are some further right */
};

/*
 * scroll: columns to leave out after the name, where all have rank 0 and do not fit side by side.
 */
struct layout layout_make(const struct sheet *sheet, int width, int scroll);
void layout_release(struct layout *layout);

#endif
