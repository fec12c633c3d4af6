/* running.c: heads and feet that pages repeat */
#include "ingest/pages/running.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/pages/shape.h"
#include "ingest/pages/words.h"

enum { EDGE = 2 };            /* lines at the top and at the bottom of a page that may be one */
enum { PAGES = 3 };           /* it must stand on so many */
enum { NEAR = 300 };          /* at the same height: hundredths of a point */

struct edge {
	const char *text;
	int page, y;
	int ahead;                    /* of the page: its number */
	size_t line;
};

int
running_numbers(const char *text, int *first)
{
	static const char *const marks[] = { "-", "—", "–", "－", "第", "共", "页", "/", "·", " ",
	    NULL };
	int numbers = 0;
	while (*text) {
		size_t digits = strspn(text, "0123456789");
		const char *mark = digits > 0 ? NULL : words_at_start(text, marks);
		if ((digits == 0 && !mark) || digits > 3 || (digits > 0 && *text == '0'))
			return 0;
		if (digits > 0 && numbers++ == 0)
			*first = atoi(text);
		text += digits > 0 ? digits : strlen(mark);
	}
	return numbers;
}

static int
by_text(const void *a, const void *b)
{
	const struct edge *p = a, *q = b;
	int order = strcmp(p->text, q->text);
	if (order == 0)
		order = (p->y > q->y) - (p->y < q->y);
	return order ? order : (p->page > q->page) - (p->page < q->page);
}

/* "部门：某局 单位：万元" is of the table's own head; "16:05" and "http://" tell nothing of it. */
static bool
tells(const char *text)
{
	for (const char *colon = text; (colon = strchr(colon, ':')); colon++)
		if (strncmp(colon, "://", 3) != 0 && (colon[1] < '0' || colon[1] > '9' ||
		    colon == text || colon[-1] < '0' || colon[-1] > '9'))
			return true;
	return strstr(text, "：");
}

/* Of "http://example.org/1.html 第3页" the address: only that is the same on all pages. */
static const char *
repeated(struct arena *arena, const char *text)
{
	const char *address = strstr(text, "://");
	return address ? arena_copy(arena, text, strcspn(address, " ") + (size_t)(address - text))
	    : text;
}

/* Has it a figure with a point or separators? A date has more points, a page number none. */
static bool
has_figure(const struct document *document, const struct source_line *line)
{
	for (size_t w = line->first; w < line->first + line->n; w++) {
		const char *text = document->words[w].text, *point = strchr(text, '.');
		if (shape_figure(text) && (strchr(text, ',') || (point && !strchr(point + 1, '.'))))
			return true;
	}
	return false;
}

static bool
begins_beside(const struct document *document, const struct source_line *line, int x0)
{
	for (size_t w = line->first; w < line->first + line->n; w++)
		if (abs(document->words[w].box.x0 - x0) < NEAR)
			return true;
	return false;
}

/*
 * A name wraps around the figures of its row: it begins where other names do, and no more than a
 * line away from the figures.
 */
static bool
wraps_name(const struct document *document, size_t at, int step)
{
	const struct source_line *line = &document->lines[at];
	int high = line->box.y1 - line->box.y0;
	bool aligned = false, figures = false;
	for (size_t i = 1; i <= 2; i++) {
		size_t next = step < 0 ? at - i : at + i;     /* wraps below 0 */
		const struct source_line *other = &document->lines[next];
		if (next >= document->n_lines || other->page != line->page ||
		    abs(other->box.y1 - line->box.y1) > high * 9 / 5)
			break;
		aligned = aligned || begins_beside(document, other, line->box.x0);
		figures = figures || has_figure(document, other);
	}
	return aligned && figures;
}

/* A line of a table. */
static bool
is_of_rows(const struct document *document, size_t at)
{
	return has_figure(document, &document->lines[at]) || wraps_name(document, at, -1) ||
	    wraps_name(document, at, 1);
}

/* The lines at the edges of all pages. */
static size_t
find_edges(struct arena *arena, const struct document *document, struct edge *edges)
{
	const struct source_line *lines = document->lines;
	size_t n = 0;
	for (size_t i = 0; i < document->n_lines; i++) {
		bool top = i < EDGE || lines[i - EDGE].page != lines[i].page;
		bool bottom = i + EDGE >= document->n_lines ||
		    lines[i + EDGE].page != lines[i].page;
		if ((top || bottom) && !tells(lines[i].text) && !is_of_rows(document, i))
			edges[n++] = (struct edge){ .text = repeated(arena, lines[i].text),
			    .page = lines[i].page, .y = lines[i].box.y1, .line = i };
	}
	return n;
}

static int
by_number(const void *a, const void *b)
{
	const struct edge *p = a, *q = b;
	int order = (p->ahead > q->ahead) - (p->ahead < q->ahead);
	return order ? order : (p->y > q->y) - (p->y < q->y);
}

/* Marks what is repeated: neighbours in this order that are the same at one height. */
static void
mark(bool *running, struct edge *edges, size_t n, int (*order)(const void *, const void *),
    bool (*same)(const struct edge *, const struct edge *))
{
	size_t next;
	if (n > 0)
		qsort(edges, n, sizeof *edges, order);
	for (size_t first = 0; first < n; first = next) {
		for (next = first + 1; next < n && same(&edges[next - 1], &edges[next]) &&
		    edges[next].y - edges[next - 1].y < NEAR; next++)
			;
		for (size_t i = first; next - first >= PAGES && i < next; i++)
			running[edges[i].line] = true;
	}
}

static bool
same_text(const struct edge *a, const struct edge *b)
{
	return strcmp(a->text, b->text) == 0 && !shape_figure(a->text);
}

static bool
same_number(const struct edge *a, const struct edge *b)
{
	return a->ahead == b->ahead;
}

/* Those that are numbers of pages; they come first then. */
static size_t
keep_numbers(struct edge *edges, size_t n)
{
	size_t kept = 0;
	for (size_t i = 0; i < n; i++) {
		int number;
		if (running_numbers(edges[i].text, &number) == 0)
			continue;
		edges[kept] = edges[i];
		edges[kept].ahead = number - edges[i].page;
		kept++;
	}
	return kept;
}

bool *
running_lines(struct arena *arena, const struct document *document)
{
	bool *running = arena_alloc(arena, document->n_lines + 1);
	struct edge *edges = arena_alloc(arena, (document->n_lines + 1) * sizeof *edges);
	size_t n = document->kind == DOCUMENT_PDF ? find_edges(arena, document, edges) : 0;
	memset(running, 0, document->n_lines + 1);
	mark(running, edges, n, by_text, same_text);
	n = keep_numbers(edges, n);
	mark(running, edges, n, by_number, same_number);
	return running;
}
