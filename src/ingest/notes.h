/* notes.h: what was seen in a document and could not be understood */
#ifndef INGEST_NOTES_H
#define INGEST_NOTES_H

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

#endif
