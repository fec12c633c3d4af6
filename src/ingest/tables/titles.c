/* titles.c: titles of tables: their numbers, and those in lines that were torn or joined */
#include "ingest/tables/titles.h"

#include <string.h>

#include "ingest/pages/shape.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

enum { NUMBER_BYTES = 36 };   /* of a table's number before its title */

char *
title_without_blanks(struct arena *arena, const char *text)
{
	char *copy = arena_text(arena, text), *to = copy;
	for (const char *at = copy; *at; at++) {
		if (*at == ' ')
			continue;
		if (words_begin(at, "\u3000")) {
			at += strlen("\u3000") - 1;
			continue;
		}
		*to++ = *at;
	}
	*to = '\0';
	return copy;
}

const char *
title_number(struct arena *arena, const char *title, const char **name)
{
	const char *number = NULL;
	enum statement_kind kind;
	for (size_t i = 1; title[i] && i <= NUMBER_BYTES; i++) {
		if ((title[i] & 0xC0) == 0x80 || !recognise_name(title + i, &kind))
			continue;
		const char *prefix = arena_copy(arena, title, i);
		if (strstr(prefix, "表") && recognise_number(prefix)) {
			number = prefix;
			*name = title + i;
		}
	}
	return number;
}

/* From a word of a line on: all of it without blanks. */
static const char *
rest_of_line(const struct document *document, size_t line, struct arena *arena, size_t from)
{
	const struct source_line *at = &document->lines[line];
	const char *rest = "";
	for (size_t i = from; i < at->n; i++)
		rest = arena_printf(arena, "%s%s", rest, document->words[at->first + i].text);
	return rest;
}

static bool
is_marked(const char *text)
{
	size_t number = words_number(text);
	return number > 0 && words_begin(text + number, "、");
}

const char *
title_behind(const struct document *document, size_t line, struct arena *arena,
    enum statement_kind *kind)
{
	const struct source_line *at = &document->lines[line];
	const struct word *words = document->words + at->first;
	const char *behind = NULL;
	bool header = true;
	if (document->kind == DOCUMENT_PDF || at->n < 2 || !strstr(at->text, "表"))
		return NULL;
	for (size_t i = 1; i < at->n; i++) {
		const char *before = words[i - 1].text;
		bool figure = shape_figure(before) && strchr(before, '.');
		header = header && recognise_header(before);
		if (!figure && !header && !is_marked(words[i].text) && !words_end(before, "表"))
			continue;
		const char *rest = rest_of_line(document, line, arena, i);
		enum statement_kind found;
		if (recognise_title(rest, &found))
			behind = rest, *kind = found;
	}
	return behind;
}

const char *
title_before_unit(const struct document *document, size_t line, struct arena *arena,
    enum statement_kind *kind)
{
	const struct source_line *at = &document->lines[line];
	const char *title = "";
	if (document->kind == DOCUMENT_PDF || recognise_unit(at->text) == UNIT_NONE)
		return NULL;
	for (size_t i = 0; i < at->n && recognise_unit(document->words[at->first + i].text) ==
	    UNIT_NONE && !strstr(document->words[at->first + i].text, "单位"); i++)
		title = arena_printf(arena, "%s%s", title, document->words[at->first + i].text);
	return recognise_title(title, kind) ? title : NULL;
}

const char *
title_with_year(const struct document *document, size_t line, struct arena *arena,
    const char *title)
{
	const struct source_line *at = &document->lines[line];
	if (document->kind == DOCUMENT_PDF || !words_begin(title, "年") || line == 0 ||
	    at[-1].page != at->page)
		return title;
	const char *before = rest_of_line(document, line - 1, arena, 0);
	size_t length = strlen(before);
	if (length < 4 || words_length(before) > 12 ||
	    strspn(before + length - 4, "0123456789") != 4)
		return title;
	return arena_printf(arena, "%s%s", before, title);
}
