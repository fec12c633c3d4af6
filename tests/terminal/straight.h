/* straight.h: whether the columns of a screen stand in the same cells on all rows */
#ifndef TERMINAL_STRAIGHT_H
#define TERMINAL_STRAIGHT_H

#include <stdbool.h>
#include <stddef.h>

#include "terminal/cells.h"

enum { STRAIGHT_WIDTH = 512 };

struct straight {
	bool separator[STRAIGHT_WIDTH];
	bool point[STRAIGHT_WIDTH];           /* decimal points of amounts */
	int first, rows;                      /* where the longest run of separators begins, and its length */
};

/* What a screen has. */
void straight_read(struct straight *straight, const struct cells *cells);

/*
 * Every separator goes down without a gap and every amount has its point where the screen `as`, which is known to be right, has
 * one. Else false and what is wrong.
 */
bool straight_as(const struct straight *as, const struct cells *cells, char *why, size_t size);

#endif
