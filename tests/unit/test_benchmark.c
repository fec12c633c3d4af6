/* test_benchmark.c: disclosures from a database: the list of them, one with what it is measured against */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "fixture.h"
#include "report/sheets.h"
#include "store/db.h"

#define AGENCIES 600

static char folder[] = "/tmp/suan-benchmark-XXXXXX";
static char path[sizeof folder + 8];
static struct db *db;
static struct err err;

static int64_t
save(const char *agency, int year, enum disclosure_kind kind)
{
	struct disclosure disclosure = { .id = 0 };
	fixture_final(&disclosure);
	disclosure.identity = (struct identity){
		.agency = agency, .year = year, .kind = kind, .scope = SCOPE_DEPARTMENT,
	};
	disclosure.source = (struct source){
		.name = "a.txt", .sha256 = "", .kind = "text", .digest = agency,
	};
	assert_int_equal(disclosures_save(db, &disclosure, NULL, &err), 0);
	int64_t id = disclosure.id;
	disclosure_release(&disclosure);
	return id;
}

static int
setup(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/a.db", folder);
	db = db_open(path, DB_WRITE, &err);
	assert_non_null(db);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	db_close(db);
	unlink(path);
	rmdir(folder);
	return 0;
}

static void
test_none(void **state)
{
	(void)state;
	struct sheet sheet = { .n_rows = 0 };
	struct selector any = SELECTOR_ANY;
	assert_int_equal(sheet_disclosures(&sheet, db, &any, UNIT_NONE, &err), 0);
	assert_int_equal(sheet.n_rows, 0);
	assert_non_null(sheet.note);
	assert_null(sheet_row(&sheet, 0));
	sheet_release(&sheet);
}

static void
test_benchmark(void **state)
{
	(void)state;
	assert_int_equal(db_begin_write(db, &err), 0);
	int64_t id = save("甲", 2019, KIND_FINAL);
	save("甲", 2018, KIND_FINAL);
	int64_t budget = save("甲", 2019, KIND_BUDGET);
	save("乙", 2018, KIND_BUDGET);
	assert_int_equal(db_commit(db, &err), 0);
	struct benchmark benchmark;
	assert_int_equal(benchmark_load(&benchmark, db, id, &err), 0);
	assert_ptr_equal(benchmark.context.disclosure, &benchmark.disclosure);
	assert_int_equal(benchmark.context.budget->identity.kind, KIND_BUDGET);
	assert_int_equal(benchmark.context.last_year->identity.year, 2018);
	const struct statement *table = disclosure_table(&benchmark.disclosure, 1);
	struct share share = share_of(&benchmark.context, table, &table->lines[1], &table->columns[0],
	    SHARE_BUDGET);
	assert_int_equal(share.origin, SHARE_IMPORTED);
	assert_int_equal(share.value, 10000);
	benchmark_release(&benchmark);
	/* A budget is measured against the budget of the year before, which is not there. */
	assert_int_equal(benchmark_load(&benchmark, db, budget, &err), 0);
	assert_null(benchmark.context.budget);
	assert_null(benchmark.context.last_year);
	benchmark_release(&benchmark);
	assert_int_equal(benchmark_load(&benchmark, db, 999999, &err), -1);
	assert_int_equal(err.status, ERR_USAGE);
	err_clear(&err);
}

static void
test_list(void **state)
{
	(void)state;
	char agency[32], last[64] = "";
	assert_int_equal(db_begin_write(db, &err), 0);
	for (int i = 0; i < AGENCIES; i++) {
		snprintf(agency, sizeof agency, "丙%04d", i);
		save(agency, 2020, KIND_FINAL);
	}
	assert_int_equal(db_commit(db, &err), 0);
	struct sheet sheet = { .n_rows = 0 };
	struct selector selector = SELECTOR_ANY;
	selector.year = 2020;
	assert_int_equal(sheet_disclosures(&sheet, db, &selector, UNIT_NONE, &err), 0);
	assert_int_equal(sheet.n_rows, AGENCIES);
	size_t expenditure = (size_t)sheet_column(&sheet, "expenditure");
	for (size_t i = 0; i < sheet.n_rows; i++) {
		const struct sheet_row *row = sheet_row(&sheet, i);
		assert_non_null(row);
		assert_true(strcmp(last, row->name) < 0);
		assert_string_equal(row->cells[expenditure].text, "7485.08");
		assert_in_range(sheet.n_window, 1, 256);
		snprintf(last, sizeof last, "%s", row->name);
	}
	int64_t *ids;
	size_t n;
	assert_int_equal(disclosures_ids(db, &selector, 2, &ids, &n, &err), 0);
	assert_int_equal(n, 2);
	assert_int_equal(ids[0], atoll(sheet_row(&sheet, 0)->key));
	free(ids);
	const struct sheet_row *first = sheet_row(&sheet, 0);
	assert_string_equal(first->name, "丙0000");
	assert_string_equal(first->cells[sheet_column(&sheet, "kind")].text, "final");
	assert_true(atoll(first->key) > 0);
	sheet_release(&sheet);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_benchmark),
		cmocka_unit_test(test_list),
	};
	return cmocka_run_group_tests(tests, setup, teardown);
}
