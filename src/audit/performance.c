/* performance.c: management of performance in numbers: projects, coverage, amounts, execution */

#include "audit/checks.h"
#include "audit/facts.h"
#include "audit/mention.h"
#include "audit/targets.h"
#include "audit/twice.h"
#include "audit/whole.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define MOST 6

static const char target_item[] = "绩效目标", tracked_item[] = "绩效监控", own_item[] = "绩效自评";

struct told {
	const char *item, *label;
};

/* left = or <= right, all of topic management; a hint where scopes may differ. */
static const struct {
	enum relation relation;
	bool hint;
	struct told left, right[MOST];
	/* parts make up the whole: all of them must be told */
	bool all;
} sums[] = {
	{ RELATION_AT_MOST, false, { target_item, "向社会公开绩效目标项目数" },
	    { { target_item, "绩效目标申报项目数" } }, true },
	{ RELATION_EQUAL, true, { target_item, "绩效目标申报项目数" },
	    { { own_item, "绩效自评项目数" } }, true },
	{ RELATION_EQUAL, true, { target_item, "编报绩效目标的项目数" },
	    { { own_item, "绩效自评项目数" } }, true },
	{ RELATION_EQUAL, true, { tracked_item, "绩效跟踪项目数" },
	    { { target_item, "编报绩效目标的项目数" } }, true },
	{ RELATION_EQUAL, true, { tracked_item, "绩效跟踪涉及资金" },
	    { { target_item, "绩效目标涉及资金" } }, true },
	{ RELATION_EQUAL, true, { own_item, "自评涉及资金" },
	    { { target_item, "绩效目标涉及资金" } }, true },
	{ RELATION_AT_MOST, false, { tracked_item, "1000万以上的项目涉及资金" },
	    { { tracked_item, "绩效运行跟踪监控涉及资金" } }, true },
	{ RELATION_EQUAL, false, { own_item, "绩效自评项目数" },
	    { { own_item, "自评一般公共预算支出项目数" },
		{ own_item, "自评政府性基金支出项目数" } }, true },
	{ RELATION_EQUAL, false, { own_item, "自评涉及资金" },
	    { { own_item, "自评一般公共预算支出项目资金" },
		{ own_item, "自评政府性基金支出项目资金" } }, true },
	{ RELATION_EQUAL, false, { own_item, "绩效自评项目数" },
	    { { own_item, "评级为优的项目数" }, { own_item, "评级为良的项目数" },
		{ own_item, "评级为合格的项目数" }, { own_item, "评级为不合格的项目数" } }, true },
	{ RELATION_EQUAL, false, { own_item, "绩效自评项目数" },
	    { { own_item, "评级为优的项目数" }, { own_item, "评级为良的项目数" },
		{ own_item, "评级为中的项目数" }, { own_item, "评级为差的项目数" } }, true },
};

static void
check_sums(struct audit *audit, enum rule_id rule)
{
	for (size_t i = 0; i < COUNT(sums); i++) {
		long left = fact_find(audit, "management", sums[i].left.item, sums[i].left.label);
		long right[MOST];
		size_t n = 0;
		bool all = left >= 0;
		for (; all && n < MOST && sums[i].right[n].item; n++) {
			right[n] = fact_find(audit, "management", sums[i].right[n].item,
			    sums[i].right[n].label);
			all = right[n] >= 0;
		}
		if (all)
			facts_compare(audit, rule, sums[i].relation, sums[i].hint, &left, 1, right,
			    n);
	}
}

/* 100 % to the decimals of a figure. */
static int64_t
hundred(const struct figure *figure)
{
	int64_t value = 100;
	for (int i = 0; i < figure->decimals; i++)
		value *= 10;
	return value;
}

static bool
is_hundred(const struct figure *figure)
{
	return figure->kind == FIGURE_PERCENT && figure->value == hundred(figure);
}

/* Coverage: a part of a whole in numbers of projects, where both are told. */
static const struct {
	struct told coverage, part, whole;
} coverages[] = {
	{ { target_item, "绩效目标申报覆盖率" }, { NULL, NULL }, { NULL, NULL } },
	{ { target_item, "绩效目标公开覆盖率" }, { target_item, "向社会公开绩效目标项目数" },
	    { target_item, "绩效目标申报项目数" } },
	{ { own_item, "自评覆盖率" }, { own_item, "绩效自评项目数" },
	    { target_item, "绩效目标申报项目数" } },
	{ { own_item, "自评覆盖率" }, { own_item, "绩效自评项目数" },
	    { target_item, "编报绩效目标的项目数" } },
};

