/* test_audit_completion.c: the opening budget and what became of it */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_narrative.h"


#define TOTAL(aspect, printed) "R public|||合计|total|" aspect "|" printed "|万元"
#define COMPLETION(printed) "R public|||合计|total|completion|" printed "|%"

static void
test_rates(void **state)
{
	(void)state;
	assert_told(RULE_R45, LINES(TOTAL("budget", "80.00"), TOTAL("amount", "100.00"),
	    COMPLETION("125.00")), STATES(0, 0, 1, 0));
	assert_told(RULE_R45, LINES(TOTAL("budget", "80.00"), TOTAL("amount", "100.00"),
	    COMPLETION("120.00")), STATES(1, 0, 0, 0));
	assert_told(RULE_R45, LINES(TOTAL("amount", "100.00"), TOTAL("budget-change", "20.00"),
	    COMPLETION("125.00"), "R public|||合计|total|budget-change-rate|25.00|%"),
	    STATES(0, 0, 2, 0));
	assert_told(RULE_R45, LINES(TOTAL("amount", "100.00"), TOTAL("budget-change", "20.00"),
	    "R public|||合计|total|budget-change-rate|20.00|%"), STATES(1, 0, 0, 0));
	assert_told(RULE_R45, LINES(TOTAL("amount", "100.00"), COMPLETION("125.00"),
	    "R public||201||total|completion|90.00|%"), STATES(0, 0, 0, 1));
	/* the table of three public expenses has its own budget */
	assert_told(RULE_R45, LINES("R three-public||||final-total|completion|50.00|%"),
	    STATES(0, 0, 1, 0));
}

static void
test_deviations(void **state)
{
	(void)state;
	assert_told(RULE_R45, LINES(TOTAL("budget", "80.00"), TOTAL("amount", "100.00"),
	    TOTAL("budget-change", "20.00")), STATES(0, 0, 1, 0));
	assert_told(RULE_R45, LINES(TOTAL("budget", "80.00"), TOTAL("amount", "100.00"),
	    TOTAL("budget-change", "-20.00")), STATES(1, 0, 0, 0));
	assert_told(RULE_R45, LINES(TOTAL("budget", "80.00"), TOTAL("amount", "100.00"),
	    "R public|||合计|total|budget-change|大于|text"), STATES(0, 0, 1, 0));
	assert_told(RULE_R45, LINES(TOTAL("budget", "80.00"), TOTAL("amount", "100.00"),
	    "R public|||合计|total|budget-change|小于|text"), STATES(1, 0, 0, 0));
	assert_hints(RULE_R45, LINES(TOTAL("budget", "99.00"), TOTAL("amount", "100.00"),
	    "R public|||合计|total|budget-change|持平|text"), 1);
}

static void
test_adjusted(void **state)
{
	(void)state;
	assert_told(RULE_R45, LINES("R public||2010301|行政运行|total|amount|60.00|万元",
	    "+F budget|行政运行|全年预算|80.00|万元", "F budget|行政运行|完成全年预算|75.00|%"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R45, LINES("R public||2010301|行政运行|total|amount|60.00|万元",
	    "+F budget|行政运行|全年预算|80.00|万元", "F budget|行政运行|完成全年预算|70.00|%"),
	    STATES(1, 0, 0, 0));
}

static void
test_zero(void **state)
{
	(void)state;
	assert_told(RULE_R46, LINES(TOTAL("budget", "0.00"), TOTAL("amount", "100.00"),
	    COMPLETION("95.00")), STATES(1, 0, 0, 0));
	assert_told(RULE_R46, LINES(TOTAL("budget", "0.00"), TOTAL("amount", "100.00"),
	    "R public|||合计|total|completion|--|text"), STATES(0, 0, 1, 0));
	assert_told(RULE_R46, LINES("R public||201||total|no-budget|无年初预算|text",
	    "R public||201||total|completion|100.00|%"), STATES(1, 0, 0, 0));
	assert_told(RULE_R46, LINES(TOTAL("amount", "100.00"), TOTAL("change", "100.00"),
	    "R public|||合计|total|change-rate|100.00|%"), STATES(1, 0, 0, 0));
	/* 0 % of 0, as the table of three public expenses has it: clumsy */
	assert_hints(RULE_R46, LINES("R three-public||||final-abroad|amount|0.00|万元",
	    "R three-public||||final-abroad|completion|0.00|%"), 1);
	/* no rate is recomputed from nothing */
	assert_told(RULE_R44, LINES(TOTAL("amount", "100.00"), TOTAL("change", "100.00"),
	    "R public|||合计|total|change-rate|100.00|%"), STATES(0, 0, 0, 1));
}

#define ITEM(code, aspect, printed, unit) "R public||" code "||total|" aspect "|" printed "|" unit

static void
test_implied(void **state)
{
	(void)state;
	assert_told(RULE_R47, LINES(TOTAL("budget", "90.00"),
	    ITEM("2010301", "budget", "50.00", "万元"),
	    ITEM("2050803", "budget", "40.00", "万元")), STATES(0, 0, 1, 0));
	assert_told(RULE_R47, LINES(TOTAL("budget", "80.00"),
	    ITEM("2010301", "budget", "50.00", "万元"),
	    ITEM("2050803", "budget", "40.00", "万元")), STATES(1, 0, 0, 0));
	/* an item with a budget may not have been spent at all */
	assert_hints(RULE_R47, LINES(TOTAL("budget", "95.00"),
	    ITEM("2010301", "budget", "50.00", "万元"),
	    ITEM("2050803", "budget", "40.00", "万元")),
	    1);
	assert_told(RULE_R47, LINES(TOTAL("budget", "95.00"),
	    ITEM("2010301", "budget", "50.00", "万元")), STATES(0, 0, 0, 1));
}

/* 60 / 120 % + 40 / 90 % = 94.44, from 94.42 to 94.47 by rounding. */
static void
test_implied_by_rates(void **state)
{
	static const struct {
		const char *whole;
		size_t states[4];
	} cases[] = { { TOTAL("budget", "94.44"), { 0, 0, 2, 0 } },
		{ TOTAL("budget", "94.46"), { 0, 0, 2, 0 } },
		{ TOTAL("budget", "94.30"), { 1, 0, 1, 0 } } };
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_told(RULE_R47, LINES(cases[i].whole,
		    ITEM("2010301", "completion", "120.00", "%"),
		    ITEM("2050803", "completion", "90.00", "%")), cases[i].states);
	/* no budget at all counts 0 */
	assert_told(RULE_R47, LINES(TOTAL("budget", "50.00"),
	    ITEM("2010301", "completion", "120.00", "%"),
	    ITEM("2050803", "no-budget", "无", "text")), STATES(0, 0, 2, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rates),
		cmocka_unit_test(test_deviations),
		cmocka_unit_test(test_adjusted),
		cmocka_unit_test(test_zero),
		cmocka_unit_test(test_implied),
		cmocka_unit_test(test_implied_by_rates),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
