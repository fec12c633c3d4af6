/* test_flow_sure.c: what may stand elsewhere than it seems to is not certain */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "reading.h"

static const struct table income = { STATEMENT_INCOME, "收入决算表" };
static const struct table expenditure = { STATEMENT_EXPENDITURE, "支出决算表" };
static const struct table basic = { STATEMENT_BASIC, "一般公共预算财政拨款基本支出决算表" };
static const struct table fiscal = { STATEMENT_FISCAL, "财政拨款收入支出决算总表" };
static const struct table three_public = { STATEMENT_THREE_PUBLIC, "“三公”经费支出决算表" };

/* The number of a page between marks is no part of a name or a code. */
static void
test_page_marks(void **state)
{
	static const char *const marks[] = { "- 16 -", "—16—", "第16页", "第 16 页", "16 / 30", "第16页 共30页" };
	char text[400];
	(void)state;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		snprintf(text, sizeof text, "支出决算表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n"
		    "201 一般公共服务支出 5.00 4.00 1.00\n%s\n\f20101 人大事务 5.00 4.00 1.00\n", marks[i]);
		assert_reads(text, DOCUMENT_FLOW, &expenditure,
		    "1 201 一般公共服务支出|合计=5.00|基本支出=4.00|项目支出=1.00\n"
		    "2 20101 人大事务|合计=5.00|基本支出=4.00|项目支出=1.00\n");
		snprintf(text, sizeof text, "支出决算表\n单位：万元\n"
		    "科目编码   科目名称           合计    基本支出   项目支出\n"
		    "201    一般公共服务支出       5.00    4.00    1.00\n"
		    "合计                    5.00    4.00    1.00\n                  %s\n", marks[i]);
		assert_reads(text, DOCUMENT_LAYOUT, &expenditure,
		    "1 201 一般公共服务支出|合计=5.00|基本支出=4.00|项目支出=1.00\n"
		    "2 合计|合计=5.00|基本支出=4.00|项目支出=1.00\n");
	}
}

/* A row has more figures than the head has columns: it lost some, and those left may be any. */
static void
test_lost_columns(void **state)
{
	(void)state;
	assert_reads("收入决算表\n单位：万元\n科目编码 科目名称 合计 财政拨款收入\n"
	    "201 一般公共服务支出 9.00 4.00 5.00\n20101 人大事务 4.00 4.00\n20102 政协事务 5.00 5.00\n", DOCUMENT_FLOW, &income,
	    "1 201 一般公共服务支出|合计=9.00?|财政拨款收入=4.00?\n"
	    "2 20101 人大事务|合计=4.00?|财政拨款收入=4.00?\n"
	    "3 20102 政协事务|合计=5.00?|财政拨款收入=5.00?\n4 |合计=5.00?\n");
}

/* A column of which an extract gives the name between the figures is one that the head lost. */
static void
test_name_between_figures(void **state)
{
	(void)state;
	assert_reads("支出决算表\n单位：万元\n科目编码\n科目名称\n合计\n合计\n基本支出\n5.00\n项目支出\n0.00\n5.00\n"
	    "201\n一般公共服务支出\n5.00\n5.00\n20101\n人大事务\n2.00\n2.00\n20102\n政协事务\n3.00\n3.00\n",
	    DOCUMENT_FLOW, &expenditure,
	    "1 |合计=5.00?\n2 项目支出|合计=0.00?|基本支出=5.00?\n"
	    "3 201 一般公共服务支出|合计=5.00?|基本支出=5.00?\n"
	    "4 20101 人大事务|合计=2.00?|基本支出=2.00?\n"
	    "5 20102 政协事务|合计=3.00?|基本支出=3.00?\n");
}

