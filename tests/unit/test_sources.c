/* test_sources.c: documents and their lines in the database: migrated, shared, kept and dropped with what needs them */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "first_schema.h"
#include "database.h"
#include "folder.h"
#include "sample.h"
#include "store/db.h"
#include "store/disclosures.h"
#include "store/schema.h"

#define SHA_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define SHA_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static const struct stored_line lines[] = {
	{ .page = 1, .line = 1, .x1 = 500, .y1 = 100, .text = "甲局 2020 年部门决算" },
	{ .page = 1, .line = 3, .x0 = -5, .x1 = 700, .y0 = 200, .y1 = 300, .text = "合计  12.50" },
	{ .page = 1, .line = 9, .text = "第 1 页" },
	{ .page = 2, .line = 1, .text = "支出决算表" },
};
#define LINES (sizeof lines / sizeof *lines)

static struct err err;

static int64_t
number(struct db *db, const char *sql)
{
	struct query *query = db_query(db, sql, &err);
	int64_t value;

	if (!query || query_next(query, &err) != 1)
		fail_msg("%s: %s", sql, err.text ? err.text : "no row");
	value = query_get_int(query, 0);
	query_reset(query);
	return value;
}

/* The sample as if a document had told it. */
static void
make_disclosure(struct disclosure *disclosure, const char *agency, const char *sha256)
{
	sample_read(disclosure);
	disclosure->identity.agency = agency;
	disclosure->source = (struct source){ .name = "甲.pdf", .kind = "pdf", .sha256 = sha256,
		.digest = sha256, .version = 1 };
}

static int64_t
save(struct db *db, const char *agency, const char *sha256, bool with_lines)
{
	const struct stored_lines all = { .lines = lines, .n = LINES };
	struct disclosure disclosure;
	int64_t id;

	make_disclosure(&disclosure, agency, sha256);
	assert_int_equal(db_begin_write(db, &err), 0);
	if (disclosures_save(db, &disclosure, with_lines ? &all : NULL, &err) != 0 ||
	    db_commit(db, &err) != 0)
		fail_msg("%s", err.text);
	id = disclosure.id;
	disclosure_release(&disclosure);
	return id;
}

static size_t
n_lines(struct db *db, int64_t id, int source, int page, int first, int last)
{
	struct arena arena = { .blocks = NULL };
	struct stored_line *found;
	size_t n;

	if (sources_lines(db, id, source, page, first, last, &arena, &found, &n, &err) != 0)
		fail_msg("%s", err.text);
	arena_release(&arena);
	return n;
}

static bool
has_lines(struct db *db, int64_t id)
{
	struct arena arena = { .blocks = NULL };
	struct stored_line *found;
	size_t n;

	if (sources_whole(db, id, 0, &arena, &found, &n, &err) != 0)
		fail_msg("%s", err.text);
	arena_release(&arena);
	return n > 0;
}

static void
lines_come_out_by_place(void **state)
{
	struct arena arena = { .blocks = NULL };
	struct stored_line *found;
	struct db *db = database_open("lines.db", DB_WRITE);
	int64_t id = save(db, "甲局", SHA_A, true);
	size_t n;

	(void)state;
	assert_int_equal(sources_lines(db, id, 0, 1, 2, 8, &arena, &found, &n, &err), 0);
	assert_int_equal(n, 1);
	assert_int_equal(found[0].page, 1);
	assert_int_equal(found[0].line, 3);
	assert_int_equal(found[0].x0, -5);
	assert_int_equal(found[0].x1, 700);
	assert_int_equal(found[0].y0, 200);
	assert_int_equal(found[0].y1, 300);
	assert_string_equal(found[0].text, "合计  12.50");
	assert_int_equal(n_lines(db, id, 0, 1, 1, 9), 3);
	assert_int_equal(n_lines(db, id, 0, 2, 1, 9), 1);
	assert_int_equal(n_lines(db, id, 0, 3, 1, 9), 0);
	assert_int_equal(n_lines(db, id, 1, 1, 1, 9), 0);
	assert_int_equal(n_lines(db, id + 1, 0, 1, 1, 9), 0);
	assert_true(has_lines(db, id));
	assert_false(has_lines(db, save(db, "乙局", SHA_B, false)));
	arena_release(&arena);
	db_close(db);
}

