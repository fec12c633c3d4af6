/* blanks.h: blanks that a terminal would not erase right */
#ifndef UI_BLANKS_H
#define UI_BLANKS_H

/*
 * Before doupdate, with the next screen in newscr: what curses would do badly there is done. Curses
 * erases a long run of blanks with one sequence, and mlterm counts that wrong where wide characters
 * stood: some of them stay.
 */
void blanks_write(void);

#endif
