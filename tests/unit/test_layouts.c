/* test_layouts.c: printed tables whose words are glued, bracketed, or stand in more groups than usual */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "puts.h"

#define TITLE(title) { 1, 10, 40, MIDDLE, title }, { 1, 25, 70, LEFT, "单位：万元" }

static void
codes_stand_in_brackets(void **state)
{
	static const struct put puts[] = {
		TITLE("部门支出总体情况表"),
		{ 1, 40, 10, MIDDLE, "支出功能分类科目" }, { 1, 40, 35, MIDDLE, "支出合计" },
		{ 1, 40, 45, MIDDLE, "基本支出" },
		{ 1, 60, 1, LEFT, "合计" }, { 1, 60, 39, RIGHT, "5.00" }, { 1, 60, 49, RIGHT, "5.00" },
		{ 1, 75, 1, LEFT, "[201]一般公共服务支出" }, { 1, 75, 39, RIGHT, "4.00" },
		{ 1, 75, 49, RIGHT, "4.00" },
		{ 1, 90, 1, LEFT, "（20132）" }, { 1, 90, 7, LEFT, "组织事务" }, { 1, 90, 39, RIGHT, "4.00" },
		{ 1, 90, 49, RIGHT, "4.00" },
		{ 1, 105, 1, LEFT, "2013202：一般行政管理事务" }, { 1, 105, 39, RIGHT, "4.00" },
	};
	(void)state;
	CHECK(puts, "部门支出总体情况表|万元\n1||合计|支出合计=5.00|基本支出=5.00\n"
	    "2|201|一般公共服务支出|支出合计=4.00|基本支出=4.00\n"
	    "3|20132|组织事务|支出合计=4.00|基本支出=4.00\n4|2013202|一般行政管理事务|支出合计=4.00\n");
}

static void
figures_touch_each_other(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 40, 41, MIDDLE, "基本支出" }, { 1, 40, 46, MIDDLE, "项目支出" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "服务支出" }, { 1, 60, 37, RIGHT, "5.00" },
		{ 1, 60, 48, RIGHT, "-1234.561,239.56" },
		{ 1, 75, 1, LEFT, "202" }, { 1, 75, 11, LEFT, "外交支出" }, { 1, 75, 37, RIGHT, "5.00" },
		{ 1, 75, 43, RIGHT, "2.00" }, { 1, 75, 48, RIGHT, "3.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=5.00|基本支出=-1234.56|项目支出=1,239.56\n"
	    "2|202|外交支出|合计=5.00|基本支出=2.00|项目支出=3.00\n");
}

static void
a_figure_touches_the_next_code(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算财政拨款基本支出决算表"),
		{ 1, 40, 15, MIDDLE, "人员经费" }, { 1, 40, 45, MIDDLE, "公用经费" },
		{ 1, 52, 3, MIDDLE, "科目编码" }, { 1, 52, 15, MIDDLE, "科目名称" }, { 1, 52, 27, MIDDLE, "金额" },
		{ 1, 52, 33, MIDDLE, "科目编码" }, { 1, 52, 45, MIDDLE, "科目名称" }, { 1, 52, 57, MIDDLE, "金额" },
		{ 1, 70, 1, LEFT, "301" }, { 1, 70, 9, LEFT, "工资福利支出" },
		{ 1, 70, 27, LEFT, "1234.56302" }, { 1, 70, 39, LEFT, "商品和服务支出" },
		{ 1, 70, 60, RIGHT, "7.00" },
		{ 1, 85, 1, LEFT, "30101" }, { 1, 85, 9, LEFT, "基本工资" }, { 1, 85, 30, RIGHT, "1234.56" },
		{ 1, 85, 31, LEFT, "30201" }, { 1, 85, 39, LEFT, "办公费" }, { 1, 85, 60, RIGHT, "7.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算财政拨款基本支出决算表|万元\n"
	    "1L|301|工资福利支出|人员经费/金额=1234.56\n1R|302|商品和服务支出|公用经费/金额=7.00\n"
	    "2L|30101|基本工资|人员经费/金额=1234.56\n2R|30201|办公费|公用经费/金额=7.00\n");
}