static void
one_document_of_two_disclosures_is_there_once(void **state)
{
	struct db *db = database_open("shared.db", DB_WRITE);
	struct arena arena = { .blocks = NULL };
	struct listed *list;
	size_t n;
	int64_t one = save(db, "甲局", SHA_A, true), other = save(db, "甲局（本级）", SHA_A, false);

	(void)state;
	assert_int_equal(number(db, "SELECT count(*) FROM source"), 1);
	assert_int_equal(n_lines(db, other, 0, 1, 1, 9), 3);
	assert_int_equal(disclosures_from(db, SHA_A, 1, &arena, &list, &n, &err), 0);
	assert_int_equal(n, 2);
	assert_int_equal(disclosures_from(db, SHA_A, 2, &arena, &list, &n, &err), 0);
	assert_int_equal(n, 0);
	assert_int_equal(db_begin_write(db, &err), 0);
	assert_int_equal(disclosures_remove(db, one, &err), 0);
	assert_int_equal(number(db, "SELECT count(*) FROM source_line"), LINES);
	/* not all of the document is there any more */
	assert_int_equal(disclosures_from(db, SHA_A, 1, &arena, &list, &n, &err), 0);
	assert_int_equal(n, 0);
	assert_int_equal(disclosures_remove(db, other, &err), 0);
	assert_int_equal(number(db, "SELECT count(*) FROM source_line"), 0);
	assert_int_equal(number(db, "SELECT count(*) FROM source"), 0);
	assert_int_equal(db_commit(db, &err), 0);
	arena_release(&arena);
	db_close(db);
}

static void
a_corrected_data_set_keeps_the_lines(void **state)
{
	struct db *db = database_open("corrected.db", DB_WRITE);
	int64_t id = save(db, "甲局", SHA_A, true);
	struct disclosure disclosure;

	(void)state;
	make_disclosure(&disclosure, "甲局", SHA_A);
	disclosure.source.digest = SHA_B;
	disclosure.source.version = 0;
	assert_int_equal(db_begin_write(db, &err), 0);
	if (disclosures_replace(db, id, &disclosure, NULL, &err) != 0)
		fail_msg("%s", err.text);
	assert_int_equal(db_commit(db, &err), 0);
	assert_int_equal(n_lines(db, disclosure.id, 0, 1, 1, 9), 3);
	assert_int_equal(number(db, "SELECT count(*) FROM source"), 1);
	assert_int_equal(number(db, "SELECT count(*) FROM source_line"), LINES);
	disclosure_release(&disclosure);
	db_close(db);
}

static void
further_documents_come_out_too(void **state)
{
	const struct stored_lines of_second = { .source = 1, .lines = lines, .n = LINES };
	struct source second = { .name = "乙.pdf", .kind = "pdf", .sha256 = SHA_B, .digest = SHA_B,
		.version = 1 };
	struct selector selector = { .source = "乙.pdf", .kind = -1, .scope = -1 };
	struct disclosure disclosure, stored;
	struct db *db = database_open("further.db", DB_WRITE);
	struct arena arena = { .blocks = NULL };
	struct listed *list;
	size_t n;
	int version;

	(void)state;
	make_disclosure(&disclosure, "甲局", SHA_A);
	disclosure.more = &second;
	disclosure.n_more = 1;
	disclosure.remarks[0].source = 1;
	assert_int_equal(db_begin_write(db, &err), 0);
	assert_int_equal(disclosures_save(db, &disclosure, &of_second, &err), 0);
	assert_int_equal(db_commit(db, &err), 0);
	assert_int_equal(disclosures_load(db, disclosure.id, &stored, &err), 0);
	assert_int_equal(stored.n_more, 1);
	assert_string_equal(disclosure_source(&stored, 0)->name, "甲.pdf");
	assert_string_equal(disclosure_source(&stored, 1)->sha256, SHA_B);
	assert_int_equal(stored.remarks[0].source, 1);
	assert_int_equal(stored.remarks[1].source, 0);
	assert_int_equal(n_lines(db, disclosure.id, 0, 1, 1, 9), 0);
	assert_int_equal(n_lines(db, disclosure.id, 1, 1, 1, 9), 3);
	assert_int_equal(sources_has(db, disclosure.id, SHA_B, &version, &err), 1);
	assert_int_equal(version, 1);
	assert_int_equal(disclosures_count(db, &selector, &err), 1);
	assert_int_equal(disclosures_list(db, &selector, 0, 9, &arena, &list, &n, &err), 0);
	assert_int_equal(n, 1);
	assert_string_equal(list->source, "甲.pdf; 乙.pdf");
	assert_string_equal(list->sha256, SHA_A "; " SHA_B);
	arena_release(&arena);
	assert_int_equal(db_begin_write(db, &err), 0);
	assert_int_equal(disclosures_remove(db, disclosure.id, &err), 0);
	assert_int_equal(db_commit(db, &err), 0);
	assert_int_equal(number(db, "SELECT count(*) FROM source"), 0);
	assert_int_equal(number(db, "SELECT count(*) FROM further_source"), 0);
	disclosure_release(&disclosure);
	disclosure_release(&stored);
	db_close(db);
}

