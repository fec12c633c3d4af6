/* test_heads.c: headers of printed tables, one for each way in which their cells stand over columns */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "puts.h"

#define TITLE(title) { 1, 10, 40, MIDDLE, title }, { 1, 25, 70, LEFT, "单位：万元" }

static void
halves_of_three_levels(void **state)
{
	static const struct put puts[] = {
		TITLE("财政拨款“三公”经费支出决算表"),
		{ 1, 40, 19, MIDDLE, "预算数" }, { 1, 40, 55, MIDDLE, "决算数" },
		{ 1, 56, 19, MIDDLE, "公务用车购置及运行费" }, { 1, 56, 55, MIDDLE, "公务用车购置及运行费" },
		{ 1, 64, 4, MIDDLE, "合计" }, { 1, 64, 10, MIDDLE, "出国费" }, { 1, 72, 16, MIDDLE, "小计" },
		{ 1, 72, 22, MIDDLE, "购置费" }, { 1, 72, 28, MIDDLE, "运行费" },
		{ 1, 64, 34, MIDDLE, "接待费" },
		{ 1, 64, 40, MIDDLE, "合计" }, { 1, 64, 46, MIDDLE, "出国费" }, { 1, 72, 52, MIDDLE, "小计" },
		{ 1, 72, 58, MIDDLE, "购置费" }, { 1, 72, 64, MIDDLE, "运行费" },
		{ 1, 64, 70, MIDDLE, "接待费" },
		{ 1, 90, 6, RIGHT, "9.00" }, { 1, 90, 18, RIGHT, "6.00" }, { 1, 90, 36, RIGHT, "3.00" },
		{ 1, 90, 42, RIGHT, "8.00" }, { 1, 90, 72, RIGHT, "8.00" },
	};
	(void)state;
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||预算数/合计=9.00|"
	    "预算数/公务用车购置及运行费/小计=6.00|预算数/接待费=3.00|决算数/合计=8.00|决算数/接待费=8.00\n");
}

static void
a_parent_stands_alone_on_its_line(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "国有资产使用情况表" }, { 1, 20, 70, LEFT, "单位：万元" },
		{ 1, 30, 1, LEFT, "部门：某局" },
		{ 1, 45, 43, MIDDLE, "固定资产" },
		{ 1, 52, 5, MIDDLE, "项目" }, { 1, 52, 19, MIDDLE, "资产总额" }, { 1, 52, 67, MIDDLE, "其他资产" },
		{ 1, 60, 34, MIDDLE, "房屋" }, { 1, 60, 52, MIDDLE, "车辆" },
		{ 1, 80, 1, LEFT, "合计" }, { 1, 80, 24, RIGHT, "6.00" }, { 1, 80, 39, RIGHT, "3.00" },
		{ 1, 80, 57, RIGHT, "2.00" }, { 1, 80, 72, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "国有资产使用情况表|万元\n1||合计|资产总额=6.00|固定资产/房屋=3.00|"
	    "固定资产/车辆=2.00|其他资产=1.00\n");
}

static void
a_column_stands_between_parents(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算财政拨款支出表"),
		{ 1, 45, 15, MIDDLE, "功能分类科目" }, { 1, 53, 35, MIDDLE, "合计" },
		{ 1, 45, 54, MIDDLE, "基本支出" }, { 1, 53, 74, MIDDLE, "项目支出" },
		{ 1, 61, 5, MIDDLE, "科目编码" }, { 1, 61, 20, MIDDLE, "科目名称" }, { 1, 61, 44, MIDDLE, "小计" },
		{ 1, 61, 54, MIDDLE, "人员经费" }, { 1, 61, 64, MIDDLE, "公用经费" },
		{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "一般公共服务支出" }, { 1, 80, 39, RIGHT, "5.00" },
		{ 1, 80, 48, RIGHT, "4.00" }, { 1, 80, 59, RIGHT, "3.00" }, { 1, 80, 69, RIGHT, "1.00" },
		{ 1, 80, 79, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算财政拨款支出表|万元\n1|201|一般公共服务支出|合计=5.00|基本支出/小计=4.00|"
	    "基本支出/人员经费=3.00|基本支出/公用经费=1.00|项目支出=1.00\n");
}

