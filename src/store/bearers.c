/* bearers.c: what bears a name: lines, tasks, indicators and facts */
#include "store/bearers.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "store/db.h"
#include "store/figures.h"
#include "store/selector.h"

int bearers_many = 20000;

/*
 * The names come as a JSON array, best first; json_each's key is the position in it. A line's
 * figure is its first amount: money, not ambiguous, in a column of its side. OF(t) narrows the
 * table t down, or not.
 */
#define BEARERS_SQL(OF) \
	"WITH wanted (name, rank) AS MATERIALIZED (" \
	"  SELECT value, (key >= :whole_end) + (key >= :beginning_end) FROM json_each(:names)" \
	"), bearer AS (" \
	"  SELECT 0 AS kind, w.name, w.rank, l.disclosure, l.statement, s.title, l.row, l.side," \
	"    k.unit, c.value, coalesce(c.decimals, 0) AS decimals, c.printed," \
	"    coalesce(c.page, l.page) AS page, coalesce(c.line, l.line) AS line, s.source" \
	"  FROM wanted w CROSS JOIN line l ON l.name = w.name" OF("l") \
	"  JOIN statement s ON s.disclosure = l.disclosure AND s.ordinal = l.statement" \
	"  LEFT JOIN cell c" \
	"    ON c.disclosure = l.disclosure AND c.statement = l.statement AND c.row = l.row" \
	"    AND c.column = (" \
	"      SELECT min(f.column) FROM cell f JOIN column m" \
	"      ON m.disclosure = f.disclosure AND m.statement = f.statement" \
	"        AND m.ordinal = f.column" \
	"      WHERE f.disclosure = l.disclosure AND f.statement = l.statement AND f.row = l.row" \
	"        AND m.side = l.side AND m.unit IN ('元', '万元', '亿元') AND NOT f.ambiguous)" \
	"  LEFT JOIN column k ON k.disclosure = l.disclosure AND k.statement = l.statement" \
	"    AND k.ordinal = c.column" \
	" UNION ALL" \
	"  SELECT 1, w.name, w.rank, t.disclosure, 0, '', t.ordinal, ''," \
	"    t.spend_unit, t.spend_value, t.spend_decimals, t.spend_printed," \
	"    t.spend_page, t.spend_line, t.source" \
	"  FROM wanted w CROSS JOIN task t ON t.name = w.name" OF("t") \
	" UNION ALL" \
	"  SELECT 2, w.name, w.rank, i.disclosure, 0, p.name, i.ordinal, ''," \
	"    i.actual_unit, i.actual_value, i.actual_decimals, i.actual_printed," \
	"    i.actual_page, i.actual_line, i.source" \
	"  FROM wanted w CROSS JOIN indicator i ON i.name = w.name" OF("i") \
	"  JOIN task t ON t.disclosure = i.disclosure AND t.ordinal = i.task" \
	"  JOIN name p ON p.id = t.name" \
	" UNION ALL" \
	"  SELECT 3, w.name, w.rank, f.disclosure, 0, f.topic, f.ordinal, ''," \
	"    f.unit, f.value, f.decimals, f.printed, f.page, f.line, f.source" \
	"  FROM wanted w CROSS JOIN fact f ON f.name = w.name" OF("f") \
	")" \
	" SELECT b.unit, b.value, b.decimals, b.printed, b.page, b.line," \
	"   b.kind, b.disclosure, a.name, d.year, d.kind, d.scope," \
	"   b.statement, b.title, b.row, b.side, n.code, n.name," \
	"   (SELECT o.name FROM source o WHERE o.id = CASE b.source WHEN 0 THEN d.source ELSE" \
	"      (SELECT x.source FROM further_source x" \
	"       WHERE x.disclosure = d.id AND x.ordinal = b.source) END)" \
	" FROM bearer b JOIN disclosure d ON d.id = b.disclosure JOIN agency a ON a.id = d.agency" \
	" JOIN name n ON n.id = b.name" \
	" WHERE" SELECTOR_SQL \
	" ORDER BY" SELECTOR_ORDER ", b.rank, b.kind, b.statement, b.row, b.side"

#define ANYWHERE(table) ""
#define IN_DISCLOSURE(table) " AND " table ".disclosure = :disclosure"

