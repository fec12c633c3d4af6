/* placing.h: amounts whose columns the extraction lost, put where they tie out; private to ingest/ */
#ifndef INGEST_PLACING_H
#define INGEST_PLACING_H

/*
 * A line with ambiguous cells has its amounts in order, but blank cells between them left no
 * trace. A placement is an order-preserving choice of columns. It counts if the row's own sum
 * holds, if it agrees with what other tables of the disclosure tell of the same figure, and if
 * parents and children can tie out with it in every column. Where exactly one is left the cells
 * take it and are ambiguous no more; else they stay, in the first placement that is left, and one
 * note per table says so.
 */

#include "ingest/readers.h"

void place_blanks(struct statement *statements, size_t n, struct notes *notes);

#endif
