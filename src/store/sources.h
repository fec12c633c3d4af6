/* sources.h: the documents behind disclosures and their lines, as they were read: what a figure is shown in */
#ifndef STORE_SOURCES_H
#define STORE_SOURCES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "model/disclosure.h"

struct db;

/* A line of a document; the box as ingest/document.h has it. */
struct stored_line {
	int page, line;               /* as in struct place */
	int x0, y0, x1, y1;
	const char *text;             /* its words with blanks between them */
};

/*
 * The lines from `first` to `last` of one page (0: of a text without pages) that are there, in
 * order, in the arena; `source` as of the figure. None where the document was not imported itself.
 */
int sources_lines(struct db *db, int64_t disclosure, int source, int page, int first, int last,
    struct arena *arena, struct stored_line **lines, size_t *n, struct err *err);

/* All lines of one of its documents, in order. */
int sources_whole(struct db *db, int64_t disclosure, int source, struct arena *arena,
    struct stored_line **lines, size_t *n, struct err *err);

/*
 * Is what has this digest among what the disclosure was imported from? 1, 0, -1; *version is that
 * of its reader.
 */
int sources_has(struct db *db, int64_t disclosure, const char *digest, int *version,
    struct err *err);

/*
 * Did a folder that was made of this document, perhaps corrected since, bring what the disclosure
 * has of it? 1, 0, -1.
 */
int sources_corrected(struct db *db, int64_t disclosure, const char *sha256, struct err *err);

/* The digests of all documents that were imported under this file name, strings in the arena. */
int sources_named(struct db *db, const char *name, struct arena *arena, const char ***digests,
    size_t *n, struct err *err);

/* The lines of one document of a disclosure that is being saved. */
struct stored_lines {
	int source;                   /* which one: see disclosure_source */
	const struct stored_line *lines;      /* by page and line, each once */
	size_t n;
};

/*
 * For disclosures_save: the row of a document, made if it is new, with its lines (NULL: those that
 * are there for the same document, if any). -1 on failure.
 */
int64_t sources_save(struct db *db, const struct source *source, const struct stored_lines *lines,
    struct err *err);

/*
 * When a disclosure goes and `instead` (0: none) takes its place: a document that nothing needs any
 * more goes with its lines; of one that only others need it is noted that not all of it is there.
 */
int sources_drop(struct db *db, int64_t id, int64_t instead, struct err *err);

#endif
