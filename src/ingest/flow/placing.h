/* placing.h: amounts whose columns the extraction lost, put where they tie out; private to ingest/flow/ */
#ifndef FLOW_PLACING_H
#define FLOW_PLACING_H

/*
 * A line with ambiguous cells has its amounts in order, but blank cells between them left no
 * trace. A placement is an order-preserving choice of columns. It counts if the row's own sum
 * holds, if it agrees with what other tables of the disclosure tell of the same figure, and if
 * parents and children can tie out with it in every column. Where exactly one is left the cells
 * take it and are ambiguous no more; of several that are left, those cells that all of them put
 * into the same column, if parents and children speak for them. The others stay ambiguous, in the
 * first placement that is left, and one note per table says so. Nothing is settled in a table with
 * a column whose heading is not known.
 */

#include "ingest/tables/readers.h"

/*
 * Lines that do not tie out, alone or in a sum, where they stand become ambiguous, for place_blanks
 * to look at: those with blank cells, whose columns were told by places; with `all` the others too,
 * where the order of the columns is not certain. Where the columns are not known to be in order and
 * place_fails nothing is done, and false comes back.
 */
bool place_doubts(struct statement *statement, bool all, bool in_order);

/*
 * Where the rows of the first page tie out alone and most of a later page do not, its columns may be
 * others than the header tells: they become ambiguous.
 */
void place_page_doubts(struct statement *statement);

/*
 * Do many rows not tie out alone, of those whose columns are certain? Then the columns may stand in
 * another order.
 */
bool place_fails(struct statement *statement);

/*
 * Sums hold in any order of the parts of a total: where these stand in one that no table has, what
 * stands in those that changed places becomes ambiguous.
 */
void place_order_doubts(struct statement *statement);

/* Do all rows whose columns are certain tie out alone, and is there one that does? */
bool place_holds(struct statement *statement);

/*
 * Do all lines of a statement tie out, alone, in every sum of its columns and with what all[0..n) say
 * of the same figures, and is there one that tells? No cell of it is ambiguous.
 */
bool place_proves(const struct statement all[], size_t n, const struct statement *statement);

void place_blanks(struct statement *statements, size_t n, struct notes *notes);

#endif
