/*
 * within.c: stands between a real terminal and the program in it, and looks whether the columns hold there
 *
 * within FOLDER PROGRAM DB [OPTION]: measures what each character takes in the terminal, walks the program through its screens, and at
 * last prints every row again and asks where the cursor is at the separators. Writes FOLDER/result, in TAP; for a picture it
 * makes FOLDER/shown (which names it) and goes on when that is gone.
 */
#include <locale.h>
#include <poll.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "screen/terminal.h"
#include "terminal/bytes.h"
#include "terminal/scenes.h"

enum { QUIET = 400, ANSWER = 3000, PICTURE = 20000, EACH = 40 };      /* milliseconds; characters to a question */

static struct termios before;
static signed char advances[RULE_LAST + 1];

struct run {
	const char *folder, *program, *db, *option;
	FILE *result;
	int columns, rows, tests;
	struct rule rule;
	struct straight straight[SCENES];
	struct fake fake;
};

__attribute__((format(printf, 3, 4))) static void
verdict(struct run *run, const char *why, const char *format, ...)
{
	va_list arguments;
	fprintf(run->result, "%s %d - ", why[0] ? "not ok" : "ok", ++run->tests);
	va_start(arguments, format);
	vfprintf(run->result, format, arguments);
	va_end(arguments);
	fprintf(run->result, "%s%s\n", why[0] ? ": " : "", why);
	fflush(run->result);
}

static void
say(const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t written = write(STDOUT_FILENO, bytes, n);
		if (written <= 0)
			exit(1);
		bytes += written;
		n -= (size_t)written;
	}
}

/* The next cursor position that the terminal tells; -1 if it does not. */
static int
hear(int *row, int *column)
{
	char text[32];
	size_t n = 0;
	struct pollfd ready = { .fd = STDIN_FILENO, .events = POLLIN };
	while (poll(&ready, 1, ANSWER) > 0 && read(STDIN_FILENO, text + n, 1) == 1) {
		if (text[n] == '\033' || n + 1 == sizeof text) {
			text[0] = text[n];
			n = 0;
		}
		n++;
		text[n] = '\0';
		if (text[n - 1] == 'R' && sscanf(text, "\033[%d;%dR", row, column) == 2)
			return 0;
	}
	return -1;
}

static const char *
coded(const struct run *run, uint32_t c, char bytes[8])
{
	return run->rule.legacy ? bytes_encode(run->rule.legacy, c, bytes) : bytes_utf8(c, bytes);
}

/* Asks in which column the cursor is after each of these characters, printed alone; marks after an e. */
static void
measure_batch(const struct run *run, const uint32_t *c, int n)
{
	char text[EACH * 32] = "", bytes[8];
	for (int i = 0; i < n; i++)
		sprintf(text + strlen(text), "\033[5;11H\033[K%s%s\033[6n", rule_mark(c[i]) ? "e" : "", coded(run, c[i], bytes));
	say(text, strlen(text));
	for (int i = 0; i < n; i++) {
		int row, column;
		if (hear(&row, &column) == 0 && row == 5 && column >= 11 && column <= 15)
			advances[c[i]] = (signed char)(column - 11 - rule_mark(c[i]));
	}
}

static bool
worth(const struct run *run, const bool *named, uint32_t c)
{
	char bytes[8];
	return (rule_ambiguous(c) || named[c]) && rule_width(&rules[0], c) >= 0 && coded(run, c, bytes)[0];
}

static void
note_names(bool *named)
{
	for (int i = 0; i < risky_count; i++) {
		const unsigned char *text = (const unsigned char *)risky_labels[i].bytes;
		unsigned char held[4];
		int n = 0;
		for (size_t at = 0; at < risky_labels[i].n; at++) {
			uint32_t c;
			held[n++] = text[at];
			enum bytes_state state = bytes_decode(NULL, held, n, &c);
			if (state == BYTES_DONE && c >= 0x80)
				named[c] = true;
			n = state == BYTES_MORE ? n : 0;
		}
	}
}

