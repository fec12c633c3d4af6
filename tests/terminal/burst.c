/*
 * burst.c: keys on a line that is slow, blocked or far away have their effect once, and no frame is drawn for each
 *
 * burst PROGRAM DB: the same keys in a terminal that takes all at once; what both show in the end is compared.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "screen/wait.h"
#include "terminal/jobs.h"
#include "terminal/run.h"

enum { COLUMNS = 100, ROWS = 30, ROUND_TRIP = 300 /* milliseconds */ };

/* All answers at once, and these keys when it has them. */
static bool
type(const struct run *run, struct fake *fake, const char *rule, const char *option, const char *keys)
{
	return run_start(run, fake, rule_named(rule), ANSWERS_ALL, option) == 0 && fake_type(fake, keys) == 0 &&
	    fake_settle(fake) == 0;
}

/* A line that takes 40 bytes at a time while keys come in, and answers late: the same in the end. */
static void
slow(const struct run *run)
{
	char keys[] = "jjjjjjjjjjjjjjjjjjjjkkkkkkkkkkkkkkkkkkkkjjj";
	struct fake fake = { .pty.master = -1 }, expected = fake;
	if (!jobs_enter())
		return;
	bool good = type(run, &expected, "vte-wide", NULL, keys) &&
	    run_open(run, &fake, rule_named("vte-wide"), ANSWERS_HELD, NULL) == 0;
	for (size_t i = 0; keys[i]; i++) {
		while (fake.logged < 40 * (i + 1) && fake_sip(&fake, 40) == 0 && !pty_gone(&fake.pty))
			continue;
		fake_send(&fake, keys + i, 1);
	}
	usleep(ROUND_TRIP * 1000);
	fake.answers = ANSWERS_ALL;
	good = good && fake_settle(&fake) == 0 && fake_same(&fake, &expected);
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "keys on a slow line", "vte-wide");
}

/* Does it write more than the line takes? Otherwise it takes the keys and waits for more. */
static bool
is_stuck(const struct fake *fake)
{
	for (int i = 0; i < 500; i++) {
		if (!pty_unread(&fake->pty) && wait_state(fake->pty.pid) == WAIT_INPUT)
			return false;
		usleep(2000);
	}
	return true;
}

static size_t
count(const struct fake *fake, size_t since, const char *bytes)
{
	size_t n = 0;
	for (; since + strlen(bytes) <= fake->logged; since++)
		n += memcmp(fake->log + since, bytes, strlen(bytes)) == 0;
	return n;
}

/* A line that takes nothing more, filled with repaints: the keys that come then cost one frame, which shows the last state. */
static void
blocked(const struct run *run)
{
	struct fake fake = { .pty.master = -1 }, expected = fake;
	char keys[64] = "";
	if (!jobs_enter())
		return;
	for (int i = 0; i < 20; i++)
		strcat(keys, "Gg");
	strcat(keys, "jjjjjjj");
	bool good = type(run, &expected, "xterm", "--ambiguous=narrow", "+");
	size_t start_of_repaint = expected.logged;
	fake_type(&expected, "<C-l>");
	fake_settle(&expected);
	size_t frame = expected.logged - start_of_repaint;
	fake_type(&expected, "gjjjjjjj");
	good = good && fake_settle(&expected) == 0 && type(run, &fake, "xterm", "--ambiguous=narrow", "+");
	size_t before = fake.logged;
	for (int i = 0; i < 100 && !is_stuck(&fake); i++)
		fake_send(&fake, "\f", 1);
	fake_send(&fake, keys, strlen(keys));
	good = good && is_stuck(&fake) && fake_settle(&fake) == 0 && fake_same(&fake, &expected);
	size_t repaints = count(&fake, before, "\033[2J");
	printf("# %zu bytes for a repaint, %zu for %zu repaints and the keys\n", frame, fake.logged - before, repaints);
	good = good && repaints > 0 && fake.logged - before < (repaints + 1) * frame;
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "a blocked line", "xterm");
}

/* Keys that come at once are one frame. */
static void
burst(const struct run *run)
{
	struct fake fake = { .pty.master = -1 }, expected = fake;
	char keys[2001];
	if (!jobs_enter())
		return;
	memset(keys, 'j', 1000);
	memset(keys + 1000, 'k', 1000);
	keys[2000] = '\0';
	bool good = type(run, &expected, "xterm", NULL, "") && type(run, &fake, "xterm", NULL, "");
	size_t before = fake.logged;
	fake_send(&fake, keys, 2000);
	good = good && fake_settle(&fake) == 0 && fake_same(&fake, &expected) && fake.logged - before < 2 * before;
	printf("# %zu bytes for the start, %zu for 2000 keys at once\n", before, fake.logged - before);
	fake_close(&fake);
	fake_close(&expected);
	jobs_verdict(good, "a burst of keys", "xterm");
}

int
main(int argc, char *argv[])
{
	struct run run;
	run_init(&run, argc, argv, COLUMNS, ROWS);
	slow(&run);
	blocked(&run);
	burst(&run);
	return jobs_end() ? 1 : 0;
}
