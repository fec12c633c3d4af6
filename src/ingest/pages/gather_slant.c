/* gather_slant.c: text that runs across a page at a slant: a watermark, part of no line */
#include "ingest/pages/gather_slant.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/shape.h"

/*
 * pdftotext gives such a text as words of few characters, each of which begins where the one before
 * it ends, and a little higher or lower: always as much for their widths. Where it is steeper than
 * half a right angle, left and right are up and down.
 */
enum { COLUMNS = 8 };         /* of a word, at most: four Chinese characters */
enum { WORDS = 3 };           /* fewer that stand so may do it by chance */
enum { LENGTH = 64 };         /* words of a watermark */
enum { PAGE_WORDS = 1 << 14 };        /* that are short: more are no page's */
enum { CHOICES = 16 };        /* words that begin where one ends */
enum { TOUCHING = 1 };        /* percent of a word's height: from the end of one to the next */
enum { FLAT = 12, STEEP = 125 };      /* percent of its width: as far as a word is off the last */
enum { ALIKE = 5 };           /* percent of the slope, or the size: so far two of them may differ */
enum { UPRIGHT = 180 };       /* percent of the width: higher is no upright character */

/* A word that may be part of one, and whether it was found to be. */
struct candidate {
	struct box box;               /* turned, if steep ones are looked for */
	const char *text;
	size_t word;
	bool slants;
	bool tells;                   /* a character lies as it does in no upright word */
};

struct slant {
	struct candidate *all;        /* by left edge */
	size_t n;
	struct candidate *chain[LENGTH];
};

static int
by_left(const void *a, const void *b)
{
	const struct candidate *p = a, *q = b;
	return (p->box.x0 > q->box.x0) - (p->box.x0 < q->box.x0);
}

/* How far the next word is below a word, in percent of that one's width. */
static long
slope(const struct candidate *word, const struct candidate *next)
{
	long width = word->box.x1 - word->box.x0;
	long down = next->box.y0 - word->box.y0, up = word->box.y1 - next->box.y1;
	return width <= 0 ? 0 : down > 0 && up < 0 ? 100 * down / width : -100 * up / width;
}

/* The next word in the direction that the chain has, or in any; NULL: it ends here. */
static struct candidate *
next_of(const struct slant *slant, const struct candidate *last, long wanted)
{
	const struct box *box = &last->box;
	int near = (box->y1 - box->y0) * TOUCHING / 100 + 5;
	size_t low = 0, high = slant->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (slant->all[middle].box.x0 < box->x1 - near)
			low = middle + 1;
		else
			high = middle;
	}
	size_t end = low + CHOICES < slant->n ? low + CHOICES : slant->n;
	for (; low < end && slant->all[low].box.x0 <= box->x1 + near; low++) {
		long found = slope(last, &slant->all[low]);
		if (slant->all[low].slants || labs(found) < FLAT || labs(found) > STEEP ||
		    (wanted && labs(found - wanted) * 100 > ALIKE * labs(wanted) + 100))
			continue;
		return &slant->all[low];
	}
	return NULL;
}

/* Marks the words of a text that begins here; how many they are. */
static size_t
follow(struct slant *slant, struct candidate *first)
{
	size_t n = 1, telling = first->tells;
	long direction = 0;
	slant->chain[0] = first;
	while (n < LENGTH) {
		struct candidate *next = next_of(slant, slant->chain[n - 1], direction);
		if (!next)
			break;
		direction = slope(slant->chain[n - 1], next);
		slant->chain[n++] = next;
		telling += next->tells;
	}
	if (telling < WORDS)
		return 0;
	for (size_t i = 0; i < n; i++)
		slant->chain[i]->slants = true;
	return n;
}

/* A steep text that rises is read from its end, which is below. */
static const char *
text_of(struct arena *arena, const struct slant *slant, size_t n, bool steep)
{
	const char *text = slant->chain[0]->text;
	bool rises = steep && slope(slant->chain[0], slant->chain[1]) < 0;
	for (size_t i = 1; i < n; i++)
		text = arena_printf(arena, "%s%s", rises ? slant->chain[i]->text : text,
		    rises ? text : slant->chain[i]->text);
	return text;
}

