/* database.c: a database as a test opens it, and as another program changes it */
#include "database.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct db *
database_open(const char *path, enum db_mode mode)
{
	struct err err = ERR_INIT;
	struct db *db = db_open(path, mode, &err);

	if (!db)
		fail_msg("%s", err.text);
	return db;
}

void
database_run(const char *path, const char *sql)
{
	sqlite3 *handle;

	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	if (sqlite3_exec(handle, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(handle));
	sqlite3_close(handle);
}
