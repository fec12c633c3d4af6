/* test_import.c: packages become disclosures of a database, once, whole, and come out as they went in */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "database.h"
#include "folder.h"
#include "ingest/import.h"
#include "ingest/package/package.h"
#include "sample.h"
#include "store/db.h"
#include "store/disclosures.h"

#define OPTIONS ((struct import_options){ .kind = -1, .scope = -1 })

static char *reference;

static int64_t
count(const char *path, const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *statement;
	int64_t n;

	assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	n = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(handle);
	return n;
}

/* The outcome, or minus the status of the failure, whose text is kept for the test to look at. */
static char failure[1024];

static int
import(struct db *db, const char *path, const struct import_options *options,
    struct import_part *result)
{
	struct err err = ERR_INIT;
	struct import import = { .path = NULL };
	int outcome = import_read(&import, path, options, no_complaint, NULL, &err);

	if (outcome == 0)
		outcome = import_store(&import, db, &err);
	if (outcome == 0) {
		assert_int_equal(import.n_parts, 1);
		outcome = (int)import.parts[0].outcome;
		if (result)
			*result = import.parts[0];
	} else {
		snprintf(failure, sizeof failure, "%s", err.text);
		outcome = -(int)err.status;
	}
	import_release(&import);
	err_clear(&err);
	return outcome;
}

static void
make(const char *path)
{
	struct db *db;

	remove(path);
	sample_write("p", NULL, NULL);
	db = database_open(path, DB_WRITE);
	assert_int_equal(import(db, "p", &OPTIONS, NULL), IMPORT_NEW);
	db_close(db);
}

static void
load(const char *path, int64_t id, struct disclosure *disclosure)
{
	struct err err = ERR_INIT;
	struct db *db = database_open(path, DB_READ);

	if (disclosures_load(db, id, disclosure, &err) != 0)
		fail_msg("%s", err.text);
	db_close(db);
}

/* What a screen shows first, and the facts after it, are the whole. */
static void
comes_in_parts(void **state)
{
	struct disclosure whole, parts, tables;
	struct err err = ERR_INIT;

	(void)state;
	make("a.db");
	load("a.db", 1, &whole);
	struct db *db = database_open("a.db", DB_READ);
	assert_int_equal(disclosures_load_first(db, 1, &parts, &err), 0);
	assert_int_equal(parts.n_facts, 0);
	assert_int_not_equal(whole.n_facts, 0);
	assert_int_equal(disclosures_load_facts(db, &parts, &err), 0);
	assert_same_disclosure(&whole, &parts);
	assert_int_equal(disclosures_load_tables(db, 1, &tables, &err), 0);
	assert_int_equal(tables.n_statements, whole.n_statements);
	assert_int_equal(tables.n_remarks + tables.n_tasks + tables.n_facts, 0);
	disclosure_release(&parts);
	assert_int_equal(disclosures_load_first(db, 2, &parts, &err), -1);
	err_clear(&err);
	db_close(db);
	disclosure_release(&whole);
	disclosure_release(&tables);
}

static void
comes_out_as_it_went_in(void **state)
{
	struct disclosure sample, stored;

	(void)state;
	make("a.db");
	sample_read(&sample);
	load("a.db", 1, &stored);
	assert_int_equal(stored.id, 1);
	assert_same_disclosure(&sample, &stored);
	disclosure_release(&sample);
	disclosure_release(&stored);
}

