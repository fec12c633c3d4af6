/* gather.h: words with their places become the lines of a document; private to ingest/pages/ */
#ifndef PAGES_GATHER_H
#define PAGES_GATHER_H

#include <stdbool.h>

#include "ingest/pages/document.h"

/* more than any disclosure has; bounds the memory that a hostile file takes */
enum { GATHER_WORDS = 1 << 20 };
enum { GATHER_FAR = 100000000 };      /* coordinates lie within +-GATHER_FAR */

struct gather_row;

struct gather {
	struct document *document;
	size_t word_room, line_room, row_room;
	struct gather_row *rows;      /* of the page under way */
	size_t first;                 /* the page or line under way begins with this word */
	bool full;                    /* more than GATHER_WORDS: the rest was not taken */
};

/*
 * The document's arena takes the strings; gather_finish, due in any case, gives it the arrays as
 * well.
 */
void gather_init(struct gather *gather, struct document *document);
void gather_finish(struct gather *gather);

/*
 * Adds text to the page or line under way: cleaned; where blanks stand in it it is several words,
 * which share the box by their columns.
 */
void gather_text(struct gather *gather, const char *text, size_t bytes, const struct box *box);

/* What was added, from left to right, is a line. */
void gather_line(struct gather *gather, int page, int number);

/*
 * What was added, in any order, is a page: words that stand beside each other become lines from top
 * to bottom. A page whose text runs up or down (a table printed sideways) is turned upright first;
 * order of the words tells which way.
 */
void gather_page(struct gather *gather, int page);

#endif
