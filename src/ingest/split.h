/* split.h: the lines of a document split into those of its tables */
#ifndef INGEST_SPLIT_H
#define INGEST_SPLIT_H

#include "ingest/pages/document.h"
#include "ingest/tables/extraction.h"

/* *n tables in the order of their lines. The array is to be freed by the caller, what it points to is in the arena. */
struct table_lines *split_tables(const struct document *document, struct arena *arena, size_t *n);

#endif
