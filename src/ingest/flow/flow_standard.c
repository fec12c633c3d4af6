/* flow_standard.c: the columns that tables of a kind have by the standard */
#include "ingest/flow/flow_standard.h"

#include <string.h>

#define COUNT(array) (sizeof (array) / sizeof *(array))

#define ABROAD "因公出国(境)费|因公出国(境)费用|因公出国(境)经费"
#define VEHICLES "公务用车购置及运行维护费|公务用车购置及运行费|公务用车购置和运行维护费|公务用车购置和运行费"
#define PURCHASE VEHICLES "/公务用车购置费|购置费"
#define RUNNING VEHICLES "/公务用车运行维护费|公务用车运行费|运行维护费|运行费"
#define RECEPTION "公务接待费|公务接待费用"
#define THREE_PUBLIC "?财政拨款“三公”经费|“三公”经费|“三公”经费支出/"
#define THREE_PUBLIC_BUDGET "“三公”经费预算数/"
#define OFFICE "机关运行经费预算数|机关运行经费"
#define YEAR "本年支出/"
#define ALL "合计|小计"
#define PUBLIC_BUDGET "一般公共预算财政拨款|一般公共预算"
#define FUND_BUDGET "政府性基金预算财政拨款|政府性基金预算"
#define CAPITAL_BUDGET "国有资本经营预算财政拨款|国有资本经营预算"
#define INCOME_SIDE "L收入|收入决算数|财政拨款收入|本年收入/"
#define EXPENSE_SIDE "R支出|支出决算数|财政拨款支出|本年支出/"
#define FIGURE "决算数|预算数|金额"
#define WHOLE "?一般公共预算财政拨款支出决算数|一般公共预算支出|一般公共预算基本支出|政府性基金预算支出|国有资本经营预算支出|支出预算/"

/*
 * Cells from the uppermost down, "/" between them; "?" before one that may be missing, L or R before
 * those of tables side by side.
 */
static const struct row {
	enum statement_kind kind;
	const char *below;            /* may stand below all columns */
	const char *pair[2];          /* stand below every column */
	const char *columns[STANDARD_COLUMNS];
} rows[] = {
	{ STATEMENT_SUMMARY, NULL, { NULL }, { INCOME_SIDE FIGURE, EXPENSE_SIDE FIGURE } },
	{ STATEMENT_SUMMARY, NULL, { NULL }, { INCOME_SIDE FIGURE, EXPENSE_SIDE "预算数/合计",
	    EXPENSE_SIDE "预算数/基本支出/人员经费", EXPENSE_SIDE "预算数/基本支出/公用经费",
	    EXPENSE_SIDE "预算数/项目支出" } },
	{ STATEMENT_INCOME, FIGURE, { NULL }, { "本年收入合计|合计", "财政拨款收入", "上级补助收入", "事业收入",
	    "经营收入", "附属单位上缴收入", "其他收入" } },
	{ STATEMENT_INCOME, FIGURE, { NULL }, { "?收入预算/合计", "?收入预算/财政拨款收入",
	    "?收入预算/事业收入", "?收入预算/事业单位经营收入", "?收入预算/其他收入" } },
	{ STATEMENT_EXPENDITURE, FIGURE, { NULL }, { "本年支出合计|合计", "基本支出", "项目支出", "上缴上级支出",
	    "经营支出", "对附属单位补助支出" } },
	{ STATEMENT_EXPENDITURE, FIGURE, { NULL }, { WHOLE ALL, WHOLE "基本支出", WHOLE "项目支出" } },
	{ STATEMENT_FISCAL, NULL, { NULL }, { INCOME_SIDE FIGURE, EXPENSE_SIDE ALL,
	    EXPENSE_SIDE PUBLIC_BUDGET, EXPENSE_SIDE FUND_BUDGET } },
	{ STATEMENT_FISCAL, NULL, { NULL }, { INCOME_SIDE FIGURE, EXPENSE_SIDE ALL,
	    EXPENSE_SIDE PUBLIC_BUDGET, EXPENSE_SIDE FUND_BUDGET, EXPENSE_SIDE CAPITAL_BUDGET } },
	{ STATEMENT_PUBLIC, FIGURE, { NULL }, { WHOLE "本年支出合计|" ALL, WHOLE "基本支出", WHOLE "项目支出" } },
	{ STATEMENT_BASIC, NULL, { NULL }, { "L?人员经费/" FIGURE, "R?公用经费/" FIGURE } },
	{ STATEMENT_BASIC, FIGURE, { NULL }, { WHOLE ALL, WHOLE "人员经费", WHOLE "公用经费" } },
	{ STATEMENT_THREE_PUBLIC, NULL, { "预算数", "决算数" }, { THREE_PUBLIC "合计", THREE_PUBLIC ABROAD,
	    THREE_PUBLIC VEHICLES "/小计", THREE_PUBLIC PURCHASE, THREE_PUBLIC RUNNING,
	    THREE_PUBLIC RECEPTION } },
	{ STATEMENT_THREE_PUBLIC, NULL, { "预算数", "决算数" }, { THREE_PUBLIC "合计", THREE_PUBLIC ABROAD,
	    THREE_PUBLIC RECEPTION, THREE_PUBLIC VEHICLES "/小计", THREE_PUBLIC PURCHASE,
	    THREE_PUBLIC RUNNING } },
	{ STATEMENT_THREE_PUBLIC, NULL, { NULL }, { THREE_PUBLIC_BUDGET "合计", THREE_PUBLIC_BUDGET ABROAD,
	    THREE_PUBLIC_BUDGET RECEPTION, THREE_PUBLIC_BUDGET VEHICLES "/小计",
	    THREE_PUBLIC_BUDGET PURCHASE, THREE_PUBLIC_BUDGET RUNNING, OFFICE } },
	{ STATEMENT_THREE_PUBLIC, NULL, { NULL }, { THREE_PUBLIC_BUDGET "合计", THREE_PUBLIC_BUDGET ABROAD,
	    THREE_PUBLIC_BUDGET VEHICLES "/小计", THREE_PUBLIC_BUDGET PURCHASE,
	    THREE_PUBLIC_BUDGET RUNNING, THREE_PUBLIC_BUDGET RECEPTION, OFFICE } },
	{ STATEMENT_FUND, NULL, { NULL }, { "年初结转和结余", "本年收入", YEAR ALL, YEAR "基本支出",
	    YEAR "项目支出", "年末结转和结余" } },
	{ STATEMENT_FUND, FIGURE, { NULL }, { WHOLE ALL, WHOLE "基本支出", WHOLE "项目支出" } },
	{ STATEMENT_CAPITAL, NULL, { NULL }, { "年初结转和结余", "本年收入", YEAR ALL, YEAR "基本支出",
	    YEAR "项目支出", "年末结转和结余" } },
	{ STATEMENT_CAPITAL, FIGURE, { NULL }, { WHOLE ALL, WHOLE "基本支出", WHOLE "项目支出" } },
};

