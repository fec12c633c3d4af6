/* test_audit_trees.c: codes against those below them, totals against their classes */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_fixture.h"

#define TWO "|total|合计;|basic|基本支出"
#define ONE "|total|合计"
#define SIDES "L|amount|金额;R|amount|金额"

static void
check(enum rule_id rule, enum statement_kind kind, const char *columns, const char *const *lines,
    const size_t *states)
{
	assert_table(rule == RULE_R86 ? KIND_BUDGET : KIND_FINAL, 2019, rule, kind, columns, lines, states);
}

static void
test_sums(void **state)
{
	(void)state;
	check(RULE_R07, STATEMENT_PUBLIC, TWO, LINES("1|||合计|0|6.00,6.00",
	    "2||201|a|0|6.00,6.00",
	    "3||20103|b|0|6.00,6.00", "4||2010301|c|0|4.00,4.00", "5||2010302|d|0|2.00,2.01"),
	    STATES(0, 1, 1, 0));
	check(RULE_R07, STATEMENT_PUBLIC, TWO, LINES("1|||合计|0|6.00,6.00",
	    "2||201|a|0|6.00,6.00",
	    "3||20103|b|0|6.00,6.00", "4||2010301|c|0|4.00,4.00", "5||2010302|d|0|3.00,2.00"),
	    STATES(1, 0, 1, 0));
}

/* A blank is no figure, but it is no fault either; nothing against something is not compared. */
static void
test_blanks(void **state)
{
	(void)state;
	check(RULE_R07, STATEMENT_PUBLIC, TWO, LINES("1||20103|b|0|6.00,", "2||2010301|c|0|6.00,",
	    "3||2010302|d|0|,"), STATES(0, 0, 1, 0));
	check(RULE_R07, STATEMENT_PUBLIC, TWO, LINES("1||20103|b|0|6.00,",
	    "2||2010301|c|0|6.00,1.00",
	    "3||2010302|d|0|,"), STATES(0, 0, 1, 1));
	check(RULE_R07, STATEMENT_PUBLIC, ONE, LINES("1||20103|b|0|6.00", "2||2010301|c|0|?6.00",
	    "3||2010302|d|0|1.00"), STATES(0, 0, 0, 1));
	check(RULE_R07, STATEMENT_PUBLIC, ONE, LINES("1||20103|b|0|6.00", "2||2010301|c|0|'5.00-",
	    "3||2010302|d|0|1.00"), STATES(0, 0, 0, 1));
	check(RULE_R07, STATEMENT_PUBLIC, ONE, LINES("1||20103|b|0|6.00", "2||2010301|c|0|6.00",
	    "3||2010302|d|0|'--"), STATES(0, 0, 1, 0));
}

/* The sums of a table that prints only some codes fall short, all of them. */
static void
test_selection(void **state)
{
	(void)state;
	check(RULE_R07, STATEMENT_GENERIC, ONE, LINES("1||201|a|0|9.00", "2||20103|b|0|4.00",
	    "3||20106|c|0|3.00", "4||208|d|0|8.00", "5||20805|e|0|2.00", "6||20808|f|0|1.00"),
	    STATES(0, 0, 0, 2));
	check(RULE_R07, STATEMENT_GENERIC, ONE, LINES("1||201|a|0|9.00", "2||20103|其中：b|0|4.00",
	    "3||20106|其中：c|0|3.00"), STATES(0, 0, 0, 1));
	/* one of two is a fault */
	check(RULE_R07, STATEMENT_GENERIC, ONE, LINES("1||201|a|0|9.00", "2||20103|b|0|4.00",
	    "3||20106|c|0|5.00", "4||208|d|0|8.00", "5||20805|e|0|2.00", "6||20808|f|0|1.00"),
	    STATES(1, 0, 1, 0));
}

/* A level that the table leaves out does no harm; a code that stands twice does. */
static void
test_levels(void **state)
{
	(void)state;
	check(RULE_R07, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||2010301|c|0|4.00",
	    "3||2010601|d|0|2.00"), STATES(0, 0, 1, 0));
	check(RULE_R07, STATEMENT_PUBLIC, ONE, LINES("1||20103|a|0|6.00", "2||2010301|c|0|6.00",
	    "3||2010302|d|0|2.00", "4||2010302|e|0|3.00"), STATES(0, 0, 0, 1));
}

static void
test_totals(void **state)
{
	(void)state;
	check(RULE_R08, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||206|c|0|4.00",
	    "3|||合计|0|10.01"), STATES(0, 1, 0, 0));
	check(RULE_R08, STATEMENT_PUBLIC, ONE, LINES("1|||合计|0|9.00", "2||201|a|0|6.00",
	    "3||206|c|0|4.00"), STATES(1, 0, 0, 0));
	/* a row that may be part of it */
	check(RULE_R08, STATEMENT_PUBLIC, ONE, LINES("1|||合计|0|12.00", "2||201|a|0|6.00",
	    "3||206|c|0|4.00", "4|||结转下年|1|2.00"), STATES(0, 0, 0, 1));
	/* without any */
	check(RULE_R08, STATEMENT_PUBLIC, ONE, LINES("1||201|a|0|6.00", "2||206|c|0|4.00"),
	    STATES(0, 0, 0, 1));
}

