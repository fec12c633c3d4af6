/* mangle.c: what editors, copies and mails do to a text laid out by blanks */
#include "mangle.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "random.h"

enum { LINES = 1024 };
enum { MARGIN = 6 };

static bool
chance(unsigned percent)
{
	return random_below(100) < percent;
}

/* "8123.45": an amount at the start of a text; its bytes, or 0. */
static size_t
amount_at(const char *text)
{
	size_t digits = strspn(text, "0123456789");
	if (digits == 0 || text[digits] != '.')
		return 0;
	return digits + 1 + strspn(text + digits + 1, "0123456789");
}

/* The width of a gap of n blanks; wide: columns that the words before it take more. */
static int
gap_width(int n, enum mangling mangling, int *wide)
{
	static const int slips[] = { -3, -2, -1, 1, 2, 3, 5 };
	int slip = slips[random_below(sizeof slips / sizeof *slips)];
	int taken;
	switch (mangling) {
	case MANGLE_FEW_BLANKS:
		n += chance(10) ? slip : 0;
		break;
	case MANGLE_SPLIT_BLANKS:
		n += chance(30) ? slip : 0;
		break;
	case MANGLE_MANY_BLANKS:
		n += chance(60) ? slip : 0;
		break;
	case MANGLE_SHUFFLE:
		n = 1 + (int)random_below(30);
		break;
	case MANGLE_COLLAPSE:
		n = 1;
		break;
	case MANGLE_HALVE:
		n = (n + 1) / 2;
		break;
	case MANGLE_WIDEN:
		taken = *wide < n - 1 ? *wide : n - 1;
		*wide -= taken;
		n -= taken;
		break;
	default:
		break;
	}
	return n < 1 ? 1 : n;
}

static bool
splits(const char *line, int blanks, enum mangling mangling)
{
	bool amounts = strchr(line, '.');
	if (mangling == MANGLE_SPLIT_GAPS)
		return blanks > 1 && chance(15);
	return (mangling == MANGLE_SPLIT && chance(15)) ||
	    (mangling == MANGLE_SPLIT_BLANKS && amounts && chance(10));
}

/* A gap of a line, which the columns `at` are before. */
static void
put_gap(FILE *out, const char *line, int blanks, int at, enum mangling mangling, int *wide)
{
	if (at > 0 && splits(line, blanks, mangling))
		fprintf(out, "\n%*s", mangling == MANGLE_SPLIT_GAPS ? at + blanks : 0, "");
	else if (mangling == MANGLE_TABS && blanks > 1)
		fputc('\t', out);
	else if (blanks > 1)
		fprintf(out, "%*s", gap_width(blanks, mangling, wide), "");
	else
		fputc(' ', out);
}

static bool
drops(enum mangling mangling)
{
	return (mangling == MANGLE_DROP_CELLS || mangling == MANGLE_LOSE_CELLS) && chance(5);
}

static void
put_line(FILE *out, const char *line, enum mangling mangling)
{
	int at = 0, wide = 0;
	if (mangling == MANGLE_MARGIN)
		fprintf(out, "%*s", (int)random_below(MARGIN), "");
	for (const char *next = line; *next != '\0';) {
		int blanks = (int)strspn(next, " ");
		size_t amount = amount_at(next + blanks);
		bool dropped = amount > 0 && drops(mangling);
		next += blanks;
		if (blanks > 0 && !(dropped && mangling == MANGLE_LOSE_CELLS))
			put_gap(out, line, blanks, at, mangling, &wide);
		at += blanks;
		if (dropped) {
			fprintf(out, "%*s", mangling == MANGLE_DROP_CELLS ? (int)amount : 0, "");
			next += amount;
			at += (int)amount;
		}
		while (*next != '\0' && *next != ' ') {
			const char *from = next;
			wide += text_next(&next) >= 0x1100;
			fwrite(from, 1, (size_t)(next - from), out);
			at++;
		}
	}
}

/* What stands between two lines. */
static void
put_end(FILE *out, enum mangling mangling)
{
	if (mangling == MANGLE_JOIN && chance(5))
		fprintf(out, "%*s", 1 + (int)random_below(10), "");
	else
		fputs(mangling == MANGLE_BLANK_LINES && chance(20) ? "\n\n" : "\n", out);
}

static void
put_lines(FILE *out, char *lines[], size_t n, enum mangling mangling)
{
	for (size_t i = 0; i < n; i++) {
		bool blank = lines[i][strspn(lines[i], " ")] == '\0';
		if (mangling == MANGLE_SWAP && i + 1 < n && chance(5)) {
			char *line = lines[i];
			lines[i] = lines[i + 1];
			lines[i + 1] = line;
		}
		if ((mangling == MANGLE_NO_BLANK_LINES && blank) ||
		    (mangling == MANGLE_LOSE_LINES && chance(4)))
			continue;
		put_line(out, lines[i], mangling);
		put_end(out, mangling);
	}
}

/* One page. */
static void
put_page(FILE *out, char *page, enum mangling mangling)
{
	char *lines[LINES], *next = page;
	size_t n = 0;
	while (next && *next != '\0' && n < LINES) {
		lines[n++] = next;
		next = strchr(next, '\n');
		if (next)
			*next++ = '\0';
	}
	put_lines(out, lines, n, mangling);
}

/* Between two characters. */
static void
cut(char *text, size_t bytes)
{
	size_t at = bytes / 4 + random_below((unsigned)bytes / 2);
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	text[at] = '\0';
}

char *
mangle(const char *text, enum mangling mangling)
{
	char *copy = strdup(text), *mangled = NULL;
	size_t bytes = 0;
	FILE *out = open_memstream(&mangled, &bytes);
	for (char *page = copy; page;) {
		char *end = strchr(page, '\f');
		if (end)
			*end++ = '\0';
		put_page(out, page, mangling);
		if (end && mangling != MANGLE_NO_FEEDS)
			fputc('\f', out);
		page = end;
	}
	fclose(out);
	free(copy);
	if (mangling == MANGLE_CUT)
		cut(mangled, bytes);
	return mangled;
}
