/* wraps.c: codes and figures that a narrow cell wraps */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ingest/places/places.h"

static const char digits[] = "0123456789";

/* The code of two lines that a narrow cell makes of it ("212080" over "1"); NULL: none. */
static const char *
wrapped_code(struct table *table, const struct piece *upper, const struct piece *lower)
{
	int em = table->em, far = lower->box.y1 - upper->box.y1;
	if (lower->page != upper->page || far < em / 2 || far > em * 5 / 4 ||
	    abs(lower->box.x0 - upper->box.x0) > em / 8 || !piece_is_number(lower->text))
		return NULL;
	const char *code = arena_printf(table->arena, "%s%s", upper->text, lower->text);
	return piece_is_code(code) ? code : NULL;
}

/* It stands in the middle of its lines then, as the figures of its row do. */
void
table_join_codes(struct table *table)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *upper = &table->pieces[i];
		size_t length = strlen(upper->text);
		if ((length != 4 && length != 6) || !piece_is_number(upper->text))
			continue;
		for (size_t k = i + 1; k < table->n_pieces; k++) {
			struct piece *lower = &table->pieces[k];
			const char *code = wrapped_code(table, upper, lower);
			if (!code)
				continue;
			upper->text = code;
			upper->box.y1 = (upper->box.y1 + lower->box.y1) / 2;
			memmove(lower, lower + 1,
			    (--table->n_pieces - k) * sizeof *table->pieces);
			break;
		}
	}
}

/* A part of a figure: digits, separators, a point, a sign before them. */
static bool
is_part(const char *text)
{
	const char *at = text + (*text == '-');
	return *at && at[strspn(at, "0123456789,.")] == '\0' && strpbrk(at, digits);
}

/* Its separators stand before three digits each, behind one to three. */
static bool
is_grouped(const char *text)
{
	const char *at = text + (*text == '-');
	size_t n = strspn(at, digits);
	if (at[n] != ',')
		return n > 0;
	if (n == 0 || n > 3)
		return false;
	for (at += n; *at == ','; at += 4)
		if (strspn(at + 1, digits) != 3)
			return false;
	return *at == '.' || *at == '\0';
}

static bool
is_whole(const char *text, int decimals)
{
	const char *point = strchr(text, '.');
	return is_grouped(text) && point && strspn(point + 1, digits) == (size_t)decimals &&
	    point[1 + decimals] == '\0';
}

/* No figure ends or begins so: what is missing stands on the other line. */
static bool
is_cut(const char *upper, const char *lower)
{
	char last = upper[strlen(upper) - 1];
	return last == ',' || last == '.' || !is_grouped(upper) || *lower == ',' || *lower == '.';
}

/* Does a code or a whole figure stand at this height of the page? */
static bool
has_row(const struct table *table, size_t from, size_t to, int y, int decimals)
{
	for (size_t i = from; i < to; i++)
		if (abs(table->pieces[i].box.y1 - y) < table->em / 4 &&
		    (piece_is_code(table->pieces[i].text) ||
		    is_whole(table->pieces[i].text, decimals)))
			return true;
	return false;
}

/* The row stands in the middle of the two lines, and neither of them is one. */
static bool
is_around_row(const struct table *table, size_t upper, size_t lower, int decimals)
{
	const struct piece *pieces = table->pieces;
	int high = pieces[upper].box.y1, low = pieces[lower].box.y1;
	size_t from = upper, to = lower + 1;
	while (from > 0 && pieces[from - 1].page == pieces[upper].page &&
	    pieces[from - 1].box.y1 > high - table->em)
		from--;
	while (to < table->n_pieces && pieces[to].page == pieces[upper].page &&
	    pieces[to].box.y1 < low + table->em)
		to++;
	return has_row(table, from, to, (high + low) / 2, decimals) &&
	    !has_row(table, from, to, high, decimals);
}

/* The second line of the figure that begins in a piece; 0: it has none. */
static size_t
second_line(const struct table *table, size_t i, int decimals)
{
	const struct piece *upper = &table->pieces[i];
	for (size_t k = i + 1; k < table->n_pieces; k++) {
		const struct piece *lower = &table->pieces[k];
		int far = lower->box.y1 - upper->box.y1;
		char whole[2 * MONEY_TEXT];
		if (lower->page != upper->page || far > table->em * 16 / 10)
			return 0;
		if (far < table->em / 2 || !is_part(lower->text) || *lower->text == '-' ||
		    lower->box.x1 < upper->box.x0 || lower->box.x0 > upper->box.x1 ||
		    strlen(lower->text) > MONEY_TEXT)
			continue;
		snprintf(whole, sizeof whole, "%s%s", upper->text, lower->text);
		return is_whole(whole, decimals) && (is_cut(upper->text, lower->text) ||
		    is_around_row(table, i, k, decimals)) ? k : 0;
	}
	return 0;
}

void
table_join_figures(struct table *table, int decimals)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *upper = &table->pieces[i];
		if (!is_part(upper->text) || is_whole(upper->text, decimals) ||
		    piece_is_code(upper->text) || strlen(upper->text) > MONEY_TEXT)
			continue;
		size_t k = second_line(table, i, decimals);
		if (k == 0)
			continue;
		struct piece *lower = &table->pieces[k];
		if (upper->printed || lower->printed)
			upper->printed = arena_printf(table->arena, "%s%s",
			    upper->printed ? upper->printed : upper->text,
			    lower->printed ? lower->printed : lower->text);
		upper->text = arena_printf(table->arena, "%s%s", upper->text, lower->text);
		upper->box.y1 = (upper->box.y1 + lower->box.y1) / 2;
		memmove(lower, lower + 1, (--table->n_pieces - k) * sizeof *table->pieces);
	}
}