/* 302 goes on in the columns to the right, and so do public funds. */
static void
test_sides(void **state)
{
	(void)state;
	check(RULE_R14, STATEMENT_BASIC, SIDES, LINES("1|L|301|a|0|5.00", "1|R|30202|f|0|2.00",
	    "2|L|30101|b|0|3.00", "2|R|310|g|0|1.00", "3|L|30102|c|0|2.00", "3|R|31002|h|0|1.00",
	    "4|L|302|d|0|3.00", "5|L|30201|e|0|1.00", "6|L||人员经费合计|0|5.00",
	    "6|R||公用经费合计|0|4.00"), STATES(0, 0, 4, 0));
	check(RULE_R14, STATEMENT_BASIC, SIDES, LINES("1|L|301|a|0|5.00", "1|R|302|f|0|2.00",
	    "2|L|303|b|0|3.00", "3|L||人员经费合计|0|8.01", "3|R||公用经费合计|0|3.00"),
	    STATES(1, 1, 0, 0));
	/* a class that is neither */
	check(RULE_R14, STATEMENT_BASIC, SIDES, LINES("1|L|301|a|0|5.00", "1|R|302|f|0|2.00",
	    "2|R|304|b|0|1.00", "3|L||人员经费合计|0|5.00", "3|R||公用经费合计|0|3.00"),
	    STATES(0, 0, 1, 1));
}

static void
test_budget(void **state)
{
	(void)state;
	check(RULE_R86, STATEMENT_GENERIC, ONE, LINES("1||201|a|0|5.00", "2||20103|b|0|3.00",
	    "3||20106|c|0|2.00", "4|||合计|0|5.00"), STATES(0, 0, 2, 0));
	check(RULE_R86, STATEMENT_GENERIC, ONE, LINES("1||201|a|0|5.00", "2||20103|b|0|3.00",
	    "3||20106|c|0|3.00", "4|||合计|0|5.00"), STATES(1, 0, 1, 0));
}

#define PLAIN "|-|合计;|-|货物;|-|服务"

/* A table of no kind, without codes: its total is over all rows, or over those that are numbered. */
static void
test_plain(void **state)
{
	(void)state;
	check(RULE_R86, STATEMENT_GENERIC, PLAIN, LINES("1|||合计|0|6.00,4.00,2.00",
	    "2|||甲|1|4.00,3.00,1.00", "3|||乙|1|2.00,1.00,1.00"), STATES(0, 0, 3, 0));
	check(RULE_R08, STATEMENT_GENERIC, PLAIN, LINES("1|||甲|1|4.00,3.00,1.00",
	    "2|||乙|1|2.00,1.00,1.00", "3|||总计|0|6.00,4.00,2.00"), STATES(0, 0, 3, 0));
	check(RULE_R86, STATEMENT_GENERIC, "|-|合计", LINES("1|||合计|0|6.00", "2|||一、货物|1|4.00",
	    "3|||电脑|1|4.00", "4|||三、服务|1|2.00", "5|||物业|1|2.00"), STATES(0, 0, 1, 0));
	/* what another column confirms is a hint, no error */
	check(RULE_R86, STATEMENT_GENERIC, PLAIN, LINES("1|||合计|0|6.00,5.00,2.00",
	    "2|||甲|1|4.00,3.00,1.00", "3|||乙|1|2.00,1.00,1.00"), STATES(0, 0, 2, 0));
	/* where nothing adds up, the rows may mean anything: said once */
	check(RULE_R86, STATEMENT_GENERIC, PLAIN, LINES("1|||合计|0|6.00,5.00,3.00",
	    "2|||甲|1|4.00,3.00,1.00", "3|||其中：乙|1|4.00,1.00,1.00"), STATES(0, 0, 0, 1));
	/* not plain: a total in the middle, two of them, codes, one row; what has a kind has its rules */
	check(RULE_R86, STATEMENT_GENERIC, "|-|合计", LINES("1|||甲|1|4.00", "2|||合计|0|4.00",
	    "3|||乙|1|2.00"), STATES(0, 0, 0, 1));
	check(RULE_R86, STATEMENT_GENERIC, "|-|合计", LINES("1|||合计|0|4.00", "2|||甲|1|4.00",
	    "3|||合计|0|2.00"), STATES(0, 0, 0, 1));
	check(RULE_R86, STATEMENT_THREE_PUBLIC, "|-|合计", LINES("1|||合计|0|6.00", "2|||甲|1|4.00",
	    "3|||乙|1|1.00"), STATES(0, 0, 0, 1));
}

/* The column that differs says so. */
static void
test_plain_hint(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	fixture_table(&audited.disclosure, STATEMENT_GENERIC, UNIT_WAN, PLAIN,
	    LINES("1|||合计|0|6.00,5.00,2.00", "2|||甲|1|4.00,3.00,1.00",
		"3|||乙|1|2.00,1.00,1.00"));
	audited_run(&audited, KIND_BUDGET, 2019);
	assert_int_equal(audited_count(&audited, RULE_R86, FINDING_HINT), 1);
	assert_int_equal(audited_first(&audited, RULE_R86, FINDING_HINT)->difference, 10000 * 100);
	audited_release(&audited);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_blanks),
		cmocka_unit_test(test_selection),
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_totals),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_budget),
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_plain_hint),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