static long
find_told(const struct audit *audit, const struct told *told)
{
	return told->item ? fact_find(audit, "management", told->item, told->label) : -1;
}

/* What is covered is no more than all of it. */
static void
check_most(struct audit *audit, enum rule_id rule, size_t coverage)
{
	struct figure all = audit->disclosure->facts[coverage].figure;
	struct equation equation;
	all.value = hundred(&all);
	all.place = (struct place){ 0, 0 };
	all.printed = "";
	equation_begin(&equation, audit, rule);
	equation.relation = RELATION_AT_MOST;
	equation_fact(&equation, LEFT, 1, coverage);
	equation_number(&equation, RIGHT, 1, &all, _("all of it"));
	equation_end(&equation);
}

/*
 * Other projects than those with targets may be meant; more of them evaluated than have targets is
 * said where the numbers are compared.
 */
static void
check_coverage(struct audit *audit, enum rule_id rule)
{
	const struct fact *facts = audit->disclosure->facts;
	struct equation equation;
	long last = -1;
	for (size_t i = 0; i < COUNT(coverages); i++) {
		long coverage = find_told(audit, &coverages[i].coverage),
		     part = find_told(audit, &coverages[i].part),
		     whole = find_told(audit, &coverages[i].whole);
		if (coverage < 0 || facts[coverage].figure.kind != FIGURE_PERCENT)
			continue;
		if (coverage != last)
			check_most(audit, rule, (size_t)coverage);
		last = coverage;
		if (part < 0 || whole < 0 || facts[part].figure.value > facts[whole].figure.value)
			continue;
		equation_begin(&equation, audit, rule);
		equation.hint = true;
		equation_fact(&equation, LEFT, 1, (size_t)coverage);
		equation_fact(&equation, RIGHT, 1, (size_t)part);
		equation_over(&equation, RIGHT);
		equation_fact(&equation, RIGHT, 1, (size_t)whole);
		equation_end(&equation);
	}
}

/* What was evaluated is all project expenditure where coverage is 100 %; budgets may be meant. */
static void
check_evaluated(struct audit *audit, enum rule_id rule)
{
	long amount = fact_find(audit, "management", own_item, "自评涉及资金"),
	     coverage = fact_find(audit, "management", own_item, "自评覆盖率");
	struct whole whole;
	struct equation equation;
	if (amount < 0)
		return;
	if (coverage < 0 || !is_hundred(&audit->disclosure->facts[coverage].figure)) {
		const struct fact *fact = &audit->disclosure->facts[amount];
		struct operand operand = { .kind = OPERAND_FACT, .sign = 1,
			.index = (size_t)amount, .figure = fact->figure, .source = fact->source };
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, &operand,
		    _("The document does not say that all projects were evaluated"));
		return;
	}
	if (!whole_total(audit, STATEMENT_EXPENDITURE, MEASURE_PROJECT, &whole)) {
		audit_no_table(audit, rule, STATEMENT_EXPENDITURE);
		return;
	}
	equation_begin(&equation, audit, rule);
	equation.hint = true;
	equation_fact(&equation, LEFT, 1, (size_t)amount);
	whole_add(&equation, RIGHT, &whole);
	equation_end(&equation);
}

/* The execution of a task's budget; of those that tell no budget, the first is named. */
static void
check_execution(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	const struct task *lone = NULL;
	struct equation equation;
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		const struct task *task = &disclosure->tasks[i];
		if (!figure_is_number(&task->rate))
			continue;
		if (!figure_is_number(&task->budget) || !figure_is_number(&task->spend)) {
			lone = lone ? lone : task;
			continue;
		}
		equation_begin(&equation, audit, rule);
		equation_task(&equation, LEFT, 1, i, PART_RATE);
		equation_task(&equation, RIGHT, 1, i, PART_SPEND);
		equation_over(&equation, RIGHT);
		equation_task(&equation, RIGHT, 1, i, PART_BUDGET);
		equation_end(&equation);
	}
	if (lone) {
		struct operand rate = { .kind = OPERAND_TASK, .sign = 1, .part = PART_RATE,
			.index = (size_t)(lone - disclosure->tasks), .figure = lone->rate,
			.source = lone->source };
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, &rate,
		    _("The rate of execution stands without budget or spending"));
	}
}

void
check_performance(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R72) {
		check_targets(audit, rule);
	} else if (rule == RULE_R73) {
		check_twice(audit, rule);
	} else {
		check_sums(audit, rule);
		check_coverage(audit, rule);
		check_evaluated(audit, rule);
		check_execution(audit, rule);
	}
}
