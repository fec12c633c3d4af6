/* consistent_tables.c: the tables of made-up final accounts */
#include <string.h>

#include "consistent_tables.h"
#include "fixture.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define FUND_USES (1u << USE_FUND)
#define OTHER_USES (1u << USE_OTHER)

/* The table that is being written. */
struct table {
	struct disclosure *disclosure;
	struct arena *arena;
	const struct amounts *amounts;
	const char *rows[64];         /* NULL behind the last */
	size_t n;
};

/* One row of a side with its cells by commas. */
static void
put(struct table *table, int row, const char *side, const char *code, const char *label, int level,
    const char *cells)
{
	table->rows[table->n++] = arena_printf(table->arena, "%d|%s|%s|%s|%d|%s", row, side, code,
	    label, level, cells);
}

static const char *
text(struct table *table, long amount)
{
	return amount_printed(table->arena, amount);
}

static void
finish(struct table *table, enum statement_kind kind, const char *title, const char *columns)
{
	table->rows[table->n] = NULL;
	struct statement *statement = fixture_table(table->disclosure, kind, UNIT_WAN, columns,
	    table->rows);
	statement->number = arena_printf(table->arena, "公开%02d表", statement->ordinal);
	statement->title = title;
	table->n = 0;
}

/* A row of cells of which each is the amount of a set of uses. */
static const char *
cells_of(struct table *table, const char *code, const unsigned *uses, size_t n)
{
	const char *cells = "";
	for (size_t i = 0; i < n; i++)
		cells = arena_printf(table->arena, "%s%s%s", cells, i ? "," : "",
		    text(table, amounts_of(table->amounts, code, uses[i])));
	return cells;
}

/* Total and codes, of those that have any amount in the first set of uses. */
static void
by_function(struct table *table, enum statement_kind kind, const char *title, const char *columns,
    const unsigned *uses, size_t n)
{
	int row = 1;
	put(table, row++, "", "", "合计", 0, cells_of(table, "", uses, n));
	for (size_t i = 0; i < n_functional; i++) {
		const struct item *item = &functional[i];
		if (amounts_of(table->amounts, item->code, uses[0]))
			put(table, row++, "", item->code, item->name, 0,
			    cells_of(table, item->code, uses, n));
	}
	finish(table, kind, title, columns);
}

static const struct {
	const char *label, *code;
} classes[] = {
	{ "一、一般公共服务支出", "201" },
	{ "二、外交支出", "202" },
	{ "八、社会保障和就业支出", "208" },
	{ "九、卫生健康支出", "210" },
	{ "十一、城乡社区支出", "212" },
	{ "十九、住房保障支出", "221" },
};

/* Incomes, by label, uses that they pay for; 0: none came in. */
struct income {
	const char *label;
	unsigned uses;
};

static void
summary(struct table *table)
{
	static const struct income incomes[] = { { "一、一般公共预算财政拨款收入", PUBLIC_USES },
		{ "二、政府性基金预算财政拨款收入", FUND_USES },
		{ "三、国有资本经营预算财政拨款收入", 0 }, { "四、上级补助收入", 0 },
		{ "五、事业收入", 0 }, { "六、经营收入", 0 }, { "七、附属单位上缴收入", 0 },
		{ "八、其他收入", OTHER_USES } };
	const struct amounts *amounts = table->amounts;
	const char *all = text(table, amounts_of(amounts, "", ALL_USES));
	long carried = amounts->opening[USE_BASIC] + amounts->opening[USE_FUND] +
	    amounts->opening[USE_OTHER];
	const char *carry = text(table, carried);
	const char *total = text(table, carried + amounts_of(amounts, "", ALL_USES));
	for (int i = 0; i < (int)COUNT(incomes); i++) {
		put(table, i + 1, "L", "", incomes[i].label, 1,
		    text(table, amounts_of(amounts, "", incomes[i].uses)));
		if (i < (int)COUNT(classes))
			put(table, i + 1, "R", "", classes[i].label, 1,
			    text(table, amounts_of(amounts, classes[i].code, ALL_USES)));
	}
	put(table, 9, "L", "", "本年收入合计", 0, all);
	put(table, 9, "R", "", "本年支出合计", 0, all);
	put(table, 10, "L", "", "使用非财政拨款结余", 0, "0.00");
	put(table, 10, "R", "", "结余分配", 0, "0.00");
	put(table, 11, "L", "", "年初结转和结余", 0, carry);
	put(table, 11, "R", "", "年末结转和结余", 0, carry);
	put(table, 12, "L", "", "总计", 0, total);
	put(table, 12, "R", "", "总计", 0, total);
	finish(table, STATEMENT_SUMMARY, "2024年度收入支出决算总表",
	    "L|amount|收入/决算数;R|amount|支出/决算数");
}