/* Where items are rows 合计 is the name of one, not of a column. */
static void
test_items_are_rows(void **state)
{
	(void)state;
	assert_reads("“三公”经费支出决算表\n单位：万元\n项目\n预算数\n合计\n决算数\n8.00\n6.00\n1.公务接待费\n5.00\n4.00\n2.公务用车费\n3.00\n2.00\n",
	    DOCUMENT_FLOW, &three_public,
	    "1 |预算数/合计=8.00?|决算数/合计=6.00?\n2 1.公务接待费|预算数/合计=5.00?|决算数/合计=4.00?\n"
	    "3 2.公务用车费|预算数/合计=3.00?|决算数/合计=2.00?\n");
}

/*
 * Beside row numbers: a name above and below its row goes to the side on which it stands, proven if
 * it is known.
 */
static void
test_numbered_names(void **state)
{
	(void)state;
	assert_reads("                财政拨款收入支出决算总表\n                          单位：万元\n"
	    "      收入                           支出\n"
	    "  项目          行次   金额      项目                 行次   合计    一般公共预算财政拨款\n"
	    "一、一般公共预算财政拨款   1    3.00   一、一般公共服务支出           7    1.00    1.00\n"
	    "                            二、灾害防治及应急管理支\n"
	    "               2                                8    2.00    2.00\n"
	    "                               出\n"
	    "                            三、从未听说过的事项支\n"
	    "               3                                9    0.00    0.00\n"
	    "                               出\n"
	    "本年收入合计         4    3.00   本年支出合计              10    3.00    3.00\n", DOCUMENT_LAYOUT, &fiscal,
	    "1L 一、一般公共预算财政拨款|收入/金额=3.00\n"
	    "1R 一、一般公共服务支出|支出/合计=1.00|支出/一般公共预算财政拨款=1.00\n"
	    "2R 二、灾害防治及应急管理支出|支出/合计=2.00|支出/一般公共预算财政拨款=2.00\n"
	    "3R 三、从未听说过的事项支出|支出/合计=0.00?|支出/一般公共预算财政拨款=0.00?\n"
	    "4L 本年收入合计|收入/金额=3.00\n"
	    "4R 本年支出合计|支出/合计=3.00|支出/一般公共预算财政拨款=3.00\n");
}

/* Sums hold in any order of the columns: what is no table's order is not certain. */
static void
test_unusual_order(void **state)
{
	(void)state;
	assert_reads("收入决算表\n单位：万元\n"
	    "科目编码  科目名称     本年收入合计  财政拨款收入          事业收入    其他收入\n"
	    "                               经营收入\n"
	    "201     一般公共服务支出    9.00       4.00       2.00     0.00      3.00\n"
	    "20101   人大事务        9.00       4.00       2.00     0.00      3.00\n", DOCUMENT_LAYOUT, &income,
	    "1 201 一般公共服务支出|本年收入合计=9.00|财政拨款收入=4.00|经营收入=2.00?|事业收入=0.00?|其他收入=3.00\n"
	    "2 20101 人大事务|本年收入合计=9.00|财政拨款收入=4.00|经营收入=2.00?|事业收入=0.00?|其他收入=3.00\n");
}

/* A code of 公用经费 below the names of 人员经费 lost the blanks before it. */
static void
test_other_use(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款基本支出决算表\n单位：万元\n        人员经费                   公用经费\n"
	    "科目编码  科目名称       金额    科目编码  科目名称        金额\n"
	    "301   工资福利支出      5.00   302   商品和服务支出      3.00\n"
	    "30101 基本工资        5.00   30201 办公费          2.00\n"
	    "30202 印刷费         1.00\n", DOCUMENT_LAYOUT, &basic,
	    "1L 301 工资福利支出|人员经费/金额=5.00\n1R 302 商品和服务支出|公用经费/金额=3.00\n"
	    "2L 30101 基本工资|人员经费/金额=5.00\n2R 30201 办公费|公用经费/金额=2.00\n"
	    "3L 30202 印刷费|人员经费/金额=1.00?\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_page_marks),
		cmocka_unit_test(test_lost_columns),
		cmocka_unit_test(test_name_between_figures),
		cmocka_unit_test(test_items_are_rows),
		cmocka_unit_test(test_numbered_names),
		cmocka_unit_test(test_unusual_order),
		cmocka_unit_test(test_other_use),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
