/* terminal.h: a program in a terminal that shows what it writes and answers what it asks */
#ifndef SCREEN_TERMINAL_H
#define SCREEN_TERMINAL_H

#include <stddef.h>

#include "screen/grid.h"
#include "screen/pty.h"

struct terminal {
	struct pty pty;
	struct grid grid;
	char *log;            /* what the program wrote since the last terminal_send */
	size_t logged;
	long last;            /* when it wrote last, as pty_now */
};

/* Runs argv in a terminal of this size; folder and errors as for pty_start. The terminal must stay where it is. */
int terminal_open(struct terminal *terminal, int columns, int rows, char *const argv[], const char *folder,
    const char *errors);
int terminal_send(struct terminal *terminal, const char *bytes, size_t n);     /* as pty_write */
void terminal_resize(struct terminal *terminal, int columns, int rows);
void terminal_close(struct terminal *terminal);

/* Sets the environment that all programs under test share, and our own locale; -1 if there is none. */
int terminal_environment(void);

#endif
