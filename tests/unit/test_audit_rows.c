/* test_audit_rows.c: a row's total against its columns, whatever the headers call them */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_fixture.h"

#define INCOME "|total|本年收入合计;|fiscal|财政拨款收入;|superior|上级补助收入;|other|其他收入"
#define USES "|total|合计;|basic|基本支出;|project|项目支出;|-|单位预留机动经费;|closing|结转下年资金"
#define BY_BUDGET "R|total|支出/合计;R|public-budget|支出/一般公共预算;R|fund-budget|支出/政府性基金"
#define GROUPS "|opening|年初结转和结余;|received|本年收入;|total|本年支出/小计;" \
	"|basic|本年支出/基本支出;|project|本年支出/项目支出;|closing|年末结转和结余"
#define PAIRS "|budget-total|合计/预算数;|final-total|合计/决算数;" \
	"|budget-abroad|出国/预算数;|final-abroad|出国/决算数;" \
	"|budget-vehicles|公务用车/小计/预算数;|final-vehicles|公务用车/小计/决算数;" \
	"|budget-purchase|公务用车/购置/预算数;|final-purchase|公务用车/购置/决算数;" \
	"|budget-running|公务用车/运行/预算数;|final-running|公务用车/运行/决算数;" \
	"|budget-reception|公务接待费/预算数;|final-reception|公务接待费/决算数"
#define WITH_MEETINGS "|budget-total|合计;|budget-total|“三公”经费/小计;" \
	"|budget-abroad|“三公”经费/因公出国（境）费;|budget-vehicles|“三公”经费/公务用车/小计;" \
	"|budget-vehicles|“三公”经费/公务用车/购置费;|budget-running|“三公”经费/公务用车/运行费;" \
	"|budget-reception|“三公”经费/公务接待费;|-|会议费;|-|培训费"

#define OF "|final-"
#define HEAD "决算数/"
#define ABROAD OF "abroad|" HEAD "因公出国（境）费"
#define RECEPTION OF "reception|" HEAD "公务接待费"
#define PURCHASE OF "purchase|" HEAD "公务用车购置费"
#define RUNNING OF "running|" HEAD "公务用车运行维护费"

/* Rows that tie out, that have a wrong total, and wrong vehicles (NULL: they have no total). */
static const struct {
	const char *columns, *ties, *total, *vehicles;
	size_t sums;
} flat[] = {
	{ OF "total|" HEAD "合计;" ABROAD ";" OF "vehicles|" HEAD "小计;" PURCHASE ";" RUNNING ";"
	    RECEPTION, "1||| |1|6.00,1.00,3.00,1.00,2.00,2.00",
	    "1||| |1|7.00,1.00,3.00,1.00,2.00,2.00", "1||| |1|6.00,1.00,3.50,1.00,2.00,2.00", 2 },
	/* as a header is read in which nothing says of what it is the total */
	{ OF "total|" HEAD "合计;" ABROAD ";" OF "total|" HEAD "小计;" PURCHASE ";" RUNNING ";"
	    RECEPTION, "1||| |1|6.00,1.00,3.00,1.00,2.00,2.00",
	    "1||| |1|7.00,1.00,3.00,1.00,2.00,2.00", "1||| |1|6.00,1.00,3.50,1.00,2.00,2.00", 2 },
	{ OF "total|合计;" OF "abroad|因公出国（境）费;" OF "vehicles|公务用车购置及运行费;"
	    OF "purchase|购置费;" OF "running|运行费;" OF "reception|公务接待费",
	    "1||| |1|6.00,1.00,3.00,1.00,2.00,2.00", "1||| |1|7.00,1.00,3.00,1.00,2.00,2.00",
	    "1||| |1|6.00,1.00,3.50,1.00,2.00,2.00", 2 },
	{ RECEPTION ";" PURCHASE ";" RUNNING ";" OF "vehicles|" HEAD "公务用车小计;" ABROAD ";"
	    OF "total|" HEAD "合计", "1||| |1|2.00,1.00,2.00,3.00,1.00,6.00",
	    "1||| |1|2.00,1.00,2.00,3.00,1.00,7.00", "1||| |1|2.00,1.00,2.00,3.50,1.00,6.00", 2 },
	{ OF "total|" HEAD "合计;" ABROAD ";" PURCHASE ";" RUNNING ";" RECEPTION,
	    "1||| |1|6.00,1.00,1.00,2.00,2.00", "1||| |1|7.00,1.00,1.00,2.00,2.00", NULL, 1 },
	{ OF "total|合计;" OF "abroad|出国;" OF "purchase|购置费;" OF "running|运行费;"
	    OF "reception|接待费", "1||| |1|6.00,1.00,1.00,2.00,2.00",
	    "1||| |1|7.00,1.00,1.00,2.00,2.00", NULL, 1 },
	{ OF "total|“三公”经费;" OF "abroad|出国;" OF "purchase|购置费;" OF "running|运行费;"
	    OF "reception|接待费", "1||| |1|6.00,1.00,1.00,2.00,2.00",
	    "1||| |1|7.00,1.00,1.00,2.00,2.00", NULL, 1 },
};

