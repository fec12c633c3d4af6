/* test_flow_standard.c: heads and names that an extract gives line by line: the standard and the catalogue put them together */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ingest/extract.h"
#include "ingest/pages/gather.h"
#include "ingest/pages/plain.h"
#include "reading.h"

static const struct table income = { STATEMENT_INCOME, "收入决算表" };
static const struct table income_budget = { STATEMENT_INCOME, "部门收入预算总表" };
static const struct table expenditure = { STATEMENT_EXPENDITURE, "支出决算表" };
static const struct table public_budget = { STATEMENT_PUBLIC, "一般公共预算财政拨款支出决算表" };
static const struct table fiscal = { STATEMENT_FISCAL, "财政拨款收入支出决算总表" };
static const struct table summary = { STATEMENT_SUMMARY, "收入支出决算总表" };
static const struct table basic = { STATEMENT_BASIC, "一般公共预算财政拨款基本支出决算表" };
static const struct table three_public = { STATEMENT_THREE_PUBLIC, "财政拨款“三公”经费支出决算表" };

#define INCOME_HEAD "收入决算表\n单位：万元\n项目\n附属单位\n" \
    "本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 其他收入\n功能分类\n上缴收入\n科目名称\n科目编码\n"

/* The two lines of one cell stand above and below the line of the others. */
static void
test_wrapped_head(void **state)
{
	(void)state;
	assert_reads(INCOME_HEAD "201 一般公共服务支出 21.00 1.00 2.00 3.00 4.00 5.00 6.00\n", DOCUMENT_FLOW, &income,
	    "1 201 一般公共服务支出|本年收入合计=21.00|财政拨款收入=1.00|上级补助收入=2.00|事业收入=3.00|经营收入=4.00"
	    "|附属单位上缴收入=5.00|其他收入=6.00\n");
}

/* A row that does not tie out in the order of the standard is not certain. */
static void
test_untied(void **state)
{
	(void)state;
	assert_reads(INCOME_HEAD "201 一般公共服务支出 21.00 1.00 2.00 3.00 4.00 5.00 6.00\n"
	    "204 公共安全支出 15.00 1.00 2.00 3.00 4.00 5.00 0.00\n205 教育支出 8.00 1.00 1.00 1.00 1.00 1.00 3.00\n"
	    "206 科学技术支出 6.00 1.00 1.00 1.00 1.00 1.00 1.00\n207 文化旅游体育与传媒支出 7.00 1.00 1.00 1.00 1.00 1.00 1.00\n",
	    DOCUMENT_FLOW, &income,
	    "1 201 一般公共服务支出|本年收入合计=21.00|财政拨款收入=1.00|上级补助收入=2.00|事业收入=3.00|经营收入=4.00"
	    "|附属单位上缴收入=5.00|其他收入=6.00\n"
	    "2 204 公共安全支出|本年收入合计=15.00|财政拨款收入=1.00|上级补助收入=2.00|事业收入=3.00|经营收入=4.00"
	    "|附属单位上缴收入=5.00|其他收入=0.00\n"
	    "3 205 教育支出|本年收入合计=8.00|财政拨款收入=1.00|上级补助收入=1.00|事业收入=1.00|经营收入=1.00"
	    "|附属单位上缴收入=1.00|其他收入=3.00\n"
	    "4 206 科学技术支出|本年收入合计=6.00|财政拨款收入=1.00|上级补助收入=1.00|事业收入=1.00|经营收入=1.00"
	    "|附属单位上缴收入=1.00|其他收入=1.00\n"
	    "5 207 文化旅游体育与传媒支出|本年收入合计=7.00?|财政拨款收入=1.00?|上级补助收入=1.00?|事业收入=1.00?"
	    "|经营收入=1.00?|附属单位上缴收入=1.00?|其他收入=1.00?\n");
}

/* Columns on one line in another order are no standard's: nothing is certain of them. */
static void
test_other_order(void **state)
{
	struct reading reading;
	(void)state;
	reading_read(&reading, "收入决算表\n单位：万元\n项目\n附属单位\n"
	    "本年收入合计 财政拨款收入 其他收入 上级补助收入 事业收入 经营收入\n功能分类\n上缴收入\n科目名称\n科目编码\n"
	    "201 一般公共服务支出 21.00 1.00 6.00 2.00 3.00 4.00 5.00\n", DOCUMENT_FLOW, &income, 1);
	const struct statement *statement = &reading.statements[0];
	for (size_t i = 0; i < statement->n_lines; i++)
		for (size_t c = 0; c < statement->lines[i].n_cells; c++)
			assert_true(statement->lines[i].cells[c].ambiguous);
	reading_release(&reading);
}

