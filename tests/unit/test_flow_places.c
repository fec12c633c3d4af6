/* test_flow_places.c: texts laid out by blanks: a place tells the column, or nothing does */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/text.h"
#include "made.h"
#include "random.h"
#include "reading.h"

static const struct table public_budget = { STATEMENT_PUBLIC, "一般公共预算财政拨款支出决算表" };
static const struct table basic = { STATEMENT_BASIC, "一般公共预算财政拨款基本支出决算表" };
static const struct table summary = { STATEMENT_SUMMARY, "收支预算总表" };
static const struct table three_public = { STATEMENT_THREE_PUBLIC, "“三公”经费、会议费、培训费支出预算表" };
static const struct table other = { STATEMENT_GENERIC, "某项经费明细表" };
static const struct table purchases = { STATEMENT_GENERIC, "政府采购预算表" };

/* Basic or project? Nothing adds up to tell it, the head above it does. */
static void
test_below_head(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款支出决算表\n"
	    "科目编码   科目名称      合计     基本支出   项目支出\n"
	    "2010101 行政运行     15.00             15.00\n"
	    "2010102 一般行政管理事务 15.00    15.00\n"
	    "2010106 人大监督     7.00     7.00\n"
	    "2010108 代表工作     0.50              0.50\n", DOCUMENT_PDF, &public_budget,
	    "1 2010101 行政运行|合计=15.00|项目支出=15.00\n"
	    "2 2010102 一般行政管理事务|合计=15.00|基本支出=15.00\n"
	    "3 2010106 人大监督|合计=7.00|基本支出=7.00\n"
	    "4 2010108 代表工作|合计=0.50|项目支出=0.50\n");
}

/* A page without a head has slots of its own: as many as columns are the columns, fewer tell nothing. */
static void
test_next_page(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款支出决算表\n"
	    "科目编码   科目名称      合计     基本支出   项目支出\n"
	    "2010101 行政运行     15.00    15.00\n"
	    "2010102 一般行政管理事务 15.00    15.00\n"
	    "\f2010106 人大监督  8.00  8.00\n"
	    "2010108 代表工作  9.00        9.00\n"
	    "\f2010150 事业运行  6.00  6.00\n", DOCUMENT_LAYOUT, &public_budget,
	    "1 2010101 行政运行|合计=15.00|基本支出=15.00\n"
	    "2 2010102 一般行政管理事务|合计=15.00|基本支出=15.00\n"
	    "3 2010106 人大监督|合计=8.00|基本支出=8.00\n"
	    "4 2010108 代表工作|合计=9.00|项目支出=9.00\n"
	    "5 2010150 事业运行|合计=6.00?|基本支出=6.00?\n");
}

/* An amount that slipped below another head does not tie out there: it is not taken for certain. */
static void
test_slipped(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款支出决算表\n"
	    "科目编码   科目名称      合计     基本支出   项目支出\n"
	    "20101   人大事务     30.00    10.00   20.00\n"
	    "2010101 行政运行     18.00    18.00\n"
	    "2010102 一般行政管理事务 12.00    10.00   2.00\n", DOCUMENT_LAYOUT, &public_budget,
	    "1 20101 人大事务|合计=30.00|基本支出=10.00|项目支出=20.00\n"
	    "2 2010101 行政运行|合计=18.00|项目支出=18.00\n"
	    "3 2010102 一般行政管理事务|合计=12.00|基本支出=10.00|项目支出=2.00\n");
}

