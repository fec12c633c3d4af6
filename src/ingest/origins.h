/* origins.h: what the lines of a document tell of whose it is, of what year and kind; private to ingest/ */
#ifndef INGEST_ORIGINS_H
#define INGEST_ORIGINS_H

#include "ingest/pages/document.h"

/*
 * What the lines tell of an identity, each value with how often it is told: heads repeat it on
 * every page.
 */
struct told {
	const char *agency;           /* NULL in all but the votes for one */
	int year, kind, scope;        /* as in struct identity_found */
	size_t line;
};

struct origins {
	struct arena arena;           /* agencies as they are told */
	struct told *list;            /* by line */
	size_t n, room;
};

/* All lines; its title stands before line `title`. origins_release is due. */
void origins_read(struct origins *origins, const struct document *document, size_t title);
void origins_release(struct origins *origins);

/* Do they tell of two disclosures? What one does not tell says nothing. */
bool told_differs(const struct told *one, const struct told *other);

/*
 * What most lines of [first, last) tell; of equals the first. Of the forms of an agency's name the
 * fullest.
 */
struct told origins_elect(const struct origins *origins, size_t first, size_t last);

/* The agency that a file's name tells ("某某局2023年度部门决算.pdf"); NULL: none. In the arena. */
const char *origins_of_name(struct origins *origins, const char *file);

#endif
