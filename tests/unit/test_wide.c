/* test_wide.c: tables that are wider than a page, and whose columns hold for several rows */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "puts.h"

#define LEFT_PAGE(page) \
	{ page, 10, 40, MIDDLE, "收入决算表" }, { page, 25, 66, LEFT, "单位：万元" }, \
	{ page, 50, 5, MIDDLE, "科目编码" }, { page, 50, 20, MIDDLE, "科目名称" }, \
	{ page, 50, 35, MIDDLE, "本年收入合计" }, { page, 50, 45, MIDDLE, "财政拨款收入" }

static void
columns_go_on_to_the_right(void **state)
{
	static const struct put puts[] = {
		LEFT_PAGE(1),
		{ 1, 80, 15, MIDDLE, "合计" }, { 1, 80, 39, RIGHT, "9.00" }, { 1, 80, 49, RIGHT, "6.00" },
		{ 1, 100, 1, LEFT, "201" }, { 1, 100, 11, LEFT, "服务支出" }, { 1, 100, 39, RIGHT, "4.00" },
		{ 1, 100, 49, RIGHT, "3.00" },
		{ 1, 120, 1, LEFT, "205" }, { 1, 120, 11, LEFT, "教育支出" }, { 1, 120, 39, RIGHT, "5.00" },
		{ 1, 120, 49, RIGHT, "3.00" },
		{ 2, 50, 8, MIDDLE, "事业收入" }, { 2, 50, 18, MIDDLE, "其他收入" },
		{ 2, 80, 12, RIGHT, "2.00" }, { 2, 80, 22, RIGHT, "1.00" }, { 2, 100, 12, RIGHT, "1.00" },
		{ 2, 120, 12, RIGHT, "1.00" }, { 2, 120, 22, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "收入决算表|万元\n"
	    "1||合计|本年收入合计=9.00|财政拨款收入=6.00|事业收入=2.00|其他收入=1.00\n"
	    "2|201|服务支出|本年收入合计=4.00|财政拨款收入=3.00|事业收入=1.00\n"
	    "3|205|教育支出|本年收入合计=5.00|财政拨款收入=3.00|事业收入=1.00|其他收入=1.00\n");
}

static void
codes_and_names_are_printed_again(void **state)
{
	static const struct put puts[] = {
		LEFT_PAGE(1),
		{ 1, 80, 15, MIDDLE, "合计" }, { 1, 80, 39, RIGHT, "9.00" }, { 1, 80, 49, RIGHT, "6.00" },
		{ 1, 100, 1, LEFT, "201" }, { 1, 100, 11, LEFT, "服务支出" }, { 1, 100, 39, RIGHT, "4.00" },
		{ 1, 120, 1, LEFT, "205" }, { 1, 120, 11, LEFT, "教育支出" }, { 1, 120, 39, RIGHT, "5.00" },
		{ 2, 10, 15, MIDDLE, "收入决算表" }, { 2, 10, 45, MIDDLE, "收入决算表" },
		{ 2, 50, 8, MIDDLE, "科目编码" }, { 2, 50, 23, MIDDLE, "科目名称" }, { 2, 50, 38, MIDDLE, "其他收入" },
		{ 2, 80, 18, MIDDLE, "合计" }, { 2, 80, 42, RIGHT, "3.00" },
		{ 2, 100, 4, LEFT, "201" }, { 2, 100, 14, LEFT, "服务支出" }, { 2, 100, 42, RIGHT, "1.00" },
		{ 2, 120, 4, LEFT, "205" }, { 2, 120, 14, LEFT, "教育支出" }, { 2, 120, 42, RIGHT, "2.00" },
	};
	(void)state;
	CHECK(puts, "收入决算表|万元\n1||合计|本年收入合计=9.00|财政拨款收入=6.00|其他收入=3.00\n"
	    "2|201|服务支出|本年收入合计=4.00|其他收入=1.00\n3|205|教育支出|本年收入合计=5.00|其他收入=2.00\n");
}

static void
rows_that_go_on_stay_rows(void **state)
{
	static const struct put puts[] = {
		LEFT_PAGE(1),
		{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "服务支出" }, { 1, 80, 39, RIGHT, "4.00" },
		{ 1, 100, 1, LEFT, "204" }, { 1, 100, 11, LEFT, "安全支出" }, { 1, 100, 39, RIGHT, "3.00" },
		{ 1, 120, 1, LEFT, "205" }, { 1, 120, 11, LEFT, "教育支出" }, { 1, 120, 39, RIGHT, "5.00" },
		LEFT_PAGE(2),
		{ 2, 80, 1, LEFT, "206" }, { 2, 80, 11, LEFT, "科技支出" }, { 2, 80, 39, RIGHT, "1.00" },
		{ 2, 100, 1, LEFT, "207" }, { 2, 100, 11, LEFT, "文体支出" }, { 2, 100, 39, RIGHT, "2.00" },
		{ 2, 120, 1, LEFT, "208" }, { 2, 120, 11, LEFT, "社会支出" }, { 2, 120, 39, RIGHT, "6.00" },
	};
	(void)state;
	CHECK(puts, "收入决算表|万元\n1|201|服务支出|本年收入合计=4.00\n2|204|安全支出|本年收入合计=3.00\n"
	    "3|205|教育支出|本年收入合计=5.00\n4|206|科技支出|本年收入合计=1.00\n5|207|文体支出|本年收入合计=2.00\n"
	    "6|208|社会支出|本年收入合计=6.00\n");
}

static void
a_name_holds_for_several_rows(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "项目支出表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 5, MIDDLE, "单位名称" }, { 1, 40, 20, MIDDLE, "项目名称" }, { 1, 40, 40, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "合计" }, { 1, 60, 44, RIGHT, "6.00" },
		{ 1, 80, 11, LEFT, "道路养护" }, { 1, 80, 44, RIGHT, "1.00" },
		{ 1, 100, 11, LEFT, "桥梁检测" }, { 1, 100, 44, RIGHT, "2.00" }, { 1, 110, 1, LEFT, "某局机关" },
		{ 1, 120, 11, LEFT, "水运安全" }, { 1, 120, 44, RIGHT, "2.00" },
		{ 1, 140, 11, LEFT, "党建经费" }, { 1, 140, 44, RIGHT, "1.00" },
		{ 1, 160, 1, LEFT, "制表人：　审核人：" },
	};
	(void)state;
	CHECK(puts, "项目支出表|万元\n1||合计|合计=6.00\n2||道路养护|合计=1.00\n"
	    "3||桥梁检测|单位名称=某局机关|合计=2.00\n4||水运安全|合计=2.00\n5||党建经费|合计=1.00\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_go_on_to_the_right),
		cmocka_unit_test(codes_and_names_are_printed_again),
		cmocka_unit_test(rows_that_go_on_stay_rows),
		cmocka_unit_test(a_name_holds_for_several_rows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