#define FINAL(rule, kind, columns, lines, states) \
	assert_table(KIND_FINAL, 2020, RULE_##rule, STATEMENT_##kind, columns, lines, states)
#define BUDGET(rule, kind, columns, lines, states) \
	assert_table(KIND_BUDGET, 2020, RULE_##rule, STATEMENT_##kind, columns, lines, states)

static void
test_income(void **state)
{
	(void)state;
	FINAL(R06, INCOME, INCOME, LINES("1|||合计|0|9.00,6.00,,3.00",
	    "2||201|甲|1|9.00,6.00,0.00,3.00"), STATES(0, 0, 2, 0));
	FINAL(R06, INCOME, INCOME, LINES("1|||合计|0|9.01,6.00,,3.00",
	    "2||201|甲|1|9.00,6.00,0.00,2.90"), STATES(1, 1, 0, 0));
	FINAL(R06, INCOME, INCOME, LINES("1|||合计|0|,6.00,,3.00"), STATES(0, 0, 0, 1));
	/* one row says for the table what is not known of all of them */
	FINAL(R06, INCOME, INCOME, LINES("1|||合计|0|9.00,?6.00,,3.00",
	    "2||201|甲|1|9.00,?6.00,,3.00"), STATES(0, 0, 0, 1));
	FINAL(R06, INCOME, "|amount|金额", LINES("1|||合计|0|9.00"), STATES(0, 0, 0, 1));
	/* a group with its own total, beside what was carried over */
	BUDGET(R86, INCOME, "|total|合计;|received|本年收入/小计;|-|本年收入/一般公共预算;"
	    "|-|本年收入/事业收入;|-|本年收入/其中：教育收费;|opening|上年结转",
	    LINES("1|||合计|0|9.00,7.00,6.00,1.00,0.50,2.00"), STATES(0, 0, 2, 0));
	BUDGET(R86, INCOME, "|total|合计;|received|本年收入/小计;|-|本年收入/一般公共预算;"
	    "|-|本年收入/事业收入;|-|本年收入/其中：教育收费;|opening|上年结转",
	    LINES("1|||合计|0|9.00,7.00,6.00,1.50,0.50,2.00"), STATES(1, 0, 1, 0));
}

static void
test_expenditure(void **state)
{
	(void)state;
	BUDGET(R82, EXPENDITURE, USES, LINES("1|||合计|0|9.00,5.00,3.00,1.00"),
	    STATES(0, 0, 1, 0));
	BUDGET(R82, EXPENDITURE, USES, LINES("1|||合计|0|9.00,5.00,3.00,2.00"),
	    STATES(1, 0, 0, 0));
	FINAL(R09, EXPENDITURE, "|total|合计;|basic|基本支出/小计;|-|基本支出/人员经费;"
	    "|-|基本支出/公用经费;|project|项目支出",
	    LINES("1|||合计|0|9.00,5.00,3.00,2.00,4.00",
		"2||201|甲|1|9.00,5.00,3.00,1.00,4.00"), STATES(1, 0, 3, 0));
}

/* A column that nobody knows is a part if it comes out so; else nothing is wrong. */
static void
test_unknown_column(void **state)
{
	static const char columns[] = "|total|合计;|basic|基本支出;|project|项目支出;|-|某某支出";
	(void)state;
	FINAL(R10, PUBLIC, columns, LINES("1|||合计|0|9.00,5.00,3.00,1.00"), STATES(0, 0, 1, 0));
	FINAL(R10, PUBLIC, columns, LINES("1|||合计|0|8.00,5.00,3.00,1.00"), STATES(0, 0, 1, 0));
	FINAL(R10, PUBLIC, columns, LINES("1|||合计|0|7.00,5.00,3.00,1.00",
	    "2||201|甲|1|7.00,5.00,3.00,1.00"), STATES(0, 0, 0, 1));
	FINAL(R10, PUBLIC, columns, LINES("1|||合计|0|9.00,5.00,3.00,1.00",
	    "2||201|甲|1|9.00,5.00,3.00,1.00", "3||202|乙|1|7.00,5.00,3.00,1.00"),
	    STATES(1, 0, 2, 0));
	/* none is measured: the headers tell */
	FINAL(R10, PUBLIC, "|public-budget|支出/合计;|-|支出/基本支出;|-|支出/项目支出",
	    LINES("1|||合计|0|9.00,5.00,3.00"), STATES(1, 0, 0, 0));
	FINAL(R10, PUBLIC, "|amount|金额", LINES("1|||合计|0|9.00"), STATES(0, 0, 0, 1));
}

static void
test_budgets(void **state)
{
	(void)state;
	FINAL(R11, FISCAL, BY_BUDGET, LINES("1|R||一、教育支出|1|3.00,2.00,1.00",
	    "2|R||二、其他支出|1|3.00,2.00,2.00"), STATES(1, 0, 1, 0));
	FINAL(R16, FUND, GROUPS, LINES("1|||合计|0|1.00,5.00,4.00,1.00,3.00,2.00",
	    "2||201|甲|1|1.00,5.00,4.00,1.00,3.00,3.00"), STATES(1, 0, 3, 0));
	BUDGET(R86, CAPITAL, GROUPS, LINES("1|||合计|0|1.00,5.00,4.00,1.00,2.00,2.00"),
	    STATES(1, 0, 1, 0));
	FINAL(R16, FUND, GROUPS, LINES("1|||合计|0|"), STATES(0, 0, 0, 1));
	/* expenditure that is printed in its parts alone is not 0 */
	FINAL(R16, FUND, GROUPS, LINES("1|||合计|0|0.00,5.00,,,5.00,0.00"), STATES(0, 0, 0, 2));
	FINAL(R16, FUND, GROUPS, LINES("1|||合计|0|0.00,5.00,,,0.00,5.00"), STATES(0, 0, 1, 0));
}

static void
test_three_public(void **state)
{
	(void)state;
	FINAL(R15, THREE_PUBLIC, PAIRS, LINES(
	    "1||| |1|6.00,5.00,1.00,1.00,3.00,2.00,1.00,0.00,2.00,2.00,2.00,2.00"),
	    STATES(0, 0, 4, 0));
	FINAL(R15, THREE_PUBLIC, PAIRS, LINES(
	    "1||| |1|6.00,5.00,1.00,1.00,3.00,2.50,1.00,0.00,2.00,2.00,2.00,2.00"),
	    STATES(2, 0, 2, 0));
	FINAL(R15, THREE_PUBLIC, PAIRS, LINES("1||| |1|6.00,,6.00"), STATES(0, 0, 1, 0));
	/* meetings and training stand beside them under a total of their own */
	BUDGET(R85, THREE_PUBLIC, WITH_MEETINGS, LINES(
	    "1||| |1|9.00,6.00,1.00,3.00,1.00,2.00,2.00,2.00,1.00"), STATES(0, 0, 3, 0));
	BUDGET(R85, THREE_PUBLIC, WITH_MEETINGS, LINES(
	    "1||| |1|9.00,6.00,1.00,3.00,1.00,2.00,2.50,2.00,1.00"), STATES(1, 0, 2, 0));
}

/* No group over vehicles: what they are made of stands beside their total. */
static void
test_three_public_flat(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof flat / sizeof *flat; i++) {
		FINAL(R15, THREE_PUBLIC, flat[i].columns, LINES(flat[i].ties),
		    STATES(0, 0, flat[i].sums, 0));
		FINAL(R15, THREE_PUBLIC, flat[i].columns, LINES(flat[i].total),
		    STATES(1, 0, flat[i].sums - 1, 0));
		if (flat[i].vehicles)
			FINAL(R15, THREE_PUBLIC, flat[i].columns, LINES(flat[i].vehicles),
			    STATES(2, 0, 0, 0));
	}
	BUDGET(R85, THREE_PUBLIC, "|budget-total|合计;|budget-abroad|因公出国（境）费;"
	    "|budget-vehicles|公务用车购置及运行费;|budget-purchase|购置费;|budget-running|运行费;"
	    "|budget-reception|公务接待费", LINES("1||| |1|6.00,1.00,3.00,1.00,2.00,2.00"),
	    STATES(0, 0, 2, 0));
	/* of two totals beside the parts nobody knows what each is over */
	FINAL(R15, THREE_PUBLIC, "|final-total|合计;|final-total|“三公”经费小计;"
	    "|final-abroad|因公出国（境）费;|final-vehicles|用车小计;|final-purchase|购置费;"
	    "|final-running|运行费;|final-reception|公务接待费;|-|会议费",
	    LINES("1||| |1|6.00,6.00,1.00,3.00,1.00,2.00,2.00,0.00"), STATES(0, 0, 1, 1));
	/* vehicles are nowhere */
	FINAL(R15, THREE_PUBLIC, "|final-total|“三公”经费;|final-abroad|出国;|final-reception|接待",
	    LINES("1||| |1|6.00,1.00,2.00"), STATES(0, 0, 0, 1));
}

static void
test_three_public_rows(void **state)
{
	static const char columns[] = "|-|预算数;|-|决算数";
	(void)state;
	FINAL(R15, THREE_PUBLIC, columns, LINES("1|||一、“三公”经费支出|0|",
	    "2|||（一）支出合计|1|6.0,5.0", "3|||1.因公出国（境）费|2|1.0,1.0",
	    "4|||2.公务用车购置及运行维护费|2|3.0,2.0", "5|||（1）公务用车购置费|3|1.0,",
	    "6|||（2）公务用车运行维护费|3|2.0,2.0", "7|||3.公务接待费|2|2.0,3.0"),
	    STATES(1, 0, 3, 0));
	/* a row more that may be a part: nothing is known */
	FINAL(R15, THREE_PUBLIC, columns, LINES("1|||合计|1|6.0,", "2|||因公出国（境）费|2|1.0,",
	    "3|||公务用车购置及运行维护费|2|3.0,", "4|||公务接待费|2|1.0,",
	    "5|||会议费|2|0.5,"), STATES(0, 0, 0, 1));
}

static void
test_nontax(void **state)
{
	static const char columns[] = "|total|合计;|treasury|已缴国库小计;|account|已缴财政专户小计";
	(void)state;
	FINAL(R17, NONTAX, columns, LINES("1|||合计|0|9.00,8.00,1.00",
	    "2|||一、专项收入|1|4.00,4.00,0.00", "3|||二、罚没收入|1|5.00,4.00,1.00",
	    "4|||某某收入|2|5.00,4.00,1.00"), STATES(0, 0, 10, 0));
	FINAL(R17, NONTAX, columns, LINES("1|||合计|0|9.00,8.00,1.00",
	    "2|||一、专项收入|1|4.00,4.00,0.00", "3|||二、罚没收入|1|5.00,5.00,0.00"),
	    STATES(2, 0, 4, 0));
}

/* 元 beside 万元: each figure brings its own rounding. */
static void
test_unit(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	fixture_table(&audited.disclosure, STATEMENT_PUBLIC, UNIT_YUAN,
	    "|total|合计;|basic|基本支出;|project|项目支出", LINES("1|||合计|0|9,5,3"));
	audited_run(&audited, KIND_FINAL, 2020);
	assert_states(&audited, RULE_R10, 0, 1, 0, 0);
	assert_int_equal(audited_first(&audited, RULE_R10, FINDING_ROUNDING)->tolerance, 150);
	audited_release(&audited);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_income),
		cmocka_unit_test(test_expenditure),
		cmocka_unit_test(test_unknown_column),
		cmocka_unit_test(test_budgets),
		cmocka_unit_test(test_three_public),
		cmocka_unit_test(test_three_public_flat),
		cmocka_unit_test(test_three_public_rows),
		cmocka_unit_test(test_nontax),
		cmocka_unit_test(test_unit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
