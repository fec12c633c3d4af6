/*
 * answers.c: what is typed has its effect once and in order, whatever becomes of the answers of the terminal
 *
 * answers PROGRAM DB: the same keys in a terminal that answers at once, late, in pieces, not at all; what it shows in the end is
 * compared. The first screen comes before any answer; where nothing is to be asked, nothing is.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screen/keys.h"
#include "screen/terminal.h"
#include "terminal/fake.h"

enum { COLUMNS = 100, ROWS = 30 };

struct run {
	const char *program, *db;
	int tests, failures;
};

static void
verdict(struct run *run, bool good, const char *what, const char *who)
{
	run->tests++;
	run->failures += !good;
	printf("%s %d - %s%s%s\n", good ? "ok" : "not ok", run->tests, what, who[0] ? ": " : "", who);
}

static int
launch(const struct run *run, struct fake *fake, const char *rule, enum answers answers, const char *option)
{
	char *argv[] = { (char *)(uintptr_t)run->program, (char *)(uintptr_t)run->db, (char *)(uintptr_t)option, NULL };
	return fake_open(fake, rule_named(rule), COLUMNS, ROWS, answers, argv);
}

static int
start(const struct run *run, struct fake *fake, const char *rule, enum answers answers, const char *option)
{
	return launch(run, fake, rule, answers, option) == 0 ? fake_settle(fake) : -1;
}

/* The screen after these keys where all answers are in before they are typed, or with a width that the user gives. */
static void
expect(const struct run *run, struct fake *fake, const char *rule, const char *option, const char *keys)
{
	if (start(run, fake, rule, ANSWERS_ALL, option) != 0 || fake_type(fake, keys) != 0 || fake_settle(fake) != 0)
		fprintf(stderr, "the program does not run\n");
}

static bool
same(const struct fake *fake, const struct fake *expected)
{
	bool good = cells_same(&fake->cells, &expected->cells) && !fake->cells.fault[0];
	if (fake->cells.fault[0])
		printf("# %s\n", fake->cells.fault);
	if (!good) {
		cells_print(&fake->cells, stdout);
		printf("# but expected:\n");
		cells_print(&expected->cells, stdout);
	}
	return good;
}

static const char *const wide_and_narrow[] = { "xterm", "xterm-cjk" };

/* Until the program waits for the first time after it has written anything. */
static int
first_wait(struct fake *fake)
{
	int result = 0;
	while (result == 0 && fake->logged == 0 && !pty_gone(&fake->pty))
		result = fake_pause(fake);
	return result == 0 ? fake_pause(fake) : result;
}

static void
first_frame(struct run *run, enum answers answers, const char *what)
{
	for (int i = 0; i < 2; i++) {
		struct fake fake;
		bool good = launch(run, &fake, wide_and_narrow[i], answers, NULL) == 0 && first_wait(&fake) == 0 &&
		    fake.cells.queries > 0 && cells_has(&fake.cells, "广州市白云区") && !fake.cells.fault[0];
		verdict(run, good, what, wide_and_narrow[i]);
		fake_close(&fake);
	}
}

/* Keys that come before the answers, between them and after them. */
static const char *const typed[] = {
	"jjj+jj", "/住房<Enter>", "<Down><Down><A-3><Down>", "?<F1>/x<Esc><Esc>q", ":tables<Enter>j", "l<Left><Right>+G%$",
	"f公共服务<Enter><C-d>", "zjjz<Tab>k",
};
enum { TYPED = sizeof typed / sizeof *typed };

static void
late(struct run *run, const char *rule, const char *keys, const char *what)
{
	struct fake fake, expected;
	expect(run, &expected, rule, NULL, keys);
	bool good = start(run, &fake, rule, ANSWERS_HELD, NULL) == 0 && fake_type(&fake, keys) == 0 && fake_settle(&fake) == 0;
	fake.answers = ANSWERS_ALL;
	good = good && fake.length > 0 && fake_settle(&fake) == 0 && same(&fake, &expected);
	verdict(run, good, "answers after the keys", what);
	fake_close(&fake);
	fake_close(&expected);
}

