/* reader.h: the bytes that come from the terminal, and what curses makes of them, as keys */
#ifndef UI_READER_H
#define UI_READER_H

#include "ui/keymap.h"

/*
 * The key of what wgetch gave, with as many more bytes as belong to it; KEY_NOTHING where it is
 * none, or not yet: characters may come byte by byte. A cursor position goes to ui/measure.
 */
keycode reader_key(int code);

/* Where the mouse was pressed, after KEY_CODE_MOUSE; wheel is -1 up, 1 down, 0 a click. */
struct term_mouse {
	int y, x, wheel;
};
struct term_mouse term_mouse(void);

#endif
