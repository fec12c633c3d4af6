/* test_tree.c: what hangs from what in a table */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

#include "fixture.h"
#include "model/tree.h"

#define ONE "|total|合计"
#define TWO "L|amount|收入;R|amount|支出"

/* Compares the parents with those expected, in order; the lines are of one table. */
static void
assert_parents(const char *columns, const char *const *lines, const long *parents)
{
	struct disclosure disclosure = { .id = 0 };
	struct statement *statement = fixture_table(&disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    columns, lines);
	for (size_t i = 0; i < statement->n_lines; i++)
		assert_int_equal(statement->lines[i].parent, parents[i]);
	disclosure_release(&disclosure);
}

static void
test_codes(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1|||合计|0|9", "2||201|a|0|4", "3||20103|b|0|4",
	    "4||2010301|c|0|1", "5||2010302|d|0|3", "6||206|e|0|5", NULL },
	    (const long[]){ -1, 0, 1, 2, 2, 0 });
}

static void
test_total_last(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1||201|a|0|4", "2||20103|b|0|4", "3||206|e|0|5",
	    "4|||合计|0|9", NULL },
	    (const long[]){ 3, 0, 3, -1 });
}

static void
test_no_total(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1||201|a|0|4", "2||20103|b|0|4", NULL },
	    (const long[]){ -1, 0 });
}

static void
test_missing_level(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1|||合计|0|9", "2||201|a|0|4", "3||2010301|c|0|4",
	    "4||2060599|x|0|5", NULL }, (const long[]){ -1, 0, 1, 0 });
}

static void
test_parent_after_child(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1||2010301|c|0|4", "2||20103|b|0|4",
	    "3||201|a|0|4", NULL },
	    (const long[]){ 1, 2, -1 });
}

static void
test_sides_are_apart(void **state)
{
	(void)state;
	assert_parents(TWO, (const char *const[]){ "1|L|201|a|0|4", "1|R|202|b|0|4",
	    "2|L|20299|c|0|4", "2|R|20201|d|0|4", "3|L||收入合计|0|4", "3|R||支出合计|0|4", NULL },
	    (const long[]){ 4, 5, 4, 1, -1, -1 });
}

static void
test_labels(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1|||合计|0|9", "2|||一、基金|1|4", "3|||二、资源|1|5",
	    "4|||资产|2|5", "5|||其他|3|5", "6|||三、捐赠|1|0", NULL }, (const long[]){ -1, 0, 0, 2, 3,
	    0 });
	assert_parents(TWO, (const char *const[]){ "1|L||一、拨款|1|4", "1|R||一、服务|1|4",
	    "2|L||本年收入合计|0|4", "2|R||本年支出合计|0|4", "3|L||年初结转|0|1", "4|L||一般公共预算|1|1", "5|L||总计|0|5",
	    NULL },
	    (const long[]){ -1, -1, -1, -1, -1, 4, -1 });
}

/* A total that a coded line hangs from never hangs from that line. */
static void
test_no_circle(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1||201|a|0|4", "2|||合计|5|4", "3||20103|b|0|4",
	    "4|||说明|9|", NULL },
	    (const long[]){ 1, -1, 0, 2 });
}

static void
test_code_of_no_scheme(void **state)
{
	(void)state;
	assert_parents(ONE, (const char *const[]){ "1|||合计|0|9", "2||20|a|1|4", "3||2010|b|2|4",
	    NULL },
	    (const long[]){ -1, 0, 1 });
}

static const char *
total_over(const struct statement *statement, size_t line)
{
	const struct line *total = tree_total(statement, &statement->lines[line]);
	return total ? total->label : "none";
}

static void
test_totals(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"1|L||一、拨款|1|4", "1|R||一、服务|1|4", "2|L||本年收入合计|0|4", "2|R||本年支出合计|0|4",
		    "3|R||结余分配|0|0",
		"4|L||年初结转|0|1", "5|L||总计|0|5", "6|L||注|0|", NULL
	};
	struct disclosure disclosure = { .id = 0 };
	struct statement *statement = fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN, TWO,
	    lines);
	assert_string_equal(total_over(statement, 0), "本年收入合计");
	assert_string_equal(total_over(statement, 1), "本年支出合计");
	assert_string_equal(total_over(statement, 3), "本年支出合计");
	assert_string_equal(total_over(statement, 4), "本年支出合计");
	assert_string_equal(total_over(statement, 5), "总计");
	assert_string_equal(total_over(statement, 6), "总计");
	assert_string_equal(total_over(statement, 7), "总计");
	disclosure_release(&disclosure);
}

static void
test_totals_before(void **state)
{
	(void)state;
	static const char *const lines[] = {
		"1|||合计|0|9", "2|||人员经费合计|1|4", "3||201|a|0|4", "4|||公用经费合计|1|5", "5||202|b|0|5",
		    NULL
	};
	struct disclosure disclosure = { .id = 0 };
	struct statement *statement = fixture_table(&disclosure, STATEMENT_GENERIC, UNIT_WAN, ONE,
	    lines);
	assert_int_equal(statement->lines[2].parent, 1);
	assert_int_equal(statement->lines[4].parent, 3);
	assert_string_equal(total_over(statement, 2), "合计");
	assert_null(tree_parent(statement, &statement->lines[0]));
	disclosure_release(&disclosure);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_codes),
		cmocka_unit_test(test_total_last),
		cmocka_unit_test(test_no_total),
		cmocka_unit_test(test_missing_level),
		cmocka_unit_test(test_parent_after_child),
		cmocka_unit_test(test_sides_are_apart),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_no_circle),
		cmocka_unit_test(test_code_of_no_scheme),
		cmocka_unit_test(test_totals),
		cmocka_unit_test(test_totals_before),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
