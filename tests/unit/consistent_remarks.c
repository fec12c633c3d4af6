/* consistent_remarks.c: what the narrative of made-up final accounts tells of their tables */
#include <string.h>

#include "consistent_narrative.h"
#include "fixture.h"
#include "random.h"

#define FUND_USES (1u << USE_FUND)
#define OTHER_USES (1u << USE_OTHER)
#define ALL_PROJECTS (1u << USE_PROJECT | FUND_USES | OTHER_USES)

/* A figure of a table that is being told of. */
struct telling {
	struct disclosure *disclosure;
	enum statement_kind table;
	char side;
	const char *code, *label;
	enum measure measure;
	long amount;
	int at;               /* line of the text */
};

static void
tell(struct telling *telling, enum aspect aspect, const char *printed, const char *unit)
{
	struct remark *remark = fixture_remark(telling->disclosure, telling->table, telling->code,
	    telling->label, telling->measure, aspect, printed, unit, telling->at++);
	remark->side = telling->side;
}

static void
tell_amount(struct telling *telling, enum aspect aspect, long amount)
{
	tell(telling, aspect, amount_printed(&telling->disclosure->arena, amount), "万元");
}

static void
tell_percent(struct telling *telling, enum aspect aspect, long part, long whole)
{
	tell(telling, aspect, percent_text(&telling->disclosure->arena, part, whole), "%");
}

/* Turns to another figure and tells its amount. */
static void
turn(struct telling *telling, enum statement_kind table, char side, const char *code,
    const char *label, enum measure measure, long amount)
{
	*telling = (struct telling){ .disclosure = telling->disclosure, .table = table,
		.side = side, .code = code, .label = label, .measure = measure, .amount = amount,
		.at = telling->at + 2 };
	tell_amount(telling, ASPECT_AMOUNT, amount);
}

/* Against last year, with a reason. Returns the change. */
static long
tell_change(struct telling *telling, long last)
{
	long change = telling->amount - last;
	tell_amount(telling, ASPECT_CHANGE, change);
	tell_percent(telling, ASPECT_CHANGE_RATE, change, last);
	tell(telling, ASPECT_REASON, "工作任务变化", "text");
	return change;
}

/* Against the opening budget, with a reason. */
static void
tell_budget(struct telling *telling, long budget)
{
	tell_amount(telling, ASPECT_BUDGET, budget);
	tell_percent(telling, ASPECT_COMPLETION, telling->amount, budget);
	tell(telling, ASPECT_REASON, "年中追加预算", "text");
}

/* Something near an amount. */
static long
near(long amount)
{
	return amount * (long)(70 + random_below(60)) / 100 + (long)random_below(100) + 1;
}

static void
tell_incomes(struct telling *telling, const struct amounts *amounts)
{
	static const struct {
		const char *label;
		unsigned uses;
	} incomes[] = { { "一、一般公共预算财政拨款收入", PUBLIC_USES },
		{ "二、政府性基金预算财政拨款收入", FUND_USES }, { "八、其他收入", OTHER_USES } };
	long all = amounts_of(amounts, "", ALL_USES), carried = amounts->opening[USE_BASIC] +
		amounts->opening[USE_FUND] + amounts->opening[USE_OTHER];
	turn(telling, STATEMENT_SUMMARY, 'L', "", "总计", MEASURE_AMOUNT, all + carried);
	tell_change(telling, near(all));
	turn(telling, STATEMENT_SUMMARY, 'L', "", "本年收入合计", MEASURE_AMOUNT, all);
	for (size_t i = 0; i < sizeof incomes / sizeof *incomes; i++) {
		long income = amounts_of(amounts, "", incomes[i].uses);
		turn(telling, STATEMENT_SUMMARY, 'L', "", incomes[i].label, MEASURE_AMOUNT, income);
		tell_percent(telling, ASPECT_SHARE, income, all);
		tell_change(telling, near(income));
	}
}

