/* spacing.c: how wide the blanks of a text take a Chinese character to be */
#include "ingest/pages/spacing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/pages/shape.h"
#include "ingest/pages/words.h"

enum { COLUMN = 100 };        /* hundredths */
enum { ROWS = 4 };            /* above and below, in which an amount has others of its column */
enum { ENOUGH = 20 };         /* amounts tell whether blanks stand for places */

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

/* The amounts of a document: rows[i] is the first one of the i-th line that has any. */
struct amounts {
	const struct word **words;
	size_t n, room, *rows, n_rows, room_rows;
};

static void
gather_amounts(const struct document *document, struct amounts *amounts)
{
	for (size_t l = 0; l < document->n_lines; l++) {
		const struct source_line *line = &document->lines[l];
		size_t from = amounts->n;
		for (size_t i = line->first; i < line->first + line->n; i++) {
			if (!is_amount(document->words[i].text))
				continue;
			MEM_GROW(amounts->words, amounts->n, amounts->room);
			amounts->words[amounts->n++] = &document->words[i];
		}
		if (amounts->n == from)
			continue;
		MEM_GROW(amounts->rows, amounts->n_rows, amounts->room_rows);
		amounts->rows[amounts->n_rows++] = from;
	}
}

/* Does an amount end or begin where one of the rows [from, to) but its own does, on its page? */
static bool
has_column(const struct document *document, const struct amounts *amounts, size_t at, size_t own,
    size_t from, size_t to)
{
	const struct word *word = amounts->words[at];
	size_t end = to < amounts->n_rows ? amounts->rows[to] : amounts->n;
	for (size_t i = amounts->rows[from]; i < end; i++) {
		const struct word *other = amounts->words[i];
		if (other->line != word->line && document->lines[other->line].page ==
		    document->lines[word->line].page &&
		    (abs(other->box.x0 - word->box.x0) <= COLUMN ||
		    abs(other->box.x1 - word->box.x1) <= COLUMN))
			return true;
	}
	return from + 1 == to && from == own;
}

bool
spacing_has_columns(const struct document *document)
{
	struct amounts amounts = { .words = NULL };
	size_t in_columns = 0;

	gather_amounts(document, &amounts);
	for (size_t r = 0; r < amounts.n_rows; r++) {
		size_t from = r > ROWS ? r - ROWS : 0,
		       to = r + ROWS + 1 < amounts.n_rows ? r + ROWS + 1 : amounts.n_rows,
		       end = r + 1 < amounts.n_rows ? amounts.rows[r + 1] : amounts.n;
		for (size_t i = amounts.rows[r]; i < end; i++)
			in_columns += has_column(document, &amounts, i, r, from, to);
	}
	free(amounts.words);
	free(amounts.rows);
	return amounts.n < ENOUGH || 5 * in_columns > 3 * amounts.n;
}
