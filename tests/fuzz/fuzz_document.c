/*
 * fuzz_document.c: any bytes are a document whose words and lines fit together, or refused with a reason; what begins with a tag is taken for
 * the output of pdftotext, in pieces
 */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "fuzz/mutate.h"
#include "ingest/pages/bbox.h"
#include "ingest/pages/document.h"

static void
check_box(const struct box *outer, const struct box *inner)
{
	fuzz_check(inner->x0 <= inner->x1 && inner->y0 <= inner->y1, "a box has its corners in order");
	fuzz_check(outer->x0 <= inner->x0 && inner->x1 <= outer->x1, "a line is as wide as its words");
	fuzz_check(outer->y0 <= inner->y0 && inner->y1 <= outer->y1, "a line is as high as its words");
}

static void
check_words(const struct document *document, size_t at)
{
	const struct source_line *line = &document->lines[at];
	const char *rest = line->text;
	for (size_t i = line->first; i < line->first + line->n; i++) {
		const struct word *word = &document->words[i];
		fuzz_check(word->line == at, "a word knows its line");
		fuzz_check(*word->text && !strchr(word->text, ' '), "a word is not empty and has no blank");
		fuzz_check(text_valid(word->text, strlen(word->text), NULL), "a word is valid");
		check_box(&line->box, &word->box);
		rest += strspn(rest, " ");
		fuzz_check(strncmp(rest, word->text, strlen(word->text)) == 0, "a line has the text of its words");
		rest += strlen(word->text);
	}
	fuzz_check(*rest == '\0', "a line has no other text");
}

static void
check_document(const struct document *document)
{
	size_t words = 0;
	for (size_t i = 0; i < document->n_lines; i++) {
		const struct source_line *line = &document->lines[i], *last = i ? line - 1 : line;
		fuzz_check(line->n > 0 && line->first == words, "lines share the words out among them");
		fuzz_check(line->page >= last->page, "pages follow each other");
		fuzz_check(line->number > 0 && (line->page > last->page || line->number >= last->number), "lines follow each other");
		check_words(document, i);
		words += line->n;
	}
	fuzz_check(words == document->n_words, "every word has a line");
}

static void
take_output(const char *bytes, size_t n)
{
	struct document document = { .n_pages = 0 };
	struct gather gather;
	struct bbox bbox;
	size_t step = 1 + (unsigned char)bytes[n / 2] % 64;
	bool good = true;
	gather_init(&gather, &document);
	bbox_init(&bbox, &gather);
	for (size_t at = 0; at < n && good; at += step)
		good = bbox_take(&bbox, bytes + at, step < n - at ? step : n - at);
	gather_page(&gather, bbox.page + 1);
	bbox_release(&bbox);
	gather_finish(&gather);
	check_document(&document);
	document_release(&document);
}

void
fuzz_one(const char *bytes, size_t n, const char *folder)
{
	char path[4096];
	struct document document;
	struct err err = ERR_INIT;
	if (n > 0 && *bytes == '<')
		take_output(bytes, n);
	snprintf(path, sizeof path, "%s/input", folder);
	if (document_read(&document, path, &err) == 0)
		check_document(&document);
	else
		fuzz_check(err.text != NULL, "a refusal has its reason");
	document_release(&document);
	err_clear(&err);
}
