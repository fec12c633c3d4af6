/* path.h: the row of steps from the top of a tree to where the cursor stands */
#ifndef UI_PATH_H
#define UI_PATH_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/keymap.h"
#include "ui/pane.h"

struct path {                 /* zero-initialised: without the keys */
	bool active;          /* it has the keys, while the cursor stays where it was */
	const struct pane *pane;      /* that it was begun in */
	long *rows;           /* of the pane's sheet, from the top */
	size_t n, room, at;   /* at: the chosen step */
};

void path_release(struct path *path);
/* takes the keys; the step before the last is chosen */
void path_begin(struct path *path, struct pane *pane);
bool path_has_keys(const struct path *path, struct pane *pane);       /* pane: the focused one */
/* fold and unfold choose a step; false: the keys go back with the action undone */
bool path_act(struct path *path, enum action action);
long path_chosen(const struct path *path);                    /* the row of the chosen step */
/* in the first row of area */
void path_draw(struct path *path, struct pane *pane, struct rect area);

#endif