static void
a_parent_is_no_first_line_of_the_cell_below(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算基本支出表"),
		{ 1, 40, 20, MIDDLE, "部门预算支出经济分类科目" }, { 1, 40, 55, MIDDLE, "本年基本支出" },
		{ 1, 55, 5, MIDDLE, "科目编码" }, { 1, 55, 20, MIDDLE, "科目名称" }, { 1, 55, 43, MIDDLE, "合计" },
		{ 1, 55, 55, MIDDLE, "人员经费" }, { 1, 55, 67, MIDDLE, "公用经费" },
		{ 1, 75, 3, LEFT, "301" }, { 1, 75, 11, LEFT, "工资福利支出" }, { 1, 75, 48, RIGHT, "5.00" },
		{ 1, 75, 60, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算基本支出表|万元\n1|301|工资福利支出|本年基本支出/合计=5.00|本年基本支出/人员经费=5.00\n");
}

static void
a_parent_stands_over_the_middle_of_three(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算基本支出表"),
		{ 1, 40, 15, MIDDLE, "支出经济分类科目" }, { 1, 40, 50, MIDDLE, "本年一般公共预算基本支出" },
		{ 1, 57, 5, MIDDLE, "科目编码" }, { 1, 57, 25, MIDDLE, "科目名称" },
		{ 1, 57, 40, MIDDLE, "合计" }, { 1, 57, 50, MIDDLE, "人员支出" },
		{ 1, 57, 60, MIDDLE, "日常公用支出" },
		{ 1, 74, 1, LEFT, "301" }, { 1, 74, 20, LEFT, "工资福利支出" }, { 1, 74, 43, RIGHT, "5.00" },
		{ 1, 74, 53, RIGHT, "4.00" }, { 1, 74, 63, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算基本支出表|万元\n1|301|工资福利支出|本年一般公共预算基本支出/合计=5.00|"
	    "本年一般公共预算基本支出/人员支出=4.00|本年一般公共预算基本支出/日常公用支出=1.00\n");
}

static void
a_cell_of_three_lines_is_no_parent(void **state)
{
	static const struct put puts[] = {
		TITLE("支出预算总表"),
		{ 1, 57, 5, MIDDLE, "科目名称" }, { 1, 57, 30, MIDDLE, "合计" }, { 1, 57, 60, MIDDLE, "结转下年资金" },
		{ 1, 41, 45, MIDDLE, "单位" }, { 1, 57, 45, MIDDLE, "预留机动" }, { 1, 73, 45, MIDDLE, "经费" },
		{ 1, 95, 1, LEFT, "教育支出" }, { 1, 95, 33, RIGHT, "5.00" }, { 1, 95, 48, RIGHT, "4.00" },
		{ 1, 95, 63, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "支出预算总表|万元\n1||教育支出|合计=5.00|单位预留机动经费=4.00|结转下年资金=1.00\n");
}

static void
spread_characters_are_of_the_nearer_cell(void **state)
{
	static const struct put puts[] = {
		TITLE("政府采购预算表"),
		{ 1, 45, 4, MIDDLE, "项目名称" },
		{ 1, 40, 20, LEFT, "采" }, { 1, 40, 22, MIDDLE, "购" }, { 1, 40, 23, LEFT, "物" },
		{ 1, 40, 24, LEFT, "采" }, { 1, 40, 26, MIDDLE, "购" }, { 1, 40, 27, LEFT, "形" },
		{ 1, 52, 20, LEFT, "品名称" }, { 1, 52, 24, LEFT, "式" }, { 1, 45, 40, MIDDLE, "金额" },
		{ 1, 70, 1, LEFT, "设备" }, { 1, 70, 20, LEFT, "主机" }, { 1, 70, 24, LEFT, "集中" },
		{ 1, 70, 44, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "政府采购预算表|万元\n1||设备|采购物品名称=主机|采购形式=集中|金额=5.00\n");
}

static void
parts_and_years_stand_in_headers(void **state)
{
	static const struct put puts[] = {
		TITLE("部门收入总表"),
		{ 1, 50, 5, MIDDLE, "科目编码" }, { 1, 50, 20, MIDDLE, "科目名称" },
		{ 1, 50, 34, LEFT, "2023" }, { 1, 50, 36, LEFT, "年执行数" },
		{ 1, 40, 54, MIDDLE, "事业收入" }, { 1, 55, 48, MIDDLE, "金额" },
		{ 1, 60, 60, MIDDLE, "其中：教育收费" },
		{ 1, 80, 1, LEFT, "205" }, { 1, 80, 11, LEFT, "教育支出" }, { 1, 80, 42, RIGHT, "9.00" },
		{ 1, 80, 52, RIGHT, "7.00" }, { 1, 80, 65, RIGHT, "6.00" },
	};
	(void)state;
	CHECK(puts, "部门收入总表|万元\n1|205|教育支出|2023年执行数=9.00|事业收入/金额=7.00|"
	    "事业收入/其中：教育收费=6.00\n");
}

static void
characters_stand_on_each_other(void **state)
{
	static const struct put puts[] = {
		TITLE("收入决算表"),
		{ 1, 58, 5, MIDDLE, "项目" }, { 1, 58, 20, MIDDLE, "本年收入合计" },
		{ 1, 40, 28, LEFT, "上" }, { 1, 52, 28, LEFT, "级" }, { 1, 64, 28, LEFT, "补" },
		{ 1, 76, 28, LEFT, "助" },
		{ 1, 40, 30, LEFT, "经" }, { 1, 52, 30, LEFT, "营" }, { 1, 64, 30, LEFT, "收" },
		{ 1, 76, 30, LEFT, "入" },
		{ 1, 95, 1, LEFT, "合计" }, { 1, 95, 24, RIGHT, "5.00" }, { 1, 95, 31, RIGHT, "5" },
	};
	(void)state;
	CHECK(puts, "收入决算表|万元\n1||合计|本年收入合计=5.00|经营收入=5\n");
}

static void
numbers_of_columns_wrap(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 45, MIDDLE, "基本支出" }, { 1, 40, 55, MIDDLE, "项目支出" },
		{ 1, 55, 35, MIDDLE, "1=2+" }, { 1, 61, 20, MIDDLE, "栏次" }, { 1, 61, 45, MIDDLE, "2" },
		{ 1, 61, 55, MIDDLE, "3" }, { 1, 67, 35, MIDDLE, "3" },
		{ 1, 85, 1, LEFT, "201" }, { 1, 85, 11, LEFT, "服务支出" }, { 1, 85, 39, RIGHT, "5.00" },
		{ 1, 85, 49, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=5.00|基本支出=5.00\n");
}

static void
codes_stand_beside_the_numbers_of_columns(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 8, MIDDLE, "项目" }, { 1, 48, 35, MIDDLE, "合计" }, { 1, 48, 45, MIDDLE, "基本支出" },
		{ 1, 56, 4, MIDDLE, "科目编码" }, { 1, 56, 20, MIDDLE, "科目名称" },
		{ 1, 72, 20, MIDDLE, "栏次" }, { 1, 72, 35, MIDDLE, "1" }, { 1, 72, 45, MIDDLE, "2" },
		{ 1, 80, 2, MIDDLE, "类" }, { 1, 80, 4, MIDDLE, "款" }, { 1, 80, 6, MIDDLE, "项" },
		{ 1, 88, 20, MIDDLE, "合计" }, { 1, 88, 39, RIGHT, "5.00" }, { 1, 88, 49, RIGHT, "5.00" },
		{ 1, 104, 1, LEFT, "2010301" }, { 1, 104, 11, LEFT, "行政运行" }, { 1, 104, 39, RIGHT, "5.00" },
		{ 1, 104, 49, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计|合计=5.00|基本支出=5.00\n2|2010301|行政运行|合计=5.00|基本支出=5.00\n");
}

static void
stems_stand_beside_the_numbers_of_columns(void **state)
{
	static const struct put puts[] = {
		TITLE("支出预算总表"),
		{ 1, 40, 4, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 45, MIDDLE, "基本支出" }, { 1, 40, 55, MIDDLE, "项目支出" },
		{ 1, 56, 4, MIDDLE, "甲" }, { 1, 56, 20, MIDDLE, "乙" }, { 1, 56, 35, MIDDLE, "1=2+3" },
		{ 1, 56, 45, MIDDLE, "2" }, { 1, 56, 55, MIDDLE, "3" },
		{ 1, 72, 1, LEFT, "20405" }, { 1, 72, 11, LEFT, "法院" }, { 1, 72, 39, RIGHT, "5.0" },
		{ 1, 72, 49, RIGHT, "4.0" }, { 1, 72, 59, RIGHT, "1.0" },
	};
	(void)state;
	CHECK(puts, "支出预算总表|万元\n1|20405|法院|合计=5.0|基本支出=4.0|项目支出=1.0\n");
}

/* 合计 stands between the lines of the cells beside it, and nothing over the names. */
static void
a_total_heads_a_column_beside_wrapped_ones(void **state)
{
	static const struct put puts[] = {
		TITLE("“三公”经费财政拨款支出决算表"),
		{ 1, 40, 34, MIDDLE, "公务用车运" }, { 1, 40, 46, MIDDLE, "公务" },
		{ 1, 46, 22, MIDDLE, "合计" }, { 1, 51, 34, MIDDLE, "行维护费" }, { 1, 51, 46, MIDDLE, "接待费" },
		{ 1, 72, 1, LEFT, "年初预算数" }, { 1, 72, 26, RIGHT, "9.00" }, { 1, 72, 38, RIGHT, "7.00" },
		{ 1, 72, 50, RIGHT, "2.00" },
		{ 1, 92, 1, LEFT, "支出决算数" }, { 1, 92, 26, RIGHT, "8.00" }, { 1, 92, 38, RIGHT, "6.50" },
		{ 1, 92, 50, RIGHT, "1.50" },
	};
	(void)state;
	CHECK(puts, "“三公”经费财政拨款支出决算表|万元\n1||年初预算数|合计=9.00|公务用车运行维护费=7.00|公务接待费=2.00\n"
	    "2||支出决算数|合计=8.00|公务用车运行维护费=6.50|公务接待费=1.50\n");
}

static void
a_year_is_no_line_of_the_cell_below(void **state)
{
	static const struct put puts[] = {
		TITLE("“三公”经费及会议费支出预算表"),
		{ 1, 40, 40, MIDDLE, "2020年" }, { 1, 50, 36, MIDDLE, "财政拨款安排的“三公”经费预算" },
		{ 1, 60, 5, MIDDLE, "单位名称" }, { 1, 60, 18, MIDDLE, "合计" }, { 1, 60, 60, MIDDLE, "会议费" },
		{ 1, 66, 28, MIDDLE, "小计" }, { 1, 66, 44, MIDDLE, "公务接待费" },
		{ 1, 80, 1, LEFT, "某局" }, { 1, 80, 22, RIGHT, "5.00" }, { 1, 80, 32, RIGHT, "3.00" },
		{ 1, 80, 48, RIGHT, "3.00" }, { 1, 80, 64, RIGHT, "2.00" },
	};
	(void)state;
	CHECK(puts, "“三公”经费及会议费支出预算表|万元\n1||某局|2020年/合计=5.00|2020年/财政拨款安排的“三公”经费预算/小计=3.00"
	    "|2020年/财政拨款安排的“三公”经费预算/公务接待费=3.00|2020年/会议费=2.00\n");
}

static void
what_a_year_has_is_a_cell_of_its_own(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 10, MIDDLE, "功能分类科目" }, { 1, 40, 40, MIDDLE, "2022年预算数" },
		{ 1, 48, 40, MIDDLE, "基本支出" },
		{ 1, 52, 4, MIDDLE, "科目编码" }, { 1, 52, 16, MIDDLE, "科目名称" }, { 1, 52, 26, MIDDLE, "合计" },
		{ 1, 52, 54, MIDDLE, "项目支出" },
		{ 1, 58, 34, MIDDLE, "小计" }, { 1, 58, 44, MIDDLE, "人员经费" },
		{ 1, 72, 1, LEFT, "20502" }, { 1, 72, 10, LEFT, "普通教育" }, { 1, 72, 29, RIGHT, "5.00" },
		{ 1, 72, 37, RIGHT, "3.00" }, { 1, 72, 47, RIGHT, "3.00" }, { 1, 72, 57, RIGHT, "2.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n1|20502|普通教育|2022年预算数/合计=5.00|2022年预算数/基本支出/小计=3.00"
	    "|2022年预算数/基本支出/人员经费=3.00|2022年预算数/项目支出=2.00\n");
}

static void
a_title_comes_again_amid_a_page(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 45, 5, MIDDLE, "科目编码" }, { 1, 45, 25, MIDDLE, "科目名称" }, { 1, 45, 40, MIDDLE, "合计" },
		{ 1, 45, 50, MIDDLE, "基本支出" },
		{ 1, 57, 25, MIDDLE, "栏次" }, { 1, 57, 40, MIDDLE, "1" }, { 1, 57, 50, MIDDLE, "2" },
		{ 1, 70, 1, LEFT, "301" }, { 1, 70, 20, LEFT, "工资福利支出" }, { 1, 70, 43, RIGHT, "5.00" },
		{ 1, 85, 40, MIDDLE, "支出决算表（续）" }, { 1, 95, 70, LEFT, "单位：万元" },
		{ 1, 110, 5, MIDDLE, "科目编码" }, { 1, 110, 25, MIDDLE, "科目名称" },
		{ 1, 110, 40, MIDDLE, "合计" }, { 1, 110, 50, MIDDLE, "基本支出" },
		{ 1, 122, 25, MIDDLE, "栏次" }, { 1, 122, 40, MIDDLE, "1" }, { 1, 122, 50, MIDDLE, "2" },
		{ 1, 135, 1, LEFT, "302" }, { 1, 135, 20, LEFT, "商品和服务支出" }, { 1, 135, 53, RIGHT, "3.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|301|工资福利支出|合计=5.00\n2|302|商品和服务支出|基本支出=3.00\n");
}

static void
what_stands_over_no_column_is_noted(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 60, 5, MIDDLE, "科目编码" }, { 1, 60, 20, MIDDLE, "科目名称" },
		{ 1, 40, 36, MIDDLE, "甲乙" }, { 1, 40, 46, MIDDLE, "丙丁" },
		{ 1, 60, 41, MIDDLE, "一般公共预算财政拨款" }, { 1, 60, 60, MIDDLE, "项目支出" },
		{ 1, 90, 1, LEFT, "201" }, { 1, 90, 11, LEFT, "服务支出" }, { 1, 90, 46, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|甲乙/一般公共预算财政拨款=5.00\n"
	    "note: the heading \"丙丁\" stands over none of the columns; it was left out\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves_of_three_levels),
		cmocka_unit_test(a_parent_stands_alone_on_its_line),
		cmocka_unit_test(a_column_stands_between_parents),
		cmocka_unit_test(a_parent_is_no_first_line_of_the_cell_below),
		cmocka_unit_test(a_parent_stands_over_the_middle_of_three),
		cmocka_unit_test(a_cell_of_three_lines_is_no_parent),
		cmocka_unit_test(spread_characters_are_of_the_nearer_cell),
		cmocka_unit_test(parts_and_years_stand_in_headers),
		cmocka_unit_test(characters_stand_on_each_other),
		cmocka_unit_test(numbers_of_columns_wrap),
		cmocka_unit_test(codes_stand_beside_the_numbers_of_columns),
		cmocka_unit_test(stems_stand_beside_the_numbers_of_columns),
		cmocka_unit_test(what_a_year_has_is_a_cell_of_its_own),
		cmocka_unit_test(a_year_is_no_line_of_the_cell_below),
		cmocka_unit_test(a_total_heads_a_column_beside_wrapped_ones),
		cmocka_unit_test(a_title_comes_again_amid_a_page),
		cmocka_unit_test(what_stands_over_no_column_is_noted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
