/* test_audit_counts.c: trips, vehicles, meetings, procurement and units add up */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_narrative.h"


static void
test_trips(void **state)
{
	(void)state;
	assert_told(RULE_R49, LINES("F abroad||支出|1.80|万元", "F abroad||团组|2|个",
	    "F abroad||人次|6|人次", "F abroad|甲|人数|1|人", "F abroad|甲|支出|0.10|万元",
	    "F abroad|乙|人数|5|人", "F abroad|乙|支出|1.70|万元"), STATES(0, 0, 3, 0));
	/* the money says that all trips are listed: the people must be all too */
	assert_told(RULE_R49, LINES("F abroad||支出|1.80|万元", "F abroad||人次|8|人次",
	    "F abroad|甲|人数|1|人", "F abroad|甲|支出|0.10|万元", "F abroad|乙|人数|5|人",
	    "F abroad|乙|支出|1.70|万元"), STATES(1, 0, 1, 0));
	/* some trips are listed */
	assert_told(RULE_R49, LINES("F abroad||支出|9.00|万元", "F abroad||人次|8|人次",
	    "F abroad|甲|人数|1|人", "F abroad|甲|支出|0.10|万元"), STATES(0, 0, 2, 0));
	assert_told(RULE_R49, LINES("F meetings||会议费|0.10|万元", "F meetings|甲|支出|0.08|万元",
	    "F meetings|乙|支出|0.08|万元"), STATES(1, 0, 0, 0));
}

static void
test_vehicles(void **state)
{
	(void)state;
	assert_told(RULE_R49, LINES("F vehicles|年末车辆|车辆总数|3|辆",
	    "F vehicles|年末车辆|机要通信用车|1|辆", "F vehicles|年末车辆|其他用车|2|辆"),
	    STATES(0, 0, 1, 0));
	assert_told(RULE_R49, LINES("F vehicles|年末车辆|车辆总数|3|辆",
	    "F vehicles|年末车辆|机要通信用车|1|辆", "F vehicles|年末车辆|其他用车|1|辆"),
	    STATES(1, 0, 0, 0));
	assert_told(RULE_R49, LINES("F vehicles|年末车辆|车辆总数|3|辆",
	    "F vehicles|年末车辆|机要通信用车|1|辆"), STATES(0, 0, 1, 0));
	assert_hints(RULE_R49, LINES("F vehicles||保有量|4|辆",
	    "F vehicles|年末车辆|车辆总数|3|辆"), 1);
	assert_hints(RULE_R49, LINES("F vehicles||购置支出|4.00|万元", "F vehicles||购置数|0|辆"),
	    1);
	assert_hints(RULE_R49, LINES("F reception||支出|0.00|万元",
	    "F reception||国内接待|2|批次"), 1);
}

static void
test_procurement(void **state)
{
	(void)state;
	assert_told(RULE_R49, LINES("F procurement||采购支出总额|5.00|万元",
	    "F procurement||货物|2.00|万元", "F procurement||工程|0.00|万元",
	    "F procurement||服务|3.00|万元", "F procurement||授予中小企业|5.00|万元",
	    "F procurement||授予小微企业|1.00|万元"), STATES(0, 0, 3, 0));
	assert_told(RULE_R49, LINES("F procurement||采购支出总额|5.00|万元",
	    "F procurement||货物|2.00|万元", "F procurement||工程|0.00|万元",
	    "F procurement||服务|4.00|万元", "F procurement||授予中小企业|6.00|万元"),
	    STATES(2, 0, 0, 0));
	/* what stands nowhere may be 0, or left out */
	assert_hints(RULE_R49, LINES("F procurement||采购支出总额|5.00|万元",
	    "F procurement||货物|2.00|万元"), 1);
	/* reserved purchases and others are two things, which make no more than all */
	assert_told(RULE_R49, LINES("F procurement||采购支出总额|5.00|万元",
	    "F procurement||在面向中小企业预留的项目中，由中小企业中标或成交的金额|5.00|万元",
	    "F procurement||在其他政府采购项目中，由中小企业中标或成交的金额|5.00|万元"),
	    STATES(1, 0, 0, 0));
}

static void
test_units(void **state)
{
	(void)state;
	assert_told(RULE_R49, LINES("F units||编报范围单位数|2|个", "F units||下属预算单位数|1|个",
	    "F units|甲局|层级|局本级|text", "F units|乙中心|层级|下属预算单位|text"),
	    STATES(0, 0, 3, 0));
	assert_told(RULE_R49, LINES("F units||编报范围单位数|4|个", "F units||下属预算单位数|1|个",
	    "F units|甲局|层级|局本级|text", "F units|乙中心|层级|下属预算单位|text"),
	    STATES(1, 0, 1, 0));
	/* a list may close with 等, it cannot be longer than told */
	assert_told(RULE_R49, LINES("F units||编报范围单位数|1|个", "F units|甲局|层级|局本级|text",
	    "F units|乙中心|层级|下属预算单位|text"), STATES(1, 0, 0, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_trips),
		cmocka_unit_test(test_vehicles),
		cmocka_unit_test(test_procurement),
		cmocka_unit_test(test_units),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
