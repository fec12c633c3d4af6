/* test_rows.c: rows of printed tables: where they begin and end, what makes one, what names it */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "puts.h"

#define TITLE(title) { 1, 10, 40, MIDDLE, title }, { 1, 25, 66, LEFT, "单位：万元" }

static void
negative_figures_have_other_signs(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 50, MIDDLE, "增减额" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "服务支出" }, { 1, 60, 38, RIGHT, "8.00" },
		{ 1, 60, 53, RIGHT, "负12.50" },
		{ 1, 80, 1, LEFT, "205" }, { 1, 80, 11, LEFT, "教育支出" }, { 1, 80, 38, RIGHT, "9.00" },
		{ 1, 80, 49, RIGHT, "负" }, { 1, 80, 53, RIGHT, "1,250.00" },
		{ 1, 100, 1, LEFT, "208" }, { 1, 100, 11, LEFT, "保障支出" }, { 1, 100, 38, RIGHT, "7.00" },
		{ 1, 100, 53, RIGHT, "△3.00" },
		{ 1, 120, 1, LEFT, "210" }, { 1, 120, 11, LEFT, "健康支出" }, { 1, 120, 38, RIGHT, "-" },
		{ 1, 120, 53, RIGHT, "2.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n1|201|服务支出|合计=8.00|增减额=负12.50\n"
	    "2|205|教育支出|合计=9.00|增减额=负1,250.00\n3|208|保障支出|合计=7.00|增减额=△3.00\n"
	    "4|210|健康支出|增减额=2.00\n");
}

static void
a_narrow_cell_wraps_figures(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 42, MIDDLE, "基本支出" }, { 1, 40, 50, MIDDLE, "项目支出" },
		{ 1, 66, 1, LEFT, "201" }, { 1, 66, 11, LEFT, "服务支出" }, { 1, 60, 38, RIGHT, "1,111,111.0" },
		{ 1, 72, 38, RIGHT, "5" }, { 1, 60, 45, RIGHT, "1,111,11" }, { 1, 72, 45, RIGHT, "1.05" },
		{ 1, 66, 54, RIGHT, "0.00" },
		{ 1, 90, 1, LEFT, "205" }, { 1, 90, 11, LEFT, "教育支出" }, { 1, 90, 38, RIGHT, "8" },
		{ 1, 90, 45, RIGHT, "8" },
		{ 1, 102, 1, LEFT, "208" }, { 1, 102, 11, LEFT, "保障支出" }, { 1, 102, 38, RIGHT, "4.50" },
		{ 1, 102, 54, RIGHT, "4.50" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n"
	    "1|201|服务支出|合计=1,111,111.05|基本支出=1,111,111.05|项目支出=0.00\n"
	    "2|205|教育支出|合计=8|基本支出=8\n3|208|保障支出|合计=4.50|项目支出=4.50\n");
}

static void
units_stand_among_codes(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "单位名称/科目名称" },
		{ 1, 40, 40, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "103001" }, { 1, 60, 11, LEFT, "某局机关" }, { 1, 60, 43, RIGHT, "8.00" },
		{ 1, 75, 1, LEFT, "2210201" }, { 1, 75, 11, LEFT, "公积金" }, { 1, 75, 43, RIGHT, "8.00" },
		{ 1, 90, 1, LEFT, "103002" }, { 1, 90, 11, LEFT, "某中心" }, { 1, 90, 43, RIGHT, "7.00" },
		{ 1, 105, 1, LEFT, "2210201" }, { 1, 105, 11, LEFT, "公积金" }, { 1, 105, 43, RIGHT, "7.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n1|103001|某局机关|合计=8.00\n2|2210201|公积金|合计=8.00\n"
	    "3|103002|某中心|合计=7.00\n4|2210201|公积金|合计=7.00\n");
}

static void
who_made_a_table_is_of_no_row(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "服务支出" }, { 1, 60, 38, RIGHT, "8.00" },
		{ 1, 75, 1, LEFT, "制表：" }, { 1, 75, 11, LEFT, "复核：" }, { 1, 75, 30, LEFT, "单位负责人：" },
		{ 2, 20, 1, LEFT, "205" }, { 2, 20, 11, LEFT, "教育支出" }, { 2, 20, 38, RIGHT, "9.00" },
		{ 2, 35, 1, LEFT, "制表：" }, { 2, 35, 11, LEFT, "复核：" }, { 2, 35, 30, LEFT, "单位负责人：" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n1|201|服务支出|合计=8.00\n2|205|教育支出|合计=9.00\n");
}

