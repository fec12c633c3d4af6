/* term.h: the terminal: taken, read and given back, clean on every exit */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>

#include "base/err.h"
#include "ui/keymap.h"

/*
 * Takes the terminal: curses, signals (INT, TERM, HUP ask to leave; WINCH, TSTP become keys; a
 * crash gives the terminal back before it kills). ERR_USAGE if standard input or output is no
 * terminal or TERM is unknown.
 */
int term_open(bool mouse, struct err *err);
void term_close(void);                /* as it was before; safe to call at any time, twice too */

/*
 * The next key. milliseconds < 0 waits for ever (no wake-ups), 0 does not wait; KEY_NOTHING when
 * time is up or what came in means nothing. KEY_CODE_RESIZE: curses has the new size already.
 */
keycode term_read(int milliseconds);

/* after KEY_CODE_LEAVE: was it SIGINT? HUP and TERM are an orderly end */
bool term_interrupted(void);

/* stops the program; returns when it goes on, the screen to be redrawn */
void term_suspend(void);

/* Where the mouse was pressed, after KEY_CODE_MOUSE; wheel is -1 up, 1 down, 0 a click. */
struct term_mouse {
	int y, x, wheel;
};
struct term_mouse term_mouse(void);

#endif
