/* names.c: the distinct names of a database: what a search scans */
#include "store/names.h"

#include "base/arena.h"
#include "base/text.h"
#include "store/db.h"

#define BLOCK 1024            /* names in a block: 35 kB or so */
#define MOST_NAMES ((int64_t)1 << 40) /* more than any disk holds; none of a block overflows */

int
names_scan(struct db *db, bool (*visit)(void *context, const struct name_block *block),
    void *context, struct err *err)
{
	struct query *query = db_query(
	    db, "SELECT first, keys FROM name_block ORDER BY first", err);
	int more;

	if (!query)
		return -1;
	while ((more = query_next(query, err)) > 0) {
		struct name_block block = { .first = query_get_int(query, 0),
			.keys = query_get_text(query, 1) };
		block.bytes = query_get_bytes(query, 1);
		if (block.first < 1 || block.first > MOST_NAMES) {
			more = db_damaged(db, "name_block", err);
			break;
		}
		if (!visit(context, &block))
			break;
	}
	query_reset(query);
	return more < 0 ? -1 : 0;
}

/* 0: there is none. */
static int64_t
look_up(struct db *db, const char *code, const char *label, struct err *err)
{
	struct query *query = db_query(
	    db, "SELECT id FROM name WHERE name = :name AND code = :code", err);
	int64_t id;
	int more;

	if (!query)
		return -1;
	query_text(query, ":name", label);
	query_text(query, ":code", code);
	more = query_next(query, err);
	id = more > 0 ? query_get_int(query, 0) : more;
	query_reset(query);
	return id;
}

static int
add_key(struct db *db, int64_t id, const char *code, const char *label, struct err *err)
{
	struct query *query = db_query(db,
	    "INSERT INTO name_block (first, keys) VALUES (:first, :key)"
	    " ON CONFLICT (first) DO UPDATE SET keys = keys || excluded.keys", err);
	struct arena arena = { .blocks = NULL };

	if (!query)
		return -1;
	query_int(query, ":first", id - (id - 1) % BLOCK);
	query_text(query, ":key", arena_printf(&arena, "%s\t%s\n", code, text_fold(&arena, label)));
	arena_release(&arena);
	return query_run(query, err);
}

int64_t
names_add(struct db *db, const char *code, const char *label, struct err *err)
{
	struct query *query;
	int64_t id = look_up(db, code, label, err);

	if (id != 0)
		return id;
	query = db_query(db, "INSERT INTO name (code, name) VALUES (:code, :name)", err);
	if (!query)
		return -1;
	query_text(query, ":code", code);
	query_text(query, ":name", label);
	if (query_run(query, err) != 0)
		return -1;
	id = db_inserted(db);
	return add_key(db, id, code, label, err) == 0 ? id : -1;
}
