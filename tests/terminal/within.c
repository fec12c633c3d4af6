/*
 * within.c: stands between a real terminal and the program in it, and looks whether the columns hold there
 *
 * within FOLDER PROGRAM DB [OPTION]: measures what each character takes in the terminal, walks the program through its screens, has the
 * window resized, types while the terminal is asked, and prints every row again and asks where the cursor is at the separators. Writes
 * FOLDER/result, in TAP; for a picture it makes FOLDER/shown (which names it) and goes on when that is gone.
 */
#include <locale.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "screen/terminal.h"
#include "terminal/bytes.h"
#include "terminal/host.h"
#include "terminal/scenes.h"
#include "terminal/session.h"

enum { QUIET = 400, BRISK = 120, TYPING = 2000, RESIZED = 5000 };    /* milliseconds */

struct run {
	const char *folder, *db;
	FILE *result;
	int tests;
	struct straight straight[SCENES];
	struct session session;
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

/* Pictures of the screen as it has become and painted anew. */
static void
picture_both(struct run *run, const char *name)
{
	char again[64];
	snprintf(again, sizeof again, "%s-repainted", name);
	host_show(run->folder, name);
	session_press(&run->session, "<C-l>");
	host_show(run->folder, again);
}

static void
conclude(struct run *run, const char *why, const char *what)
{
	verdict(run, why, "%s", what);
	if (why[0])
		cells_print(&run->session.fake.cells, run->result);
}

static void
walk(struct run *run)
{
	char why[256] = "";
	for (int scene = 0; scene < SCENES && !why[0]; scene++) {
		if (!session_press(&run->session, scenes[scene].keys))
			snprintf(why, sizeof why, "the program is gone after %s", scenes[scene].keys);
		else if (scenes[scene].panes)
			straight_as(&run->straight[scene], &run->session.fake.cells, why, sizeof why);
		if (scene == 0)
			host_show(run->folder, "start");
	}
	if (!why[0] && run->session.fake.cells.fault[0])
		snprintf(why, sizeof why, "%s", run->session.fake.cells.fault);
	conclude(run, why, "the columns hold by what each character takes here");
	picture_both(run, "walked");
}

/* Keys that change a part of the screen each, and lead back to where they began. */
static void
update(struct run *run)
{
	static const char *const keys[] = { "j", "j", "j", "<C-d>", "k", "<A-2>", "j", "<C-d>", "j", "<C-u>", "<A-3>", "j", "j", "G", "k",
		"g", "<A-1>", "G", "k", "k", "<C-u>", "j", "j", "z", "j", "<C-d>", "<C-u>", "z", "j", "g" };
	char why[256] = "";
	for (size_t i = 0; i < sizeof keys / sizeof *keys && !why[0]; i++)
		if (fake_type(&run->session.fake, keys[i]) != 0 || !session_rest(&run->session, BRISK, SESSION_GIVES))
			snprintf(why, sizeof why, "the program is gone after %s", keys[i]);
	if (!why[0] && session_rest(&run->session, QUIET, SESSION_GIVES))
		straight_as(&run->straight[SCENES - 1], &run->session.fake.cells, why, sizeof why);
	conclude(run, why, "the columns hold after thirty updates");
	picture_both(run, "updated");
}

/* What opens over the panes, or in their place, is closed again. */
static void
open_and_close(struct run *run)
{
	static const char *const keys[] = { ":", "t", "e", "<Esc>", "?", "q", "t", "q", "d", "q", ":", "<Esc>" };
	char why[256] = "";
	for (size_t i = 0; i < sizeof keys / sizeof *keys && !why[0]; i++)
		if (!session_press(&run->session, keys[i]))
			snprintf(why, sizeof why, "the program is gone after %s", keys[i]);
	if (!why[0])
		straight_as(&run->straight[SCENES - 1], &run->session.fake.cells, why, sizeof why);
	conclude(run, why, "the columns hold when what was opened is closed");
	picture_both(run, "closed");
}

/* Has the window resized, and learns what it should show then. */
static bool
resize(struct run *run, const char *copy)
{
	int columns = run->session.columns, rows = run->session.rows;
	long end = pty_now() + RESIZED * 1000L;
	host_show(run->folder, "resize");
	do
		session_rest(&run->session, 20, SESSION_GIVES);
	while (host_size(&columns, &rows) == 0 && columns == run->session.columns && rows == run->session.rows && pty_now() < end);
	for (int before = 0; before != columns * rows; host_size(&columns, &rows)) {
		before = columns * rows;
		session_rest(&run->session, QUIET, SESSION_GIVES);
	}
	if (columns == run->session.columns && rows == run->session.rows)
		return false;
	run->session.columns = columns;
	run->session.rows = rows;
	fake_resize(&run->session.fake, columns, rows);
	session_rest(&run->session, QUIET, SESSION_GIVES);
	return scenes_plain(run->straight, run->session.program, run->db, copy, columns, rows) == 0;
}

static void
look_resized(struct run *run)
{
	char why[256] = "", copy[4096];
	snprintf(copy, sizeof copy, "%s/plain.db", run->folder);
	if (!resize(run, copy))
		snprintf(why, sizeof why, "the window cannot be resized");
	else
		straight_as(&run->straight[SCENES - 1], &run->session.fake.cells, why, sizeof why);
	fprintf(run->result, "# separators in the end: %d of %d rows\n", run->straight[SCENES - 1].rows, run->session.rows);
	conclude(run, why, "the columns hold in a window of another size");
	picture_both(run, "resized");
}

/* Prints a row again, as text and in one go, and asks at each of its separators where that is. */
static int
reprint(const struct run *run, int row)
{
	char bytes[8], move[32];
	int wrong = 0, asked = 0, columns[STRAIGHT_WIDTH];
	host_say(move, (size_t)sprintf(move, "\033[%d;1H", row + 1));
	for (int column = 0; column < run->session.columns - 1 && column < STRAIGHT_WIDTH; column++) {
		const struct cell *cell = cells_at(&run->session.fake.cells, row, column);
		if (run->straight[SCENES - 1].separator[column]) {
			host_say("\033[6n", 4);
			columns[asked++] = column;
		}
		if (cell->width > 0 || column == 0 || cells_at(&run->session.fake.cells, row, column - 1)->width < 2) {
			const char *text = host_coded(&run->session.rule, cell->c ? cell->c : ' ', bytes);
			host_say(text, strlen(text));
		}
	}
	for (int i = 0; i < asked; i++) {
		int at = 0, column = 0;
		wrong += host_hear(&at, &column) != 0 || at != row + 1 || column != columns[i] + 1;
	}
	return wrong;
}

static void
reprint_all(struct run *run)
{
	char why[64] = "";
	int wrong = 0;
	host_say("\033[m\033[2J", 7);
	for (int row = 0; row < run->session.rows - 1; row++)
		wrong += reprint(run, row);
	if (wrong)
		snprintf(why, sizeof why, "%d are not", wrong);
	verdict(run, why, "printed again, the separators of all rows are in their columns");
}

/* What is typed while the terminal is asked, in UTF-8; the last is pasted, PASTED times in one. */
static const char *const typed[] = { "j", "j", "\033OB", "?", "\033OP", "/", "x", "\033", "q", "\033[1;2R", "\033[1;2R", "\033OA", "/",
	"住", "房", "住房ab" };
enum { TYPED = sizeof typed / sizeof *typed, PASTED = 50 };

static void
type_coded(struct run *run, const char *text)
{
	unsigned char held[4];
	char bytes[8];
	int n = 0;
	for (; *text; text++) {
		uint32_t c;
		held[n++] = (unsigned char)*text;
		if (bytes_decode(NULL, held, n, &c) != BYTES_DONE)
			continue;
		host_coded(&run->session.rule, c, bytes);
		fake_send(&run->session.fake, bytes, strlen(bytes));
		n = 0;
	}
}

/* A key, an answer of the terminal, a key, an answer: or all keys when the answers are in. */
static bool
type_all(struct run *run, const char *db, bool between)
{
	if (session_open(&run->session, db) != 0 || !session_rest(&run->session, QUIET, between ? SESSION_HOLDS : SESSION_GIVES))
		return false;
	char *answers = run->session.fake.waiting;
	size_t length = run->session.fake.length, given = 0;
	run->session.fake.waiting = NULL;
	run->session.fake.length = 0;
	for (int key = 0; key < TYPED || given < length; key++) {
		const char *end = given < length ? memchr(answers + given, 'R', length - given) : NULL;
		size_t piece = end ? (size_t)(end - answers) + 1 - given : length - given;
		for (int times = key < TYPED - 1 ? 1 : key < TYPED ? PASTED : 0; times > 0; times--)
			type_coded(run, typed[key]);
		if (!between)
			session_rest(&run->session, QUIET, SESSION_GIVES);
		fake_send(&run->session.fake, answers + given, piece);
		given += piece;
	}
	free(answers);
	return session_rest(&run->session, QUIET, SESSION_GIVES);
}

/*
 * Keys of the keyboard, pressed by whoever takes the pictures: once the program is at rest, or from before it starts on. Then
 * all that the terminal says comes to it once it has the terminal, in the order in which it was said.
 */
static bool
type_really(struct run *run, const char *db, bool between)
{
	if (!between && (session_open(&run->session, db) != 0 || !session_rest(&run->session, QUIET, SESSION_GIVES)))
		return false;
	host_show(run->folder, "type");
	for (int i = 0; between && i < TYPING && !host_ready(); i++)
		usleep(1000);
	if (between && session_open(&run->session, db) != 0)
		return false;
	while (between && run->session.fake.logged == 0 && !pty_gone(&run->session.fake.pty))
		session_rest(&run->session, 1, SESSION_HOLDS);
	return session_rest(&run->session, TYPING, SESSION_GIVES);
}

static void
type_while_asked(struct run *run, const char *db, bool (*type)(struct run *run, const char *db, bool between), const char *shown, const char *what)
{
	char why[64] = "";
	struct cells expected = { .cell = NULL };
	for (int between = 0; between < 2 && !why[0]; between++) {
		if (!type(run, db, between))
			snprintf(why, sizeof why, "the program is gone");
		else if (!cells_has(&run->session.fake.cells, shown))
			snprintf(why, sizeof why, "there is no %s", shown);
		else if (!between)
			expected = run->session.fake.cells, expected.cell = cells_copy(&run->session.fake.cells);
		else if (!cells_same(&expected, &run->session.fake.cells))
			snprintf(why, sizeof why, "the screen is another one");
		if (between || why[0])
			conclude(run, why, what);
		fake_close(&run->session.fake);
	}
	free(expected.cell);
}

static int
prepare(struct run *run)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/result", run->folder);
	run->result = fopen(path, "w");
	if (!run->result || host_open() != 0 || !rule_load())
		return -1;
	const char *locale = getenv("LC_ALL");
	run->session.rule = rules[0];
	run->session.rule.name = "here";
	if (locale && strstr(locale, "GB"))
		run->session.rule.legacy = strstr(locale, "GBK") ? "GBK" : "GB18030";
	return 0;
}