static void
cells_of_a_header_touch(void **state)
{
	static const struct put puts[] = {
		TITLE("财政拨款“三公”经费支出决算表"),
		{ 1, 40, 28, MIDDLE, "公务用车购置及运行费" },
		{ 1, 48, 4, MIDDLE, "合计" }, { 1, 48, 12, MIDDLE, "因公出国（境）费" },
		{ 1, 56, 20, MIDDLE, "小计" }, { 1, 52, 31, MIDDLE, "公务用车购置公务用车运行" },
		{ 1, 60, 28, MIDDLE, "费" }, { 1, 60, 34, MIDDLE, "费" }, { 1, 48, 42, MIDDLE, "公务接待费" },
		{ 1, 75, 6, RIGHT, "9.00" }, { 1, 75, 22, RIGHT, "6.00" }, { 1, 75, 30, RIGHT, "4.00" },
		{ 1, 75, 36, RIGHT, "2.00" }, { 1, 75, 44, RIGHT, "3.00" },
	};
	(void)state;
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||合计=9.00|公务用车购置及运行费/小计=6.00|"
	    "公务用车购置及运行费/公务用车购置费=4.00|公务用车购置及运行费/公务用车运行费=2.00|公务接待费=3.00\n");
}

static void
a_caption_stands_below_other_lines(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "一般公共预算财政拨款支出决算表" },
		{ 1, 20, 40, MIDDLE, "2022年度" },
		{ 1, 30, 1, LEFT, "部门：某县应急管理局" }, { 1, 30, 50, LEFT, "金额单位：万元" },
		{ 1, 45, 16, MIDDLE, "项目" }, { 1, 45, 50, MIDDLE, "本年支出" },
		{ 1, 55, 4, MIDDLE, "科目编码" }, { 1, 55, 20, MIDDLE, "科目名称" },
		{ 1, 55, 38, MIDDLE, "小计" }, { 1, 55, 50, MIDDLE, "基本支出" }, { 1, 55, 62, MIDDLE, "项目支出" },
		{ 1, 75, 1, LEFT, "201" }, { 1, 75, 11, LEFT, "服务支出" }, { 1, 75, 40, RIGHT, "5.00" },
		{ 1, 75, 52, RIGHT, "2.00" }, { 1, 75, 64, RIGHT, "3.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算财政拨款支出决算表|万元\n"
	    "1|201|服务支出|本年支出/小计=5.00|本年支出/基本支出=2.00|本年支出/项目支出=3.00\n");
}

