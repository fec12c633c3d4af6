/* test_narrate.c: narratives in several styles as remarks, facts, tasks and indicators; and nothing where they tell nothing */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "fixture.h"
#include "ingest/narrative/narrate.h"

#define LINES_MAX 64

static struct disclosure disclosure;
static struct document document;
static struct extraction extraction;
static struct source_line lines[LINES_MAX];
static struct table_lines table;

static const char *const public_lines[] = { "1||201|一般公共服务支出|1|800.00,600.00,200.00",
	"2||20106|财政事务|2|800.00,600.00,200.00", "3||2010601|行政运行|3|600.00,600.00,0.00",
	"4||2010699|其他财政事务支出|3|200.00,0.00,200.00",
	"5||208|社会保障和就业支出|1|80.00,80.00,0.00",
	"6||20805|行政事业单位养老支出|2|80.00,80.00,0.00",
	"7||2080505|机关事业单位基本养老保险缴费支出|3|80.00,80.00,0.00",
	"8||204|公共安全支出|1|20.00,20.00,0.00", "9||20406|司法|2|20.00,20.00,0.00",
	"10||2040601|行政运行|3|20.00,20.00,0.00", "11|||合计|0|900.00,700.00,200.00", NULL };
static const char *const summary_lines[] = { "1|L||一、财政拨款收入|0|900.00",
	"1|R||一、一般公共服务支出|0|800.00", "2|L||本年收入合计|0|900.00",
	"2|R||本年支出合计|0|900.00", "3|L||总计|0|910.00", "3|R||总计|0|910.00", NULL };
static const char *const three_lines[] = {
	"1||||0|5.00,2.00,2.00,0.00,2.00,1.00,4.00,2.00,1.50,0.00,1.50,0.50", NULL
};

