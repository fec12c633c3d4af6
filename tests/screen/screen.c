/*
 * screen.c: runs a script of keys against a program in a terminal and compares its screens with golden ones
 *
 * screen PROGRAM CASE.keys: the golden screens stand beside it in CASE.golden; UPDATE=1 in the environment rewrites them.
 * Prints one TAP line for each thing that is looked at. A script has one step a line; $NAME stands for the environment's:
 *
 *   size COLUMNS ROWS      of the terminal, before the program starts (80 24)
 *   lang LOCALE            LC_ALL (C.UTF-8)
 *   env NAME=VALUE         (TERM=xterm-256color); env NAME takes one away
 *   shell COMMAND          run in the program's folder ($TMP) before the next step; must succeed
 *   args ARGUMENT...       of the program ($DB); words between blanks. The program starts with the first step below
 *   keys KEYS              jj<Enter><C-d><F1>中文, see keys.h; written at once
 *   resize COLUMNS ROWS
 *   signal NAME            TERM HUP INT QUIT SEGV ...
 *   stopped                the program has suspended itself; resume lets it go on
 *   hangup                 the terminal is lost
 *   screen NAME [F-L]      all rows, or rows F to L, are as in the golden file
 *   colours NAME [F-L]     the same with colours
 *   has TEXT, hasnt TEXT   somewhere in a row
 *   wrote BYTES            among what was written since the last keys; <Esc> and such as in keys
 *   exit STATUS            the program ends with this status, or "signal N"
 *   clean                  the terminal is as it was before
 */
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "screen/golden.h"
#include "screen/keys.h"
#include "screen/terminal.h"

enum { PATIENCE = 20000, RETRY = 1000 };      /* milliseconds: to settle, to become equal once settled */

struct run {
	const char *program, *name;       /* name: of the case */
	char args[4096];
	int columns, rows;
	struct terminal terminal;
	bool started;
	struct section *golden;
	char *update;             /* the new golden file */
	size_t update_size;
	FILE *updated;            /* NULL when comparing */
	int line, tests, failures;
};

static void
verdict(struct run *run, bool good, const char *step, const char *what)
{
	run->tests++;
	run->failures += !good;
	printf("%s %d - %s:%d %s %s\n", good ? "ok" : "not ok", run->tests, run->name, run->line, step, what);
}

static void
start(struct run *run)
{
	char *argv[64] = { (char *)(uintptr_t)run->program };
	int n = 1;
	if (run->started)
		return;
	run->started = true;
	for (char *word = strtok(run->args, " "); word && n < 63; word = strtok(NULL, " "))
		argv[n++] = word;
	if (terminal_open(&run->terminal, run->columns, run->rows, argv, getenv("TMP"), NULL) != 0)
		exit(1);
	pty_settle(&run->terminal.pty, PATIENCE);
}

static void
finish(struct run *run)
{
	if (!run->started)
		return;
	terminal_close(&run->terminal);
	run->started = false;
}

/* Puts $NAME of the environment into a step. */
static void
expand(const char *text, char *out, size_t size)
{
	size_t n = 0;
	while (*text && n + 1 < size) {
		char name[64] = "";
		if (sscanf(text, "$%63[A-Z_]", name) == 1) {
			const char *value = getenv(name);
			n += (size_t)snprintf(out + n, size - n, "%s", value ? value : "");
			text += strlen(name) + 1;
		} else {
			out[n++] = *text++;
		}
	}
	out[n < size ? n : size - 1] = '\0';
}

static char *
picture(const struct run *run, const char *name, int first, int last, bool colours)
{
	char *text = NULL, cursor[32] = "hidden";
	size_t size;
	VTermPos at;
	vterm_state_get_cursorpos(vterm_obtain_state(run->terminal.grid.vterm), &at);
	if (run->terminal.grid.cursor_visible)
		snprintf(cursor, sizeof cursor, "%d,%d", at.col + 1, at.row + 1);
	FILE *out = open_memstream(&text, &size);
	fprintf(out, "%s %dx%d cursor %s\n", name, run->terminal.grid.columns, run->terminal.grid.rows, cursor);
	grid_print(&run->terminal.grid, first, last, colours, out);
	fclose(out);
	return text;
}

static void
step_picture(struct run *run, const char *step, const char *text, bool colours)
{
	char name[64] = "";
	int first = 1, last = 10000;
	long end = pty_now() + RETRY * 1000L;
	sscanf(text, "%63s %d-%d", name, &first, &last);
	struct section *section = golden_find(run->golden, name);
	for (;;) {
		bool settled = pty_settle(&run->terminal.pty, PATIENCE) == 0;
		char *now = picture(run, name, first, last, colours);
		bool equal = section && golden_same(section, now), done = equal || pty_now() > end || run->updated;
		if (done && run->updated)
			fprintf(run->updated, "== %s", now);
		if (done && run->updated && !equal)
			printf("# changed: %s %s\n", run->name, name);
		if (done && !equal && section)
			golden_show_difference(section, now);
		if (done && !equal && !section && !run->updated)
			printf("# no golden screen %s; make golden writes it:\n# %s", name, now);
		free(now);
		if (!done)
			continue;
		if (section)
			section->used = true;
		verdict(run, settled && (equal || run->updated), step, settled ? text : "did not settle");
		return;
	}
}

