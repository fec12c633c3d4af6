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
#include "terminal/jobs.h"
#include "terminal/run.h"

enum { COLUMNS = 100, ROWS = 30 };

/* The screen after these keys where all answers are in before they are typed, or with a width that the user gives. */
static void
expect(const struct run *run, struct fake *fake, const char *rule, const char *option, const char *keys)
{
	if (run_start(run, fake, rule_named(rule), ANSWERS_ALL, option) != 0 || fake_type(fake, keys) != 0 ||
	    fake_settle(fake) != 0)
		fprintf(stderr, "the program does not run\n");
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
first_frame(const struct run *run, enum answers answers, const char *what)
{
	for (int i = 0; i < 2; i++) {
		if (!jobs_enter())
			continue;
		struct fake fake;
		bool good = run_open(run, &fake, rule_named(wide_and_narrow[i]), answers, NULL) == 0 && first_wait(&fake) == 0 &&
		    fake.cells.queries > 0 && cells_has(&fake.cells, "广州市白云区") && !fake.cells.fault[0];
		fake_close(&fake);
		jobs_verdict(good, what, wide_and_narrow[i]);
	}
}

/* Keys that come before the answers, between them and after them. */
static const char *const typed[] = {
	"jjj+jj", "/住房<Enter>", "<Down><Down><A-3><Down>", "?<F1>/x<Esc><Esc>q", ":tables<Enter>j", "l<Left><Right>+G%$",
	"f公共服务<Enter><C-d>", "zjjz<Tab>k",
};
enum { TYPED = sizeof typed / sizeof *typed };

static void
late(const struct run *run, const char *rule, const char *keys, const char *what)
{
	struct fake fake, expected;
	if (!jobs_enter())
		return;
	expect(run, &expected, rule, NULL, keys);
	bool good = run_start(run, &fake, rule_named(rule), ANSWERS_HELD, NULL) == 0 && fake_type(&fake, keys) == 0 &&
	    fake_settle(&fake) == 0;
	fake.answers = ANSWERS_ALL;
	good = good && fake.length > 0 && fake_settle(&fake) == 0 && fake_same(&fake, &expected);
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "answers after the keys", what);
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
between(const struct run *run, const char *rule, const char *keys, const char *what)
{
	struct fake fake, expected;
	if (!jobs_enter())
		return;
	expect(run, &expected, rule, NULL, keys);
	bool good = run_start(run, &fake, rule_named(rule), ANSWERS_HELD, NULL) == 0 && fake.length > 0 &&
	    interleave(&fake, keys) && fake_same(&fake, &expected);
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "keys between the answers", what);
}

static const struct {
	enum answers answers;
	const char *what;
} manners[] = {
	{ ANSWERS_BYTEWISE, "answers byte by byte" }, { ANSWERS_5_MS, "5 ms between the bytes" },
	{ ANSWERS_60_MS, "60 ms between the bytes" }, { ANSWERS_200_MS, "200 ms between the bytes" },
	{ ANSWERS_TORN, "an answer torn after its first byte" }, { ANSWERS_NOISY, "answers that were not asked for" },
	{ ANSWERS_TWICE, "every answer twice" }, { ANSWERS_BACKWARDS, "answers out of order" },
};

/* Esc alone acts while answers are due, and what is typed after it is no part of one. */
static void
escape(const struct run *run, const char *rest)
{
	struct fake fake, expected;
	if (!jobs_enter())
		return;
	expect(run, &expected, "xterm", NULL, "jt<Enter>/x<Esc>");
	fake_type(&expected, rest);
	bool good = fake_settle(&expected) == 0 && run_start(run, &fake, rule_named("xterm"), ANSWERS_HELD, NULL) == 0 &&
	    fake_type(&fake, "jt<Enter>/x<Esc>") == 0 && fake_settle(&fake) == 0 && fake_type(&fake, rest) == 0 &&
	    fake_settle(&fake) == 0;
	fake.answers = ANSWERS_ALL;
	good = good && fake.length > 0 && fake_settle(&fake) == 0 && fake_same(&fake, &expected);
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "after Esc while answers are due", rest);
}

/* All answers are there in the end. */
static void
oddly(const struct run *run, enum answers answers, const char *what)
{
	for (int i = 0; i < 2; i++) {
		if (!jobs_enter())
			continue;
		struct fake fake, expected;
		expect(run, &expected, wide_and_narrow[i], NULL, typed[i]);
		bool good = run_start(run, &fake, rule_named(wide_and_narrow[i]), answers, NULL) == 0 &&
		    fake_type(&fake, typed[i]) == 0 && fake_settle(&fake) == 0 && fake.cells.queries > 0 && fake_same(&fake, &expected);
		fake_close(&fake);
		fake_close(&expected);
		jobs_verdict(good, what, wide_and_narrow[i]);
	}
}

/* Without answers, or with some lost, characters of unknown width are replaced. */
static void
unanswered(const struct run *run, enum answers answers, const char *what)
{
	for (int i = 0; i < 2; i++) {
		if (!jobs_enter())
			continue;
		struct fake fake, safe, full;
		expect(run, &safe, wide_and_narrow[i], "--ambiguous=safe", typed[i]);
		expect(run, &full, wide_and_narrow[i], NULL, typed[i]);
		bool good = run_start(run, &fake, rule_named(wide_and_narrow[i]), answers, NULL) == 0 &&
		    fake_type(&fake, typed[i]) == 0 && fake_settle(&fake) == 0;
		good = good && ((answers == ANSWERS_LOSING && cells_same(&fake.cells, &full.cells)) || fake_same(&fake, &safe));
		fake_close(&fake);
		fake_close(&safe);
		fake_close(&full);
		jobs_verdict(good, what, wide_and_narrow[i]);
	}
}