/* A database of the first version, as its own program left it. */
static void
make_old(const char *path)
{
	remove(path);
	database_run(path, first_schema);
	database_run(path, "INSERT INTO source VALUES (1, 'a.pdf', '', 'pdf', 'd');"
	    "INSERT INTO agency VALUES (1, '甲局', '甲局');"
	    "INSERT INTO disclosure VALUES (1, 1, 2019, 'final', 'unit', 1, '', '', '万元', 5, 1, 0);"
	    "INSERT INTO statement VALUES (1, 1, 'income', '', '收入表', '万元');"
	    "INSERT INTO name VALUES (1, '201', '某支出');"
	    "INSERT INTO line VALUES (1, 1, 1, '', 1, 'functional', 1, 0, 3);"
	    "INSERT INTO remark VALUES"
	    " (1, 1, 'income', '', '', '合计', NULL, 'purpose', 'text', NULL, 0, '用于', 0, 7)");
}

static void
an_older_database_is_migrated(void **state)
{
	struct disclosure disclosure;
	struct db *db;

	(void)state;
	make_old("old.db");
	assert_null(db_open("old.db", DB_READ, &err));
	assert_non_null(strstr(err.text, "made by an older suan"));
	err_clear(&err);
	db_close(database_open("old.db", DB_WRITE));
	database_run("old.db", "INSERT INTO line VALUES (1, 1, 1, 'S', 1, 'functional', 1, 0, 3)");
	db = database_open("old.db", DB_READ);
	assert_int_equal(number(db, "PRAGMA user_version"), schema_version());
	if (disclosures_load(db, 1, &disclosure, &err) != 0)
		fail_msg("%s", err.text);
	assert_string_equal(disclosure.identity.agency, "甲局");
	assert_int_equal(disclosure.n_more, 0);
	assert_string_equal(disclosure.statements[0].title, "收入表");
	assert_int_equal(disclosure.statements[0].source, 0);
	assert_int_equal(disclosure.statements[0].n_lines, 2);
	assert_int_equal(disclosure.statements[0].lines[1].side, 'S');
	assert_string_equal(disclosure.remarks[0].figure.printed, "用于");
	assert_int_equal(disclosure.remarks[0].figure.place.line, 7);
	assert_false(has_lines(db, 1));
	assert_int_equal(number(db, "SELECT documents FROM subject"
	    " WHERE scheme = 'functional' AND code = '201' AND year = 2019 AND name = '某支出'"), 1);
	disclosure_release(&disclosure);
	db_close(db);
}

/* What a table is made with, without blanks and the quotes that a renamed one has. */
static char *
normal_sql(const char *sql)
{
	char *normal = calloc(1, strlen(sql) + 1), *end = normal;

	for (; *sql; sql++)
		if (*sql != ' ' && *sql != '"')
			*end++ = *sql;
	return normal;
}

