/* learnt.c: the names of codes as the disclosures of each year print them: learnt with each import */
#include "store/learnt.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "store/db.h"
#include "store/figures.h"

/* The names that disclosure :id prints, as rows of the table. */
#define PRINTED \
	"SELECT DISTINCT l.scheme, n.code, d.year, n.name FROM disclosure d" \
	" JOIN line l ON l.disclosure = d.id JOIN name n ON n.id = l.name" \
	" WHERE d.id = :id AND l.scheme <> '' AND n.code <> '' AND n.name <> ''"

struct names {
	struct learnt *list;
	size_t n, room;
};

static int
by_key(const void *a, const void *b)
{
	const struct learnt *const *one = a, *const *other = b;
	int order = strcmp((*one)->folded, (*other)->folded);

	return order != 0 ? order : *one < *other ? -1 : *one > *other;
}

/* Those that differ in brackets only count as the first of them. */
static void
join(struct names *names)
{
	struct learnt **sorted = mem_alloc(names->n * sizeof *sorted), *first = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < names->n; i++)
		sorted[i] = &names->list[i];
	if (names->n > 0)
		qsort(sorted, names->n, sizeof *sorted, by_key);
	for (size_t i = 0; i < names->n; i++)
		if (first && strcmp(first->folded, sorted[i]->folded) == 0) {
			first->documents += sorted[i]->documents;
			sorted[i]->documents = 0;
		} else {
			first = sorted[i];
		}
	for (size_t i = 0; i < names->n; i++)
		if (names->list[i].documents > 0)
			names->list[kept++] = names->list[i];
	names->n = kept;
	free(sorted);
}

static void
add_name(struct names *names, struct arena *arena, const char *name, int64_t documents)
{
	MEM_GROW(names->list, names->n, names->room);
	names->list[names->n++] = (struct learnt){ .name = name, .folded = text_fold(arena, name),
		.documents = documents };
}

/* The first of those that most print comes first; the others stay in order. */
static void
put_first(struct names *names)
{
	size_t most = 0;

	for (size_t i = 1; i < names->n; i++)
		if (names->list[i].documents > names->list[most].documents)
			most = i;
	if (most > 0) {
		struct learnt first = names->list[most];
		names->list[most] = names->list[0];
		names->list[0] = first;
	}
}

static struct learnt *
keep(struct arena *arena, const struct names *names)
{
	struct learnt *kept = arena_alloc(arena, (names->n + 1) * sizeof *kept);

	for (size_t i = 0; i < names->n; i++)
		kept[i] = names->list[i];
	return kept;
}

int
learnt_names(struct db *db, enum scheme scheme, const char *code, int year, struct arena *arena,
    struct learnt **names, size_t *n, struct err *err)
{
	struct query *query = db_query(db,
	    "SELECT name, documents FROM subject"
	    " WHERE scheme = :scheme AND code = :code AND year = :year AND documents > 0"
	    " ORDER BY documents DESC, name", err);
	struct names found = { .n = 0 };
	int documents, more;

	if (!query)
		return -1;
	query_text(query, ":scheme", scheme_name(scheme));
	query_text(query, ":code", code);
	query_int(query, ":year", year);
	while ((more = query_next(query, err)) > 0)
		if (figures_int(query, 1, 1, &documents))
			add_name(&found, arena, figures_text(arena, query, 0), documents);
	join(&found);
	put_first(&found);
	*names = keep(arena, &found);
	*n = found.n;
	free(found.list);
	return more;
}

static int
run_for(struct db *db, const char *sql, int64_t disclosure, struct err *err)
{
	struct query *query = db_query(db, sql, err);

	if (!query)
		return -1;
	query_int(query, ":id", disclosure);
	return query_run(query, err);
}

int
learnt_add(struct db *db, int64_t disclosure, struct err *err)
{
	return run_for(db,
	    "INSERT INTO subject (scheme, code, year, name, documents)"
	    " SELECT scheme, code, year, name, 1 FROM (" PRINTED ") WHERE true"
	    " ON CONFLICT (scheme, code, year, name) DO UPDATE SET documents = documents + 1",
	    disclosure, err);
}

int
learnt_remove(struct db *db, int64_t disclosure, struct err *err)
{
	if (run_for(db,
	    "UPDATE subject SET documents = max(documents - 1, 0)"
	    " WHERE (scheme, code, year, name) IN (" PRINTED ")", disclosure, err) != 0)
		return -1;
	return run_for(db,
	    "DELETE FROM subject WHERE documents = 0"
	    " AND (scheme, code, year, name) IN (" PRINTED ")", disclosure, err);
}
