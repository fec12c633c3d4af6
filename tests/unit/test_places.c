/* test_places.c: tables of words with boxes, one for each trap of how documents print */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "ingest/extract.h"

#define EM 1000               /* width of a Chinese character; a digit is half of it */

enum align { LEFT, MIDDLE, RIGHT };

/* A word: x is its left edge, middle or right edge in characters; y in lines, tenths. */
struct put {
	int page, y, x;
	enum align align;
	const char *text;
};

static int
width_of(const char *text)
{
	int width = 0;
	for (; *text; text++)
		width += (*text & 0x80) == 0 ? EM / 2 : (*text & 0xC0) != 0x80 ? EM : 0;
	return width;
}

/* Words from top to bottom; each word is a line of its own, as readers must not rely on lines. */
static void
make_document(struct document *document, const struct put *puts, size_t n)
{
	*document = (struct document){ .kind = DOCUMENT_PDF, .name = "made.pdf" };
	document->lines = arena_alloc(&document->arena, n * sizeof *document->lines);
	document->words = arena_alloc(&document->arena, n * sizeof *document->words);
	document->n_lines = document->n_words = n;
	for (size_t i = 0; i < n; i++) {
		int width = width_of(puts[i].text), x = puts[i].x * EM, y = puts[i].y * EM / 10;
		if (puts[i].align != LEFT)
			x -= puts[i].align == MIDDLE ? width / 2 : width;
		struct box box = { x, y - EM, x + width, y };
		document->words[i] = (struct word){ .text = puts[i].text, .box = box, .line = i };
		document->lines[i] = (struct source_line){ .page = puts[i].page, .number = (int)i + 1,
		    .box = box, .text = puts[i].text, .first = i, .n = 1 };
	}
}

static void
check(const struct put *puts, size_t n, const char *expected)
{
	struct document document;
	struct extraction extraction = { .n_statements = 0 };
	struct err err = ERR_INIT;
	char text[8192] = "";
	size_t at = 0;
	make_document(&document, puts, n);
	assert_int_equal(extract_tables(&extraction, &document, &err), 0);
	for (size_t s = 0; s < extraction.n_statements; s++) {
		const struct statement *statement = &extraction.statements[s];
		at += (size_t)snprintf(text + at, sizeof text - at, "%s|%s\n", statement->title,
		    unit_name(statement->unit));
		for (size_t l = 0; l < statement->n_lines; l++) {
			const struct line *line = &statement->lines[l];
			at += (size_t)snprintf(text + at, sizeof text - at, "%d%.1s|%s|%s", line->row,
			    line->side ? &line->side : "", line->code, line->label);
			for (size_t c = 0; c < line->n_cells; c++)
				at += (size_t)snprintf(text + at, sizeof text - at, "|%s=%s",
				    statement_column(statement, line->cells[c].column)->header,
				    line->cells[c].figure.printed);
			at += (size_t)snprintf(text + at, sizeof text - at, "\n");
		}
	}
	assert_string_equal(text, expected);
	extraction_release(&extraction);
	arena_release(&document.arena);
}

#define CHECK(puts, expected) check(puts, sizeof (puts) / sizeof *(puts), expected)

#define EXPENDITURE_HEAD(page) \
	{ page, 10, 40, MIDDLE, "支出决算表" }, { page, 25, 66, LEFT, "单位：万元" }, \
	{ page, 40, 15, MIDDLE, "项目" }, { page, 50, 35, MIDDLE, "合计" }, \
	{ page, 50, 45, MIDDLE, "基本支出" }, { page, 50, 55, MIDDLE, "项目支出" }, \
	{ page, 60, 5, MIDDLE, "科目编码" }, { page, 60, 20, MIDDLE, "科目名称" }

