/* scenes.h: the screens to walk through, and names that terminals disagree on */
#ifndef TERMINAL_SCENES_H
#define TERMINAL_SCENES_H

#include <stdbool.h>
#include <stddef.h>

#include "terminal/fake.h"
#include "terminal/labels.h"
#include "terminal/straight.h"

enum { SCENES = 14 };

struct scene {
	const char *keys;     /* from the one before */
	bool panes;           /* the panes are shown then */
};
extern const struct scene scenes[SCENES];

extern const struct label plain_labels[1];
extern const struct label risky_labels[];
extern const int risky_count;

/* What each scene has in a plain terminal of this size, with plain names, written to copy. -1: the program does not run. */
int scenes_plain(struct straight straight[SCENES], const char *program, const char *db, const char *copy, int columns, int rows);

/* Whatever the way to this screen was, it is as if painted anew. Else false and what is not. */
bool scenes_repainted(struct fake *fake, char *why, size_t size);

#endif
