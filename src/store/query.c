/* query.c: prepared statements: kept for the next time, bound by name, read by column */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "store/handle.h"

struct query *
db_query(struct db *db, const char *sql, struct err *err)
{
	struct query *query;
	int code;

	for (size_t i = 0; i < db->n_queries; i++)
		if (db->queries[i]->sql == sql) {
			query = db->queries[i];
			sqlite3_reset(query->statement);
			sqlite3_clear_bindings(query->statement);
			query->fault = SQLITE_OK;
			return query;
		}
	query = mem_alloc(sizeof *query);
	*query = (struct query){ .db = db, .sql = sql };
	code = sqlite3_prepare_v3(
	    db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &query->statement, NULL);
	if (code != SQLITE_OK) {
		free(query);
		db_fail(db, code, err);
		return NULL;
	}
	MEM_GROW(db->queries, db->n_queries, db->room);
	db->queries[db->n_queries++] = query;
	return query;
}

static void
note_bind(struct query *query, int code)
{
	if (query->fault == SQLITE_OK)
		query->fault = code;
}

/* 0: there is none of this name. */
static int
parameter(struct query *query, const char *name)
{
	const char *next = sqlite3_bind_parameter_name(query->statement, query->next);
	int found = next && strcmp(next, name) == 0 ? query->next :
	    sqlite3_bind_parameter_index(query->statement, name);

	query->next = found + 1;
	return found;
}

void
query_text(struct query *query, const char *name, const char *value)
{
	note_bind(query, sqlite3_bind_text(query->statement, parameter(query, name), value, -1,
	    SQLITE_TRANSIENT));
}

void
query_int(struct query *query, const char *name, int64_t value)
{
	note_bind(query, sqlite3_bind_int64(query->statement, parameter(query, name), value));
}

void
query_null(struct query *query, const char *name)
{
	note_bind(query, sqlite3_bind_null(query->statement, parameter(query, name)));
}

int
query_next(struct query *query, struct err *err)
{
	int code = query->fault != SQLITE_OK ? query->fault : sqlite3_step(query->statement);

	if (code == SQLITE_ROW)
		return 1;
	sqlite3_reset(query->statement);
	return code == SQLITE_DONE ? 0 : db_fail(query->db, code, err);
}

int
query_run(struct query *query, struct err *err)
{
	int more;

	do
		more = query_next(query, err);
	while (more > 0);
	return more;
}

void
query_reset(struct query *query)
{
	sqlite3_reset(query->statement);
}

bool
query_is_null(struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

int64_t
query_get_int(struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

const char *
query_get_text(struct query *query, int column)
{
	const unsigned char *text = sqlite3_column_text(query->statement, column);

	return text ? (const char *)text : "";
}

size_t
query_get_bytes(struct query *query, int column)
{
	return (size_t)sqlite3_column_bytes(query->statement, column);
}

int64_t
db_inserted(const struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}