static void
blanks_and_wraps(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 15, MIDDLE, "合计" }, { 1, 80, 39, RIGHT, "12.50" }, { 1, 80, 49, RIGHT, "10.00" },
		{ 1, 80, 59, RIGHT, "2.50" },
		{ 1, 93, 11, LEFT, "一般公共服务" }, { 1, 100, 1, LEFT, "201" }, { 1, 100, 39, RIGHT, "12.50" },
		{ 1, 100, 49, RIGHT, "10.00" }, { 1, 100, 59, RIGHT, "2.50" }, { 1, 107, 11, LEFT, "支出" },
		{ 1, 125, 1, LEFT, "20103" }, { 1, 125, 11, LEFT, "政府事务" }, { 1, 125, 39, RIGHT, "8" },
		{ 1, 125, 49, RIGHT, "8" },
		{ 1, 145, 1, LEFT, "20199" }, { 1, 145, 11, LEFT, "其他" }, { 1, 145, 39, RIGHT, "4.50" },
		{ 1, 145, 59, RIGHT, "2.50" },
		{ 1, 165, 35, MIDDLE, "7" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计|合计=12.50|基本支出=10.00|项目支出=2.50\n"
	    "2|201|一般公共服务支出|合计=12.50|基本支出=10.00|项目支出=2.50\n"
	    "3|20103|政府事务|合计=8|基本支出=8\n4|20199|其他|合计=4.50|项目支出=2.50\n");
}

static void
pages_repeat_heads_and_totals(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 15, MIDDLE, "合计" }, { 1, 80, 39, RIGHT, "3.00" }, { 1, 80, 49, RIGHT, "3.00" },
		{ 1, 100, 1, LEFT, "201" }, { 1, 100, 11, LEFT, "服务支出" }, { 1, 100, 39, RIGHT, "1.00" },
		{ 1, 100, 49, RIGHT, "1.00" },
		EXPENDITURE_HEAD(2),
		{ 2, 80, 15, MIDDLE, "合计" }, { 2, 80, 39, RIGHT, "3.00" }, { 2, 80, 49, RIGHT, "3.00" },
		{ 2, 100, 1, LEFT, "208" }, { 2, 100, 11, LEFT, "保障支出" }, { 2, 100, 39, RIGHT, "2.00" },
		{ 2, 100, 49, RIGHT, "2.00" },
		{ 2, 130, 1, LEFT, "注：本表反映各项支出情况。" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计|合计=3.00|基本支出=3.00\n"
	    "2|201|服务支出|合计=1.00|基本支出=1.00\n3|208|保障支出|合计=2.00|基本支出=2.00\n");
}

static void
two_tables_stand_side_by_side(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "收入支出决算总表" }, { 1, 25, 66, LEFT, "单位：元" },
		{ 1, 40, 20, MIDDLE, "收入" }, { 1, 40, 60, MIDDLE, "支出" },
		{ 1, 60, 10, MIDDLE, "项目" }, { 1, 60, 24, MIDDLE, "行次" }, { 1, 60, 34, MIDDLE, "决算数" },
		{ 1, 60, 50, MIDDLE, "项目" }, { 1, 60, 64, MIDDLE, "行次" }, { 1, 60, 74, MIDDLE, "决算数" },
		{ 1, 80, 10, MIDDLE, "栏次" }, { 1, 80, 34, MIDDLE, "1" }, { 1, 80, 50, MIDDLE, "栏次" },
		{ 1, 80, 74, MIDDLE, "2" },
		{ 1, 100, 1, LEFT, "一、财政拨款收入" }, { 1, 100, 24, MIDDLE, "1" },
		{ 1, 100, 38, RIGHT, "29,512" }, { 1, 100, 41, LEFT, "一、外交支出" },
		{ 1, 100, 64, MIDDLE, "31" },
		{ 1, 120, 1, LEFT, "二、事业收入" }, { 1, 120, 24, MIDDLE, "2" },
		{ 1, 120, 41, LEFT, "二、教育支出" }, { 1, 120, 64, MIDDLE, "32" },
		{ 1, 120, 78, RIGHT, "29,512" },
		{ 1, 140, 10, MIDDLE, "总计" }, { 1, 140, 24, MIDDLE, "3" }, { 1, 140, 38, RIGHT, "29,512" },
		{ 1, 140, 50, MIDDLE, "总计" }, { 1, 140, 64, MIDDLE, "33" }, { 1, 140, 78, RIGHT, "29,512" },
	};
	(void)state;
	CHECK(puts, "收入支出决算总表|元\n1L||一、财政拨款收入|收入/决算数=29,512\n1R||一、外交支出\n"
	    "2L||二、事业收入\n2R||二、教育支出|支出/决算数=29,512\n"
	    "3L||总计|收入/决算数=29,512\n3R||总计|支出/决算数=29,512\n");
}