/* Returns how many characters are measured. */
static int
measure(struct run *run)
{
	bool *named = calloc(RULE_LAST + 1, sizeof *named);
	uint32_t batch[EACH];
	int n = 0, all = 0;
	memset(advances, RULE_UNKNOWN, sizeof advances);
	note_names(named);
	for (uint32_t c = 0x80; c <= RULE_LAST; c++) {
		if (worth(run, named, c))
			batch[n++] = c;
		if (n == EACH || (n > 0 && c == RULE_LAST)) {
			measure_batch(run, batch, n);
			n = 0;
		}
	}
	free(named);
	for (uint32_t c = 0; c <= RULE_LAST; c++)
		all += advances[c] != RULE_UNKNOWN;
	run->rule.measured = advances;
	return all;
}

static void (*take)(void *context, const char *bytes, size_t n);

static void
forward(void *context, const char *bytes, size_t n)
{
	say(bytes, n);
	take(context, bytes, n);
}

/* What the terminal answers goes to the program, until both have been quiet for a while. */
static bool
settle(struct run *run)
{
	long last = pty_now();
	while (pty_now() - last < QUIET * 1000L) {
		char bytes[4096];
		struct pollfd ready = { .fd = STDIN_FILENO, .events = POLLIN };
		if (pty_read(&run->fake.pty, 5) > 0)
			last = pty_now();
		if (poll(&ready, 1, 0) <= 0)
			continue;
		ssize_t n = read(STDIN_FILENO, bytes, sizeof bytes);
		if (n <= 0 || pty_write(&run->fake.pty, bytes, (size_t)n) != 0)
			return false;
		last = pty_now();
	}
	return !pty_gone(&run->fake.pty);
}

static int
open_program(struct run *run, const char *db)
{
	char *argv[] = { (char *)(uintptr_t)run->program, (char *)(uintptr_t)db, (char *)(uintptr_t)run->option, NULL };
	int result = fake_open(&run->fake, &run->rule, run->columns, run->rows, ANSWERS_NONE, argv);
	take = run->fake.pty.sink;
	run->fake.pty.sink = forward;
	return result;
}

static void
picture(const struct run *run, const char *name)
{
	char path[4096], part[4200];
	long end = pty_now() + PICTURE * 1000L;
	snprintf(path, sizeof path, "%s/shown", run->folder);
	snprintf(part, sizeof part, "%s.part", path);
	FILE *out = fopen(part, "w");
	if (!out)
		return;
	fprintf(out, "%s\n", name);
	fclose(out);
	rename(part, path);
	while (access(path, F_OK) == 0 && pty_now() < end)
		usleep(20000);
}

static bool
press(struct run *run, const char *keys)
{
	return fake_type(&run->fake, keys) == 0 && settle(run);
}

static void
walk(struct run *run)
{
	char why[256] = "";
	for (int scene = 0; scene < SCENES && !why[0]; scene++) {
		if (!press(run, scenes[scene].keys))
			snprintf(why, sizeof why, "the program is gone after %s", scenes[scene].keys);
		else if (scenes[scene].panes)
			straight_as(&run->straight[scene], &run->fake.cells, why, sizeof why);
		if (scene == 0)
			picture(run, "start");
	}
	if (!why[0] && run->fake.cells.fault[0])
		snprintf(why, sizeof why, "%s", run->fake.cells.fault);
	verdict(run, why, "the columns hold by what each character takes here");
	picture(run, "walked");
	press(run, "<C-l>");
	picture(run, "repainted");
	if (why[0])
		cells_print(&run->fake.cells, run->result);
}