static void
columns_are_no_wrapped_names(void **state)
{
	static const struct put puts[] = {
		TITLE("项目支出表"),
		{ 1, 40, 10, MIDDLE, "项目名称" }, { 1, 40, 30, MIDDLE, "合计" }, { 1, 34, 50, MIDDLE, "一般公共预算" },
		{ 1, 46, 45, MIDDLE, "本年拨款" }, { 1, 46, 55, MIDDLE, "上年余钱" },
		{ 1, 62, 1, LEFT, "合计" }, { 1, 62, 32, RIGHT, "8.00" }, { 1, 62, 47, RIGHT, "7.00" },
		{ 1, 62, 57, RIGHT, "1.00" },
		{ 1, 78, 1, LEFT, "农村公路养护工程" }, { 1, 90, 1, LEFT, "补助资金" }, { 1, 84, 32, RIGHT, "8.00" },
		{ 1, 84, 47, RIGHT, "7.00" }, { 1, 84, 57, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "项目支出表|万元\n1||合计|合计=8.00|一般公共预算/本年拨款=7.00|一般公共预算/上年余钱=1.00\n"
	    "2||农村公路养护工程补助资金|合计=8.00|一般公共预算/本年拨款=7.00|一般公共预算/上年余钱=1.00\n");
}

static void
expenses_without_marks_are_rows(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "“三公”经费财政拨款预算情况表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 15, MIDDLE, "项目" }, { 1, 40, 45, MIDDLE, "上年预算数" }, { 1, 40, 60, MIDDLE, "预算数" },
		{ 1, 60, 2, LEFT, "三、公务用车购置及运行费" }, { 1, 60, 49, RIGHT, "6.1" }, { 1, 60, 64, RIGHT, "8.8" },
		{ 1, 72, 2, LEFT, "其中：公务用车购置费" },
		{ 1, 84, 2, LEFT, "公务用车运行费" }, { 1, 84, 49, RIGHT, "6.1" }, { 1, 84, 64, RIGHT, "8.8" },
	};
	(void)state;
	CHECK(puts, "“三公”经费财政拨款预算情况表|万元\n1||三、公务用车购置及运行费|上年预算数=6.1|预算数=8.8\n"
	    "2||其中：公务用车购置费\n3||公务用车运行费|上年预算数=6.1|预算数=8.8\n");
}

static void
functions_name_a_side(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "单位收支总体情况表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 15, MIDDLE, "收入" }, { 1, 40, 50, MIDDLE, "支出" },
		{ 1, 52, 8, MIDDLE, "项目" }, { 1, 52, 24, MIDDLE, "预算数" }, { 1, 52, 44, MIDDLE, "功能分类" },
		{ 1, 52, 64, MIDDLE, "预算数" },
		{ 1, 70, 2, LEFT, "财政拨款" }, { 1, 70, 28, RIGHT, "9.00" }, { 1, 70, 36, LEFT, "教育支出" },
		{ 1, 70, 68, RIGHT, "6.00" },
		{ 1, 85, 2, LEFT, "事业收入" }, { 1, 85, 36, LEFT, "住房保障支出" }, { 1, 85, 68, RIGHT, "3.00" },
	};
	(void)state;
	CHECK(puts, "单位收支总体情况表|万元\n1L||财政拨款|收入/预算数=9.00\n1R||教育支出|支出/预算数=6.00\n"
	    "2L||事业收入\n2R||住房保障支出|支出/预算数=3.00\n");
}

static void
a_dash_makes_a_row(void **state)
{
	static const struct put puts[] = {
		TITLE("收支预算总表"),
		{ 1, 40, 10, MIDDLE, "项目" }, { 1, 40, 30, MIDDLE, "预算数" }, { 1, 40, 50, MIDDLE, "项目" },
		{ 1, 40, 70, MIDDLE, "预算数" },
		{ 1, 60, 1, LEFT, "专户资金" }, { 1, 60, 30, MIDDLE, "-" }, { 1, 60, 41, LEFT, "一、教育支出" },
		{ 1, 60, 73, RIGHT, "4.50" },
		{ 1, 75, 1, LEFT, "事业收入" }, { 1, 75, 33, RIGHT, "4.50" }, { 1, 75, 41, LEFT, "二、其他支出" },
		{ 1, 75, 70, MIDDLE, "-" },
		{ 1, 90, 1, LEFT, "单位经营收入" }, { 1, 90, 30, MIDDLE, "-" },
	};
	(void)state;
	CHECK(puts, "收支预算总表|万元\n1L||专户资金\n1R||一、教育支出|预算数=4.50\n"
	    "2L||事业收入|预算数=4.50\n2R||二、其他支出\n3L||单位经营收入\n");
}

