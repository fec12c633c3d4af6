/* gather_rows.c: the words of a page in rows, from top to bottom and from left to right */
#include "ingest/pages/gather_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/shape.h"

/*
 * A row is what its words have in common vertically: a word belongs to it that shares most of that
 * core, so no chain of overlaps joins two rows. Fonts lie about their heights (a row's figures may
 * be seven times as high as its Chinese name, and reach into the next row), but hardly about their
 * widths, and their base line lies near BASE of their box: that gives the band in which a word
 * really stands.
 */
struct band {
	int top, bottom;
};

/* A word on its way into a row. */
struct standing {
	struct word word;
	struct band band;
};

struct gather_row {
	struct band core;
	size_t id;
};

enum { LOOK_BACK = 8 };       /* rows that a word may still join */
/* percent: wrapped lines stay apart from the figures centred beside them */
enum { SHARED = 60 };
enum { BASE = 80 };           /* percent of the height */
enum { LOWEST = 80, HIGHEST = 140 };  /* percent of an em: heights that are believed */
enum { NEAR = 64 };           /* words */
enum { LARGER = 3 };          /* times as wide: characters of a watermark, not of the word beside */
/* percent of an em: the gap within a word, and how far down or up its parts may not be */
enum { TOUCHING = 5, OVERLAPPING = 65, SHIFTED = 40 };

static int
height(const struct band *band)
{
	return band->bottom > band->top ? band->bottom - band->top : 1;
}

static int
percent(int whole, int share)
{
	return (int)((long long)whole * share / 100);
}

static int
columns(const struct word *word)
{
	int n = shape_columns(word->text, strlen(word->text));

	return n > 0 ? n : 1;
}

static int
column_width(const struct word *word)
{
	return (word->box.x1 - word->box.x0) / columns(word);
}

static struct band
stand(const struct word *word)
{
	int high = word->box.y1 - word->box.y0, em = 2 * column_width(word);
	int believed = high < percent(em, LOWEST) ? percent(em, LOWEST) :
	    high > percent(em, HIGHEST) ? percent(em, HIGHEST) : high;
	int base = word->box.y0 + percent(high, BASE);

	return (struct band){
		.top = base - percent(believed, BASE),
		.bottom = base + percent(believed, 100 - BASE),
	};
}

static struct band
common(const struct band *a, const struct band *b)
{
	return (struct band){
		.top = a->top > b->top ? a->top : b->top,
		.bottom = a->bottom < b->bottom ? a->bottom : b->bottom,
	};
}

/* In percent of the smaller one; 0 where they do not meet. */
static int
shared(const struct band *a, const struct band *b)
{
	struct band both = common(a, b);
	int smaller = height(a) < height(b) ? height(a) : height(b);

	return both.bottom < both.top ? 0 : (int)((long long)height(&both) * 100 / smaller);
}

static int
compare_int(int a, int b)
{
	return (a > b) - (a < b);
}

static int
by_centre(const void *a, const void *b)
{
	const struct standing *left = a, *right = b;
	int order = compare_int(left->band.top + left->band.bottom,
	    right->band.top + right->band.bottom);

	return order ? order : compare_int(left->word.box.x0, right->word.box.x0);
}

static int
by_row(const void *a, const void *b)
{
	const struct word *left = a, *right = b;

	if (left->line != right->line)
		return left->line < right->line ? -1 : 1;
	int order = compare_int(left->box.x0, right->box.x0);
	return order ? order : compare_int(left->box.x1, right->box.x1);
}

static int
from_top(const void *a, const void *b)
{
	const struct gather_row *left = a, *right = b;
	int order = compare_int(left->core.top + left->core.bottom,
	    right->core.top + right->core.bottom);

	return order ? order : (left->id > right->id) - (left->id < right->id);
}

/* The row that shares most with the band, or n_rows. */
static size_t
best_row(const struct gather_row *rows, size_t n_rows, const struct band *band)
{
	size_t best = n_rows;
	int most = SHARED - 1;

	for (size_t back = 1; back <= LOOK_BACK && back <= n_rows; back++) {
		int share = shared(&rows[n_rows - back].core, band);
		if (share > most) {
			most = share;
			best = n_rows - back;
		}
	}
	return best;
}

/* Returns the index in gather->rows, where it may be a new one. */
static size_t
take_row(struct gather *gather, size_t *n_rows, const struct band *band)
{
	size_t at = best_row(gather->rows, *n_rows, band);

	if (at == *n_rows) {
		MEM_GROW(gather->rows, *n_rows, gather->row_room);
		gather->rows[at] = (struct gather_row){ .core = *band, .id = at };
		++*n_rows;
	}
	gather->rows[at].core = common(&gather->rows[at].core, band);
	return at;
}

/*
 * Puts the words in order from the top; word.line becomes the index of a row in gather->rows.
 * Returns the number of rows.
 */
static size_t
find_rows(struct gather *gather, struct word *words, size_t n)
{
	struct standing *standing = mem_resize(NULL, n, sizeof *standing);
	size_t n_rows = 0;

	for (size_t i = 0; i < n; i++)
		standing[i] = (struct standing){ .word = words[i], .band = stand(&words[i]) };
	qsort(standing, n, sizeof *standing, by_centre);
	for (size_t i = 0; i < n; i++) {
		words[i] = standing[i].word;
		words[i].line = take_row(gather, &n_rows, &standing[i].band);
	}
	free(standing);
	return n_rows;
}

