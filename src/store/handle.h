/* handle.h: SQLite's handles behind a database and its queries; private to db.c and query.c */
#ifndef STORE_HANDLE_H
#define STORE_HANDLE_H

#include <signal.h>
#include <sqlite3.h>

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
	enum db_mode mode;
	int depth;            /* of begun transactions; only the outermost is SQLite's */
	volatile sig_atomic_t interrupted;
	struct query **queries;
	size_t n_queries, room;
};

/* Says why SQLite refused with this code; -1. */
int db_fail(const struct db *db, int code, struct err *err);

#endif
