/* test_forms.c: forms of performance on pages and in texts: rows, merged cells, wrapped names, the money of the project */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "ingest/narrative/narrate.h"
#include "puts.h"

#define WORDS_MAX 400

static struct disclosure disclosure;
static struct document document;
static struct word words[WORDS_MAX];
static struct source_line lines[WORDS_MAX];

static int
setup(void **state)
{
	(void)state;
	disclosure = (struct disclosure){
		.identity = { .agency = "青山县水务局", .year = 2022, .kind = KIND_FINAL }
	};
	document = (struct document){ .kind = DOCUMENT_PDF, .words = words, .lines = lines };
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	disclosure_release(&disclosure);
	arena_release(&document.arena);
	return 0;
}

static void
put(int page, int x, int y, const char *text, size_t bytes)
{
	size_t n = document.n_words++;
	assert_true(n < WORDS_MAX);
	words[n].text = text_clean(&document.arena, text, bytes);
	words[n].box = (struct box){ x * PUTS_EM / 2, y * PUTS_EM / 2,
		x * PUTS_EM / 2 + puts_width(words[n].text), y * PUTS_EM / 2 + PUTS_EM };
	words[n].line = n;
	lines[n] = (struct source_line){ .page = page,
		.number = (int)n + 1,
		.box = words[n].box,
		.text = words[n].text,
		.first = n,
		.n = 1 };
	document.n_lines = document.n_words;
}

/*
 * Puts a page: "y x word x word ...", a line each; x in half characters, y in half lines. Every
 * word is a line of the document.
 */
static void
draw(int page, const char *text)
{
	while (*text) {
		char *at;
		long y = strtol(text, &at, 10);
		while (*at == ' ') {
			long x = strtol(at, &at, 10);
			at++;
			size_t bytes = strcspn(at, " \n");
			put(page, (int)x, (int)y, at, bytes);
			at += bytes;
		}
		text = at + (*at == '\n');
	}
}

static void
read(void)
{
	struct extraction none = { .n_statements = 0 };
	narrate(&disclosure, &document, &none);
}

/* "level|name|op|target|unit|actual|unit|weight|score" */
static void
expect(size_t i, const char *expected)
{
	assert_true(i < disclosure.n_indicators);
	const struct indicator *one = &disclosure.indicators[i];
	char told[512];
	snprintf(told, sizeof told, "%s|%s|%s|%s|%s|%s|%s|%s|%s", one->level, one->name, one->op,
	    one->target.printed, figure_unit_text(&one->target), one->actual.printed,
	    figure_unit_text(&one->actual), one->weight.printed, one->score.printed);
	assert_string_equal(told, expected);
}

/* The form of 财预〔2020〕10号: levels that stand once for many rows, a name that wraps. */
static const char standard[] =
    "0 40 项目支出绩效自评表\n"
    "4 2 项目名 30 旧管网更新项目\n"
    "6 2 称\n"
    "8 2 主管部门 30 青山县水务局\n"
    "12 36 年初预算 52 全年预算 66 全年执行 80 分值 90 执行率 100 得分\n"
    "14 36 数 52 数 66 数\n"
    "16 2 项目资金 12 年度资金总额 36 320.00 52 315.50 66 300.25 80 10 90 95.17% 100 9.52\n"
    "18 2 （万元） 12 其中：财政拨款 36 320.00 52 315.50 66 300.25 80 - 90 95.17% 100 -\n"
    "24 10 一级指标 20 二级指标 34 三级指标 52 年度指标值 66 实际完成 80 分值 90 得分 100 偏差原因\n"
    "25 66 值\n"
    "28 30 更新改造老旧管\n"
    "30 30 网长度（含支 52 ≥12公里 66 11.5公里 80 15 90 14.4 100 汛期影响\n"
    "31 20 数量指标\n"
    "32 30 管）\n"
    "34 10 产出指标\n"
    "35 30 维修水表 52 ≥3000只 66 3120 80 10 90 10\n"
    "36 10 （50分）\n"
    "38 20 质量指标 30 验收合格率 52 100% 66 100% 80 10 90 10\n"
    "41 20 时效指标 30 完成时间 52 年底前 66 11月 80 10 90 10\n"
    "44 10 效益指标 20 社会效益指 30 供水保障 52 明显提高 66 明显提高 80 30 90 28\n"
    "46 20 标\n"
    "49 10 满意度指 20 服务对象满 30 用户满意度 52 达到90%以 66 百分之九 80 10 90 10\n"
    "51 10 标 20 意度指标 52 上 66 十三\n"
    "54 40 总分 80 100 90 96.92\n";

