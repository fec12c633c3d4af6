/* test_flow.c: tables of texts: blanks, line ends and blank cells may go, no figure may land in a wrong column */
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
#include "made.h"
#include "random.h"
#include "reading.h"

static const struct table expenditure = { STATEMENT_EXPENDITURE, "支出决算表" };
static const struct table public_budget = { STATEMENT_PUBLIC, "一般公共预算财政拨款支出决算表" };
static const struct table summary = { STATEMENT_SUMMARY, "收入支出决算总表" };
static const struct table three_public = { STATEMENT_THREE_PUBLIC, "“三公”经费支出决算表" };
static const struct table basic = { STATEMENT_BASIC, "一般公共预算财政拨款基本支出决算表" };

#define PUBLIC_HEAD "一般公共预算财政拨款支出决算表\n单位：万元\n项 目\n本年支出合计 基本支出 项目支出\n" \
    "功能分类\n科目编码\n科目名称\n栏次 1 2 3\n"

/* Names wrap, heads and totals come again on the next page, a page number stands between. */
static void
test_pages(void **state)
{
	(void)state;
	assert_reads(PUBLIC_HEAD "合计 30.00 10.00 20.00\n201 一般公共\n服务支出\n30.00 10.00 20.00\n 14\n"
	    PUBLIC_HEAD "合计 30.00 10.00 20.00\n20101\n人大事务\n30.00 10.00 20.00\n", DOCUMENT_FLOW,
	    &public_budget,
	    "1 合计|本年支出合计=30.00|基本支出=10.00|项目支出=20.00\n"
	    "2 201 一般公共服务支出|本年支出合计=30.00|基本支出=10.00|项目支出=20.00\n"
	    "3 20101 人大事务|本年支出合计=30.00|基本支出=10.00|项目支出=20.00\n");
}

/* Basic or project? The sum of the children decides, not the row. */
static void
test_children(void **state)
{
	(void)state;
	assert_reads(PUBLIC_HEAD "201 一般公共服务支出 30.00 10.00 20.00\n20101 甲 18.00 18.00\n20102 乙 12.00 10.00 2.00\n",
	    DOCUMENT_FLOW, &public_budget,
	    "1 201 一般公共服务支出|本年支出合计=30.00|基本支出=10.00|项目支出=20.00\n"
	    "2 20101 甲|本年支出合计=18.00|项目支出=18.00\n"
	    "3 20102 乙|本年支出合计=12.00|基本支出=10.00|项目支出=2.00\n");
}

/* Two placements tie out: what they agree on is certain, no more. */
static void
test_ambiguous(void **state)
{
	(void)state;
	assert_reads(PUBLIC_HEAD "201 一般公共服务支出 30.00 15.00 15.00\n20101 甲 15.00 15.00\n20102 乙 15.00 15.00\n",
	    DOCUMENT_FLOW, &public_budget,
	    "1 201 一般公共服务支出|本年支出合计=30.00|基本支出=15.00|项目支出=15.00\n"
	    "2 20101 甲|本年支出合计=15.00|基本支出=15.00?\n"
	    "3 20102 乙|本年支出合计=15.00|基本支出=15.00?\n");
}

/* In yuan, without decimals: a code on the line below is no rest of a whole amount. */
static void
test_whole_amounts(void **state)
{
	(void)state;
	assert_reads("支出决算表\n单位：元\n科目名称 合计 基本支出 项目支出\n类 款 项\n"
	    "208 社会保障和就业支出 6,397,096 6,103,096 294,000\n"
	    "208 05 行政事业单位养老支出 6,397,096 6,103,096 294,000\n", DOCUMENT_FLOW, &expenditure,
	    "1 208 社会保障和就业支出|合计=6397096|基本支出=6103096|项目支出=294000\n"
	    "2 20805 行政事业单位养老支出|合计=6397096|基本支出=6103096|项目支出=294000\n");
}

