/* test_edges.c: tables whose words stand at the edges of their cells: headings, figures, labels */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "puts.h"

#define TITLE(title) { 1, 10, 40, MIDDLE, title }, { 1, 25, 70, LEFT, "单位：万元" }

/* One row does not tell where figures stand; cells that begin as those below them do. */
static void
headings_begin_where_those_above_do(void **state)
{
	static const struct put puts[] = {
		TITLE("财政拨款“三公”经费支出决算表"),
		{ 1, 40, 1, LEFT, "预算数" }, { 1, 40, 50, LEFT, "决算数" },
		{ 1, 55, 17, LEFT, "公务用车购置及运行费" }, { 1, 55, 66, LEFT, "公务用车购置及运行费" },
		{ 1, 70, 1, LEFT, "合计" }, { 1, 70, 9, LEFT, "出国费" }, { 1, 70, 17, LEFT, "小计" },
		{ 1, 70, 25, LEFT, "购置费" }, { 1, 70, 33, LEFT, "运行费" }, { 1, 70, 41, LEFT, "接待费" },
		{ 1, 70, 50, LEFT, "合计" }, { 1, 70, 58, LEFT, "出国费" }, { 1, 70, 66, LEFT, "小计" },
		{ 1, 70, 74, LEFT, "购置费" }, { 1, 70, 82, LEFT, "运行费" }, { 1, 70, 90, LEFT, "接待费" },
		{ 1, 90, 8, RIGHT, "8.30" }, { 1, 90, 16, RIGHT, "4.05" }, { 1, 90, 49, RIGHT, "4.25" },
		{ 1, 90, 57, RIGHT, "99.42" }, { 1, 90, 73, RIGHT, "99.42" }, { 1, 90, 89, RIGHT, "99.42" },
	};
	(void)state;
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||预算数/合计=8.30|预算数/出国费=4.05|"
	    "预算数/接待费=4.25|决算数/合计=99.42|决算数/公务用车购置及运行费/小计=99.42|"
	    "决算数/公务用车购置及运行费/运行费=99.42\n");
}

static void
names_begin_where_their_heading_does(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 1, LEFT, "科目编码" }, { 1, 40, 9, LEFT, "科目名称" }, { 1, 40, 25, LEFT, "合计" },
		{ 1, 40, 37, LEFT, "基本支出" }, { 1, 40, 49, LEFT, "项目支出" },
		{ 1, 40, 61, LEFT, "对附属单位补助支出" }, { 1, 40, 73, LEFT, "经营支出" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 9, LEFT, "一般公共服务支出" }, { 1, 60, 36, RIGHT, "8.00" },
		{ 1, 60, 72, RIGHT, "8.00" },
		{ 1, 75, 1, LEFT, "205" }, { 1, 75, 9, LEFT, "教育支出" }, { 1, 75, 36, RIGHT, "1,234.00" },
		{ 1, 75, 72, RIGHT, "1,234.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|一般公共服务支出|合计=8.00|对附属单位补助支出=8.00\n"
	    "2|205|教育支出|合计=1,234.00|对附属单位补助支出=1,234.00\n");
}

/* The third part of the codes stands right of their heading, which is at the left edge. */
static void
codes_stand_below_the_end_of_their_cell(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 1, LEFT, "科目编码" }, { 1, 40, 24, LEFT, "科目名称" }, { 1, 40, 50, LEFT, "合计" },
		{ 1, 60, 4, LEFT, "201" }, { 1, 60, 24, LEFT, "一般公共服务支出" }, { 1, 60, 60, RIGHT, "8.00" },
		{ 1, 75, 4, LEFT, "201" }, { 1, 75, 12, LEFT, "03" }, { 1, 75, 24, LEFT, "政府办公厅及相关机构" },
		{ 1, 75, 60, RIGHT, "8.00" },
		{ 1, 90, 4, LEFT, "201" }, { 1, 90, 12, LEFT, "03" }, { 1, 90, 20, LEFT, "01" },
		{ 1, 90, 24, LEFT, "行政运行" }, { 1, 90, 60, RIGHT, "5.00" },
		{ 1, 105, 4, LEFT, "201" }, { 1, 105, 12, LEFT, "03" }, { 1, 105, 20, LEFT, "99" },
		{ 1, 105, 24, LEFT, "其他支出" }, { 1, 105, 60, RIGHT, "3.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|一般公共服务支出|合计=8.00\n"
	    "2|20103|政府办公厅及相关机构|合计=8.00\n3|2010301|行政运行|合计=5.00\n"
	    "4|2010399|其他支出|合计=3.00\n");
}

