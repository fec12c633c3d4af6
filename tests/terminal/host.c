/* host.c: the real terminal on the standard input and output, and whoever takes pictures of it */
#include "terminal/host.h"

#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "screen/pty.h"
#include "terminal/bytes.h"

enum { ANSWER = 3000, PICTURE = 20000, EACH = 40 };   /* milliseconds; characters to a question */

static struct termios before;
static signed char advances[RULE_LAST + 1];

static void
restore(void)
{
	tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

int
host_open(void)
{
	struct termios modes;
	if (tcgetattr(STDIN_FILENO, &before) != 0)
		return -1;
	modes = before;
	cfmakeraw(&modes);
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
	atexit(restore);
	return 0;
}

int
host_size(int *columns, int *rows)
{
	struct winsize size;
	if (ioctl(STDIN_FILENO, TIOCGWINSZ, &size) != 0)
		return -1;
	*columns = size.ws_col;
	*rows = size.ws_row;
	return 0;
}

void
host_say(const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t written = write(STDOUT_FILENO, bytes, n);
		if (written <= 0)
			exit(1);
		bytes += written;
		n -= (size_t)written;
	}
}

bool
host_ready(void)
{
	struct pollfd ready = { .fd = STDIN_FILENO, .events = POLLIN };
	return poll(&ready, 1, 0) > 0;
}

int
host_hear(int *row, int *column)
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

const char *
host_coded(const struct rule *rule, uint32_t c, char bytes[8])
{
	return rule->legacy ? bytes_encode(rule->legacy, c, bytes) : bytes_utf8(c, bytes);
}

/* Asks in which column the cursor is after each of these characters, printed alone; marks after an e. */
static void
measure_batch(const struct rule *rule, const uint32_t *c, int n)
{
	char text[EACH * 32] = "", bytes[8];
	for (int i = 0; i < n; i++)
		sprintf(text + strlen(text), "\033[5;11H\033[K%s%s\033[6n", rule_mark(c[i]) ? "e" : "", host_coded(rule, c[i], bytes));
	host_say(text, strlen(text));
	for (int i = 0; i < n; i++) {
		int row, column;
		if (host_hear(&row, &column) == 0 && row == 5 && column >= 11 && column <= 15)
			advances[c[i]] = (signed char)(column - 11 - rule_mark(c[i]));
	}
}

static bool
worth(const struct rule *rule, const bool *named, uint32_t c)
{
	char bytes[8];
	return (rule_ambiguous(c) || named[c]) && rule_width(&rules[0], c) >= 0 && host_coded(rule, c, bytes)[0];
}

int
host_measure(struct rule *rule, const bool *named)
{
	uint32_t batch[EACH];
	int n = 0, all = 0;
	memset(advances, RULE_UNKNOWN, sizeof advances);
	for (uint32_t c = 0x80; c <= RULE_LAST; c++) {
		if (worth(rule, named, c))
			batch[n++] = c;
		if (n == EACH || (n > 0 && c == RULE_LAST)) {
			measure_batch(rule, batch, n);
			n = 0;
		}
	}
	for (uint32_t c = 0; c <= RULE_LAST; c++)
		all += advances[c] != RULE_UNKNOWN;
	rule->measured = advances;
	return all;
}

void
host_show(const char *folder, const char *name)
{
	char path[4096], part[4200];
	long end = pty_now() + PICTURE * 1000L;
	snprintf(path, sizeof path, "%s/shown", folder);
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
