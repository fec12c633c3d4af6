/* test_statement.c: ids of the standard tables and measures, lookups in a table */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

#include "fixture.h"

static void
test_kind_ids(void **state)
{
	(void)state;
	enum statement_kind kind;
	for (int i = 0; i < STATEMENT_KINDS; i++) {
		const struct statement_type *type = statement_type((enum statement_kind)i);
		assert_true(*type->name != '\0' && *type->short_name != '\0');
		assert_true(statement_kind_parse(type->id, &kind));
		assert_int_equal(kind, i);
	}
	assert_true(statement_kind_parse("", &kind));
	assert_int_equal(kind, STATEMENT_GENERIC);
	assert_true(statement_kind_parse("three-public", &kind));
	assert_int_equal(kind, STATEMENT_THREE_PUBLIC);
	assert_false(statement_kind_parse("Expenditure", &kind));
}

static void
test_measure_ids(void **state)
{
	(void)state;
	enum measure measure;
	for (int i = 0; i < MEASURES; i++) {
		assert_true(measure_parse(measure_id((enum measure)i), &measure));
		assert_int_equal(measure, i);
		assert_true(i == MEASURE_NONE || *measure_name((enum measure)i) != '\0');
	}
	assert_string_equal(measure_id(MEASURE_BUDGET_ABROAD), "budget-abroad");
	assert_int_equal(MEASURE_FINAL_RECEPTION - MEASURE_FINAL_TOTAL,
	    MEASURE_BUDGET_RECEPTION - MEASURE_BUDGET_TOTAL);
	assert_false(measure_parse("profit", &measure));
}

static void
test_small_ids(void **state)
{
	(void)state;
	enum disclosure_kind kind;
	enum disclosure_scope scope;
	enum aspect aspect;
	enum verdict verdict;
	assert_true(kind_parse("final", &kind) && kind == KIND_FINAL);
	assert_true(scope_parse("unit", &scope) && scope == SCOPE_UNIT);
	assert_false(kind_parse("", &kind));
	for (int i = 0; i < ASPECTS; i++)
		assert_true(aspect_parse(aspect_id((enum aspect)i), &aspect) && (int)aspect == i);
	assert_true(verdict_parse("", &verdict) && verdict == VERDICT_NONE);
	assert_true(verdict_parse("mostly", &verdict) && verdict == VERDICT_MOSTLY);
	assert_string_not_equal(topic_name("vehicles"), "vehicles");
	assert_string_equal(topic_name("moon"), "moon");
}

static void
test_lookups(void **state)
{
	(void)state;
	struct disclosure disclosure = { .id = 0 };
	fixture_final(&disclosure);
	const struct statement *basic = disclosure_statement(&disclosure, STATEMENT_BASIC);
	assert_ptr_equal(basic, disclosure_table(&disclosure, 3));
	assert_null(disclosure_statement(&disclosure, STATEMENT_FUND));
	assert_null(disclosure_table(&disclosure, 4));
	assert_string_equal(statement_line(basic, 'R', "30215", "")->label, "会议费");
	assert_null(statement_line(basic, 'L', "30215", ""));
	assert_int_equal(statement_line(basic, 0, "", "公用经费合计")->row, 5);
	assert_null(statement_line(basic, 0, "", "会议费"));
	assert_int_equal(statement_measure(basic, 'R', MEASURE_AMOUNT)->ordinal, 2);
	assert_int_equal(statement_measure(basic, 0, MEASURE_AMOUNT)->ordinal, 1);
	assert_null(statement_measure(basic, 0, MEASURE_TOTAL));
	assert_null(statement_column(basic, 3));
	assert_null(statement_column(basic, 0));
	disclosure_release(&disclosure);
}

static void
test_gap_in_ordinals(void **state)
{
	(void)state;
	struct column columns[] = { { .ordinal = 2 }, { .ordinal = 5 } };
	struct statement statement = { .columns = columns, .n_columns = 2 };
	assert_ptr_equal(statement_column(&statement, 5), &columns[1]);
	assert_ptr_equal(statement_column(&statement, 2), &columns[0]);
	assert_null(statement_column(&statement, 1));
}

static void
test_amounts(void **state)
{
	(void)state;
	static const char *const lines[] = { "1|||a|0|1.00,?2.00,", "2|||b|0|,0.00,'说明", NULL };
	struct disclosure disclosure = { .id = 0 };
	struct statement *statement = fixture_table(&disclosure, STATEMENT_GENERIC, UNIT_WAN,
	    "|-|x;|-|y;|-|z", lines);
	int64_t fen = 7;
	assert_true(line_amount(&statement->lines[0], &statement->columns[0], &fen));
	assert_int_equal(fen, 1000000);
	assert_false(line_amount(&statement->lines[0], &statement->columns[1], &fen));
	assert_false(line_amount(&statement->lines[0], &statement->columns[2], &fen));
	assert_false(line_amount(&statement->lines[1], &statement->columns[0], &fen));
	assert_false(line_amount(&statement->lines[1], &statement->columns[2], &fen));
	assert_false(line_amount(&statement->lines[0], NULL, &fen));
	assert_true(line_amount(&statement->lines[1], &statement->columns[1], &fen));
	assert_int_equal(fen, 0);
	assert_ptr_equal(statement_main(statement, 0), &statement->columns[0]);
	assert_null(statement_main(statement, 'L'));
	disclosure_release(&disclosure);
}

static void
test_totals_by_label(void **state)
{
	(void)state;
	static const char *const totals[] = { "合计", "总计", "本年收入合计", "合　计", "合 计 ", "支出总计" };
	static const char *const others[] = { "", "计", "小计", "合计数", "其他收入", "审计" };
	struct line line = { .code = "" };
	for (size_t i = 0; i < sizeof totals / sizeof *totals; i++) {
		line.label = totals[i];
		assert_true(line_is_total(&line));
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		line.label = others[i];
		assert_false(line_is_total(&line));
	}
	line = (struct line){ .code = "201", .label = "合计" };
	assert_false(line_is_total(&line));
}

static void
test_remarks(void **state)
{
	(void)state;
	struct disclosure disclosure = { .id = 0 };
	fixture_final(&disclosure);
	const struct statement *public = disclosure_statement(&disclosure, STATEMENT_PUBLIC);
	const struct line *total = &public->lines[0], *line = statement_line(public, 0, "2010399",
	    "");
	assert_int_equal(disclosure_remark(&disclosure, public, line, MEASURE_TOTAL,
	    ASPECT_COMPLETION)->figure.value, 108885);
	assert_non_null(disclosure_remark(&disclosure, public, line, MEASURE_AMOUNT,
	    ASPECT_COMPLETION));
	assert_null(disclosure_remark(&disclosure, public, line, MEASURE_PROJECT,
	    ASPECT_COMPLETION));
	assert_null(disclosure_remark(&disclosure, public, line, MEASURE_TOTAL, ASPECT_REASON));
	assert_int_equal(disclosure_remark(&disclosure, public, total, MEASURE_TOTAL,
	    ASPECT_COMPLETION)->figure.value, 21277);
	assert_null(disclosure_remark(&disclosure, &disclosure.statements[0], line, MEASURE_TOTAL,
	    ASPECT_COMPLETION));
	disclosure_release(&disclosure);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kind_ids),
		cmocka_unit_test(test_measure_ids),
		cmocka_unit_test(test_small_ids),
		cmocka_unit_test(test_lookups),
		cmocka_unit_test(test_gap_in_ordinals),
		cmocka_unit_test(test_amounts),
		cmocka_unit_test(test_totals_by_label),
		cmocka_unit_test(test_remarks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
