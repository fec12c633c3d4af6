/* test_grid.c: texts that tell the borders of cells: which of them reach over several columns or lines */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "reading.h"

static const struct table public_budget = { STATEMENT_PUBLIC, "一般公共预算财政拨款支出决算表" };
static const struct table expenditure = { STATEMENT_EXPENDITURE, "部门支出总表" };
static const struct table fund = { STATEMENT_FUND, "政府性基金预算财政拨款收入支出决算表" };
static const struct table basic = { STATEMENT_BASIC, "一般公共预算财政拨款基本支出决算表" };
static const struct table three_public = { STATEMENT_THREE_PUBLIC, "财政拨款“三公”经费支出决算表" };
static const struct table other = { STATEMENT_GENERIC, "某项经费明细表" };

/* Tabs are exact: blank cells, names of any length, bare numbers. */
static void
test_tabs(void **state)
{
	(void)state;
	assert_reads("某项经费明细表\n"
	    "项目\t上年决算数\t金额\t备注\n"
	    "一、会议费\t\t8\t增加一次全省范围的会议，其余不变\n"
	    "二、培训费\t3.50\t\t\n"
	    "三、差旅费\t1.00\t2.00\n"
	    "四、办公设备购置及信息系统运行维护费\t\t12\t\n", DOCUMENT_PDF, &other,
	    "1 一、会议费|金额=8|备注=增加一次全省范围的会议，其余不变\n2 二、培训费|上年决算数=3.50\n"
	    "3 三、差旅费|上年决算数=1.00|金额=2.00\n4 四、办公设备购置及信息系统运行维护费|金额=12\n");
}

/* A head shifted by cells that reach over several does not mislead: the last cells are the columns. */
static void
test_shifted_head(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款支出决算表\n"
	    "项目\t合计\t基本支出\t项目支出\n科目编码\t科目名称\n"
	    "2010101\t行政运行\t15.00\t15.00\t\n"
	    "2010102\t一般行政管理事务\t15.00\t\t15.00\n"
	    "2010106\t人大监督\t7.00\t\t7.00\n", DOCUMENT_PDF, &public_budget,
	    "1 2010101 行政运行|合计=15.00|基本支出=15.00\n"
	    "2 2010102 一般行政管理事务|合计=15.00|项目支出=15.00\n"
	    "3 2010106 人大监督|合计=7.00|项目支出=7.00\n");
}

/* Three storeys, five columns of codes and names below one cell; 合计 and a unit reach over all of these or stand in the last. */
static void
test_storeys(void **state)
{
	(void)state;
	assert_reads("部门支出总表\n单位：万元\n"
	    "项 目\t合计\t基本支出\t项目支出\t上缴上级支出\n"
	    "科目编码\t单位代码\t单位名称（科目）\n"
	    "类\t款\t项\n"
	    "合计\t30.00\t10.00\t20.00\t\n"
	    "204\t06\t01\t205001\t行政运行\t10.00\t10.00\t\t\n"
	    "204\t06\t02\t205001\t一般行政管理事务\t20.00\t\t20.00\t\n", DOCUMENT_PDF, &expenditure,
	    "1 合计|合计=30.00|基本支出=10.00|项目支出=20.00\n"
	    "2 2040601 行政运行|项目/单位代码=205001|合计=10.00|基本支出=10.00\n"
	    "3 2040602 一般行政管理事务|项目/单位代码=205001|合计=20.00|项目支出=20.00\n");
}

/* As a spreadsheet gives it: blank fields where cells reach over others, none at the end of a line. */
static void
test_padded(void **state)
{
	(void)state;
	assert_reads("部门支出总表\n\t\t\t\t单位：万元\n"
	    "项 目\t\t合计\t本年支出\n"
	    "科目编码\t科目名称\t\t基本支出\t项目支出\n"
	    "合计\t\t30.00\t10.00\t20.00\n"
	    "2040601\t行政运行\t10.00\t10.00\n"
	    "2040602\t一般行政管理事务\t20.00\t\t20.00\n", DOCUMENT_PDF, &expenditure,
	    "1 合计|合计=30.00|本年支出/基本支出=10.00|本年支出/项目支出=20.00\n"
	    "2 2040601 行政运行|合计=10.00|本年支出/基本支出=10.00\n"
	    "3 2040602 一般行政管理事务|合计=20.00|本年支出/项目支出=20.00\n");
}

/* Which cell the lower ones stand below the standard tells; where it does not, a sum does, or nothing. */
static void
test_ways(void **state)
{
	(void)state;
	assert_reads("政府性基金预算财政拨款收入支出决算表\n"
	    "项目\t年初结转和结余\t本年收入\t本年支出\t年末结转和结余\n"
	    "科目编码\t科目名称\t小计\t基本支出\t项目支出\n"
	    "229\t其他支出\t\t5.00\t5.00\t\t5.00\t\n"
	    "22960\t彩票公益金安排的支出\t\t5.00\t5.00\t\t5.00\t\n", DOCUMENT_PDF, &fund,
	    "1 229 其他支出|本年收入=5.00|本年支出/小计=5.00|本年支出/项目支出=5.00\n"
	    "2 22960 彩票公益金安排的支出|本年收入=5.00|本年支出/小计=5.00|本年支出/项目支出=5.00\n");
	assert_reads("某项经费明细表\n"
	    "项目\t合计\t甲类安排\t乙类安排\n小计\t当年\t往年\n"
	    "一、会议费\t9.00\t3.00\t6.00\t4.00\t2.00\n"
	    "二、培训费\t1.00\t1.00\t\t\t\n", DOCUMENT_PDF, &other,
	    "1 一、会议费|合计=9.00|甲类安排=3.00|乙类安排/小计=6.00|乙类安排/当年=4.00|乙类安排/往年=2.00\n"
	    "2 二、培训费|合计=1.00|甲类安排=1.00\n");
	assert_reads("某项经费明细表\n"
	    "项目\t甲类安排\t乙类安排\n当年\t往年\n"
	    "一、会议费\t9.00\t3.00\t6.00\n二、培训费\t1.00\t\t\n", DOCUMENT_PDF, &other,
	    "1 一、会议费|甲类安排=9.00?|乙类安排/当年=3.00?|乙类安排/往年=6.00?\n"
	    "2 二、培训费|甲类安排=1.00?\n");
}

