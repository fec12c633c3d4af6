/* notes.h: what was seen in a document and could not be understood */
#ifndef TABLES_NOTES_H
#define TABLES_NOTES_H

#include <stddef.h>

#include "base/arena.h"

/* What was seen and could not be understood: for the summary of the import. */
struct extract_note {
	int page, line;
	const char *text;             /* a translated sentence */
};

/* Notes as they are taken; texts are copied. */
struct notes {
	struct arena *arena;
	struct extract_note *notes;   /* heap, until extract_tables hands them over */
	size_t n, room;
};

void note_add(struct notes *notes, int page, int line, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/*
 * All notes on a document. Zero-initialised. The arena owns them and what the tables of its
 * disclosures point to.
 */
struct document_notes {
	struct arena arena;
	struct extract_note *notes;   /* in the order of the document, then those on all of it and on names */
	size_t n;
};

/* Adds notes whose texts outlive the others. */
void document_notes_join(struct document_notes *notes, const struct extract_note *more, size_t n);

/* Adds one on the document as a whole. */
void document_note(struct document_notes *notes, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
