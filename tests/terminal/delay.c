/*
 * delay.c: when the first frame is there, and when the exact one, on lines that take their time
 *
 * delay PROGRAM DB: runs the program in a terminal whose answers come 0, 300 and 1600 milliseconds after the questions, or never,
 * and prints what it took. Times depend on the machine's other work; nothing fails by them.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "screen/terminal.h"
#include "terminal/fake.h"

enum { COLUMNS = 80, ROWS = 24, NEVER = -1, WATCHED = 3000, UPRIGHT = 0x2502 };       /* milliseconds */

struct times {
	long start, first, asked, exact;      /* microseconds; 0: not yet */
	size_t bytes;         /* up to the first frame */
	bool unaided;         /* no answer was sent before it */
	int uprights;         /* on the screen */
};

static int
count(const struct cells *cells, uint32_t c)
{
	int n = 0;
	for (int i = 0; i < cells->rows * cells->columns; i++)
		n += cells->cell[i].c == c;
	return n;
}

/* A frame is written from above: when something is in the last row, it is all there. */
static bool
is_full(const struct cells *cells)
{
	for (int column = 0; column < cells->columns; column++) {
		uint32_t c = cells_at(cells, cells->rows - 1, column)->c;
		if (c != 0 && c != ' ')
			return true;
	}
	return false;
}

/* Lines of one column are drawn only once it is known that they are. */
static void
note(struct times *times, const struct fake *fake, bool answered)
{
	int uprights = count(&fake->cells, UPRIGHT);
	if (times->asked == 0 && fake->cells.queries > 0)
		times->asked = pty_now();
	if (times->first == 0 && is_full(&fake->cells)) {
		times->first = pty_now();
		times->bytes = fake->logged;
		times->unaided = !answered;
	}
	if (uprights > times->uprights) {
		times->uprights = uprights;
		times->exact = pty_now();
	}
}

static struct times
watch(struct fake *fake, int delay, long start)
{
	struct times times = { .start = start };
	bool answered = false;
	while (!pty_gone(&fake->pty) && pty_now() - start < (delay + WATCHED) * 1000L) {
		if (pty_read(&fake->pty, 1) > 0)
			note(&times, fake, answered);
		if (!times.asked || delay == NEVER || !fake->length || pty_now() - times.asked < delay * 1000L)
			continue;
		answered = true;
		fake_release(fake);
	}
	return times;
}

static void
measure(const char *program, const char *db, int delay)
{
	char *argv[] = { (char *)(uintptr_t)program, (char *)(uintptr_t)db, NULL };
	struct fake fake;
	long start = pty_now();
	if (fake_open(&fake, rule_named("xterm"), COLUMNS, ROWS, ANSWERS_HELD, argv) != 0)
		exit(1);
	struct times times = watch(&fake, delay, start);
	if (delay == NEVER)
		printf("no answers     ");
	else
		printf("answers %4d ms", delay);
	printf(" | first frame after %3ld ms, %zu bytes, %s", (times.first - times.start) / 1000, times.bytes,
	    times.unaided ? "before any answer" : "after an answer");
	if (times.exact)
		printf(" | exact frame %ld ms after the question", (times.exact - times.asked) / 1000);
	printf("\n");
	fake_close(&fake);
}

int
main(int argc, char *argv[])
{
	static const int delays[] = { 0, 300, 1600, NEVER };
	if (argc != 3 || terminal_environment() != 0 || !rule_load()) {
		fprintf(stderr, "usage: delay PROGRAM DB\n");
		return 2;
	}
	setenv("LC_ALL", "zh_CN.UTF-8", 1);
	for (size_t i = 0; i < sizeof delays / sizeof *delays; i++)
		measure(argv[1], argv[2], delays[i]);
	return 0;
}
