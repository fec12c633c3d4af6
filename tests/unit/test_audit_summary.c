/* test_audit_summary.c: what lines of summary tables are, and their sums */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit/role.h"
#include "audit_fixture.h"

#define HALVES "L|amount|决算数;R|amount|决算数"
#define BUDGETS "L|amount|金额;R|total|合计;R|public-budget|一般公共预算;R|fund-budget|政府性基金"
#define COUNT(list) (sizeof(list) / sizeof *(list))

static const struct {
	const char *line;
	enum role role;
} sides[] = {
	{ "1|L||一、本年收入|1|9.00", ROLE_YEAR },
	{ "1|R||一、一般公共服务支出|1|4.00", ROLE_ITEM },
	{ "2|L||（一）一般公共预算拨款|2|6.00", ROLE_ITEM },
	{ "2|R||其中：专项|1|1.00", ROLE_DETAIL },
	{ "3|L||（二）国有资本经营预算财政拨款收入|2|3.00", ROLE_ITEM },
	{ "3|R||二、文化、体育与传媒支出|1|5.00", ROLE_ITEM },
	{ "4|L||二、上年结转|1|1.00", ROLE_OPENING },
	{ "4|R||工资福利支出|1|1.00", ROLE_UNSURE },
	{ "5|L||（一）一般公共预算拨款|2|1.00", ROLE_DETAIL },
	{ "5|R||本年支出合计|0|9.00", ROLE_YEAR },
	{ "6|L||使用非财政拨款结余（含专用结余）|1|", ROLE_SUPPLEMENT },
	{ "6|R||结余分配|1|", ROLE_DISTRIBUTED },
	{ "7|L||收 入 总 计|0|10.00", ROLE_TOTAL },
	{ "7|R||转入非财政拨款结余|1|", ROLE_DETAIL },
	{ "8|R||三、结转下年支出|1|1.00", ROLE_CLOSING },
	{ "9|R||支出总计|0|10.00", ROLE_TOTAL },
};

static void
test_roles(void **state)
{
	struct disclosure disclosure = { .id = 0 };
	const char *lines[COUNT(sides) + 1] = { NULL };
	(void)state;
	for (size_t i = 0; i < COUNT(sides); i++)
		lines[i] = sides[i].line;
	const struct statement *statement = fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN,
	    HALVES, lines);
	const enum role *roles = roles_of(&disclosure.arena, statement);
	for (size_t i = 0; i < COUNT(sides); i++)
		assert_int_equal(roles[i], sides[i].role);
	assert_string_equal(role_label(&statement->lines[5]), "文化、体育与传媒支出");
	assert_int_equal(role_source(&statement->lines[4]), MEASURE_CAPITAL_BUDGET);
	disclosure_release(&disclosure);
}

/* Income and expenditure each with a total of the year called 合计 and one called 总计. */
static void
test_two_totals(void **state)
{
	struct disclosure disclosure = { .id = 0 };
	(void)state;
	const struct statement *statement = fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN,
	    HALVES, LINES("1|L||事业收入|1|9.00", "2|L||收入合计|0|9.00", "3|L||年初结转|1|1.00",
	    "4|L||收入总计|0|10.00"));
	const enum role *roles = roles_of(&disclosure.arena, statement);
	assert_int_equal(roles[1], ROLE_YEAR);
	assert_int_equal(roles[3], ROLE_TOTAL);
	disclosure_release(&disclosure);
}

#define GOOD(...) LINES("1|L||一、财政拨款收入|1|7.00", "1|R||一、教育支出|1|5.00", \
	"2|L||二、其他收入|1|2.00", "2|R||二、卫生健康支出|1|3.00", \
	"3|L||本年收入合计|0|9.00", "3|R||本年支出合计|0|8.00", \
	"4|L||用事业基金弥补收支差额|1|0.50", "4|R||结余分配|1|", "5|L||年初结转和结余|1|1.00", \
	__VA_ARGS__)

static void
check_final(enum rule_id rule, const char *const *lines, const size_t *states)
{
	assert_table(KIND_FINAL, 2020, rule, STATEMENT_SUMMARY, HALVES, lines, states);
}

