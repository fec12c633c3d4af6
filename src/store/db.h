/* db.h: one SQLite file: opened safely, queried by name; the only part that knows SQLite */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct db;
struct query;

/*
 * DB_READ: read-only, trusted_schema off, defensive, cell_size_check on, busy_timeout set: a
 * hostile file cannot run anything. A hot journal that locks read-only openers out is recovered by
 * opening once read-write; in a read-only folder err says so. DB_WRITE: made if it is not there,
 * but not its folder, migrated if it is older, journal_mode=DELETE, cache_spill off, foreign_keys
 * on. DB_MAKE, for one that is not there: it appears under its name, whole, with the first commit,
 * and not at all where none comes; nothing may be asked of it before db_begin_write. A database of
 * another program, of a newer version, a text file, a folder, an unreadable file: NULL and ERR_DATA
 * with a clear line.
 */
enum db_mode { DB_READ, DB_WRITE, DB_MAKE };
struct db *db_open(const char *path, enum db_mode mode, struct err *err);
void db_close(struct db *db);                 /* NULL is nothing */
const char *db_path(const struct db *db);

/*
 * A prepared statement, prepared once for each distinct `sql` pointer (string constants) and reset
 * each time it is asked for; owned by the database. Parameters are bound by name (":agency").
 */
struct query *db_query(struct db *db, const char *sql, struct err *err);
/* copied; NULL binds NULL */
void query_text(struct query *query, const char *name, const char *value);
void query_int(struct query *query, const char *name, int64_t value);
void query_null(struct query *query, const char *name);
int query_next(struct query *query, struct err *err);     /* 1 a row, 0 the end, -1 failed */
int query_run(struct query *query, struct err *err);      /* for statements without rows: 0 / -1 */
/* leaves the rows that are left: no lock is kept for them */
void query_reset(struct query *query);
bool query_is_null(struct query *query, int column);
int64_t query_get_int(struct query *query, int column);
/* never NULL; until the next step */
const char *query_get_text(struct query *query, int column);
size_t query_get_bytes(struct query *query, int column);          /* of the text just got */
int64_t db_inserted(const struct db *db);                 /* row id of the last insert */

int db_execute(struct db *db, const char *sql, struct err *err);  /* several statements, no rows */

/* Says that `table` of the database holds what cannot be (a hostile or damaged file); -1. */
int db_damaged(const struct db *db, const char *table, struct err *err);

/*
 * Transactions; a read transaction is one screen long. db_rollback never fails. The first commit
 * after DB_MAKE may be DB_AGAIN: somebody else made the database meanwhile, the next transaction is
 * in that one, and what was done is to be done again there.
 */
#define DB_AGAIN 1
int db_begin_read(struct db *db, struct err *err);
int db_begin_write(struct db *db, struct err *err);
int db_commit(struct db *db, struct err *err);
void db_rollback(struct db *db);

/*
 * For a signal handler: from now on no transaction commits, the one under way is rolled back:
 * ERR_INTERRUPTED.
 */
void db_interrupt(struct db *db);

#endif
