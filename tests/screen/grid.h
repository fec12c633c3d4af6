/* grid.h: what a terminal shows, kept by libvterm, as text that a person can read and a test can compare */
#ifndef SCREEN_GRID_H
#define SCREEN_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <vterm.h>

struct grid {
	VTerm *vterm;
	VTermScreen *screen;
	int columns, rows;
	bool cursor_visible, alternate;
	int mode_state, mode;             /* how much of the sequence that sets a mode has come */
	int mouse;
	char *title;                      /* never NULL */
	void (*answer)(void *context, const char *bytes, size_t n);    /* what the terminal replies to the program; may be NULL */
	void *context;
};

void grid_init(struct grid *grid, int columns, int rows);
void grid_release(struct grid *grid);
void grid_feed(void *grid, const char *bytes, size_t n);       /* a sink for struct pty */
void grid_resize(struct grid *grid, int columns, int rows);

/*
 * Writes rows first..last (from 1), each as "|text|", followed where they are needed by lines of one mark per column:
 * ":" attributes   b bold  u underline  i italic  k blink  s struck  r reverse; capital: reverse as well; + several
 * "f" foreground   0 to 7, bright a to h, # another      (with colours only)
 * "g" background   the same
 * "w" width        of each character, where it is not the one that Unicode gives it
 * A half of a wide character whose other half was overwritten is a blank, as in other terminals.
 */
void grid_print(const struct grid *grid, int first, int last, bool colours, FILE *out);

/* The text of a row without its trailing blanks, to be freed by the caller. */
char *grid_row(const struct grid *grid, int row);

bool grid_has(const struct grid *grid, const char *text);
bool grid_blank(const struct grid *grid);

bool grid_application(struct grid *grid);    /* do the cursor keys send their application codes? */

/* NULL if the terminal is as it was before any program ran in it, else what is not. */
const char *grid_unclean(struct grid *grid);

#endif