static void
codes_are_split_shortened_or_glued(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 30, MIDDLE, "一般公共预算基本支出预算表" }, { 1, 25, 46, LEFT, "单位：万元" },
		{ 1, 40, 5, MIDDLE, "科目编码" }, { 1, 50, 20, MIDDLE, "科目名称" }, { 1, 50, 40, MIDDLE, "金额" },
		{ 1, 60, 2, MIDDLE, "类" }, { 1, 60, 8, MIDDLE, "款" },
		{ 1, 80, 2, MIDDLE, "301" }, { 1, 80, 11, LEFT, "工资福利支出" }, { 1, 80, 44, RIGHT, "5.00" },
		{ 1, 100, 2, MIDDLE, "301" }, { 1, 100, 8, MIDDLE, "01" }, { 1, 100, 11, LEFT, "基本工资" },
		{ 1, 100, 44, RIGHT, "3.00" },
		{ 1, 120, 8, MIDDLE, "2" }, { 1, 120, 11, LEFT, "津贴补贴" }, { 1, 120, 44, RIGHT, "2.00" },
		{ 1, 140, 11, LEFT, "310资本性支出" }, { 1, 140, 44, RIGHT, "0.00" },
	};
	(void)state;
	CHECK(puts, "一般公共预算基本支出预算表|万元\n1|301|工资福利支出|金额=5.00\n"
	    "2|30101|基本工资|金额=3.00\n3|30102|津贴补贴|金额=2.00\n4|310|资本性支出|金额=0.00\n");
}

static void
pairs_below_each_item(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 40, MIDDLE, "财政拨款“三公”经费支出决算表" }, { 1, 25, 66, LEFT, "单位：万元" },
		{ 1, 40, 6, MIDDLE, "合计" }, { 1, 40, 18, MIDDLE, "因公出国（境）费" },
		{ 1, 40, 30, MIDDLE, "公务接待费" },
		{ 1, 65, 3, MIDDLE, "预算数" }, { 1, 65, 9, MIDDLE, "决算数" }, { 1, 65, 15, MIDDLE, "预算数" },
		{ 1, 65, 21, MIDDLE, "决算数" }, { 1, 65, 27, MIDDLE, "预算数" }, { 1, 65, 33, MIDDLE, "决算数" },
		{ 1, 85, 5, RIGHT, "0.95" }, { 1, 85, 29, RIGHT, "0.95" }, { 1, 85, 35, RIGHT, "0" },
	};
	(void)state;
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||合计/预算数=0.95|公务接待费/预算数=0.95|公务接待费/决算数=0\n");
}

static void
contents_and_sentences_are_no_tables(void **state)
{
	static const struct put puts[] = {
		{ 1, 10, 10, LEFT, "一、收入支出决算总表" }, { 1, 30, 10, LEFT, "二、收入决算表" },
		{ 1, 50, 10, LEFT, "三、支出决算表" },
		{ 2, 10, 5, LEFT, "本年支出决算表反映的数额与上年持平，主要用于日常办公。" },
	};
	(void)state;
	CHECK(puts, "");
}

static void
an_empty_grid_is_a_table(void **state)
{
	static const struct put puts[] = {
		EXPENDITURE_HEAD(1),
		{ 1, 80, 15, MIDDLE, "合计" },
		{ 1, 130, 1, LEFT, "注：本部门没有此项支出，故本表无数据。" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1||合计\n");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_and_wraps),
		cmocka_unit_test(pages_repeat_heads_and_totals),
		cmocka_unit_test(two_tables_stand_side_by_side),
		cmocka_unit_test(codes_are_split_shortened_or_glued),
		cmocka_unit_test(pairs_below_each_item),
		cmocka_unit_test(contents_and_sentences_are_no_tables),
		cmocka_unit_test(an_empty_grid_is_a_table),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
