/* test_audit_performance.c: targets, verdicts, evaluations, and what is told twice */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "audit_narrative.h"


static void
test_projects(void **state)
{
	(void)state;
	assert_told(RULE_R71, LINES("F management|绩效自评|绩效自评项目数|4|个",
	    "F management|绩效自评|评级为优的项目数|3|个",
	    "F management|绩效自评|评级为良的项目数|1|个",
	    "F management|绩效自评|评级为合格的项目数|0|个",
	    "F management|绩效自评|评级为不合格的项目数|0|个"), STATES(0, 0, 1, 0));
	assert_told(RULE_R71, LINES("F management|绩效自评|自评涉及资金|30.00|万元",
	    "F management|绩效自评|自评一般公共预算支出项目资金|20.00|万元",
	    "F management|绩效自评|自评政府性基金支出项目资金|9.00|万元"), STATES(1, 0, 0, 1));
	assert_told(RULE_R71, LINES("F management|绩效自评|自评涉及资金|30.00|万元",
	    "F management|绩效自评|自评覆盖率|100.00|%"), STATES(0, 0, 2, 0));
	assert_hints(RULE_R71, LINES("F management|绩效自评|自评涉及资金|31.00|万元",
	    "F management|绩效自评|自评覆盖率|100.00|%"), 1);
	assert_hints(RULE_R71, LINES("F management|绩效目标|绩效目标申报项目数|24|项",
	    "F management|绩效自评|绩效自评项目数|32|个"), 1);
}

static void
test_coverage(void **state)
{
	(void)state;
	assert_told(RULE_R71, LINES("F management|绩效自评|自评覆盖率|100.00|%"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R71, LINES("F management|绩效目标|绩效目标申报覆盖率|130.00|%"),
	    STATES(1, 0, 0, 0));
	assert_told(RULE_R71, LINES("F management|绩效目标|绩效目标申报项目数|4|个",
	    "F management|绩效目标|向社会公开绩效目标项目数|3|个",
	    "F management|绩效目标|绩效目标公开覆盖率|75.00|%"), STATES(0, 0, 3, 0));
	/* of other projects, perhaps */
	assert_hints(RULE_R71, LINES("F management|绩效目标|绩效目标申报项目数|4|个",
	    "F management|绩效目标|向社会公开绩效目标项目数|3|个",
	    "F management|绩效目标|绩效目标公开覆盖率|90.00|%"), 1);
}

static void
test_execution(void **state)
{
	(void)state;
	assert_told(RULE_R71, LINES("T project|甲|200.00|100.00|50.00"), STATES(0, 0, 1, 0));
	assert_told(RULE_R71, LINES("T project|甲|315.93|315.92|99.99"), STATES(0, 1, 0, 0));
	assert_told(RULE_R71, LINES("T project|甲|200.00|100.00|60.00"), STATES(1, 0, 0, 0));
	assert_told(RULE_R71, LINES("T department|整体||100.00|60.00"), STATES(0, 0, 0, 1));
}

static void
test_targets(void **state)
{
	(void)state;
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|90|%|met"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|met"),
	    STATES(1, 0, 0, 0));
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 时限|<=|8|天|9|天|met"),
	    STATES(1, 0, 0, 0));
	assert_says(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|met"),
	    FINDING_BROKEN, "The target of 达标率 is 85.00% and should be no more than its actual "
	    "value, which is 71.67%: it is 13.33 percentage points more. The document calls the "
	    "target met.");
	assert_says(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|missed"),
	    FINDING_TIES,
	    "The target is missed, and the document says so (the actual value of 达标率: 71.67%).");
	/* the document says so itself */
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|missed"),
	    STATES(0, 0, 1, 0));
	assert_hints(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|"), 1);
	assert_hints(RULE_R72, LINES("T project|甲||1.00|", "I 成本|=|85|天|80|天|met"), 1);
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 数量|=|85|次|90|次|met"),
	    STATES(0, 0, 1, 0));
	/* days are no percentages */
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71|天|met"),
	    STATES(0, 0, 0, 1));
}

/* A missed target, and a summary that says that all were reached. */
static void
test_claim(void **state)
{
	(void)state;
	assert_told(RULE_R72, LINES("F management|绩效自评|自评结论|使用效益均达到了预期的绩效目标|text",
	    "T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|missed"), STATES(1, 0, 1, 0));
	assert_told(RULE_R72, LINES("F management|绩效自评|自评结论|使用效益均达到了预期的绩效目标|text",
	    "T project|甲||1.00|", "I 达标率|>=|85|%|91.67|%|met"), STATES(0, 0, 1, 0));
	/* of a long conclusion the clause that says it */
	assert_says(RULE_R72, LINES("F management|绩效自评|自评结论|从整体来看，使用效益均达到了预期的绩效目标。其他另述。|text",
	    "T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|missed"), FINDING_BROKEN,
	    "The target of 达标率 is 85.00% and should be no more than its actual value, which is "
	    "71.67%: it is 13.33 percentage points more. The target is missed, but the document says "
	    "of all targets: 使用效益均达到了预期的绩效目标.");
}