static void
test_standard(void **state)
{
	(void)state;
	draw(1, standard);
	read();
	assert_int_equal(disclosure.n_tasks, 1);
	assert_string_equal(disclosure.tasks[0].name, "旧管网更新项目");
	assert_string_equal(disclosure.tasks[0].budget.printed, "315.50");
	assert_string_equal(disclosure.tasks[0].spend.printed, "300.25");
	assert_string_equal(disclosure.tasks[0].rate.printed, "95.17");
	assert_int_equal(disclosure.n_indicators, 7);
	expect(0, "|预算执行率||||95.17|%|10|9.52");
	expect(1, "产出指标/数量指标|更新改造老旧管网长度（含支管）|>=|12|公里|11.5|公里|15|14.4");
	expect(2, "产出指标/数量指标|维修水表|>=|3000|只|3120|只|10|10");
	expect(3, "产出指标/质量指标|验收合格率|=|100|%|100|%|10|10");
	expect(4, "产出指标/时效指标|完成时间|定性|年底前|text|11月|text|10|10");
	expect(5, "效益指标/社会效益指标|供水保障|定性|明显提高|text|明显提高|text|30|28");
	expect(6, "满意度指标/服务对象满意度指标|用户满意度|>=|90|%|93|%|10|10");
	assert_int_equal(disclosure.n_facts, 0);
}

/* A form goes on over the page: the level of the page before holds until the next one. */
static void
test_pages(void **state)
{
	(void)state;
	draw(1,
	    "4 2 项目名称 30 巡查项目\n"
	    "10 10 一级指标 20 二级指标 34 三级指标 52 指标值 66 完成值 80 权重 90 得分\n"
	    "13 20 数量指标 30 巡查次数 52 ≥12次 66 12次 80 20 90 20\n"
	    "16 10 产出指标\n"
	    "19 20 质量指标 30 巡查覆盖率 52 ≥95% 66 96% 80 20 90 20\n");
	draw(2,
	    "4 30 隐患整改率 52 ≥98% 66 98% 80 20 90 20\n"
	    "7 30 台账完整率 52 ≥90% 66 95% 80 20 90 20\n"
	    "10 10 满意度指标 20 服务对象满意度 36 满意度 52 ≥90% 66 92% 80 20 90 19\n"
	    "13 40 合计 80 100 90 99\n"
	    "20 10 某某说明 52 其他\n");
	read();
	assert_int_equal(disclosure.n_indicators, 5);
	expect(3, "产出指标/质量指标|台账完整率|>=|90|%|95|%|20|20");
	expect(4, "满意度指标/服务对象满意度|满意度|>=|90|%|92|%|20|19");
	assert_int_equal(disclosure.indicators[4].target.place.page, 2);
}

/* Operators and units in columns of their own; a target in words. */
static void
test_columns(void **state)
{
	(void)state;
	draw(1,
	    "4 2 项目名称 30 设备购置\n"
	    "10 2 一级指标 12 二级指标 26 三级指标 42 指标性质 54 指标值 66 度量单位 78 完成值 88 权重 96 得分\n"
	    "13 2 产出指标 12 数量指标 26 购置设备 42 ≥ 54 12 66 台 78 12 88 50 96 50\n"
	    "16 2 产出指标 12 成本指标 26 采购总成本 42 ≤ 54 80 66 万元 78 76 88 20 96 20\n"
	    "19 2 效益指标 12 社会效益指标 28 诊疗能力 42 定性 54 有效提升 78 提升 88 20 96 19\n"
	    "22 2 合计 88 90 96 89\n");
	read();
	assert_int_equal(disclosure.n_indicators, 3);
	expect(0, "产出指标/数量指标|购置设备|>=|12|台|12|台|50|50");
	expect(1, "产出指标/成本指标|采购总成本|<=|80|万元|76|万元|20|20");
	expect(2, "效益指标/社会效益指标|诊疗能力|定性|有效提升|text|提升|text|20|19");
}

