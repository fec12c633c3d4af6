/* cover.h: pages that have a title and no more; private to ingest/ */
#ifndef INGEST_COVER_H
#define INGEST_COVER_H

#include "ingest/pages/document.h"

enum { TITLE_LINES = 4 };     /* a title may be set in so many lines */

/*
 * Is the line on a page with few lines, none of which has an amount? Never in a text without
 * pages.
 */
bool cover_has(const struct document *document, size_t line);

/* Does such a page begin in this line, and tell of what year and kind a disclosure is? */
bool cover_begins(const struct document *document, size_t line);

#endif
