/* test_columns.c: printed tables whose columns and rows are easily mistaken for others */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ingest/pages/running.h"
#include "puts.h"

#define TITLE(page, title) { page, 10, 40, MIDDLE, title }, { page, 25, 70, LEFT, "单位：万元" }

static void
a_part_of_a_code_stands_close_to_the_names(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "支出决算表"),
		{ 1, 40, 14, MIDDLE, "项目" }, { 1, 40, 45, MIDDLE, "合计" }, { 1, 40, 55, MIDDLE, "基本支出" },
		{ 1, 55, 8, MIDDLE, "功能分类科目编码" }, { 1, 55, 24, MIDDLE, "科目名称" },
		{ 1, 75, 1, LEFT, "201" }, { 1, 75, 20, LEFT, "服务支出" }, { 1, 75, 49, RIGHT, "5.00" },
		{ 1, 75, 59, RIGHT, "5.00" },
		{ 1, 90, 1, LEFT, "201" }, { 1, 90, 8, LEFT, "03" }, { 1, 90, 20, LEFT, "政府事务" },
		{ 1, 90, 49, RIGHT, "5.00" }, { 1, 90, 59, RIGHT, "5.00" },
		{ 1, 105, 1, LEFT, "201" }, { 1, 105, 8, LEFT, "03" }, { 1, 105, 15, LEFT, "01" },
		{ 1, 105, 20, LEFT, "行政运行" }, { 1, 105, 49, RIGHT, "3.00" }, { 1, 105, 59, RIGHT, "3.00" },
		{ 1, 120, 1, LEFT, "201" }, { 1, 120, 8, LEFT, "03" }, { 1, 120, 15, LEFT, "02" },
		{ 1, 120, 20, LEFT, "管理事务" }, { 1, 120, 49, RIGHT, "2.00" }, { 1, 120, 59, RIGHT, "2.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=5.00|基本支出=5.00\n"
	    "2|20103|政府事务|合计=5.00|基本支出=5.00\n3|2010301|行政运行|合计=3.00|基本支出=3.00\n"
	    "4|2010302|管理事务|合计=2.00|基本支出=2.00\n");
}

static void
parts_of_a_code_are_headed_as_one_word(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "支出决算表"),
		{ 1, 40, 2, MIDDLE, "类" }, { 1, 40, 5, MIDDLE, "款项" }, { 1, 40, 14, MIDDLE, "科目名称" },
		{ 1, 40, 45, MIDDLE, "合计" }, { 1, 40, 55, MIDDLE, "基本支出" },
		{ 1, 60, 3, RIGHT, "201" }, { 1, 60, 10, LEFT, "服务支出" }, { 1, 60, 49, RIGHT, "5.00" },
		{ 1, 75, 3, RIGHT, "201" }, { 1, 75, 5, RIGHT, "03" }, { 1, 75, 10, LEFT, "政府事务" },
		{ 1, 75, 49, RIGHT, "5.00" },
		{ 1, 90, 3, RIGHT, "201" }, { 1, 90, 5, RIGHT, "03" }, { 1, 90, 7, RIGHT, "01" },
		{ 1, 90, 10, LEFT, "行政运行" }, { 1, 90, 49, RIGHT, "5.00" }, { 1, 90, 59, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=5.00\n2|20103|政府事务|合计=5.00\n"
	    "3|2010301|行政运行|合计=5.00|基本支出=5.00\n");
}

static void
headings_stand_left_and_figures_right(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "一般公共预算财政拨款支出决算表"),
		{ 1, 40, 1, LEFT, "科目编码" }, { 1, 40, 9, LEFT, "科目名称" }, { 1, 40, 21, LEFT, "合计" },
		{ 1, 40, 41, LEFT, "基本支出" }, { 1, 40, 61, LEFT, "项目支出" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 9, LEFT, "服务支出" }, { 1, 60, 40, RIGHT, "945" },
		{ 1, 60, 60, RIGHT, "94" }, { 1, 60, 80, RIGHT, "851" },
		{ 1, 75, 1, LEFT, "205" }, { 1, 75, 9, LEFT, "教育支出" }, { 1, 75, 40, RIGHT, "61" },
		{ 1, 75, 60, RIGHT, "6" }, { 1, 75, 80, RIGHT, "55" },
	};
	(void)state;
	CHECK(puts, "一般公共预算财政拨款支出决算表|万元\n"
	    "1|201|服务支出|合计=945|基本支出=94|项目支出=851\n"
	    "2|205|教育支出|合计=61|基本支出=6|项目支出=55\n");
}

