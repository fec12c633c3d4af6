/* test_places.c: tables of words with boxes, one for each trap of how documents print */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "puts.h"

#define EXPENDITURE_HEAD(page) \
	{ page, 10, 40, MIDDLE, "支出决算表" }, { page, 25, 66, LEFT, "单位：万元" }, \
	{ page, 40, 15, MIDDLE, "项目" }, { page, 50, 35, MIDDLE, "合计" }, \
	{ page, 50, 45, MIDDLE, "基本支出" }, { page, 50, 55, MIDDLE, "项目支出" }, \
	{ page, 60, 5, MIDDLE, "科目编码" }, { page, 60, 20, MIDDLE, "科目名称" }

static void
blanks_and_wraps(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 15, MIDDLE, "合计" }, { 1, 80, 39, RIGHT, "12.50" }, { 1, 80, 49, RIGHT, "10.00" },
		{ 1, 80, 59, RIGHT, "2.50" },
		{ 1, 93, 11, LEFT, "一般公共服务" }, { 1, 100, 1, LEFT, "201" }, { 1, 100, 39, RIGHT, "12.50" },
		{ 1, 100, 49, RIGHT, "10.00" }, { 1, 100, 59, RIGHT, "2.50" }, { 1, 107, 11, LEFT, "支出" },
		{ 1, 125, 1, LEFT, "20103" }, { 1, 125, 11, LEFT, "政府事务" }, { 1, 125, 39, RIGHT, "8" },
		{ 1, 125, 49, RIGHT, "8" },
		{ 1, 145, 1, LEFT, "20199" }, { 1, 145, 11, LEFT, "其他" }, { 1, 145, 39, RIGHT, "4.50" },
		{ 1, 145, 59, RIGHT, "2.50" },
		{ 1, 165, 35, MIDDLE, "7" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计|合计=12.50|基本支出=10.00|项目支出=2.50\n"
	    "2|201|一般公共服务支出|合计=12.50|基本支出=10.00|项目支出=2.50\n"
	    "3|20103|政府事务|合计=8|基本支出=8\n4|20199|其他|合计=4.50|项目支出=2.50\n");
}

static void
pages_repeat_heads_and_totals(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 15, MIDDLE, "合计" }, { 1, 80, 39, RIGHT, "3.00" }, { 1, 80, 49, RIGHT, "3.00" },
		{ 1, 100, 1, LEFT, "201" }, { 1, 100, 11, LEFT, "服务支出" }, { 1, 100, 39, RIGHT, "1.00" },
		{ 1, 100, 49, RIGHT, "1.00" },
		EXPENDITURE_HEAD(2),
		{ 2, 80, 15, MIDDLE, "合计" }, { 2, 80, 39, RIGHT, "3.00" }, { 2, 80, 49, RIGHT, "3.00" },
		{ 2, 100, 1, LEFT, "208" }, { 2, 100, 11, LEFT, "保障支出" }, { 2, 100, 39, RIGHT, "2.00" },
		{ 2, 100, 49, RIGHT, "2.00" },
		{ 2, 130, 1, LEFT, "注：本表反映各项支出情况。" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计|合计=3.00|基本支出=3.00\n"
	    "2|201|服务支出|合计=1.00|基本支出=1.00\n3|208|保障支出|合计=2.00|基本支出=2.00\n");
}

#define PRINTED(page, number) \
	{ page, 10, 1, LEFT, "2024/9/12 16:05 某局2023年度部门决算公开" }, \
	{ page, 190, 1, LEFT, "http://example.org/202409/t1.html " number }