static void
test_claim_in_text(void **state)
{
	static const struct audit_line lines[] = {
		{ 0, { 0, 990 }, "预算编制、执行及使用效益情况均达到了预期的绩效目标。" } };
	struct audited audited;
	(void)state;
	narrated_tables(&audited);
	audit_narrate(&audited.disclosure,
	    LINES("T project|甲||1.00|", "I 达标率|>=|85|%|71.67|%|missed"));
	audited.disclosure.tasks[0].spend.place.line = 1000;
	audited.disclosure.identity = (struct identity){ .agency = "A", .year = 2019,
		.kind = KIND_FINAL };
	struct audit_input input = { .context.disclosure = &audited.disclosure,
		.lines = lines, .n_lines = 1 };
	audit_run(&audited.findings, &input);
	assert_states(&audited, RULE_R72, 1, 0, 1, 0);
	assert_non_null(strstr(audited_first(&audited, RULE_R72, FINDING_BROKEN)->detail,
	    "均达到了预期"));
	audited_release(&audited);
}

static void
test_weights(void **state)
{
	(void)state;
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 子|=|1|次|1|次|met|60|50",
	    "I 丑|=|1|次|1|次|met|40|40"), STATES(0, 0, 5, 0));
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 子|=|1|次|1|次|met|60|61",
	    "I 丑|=|1|次|1|次|met|50|40"), STATES(2, 0, 3, 0));
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 子|=|1|次|1|次|met|50|50",
	    "I 丑|=|1|次|1|次|met|40|40"), STATES(0, 0, 5, 0));
	/* an indicator that was not read, or several tables in one */
	assert_hints(RULE_R72, LINES("T project|甲||1.00|", "I 子|=|1|次|1|次|met|50|50"), 1);
	assert_told(RULE_R72, LINES("T project|甲||1.00|", "I 子|=|1|次|1|次|met|60|60",
	    "I 子|=|1|次|1|次|met|60|60"), STATES(0, 0, 4, 1));
}

static void
test_twice(void **state)
{
	(void)state;
	assert_told(RULE_R73, LINES("R public|||合计|total|budget|80.00|万元",
	    "R public||201||total|amount|60.00|万元", "R public|||合计|total|budget|80.00|万元"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R73, LINES("R public|||合计|total|budget|80.00|万元",
	    "R public||201||total|amount|60.00|万元", "R public|||合计|total|budget|81.00|万元"),
	    STATES(1, 0, 0, 0));
	/* a base may differ */
	assert_hints(RULE_R73, LINES("R public|||合计|total|change|8.00|万元",
	    "R public||201||total|amount|60.00|万元", "R public|||合计|total|change|9.00|万元"), 1);
	/* no table has it: both are all there is */
	assert_told(RULE_R73, LINES("R income|||合计|total|amount|8.00|万元",
	    "R public||201||total|amount|60.00|万元", "R income|||合计|total|amount|9.00|万元"),
	    STATES(1, 0, 0, 0));
	assert_told(RULE_R73, LINES("F assets||车辆|3|辆", "F vehicles|年末车辆|车辆总数|4|辆"),
	    STATES(1, 0, 0, 0));
	assert_told(RULE_R73, LINES("F management|部门整体|一般公共预算支出|100.00|万元",
	    "F management|部门整体|支出总额|100.00|万元"), STATES(0, 0, 2, 0));
}

#define INDICATOR(name, value, unit) "T task|甲||1.00|", "I " name "||||" value "|" unit

static void
test_work(void **state)
{
	(void)state;
	assert_told(RULE_R73, LINES("F work|乙|便民查询服务功能|9|项",
	    INDICATOR("政府网站便民查询服务功能", "9", "项")), STATES(0, 0, 1, 0));
	/* what stands before the shorter name is told just before it */
	assert_told(RULE_R73, LINES("F work|乙|涉及工程建设项目审批的事项|74|项",
	    "F work|乙|可实现联合审批的事项|26|个", "F work|乙|受理业务|3232|宗",
	    INDICATOR("工程建设项目联合审批系统受理业务", "1927", "宗")), STATES(1, 0, 0, 0));
	/* it is not: perhaps another thing */
	assert_hints(RULE_R73, LINES("F work|乙|受理业务|3232|宗",
	    INDICATOR("工程建设项目联合审批系统受理业务", "1927", "宗")), 1);
	/* cases and matters */
	assert_hints(RULE_R73, LINES("F work|乙|跨城通办事项|469|项",
	    INDICATOR("跨城通办业务", "35", "例")), 1);
	assert_hints(RULE_R73, LINES("F work|乙|重点服务专题|17|个",
	    INDICATOR("专题专栏", "18", "个")), 0);
	assert_hints(RULE_R73, LINES("F work|乙|一窗综合受理的部门|10|个",
	    INDICATOR("综合受理岗", "14", "个")), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_projects),
		cmocka_unit_test(test_coverage),
		cmocka_unit_test(test_execution),
		cmocka_unit_test(test_targets),
		cmocka_unit_test(test_claim),
		cmocka_unit_test(test_claim_in_text),
		cmocka_unit_test(test_weights),
		cmocka_unit_test(test_twice),
		cmocka_unit_test(test_work),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
