/* selector.c: a selector as the conditions of a query */
#include "store/selector.h"

#include "base/arena.h"
#include "base/text.h"

/* Is there an agency of exactly this (folded) name? 1, 0, -1. */
static int
is_whole(struct db *db, const char *folded, struct err *err)
{
	struct query *query = db_query(
	    db, "SELECT 1 FROM agency WHERE folded = :agency LIMIT 1", err);
	int found;

	if (!query)
		return -1;
	query_text(query, ":agency", folded);
	found = query_next(query, err);
	query_reset(query);
	return found;
}

static int
bind_agency(struct db *db, struct query *query, const struct selector *selector, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	const char *folded = text_fold(&arena, selector->agency);
	int whole = selector->whole ? 1 : is_whole(db, folded, err);

	query_text(query, ":agency", folded);
	query_int(query, ":whole", whole);
	arena_release(&arena);
	return whole < 0 ? -1 : 0;
}

struct query *
selector_query(struct db *db, const char *sql, const struct selector *selector, struct err *err)
{
	struct query *query = db_query(db, sql, err);

	if (!query || (selector->agency && bind_agency(db, query, selector, err) != 0))
		return NULL;
	if (selector->year)
		query_int(query, ":year", selector->year);
	if (selector->kind >= 0)
		query_text(query, ":kind", kind_id((enum disclosure_kind)selector->kind));
	if (selector->scope >= 0)
		query_text(query, ":scope", scope_id((enum disclosure_scope)selector->scope));
	query_text(query, ":source", selector->source);
	return query;
}
