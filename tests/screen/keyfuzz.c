/*
 * keyfuzz.c: random keys and resizes for a program in a terminal, which must come out of it alive
 *
 * keyfuzz [-r] [-s SEED] [-n KEYS] PROGRAM ARG...: with TMP in the environment, the program runs in that folder. Afterwards, at 80x24,
 * the screen must not be blank, a redraw (C-l) must change nothing, Q must end the program with status 0 and a clean terminal, and
 * nothing may have come to stderr. A program that a key has closed (with status 0) is started again. With -r a redraw must change
 * nothing after any burst of keys either.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "screen/keys.h"
#include "screen/terminal.h"

enum { PATIENCE = 20000, RETRY = 2000, LOG = 4096 };      /* milliseconds: to come to rest, to become equal; bytes kept */

struct fuzz {
	uint64_t random;
	char **argv;
	char errors[4096];
	struct terminal terminal;
	char log[LOG];        /* the last bytes sent */
	size_t logged;
	int columns, rows, starts;
	bool redraws;
};

static unsigned
below(struct fuzz *fuzz, unsigned n)
{
	fuzz->random ^= fuzz->random << 13;
	fuzz->random ^= fuzz->random >> 7;
	fuzz->random ^= fuzz->random << 17;
	return (unsigned)((fuzz->random >> 11) % n);
}

/* The last of n bytes in a ring of `size`. */
static void
show_bytes(const char *what, const char *bytes, size_t n, size_t size)
{
	size_t shown = n < size ? n : size;
	printf("# %s: ", what);
	for (size_t i = n - (shown < 400 ? shown : 400); i < n; i++) {
		unsigned char c = (unsigned char)bytes[i % size];
		printf(c >= ' ' && c < 127 && c != '\\' ? "%c" : "\\x%02x", c);
	}
	putchar('\n');
}

static void
show_errors(const struct fuzz *fuzz)
{
	char line[4096];
	FILE *in = fopen(fuzz->errors, "r");
	while (in && fgets(line, sizeof line, in))
		printf("# %s", line);
	if (in)
		fclose(in);
}

static void
fail(const struct fuzz *fuzz, const char *why)
{
	printf("not ok - %s\n", why);
	show_bytes("the last keys", fuzz->log, fuzz->logged, LOG);
	show_bytes("the last output", fuzz->terminal.log, fuzz->terminal.logged, fuzz->terminal.logged);
	show_errors(fuzz);
	grid_print(&fuzz->terminal.grid, 1, fuzz->rows, false, stdout);
	exit(1);
}

static void
start(struct fuzz *fuzz)
{
	fuzz->starts++;
	if (terminal_open(&fuzz->terminal, fuzz->columns, fuzz->rows, fuzz->argv, getenv("TMP"), fuzz->errors) != 0)
		exit(1);
	if (pty_settle(&fuzz->terminal.pty, PATIENCE) != 0)
		fail(fuzz, "does not come to rest after its start");
}

static void
stop(struct fuzz *fuzz)
{
	if (!WIFEXITED(fuzz->terminal.pty.status) || WEXITSTATUS(fuzz->terminal.pty.status) != 0) {
		printf("# wait status %#x\n", (unsigned)fuzz->terminal.pty.status);
		fail(fuzz, "ended by itself, and not with status 0");
	}
	const char *wrong = grid_unclean(&fuzz->terminal.grid);
	if (wrong)
		fail(fuzz, wrong);
	FILE *errors = fopen(fuzz->errors, "r");
	if (errors && getc(errors) != EOF)
		fail(fuzz, "wrote to stderr");
	if (errors)
		fclose(errors);
	terminal_close(&fuzz->terminal);
}

/* A program that was suspended goes on; one that was closed is started again. */
static void
revive(struct fuzz *fuzz)
{
	pty_resume(&fuzz->terminal.pty);
	if (pty_gone(&fuzz->terminal.pty)) {
		stop(fuzz);
		start(fuzz);
	}
}

static void
send(struct fuzz *fuzz, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		fuzz->log[fuzz->logged++ % LOG] = bytes[i];
	if (terminal_send(&fuzz->terminal, bytes, n) != 0)
		revive(fuzz);
}