static void
a_total_of_the_header_stands_alone(void **state)
{
	static const struct put puts[] = {
		TITLE("支出总体情况表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 43, MIDDLE, "基本支出" }, { 1, 40, 67, MIDDLE, "项目支出" },
		{ 1, 45, 28, MIDDLE, "合计" },
		{ 1, 50, 2, MIDDLE, "类" }, { 1, 50, 5, MIDDLE, "款" }, { 1, 50, 8, MIDDLE, "项" },
		{ 1, 50, 18, MIDDLE, "科目名称" }, { 1, 50, 35, MIDDLE, "小计" }, { 1, 50, 43, MIDDLE, "人员类" },
		{ 1, 50, 51, MIDDLE, "公用类" }, { 1, 50, 59, MIDDLE, "小计" }, { 1, 50, 67, MIDDLE, "其他运转类" },
		{ 1, 50, 75, MIDDLE, "特定目标类" },
		{ 1, 65, 18, MIDDLE, "合计" }, { 1, 65, 30, RIGHT, "23.2" }, { 1, 65, 61, RIGHT, "23.2" },
		{ 1, 65, 77, RIGHT, "23.2" },
		{ 1, 77, 2, MIDDLE, "206" }, { 1, 77, 12, LEFT, "科学技术支出" },
		{ 1, 77, 30, RIGHT, "23.2" }, { 1, 77, 61, RIGHT, "23.2" }, { 1, 77, 77, RIGHT, "23.2" },
		{ 1, 89, 5, MIDDLE, "07" }, { 1, 89, 12, LEFT, "科学技术普及" },
		{ 1, 89, 30, RIGHT, "23.2" }, { 1, 89, 61, RIGHT, "23.2" }, { 1, 89, 77, RIGHT, "23.2" },
		{ 1, 101, 8, MIDDLE, "02" }, { 1, 101, 12, LEFT, "科普活动" },
		{ 1, 101, 30, RIGHT, "23.2" }, { 1, 101, 61, RIGHT, "23.2" }, { 1, 101, 77, RIGHT, "23.2" },
	};
	(void)state;
	CHECK(puts, "支出总体情况表|万元\n1||合计|合计=23.2|项目支出/小计=23.2|项目支出/特定目标类=23.2\n"
	    "2|206|科学技术支出|合计=23.2|项目支出/小计=23.2|项目支出/特定目标类=23.2\n"
	    "3|20607|科学技术普及|合计=23.2|项目支出/小计=23.2|项目支出/特定目标类=23.2\n"
	    "4|2060702|科普活动|合计=23.2|项目支出/小计=23.2|项目支出/特定目标类=23.2\n");
}

static void
two_classifications_stand_before_the_figures(void **state)
{
	static const struct put puts[] = {
		TITLE("一般公共预算基本支出明细表"),
		{ 1, 40, 5, MIDDLE, "部门经济科目编码" }, { 1, 40, 18, MIDDLE, "部门经济科目名称" },
		{ 1, 40, 32, MIDDLE, "政府经济科目编码" }, { 1, 40, 46, MIDDLE, "政府经济科目名称" },
		{ 1, 40, 60, MIDDLE, "合计" }, { 1, 40, 70, MIDDLE, "人员经费支出" },
		{ 1, 55, 1, LEFT, "301" }, { 1, 55, 14, LEFT, "工资福利支出" },
		{ 1, 55, 62, RIGHT, "9.00" }, { 1, 55, 72, RIGHT, "9.00" },
		{ 1, 70, 1, LEFT, "30101" }, { 1, 70, 14, LEFT, "基本工资" }, { 1, 70, 28, LEFT, "50101" },
		{ 1, 70, 42, LEFT, "工资奖金津补贴" }, { 1, 70, 62, RIGHT, "9.00" }, { 1, 70, 72, RIGHT, "9.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算基本支出明细表|万元\n1|301|工资福利支出|合计=9.00|人员经费支出=9.00\n"
	    "2|30101|基本工资|政府经济科目编码=50101|政府经济科目名称=工资奖金津补贴|合计=9.00|人员经费支出=9.00\n");
}

static void
four_tables_stand_side_by_side(void **state)
{
	static const struct put puts[] = {
		TITLE("部门综合预算收支总表"),
		{ 1, 40, 10, MIDDLE, "收入" }, { 1, 40, 53, MIDDLE, "支出" },
		{ 1, 52, 6, MIDDLE, "项目" }, { 1, 52, 16, MIDDLE, "预算数" },
		{ 1, 52, 27, MIDDLE, "支出功能分类科目" }, { 1, 52, 38, MIDDLE, "预算数" },
		{ 1, 52, 49, MIDDLE, "部门预算支出经济科目" }, { 1, 52, 60, MIDDLE, "预算数" },
		{ 1, 52, 71, MIDDLE, "政府预算支出经济科目" }, { 1, 52, 82, MIDDLE, "预算数" },
		{ 1, 70, 1, LEFT, "一、部门预算" }, { 1, 70, 18, RIGHT, "8.00" },
		{ 1, 70, 22, LEFT, "一、部门预算" }, { 1, 70, 40, RIGHT, "8.00" },
		{ 1, 70, 44, LEFT, "一、部门预算" }, { 1, 70, 62, RIGHT, "8.00" },
		{ 1, 70, 66, LEFT, "一、部门预算" }, { 1, 70, 84, RIGHT, "8.00" },
		{ 1, 85, 1, LEFT, "1、财政拨款" }, { 1, 85, 18, RIGHT, "8.00" },
		{ 1, 85, 22, LEFT, "1、一般公共服务支出" }, { 1, 85, 40, RIGHT, "8.00" },
		{ 1, 85, 44, LEFT, "1、人员经费支出" }, { 1, 85, 62, RIGHT, "5.00" },
		{ 1, 85, 66, LEFT, "1、机关工资福利支出" }, { 1, 85, 84, RIGHT, "6.00" },
	};
	(void)state;
	CHECK(puts, "部门综合预算收支总表|万元\n1L||一、部门预算|收入/预算数=8.00\n"
	    "1M||一、部门预算|支出/预算数=8.00\n1R||一、部门预算|支出/预算数=8.00\n"
	    "1S||一、部门预算|支出/预算数=8.00\n"
	    "2L||1、财政拨款|收入/预算数=8.00\n2M||1、一般公共服务支出|支出/预算数=8.00\n"
	    "2R||1、人员经费支出|支出/预算数=5.00\n2S||1、机关工资福利支出|支出/预算数=6.00\n");
}

static void
names_without_figures_are_rows(void **state)
{
	static const struct put puts[] = {
		TITLE("部门预算收支总表"),
		{ 1, 40, 12, MIDDLE, "收入" }, { 1, 40, 45, MIDDLE, "支出" },
		{ 1, 50, 7, MIDDLE, "项目" }, { 1, 50, 19, MIDDLE, "预算数" },
		{ 1, 50, 37, MIDDLE, "项目" }, { 1, 50, 58, MIDDLE, "预算数" },
		{ 1, 65, 1, LEFT, "财政拨款收入" }, { 1, 65, 22, RIGHT, "8.00" },
		{ 1, 65, 25, LEFT, "教育支出" },
		{ 1, 80, 25, LEFT, "卫生健康支出" }, { 1, 80, 62, RIGHT, "5.00" },
		{ 1, 95, 25, LEFT, "节能环保支出" }, { 1, 110, 25, LEFT, "城乡社区支出" },
		{ 1, 125, 25, LEFT, "农林水支出" }, { 1, 140, 25, LEFT, "住房保障支出" }, { 1, 140, 62, RIGHT, "3.00" },
		{ 1, 155, 25, LEFT, "其他支出" },
		{ 1, 170, 6, MIDDLE, "收入总计" }, { 1, 170, 22, RIGHT, "8.00" },
		{ 1, 170, 37, MIDDLE, "支出总计" }, { 1, 170, 62, RIGHT, "8.00" },
	};
	(void)state;
	CHECK(puts, "部门预算收支总表|万元\n1L||财政拨款收入|收入/预算数=8.00\n1R||教育支出\n"
	    "2R||卫生健康支出|支出/预算数=5.00\n3R||节能环保支出\n4R||城乡社区支出\n5R||农林水支出\n"
	    "6R||住房保障支出|支出/预算数=3.00\n7R||其他支出\n8L||收入总计|收入/预算数=8.00\n"
	    "8R||支出总计|支出/预算数=8.00\n");
}

static void
a_total_is_no_name_of_a_code(void **state)
{
#define HEADER(page) \
	{ page, 10, 40, MIDDLE, "一般公共预算财政拨款基本支出决算表" }, { page, 25, 66, LEFT, "单位：元" }, \
	{ page, 40, 15, MIDDLE, "人员经费" }, { page, 40, 47, MIDDLE, "公用经费" }, \
	{ page, 52, 3, MIDDLE, "科目编码" }, { page, 52, 15, MIDDLE, "科目名称" }, \
	{ page, 52, 27, MIDDLE, "金额" }, { page, 52, 35, MIDDLE, "科目编码" }, \
	{ page, 52, 47, MIDDLE, "科目名称" }, { page, 52, 59, MIDDLE, "金额" }
	static const struct put puts[] = {
		HEADER(1),
		{ 1, 70, 1, LEFT, "301" }, { 1, 70, 9, LEFT, "工资福利支出" }, { 1, 70, 29, RIGHT, "9" },
		{ 1, 70, 33, LEFT, "302" }, { 1, 70, 41, LEFT, "商品和服务支出" }, { 1, 70, 62, RIGHT, "7" },
		{ 1, 85, 1, LEFT, "30101" }, { 1, 85, 9, LEFT, "基本工资" }, { 1, 85, 29, RIGHT, "9" },
		{ 1, 85, 33, LEFT, "30201" }, { 1, 85, 41, LEFT, "办公费" }, { 1, 85, 62, RIGHT, "7" },
		HEADER(2),
		{ 2, 70, 33, LEFT, "310" }, { 2, 70, 41, LEFT, "资本性支出" },
		{ 2, 85, 12, LEFT, "人员经费合计" }, { 2, 85, 29, RIGHT, "9" },
		{ 2, 85, 41, LEFT, "公用经费合计" }, { 2, 85, 62, RIGHT, "7" },
	};
#undef HEADER
	(void)state;
	CHECK(puts, "一般公共预算财政拨款基本支出决算表|元\n"
	    "1L|301|工资福利支出|人员经费/金额=9\n1R|302|商品和服务支出|公用经费/金额=7\n"
	    "2L|30101|基本工资|人员经费/金额=9\n2R|30201|办公费|公用经费/金额=7\n"
	    "3R|310|资本性支出\n4L||人员经费合计|人员经费/金额=9\n4R||公用经费合计|公用经费/金额=7\n");
}

static void
a_header_begins_below_the_unit(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 30, MIDDLE, "部门综合预算支出总表" }, { 1, 20, 50, LEFT, "单位：万元" },
		{ 1, 30, 35, MIDDLE, "公共预算拨款" },
		{ 1, 37, 5, MIDDLE, "单位编码" }, { 1, 37, 15, MIDDLE, "单位名称" }, { 1, 37, 25, MIDDLE, "合计" },
		{ 1, 37, 45, MIDDLE, "政府性基金拨款" },
		{ 1, 44, 32, MIDDLE, "小计" }, { 1, 44, 38, MIDDLE, "其中：专项资金" },
		{ 1, 60, 3, LEFT, "321" }, { 1, 60, 11, LEFT, "某市生态环境局" }, { 1, 60, 28, RIGHT, "9.00" },
		{ 1, 60, 34, RIGHT, "9.00" }, { 1, 60, 40, RIGHT, "0.00" }, { 1, 60, 48, RIGHT, "0.00" },
	};
	(void)state;
	CHECK(puts, "部门综合预算支出总表|万元\n1|321|某市生态环境局|合计=9.00|公共预算拨款/小计=9.00|"
	    "公共预算拨款/其中：专项资金=0.00|政府性基金拨款=0.00\n");
}

