/* spacing.h: how wide the blanks of a text take a Chinese character to be; private to ingest/pages/ */
#ifndef PAGES_SPACING_H
#define PAGES_SPACING_H

#include <stdbool.h>

#include "ingest/pages/document.h"

/*
 * pdftotext -layout counts a Chinese character as one column, other programs as two. The columns of
 * a table end one below the other in the right count only. A text of which the ends of its amounts,
 * where it has some, do not say otherwise counts one; its boxes, told in columns of two, are brought
 * to that.
 */
void spacing_settle(struct document *document);

/*
 * Do the amounts stand in columns, most of them below or above another one? Where they do not,
 * somebody changed the blanks, and places tell nothing.
 */
bool spacing_has_columns(const struct document *document);

#endif
