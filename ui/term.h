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

/*
 * As term_read(0), but while the terminal takes no more output it waits for a key: KEY_NOTHING
 * means that no key waits and a frame can be written.
 */
keycode term_next(void);

/*
 * Asks the terminal what it does with ambiguous characters (ui/measure), if that is to be asked.
 * The screen must be blank or about to be drawn anew. The answer comes as KEY_CODE_MEASURED from
 * term_read, however late.
 */
void term_ask(void);
bool term_is_asked(void);             /* and may still answer */

/* after KEY_CODE_LEAVE: was it SIGINT? HUP and TERM are an orderly end */
bool term_interrupted(void);

/* stops the program; returns when it goes on, the screen to be redrawn */
void term_suspend(void);

#endif
