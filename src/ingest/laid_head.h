/* laid_head.h: the head of a table of laid_out, as its places tell it; private to ingest/ */
#ifndef INGEST_LAID_HEAD_H
#define INGEST_LAID_HEAD_H

#include <stdbool.h>

#include "base/arena.h"
#include "model/statement.h"

/*
 * The lines of a cell are no further apart than a cell and the one below it, so they are taken for
 * such: joins them where no other column of the side stands below the upper one, and they are no
 * two words of the standard.
 */
void laid_head_join(struct arena *arena, struct statement *statement);

/*
 * Are the columns that hold figures those of a table of its kind, each once on its side, none a part
 * of a sum beside a blank one, and income to the left of expenditure?
 */
bool laid_head_is_standard(struct arena *arena, const struct statement *statement);

#endif
