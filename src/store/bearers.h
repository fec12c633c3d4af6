/* bearers.h: what bears a name: lines, tasks, indicators and facts */
#ifndef STORE_BEARERS_H
#define STORE_BEARERS_H

#include "base/err.h"
#include "model/disclosure.h"
#include "store/disclosures.h"

struct db;

enum bearer_kind { BEARER_LINE, BEARER_TASK, BEARER_INDICATOR, BEARER_FACT };

struct bearer {
	enum bearer_kind kind;
	int64_t disclosure;
	struct identity identity;
	int table;                    /* ordinal of a line's table; else 0 */
	const char *title;            /* of the table; topic of a fact; task of an indicator; "" */
	int row;                      /* of the line; else the ordinal from 1 */
	side_t side;
	const char *code, *name;
	struct figure figure;         /* first amount of a line; spend; actual; the fact's */
	struct place place;
	const char *source;           /* the document that tells it */
};

/*
 * Names by their numbers (see names.h), best first: `whole` of them, then `beginning`, then the
 * rest.
 */
struct name_ranks {
	const int64_t *names;
	size_t n, whole, beginning;
};

/*
 * Visits everything in the selected disclosures that bears one of the names, in the order of the
 * list of disclosures; within one the best first, then in print order. A visit of false ends it;
 * the strings live until visit returns. Returns how many were visited, -1 on failure. Few bearers
 * are looked up through the indexes; where there are many, disclosure after disclosure is read, so
 * that the first ones come at once.
 */
long bearers_visit(struct db *db, const struct selector *selector, const struct name_ranks *ranks,
    bool (*visit)(void *context, const struct bearer *bearer), void *context, struct err *err);

extern int bearers_many;      /* so many lines are many; only tests change it */

#endif