static void
browsers_print_heads_and_feet(void **state)
{
	static const struct put puts[] = {
		PRINTED(1, "第1页"), { 1, 30, 40, MIDDLE, "支出决算表" }, { 1, 40, 66, LEFT, "单位：万元" },
		{ 1, 60, 5, MIDDLE, "科目编码" }, { 1, 60, 20, MIDDLE, "科目名称" }, { 1, 60, 35, MIDDLE, "合计" },
		{ 1, 178, 1, LEFT, "201" }, { 1, 178, 11, LEFT, "一般公共" }, { 1, 178, 39, RIGHT, "3.00" },
		PRINTED(2, "第2页"), { 2, 22, 11, LEFT, "服务支出" },
		{ 2, 40, 1, LEFT, "205" }, { 2, 40, 11, LEFT, "教育支出" }, { 2, 40, 39, RIGHT, "2.00" },
		PRINTED(3, "第3页"), { 3, 22, 1, LEFT, "208" }, { 3, 22, 11, LEFT, "保障支出" },
		{ 3, 22, 39, RIGHT, "1.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|一般公共服务支出|合计=3.00\n2|205|教育支出|合计=2.00\n"
	    "3|208|保障支出|合计=1.00\n");
}

static void
two_tables_stand_side_by_side(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "收入支出决算总表" }, { 1, 25, 66, LEFT, "单位：元" },
		{ 1, 40, 20, MIDDLE, "收入" }, { 1, 40, 60, MIDDLE, "支出" },
		{ 1, 60, 10, MIDDLE, "项目" }, { 1, 60, 24, MIDDLE, "行次" }, { 1, 60, 34, MIDDLE, "决算数" },
		{ 1, 60, 50, MIDDLE, "项目" }, { 1, 60, 64, MIDDLE, "行次" }, { 1, 60, 74, MIDDLE, "决算数" },
		{ 1, 80, 10, MIDDLE, "栏次" }, { 1, 80, 34, MIDDLE, "1" }, { 1, 80, 50, MIDDLE, "栏次" },
		{ 1, 80, 74, MIDDLE, "2" },
		{ 1, 100, 1, LEFT, "一、财政拨款收入" }, { 1, 100, 24, MIDDLE, "1" },
		{ 1, 100, 38, RIGHT, "29,512" }, { 1, 100, 41, LEFT, "一、外交支出" },
		{ 1, 100, 64, MIDDLE, "31" },
		{ 1, 120, 1, LEFT, "二、事业收入" }, { 1, 120, 24, MIDDLE, "2" },
		{ 1, 120, 41, LEFT, "二、教育支出" }, { 1, 120, 64, MIDDLE, "32" },
		{ 1, 120, 78, RIGHT, "29,512" },
		{ 1, 140, 10, MIDDLE, "总计" }, { 1, 140, 24, MIDDLE, "3" }, { 1, 140, 38, RIGHT, "29,512" },
		{ 1, 140, 50, MIDDLE, "总计" }, { 1, 140, 64, MIDDLE, "33" }, { 1, 140, 78, RIGHT, "29,512" },
	};
	(void)state;
	CHECK(puts, "收入支出决算总表|元\n1L||一、财政拨款收入|收入/决算数=29,512\n1R||一、外交支出\n"
	    "2L||二、事业收入\n2R||二、教育支出|支出/决算数=29,512\n"
	    "3L||总计|收入/决算数=29,512\n3R||总计|支出/决算数=29,512\n");
}

static void
codes_are_split_shortened_or_glued(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 30, MIDDLE, "一般公共预算基本支出预算表" }, { 1, 25, 46, LEFT, "单位：万元" },
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 50, 20, MIDDLE, "科目名称" }, { 1, 50, 40, MIDDLE, "金额" },
		{ 1, 60, 2, MIDDLE, "类" }, { 1, 60, 8, MIDDLE, "款" },
		{ 1, 80, 2, MIDDLE, "301" }, { 1, 80, 11, LEFT, "工资福利支出" }, { 1, 80, 44, RIGHT, "5.00" },
		{ 1, 100, 2, MIDDLE, "301" }, { 1, 100, 8, MIDDLE, "01" }, { 1, 100, 11, LEFT, "基本工资" },
		{ 1, 100, 44, RIGHT, "3.00" },
		{ 1, 120, 8, MIDDLE, "2" }, { 1, 120, 11, LEFT, "津贴补贴" }, { 1, 120, 44, RIGHT, "2.00" },
		{ 1, 140, 11, LEFT, "310资本性支出" }, { 1, 140, 44, RIGHT, "0.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算基本支出预算表|万元\n1|301|工资福利支出|金额=5.00\n"
	    "2|30101|基本工资|金额=3.00\n3|30102|津贴补贴|金额=2.00\n4|310|资本性支出|金额=0.00\n");
}

static void
pairs_below_each_item(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "财政拨款“三公”经费支出决算表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 6, MIDDLE, "合计" }, { 1, 40, 18, MIDDLE, "因公出国（境）费" },
		{ 1, 40, 30, MIDDLE, "公务接待费" },
		{ 1, 65, 3, MIDDLE, "预算数" }, { 1, 65, 9, MIDDLE, "决算数" }, { 1, 65, 15, MIDDLE, "预算数" },
		{ 1, 65, 21, MIDDLE, "决算数" }, { 1, 65, 27, MIDDLE, "预算数" }, { 1, 65, 33, MIDDLE, "决算数" },
		{ 1, 85, 5, RIGHT, "0.95" }, { 1, 85, 29, RIGHT, "0.95" }, { 1, 85, 35, RIGHT, "0" },
	};
	(void)state;
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||合计/预算数=0.95|公务接待费/预算数=0.95|公务接待费/决算数=0\n");
}