static void
fiscal_row(struct table *table, int row, const char *label, int level, long public, long fund)
{
	put(table, row, "R", "", label, level, arena_printf(table->arena, "%s,%s,%s,0.00",
	    text(table, public + fund), text(table, public), text(table, fund)));
}

static void
fiscal(struct table *table)
{
	const struct amounts *amounts = table->amounts;
	long public = amounts_of(amounts, "", PUBLIC_USES),
	     fund = amounts_of(amounts, "", FUND_USES);
	long carried_public = amounts->opening[USE_BASIC],
	     carried_fund = amounts->opening[USE_FUND], all = public + fund;
	static const char *const labels[] = { "一、一般公共预算财政拨款", "二、政府性基金预算财政拨款",
		"三、国有资本经营预算财政拨款" };
	const long incomes[] = { public, fund, 0 };
	for (int i = 0; i < (int)COUNT(classes); i++) {
		if (i < (int)COUNT(labels))
			put(table, i + 1, "L", "", labels[i], 1, text(table, incomes[i]));
		fiscal_row(table, i + 1, classes[i].label, 1,
		    amounts_of(amounts, classes[i].code, PUBLIC_USES),
		    amounts_of(amounts, classes[i].code, FUND_USES));
	}
	put(table, 7, "L", "", "本年收入合计", 0, text(table, all));
	fiscal_row(table, 7, "本年支出合计", 0, public, fund);
	put(table, 8, "L", "", "年初财政拨款结转和结余", 0, text(table, carried_public + carried_fund));
	fiscal_row(table, 8, "年末财政拨款结转和结余", 0, carried_public, carried_fund);
	put(table, 9, "L", "", "一般公共预算财政拨款", 1, text(table, carried_public));
	put(table, 10, "L", "", "政府性基金预算财政拨款", 1, text(table, carried_fund));
	put(table, 11, "L", "", "国有资本经营预算财政拨款", 1, "0.00");
	put(table, 12, "L", "", "总计", 0, text(table, all + carried_public + carried_fund));
	fiscal_row(table, 12, "总计", 0, public + carried_public, fund + carried_fund);
	finish(table, STATEMENT_FISCAL, "2024年度财政拨款收入支出决算总表",
	    "L|amount|收入/金额;R|total|支出/合计;R|public-budget|支出/一般公共预算财政拨款;"
	    "R|fund-budget|支出/政府性基金预算财政拨款;R|capital-budget|支出/国有资本经营预算财政拨款");
}

static void
basic(struct table *table)
{
	const struct amounts *amounts = table->amounts;
	size_t n_office = n_economic - n_personnel,
	       most = n_office > n_personnel ? n_office : n_personnel;
	long personnel = amounts_economic(amounts, "301") + amounts_economic(amounts, "303");
	int row = 1;
	for (size_t i = 0; i < most; i++, row++) {
		const struct item *left = &economic[i], *right = &economic[n_personnel + i];
		if (i < n_personnel)
			put(table, row, "L", left->code, left->name, 0,
			    text(table, amounts_economic(amounts, left->code)));
		if (i < n_office)
			put(table, row, "R", right->code, right->name, 0,
			    text(table, amounts_economic(amounts, right->code)));
	}
	put(table, row, "L", "", "人员经费合计", 0, text(table, personnel));
	put(table, row, "R", "", "公用经费合计", 0,
	    text(table, amounts_of(amounts, "", 1u << USE_BASIC) - personnel));
	finish(table, STATEMENT_BASIC, "2024年度一般公共预算财政拨款基本支出决算表",
	    "L|amount|人员经费/金额;R|amount|公用经费/金额");
}