static void
test_final(void **state)
{
	static const enum rule_id rules[] = { RULE_R01, RULE_R02, RULE_R03, RULE_R04, RULE_R05 };
	(void)state;
	for (size_t i = 0; i < COUNT(rules); i++)
		check_final(rules[i], GOOD("5|R||年末结转和结余|1|2.50", "6|L||总计|0|10.50",
		    "6|R||总计|0|10.50"), STATES(0, 0, 1, 0));
	check_final(RULE_R04, GOOD("5|R||年末结转和结余|1|2.50", "6|L||总计|0|10.50",
	    "6|R||总计|0|10.60"), STATES(1, 0, 0, 0));
	check_final(RULE_R05, GOOD("5|R||年末结转和结余|1|2.50", "6|L||总计|0|10.50",
	    "6|R||总计|0|10.60"), STATES(1, 0, 0, 0));
	check_final(RULE_R03, GOOD("6|L||总计|0|10.51", "6|R||总计|0|10.60"), STATES(0, 1, 0, 0));
	check_final(RULE_R03, GOOD("6|R||总计|0|10.60"), STATES(0, 0, 0, 1));
	check_final(RULE_R03, GOOD("6|L||总计|0|?10.50"), STATES(0, 0, 0, 1));
	check_final(RULE_R01, LINES("1|L||一、财政拨款收入|1|7.00", "1|R||一、教育支出|1|5.00"),
	    STATES(0, 0, 0, 1));
}

/* What a sum lacks may stand in a row that could not be told: then nothing is wrong with it. */
static void
test_stray(void **state)
{
	(void)state;
	check_final(RULE_R02, LINES("1|L||一、财政拨款收入|1|9.00", "1|R||一、教育支出|1|5.00",
	    "2|R||二、卫生健康支出|1|3.00", "3|L||本年收入合计|0|9.00",
	    "3|R||本年支出合计|0|9.00"), STATES(1, 0, 0, 0));
	check_final(RULE_R02, LINES("1|L||一、财政拨款收入|1|9.00", "1|R||一、教育支出|1|5.00",
	    "2|L||三、灾害防治|1|?1.00", "2|R||二、卫生健康支出|1|3.00",
	    "3|L||本年收入合计|0|9.00", "3|R||本年支出合计|0|9.00"), STATES(0, 0, 0, 1));
}

/* A line that may be an item or part of one: as it comes out; else nobody knows. */
static void
test_unsure(void **state)
{
	(void)state;
	check_final(RULE_R01, LINES("1|L||一、财政拨款收入|1|7.00", "1|R||一、教育支出|1|5.00",
	    "2|L||债务收入|1|2.00", "3|L||本年收入合计|0|9.00"), STATES(0, 0, 1, 0));
	check_final(RULE_R01, LINES("1|L||一、财政拨款收入|1|7.00", "1|R||一、教育支出|1|5.00",
	    "2|L||政府性基金|1|2.00", "3|L||本年收入合计|0|7.00"), STATES(0, 0, 1, 0));
	check_final(RULE_R01, LINES("1|L||一、财政拨款收入|1|7.00", "1|R||一、教育支出|1|5.00",
	    "2|L||债务收入|1|2.00", "3|L||本年收入合计|0|8.00"), STATES(0, 0, 0, 1));
}

static void
test_fiscal(void **state)
{
	const char *const *good = LINES("1|L||一、一般公共预算财政拨款|1|6.00",
	    "1|R||一、教育支出|1|8.00,5.00,3.00", "2|L||二、政府性基金预算财政拨款|1|3.00",
	    "3|L||本年收入合计|0|9.00", "3|R||本年支出合计|0|8.00,5.00,3.00",
	    "4|L||年初财政拨款结转和结余|1|1.00", "4|R||年末财政拨款结转和结余|1|2.00,1.50,0.50",
	    "5|L||一般公共预算财政拨款|1|0.50", "6|L||政府性基金预算财政拨款|1|0.50",
	    "7|L||总计|0|10.00", "7|R||总计|0|10.00,6.50,3.50");
	const char *const *bad = LINES("1|L||一、一般公共预算财政拨款|1|6.00",
	    "1|R||一、教育支出|1|8.00,5.00,3.00", "2|L||二、政府性基金预算财政拨款|1|3.00",
	    "3|L||本年收入合计|0|9.00", "3|R||本年支出合计|0|8.00,5.20,3.00",
	    "4|L||年初财政拨款结转和结余|1|1.00", "4|R||年末财政拨款结转和结余|1|2.00,1.50,0.50",
	    "5|L||一般公共预算财政拨款|1|0.30", "6|L||政府性基金预算财政拨款|1|0.50",
	    "7|L||总计|0|10.00", "7|R||总计|0|10.00,6.50,3.50");
	(void)state;
	assert_table(KIND_FINAL, 2020, RULE_R12, STATEMENT_FISCAL, BUDGETS, good, STATES(0, 0, 4, 0));
	assert_table(KIND_FINAL, 2020, RULE_R13, STATEMENT_FISCAL, BUDGETS, good, STATES(0, 0, 8, 0));
	assert_table(KIND_FINAL, 2020, RULE_R12, STATEMENT_FISCAL, BUDGETS, bad, STATES(1, 0, 3, 0));
	/* the parts of the carry-over, 5.20 + 1.50, and what came in of the public budget */
	assert_table(KIND_FINAL, 2020, RULE_R13, STATEMENT_FISCAL, BUDGETS, bad, STATES(3, 0, 5, 0));
}

