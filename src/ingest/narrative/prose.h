/* prose.h: the lines outside the tables as one text that is easy to match, with the place of every byte; private to ingest/narrative/ */
#ifndef NARRATIVE_PROSE_H
#define NARRATIVE_PROSE_H

#include <stdint.h>

#include "ingest/forms/forms.h"
#include "ingest/pages/document.h"
#include "ingest/tables/extraction.h"

#define PROSE_MAX (4u << 20)

/*
 * text is folded byte by byte: full-width forms as ASCII, brackets of all kinds as (), quotes and
 * blanks dropped, wrapped lines joined, '\n' where a paragraph or a heading ends, so that no word
 * goes beyond it. printed holds the same characters as the document has them; printed_at leads from
 * one to the other. What a text tells beyond the first PROSE_MAX bytes is no narrative.
 */
struct prose {
	struct arena arena;
	const struct document *document;
	char *text, *printed;
	size_t n, n_printed;
	uint32_t *line;               /* of every byte of text: index in document.lines */
	uint32_t *printed_at;         /* n + 1 of them */
};

/* The lines of tables and forms are no prose. */
void prose_read(struct prose *prose, const struct document *document,
    const struct extraction *extraction, const struct forms *forms);
void prose_release(struct prose *prose);

struct place prose_place(const struct prose *prose, size_t at);

/*
 * text[from..to) as printed, without dangling punctuation at its ends; at most `characters` of
 * them (0: all).
 */
const char *prose_words(const struct prose *prose, struct arena *arena, size_t from, size_t to,
    size_t characters);

/* Does text[at..] start with words? */
bool prose_at(const struct prose *prose, size_t at, const char *words);

/* Does text[from..to) end with words? */
bool prose_ends(const struct prose *prose, size_t from, size_t to, const char *words);

/* The first place of words (not empty) in text[from..to), or `to`. */
size_t prose_find(const struct prose *prose, size_t from, size_t to, const char *words);

/*
 * The numbering at the start of text[at..] ("(一)" "1." "二、" "第四部分"): its bytes, 0 for none.
 */
size_t prose_numbering(const char *text);

/* The end of the paragraph or sentence that holds `at`: the place of its last '\n' or 。, or n. */
size_t prose_paragraph_end(const struct prose *prose, size_t at);
size_t prose_sentence_end(const struct prose *prose, size_t at);

/* Does a sentence begin at `at`? */
bool prose_opens(const struct prose *prose, size_t at);

#endif
