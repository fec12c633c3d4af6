/* shape.h: what a word looks like in print; private to ingest/pages/ */
#ifndef PAGES_SHAPE_H
#define PAGES_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Columns of a text as Chinese fonts print it: two for all beyond Latin and Greek. No business of
 * the terminal's.
 */
int shape_columns(const char *text, size_t bytes);

/* Digits, separators and signs only? */
bool shape_figure(const char *text);

#endif