/* Two hundred characters at once in a prompt, the answers in the middle of them. */
static void
paste(const struct run *run)
{
	char keys[1024] = "/";
	for (int i = 0; i < 50; i++)
		strcat(keys, "住房ab");
	between(run, "xterm-cjk", keys, "200 characters pasted");
	late(run, "xterm-cjk", keys, "200 characters pasted");
}

static void
resized(const struct run *run)
{
	struct fake fake, expected;
	if (!jobs_enter())
		return;
	expect(run, &expected, "xterm-cjk", NULL, "");
	fake_resize(&expected, 90, 26);
	fake_settle(&expected);
	bool good = run_start(run, &fake, rule_named("xterm-cjk"), ANSWERS_HELD, NULL) == 0;
	fake_resize(&fake, 90, 26);
	good = good && fake_settle(&fake) == 0;
	fake.answers = ANSWERS_ALL;
	good = good && fake_settle(&fake) == 0 && fake_same(&fake, &expected);
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "another size before the answers", "xterm-cjk");
}

/* Answers that come after the last key are taken before the line is given back: the shell does not get them. */
static void
left(const struct run *run, enum answers answers, const char *what)
{
	struct fake fake;
	struct termios modes;
	if (!jobs_enter())
		return;
	bool good = run_open(run, &fake, rule_named("xterm"), ANSWERS_HELD, NULL) == 0 && first_wait(&fake) == 0 &&
	    fake.length > 0;
	fake.answers = answers;
	fake_type(&fake, "Q");
	fake_release(&fake);
	good = good && fake_settle(&fake) == 0 && pty_gone(&fake.pty);
	tcgetattr(fake.pty.slave, &modes);
	cfmakeraw(&modes);
	tcsetattr(fake.pty.slave, TCSANOW, &modes);
	good = good && !pty_unread(&fake.pty);
	fake_close(&fake);
	jobs_verdict(good, "nothing is left for the shell", what);
}

static void
asks_nothing(const char *what, int columns, int rows, char *const argv[])
{
	struct fake fake;
	if (!jobs_enter())
		return;
	bool good = fake_open(&fake, rule_named("xterm"), columns, rows, ANSWERS_ALL, argv) == 0 && fake_settle(&fake) == 0 &&
	    !fake_wrote(&fake, 0, "\033[6n") && !fake_wrote(&fake, 0, "\033[c") && !fake_wrote(&fake, 0, "\033[>");
	fake_close(&fake);
	jobs_verdict(good, "asks nothing", what);
}

static void
asks_where_it_may(const struct run *run)
{
	char *browse[] = { (char *)(uintptr_t)run->program, (char *)(uintptr_t)run->db, NULL };
	char *told[] = { browse[0], browse[1], (char *)(uintptr_t)"--ambiguous=narrow", NULL };
	char *piped[] = { (char *)(uintptr_t)"sh", (char *)(uintptr_t)"-c", (char *)(uintptr_t)"\"$0\" \"$1\" | cat", browse[0],
		browse[1], NULL };
	char *list[] = { browse[0], (char *)(uintptr_t)"list", (char *)(uintptr_t)"-d", browse[1], NULL };
	asks_nothing("tiny window", 10, 3, browse);
	asks_nothing("one row", 80, 1, browse);
	asks_nothing("width given", COLUMNS, ROWS, told);
	asks_nothing("into a pipe", COLUMNS, ROWS, piped);
	asks_nothing("a list", COLUMNS, ROWS, list);
	setenv("TERM", "dumb", 1);
	asks_nothing("TERM=dumb", COLUMNS, ROWS, browse);
	setenv("TERM", "xterm-256color", 1);
	setenv("SUAN_AMBIGUOUS", "wide", 1);
	asks_nothing("width given in the environment", COLUMNS, ROWS, browse);
	unsetenv("SUAN_AMBIGUOUS");
}

int
main(int argc, char *argv[])
{
	struct run run;
	run_init(&run, argc, argv, COLUMNS, ROWS);
	setenv("LC_ALL", "zh_CN.UTF-8", 1);
	first_frame(&run, ANSWERS_HELD, "a screen before the answers");
	first_frame(&run, ANSWERS_NONE, "a screen without answers");
	for (int i = 0; i < TYPED; i++) {
		late(&run, wide_and_narrow[i % 2], typed[i], typed[i]);
		between(&run, wide_and_narrow[1 - i % 2], typed[i], typed[i]);
	}
	escape(&run, "[");
	escape(&run, "[12k");
	escape(&run, "[?");
	for (size_t i = 0; i < sizeof manners / sizeof *manners; i++)
		oddly(&run, manners[i].answers, manners[i].what);
	unanswered(&run, ANSWERS_NONE, "no answers");
	unanswered(&run, ANSWERS_LOSING, "every third answer lost");
	paste(&run);
	resized(&run);
	left(&run, ANSWERS_ALL, "answers after the last key");
	left(&run, ANSWERS_BYTEWISE, "answers after the last key, byte by byte");
	left(&run, ANSWERS_60_MS, "60 ms between the bytes");
	asks_where_it_may(&run);
	return jobs_end() ? 1 : 0;
}
