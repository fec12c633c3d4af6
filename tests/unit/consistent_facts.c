/* consistent_facts.c: facts, performance and text of made-up final accounts */

#include "consistent_narrative.h"
#include "fixture.h"
#include "random.h"

static void
add_amount(struct disclosure *disclosure, const char *topic, const char *item, const char *label,
    long amount)
{
	fixture_fact(disclosure, topic, item, label,
	    amount_printed(&disclosure->arena, amount), "万元");
}

static void
add_count(struct disclosure *disclosure, const char *topic, const char *item, const char *label,
    long count, const char *unit)
{
	fixture_fact(disclosure, topic, item, label,
	    arena_printf(&disclosure->arena, "%ld", count), unit);
}

static void
add_trips(struct disclosure *disclosure, const struct three_public *three)
{
	long all = three->final[THREE_ABROAD], one = all / 3;
	add_amount(disclosure, "abroad", "", "支出", all);
	add_count(disclosure, "abroad", "", "团组", 2, "个");
	add_count(disclosure, "abroad", "", "人次", 7, "人次");
	add_count(disclosure, "abroad", "甲国调研", "人数", 3, "人次");
	add_amount(disclosure, "abroad", "甲国调研", "支出", one);
	add_count(disclosure, "abroad", "乙国培训", "人数", 4, "人次");
	add_amount(disclosure, "abroad", "乙国培训", "支出", all - one);
}

static void
add_vehicles(struct disclosure *disclosure, const struct three_public *three)
{
	add_amount(disclosure, "vehicles", "", "购置支出", three->final[THREE_PURCHASE]);
	add_count(disclosure, "vehicles", "", "购置数", 1, "辆");
	add_amount(disclosure, "vehicles", "", "运行维护支出", three->final[THREE_RUNNING]);
	add_count(disclosure, "vehicles", "", "保有量", 6, "辆");
	add_count(disclosure, "vehicles", "年末车辆", "车辆总数", 6, "辆");
	add_count(disclosure, "vehicles", "年末车辆", "机要通信用车", 1, "辆");
	add_count(disclosure, "vehicles", "年末车辆", "特种专业技术用车", 3, "辆");
	add_count(disclosure, "vehicles", "年末车辆", "其他用车", 2, "辆");
	add_amount(disclosure, "reception", "", "支出", three->final[THREE_RECEPTION]);
	add_count(disclosure, "reception", "", "国内接待", 12, "批次");
}

static void
add_procurement(struct disclosure *disclosure)
{
	long goods = 5000 + (long)random_below(9000), works = 5000 + (long)random_below(9000),
	     services = 5000 + (long)random_below(9000), all = goods + works + services,
	     small = all / 2 + 17, smallest = all / 3 + 5;
	add_amount(disclosure, "procurement", "", "采购支出总额", all);
	add_amount(disclosure, "procurement", "", "货物", goods);
	add_amount(disclosure, "procurement", "", "工程", works);
	add_amount(disclosure, "procurement", "", "服务", services);
	add_amount(disclosure, "procurement", "", "授予中小企业", small);
	fixture_fact(disclosure, "procurement", "", "中小企业占比",
	    percent_text(&disclosure->arena, small, all), "%");
	add_amount(disclosure, "procurement", "", "授予小微企业", smallest);
	fixture_fact(disclosure, "procurement", "", "小微企业占比",
	    percent_text(&disclosure->arena, smallest, small), "%");
}

static void
add_evaluations(struct disclosure *disclosure, const struct amounts *amounts)
{
	long fund = amounts_of(amounts, "", 1u << USE_FUND),
	     public = amounts_of(amounts, "", 1u << USE_PROJECT | 1u << USE_OTHER);
	static const char own[] = "绩效自评", target[] = "绩效目标";
	add_count(disclosure, "management", target, "绩效目标申报项目数", 9, "项");
	add_count(disclosure, "management", own, "绩效自评项目数", 9, "项");
	add_count(disclosure, "management", own, "自评一般公共预算支出项目数", 7, "项");
	add_count(disclosure, "management", own, "自评政府性基金支出项目数", 2, "项");
	add_count(disclosure, "management", own, "评级为优的项目数", 6, "项");
	add_count(disclosure, "management", own, "评级为良的项目数", 2, "项");
	add_count(disclosure, "management", own, "评级为中的项目数", 1, "项");
	add_count(disclosure, "management", own, "评级为差的项目数", 0, "项");
	fixture_fact(disclosure, "management", own, "自评覆盖率", "100.00", "%");
	add_amount(disclosure, "management", own, "自评涉及资金", public + fund);
	add_amount(disclosure, "management", own, "自评一般公共预算支出项目资金", public);
	add_amount(disclosure, "management", own, "自评政府性基金支出项目资金", fund);
	fixture_fact(disclosure, "units", "甲市政务服务局本级", "层级", "局本级", "text");
	fixture_fact(disclosure, "units", "甲市政务服务局服务中心", "层级", "下属预算单位", "text");
	add_count(disclosure, "units", "", "编报范围单位数", 2, "个");
}

