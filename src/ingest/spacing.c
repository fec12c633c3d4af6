/* spacing.c: how wide the blanks of a text take a Chinese character to be */
#include "ingest/spacing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/shape.h"
#include "ingest/words.h"

enum { COLUMN = 100 };        /* hundredths */

/* Where an amount ends, on which page. */
struct end {
	int page, x;
};

struct ends {
	struct end *ends;
	size_t n, room;
};

static void
add_end(struct ends *ends, int page, int x)
{
	MEM_GROW(ends->ends, ends->n, ends->room);
	ends->ends[ends->n++] = (struct end){ page, x };
}

static int
compare(const void *a, const void *b)
{
	const struct end *one = a, *other = b;

	if (one->page != other->page)
		return one->page < other->page ? -1 : 1;
	return one->x < other->x ? -1 : one->x > other->x;
}

/* How many different places there are. */
static size_t
count_places(struct ends *ends)
{
	size_t n = 0;

	if (ends->n > 0)
		qsort(ends->ends, ends->n, sizeof *ends->ends, compare);
	for (size_t i = 0; i < ends->n; i++)
		n += i == 0 || compare(&ends->ends[i], &ends->ends[i - 1]) != 0;
	return n;
}

/* Columns that a word takes beyond one for each character. */
static int
extra(const struct word *word)
{
	return word->box.x1 - word->box.x0 - COLUMN * (int)words_length(word->text);
}

static bool
is_amount(const char *text)
{
	return shape_figure(text) && strpbrk(text, ".,");
}

static void
gather_ends(const struct document *document, struct ends *wide, struct ends *narrow)
{
	for (size_t l = 0; l < document->n_lines; l++) {
		const struct source_line *line = &document->lines[l];
		int before = 0;
		for (size_t i = line->first; i < line->first + line->n; i++) {
			const struct word *word = &document->words[i];
			if (is_amount(word->text)) {
				add_end(wide, line->page, word->box.x1);
				add_end(narrow, line->page, word->box.x1 - before);
			}
			before += extra(word);
		}
	}
}

static void
make_narrow(struct document *document)
{
	for (size_t l = 0; l < document->n_lines; l++) {
		struct source_line *line = &document->lines[l];
		int before = 0;
		for (size_t i = line->first; i < line->first + line->n; i++) {
			struct word *word = &document->words[i];
			int wide = extra(word);
			word->box.x0 -= before;
			before += wide;
			word->box.x1 -= before;
		}
		line->box.x1 -= before;
	}
}

void
spacing_settle(struct document *document)
{
	struct ends wide = { .ends = NULL }, narrow = { .ends = NULL };

	gather_ends(document, &wide, &narrow);
	if (narrow.n >= 2 && count_places(&narrow) <= count_places(&wide))
		make_narrow(document);
	free(wide.ends);
	free(narrow.ends);
}