/* The goals of a budget: many projects in one table, each with its amount beside its rows. */
static void
test_goals(void **state)
{
	(void)state;
	disclosure.identity.kind = KIND_BUDGET;
	draw(1,
	    "0 40 项目支出绩效目标表\n"
	    "1 70 单位：万元\n"
	    "4 2 项目名称 18 预算金额 34 一级指标 46 二级指标 60 三级指标 74 指标值 86 权重\n"
	    "7 34 产出指标 46 数量指标 58 培训班次 74 ≥12次 86 50\n"
	    "8 2 培训经费 18 90.77\n"
	    "9 34 满意度指标 46 服务对象满意度 62 学员满意度 74 ≥90% 86 10\n"
	    "12 34 产出指标 46 质量指标 58 合格率 74 100% 86 50\n"
	    "13 2 培训经费 18 60.00\n"
	    "14 34 成本指标 46 经济成本 58 总成本 74 ≤60万元 86 20\n"
	    "20 2 说明：无\n");
	read();
	assert_int_equal(disclosure.n_tasks, 2);
	assert_string_equal(disclosure.tasks[0].budget.printed, "90.77");
	assert_string_equal(disclosure.tasks[1].name, "培训经费");
	assert_string_equal(disclosure.tasks[1].id, "培训经费 (2)");
	assert_string_equal(disclosure.tasks[1].budget.printed, "60.00");
	assert_int_equal(disclosure.n_indicators, 4);
	expect(1, "满意度指标/服务对象满意度|学员满意度|>=|90|%|||10|");
	expect(3, "成本指标/经济成本|总成本|<=|60|万元|||20|");
	assert_int_equal(disclosure.indicators[2].task, 1);
}

static void
flow(const char *text)
{
	document.kind = DOCUMENT_FLOW;
	for (int number = 1; *text; number++) {
		size_t bytes = strcspn(text, "\n"), first = document.n_words;
		for (size_t at = 0; at < bytes;) {
			size_t n = strcspn(text + at, " \n");
			words[document.n_words++].text = text_clean(&document.arena, text + at, n);
			at += n + 1;
		}
		lines[document.n_lines++] = (struct source_line){ .number = number,
			.text = text_clean(&document.arena, text, bytes),
			.first = first,
			.n = document.n_words - first };
		text += bytes + (text[bytes] == '\n');
	}
}

static void
test_flow(void **state)
{
	(void)state;
	flow(
	    "项目名称 委托评审项目\n"
	    "项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n"
	    "年度资金总额： 90 89.97 85.00 10 94.48% 9.4\n"
	    "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施\n"
	    "产出指标(50分) 数量指标 评审项目数量 ≥50个 52 20 20 无\n"
	    "时效指标 提交及时性 规定时间内完成 达成预期指标 15 14 个别推迟\n"
	    "满意度指标（10分） 服务对象满意度指标 委托单位满意度 ≥90% 95% 10 10\n"
	    "总分 100 96.4\n");
	read();
	assert_string_equal(disclosure.tasks[0].budget.printed, "89.97");
	assert_int_equal(disclosure.n_indicators, 4);
	expect(1, "产出指标/数量指标|评审项目数量|>=|50|个|52|个|20|20");
	expect(2, "产出指标/时效指标|提交及时性|定性|规定时间内完成|text|达成预期指标|text|15|14");
	expect(3, "满意度指标/服务对象满意度指标|委托单位满意度|>=|90|%|95|%|10|10");
}