static void
contents_and_sentences_are_no_tables(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 10, LEFT, "一、收入支出决算总表" }, { 1, 30, 10, LEFT, "二、收入决算表" },
		{ 1, 50, 10, LEFT, "三、支出决算表" },
		{ 2, 10, 5, LEFT, "本年支出决算表反映的数额与上年持平，主要用于日常办公。" },
	};
	(void)state;
	CHECK(puts, "");
}

static void
an_empty_grid_is_a_table(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 15, MIDDLE, "合计" },
		{ 1, 130, 1, LEFT, "注：本部门没有此项支出，故本表无数据。" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计\n");
}

static void
an_empty_row_says_so(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "政府性基金预算财政拨款支出决算表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 5, MIDDLE, "科目代码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 45, MIDDLE, "基本支出" }, { 1, 40, 55, MIDDLE, "项目支出" },
		{ 1, 60, 3, LEFT, "无" },
	};
	(void)state;
	CHECK(puts, "政府性基金预算财政拨款支出决算表|万元\n1||无\n");
}

static void
dashes_hold_the_place_of_figures(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "服务支出" }, { 1, 80, 39, RIGHT, "1.00" },
		{ 1, 80, 49, RIGHT, "-" }, { 1, 80, 59, RIGHT, "1.00" },
		{ 1, 100, 1, LEFT, "208" }, { 1, 100, 11, LEFT, "保障支出" }, { 1, 100, 39, RIGHT, "-2.00" },
		{ 1, 100, 49, RIGHT, "—" }, { 1, 100, 59, RIGHT, "-2.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=1.00|项目支出=1.00\n"
	    "2|208|保障支出|合计=-2.00|项目支出=-2.00\n");
}

static void
wide_figures_reach_over_each_other(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "支出决算表" }, { 1, 25, 66, LEFT, "单位：元" },
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 41, MIDDLE, "基本支出" }, { 1, 40, 47, MIDDLE, "项目支出" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "服务支出" }, { 1, 60, 38, RIGHT, "123,456,789.10" },
		{ 1, 60, 44, RIGHT, "23,456.10" }, { 1, 60, 50, RIGHT, "1.00" },
		{ 1, 80, 1, LEFT, "208" }, { 1, 80, 11, LEFT, "保障支出" }, { 1, 80, 38, RIGHT, "9.00" },
		{ 1, 80, 44, RIGHT, "123,456,789.10" },
		{ 1, 100, 1, LEFT, "210" }, { 1, 100, 11, LEFT, "卫生支出" }, { 1, 100, 38, RIGHT, "9.00" },
		{ 1, 100, 50, RIGHT, "123,456,789.10" },
	};
	(void)state;
	CHECK(puts, "支出决算表|元\n1|201|服务支出|合计=123,456,789.10|基本支出=23,456.10|项目支出=1.00\n"
	    "2|208|保障支出|合计=9.00|基本支出=123,456,789.10\n"
	    "3|210|卫生支出|合计=9.00|项目支出=123,456,789.10\n");
}

#define CLOSE_FIGURES \
	{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "服务支出" }, { 1, 80, 39, RIGHT, "5.00" }, \
	{ 1, 80, 49, RIGHT, "3.00" }, { 1, 80, 59, RIGHT, "2.00" }, \
	{ 1, 100, 1, LEFT, "208" }, { 1, 100, 11, LEFT, "保障支出" }, { 1, 100, 39, RIGHT, "4.00" }, \
	{ 1, 100, 47, RIGHT, "1.00" }, { 1, 100, 50, RIGHT, "3.00" }

static void
sums_tell_what_places_do_not(void **state)
{
	static const struct put one[] = { EXPENDITURE_HEAD(1), CLOSE_FIGURES };
	static const struct put several[] = { EXPENDITURE_HEAD(1), { 1, 50, 65, MIDDLE, "经营支出" },
	    CLOSE_FIGURES };
	(void)state;
	CHECK(one, "支出决算表|万元\n1|201|服务支出|合计=5.00|基本支出=3.00|项目支出=2.00\n"
	    "2|208|保障支出|合计=4.00|基本支出=1.00|项目支出=3.00\n");
	CHECK(several, "支出决算表|万元\n1|201|服务支出|合计=5.00|基本支出=3.00|项目支出=2.00\n"
	    "2|208|保障支出|合计=4.00|基本支出=1.00?|项目支出=3.00?\n"
	    "note: 支出决算表: the columns of 2 figures cannot be told for certain; they are kept as ambiguous\n");
}