/* Bare numbers below a head are amounts; beside the columns they go on a code. */
static void
test_bare_numbers(void **state)
{
	(void)state;
	assert_reads("“三公”经费、会议费、培训费支出预算表\n"
	    "               “三公”经费\n"
	    "                       公务用车购置及运行费           会议费   培训费\n"
	    "合计      小计    出国费用\n"
	    "                     小计    购置费   运行费   公务接待费\n"
	    "20.81  10.81     0   9.98     0  9.98  0.83      8     2\n", DOCUMENT_LAYOUT, &three_public,
	    "1 |合计=20.81|“三公”经费/小计=10.81|“三公”经费/出国费用=0"
	    "|“三公”经费/公务用车购置及运行费/小计=9.98|“三公”经费/公务用车购置及运行费/购置费=0"
	    "|“三公”经费/公务用车购置及运行费/运行费=9.98|“三公”经费/公务接待费=0.83|会议费=8|培训费=2\n");
	assert_reads("一般公共预算财政拨款基本支出决算表\n"
	    "科目编码   科目名称      金额   科目编码   科目名称       金额\n"
	    "301    工资福利支出    9.00  302    商品和服务支出   3.00\n"
	    "301 01 基本工资      9.00  302\n"
	    "                         01     办公费       3.00\n", DOCUMENT_LAYOUT, &basic,
	    "1L 301 工资福利支出|金额=9.00\n1R 302 商品和服务支出|金额=3.00\n"
	    "2L 30101 基本工资|金额=9.00\n2R 30201 办公费|金额=3.00\n");
}

/* Counts and words are cells of their kind. */
static void
test_kinds(void **state)
{
	(void)state;
	assert_reads("某项经费明细表\n"
	    "项目        金额    人数    备注\n"
	    "一、会议费   8.00    120   增加一次全省范围的会议\n"
	    "                        其余不变\n"
	    "二、培训费   3.50     60\n", DOCUMENT_LAYOUT, &other,
	    "1 一、会议费|金额=8.00|人数=120|备注=增加一次全省范围的会议其余不变\n"
	    "2 二、培训费|金额=3.50|人数=60\n");
}

/* Income, functions and use side by side; the name of a total may reach over a column not its own. */
static void
test_three_sides(void **state)
{
	(void)state;
	assert_reads("收支预算总表\n"
	    "     收入                        支出\n"
	    "                      功能分类               支出用途\n"
	    "项目名称      金额     功能科目名称     金额     项目名称     金额\n"
	    "一、财政拨款    8.00   一、公共安全支出   5.00   一、基本支出   6.00\n"
	    "1.一般公共预算  8.00   二、教育支出            二、项目支出   2.00\n"
	    "二、其他资金          三、住房保障支出   3.00\n"
	    "收入合计      8.00            支出合计             8.00\n", DOCUMENT_LAYOUT, &summary,
	    "1L 一、财政拨款|收入/金额=8.00\n1M 一、公共安全支出|支出/功能分类/金额=5.00\n"
	    "1R 一、基本支出|支出/支出用途/金额=6.00\n"
	    "2L 1.一般公共预算|收入/金额=8.00\n2M 二、教育支出\n2R 二、项目支出|支出/支出用途/金额=2.00\n"
	    "3L 二、其他资金\n3M 三、住房保障支出|支出/功能分类/金额=3.00\n"
	    "4L 收入合计|收入/金额=8.00\n4R 支出合计|支出/支出用途/金额=8.00\n");
}

/* Words in columns of their own are told apart, and names that wrap are guesses. */
static void
test_words(void **state)
{
	(void)state;
	assert_reads("政府采购预算表\n"
	    "采购品目   专项名称      采购物品名称     采购组织形式   总计\n"
	    "合计                                   30.00\n"
	    "一、货物 A                              30.00\n"
	    "       办公设备购置费    便携式计算机     分散自行组织   10.00\n"
	    "                  图书和档案      分散自行组织   20.00\n", DOCUMENT_LAYOUT, &purchases,
	    "1 合计|总计=30.00\n2 一、货物A|总计=30.00\n"
	    "3 办公设备购置费/便携式计算机/分散自行组织|总计=10.00\n4 图书和档案/分散自行组织|总计=20.00\n");
}

/* Figures without a column are kept, and tell that no other is certain of its own. */
static void
test_beyond(void **state)
{
	(void)state;
	assert_reads("某项经费明细表\n项目 金额\n一、会议费 1.00 2.00 3.00\n二、培训费 4.00\n", DOCUMENT_FLOW, &other,
	    "1 一、会议费|金额=1.00?\n2 二、培训费|金额=4.00?\n3 |金额=2.00?\n4 |金额=3.00?\n");
	assert_reads("某项经费明细表\n一、会议费 1.00 2.00\n", DOCUMENT_FLOW, &other,
	    "1 一、会议费|=1.00?\n2 |=2.00?\n");
}

static int
width(const char *text, int wide)
{
	int columns = 0;
	while (*text != '\0')
		columns += text_next(&text) >= 0x1100 ? wide : 1;
	return columns;
}

