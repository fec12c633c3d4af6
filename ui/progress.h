/* progress.h: how far a long command has come, on stderr: a bar on a terminal, else a line now and then */
#ifndef UI_PROGRESS_H
#define UI_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct progress {
	size_t n, done;
	bool terminal;                /* stderr is one: a bar, always in its place */
	bool drawn;                   /* the bar is on the screen */
	int64_t began, shown;         /* milliseconds */
};

/* Of n things; of one alone nothing is ever shown. */
void progress_begin(struct progress *progress, size_t n);

/* So many are done: shown at most ten times a second, plain lines every ten seconds. */
void progress_step(struct progress *progress, size_t done);

/* Takes the bar away: before anything else is written, and at the end. */
void progress_clear(struct progress *progress);

/*
 * "12 of 40 files, 3.1 a second, 0:09 left", the rate and the rest from the first file on. With
 * `columns` (0: none) a bar comes before it where there is room.
 */
const char *progress_text(struct arena *arena, size_t done, size_t n, int64_t milliseconds,
    int columns);

#endif
