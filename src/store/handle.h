/* handle.h: SQLite's handles behind a database and its queries; private to store/ */
#ifndef STORE_HANDLE_H
#define STORE_HANDLE_H

#include <signal.h>
#include <sqlite3.h>

#include "base/file.h"
#include "store/db.h"

struct query {
	struct db *db;
	const char *sql;
	sqlite3_stmt *statement;
	int next;             /* the parameter that is likely bound next: they come in one order */
	int fault;            /* of a bind since the last reset: SQLite's code */
};

struct db {
	sqlite3 *handle;
	char *path;
	struct file_draft draft;      /* of DB_MAKE, until the first commit */
	enum db_mode mode;
	int depth;            /* of begun transactions; only the outermost is SQLite's */
	volatile sig_atomic_t interrupted;
	struct query **queries;
	size_t n_queries, room;
};

#define VALUE_LIMIT (64 << 20)        /* bytes of the longest text that a file may make us hold */

/* Says why SQLite refused with this code; -1. */
int db_fail(const struct db *db, int code, struct err *err);

/* Says that the database is damaged and why; -1. */
int db_broken(const struct db *db, const char *why, struct err *err);

#endif
