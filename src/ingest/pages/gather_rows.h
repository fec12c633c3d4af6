/* gather_rows.h: the words of a page in rows; private to ingest/pages/gather.c */
#ifndef PAGES_GATHER_ROWS_H
#define PAGES_GATHER_ROWS_H

#include "ingest/pages/gather.h"

/*
 * Sorts the words of a page: rows from top to bottom, each from left to right; word.line tells the
 * rows apart. Returns how many words are left: those printed twice at one place (false boldface)
 * are one, pieces that touch are joined.
 */
size_t gather_rows(struct gather *gather, struct word *words, size_t n);

#endif
