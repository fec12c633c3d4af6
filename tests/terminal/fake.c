/* fake.c: a terminal that can be slow, silent and forgetful, with a program in it */
#include "terminal/fake.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "screen/keys.h"

enum { PATIENCE = 20000, HESITATION = 1400 };         /* milliseconds; of all pauses between bytes */

static const struct {
	bool bytewise;
	int pause;            /* milliseconds */
} manners[] = {
	[ANSWERS_BYTEWISE] = { true, 0 }, [ANSWERS_5_MS] = { true, 5 }, [ANSWERS_60_MS] = { true, 60 },
	[ANSWERS_200_MS] = { true, 200 }, [ANSWERS_TORN] = { true, 800 }, [ANSWERS_NONE] = { false, 0 },
};

static void
take(void *context, const char *bytes, size_t n)
{
	struct fake *fake = context;
	fake->log = realloc(fake->log, fake->logged + n);
	memcpy(fake->log + fake->logged, bytes, n);
	fake->logged += n;
	cells_feed(&fake->cells, bytes, n);
}

void
fake_put_off(struct fake *fake, const char *bytes, size_t n)
{
	size_t at = fake->answers == ANSWERS_BACKWARDS ? 0 : fake->length;
	fake->waiting = realloc(fake->waiting, fake->length + n);
	memmove(fake->waiting + at + n, fake->waiting + at, fake->length - at);
	memcpy(fake->waiting + at, bytes, n);
	fake->length += n;
}

static void
answer(void *context, const char *bytes, size_t n)
{
	static const char noise[] = "\033[1;2R\033[3;7R\033[40;120R";
	struct fake *fake = context;
	int count = fake->count++;
	if (fake->answers == ANSWERS_NONE || (fake->answers == ANSWERS_LOSING && count % 3 == 1))
		return;
	if (fake->answers == ANSWERS_NOISY && count % 4 == 0)
		fake_put_off(fake, noise + (count % 8 ? 6 : 0), strlen(noise + (count % 8 ? 6 : 0)));
	fake_put_off(fake, bytes, n);
	if (fake->answers == ANSWERS_TWICE)
		fake_put_off(fake, bytes, n);
}

int
fake_open(struct fake *fake, const struct rule *rule, int columns, int rows, enum answers answers, char *const argv[])
{
	*fake = (struct fake){ .answers = answers };
	if (pty_open(&fake->pty, columns, rows) != 0)
		return -1;
	cells_init(&fake->cells, rule, columns, rows);
	fake->cells.reply = answer;
	fake->cells.context = fake;
	fake->pty.sink = take;
	fake->pty.context = fake;
	return pty_start(&fake->pty, argv, NULL, "/dev/null");
}

void
fake_close(struct fake *fake)
{
	pty_close(&fake->pty);
	cells_release(&fake->cells);
	free(fake->log);
	free(fake->waiting);
}

int
fake_send(struct fake *fake, const char *bytes, size_t n)
{
	return pty_write(&fake->pty, bytes, n);
}

int
fake_type(struct fake *fake, const char *keys)
{
	char bytes[4096];
	int n = keys_bytes(keys, 1, bytes, sizeof bytes);
	return n < 0 ? -1 : fake_send(fake, bytes, (size_t)n);
}

void
fake_resize(struct fake *fake, int columns, int rows)
{
	cells_resize(&fake->cells, columns, rows);
	pty_resize(&fake->pty, columns, rows);
}

void
fake_release(struct fake *fake)
{
	size_t n = fake->length;
	char *bytes = fake->waiting;
	int pause = manners[fake->answers].pause, hesitates = HESITATION;
	size_t piece = manners[fake->answers].bytewise ? 1 : n;
	fake->waiting = NULL;
	fake->length = 0;
	for (size_t i = 0; i < n; i += piece) {
		if (i)
			pty_drained(&fake->pty, PATIENCE);
		if (i && pause && hesitates > 0)
			usleep((unsigned)pause * 1000);
		hesitates -= pause;
		fake_send(fake, bytes + i, piece);
	}
	free(bytes);
}

int
fake_settle(struct fake *fake)
{
	for (int round = 0; round < 100; round++) {
		if (pty_settle(&fake->pty, PATIENCE) != 0)
			return -1;
		if (fake->length == 0 || fake->answers == ANSWERS_HELD)
			return 0;
		fake_release(fake);
	}
	return -1;
}

int
fake_pause(struct fake *fake)
{
	return pty_drained(&fake->pty, PATIENCE);
}

size_t
fake_sip(struct fake *fake, size_t n)
{
	char buffer[4096];
	struct pollfd ready = { .fd = fake->pty.master, .events = POLLIN };
	if (poll(&ready, 1, 1) <= 0)
		return 0;
	ssize_t got = read(fake->pty.master, buffer, n < sizeof buffer ? n : sizeof buffer);
	if (got <= 0)
		return 0;
	take(fake, buffer, (size_t)got);
	return (size_t)got;
}

bool
fake_same(const struct fake *fake, const struct fake *expected)
{
	bool good = cells_same(&fake->cells, &expected->cells) && !fake->cells.fault[0];
	if (!good) {
		printf("# %s\n", fake->cells.fault);
		cells_print(&fake->cells, stdout);
		printf("# but expected:\n");
		cells_print(&expected->cells, stdout);
	}
	return good;
}

long
fake_peak(const struct fake *fake)
{
	char path[64], line[256];
	long peak = 0;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)fake->pty.pid);
	FILE *in = fopen(path, "r");
	while (in && fgets(line, sizeof line, in))
		sscanf(line, "VmHWM: %ld kB", &peak);
	if (in)
		fclose(in);
	return peak;
}

bool
fake_wrote(const struct fake *fake, size_t since, const char *bytes)
{
	size_t n = strlen(bytes);
	for (size_t i = since; i + n <= fake->logged; i++)
		if (memcmp(fake->log + i, bytes, n) == 0)
			return true;
	return false;
}
