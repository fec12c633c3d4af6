/* running.h: heads and feet that pages repeat; private to ingest/pages/ */
#ifndef PAGES_RUNNING_H
#define PAGES_RUNNING_H

#include "ingest/pages/document.h"

/*
 * "12", "- 12 -", "第12页", "5 / 46", "第5页共46页": how many numbers of pages the text consists of,
 * and the first of them; 0: there is something else in it.
 */
int running_numbers(const char *text, int *first);

/*
 * By line: does it stand at the top or at the bottom of at least three pages, at the same height
 * with the same words or network address, or with a number that grows with the page? Such a line is
 * part of no table. In the arena.
 */
bool *running_lines(struct arena *arena, const struct document *document);

#endif