/* Prints a row again, as text and in one go, and asks at each of its separators where that is. */
static int
reprint(const struct run *run, int row)
{
	char bytes[8], move[32];
	int wrong = 0, asked = 0, columns[STRAIGHT_WIDTH];
	say(move, (size_t)sprintf(move, "\033[%d;1H", row + 1));
	for (int column = 0; column < run->columns - 1 && column < STRAIGHT_WIDTH; column++) {
		const struct cell *cell = cells_at(&run->fake.cells, row, column);
		if (run->straight[0].separator[column]) {
			say("\033[6n", 4);
			columns[asked++] = column;
		}
		if (cell->width > 0 || column == 0 || cells_at(&run->fake.cells, row, column - 1)->width < 2) {
			const char *text = coded(run, cell->c ? cell->c : ' ', bytes);
			say(text, strlen(text));
		}
	}
	for (int i = 0; i < asked; i++) {
		int at = 0, column = 0;
		wrong += hear(&at, &column) != 0 || at != row + 1 || column != columns[i] + 1;
	}
	return wrong;
}

static void
reprint_all(struct run *run)
{
	char why[64] = "";
	int wrong = 0;
	say("\033[m\033[2J", 7);
	for (int row = 0; row < run->rows - 1; row++)
		wrong += reprint(run, row);
	if (wrong)
		snprintf(why, sizeof why, "%d are not", wrong);
	verdict(run, why, "printed again, the separators of all rows are in their columns");
}

static void
restore(void)
{
	tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

static int
prepare(struct run *run)
{
	char path[4096];
	struct winsize size;
	struct termios modes;
	snprintf(path, sizeof path, "%s/result", run->folder);
	run->result = fopen(path, "w");
	if (!run->result || ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0 || tcgetattr(STDIN_FILENO, &before) != 0 || !rule_load())
		return -1;
	run->columns = size.ws_col;
	run->rows = size.ws_row;
	modes = before;
	cfmakeraw(&modes);
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	atexit(restore);
	const char *locale = getenv("LC_ALL");
	run->rule = rules[0];
	run->rule.name = "here";
	if (locale && strstr(locale, "GB"))
		run->rule.legacy = strstr(locale, "GBK") ? "GBK" : "GB18030";
	return 0;
}

static void
describe(struct run *run, int measured)
{
	fprintf(run->result, "# %d columns, %d rows, %d characters measured: “ %d · %d ─ %d U+E000 %d U+31350 %d U+2EBF0 %d e+U+0301 %d\n",
	    run->columns, run->rows, measured, advances[0x201C], advances[0xB7], advances[0x2500], advances[0xE000],
	    advances[0x31350], advances[0x2EBF0], 1 + advances[0x301]);
	int odd = 0, expected = advances[0x201C];
	for (uint32_t c = 0x80; c <= RULE_LAST; c++)
		odd += rule_ambiguous(c) && advances[c] != RULE_UNKNOWN && advances[c] != expected;
	fprintf(run->result, "# %d ambiguous characters take other columns than “\n", odd);
}

int
main(int argc, char *argv[])
{
	static struct run run;
	char copy[4096];
	setlocale(LC_ALL, "C.UTF-8");
	if (argc < 4) {
		fprintf(stderr, "usage: within FOLDER PROGRAM DB [OPTION]\n");
		return 2;
	}
	run.folder = argv[1];
	run.program = argv[2];
	run.db = argv[3];
	run.option = argv[4];
	if (prepare(&run) != 0)
		return 1;
	snprintf(copy, sizeof copy, "%s/names.db", run.folder);
	describe(&run, measure(&run));
	if (scenes_plain(run.straight, run.program, run.db, copy, run.columns, run.rows) != 0 ||
	    labels_write(run.db, copy, risky_labels, risky_count) != 0 || open_program(&run, run.db) != 0)
		return 1;
	press(&run, "+");
	picture(&run, "sample");
	press(&run, "Q");
	fake_close(&run.fake);
	if (open_program(&run, copy) != 0)
		return 1;
	fprintf(run.result, "# separators: %d of %d rows\n", run.straight[0].rows, run.rows);
	walk(&run);
	reprint_all(&run);
	fprintf(run.result, "1..%d\n", run.tests);
	fclose(run.result);
	fake_close(&run.fake);
	picture(&run, "end");
	return 0;
}