/* How a table is laid out: what a Chinese character counts, how wide columns are. */
struct page {
	FILE *out;
	int wide, at;
	bool slip;                    /* blanks come and go */
};

/* A cell that begins or ends at a column. */
static void
put(struct page *page, const char *text, int to, bool right)
{
	int blanks = to - page->at - (right ? width(text, page->wide) : 0);
	if (page->slip && random_below(6) == 0)
		blanks += (int)random_below(9) - 4;
	blanks = blanks < 1 && page->at > 0 ? 1 : blanks < 0 ? 0 : blanks;
	fprintf(page->out, "%*s%s", blanks, "", text);
	page->at += blanks + width(text, page->wide);
}

static void
put_row(struct page *page, const char *code, const char *name, const char *const amounts[3])
{
	page->at = 0;
	put(page, code, 0, false);
	put(page, name, 10, false);
	for (int c = 0; c < 3; c++)
		if (*amounts[c])
			put(page, amounts[c], 10 + 10 * page->wide + 14 * c, true);
	fputc('\n', page->out);
}

static void
put_made(struct page *page, const struct made *made)
{
	static const char *const names[] = { "某项支出", "一般行政管理事务", "其他", "行政事业单位养老支出" };
	fputs("一般公共预算财政拨款支出决算表\n单位：万元\n", page->out);
	put_row(page, "科目编码", "科目名称", (const char *const[]){ "合计", "基本支出", "项目支出" });
	for (size_t i = 0; i < MADE_ROWS; i++) {
		char amounts[3][32];
		for (int c = 0; c < 3; c++) {
			long fen = made_amount(made, made_codes[i], c);
			amounts[c][0] = '\0';
			if (fen)
				snprintf(amounts[c], sizeof amounts[c], "%ld.%02ld", fen / 100,
				    fen % 100);
		}
		put_row(page, made_codes[i], *made_codes[i] ? names[i % 4] : "合计",
		    (const char *const[]){ amounts[0], amounts[1], amounts[2] });
		if (i == 8)
			fputc('\f', page->out);
	}
}

/* Every certain cell is what was printed; returns how many there are, and how many should be. */
static size_t
assert_true_cells(const struct reading *reading, const struct made *made, size_t *printed)
{
	const struct statement *statement = &reading->statements[0];
	size_t certain = 0;
	*printed = 0;
	for (size_t i = 0; i < MADE_ROWS; i++)
		for (int c = 0; c < 3; c++)
			*printed += made_amount(made, made_codes[i], c) != 0;
	for (size_t l = 0; l < statement->n_lines; l++)
		for (size_t c = 0; c < statement->lines[l].n_cells; c++) {
			const struct cell *cell = &statement->lines[l].cells[c];
			if (cell->ambiguous)
				continue;
			certain++;
			assert_int_equal(cell->figure.value,
			    made_amount(made, statement->lines[l].code, cell->column - 1) * 10000);
		}
	return certain;
}

/*
 * A Chinese character counts one column or two: all is told. Where blanks came and went, less is,
 * and nothing wrong.
 */
static void
test_mutations(void **state)
{
	(void)state;
	for (int round = 0; round < 400; round++) {
		struct made made;
		struct reading reading;
		char *text = NULL;
		size_t bytes = 0, printed;
		struct page page = { .out = open_memstream(&text, &bytes), .wide = 1 + round % 2,
		    .slip = round % 4 > 1 };
		made_init(&made);
		put_made(&page, &made);
		fclose(page.out);
		reading_read(&reading, text, DOCUMENT_LAYOUT, &public_budget, 1);
		size_t certain = assert_true_cells(&reading, &made, &printed);
		if (!page.slip && made_amount(&made, "208", 1) && made_amount(&made, "221", 2))
			assert_true(10 * certain >= 8 * printed);
		reading_release(&reading);
		free(text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_below_head),
		cmocka_unit_test(test_next_page),
		cmocka_unit_test(test_slipped),
		cmocka_unit_test(test_bare_numbers),
		cmocka_unit_test(test_three_sides),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_kinds),
		cmocka_unit_test(test_beyond),
		cmocka_unit_test(test_mutations),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
