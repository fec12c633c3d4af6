/* complete.h: one disclosure in several documents: tables in one, the narrative in another */
#ifndef INGEST_COMPLETE_H
#define INGEST_COMPLETE_H

#include "model/disclosure.h"

/*
 * The document of `stored` that brings the same as `brought` does (tables, or none): its place is
 * the only one that `brought` can take. -1: there is none, they complete each other.
 */
int complete_rival(const struct disclosure *stored, const struct disclosure *brought);

/*
 * Puts all that `brought` brings in the place of document `source` of `stored`, or after its last
 * one (stored->n_more + 1). What the narrative of another document says already is not taken
 * twice. `stored` then points into `brought`, which must outlive it and has no further documents.
 */
void complete_put(struct disclosure *stored, const struct disclosure *brought, int source);

#endif