/* One key, one answer, one key, one answer. */
static bool
interleave(struct fake *fake, const char *keys)
{
	char bytes[4096];
	int n = keys_bytes(keys, 1, bytes, sizeof bytes), at = 0;
	char *answers = fake->waiting;
	size_t length = fake->length, given = 0;
	fake->waiting = NULL;
	fake->length = 0;
	fake->answers = ANSWERS_ALL;
	while (at < n || given < length) {
		int key = at + 1;
		while (key < n && ((bytes[at] == '\033' && bytes[key] != '\033' && key - at < 3) || (bytes[key] & 0xC0) == 0x80))
			key++;
		const char *end = given < length ? memchr(answers + given, 'R', length - given) : NULL;
		size_t piece = end ? (size_t)(end - answers) + 1 - given : 0;
		if (at < n)
			fake_send(fake, bytes + at, (size_t)(key - at));
		if (piece)
			fake_send(fake, answers + given, piece);
		at = key;
		given += piece;
	}
	free(answers);
	return fake_settle(fake) == 0;
}

static void
between(struct run *run, const char *rule, const char *keys, const char *what)
{
	struct fake fake, expected;
	expect(run, &expected, rule, NULL, keys);
	bool good = start(run, &fake, rule, ANSWERS_HELD, NULL) == 0 && fake.length > 0 &&
	    interleave(&fake, keys) && same(&fake, &expected);
	verdict(run, good, "keys between the answers", what);
	fake_close(&fake);
	fake_close(&expected);
}

static void
in_pieces(struct run *run, enum answers answers, const char *what)
{
	for (int i = 0; i < 2; i++) {
		struct fake fake, expected;
		expect(run, &expected, wide_and_narrow[i], NULL, typed[i]);
		bool good = start(run, &fake, wide_and_narrow[i], answers, NULL) == 0 && fake_type(&fake, typed[i]) == 0 &&
		    fake_settle(&fake) == 0 && fake.cells.queries > 0 && same(&fake, &expected);
		verdict(run, good, what, wide_and_narrow[i]);
		fake_close(&fake);
		fake_close(&expected);
	}
}

/* Without answers, or with some lost, characters of unknown width are replaced. */
static void
unanswered(struct run *run, enum answers answers, const char *what)
{
	for (int i = 0; i < 2; i++) {
		struct fake fake, safe, full;
		expect(run, &safe, wide_and_narrow[i], "--ambiguous=safe", typed[i]);
		expect(run, &full, wide_and_narrow[i], NULL, typed[i]);
		bool good = start(run, &fake, wide_and_narrow[i], answers, NULL) == 0 && fake_type(&fake, typed[i]) == 0 &&
		    fake_settle(&fake) == 0;
		good = good && ((answers == ANSWERS_LOSING && cells_same(&fake.cells, &full.cells)) || same(&fake, &safe));
		verdict(run, good, what, wide_and_narrow[i]);
		fake_close(&fake);
		fake_close(&safe);
		fake_close(&full);
	}
}

/* Two hundred characters at once in a prompt, the answers in the middle of them. */
static void
paste(struct run *run)
{
	char keys[1024] = "/";
	for (int i = 0; i < 50; i++)
		strcat(keys, "住房ab");
	between(run, "xterm-cjk", keys, "200 characters pasted");
	late(run, "xterm-cjk", keys, "200 characters pasted");
}

static void
resized(struct run *run)
{
	struct fake fake, expected;
	expect(run, &expected, "xterm-cjk", NULL, "");
	fake_resize(&expected, 90, 26);
	fake_settle(&expected);
	bool good = start(run, &fake, "xterm-cjk", ANSWERS_HELD, NULL) == 0;
	fake_resize(&fake, 90, 26);
	good = good && fake_settle(&fake) == 0;
	fake.answers = ANSWERS_ALL;
	good = good && fake_settle(&fake) == 0 && same(&fake, &expected);
	verdict(run, good, "another size before the answers", "xterm-cjk");
	fake_close(&fake);
	fake_close(&expected);
}

/* A line that takes 40 bytes at a time while keys come in: the same in the end, and no frame for each key. */
static void
slow(struct run *run)
{
	char keys[] = "jjjjjjjjjjjjjjjjjjjjkkkkkkkkkkkkkkkkkkkkjjj";
	struct fake fake, expected;
	expect(run, &expected, "vte-wide", NULL, keys);
	bool good = launch(run, &fake, "vte-wide", ANSWERS_HELD, NULL) == 0;
	for (size_t i = 0; keys[i]; i++) {
		while (fake.logged < 40 * (i + 1) && fake_sip(&fake, 40) == 0 && !pty_gone(&fake.pty))
			continue;
		fake_send(&fake, keys + i, 1);
	}
	fake.answers = ANSWERS_ALL;
	good = good && fake_settle(&fake) == 0 && same(&fake, &expected);
	verdict(run, good, "keys on a slow line", "vte-wide");
	fake_close(&fake);
	fake_close(&expected);
}

