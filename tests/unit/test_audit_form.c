/* test_audit_form.c: the form of a document by its text: numbers, wording, years, names, contents, the set of tables */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "audit_fixture.h"

#define MOST 32
#define TEXT(...) (const char *const[]){ __VA_ARGS__, NULL }

/* The lines of a document of 2024 of 某县水务局. */
static void
run(struct audited *audited, enum disclosure_kind kind, const char *const *text)
{
	struct audit_line lines[MOST];
	size_t n = 0;
	for (; text[n]; n++)
		lines[n] = (struct audit_line){ .place = { 1, (int)n + 1 }, .text = text[n] };
	audited->disclosure.identity = (struct identity){ .agency = "某县水务局", .year = 2024,
		.kind = kind };
	struct audit_input input = { .context.disclosure = &audited->disclosure, .lines = lines,
		.n_lines = n };
	audit_run(&audited->findings, &input);
}

/* How many findings a rule has in a state on one line of text alone. */
static size_t
says(enum rule_id rule, enum finding_state state, const char *const *text)
{
	struct audited audited = { .findings.n = 0 };
	run(&audited, KIND_FINAL, text);
	size_t n = audited_count(&audited, rule, state);
	audited_release(&audited);
	return n;
}

#define BROKEN(rule, ...) says(rule, FINDING_BROKEN, TEXT(__VA_ARGS__))

static void
test_separators(void **state)
{
	(void)state;
	assert_int_equal(BROKEN(RULE_R62, "服务 29,2951 人次"), 1);
	assert_int_equal(BROKEN(RULE_R62, "支出 1,23.45 万元"), 1);
	assert_int_equal(BROKEN(RULE_R62, "支出 1,234.56 万元和 12,345,678 元"), 0);
	assert_int_equal(BROKEN(RULE_R62, "2019,2020 两年，第 1,2 项"), 0);
}

static void
test_numbers_without_unit(void **state)
{
	(void)state;
	assert_int_equal(BROKEN(RULE_R62, "比上年增长 13.95。"), 1);
	assert_int_equal(BROKEN(RULE_R62, "比上年增长 13.95", "%。"), 0);
	assert_int_equal(BROKEN(RULE_R62, "减少了 9.52，主要是"), 1);
	assert_int_equal(BROKEN(RULE_R62, "占 76.23;"), 1);
	assert_int_equal(BROKEN(RULE_R62, "编制增加 5。"), 0);
	assert_int_equal(BROKEN(RULE_R62, "基金预算支出  万元。"), 1);
	assert_int_equal(BROKEN(RULE_R62, "单位： 万元"), 0);
	assert_int_equal(BROKEN(RULE_R62, "支出 8.00 万元。"), 0);
}

static void
test_wording(void **state)
{
	(void)state;
	assert_int_equal(BROKEN(RULE_R63, "比上年增加增加 3 万元"), 1);
	assert_int_equal(BROKEN(RULE_R63, "等多项项工作"), 1);
	assert_int_equal(BROKEN(RULE_R63, "专项项目支出"), 0);
	assert_int_equal(BROKEN(RULE_R63, "取得实实在在的成效，研究研究"), 0);
	assert_int_equal(BROKEN(RULE_R63, "支出减少。。", "，，其次"), 2);
	assert_int_equal(BROKEN(RULE_R63, "不变……——"), 0);
	assert_int_equal(BROKEN(RULE_R63, "某市XX局支出 XXX 万元"), 2);
	assert_int_equal(BROKEN(RULE_R63, "XML 文件、MAXX 型"), 0);
	assert_int_equal(BROKEN(RULE_R63, "没有的，仍保留该表格式"), 1);
	assert_int_equal(says(RULE_R63, FINDING_HINT, TEXT("增加（减少）0 万元，增长（减少）0%")), 1);
	assert_int_equal(says(RULE_R63, FINDING_TIES, TEXT("一切都好。")), 1);
	assert_int_equal(says(RULE_R63, FINDING_UNCHECKED, TEXT(NULL)), 1);
}