static int
setup(void **state)
{
	(void)state;
	disclosure = (struct disclosure){
		.identity = { .agency = "青山县财政局", .year = 2022, .kind = KIND_FINAL }
	};
	document = (struct document){ .kind = DOCUMENT_FLOW, .lines = lines };
	extraction = (struct extraction){ .tables = &table };
	fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN,
	    "L|amount|收入/决算数;R|amount|支出/决算数", summary_lines);
	fixture_table(&disclosure, STATEMENT_PUBLIC, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出", public_lines);
	fixture_table(&disclosure, STATEMENT_THREE_PUBLIC, UNIT_WAN,
	    "|budget-total|预算数/合计;|budget-abroad|预算数/出国;|budget-vehicles|预算数/"
	    "小计;|budget-purchase|预算数/购置;"
	    "|budget-running|预算数/运行;|budget-reception|预算数/接待;|final-total|决算数/"
	    "合计;|final-abroad|决算数/出国;"
	    "|final-vehicles|决算数/小计;|final-purchase|决算数/购置;|final-running|决算数/"
	    "运行;|final-reception|决算数/接待",
	    three_lines);
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

/* Narrates the lines of a text; a line is told apart by its number. */
static void
tell(const char *text)
{
	size_t n = 0;
	while (*text && n < LINES_MAX) {
		size_t bytes = strcspn(text, "\n");
		lines[n] = (struct source_line){ .page = 1,
			.number = (int)n + 1,
			.text = text_clean(&document.arena, text, bytes) };
		n++;
		text += bytes + (text[bytes] == '\n');
	}
	document.n_lines = n;
	narrate(&disclosure, &document, &extraction);
}

static const struct remark *
find(enum statement_kind kind, side_t side, const char *code, enum measure measure,
    enum aspect aspect)
{
	for (size_t i = 0; i < disclosure.n_remarks; i++) {
		const struct remark *remark = &disclosure.remarks[i];
		if (remark->table == kind && remark->side == side &&
		    strcmp(remark->code, code) == 0 && remark->measure == measure &&
		    remark->aspect == aspect)
			return remark;
	}
	return NULL;
}

static void
expect(enum statement_kind kind, side_t side, const char *code, enum measure measure,
    enum aspect aspect, const char *printed, int line)
{
	const struct remark *remark = find(kind, side, code, measure, aspect);
	if (!remark) {
		fail_msg("no remark with aspect %s on code “%s”", aspect_id(aspect), code);
		return;
	}
	assert_string_equal(remark->figure.printed, printed);
	assert_int_equal(remark->figure.place.line, line);
}

static void
expect_item(const char *code, enum aspect aspect, const char *printed, int line)
{
	expect(STATEMENT_PUBLIC, 0, code, MEASURE_TOTAL, aspect, printed, line);
}

static void
expect_fact(const char *topic, const char *item, const char *label, const char *printed,
    const char *unit)
{
	for (size_t i = 0; i < disclosure.n_facts; i++) {
		const struct fact *fact = &disclosure.facts[i];
		if (strcmp(fact->topic, topic) == 0 && strcmp(fact->item, item) == 0 &&
		    strcmp(fact->label, label) == 0) {
			assert_string_equal(fact->figure.printed, printed);
			assert_string_equal(figure_unit_text(&fact->figure), unit);
			return;
		}
	}
	fail_msg("no fact %s %s %s", topic, item, label);
}

static void
test_totals(void **state)
{
	(void)state;
	tell("一、收入支出决算总体情况说明\n"
	     "2022年度收、支总计均为910.00万元。与2021年度相比，收、支总计各减少9\n"
	     "0.00万元，下降9.00%。主要变动原因是机构改革，人员减少。\n"
	     "二、收入决算情况说明\n"
	     "本年收入合计900.00万元，其中：财政拨款收入900.00万元，占100.00%。\n");
	expect(STATEMENT_SUMMARY, 'L', "", MEASURE_AMOUNT, ASPECT_AMOUNT, "910.00", 2);
	expect(STATEMENT_SUMMARY, 'R', "", MEASURE_AMOUNT, ASPECT_CHANGE, "-90.00", 2);
	expect(STATEMENT_SUMMARY, 'R', "", MEASURE_AMOUNT, ASPECT_CHANGE_RATE, "-9.00", 3);
	expect(STATEMENT_SUMMARY, 'L', "", MEASURE_AMOUNT, ASPECT_REASON, "机构改革，人员减少", 3);
	expect_fact("change", "收支总计", "比上年增减", "-90.00", "万元");
	assert_string_equal(disclosure.remarks[disclosure.n_remarks - 1].label, "一、财政拨款收入");
	assert_int_equal(disclosure.remarks[disclosure.n_remarks - 1].aspect, ASPECT_SHARE);
}

static void
test_items(void **state)
{
	(void)state;
	tell(
	    "五、一般公共预算财政拨款支出决算情况说明\n"
	    "1.一般公共服务（类）财政事务（款）行政运行（项）：支出决算为600."
	    "00万元，完成年初预算的120.00%，\n"
	    "决算数大于预算数的主要原因是年中追加人员经费。\n"
	    "2.一般公共服务支出（类）财政事务（款）其他财政事务支出（项）。年初预算为250."
	    "00万元，支出决\n"
	    "算为200.00万元。主要用于：信息系统维护。决算数小于预算数的主要原因：项目跨年实施。\n"
	    "3."
	    "社会保障和就业支出（208类）行政事业单位养老支出（05款）机关事业单位基本养老保险缴费支"
	    "出（05项）80.00万元，无年初预算。\n"
	    "4.公共安全支出（类）司法（款）行政运行（项）20.00万元，占2.22%，与上年决算数持平。\n");
	expect_item("2010601", ASPECT_AMOUNT, "600.00", 2);
	expect_item("2010601", ASPECT_COMPLETION, "120.00", 2);
	expect_item("2010601", ASPECT_REASON, "年中追加人员经费", 3);
	expect_item("2010699", ASPECT_BUDGET, "250.00", 4);
	expect_item("2010699", ASPECT_AMOUNT, "200.00", 5);
	expect_item("2010699", ASPECT_PURPOSE, "信息系统维护", 5);
	expect_item("2080505", ASPECT_NO_BUDGET, "无年初预算", 6);
	expect_item("2040601", ASPECT_SHARE, "2.22", 7);
	expect_item("2040601", ASPECT_CHANGE, "持平", 7);
}

static void
test_item_by_code(void **state)
{
	(void)state;
	tell("五、一般公共预算财政拨款支出决算情况说明\n"
	     "1.一般公共服务支出（201）财政事务（20106）行政运行（2010601）：2022年度决算600."
	     "00万元，比2022年年初预算增加100.00万元，增长20.00%。\n"
	     "“公共安全支出”（类）2022年度决算20.00万元，占2.22%。\n");
	expect_item("2010601", ASPECT_AMOUNT, "600.00", 2);
	expect_item("2010601", ASPECT_BUDGET_CHANGE, "100.00", 2);
	expect_item("2010601", ASPECT_BUDGET_CHANGE_RATE, "20.00", 2);
	expect_item("204", ASPECT_AMOUNT, "20.00", 3);
}

/* Figures inside a reason, and those of somebody else, are nobody's. */
static void
test_nothing_invented(void **state)
{
	(void)state;
	tell("五、一般公共预算财政拨款支出决算情况说明\n"
	     "1.一般公共服务支出（类）财政事务（款）行政运行（项）支出600.00万元，与上年相比增加12."
	     "00万元，主要原因是综合管理费\n"
	     "专项增加209.00万元用于租赁，会议费减少5.00万元，占3.00%。\n"
	     "某企业营业收入55.00万元，占7.00%，比上年增加4.00万元。\n"
	     "上海市XX局2022年度支出决算为XXX万元，完成年初预算的XX%。\n");
	assert_int_equal(disclosure.n_remarks, 3);
	expect_item("2010601", ASPECT_CHANGE, "12.00", 2);
	assert_int_equal(disclosure.n_facts, 0);
}

static void
test_three(void **state)
{
	(void)state;
	tell("七、“三公”经费财政拨款支出决算情况说明\n"
	     "（一）总体情况说明\n"
	     "“三公”经费财政拨款支出预算为5.00万元，支出决算为4.00万元，完成预算的80.00%。\n"
	     "（二）具体情况说明\n"
	     "1.因公出国（境）费2.00万元，占50.00%，完成预算2.00万元的100.00%"
	     "。全年安排出国团组2个，累计5人次。\n"
	     "2.公务用车购置及运行维护费1.50万元，比上年减少0.50万元，降低25.00%"
	     "。其中：公务用车购置费0.00万元；公务用车运行维护费1.50万元，公务用车保有量为3辆。\n"
	     "3.公务接待费0.50万元。国内公务接待4批次，32人次。\n");
	expect(STATEMENT_THREE_PUBLIC, 0, "", MEASURE_FINAL_TOTAL, ASPECT_BUDGET, "5.00", 3);
	expect(STATEMENT_THREE_PUBLIC, 0, "", MEASURE_FINAL_TOTAL, ASPECT_COMPLETION, "80.00", 3);
	expect(STATEMENT_THREE_PUBLIC, 0, "", MEASURE_FINAL_ABROAD, ASPECT_BUDGET, "2.00", 5);
	expect(STATEMENT_THREE_PUBLIC, 0, "", MEASURE_FINAL_ABROAD, ASPECT_COMPLETION, "100.00", 5);
	expect(STATEMENT_THREE_PUBLIC, 0, "", MEASURE_FINAL_VEHICLES, ASPECT_CHANGE, "-0.50", 6);
	expect(STATEMENT_THREE_PUBLIC, 0, "", MEASURE_FINAL_RUNNING, ASPECT_AMOUNT, "1.50", 6);
	expect_fact("abroad", "", "团组", "2", "个");
	expect_fact("abroad", "", "人次", "5", "人次");
	expect_fact("vehicles", "", "保有量", "3", "辆");
	expect_fact("reception", "", "国内接待", "4", "批次");
	expect_fact("reception", "", "接待人数", "32", "人次");
}

/* 公务用车及运行维护费 is with the purchases or without them: its amount says which. */
static void
test_three_by_amount(void **state)
{
	static const char *const row[] = { "1||||0|4.00,3.00,1.00,2.00", NULL };
	static const struct {
		const char *text;
		enum measure measure;
	} cases[] = {
		{ "公务用车及运行维护费支出3.00万元。\n", MEASURE_FINAL_VEHICLES },
		{ "公务用车及运行维护费支出2.00万元。\n", MEASURE_FINAL_RUNNING },
		{ "公务用车及运行维护费支出5.00万元。\n", MEASURE_NONE },
		{ "公务用车及运行维护费比上年增加2.00万元。\n", MEASURE_NONE },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		teardown(state);
		disclosure = (struct disclosure){
			.identity = { .agency = "青山县财政局", .year = 2022, .kind = KIND_FINAL }
		};
		document = (struct document){ .kind = DOCUMENT_FLOW, .lines = lines };
		fixture_table(&disclosure, STATEMENT_THREE_PUBLIC, UNIT_WAN,
		    "|final-total|合计;|final-vehicles|小计;|final-purchase|购置;|final-running|运行",
		    row);
		const char *text = arena_printf(&document.arena, "七、“三公”经费支出决算情况说明\n%s",
		    cases[i].text);
		tell(text);
		assert_int_equal(disclosure.n_remarks, cases[i].measure != MEASURE_NONE);
		if (disclosure.n_remarks)
			assert_int_equal(disclosure.remarks[0].measure, cases[i].measure);
	}
}

static void
test_other_matters(void **state)
{
	(void)state;
	tell("十、其他重要事项的情况说明\n"
	     "（一）机关运行经费支出情况\n"
	     "机关运行经费支出45.00万元，比2021年减少5.00万元，下降10.00%。主要原因是压减开支。\n"
	     "（二）政府采购支出情况\n"
	     "政府采购支出总额1,030.50万元，其中：政府采购货物支出30.50万元、政府采购服务支出1,000."
	     "00万元。授予中小企业合同金额900.00万元，占政府采购支出总额的87.34%。\n"
	     "（三）国有资产占用情况\n"
	     "截至2022年12月31日，共有车辆4辆，其中：应急保障用车1辆、其他用车3辆；单价100万元以上"
	     "专用设备2台（套）。\n");
	expect_fact("operation", "", "机关运行经费", "45.00", "万元");
	expect_fact("operation", "", "比上年增减", "-5.00", "万元");
	expect_fact("operation", "", "原因", "压减开支", "text");
	expect_fact("procurement", "", "采购支出总额", "1,030.50", "万元");
	expect_fact("procurement", "", "服务", "1,000.00", "万元");
	expect_fact("procurement", "", "中小企业占比", "87.34", "%");
	expect_fact("assets", "", "车辆", "4", "辆");
	expect_fact("vehicles", "年末车辆", "其他用车", "3", "辆");
	expect_fact("assets", "", "单价100万元以上专用设备", "2", "台（套）");
}

static void
test_project(void **state)
{
	(void)state;
	tell("九、预算绩效管理情况说明\n"
	     "智慧财政系统建设项目绩效评价报告\n"
	     "1.项目概况\n"
	     "（1）项目资金情况。本项目年度预算金额为80.00万元，实际支出79.20万元，预算执行率99.00%"
	     "。\n"
	     "（2）项目绩效目标。系统正常运行率不低于95%，故障响应时间不超过2小时。\n"
	     "（3）项目绩效目标完成情况。系统正常运行率99.5%，达到预期目标。\n");
	assert_int_equal(disclosure.n_tasks, 1);
	assert_string_equal(disclosure.tasks[0].name, "智慧财政系统建设项目");
	assert_string_equal(disclosure.tasks[0].spend.printed, "79.20");
	assert_int_equal(disclosure.tasks[0].rate.place.line, 4);
	const struct indicator *indicator = &disclosure.indicators[1];
	assert_string_equal(indicator->name, "系统正常运行率");
	assert_string_equal(indicator->op, ">=");
	assert_string_equal(indicator->target.printed, "95");
	assert_string_equal(indicator->actual.printed, "99.5");
	assert_int_equal(indicator->verdict, VERDICT_MET);
	assert_string_equal(disclosure.indicators[2].op, "<=");
	assert_int_equal(disclosure.indicators[2].actual.kind, FIGURE_NONE);
}

static const struct indicator *
find_indicator(const char *name)
{
	for (size_t i = 0; i < disclosure.n_indicators; i++)
		if (strcmp(disclosure.indicators[i].name, name) == 0)
			return &disclosure.indicators[i];
	fail_msg("no indicator %s", name);
	return NULL;
}

/* Ranks, counts in words, aims without a figure; what was reached meets its target. */
static void
test_qualities(void **state)
{
	(void)state;
	tell("九、预算绩效管理情况说明\n"
	     "政务网络运行维护项目绩效评价报告\n"
	     "1.项目概况\n"
	     "（1）项目绩效目标。一是运行方面，线路正常率不低于95%。二是安全方面，保障设备稳定运行。"
	     "三是每年度提供两次巡检服务。\n"
	     "（2）项目绩效目标完成情况。一是线路正常率99.5%，按时办结量居全市第二。"
	     "二是安全方面，设备运行稳定。三是进行了两次巡检服务。\n");
	const struct indicator *safety = find_indicator("安全"), *tours = find_indicator("巡检服务");
	assert_int_equal(disclosure.n_indicators, 4);
	assert_string_equal(safety->op, "定性");
	assert_string_equal(safety->target.printed, "保障设备稳定运行");
	assert_string_equal(safety->actual.printed, "设备运行稳定");
	assert_string_equal(tours->op, "=");
	assert_string_equal(tours->target.printed, "2");
	assert_string_equal(tours->target.measure_unit, "次");
	assert_string_equal(tours->actual.printed, "2");
	assert_int_equal(tours->actual.place.line, 5);
	assert_string_equal(find_indicator("按时办结量")->actual.printed, "全市第二");
}

static void
test_task_table(void **state)
{
	(void)state;
	tell("八、部门整体支出绩效情况说明\n"
	     "任务绩效目标 任务绩效目标完成情况 涉及资金（万元）\n"
	     "信息\n公开\n工作\n"
	     "及时公开信息\n"
	     "一是公开率达到100%，达到预期目标。二是发布\n信息320条。\n"
	     "8\n"
	     "档案\n工作\n"
	     "管好档案\n"
	     "一是归档率98.5%。\n"
	     "1,234.50\n");
	assert_int_equal(disclosure.n_tasks, 2);
	assert_string_equal(disclosure.tasks[0].name, "信息公开工作");
	assert_string_equal(disclosure.tasks[0].goal, "及时公开信息");
	assert_string_equal(disclosure.tasks[0].spend.printed, "8");
	assert_string_equal(disclosure.tasks[1].spend.printed, "1,234.50");
	assert_int_equal(disclosure.n_indicators, 3);
	assert_string_equal(disclosure.indicators[0].name, "公开率");
	assert_int_equal(disclosure.indicators[0].verdict, VERDICT_MET);
	assert_string_equal(disclosure.indicators[1].actual.measure_unit, "条");
	assert_int_equal(disclosure.indicators[2].task, 1);
}

static void
test_scores(void **state)
{
	static const char *const rows[] = { "1|||数量指标|0|'办件量,'≥95%,'96%,10,9.5", NULL };
	(void)state;
	fixture_table(&disclosure, STATEMENT_GENERIC, UNIT_NONE,
	    "|-|三级指标;|-|年度指标值;|-|实际完成值;|-|分值;|-|得分", rows);
	tell("\n");
	assert_int_equal(disclosure.n_tasks, 1);
	assert_int_equal(disclosure.n_indicators, 1);
	assert_string_equal(disclosure.indicators[0].name, "办件量");
	assert_string_equal(disclosure.indicators[0].op, ">=");
	assert_string_equal(disclosure.indicators[0].target.printed, "95");
}

/* A summary that has expenditure on the left and income on the right. */
static void
test_turned_sides(void **state)
{
	static const char *const turned[] = { "1|L||一、基本支出|0|700.00",
		"1|R||一、一般公共预算拨款收入|0|895.00", "2|L||本年支出合计|0|890.00",
		"2|R||本年收入合计|0|895.00", "3|L||年终结转|0|10.00", "3|R||上年结转|0|5.00",
		"4|L||支出总计|0|900.00", "4|R||收入总计|0|900.00", NULL };
	(void)state;
	disclosure_release(&disclosure);
	disclosure = (struct disclosure){
		.identity = { .agency = "青山县财政局", .year = 2022, .kind = KIND_BUDGET }
	};
	fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN, "L|amount|支出;R|amount|收入", turned);
	tell("一、收入预算情况说明\n"
	     "2022年收入预算900.00万元，其中：一般公共预算拨款收入895.00万元，占99.44%。\n"
	     "二、支出预算情况说明\n"
	     "2022年支出预算890.00万元，比上年增加5.00万元。\n");
	expect(STATEMENT_SUMMARY, 'R', "", MEASURE_AMOUNT, ASPECT_AMOUNT, "900.00", 2);
	expect(STATEMENT_SUMMARY, 'R', "", MEASURE_AMOUNT, ASPECT_SHARE, "99.44", 2);
	expect(STATEMENT_SUMMARY, 'L', "", MEASURE_AMOUNT, ASPECT_AMOUNT, "890.00", 4);
	assert_string_equal(find(STATEMENT_SUMMARY, 'L', "", MEASURE_AMOUNT, ASPECT_AMOUNT)->label,
	    "本年支出合计");
}

