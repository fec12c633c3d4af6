/* table_end.h: where the lines of a table end and a narrative begins */
#ifndef INGEST_TABLE_END_H
#define INGEST_TABLE_END_H

#include "ingest/pages/document.h"

/*
 * The line behind the last one of the table that begins in line `first`, `until` at most; texts: what
 * each line says without its blanks. The cover of another disclosure ends it. A sentence of a note may
 * wrap: what follows a note on its page is part of it.
 */
size_t table_end(const struct document *document, char *const *texts, size_t first, size_t until);

#endif