void
consistent_facts(struct disclosure *disclosure, const struct amounts *amounts,
    const struct three_public *three)
{
	add_trips(disclosure, three);
	add_vehicles(disclosure, three);
	add_procurement(disclosure);
	add_evaluations(disclosure, amounts);
}

static void
add_task(struct disclosure *disclosure, const char *name, long spend)
{
	struct arena *arena = &disclosure->arena;
	long budget = spend + 1 + (long)random_below(5000);
	struct task *task = fixture_task(disclosure, "project", name, "",
	    amount_printed(arena, spend));
	figure_parse(&task->budget, amount_printed(arena, budget), "万元");
	figure_parse(&task->rate, percent_text(arena, spend, budget), "%");
}

static void
add_indicators(struct disclosure *disclosure, long task)
{
	static const struct {
		const char *name, *op, *target, *actual, *unit, *weight, *score;
	} list[] = {
		{ "培训人次", ">=", "500", "523", "人次", "30", "30" },
		{ "验收合格率", ">=", "95.00", "98.60", "%", "20", "20" },
		{ "完成时限", "<=", "12", "11", "月", "20", "18" },
		{ "服务对象满意度", ">=", "90", "93.5", "%", "30", "28.5" },
	};
	for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
		struct indicator *indicator = fixture_indicator(disclosure, task, list[i].name,
		    list[i].op, list[i].target, list[i].unit, list[i].actual, list[i].unit,
		    VERDICT_MET);
		figure_parse(&indicator->weight, list[i].weight, "分");
		figure_parse(&indicator->score, list[i].score, "分");
	}
}

void
consistent_performance(struct disclosure *disclosure, const struct amounts *amounts)
{
	add_task(disclosure, "信息系统运行维护", amounts_of(amounts, "2010302", 1u << USE_PROJECT) / 2);
	add_task(disclosure, "城乡规划编制", amounts_of(amounts, "2120201", 1u << USE_PROJECT));
	add_indicators(disclosure, 0);
	add_indicators(disclosure, 1);
}

static const char *const before[] = { "2024年度部门决算公开", "甲市政务服务局", "目 录", "第一部分 甲市政务服务局概况",
	"一、主要职责", "第二部分 2024年度部门决算表", "第三部分 2024年度部门决算情况说明",
	"第一部分 甲市政务服务局概况", "一、主要职责", "负责政务服务管理工作。", "第二部分 2024年度部门决算表" };
static const char *const after[] = { "第三部分 2024年度部门决算情况说明", "一、收入支出决算总体情况说明",
	"收入、支出总计与上年相比有所变化，主要原因是工作任务变化。", "二、国有资本经营预算支出情况",
	"本部门2024年度没有国有资本经营预算财政拨款支出，故此表为空。", "三、2024年度部门决算说明中的名词解释",
	"财政拨款收入：指单位从同级财政部门取得的财政预算资金。" };

#define COUNT(list) (sizeof(list) / sizeof *(list))

struct audit_line *
consistent_text(struct disclosure *disclosure, size_t *n)
{
	struct arena *arena = &disclosure->arena;
	size_t tables = disclosure->n_statements, room = COUNT(before) + 3 * tables + COUNT(after);
	struct audit_line *lines = arena_alloc(arena, room * sizeof *lines);
	*n = 0;
	for (size_t i = 0; i < COUNT(before); i++)
		lines[(*n)++].text = before[i];
	for (size_t i = 0; i < tables; i++) {
		lines[(*n)++].text = disclosure->statements[i].number;
		lines[(*n)++].text = "部门：甲市政务服务局";
		lines[(*n)++].text = "单位：万元";
	}
	for (size_t i = 0; i < COUNT(after); i++)
		lines[(*n)++].text = after[i];
	for (size_t i = 0; i < *n; i++)
		lines[i].place.line = (int)i + 1;
	return lines;
}