static void
figures_have_other_dress(void **state)
{
	static const struct put puts[] = {
		TITLE("“三公”经费支出决算表"),
		{ 1, 40, 10, MIDDLE, "项目" }, { 1, 40, 35, MIDDLE, "预算数" }, { 1, 40, 50, MIDDLE, "决算数" },
		{ 1, 40, 65, MIDDLE, "增减额" },
		{ 1, 60, 1, LEFT, "合计" }, { 1, 60, 39, RIGHT, "１，２３４．５０" },
		{ 1, 60, 52, RIGHT, "1,111.00" }, { 1, 60, 52, LEFT, "万元" }, { 1, 60, 69, RIGHT, "(123.50)" },
		{ 1, 75, 1, LEFT, "１、公务接待费" }, { 1, 75, 39, RIGHT, "０" }, { 1, 75, 54, RIGHT, "7.00万元" },
		{ 1, 75, 69, RIGHT, "7.00" },
		{ 1, 90, 1, LEFT, "２、公务用车费" }, { 1, 90, 39, RIGHT, "９．００" }, { 1, 90, 52, RIGHT, "0" },
		{ 1, 90, 52, LEFT, "万元" }, { 1, 90, 69, RIGHT, "（9.00）" },
	};
	(void)state;
	CHECK(puts, "“三公”经费支出决算表|万元\n1||合计|预算数=１，２３４．５０|决算数=1,111.00万元|增减额=(123.50)\n"
	    "2||１、公务接待费|预算数=０|决算数=7.00万元|增减额=7.00\n"
	    "3||２、公务用车费|预算数=９．００|决算数=0万元|增减额=（9.00）\n");
}

