/* test_db.c: only a database of ours is opened, and a hostile or damaged one says what is wrong */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "database.h"
#include "folder.h"
#include "store/db.h"
#include "store/db_file.h"
#include "store/disclosures.h"
#include "store/schema.h"

static void
make(const char *path)
{
	struct err err = ERR_INIT;
	struct db *db = db_open(path, DB_WRITE, &err);

	assert_non_null(db);
	db_close(db);
}

/* Opening must fail with ERR_DATA and a text that says these words. */
static void
refused(const char *path, enum db_mode mode, const char *words)
{
	struct err err = ERR_INIT;
	struct db *db = db_open(path, mode, &err);

	if (db)
		fail_msg("%s was opened", path);
	assert_int_equal(err.status, ERR_DATA);
	if (!strstr(err.text, words))
		fail_msg("%s: “%s” does not say “%s”", path, err.text, words);
	err_clear(&err);
}

static void
opened(const char *path, enum db_mode mode)
{
	struct err err = ERR_INIT;
	struct db *db = db_open(path, mode, &err);

	if (!db)
		fail_msg("%s", err.text);
	db_close(db);
}

static int64_t
number(struct db *db, const char *sql)
{
	struct err err = ERR_INIT;
	struct query *query = db_query(db, sql, &err);
	int64_t value;

	if (!query || query_next(query, &err) != 1)
		fail_msg("%s", err.text ? err.text : "no row");
	value = query_get_int(query, 0);
	query_reset(query);
	return value;
}

static void
a_new_one_is_ours(void **state)
{
	struct err err = ERR_INIT;
	struct db *db;

	(void)state;
	refused("new/deep/suan.db", DB_WRITE, "there is no folder new/deep; make it first");
	assert_int_equal(db_file_make_folder("new/deep/suan.db", &err), 0);
	db = db_open("new/deep/suan.db", DB_WRITE, &err);
	assert_non_null(db);
	assert_string_equal(db_path(db), "new/deep/suan.db");
	assert_int_equal(number(db, "PRAGMA application_id"), SCHEMA_APPLICATION_ID);
	assert_int_equal(number(db, "PRAGMA user_version"), schema_version());
	assert_int_equal(number(db, "PRAGMA foreign_keys"), 1);
	assert_int_equal(number(db, "PRAGMA cache_spill"), 0);
	db_close(db);
	opened("new/deep/suan.db", DB_WRITE);
	opened("new/deep/suan.db", DB_READ);
	opened(":colon.db", DB_WRITE);
	assert_int_equal(access(":colon.db", F_OK), 0);
}

static void
what_is_no_database_is_refused(void **state)
{
	(void)state;
	refused("none.db", DB_READ, "no such file: none.db; import something first");
	refused("", DB_WRITE, "no such file");
	mkdir("folder", 0777);
	refused("folder", DB_READ, "is a folder");
	refused("folder", DB_WRITE, "is a folder");
	folder_write("text.db", "一本账\n一本账\n");
	refused("text.db", DB_READ, "not a database");
	refused("text.db", DB_WRITE, "not a database");
	folder_write("empty.db", "");
	refused("empty.db", DB_READ, "is empty; import something first");
	opened("empty.db", DB_WRITE);
	assert_int_equal(mkfifo("pipe.db", 0666), 0);
	refused("pipe.db", DB_READ, "not a database");
	folder_write("file", "");
	refused("file/x.db", DB_WRITE, "file/x.db: cannot be opened: Not a directory");
}

static void
strangers_are_refused(void **state)
{
	(void)state;
	database_run("other.db", "CREATE TABLE t (x); PRAGMA application_id = 7");
	refused("other.db", DB_READ, "of another program");
	refused("other.db", DB_WRITE, "of another program");
	database_run("anyone.db", "CREATE TABLE t (x)");
	refused("anyone.db", DB_WRITE, "of another program");
	make("newer.db");
	database_run("newer.db", "PRAGMA user_version = 99");
	refused("newer.db", DB_READ, "made by a newer suan (tables of version 99");
	refused("newer.db", DB_WRITE, "made by a newer suan");
	make("zero.db");
	database_run("zero.db", "PRAGMA user_version = 0");
	refused("zero.db", DB_READ, "the database is damaged");
}