static void
three_public(struct table *table, const struct three_public *three)
{
	const char *cells = "";
	for (int i = 0; i < 2 * THREES; i++)
		cells = arena_printf(table->arena, "%s%s%s", cells, i ? "," : "", text(table,
		    i < THREES ? three->budget[i] : three->final[i - THREES]));
	put(table, 1, "", "", "", 0, cells);
	finish(table, STATEMENT_THREE_PUBLIC, "2024年度财政拨款“三公”经费支出决算表",
	    "|budget-total|预算数/合计;|budget-abroad|预算数/因公出国（境）费;"
	    "|budget-vehicles|预算数/公务用车购置及运行费/小计;|budget-purchase|预算数/公务用车购置及运行费/公务用车购置费;"
	    "|budget-running|预算数/公务用车购置及运行费/公务用车运行费;|budget-reception|预算数/公务接待费;"
	    "|final-total|决算数/合计;|final-abroad|决算数/因公出国（境）费;"
	    "|final-vehicles|决算数/公务用车购置及运行费/小计;|final-purchase|决算数/公务用车购置及运行费/公务用车购置费;"
	    "|final-running|决算数/公务用车购置及运行费/公务用车运行费;|final-reception|决算数/公务接待费");
}

/* The carry-over of funds lies with one code. */
static void
fund(struct table *table)
{
	static const char carrier[] = "2120801";
	int row = 1;
	for (size_t i = 0; i <= n_functional; i++) {
		const char *code = i ? functional[i - 1].code : "";
		long used = amounts_of(table->amounts, code, FUND_USES);
		bool carries = strncmp(carrier, code, strlen(code)) == 0;
		const char *carried = text(table, carries ? table->amounts->opening[USE_FUND] : 0);
		const char *spent = text(table, used);
		if (used)
			put(table, row++, "", code, i ? functional[i - 1].name : "合计", 0,
			    arena_printf(table->arena, "%s,%s,%s,0.00,%s,%s", carried, spent, spent,
				spent, carried));
	}
	finish(table, STATEMENT_FUND, "2024年度政府性基金预算财政拨款收入支出决算表",
	    "|opening|年初结转和结余;|received|本年收入;|total|本年支出/小计;|basic|本年支出/基本支出;"
	    "|project|本年支出/项目支出;|closing|年末结转和结余");
}

void
consistent_tables(struct disclosure *disclosure, const struct amounts *amounts,
    const struct three_public *three)
{
	struct table table = { .disclosure = disclosure, .arena = &disclosure->arena,
		.amounts = amounts };
	const unsigned project = 1u << USE_PROJECT;
	summary(&table);
	by_function(&table, STATEMENT_INCOME, "2024年度收入决算表",
	    "|total|本年收入合计;|fiscal|财政拨款收入;|superior|上级补助收入;|undertaking|事业收入;"
	    "|operating|经营收入;|affiliate|附属单位上缴收入;|other|其他收入",
	    (const unsigned[]){ ALL_USES, FISCAL_USES, 0, 0, 0, 0, OTHER_USES }, 7);
	by_function(&table, STATEMENT_EXPENDITURE, "2024年度支出决算表",
	    "|total|本年支出合计;|basic|基本支出;|project|项目支出;|remitted|上缴上级支出;"
	    "|operating|经营支出;|subsidy|对附属单位补助支出",
	    (const unsigned[]){ ALL_USES, 1u << USE_BASIC, project | FUND_USES | OTHER_USES, 0, 0,
		0 }, 6);
	fiscal(&table);
	by_function(&table, STATEMENT_PUBLIC, "2024年度一般公共预算财政拨款支出决算表",
	    "|total|本年支出合计;|basic|基本支出;|project|项目支出",
	    (const unsigned[]){ PUBLIC_USES, 1u << USE_BASIC, project }, 3);
	basic(&table);
	three_public(&table, three);
	fund(&table);
	put(&table, 1, "", "", "合计", 0, "0.00,0.00,0.00");
	finish(&table, STATEMENT_CAPITAL, "2024年度国有资本经营预算财政拨款支出决算表",
	    "|total|合计;|basic|基本支出;|project|项目支出");
}
