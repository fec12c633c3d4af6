/* import.h: what the user names becomes disclosures in the database, each path in one transaction */
#ifndef INGEST_IMPORT_H
#define INGEST_IMPORT_H

#include <stdbool.h>

#include "base/err.h"
#include "ingest/document_import.h"
#include "model/disclosure.h"

struct db;

struct import_options {
	/* other bytes for a disclosure that is there take its place */
	bool replace;
	/* Overrides; NULL, 0 or -1: as the data say. */
	const char *agency;
	int year, kind, scope;
};

enum import_outcome { IMPORT_NEW, IMPORT_UNCHANGED, IMPORT_REPLACED, IMPORT_COMPLETED, IMPORT_KEPT };

/* One disclosure of what was imported. */
struct import_part {
	enum import_outcome outcome;  /* once it is stored */
	struct identity identity;
	size_t tables, cells, ambiguous;
	const struct disclosure *disclosure;  /* NULL: known without reading it */
};

/*
 * What was read of one path: a CSV folder has one part, a document as many as there are disclosures
 * in it; none if it has neither tables nor figures. Zero-initialised; import_release is due in
 * every case; the strings live until then.
 */
struct import {
	const char *path;             /* as given, like the options */
	const struct import_options *options;
	struct import_part *parts;
	size_t n_parts;
	bool is_document;
	/* what was not understood; once stored, also names that differ */
	struct document_notes notes;
	struct document document;
	struct disclosure *disclosures;
	size_t n_disclosures;
	struct arena arena;
};

/*
 * Is it a document of which the database has all already, read by this version, as the options want
 * it? 1 (the parts are there, unchanged), 0, -1. Nothing is read of a document under a name that is
 * new to the database.
 */
int import_known(struct import *import, struct db *db, const char *path,
    const struct import_options *options, struct err *err);

/*
 * Reads and checks a CSV folder or a document; no database is needed for that. ERR_DATA for what
 * cannot be used, complaints as in package.h.
 */
int import_read(struct import *import, const char *path, const struct import_options *options,
    void (*complain)(void *context, const char *line), void *context, struct err *err);

/*
 * Stores what was read, all of it or nothing. The same bytes again: IMPORT_UNCHANGED; a document
 * with tables and one with none complete each other: IMPORT_COMPLETED. The document whose figures
 * came from a folder that was made of it, perhaps corrected: IMPORT_KEPT. Other bytes for a
 * disclosure that is there: ERR_NO unless options->replace, which takes the place of one document
 * of several and also reads a document again that an older version has read.
 */
int import_store(struct import *import, struct db *db, struct err *err);

void import_release(struct import *import);

#endif