static void
damage_is_told(void **state)
{
	struct err err = ERR_INIT;
	struct disclosure disclosure;
	char *bytes;
	struct db *db;
	struct stat status;

	(void)state;
	make("damaged.db");
	assert_int_equal(stat("damaged.db", &status), 0);
	bytes = malloc((size_t)status.st_size);
	FILE *in = fopen("damaged.db", "rb");
	assert_int_equal(fread(bytes, 1, (size_t)status.st_size, in), status.st_size);
	fclose(in);
	memset(bytes + 4096, 0xA5, (size_t)status.st_size - 4096);
	folder_write_bytes("damaged.db", bytes, (size_t)status.st_size);
	free(bytes);
	db = db_open("damaged.db", DB_READ, &err);
	if (db)
		assert_int_equal(disclosures_load(db, 1, &disclosure, &err), -1);
	assert_int_equal(err.status, ERR_DATA);
	assert_non_null(strstr(err.text, "damaged.db: the database is damaged"));
	err_clear(&err);
	db_close(db);
	make("partial.db");
	database_run("partial.db", "DROP TABLE statement");
	db = db_open("partial.db", DB_READ, &err);
	assert_non_null(db);
	assert_null(db_query(db, "SELECT * FROM statement", &err));
	assert_non_null(strstr(err.text, "no such table"));
	err_clear(&err);
	db_close(db);
}

static void
reading_never_writes(void **state)
{
	struct err err = ERR_INIT;
	struct db *db;

	(void)state;
	make("read.db");
	database_run("read.db", "CREATE VIEW peek AS SELECT 1");
	db = db_open("read.db", DB_READ, &err);
	assert_int_equal(db_execute(db, "DELETE FROM name", &err), -1);
	err_clear(&err);
	assert_int_equal(db_execute(db, "SELECT * FROM peek", &err), -1);
	err_clear(&err);
	db_close(db);
}

static void
queries_are_bound_by_name(void **state)
{
	static const char sql[] = "SELECT :a, :b, :a";
	struct err err = ERR_INIT;
	struct db *db;
	struct query *query;

	(void)state;
	make("query.db");
	db = db_open("query.db", DB_READ, &err);
	query = db_query(db, sql, &err);
	query_text(query, ":a", "预算");
	query_int(query, ":b", INT64_MIN);
	assert_int_equal(query_next(query, &err), 1);
	assert_string_equal(query_get_text(query, 2), "预算");
	assert_int_equal(query_get_bytes(query, 2), 6);
	assert_int_equal(query_get_int(query, 1), INT64_MIN);
	assert_int_equal(query_next(query, &err), 0);
	/* the same text is the same query, and forgets what was bound */
	assert_ptr_equal(db_query(db, sql, &err), query);
	assert_int_equal(query_next(query, &err), 1);
	assert_true(query_is_null(query, 0));
	assert_string_equal(query_get_text(query, 0), "");
	query_reset(query);
	query_text(query, ":none", "x");
	assert_int_equal(query_next(query, &err), -1);
	err_clear(&err);
	db_close(db);
}

static void
transactions_nest(void **state)
{
	struct err err = ERR_INIT;
	struct db *db;

	(void)state;
	db = db_open("nest.db", DB_WRITE, &err);
	assert_int_equal(db_begin_write(db, &err), 0);
	assert_int_equal(
	    db_execute(db, "INSERT INTO agency (name, folded) VALUES ('a', 'a')", &err), 0);
	assert_int_equal(db_begin_read(db, &err), 0);
	assert_int_equal(db_commit(db, &err), 0);
	db_rollback(db);
	assert_int_equal(number(db, "SELECT count(*) FROM agency"), 0);
	db_close(db);
}

