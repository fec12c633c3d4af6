/* test_audit_between.c: the same money in two tables, and money that is not fiscal */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "audit_fixture.h"

#define HALVES "L|amount|决算数;R|amount|决算数"
#define INCOME "|total|本年收入合计;|fiscal|财政拨款收入;|undertaking|事业收入;|other|其他收入"
#define USES "|total|合计;|basic|基本支出;|project|项目支出"
#define FISCAL "L|amount|金额;R|total|合计;R|public-budget|一般公共预算;R|fund-budget|政府性基金"
#define FUND "|received|本年收入;|total|本年支出/小计;|project|本年支出/项目支出"

/* What one test changes of tables that agree; NULL: as it is. */
struct changes {
	const char *income, *expenditure, *public, *fund, *carried;
	bool no_fund;
};

static void
add(struct audited *audited, enum statement_kind kind, const char *columns,
    const char *const *lines)
{
	fixture_table(&audited->disclosure, kind, UNIT_WAN, columns, lines);
}

static const char *
or(const char *changed, const char *line)
{
	return changed ? changed : line;
}

/*
 * 9.00 came in, 7.00 of it fiscal (5.00 public, 2.00 funds), 1.00 earned, 1.00 other; 8.50 went
 * out, 6.50 of it fiscal; 1.00 was carried over and 1.50 carried on, of it 0.50 and 1.00 fiscal.
 */
static void
add_tables(struct audited *audited, const struct changes *changes)
{
	add(audited, STATEMENT_SUMMARY, HALVES, LINES("1|L||一、一般公共预算财政拨款收入|1|5.00",
	    "1|R||一、教育支出|1|8.50", "2|L||二、政府性基金预算财政拨款收入|1|2.00",
	    "3|L||三、事业收入|1|1.00", "4|L||四、其他收入|1|1.00", "5|L||本年收入合计|0|9.00",
	    "5|R||本年支出合计|0|8.50", or(changes->carried, "6|L||年初结转和结余|1|1.00"),
	    "6|R||年末结转和结余|1|1.50", "7|L||总计|0|10.00", "7|R||总计|0|10.00"));
	add(audited, STATEMENT_INCOME, INCOME,
	    LINES(or(changes->income, "1|||合计|0|9.00,7.00,1.00,1.00")));
	add(audited, STATEMENT_EXPENDITURE, USES,
	    LINES(or(changes->expenditure, "1|||合计|0|8.50,3.00,5.50")));
	add(audited, STATEMENT_FISCAL, FISCAL, LINES("1|L||一、一般公共预算财政拨款|1|5.00",
	    "1|R||一、教育支出|1|6.50,4.50,2.00", "2|L||二、政府性基金预算财政拨款|1|2.00",
	    "3|L||本年收入合计|0|7.00", "3|R||本年支出合计|0|6.50,4.50,2.00",
	    "4|L||年初财政拨款结转和结余|1|0.50", "4|R||年末财政拨款结转和结余|1|1.00,1.00,0.00",
	    "5|L||总计|0|7.50", "5|R||总计|0|7.50,5.50,2.00"));
	add(audited, STATEMENT_PUBLIC, USES,
	    LINES(or(changes->public, "1|||合计|0|4.50,3.00,1.50")));
	add(audited, STATEMENT_BASIC, "L|amount|金额;R|amount|金额",
	    LINES("1|L|301|工资福利支出|1|2.00", "1|R|302|商品和服务支出|1|1.00",
		"2|L||人员经费合计|0|2.00", "2|R||公用经费合计|0|1.00"));
	if (!changes->no_fund)
		add(audited, STATEMENT_FUND, FUND,
		    LINES(or(changes->fund, "1|||合计|0|2.00,2.00,2.00")));
}

/* Both tables of the rule agree: `ties`; changed as told: so many broken. */
static void
check(enum rule_id rule, const struct changes *changes, size_t broken, size_t ties,
    size_t unchecked)
{
	struct audited audited = { .findings.n = 0 };
	add_tables(&audited, changes);
	audited_run(&audited, KIND_FINAL, 2020);
	assert_states(&audited, rule, broken, 0, ties, unchecked);
	audited_release(&audited);
}