/* Of its columns a heading in the middle has none below it, as their words stand left. */
static void
figures_tell_the_cells_of_headings(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算支出表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 15, MIDDLE, "科目名称" }, { 1, 40, 21, LEFT, "合计" },
		{ 1, 32, 46, MIDDLE, "基本支出" },
		{ 1, 48, 31, LEFT, "小计" }, { 1, 48, 41, LEFT, "人员" }, { 1, 48, 51, LEFT, "公用" },
		{ 1, 40, 61, LEFT, "项目" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "一般公共服务支出" }, { 1, 60, 30, RIGHT, "1,006.00" },
		{ 1, 60, 40, RIGHT, "5.00" }, { 1, 60, 50, RIGHT, "3.00" }, { 1, 60, 60, RIGHT, "2.00" },
		{ 1, 60, 70, RIGHT, "1,001.00" },
		{ 1, 75, 1, LEFT, "205" }, { 1, 75, 11, LEFT, "教育支出" }, { 1, 75, 30, RIGHT, "6.00" },
		{ 1, 75, 40, RIGHT, "5.00" }, { 1, 75, 50, RIGHT, "3.00" }, { 1, 75, 60, RIGHT, "2.00" },
		{ 1, 75, 70, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算支出表|万元\n1|201|一般公共服务支出|合计=1,006.00|基本支出/小计=5.00|"
	    "基本支出/人员=3.00|基本支出/公用=2.00|项目=1,001.00\n"
	    "2|205|教育支出|合计=6.00|基本支出/小计=5.00|基本支出/人员=3.00|基本支出/公用=2.00|项目=1.00\n");
}

