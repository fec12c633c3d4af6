/* test_audit_shares.c: shares of the narrative, each and all of one whole */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_narrative.h"


#define SHARE(code, share) "R public||" code "||total|share|" share "|%"

static void
test_shares(void **state)
{
	(void)state;
	assert_told(RULE_R42, LINES("R public||201|一般公共服务支出|total|amount|60.00|万元",
	    SHARE("201", "60.00")), STATES(0, 0, 1, 0));
	assert_told(RULE_R42, LINES("R public||201|一般公共服务支出|total|amount|60.00|万元",
	    SHARE("201", "60.01")), STATES(0, 1, 0, 0));
	assert_told(RULE_R42, LINES("R public||201|一般公共服务支出|total|amount|60.00|万元",
	    SHARE("201", "60.02")), STATES(1, 0, 0, 0));
	/* not told: the table's amount */
	assert_told(RULE_R42, LINES(SHARE("205", "40")), STATES(0, 0, 1, 0));
	/* an item may be told as a share of its class */
	assert_told(RULE_R42, LINES(SHARE("2010301", "100.00")), STATES(0, 0, 1, 0));
}

static void
test_wholes(void **state)
{
	(void)state;
	assert_told(RULE_R42, LINES("R expenditure|||合计|basic|share|70.00|%",
	    "R summary|L||一、财政拨款收入|amount|share|100.00|%",
	    "R three-public||||final-abroad|share|25.00|%",
	    "R public|||合计|total|share|100.00|%"), STATES(0, 0, 4, 0));
	assert_told(RULE_R42, LINES("R nontax|||一、专项收入|total|share|100.00|%"),
	    STATES(0, 0, 0, 1));
}

/* A share of a total that could not be read is none of another total. */
static void
test_ambiguous_whole(void **state)
{
	struct audited audited = { .findings.n = 0 };
	(void)state;
	fixture_table(&audited.disclosure, STATEMENT_EXPENDITURE, UNIT_WAN, "|total|合计",
	    LINES("1|||合计|0|100.00"));
	fixture_table(&audited.disclosure, STATEMENT_PUBLIC, UNIT_WAN, "|total|合计",
	    LINES("1||201|一般公共服务支出|1|60.00", "2|||合计|0|?80.00"));
	audit_narrate(&audited.disclosure, LINES(SHARE("201", "75.00")));
	audited_run(&audited, KIND_FINAL, 2019);
	assert_states(&audited, RULE_R42, 0, 0, 0, 1);
	audited_release(&audited);
}

static void
test_facts(void **state)
{
	(void)state;
	assert_told(RULE_R42, LINES("F meetings||会议费|0.27|万元", "F meetings|甲会|支出|0.08|万元",
	    "F meetings|甲会|占会议费|29.63|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R42, LINES("F meetings||会议费|2.70|万元", "F meetings|甲会|支出|0.80|万元",
	    "F meetings|甲会|占会议费|39.63|%"), STATES(1, 0, 0, 0));
	/* 小微企业 of all procurement, or of what went to 中小企业 */
	assert_told(RULE_R42, LINES("F procurement||采购支出总额|10.00|万元",
	    "F procurement||授予中小企业|5.00|万元", "F procurement||授予小微企业|2.50|万元",
	    "F procurement||小微企业占比|25.00|%", "F procurement||中小企业占比|50.00|%"),
	    STATES(0, 0, 2, 0));
	assert_told(RULE_R42, LINES("F procurement||采购支出总额|10.00|万元",
	    "F procurement||授予中小企业|5.00|万元", "F procurement||授予小微企业|2.50|万元",
	    "F procurement||小微企业占比|50.00|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R42, LINES("F procurement||采购支出总额|10.00|万元",
	    "F procurement||授予小微企业|2.50|万元", "F procurement||小微企业占比|50.00|%"),
	    STATES(1, 0, 0, 0));
}

static void
test_lists(void **state)
{
	(void)state;
	assert_told(RULE_R43, LINES(SHARE("201", "60.00"), SHARE("205", "40.00")),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R43, LINES(SHARE("201", "60.00"), SHARE("205", "40.01")),
	    STATES(0, 1, 0, 0));
	assert_told(RULE_R43, LINES(SHARE("201", "60.00"), SHARE("205", "40.10")),
	    STATES(1, 0, 0, 0));
	assert_says(RULE_R43, LINES(SHARE("201", "60.00"), SHARE("205", "40.10")), FINDING_BROKEN,
	    "The sum of the 2 shares of 合计 in public table is 100.10%, but the whole is 100.00%: "
	    "they differ by 0.10 percentage points.");
	/* classes and uses are two lists, whatever follows what */
	assert_told(RULE_R43, LINES("R expenditure|||合计|basic|share|70.00|%",
	    "R expenditure|||合计|project|share|30.00|%", SHARE("201", "60.00"),
	    SHARE("205", "40.00")), STATES(0, 0, 2, 0));
}

/* Shares of some parts add up to nothing in particular. */
static void
test_part_of_a_list(void **state)
{
	(void)state;
	assert_told(RULE_R43, LINES("R three-public||||final-abroad|share|25.00|%",
	    "R three-public||||final-reception|share|75.00|%"), STATES(0, 0, 1, 0));
	assert_told(RULE_R43, LINES("R public||201||total|amount|50.00|万元", SHARE("201", "60.00"),
	    SHARE("207", "1.00")), STATES(0, 0, 0, 1));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_wholes),
		cmocka_unit_test(test_ambiguous_whole),
		cmocka_unit_test(test_facts),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_part_of_a_list),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
