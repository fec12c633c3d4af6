/* learnt.h: the names of codes as the disclosures of each year print them: learnt with each import */
#ifndef STORE_LEARNT_H
#define STORE_LEARNT_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/code.h"
#include "base/err.h"

struct db;

/* A name, and how many disclosures print it; those that differ in brackets only are one. */
struct learnt {
	const char *name, *folded;
	int64_t documents;
};

/* The names of a code in a year, the one that most print first; in the arena. */
int learnt_names(struct db *db, enum scheme scheme, const char *code, int year,
    struct arena *arena, struct learnt **names, size_t *n, struct err *err);

/*
 * Counts the names of a disclosure that was just written, or of one that will be removed, once each
 * (inside the caller's write transaction).
 */
int learnt_add(struct db *db, int64_t disclosure, struct err *err);
int learnt_remove(struct db *db, int64_t disclosure, struct err *err);

#endif
