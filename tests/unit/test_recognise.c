/* test_recognise.c: titles, numbers, units, headers, measures and identities as documents spell them */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/code.h"
#include "ingest/tables/recognise.h"
#include "ingest/tables/settle.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

static void
titles_have_their_kind(void **state)
{
	static const struct {
		const char *title;
		enum statement_kind kind;
	} cases[] = {
		{ "收入支出决算总表", STATEMENT_SUMMARY }, { "部门收支总表", STATEMENT_SUMMARY },
		{ "表1收支总体情况表", STATEMENT_SUMMARY }, { "2026年部门财务收支预算总表", STATEMENT_SUMMARY },
		{ "一、2018年度江苏省高级人民法院收支预算总表", STATEMENT_SUMMARY },
		{ "收入决算表", STATEMENT_INCOME }, { "部门收入总表", STATEMENT_INCOME },
		{ "支出决算表", STATEMENT_EXPENDITURE }, { "2026年部门支出预算总表", STATEMENT_EXPENDITURE },
		{ "财政拨款收入支出决算总表", STATEMENT_FISCAL }, { "财政拨款收支总表", STATEMENT_FISCAL },
		{ "一般公共预算财政拨款支出决算表", STATEMENT_PUBLIC },
		{ "公共预算财政拨款收入支出决算表", STATEMENT_PUBLIC },
		{ "一般公共预算支出预算表（功能科目）", STATEMENT_PUBLIC },
		{ "一般公共预算财政拨款基本支出决算表", STATEMENT_BASIC },
		{ "2026年部门一般公共预算基本支出部门预算经济分类预算表", STATEMENT_BASIC },
		{ "财政拨款“三公”经费支出决算表", STATEMENT_THREE_PUBLIC },
		{ "政府性基金预算财政拨款收入支出决算表", STATEMENT_FUND },
		{ "国有资本经营预算财政拨款支出决算表", STATEMENT_CAPITAL },
		{ "非税收入征缴情况表", STATEMENT_NONTAX },
		{ "2017年政府采购预算表", STATEMENT_GENERIC },
		{ "一般公共预算机关运行经费支出预算表", STATEMENT_GENERIC },
		{ "项目支出绩效自评表", STATEMENT_GENERIC },
		{ "一般公共预算基本支出表－人员经费和公用经费", STATEMENT_BASIC },
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		enum statement_kind kind = STATEMENT_KINDS;
		if (!recognise_title(cases[i].title, &kind) || kind != cases[i].kind)
			fail_msg("%s: %d", cases[i].title, (int)kind);
	}
}

static void
mentions_are_no_titles(void **state)
{
	static const char *const cases[] = { "本表反映部门年度总体收支预算情况。", "部门：某县审计局（汇总） 公开01表",
	    "编制单位：某县审计局 公开 05 表", "负责联系本级人民代表",
	    "第二部分2024年度部门决算表", "2019年部门预算公开表附后", "详见收入决算表",
	    "收入决算表……………………12", "收入支出决算总体情况说明", "注：见支出决算表", "表" };
	enum statement_kind kind;
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		if (recognise_title(cases[i], &kind))
			fail_msg("%s", cases[i]);
}

static void
numbers_and_units(void **state)
{
	static const char *const numbers[] = { "表 3", "公开03表", "公开 05 表", "公开表一", "附表1", "表1-2",
	    "附件2", "财决公开01表", "（表3）", "公开表十二" };
	static const char *const others[] = { "3", "表", "收入表", "2019", "公开", "表3收入决算表" };
	(void)state;
	for (size_t i = 0; i < COUNT(numbers); i++)
		if (!recognise_number(numbers[i]))
			fail_msg("%s", numbers[i]);
	for (size_t i = 0; i < COUNT(others); i++)
		if (recognise_number(others[i]))
			fail_msg("%s", others[i]);
	assert_int_equal(recognise_unit("单位：万元"), UNIT_WAN);
	assert_int_equal(recognise_unit("编制部门：某局 单位:元"), UNIT_YUAN);
	assert_int_equal(recognise_unit("（金额单位：亿元）"), UNIT_YI);
	assert_int_equal(recognise_unit("单位名称：某局"), UNIT_NONE);
	assert_int_equal(recognise_unit("增加3万元"), UNIT_NONE);
}