static void
a_watermark_is_of_no_cell(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 11, LEFT, "服务支出" }, { 1, 60, 18, LARGE, "公" },
		{ 1, 60, 37, RIGHT, "5.00" },
		{ 1, 75, 1, LEFT, "202" }, { 1, 75, 11, LEFT, "外交支出" }, { 1, 75, 37, RIGHT, "6.00" },
		{ 1, 88, 12, LARGE, "开" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=5.00\n2|202|外交支出|合计=6.00\n");
}

static void
a_narrow_cell_wraps_codes(void **state)
{
	static const struct put puts[] = {
		TITLE("支出决算表"),
		{ 1, 40, 4, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" }, { 1, 40, 35, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "212" }, { 1, 60, 11, LEFT, "社区支出" }, { 1, 60, 37, RIGHT, "5.00" },
		{ 1, 75, 1, LEFT, "212080" }, { 1, 80, 11, LEFT, "补偿支出" }, { 1, 80, 37, RIGHT, "4.00" },
		{ 1, 85, 1, LEFT, "1" },
		{ 1, 100, 1, LEFT, "212080" }, { 1, 105, 11, LEFT, "开发支出" }, { 1, 105, 37, RIGHT, "1.00" },
		{ 1, 110, 1, LEFT, "2" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|212|社区支出|合计=5.00\n2|2120801|补偿支出|合计=4.00\n"
	    "3|2120802|开发支出|合计=1.00\n");
}

#define CAPTIONED(page, title) \
	{ page, 10, 1, LEFT, "部门名称：某镇 单位：万元" }, { page, 25, 35, MIDDLE, title }, \
	{ page, 45, 4, MIDDLE, "科目编码" }, { page, 45, 20, MIDDLE, "科目名称" }, \
	{ page, 45, 38, MIDDLE, "合计" }, { page, 45, 50, MIDDLE, "基本支出" }, \
	{ page, 65, 1, LEFT, "201" }, { page, 65, 11, LEFT, "服务支出" }, \
	{ page, 65, 40, RIGHT, "5.00" }, { page, 65, 52, RIGHT, "5.00" }

static void
titles_below_their_captions_stand_once(void **state)
{
	static const struct put puts[] = {
		CAPTIONED(1, "部门支出总表"), CAPTIONED(2, "财政拨款支出总表"), CAPTIONED(3, "支出决算表"),
		{ 4, 10, 1, LEFT, "部门名称：某镇 单位：万元" },
	};
	(void)state;
	CHECK(puts, "部门支出总表|万元\n1|201|服务支出|合计=5.00|基本支出=5.00\n"
	    "财政拨款支出总表|万元\n1|201|服务支出|合计=5.00|基本支出=5.00\n"
	    "支出决算表|万元\n1|201|服务支出|合计=5.00|基本支出=5.00\n");
}

#define TABLE(page, title, name) \
	{ page, 10, 40, MIDDLE, title }, { page, 25, 1, LEFT, name }, { page, 25, 60, LEFT, "单位：元" }, \
	{ page, 40, 10, MIDDLE, "科目编码" }, { page, 40, 25, MIDDLE, "科目名称" }, \
	{ page, 40, 40, MIDDLE, "合计" }, { page, 60, 7, LEFT, "201" }, \
	{ page, 60, 20, LEFT, "服务支出" }, { page, 60, 42, RIGHT, "5" }

static void
a_cover_begins_another_disclosure(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "某市文化局" }, { 1, 30, 40, MIDDLE, "2021" },
		{ 1, 30, 43, LEFT, "年度单位决算" },
		TABLE(2, "收入决算表", "项目"), TABLE(3, "支出决算表", "项目"),
		{ 4, 10, 40, MIDDLE, "某市文化馆" }, { 4, 30, 40, MIDDLE, "2021" },
		{ 4, 30, 43, LEFT, "年度单位决算" },
		TABLE(5, "收入决算表", "项目"), TABLE(6, "支出决算表", "项目"),
	};
	(void)state;
	CHECK_PARTS(puts, "某市文化局 2021 1 1: 1 1\n某市文化馆 2021 1 1: 1 1\n");
}