static void
step_screen(struct run *run, const char *text)
{
	step_picture(run, "screen", text, false);
}

static void
step_colours(struct run *run, const char *text)
{
	step_picture(run, "colours", text, true);
}

static void
look(struct run *run, const char *step, const char *text, bool wanted)
{
	long end = pty_now() + RETRY * 1000L;
	pty_settle(&run->terminal.pty, PATIENCE);
	while (grid_has(&run->terminal.grid, text) != wanted && pty_now() < end)
		pty_settle(&run->terminal.pty, PATIENCE);
	bool good = grid_has(&run->terminal.grid, text) == wanted;
	if (!good)
		for (int row = 0; row < run->terminal.grid.rows; row++) {
			char *line = grid_row(&run->terminal.grid, row);
			printf("# |%s\n", line);
			free(line);
		}
	verdict(run, good, step, text);
}

static void
step_has(struct run *run, const char *text)
{
	look(run, "has", text, true);
}

static void
step_hasnt(struct run *run, const char *text)
{
	look(run, "hasnt", text, false);
}

static bool
holds(const struct run *run, const char *bytes, size_t n)
{
	for (size_t i = 0; i + n <= run->terminal.logged; i++)
		if (memcmp(run->terminal.log + i, bytes, n) == 0)
			return true;
	return false;
}

static void
step_wrote(struct run *run, const char *text)
{
	char wanted[4096];
	int n = keys_bytes(text, 0, wanted, sizeof wanted);
	pty_settle(&run->terminal.pty, PATIENCE);
	verdict(run, n > 0 && holds(run, wanted, (size_t)n), "wrote", text);
}

static void
step_keys(struct run *run, const char *text)
{
	char bytes[4096];
	bool settled = pty_settle(&run->terminal.pty, PATIENCE) == 0;
	int n = keys_bytes(text, grid_application(&run->terminal.grid), bytes, sizeof bytes);
	if (!settled || n < 0 || terminal_send(&run->terminal, bytes, (size_t)n) != 0)
		verdict(run, false, "keys", n < 0 ? "no such key" : settled ? "the program is gone" : "did not settle");
}

static void
step_resize(struct run *run, const char *text)
{
	int columns = 80, rows = 24;
	sscanf(text, "%d %d", &columns, &rows);
	pty_settle(&run->terminal.pty, PATIENCE);
	run->terminal.logged = 0;
	terminal_resize(&run->terminal, columns, rows);
}

static void
step_signal(struct run *run, const char *text)
{
	static const struct { const char *name; int number; } signals[] = {
		{ "TERM", SIGTERM }, { "HUP", SIGHUP }, { "INT", SIGINT }, { "QUIT", SIGQUIT }, { "TSTP", SIGTSTP },
		{ "SEGV", SIGSEGV }, { "ABRT", SIGABRT }, { "WINCH", SIGWINCH },
	};
	pty_settle(&run->terminal.pty, PATIENCE);
	for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++)
		if (strcmp(text, signals[i].name) == 0 && run->terminal.pty.pid != 0) {
			kill(run->terminal.pty.pid, signals[i].number);
			return;
		}
	verdict(run, false, "signal", "no such signal, or the program is gone");
}

static void
step_stopped(struct run *run, const char *text)
{
	pty_settle(&run->terminal.pty, PATIENCE);
	verdict(run, run->terminal.pty.stopped, "stopped", text);
}

static void
step_resume(struct run *run, const char *text)
{
	(void)text;
	pty_settle(&run->terminal.pty, PATIENCE);
	run->terminal.logged = 0;
	pty_resume(&run->terminal.pty);
}

static void
step_hangup(struct run *run, const char *text)
{
	(void)text;
	pty_settle(&run->terminal.pty, PATIENCE);
	pty_hang_up(&run->terminal.pty);
}

static void
step_exit(struct run *run, const char *text)
{
	char got[32] = "still running";
	long end = pty_now() + PATIENCE * 1000L;
	while (!pty_gone(&run->terminal.pty) && pty_now() < end)
		pty_read(&run->terminal.pty, 5);
	if (run->terminal.pty.pid == 0 && WIFEXITED(run->terminal.pty.status))
		snprintf(got, sizeof got, "%d", WEXITSTATUS(run->terminal.pty.status));
	else if (run->terminal.pty.pid == 0)
		snprintf(got, sizeof got, "signal %d", WTERMSIG(run->terminal.pty.status));
	if (strcmp(got, text) != 0)
		printf("# exit status: %s\n", got);
	verdict(run, strcmp(got, text) == 0, "exit", text);
}