/* Tables and indexes by their names, and the pragmas that are kept in the file; free() it. */
static char *
normal_schema(const char *path)
{
	struct db *db = database_open(path, DB_READ);
	struct query *query = db_query(db,
	    "SELECT group_concat(type || ' ' || name || ': ' || coalesce(sql, '') || char(10), '') FROM"
	    " (SELECT * FROM sqlite_schema ORDER BY name)", &err);
	char *normal;

	assert_non_null(query);
	assert_int_equal(query_next(query, &err), 1);
	normal = normal_sql(query_get_text(query, 0));
	assert_int_equal(number(db, "PRAGMA user_version"), schema_version());
	assert_int_equal(number(db, "PRAGMA application_id"), SCHEMA_APPLICATION_ID);
	query_reset(query);
	db_close(db);
	return normal;
}

static void
a_new_database_is_as_a_migrated_one(void **state)
{
	char *migrated, *made;

	(void)state;
	make_old("old.db");
	db_close(database_open("old.db", DB_WRITE));
	remove("made.db");
	db_close(database_open("made.db", DB_WRITE));
	migrated = normal_schema("old.db");
	made = normal_schema("made.db");
	assert_non_null(strstr(made, "tablesource_line:"));
	assert_string_equal(made, migrated);
	free(migrated);
	free(made);
}

/* Rows that no importer writes: told, never believed. */
static void
hostile_rows_are_refused(void **state)
{
	static const char *const loads[] = {
		"UPDATE statement SET source = 1",
		"UPDATE remark SET source = -1",
		"UPDATE fact SET source = 7",
		"UPDATE task SET source = 1",
		"UPDATE indicator SET source = 1",
		"UPDATE source SET version = -1",
		"INSERT INTO further_source VALUES (1, 2, 1)",
		"DELETE FROM source",
	};
	struct arena arena = { .blocks = NULL };
	struct disclosure disclosure;
	struct stored_line *found;
	char sql[256];
	struct db *db;
	size_t n;

	(void)state;
	for (size_t i = 0; i < sizeof loads / sizeof *loads; i++) {
		remove("hostile.db");
		db = database_open("hostile.db", DB_WRITE);
		save(db, "甲局", SHA_A, true);
		db_close(db);
		snprintf(sql, sizeof sql,
		    "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; %s", loads[i]);
		database_run("hostile.db", sql);
		db = database_open("hostile.db", DB_READ);
		if (disclosures_load(db, 1, &disclosure, &err) == 0)
			fail_msg("loaded: %s", loads[i]);
		assert_int_equal(err.status, ERR_DATA);
		err_clear(&err);
		db_close(db);
	}
	remove("hostile.db");
	db = database_open("hostile.db", DB_WRITE);
	save(db, "甲局", SHA_A, true);
	db_close(db);
	database_run("hostile.db", "UPDATE source_line SET x0 = 99999999999 WHERE line = 3;"
	    "UPDATE source_line SET text = char(27) || '[2J' WHERE line = 9");
	db = database_open("hostile.db", DB_READ);
	assert_int_equal(sources_lines(db, 1, 0, 1, 3, 3, &arena, &found, &n, &err), -1);
	assert_non_null(strstr(err.text, "the table source_line"));
	err_clear(&err);
	assert_int_equal(sources_lines(db, 1, 0, 1, 9, 9, &arena, &found, &n, &err), 0);
	assert_string_equal(found[0].text, "^[[2J");
	arena_release(&arena);
	db_close(db);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_come_out_by_place),
		cmocka_unit_test(one_document_of_two_disclosures_is_there_once),
		cmocka_unit_test(a_corrected_data_set_keeps_the_lines),
		cmocka_unit_test(further_documents_come_out_too),
		cmocka_unit_test(an_older_database_is_migrated),
		cmocka_unit_test(a_new_database_is_as_a_migrated_one),
		cmocka_unit_test(hostile_rows_are_refused),
	};

	return cmocka_run_group_tests(tests, folder_enter, folder_leave);
}
