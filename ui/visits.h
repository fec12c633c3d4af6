/* visits.h: where the reader has been: views in the order in which they were seen, for back and forward */
#ifndef UI_VISITS_H
#define UI_VISITS_H

#include "ui/view.h"

#define VISITS_MAX 64         /* older ones are forgotten */

struct visit {
	struct view *view;
	size_t focus;
	char *key;            /* of the row under the cursor */
};

struct visits {               /* zero-initialised: nowhere yet */
	struct visit list[VISITS_MAX];
	size_t n, at;
};

struct view *visits_view(const struct visits *visits);        /* NULL while there is none */
void visits_enter(struct visits *visits, struct view *view);  /* what lay ahead is forgotten */
/* the same in place of the visit at hand, whose view is closed unless another visit keeps it */
void visits_replace(struct visits *visits, struct view *view);
/* the place at hand stays in the list; the view goes on */
void visits_remember(struct visits *visits);
/* -1 back, 1 forward; false: there is nothing */
bool visits_go(struct visits *visits, int by);
/* to the last place in another view; false: there is none */
bool visits_leave(struct visits *visits);
void visits_release(struct visits *visits);

#endif
