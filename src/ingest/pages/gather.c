/* gather.c: words with their places become the lines of a document */
#include "ingest/pages/gather.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/pages/gather_rows.h"
#include "ingest/pages/gather_slant.h"
#include "ingest/pages/shape.h"

enum { BLANKS = 256 };        /* between two words at most */

void
gather_init(struct gather *gather, struct document *document)
{
	*gather = (struct gather){ .document = document };
	document->words = NULL;
	document->lines = NULL;
	document->n_words = document->n_lines = 0;
}

static void *
move_to_arena(struct arena *arena, void *list, size_t bytes)
{
	void *moved = arena_alloc(arena, bytes);

	if (bytes)
		memcpy(moved, list, bytes);
	free(list);
	return moved;
}

void
gather_finish(struct gather *gather)
{
	struct document *document = gather->document;

	document->words = move_to_arena(&document->arena, document->words,
	    document->n_words * sizeof *document->words);
	document->lines = move_to_arena(&document->arena, document->lines,
	    document->n_lines * sizeof *document->lines);
	free(gather->rows);
	gather->rows = NULL;
}

/*
 * Bytes of the blank at the start of a clean text: U+0020 or U+3000, which is what text_clean
 * leaves.
 */
static size_t
blank(const char *text)
{
	return *text == ' ' ? 1 : strncmp(text, "\xe3\x80\x80", 3) == 0 ? 3 : 0;
}

static void
add_word(struct gather *gather, const char *text, const struct box *box)
{
	struct document *document = gather->document;

	if (document->n_words >= GATHER_WORDS) {
		gather->full = true;
		return;
	}
	MEM_GROW(document->words, document->n_words, gather->word_room);
	document->words[document->n_words++] = (struct word){ .text = text, .box = *box };
}

static int
part(const struct box *box, int columns, int all)
{
	return box->x0 + (int)((long long)(box->x1 - box->x0) * columns / all);
}

/* The text is cut at its blanks, in place. */
static void
add_parts(struct gather *gather, char *text, const struct box *box)
{
	int all = shape_columns(text, strlen(text)), at = 0;

	while (*text) {
		size_t gap = blank(text), n = 0;
		if (gap) {
			at += shape_columns(text, gap);
			text += gap;
			continue;
		}
		while (text[n] && !blank(text + n))
			n++;
		char *rest = text + n;
		int width = shape_columns(text, n);
		const struct box share = {
			.x0 = part(box, at, all), .y0 = box->y0,
			.x1 = part(box, at + width, all), .y1 = box->y1,
		};
		at += width + shape_columns(rest, blank(rest));
		gap = blank(rest);
		*rest = '\0';
		add_word(gather, text, &share);
		text = rest + gap;
	}
}

void
gather_text(struct gather *gather, const char *text, size_t bytes, const struct box *box)
{
	char *clean = text_clean(&gather->document->arena, text, bytes);

	if (strchr(clean, ' ') || strstr(clean, "\xe3\x80\x80"))
		add_parts(gather, clean, box);
	else if (*clean)
		add_word(gather, clean, box);
}

static void
widen(struct box *box, const struct box *by)
{
	box->x0 = by->x0 < box->x0 ? by->x0 : box->x0;
	box->y0 = by->y0 < box->y0 ? by->y0 : box->y0;
	box->x1 = by->x1 > box->x1 ? by->x1 : box->x1;
	box->y1 = by->y1 > box->y1 ? by->y1 : box->y1;
}

/* How wide a column is on this line, of a text or of a page; never 0. */
static long long
column_width(const struct word *words, size_t n)
{
	long long width = 0, columns = 0;

	for (size_t i = 0; i < n; i++) {
		width += words[i].box.x1 - words[i].box.x0;
		columns += shape_columns(words[i].text, strlen(words[i].text));
	}
	return columns > 0 && width > columns ? width / columns : 1;
}

static size_t
blanks_between(const struct word *left, const struct word *right, long long column)
{
	long long gap = (long long)right->box.x0 - left->box.x1;
	long long blanks = (gap + column / 2) / column;

	return blanks < 1 ? 1 : blanks > BLANKS ? BLANKS : (size_t)blanks;
}

static const char *
join(struct arena *arena, const struct word *words, size_t n)
{
	long long column = column_width(words, n);
	size_t bytes = strlen(words[0].text);

	for (size_t i = 1; i < n; i++)
		bytes += blanks_between(&words[i - 1], &words[i], column) + strlen(words[i].text);
	if (n == 1)
		return words[0].text;
	char *text = arena_alloc(arena, bytes + 1), *at = text;
	for (size_t i = 0; i < n; i++) {
		size_t blanks = i ? blanks_between(&words[i - 1], &words[i], column) : 0;
		size_t length = strlen(words[i].text);
		memset(at, ' ', blanks);
		memcpy(at + blanks, words[i].text, length);
		at += blanks + length;
	}
	return text;
}

/* Words [first, first + n) are a line. */
static void
add_line(struct gather *gather, size_t first, size_t n, int page, int number)
{
	struct document *document = gather->document;
	struct word *words = document->words + first;
	struct box box = words[0].box;

	for (size_t i = 0; i < n; i++) {
		words[i].line = document->n_lines;
		widen(&box, &words[i].box);
	}
	MEM_GROW(document->lines, document->n_lines, gather->line_room);
	document->lines[document->n_lines++] = (struct source_line){
		.page = page, .number = number, .box = box, .first = first, .n = n,
		.text = join(&document->arena, words, n),
	};
}

void
gather_line(struct gather *gather, int page, int number)
{
	size_t n = gather->document->n_words - gather->first;

	if (n > 0)
		add_line(gather, gather->first, n, page, number);
	gather->first += n;
}

void
gather_page(struct gather *gather, int page)
{
	struct document *document = gather->document;
	struct word *words = document->words + gather->first;
	size_t n = gather_slanting(document, page, words, document->n_words - gather->first);
	int number = 0;

	n = gather_rows(gather, words, n);
	size_t end = gather->first + n;

	document->n_words = end;
	while (gather->first < end) {
		size_t first = gather->first, next = first;
		while (next < end && document->words[next].line == document->words[first].line)
			next++;
		gather->first = next;
		add_line(gather, first, next - first, page, ++number);
	}
}