/* What stands over all columns is no column. */
static void
test_whole_head(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款支出决算表\n单位：万元\n项 目 一般公共预算财政拨款支出决算数\n"
	    "科目编码 科目名称 合计 基本支出 项目支出\n208 社会保障和就业支出 471.44 460.67 10.77\n",
	    DOCUMENT_FLOW, &public_budget,
	    "1 208 社会保障和就业支出|一般公共预算财政拨款支出决算数/合计=471.44"
	    "|一般公共预算财政拨款支出决算数/基本支出=460.67"
	    "|一般公共预算财政拨款支出决算数/项目支出=10.77\n");
}

/* Row numbers tell the side of a line, blank ones too. */
static void
test_row_numbers(void **state)
{
	(void)state;
	assert_reads("收入支出决算总表\n收入 支出\n项目 行次 决算数 项目 行次 决算数\n栏次 1 栏次 2\n"
	    "一、财政拨款收入 1 8.00 一、公共安全支出 27 5.00\n 2 二、教育\n支出\n28 3.00\n"
	    "本年收入合计 3 8.00 本年支出合计 29 8.00\n", DOCUMENT_FLOW, &summary,
	    "1L 一、财政拨款收入|收入/决算数=8.00\n1R 一、公共安全支出|支出/决算数=5.00\n"
	    "2R 二、教育支出|支出/决算数=3.00\n"
	    "3L 本年收入合计|收入/决算数=8.00\n3R 本年支出合计|支出/决算数=8.00\n");
}

/* They may stand before the names. */
static void
test_numbers_first(void **state)
{
	(void)state;
	assert_reads("收入支出决算总表\n收入 支出\n行次 项目 决算数 行次 项目 决算数\n"
	    "1 一、财政拨款收入 6.00 21 一、公共安全支出 5.00\n2 其中：政府性基金 1.00 22 二、教育支出 3.00\n"
	    "3 二、事业收入 2.00 23\n4 本年收入合计 8.00 24 本年支出合计 8.00\n", DOCUMENT_FLOW, &summary,
	    "1L 一、财政拨款收入|收入/决算数=6.00\n1R 一、公共安全支出|支出/决算数=5.00\n"
	    "2L 其中：政府性基金|收入/决算数=1.00\n2R 二、教育支出|支出/决算数=3.00\n"
	    "3L 二、事业收入|收入/决算数=2.00\n"
	    "4L 本年收入合计|收入/决算数=8.00\n4R 本年支出合计|支出/决算数=8.00\n");
}

/* Without row numbers the labels tell it. */
static void
test_labels(void **state)
{
	(void)state;
	assert_reads("收入支出决算总表\n收入 支出\n项目 决算数 项目 决算数\n"
	    "一、财政拨款收入 8.00 一、公共安全支出 5.00\n二、事业收入 二、教育支出 3.00\n三、科学技术支出\n"
	    "总计 8.00 总计 8.00\n", DOCUMENT_FLOW, &summary,
	    "1L 一、财政拨款收入|收入/决算数=8.00\n1R 一、公共安全支出|支出/决算数=5.00\n"
	    "2L 二、事业收入\n2R 二、教育支出|支出/决算数=3.00\n3R 三、科学技术支出\n"
	    "4L 总计|收入/决算数=8.00\n4R 总计|支出/决算数=8.00\n");
}