/* The words of 本年支出 stand left in the line of the total; no figure ends left of its heading. */
static void
headings_in_the_line_of_the_total_stand_left(void **state)
{
	static const struct put puts[] = {
		TITLE("政府性基金预算财政拨款收入支出决算表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 15, MIDDLE, "科目名称" },
		{ 1, 40, 27, MIDDLE, "年初结转和结余" }, { 1, 40, 36, MIDDLE, "本年收入" },
		{ 1, 40, 55, MIDDLE, "本年支出" }, { 1, 40, 76, MIDDLE, "年末结转和结余" },
		{ 1, 65, 1, LEFT, "合计" }, { 1, 65, 23, LEFT, "0" }, { 1, 65, 40, RIGHT, "2002.80" },
		{ 1, 65, 41, LEFT, "合计" }, { 1, 65, 51, LEFT, "基本支出" }, { 1, 65, 61, LEFT, "项目支出" },
		{ 1, 65, 71, LEFT, "0" },
		{ 1, 85, 1, LEFT, "207" }, { 1, 85, 11, LEFT, "文化支出" }, { 1, 85, 23, LEFT, "0" },
		{ 1, 85, 40, RIGHT, "2.80" }, { 1, 85, 50, RIGHT, "2.80" }, { 1, 85, 70, RIGHT, "2.80" },
		{ 1, 85, 71, LEFT, "0" },
		{ 1, 100, 1, LEFT, "212" }, { 1, 100, 11, LEFT, "城乡支出" }, { 1, 100, 23, LEFT, "0" },
		{ 1, 100, 40, RIGHT, "2,000.00" }, { 1, 100, 50, RIGHT, "2,000.00" },
		{ 1, 100, 70, RIGHT, "2,000.00" }, { 1, 100, 71, LEFT, "0" },
	};
	(void)state;
	CHECK(puts, "政府性基金预算财政拨款收入支出决算表|万元\n1||合计|年初结转和结余=0|本年收入=2002.80|"
	    "年末结转和结余=0\n2|207|文化支出|年初结转和结余=0|本年收入=2.80|本年支出/合计=2.80|"
	    "本年支出/项目支出=2.80|年末结转和结余=0\n3|212|城乡支出|年初结转和结余=0|本年收入=2,000.00|"
	    "本年支出/合计=2,000.00|本年支出/项目支出=2,000.00|年末结转和结余=0\n");
}

static void
parts_of_codes_stand_in_the_line_of_the_total(void **state)
{
	static const struct put puts[] = {
		TITLE("收入决算表"),
		{ 1, 40, 4, MIDDLE, "科目编码" }, { 1, 40, 15, MIDDLE, "科目名称" }, { 1, 40, 36, MIDDLE, "本年收入合计" },
		{ 1, 40, 46, MIDDLE, "事业收入" },
		{ 1, 55, 1, LEFT, "类" }, { 1, 55, 4, LEFT, "款" }, { 1, 55, 7, LEFT, "项" },
		{ 1, 55, 14, LEFT, "合计" }, { 1, 55, 39, RIGHT, "9.00" }, { 1, 55, 49, RIGHT, "4.00" },
		{ 1, 75, 1, LEFT, "208" }, { 1, 75, 11, LEFT, "社会支出" }, { 1, 75, 39, RIGHT, "9.00" },
		{ 1, 75, 49, RIGHT, "4.00" },
	};
	(void)state;
	CHECK(puts, "收入决算表|万元\n1||合计|本年收入合计=9.00|事业收入=4.00\n"
	    "2|208|社会支出|本年收入合计=9.00|事业收入=4.00\n");
}

/* 甲类支出 and the second line of 附属单位 stand close; no figure is below both. */
static void
second_lines_stand_beside_first_ones(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 50, 1, LEFT, "科目编码" }, { 1, 50, 9, LEFT, "科目名称" }, { 1, 50, 21, LEFT, "合计" },
		{ 1, 50, 31, LEFT, "A类支出" }, { 1, 40, 35, LEFT, "附属单" }, { 1, 50, 35, LEFT, "位" },
		{ 1, 70, 1, LEFT, "201" }, { 1, 70, 9, LEFT, "一般公共服务支出" }, { 1, 70, 21, LEFT, "891.88" },
		{ 1, 70, 31, LEFT, "888.88" }, { 1, 70, 35, LEFT, "3.00" },
		{ 1, 85, 1, LEFT, "205" }, { 1, 85, 9, LEFT, "教育支出" }, { 1, 85, 21, LEFT, "5.00" },
		{ 1, 85, 31, LEFT, "4.00" }, { 1, 85, 35, LEFT, "1.00" },
		{ 1, 100, 1, LEFT, "208" }, { 1, 100, 9, LEFT, "社会支出" }, { 1, 100, 21, LEFT, "6.00" },
		{ 1, 100, 31, LEFT, "4.00" }, { 1, 100, 35, LEFT, "2.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|一般公共服务支出|合计=891.88|A类支出=888.88|附属单位=3.00\n"
	    "2|205|教育支出|合计=5.00|A类支出=4.00|附属单位=1.00\n"
	    "3|208|社会支出|合计=6.00|A类支出=4.00|附属单位=2.00\n");
}

