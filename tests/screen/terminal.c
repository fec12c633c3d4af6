/* terminal.c: a program in a terminal that shows what it writes and answers what it asks */
#include "screen/terminal.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static void
sink(void *context, const char *bytes, size_t n)
{
	struct terminal *terminal = context;
	terminal->log = realloc(terminal->log, terminal->logged + n);
	memcpy(terminal->log + terminal->logged, bytes, n);
	terminal->logged += n;
	terminal->last = pty_now();
	grid_feed(&terminal->grid, bytes, n);
}

static void
answer(void *context, const char *bytes, size_t n)
{
	struct terminal *terminal = context;
	pty_write(&terminal->pty, bytes, n);
}

int
terminal_open(struct terminal *terminal, int columns, int rows, char *const argv[], const char *folder,
    const char *errors)
{
	*terminal = (struct terminal){ .last = 0 };
	if (pty_open(&terminal->pty, columns, rows) != 0)
		return -1;
	grid_init(&terminal->grid, columns, rows);
	terminal->grid.answer = answer;
	terminal->grid.context = terminal;
	terminal->pty.sink = sink;
	terminal->pty.context = terminal;
	return pty_start(&terminal->pty, argv, folder, errors);
}

int
terminal_send(struct terminal *terminal, const char *bytes, size_t n)
{
	terminal->logged = 0;
	return pty_write(&terminal->pty, bytes, n);
}

void
terminal_resize(struct terminal *terminal, int columns, int rows)
{
	grid_resize(&terminal->grid, columns, rows);
	pty_resize(&terminal->pty, columns, rows);
}

void
terminal_close(struct terminal *terminal)
{
	pty_close(&terminal->pty);
	grid_release(&terminal->grid);
	free(terminal->log);
	terminal->log = NULL;
}

int
terminal_environment(void)
{
	signal(SIGPIPE, SIG_IGN);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	return setlocale(LC_ALL, "C.UTF-8") ? 0 : -1;
}