static void
numbers_of_rows_part_the_sides(void **state)
{
	static const struct put puts[] = {
		TITLE("收支预算总表"),
		{ 1, 40, 2, MIDDLE, "序号" }, { 1, 40, 12, MIDDLE, "项目" }, { 1, 40, 30, MIDDLE, "预算数" },
		{ 1, 40, 40, MIDDLE, "序号" }, { 1, 40, 50, MIDDLE, "项目" }, { 1, 40, 70, MIDDLE, "预算数" },
		{ 1, 60, 2, MIDDLE, "1" }, { 1, 60, 5, LEFT, "事业收入" }, { 1, 60, 33, RIGHT, "4.50" },
		{ 1, 60, 40, MIDDLE, "32" }, { 1, 60, 43, LEFT, "外交支出" }, { 1, 60, 73, RIGHT, "0.00" },
		{ 1, 75, 2, MIDDLE, "2" }, { 1, 75, 5, LEFT, "其他收入" }, { 1, 75, 33, RIGHT, "0.00" },
		{ 1, 75, 40, MIDDLE, "33" }, { 1, 75, 43, LEFT, "教育支出" }, { 1, 75, 73, RIGHT, "4.50" },
	};
	(void)state;
	CHECK(puts, "收支预算总表|万元\n1L||事业收入|预算数=4.50\n1R||外交支出|预算数=0.00\n"
	    "2L||其他收入|预算数=0.00\n2R||教育支出|预算数=4.50\n");
}

static void
lines_of_cells_stand_at_their_own_height(void **state)
{
	static const struct put puts[] = {
		TITLE("收入预算总表"),
		{ 1, 40, 10, MIDDLE, "科目名称" }, { 1, 38, 27, MIDDLE, "政府性基金预" }, { 1, 50, 27, MIDDLE, "算" },
		{ 1, 40, 33, MIDDLE, "财政专户核拨" }, { 1, 40, 45, MIDDLE, "合计" },
		{ 1, 70, 1, LEFT, "教育支出" }, { 1, 70, 29, RIGHT, "4.50" }, { 1, 70, 36, RIGHT, "1.00" },
		{ 1, 70, 47, RIGHT, "5.50" },
		{ 1, 85, 1, LEFT, "其他支出" }, { 1, 85, 29, RIGHT, "1.50" }, { 1, 85, 47, RIGHT, "1.50" },
	};
	(void)state;
	CHECK(puts, "收入预算总表|万元\n1||教育支出|政府性基金预算=4.50|财政专户核拨=1.00|合计=5.50\n"
	    "2||其他支出|政府性基金预算=1.50|合计=1.50\n");
}

static void
headings_run_up_their_cells(void **state)
{
	static const struct put puts[] = {
		TITLE("财政拨款“三公”经费支出决算表"),
		{ 1, 40, 16, MIDDLE, "预算数" }, { 1, 40, 46, MIDDLE, "决算数" },
		{ 1, 58, 18, MIDDLE, "公务用车购置及运行费" }, { 1, 58, 48, MIDDLE, "公务用车购置及运行费" },
		{ 1, 89, 3, TALL, "合计" }, { 1, 119, 8, TALL, "因公出国（境）费" }, { 1, 110, 13, TALL, "小计" },
		{ 1, 130, 18, TALL, "公务用车购置费" }, { 1, 130, 23, TALL, "公务用车运行费" },
		{ 1, 104, 28, TALL, "公务接待费" },
		{ 1, 89, 33, TALL, "合计" }, { 1, 119, 38, TALL, "因公出国（境）费" }, { 1, 110, 43, TALL, "小计" },
		{ 1, 130, 48, TALL, "公务用车购置费" }, { 1, 130, 53, TALL, "公务用车运行费" },
		{ 1, 104, 58, TALL, "公务接待费" },
		{ 1, 150, 4, RIGHT, "9.00" }, { 1, 150, 29, RIGHT, "3.00" }, { 1, 150, 34, RIGHT, "8.00" },
		{ 1, 150, 54, RIGHT, "8.00" },
	};
	(void)state;
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||预算数/合计=9.00|预算数/公务接待费=3.00|"
	    "决算数/合计=8.00|决算数/公务用车购置及运行费/公务用车运行费=8.00\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(negative_figures_have_other_signs),
		cmocka_unit_test(a_narrow_cell_wraps_figures),
		cmocka_unit_test(units_stand_among_codes),
		cmocka_unit_test(who_made_a_table_is_of_no_row),
		cmocka_unit_test(columns_are_no_wrapped_names),
		cmocka_unit_test(expenses_without_marks_are_rows),
		cmocka_unit_test(functions_name_a_side),
		cmocka_unit_test(a_dash_makes_a_row),
		cmocka_unit_test(numbers_of_rows_part_the_sides),
		cmocka_unit_test(lines_of_cells_stand_at_their_own_height),
		cmocka_unit_test(headings_run_up_their_cells),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