static void
a_busy_database_is_told(void **state)
{
	struct err err = ERR_INIT;
	sqlite3 *other;
	struct db *db;

	(void)state;
	make("busy.db");
	db = db_open("busy.db", DB_WRITE, &err);
	assert_int_equal(db_execute(db, "PRAGMA busy_timeout = 0", &err), 0);
	assert_int_equal(sqlite3_open("busy.db", &other), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(db_begin_write(db, &err), -1);
	assert_non_null(strstr(err.text, "busy.db: another program is using it"));
	err_clear(&err);
	sqlite3_close(other);
	assert_int_equal(db_begin_write(db, &err), 0);
	db_rollback(db);
	db_close(db);
}

/* Writes until pages have spilled into the file under an exclusive lock, and dies. */
static void
die_writing(const char *path)
{
	sqlite3 *handle;

	if (sqlite3_open(path, &handle) == SQLITE_OK &&
	    sqlite3_exec(handle, "PRAGMA cache_size = 5; PRAGMA cache_spill = ON; BEGIN;"
	    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
	    "INSERT INTO agency (name, folded) SELECT 'x' || i, hex(zeroblob(50)) FROM n", NULL, NULL, NULL) == SQLITE_OK)
		kill(getpid(), SIGKILL);
	_exit(1);
}

static void
make_hot(const char *path)
{
	int status;
	char journal[64];
	pid_t child;

	make(path);
	child = fork();
	assert_true(child >= 0);
	if (child == 0)
		die_writing(path);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	snprintf(journal, sizeof journal, "%s-journal", path);
	assert_int_equal(access(journal, F_OK), 0);
}

static void
a_killed_import_is_undone(void **state)
{
	struct err err = ERR_INIT;
	struct db *db;

	(void)state;
	make_hot("hot.db");
	db = db_open("hot.db", DB_READ, &err);
	if (!db)
		fail_msg("%s", err.text);
	assert_int_equal(number(db, "SELECT count(*) FROM agency"), 0);
	assert_int_not_equal(access("hot.db-journal", F_OK), 0);
	db_close(db);
}

static void
die_making(const char *path)
{
	sqlite3 *handle;

	if (sqlite3_open(path, &handle) == SQLITE_OK &&
	    sqlite3_exec(handle, "PRAGMA cache_size = 5; PRAGMA cache_spill = ON; BEGIN; CREATE TABLE t (x);"
	    "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
	    "INSERT INTO t SELECT hex(zeroblob(50)) FROM n", NULL, NULL, NULL) == SQLITE_OK)
		kill(getpid(), SIGKILL);
	_exit(1);
}

/* Of the first import nothing is left: not a database of anybody. */
static void
a_killed_first_import_is_undone(void **state)
{
	int status;
	pid_t child = fork();

	(void)state;
	assert_true(child >= 0);
	if (child == 0)
		die_making("first.db");
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
	refused("first.db", DB_READ, "is empty; import something first");
	opened("first.db", DB_WRITE);
}

/* The same while a reader has the file open. */
static void
a_reader_survives_a_killed_import(void **state)
{
	struct err err = ERR_INIT;
	struct db *db;

	(void)state;
	make("open.db");
	db = db_open("open.db", DB_READ, &err);
	make_hot("open.db");
	assert_int_equal(db_begin_read(db, &err), 0);
	assert_int_equal(number(db, "SELECT count(*) FROM agency"), 0);
	assert_int_equal(db_commit(db, &err), 0);
	db_close(db);
}

/* Runs as somebody who may not write, also where the tests run as root; 0 if the words are said. */
static int
refused_to_nobody(const char *path, const char *words)
{
	struct err err = ERR_INIT;
	struct db *db;

	if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
		return 2;
	db = db_open(path, DB_READ, &err);
	if (db || !strstr(err.text, words))
		fprintf(stderr, "%s: %s\n", path, db ? "opened" : err.text);
	return db || !strstr(err.text, words);
}

static void
check_nobody(const char *path, const char *words)
{
	int status;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0)
		_exit(refused_to_nobody(path, words));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void
permissions_are_told(void **state)
{
	(void)state;
	make("secret.db");
	chmod("secret.db", 0);
	check_nobody("secret.db", "secret.db: cannot be opened: Permission denied");
	mkdir("readonly", 0777);
	make_hot("readonly/hot.db");
	chmod("readonly/hot.db", 0444);
	chmod("readonly/hot.db-journal", 0444);
	chmod("readonly", 0555);
	check_nobody("readonly/hot.db",
	    "an import was interrupted and cannot be undone in a read-only folder");
	chmod("readonly", 0755);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_one_is_ours),
		cmocka_unit_test(what_is_no_database_is_refused),
		cmocka_unit_test(strangers_are_refused),
		cmocka_unit_test(damage_is_told),
		cmocka_unit_test(reading_never_writes),
		cmocka_unit_test(queries_are_bound_by_name),
		cmocka_unit_test(transactions_nest),
		cmocka_unit_test(a_busy_database_is_told),
		cmocka_unit_test(a_killed_import_is_undone),
		cmocka_unit_test(a_killed_first_import_is_undone),
		cmocka_unit_test(a_reader_survives_a_killed_import),
		cmocka_unit_test(permissions_are_told),
	};

	return cmocka_run_group_tests(tests, folder_enter, folder_leave);
}
