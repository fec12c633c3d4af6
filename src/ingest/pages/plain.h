/* plain.h: a text file as lines of words; private to ingest/pages/ */
#ifndef PAGES_PLAIN_H
#define PAGES_PLAIN_H

#include "ingest/pages/gather.h"

/*
 * Reads a text, whose bytes may be changed: UTF-8, UTF-16 with its mark or GB18030; lines end with
 * LF, CRLF or CR, pages with a form feed. Sets document->kind. The error does not name the file.
 */
int plain_read(struct gather *gather, char *bytes, size_t n, struct err *err);

#endif
