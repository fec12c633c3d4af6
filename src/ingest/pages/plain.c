/* plain.c: a text file as lines of words */
#include "ingest/pages/plain.h"

#include <string.h>

#include "base/i18n.h"
#include "ingest/pages/borders.h"
#include "ingest/pages/charset.h"
#include "ingest/pages/shape.h"
#include "ingest/pages/spacing.h"

enum { COLUMN = 100 };        /* hundredths */
enum { TAB = 8 };
enum { CELLS = GATHER_FAR / COLUMN / DOCUMENT_CELL };  /* of a line between tabs */
enum { WIDE = 2 };            /* columns: nobody parts words by so much in running text */

struct reading {
	struct gather *gather;
	int page, number;
	/*
	 * What tells a text with places from one in reading order: rows of figures, and those with
	 * wide gaps; any lines likewise.
	 */
	size_t rows, wide_rows, lines, wide_lines;
	bool tabbed;                  /* its cells stand between tabs */
	int crowded;                  /* the first line with text behind so many cells; 0: none */
};

/* Bytes of the blank at `at` (not at the end), 0 if it is none. */
static size_t
blank(const char *at, const char *end)
{
	static const char *const wide[] = { "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x82", "\xE2\x80\x83" };

	if (*at == ' ' || *at == '\t' || *at == '\v')
		return 1;
	for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
		size_t n = strlen(wide[i]);
		if (n <= (size_t)(end - at) && memcmp(at, wide[i], n) == 0)
			return n;
	}
	return 0;
}

static int
advance(const struct reading *reading, int column, const char *text, size_t n)
{
	int tab = reading->tabbed ? DOCUMENT_CELL : TAB, next = (column / tab + 1) * tab;
	int to = *text == '\t' ? next : column + shape_columns(text, n);

	/* what is longer than a cell has room for is of that cell nevertheless */
	if (reading->tabbed && *text != '\t' && to >= next)
		to = next - 1;
	return to < GATHER_FAR / COLUMN ? to : GATHER_FAR / COLUMN;
}

static void
count(struct reading *reading, const struct word *words, size_t n)
{
	size_t figures = 0;
	bool wide = false;

	for (size_t i = 0; i < n; i++) {
		figures += shape_figure(words[i].text);
		wide = wide || (i && words[i].box.x0 - words[i - 1].box.x1 >= WIDE * COLUMN);
	}
	reading->lines++;
	reading->wide_lines += wide;
	reading->rows += figures >= 2;
	reading->wide_rows += figures >= 2 && wide;
}

static int
count_tabs(const char *at, const char *end)
{
	int tabs = 0;

	for (; at < end; at++)
		tabs += *at == '\t';
	return tabs;
}

static void
read_line(struct reading *reading, const char *at, const char *end)
{
	int tabs = count_tabs(at, end);
	const struct document *document = reading->gather->document;
	size_t first = document->n_words;
	int column = 0,
	    y = reading->number < GATHER_FAR / COLUMN ? reading->number * COLUMN : GATHER_FAR;

	while (at < end) {
		const char *start = at;
		size_t gap = blank(at, end);
		while (at < end && !gap) {
			at++;
			gap = at < end ? blank(at, end) : 0;
		}
		int to = at > start ? advance(reading, column, start, (size_t)(at - start)) : column;
		const struct box box = { column * COLUMN, y - COLUMN, to * COLUMN, y };
		if (at > start && reading->tabbed && column >= CELLS * DOCUMENT_CELL &&
		    !reading->crowded)
			reading->crowded = reading->number;
		if (at > start)
			gather_text(reading->gather, start, (size_t)(at - start), &box);
		column = gap ? advance(reading, to, at, gap) : to;
		at += gap;
	}
	if (document->n_words > first)
		count(reading, document->words + first, document->n_words - first);
	gather_line(reading->gather, reading->page, reading->number);
	if (reading->tabbed && document->n_words > first)
		document->lines[document->n_lines - 1].cells = tabs + 1;
}

/* What ends the line that begins at `at`: LF, CR or FF, or the end. */
static const char *
line_end(const char *at, const char *end)
{
	while (at < end && *at != '\n' && *at != '\r' && *at != '\f')
		at++;
	return at;
}

static void
read_lines(struct reading *reading, const char *at, const char *end)
{
	while (at < end && !reading->gather->full) {
		const char *stop = line_end(at, end);
		read_line(reading, at, stop);
		if (stop < end && *stop == '\f')
			reading->page++;
		else
			reading->number++;
		at = stop < end ? stop + 1 : end;
		if (stop + 1 < end && *stop == '\r' && stop[1] == '\n')
			at++;
	}
}

/* Where rows of figures are few, the other lines decide. */
static enum document_kind
kind(const struct reading *reading)
{
	if (reading->rows >= 4)
		return 2 * reading->wide_rows > reading->rows ? DOCUMENT_LAYOUT : DOCUMENT_FLOW;
	return 5 * reading->wide_lines > reading->lines ? DOCUMENT_LAYOUT : DOCUMENT_FLOW;
}

/*
 * A NUL, or many other characters that stand in no text; their number is allowed for what bad fonts
 * left in an extract.
 */
static bool
binary(const char *text, size_t n)
{
	size_t controls = 0;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)text[i];
		if (c == '\0')
			return true;
		controls += (c < ' ' && !(c >= '\t' && c <= '\r')) || c == 0x7F;
	}
	return controls > n / 50;
}

static int
read_decoded(struct gather *gather, struct arena *scratch, const char *text, size_t n,
    struct err *err)
{
	if (binary(text, n))
		return err_set(err, ERR_DATA,
		    _("it is neither a PDF nor a text; save it as one of them"));
	bool tabbed = borders_are_tabs(scratch, &text, &n);
	struct reading reading = {
		.gather = gather, .page = memchr(text, '\f', n) ? 1 : 0, .number = 1,
		.tabbed = tabbed,
	};
	read_lines(&reading, text, text + n);
	gather->document->torn = n > 0 && !strchr("\n\r\f", text[n - 1]);
	gather->document->kind = reading.tabbed ? DOCUMENT_LAYOUT : kind(&reading);
	if (gather->document->kind == DOCUMENT_LAYOUT && !reading.tabbed)
		spacing_settle(gather->document);
	if (gather->document->kind == DOCUMENT_LAYOUT && !reading.tabbed &&
	    !spacing_has_columns(gather->document))
		gather->document->kind = DOCUMENT_FLOW;
	if (gather->full)
		return err_set(err, ERR_DATA,
		    _("it holds more than %d words; name a smaller file"), GATHER_WORDS);
	if (reading.crowded)
		return err_set(err, ERR_DATA,
		    _("line %d holds more than %d cells between tabs; save it with fewer columns"),
		    reading.crowded, CELLS);
	if (gather->document->n_words == 0)
		return err_set(err, ERR_DATA, _("it holds no text; fetch it again"));
	return 0;
}

int
plain_read(struct gather *gather, char *bytes, size_t n, struct err *err)
{
	struct arena scratch = { .blocks = NULL };
	size_t bad;
	const char *text = charset_decode(&scratch, bytes, &n, &bad);
	int result = text ? read_decoded(gather, &scratch, text, n, err) : err_set(err, ERR_DATA,
	    _("it is neither a PDF nor a text in UTF-8 or GB18030 (byte %zu); save it as a PDF or as UTF-8 text"),
	    bad + 1);

	arena_release(&scratch);
	return result;
}
