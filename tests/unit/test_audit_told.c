/* test_audit_told.c: amounts of the narrative against the tables */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_narrative.h"


static void
test_amounts(void **state)
{
	(void)state;
	assert_told(RULE_R41, LINES("R public||2010301|行政运行|total|amount|60.00|万元"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R41, LINES("R public||2010301|行政运行|total|amount|60.01|万元"),
	    STATES(0, 1, 0, 0));
	assert_told(RULE_R41, LINES("R public||2010301|行政运行|total|amount|60.02|万元"),
	    STATES(1, 0, 0, 0));
	assert_told(RULE_R41, LINES("R public||2010301|行政运行|total|amount|60.2|万元"),
	    STATES(1, 0, 0, 0));
}

/* Every repetition counts, and so does what the same words tell of the other side. */
static void
test_repeated(void **state)
{
	(void)state;
	assert_told(RULE_R41, LINES("R summary|L||总计|amount|amount|110.00|万元",
	    "+R summary|R||总计|amount|amount|110.00|万元",
	    "R summary|L||总计|amount|amount|11.00|万元"), STATES(1, 0, 2, 0));
}

/* What the same words get wrong of both sides is one fault, if the sides agree. */
static void
test_both_sides(void **state)
{
	(void)state;
	assert_told(RULE_R41, LINES("R summary|L||总计|amount|amount|0.30|万元",
	    "+R summary|R||总计|amount|amount|0.30|万元"), STATES(1, 0, 0, 0));
	assert_told(RULE_R41, LINES("R summary|L||总计|amount|amount|0.30|万元",
	    "R summary|R||总计|amount|amount|0.30|万元"), STATES(2, 0, 0, 0));
}

/* 总支出 is said of the year's as well. */
static void
test_readings(void **state)
{
	(void)state;
	assert_told(RULE_R41, LINES("R summary|R||总计|amount|amount|100.00|万元"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R41, LINES("R summary|R||总计|amount|amount|10.00|万元"),
	    STATES(1, 0, 0, 0));
	/* a label without its number */
	assert_told(RULE_R41, LINES("R summary|L||财政拨款收入|amount|amount|100.00|万元"),
	    STATES(0, 0, 1, 0));
}

static void
test_not_there(void **state)
{
	(void)state;
	assert_told(RULE_R41, LINES("R income|||合计|total|amount|100.00|万元"), STATES(0, 0, 0, 1));
	assert_told(RULE_R41, LINES("R public||2080501|退休|total|amount|1.00|万元",
	    "R public||2080502|离休|total|amount|1.00|万元"), STATES(0, 0, 0, 1));
	/* 0 and no line agree; a rule without anything to check says so */
	assert_told(RULE_R41, LINES("R public||2080501|退休|total|amount|0.00|万元"),
	    STATES(0, 0, 0, 1));
	/* what final accounts tell as an amount is no budget */
	assert_told(RULE_R41, LINES("R three-public||||budget-total|amount|4.00|万元"),
	    STATES(0, 0, 0, 1));
}

/* Columns of last year are not this year's. */
static void
test_other_year(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	fixture_table(&audited.disclosure, STATEMENT_PUBLIC, UNIT_WAN,
	    "|amount|2023年执行数;|total|2024年预算数/小计", LINES("1||205|教育支出|1|9.00,5.00"));
	audit_narrate(&audited.disclosure, LINES("R public||205|教育支出|amount|amount|5.00|万元"));
	audited_run(&audited, KIND_BUDGET, 2024);
	assert_states(&audited, RULE_R41, 0, 0, 1, 0);
	audited_release(&audited);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_amounts),
		cmocka_unit_test(test_repeated),
		cmocka_unit_test(test_both_sides),
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_not_there),
		cmocka_unit_test(test_other_year),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
