/* test_classes.c: what columns are by their headings: classifications, years, figures in other dress */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "puts.h"

#define TITLE(title) { 1, 10, 40, MIDDLE, title }, { 1, 25, 90, LEFT, "单位：万元" }

/* Codes of projects are none of subjects; of two classifications the one tells that changes. */
static void
rows_are_told_by_the_codes_that_change(void **state)
{
	static const struct put puts[] = {
		TITLE("基本支出预算表"),
		{ 1, 40, 5, MIDDLE, "单位名称" }, { 1, 40, 15, MIDDLE, "项目代码" }, { 1, 40, 25, MIDDLE, "项目名称" },
		{ 1, 40, 37, MIDDLE, "功能科目编码" }, { 1, 40, 49, MIDDLE, "功能科目名称" },
		{ 1, 40, 61, MIDDLE, "部门经济科目编码" }, { 1, 40, 73, MIDDLE, "部门经济科目名称" },
		{ 1, 40, 85, MIDDLE, "总计" },
		{ 1, 57, 1, LEFT, "某州文化和" }, { 1, 69, 1, LEFT, "旅游局" },
		{ 1, 57, 11, LEFT, "5323002100000000" }, { 1, 69, 11, LEFT, "17800" },
		{ 1, 63, 21, LEFT, "人员支出" }, { 1, 63, 34, LEFT, "2070101" }, { 1, 63, 45, LEFT, "行政运行" },
		{ 1, 63, 58, LEFT, "30101" }, { 1, 63, 69, LEFT, "基本工资" }, { 1, 63, 88, RIGHT, "5.00" },
		{ 1, 87, 1, LEFT, "某州文化和" }, { 1, 99, 1, LEFT, "旅游局" },
		{ 1, 87, 11, LEFT, "5323002100000000" }, { 1, 99, 11, LEFT, "17800" },
		{ 1, 93, 21, LEFT, "人员支出" }, { 1, 93, 34, LEFT, "2070101" }, { 1, 93, 45, LEFT, "行政运行" },
		{ 1, 93, 58, LEFT, "30102" }, { 1, 93, 69, LEFT, "津贴补贴" }, { 1, 93, 88, RIGHT, "4.00" },
	};
	(void)state;
	CHECK(puts, "基本支出预算表|万元\n1|30101|基本工资|单位名称=某州文化和旅游局|"
	    "项目代码=532300210000000017800|项目名称=人员支出|功能科目编码=2070101|功能科目名称=行政运行|总计=5.00\n"
	    "2|30102|津贴补贴|单位名称=某州文化和旅游局|项目代码=532300210000000017800|项目名称=人员支出|"
	    "功能科目编码=2070101|功能科目名称=行政运行|总计=4.00\n");
}

static void
years_stand_in_a_header(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 10, MIDDLE, "项目" }, { 1, 40, 48, MIDDLE, "2022年预算数" },
		{ 1, 47, 30, MIDDLE, "2021年预算数" }, { 1, 40, 69, LEFT, "2022年比" }, { 1, 40, 73, LEFT, "2021" },
		{ 1, 52, 5, MIDDLE, "科目编码" }, { 1, 52, 17, MIDDLE, "科目名称" }, { 1, 52, 40, MIDDLE, "合计" },
		{ 1, 52, 48, MIDDLE, "基本支出" }, { 1, 52, 57, MIDDLE, "项目支出" }, { 1, 52, 70, LEFT, "年增减%" },
		{ 1, 70, 1, LEFT, "201" }, { 1, 70, 11, LEFT, "一般公共服务支出" }, { 1, 70, 32, RIGHT, "10.02" },
		{ 1, 70, 42, RIGHT, "10.88" }, { 1, 70, 60, RIGHT, "10.88" }, { 1, 70, 74, RIGHT, "8.58" },
		{ 1, 85, 1, LEFT, "208" }, { 1, 85, 11, LEFT, "社会保障支出" }, { 1, 85, 32, RIGHT, "96.51" },
		{ 1, 85, 42, RIGHT, "88.15" }, { 1, 85, 52, RIGHT, "88.15" }, { 1, 85, 74, RIGHT, "-0.40" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n1|201|一般公共服务支出|2021年预算数=10.02|2022年预算数/合计=10.88|"
	    "2022年预算数/项目支出=10.88|2022年比2021年增减%=8.58\n2|208|社会保障支出|2021年预算数=96.51|"
	    "2022年预算数/合计=88.15|2022年预算数/基本支出=88.15|2022年比2021年增减%=-0.40\n");
}

static void
figures_begin_with_the_sign_of_the_money(void **state)
{
	static const struct put puts[] = {
		TITLE("支出预算表部门"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 17, MIDDLE, "科目名称" }, { 1, 40, 40, MIDDLE, "合计" },
		{ 1, 40, 50, MIDDLE, "基本支出" },
		{ 1, 55, 15, LEFT, "合计" }, { 1, 55, 43, RIGHT, "￥1,006.00" }, { 1, 55, 53, RIGHT, "￥5.00" },
		{ 1, 70, 1, LEFT, "201" }, { 1, 70, 11, LEFT, "一般公共服务支出" }, { 1, 70, 43, RIGHT, "¥1,006.00" },
		{ 1, 70, 53, RIGHT, "¥5.00" },
	};
	(void)state;
	CHECK(puts, "支出预算表部门|万元\n1||合计|合计=￥1,006.00|基本支出=￥5.00\n"
	    "2|201|一般公共服务支出|合计=¥1,006.00|基本支出=¥5.00\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_told_by_the_codes_that_change),
		cmocka_unit_test(years_stand_in_a_header),
		cmocka_unit_test(figures_begin_with_the_sign_of_the_money),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