static void
measure(struct run *run)
{
	static bool named[RULE_LAST + 1];
	note_names(named);
	int measured = host_measure(&run->session.rule, named), odd = 0;
	host_size(&run->session.columns, &run->session.rows);         /* not before: some terminals tell it only when they have drawn */
	const signed char *advances = run->session.rule.measured;
	fprintf(run->result, "# %d columns, %d rows, %d characters measured: “ %d · %d ─ %d U+E000 %d U+31350 %d U+2EBF0 %d e+U+0301 %d\n",
	    run->session.columns, run->session.rows, measured, advances[0x201C], advances[0xB7], advances[0x2500], advances[0xE000],
	    advances[0x31350], advances[0x2EBF0], 1 + advances[0x301]);
	int expected = advances[0x201C];
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
	run.session.program = argv[2];
	run.db = argv[3];
	run.session.option = argv[4];
	if (prepare(&run) != 0)
		return 1;
	snprintf(copy, sizeof copy, "%s/names.db", run.folder);
	measure(&run);
	if (scenes_plain(run.straight, run.session.program, run.db, copy, run.session.columns, run.session.rows) != 0 ||
	    labels_write(run.db, copy, risky_labels, risky_count) != 0 || session_open(&run.session, run.db) != 0)
		return 1;
	session_press(&run.session, "+");
	host_show(run.folder, "sample");
	session_press(&run.session, "Q");
	fake_close(&run.session.fake);
	type_while_asked(&run, copy, type_all, "ab住房ab", "what is typed between the answers arrives once and in order");
	type_while_asked(&run, copy, type_really, "abc住房def", "what is typed on the keyboard meanwhile arrives once and in order");
	if (session_open(&run.session, copy) != 0)
		return 1;
	fprintf(run.result, "# separators: %d of %d rows\n", run.straight[0].rows, run.session.rows);
	walk(&run);
	update(&run);
	open_and_close(&run);
	look_resized(&run);
	reprint_all(&run);
	fprintf(run.result, "1..%d\n", run.tests);
	fclose(run.result);
	fake_close(&run.session.fake);
	host_show(run.folder, "end");
	return 0;
}