/* Column numbers add up as well as amounts do: 7 = 1 + 6. They are none. */
static void
test_three_public(void **state)
{
	(void)state;
	assert_reads("“三公”经费支出决算表\n单位：万元\n预算数 决算数\n合计\n因公出国\n（境）费\n公务用车购置及运行费\n公务接待\n费\n"
	    "合计\n因公出国\n（境）费\n公务用车购置及运行费\n公务接待\n费\n小计\n公务用车\n购置费\n公务用车\n运行费\n小计\n"
	    "公务用车\n购置费\n公务用车\n运行费\n1 2 3 4 5 6 7 8 9 10 11 12\n"
	    "10.00 1.00 7.00 3.00 4.00 2.00 8.00 0.00 8.00 8.00 0.00 0.00\n", DOCUMENT_FLOW, &three_public,
	    "1 |预算数/合计=10.00|预算数/因公出国（境）费=1.00|预算数/公务用车购置及运行费/小计=7.00"
	    "|预算数/公务用车购置及运行费/公务用车购置费=3.00|预算数/公务用车购置及运行费/公务用车运行费=4.00"
	    "|预算数/公务接待费=2.00|决算数/合计=8.00|决算数/因公出国（境）费=0.00"
	    "|决算数/公务用车购置及运行费/小计=8.00|决算数/公务用车购置及运行费/公务用车购置费=8.00"
	    "|决算数/公务用车购置及运行费/公务用车运行费=0.00|决算数/公务接待费=0.00\n");
}

/* Names above, beside and below their codes; glued and split codes; two sides. */
static void
test_layout(void **state)
{
	(void)state;
	assert_reads("一般公共预算财政拨款基本支出决算表\n"
	    "科目编码  科目名称       金额   科目编码  科目名称      金额\n"
	    "301   工资福利支出   9.00   302   商品和服务支出 3.00\n"
	    "      机关事业单位基本\n"
	    "30108          9.00   302 01 办公费    2.00\n"
	    "      养老保险缴费\n"
	    "                      310资本性支出      1.00\n", DOCUMENT_LAYOUT, &basic,
	    "1L 301 工资福利支出|金额=9.00\n1R 302 商品和服务支出|金额=3.00\n"
	    "2L 30108 机关事业单位基本养老保险缴费|金额=9.00\n2R 30201 办公费|金额=2.00\n"
	    "3R 310 资本性支出|金额=1.00\n");
}

/* A code whose amount is elsewhere, amounts before all names: nothing is made certain that does not tie out. */
static void
test_scrambled(void **state)
{
	(void)state;
	assert_reads("支出决算表\n项目\n本年支出合计 基本支出\n5.00\n201\n支出\n7.00 7.00\n项目支出\n", DOCUMENT_FLOW,
	    &expenditure, "1 |本年支出合计=5.00?\n2 201 支出|本年支出合计=7.00?|基本支出=7.00?\n");
}

static const struct table other = { STATEMENT_GENERIC, "财政拨款支出预算表" };
static const struct table budget = { STATEMENT_SUMMARY, "收支预算总表" };
static const struct table beside = { STATEMENT_THREE_PUBLIC, "“三公”经费、会议费、培训费支出预算表" };

/* Amounts that came in the order of their rows, but not beside them: certain is what adds up. */
static void
test_streams(void **state)
{
	(void)state;
	assert_reads("财政拨款支出预算表\n单位：万元\n功能科目代码\n功能科目名称\n金额\n合计\n9.00\n204\n公共安全支出\n5.00\n"
	    "20405\n法院\n2040501\n行政运行\n2040502\n审判\n5.00\n3.00\n2.00\n205\n教育支出\n4.00\n", DOCUMENT_FLOW,
	    &other, "1 合计|金额=9.00?\n2 204 公共安全支出|金额=5.00?\n3 20405 法院|金额=5.00\n4 2040501 行政运行|金额=3.00\n"
	    "5 2040502 审判|金额=2.00\n6 205 教育支出|金额=4.00?\n");
	assert_reads("财政拨款支出预算表\n单位：万元\n功能科目代码\n功能科目名称\n金额\n"
	    "20405\n法院\n2040501\n行政运行\n2040502\n审判\n3.00\n2.00\n6.00\n", DOCUMENT_FLOW,
	    &other, "1 20405 法院|金额=3.00?\n2 2040501 行政运行|金额=2.00?\n3 2040502 审判|金额=6.00?\n");
}

