/* disclosures.h: disclosures in the database: found, listed, loaded, saved, removed */
#ifndef STORE_DISCLOSURES_H
#define STORE_DISCLOSURES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "model/disclosure.h"
#include "store/sources.h"

struct db;

/*
 * Which disclosures are meant; NULL, 0 and -1 mean any. agency matches a whole name, else any part
 * of it (folded).
 */
struct selector {
	const char *agency;
	int year;
	int kind;                     /* enum disclosure_kind */
	int scope;                    /* enum disclosure_scope */
	const char *source;           /* file name of one of its documents */
	bool whole;                   /* agency matches a whole name only */
};
#define SELECTOR_ANY ((struct selector){ .kind = -1, .scope = -1 })

/* A disclosure as the list shows it. */
struct listed {
	int64_t id;
	struct identity identity;
	const char *parent, *region;
	const char *source, *sha256;  /* of all its documents, in their order, joined by "; " */
	enum unit unit;               /* of its expenditure, else of that or the first table */
	int64_t expenditure;          /* 本年支出合计 in 分 */
	bool has_expenditure;
	int tables, cells;
};

/* How many match. -1 on failure. */
long disclosures_count(struct db *db, const struct selector *selector, struct err *err);

/*
 * The ones from `first` (0-based), at most `limit`, ordered by agency, year (newest first), kind
 * (final first), scope; strings in arena.
 */
int disclosures_list(struct db *db, const struct selector *selector, long first, long limit, struct arena *arena,
    struct listed **list, size_t *n, struct err *err);

/*
 * The disclosures that came from the document with this digest, read by this version of what reads
 * documents; none where some of them may be missing. Strings in arena.
 */
int disclosures_from(struct db *db, const char *sha256, int version, struct arena *arena,
    struct listed **list, size_t *n, struct err *err);

/* The ids of all that match, in that order, or of the first `limit` (< 0: all); free() them. */
int disclosures_ids(struct db *db, const struct selector *selector, long limit, int64_t **ids,
    size_t *n, struct err *err);

/*
 * Loads one disclosure whole in one read transaction; lines are linked (tree_link). ERR_USAGE if
 * there is none with this id.
 */
int disclosures_load(struct db *db, int64_t id, struct disclosure *disclosure, struct err *err);

/* The same without its facts, of which no screen shows any at first; they can follow. */
int disclosures_load_first(struct db *db, int64_t id, struct disclosure *disclosure,
    struct err *err);
int disclosures_load_facts(struct db *db, struct disclosure *disclosure, struct err *err);

/* Its tables alone: what another disclosure is measured against. */
int disclosures_load_tables(struct db *db, int64_t id, struct disclosure *disclosure,
    struct err *err);

/* The id of exactly this identity, 0 if it is not there, -1 on failure. */
int64_t disclosures_find(struct db *db, const struct identity *identity, struct err *err);

/*
 * Saves a disclosure (inside the caller's write transaction) and sets its id; `lines` of one of its
 * documents, NULL for none. There must be none of this identity.
 */
int disclosures_save(struct db *db, struct disclosure *disclosure, const struct stored_lines *lines,
    struct err *err);

/* Removes one with everything that only it needs (inside the caller's write transaction). */
int disclosures_remove(struct db *db, int64_t id, struct err *err);

/* Both at once; a document that stays keeps its lines. */
int disclosures_replace(struct db *db, int64_t id, struct disclosure *disclosure,
    const struct stored_lines *lines, struct err *err);

#endif
