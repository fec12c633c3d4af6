/* test_subject.c: names of codes by scheme, code and year; learnt from disclosures; noted where they differ */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "fixture.h"
#include "folder.h"
#include "ingest/naming.h"
#include "model/subject.h"
#include "report/sheets.h"
#include "store/db.h"
#include "store/disclosures.h"
#include "store/learnt.h"

static struct arena arena;
static struct err err;

static void
is_named(enum scheme scheme, const char *code, int year, const char *name,
    enum subject_ground ground)
{
	enum subject_ground found;

	assert_string_equal(subject_name(&arena, scheme, code, year, &found), name);
	if (found != ground)
		fail_msg("%s %d: ground %d, not %d", code, year, (int)found, (int)ground);
}

static void
a_name_is_of_its_year(void **state)
{
	(void)state;
	is_named(SCHEME_FUNCTIONAL, "20805", 2017, "行政事业单位离退休", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "20805", 2019, "行政事业单位离退休", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "20805", 2020, "行政事业单位养老支出", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "20805", 2026, "行政事业单位养老支出", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "20805", 2027, "行政事业单位养老支出", SUBJECT_LISTED);
	is_named(SCHEME_FUNCTIONAL, "2080501", 2019, "归口管理的行政单位离退休", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "2080501", 2024, "行政单位离退休", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "2080504", 2024, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_FUNCTIONAL, "210", 2018, "医疗卫生与计划生育支出", SUBJECT_LISTED);
	is_named(SCHEME_FUNCTIONAL, "210", 2019, "卫生健康支出", SUBJECT_SEEN);
	is_named(SCHEME_FUNCTIONAL, "215", 2019, "资源勘探信息等支出", SUBJECT_LISTED);
	is_named(SCHEME_FUNCTIONAL, "215", 2025, "资源勘探工业信息等支出", SUBJECT_SEEN);
	is_named(SCHEME_ECONOMIC, "30104", 2017, "其他社会保障缴费", SUBJECT_SEEN);
	is_named(SCHEME_ECONOMIC, "30104", 2018, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_ECONOMIC, "30311", 2017, "住房公积金", SUBJECT_SEEN);
	is_named(SCHEME_ECONOMIC, "30311", 2024, "代缴社会保险费", SUBJECT_SEEN);
	is_named(SCHEME_ECONOMIC, "30312", 2017, "提租补贴", SUBJECT_SEEN);
	is_named(SCHEME_ECONOMIC, "30312", 2018, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_FUNCTIONAL, "20402", 2024, "公安", SUBJECT_LISTED);
}

static void
a_name_is_of_its_scheme(void **state)
{
	(void)state;
	is_named(SCHEME_ECONOMIC_GOV, "50101", 2024, "工资奖金津补贴", SUBJECT_LISTED);
	is_named(SCHEME_ECONOMIC_GOV, "50101", 2017, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_ECONOMIC, "50101", 2024, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_ECONOMIC, "201", 2019, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_NONE, "201", 2019, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_FUNCTIONAL, "", 2019, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_FUNCTIONAL, "999999999999", 2019, "", SUBJECT_UNKNOWN);
}

static void
a_name_follows_from_the_last_digits(void **state)
{
	(void)state;
	is_named(SCHEME_FUNCTIONAL, "2010801", 2024, "行政运行", SUBJECT_PATTERN);
	is_named(SCHEME_FUNCTIONAL, "2130302", 2024, "一般行政管理事务", SUBJECT_PATTERN);
	is_named(SCHEME_FUNCTIONAL, "2040203", 2024, "机关服务", SUBJECT_PATTERN);
	is_named(SCHEME_FUNCTIONAL, "2081150", 2024, "事业运行", SUBJECT_PATTERN);
	is_named(SCHEME_FUNCTIONAL, "2010899", 2024, "其他审计事务支出", SUBJECT_PATTERN);
	is_named(SCHEME_FUNCTIONAL, "2069999", 2024, "其他科学技术支出", SUBJECT_LISTED);
	is_named(SCHEME_FUNCTIONAL, "2119999", 2024, "其他节能环保支出", SUBJECT_PATTERN);
	is_named(SCHEME_FUNCTIONAL, "2221501", 2024, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_FUNCTIONAL, "2080701", 2024, "", SUBJECT_UNKNOWN);
	is_named(SCHEME_FUNCTIONAL, "2010877", 2024, "", SUBJECT_UNKNOWN);
}

static void
names_agree_but_for_their_dress(void **state)
{
	(void)state;
	assert_true(subject_agrees("维修(护)费", "维修（护）费"));
	assert_true(subject_agrees("行政 运行", "行政运行"));
	assert_true(subject_agrees("因公出国〔境〕费用", "因公出国（境）费用"));
	assert_false(subject_agrees("行政运行支出", "行政运行"));
	assert_false(subject_agrees("", "行政运行"));
}

/* An agency's table that names 20805 and 2019977, which no catalogue has. */
static void
make(struct disclosure *disclosure, const char *agency, int year, const char *known,
    const char *strange)
{
	const char *lines[] = { NULL, NULL, NULL };

	*disclosure = (struct disclosure){ .parent = "", .region = "" };
	lines[0] = arena_printf(&disclosure->arena, "1||20805|%s|2|5.00", known);
	lines[1] = arena_printf(&disclosure->arena, "2||2019977|%s|3|1.00", strange);
	disclosure->identity = (struct identity){ .agency = agency, .year = year };
	disclosure->source = (struct source){
		.name = "a.pdf", .kind = "pdf", .sha256 = "", .digest = agency };
	fixture_table(disclosure, STATEMENT_EXPENDITURE, UNIT_WAN, "|total|合计", lines);
}

