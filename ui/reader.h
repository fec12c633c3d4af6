/* reader.h: the bytes that come from the terminal, and what curses makes of them, as keys */
#ifndef UI_READER_H
#define UI_READER_H

#include <stdbool.h>

#include "ui/keymap.h"

/* Once curses has the terminal: keys come without waiting, function keys as one code. */
void reader_begin(void);

/* What curses gives for the next byte or function key; ERR if there is none. */
int reader_code(void);

/*
 * The key of what reader_code gave, with as many more bytes as belong to it; KEY_NOTHING where it is
 * none, or not yet: characters may come byte by byte. A cursor position goes to ui/measure.
 */
keycode reader_key(int code);

/*
 * While answers of the terminal are due, what comes after a lone Esc may be the rest of one that
 * came in two pieces: it is read as that, though Esc has acted.
 */
void reader_await(bool answers);

/* Where the mouse was pressed, after KEY_CODE_MOUSE; wheel is -1 up, 1 down, 0 a click. */
struct term_mouse {
	int y, x, wheel;
};
struct term_mouse term_mouse(void);

#endif
