/* test_sheets_audit.c: findings, rules and places as rows: who, what, where, on 80 columns as well */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "audit_fixture.h"
#include "base/width.h"
#include "report/amount.h"
#include "report/sheets_audit.h"
#include "report/write.h"

static struct audited audited;
static struct sheet sheet;
static struct source text = { .name = "text.pdf" };
static char *output;

/* Expenditure that does not add up, from the first of two documents. */
static int
setup(void **state)
{
	(void)state;
	audited = (struct audited){ .findings.n = 0 };
	sheet = (struct sheet){ .n_rows = 0 };
	output = NULL;
	fixture_table(&audited.disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出",
	    LINES("1|||合计|0|9.00,3.00,4.00", "2||201|一般公共服务支出|1|9.00,3.00,4.00"));
	audited.disclosure.source.name = "tables.pdf";
	audited.disclosure.more = &text;
	audited.disclosure.n_more = 1;
	audited_run(&audited, KIND_FINAL, 2019);
	audited.disclosure.identity.agency = "某市某区人民政府办公厅机关事务管理局";
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	free(output);
	sheet_release(&sheet);
	audited.disclosure.more = NULL;
	audited.disclosure.n_more = 0;
	audited_release(&audited);
	return 0;
}

static void
write_table(int columns)
{
	size_t bytes;
	struct err err = ERR_INIT;
	free(output);
	FILE *out = open_memstream(&output, &bytes);
	assert_non_null(out);
	assert_int_equal(write_sheet(out, &sheet, &(struct write_options){ .format = FORMAT_TABLE,
	    .columns = columns }, &err), 0);
	fclose(out);
}

static void
assert_width(int most)
{
	for (const char *line = output; *line; line = strchr(line, '\n') + 1) {
		char *copy = strndup(line, (size_t)(strchr(line, '\n') - line));
		assert_in_range(width_text(copy), 0, most);
		free(copy);
	}
}

/* On 80 columns every sign of a matrix is there, and whose it is. */
static void
test_matrix(void **state)
{
	(void)state;
	sheet_matrix(&sheet, &audited.findings);
	write_table(80);
	assert_width(80);
	assert_non_null(strstr(output,
	    "某市某区人民政府办公厅机关事务管理局  2019  final  department\n"));
	assert_null(strstr(output, "…"));
	const char *signs = sheet.rows->cells[sheet_column(&sheet, "R01-R20")].text;
	assert_int_equal(strlen(signs), RULE_R20 + 1);
	assert_int_equal(signs[RULE_R09], '!');
	assert_non_null(strstr(output, signs));
	write_table(0);
	assert_null(strstr(output, "department\n"));
}

/* Who, what, where and what to correct. */
static void
test_findings(void **state)
{
	struct finding_filter filter = { .states[FINDING_BROKEN] = true };
	(void)state;
	filter.rules[RULE_R09] = true;
	findings_index(&audited.findings);
	sheet_findings(&sheet, &audited.findings, &filter);
	assert_int_equal(sheet.n_rows, 2);
	write_table(80);
	assert_width(80);
	assert_non_null(strstr(output,
	    "某市某区人民政府办公厅机关事务管理局  2019  final  department  tables.pdf\n"));
	assert_non_null(strstr(output, "\n    Correct the part or the total of this row."));
	write_table(40);
	assert_width(40);
	assert_null(strstr(output, "does not tie out"));
}

/* What is about no figure stands in neither document. */
static void
test_no_place(void **state)
{
	struct finding_filter filter;
	long source;
	(void)state;
	finding_filter_all(&filter);
	sheet_findings(&sheet, &audited.findings, &filter);
	source = sheet_column(&sheet, "source");
	for (size_t i = 0; i < sheet.n_rows; i++) {
		const struct finding *finding = &audited.findings.list[sheet.rows[i].index];
		int at;
		struct place place = finding_place(finding, &at);
		assert_string_equal(sheet.rows[i].cells[source].text,
		    place.page || place.line ? "tables.pdf" : "");
	}
}

static void
test_places(void **state)
{
	struct arena arena = { .blocks = NULL };
	const struct disclosure *disclosure = &audited.disclosure;
	(void)state;
	assert_string_equal(amount_place_in(&arena, disclosure, 0, (struct place){ 6, 12 }),
	    "tables.pdf:6:12");
	assert_string_equal(amount_place_in(&arena, disclosure, 1, (struct place){ 0, 95 }),
	    "text.pdf:95");
	assert_string_equal(amount_place_in(&arena, disclosure, 1, (struct place){ 0, 0 }), "");
	audited.disclosure.n_more = 0;
	assert_string_equal(amount_place_in(&arena, disclosure, 0, (struct place){ 6, 12 }),
	    "page 6, line 12");
	arena_release(&arena);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_matrix),
		TEST(test_findings),
		TEST(test_no_place),
		TEST(test_places),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