/* Cells below one cell differ, and tables side by side are whole; the codes tell whose the middle one is. */
static void
test_sides(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款基本支出决算表\n"
	    "人员经费\t公用经费\n"
	    "科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额\n"
	    "301\t工资福利支出\t8.00\t302\t商品和服务支出\t1.00\t310\t资本性支出\t2.00\n"
	    "30101\t基本工资\t8.00\t30201\t办公费\t1.00\t31002\t办公设备购置\t2.00\n"
	    "人员经费合计\t8.00\t公用经费合计\t3.00\n", DOCUMENT_PDF, &basic,
	    "1L 301 工资福利支出|人员经费/金额=8.00\n1M 302 商品和服务支出|公用经费/金额=1.00\n"
	    "1R 310 资本性支出|公用经费/金额=2.00\n2L 30101 基本工资|人员经费/金额=8.00\n"
	    "2M 30201 办公费|公用经费/金额=1.00\n2R 31002 办公设备购置|公用经费/金额=2.00\n"
	    "3L 人员经费合计|人员经费/金额=8.00\n3R 公用经费合计|公用经费/金额=3.00\n");
	assert_reads("财政拨款“三公”经费支出决算表\n"
	    "预算数\t决算数\n"
	    "合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t公务接待费\n"
	    "小计\t公务用车购置费\t公务用车运行费\t小计\t公务用车购置费\t公务用车运行费\n"
	    "6.00\t\t5.00\t\t5.00\t1.00\t3.50\t\t3.00\t\t3.00\t0.50\n\t\t\t\t\t\t1.00\t\t\t\t\t\n", DOCUMENT_PDF, &three_public,
	    "1 |预算数/合计=6.00|预算数/公务用车购置及运行费/小计=5.00|预算数/公务用车购置及运行费/公务用车运行费=5.00"
	    "|预算数/公务接待费=1.00|决算数/合计=3.50|决算数/公务用车购置及运行费/小计=3.00"
	    "|决算数/公务用车购置及运行费/公务用车运行费=3.00|决算数/公务接待费=0.50\n2 |决算数/合计=1.00\n");
}

/* Bars and commas part cells as tabs do; quotes hold commas, quotes and lines. */
static void
test_borders(void **state)
{
	(void)state;
	static const char expected[] =
	    "1 合计|合计=1234.50|本年支出/基本支出=1234.50\n"
	    "2 2040601 行政运行|合计=1234.50|本年支出/基本支出=1234.50\n"
	    "3 2040602 一般行政管理事务|合计=20.00|本年支出/项目支出=20.00\n";
	assert_reads("部门支出总表\n单位：万元\n"
	    "| 项目 | | 合计 | 本年支出 | |\n|---|---|---:|---|---|\n"
	    "| 科目编码 | 科目名称 | | 基本支出 | 项目支出 |\n"
	    "| 合计 | | 1,234.50 | 1,234.50 | |\n"
	    "| 2040601 | 行政运行 | 1,234.50 | 1,234.50 | |\n"
	    "| 2040602 | 一般行政管理事务 | 20.00 | | 20.00 |\n", DOCUMENT_PDF, &expenditure, expected);
	assert_reads("部门支出总表\n,,,,单位：万元\n"
	    "项目,,合计,本年支出,\r\n\"科目\n编码\",科目名称,,基本支出,项目支出\n"
	    "合计,,\"1,234.50\",\"1,234.50\",\n"
	    "2040601,行政运行,\"1,234.50\",\"1,234.50\",\n"
	    "2040602,一般行政管理事务,20.00,,20.00\n", DOCUMENT_PDF, &expenditure, expected);
}

/* Commas of thousands, of sentences and of an open quote part no cells. */
static void
test_no_borders(void **state)
{
	(void)state;
	struct reading reading;
	reading_read(&reading, "部门支出总表\n项目 合计\n一、会议费 1,234.50\n二、培训费 1,100.00,\n"
	    "\"支出12.50万元,其中会议费1.50万元\n", DOCUMENT_PDF, &expenditure, 1);
	for (size_t i = 0; i < reading.document.n_lines; i++)
		assert_int_equal(reading.document.lines[i].cells, 0);
	reading_release(&reading);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tabs),
		cmocka_unit_test(test_shifted_head),
		cmocka_unit_test(test_storeys),
		cmocka_unit_test(test_padded),
		cmocka_unit_test(test_ways),
		cmocka_unit_test(test_sides),
		cmocka_unit_test(test_borders),
		cmocka_unit_test(test_no_borders),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