static void
codes_lead_their_names(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 30, MIDDLE, "部门收入总表" }, { 1, 25, 46, LEFT, "单位：万元" },
		{ 1, 40, 10, MIDDLE, "项目" }, { 1, 40, 40, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "201-一般公共服务支出" }, { 1, 60, 44, RIGHT, "5.00" },
		{ 1, 80, 1, LEFT, "026001-某局" }, { 1, 80, 44, RIGHT, "3.00" },
	};
	static const struct put units[] = {
		{ 1, 10, 30, MIDDLE, "部门收入总表" }, { 1, 25, 46, LEFT, "单位：万元" },
		{ 1, 40, 4, MIDDLE, "单位代码" }, { 1, 40, 15, MIDDLE, "单位名称" }, { 1, 40, 40, MIDDLE, "合计" },
		{ 1, 60, 10, MIDDLE, "合计" }, { 1, 60, 44, RIGHT, "5.00" },
		{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "某局" }, { 1, 80, 44, RIGHT, "5.00" },
		{ 1, 100, 1, LEFT, "201001" }, { 1, 100, 11, LEFT, "某局本级" }, { 1, 100, 44, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "部门收入总表|万元\n1|201|一般公共服务支出|合计=5.00\n2|026001|某局|合计=3.00\n");
	CHECK(units, "部门收入总表|万元\n1||合计|合计=5.00\n2|201|某局|合计=5.00\n3|201001|某局本级|合计=5.00\n");
}

#define PAGE(page, number, code) \
	{ page, 5, 40, MIDDLE, "某局2021年度决算公开" }, \
	{ page, 20, 1, LEFT, code }, { page, 20, 11, LEFT, "某项" }, { page, 20, 39, RIGHT, "1.00" }, \
	{ page, 40, 1, LEFT, code "01" }, { page, 40, 11, LEFT, "某项" }, { page, 40, 39, RIGHT, "1.00" }, \
	{ page, 52, 35, MIDDLE, number }

static void
pages_have_heads_and_numbers(void **state)
{
	static const struct put puts[] = {
		{ 1, 5, 40, MIDDLE, "某局2021年度决算公开" },
		EXPENDITURE_HEAD(1),
		{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "某项" }, { 1, 80, 39, RIGHT, "1.00" },
		PAGE(2, "4", "202"), PAGE(3, "5", "205"), PAGE(4, "6", "211"),
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|某项|合计=1.00\n2|202|某项|合计=1.00\n3|20201|某项|合计=1.00\n"
	    "4|205|某项|合计=1.00\n5|20501|某项|合计=1.00\n6|211|某项|合计=1.00\n7|21101|某项|合计=1.00\n");
}

static void
a_name_goes_over_to_the_next_page(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 1, LEFT, "201" }, { 1, 80, 11, LEFT, "政府性基金预算财政拨" }, { 1, 80, 39, RIGHT, "1.00" },
		EXPENDITURE_HEAD(2),
		{ 2, 75, 11, LEFT, "款" },
		{ 2, 90, 1, LEFT, "208" }, { 2, 90, 11, LEFT, "保障支出" }, { 2, 90, 39, RIGHT, "2.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|政府性基金预算财政拨款|合计=1.00\n2|208|保障支出|合计=2.00\n");
}

static void
rows_that_have_a_number_count(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "收入决算表" }, { 1, 25, 66, LEFT, "单位：元" },
		{ 1, 60, 10, MIDDLE, "项目" }, { 1, 60, 24, MIDDLE, "行次" }, { 1, 60, 34, MIDDLE, "决算数" },
		{ 1, 80, 1, LEFT, "一、财政拨款" }, { 1, 80, 24, MIDDLE, "1" }, { 1, 80, 38, RIGHT, "5" },
		{ 1, 100, 24, MIDDLE, "2" },
		{ 1, 120, 1, LEFT, "总计" }, { 1, 120, 24, MIDDLE, "3" }, { 1, 120, 38, RIGHT, "5" },
	};
	(void)state;
	CHECK(puts, "收入决算表|元\n1||一、财政拨款|决算数=5\n3||总计|决算数=5\n");
}

