/* settle.h: what the columns of a table measure, told by each other and by the title; private to ingest/tables/ */
#ifndef TABLES_SETTLE_H
#define TABLES_SETTLE_H

#include "ingest/tables/notes.h"
#include "model/statement.h"

/*
 * Two columns of a side measure one thing only where they stand for two years or for two stages:
 * the later year and the final figure keep it, the others measure nothing of this disclosure. 三公
 * without a word of budget or final accounts in its header is what the title says. Where it cannot be
 * told which of several columns is meant, none is, with a note.
 */
void settle_measures(struct statement *statement, struct notes *notes);

#endif