static void
last_lines_of_headings_are_of_no_row(void **state)
{
	static const struct put puts[] = {
		TITLE("收入支出决算总表"),
		{ 1, 40, 1, LEFT, "收入" }, { 1, 40, 31, LEFT, "支出" },
		{ 1, 58, 1, LEFT, "项目" }, { 1, 52, 15, LEFT, "年初数甲" }, { 1, 64, 15, LEFT, "乙" },
		{ 1, 58, 31, LEFT, "项目" }, { 1, 52, 50, LEFT, "决算数甲" }, { 1, 64, 50, LEFT, "乙" },
		{ 1, 78, 1, LEFT, "一、一般公共预算" }, { 1, 84, 25, RIGHT, "5.00" }, { 1, 90, 1, LEFT, "财政拨款" },
		{ 1, 84, 31, LEFT, "一、教育支出" }, { 1, 84, 60, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "收入支出决算总表|万元\n1L||一、一般公共预算财政拨款|收入/年初数甲乙=5.00\n"
	    "1R||一、教育支出|支出/决算数甲乙=5.00\n");
}

static void
labels_end_beside_their_figures(void **state)
{
	static const struct put puts[] = {
		TITLE("收入支出决算总表"),
		{ 1, 40, 1, LEFT, "收入" }, { 1, 40, 31, LEFT, "支出" },
		{ 1, 52, 1, LEFT, "项目" }, { 1, 52, 15, LEFT, "决算数" }, { 1, 52, 31, LEFT, "项目" },
		{ 1, 52, 50, LEFT, "决算数" },
		{ 1, 70, 1, LEFT, "一、一般公共预算" }, { 1, 82, 1, LEFT, "财政拨款" }, { 1, 82, 25, RIGHT, "5.00" },
		{ 1, 82, 31, LEFT, "一、教育支出" }, { 1, 82, 60, RIGHT, "3.00" },
		{ 1, 98, 1, LEFT, "二、政府性基金预" }, { 1, 110, 1, LEFT, "算财政拨款" },
		{ 1, 110, 25, RIGHT, "4.00" },
		{ 1, 98, 31, LEFT, "二、文化旅游体育" }, { 1, 110, 31, LEFT, "与传媒支出" },
		{ 1, 110, 60, RIGHT, "6.00" },
	};
	(void)state;
	CHECK(puts, "收入支出决算总表|万元\n1L||一、一般公共预算财政拨款|收入/决算数=5.00\n"
	    "1R||一、教育支出|支出/决算数=3.00\n2L||二、政府性基金预算财政拨款|收入/决算数=4.00\n"
	    "2R||二、文化旅游体育与传媒支出|支出/决算数=6.00\n");
}

static void
a_label_stands_on_the_next_page(void **state)
{
	static const struct put puts[] = {
		TITLE("收入支出决算总表"),
		{ 1, 40, 5, MIDDLE, "项目" }, { 1, 40, 30, MIDDLE, "决算数" },
		{ 1, 60, 1, LEFT, "本年收入合计" }, { 1, 60, 33, RIGHT, "5.00" },
		{ 1, 75, 33, RIGHT, "2.00" },
		{ 2, 20, 5, MIDDLE, "项目" }, { 2, 20, 30, MIDDLE, "决算数" },
		{ 2, 40, 1, LEFT, "年初结转和" }, { 2, 52, 1, LEFT, "结余" },
		{ 2, 70, 1, LEFT, "总计" }, { 2, 70, 33, RIGHT, "7.00" },
	};
	(void)state;
	CHECK(puts, "收入支出决算总表|万元\n1||本年收入合计|决算数=5.00\n2||年初结转和结余|决算数=2.00\n"
	    "3||总计|决算数=7.00\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(headings_begin_where_those_above_do),
		cmocka_unit_test(names_begin_where_their_heading_does),
		cmocka_unit_test(codes_stand_below_the_end_of_their_cell),
		cmocka_unit_test(figures_tell_the_cells_of_headings),
		cmocka_unit_test(headings_in_the_line_of_the_total_stand_left),
		cmocka_unit_test(parts_of_codes_stand_in_the_line_of_the_total),
		cmocka_unit_test(second_lines_stand_beside_first_ones),
		cmocka_unit_test(last_lines_of_headings_are_of_no_row),
		cmocka_unit_test(labels_end_beside_their_figures),
		cmocka_unit_test(a_label_stands_on_the_next_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