static void
test_budget(void **state)
{
	static const char thirds[] = "L|amount|收入;M|amount|功能分类;R|amount|支出用途";
	(void)state;
	/* two lists of expenditure with one total; what is below an item adds up to it */
	assert_table(KIND_BUDGET, 2020, RULE_R81, STATEMENT_SUMMARY, thirds,
	    LINES("1|L||一、财政拨款|1|9.00", "1|M||一、教育支出|1|4.00", "1|R||一、基本支出|1|6.00",
		"2|L||1.一般公共预算|2|7.00", "2|M||二、其他支出|1|5.00", "2|R||二、项目支出|1|3.00",
		"3|L||2.政府性基金预算|2|2.00", "4|L||当年收入小计|0|9.00",
		"4|R||当年支出小计|0|9.00", "5|L||收入合计|0|9.00", "5|R||支出合计|0|9.00"),
	    STATES(0, 0, 7, 0));
	assert_table(KIND_BUDGET, 2020, RULE_R81, STATEMENT_SUMMARY, thirds,
	    LINES("1|L||一、财政拨款|1|9.00", "1|M||一、教育支出|1|4.50", "1|R||一、基本支出|1|6.00",
		"2|L||1.一般公共预算|2|8.00", "2|M||二、其他支出|1|5.00", "2|R||二、项目支出|1|3.00",
		"3|L||2.政府性基金预算|2|2.00", "4|L||当年收入小计|0|9.00",
		"4|R||当年支出小计|0|9.00", "5|L||收入合计|0|9.00", "5|R||支出合计|0|9.00"),
	    STATES(2, 0, 5, 0));
	/* parts without a number of their own, indented or not */
	assert_table(KIND_BUDGET, 2020, RULE_R81, STATEMENT_SUMMARY, HALVES,
	    LINES("1|L||财政拨款（补助）|1|9.00", "1|R||教育支出|1|10.00",
		"2|L||一般公共预算|1|7.00", "3|L||政府性基金预算|1|2.00",
		"4|L||其他收入|1|1.00", "5|L||小计|0|10.00", "5|R||小计|0|10.00",
		"6|L||收入总计|0|10.00", "6|R||支出总计|0|10.00"),
	    STATES(0, 0, 6, 0));
	assert_table(KIND_BUDGET, 2020, RULE_R81, STATEMENT_SUMMARY, HALVES,
	    LINES("1|L||一、财政拨款收入|1|7.00", "1|R||一、教育支出|1|9.00",
		"2|L||二、政府性基金|1|2.00", "3|L||收入总计|0|9.00", "3|R||支出总计|0|9.00"),
	    STATES(0, 0, 3, 0));
	/* without a total of the year */
	assert_table(KIND_BUDGET, 2020, RULE_R81, STATEMENT_SUMMARY, HALVES,
	    LINES("1|L||一、财政拨款收入|1|8.00", "1|R||一、教育支出|1|9.00",
		"2|L||上年结转|1|1.00", "3|L||收入总计|0|9.00", "3|R||支出总计|0|9.10"),
	    STATES(2, 0, 1, 0));
	/* one list: nothing is known of halves */
	assert_table(KIND_BUDGET, 2020, RULE_R81, STATEMENT_SUMMARY, "|amount|金额",
	    LINES("1|||一、财政拨款收入|1|8.00", "2|||收入总计|0|9.00"), STATES(0, 0, 0, 1));
}

static void
test_income_list(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	fixture_table(&audited.disclosure, STATEMENT_SUMMARY, UNIT_WAN, HALVES,
	    LINES("1|L||一、财政拨款|1|", "1|R||一、教育支出|1|"));
	fixture_table(&audited.disclosure, STATEMENT_INCOME, UNIT_WAN, "|amount|金额",
	    LINES("1|||收入总计|0|9.00", "2|||一般公共预算资金/小计|0|6.00",
		"3|||一般公共预算资金/财政拨款|1|5.00", "4|||一般公共预算资金/专项收入|1|1.00",
		"5|||其他资金/小计|0|3.00", "6|||其他资金/事业收入|1|2.00"));
	audited_run(&audited, KIND_BUDGET, 2018);
	assert_states(&audited, RULE_R81, 1, 0, 2, 0);
	audited_release(&audited);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_two_totals),
		cmocka_unit_test(test_final),
		cmocka_unit_test(test_stray),
		cmocka_unit_test(test_unsure),
		cmocka_unit_test(test_fiscal),
		cmocka_unit_test(test_budget),
		cmocka_unit_test(test_income_list),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