static void
columns_measure(void **state)
{
	static const struct {
		enum statement_kind kind;
		const char *header;
		enum measure measure;
	} cases[] = {
		{ STATEMENT_SUMMARY, "收入/决算数", MEASURE_AMOUNT },
		{ STATEMENT_INCOME, "本年收入合计", MEASURE_TOTAL },
		{ STATEMENT_INCOME, "附属单位上缴收入", MEASURE_AFFILIATE },
		{ STATEMENT_EXPENDITURE, "对附属单位补助支出", MEASURE_SUBSIDY },
		{ STATEMENT_EXPENDITURE, "经营支出", MEASURE_OPERATING },
		{ STATEMENT_FISCAL, "支出/一般公共预算财政拨款", MEASURE_PUBLIC_BUDGET },
		{ STATEMENT_FISCAL, "支出/国有资本经营预算财政拨款", MEASURE_CAPITAL_BUDGET },
		{ STATEMENT_FUND, "本年支出/小计", MEASURE_TOTAL },
		{ STATEMENT_FUND, "年初结转和结余", MEASURE_OPENING },
		{ STATEMENT_THREE_PUBLIC, "预算数/公务用车购置及运行费/小计", MEASURE_BUDGET_VEHICLES },
		{ STATEMENT_THREE_PUBLIC, "预算数/公务用车购置及运行费/公务用车运行费", MEASURE_BUDGET_RUNNING },
		{ STATEMENT_THREE_PUBLIC, "财政拨款“三公”经费/合计/决算数", MEASURE_FINAL_TOTAL },
		{ STATEMENT_THREE_PUBLIC, "三公经费/因公出国（境）费/决算数", MEASURE_FINAL_ABROAD },
		{ STATEMENT_THREE_PUBLIC, "公务用车购置及运行维护费/购置费", MEASURE_BUDGET_PURCHASE },
		{ STATEMENT_THREE_PUBLIC, "公务用车购置及运行维护费/运行费", MEASURE_BUDGET_RUNNING },
		{ STATEMENT_THREE_PUBLIC, "公务用车购置和运行经费", MEASURE_BUDGET_VEHICLES },
		{ STATEMENT_THREE_PUBLIC, "“三公”经费合计/预算数", MEASURE_BUDGET_TOTAL },
		{ STATEMENT_THREE_PUBLIC, "预算数", MEASURE_BUDGET_TOTAL },
		{ STATEMENT_THREE_PUBLIC, "决算数", MEASURE_FINAL_TOTAL },
		{ STATEMENT_THREE_PUBLIC, "公务接待费/小计", MEASURE_BUDGET_RECEPTION },
		{ STATEMENT_THREE_PUBLIC, "上年预算数", MEASURE_NONE },
		{ STATEMENT_PUBLIC, "一般公共预算支出/合计", MEASURE_TOTAL },
		{ STATEMENT_PUBLIC, "一般公共预算支出/基本支出", MEASURE_BASIC },
		{ STATEMENT_PUBLIC, "一般公共预算支出/项目支出", MEASURE_PROJECT },
		{ STATEMENT_BASIC, "本年一般公共预算基本支出/合计", MEASURE_TOTAL },
		{ STATEMENT_FUND, "本年政府性基金预算支出/项目支出", MEASURE_PROJECT },
		{ STATEMENT_SUMMARY, "本年收入/预算数", MEASURE_AMOUNT },
		{ STATEMENT_SUMMARY, "收入/2024年预算", MEASURE_AMOUNT },
		{ STATEMENT_SUMMARY, "上年预算", MEASURE_NONE },
		{ STATEMENT_EXPENDITURE, "一般公共预算/合计", MEASURE_PUBLIC_BUDGET },
		{ STATEMENT_EXPENDITURE, "上年结转/合计", MEASURE_OPENING },
		{ STATEMENT_EXPENDITURE, "上年数/基本支出", MEASURE_NONE },
		{ STATEMENT_THREE_PUBLIC, "机关运行经费预算数", MEASURE_NONE },
		{ STATEMENT_FISCAL, "财政拨款收入/预算数", MEASURE_AMOUNT },
		{ STATEMENT_INCOME, "本年收入/一般公共预算", MEASURE_PUBLIC_BUDGET },
		{ STATEMENT_INCOME, "本年收入/事业收入", MEASURE_UNDERTAKING },
		{ STATEMENT_INCOME, "本年收入/财政专户管理资金", MEASURE_NONE },
		{ STATEMENT_INCOME, "财政拨款收入/政府性基金预算", MEASURE_FUND_BUDGET },
		{ STATEMENT_INCOME, "上年结转/一般公共预算", MEASURE_NONE },
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		enum measure measure = recognise_measure(cases[i].kind, cases[i].header, 0);
		if (measure != cases[i].measure)
			fail_msg("%s: %s", cases[i].header, measure_id(measure));
	}
	assert_true(recognise_row_number("收入/行次"));
	assert_false(recognise_row_number("项目"));
	assert_int_equal(code_scheme("30101"), SCHEME_ECONOMIC);
	assert_int_equal(code_scheme("2010301"), SCHEME_FUNCTIONAL);
	assert_int_equal(code_scheme("99"), SCHEME_NONE);
}

