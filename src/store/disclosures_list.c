/* disclosures_list.c: disclosures found, counted, listed and removed */
#include "store/disclosures.h"

#include <stdio.h>

#include "base/i18n.h"
#include "store/db.h"
#include "store/figures.h"
#include "store/selector.h"

long
disclosures_count(struct db *db, const struct selector *selector, struct err *err)
{
	struct query *query = selector_query(db,
	    "SELECT count(*) FROM agency a CROSS JOIN disclosure d ON d.agency = a.id"
	    " WHERE" SELECTOR_SQL,
	    selector, err);
	long n = -1;

	if (!query)
		return -1;
	if (query_next(query, err) > 0)
		n = (long)query_get_int(query, 0);
	query_reset(query);
	return n;
}

/* The window is cut from the indexes alone; only what it shows is then looked up. */
static const char list_sql[] =
	"WITH shown (id) AS ("
	"  SELECT d.id FROM agency a CROSS JOIN disclosure d ON d.agency = a.id"
	"  WHERE" SELECTOR_SQL
	"  ORDER BY" SELECTOR_ORDER
	"  LIMIT :limit OFFSET :first"
	")"
	" SELECT d.id, a.name, d.year, d.kind, d.scope, d.parent, d.region, s.name, s.sha256,"
	"   d.unit, d.expenditure, d.tables, d.cells"
	" FROM shown JOIN disclosure d ON d.id = shown.id"
	" JOIN agency a ON a.id = d.agency JOIN source s ON s.id = d.source"
	" ORDER BY" SELECTOR_ORDER;

static int
read_listed(
    struct db *db, struct query *query, struct arena *arena, struct listed *listed, struct err *err)
{
	*listed = (struct listed){
		.id = query_get_int(query, 0),
		.identity = { .agency = figures_text(arena, query, 1) },
		.parent = figures_text(arena, query, 5),
		.region = figures_text(arena, query, 6),
		.source = figures_text(arena, query, 7),
		.sha256 = figures_text(arena, query, 8),
		.unit = unit_parse(query_get_text(query, 9)),
		.has_expenditure = !query_is_null(query, 10),
		.expenditure = query_get_int(query, 10),
	};
	if (!figures_int(query, 2, 1, &listed->identity.year) ||
	    !kind_parse(query_get_text(query, 3), &listed->identity.kind) ||
	    !scope_parse(query_get_text(query, 4), &listed->identity.scope) ||
	    !figures_int(query, 11, 0, &listed->tables) ||
	    !figures_int(query, 12, 0, &listed->cells))
		return db_damaged(db, "disclosure", err);
	return 0;
}

int
disclosures_list(struct db *db, const struct selector *selector, long first, long limit,
    struct arena *arena, struct listed **list, size_t *n, struct err *err)
{
	struct query *query = selector_query(db, list_sql, selector, err);
	int more;

	if (!query)
		return -1;
	*list = arena_alloc(arena, (size_t)limit * sizeof **list);
	*n = 0;
	query_int(query, ":first", first);
	query_int(query, ":limit", limit);
	while ((more = query_next(query, err)) > 0) {
		if (read_listed(db, query, arena, &(*list)[*n], err) != 0)
			break;
		++*n;
	}
	query_reset(query);
	return more == 0 ? 0 : -1;
}

int64_t
disclosures_find(struct db *db, const struct identity *identity, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT d.id FROM agency a JOIN disclosure d ON d.agency = a.id"
	    " WHERE a.name = :agency AND d.year = :year"
	    " AND d.kind = :kind AND d.scope = :scope", err);
	int64_t id;
	int more;

	if (!query)
		return -1;
	query_text(query, ":agency", identity->agency);
	query_int(query, ":year", identity->year);
	query_text(query, ":kind", kind_id(identity->kind));
	query_text(query, ":scope", scope_id(identity->scope));
	more = query_next(query, err);
	id = more > 0 ? query_get_int(query, 0) : more;
	query_reset(query);
	return id;
}

int
disclosures_digest(struct db *db, int64_t id, char digest[65], struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT s.digest FROM disclosure d JOIN source s ON s.id = d.source"
	    " WHERE d.id = :id", err);
	int more;

	if (!query)
		return -1;
	query_int(query, ":id", id);
	more = query_next(query, err);
	snprintf(digest, 65, "%s", more > 0 ? query_get_text(query, 0) : "");
	query_reset(query);
	return more < 0 ? -1 : 0;
}

/*
 * Runs what deletes rows of one of the two tables above a disclosure unless something else needs
 * them.
 */
static int
delete_unused(struct db *db, const char *sql, int64_t id, struct err *err)
{
	struct query *query = db_query(db, sql, err);

	if (!query)
		return -1;
	query_int(query, ":id", id);
	return query_run(query, err);
}

/*
 * The rest hangs on the disclosure and goes with it; its names stay, for they are numbered without
 * gaps.
 */
int
disclosures_remove(struct db *db, int64_t id, struct err *err)
{
	struct query *query = db_query(
	    db, "DELETE FROM disclosure WHERE id = :id RETURNING agency, source", err);
	int64_t agency, source;
	int more;

	if (!query)
		return -1;
	query_int(query, ":id", id);
	more = query_next(query, err);
	if (more <= 0)
		return more;
	agency = query_get_int(query, 0);
	source = query_get_int(query, 1);
	if (query_run(query, err) != 0 ||
	    delete_unused(db, "DELETE FROM source WHERE id = :id"
	    " AND NOT EXISTS (SELECT 1 FROM disclosure WHERE source = :id)", source, err) != 0)
		return -1;
	return delete_unused(db, "DELETE FROM agency WHERE id = :id"
	    " AND NOT EXISTS (SELECT 1 FROM disclosure WHERE agency = :id)", agency, err);
}