/* Cells of a head glued together. */
static void
test_glued_head(void **state)
{
	(void)state;
	assert_reads("部门收入预算总表\n单位：元\n项目 收入预算\n功能分类科目编码\n"
	    "功能分类科目名称 合计 财政拨款收入事业收入事业单位\n经营收入其他收入\n类款项\n"
	    "2010301行政运行 10,000 1,000 2,000 3,000 4,000\n", DOCUMENT_FLOW, &income_budget,
	    "1 2010301 行政运行|收入预算/合计=10000|收入预算/财政拨款收入=1000|收入预算/事业收入=2000"
	    "|收入预算/事业单位经营收入=3000|收入预算/其他收入=4000\n");
}

/* What the figures are below every column; the total on the last line of the head. */
static void
test_total_in_head(void **state)
{
	(void)state;
	assert_reads("支出决算表\n单位：万元\n项目\n对附属单位补助\n本年支出合计 基本支出 项目支出 上缴上级支出 经营支出\n"
	    "功能分类 支出\n科目名称\n科目编码\n决算数 决算数 决算数 决算数 决算数 决算数\n"
	    "类 款 项 合计 8.00 3.00 5.00 0.00 0.00 0.00\n208 社会保障和就业支出 8.00 3.00 5.00 0.00 0.00 0.00\n",
	    DOCUMENT_FLOW, &expenditure,
	    "1 合计|本年支出合计=8.00|基本支出=3.00|项目支出=5.00|上缴上级支出=0.00|经营支出=0.00|对附属单位补助支出=0.00\n"
	    "2 208 社会保障和就业支出|本年支出合计=8.00|基本支出=3.00|项目支出=5.00|上缴上级支出=0.00|经营支出=0.00"
	    "|对附属单位补助支出=0.00\n");
}

#define CARS "公务用车购置及运行维护费"
#define PAIRS "预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数\n"

/* Pairs of figures: of two orders that the head may say the one counts in which the row ties out. */
static void
test_three_public(void **state)
{
	(void)state;
	assert_reads("财政拨款“三公”经费支出决算表\n单位：万元\n" CARS "\n因公出国\n合计 公务接待费\n（境）费\n"
	    "小计 购置费 运行维护费\n" PAIRS "9.00 5.00 1.00 0 6.00 4.00 2.00 1.00 4.00 3.00 2.00 1.00\n",
	    DOCUMENT_FLOW, &three_public,
	    "1 |合计/预算数=9.00|合计/决算数=5.00|因公出国（境）费/预算数=1.00|因公出国（境）费/决算数=0"
	    "|" CARS "/小计/预算数=6.00|" CARS "/小计/决算数=4.00|" CARS "/购置费/预算数=2.00|" CARS "/购置费/决算数=1.00"
	    "|" CARS "/运行维护费/预算数=4.00|" CARS "/运行维护费/决算数=3.00|公务接待费/预算数=2.00|公务接待费/决算数=1.00\n");
	assert_reads("财政拨款“三公”经费支出决算表\n单位：万元\n" CARS "\n因公出国\n合计 公务接待费\n（境）费\n"
	    "小计 购置费 运行维护费\n" PAIRS "9.00 5.00 1.00 0 2.00 1.00 6.00 4.00 2.00 1.00 4.00 3.00\n",
	    DOCUMENT_FLOW, &three_public,
	    "1 |合计/预算数=9.00|合计/决算数=5.00|因公出国（境）费/预算数=1.00|因公出国（境）费/决算数=0"
	    "|公务接待费/预算数=2.00|公务接待费/决算数=1.00|" CARS "/小计/预算数=6.00|" CARS "/小计/决算数=4.00"
	    "|" CARS "/购置费/预算数=2.00|" CARS "/购置费/决算数=1.00|" CARS "/运行维护费/预算数=4.00|" CARS "/运行维护费/决算数=3.00\n");
}

#define PUBLIC_HEAD "一般公共预算财政拨款支出决算表\n单位：万元\n项目\n合计 基本支出 项目支出\n功能分类\n科目名称\n科目编码\n"

