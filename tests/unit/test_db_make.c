/* test_db_make.c: a new database is there with its first contents or not at all, whoever else makes it */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "folder.h"
#include "store/db.h"

static const char agency[] = "INSERT INTO agency (name, folded) VALUES ('a', 'a')";

static struct db *
open_db(const char *path, enum db_mode mode)
{
	struct err err = ERR_INIT;
	struct db *db = db_open(path, mode, &err);

	if (!db)
		fail_msg("%s", err.text);
	return db;
}

static void
begin(struct db *db)
{
	struct err err = ERR_INIT;

	if (db_begin_write(db, &err) != 0)
		fail_msg("%s", err.text);
}

static void
add_agency(struct db *db)
{
	struct err err = ERR_INIT;

	begin(db);
	if (db_execute(db, agency, &err) != 0 || db_commit(db, &err) != 0)
		fail_msg("%s", err.text);
}

static int64_t
count_agencies(const char *path)
{
	struct err err = ERR_INIT;
	struct db *db = open_db(path, DB_READ);
	struct query *query = db_query(db, "SELECT count(*) FROM agency", &err);
	int64_t n;

	assert_non_null(query);
	assert_int_equal(query_next(query, &err), 1);
	n = query_get_int(query, 0);
	db_close(db);
	return n;
}

static bool
is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* Files in the folder, hidden ones too. */
static int
count_files(void)
{
	DIR *dir = opendir(".");
	int n = 0;

	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir));)
		n += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(dir);
	return n;
}

static void
nothing_leaves_no_file(void **state)
{
	struct err err = ERR_INIT;
	struct db *db = open_db("new.db", DB_MAKE);

	(void)state;
	begin(db);
	assert_int_equal(db_execute(db, agency, &err), 0);
	assert_false(is_there("new.db"));
	db_rollback(db);
	begin(db);
	assert_int_equal(db_execute(db, agency, &err), 0);
	db_interrupt(db);
	assert_int_equal(db_commit(db, &err), -1);
	assert_int_equal(err.status, ERR_INTERRUPTED);
	err_clear(&err);
	db_close(db);
	assert_int_equal(count_files(), 0);
}

static void
it_appears_whole(void **state)
{
	struct err err = ERR_INIT;
	struct stat status;
	struct db *db = open_db("whole.db", DB_MAKE);
	mode_t mask = umask(0);

	(void)state;
	umask(mask);
	begin(db);
	assert_int_equal(db_execute(db, agency, &err), 0);
	assert_int_equal(db_commit(db, &err), 0);
	assert_int_equal(count_agencies("whole.db"), 1);
	assert_int_equal(count_files(), 1);
	assert_int_equal(stat("whole.db", &status), 0);
	assert_int_equal(status.st_mode & 0777, 0666 & ~mask);
	begin(db);
	assert_int_equal(db_execute(db, "INSERT INTO agency (name, folded) VALUES ('b', 'b')",
	    &err), 0);
	assert_int_equal(db_commit(db, &err), 0);
	db_close(db);
	assert_int_equal(count_agencies("whole.db"), 2);
	assert_int_equal(count_files(), 1);
	folder_remove("whole.db");
}

/* The second one to commit finds the other's, and does again what it did. */
static void
two_make_one(void **state)
{
	struct err err = ERR_INIT;
	struct db *one = open_db("both.db", DB_MAKE), *other = open_db("both.db", DB_MAKE);

	(void)state;
	begin(one);
	begin(other);
	assert_int_equal(db_execute(one, agency, &err), 0);
	assert_int_equal(db_execute(other, agency, &err), 0);
	assert_int_equal(db_commit(one, &err), 0);
	assert_int_equal(db_commit(other, &err), DB_AGAIN);
	assert_int_equal(count_files(), 1);
	begin(other);
	assert_int_equal(db_execute(other, "INSERT INTO agency (name, folded) VALUES ('b', 'b')",
	    &err), 0);
	assert_int_equal(db_commit(other, &err), 0);
	db_close(one);
	db_close(other);
	assert_int_equal(count_agencies("both.db"), 2);
	folder_remove("both.db");
}

/* What stands there meanwhile and is no database is left alone. */
static void
it_takes_nobodys_place(void **state)
{
	struct err err = ERR_INIT;
	struct db *db = open_db("taken.db", DB_MAKE);

	(void)state;
	begin(db);
	assert_int_equal(db_execute(db, agency, &err), 0);
	folder_write("taken.db", "words of somebody else, and of no database\n");
	assert_int_equal(db_commit(db, &err), -1);
	assert_non_null(strstr(err.text, "taken.db: not a database"));
	err_clear(&err);
	db_close(db);
	assert_int_equal(count_files(), 1);
	folder_remove("taken.db");
}

/* A link to a file that is not there yet cannot be replaced: the file is made where it leads to. */
static void
a_link_is_followed(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(symlink("target.db", "link.db"), 0);
	struct db *db = open_db("link.db", DB_MAKE);
	begin(db);
	assert_int_equal(db_commit(db, &err), DB_AGAIN);
	add_agency(db);
	db_close(db);
	assert_int_equal(count_agencies("target.db"), 1);
	assert_int_equal(count_files(), 2);
	folder_remove("link.db");
	folder_remove("target.db");
}

static void
one_that_was_moved_away_is_told(void **state)
{
	struct err err = ERR_INIT;
	struct db *db = open_db("here.db", DB_WRITE);

	(void)state;
	add_agency(db);
	assert_int_equal(rename("here.db", "there.db"), 0);
	begin(db);
	assert_int_equal(db_execute(db, "DELETE FROM agency", &err), -1);
	assert_string_equal(err.text, "here.db: it was moved or removed meanwhile; start again");
	err_clear(&err);
	db_close(db);
	assert_false(is_there("here.db"));
	assert_int_equal(count_agencies("there.db"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_leaves_no_file),
		cmocka_unit_test(it_appears_whole),
		cmocka_unit_test(two_make_one),
		cmocka_unit_test(it_takes_nobodys_place),
		cmocka_unit_test(a_link_is_followed),
		cmocka_unit_test(one_that_was_moved_away_is_told),
	};

	return cmocka_run_group_tests(tests, folder_enter, folder_leave);
}