static void
test_agree(void **state)
{
	static const struct changes none = { .income = NULL };
	(void)state;
	check(RULE_R21, &none, 0, 1, 0);
	check(RULE_R22, &none, 0, 1, 0);
	check(RULE_R24, &none, 0, 3, 0);
	check(RULE_R25, &none, 0, 2, 0);
	check(RULE_R27, &none, 0, 2, 0);
	check(RULE_R28, &none, 0, 1, 0);
	check(RULE_R30, &none, 0, 3, 0);
	check(RULE_R33, &none, 0, 1, 0);
}

static void
test_differ(void **state)
{
	struct changes income = { .income = "1|||合计|0|9.20,7.00,1.00,1.20" };
	struct changes fiscal = { .income = "1|||合计|0|9.00,7.20,0.80,1.00" };
	struct changes spent = { .expenditure = "1|||合计|0|8.60,3.00,5.60" };
	struct changes public = { .public = "1|||合计|0|4.50,3.10,1.40" };
	struct changes fund = { .fund = "1|||合计|0|2.00,2.10,2.10" };
	struct changes carried = { .carried = "6|L||年初结转和结余|1|0.40" };
	(void)state;
	check(RULE_R21, &income, 1, 0, 0);
	check(RULE_R24, &income, 1, 2, 0);
	check(RULE_R24, &fiscal, 2, 1, 0);
	check(RULE_R25, &fiscal, 1, 1, 0);
	check(RULE_R22, &spent, 1, 0, 0);
	check(RULE_R28, &public, 1, 0, 0);
	check(RULE_R27, &fund, 1, 1, 0);
	check(RULE_R30, &fund, 1, 2, 0);
	/* less carried over than the fiscal part of it, and the balance is off */
	check(RULE_R30, &carried, 2, 1, 0);
}

static void
test_missing(void **state)
{
	struct changes blank = { .income = "1|||合计|0|,7.00,1.00,1.00" };
	struct changes ambiguous = { .income = "1|||合计|0|?9.00,7.00,1.00,1.00" };
	struct changes no_total = { .expenditure = "1||201|甲|1|8.50,3.00,5.50" };
	struct changes no_fund = { .no_fund = true };
	struct changes empty = { .fund = "1|||合计|0|" };
	struct audited audited = { .findings.n = 0 };
	(void)state;
	check(RULE_R21, &blank, 0, 0, 1);
	check(RULE_R21, &ambiguous, 0, 0, 1);
	check(RULE_R22, &no_total, 0, 1, 0);
	check(RULE_R27, &no_fund, 0, 0, 1);
	check(RULE_R30, &no_fund, 0, 2, 1);
	check(RULE_R33, &no_fund, 0, 0, 1);
	/* the table is there but holds nothing of what was spent */
	check(RULE_R33, &empty, 1, 0, 0);
	check(RULE_R27, &empty, 0, 0, 1);
	audited_run(&audited, KIND_FINAL, 2020);
	assert_states(&audited, RULE_R21, 0, 0, 0, 1);
	const struct finding *finding = audited_first(&audited, RULE_R21, FINDING_UNCHECKED);
	assert_int_equal(finding->why, UNCHECKED_NO_TABLE);
	assert_non_null(strstr(finding->detail, "Income and expenditure"));
	audited_release(&audited);
}

/* Two tables of one kind whose totals differ: which is meant? */
static void
test_several(void **state)
{
	static const struct changes none = { .income = NULL };
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add_tables(&audited, &none);
	add(&audited, STATEMENT_INCOME, INCOME, LINES("1|||合计|0|3.00,3.00,,"));
	audited_run(&audited, KIND_FINAL, 2020);
	assert_states(&audited, RULE_R21, 0, 0, 0, 1);
	assert_int_equal(audited_first(&audited, RULE_R21, FINDING_UNCHECKED)->why,
	    UNCHECKED_LAYOUT);
	audited_release(&audited);
}