static const char everywhere_sql[] = BEARERS_SQL(ANYWHERE);
static const char disclosure_sql[] = BEARERS_SQL(IN_DISCLOSURE);

static const char order_sql[] =
	"SELECT d.id FROM agency a CROSS JOIN disclosure d ON d.agency = a.id"
	" WHERE" SELECTOR_SQL " ORDER BY" SELECTOR_ORDER;

static const char names_sql[] =
	"SELECT name FROM line WHERE disclosure = :id"
	" UNION SELECT name FROM task WHERE disclosure = :id"
	" UNION SELECT name FROM indicator WHERE disclosure = :id"
	" UNION SELECT name FROM fact WHERE disclosure = :id";

struct visitor {
	struct db *db;
	bool (*visit)(void *context, const struct bearer *bearer);
	void *context;
	bool ended;
	long n;
	struct err *err;
};

static char *
json_array(const int64_t *numbers, size_t n)
{
	char *json;
	size_t bytes;
	FILE *out = open_memstream(&json, &bytes);

	if (!out)
		mem_exhausted();
	for (size_t i = 0; i < n; i++)
		fprintf(out, "%c%lld", i ? ',' : '[', (long long)numbers[i]);
	fputs(n ? "]" : "[]", out);
	if (fclose(out) != 0)
		mem_exhausted();
	return json;
}

static int
read_bearer(struct db *db, struct query *query, struct arena *arena, struct bearer *bearer,
    struct err *err)
{
	*bearer = (struct bearer){
		.kind = (enum bearer_kind)query_get_int(query, 6),
		.disclosure = query_get_int(query, 7),
		.identity = { .agency = figures_text(arena, query, 8) },
		.title = figures_text(arena, query, 13),
		.code = figures_text(arena, query, 16),
		.name = figures_text(arena, query, 17),
		.source = figures_text(arena, query, 18),
	};
	if (!figures_int(query, 9, 1, &bearer->identity.year) ||
	    !kind_parse(query_get_text(query, 10), &bearer->identity.kind) ||
	    !scope_parse(query_get_text(query, 11), &bearer->identity.scope))
		return db_damaged(db, "disclosure", err);
	if (!figures_int(query, 12, 0, &bearer->table) ||
	    !figures_int(query, 14, 1, &bearer->row) ||
	    !figures_side(query, 15, &bearer->side) ||
	    figures_get(arena, query, 0, &bearer->figure) != 0)
		return db_damaged(db, "cell", err);
	bearer->place = bearer->figure.place;
	return 0;
}

static void
bind_ranks(struct query *query, const struct name_ranks *ranks)
{
	char *names = json_array(ranks->names, ranks->n);

	query_text(query, ":names", names);
	query_int(query, ":whole_end", (int64_t)ranks->whole);
	query_int(query, ":beginning_end", (int64_t)(ranks->whole + ranks->beginning));
	free(names);
}

/* Gives the visitor every row of a bearers query. */
static int
visit_rows(struct visitor *visitor, struct query *query)
{
	struct arena arena = { .blocks = NULL };
	struct bearer bearer;
	int more = 1;

	while (!visitor->ended && (more = query_next(query, visitor->err)) > 0) {
		more = read_bearer(visitor->db, query, &arena, &bearer, visitor->err);
		if (more < 0)
			break;
		visitor->n++;
		visitor->ended = !visitor->visit(visitor->context, &bearer);
		arena_release(&arena);
	}
	query_reset(query);
	arena_release(&arena);
	return more < 0 ? -1 : 0;
}

static int
visit_everywhere(struct visitor *visitor, const struct selector *selector,
    const struct name_ranks *ranks)
{
	struct query *query = selector_query(visitor->db, everywhere_sql, selector, visitor->err);

	if (!query)
		return -1;
	bind_ranks(query, ranks);
	return visit_rows(visitor, query);
}

/* A name with its place among the names, to be found by number. */
struct ranked {
	int64_t name;
	size_t place;
};

static int
compare_names(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;

	return (one->name > other->name) - (one->name < other->name);
}

static int
compare_places(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;

	return (one->place > other->place) - (one->place < other->place);
}

