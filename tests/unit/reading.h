/* reading.h: tables of a text read as import reads them, and their cells as text */
#ifndef TESTS_READING_H
#define TESTS_READING_H

#include "ingest/pages/document.h"
#include "ingest/tables/notes.h"
#include "model/disclosure.h"

#define READING_TABLES 3

struct reading {
	struct document document;
	struct arena arena;
	struct notes notes;
	struct statement statements[READING_TABLES];
	size_t n;
};

struct table {
	enum statement_kind kind;
	const char *title;
};

/*
 * Reads the tables that begin at lines with these titles; a text whose kind is DOCUMENT_PDF is what
 * it is found to be. reading_release is due.
 */
void reading_read(struct reading *reading, const char *text, enum document_kind kind,
    const struct table tables[], size_t n);
void reading_release(struct reading *reading);

/* "code label|header=amount" of each line and its cells, "?" behind an ambiguous one. free() it. */
char *reading_render(const struct reading *reading);

/* One table is read so. */
void assert_reads(const char *text, enum document_kind kind, const struct table *table,
    const char *expected);

#endif
