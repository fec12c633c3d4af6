/* cover.c: pages that have a title and no more */
#include "ingest/cover.h"

#include <string.h>

#include "ingest/tables/recognise.h"

enum { COVER_LINES = 6 };     /* at most: name, title, date, page number */

/* "1,234.50": a number that is no year, date or page. */
static bool
has_amount(const struct document *document, size_t line)
{
	const struct source_line *at = &document->lines[line];
	for (size_t i = at->first; i < at->first + at->n; i++) {
		const char *text = document->words[i].text;
		if (strpbrk(text, "0123456789") && strpbrk(text, ".,") &&
		    text[strspn(text, "0123456789.,-")] == '\0')
			return true;
	}
	return false;
}

bool
cover_has(const struct document *document, size_t line)
{
	size_t first = line, last = line;
	int page = document->lines[line].page;

	while (first > 0 && document->lines[first - 1].page == page && line - first <= COVER_LINES)
		first--;
	while (last < document->n_lines && document->lines[last].page == page &&
	    last - first <= COVER_LINES)
		last++;
	if (page == 0 || last - first > COVER_LINES)
		return false;
	for (size_t i = first; i < last; i++)
		if (has_amount(document, i))
			return false;
	return true;
}

bool
cover_begins(const struct document *document, size_t line)
{
	int page = document->lines[line].page;
	struct arena arena = { .blocks = NULL };
	struct identity_found found = { .agency = NULL, .kind = -1, .scope = -1 };

	if ((line > 0 && document->lines[line - 1].page == page) || !cover_has(document, line))
		return false;
	for (size_t i = line; i < document->n_lines && document->lines[i].page == page; i++) {
		const char *text = "";
		for (size_t k = i; k < document->n_lines && k < i + TITLE_LINES &&
		    document->lines[k].page == page; k++) {
			text = arena_printf(&arena, "%s%s", text, document->lines[k].text);
			recognise_identity(&arena, text, &found);
		}
	}
	arena_release(&arena);
	return found.year > 0 && found.kind >= 0;
}