/*
 * The names of one disclosure that are wanted, best first; there are as many as it has names at
 * most.
 */
struct wanted {
	const struct ranked *ranked;
	size_t n_ranked;
	struct ranked *names;
	size_t n, room;
};

static int
collect_wanted(struct visitor *visitor, int64_t disclosure, struct wanted *wanted)
{
	struct query *query = db_query(visitor->db, names_sql, visitor->err);
	int more;

	if (!query)
		return -1;
	query_int(query, ":id", disclosure);
	wanted->n = 0;
	while ((more = query_next(query, visitor->err)) > 0) {
		struct ranked key = { .name = query_get_int(query, 0) };
		const struct ranked *found = bsearch(&key, wanted->ranked, wanted->n_ranked,
		    sizeof key, compare_names);
		if (!found)
			continue;
		MEM_GROW(wanted->names, wanted->n, wanted->room);
		wanted->names[wanted->n++] = *found;
	}
	query_reset(query);
	if (wanted->n)
		qsort(wanted->names, wanted->n, sizeof *wanted->names, compare_places);
	return more;
}

static int
visit_disclosure(struct visitor *visitor, int64_t disclosure, const struct name_ranks *ranks,
    struct wanted *wanted)
{
	struct query *query;
	struct name_ranks own = { .n = 0 };

	if (collect_wanted(visitor, disclosure, wanted) != 0)
		return -1;
	if (wanted->n == 0)
		return 0;
	query = selector_query(visitor->db, disclosure_sql, &SELECTOR_ANY, visitor->err);
	if (!query)
		return -1;
	int64_t *names = mem_alloc(wanted->n * sizeof *names);
	for (size_t i = 0; i < wanted->n; i++) {
		names[i] = wanted->names[i].name;
		own.whole += wanted->names[i].place < ranks->whole;
		own.beginning += wanted->names[i].place >= ranks->whole &&
		    wanted->names[i].place < ranks->whole + ranks->beginning;
	}
	own.names = names;
	own.n = wanted->n;
	bind_ranks(query, &own);
	query_int(query, ":disclosure", disclosure);
	free(names);
	return visit_rows(visitor, query);
}

static int
visit_in_turn(struct visitor *visitor, const struct selector *selector,
    const struct name_ranks *ranks)
{
	struct query *query = selector_query(visitor->db, order_sql, selector, visitor->err);
	struct ranked *ranked = mem_alloc(ranks->n * sizeof *ranked);
	struct wanted wanted = { .ranked = ranked, .n_ranked = ranks->n };
	int more = query ? 1 : -1;

	for (size_t i = 0; i < ranks->n; i++)
		ranked[i] = (struct ranked){ .name = ranks->names[i], .place = i };
	qsort(ranked, ranks->n, sizeof *ranked, compare_names);
	while (more > 0 && !visitor->ended && (more = query_next(query, visitor->err)) > 0)
		if (visit_disclosure(visitor, query_get_int(query, 0), ranks, &wanted) != 0)
			more = -1;
	if (query)
		query_reset(query);
	free(wanted.names);
	free(ranked);
	return more < 0 ? -1 : 0;
}

/* Do bearers_many lines or more bear one of the names? 1, 0, -1. */
static int
are_many(struct db *db, const struct name_ranks *ranks, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT 1 FROM json_each(:names) w CROSS JOIN line l ON l.name = w.value"
	    " LIMIT 1 OFFSET :many", err);
	char *names;
	int many;

	if (!query)
		return -1;
	names = json_array(ranks->names, ranks->n);
	query_text(query, ":names", names);
	query_int(query, ":many", bearers_many - 1);
	free(names);
	many = query_next(query, err);
	query_reset(query);
	return many;
}

long
bearers_visit(struct db *db, const struct selector *selector, const struct name_ranks *ranks,
    bool (*visit)(void *context, const struct bearer *bearer), void *context, struct err *err)
{
	struct visitor visitor = { .db = db, .visit = visit, .context = context, .err = err };
	int many;

	if (ranks->n == 0)
		return 0;
	many = are_many(db, ranks, err);
	if (many < 0 || (many ? visit_in_turn : visit_everywhere)(&visitor, selector, ranks) != 0)
		return -1;
	return visitor.n;
}