/* What is said of the general public budget is of no line of all expenditure. */
static void
test_item_of_public_budget(void **state)
{
	static const char *const all[] = { "1||2240101|行政运行|3|30.00,30.00,0.00",
		"2||2240199|其他应急管理支出|3|50.00,0.00,50.00", NULL };
	(void)state;
	fixture_table(&disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出", all);
	tell("五、一般公共预算财政拨款支出决算情况说明\n"
	     "1.灾害防治及应急管理支出（类）应急管理事务（款）其他应急管理支出（项）支出决算为40.00万元。\n");
	assert_null(find(STATEMENT_EXPENDITURE, 0, "2240199", MEASURE_TOTAL, ASPECT_AMOUNT));
	expect_fact("budget", "其他应急管理支出", "本年", "40.00", "万元");
}

/* A paragraph that is longer than any ends somewhere: nothing is read across, no figure is parted. */
static void
test_long_paragraph(void **state)
{
	static const char head[] = "五、一般公共预算财政拨款支出决算情况说明\n",
		item[] = "1.一般公共服务支出（类）财政事务（款）行政运行（项）支出600.00万元，主要原因是经费增加。";
	static char text[65536];
	(void)state;
	for (size_t shift = 0; shift < sizeof item; shift++) {
		size_t n = (size_t)sprintf(text, "%s", head);
		memset(text + n, 'x', shift);
		for (n += shift; n + 2 * sizeof item < sizeof text; n += sizeof item - 1)
			memcpy(text + n, item, sizeof item);
		tell(text);
		assert_true(disclosure.n_remarks > 0);
		for (size_t i = 0; i < disclosure.n_remarks; i++)
			if (disclosure.remarks[i].aspect == ASPECT_AMOUNT)
				assert_string_equal(disclosure.remarks[i].figure.printed, "600.00");
		disclosure.n_remarks = 0;
	}
}

static void
test_empty(void **state)
{
	(void)state;
	tell("");
	assert_int_equal(disclosure.n_remarks + disclosure.n_facts + disclosure.n_tasks, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_totals, setup, teardown),
		cmocka_unit_test_setup_teardown(test_items, setup, teardown),
		cmocka_unit_test_setup_teardown(test_item_by_code, setup, teardown),
		cmocka_unit_test_setup_teardown(test_nothing_invented, setup, teardown),
		cmocka_unit_test_setup_teardown(test_three, setup, teardown),
		cmocka_unit_test_setup_teardown(test_three_by_amount, setup, teardown),
		cmocka_unit_test_setup_teardown(test_other_matters, setup, teardown),
		cmocka_unit_test_setup_teardown(test_project, setup, teardown),
		cmocka_unit_test_setup_teardown(test_qualities, setup, teardown),
		cmocka_unit_test_setup_teardown(test_task_table, setup, teardown),
		cmocka_unit_test_setup_teardown(test_scores, setup, teardown),
		cmocka_unit_test_setup_teardown(test_turned_sides, setup, teardown),
		cmocka_unit_test_setup_teardown(test_item_of_public_budget, setup, teardown),
		cmocka_unit_test_setup_teardown(test_long_paragraph, setup, teardown),
		cmocka_unit_test_setup_teardown(test_empty, setup, teardown),
	};
	return cmocka_run_group_tests_name("narrate", tests, NULL, NULL);
}
