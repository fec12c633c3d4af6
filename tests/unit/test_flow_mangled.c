/* test_flow_mangled.c: a text laid out by blanks and then mangled: every cell is as printed, or it is ambiguous */
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
#include "mangle.h"

#define CELLS 82
#define CELL_BYTES 400

/*
 * As pdftotext -layout does it: two and three tables side by side, names that wrap above and below
 * their codes, blank cells, columns of words.
 */
static const char made[] =
    "                              收入支出决算总表\n"
    "部门：某市档案馆                                            单位：万元\n"
    "             收入                                支出\n"
    "         项目            决算数                 项目                决算数\n"
    "一、财政拨款收入           8123.45      一、一般公共服务支出               6012.34\n"
    "\n"
    "二、上级补助收入                        二、教育支出                    120.55\n"
    "\n"
    "三、事业收入              456.78      三、文化旅游体育与传媒支出             881.23\n"
    "\n"
    "四、其他收入               12.34      四、社会保障和就业支出               910.20\n"
    "\n"
    "                                五、卫生健康支出                  303.31\n"
    "\n"
    "                                六、住房保障支出                  364.94\n"
    "\n"
    "    本年收入合计         8592.57          本年支出合计               8592.57\n"
    "\n"
    "  年初结转和结余            55.11        年末结转和结余                  55.11\n"
    "        总计         8647.68              总计               8647.68\n"
    "\f"
    "                                支出决算表\n"
    "                                                    单位：万元\n"
    "  科目编码            科目名称               合计           基本支出          项目支出\n"
    "201         一般公共服务支出             6012.34       4701.73       1310.61\n"
    "\n"
    "            政府办公厅（室）\n"
    "20103                            6012.34       4701.73       1310.61\n"
    "            及相关机构事务\n"
    "\n"
    "2010301     行政运行                 3501.23       3501.23\n"
    "\n"
    "2010302     一般行政管理事务              880.11                      880.11\n"
    "\n"
    "2010350     事业运行                 1631.00       1200.50        430.50\n"
    "\n"
    "205         教育支出                  120.55        120.55\n"
    "\n"
    "20508       进修及培训                 120.55        120.55\n"
    "\n"
    "2050803     培训支出                  120.55        120.55\n"
    "\n"
    "            文化旅游体育\n"
    "207                               881.23                      881.23\n"
    "            与传媒支出\n"
    "\n"
    "20701       文化和旅游                 881.23                      881.23\n"
    "\n"
    "2070114     文化和旅游管理事务             881.23                      881.23\n"
    "\n"
    "208         社会保障和就业支出             910.20        910.20\n"
    "\n"
    "20805       行政事业单位养老支出            910.20        910.20\n"
    "\n"
    "2080501     行政单位离退休               210.10        210.10\n"
    "\n"
    "            机关事业单位基本\n"
    "2080505                           400.07        400.07\n"
    "            养老保险缴费支出\n"
    "\n"
    "            机关事业单位职\n"
    "2080506                           300.03        300.03\n"
    "            业年金缴费支出\n"
    "\n"
    "210         卫生健康支出                303.31        303.31\n"
    "\n"
    "21011       行政事业单位医疗              303.31        303.31\n"
    "\n"
    "2101101     行政单位医疗                303.31        303.31\n"
    "\n"
    "221         住房保障支出                364.94        364.94\n"
    "\n"
    "22102       住房改革支出                364.94        364.94\n"
    "\n"
    "2210201     住房公积金                 204.77        204.77\n"
    "\n"
    "2210203     购房补贴                  160.17        160.17\n"
    "\n"
    "              合计                 8592.57       6400.73       2191.84\n"
    "\f"
    "                                     收支预算总表\n"
    "                                                                      单位：万元\n"
    "           收入                                                支出\n"
    "                                          功能分类                              支出用途\n"
    "    项目名称             金额          功能科目名称              金额           项目名称               金额\n"
    "一、财政拨款           7654.32    一、一般公共服务支出           5123.12    一、基本支出               6000.22\n"
    "\n"
    "二、财政专户管理资金                  二、外交支出                          二、项目支出               1755.11\n"
    "\n"
    "三、其他资金            101.01    三、教育支出                632.21\n"
    "\n"
    "                            四、住房保障支出             2000.00\n"
    "\n"
    "    收入合计         7755.33                                      支出合计               7755.33\n"
    "\f"
    "                                 政府采购预算表\n"
    "                                                                  单位：万元\n"
    "  采购品目          专项名称             采购物品名称            采购组织形式            总计\n"
    "合计                                                                 61.00\n"
    "一、货物                                                               31.00\n"
    "            办公设备购置费           台式计算机             分散自行组织             12.50\n"
    "            图书资料费             图书和档案             政府集中采购             18.50\n"
    "二、服务                                                               30.00\n"
    "            物业管理费             物业管理服务            部门集中采购             30.00\n";

