/* plain.h: a text file as lines of words; private to ingest/ */
#ifndef INGEST_PLAIN_H
#define INGEST_PLAIN_H

#include "ingest/gather.h"

/*
 * Reads a text, whose bytes may be changed: UTF-8, UTF-16 with its mark or GB18030; lines end with
 * LF, CRLF or CR, pages with a form feed. Sets document->kind. The error does not name the file.
 */
int plain_read(struct gather *gather, char *bytes, size_t n, struct err *err);

#endif
