/* gather_slant.h: text that runs across a page at a slant; private to ingest/pages/gather.c */
#ifndef PAGES_GATHER_SLANT_H
#define PAGES_GATHER_SLANT_H

#include "ingest/pages/document.h"

/*
 * Takes the words of such texts, which are watermarks, from those of a page, and counts the texts in
 * the document. Returns how many words are left, in the order they had.
 */
size_t gather_slanting(struct document *document, int page, struct word *words, size_t n);

#endif
