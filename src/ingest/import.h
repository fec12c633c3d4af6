/* import.h: what the user names on the command line becomes disclosures in the database, each in one transaction */
#ifndef INGEST_IMPORT_H
#define INGEST_IMPORT_H

#include <stdbool.h>

#include "base/err.h"
#include "model/disclosure.h"

struct db;

struct import_options {
	bool replace;                 /* other bytes for a disclosure that is there take its place */
	/* Overrides; NULL, 0 or -1: as the data say. */
	const char *agency;
	int year, kind, scope;
};

enum import_outcome { IMPORT_NEW, IMPORT_UNCHANGED, IMPORT_REPLACED };

struct import_result {
	enum import_outcome outcome;
	struct identity identity;     /* strings live in *arena of import_path */
	size_t tables, cells, ambiguous;
};

/*
 * Imports one CSV folder. The same bytes again: IMPORT_UNCHANGED. Other bytes for a disclosure that is there: ERR_NO unless
 * options->replace. Unusable data: ERR_DATA, complaints as in package.h. The database holds all of it or nothing.
 */
int import_path(struct db *db, const char *path, const struct import_options *options, struct arena *arena,
    struct import_result *result, void (*complain)(void *context, const char *line), void *context, struct err *err);

#endif