/* Of a budget: goals in numbers and in words, a level that stands at the middle of its rows. */
static const char budget_flow[] =
    "财政项目支出绩效目标申报表\n"
    "项目名称 河道保洁 项目性质 经常性项目\n"
    "项目资金总额 900,000.00 年度资金申请总额 300,000.00\n"
    "项目资金\n（元）\n"
    "一级指标 二级指标 三级指标 年度(/项目)指标值\n"
    "成本指标 经济成本指标 成本合理性 合理\n"
    "数量指标 保洁河道长度 12公里\n"
    "产出指标 质量指标 水面保洁合格率 =95.00(%)\n"
    "社会效益指标 沿岸居民知晓度 ≥80.00(%)\n"
    "效益指标 可持续影响指标 漂浮物数量 下降\n"
    "服务对象满意度\n"
    "满意度指标 沿岸居民满意度 ≥90.00(%)\n"
    "指标\n";

static void
test_flow_goals(void **state)
{
	(void)state;
	disclosure.identity.kind = KIND_BUDGET;
	flow(budget_flow);
	read();
	assert_int_equal(disclosure.n_tasks, 1);
	assert_string_equal(disclosure.tasks[0].name, "河道保洁");
	assert_string_equal(disclosure.tasks[0].budget.printed, "300,000.00");
	assert_string_equal(figure_unit_text(&disclosure.tasks[0].budget), "元");
	assert_int_equal(disclosure.n_indicators, 6);
	expect(0, "成本指标/经济成本指标|成本合理性|定性|合理|text||||");
	expect(1, "产出指标/数量指标|保洁河道长度|=|12|公里||||");
	expect(2, "产出指标/质量指标|水面保洁合格率|=|95.00|%||||");
	expect(3, "效益指标/社会效益指标|沿岸居民知晓度|>=|80.00|%||||");
	expect(4, "效益指标/可持续影响指标|漂浮物数量|定性|下降|text||||");
	expect(5, "满意度指标|沿岸居民满意度|>=|90.00|%||||");
}

/* The same on a page: the cells beside the name are set at the middle of their rows. */
static const char budget_page[] =
    "0 40 财政项目支出绩效目标申报表\n"
    "6 2 项目名称 18 河道保洁 44 项目性质 60 经常性项目\n"
    "9 18 某县水务局河道管\n"
    "10 2 主管部门 44 实施单位\n"
    "11 18 理科\n"
    "14 2 项目资金 18 项目资金总额 40 900,000.00 56 年度资金申请总额 78 300,000.00\n"
    "16 2 （元）\n"
    "20 2 一级指标 16 二级指标 40 三级指标 64 年度(/项目)指标值\n"
    "23 2 产出指标 16 数量指标 36 保洁河道长度 66 12公里\n"
    "26 16 社会效益指标 36 沿岸居民知晓度 66 ≥80.00(%)\n"
    "29 2 效益指标 16 生态效益指标 36 水质 66 提高\n";

static void
test_page_goals(void **state)
{
	(void)state;
	disclosure.identity.kind = KIND_BUDGET;
	draw(1, budget_page);
	read();
	assert_int_equal(disclosure.n_tasks, 1);
	assert_string_equal(disclosure.tasks[0].name, "河道保洁");
	assert_string_equal(disclosure.tasks[0].budget.printed, "300,000.00");
	assert_int_equal(disclosure.n_indicators, 3);
	expect(1, "效益指标/社会效益指标|沿岸居民知晓度|>=|80.00|%||||");
	expect(2, "效益指标/生态效益指标|水质|定性|提高|text||||");
}

/* Cells that wrap in a text cannot be told from others: nothing is better than a wrong pair. */
static void
test_flow_wrapped(void **state)
{
	(void)state;
	flow("项目名称 委托评审项目\n"
	     "一级\n指标\n二级\n指标\n三级指标\n年度\n指标值\n实际\n完成值\n分值\n得分\n"
	     "产出\n指标\n数量\n指标\n评审项\n目数量\n≥50\n个\n");
	read();
	assert_int_equal(disclosure.n_indicators, 0);
}

/* A form whose level, sublevel and name wrap in narrow cells, and a goal in words that does. */
static const char wrapped_flow[] =
    "项目名称 委托评审项目\n"
    "绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分\n"
    "产出\n指标\n(50分)\n数量\n指标\n评审项\n目数量\n≥50个 52 20 20\n"
    "时效\n指标\n提交及时\n性\n按时\n提交\n达成预\n期指标\n15 14\n";