/* An empty fund table must say so somewhere in the text. */
static void
check_empty(const char *title, const char *text, enum finding_state state)
{
	struct audited audited = { .findings.n = 0 };
	struct audit_line lines[] = { { .text = title }, { .text = text } };
	struct audit_input input = { .lines = lines, .n_lines = *text ? 2 : *title != '\0',
		.context.disclosure = &audited.disclosure };
	audited.disclosure.identity = (struct identity){ .agency = "A", .year = 2020,
		.kind = KIND_FINAL };
	add(&audited, STATEMENT_FISCAL, FISCAL, LINES("1|L||一、一般公共预算财政拨款|1|5.00",
	    "1|R||本年支出合计|0|5.00,5.00,"));
	add(&audited, STATEMENT_FUND, FUND, LINES("1|||合计|0|"));
	audit_run(&audited.findings, &input);
	assert_int_equal(audited_count(&audited, RULE_R33, state), 1);
	audited_release(&audited);
}

static void
test_empty(void **state)
{
	(void)state;
	static const char title[] = "政府性基金预算财政拨款收入支出决算表";
	check_empty("注：本部门无政府性基金预算财政拨款支出，故本表无数据。", "", FINDING_TIES);
	check_empty(title, "", FINDING_HINT);
	check_empty("无政府性基金预算财政拨款收入支出的，仍保留该表格式", "", FINDING_HINT);
	check_empty("", "", FINDING_UNCHECKED);
	/* a table in which nothing but this stands says it */
	check_empty(title, " 无 ", FINDING_TIES);
	check_empty(title, "无锡市", FINDING_HINT);
	check_empty("国有资本经营预算财政拨款支出决算表", "无", FINDING_HINT);
}

/* A budget whose summary and fiscal table differ by `other` income, and where 基本支出 stands. */
static void
check_budget(enum rule_id rule, const char *other, const char *basic, size_t broken, size_t ties)
{
	struct audited audited = { .findings.n = 0 };
	char income[80], uses[80];
	snprintf(income, sizeof income, "2|L||二、事业收入|1|%s", other);
	snprintf(uses, sizeof uses, "1|R||一、基本支出|1|%s", basic);
	add(&audited, STATEMENT_SUMMARY, HALVES, LINES("1|L||一、一般公共预算拨款收入|1|5.00",
	    "1|R||一、教育支出|1|5.00", income, "3|L||收入总计|0|6.00", "3|R||支出总计|0|5.00"));
	add(&audited, STATEMENT_FISCAL, HALVES, LINES("1|L||一、一般公共预算|1|5.00", uses,
	    "2|R||二、项目支出|1|2.00", "3|L||收入总计|0|5.00", "3|R||支出总计|0|5.00"));
	add(&audited, STATEMENT_PUBLIC, "|amount|金额", LINES("1|||合计|0|5.00"));
	add(&audited, STATEMENT_BASIC, "|total|合计;|-|人员经费;|-|公用经费",
	    LINES("1|||合计|0|3.00,2.00,1.00"));
	audited_run(&audited, KIND_BUDGET, 2020);
	assert_int_equal(audited_count(&audited, rule, FINDING_BROKEN), broken);
	assert_int_equal(audited_count(&audited, rule, FINDING_TIES), ties);
	audited_release(&audited);
}

static void
test_budget(void **state)
{
	(void)state;
	check_budget(RULE_R83, "", "3.00", 0, 2);
	check_budget(RULE_R83, "", "3.50", 1, 1);
	/* only fiscal money: both totals must agree; else the fiscal one is no more */
	check_budget(RULE_R84, "0.00", "3.00", 1, 2);
	check_budget(RULE_R84, "1.00", "3.00", 0, 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_agree),
		cmocka_unit_test(test_differ),
		cmocka_unit_test(test_missing),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_budget),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