static void
words_are_kept_in_their_columns(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "项目支出表" }, { 1, 25, 86, LEFT, "单位：万元" },
		{ 1, 40, 4, MIDDLE, "类型" }, { 1, 40, 18, MIDDLE, "项目名称" }, { 1, 40, 38, MIDDLE, "合计" },
		{ 1, 40, 60, MIDDLE, "备注" },
		{ 1, 60, 14, MIDDLE, "合计" }, { 1, 60, 42, RIGHT, "3.00" },
		{ 1, 80, 1, LEFT, "特定目标类" }, { 1, 80, 11, LEFT, "河道整治专项经费" },
		{ 1, 80, 42, RIGHT, "3.00" }, { 1, 80, 46, LEFT, "续建项目，见本年度政府投资计划和上年度完成情况。" },
		{ 1, 100, 1, LEFT, "其他运转类" }, { 1, 100, 11, LEFT, "办公用房租金" },
	};
	(void)state;
	CHECK(puts, "项目支出表|万元\n1||合计|合计=3.00\n2||河道整治专项经费|类型=特定目标类|合计=3.00|"
	    "备注=续建项目，见本年度政府投资计划和上年度完成情况。\n3||办公用房租金|类型=其他运转类\n");
}

static void
a_form_has_its_header_below(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "项目支出绩效目标表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 4, MIDDLE, "项目名称" }, { 1, 40, 12, LEFT, "河道整治" },
		{ 1, 55, 4, MIDDLE, "年度目标" }, { 1, 55, 12, LEFT, "完成河道整治12公里，水质达到三类标准，沿河居民满意。" },
		{ 1, 70, 4, MIDDLE, "一级指标" }, { 1, 70, 20, MIDDLE, "二级指标" }, { 1, 70, 40, MIDDLE, "指标值" },
		{ 1, 85, 4, MIDDLE, "产出" }, { 1, 85, 20, MIDDLE, "数量" }, { 1, 85, 40, MIDDLE, "100%" },
	};
	(void)state;
	CHECK(puts, "项目支出绩效目标表|万元\n1||项目名称|二级指标=河道整治\n"
	    "2||年度目标|二级指标=完成河道整治12公里，水质达到三类标准，沿河居民满意。\n"
	    "3||产出|二级指标=数量|指标值=100%\n");
}

static void
numbers_tell_titles(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "机构运行信息表" }, { 1, 20, 60, LEFT, "公开09表" }, { 1, 30, 60, LEFT, "单位：元" },
		{ 1, 40, 10, MIDDLE, "项目" }, { 1, 40, 40, MIDDLE, "决算数" },
		{ 1, 60, 1, LEFT, "机关运行经费" }, { 1, 60, 44, RIGHT, "5.00" },
		{ 2, 10, 40, MIDDLE, "表二：收入决算表" }, { 2, 20, 60, LEFT, "单位：元" },
		{ 2, 40, 10, MIDDLE, "项目" }, { 2, 40, 40, MIDDLE, "决算数" },
		{ 2, 60, 1, LEFT, "事业收入" }, { 2, 60, 44, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "机构运行信息表|元\n1||机关运行经费|决算数=5.00\n收入决算表|元\n1||事业收入|决算数=5.00\n");
}

static void
a_table_without_header_keeps_its_words(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "支出决算表" }, { 1, 25, 66, LEFT, "单位：元" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "服务支出" }, { 1, 60, 39, RIGHT, "5" },
	};
	(void)state;
	CHECK(puts, "支出决算表|元\n1|201|服务支出|=5\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_and_wraps),
		cmocka_unit_test(pages_repeat_heads_and_totals),
		cmocka_unit_test(browsers_print_heads_and_feet),
		cmocka_unit_test(two_tables_stand_side_by_side),
		cmocka_unit_test(codes_are_split_shortened_or_glued),
		cmocka_unit_test(pairs_below_each_item),
		cmocka_unit_test(contents_and_sentences_are_no_tables),
		cmocka_unit_test(an_empty_grid_is_a_table),
		cmocka_unit_test(an_empty_row_says_so),
		cmocka_unit_test(dashes_hold_the_place_of_figures),
		cmocka_unit_test(wide_figures_reach_over_each_other),
		cmocka_unit_test(sums_tell_what_places_do_not),
		cmocka_unit_test(codes_lead_their_names),
		cmocka_unit_test(pages_have_heads_and_numbers),
		cmocka_unit_test(a_name_goes_over_to_the_next_page),
		cmocka_unit_test(rows_that_have_a_number_count),
		cmocka_unit_test(words_are_kept_in_their_columns),
		cmocka_unit_test(a_form_has_its_header_below),
		cmocka_unit_test(numbers_tell_titles),
		cmocka_unit_test(a_table_without_header_keeps_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
