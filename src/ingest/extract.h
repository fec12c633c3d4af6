/* extract.h: the tables of a document as statements */
#ifndef INGEST_EXTRACT_H
#define INGEST_EXTRACT_H

/*
 * extract_tables finds them, one reader for each kind of document: by places (read_places: words
 * -> rows -> columns by the header's x-ranges) and by order (read_flow: "code, name, amounts";
 * blank cells are placed by identity where exactly one placement ties out, else ambiguous).
 */

#include "ingest/document.h"
#include "ingest/notes.h"
#include "ingest/split.h"
#include "model/disclosure.h"

struct extraction {
	struct arena arena;           /* owns what the statements point to */
	struct statement *statements;
	size_t n_statements;
	struct table_lines *tables;   /* of each statement */
	struct extract_note *notes;
	size_t n_notes;
};

int extract_tables(struct extraction *extraction, const struct document *document, struct err *err);
void extraction_release(struct extraction *extraction);

#endif
