/* keymap.h: keys by number and by name, actions, and which key does what; knows no terminal */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A key is a Unicode code point (control characters included), one of these, or either with
 * KEY_ALT_BIT.
 */
enum {
	KEY_REPLACEMENT = 0xfffd,     /* bytes that are no character */
	KEY_NOTHING = 0x110000,       /* no key: a pause, a swallowed sequence */
	KEY_CODE_UP, KEY_CODE_DOWN, KEY_CODE_LEFT, KEY_CODE_RIGHT,
	KEY_CODE_HOME, KEY_CODE_END, KEY_CODE_PAGE_UP, KEY_CODE_PAGE_DOWN,
	KEY_CODE_BACKSPACE, KEY_CODE_DELETE, KEY_CODE_BACKTAB, KEY_CODE_F1,
	KEY_CODE_RESIZE,              /* the terminal has another size now */
	KEY_CODE_SUSPEND,             /* the terminal's suspend character was typed */
	KEY_CODE_LEAVE,               /* a signal asks to leave */
	KEY_CODE_MOUSE,               /* see term_mouse */
	KEY_CODE_PASTE,               /* what follows is pasted, not typed, up to ... */
	KEY_CODE_PASTED,              /* ... here */
	KEY_CODE_MEASURED,            /* the terminal has answered: all is to be drawn anew */
	KEY_ALT_BIT = 0x1000000
};
typedef int32_t keycode;

#define KEY_CONTROL(c) ((c) & 0x1f)
#define KEY_ESCAPE 0x1b

enum action {
	ACTION_NONE,
#define ACTION(id, keys, group, name, help) ACTION_##id,
#include "ui/actions.def"
#undef ACTION
	ACTIONS
};

enum action_group { GROUP_MOVE, GROUP_PANES, GROUP_VIEWS, GROUP_SHOW, GROUP_FIND, GROUP_SYSTEM, GROUPS };

struct action_info {
	const char *id;               /* as typed at ":" : "next-pane" */
	const char *keys;             /* key names, the best known first */
	enum action_group group;
	const char *name, *help;      /* msgids */
};
const struct action_info *action_info(enum action action);
const char *action_group_name(enum action_group group);       /* msgid */
/*
 * The same for what a person types: also the beginning of a single id, and what other programs
 * taught: q, q!, wq, h.
 */
enum action action_typed(const char *typed);
enum action action_parse(const char *id);                     /* ACTION_NONE: no such name */

/* What a key does. Full-width forms (of an input method left on) do what their ASCII keys do. */
enum action keymap_action(keycode key);

/* Full-width forms as ASCII (？ -> ?, 。 -> ., 、 -> /), everything else as it is. */
keycode keymap_ascii(keycode key);

/* The first key of an action, "" if it has none: for hints. Returns buf. */
char *keymap_first(enum action action, char *buf, size_t size);

#endif