static void
heads_of_tables_tell_another_disclosure(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "某市文化局2021年度单位决算" },
		TABLE(2, "收入决算表", "编制单位：某市文化局"), TABLE(3, "支出决算表", "编制单位：某市文化局"),
		TABLE(4, "收入决算表", "编制单位：某市文化馆"), TABLE(5, "支出决算表", "编制单位：某市文化馆"),
	};
	(void)state;
	CHECK_PARTS(puts, "某市文化局 2021 1 1: 1 1\n某市文化馆 2021 1 1: 1 1\n");
}

static void
tables_of_nobody_are_refused(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "某市文化局2021年度单位决算" },
		TABLE(2, "收入决算表", "项目"), TABLE(3, "支出决算表", "项目"),
		TABLE(4, "一般公共预算财政拨款支出决算表", "项目"),
		TABLE(5, "收入决算表", "项目"), TABLE(6, "支出决算表", "项目"),
		TABLE(7, "一般公共预算财政拨款支出决算表", "项目"),
	};
	(void)state;
	CHECK_PARTS(puts, "made.pdf: from page 5 on all tables come again, and whose they are is not told; "
	    "import those pages from a file of their own\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_stand_in_brackets),
		cmocka_unit_test(figures_touch_each_other),
		cmocka_unit_test(a_figure_touches_the_next_code),
		cmocka_unit_test(cells_of_a_header_touch),
		cmocka_unit_test(a_caption_stands_below_other_lines),
		cmocka_unit_test(a_total_of_the_header_stands_alone),
		cmocka_unit_test(two_classifications_stand_before_the_figures),
		cmocka_unit_test(four_tables_stand_side_by_side),
		cmocka_unit_test(names_without_figures_are_rows),
		cmocka_unit_test(a_total_is_no_name_of_a_code),
		cmocka_unit_test(a_header_begins_below_the_unit),
		cmocka_unit_test(figures_have_other_dress),
		cmocka_unit_test(a_watermark_is_of_no_cell),
		cmocka_unit_test(a_narrow_cell_wraps_codes),
		cmocka_unit_test(titles_below_their_captions_stand_once),
		cmocka_unit_test(a_cover_begins_another_disclosure),
		cmocka_unit_test(heads_of_tables_tell_another_disclosure),
		cmocka_unit_test(tables_of_nobody_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