static void
the_reference_comes_out_too(void **state)
{
	struct disclosure read = { .id = 0 }, stored;
	struct err err = ERR_INIT;
	struct import_part result;
	struct db *db;

	(void)state;
	if (!reference)
		skip();
	db = database_open("reference.db", DB_WRITE);
	assert_int_equal(import(db, reference, &OPTIONS, &result), IMPORT_NEW);
	assert_int_equal(result.tables, 9);
	db_close(db);
	assert_int_equal(package_read(&read, reference, no_complaint, NULL, &err), 0);
	load("reference.db", 1, &stored);
	assert_same_disclosure(&read, &stored);
	disclosure_release(&read);
	disclosure_release(&stored);
	assert_int_equal(
	    count("reference.db",
		"SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"),
	    0);
	assert_int_equal(count("reference.db", "SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

static void
the_same_bytes_change_nothing(void **state)
{
	struct import_part result;
	struct import_options replace = OPTIONS;
	struct db *db;

	(void)state;
	make("same.db");
	db = database_open("same.db", DB_WRITE);
	assert_int_equal(import(db, "p", &OPTIONS, &result), IMPORT_UNCHANGED);
	assert_int_equal(result.tables, 3);
	assert_int_equal(result.cells, 10);
	assert_int_equal(result.ambiguous, 1);
	sample_write("p", "facts.csv", NULL);
	assert_int_equal(import(db, "p", &OPTIONS, NULL), -ERR_NO);
	assert_non_null(strstr(failure, "甲市教育局 2020 final accounts (department) is there already"));
	assert_int_equal(count("same.db", "SELECT count(*) FROM fact"), 3);
	replace.replace = true;
	assert_int_equal(import(db, "p", &replace, NULL), IMPORT_REPLACED);
	assert_int_equal(count("same.db", "SELECT count(*) FROM fact"), 0);
	assert_int_equal(count("same.db", "SELECT count(*) FROM disclosure"), 1);
	assert_int_equal(import(db, "p", &replace, NULL), IMPORT_UNCHANGED);
	db_close(db);
}

static void
overrides_make_another_disclosure(void **state)
{
	struct import_options options = {
		.agency = "乙县教育局", .year = 2019, .kind = KIND_BUDGET, .scope = SCOPE_UNIT
	};
	struct disclosure disclosure;
	struct db *db;

	(void)state;
	make("other.db");
	db = database_open("other.db", DB_WRITE);
	assert_int_equal(import(db, "p", &options, NULL), IMPORT_NEW);
	db_close(db);
	load("other.db", 2, &disclosure);
	assert_string_equal(disclosure.identity.agency, "乙县教育局");
	assert_int_equal(disclosure.identity.year, 2019);
	assert_int_equal(disclosure.identity.kind, KIND_BUDGET);
	assert_int_equal(disclosure.identity.scope, SCOPE_UNIT);
	disclosure_release(&disclosure);
}

static void
count_line(void *context, const char *line)
{
	(void)line;
	++*(int *)context;
}

static void
what_cannot_be_read_leaves_nothing(void **state)
{
	struct err err = ERR_INIT;
	struct import bad = { .path = NULL };
	struct db *db = database_open("none.db", DB_WRITE);
	int lines = 0;

	(void)state;
	assert_int_equal(import(db, "nowhere", &OPTIONS, NULL), -ERR_DATA);
	assert_non_null(strstr(failure, "no such file or folder: nowhere"));
	folder_write("x.pdf", "%PDF-1.4\n");
	assert_int_equal(import(db, "x.pdf", &OPTIONS, NULL), -ERR_DATA);
	assert_non_null(strstr(failure, "x.pdf"));
	mkdir("bare", 0777);
	assert_int_equal(import(db, "bare", &OPTIONS, NULL), -ERR_DATA);
	assert_non_null(strstr(failure, "no manifest.csv"));
	sample_write("bad", "facts.csv",
	    "topic,item,label,printed,unit,page,line\na,,b,x,辆,,\na,,b,y,辆,,\n");
	assert_int_equal(import_read(&bad, "bad", &OPTIONS, count_line, &lines, &err), -1);
	assert_int_equal(lines, 2);
	assert_string_equal(err.text, "bad: 2 complaints; correct them and import again");
	err_clear(&err);
	import_release(&bad);
	assert_int_equal(count("none.db", "SELECT count(*) FROM disclosure"), 0);
	db_close(db);
}

/* Eight disclosures: two agencies, two years, both kinds. */
static struct db *
make_many(const char *path)
{
	static const char *const agencies[] = { "甲市教育局", "乙市（县）财政局" };
	struct db *db = database_open(path, DB_WRITE);

	sample_write("p", NULL, NULL);
	for (int i = 0; i < 8; i++) {
		struct import_options options = OPTIONS;
		options.agency = agencies[i & 1];
		options.year = 2019 + (i >> 1 & 1);
		options.kind = i >> 2;
		assert_int_equal(import(db, "p", &options, NULL), IMPORT_NEW);
	}
	return db;
}

static void
lists_in_order(void **state)
{
	struct err err = ERR_INIT;
	struct arena arena = { .blocks = NULL };
	struct selector selector = SELECTOR_ANY;
	struct listed *list;
	size_t n;
	struct db *db = make_many("list.db");

	(void)state;
	assert_int_equal(disclosures_count(db, &selector, &err), 8);
	assert_int_equal(disclosures_list(db, &selector, 0, 100, &arena, &list, &n, &err), 0);
	assert_int_equal(n, 8);
	assert_string_equal(list[0].identity.agency, "乙市（县）财政局");
	assert_int_equal(list[0].identity.year, 2020);
	assert_int_equal(list[0].identity.kind, KIND_FINAL);
	assert_int_equal(list[1].identity.kind, KIND_BUDGET);
	assert_int_equal(list[2].identity.year, 2019);
	assert_string_equal(list[4].identity.agency, "甲市教育局");
	assert_true(list[0].has_expenditure);
	assert_int_equal(list[0].expenditure, 1234500000);
	assert_int_equal(list[0].unit, UNIT_YUAN);
	assert_int_equal(list[0].tables, 3);
	assert_int_equal(list[0].cells, 10);
	assert_string_equal(list[0].source, "甲 2020.pdf");
	assert_int_equal(disclosures_list(db, &selector, 6, 100, &arena, &list, &n, &err), 0);
	assert_int_equal(n, 2);
	arena_release(&arena);
	db_close(db);
}

static void
selects(void **state)
{
	static const struct {
		struct selector selector;
		long n;
	} cases[] = {
		{ { .agency = "甲市教育局", .kind = -1, .scope = -1 }, 4 },
		{ { .agency = "教育", .kind = -1, .scope = -1 }, 4 },
		{ { .agency = "市", .kind = -1, .scope = -1 }, 8 },
		{ { .agency = "乙市(县)财政局", .kind = -1, .scope = -1 }, 4 },
		{ { .agency = "水利", .kind = -1, .scope = -1 }, 0 },
		{ { .year = 2019, .kind = -1, .scope = -1 }, 4 },
		{ { .year = 2019, .kind = KIND_FINAL, .scope = SCOPE_DEPARTMENT }, 2 },
		{ { .kind = -1, .scope = SCOPE_UNIT }, 0 },
		{ { .kind = -1, .scope = -1, .source = "甲 2020.pdf" }, 8 },
		{ { .kind = -1, .scope = -1, .source = "乙.pdf" }, 0 },
	};
	struct err err = ERR_INIT;
	struct db *db = make_many("select.db");

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (disclosures_count(db, &cases[i].selector, &err) != cases[i].n)
			fail_msg(
			    "case %zu: %ld", i, disclosures_count(db, &cases[i].selector, &err));
	db_close(db);
}

static void
removes_all_of_one(void **state)
{
	static const char *const tables[] = { "disclosure", "statement", "column", "line", "cell",
		"remark", "fact", "task", "indicator", "source", "further_source", "source_line",
		"agency" };
	struct identity identity = { .agency = "甲市教育局", .year = 2020, .kind = KIND_FINAL };
	struct err err = ERR_INIT;
	struct disclosure disclosure;
	struct db *db;
	int64_t id;

	(void)state;
	make("remove.db");
	db = database_open("remove.db", DB_WRITE);
	id = disclosures_find(db, &identity, &err);
	assert_int_equal(id, 1);
	assert_int_equal(db_begin_write(db, &err), 0);
	assert_int_equal(disclosures_remove(db, id, &err), 0);
	assert_int_equal(db_commit(db, &err), 0);
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
		char sql[64];
		snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", tables[i]);
		if (count("remove.db", sql) != 0)
			fail_msg("%s", tables[i]);
	}
	assert_int_equal(disclosures_find(db, &identity, &err), 0);
	assert_int_equal(disclosures_load(db, id, &disclosure, &err), -1);
	assert_int_equal(err.status, ERR_USAGE);
	err_clear(&err);
	assert_int_equal(import(db, "p", &OPTIONS, NULL), IMPORT_NEW);
	db_close(db);
}

/* One row that cannot be: the load says so and names the table. */
static void
hostile_rows_are_refused(void **state)
{
	static const struct {
		const char *sql, *table;
	} cases[] = {
		{ "UPDATE disclosure SET kind = 'dream'", "disclosure" },
		{ "UPDATE disclosure SET year = -3", "disclosure" },
		{ "UPDATE statement SET kind = 'dream'", "statement" },
		{ "UPDATE statement SET ordinal = 99999999999 WHERE ordinal = 4", "statement" },
		{ "DELETE FROM statement WHERE ordinal = 2", "column" },
		{ "UPDATE column SET side = 'LR'", "column" },
		{ "UPDATE column SET measure = 'dream'", "column" },
		{ "UPDATE column SET decimals = -1", "column" },
		{ "DELETE FROM column WHERE statement = 2", "cell" },
		{ "UPDATE column SET unit = 'text'", "cell" },
		{ "UPDATE line SET scheme = 'economic' WHERE scheme <> ''", "line" },
		{ "UPDATE line SET scheme = '' WHERE scheme <> ''", "line" },
		{ "UPDATE line SET row = 5000000000 WHERE row = 5", "line" },
		{ "UPDATE line SET level = -1", "line" },
		{ "UPDATE name SET code = '9999999' WHERE code = '205'", "line" },
		{ "DELETE FROM line WHERE statement = 2 AND row = 4", "cell" },
		{ "UPDATE cell SET decimals = 11", "cell" },
		{ "UPDATE cell SET page = -1", "cell" },
		{ "UPDATE cell SET ambiguous = 2", "cell" },
		{ "UPDATE remark SET aspect = 'dream'", "remark" },
		{ "UPDATE remark SET statement_kind = 'dream'", "remark" },
		{ "UPDATE fact SET decimals = 400", "fact" },
		{ "UPDATE fact SET unit = NULL", "fact" },
		{ "UPDATE task SET ordinal = ordinal + 1 WHERE ordinal = 2", "task" },
		{ "UPDATE task SET code_line = -1", "task" },
		{ "UPDATE task SET spend_decimals = 99 WHERE ordinal = 2", "task" },
		{ "UPDATE indicator SET task = 3", "indicator" },
		{ "UPDATE indicator SET task = 0", "indicator" },
		{ "UPDATE indicator SET verdict = 'dream'", "indicator" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct err err = ERR_INIT;
		struct disclosure disclosure;
		char sql[512], words[64];
		make("hostile.db");
		snprintf(sql, sizeof sql,
		    "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; %s",
		    cases[i].sql);
		database_run("hostile.db", sql);
		struct db *db = database_open("hostile.db", DB_READ);
		snprintf(words, sizeof words, "the table %s of the database holds what cannot be",
		    cases[i].table);
		if (disclosures_load(db, 1, &disclosure, &err) == 0)
			fail_msg("loaded: %s", cases[i].sql);
		assert_int_equal(err.status, ERR_DATA);
		if (!strstr(err.text, words))
			fail_msg("%s: %s", cases[i].sql, err.text);
		err_clear(&err);
		db_close(db);
	}
}

static void
hostile_texts_come_out_clean(void **state)
{
	struct disclosure disclosure;

	(void)state;
	make("clean.db");
	database_run("clean.db", "UPDATE name SET name = char(27) || '[31m' || name || char(0x202E);"
	    "UPDATE cell SET printed = char(7) || printed; UPDATE agency SET name = char(0x9B) || 'x'");
	load("clean.db", 1, &disclosure);
	assert_string_equal(disclosure.identity.agency, "<9B>x");
	assert_string_equal(disclosure.statements[1].lines[0].label, "^[[31m合计");
	assert_string_equal(disclosure.statements[1].lines[0].cells[1].figure.printed, "^G0.00");
	disclosure_release(&disclosure);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_out_as_it_went_in),
		cmocka_unit_test(comes_in_parts),
		cmocka_unit_test(the_reference_comes_out_too),
		cmocka_unit_test(the_same_bytes_change_nothing),
		cmocka_unit_test(overrides_make_another_disclosure),
		cmocka_unit_test(what_cannot_be_read_leaves_nothing),
		cmocka_unit_test(lists_in_order),
		cmocka_unit_test(selects),
		cmocka_unit_test(removes_all_of_one),
		cmocka_unit_test(hostile_rows_are_refused),
		cmocka_unit_test(hostile_texts_come_out_clean),
	};
	int failed;

	reference = realpath("data/baiyun-2019", NULL);
	failed = cmocka_run_group_tests(tests, folder_enter, folder_leave);
	free(reference);
	return failed;
}
