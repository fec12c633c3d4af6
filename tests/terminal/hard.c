/*
 * hard.c: texts that are hard on terminals take in each the columns that the program thinks they take
 *
 * hard PROGRAM DB: puts them into names, which end in the last column of their field then, and shows nothing that no terminal should
 * get. One TAP line for each terminal and kind of texts.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "terminal/bytes.h"
#include "terminal/jobs.h"
#include "terminal/run.h"
#include "terminal/scenes.h"
#include "unit/texts.h"

/* Names are put together of so many characters; so many of them are all seen at once. Nothing is drawn wider than WIDEST columns. */
enum { COLUMNS = 200, ROWS = 80, LENGTH = 10, NAMES = 25, FIRST_MARK = 0x5000, PART = 800, WIDEST = 4 };

/* In a plain terminal with plain names; the last column of names there. */
static struct straight plain;
static bool ends[COLUMNS];

/* After all that is hard; of one column each, so that names are cut in their last column. */
#define DIGITS "0123456789012345678901234567890123456789"

static int
start(const struct run *run, struct fake *fake, const struct rule *rule)
{
	return run_start(run, fake, rule, ANSWERS_ALL, NULL) == 0 && fake_type(fake, "+") == 0 ? fake_settle(fake) : -1;
}

static bool
is_ellipsis(const struct cells *cells, int row, int column)
{
	uint32_t c = cells_at(cells, row, column)->c;
	return c == 0x2026 || c == '.';
}

static bool
is_digit(const struct cells *cells, int row, int column)
{
	uint32_t c = cells_at(cells, row, column)->c;
	return c >= '0' && c <= '9';
}

/* Is a name cut so that its field ends in this column? Before the digits, columns may be left that are too few for a character. */
static bool
is_end(const struct cells *cells, int row, int column)
{
	int at = column;
	while (at > column - WIDEST && cells_at(cells, row, at)->c == ' ')
		at--;
	if (!is_ellipsis(cells, row, at) || cells_at(cells, row, column + 1)->c != ' ')
		return false;
	bool left = at < column;
	while (is_ellipsis(cells, row, at))
		at--;
	return !left || !is_digit(cells, row, at);
}

static void
read_ends(const struct cells *cells)
{
	for (int row = 0; row < cells->rows; row++)
		for (int column = 1; column < cells->columns - 1; column++)
			ends[column] |= cells_at(cells, row, column)->c == 0x2026 && is_digit(cells, row, column - 1);
}

static void
read_plain(struct run *run)
{
	static const struct label digits = { DIGITS, sizeof DIGITS - 1 };
	struct fake fake;
	run_copy(run, "digits", &digits, 1);
	if (start(run, &fake, rule_named("xterm")) != 0)
		exit(1);
	straight_read(&plain, &fake.cells);
	read_ends(&fake.cells);
	fake_close(&fake);
	if (jobs_enter())
		jobs_leave(plain.rows > ROWS / 2 ? "" : "there are none", "a plain terminal has separators");
}

/* Columns of a text, with one for each byte that is no character. */
static int
length_of(const struct rule *rule, const struct text *text)
{
	int length = 0;
	for (size_t at = 0, n; at < text->n; at += n) {
		uint32_t c = 0;
		enum bytes_state state = BYTES_MORE;
		for (n = 1; at + n <= text->n && n <= 4; n++)
			if ((state = bytes_decode(NULL, (unsigned char *)text->bytes + at, (int)n, &c)) != BYTES_MORE)
				break;
		n = state == BYTES_DONE ? n : 1;
		int width = state == BYTES_DONE ? rule_width(rule, c) : 1;
		length += width > 0;
	}
	return length;
}

/* As many texts as go into a name, after a mark that tells it from the others; from *at on. */
static struct label
next_name(const struct rule *rule, const struct texts *texts, size_t *at, int i)
{
	char mark[5], *name = NULL;
	size_t n;
	FILE *out = open_memstream(&name, &n);
	fputs(bytes_utf8((uint32_t)(FIRST_MARK + i), mark), out);
	for (int length = 0; *at < texts->n; ++*at) {
		length += length_of(rule, &texts->text[*at]);
		if (length > LENGTH && ftell(out) > 3)
			break;
		fwrite(texts->text[*at].bytes, 1, texts->text[*at].n, out);
	}
	fputs(DIGITS, out);
	fclose(out);
	return (struct label){ name, n };
}

/* Does the name in this cell take the columns up to the end of its field, no more and no less? */
static bool
fills_field(const struct cells *cells, int row, int column)
{
	while (column < cells->columns - 1 && !ends[column])
		column++;
	return column < cells->columns - 1 && is_end(cells, row, column);
}

/* How often is a name there? -1: it is crooked somewhere. */
static int
count_name(const struct cells *cells, uint32_t mark)
{
	int n = 0;
	for (int row = plain.first; row < plain.first + plain.rows; row++)
		for (int column = 0; column < cells->columns; column++) {
			if (cells_at(cells, row, column)->c != mark)
				continue;
			if (!fills_field(cells, row, column))
				return -1;
			n++;
		}
	return n;
}