/* What stands below the number of another table is not what the title says. */
static void
test_misplaced(void **state)
{
	(void)state;
	assert_reads("财政拨款支出预算表\n合计\n公开表六\n单位：万元\n科目编码 科目名称 金额\n301 工资福利支出 5.00\n",
	    DOCUMENT_FLOW, &other, "1 301 工资福利支出|=5.00?\n");
}

/* Income, functions and use side by side, told apart by their words. */
static void
test_three_sides(void **state)
{
	(void)state;
	assert_reads("收支预算总表\n收入 支出\n项目名称 金额\n功能分类 支出用途\n功能科目名称 金额 项目名称 金额\n"
	    "一、财政拨款 8.00 一、公共安全支出 5.00 一、基本支出 6.00\n二、其他资金 二、教育支出 3.00 二、项目支出 2.00\n"
	    "收入合计 8.00 支出合计 8.00\n", DOCUMENT_FLOW, &budget,
	    "1L 一、财政拨款|收入/金额=8.00\n1M 一、公共安全支出|支出/功能分类/金额=5.00\n"
	    "1R 一、基本支出|支出/支出用途/金额=6.00\n2L 二、其他资金\n2M 二、教育支出|支出/功能分类/金额=3.00\n"
	    "2R 二、项目支出|支出/支出用途/金额=2.00\n3L 收入合计|收入/金额=8.00\n3R 支出合计|支出/支出用途/金额=8.00?\n");
}

/* What stands beside 三公 comes behind its items; a name of an agency is no column. */
static void
test_beside(void **state)
{
	(void)state;
	assert_reads("“三公”经费、会议费、培训费支出预算表\n某省某某委员会办公厅\n合计\n“三公”经费\n会议费 培训费\n小计\n"
	    "因公出国（境）费\n公务用车购置及运行维护费\n公务接待费\n小计\n公务用车购置费\n公务用车运行维护费\n"
	    "20.81 10.81 0.00 9.98 0.00 9.98 0.83 8.00 2.00\n", DOCUMENT_FLOW, &beside,
	    "1 |合计=20.81|“三公”经费/小计=10.81|“三公”经费/因公出国（境）费=0.00"
	    "|“三公”经费/公务用车购置及运行维护费/小计=9.98|“三公”经费/公务用车购置及运行维护费/公务用车购置费=0.00"
	    "|“三公”经费/公务用车购置及运行维护费/公务用车运行维护费=9.98|“三公”经费/公务接待费=0.83|会议费=8.00|培训费=2.00\n");
}

/* A mutation: how blanks, line ends and blank cells come out. */
struct mutation {
	bool blanks, lines, drop;
};

/* A word; a name wraps in the middle. */
static void
put(FILE *out, const struct mutation *mutation, const char *word)
{
	unsigned n = mutation->blanks ? 1 + random_below(5) : 1;
	size_t half = strlen(word) / 6 * 3;
	if (mutation->lines && random_below(3) == 0)
		fputc('\n', out);
	fprintf(out, "%*s", (int)n, "");
	if (mutation->lines && half >= 6 && (*word & 0x80) && random_below(3) == 0)
		fprintf(out, "%.*s\n%s", (int)half, word, word + half);
	else
		fputs(word, out);
}

static char *
print_table(const struct made *made, const struct mutation *mutation)
{
	char *text = NULL, word[64];
	size_t bytes = 0;
	FILE *out = open_memstream(&text, &bytes);
	fputs(PUBLIC_HEAD, out);
	for (size_t i = 0; i < MADE_ROWS; i++) {
		fputs(made_codes[i], out);
		put(out, mutation, made_names[i]);
		for (int c = 0; c < 3; c++) {
			long fen = made_amount(made, made_codes[i], c);
			snprintf(word, sizeof word, "%ld.%02ld", fen / 100, fen % 100);
			if (fen != 0 || !mutation->drop)
				put(out, mutation, word);
		}
		fputc('\n', out);
	}
	fclose(out);
	return text;
}