static void
headings_of_neighbours_almost_touch(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "支出决算表"),
		{ 1, 40, 4, MIDDLE, "科目编码" }, { 1, 40, 24, MIDDLE, "科目名称" },
		{ 1, 35, 48, MIDDLE, "附属单位" }, { 1, 35, 52, MIDDLE, "其他支" },
		{ 1, 47, 48, MIDDLE, "补助支出" }, { 1, 47, 51, MIDDLE, "出" },
		{ 1, 65, 1, LEFT, "201" }, { 1, 65, 20, LEFT, "服务支出" }, { 1, 65, 50, RIGHT, "111.00" },
		{ 1, 65, 54, RIGHT, "222.00" },
		{ 1, 80, 1, LEFT, "205" }, { 1, 80, 20, LEFT, "教育支出" }, { 1, 80, 50, RIGHT, "333.00" },
		{ 1, 80, 54, RIGHT, "444.00" },
		{ 1, 95, 1, LEFT, "208" }, { 1, 95, 20, LEFT, "保障支出" }, { 1, 95, 50, RIGHT, "555.00" },
		{ 1, 95, 54, RIGHT, "666.00" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|附属单位补助支出=111.00|其他支出=222.00\n"
	    "2|205|教育支出|附属单位补助支出=333.00|其他支出=444.00\n"
	    "3|208|保障支出|附属单位补助支出=555.00|其他支出=666.00\n");
}

static void
a_header_has_lost_a_column(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "支出决算表"),
		{ 1, 40, 4, MIDDLE, "科目编码" }, { 1, 40, 24, MIDDLE, "科目名称" }, { 1, 40, 50, MIDDLE, "合计" },
		{ 1, 60, 1, LEFT, "201" }, { 1, 60, 20, LEFT, "服务支出" }, { 1, 60, 48, RIGHT, "685" },
		{ 1, 60, 54, RIGHT, "851" },
		{ 1, 75, 1, LEFT, "205" }, { 1, 75, 20, LEFT, "教育支出" }, { 1, 75, 48, RIGHT, "6" },
		{ 1, 75, 54, RIGHT, "1" },
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|服务支出|合计=685?\n2|205|教育支出|合计=6?\n"
	    "note: 支出决算表: 2 words are in no row and column, the first is \"851\"; they were left out\n"
	    "note: 支出决算表: the columns of 2 figures cannot be told for certain; they are kept as ambiguous\n");
}

#define HALF(x) \
	{ 1, 55, x, MIDDLE, "合计" }, { 1, 55, x + 11, MIDDLE, "因公出国费" }, \
	{ 1, 55, x + 34, MIDDLE, "公务用车购置及运行费" }, { 1, 75, x + 22, MIDDLE, "小计" }, \
	{ 1, 75, x + 33, MIDDLE, "购置费" }, { 1, 75, x + 45, MIDDLE, "运行费" }, \
	{ 1, 55, x + 56, MIDDLE, "公务接待费" }

static void
groups_with_the_same_names_are_alike(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "“三公”经费支出决算表"),
		{ 1, 40, 40, MIDDLE, "预算数" }, { 1, 40, 105, MIDDLE, "决算数" }, HALF(12), HALF(77),
		{ 1, 95, 14, RIGHT, "9.00" }, { 1, 95, 70, RIGHT, "9.00" }, { 1, 95, 79, RIGHT, "7.00" },
		{ 1, 95, 135, RIGHT, "7.00" },
	};
	(void)state;
	CHECK(puts, "“三公”经费支出决算表|万元\n1|||预算数/合计=9.00|预算数/公务接待费=9.00|"
	    "决算数/合计=7.00|决算数/公务接待费=7.00\n");
}

#define PAIR(x) { 1, 95, x, MIDDLE, "预算数" }, { 1, 95, x + 7, MIDDLE, "决算数" }

