/* charset.h: the bytes of a text file as UTF-8; private to ingest/pages/ */
#ifndef PAGES_CHARSET_H
#define PAGES_CHARSET_H

#include <stddef.h>

#include "base/arena.h"

/*
 * UTF-8 (with a byte order mark or without), UTF-16 with one, else GB18030 if all of it decodes as
 * that. Returns UTF-8 without mark, *n bytes: a part of `bytes` or memory of the arena. NULL if it
 * is none of these; *bad is then the first byte that is no UTF-8.
 */
char *charset_decode(struct arena *arena, char *bytes, size_t *n, size_t *bad);

#endif
