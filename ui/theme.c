/* theme.c: what each part of the screen looks like, by role; never by colour alone */
#include <curses.h>
#include <stdlib.h>
#include <string.h>

#include "ui/theme.h"

#define NONE (-1)             /* the terminal's own colour */

static const attr_t attributes[ROLES] = {
	[ROLE_TITLE] = A_BOLD | A_REVERSE,
	[ROLE_PATH_HERE] = A_REVERSE,
	[ROLE_PANE_FOCUS] = A_BOLD,
	[ROLE_HEADER] = A_UNDERLINE,
	[ROLE_TOTAL] = A_BOLD,
	[ROLE_HEADING] = A_BOLD,
	[ROLE_BAD] = A_BOLD,
	[ROLE_CURSOR] = A_REVERSE,
	[ROLE_CURSOR_AWAY] = A_UNDERLINE,
	[ROLE_MARK] = A_BOLD,
	[ROLE_MATCH] = A_BOLD | A_UNDERLINE,
	[ROLE_HINT_KEY] = A_BOLD,
	[ROLE_MESSAGE] = A_BOLD,
};

/* A theme only adds colours; roles it does not name look as in mono. */
static const struct {
	const char *name;
	short colours[ROLES];         /* colour + 1; 0 is NONE */
} themes[] = {
	/* on a ground that may be black or white: blue vanishes on black, so lines have no colour */
	{ .name = "auto", .colours = {
		[ROLE_PANE_FOCUS] = COLOR_CYAN + 1, [ROLE_GOOD] = COLOR_GREEN + 1,
		[ROLE_BAD] = COLOR_RED + 1, [ROLE_BAR] = COLOR_CYAN + 1, [ROLE_REPORTED] = COLOR_MAGENTA + 1,
		[ROLE_MARK] = COLOR_MAGENTA + 1, [ROLE_MATCH] = COLOR_RED + 1, [ROLE_MESSAGE] = COLOR_MAGENTA + 1 } },
	{ .name = "light", .colours = {
		[ROLE_PANE_FOCUS] = COLOR_BLUE + 1, [ROLE_FRAME] = COLOR_BLUE + 1, [ROLE_GOOD] = COLOR_GREEN + 1,
		[ROLE_BAD] = COLOR_RED + 1, [ROLE_BAR] = COLOR_BLUE + 1, [ROLE_REPORTED] = COLOR_MAGENTA + 1,
		[ROLE_MARK] = COLOR_MAGENTA + 1, [ROLE_MATCH] = COLOR_RED + 1, [ROLE_MESSAGE] = COLOR_BLUE + 1 } },
	{ .name = "dark", .colours = {
		[ROLE_PANE_FOCUS] = COLOR_CYAN + 1, [ROLE_FRAME] = COLOR_CYAN + 1, [ROLE_GOOD] = COLOR_GREEN + 1,
		[ROLE_BAD] = COLOR_RED + 1, [ROLE_BAR] = COLOR_CYAN + 1, [ROLE_REPORTED] = COLOR_YELLOW + 1,
		[ROLE_MARK] = COLOR_YELLOW + 1, [ROLE_MATCH] = COLOR_YELLOW + 1, [ROLE_MESSAGE] = COLOR_YELLOW + 1 } },
	{ .name = "mono" },
};

static size_t current;

static bool
wants_mono(const char *name)
{
	const char *no_colour = getenv("NO_COLOR");

	return !has_colors() || (!strcmp(name, "auto") && no_colour && *no_colour);
}

static void
start_colours(void)
{
	start_color();
	use_default_colors();
	for (short role = 0; role < ROLES; role++)
		if (themes[current].colours[role])
			init_pair((short)(role + 1), (short)(themes[current].colours[role] - 1), NONE);
}

bool
theme_set(const char *name)
{
	const size_t count = sizeof themes / sizeof *themes;

	for (size_t i = 0; i < count; i++) {
		if (strcmp(themes[i].name, name))
			continue;
		current = wants_mono(name) ? count - 1 : i;
		if (current != count - 1)
			start_colours();
		return true;
	}
	return false;
}

unsigned
theme_attributes(enum role role)
{
	return (unsigned)attributes[role];
}

short
theme_pair(enum role role)
{
	return themes[current].colours[role] ? (short)(role + 1) : 0;
}