/* A cell as text: its table, side, code, name, column and figure. */
struct cells {
	char texts[CELLS * 4][CELL_BYTES];
	bool ambiguous[CELLS * 4];
	size_t n;
};

static void
add_cell(struct cells *cells, const struct statement *statement, const struct line *line,
    const struct cell *cell)
{
	char number[MONEY_TEXT];
	assert_true(cells->n < CELLS * 4);
	cells->ambiguous[cells->n] = cell->ambiguous;
	snprintf(cells->texts[cells->n++], CELL_BYTES, "%s|%c|%s|%s|%s|%s", statement->title,
	    line->side ? line->side : '-', line->code, line->label,
	    statement_column(statement, cell->column)->header,
	    figure_format(number, &cell->figure));
}

static void
read_cells(const char *text, struct cells *cells)
{
	struct document document = { .n_pages = 0 };
	struct extraction extraction = { .n_statements = 0 };
	struct gather gather;
	struct err err = ERR_INIT;
	char *bytes = strdup(text);
	gather_init(&gather, &document);
	assert_int_equal(plain_read(&gather, bytes, strlen(bytes), &err), 0);
	gather_finish(&gather);
	assert_int_equal(extract_tables(&extraction, &document, &err), 0);
	cells->n = 0;
	for (size_t s = 0; s < extraction.n_statements; s++) {
		const struct statement *statement = &extraction.statements[s];
		for (size_t l = 0; l < statement->n_lines; l++)
			for (size_t c = 0; c < statement->lines[l].n_cells; c++)
				add_cell(cells, statement, &statement->lines[l],
				    &statement->lines[l].cells[c]);
	}
	extraction_release(&extraction);
	document_release(&document);
	free(bytes);
}

/* Each certain cell is printed, once; returns how many are certain. */
static size_t
assert_printed(const struct cells *cells, const struct cells *printed, const char *text)
{
	bool taken[CELLS * 4] = { false };
	size_t certain = 0;
	for (size_t i = 0; i < cells->n; i++) {
		size_t k = 0;
		if (cells->ambiguous[i])
			continue;
		while (k < printed->n &&
		    (taken[k] || strcmp(cells->texts[i], printed->texts[k]) != 0))
			k++;
		if (k == printed->n)
			fail_msg("%s is certain, and wrong, in\n%s", cells->texts[i], text);
		taken[k] = true;
		certain++;
	}
	return certain;
}

static struct cells printed, cells;

static void
test_clean(void **state)
{
	(void)state;
	read_cells(made, &printed);
	assert_int_equal(printed.n, CELLS);
	for (size_t i = 0; i < printed.n; i++)
		assert_false(printed.ambiguous[i]);
}

/*
 * The least that is certain on the average, in percent: nothing is made ambiguous for safety's sake
 * alone.
 */
static void
test_mangled(void **state)
{
	static const unsigned char least[MANGLINGS] = {
		[MANGLE_NOTHING] = 100, [MANGLE_FEW_BLANKS] = 90,
		[MANGLE_MANY_BLANKS] = 70, [MANGLE_SHUFFLE] = 18, [MANGLE_COLLAPSE] = 18,
		[MANGLE_HALVE] = 70, [MANGLE_WIDEN] = 95, [MANGLE_TABS] = 60, [MANGLE_MARGIN] = 90,
		[MANGLE_SPLIT] = 40, [MANGLE_SPLIT_GAPS] = 80, [MANGLE_JOIN] = 70,
		[MANGLE_SWAP] = 85, [MANGLE_DROP_CELLS] = 60, [MANGLE_LOSE_CELLS] = 60,
		[MANGLE_LOSE_LINES] = 65, [MANGLE_BLANK_LINES] = 95, [MANGLE_NO_BLANK_LINES] = 95,
		[MANGLE_NO_FEEDS] = 95, [MANGLE_CUT] = 40, [MANGLE_SPLIT_BLANKS] = 60,
	};
	enum { ROUNDS = 60 };
	(void)state;
	read_cells(made, &printed);
	for (int m = 0; m < MANGLINGS; m++) {
		size_t certain = 0;
		for (int round = 0; round < ROUNDS; round++) {
			char *text = mangle(made, (enum mangling)m);
			read_cells(text, &cells);
			certain += assert_printed(&cells, &printed, text);
			free(text);
		}
		assert_true(certain * 100 >= least[m] * ROUNDS * CELLS);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_clean),
		cmocka_unit_test(test_mangled),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
