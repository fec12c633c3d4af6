/* label_bottom.c: where labels of several lines stand: in the middle or at the bottom of their rows */
#include <stdlib.h>

#include "ingest/places/label_fit.h"

/* Does a row stand at the height of lines [first, first+n), owned by the side or by any? */
static bool
stands_beside(const struct label_fit *fit, size_t first, size_t n, bool owned)
{
	for (size_t r = 0; r < fit->n_rows; r++)
		if ((fit->owned[r] || !owned) &&
		    labs(label_fit_mean(fit, first, n) - fit->table->rows[fit->rows[r]].y) <
		    fit->table->em / 4)
			return true;
	return false;
}

static long
below(const struct label_fit *fit, size_t i)
{
	return i + 1 < fit->n ? fit->lines[i + 1]->box.y1 - fit->lines[i]->box.y1 : LONG_MAX;
}

/*
 * Is a line and the next of one label for certain, and the last of it? Where all rows have codes
 * lines of a label stand closer than the next one, else only marks tell.
 */
static bool
ends_label(const struct label_fit *fit, size_t i)
{
	if (fit->coded)
		return below(fit, i) < below(fit, i + 1) / 6 * 5;
	return (fit->lines[i]->traits & TRAIT_MARK) && !(fit->lines[i + 1]->traits &
	    (TRAIT_MARK | TRAIT_ROW | TRAIT_TOTAL | TRAIT_FUNCTION));
}

/*
 * "一、一般公共预算" above "财政拨款": do more of such labels have their figures beside the last line
 * than in the middle?
 */
bool
label_fit_at_bottom(const struct label_fit *fit)
{
	size_t ends = 0, middles = 0;
	/* the first line of a later page may be the end of the last label before */
	for (size_t i = fit->n_rows > 0 && fit->rows[0] > 0; i + 1 < fit->n; i++) {
		if (stands_beside(fit, i, 1, false)) {
			middles += fit->coded && !stands_beside(fit, i + 1, 1, false) &&
			    below(fit, i) <= fit->table->leading;
			continue;
		}
		if (!ends_label(fit, i))
			continue;
		middles += stands_beside(fit, i, 2, true);
		ends += stands_beside(fit, i + 1, 1, true);
	}
	return ends > middles;
}
