/* naming.h: where a document names a code otherwise than it is known */
#ifndef INGEST_NAMING_H
#define INGEST_NAMING_H

#include "ingest/document_import.h"

struct db;

/*
 * Adds a note on every printed name that differs from the official one of its year, where that was
 * seen; where it was not, from the one that enough other disclosures of the year print. Each name
 * once, where it is printed first. The disclosure is stored already (inside the caller's
 * transaction).
 */
int naming_note(struct document_notes *notes, struct db *db, const struct disclosure *disclosure,
    struct err *err);

#endif
