/* disclosures_list.c: disclosures found, counted and listed */
#include "store/disclosures.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
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

/* What is known of all its documents, in their order. */
#define OF_ALL(what) \
	" s." what " || coalesce((SELECT group_concat('; ' || f." what ", '') FROM" \
	"  (SELECT o." what " FROM further_source x JOIN source o ON o.id = x.source" \
	"   WHERE x.disclosure = d.id ORDER BY x.ordinal) f), '')"

/* The window is cut from the indexes alone; only what it shows is then looked up. */
#define LISTED \
	" SELECT d.id, a.name, d.year, d.kind, d.scope, d.parent, d.region," \
	OF_ALL("name") "," OF_ALL("sha256") ", d.unit, d.expenditure, d.tables, d.cells" \
	" FROM shown JOIN disclosure d ON d.id = shown.id" \
	" JOIN agency a ON a.id = d.agency JOIN source s ON s.id = d.source" \
	" ORDER BY" SELECTOR_ORDER

static const char list_sql[] =
	"WITH shown (id) AS ("
	"  SELECT d.id FROM agency a CROSS JOIN disclosure d ON d.agency = a.id"
	"  WHERE" SELECTOR_SQL
	"  ORDER BY" SELECTOR_ORDER
	"  LIMIT :limit OFFSET :first"
	")"
	LISTED;

static const char from_sql[] =
	"WITH document (id) AS ("
	"  SELECT id FROM source"
	"  WHERE sha256 = :sha256 AND digest = :sha256 AND version = :version"
	"), shown (id) AS ("
	"  SELECT id FROM disclosure WHERE source IN document"
	"  UNION SELECT disclosure FROM further_source WHERE source IN document"
	")"
	LISTED;

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
		.expenditure = query_get_int(query, 10),
	};
	/* an amount without unit cannot be told */
	listed->has_expenditure = !query_is_null(query, 10) && listed->unit != UNIT_NONE;
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

#define IDS "SELECT d.id FROM agency a CROSS JOIN disclosure d ON d.agency = a.id"

/* To compile the conditions of a selector takes longer than to run the query without them. */
static struct query *
ids_query(struct db *db, const struct selector *selector, struct err *err)
{
	if (!selector->agency && !selector->year && selector->kind < 0 && selector->scope < 0 &&
	    !selector->source)
		return db_query(db, IDS " ORDER BY" SELECTOR_ORDER " LIMIT :limit", err);
	return selector_query(db, IDS " WHERE" SELECTOR_SQL " ORDER BY" SELECTOR_ORDER
	    " LIMIT :limit", selector, err);
}

int
disclosures_ids(struct db *db, const struct selector *selector, long limit, int64_t **ids,
    size_t *n, struct err *err)
{
	struct query *query = ids_query(db, selector, err);
	size_t room = 0;
	int more;

	*ids = NULL;
	*n = 0;
	if (!query)
		return -1;
	query_int(query, ":limit", limit);
	while ((more = query_next(query, err)) > 0) {
		MEM_GROW(*ids, *n, room);
		(*ids)[(*n)++] = query_get_int(query, 0);
	}
	query_reset(query);
	return more;
}

int
disclosures_from(struct db *db, const char *sha256, int version, struct arena *arena,
    struct listed **list, size_t *n, struct err *err)
{
	struct query *query = db_query(db, from_sql, err);
	struct listed *found = NULL;
	size_t room = 0;
	int more;

	*n = 0;
	if (!query)
		return -1;
	query_text(query, ":sha256", sha256);
	query_int(query, ":version", version);
	while ((more = query_next(query, err)) > 0) {
		MEM_GROW(found, *n, room);
		if (read_listed(db, query, arena, &found[(*n)++], err) != 0)
			break;
	}
	query_reset(query);
	*list = arena_alloc(arena, *n * sizeof **list);
	if (*n)
		memcpy(*list, found, *n * sizeof **list);
	free(found);
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
