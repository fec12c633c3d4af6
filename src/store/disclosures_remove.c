/* disclosures_remove.c: disclosures removed or replaced, with what only they needed */
#include "store/disclosures.h"

#include <stdlib.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/learnt.h"

/* What lies above a disclosure and may be needed by others. */
struct above {
	int64_t agency;
	int64_t *sources;
	size_t n, room;
};

static int
find_above(struct db *db, int64_t id, struct above *above, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT agency, source FROM disclosure WHERE id = :id"
	    " UNION ALL SELECT 0, source FROM further_source WHERE disclosure = :id", err);
	int more;

	*above = (struct above){ .agency = 0 };
	if (!query)
		return -1;
	query_int(query, ":id", id);
	while ((more = query_next(query, err)) > 0) {
		if (above->n == 0)
			above->agency = query_get_int(query, 0);
		MEM_GROW(above->sources, above->n, above->room);
		above->sources[above->n++] = query_get_int(query, 1);
	}
	return more;
}

static int
run_with_id(struct db *db, const char *sql, int64_t id, struct err *err)
{
	struct query *query = db_query(db, sql, err);

	if (!query)
		return -1;
	query_int(query, ":id", id);
	return query_run(query, err);
}

/*
 * Nothing is left of what nothing needs; disclosure `instead` (0: none) has taken the place of the
 * one that needed it.
 */
static int
drop_above(struct db *db, const struct above *above, int64_t instead, struct err *err)
{
	for (size_t i = 0; i < above->n; i++)
		if (sources_drop(db, above->sources[i], instead, err) != 0)
			return -1;
	return run_with_id(db, "DELETE FROM agency WHERE id = :id"
	    " AND NOT EXISTS (SELECT 1 FROM disclosure WHERE agency = :id)", above->agency, err);
}

/*
 * The rest hangs on the disclosure and goes with it; its names stay, for they are numbered without
 * gaps.
 */
static int
delete_disclosure(struct db *db, int64_t id, struct err *err)
{
	if (learnt_remove(db, id, err) != 0)
		return -1;
	return run_with_id(db, "DELETE FROM disclosure WHERE id = :id", id, err);
}

int
disclosures_remove(struct db *db, int64_t id, struct err *err)
{
	struct above above;
	int result = find_above(db, id, &above, err);

	if (result == 0 && above.n > 0) {
		result = delete_disclosure(db, id, err);
		if (result == 0)
			result = drop_above(db, &above, 0, err);
	}
	free(above.sources);
	return result;
}

int
disclosures_replace(struct db *db, int64_t id, struct disclosure *disclosure,
    const struct stored_lines *lines, struct err *err)
{
	struct above above;
	int result = find_above(db, id, &above, err);

	if (result == 0)
		result = delete_disclosure(db, id, err);
	if (result == 0)
		result = disclosures_save(db, disclosure, lines, err);
	if (result == 0)
		result = drop_above(db, &above, disclosure->id, err);
	free(above.sources);
	return result;
}