/* Rows were found by their first word's centre; their cores may say otherwise. */
static void
number_rows(struct gather *gather, struct word *words, size_t n, size_t n_rows)
{
	if (n_rows == 0)
		return;
	size_t *rank = mem_resize(NULL, n_rows, sizeof *rank);

	qsort(gather->rows, n_rows, sizeof *gather->rows, from_top);
	for (size_t i = 0; i < n_rows; i++)
		rank[gather->rows[i].id] = i;
	for (size_t i = 0; i < n; i++)
		words[i].line = rank[words[i].line];
	free(rank);
}

/*
 * -1: runs up or down, 1: runs across, 0: too short to tell. A line of false heights is never that
 * high.
 */
static int
posture(const struct word *word)
{
	long long wide = word->box.x1 - word->box.x0, high = word->box.y1 - word->box.y0;

	if (columns(word) < 6)
		return 0;
	return high > 2 * wide ? -1 : 1;
}

/*
 * The next word of its line, if it is near: pdftotext keeps such words in reading order, though not
 * the lines. Is it below (1) or above (-1)? 0: there is none.
 */
static int
goes_down(const struct word *words, size_t n, size_t i)
{
	const struct box *box = &words[i].box;

	for (size_t k = i + 1; k < n && k < i + NEAR; k++)
		if (words[k].box.x0 < box->x1 && words[k].box.x1 > box->x0)
			return compare_int(words[k].box.y0, box->y0);
	return 0;
}

static void
turn(struct box *box, bool down, int right, int foot)
{
	const struct box old = *box;

	box->x0 = down ? old.y0 : foot - old.y1;
	box->x1 = down ? old.y1 : foot - old.y0;
	box->y0 = down ? right - old.x1 : old.x0;
	box->y1 = down ? right - old.x0 : old.x1;
}

/*
 * Unless something says that its lines run down, a sideways page has been turned to the left, as
 * bound tables are.
 */
static void
set_upright(struct word *words, size_t n)
{
	long upright = 0, down = 0;
	int right = 0, foot = 0;

	for (size_t i = 0; i < n; i++)
		upright += posture(&words[i]);
	if (upright >= 0)
		return;
	for (size_t i = 0; i < n; i++) {
		down += goes_down(words, n, i);
		right = words[i].box.x1 > right ? words[i].box.x1 : right;
		foot = words[i].box.y1 > foot ? words[i].box.y1 : foot;
	}
	for (size_t i = 0; i < n; i++)
		turn(&words[i].box, down > 0, right, foot);
}

/* False boldface: the same word printed again a little beside itself. */
static bool
same_again(const struct word *word, const struct word *next)
{
	int column = column_width(word);

	return next->box.x0 - word->box.x0 < column / 2 &&
	    abs(next->box.y0 - word->box.y0) < column / 2 && strcmp(word->text, next->text) == 0;
}

/* Does all of a word stand higher or lower than the one beside it, as of a column of characters? */
static bool
is_shifted(const struct word *word, const struct word *next, int em)
{
	int top = next->box.y0 - word->box.y0, bottom = next->box.y1 - word->box.y1;

	return (top > 0) == (bottom > 0) && abs(top) > percent(em, SHIFTED) &&
	    abs(bottom) > percent(em, SHIFTED);
}

/*
 * Is it one word that pdftotext split (where a narrow bracket reaches under the next character,
 * say)? A figure or code beside a name may be a cell of its own.
 */
static bool
goes_on(const struct word *word, const struct word *next)
{
	int gap = next->box.x0 - word->box.x1, column = column_width(word), em = 2 * column;

	if (gap > percent(em, TOUCHING) || gap < -percent(em, OVERLAPPING) ||
	    is_shifted(word, next, em))
		return false;
	int other = column_width(next);
	return column <= LARGER * other && other <= LARGER * column &&
	    !shape_figure(word->text) && !shape_figure(next->text);
}

static void
append(struct arena *arena, struct word *word, const struct word *next)
{
	word->text = arena_printf(arena, "%s%s", word->text, next->text);
	word->box.x1 = next->box.x1 > word->box.x1 ? next->box.x1 : word->box.x1;
	word->box.y0 = next->box.y0 < word->box.y0 ? next->box.y0 : word->box.y0;
	word->box.y1 = next->box.y1 > word->box.y1 ? next->box.y1 : word->box.y1;
}

/* Leaves each word once and whole. */
static size_t
settle(struct arena *arena, struct word *words, size_t n)
{
	size_t kept = 1;

	for (size_t i = 1; i < n; i++) {
		struct word *last = &words[kept - 1];
		bool beside = last->line == words[i].line;
		if (beside && same_again(last, &words[i]))
			continue;
		if (beside && goes_on(last, &words[i]))
			append(arena, last, &words[i]);
		else
			words[kept++] = words[i];
	}
	return kept;
}

size_t
gather_rows(struct gather *gather, struct word *words, size_t n)
{
	if (n == 0)
		return 0;
	set_upright(words, n);
	number_rows(gather, words, n, find_rows(gather, words, n));
	qsort(words, n, sizeof *words, by_row);
	return settle(&gather->document->arena, words, n);
}