static int64_t
save(struct db *db, const char *agency, int year, const char *known, const char *strange,
    struct document_notes *notes)
{
	struct disclosure disclosure;
	int64_t id;

	make(&disclosure, agency, year, known, strange);
	if (db_begin_write(db, &err) != 0 ||
	    disclosures_save(db, &disclosure, NULL, &err) != 0 ||
	    naming_note(notes, db, &disclosure, &err) != 0 || db_commit(db, &err) != 0)
		fail_msg("%s", err.text);
	id = disclosure.id;
	disclosure_release(&disclosure);
	return id;
}

static struct db *
open_new(const char *path)
{
	struct db *db = db_open(path, DB_WRITE, &err);

	if (!db)
		fail_msg("%s", err.text);
	return db;
}

/* "name documents;..." of 2019977 in a year. */
static const char *
learnt(struct db *db, int year)
{
	struct learnt *names;
	const char *text = "";
	size_t n;

	if (learnt_names(db, SCHEME_FUNCTIONAL, "2019977", year, &arena, &names, &n, &err) != 0)
		fail_msg("%s", err.text);
	for (size_t i = 0; i < n; i++)
		text = arena_printf(&arena, "%s%s %d;", text, names[i].name, (int)names[i].documents);
	return text;
}

static void
names_are_learnt_and_forgotten(void **state)
{
	struct document_notes notes = { .n = 0 };
	struct db *db = open_new("learnt.db");
	struct disclosure other;
	int64_t first, second;

	(void)state;
	first = save(db, "甲局", 2024, "行政事业单位养老支出", "某项(一)", &notes);
	second = save(db, "乙局", 2024, "行政事业单位养老支出", "某项", &notes);
	assert_string_equal(learnt(db, 2024), "某项 1;某项(一) 1;");
	save(db, "丙局", 2024, "行政事业单位养老支出", "某项（一）", &notes);
	save(db, "丙局", 2023, "行政事业单位养老支出", "某项", &notes);
	assert_string_equal(learnt(db, 2024), "某项(一) 2;某项 1;");
	assert_string_equal(learnt(db, 2023), "某项 1;");
	assert_string_equal(learnt(db, 2022), "");

	make(&other, "乙局", 2024, "行政事业单位养老支出", "另项");
	assert_int_equal(disclosures_replace(db, second, &other, NULL, &err), 0);
	disclosure_release(&other);
	assert_string_equal(learnt(db, 2024), "某项(一) 2;另项 1;");
	assert_int_equal(disclosures_remove(db, first, &err), 0);
	assert_string_equal(learnt(db, 2024), "另项 1;某项（一） 1;");
	assert_int_equal(notes.n, 0);
	arena_release(&notes.arena);
	db_close(db);
}

static void
names_that_differ_are_noted(void **state)
{
	struct document_notes notes = { .n = 0 };
	struct db *db = open_new("noted.db");

	(void)state;
	save(db, "甲局", 2019, "行政事业单位养老支出", "某项", &notes);
	assert_int_equal(notes.n, 1);
	assert_int_equal(notes.notes[0].line, 100);
	assert_string_equal(notes.notes[0].text,
	    "20805 is printed as 行政事业单位养老支出, known as 行政事业单位离退休");
	save(db, "甲局", 2016, "行政事业单位养老支出", "某项", &notes);
	assert_int_equal(notes.n, 1);
	save(db, "乙局", 2019, "行政事业单位离退休", "某项", &notes);
	save(db, "丙局", 2019, "行政事业单位离退休", "另项", &notes);
	assert_int_equal(notes.n, 1);
	save(db, "丁局", 2019, "行政事业单位离退休", "某项", &notes);
	save(db, "戊局", 2019, "行政事业单位离退休", "别项", &notes);
	assert_int_equal(notes.n, 2);
	assert_int_equal(notes.notes[1].line, 101);
	assert_string_equal(
	    notes.notes[1].text, "2019977 is printed as 别项, known as 某项");
	save(db, "己局", 2019, "行政事业单位离退休", "另项", &notes);
	assert_int_equal(notes.n, 2);
	save(db, "庚局", 2019, "", "", &notes);
	assert_int_equal(notes.n, 2);
	arena_release(&notes.arena);
	db_close(db);
}

static void
a_missing_name_is_shown_in_brackets(void **state)
{
	struct sheet_view view = { .unit = UNIT_NONE };
	struct disclosure disclosure;
	struct share_context context = { .disclosure = &disclosure };
	struct sheet sheet = { .title = NULL };

	(void)state;
	make(&disclosure, "甲局", 2019, "", "");
	sheet_statement(&sheet, &context, &disclosure.statements[0], 0, MEASURE_NONE, &view);
	assert_string_equal(sheet_row(&sheet, 0)->name, "[行政事业单位离退休]");
	assert_string_equal(sheet_row(&sheet, 1)->name, "");
	assert_string_equal(disclosure.statements[0].lines[0].label, "");
	sheet_release(&sheet);
	disclosure_release(&disclosure);
}

static int
release(void **state)
{
	arena_release(&arena);
	return folder_leave(state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_is_of_its_year),
		cmocka_unit_test(a_name_is_of_its_scheme),
		cmocka_unit_test(a_name_follows_from_the_last_digits),
		cmocka_unit_test(names_agree_but_for_their_dress),
		cmocka_unit_test(names_are_learnt_and_forgotten),
		cmocka_unit_test(names_that_differ_are_noted),
		cmocka_unit_test(a_missing_name_is_shown_in_brackets),
	};

	return cmocka_run_group_tests(tests, folder_enter, release);
}