/* With these names, is all in its place? */
static void
look_at_names(struct fake *fake, int n, char *why, size_t size)
{
	if (straight_as(&plain, &fake->cells, why, size) && scenes_repainted(fake, why, size) && fake->cells.fault[0])
		snprintf(why, size, "%s", fake->cells.fault);
	for (int i = 0; i < n && !why[0]; i++) {
		int seen = count_name(&fake->cells, (uint32_t)(FIRST_MARK + i));
		if (seen <= 0)
			snprintf(why, size, "name %d of %d is %s", i + 1, n, seen < 0 ? "crooked" : "not seen");
	}
	if (why[0])
		cells_print(&fake->cells, stdout);
}

/* Those whose place the same character of another code point takes, and those of another width in each terminal. */
static bool
is_replaced(uint32_t c)
{
	return c == 0x2126 || c == 0x212B || c == 0xFFFD || (c >= 0x3248 && c <= 0x324F);
}

static void
look_for(const struct cells *cells, const struct text *texts, const struct text *end, char *why, size_t size)
{
	for (; texts < end && !why[0]; texts++) {
		uint32_t c;
		bytes_decode(NULL, (unsigned char *)texts->bytes, (int)texts->n, &c);
		if (!is_replaced(c) && !cells_hold(cells, c))
			snprintf(why, size, "U+%04X is not shown", (unsigned)c);
	}
}

/* All of these texts in names, so many at a time. shown: each is a character that is to be seen as it is. */
static void
walk_names(struct run *run, const struct rule *rule, const struct texts *texts, const char *what, bool shown)
{
	char why[256] = "";
	struct fake fake;
	if (!jobs_enter())
		return;
	for (size_t at = 0, from; from = at, at < texts->n && !why[0];) {
		struct label labels[NAMES];
		int n = 0;
		while (n < NAMES && at < texts->n) {
			labels[n] = next_name(rule, texts, &at, n);
			n++;
		}
		run_copy(run, rule->name, labels, n);
		if (start(run, &fake, rule) != 0)
			snprintf(why, sizeof why, "the program does not start");
		else
			look_at_names(&fake, n, why, sizeof why);
		if (shown)
			look_for(&fake.cells, texts->text + from, texts->text + at, why, sizeof why);
		fake_close(&fake);
		for (int i = 0; i < n; i++)
			free((char *)(uintptr_t)labels[i].bytes);
	}
	jobs_leave(why, "%s: %zu texts, %s", rule->name, texts->n, what);
}

static void
walk_hard_texts(struct run *run)
{
	static const struct {
		enum texts_kind kind;
		const char *rules[6];
	} hard[] = {
		{ TEXTS_EMOJI, { "xterm", "vte-gb18030" } },
		{ TEXTS_BREAKS, { "xterm", "putty-wide", "kitty", "vte-gb18030", "mlterm-gbk" } },
		{ TEXTS_NAUGHTY, { "xterm", "putty-wide", "kitty", "vte-gb18030", "mlterm-gbk" } },
		{ TEXTS_MALFORMED, { "xterm", "putty-wide", "vte-gb18030" } },
		{ TEXTS_UNSEEN, { "xterm", "putty-wide", "mlterm", "vte-gb18030" } },
	};
	for (size_t i = 0; i < sizeof hard / sizeof *hard; i++) {
		struct texts texts;
		if (!texts_load(&texts, hard[i].kind))
			continue;
		for (const char *const *rule = hard[i].rules; *rule; rule++)
			for (size_t from = 0; from < texts.n; from += PART) {
				struct texts part = { .text = texts.text + from, .n = texts.n - from };
				part.n = part.n < PART ? part.n : PART;
				walk_names(run, rule_named(*rule), &part, texts_name(hard[i].kind), false);
			}
		texts_release(&texts);
	}
}

/* All ambiguous characters: each takes the cells that the program thinks it takes. */
static void
walk_ambiguous(struct run *run)
{
	static const char *const names[] = { "xterm", "xterm-cjk", "mixed" };
	struct texts all = { .n = 0 };
	char bytes[5];
	all.text = calloc(RULE_LAST + 1, sizeof *all.text);
	for (uint32_t c = 0x80; c <= RULE_LAST; c++)
		if (rule_ambiguous(c))
			all.text[all.n++] = (struct text){ strdup(bytes_utf8(c, bytes)), strlen(bytes) };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		walk_names(run, rule_named(names[i]), &all, "ambiguous characters", true);
	texts_release(&all);
}

int
main(int argc, char *argv[])
{
	struct run run;
	run_init(&run, argc, argv, COLUMNS, ROWS);
	read_plain(&run);
	walk_hard_texts(&run);
	walk_ambiguous(&run);
	return jobs_end() ? 1 : 0;
}