static void
a_total_of_more_is_none_of_the_three(void **state)
{
	struct column columns[] = {
		{ .header = "合计", .measure = MEASURE_BUDGET_TOTAL },
		{ .header = "“三公”经费/小计", .measure = MEASURE_BUDGET_TOTAL },
		{ .header = "会议费" },
	};
	struct statement statement = { .kind = STATEMENT_THREE_PUBLIC, .title = "三公经费预算表",
	    .columns = columns, .n_columns = 3 };
	(void)state;
	settle_measures(&statement, &(struct notes){ .n = 0 });
	assert_int_equal(columns[0].measure, MEASURE_NONE);
	assert_int_equal(columns[1].measure, MEASURE_BUDGET_TOTAL);
}

static void
parts_of_an_item_measure_nothing(void **state)
{
	struct column columns[] = {
		{ .header = "公务接待费/小计", .measure = MEASURE_FINAL_RECEPTION },
		{ .header = "公务接待费/国内接待费", .measure = MEASURE_FINAL_RECEPTION },
		{ .header = "公务接待费/国（境）外接待费", .measure = MEASURE_FINAL_RECEPTION },
	};
	struct statement statement = { .kind = STATEMENT_THREE_PUBLIC, .title = "三公经费决算表",
	    .columns = columns, .n_columns = COUNT(columns) };
	(void)state;
	settle_measures(&statement, &(struct notes){ .n = 0 });
	assert_int_equal(columns[0].measure, MEASURE_FINAL_RECEPTION);
	assert_int_equal(columns[1].measure, MEASURE_NONE);
	assert_int_equal(columns[2].measure, MEASURE_NONE);
}

/* 预算数 beside 决算数, each with its parts: the measures are those of the final accounts. */
static void
final_accounts_take_measures(void **state)
{
	struct column columns[] = {
		{ .header = "支出/年初预算数/小计", .measure = MEASURE_TOTAL },
		{ .header = "支出/年初预算数/一般公共预算财政拨款", .measure = MEASURE_PUBLIC_BUDGET },
		{ .header = "支出/决算数/小计", .measure = MEASURE_TOTAL },
		{ .header = "支出/决算数/一般公共预算财政拨款", .measure = MEASURE_PUBLIC_BUDGET },
	};
	struct statement statement = { .kind = STATEMENT_FISCAL, .title = "财政拨款收入支出决算总表",
	    .columns = columns, .n_columns = COUNT(columns) };
	(void)state;
	settle_measures(&statement, &(struct notes){ .n = 0 });
	assert_int_equal(columns[0].measure, MEASURE_NONE);
	assert_int_equal(columns[1].measure, MEASURE_NONE);
	assert_int_equal(columns[2].measure, MEASURE_TOTAL);
	assert_int_equal(columns[3].measure, MEASURE_PUBLIC_BUDGET);
}