static size_t
utf8(uint32_t c, char bytes[4])
{
	if (c < 0x80) {
		bytes[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		bytes[0] = (char)(0xc0 | c >> 6);
		bytes[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		bytes[0] = (char)(0xe0 | c >> 12);
		bytes[1] = (char)(0x80 | (c >> 6 & 0x3f));
		bytes[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	bytes[0] = (char)(0xf0 | c >> 18);
	bytes[1] = (char)(0x80 | (c >> 12 & 0x3f));
	bytes[2] = (char)(0x80 | (c >> 6 & 0x3f));
	bytes[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

static size_t
ascii_key(struct fuzz *fuzz, char *bytes)
{
	bytes[0] = (char)(' ' + below(fuzz, 95));
	return 1;
}

/* All control characters but those that the line takes for signals or to hold the output. */
static size_t
control_key(struct fuzz *fuzz, char *bytes)
{
	bytes[0] = (char)below(fuzz, 32);
	if (bytes[0] == 'C' - '@' || bytes[0] == '\\' - '@' || bytes[0] == 'S' - '@')
		bytes[0] = '\r';
	return 1;
}

static size_t
named_key(struct fuzz *fuzz, char *bytes)
{
	static const char *const names[] = {
		"<Up>", "<Down>", "<Left>", "<Right>", "<Home>", "<End>", "<PageUp>", "<PageDown>", "<Enter>", "<Tab>", "<S-Tab>",
		"<Backspace>", "<Delete>", "<Insert>", "<Esc>", "<F1>", "<F2>", "<F5>", "<F12>", "<A-1>", "<A-2>", "<A-3>", "<A-x>",
	};
	const char *name = names[below(fuzz, sizeof names / sizeof names[0])];
	return (size_t)keys_bytes(name, (int)below(fuzz, 8) != 0, bytes, 16);
}

static size_t
chinese_key(struct fuzz *fuzz, char *bytes)
{
	static const char *const words[] = { "公共", "教育", "项目支出", "社会保障", "住房", "事务", "服务" };
	if (below(fuzz, 2))
		return utf8(0x4e00 + below(fuzz, 0x5200), bytes);
	return (size_t)snprintf(bytes, 16, "%s", words[below(fuzz, sizeof words / sizeof words[0])]);
}

static size_t
full_width_key(struct fuzz *fuzz, char *bytes)
{
	return utf8(0xff01 + below(fuzz, 0x5e), bytes);
}

static size_t
odd_character(struct fuzz *fuzz, char *bytes)
{
	static const uint32_t odd[] = { 0x301, 0x200d, 0x200e, 0x202e, 0x2028, 0xfeff, 0xfffd, 0x1f600, 0x31350, 0x10ffff, 0x85 };
	return utf8(odd[below(fuzz, sizeof odd / sizeof odd[0])], bytes);
}

static size_t
broken_bytes(struct fuzz *fuzz, char *bytes)
{
	size_t n = 1 + below(fuzz, 3);
	for (size_t i = 0; i < n; i++)
		bytes[i] = (char)(0x80 + below(fuzz, 128));
	return n;
}

static size_t
broken_escape(struct fuzz *fuzz, char *bytes)
{
	static const char *const odd[] = {
		"\033[", "\033O", "\033[999;999R", "\033[200~", "\033[201~", "\033[<0;3;4M", "\033]0;x\033\\", "\033[I", "\033[O",
	};
	return (size_t)snprintf(bytes, 16, "%s", odd[below(fuzz, sizeof odd / sizeof odd[0])]);
}

static const struct {
	unsigned weight;
	size_t (*key)(struct fuzz *fuzz, char *bytes);
} kinds[] = {
	{ 40, ascii_key },
	{ 30, named_key },
	{ 8, control_key },
	{ 8, chinese_key },
	{ 4, full_width_key },
	{ 3, odd_character },
	{ 3, broken_bytes },
	{ 4, broken_escape },
};

static void
random_key(struct fuzz *fuzz)
{
	char bytes[32];
	unsigned roll = below(fuzz, 100);
	size_t i = 0;
	while (roll >= kinds[i].weight)
		roll -= kinds[i++].weight;
	send(fuzz, bytes, kinds[i].key(fuzz, bytes));
}

static void
resize(struct fuzz *fuzz, int columns, int rows)
{
	fuzz->columns = columns;
	fuzz->rows = rows;
	terminal_resize(&fuzz->terminal, columns, rows);
}

static void
random_size(struct fuzz *fuzz)
{
	static const int sizes[][2] = { { 1, 1 }, { 80, 24 }, { 20, 5 }, { 300, 100 }, { 2, 50 }, { 200, 1 }, { 160, 45 } };
	unsigned i = below(fuzz, 2 * sizeof sizes / sizeof sizes[0]);
	if (i < sizeof sizes / sizeof sizes[0])
		resize(fuzz, sizes[i][0], sizes[i][1]);
	else
		resize(fuzz, 1 + (int)below(fuzz, 300), 1 + (int)below(fuzz, 100));
}

static void
settle(struct fuzz *fuzz)
{
	if (pty_settle(&fuzz->terminal.pty, PATIENCE) != 0)
		fail(fuzz, "does not come to rest");
	revive(fuzz);
}

static char *
picture(struct fuzz *fuzz)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	grid_print(&fuzz->terminal.grid, 1, fuzz->rows, true, out);
	fclose(out);
	return text;
}

/* What was drawn bit by bit is what is drawn anew. A terminal of one column is emulated by one of two, which looks otherwise. */
static void
expect_same_redrawn(struct fuzz *fuzz)
{
	if (fuzz->columns < 2)
		return;
	send(fuzz, "\033[I", 3);      /* no key, but the end of a character that was begun */
	settle(fuzz);
	settle(fuzz);         /* once more, if it was suspended and has gone on */
	char *before = picture(fuzz), *after = NULL;
	long end = pty_now() + RETRY * 1000L;
	send(fuzz, "\f", 1);
	do {                  /* the kernel hands over what was written a little later */
		free(after);
		settle(fuzz);
		after = picture(fuzz);
	} while (strcmp(before, after) != 0 && pty_now() < end);
	if (strcmp(before, after) != 0) {
		printf("# before the redraw:\n%s# after it:\n%s", before, after);
		fail(fuzz, "a redraw changes the screen");
	}
	free(before);
	free(after);
}

static void
press(struct fuzz *fuzz, int keys)
{
	while (keys > 0) {
		int burst = 1 + (int)below(fuzz, fuzz->redraws ? 4 : 12);
		for (int i = 0; i < burst && keys > 0; i++, keys--)
			random_key(fuzz);
		if (below(fuzz, 12) == 0)
			random_size(fuzz);
		if (fuzz->redraws)
			expect_same_redrawn(fuzz);
		else if (below(fuzz, 3) == 0 && pty_drained(&fuzz->terminal.pty, PATIENCE) != 0)
			fail(fuzz, "does not take its input");
		revive(fuzz);
	}
}

static void
leave(struct fuzz *fuzz)
{
	settle(fuzz);
	for (int i = 0; i < 2; i++) {
		send(fuzz, "\033", 1);
		settle(fuzz);
	}
	resize(fuzz, 80, 24);
	settle(fuzz);
	if (grid_blank(&fuzz->terminal.grid))
		fail(fuzz, "the screen is blank");
	expect_same_redrawn(fuzz);
	send(fuzz, "Q", 1);
	for (int i = 0; i < PATIENCE && !pty_gone(&fuzz->terminal.pty); i++)
		pty_read(&fuzz->terminal.pty, 1);
	if (fuzz->terminal.pty.pid != 0)
		fail(fuzz, "Q does not end it");
	stop(fuzz);
}

int
main(int argc, char *argv[])
{
	struct fuzz fuzz = { .columns = 80, .rows = 24 };
	long seed = 1, keys = 3000;
	int option;
	while ((option = getopt(argc, argv, "+rs:n:")) != -1)
		if (option == 's')
			seed = strtol(optarg, NULL, 10);
		else if (option == 'r')
			fuzz.redraws = true;
		else if (option == 'n')
			keys = strtol(optarg, NULL, 10);
		else
			return 2;
	if (optind >= argc || terminal_environment() != 0) {
		fprintf(stderr, "usage: keyfuzz [-r] [-s SEED] [-n KEYS] PROGRAM ARG...\n");
		return 2;
	}
	fuzz.argv = argv + optind;
	fuzz.random = 88172645463325252ULL ^ (uint64_t)seed * 2654435761ULL;
	const char *folder = getenv("TMP");
	snprintf(fuzz.errors, sizeof fuzz.errors, "%s/keyfuzz-errors", folder ? folder : "/tmp");
	printf("# seed %ld, %ld keys\n", seed, keys);
	start(&fuzz);
	press(&fuzz, (int)keys);
	leave(&fuzz);
	printf("ok - %ld keys from seed %ld, started %d times\n", keys, seed, fuzz.starts);
	return 0;
}
