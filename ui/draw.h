/* draw.h: the only writer to the screen: whole fields of exactly so many columns, in roles */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "base/width.h"
#include "ui/theme.h"

struct rect {
	int y, x, height, width;
};

struct rect draw_screen(void);        /* the whole terminal */

/*
 * A row is begun, filled from left to right with fields, and put on the screen whole: no wide
 * character is ever split, whatever stood there before. `base` lies under every field: its
 * attributes are added, and if it is a cursor its colour wins.
 */
void draw_begin(enum role base);
void draw_base(enum role base);       /* for the fields from here on */
void draw_field(const char *text, int skip, int columns, enum width_align align, enum role role);
void draw_text(const char *text, enum role role);                     /* as wide as it is */
/* right-aligned; what does not fit becomes "#" */
void draw_number(const char *text, int columns, enum role role);
/* with a match standing out */
void draw_found(const char *text, int columns, struct text_span found, enum role role);
/* of a percent of a full bar */
void draw_bar(int64_t hundredths, int columns, enum role role);
void draw_rule(int columns, enum role role);                          /* a horizontal line */
/* one piece of a vertical line */
void draw_upright(enum role role);
void draw_blank(int columns);
int draw_used(void);                  /* columns filled so far */
/* cut or padded to exactly `columns`; clipped at the screen's edge */
void draw_put(int y, int x, int columns);

/*
 * Does curses count columns as base/width does? It does not where it has found another wcwidth
 * than ours.
 */
bool draw_counts_right(void);

void draw_clear(void);                /* the whole screen, to be drawn anew */
void draw_repaint(void);              /* nothing on the terminal is trusted any more */
void draw_cursor(int y, int x);       /* shows the text cursor there; y < 0 hides it */
void draw_show(void);                 /* one update of the terminal */

#endif
