/* extract.h: the tables of a document as statements */
#ifndef INGEST_EXTRACT_H
#define INGEST_EXTRACT_H

/*
 * extract_tables finds them, one reader for each kind of document: by places (read_places: words
 * -> rows -> columns by the header's x-ranges), by borders of cells (read_grid: fields of lines
 * -> places) and by order (read_flow: "code, name, amounts"; blank cells are placed by identity
 * where exactly one placement ties out, else ambiguous).
 */

#include "ingest/pages/document.h"
#include "ingest/tables/extraction.h"

int extract_tables(struct extraction *extraction, const struct document *document, struct err *err);

#endif
