/* disclosures.h: disclosures in the database: found, listed, loaded, saved, removed */
#ifndef STORE_DISCLOSURES_H
#define STORE_DISCLOSURES_H

#include <stddef.h>

#include "base/err.h"
#include "model/disclosure.h"

struct db;

/* Which disclosures are meant; NULL, 0 and -1 mean any. agency matches a whole name, else any part of it (folded). */
struct selector {
	const char *agency;
	int year;
	int kind;                     /* enum disclosure_kind */
	int scope;                    /* enum disclosure_scope */
	const char *source;           /* file name of the document */
};
#define SELECTOR_ANY ((struct selector){ .kind = -1, .scope = -1 })

/* A disclosure as the list shows it. */
struct listed {
	int64_t id;
	struct identity identity;
	const char *parent, *region, *source, *sha256;
	enum unit unit;               /* of its expenditure (else first) table */
	int64_t expenditure;          /* 本年支出合计 in 分 */
	bool has_expenditure;
	int tables, cells;
};

/* How many match. -1 on failure. */
long disclosures_count(struct db *db, const struct selector *selector, struct err *err);

/* The ones from `first` (0-based), at most `limit`, ordered by agency, year (newest first), kind (final first), scope; strings in arena. */
int disclosures_list(struct db *db, const struct selector *selector, long first, long limit, struct arena *arena,
    struct listed **list, size_t *n, struct err *err);

/* Loads one disclosure whole in one read transaction; lines are linked (tree_link). ERR_USAGE if there is none with this id. */
int disclosures_load(struct db *db, int64_t id, struct disclosure *disclosure, struct err *err);

/* The id of exactly this identity, 0 if it is not there, -1 on failure. */
int64_t disclosures_find(struct db *db, const struct identity *identity, struct err *err);

/* The digest of the bytes it was imported from; empty if it is not there. */
int disclosures_digest(struct db *db, int64_t id, char digest[65], struct err *err);

/* Saves a disclosure (inside the caller's write transaction) and sets its id. There must be none of this identity. */
int disclosures_save(struct db *db, struct disclosure *disclosure, struct err *err);

/* Removes one with everything that hangs on it (inside the caller's write transaction). */
int disclosures_remove(struct db *db, int64_t id, struct err *err);

#endif
