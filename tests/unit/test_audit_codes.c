/* test_audit_codes.c: shape and names of codes, their families, and figures that cannot be */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_fixture.h"

#define TWO "|total|合计;|basic|基本支出"
#define ONE "|total|合计"

static void
check(enum rule_id rule, enum statement_kind kind, const char *columns, const char *const *lines,
    const size_t *states)
{
	assert_table(KIND_FINAL, 2019, rule, kind, columns, lines, states);
}

static void
test_names(void **state)
{
	(void)state;
	check(RULE_R18, STATEMENT_PUBLIC, ONE, LINES("1||201|一般公共服务支出|0|6.00",
	    "2||208|社会保障和就业支出|0|1.00"), STATES(0, 0, 2, 0));
	check(RULE_R18, STATEMENT_PUBLIC, ONE, LINES("1||201|一般公共服务支出|0|6.00",
	    "2||208|卫生健康支出|0|1.00"), STATES(1, 0, 1, 0));
	/* no document of the year was seen with 209 */
	check(RULE_R18, STATEMENT_PUBLIC, ONE, LINES("1||201|一般公共服务支出|0|6.00",
	    "2||209|别的支出|0|1.00", "3||208||0|1.00"), STATES(0, 0, 1, 2));
	/* projects, not codes, are named */
	check(RULE_R18, STATEMENT_GENERIC, ONE, LINES("1||201|一号工程|0|6.00",
	    "2||208|二号工程|0|1.00"), STATES(0, 0, 0, 2));
}

static void
test_part_of_a_name(void **state)
{
	(void)state;
	struct audited audited = { .findings.n = 0 };
	fixture_table(&audited.disclosure, STATEMENT_PUBLIC, UNIT_WAN, ONE,
	    LINES("1||201|一般公共服务|0|6.00"));
	audited_run(&audited, KIND_FINAL, 2019);
	assert_int_equal(audited_count(&audited, RULE_R18, FINDING_HINT), 1);
	audited_release(&audited);
}

static void
test_shape(void **state)
{
	(void)state;
	check(RULE_R18, STATEMENT_PUBLIC, ONE, LINES("1||201|一般公共服务支出|0|6.00",
	    "2||2080|社会保障和就业支出|0|1.00"), STATES(1, 0, 1, 0));
}

static void
test_parents(void **state)
{
	(void)state;
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||20103|b|0|3.00",
	    "3||2010301|c|0|1.00", "4||2010302|d|0|2.00", "5||2010601|e|0|1.00",
	    "6||2010602|f|0|2.00"), STATES(1, 0, 0, 0));
	/* a level that is left out, or all but items */
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||2010301|c|0|4.00",
	    "3||2010601|d|0|2.00"), STATES(0, 0, 0, 1));
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1||2010301|c|0|4.00", "2||2010601|d|0|2.00"),
	    STATES(0, 0, 0, 1));
}

/* The parent may be a row whose code could not be told. */
static void
test_stray_parent(void **state)
{
	(void)state;
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|3.00", "2||20103|b|0|3.00",
	    "3|||支出|0|6.00", "4||20805|d|0|6.00"), STATES(1, 0, 1, 0));
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|3.00", "2||20103|b|0|3.00",
	    "3|||支出|0|?6.00", "4||20805|d|0|6.00"), STATES(0, 0, 1, 1));
}

static void
test_doubled(void **state)
{
	(void)state;
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|3.00", "2||203|b|0|3.00",
	    "3||204|b|0|3.00", "4||205|b|0|3.00", "5||201|a|0|3.00"), STATES(1, 0, 0, 0));
	/* by unit: each has its own */
	check(RULE_R19, STATEMENT_PUBLIC, ONE, LINES("1|||甲单位|0|6.00", "2||201|a|0|3.00",
	    "3||203|b|0|3.00", "4||204|c|0|3.00", "5|||乙单位|0|3.00", "6||201|a|0|3.00"),
	    STATES(0, 0, 0, 1));
}