static bool
is_character(const char *text)
{
	size_t bytes = strlen(text);
	return bytes == 1 || (bytes <= 4 && (text[0] & 0x80));
}

/* One character that is wider than high: so it stands in steep texts, and in no others. */
static bool
lies(const char *text, const struct box *box)
{
	return is_character(text) && box->x1 - box->x0 > box->y1 - box->y0;
}

static void
find_candidates(struct slant *slant, const struct word *words, size_t n, bool steep)
{
	slant->n = 0;
	for (size_t i = 0; i < n; i++) {
		size_t bytes = strlen(words[i].text);
		int columns = bytes <= COLUMNS * 3 / 2 ? shape_columns(words[i].text, bytes) : 0;
		struct box box = words[i].box;
		if (columns == 0 || columns > COLUMNS)
			continue;
		if (steep)
			box = (struct box){ box.y0, box.x0, box.y1, box.x1 };
		slant->all[slant->n++] = (struct candidate){ .box = box,
		    .text = words[i].text, .word = i,
		    .tells = !steep || lies(words[i].text, &words[i].box) };
	}
	if (slant->n > 0)
		qsort(slant->all, slant->n, sizeof *slant->all, by_left);
}

/* The words that are left, in their order. */
static size_t
drop(const struct slant *slant, struct word *words, size_t n)
{
	bool *drops = mem_alloc(n);
	size_t kept = 0;
	for (size_t i = 0; i < slant->n; i++)
		drops[slant->all[i].word] = slant->all[i].slants;
	for (size_t i = 0; i < n; i++)
		if (!drops[i])
			words[kept++] = words[i];
	free(drops);
	return kept;
}

static bool
is_alike(int size, int other)
{
	return labs(100L * (size - other)) <= (long)ALIKE * other;
}

/*
 * Is it a character of a watermark that was found, which has no neighbours: behind a blank, or cut by
 * the edge of the page?
 */
static bool
is_left_over(const struct document *document, const struct word *word)
{
	const struct box *box = &word->box, *found = &document->watermark_box;
	return found->y1 > found->y0 && is_character(word->text) &&
	    is_alike(box->x1 - box->x0, found->x1 - found->x0) &&
	    is_alike(box->y1 - box->y0, found->y1 - found->y0);
}

static size_t
drop_left_over(const struct document *document, struct word *words, size_t n)
{
	size_t kept = 0;
	for (size_t i = 0; i < n; i++)
		if (!is_left_over(document, &words[i]))
			words[kept++] = words[i];
	return kept;
}

static void
remember(struct document *document, const struct slant *slant, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct box *box = &slant->chain[i]->box;
		if (is_character(slant->chain[i]->text) &&
		    100L * (box->y1 - box->y0) > (long)UPRIGHT * (box->x1 - box->x0))
			document->watermark_box = *box;
	}
}

static size_t
take(struct document *document, int page, struct slant *slant, struct word *words, size_t n,
    bool steep)
{
	size_t found = 0;
	for (size_t i = 0; i < slant->n; i++) {
		size_t length = slant->all[i].slants ? 0 : follow(slant, &slant->all[i]);
		if (length > 0 && document->watermarks++ == 0) {
			document->watermark = text_of(&document->arena, slant, length, steep);
			document->watermark_page = page;
			if (!steep)
				remember(document, slant, length);
		}
		found += length;
	}
	return found > 0 ? drop(slant, words, n) : n;
}

size_t
gather_slanting(struct document *document, int page, struct word *words, size_t n)
{
	if (n < WORDS)
		return drop_left_over(document, words, n);
	struct slant slant = { .all = mem_resize(NULL, n, sizeof *slant.all) };
	for (int steep = 0; steep <= 1; steep++) {
		find_candidates(&slant, words, n, steep);
		if (slant.n >= WORDS && slant.n <= PAGE_WORDS)
			n = take(document, page, &slant, words, n, steep);
	}
	free(slant.all);
	return drop_left_over(document, words, n);
}
