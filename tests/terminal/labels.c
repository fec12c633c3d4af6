/* labels.c: a copy of a database with other names in it */
#include "terminal/labels.h"

#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

static int
copy(const char *from, sqlite3 *to)
{
	sqlite3 *source;
	int result = sqlite3_open_v2(from, &source, SQLITE_OPEN_READONLY, NULL);
	sqlite3_backup *backup = result == SQLITE_OK ? sqlite3_backup_init(to, "main", source, "main") : NULL;
	if (backup) {
		sqlite3_backup_step(backup, -1);
		result = sqlite3_backup_finish(backup);
	}
	sqlite3_close(source);
	return backup ? result : SQLITE_ERROR;
}

/* What is added keeps names apart that are the same, and makes all so long that columns are as wide as they get. */
static int
rename_rows(sqlite3 *db, const struct label *labels, int n)
{
	static const char text[] =
	    "UPDATE name SET name = CAST(:name || char(0x4E00 + id) || replace(hex(zeroblob(40)), '0', '长') AS TEXT) WHERE id IN "
	    "(SELECT name FROM (SELECT name, dense_rank() OVER (ORDER BY first) AS place FROM "
	    "(SELECT name, min(disclosure * 1000000 + statement * 10000 + row) AS first FROM line GROUP BY name)) "
	    "WHERE place % :n = :i)";
	sqlite3_stmt *statement;
	if (sqlite3_prepare_v2(db, text, -1, &statement, NULL) != SQLITE_OK)
		return -1;
	int result = SQLITE_DONE;
	for (int i = 0; i < n && result == SQLITE_DONE; i++) {
		sqlite3_bind_text(statement, sqlite3_bind_parameter_index(statement, ":name"), labels[i].bytes, (int)labels[i].n,
		    SQLITE_STATIC);
		sqlite3_bind_int(statement, sqlite3_bind_parameter_index(statement, ":n"), n);
		sqlite3_bind_int(statement, sqlite3_bind_parameter_index(statement, ":i"), i);
		result = sqlite3_step(statement);
		sqlite3_reset(statement);
	}
	sqlite3_finalize(statement);
	return result == SQLITE_DONE ? 0 : -1;
}

int
labels_write(const char *from, const char *to, const struct label *labels, int n)
{
	sqlite3 *db;
	unlink(to);
	int result = sqlite3_open(to, &db) == SQLITE_OK && copy(from, db) == SQLITE_OK ? rename_rows(db, labels, n) : -1;
	if (result != 0)
		fprintf(stderr, "%s: %s\n", to, sqlite3_errmsg(db));
	sqlite3_close(db);
	return result;
}