static bool
is_cell(const struct standard_cell *cell, const char *words, size_t length, int above, char side)
{
	return cell->above == above && cell->side == side && cell->length == length &&
	    strncmp(cell->words, words, length) == 0;
}

/* The cell with these words below another one: the last one added, or a new one. */
static int
add_cell(struct standard *standard, const char *words, size_t length, int above, char side)
{
	bool maybe = *words == '?';
	words += maybe, length -= maybe;
	for (size_t i = 0; i < standard->n; i++)
		if (is_cell(&standard->cells[i], words, length, above, side)) {
			standard->cells[i].last = standard->n_columns;
			return (int)i;
		}
	struct standard_cell *cell = &standard->cells[standard->n];
	*cell = (struct standard_cell){ .words = words, .length = length, .maybe = maybe,
	    .above = above, .side = side, .first = standard->n_columns, .last = standard->n_columns };
	return (int)standard->n++;
}

static void
add_column(struct standard *standard, const char *path, const char *below)
{
	char side = *path == 'L' || *path == 'R' ? *path++ : '\0';
	int above = -1;
	while (*path != '\0') {
		size_t length = strcspn(path, "/");
		above = add_cell(standard, path, length, above, side);
		path += length + (path[length] == '/');
	}
	if (below)
		above = add_cell(standard, below, strlen(below), above, side);
	standard->column[standard->n_columns++] = (size_t)above;
}

static void
build(struct standard *standard, const struct row *row)
{
	*standard = (struct standard){ .below = row->below, .sides = *row->columns[0] == 'L' ? 2 : 1 };
	for (size_t i = 0; i < STANDARD_COLUMNS && row->columns[i]; i++)
		for (size_t p = 0; p < COUNT(row->pair) && (p == 0 || row->pair[p]); p++)
			add_column(standard, row->columns[i], row->pair[p]);
}

bool
standard_find(struct standard *standard, struct arena *arena, const struct strip *head,
    enum statement_kind kind, size_t *at)
{
	for (; *at < COUNT(rows); ++*at) {
		if (rows[*at].kind != kind)
			continue;
		build(standard, &rows[*at]);
		if (standard_covers(standard, arena, head)) {
			++*at;
			return true;
		}
	}
	return false;
}

const char *
standard_path(const struct standard *standard, struct arena *arena, size_t at)
{
	const struct standard_cell *cell = &standard->cells[at];
	const char *above = cell->above < 0 ? "" :
	    standard_path(standard, arena, (size_t)cell->above);
	if (!cell->printed)
		return above;
	return *above ? arena_printf(arena, "%s/%s", above, cell->printed) : cell->printed;
}
