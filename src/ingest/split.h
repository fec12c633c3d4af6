/* split.h: the lines of a document split into those of its tables */
#ifndef INGEST_SPLIT_H
#define INGEST_SPLIT_H

#include "ingest/document.h"
#include "model/statement.h"

/* A stretch of lines that belongs to one printed table, repeated heads of later pages included. */
struct table_lines {
	size_t first, last;           /* lines of the document: [first, last) */
	enum statement_kind kind;
	const char *title, *number;
	enum unit unit;
	const bool *running;          /* by line of the document: part of no table */
};

/* *n tables in the order of their lines. The array is to be freed by the caller, what it points to is in the arena. */
struct table_lines *split_tables(const struct document *document, struct arena *arena, size_t *n);

#endif
