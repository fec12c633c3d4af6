/* reader.c: the bytes that come from the terminal, and what curses makes of them, as keys */
#include <curses.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "ui/measure.h"
#include "ui/reader.h"

#define SEQUENCE_DELAY 1000   /* milliseconds within which the next byte of a sequence comes */

static mbstate_t partial;
static bool awaits;           /* answers of the terminal are due */
static bool lone;             /* the key before was Esc, and nothing came with it */
static struct term_mouse mouse_event;
/* Has no place on the screen: wgetch would first put a window that has one there, half drawn. */
static WINDOW *input;

void
reader_begin(void)
{
	input = newpad(1, 1);
	keypad(input, TRUE);
	nodelay(input, TRUE);
}

int
reader_code(void)
{
	return wgetch(input);
}

struct term_mouse
term_mouse(void)
{
	return mouse_event;
}

static keycode
read_mouse(void)
{
	MEVENT event;

	if (getmouse(&event) == ERR)
		return KEY_NOTHING;
	mouse_event = (struct term_mouse){ .y = event.y, .x = event.x };
	if (event.bstate & BUTTON4_PRESSED)
		mouse_event.wheel = -1;
	else if (event.bstate & BUTTON5_PRESSED)
		mouse_event.wheel = 1;
	return KEY_CODE_MOUSE;
}

static keycode
function_key(int code)
{
	static const struct {
		int curses;
		keycode key;
	} keys[] = {
		{ KEY_UP, KEY_CODE_UP }, { KEY_DOWN, KEY_CODE_DOWN }, { KEY_LEFT, KEY_CODE_LEFT }, { KEY_RIGHT, KEY_CODE_RIGHT },
		{ KEY_HOME, KEY_CODE_HOME }, { KEY_END, KEY_CODE_END }, { KEY_PPAGE, KEY_CODE_PAGE_UP },
		{ KEY_NPAGE, KEY_CODE_PAGE_DOWN }, { KEY_BACKSPACE, KEY_CODE_BACKSPACE }, { KEY_DC, KEY_CODE_DELETE },
		{ KEY_BTAB, KEY_CODE_BACKTAB }, { KEY_F(1), KEY_CODE_F1 }, { KEY_ENTER, '\r' },
		{ KEY_FIND, KEY_CODE_HOME }, { KEY_SELECT, KEY_CODE_END },
	};

	if (code == KEY_MOUSE)
		return read_mouse();
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].curses == code)
			return keys[i].key;
	return KEY_NOTHING;
}

/* The next byte of a sequence that has begun: on a slow line it may take its time. */
static int
next_byte(void)
{
	struct pollfd source = { .fd = STDIN_FILENO, .events = POLLIN };
	int code = reader_code();

	if (code == ERR && poll(&source, 1, SEQUENCE_DELAY) > 0)
		code = reader_code();
	return code;
}

/*
 * Cursor keys come in two forms, as the terminal was told: curses knows one, and what was typed
 * before the terminal was told comes in the other.
 */
static keycode
cursor_key(int last)
{
	switch (last) {
	case 'A': return KEY_CODE_UP;
	case 'B': return KEY_CODE_DOWN;
	case 'C': return KEY_CODE_RIGHT;
	case 'D': return KEY_CODE_LEFT;
	case 'H': return KEY_CODE_HOME;
	case 'F': return KEY_CODE_END;
	default: return KEY_NOTHING;
	}
}

/*
 * A sequence that curses does not know, after "ESC [" or "ESC O": taken whole, so that none of it
 * acts as a key. What breaks it off is a key again.
 */
static keycode
read_sequence(void)
{
	char text[32] = "";
	size_t n = 0;
	int byte, row, column;

	while ((byte = next_byte()) != ERR && byte >= 0x20 && byte < 0x40)
		if (n + 1 < sizeof text)
			text[n++] = (char)byte;
	if (byte != ERR && (byte < 0x20 || byte > 0x7e))
		ungetch(byte);
	if (byte == 'R' && sscanf(text, "%4d;%4d", &row, &column) == 2 &&
	    measure_answer(row, column))
		return KEY_CODE_MEASURED;
	if (byte == '~' && !strcmp(text, "200"))
		return KEY_CODE_PASTE;
	if (byte == '~' && !strcmp(text, "201"))
		return KEY_CODE_PASTED;
	return n == 0 ? cursor_key(byte) : KEY_NOTHING;
}

/*
 * After "[" that follows a lone Esc while answers are due: if it is the rest of a cursor position
 * whose first byte came long before, it is no typing. Else it is, all of it.
 */
static keycode
read_rest(void)
{
	char text[16] = "";
	size_t n = 0;
	int byte, row, column;

	while ((byte = next_byte()) != ERR && n + 1 < sizeof text && byte >= '0' && byte <= ';')
		text[n++] = (char)byte;
	if (byte == 'R' && sscanf(text, "%4d;%4d", &row, &column) == 2)
		return measure_answer(row, column) ? KEY_CODE_MEASURED : KEY_NOTHING;
	if (byte != ERR)
		ungetch(byte);
	while (n > 0)
		ungetch(text[--n]);
	return '[';
}

static keycode
after_escape(void)
{
	int byte = reader_code();

	lone = byte == ERR;
	if (lone)
		return KEY_ESCAPE;
	if (byte == '[' || byte == 'O')
		return read_sequence();
	if (byte < 0x80 && keymap_action(byte | KEY_ALT_BIT))
		return byte | KEY_ALT_BIT;
	ungetch(byte);
	return KEY_ESCAPE;
}

static bool
begins_character(char byte)
{
	mbstate_t state = { 0 };

	return mbrtowc(NULL, &byte, 1, &state) != (size_t)-1;
}

/*
 * One byte of a character. What is none costs one KEY_REPLACEMENT, and a byte that cannot go on
 * what came before it begins anew.
 */
static keycode
read_character(int byte)
{
	char one = (char)byte;
	wchar_t wide;
	bool first = mbsinit(&partial);
	size_t taken = mbrtowc(&wide, &one, 1, &partial);

	if (taken == (size_t)-1) {
		partial = (mbstate_t){ 0 };
		if (!first && begins_character(one))
			ungetch(byte);
		return KEY_REPLACEMENT;
	}
	return taken == 1 ? (keycode)wide : KEY_NOTHING;
}

void
reader_await(bool answers)
{
	awaits = answers;
}

keycode
reader_key(int code)
{
	bool rest = code == '[' && lone && awaits;

	lone = false;
	if (rest)
		return read_rest();
	if ((code == KEY_ESCAPE || code >= KEY_MIN) && !mbsinit(&partial)) {
		partial = (mbstate_t){ 0 };
		ungetch(code);
		return KEY_REPLACEMENT;
	}
	if (code == KEY_ESCAPE)
		return after_escape();
	if (code >= KEY_MIN)
		return function_key(code);
	if (code < 0x80 && mbsinit(&partial))
		return code;
	return read_character(code);
}