/* Keys that come while the line takes nothing cost no frame each. */
static void
blocked(struct run *run)
{
	struct fake fake, expected;
	char keys[2001];
	memset(keys, 'j', 1000);
	memset(keys + 1000, 'k', 1000);
	keys[2000] = '\0';
	expect(run, &expected, "xterm", NULL, "");
	size_t frame = expected.logged;
	bool good = start(run, &fake, "xterm", ANSWERS_ALL, NULL) == 0;
	size_t before = fake.logged;
	fake_send(&fake, keys, 2000);
	good = good && fake_settle(&fake) == 0 && same(&fake, &expected) && fake.logged - before < 2000 * 40;
	printf("# %zu bytes for the start, %zu for 2000 keys at once\n", frame, fake.logged - before);
	verdict(run, good, "a burst of keys", "xterm");
	fake_close(&fake);
	fake_close(&expected);
}

static void
asks_nothing(struct run *run, const char *what, int columns, int rows, char *const argv[])
{
	struct fake fake;
	bool good = fake_open(&fake, rule_named("xterm"), columns, rows, ANSWERS_ALL, argv) == 0 && fake_settle(&fake) == 0 &&
	    !fake_wrote(&fake, 0, "\033[6n") && !fake_wrote(&fake, 0, "\033[c") && !fake_wrote(&fake, 0, "\033[>");
	verdict(run, good, "asks nothing", what);
	fake_close(&fake);
}

static void
asks_where_it_may(struct run *run)
{
	char *browse[] = { (char *)(uintptr_t)run->program, (char *)(uintptr_t)run->db, NULL };
	char *told[] = { browse[0], browse[1], (char *)(uintptr_t)"--ambiguous=narrow", NULL };
	char *piped[] = { (char *)(uintptr_t)"sh", (char *)(uintptr_t)"-c", (char *)(uintptr_t)"\"$0\" \"$1\" | cat", browse[0],
		browse[1], NULL };
	char *list[] = { browse[0], (char *)(uintptr_t)"list", (char *)(uintptr_t)"-d", browse[1], NULL };
	asks_nothing(run, "tiny window", 10, 3, browse);
	asks_nothing(run, "one row", 80, 1, browse);
	asks_nothing(run, "width given", COLUMNS, ROWS, told);
	asks_nothing(run, "into a pipe", COLUMNS, ROWS, piped);
	asks_nothing(run, "a list", COLUMNS, ROWS, list);
	setenv("TERM", "dumb", 1);
	asks_nothing(run, "TERM=dumb", COLUMNS, ROWS, browse);
	setenv("TERM", "xterm-256color", 1);
	setenv("SUAN_AMBIGUOUS", "wide", 1);
	asks_nothing(run, "width given in the environment", COLUMNS, ROWS, browse);
	unsetenv("SUAN_AMBIGUOUS");
}

int
main(int argc, char *argv[])
{
	struct run run = { .tests = 0 };
	if (argc != 3 || terminal_environment() != 0) {
		fprintf(stderr, "usage: answers PROGRAM DB\n");
		return 2;
	}
	if (!rule_load()) {
		printf("1..0 # SKIP Unicode's tables are not on this system\n");
		return 77;
	}
	run.program = argv[1];
	run.db = argv[2];
	setenv("LC_ALL", "zh_CN.UTF-8", 1);
	first_frame(&run, ANSWERS_HELD, "a screen before the answers");
	first_frame(&run, ANSWERS_NONE, "a screen without answers");
	for (int i = 0; i < TYPED; i++) {
		late(&run, wide_and_narrow[i % 2], typed[i], typed[i]);
		between(&run, wide_and_narrow[1 - i % 2], typed[i], typed[i]);
	}
	in_pieces(&run, ANSWERS_BYTEWISE, "answers byte by byte");
	in_pieces(&run, ANSWERS_HESITANT, "an answer with pauses in it");
	in_pieces(&run, ANSWERS_NOISY, "answers that were not asked for");
	unanswered(&run, ANSWERS_NONE, "no answers");
	unanswered(&run, ANSWERS_LOSING, "every third answer lost");
	paste(&run);
	resized(&run);
	slow(&run);
	blocked(&run);
	asks_where_it_may(&run);
	printf("1..%d\n", run.tests);
	return run.failures ? 1 : 0;
}