/* Names above and below the line of their code: the catalogue knows them, or all are centred. */
static void
test_wrapped_names(void **state)
{
	(void)state;
	assert_reads(PUBLIC_HEAD "一般公共服务支\n201 10.00 4.00 6.00\n出\n20103 某某机构事务 10.00 4.00 6.00\n"
	    "某某某机构的行\n2010398 3.00 1.00 2.00\n政运行\n其他某某机构的\n2010397 日常行政管理事 7.00 3.00 4.00\n务支出\n",
	    DOCUMENT_FLOW, &public_budget,
	    "1 201 一般公共服务支出|合计=10.00|基本支出=4.00|项目支出=6.00\n"
	    "2 20103 某某机构事务|合计=10.00|基本支出=4.00|项目支出=6.00\n"
	    "3 2010398 某某某机构的行政运行|合计=3.00|基本支出=1.00|项目支出=2.00\n"
	    "4 2010397 其他某某机构的日常行政管理事务支出|合计=7.00|基本支出=3.00|项目支出=4.00\n");
}

/* Two names on the lines above and below, and one of a line without figures; codes in parts. */
static void
test_names_beside(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款基本支出决算表\n单位：万元\n经济分\n经济分类\n类科目\n"
	    "科目编码 科目名称 决算数 科目名称 决算数\n编码\n类 款 类 款\n"
	    "303 对个人和家庭的补助 3.00 302 商品和服务支出 9.00\n303 01离休费 1.00 302 01办公费 4.00\n"
	    "其他对个人和家庭 其他商品和服务支\n303 99 2.00 302 99 5.00\n的补助 出\n"
	    "信息网络及软件购置\n31007\n更新\n人员经费合计 3.00 公用经费合计 9.00\n",
	    DOCUMENT_FLOW, &basic,
	    "1L 303 对个人和家庭的补助|决算数=3.00\n1R 302 商品和服务支出|决算数=9.00\n"
	    "2L 30301 离休费|决算数=1.00\n2R 30201 办公费|决算数=4.00\n"
	    "3L 30399 其他对个人和家庭的补助|决算数=2.00\n3R 30299 其他商品和服务支出|决算数=5.00\n"
	    "4R 31007 信息网络及软件购置更新\n5L 人员经费合计|决算数=3.00\n5R 公用经费合计|决算数=9.00\n");
}

/* An item of the right table around its figures, alone or behind those of the left one. */
static void
test_wrapped_items(void **state)
{
	(void)state;
	assert_reads("财政拨款收入支出决算总表\n单位：万元\n收入 支出\n一般公共 政府性基\n项目 决算数 项目 合计 预算财政 金预算财\n"
	    "拨款 政拨款\n一、社会保障和就业\n一、一般公共预算财政拨款 9.00 4.00 4.00 0.00\n支出\n"
	    "二、灾害防治及应急管理支\n5.00 5.00 0.00\n出\n本年收入合计 9.00 本年支出合计 9.00 9.00 0.00\n",
	    DOCUMENT_FLOW, &fiscal,
	    "1L 一、一般公共预算财政拨款|收入/决算数=9.00\n"
	    "1R 一、社会保障和就业支出|支出/合计=4.00|支出/一般公共预算财政拨款=4.00|支出/政府性基金预算财政拨款=0.00\n"
	    "2R 二、灾害防治及应急管理支出|支出/合计=5.00|支出/一般公共预算财政拨款=5.00|支出/政府性基金预算财政拨款=0.00\n"
	    "3L 本年收入合计|收入/决算数=9.00\n"
	    "3R 本年支出合计|支出/合计=9.00|支出/一般公共预算财政拨款=9.00|支出/政府性基金预算财政拨款=0.00\n");
}

/* Figures alone on a line above a total that lacks some may be the total's, not the name's above. */
static void
test_figures_of_total(void **state)
{
	struct reading reading;
	(void)state;
	reading_read(&reading, "财政拨款收入支出决算总表\n单位：万元\n收入 支出\n一般公共 政府性基\n"
	    "项目 决算数 项目 合计 预算财政 金预算财\n拨款 政拨款\n一、一般公共预算财政拨款 9.00 一、教育支出 4.00 4.00\n"
	    "二、政府性基金预算财政拨款 二、科学技术支出 5.00 5.00\n二十六、抗疫特别国债安排\n的支出\n9.00 9.00\n"
	    "本年收入合计 本年支出合计 9.00\n", DOCUMENT_FLOW, &fiscal, 1);
	char *text = reading_render(&reading);
	assert_non_null(strstr(text, "二、科学技术支出|支出/合计=5.00"));
	assert_non_null(strstr(text, "二十六、抗疫特别国债安排的支出|支出/合计=9.00?"));
	free(text);
	reading_release(&reading);
}

