/* cells.h: the cells of a terminal that counts columns by a rule of its own */
#ifndef TERMINAL_CELLS_H
#define TERMINAL_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "terminal/rule.h"

struct cell {
	uint32_t c;           /* 0: nothing, or the second half of a wide character */
	int width;            /* 0: second half */
	uint32_t pen;         /* attributes and colours */
};

enum { CELLS_PARAMETERS = 16 };

struct cells {
	const struct rule *rule;
	int columns, rows;
	struct cell *cell;
	int row, column, saved_row, saved_column, top, bottom;
	bool wraps;           /* the last column is written, the next character wraps */
	uint32_t pen, last;
	bool graphics;        /* DEC special graphics: letters in some terminals, of unknown width in others */
	int state, parameters[CELLS_PARAMETERS], n;
	char mark;            /* the private mark of a sequence */
	unsigned char partial[4];
	int missing, held;    /* bytes of a character that are to come, that came */
	int queries;          /* cursor positions asked for */
	char fault[128];      /* the first thing that no program should send; "" none */
	void (*reply)(void *context, const char *bytes, size_t n);
	void *context;
};

void cells_init(struct cells *cells, const struct rule *rule, int columns, int rows);
void cells_release(struct cells *cells);
void cells_feed(void *cells, const char *bytes, size_t n);
void cells_resize(struct cells *cells, int columns, int rows);

const struct cell *cells_at(const struct cells *cells, int row, int column);
bool cells_has(const struct cells *cells, const char *text);          /* UTF-8, in one row */
bool cells_hold(const struct cells *cells, uint32_t c);

/* Do two terminals of one size look the same, as a whole or in one cell? */
bool cells_same(const struct cells *a, const struct cells *b);
bool cells_same_at(const struct cells *a, const struct cells *b, int row, int column);

struct cell *cells_copy(const struct cells *cells);                   /* to be freed by the caller */
void cells_print(const struct cells *cells, FILE *out);               /* as lines "# |text|" */

#endif