static void
test_years(void **state)
{
	(void)state;
	assert_int_equal(BROKEN(RULE_R61, "第二部分 2023 年度部门决算表"), 1);
	assert_int_equal(BROKEN(RULE_R61, "纳入2023年部门决算编", "制范围的单位"), 1);
	assert_int_equal(BROKEN(RULE_R61, "2024年度部门决算表", "比2023年度部门决算增加"), 0);
}

static void
test_budget_beside_itself(void **state)
{
	(void)state;
	struct audited audited = { .findings.n = 0 };
	run(&audited, KIND_BUDGET, TEXT("收入预算 9 万元，比2024年预算增加 1 万元，与 2023 年预算持平"));
	assert_int_equal(audited_count(&audited, RULE_R61, FINDING_BROKEN), 1);
	audited_release(&audited);
	assert_int_equal(BROKEN(RULE_R61, "决算比2024年预算增加 1 万元"), 0);
}

static void
test_names(void **state)
{
	(void)state;
	assert_int_equal(BROKEN(RULE_R61, "部门：某县水务局 单位：万元", "部门：某县水务局 单位：万元",
	    "部门：另县农业农村局 单位：万元"), 1);
	assert_int_equal(says(RULE_R61, FINDING_HINT, TEXT("部门：另县农业农村局 单位：万元")), 1);
	assert_int_equal(BROKEN(RULE_R61, "部门：", "单位：万元"), 0);
}

static void
test_contents(void **state)
{
	(void)state;
	assert_int_equal(BROKEN(RULE_R61, "目  录", "第一部分 概况", "一、收入支出决算总表 ........ 3",
	    "二、支出决算明细情况表 … 4", "第一部分 概况", "收入支出决算总表"), 1);
	assert_int_equal(BROKEN(RULE_R61, "目  录", "第一部分 概况", "一、收入支出决", "算总表 3",
	    "第一部分 概况", "收入支出决算总表"), 0);
}

static void
add_table(struct audited *audited, enum statement_kind kind, const char *title, const char *number)
{
	static const char *const lines[] = { "4|||合计|0|6.00", NULL };
	struct statement *statement = fixture_table(&audited->disclosure, kind, UNIT_WAN,
	    "|total|合计", lines);
	statement->title = title;
	statement->number = number;
}

/* A table with more in it than the contents say is there; so is not what has nothing of it. */
static void
test_contents_worded_differently(void **state)
{
	static const char *const text[] = { "目  录", "第一部分 概况", "一、收入支出决算总表 ... 3",
		"二、财政拨款“三公”经费支出决算表 ... 4", "第一部分 概况", NULL };
	struct audited audited = { .findings.n = 0 };
	(void)state;
	add_table(&audited, STATEMENT_SUMMARY, "收入支出决算总表", "");
	add_table(&audited, STATEMENT_THREE_PUBLIC,
	    "一般公共预算财政拨款“三公”经费、行政参公单位机关运行经费情况表", "");
	run(&audited, KIND_FINAL, text);
	assert_int_equal(audited_count(&audited, RULE_R61, FINDING_HINT), 1);
	audited_release(&audited);
	add_table(&audited, STATEMENT_SUMMARY, "收入支出决算总表", "");
	add_table(&audited, STATEMENT_GENERIC, "会议费支出决算表", "");
	run(&audited, KIND_FINAL, text);
	assert_int_equal(audited_count(&audited, RULE_R61, FINDING_HINT), 0);
	audited_release(&audited);
}

/* What is said of a table as a whole says where that is. */
static void
test_order(void **state)
{
	struct audited audited = { .findings.n = 0 };
	int source;
	(void)state;
	add_table(&audited, STATEMENT_EXPENDITURE, "支出决算表", "公开03表");
	add_table(&audited, STATEMENT_INCOME, "收入决算表", "公开02表");
	run(&audited, KIND_FINAL, TEXT("收入支出决算总表", "财政拨款收入支出决算总表"));
	for (size_t i = 0; i < audited.findings.n; i++) {
		const struct finding *finding = &audited.findings.list[i];
		if (finding->rule == RULE_R61 && strstr(finding->detail, "stands after")) {
			assert_int_equal(finding_place(finding, &source).line,
			    audited.disclosure.statements[1].lines[0].place.line);
			assert_int_not_equal(finding_place(finding, &source).line, 0);
			audited_release(&audited);
			return;
		}
	}
	fail();
}