static void
step_clean(struct run *run, const char *text)
{
	struct termios now;
	(void)text;
	tcgetattr(run->terminal.pty.slave, &now);
	const char *wrong = grid_unclean(&run->terminal.grid);
	const struct termios *then = &run->terminal.pty.modes;
	if (!wrong && (now.c_lflag != then->c_lflag || now.c_iflag != then->c_iflag || now.c_oflag != then->c_oflag ||
	        now.c_cflag != then->c_cflag))
		wrong = "the modes of the line are changed";
	verdict(run, !wrong, "clean", wrong ? wrong : "");
}

static void
step_size(struct run *run, const char *text)
{
	finish(run);
	sscanf(text, "%d %d", &run->columns, &run->rows);
}

static void
step_lang(struct run *run, const char *text)
{
	finish(run);
	setenv("LC_ALL", text, 1);
}

static void
step_env(struct run *run, const char *text)
{
	size_t n = strcspn(text, "=");
	char *name = strndup(text, n);
	finish(run);
	if (text[n])
		setenv(name, text + n + 1, 1);
	else
		unsetenv(name);
	free(name);
}

static void
step_args(struct run *run, const char *text)
{
	finish(run);
	snprintf(run->args, sizeof run->args, "%s", text);
}

static void
step_shell(struct run *run, const char *text)
{
	char command[4200];
	snprintf(command, sizeof command, "cd \"$TMP\" && %s", text);
	fflush(stdout);
	if (system(command) != 0)
		verdict(run, false, "shell", text);
}

static const struct step {
	const char *name;
	void (*take)(struct run *run, const char *text);
	bool runs;            /* needs the program */
} steps[] = {
	{ "size", step_size, false },
	{ "lang", step_lang, false },
	{ "env", step_env, false },
	{ "args", step_args, false },
	{ "shell", step_shell, false },
	{ "keys", step_keys, true },
	{ "resize", step_resize, true },
	{ "signal", step_signal, true },
	{ "stopped", step_stopped, true },
	{ "resume", step_resume, true },
	{ "hangup", step_hangup, true },
	{ "screen", step_screen, true },
	{ "colours", step_colours, true },
	{ "has", step_has, true },
	{ "hasnt", step_hasnt, true },
	{ "wrote", step_wrote, true },
	{ "exit", step_exit, true },
	{ "clean", step_clean, true },
};

static void
take(struct run *run, const char *line)
{
	char text[4096];
	size_t n = strcspn(line, " ");
	if (n == 0 || line[0] == '#')
		return;
	expand(line + n + (line[n] == ' '), text, sizeof text);
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++)
		if (strlen(steps[i].name) == n && strncmp(steps[i].name, line, n) == 0) {
			if (steps[i].runs)
				start(run);
			steps[i].take(run, text);
			return;
		}
	verdict(run, false, "no such step:", line);
}

static void
run_script(struct run *run, FILE *in)
{
	char *line = NULL;
	size_t size = 0;
	while (getline(&line, &size, in) > 0) {
		line[strcspn(line, "\n")] = '\0';
		run->line++;
		take(run, line);
	}
	free(line);
	finish(run);
	for (const struct section *s = run->golden; s; s = s->next)
		if (!s->used && !run->updated)
			verdict(run, false, "no step for the golden screen", s->head);
}

static int
rewrite(struct run *run, const char *path)
{
	fclose(run->updated);
	FILE *out = run->update_size ? fopen(path, "w") : NULL;
	if (run->update_size && (!out || fwrite(run->update, 1, run->update_size, out) != run->update_size ||
	        fclose(out) != 0)) {
		perror(path);
		return -1;
	}
	free(run->update);
	return 0;
}

int
main(int argc, char *argv[])
{
	struct run run = { .columns = 80, .rows = 24 };
	char path[4096];
	if (argc != 3 || terminal_environment() != 0) {
		fprintf(stderr, "usage: screen PROGRAM CASE.keys\n");
		return 2;
	}
	FILE *in = fopen(argv[2], "r");
	if (!in) {
		perror(argv[2]);
		return 2;
	}
	size_t n = strlen(argv[2]) - strlen(".keys");
	snprintf(path, sizeof path, "%.*s.golden", (int)n, argv[2]);
	char *name = strndup(argv[2], n);
	run.program = argv[1];
	run.name = strrchr(name, '/') ? strrchr(name, '/') + 1 : name;
	expand("$DB", run.args, sizeof run.args);
	run.golden = golden_read(path);
	const char *update = getenv("UPDATE");
	if (update && *update)
		run.updated = open_memstream(&run.update, &run.update_size);
	run_script(&run, in);
	fclose(in);
	printf("1..%d\n", run.tests);
	bool written = !run.updated || rewrite(&run, path) == 0;
	golden_free(run.golden);
	free(name);
	return run.failures || !written ? 1 : 0;
}