static void
a_subtotal_stands_beside_cells_of_two_lines(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "财政拨款“三公”经费支出决算表"), { 1, 40, 47, MIDDLE, "财政拨款“三公”经费" },
		{ 1, 54, 54, MIDDLE, "公务用车购置及运行维护费" }, { 1, 60, 26, MIDDLE, "因公出国" },
		{ 1, 67, 12, MIDDLE, "合计" }, { 1, 67, 54, MIDDLE, "公务用车" }, { 1, 67, 68, MIDDLE, "公务用车" },
		{ 1, 67, 82, MIDDLE, "公务接待费" }, { 1, 74, 26, MIDDLE, "（境）费" }, { 1, 74, 40, MIDDLE, "小计" },
		{ 1, 82, 54, MIDDLE, "购置费" }, { 1, 82, 68, MIDDLE, "运行维护费" },
		PAIR(9), PAIR(23), PAIR(37), PAIR(51), PAIR(65), PAIR(79),
		{ 1, 115, 11, RIGHT, "9.00" }, { 1, 115, 18, RIGHT, "7.00" }, { 1, 115, 39, RIGHT, "8.00" },
		{ 1, 115, 46, RIGHT, "6.00" }, { 1, 115, 67, RIGHT, "8.00" }, { 1, 115, 74, RIGHT, "6.00" },
		{ 1, 115, 81, RIGHT, "1.00" }, { 1, 115, 88, RIGHT, "1.00" },
	};
	(void)state;
#define ALL "财政拨款“三公”经费/"
#define CARS ALL "公务用车购置及运行维护费/"
	CHECK(puts, "财政拨款“三公”经费支出决算表|万元\n1|||" ALL "合计/预算数=9.00|" ALL "合计/决算数=7.00|"
	    CARS "小计/预算数=8.00|" CARS "小计/决算数=6.00|" CARS "公务用车运行维护费/预算数=8.00|"
	    CARS "公务用车运行维护费/决算数=6.00|" ALL "公务接待费/预算数=1.00|" ALL "公务接待费/决算数=1.00\n");
}

static void
a_total_stands_beside_the_last_line_of_the_header(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "政府性基金预算财政拨款收入支出决算表"),
		{ 1, 40, 12, MIDDLE, "项目" }, { 1, 40, 40, MIDDLE, "本年收入" }, { 1, 40, 62, MIDDLE, "本年支出" },
		{ 1, 52, 4, MIDDLE, "科目编码" }, { 1, 52, 22, MIDDLE, "科目名称" },
		{ 1, 70, 1, LEFT, "合计" }, { 1, 70, 42, RIGHT, "5.00" }, { 1, 70, 52, MIDDLE, "合计" },
		{ 1, 70, 62, MIDDLE, "基本支出" }, { 1, 70, 72, MIDDLE, "项目支出" },
		{ 1, 90, 1, LEFT, "207" }, { 1, 90, 14, LEFT, "文化旅游支出" }, { 1, 90, 42, RIGHT, "5.00" },
		{ 1, 90, 54, RIGHT, "5.00" }, { 1, 90, 74, RIGHT, "5.00" },
	};
	(void)state;
	CHECK(puts, "政府性基金预算财政拨款收入支出决算表|万元\n1||合计|本年收入=5.00\n"
	    "2|207|文化旅游支出|本年收入=5.00|本年支出/合计=5.00|本年支出/项目支出=5.00\n");
}

#define PROJECTS(page) \
	{ page, 40, 15, MIDDLE, "项目名称" }, { page, 40, 45, MIDDLE, "预算数" }, \
	{ page, 40, 65, MIDDLE, "财政拨款" }
#define PROJECT(page, y, name, amount) \
	{ page, y, 11, LEFT, name }, { page, y, 49, RIGHT, amount }, { page, y, 69, RIGHT, amount }

static void
subtotals_are_alike_on_two_pages(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "项目支出明细表"), PROJECTS(1), PROJECT(1, 60, "甲项目", "6.00"),
		PROJECT(1, 75, "小计", "6.00"),
		PROJECTS(2), PROJECT(2, 60, "乙项目", "6.00"), PROJECT(2, 75, "小计", "6.00"),
	};
	(void)state;
	CHECK(puts, "项目支出明细表|万元\n1||甲项目|预算数=6.00|财政拨款=6.00\n"
	    "2||小计|预算数=6.00|财政拨款=6.00\n3||乙项目|预算数=6.00|财政拨款=6.00\n"
	    "4||小计|预算数=6.00|财政拨款=6.00\n");
}

static void
rows_go_on_below_a_remark(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "项目支出明细表"), PROJECTS(1), PROJECT(1, 60, "甲项目", "6.00"),
		{ 1, 75, 11, LEFT, "备注：此项目跨年度" }, PROJECT(1, 90, "乙项目", "20.00"),
		{ 1, 105, 11, LEFT, "说明：本表金额合计" }, { 1, 105, 31, LEFT, "26.00" }, { 1, 105, 37, LEFT, "万元" },
	};
	(void)state;
	CHECK(puts, "项目支出明细表|万元\n1||甲项目|预算数=6.00|财政拨款=6.00\n"
	    "2||乙项目|预算数=20.00|财政拨款=20.00\n");
}