static void
test_flow_pieces(void **state)
{
	(void)state;
	flow(wrapped_flow);
	read();
	assert_int_equal(disclosure.n_indicators, 1);
	expect(0, "产出指标/数量指标|评审项目数量|>=|50|个|52|个|20|20");
}

/* The page in columns: the pieces of a line are of different cells. */
static void
test_flow_columns(void **state)
{
	(void)state;
	flow("项目名称 委托评审项目\n"
	     "绩效指标   一级指标   二级指标   三级指标   年度指标值   实际完成值   分值   得分\n"
	     "      数量   评审项\n"
	     "产出指标         ≥50个   52   20   20\n"
	     "      指标   目数量\n"
	     "   质量指标   评审合格率   ≥90%   95%   20   20\n");
	read();
	for (size_t i = 0; i < disclosure.n_indicators; i++)
		assert_string_not_equal(disclosure.indicators[i].name, "指标目数量评审合格率");
}

/* The sum's label and the heading of the amounts wrap in narrow cells. */
static void
test_narrow(void **state)
{
	(void)state;
	draw(1,
	    "0 40 项目支出绩效自评表\n"
	    "4 2 项目名称 30 巡查项目\n"
	    "10 36 年初预算数 52 全年预算数 66 全年执行数 80 分值 90 执行率 100 得分\n"
	    "13 12 年度\n"
	    "15 2 项目资金 12 资金 36 90 52 89.97 66 85.00 80 10 90 94.48% 100 9.4\n"
	    "17 2 （万元） 12 总额：\n"
	    "24 10 一级指标 20 二级指标 34 三级指标 52 年度指标值 66 实际完成值 80 分值 90 得分\n"
	    "27 10 产出指标 20 数量指标 34 巡查次数 52 ≥12次 66 12次 80 20 90 20\n"
	    "30 40 总分 80 100 90 100\n");
	read();
	assert_int_equal(disclosure.n_tasks, 1);
	assert_string_equal(disclosure.tasks[0].budget.printed, "89.97");
	assert_string_equal(disclosure.tasks[0].spend.printed, "85.00");
}

/* The unit of the amounts stands under their heading. */
static void
test_goal_unit(void **state)
{
	(void)state;
	disclosure.identity.kind = KIND_BUDGET;
	draw(1,
	    "0 40 项目支出绩效目标表\n"
	    "4 2 单位名称 16 项目名称 34 一级指标 46 二级指标 60 三级指标 74 指标值 86 分值\n"
	    "4 27 预算数\n"
	    "6 26 （万元）\n"
	    "9 34 产出指标 46 数量指标 58 巡诊场次 74 ≥12场次 86 20\n"
	    "10 2 某县医院 16 巡诊经费 27 120.50\n"
	    "12 34 成本指标 46 经济成本指标 60 人均标准 74 ≤2.5万元 86 20\n");
	read();
	assert_int_equal(disclosure.n_tasks, 1);
	assert_string_equal(disclosure.tasks[0].name, "巡诊经费");
	assert_string_equal(disclosure.tasks[0].budget.printed, "120.50");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_standard, setup, teardown),
		cmocka_unit_test_setup_teardown(test_goal_unit, setup, teardown),
		cmocka_unit_test_setup_teardown(test_narrow, setup, teardown),
		cmocka_unit_test_setup_teardown(test_flow_columns, setup, teardown),
		cmocka_unit_test_setup_teardown(test_flow_pieces, setup, teardown),
		cmocka_unit_test_setup_teardown(test_pages, setup, teardown),
		cmocka_unit_test_setup_teardown(test_columns, setup, teardown),
		cmocka_unit_test_setup_teardown(test_goals, setup, teardown),
		cmocka_unit_test_setup_teardown(test_flow, setup, teardown),
		cmocka_unit_test_setup_teardown(test_flow_goals, setup, teardown),
		cmocka_unit_test_setup_teardown(test_page_goals, setup, teardown),
		cmocka_unit_test_setup_teardown(test_flow_wrapped, setup, teardown),
	};
	return cmocka_run_group_tests_name("forms", tests, NULL, NULL);
}
