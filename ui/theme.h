/* theme.h: what each part of the screen looks like, by role; never by colour alone */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>

enum role {
	ROLE_NORMAL,
	ROLE_TITLE,           /* the first row */
	ROLE_PATH, ROLE_PATH_HERE,
	ROLE_FRAME, ROLE_PANE, ROLE_PANE_FOCUS,       /* lines, names of panes */
	ROLE_HEADER,          /* column titles */
	ROLE_TOTAL, ROLE_HEADING, ROLE_QUIET, ROLE_GOOD, ROLE_BAD,
	ROLE_BAR,
	ROLE_REPORTED,        /* told by the document, not computed here */
	/* of the pane with the focus, of the others */
	ROLE_CURSOR, ROLE_CURSOR_AWAY,
	ROLE_MARK, ROLE_MATCH,
	ROLE_DETAIL, ROLE_HINT, ROLE_HINT_KEY, ROLE_MESSAGE, ROLE_PROMPT,
	ROLES
};

/*
 * "auto" (right on light and dark), "light", "dark", "mono"; false: there is no such theme,
 * nothing changes. NO_COLOR makes auto mono.
 */
bool theme_set(const char *name);

unsigned theme_attributes(enum role role);    /* curses attributes, its colour not included */
short theme_pair(enum role role);             /* curses colour pair */

#endif