static void
tell_expenditure(struct telling *telling, const struct amounts *amounts)
{
	long basic = amounts_of(amounts, "", 1u << USE_BASIC),
	     project = amounts_of(amounts, "", ALL_PROJECTS), last_basic = near(basic),
	     last_project = near(project);
	turn(telling, STATEMENT_SUMMARY, 'R', "", "本年支出合计", MEASURE_AMOUNT, basic + project);
	tell_change(telling, last_basic + last_project);
	turn(telling, STATEMENT_EXPENDITURE, 0, "", "合计", MEASURE_BASIC, basic);
	tell_percent(telling, ASPECT_SHARE, basic, basic + project);
	tell_change(telling, last_basic);
	turn(telling, STATEMENT_EXPENDITURE, 0, "", "合计", MEASURE_PROJECT, project);
	tell_percent(telling, ASPECT_SHARE, project, basic + project);
	tell_change(telling, last_project);
}

static void
tell_public(struct telling *telling, const struct amounts *amounts)
{
	long all = amounts_of(amounts, "", PUBLIC_USES), budget = 0;
	for (size_t i = 0; i < n_functional; i++) {
		const struct item *item = &functional[i];
		long amount = amounts_of(amounts, item->code, PUBLIC_USES), own = near(amount);
		if (!amount || strlen(item->code) == 5)
			continue;
		turn(telling, STATEMENT_PUBLIC, 0, item->code, item->name, MEASURE_TOTAL, amount);
		tell_percent(telling, ASPECT_SHARE, amount, all);
		if (strlen(item->code) == 7) {
			tell_budget(telling, own);
			budget += own;
		}
	}
	turn(telling, STATEMENT_PUBLIC, 0, "", "合计", MEASURE_TOTAL, all);
	tell_change(telling, near(all));
	tell_budget(telling, budget);
}

static void
tell_basic(struct telling *telling, const struct amounts *amounts)
{
	static const struct item told[] = { { "302", "商品和服务支出" }, { "303", "对个人和家庭的补助" },
		{ "30215", "会议费" }, { "30216", "培训费" }, { "31002", "办公设备购置" } };
	long personnel = amounts_economic(amounts, "301") + amounts_economic(amounts, "303");
	turn(telling, STATEMENT_BASIC, 'L', "", "人员经费合计", MEASURE_AMOUNT, personnel);
	turn(telling, STATEMENT_BASIC, 'R', "", "公用经费合计", MEASURE_AMOUNT,
	    amounts_of(amounts, "", 1u << USE_BASIC) - personnel);
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		turn(telling, STATEMENT_BASIC, strcmp(told[i].code, "303") == 0 ? 'L' : 'R',
		    told[i].code, told[i].name, MEASURE_AMOUNT,
		    amounts_economic(amounts, told[i].code));
}

static void
tell_three(struct telling *telling, const struct three_public *three)
{
	static const enum measure measures[THREES] = { MEASURE_FINAL_TOTAL, MEASURE_FINAL_ABROAD,
		MEASURE_FINAL_VEHICLES, MEASURE_FINAL_PURCHASE, MEASURE_FINAL_RUNNING,
		MEASURE_FINAL_RECEPTION };
	for (int i = 0; i < THREES; i++) {
		turn(telling, STATEMENT_THREE_PUBLIC, 0, "", "", measures[i], three->final[i]);
		tell_budget(telling, three->budget[i]);
		if (i == THREE_ABROAD || i == THREE_VEHICLES || i == THREE_RECEPTION)
			tell_percent(telling, ASPECT_SHARE, three->final[i],
			    three->final[THREE_TOTAL]);
	}
}

void
consistent_remarks(struct disclosure *disclosure, const struct amounts *amounts,
    const struct three_public *three)
{
	struct telling telling = { .disclosure = disclosure, .at = 1000 };
	tell_incomes(&telling, amounts);
	tell_expenditure(&telling, amounts);
	tell_public(&telling, amounts);
	tell_basic(&telling, amounts);
	tell_three(&telling, three);
	turn(&telling, STATEMENT_FUND, 0, "", "合计", MEASURE_TOTAL,
	    amounts_of(amounts, "", FUND_USES));
}
