/* test_audit_changes.c: changes against last year, and deviations without reasons */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_narrative.h"


#define AMOUNT "R public|||合计|total|amount|100.00|万元"

static void
test_rates(void **state)
{
	(void)state;
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|change-rate|25.00|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|change-rate|25.01|%"), STATES(0, 1, 0, 0));
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|change-rate|20.00|%"), STATES(1, 0, 0, 0));
	/* the sign of the words */
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change|-20.00|万元",
	    "R public|||合计|total|change-rate|16.67|%"), STATES(1, 0, 0, 0));
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|last-year|80.00|万元",
	    "R public|||合计|total|change-rate|25.00|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change-rate|25.00|%"),
	    STATES(0, 0, 0, 1));
	assert_says(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|change-rate|20.00|%"), FINDING_BROKEN, "The rate of change of "
	    "合计 in public table on last year in the narrative is 20.00%, but the rate that its "
	    "amounts give is 25.00%: they differ by 5.00 percentage points.");
	/* also what could not be checked says of which figure */
	assert_says(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change-rate|25.00|%"),
	    FINDING_UNCHECKED, "The rate stands without the change or last year's amount (the rate "
	    "of change of 合计 in public table on last year in the narrative: 25.00%): not checked, "
	    "because the document tells nothing to check it with.");
}

/* The amount of the table counts where another is told, and 收入 may mean 总计. */
static void
test_other_amounts(void **state)
{
	(void)state;
	assert_told(RULE_R44, LINES("R public|||合计|total|amount|90.00|万元",
	    "R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|change-rate|25.00|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R44, LINES("R summary|R||本年支出合计|amount|amount|100.00|万元",
	    "R summary|R||本年支出合计|amount|change|10.00|万元",
	    "R summary|R||本年支出合计|amount|change-rate|10.00|%"), STATES(0, 0, 1, 0));
}

/* Facts that repeat remarks are not counted twice; facts of their own are. */
static void
test_facts(void **state)
{
	(void)state;
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|change-rate|25.00|%",
	    "+F change|甲|比上年增减率|25.00|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R44, LINES("F operation||机关运行经费|10.00|万元",
	    "F operation||比上年增减|-10.00|万元", "F operation||比上年增减率|-50.00|%"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R44, LINES("F budget|甲|本年|10.00|万元", "F change|甲|比上年增减|5.00|万元",
	    "F change|甲|比上年增减率|50.00|%"), STATES(1, 0, 0, 0));
}

static void
test_level(void **state)
{
	(void)state;
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|last-year|100.00|万元",
	    "R public|||合计|total|change|持平|text"), STATES(0, 0, 1, 0));
	assert_hints(RULE_R44, LINES(AMOUNT, "R public|||合计|total|last-year|99.00|万元",
	    "R public|||合计|total|change|持平|text"), 1);
	assert_told(RULE_R44, LINES(AMOUNT, "R public|||合计|total|last-year|99.00|万元",
	    "R public|||合计|total|change|减少|text"), STATES(1, 0, 0, 0));
}

#define BASIC(change) "R expenditure|||合计|basic|change|" change "|万元"
#define PROJECT(change) "R expenditure|||合计|project|change|" change "|万元"

static void
test_sums(void **state)
{
	(void)state;
	assert_told(RULE_R48, LINES(BASIC("5.00"), PROJECT("3.00"),
	    "R summary|R||本年支出合计|amount|change|8.00|万元"), STATES(0, 0, 1, 0));
	assert_told(RULE_R48, LINES(BASIC("5.00"), PROJECT("3.00"),
	    "R summary|R||本年支出合计|amount|change|9.00|万元"), STATES(1, 0, 0, 0));
	assert_told(RULE_R48, LINES(BASIC("5.00"), "R expenditure|||合计|project|change|持平|text",
	    "R summary|R||本年支出合计|amount|change|5.00|万元"), STATES(0, 0, 1, 0));
	/* fiscal money last year was perhaps not all */
	assert_hints(RULE_R48, LINES(BASIC("5.00"), PROJECT("3.00"),
	    "R public|||合计|total|change|9.00|万元"), 1);
	assert_told(RULE_R48, LINES(BASIC("5.00"), PROJECT("3.00")), STATES(0, 0, 0, 1));
	/* the parts told are not the whole */
	assert_told(RULE_R48, LINES("R expenditure|||合计|basic|amount|50.00|万元", BASIC("5.00"),
	    PROJECT("3.00"), "R summary|R||本年支出合计|amount|change|9.00|万元"),
	    STATES(0, 0, 0, 1));
}

static void
test_reasons(void **state)
{
	(void)state;
	assert_told(RULE_R51, LINES("R public|||合计|total|change|20.00|万元",
	    "R public|||合计|total|reason|人员增加|text"), STATES(0, 0, 1, 0));
	assert_hints(RULE_R51, LINES("R public|||合计|total|change|20.00|万元"), 1);
	assert_hints(RULE_R51, LINES("R public|||合计|total|change|0.00|万元"), 0);
	assert_hints(RULE_R51, LINES("R three-public||||final-abroad|completion|50.00|%",
	    "R three-public||||final-total|reason|厉行节约|text"), 0);
	assert_hints(RULE_R51, LINES("R public|||合计|total|completion|100.00|%"), 0);
}

static void
test_operation(void **state)
{
	struct audited audited;
	(void)state;
	for (int more = 0; more < 2; more++) {
		narrated_tables(&audited);
		fixture_table(&audited.disclosure, STATEMENT_BASIC, UNIT_WAN,
		    "L|amount|金额;R|amount|金额", LINES("1|L|301|工资福利支出|1|60.00",
		    "1|R|302|商品和服务支出|1|10.00", "2|L||人员经费合计|0|60.00",
		    "2|R||公用经费合计|0|10.00"));
		audit_narrate(&audited.disclosure, more ? LINES("F operation||机关运行经费|10.02|万元") :
		    LINES("F operation||机关运行经费|9.00|万元"));
		audited_run(&audited, KIND_FINAL, 2019);
		assert_int_equal(audited_count(&audited, RULE_R50,
		    more ? FINDING_HINT : FINDING_TIES), 1);
		audited_release(&audited);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rates),
		cmocka_unit_test(test_other_amounts),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_level),
		cmocka_unit_test(test_sums),
		cmocka_unit_test(test_reasons),
		cmocka_unit_test(test_operation),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