/* Of a budget without carry-overs the items add up to the last line: that places their blanks. */
static void
test_items_of_total(void **state)
{
	(void)state;
	assert_reads("收入支出决算总表\n单位：元\n本年收入 本年支出\n项目 预算数 项目预算数\n合计基本支出\n项目支出\n人员经费公用经费\n"
	    "一、财政拨款收入 7,000 一、教育支出 3,000 3,000\n二、事业收入 二、科学技术支出 4,000 2,500 1,500\n"
	    "收入总计 7,000 支出总计 7,000 2,500 1,500 3,000\n", DOCUMENT_FLOW, &summary,
	    "1L 一、财政拨款收入|本年收入/预算数=7000\n"
	    "1R 一、教育支出|本年支出/预算数/合计=3000|本年支出/预算数/项目支出=3000\n2L 二、事业收入\n"
	    "2R 二、科学技术支出|本年支出/预算数/合计=4000|本年支出/预算数/基本支出/人员经费=2500"
	    "|本年支出/预算数/基本支出/公用经费=1500\n3L 收入总计|本年收入/预算数=7000\n"
	    "3R 支出总计|本年支出/预算数/合计=7000|本年支出/预算数/基本支出/人员经费=2500"
	    "|本年支出/预算数/基本支出/公用经费=1500|本年支出/预算数/项目支出=3000\n");
}

#define WHOLE_HEAD "支出决算表\n单位：元\n科目编码 科目名称 合计 基本支出 项目支出\n"

/* Whole amounts that read as codes: those are codes that stand before a name. */
static void
test_whole_amounts(void **state)
{
	(void)state;
	assert_reads(WHOLE_HEAD "合计\n20501\n20300\n201\n201\n一般公共服务支出\n20501\n20300\n201\n20103\n某某机构事务\n"
	    "20501\n20300\n201\n", DOCUMENT_FLOW, &expenditure,
	    "1 合计|合计=20501|基本支出=20300|项目支出=201\n"
	    "2 201 一般公共服务支出|合计=20501|基本支出=20300|项目支出=201\n"
	    "3 20103 某某机构事务|合计=20501|基本支出=20300|项目支出=201\n");
}

/* A name that lost its code does not make a code of the amount before it. */
static void
test_whole_lost_code(void **state)
{
	struct reading reading;
	(void)state;
	reading_read(&reading, WHOLE_HEAD "201\n一般公共服务支出\n40802\n20501\n20301\n国防支出\n40802\n20501\n20301\n",
	    DOCUMENT_FLOW, &expenditure, 1);
	char *text = reading_render(&reading);
	const char *false_code = strstr(text, "20301 国防支出|");
	assert_true(!false_code || strchr(false_code, '?'));
	free(text);
	reading_release(&reading);
}

/* A heading and a sentence right below it, however short, are no rows: the table ends there. */
static void
test_headed_sentence(void **state)
{
	char text[] = "支出决算表\n单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n合计 5.00 5.00 0.00\n"
	    "201 一般公共服务支出 5.00 5.00 0.00\n\f一、某园概况\n（一）主要职能\n负责幼儿教育。\n";
	struct document document = { .n_pages = 0 };
	struct extraction extraction = { .n_statements = 0 };
	struct gather gather;
	struct err err = ERR_INIT;
	(void)state;
	gather_init(&gather, &document);
	assert_int_equal(plain_read(&gather, text, strlen(text), &err), 0);
	gather_finish(&gather);
	assert_int_equal(extract_tables(&extraction, &document, &err), 0);
	assert_int_equal(extraction.n_statements, 1);
	assert_int_equal(extraction.tables[0].last, 5);
	assert_int_equal(extraction.statements[0].n_lines, 2);
	extraction_release(&extraction);
	document_release(&document);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_wrapped_head),
		cmocka_unit_test(test_untied),
		cmocka_unit_test(test_other_order),
		cmocka_unit_test(test_glued_head),
		cmocka_unit_test(test_total_in_head),
		cmocka_unit_test(test_three_public),
		cmocka_unit_test(test_wrapped_names),
		cmocka_unit_test(test_names_beside),
		cmocka_unit_test(test_wrapped_items),
		cmocka_unit_test(test_figures_of_total),
		cmocka_unit_test(test_items_of_total),
		cmocka_unit_test(test_whole_amounts),
		cmocka_unit_test(test_whole_lost_code),
		cmocka_unit_test(test_headed_sentence),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