static void
test_only_child(void **state)
{
	(void)state;
	check(RULE_R19, STATEMENT_PUBLIC, TWO, LINES("1||201|a|0|6.00,5.00",
	    "2||20103|b|0|6.00,5.01"), STATES(0, 1, 2, 0));
	check(RULE_R19, STATEMENT_PUBLIC, TWO, LINES("1||201|a|0|6.00,5.00",
	    "2||20103|b|0|8.00,5.00"), STATES(1, 0, 2, 0));
}

/* The one that is not broken down lacks a row, perhaps. */
static void
test_barren(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	fixture_table(&audited.disclosure, STATEMENT_PUBLIC, UNIT_WAN, ONE,
	    LINES("1||20103|a|0|3.00", "2||2010301|b|0|3.00", "3||20106|c|0|3.00",
		"4||2010601|d|0|3.00", "5||20107|e|0|3.00"));
	audited_run(&audited, KIND_FINAL, 2019);
	assert_int_equal(audited_count(&audited, RULE_R19, FINDING_HINT), 1);
	audited_release(&audited);
}

static void
test_negative(void **state)
{
	(void)state;
	struct audited audited = { .findings.n = 0 };
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|-6.00"), STATES(1, 0, 0, 0));
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00"), STATES(0, 0, 1, 0));
	/* what was paid back, as the sums confirm */
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|5.00", "2||20103|b|0|6.00",
	    "3||20106|c|0|6.00", "4||20199|d|0|-7.00"), STATES(0, 0, 0, 0));
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|5.00", "2||20103|b|0|6.00",
	    "3||20106|c|0|6.00", "4||20199|d|0|-6.00"), STATES(1, 0, 0, 0));
	fixture_table(&audited.disclosure, STATEMENT_FUND, UNIT_WAN,
	    "|opening|年初结转和结余;|-|比上年增减", LINES("1||201|a|0|-6.00,-1.00"));
	audited_run(&audited, KIND_FINAL, 2019);
	assert_int_equal(audited_count(&audited, RULE_R20, FINDING_HINT), 1);
	assert_int_equal(audited_count(&audited, RULE_R20, FINDING_BROKEN), 0);
	audited_release(&audited);
}

/* What a column of changes says is no figure of its line. */
static void
test_changes(void **state)
{
	(void)state;
	check(RULE_R20, STATEMENT_SUMMARY, "L|amount|决算数;L|-|增减额;R|amount|决算数",
	    LINES("1|L||一、财政拨款收入|1|5.00,-7.00", "2|L||二、其他收入|1|1.00,9.00",
		"3|L||本年收入合计|0|6.00,2.00", "4|L||年初结转和结余|1|1.00,-3.00",
		"5|L||总计|0|7.00,-1.00"),
	    STATES(0, 0, 1, 0));
	check(RULE_R20, STATEMENT_PUBLIC, "|total|合计;|-|比上年增减",
	    LINES("1|||合计|0|6.00,1.00", "2||201|a|0|6.00,3.00", "3||20101|b|0|5.00,3.00",
		"4||20103|c|0|1.00,4.00"), STATES(0, 0, 1, 0));
}

static void
test_larger_than_total(void **state)
{
	(void)state;
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1|||合计|0|6.00", "2||201|a|0|60.00",
	    "3||203|a|0|2.00"), STATES(1, 0, 0, 0));
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1|||合计|0|6.00", "2||201|a|0|6.01"),
	    STATES(0, 0, 1, 0));
}

static void
test_as_large_as_parent(void **state)
{
	(void)state;
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||20103|b|0|6.00",
	    "3||20106|c|0|2.00"), STATES(1, 0, 0, 0));
	check(RULE_R20, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||20103|b|0|6.00",
	    "3||20106|c|0|0.00"), STATES(0, 0, 1, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_part_of_a_name),
		cmocka_unit_test(test_shape),
		cmocka_unit_test(test_parents),
		cmocka_unit_test(test_stray_parent),
		cmocka_unit_test(test_doubled),
		cmocka_unit_test(test_only_child),
		cmocka_unit_test(test_barren),
		cmocka_unit_test(test_negative),
		cmocka_unit_test(test_changes),
		cmocka_unit_test(test_larger_than_total),
		cmocka_unit_test(test_as_large_as_parent),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