/* Two tables: those of the set that are missing are told, those that the text names are unchecked. */
static void
test_set(void **state)
{
	(void)state;
	static const char *const lines[] = { "1||201|一般公共服务支出|0|6.00", NULL };
	struct audited audited = { .findings.n = 0 };
	fixture_table(&audited.disclosure, STATEMENT_EXPENDITURE, UNIT_WAN, "|total|合计", lines);
	fixture_table(&audited.disclosure, STATEMENT_PUBLIC, UNIT_WAN, "|total|合计", lines);
	run(&audited, KIND_FINAL, TEXT("正文"));
	assert_int_equal(audited_count(&audited, RULE_R61, FINDING_BROKEN), 7);
	audited_release(&audited);
}

static const char *const titles[] = {
	[STATEMENT_SUMMARY] = "收入支出决算总表", [STATEMENT_INCOME] = "收入决算表",
	[STATEMENT_EXPENDITURE] = "支出决算表", [STATEMENT_FISCAL] = "财政拨款收入支出决算总表",
	[STATEMENT_PUBLIC] = "一般公共预算财政拨款支出决算表",
	[STATEMENT_BASIC] = "一般公共预算财政拨款基本支出决算表",
	[STATEMENT_THREE_PUBLIC] = "财政拨款“三公”经费支出决算表",
	[STATEMENT_CAPITAL] = "国有资本经营预算财政拨款支出决算表",
};

/* Of accounts without a table of funds, each table below its title, and this line. */
static void
assert_fund(const char *line, size_t broken, size_t unchecked)
{
	static const char *const rows[] = { "1||201|一般公共服务支出|0|6.00", NULL };
	const char *text[2 * STATEMENT_KINDS + 2];
	struct audited audited = { .findings.n = 0 };
	size_t n = 0;
	for (int kind = STATEMENT_SUMMARY; kind <= STATEMENT_CAPITAL; kind++) {
		if (!titles[kind])
			continue;
		fixture_table(&audited.disclosure, (enum statement_kind)kind, UNIT_WAN,
		    "|total|合计", rows)->title = titles[kind];
		text[n++] = titles[kind];
		text[n++] = "一般公共服务支出 6.00";
	}
	text[n++] = line;
	text[n] = NULL;
	run(&audited, KIND_FINAL, text);
	assert_int_equal(audited_count(&audited, RULE_R61, FINDING_BROKEN), broken);
	assert_int_equal(audited_count(&audited, RULE_R61, FINDING_UNCHECKED), unchecked);
	audited_release(&audited);
}

/* The title of a table in a line of its own is the table, which was not understood then. */
static void
test_title_without_table(void **state)
{
	(void)state;
	assert_fund("八、政府性基金预算财政拨款收入支出决算表", 0, 1);
	assert_fund("政府性基金预算财政拨款收入支出决算表（公开08表）：本单位没有", 0, 1);
	assert_fund("本年度没有政府性基金，故政府性基金预算表为空表。", 0, 1);
	assert_fund("按照要求，政府性基金预算财政拨款收入支出决算表说明如下。", 1, 0);
	assert_fund("详见《政府性基金预算财政拨款收入支出决算表》。", 1, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_separators),
		cmocka_unit_test(test_numbers_without_unit),
		cmocka_unit_test(test_wording),
		cmocka_unit_test(test_years),
		cmocka_unit_test(test_budget_beside_itself),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_contents),
		cmocka_unit_test(test_contents_worded_differently),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_set),
		cmocka_unit_test(test_title_without_table),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
