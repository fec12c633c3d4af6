/* borders.h: texts whose cells stand between tabs, bars or commas; private to ingest/pages/ */
#ifndef PAGES_BORDERS_H
#define PAGES_BORDERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * Do tabs, bars ("| a | b |") or commas ("a","b") stand between the cells of most lines with
 * amounts? Then *text, of *n bytes, is one with tabs in their place, in the arena, with the same
 * lines: quotes, bars at the ends of a line and rules of dashes between bars are gone, lines that a
 * quoted cell has are one, with as many blank ones behind it. Bars that end lines of one cell go in
 * either case.
 */
bool borders_are_tabs(struct arena *arena, const char **text, size_t *n);

#endif