static void
identities_are_told(void **state)
{
	static const struct {
		const char *line, *agency;
		int year, kind, scope;
	} cases[] = {
		{ "第二部分 上海市普陀区财政局2024年度部门决算表", "上海市普陀区财政局", 2024, KIND_FINAL,
		    SCOPE_DEPARTMENT },
		{ "2018 年度江苏省高级人民法院部门预算", "江苏省高级人民法院", 2018, KIND_BUDGET, SCOPE_DEPARTMENT },
		{ "青少年活动中心（本级）2023年度单位决算", "青少年活动中心（本级）", 2023, KIND_FINAL, SCOPE_UNIT },
		{ "部门：江苏省人大常委会办公厅 单位：万元", "江苏省人大常委会办公厅", 0, -1, -1 },
		{ "单位：某县水利工程建设服务中心 金额单位：万元", "某县水利工程建设服务中心", 0, -1, -1 },
		{ "编制单位：某区委组织部 2024年度  金额单位：元", "某区委组织部", 2024, -1, -1 },
		{ "张家口市万全区某乡卫生院2023年度单位决算", "张家口市万全区某乡卫生院", 2023, KIND_FINAL, SCOPE_UNIT },
		{ "某市生态环境局2024年部门综合预算", "某市生态环境局", 2024, KIND_BUDGET, SCOPE_DEPARTMENT },
		{ "2024年部门综合预算公开说明", NULL, 2024, KIND_BUDGET, SCOPE_DEPARTMENT },
		{ "二〇二四年度", NULL, 2024, -1, -1 },
		{ "（2024年度）", NULL, 2024, -1, -1 },
		{ "部门预算公开表（2024年）", NULL, 2024, -1, -1 },
		{ "预算年度：2024", NULL, 2024, -1, -1 },
		{ "2024/9/12 16:05 某县交通运输局2023年度部门决算公开", NULL, 2023, KIND_FINAL,
		    SCOPE_DEPARTMENT },
		{ "2020年自治区部门预算公开", NULL, 2020, KIND_BUDGET, SCOPE_DEPARTMENT },
		{ "2020年自治区财政厅部门预算", "自治区财政厅", 2020, KIND_BUDGET, SCOPE_DEPARTMENT },
		{ "部门决算", NULL, 0, KIND_FINAL, SCOPE_DEPARTMENT },
		{ "监督索引号53012345678901000某州某县农业技术推广站2023年度部门决算目录",
		    "某州某县农业技术推广站", 2023, KIND_FINAL, SCOPE_DEPARTMENT },
		{ "欢迎来到某市中医医院网站2023年度某市中医医院单位决算", "某市中医医院", 2023,
		    KIND_FINAL, SCOPE_UNIT },
		{ "某区统计局（汇总）2021年度部门决算", "某区统计局", 2021, KIND_FINAL,
		    SCOPE_DEPARTMENT },
		{ "2021年度某师范学院决算", "某师范学院", 2021, KIND_FINAL, -1 },
		{ "第一部分 某县自然资源局概况", "某县自然资源局", 0, -1, -1 },
		{ "某市某区2026年区级部门预算", NULL, 2026, KIND_BUDGET, SCOPE_DEPARTMENT },
		{ "预算主管部门：某市某区城市管理局", "某市某区城市管理局", 0, -1, -1 },
		{ "某县某开发区管委会2020年“三公”经费预算", "某县某开发区管委会", 2020, KIND_BUDGET, -1 },
		{ "某市人民政府办公室2020年度三公经费决算公开", "某市人民政府办公室", 2020, KIND_FINAL, -1 },
		{ "某县林业局（本级）2024年度决算公开说明", "某县林业局（本级）", 2024, KIND_FINAL,
		    SCOPE_UNIT },
		{ "某区教育委员会(本级)2024年度部门决算公开", "某区教育委员会(本级)", 2024, KIND_FINAL,
		    SCOPE_UNIT },
	};
	static const char *const others[] = { "单位：万元", "2019年预算增加3.5万元，主要用于办公。",
	    "一般公共预算支出表", "12", "功能分类科目2024年预算数", "单位：人民币元",
	    "2021年度收入支出决算总表", "第一部分 部门概况", "2021年度许可审批决算",
	    "一、2020年“三公”经费支出预算表" };
	struct arena arena = { 0 };
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct identity_found found = { .kind = -1, .scope = -1 };
		if (!recognise_identity(&arena, cases[i].line, &found))
			fail_msg("%s", cases[i].line);
		assert_string_equal(found.agency ? found.agency : "",
		    cases[i].agency ? cases[i].agency : "");
		assert_int_equal(found.year, cases[i].year);
		assert_int_equal(found.kind, cases[i].kind);
		assert_int_equal(found.scope, cases[i].scope);
	}
	for (size_t i = 0; i < COUNT(others); i++) {
		struct identity_found found = { .kind = -1, .scope = -1 };
		if (recognise_identity(&arena, others[i], &found))
			fail_msg("%s", others[i]);
	}
	arena_release(&arena);
}

static void
headings_tell_units(void **state)
{
	static const char *const units[] = { "第一部分 单位概况", "单位概况", "一、单位主要职责",
		"（一）单位基本情况", "第一部分：单位概况" };
	static const char *const others[] = { "第一部分 部门概况", "单位：万元", "部门（单位）概况",
		"二、单位构成", "本单位概况如下。" };
	(void)state;
	for (size_t i = 0; i < COUNT(units); i++)
		if (!recognise_own_heading(units[i]))
			fail_msg("%s", units[i]);
	for (size_t i = 0; i < COUNT(others); i++)
		if (recognise_own_heading(others[i]))
			fail_msg("%s", others[i]);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_have_their_kind),
		cmocka_unit_test(mentions_are_no_titles),
		cmocka_unit_test(numbers_and_units),
		cmocka_unit_test(columns_measure),
		cmocka_unit_test(a_total_of_more_is_none_of_the_three),
		cmocka_unit_test(parts_of_an_item_measure_nothing),
		cmocka_unit_test(final_accounts_take_measures),
		cmocka_unit_test(identities_are_told),
		cmocka_unit_test(headings_tell_units),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
