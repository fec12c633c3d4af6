/* laid_out.h: a table of a text laid out by blanks, read by its places too; private to ingest/ */
#ifndef INGEST_LAID_OUT_H
#define INGEST_LAID_OUT_H

#include "ingest/tables/readers.h"

/*
 * Such a text tells by its order what it tells for certain (read_flow), and by its places what it
 * seems to: within a page of pdftotext -layout what begins further left has no greater place, but by
 * how much is lost. So the reading by places takes the place of statements[at], of whose cells some
 * are ambiguous, only where it is proved: it holds no figure less and nothing else that is certain
 * there, all its columns are what a table of its kind has, each once, income to the left of
 * expenditure, all its rows, what adds up in its columns and what the statements before it tell of
 * the same figures tie out, and nothing is left over. No sum proves a name: one that neither the
 * catalogue nor the other reading has is ambiguous. A text without pages is none of pdftotext, and
 * one that breaks off tells no last figure. `notes` are those of the table's other reading, from
 * `first` on; they go where it goes.
 */
void laid_out_read(struct statement statements[], size_t at, struct arena *arena,
    const struct document *document, const struct table_lines *table, struct notes *notes,
    size_t first);

#endif