/* Every certain cell is what was printed there; none is lost, none invented. Returns how many are certain. */
static size_t
assert_true_cells(const struct reading *reading, const struct made *made, const struct mutation *mutation)
{
	const struct statement *statement = &reading->statements[0];
	size_t certain = 0;
	assert_int_equal(statement->n_columns, 3);
	assert_int_equal(statement->n_lines, MADE_ROWS);
	for (size_t l = 0; l < statement->n_lines; l++) {
		const struct line *line = &statement->lines[l];
		size_t printed = 0;
		assert_string_equal(line->code, made_codes[l]);
		assert_string_equal(line->label, made_names[l]);
		for (int c = 0; c < 3; c++)
			printed += made_amount(made, made_codes[l], c) != 0 || !mutation->drop;
		assert_int_equal(line->n_cells, printed);
		for (size_t c = 0; c < line->n_cells; c++) {
			const struct cell *cell = &line->cells[c];
			if (cell->ambiguous)
				continue;
			certain++;
			assert_int_equal(cell->figure.value, made_amount(made, line->code, cell->column - 1) * 10000);
		}
	}
	return certain;
}

static void
test_mutations(void **state)
{
	static const struct mutation mutations[] = { { .blanks = true }, { .lines = true },
	    { .blanks = true, .lines = true }, { .drop = true },
	    { .blanks = true, .lines = true, .drop = true } };
	(void)state;
	for (int round = 0; round < 200; round++)
		for (size_t m = 0; m < sizeof mutations / sizeof *mutations; m++) {
			struct made made;
			struct reading reading;
			made_init(&made);
			char *text = print_table(&made, &mutations[m]);
			reading_read(&reading, text, DOCUMENT_FLOW, &public_budget, 1);
			size_t certain = assert_true_cells(&reading, &made, &mutations[m]);
			/* What is complete must be certain; with sums of unequal figures most of the rest is. */
			if (!mutations[m].drop)
				assert_int_equal(certain, 3 * MADE_ROWS);
			else if (made_amount(&made, "", 1) != 0 && made_amount(&made, "", 2) != 0)
				assert_true(certain >= 12);
			reading_release(&reading);
			free(text);
		}
}

/* All of a word list in any order: no crash, and what is certain has its place in a column. */
static void
test_any_order(void **state)
{
	static const char *const words[] = { "201", "20101", "2010101", "合计", "支出", "一、", "项目", "1.00",
	    "2.00", "3.00", "0.00", "5", "27", "\n", "\n", "基本支出", "单位：万元", "310资本性支出", "06", "注：" };
	(void)state;
	for (int round = 0; round < 400; round++) {
		char *text = NULL;
		size_t bytes = 0;
		struct reading reading;
		FILE *out = open_memstream(&text, &bytes);
		fputs(round % 2 ? PUBLIC_HEAD : "", out);
		for (int i = 0; i < 60; i++)
			fprintf(out, "%s ", words[random_below(sizeof words / sizeof *words)]);
		fclose(out);
		reading_read(&reading, text, round % 3 ? DOCUMENT_FLOW : DOCUMENT_LAYOUT, round % 5 ?
		    &public_budget : &basic, 1);
		const struct statement *statement = &reading.statements[0];
		for (size_t l = 0; l < statement->n_lines; l++)
			for (size_t c = 0; c < statement->lines[l].n_cells; c++)
				assert_non_null(statement_column(statement,
				    statement->lines[l].cells[c].column));
		reading_release(&reading);
		free(text);
	}
}

