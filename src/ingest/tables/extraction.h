/* extraction.h: the tables found in a document, each with its lines and its statement */
#ifndef TABLES_EXTRACTION_H
#define TABLES_EXTRACTION_H

#include "ingest/tables/notes.h"
#include "model/disclosure.h"

/* A stretch of lines that belongs to one printed table, repeated heads of later pages included. */
struct table_lines {
	size_t first, last;           /* lines of the document: [first, last) */
	enum statement_kind kind;
	const char *title, *number;
	enum unit unit;
	const bool *running;          /* by line of the document: part of no table */
};

struct extraction {
	struct arena arena;           /* owns what the statements point to */
	struct statement *statements;
	size_t n_statements;
	struct table_lines *tables;   /* of each statement */
	struct extract_note *notes;
	size_t n_notes;
};

void extraction_release(struct extraction *extraction);

#endif
