/* headings.h: the lines of a document that are the title of a table and no more than that */
#ifndef AUDIT_HEADINGS_H
#define AUDIT_HEADINGS_H

#include "audit/check.h"

#define HEADING_BYTES 400

/* The line without blanks: at most HEADING_BYTES of it. */
const char *heading_bare(const char *text, char buffer[HEADING_BYTES]);

/*
 * Do all tables that were read stand below a line with their title? Then one that no such line
 * names is not in the document.
 */
bool headings_whole(const struct audit *audit);

/*
 * Is there a line, or two that go on, that begins with a title with this word, or that says of such
 * a table that it is empty? Titles of tables that were read are not meant, nor are lists of titles.
 */
bool headings_name(const struct audit *audit, const char *word);

#endif