/* Digits that no scheme has are no code: what is kept can be read again. */
static void
test_no_code(void **state)
{
	static const char text[] = "一般公共预算财政拨款基本支出决算表\n单位：万元\n科目编码 科目名称 金额\n"
	    "302 商品和服务支出 5.00\n302 99 16 其他商品和服务支出 5.00\n3029916 其他商品和服务支出 5.00\n";
	struct reading reading;
	(void)state;
	reading_read(&reading, text, DOCUMENT_FLOW, &basic, 1);
	for (size_t i = 0; i < reading.statements[0].n_lines; i++) {
		const struct line *line = &reading.statements[0].lines[i];
		assert_true(line->scheme == SCHEME_NONE ?
		    *line->code == '\0' || code_is_unit(line->code) :
		    code_level(line->scheme, line->code) > 0);
	}
	reading_release(&reading);
}

/* A head in pieces tells one side, the labels tell two: each line is still a row of its own. */
static void
test_torn_sides(void **state)
{
	static const char text[] = "收入支出决算总表\n单位：万元\n收入\n项目\n支出\n行次\n一、财政拨款收入\n1\n"
	    "二、上级补助收入\n2\n三、事业收入\n四、经营收入\n金额\n项目\n15.05 一、一般公共服务支出\n行次\n金额\n"
	    "27\n7.55\n0.00 二、外交支出\n28\n0.00\n本年收入合计\n16.05\n本年支出合计\n9.55\n合计\n16.05\n"
	    "年末结转和结余\n6.50\n";
	struct reading reading;
	(void)state;
	reading_read(&reading, text, DOCUMENT_FLOW, &summary, 1);
	const struct statement *statement = &reading.statements[0];
	assert_true(statement->n_lines > 4);
	for (size_t i = 1; i < statement->n_lines; i++)
		assert_false(statement->lines[i].row == statement->lines[i - 1].row &&
		    statement->lines[i].side == statement->lines[i - 1].side);
	reading_release(&reading);
}

/* Over the title beside the agency, below it, or told by the table before. */
static void
test_units(void **state)
{
	static const enum unit units[] = { UNIT_WAN, UNIT_YUAN, UNIT_YUAN };
	static const char head[] = "科目编码 科目名称 合计 基本支出\n201 服务支出 5.00 5.00\n";
	char text[1024];
	struct document document = { .n_pages = 0 };
	struct extraction extraction = { .n_statements = 0 };
	struct gather gather;
	struct err err = ERR_INIT;
	(void)state;
	snprintf(text, sizeof text, "附表1\n部门名称：某镇人民政府 单位：万元\n支出决算表\n%s\f"
	    "一般公共预算财政拨款支出决算表\n单位：元\n%s\f政府性基金预算财政拨款支出决算表\n%s",
	    head, head, head);
	gather_init(&gather, &document);
	assert_int_equal(plain_read(&gather, text, strlen(text), &err), 0);
	gather_finish(&gather);
	document.kind = DOCUMENT_LAYOUT;
	assert_int_equal(extract_tables(&extraction, &document, &err), 0);
	assert_int_equal(extraction.n_statements, sizeof units / sizeof *units);
	for (size_t i = 0; i < extraction.n_statements; i++)
		assert_int_equal(extraction.statements[i].unit, units[i]);
	extraction_release(&extraction);
	document_release(&document);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_children),
		cmocka_unit_test(test_ambiguous),
		cmocka_unit_test(test_whole_amounts),
		cmocka_unit_test(test_whole_head),
		cmocka_unit_test(test_row_numbers),
		cmocka_unit_test(test_numbers_first),
		cmocka_unit_test(test_labels),
		cmocka_unit_test(test_three_public),
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_scrambled),
		cmocka_unit_test(test_streams),
		cmocka_unit_test(test_misplaced),
		cmocka_unit_test(test_three_sides),
		cmocka_unit_test(test_beside),
		cmocka_unit_test(test_mutations),
		cmocka_unit_test(test_any_order),
		cmocka_unit_test(test_no_code),
		cmocka_unit_test(test_torn_sides),
		cmocka_unit_test(test_units),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
