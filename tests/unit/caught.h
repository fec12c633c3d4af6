/* caught.h: what the rules say of a disclosure before and after a change, and whether they caught it */
#ifndef UNIT_CAUGHT_H
#define UNIT_CAUGHT_H

#include "audit/audit.h"

/* The broken findings of a run, each by its rule and the first figure of it. */
struct broken {
	uint64_t *keys;       /* ascending, one for each finding */
	size_t n;
};

/* Those of findings; broken_release is due. */
void broken_of(struct broken *broken, const struct findings *findings);
void broken_release(struct broken *broken);

/* The first broken finding that `before` does not have, or has less often; NULL: nothing is new. */
const struct finding *broken_new(const struct broken *before, const struct findings *findings);

/*
 * The identities that rows take part in: for each row with a figure in an equation that ties
 * (exactly or but for rounding), the least tolerance of these equations.
 */
struct identities {
	struct identity_row {
		const struct line *line;
		int64_t tolerance;    /* 分 */
	} *rows;              /* by line */
	size_t n, room;
};

void identities_of(struct identities *identities, const struct findings *findings);
void identities_release(struct identities *identities);

/* false: the row takes part in none. */
bool identities_tolerance(const struct identities *identities, const struct line *line,
    int64_t *tolerance);

#endif
