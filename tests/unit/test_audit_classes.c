/* test_audit_classes.c: classes and codes that stand in two tables */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "audit_fixture.h"

#define SUMMARY "L|amount|决算数;R|amount|决算数"
#define FISCAL "L|amount|金额;R|total|合计;R|public-budget|一般公共预算财政拨款"
#define USES "|total|合计;|basic|基本支出;|project|项目支出"
#define PUBLIC \
	"|final-total|合计;|final-abroad|出国;|final-running|运行;|final-reception|接待"

static void
add(struct audited *audited, enum statement_kind kind, const char *columns,
    const char *const *lines)
{
	fixture_table(&audited->disclosure, kind, UNIT_WAN, columns, lines);
}

static void
check(struct audited *audited, enum rule_id rule, int year, const size_t *states)
{
	audited_run(audited, KIND_FINAL, year);
	assert_states(audited, rule, states[0], states[1], states[2], states[3]);
	audited_release(audited);
	*audited = (struct audited){ .findings.n = 0 };
}

static void
add_summary(struct audited *audited, const char *services, const char *health)
{
	char first[80], second[80];
	snprintf(first, sizeof first, "1|R||一、一般公共服务支出|1|%s", services);
	snprintf(second, sizeof second, "2|R||二、卫生健康支出|1|%s", health);
	add(audited, STATEMENT_SUMMARY, SUMMARY, LINES("1|L||一、财政拨款收入|1|9.00", first,
	    second, "3|R||三、外交支出|1|0.00", "4|R||本年支出合计|0|9.00"));
}

static void
test_summary(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add_summary(&audited, "6.00", "3.00");
	add(&audited, STATEMENT_EXPENDITURE, USES, LINES("1||201|一般公共服务支出|0|6.01,,",
	    "2||210|医疗卫生与计划生育支出|0|3.00,,"));
	check(&audited, RULE_R23, 2019, STATES(0, 1, 1, 0));
	add_summary(&audited, "6.00", "3.00");
	add(&audited, STATEMENT_EXPENDITURE, USES, LINES("1||201|一般公共服务支出|0|7.00,,"));
	check(&audited, RULE_R23, 2019, STATES(2, 0, 0, 0));
	add_summary(&audited, "6.00", "");
	add(&audited, STATEMENT_EXPENDITURE, USES, LINES("1||201|一般公共服务支出|0|6.00,,",
	    "2||210|卫生健康支出|0|3.00,,", "3||206|科学技术支出|0|1.00,,"));
	check(&audited, RULE_R23, 2019, STATES(1, 0, 1, 1));
}

/* A name that no class has may be that of any. */
static void
test_unknown_name(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add(&audited, STATEMENT_SUMMARY, SUMMARY, LINES("1|L||一、财政拨款收入|1|9.00",
	    "1|R||一、一般公共服务支出|1|6.00", "2|R||二、某某支出|1|3.00",
	    "3|R||本年支出合计|0|9.00"));
	add(&audited, STATEMENT_EXPENDITURE, USES, LINES("1||201|一般公共服务支出|0|6.00,,",
	    "2||210|卫生健康支出|0|3.00,,"));
	check(&audited, RULE_R23, 2019, STATES(0, 0, 1, 2));
}

static void
test_fiscal(void **state)
{
	static const char *const fiscal[] = { "1|L||一、一般公共预算财政拨款|1|9.00",
		"1|R||一、一般公共服务支出|1|8.00,6.00", "2|R||二、卫生健康支出|1|3.00,3.00",
		"3|R||本年支出合计|0|11.00,9.00", NULL };
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add(&audited, STATEMENT_FISCAL, FISCAL, fiscal);
	add(&audited, STATEMENT_PUBLIC, USES, LINES("1|||合计|0|9.00,,",
	    "2||201|一般公共服务支出|0|6.00,,", "3||210|卫生健康支出|0|3.00,,"));
	check(&audited, RULE_R26, 2019, STATES(0, 0, 3, 0));
	add(&audited, STATEMENT_FISCAL, FISCAL, fiscal);
	add(&audited, STATEMENT_PUBLIC, USES, LINES("1|||合计|0|9.00,,",
	    "2||201|一般公共服务支出|0|8.00,,", "3||210|卫生健康支出|0|1.00,,"));
	check(&audited, RULE_R26, 2019, STATES(2, 0, 1, 0));
}

static void
add_uses(struct audited *audited, const char *code, const char *amounts, const char *total)
{
	char first[80], second[80];
	snprintf(first, sizeof first, "1|||合计|0|%s", total);
	snprintf(second, sizeof second, "2||%s|a|0|%s", code, amounts);
	add(audited, STATEMENT_PUBLIC, USES, LINES(first, second));
	add(audited, STATEMENT_EXPENDITURE, USES, LINES("1|||合计|0|9.00,5.00,4.00",
	    "2||201|a|0|6.00,3.00,3.00", "3||206|a|0|3.00,2.00,1.00"));
}

static void
test_within(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add_uses(&audited, "201", "6.00,3.00,3.00", "6.00,3.00,3.00");
	check(&audited, RULE_R29, 2019, STATES(0, 0, 6, 0));
	add_uses(&audited, "201", "6.00,4.00,2.00", "6.00,4.00,2.00");
	check(&audited, RULE_R29, 2019, STATES(1, 0, 5, 0));
	/* no other money: they are equal */
	add_uses(&audited, "201", "5.00,2.00,3.00", "9.00,5.00,4.00");
	check(&audited, RULE_R29, 2019, STATES(2, 0, 4, 0));
	add_uses(&audited, "208", "6.00,3.00,3.00", "6.00,3.00,3.00");
	check(&audited, RULE_R32, 2019, STATES(1, 0, 0, 1));
	add_uses(&audited, "2080501", "6.00,3.00,3.00", "6.00,3.00,3.00");
	check(&audited, RULE_R32, 2019, STATES(0, 0, 0, 2));
}

static void
test_three_public(void **state)
{
	static const char *const basic[] = { "1||30212|a|0|2.00", "2||30217|b|0|3.00",
		"3||30231|c|0|0.00", NULL };
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add(&audited, STATEMENT_BASIC, "|amount|金额", basic);
	add(&audited, STATEMENT_THREE_PUBLIC, PUBLIC, LINES("1||||1|6.00,5.00,0.00,1.00"));
	check(&audited, RULE_R31, 2019, STATES(1, 0, 2, 0));
	add(&audited, STATEMENT_BASIC, "|amount|金额", basic);
	add(&audited, STATEMENT_THREE_PUBLIC, PUBLIC, LINES("1||||1|,,,"));
	check(&audited, RULE_R31, 2019, STATES(0, 0, 0, 2));
	/* expenses in rows */
	add(&audited, STATEMENT_BASIC, "|amount|金额", basic);
	add(&audited, STATEMENT_THREE_PUBLIC, "|-|预算数;|-|决算数", LINES(
	    "1|||1．因公出国（境）费|1|9.00,2.00", "2|||2．公务接待费|1|9.00,2.99"));
	check(&audited, RULE_R31, 2019, STATES(0, 1, 1, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_summary),
		cmocka_unit_test(test_unknown_name),
		cmocka_unit_test(test_fiscal),
		cmocka_unit_test(test_within),
		cmocka_unit_test(test_three_public),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