#define ROW(page, y, code, total, basic, project) \
	{ page, y, 1, LEFT, code }, { page, y, 11, LEFT, "某项支出" }, { page, y, 39, RIGHT, total }, \
	{ page, y, 49, RIGHT, basic }, { page, y, 59, RIGHT, project }

static void
a_page_without_header_does_not_tie_out(void **state)
{
	static const struct put puts[] = {
		TITLE(1, "支出决算表"), { 1, 40, 5, MIDDLE, "科目编码" }, { 1, 40, 20, MIDDLE, "科目名称" },
		{ 1, 40, 35, MIDDLE, "合计" }, { 1, 40, 45, MIDDLE, "基本支出" }, { 1, 40, 55, MIDDLE, "项目支出" },
		ROW(1, 60, "201", "5.00", "3.00", "2.00"), ROW(1, 75, "205", "7.00", "3.00", "4.00"),
		ROW(2, 60, "208", "1.00", "9.00", "4.00"), ROW(2, 75, "210", "2.00", "9.00", "8.00"),
	};
	(void)state;
	CHECK(puts, "支出决算表|万元\n1|201|某项支出|合计=5.00|基本支出=3.00|项目支出=2.00\n"
	    "2|205|某项支出|合计=7.00|基本支出=3.00|项目支出=4.00\n"
	    "3|208|某项支出|合计=1.00?|基本支出=9.00?|项目支出=4.00?\n"
	    "4|210|某项支出|合计=2.00?|基本支出=9.00?|项目支出=8.00?\n"
	    "note: 支出决算表: the columns of 6 figures cannot be told for certain; they are kept as ambiguous\n");
}

/* Three pages that end in the same two lines: a name that wraps below its figures, a running foot. */
static void
a_name_at_the_foot_of_pages_is_no_running_foot(void **state)
{
	struct document document = { .kind = DOCUMENT_PDF, .n_lines = 9, .n_words = 12 };
	struct source_line lines[9];
	struct word words[12];
	(void)state;
	for (int page = 0; page < 3; page++) {
		struct source_line *line = &lines[3 * page];
		struct word *word = &words[4 * page];
		struct box boxes[] = { { 5000, 69000, 9000, 70000 }, { 20000, 69000, 22000, 70000 },
			{ 5000, 70500, 8000, 71500 }, { 5000, 79000, 9000, 80000 } };
		static const char *const texts[] = { "一般行政", "10.00", "管理", "某局年报" };
		for (size_t i = 0; i < 4; i++)
			word[i] = (struct word){ .text = texts[i], .box = boxes[i] };
		line[0] = (struct source_line){ .text = "一般行政 10.00", .box = boxes[0], .n = 2 };
		line[1] = (struct source_line){ .text = "管理", .box = boxes[2], .n = 1 };
		line[2] = (struct source_line){ .text = "某局年报", .box = boxes[3], .n = 1 };
		for (size_t i = 0; i < 3; i++) {
			line[i].page = page + 1;
			line[i].first = (size_t)(4 * page) + i + (i > 0);
		}
	}
	document.lines = lines;
	document.words = words;
	bool *running = running_lines(&document.arena, &document);
	for (size_t i = 0; i < 9; i++)
		assert_int_equal(running[i], i % 3 == 2);
	arena_release(&document.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_of_a_code_stands_close_to_the_names),
		cmocka_unit_test(parts_of_a_code_are_headed_as_one_word),
		cmocka_unit_test(headings_stand_left_and_figures_right),
		cmocka_unit_test(headings_of_neighbours_almost_touch),
		cmocka_unit_test(a_header_has_lost_a_column),
		cmocka_unit_test(groups_with_the_same_names_are_alike),
		cmocka_unit_test(a_subtotal_stands_beside_cells_of_two_lines),
		cmocka_unit_test(a_total_stands_beside_the_last_line_of_the_header),
		cmocka_unit_test(subtotals_are_alike_on_two_pages),
		cmocka_unit_test(rows_go_on_below_a_remark),
		cmocka_unit_test(a_page_without_header_does_not_tie_out),
		cmocka_unit_test(a_name_at_the_foot_of_pages_is_no_running_foot),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
