/* test_sheet.c: what the builders make of a disclosure */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "report/sheets.h"

static struct disclosure disclosure;
static struct share_context context;
static struct sheet sheet;
static struct sheet_view view;

static int
setup(void **state)
{
	(void)state;
	disclosure = (struct disclosure){ .source = { .name = "" } };
	fixture_final(&disclosure);
	context = (struct share_context){ .disclosure = &disclosure };
	sheet = (struct sheet){ .n_rows = 0 };
	view = (struct sheet_view){ .share = SHARE_TOTAL };
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	sheet_release(&sheet);
	disclosure_release(&disclosure);
	return 0;
}

static const struct sheet_row *
row_of(const char *key)
{
	long row = sheet_find(&sheet, key);
	if (row < 0)
		fail_msg("no row %s", key);
	return sheet_row(&sheet, (size_t)row);
}

static const struct sheet_cell *
cell_of(const char *key, const char *column)
{
	long at = sheet_column(&sheet, column);
	if (at < 0)
		fail_msg("no column %s", column);
	return &row_of(key)->cells[at];
}

static const char *
text_of(const char *key, const char *column)
{
	return cell_of(key, column)->text;
}

static void
build(enum statement_kind kind)
{
	sheet_release(&sheet);
	sheet_statement(&sheet, &context, disclosure_statement(&disclosure, kind), 0, MEASURE_NONE,
	    &view);
}

static void
test_first_screen(void **state)
{
	(void)state;
	build(STATEMENT_EXPENDITURE);
	assert_int_equal(sheet.n_rows, 15);
	assert_false(sheet.flat);
	assert_string_equal(text_of("合计", "amount"), "7485.08");
	assert_int_equal(cell_of("合计", "amount")->value, 7485080000);
	assert_int_equal(row_of("合计")->tone, TONE_TOTAL);
	assert_string_equal(text_of("201", "percent-total"), "22.84");
	assert_string_equal(text_of("206", "percent-total"), "73.24");
	assert_string_equal(text_of("208", "percent-total"), "0.85");
	assert_string_equal(text_of("210", "percent-total"), "0.12");
	assert_string_equal(text_of("221", "percent-total"), "2.96");
	assert_string_equal(text_of("合计", "percent-total"), "100.00");
	assert_string_equal(text_of("合计", "percent-parent"), "");
	assert_int_equal(cell_of("201", "bar")->value, 2284);
	assert_string_equal(text_of("201", "bar"), "");
	assert_string_equal(text_of("201", "basic"), "756.89");
	assert_string_equal(text_of("2010350", "project"), "");
	assert_string_equal(text_of("2010301", "unit"), "万元");
	assert_string_equal(text_of("2010301", "line"), "103");
	assert_string_equal(row_of("2010301")->code, "2010301");
	assert_string_equal(row_of("2010301")->name, "行政运行");
	assert_int_equal(row_of("2010301")->index, 3);
	assert_int_equal(row_of("2010301")->level, 3);
}

/* The chosen percentage stands first and fills the bar. */
static void
test_chosen_share(void **state)
{
	(void)state;
	view.share = SHARE_BUDGET;
	build(STATEMENT_PUBLIC);
	assert_int_equal(sheet_column(&sheet, "percent-budget"), sheet_column(&sheet, "bar") + 1);
	assert_string_equal(text_of("2010399", "percent-budget"), "108.89");
	assert_true(cell_of("2010399", "percent-budget")->reported);
	assert_string_equal(text_of("2010399", "budget-from"), "reported");
	assert_int_equal(cell_of("2010399", "bar")->value, 10000);
	assert_false(cell_of("2010301", "percent-budget")->reported);
	assert_string_equal(text_of("2010301", "budget-from"), "computed");
	assert_false(cell_of("206", "bar")->has_value);
	assert_non_null(sheet.note);
}

static void
test_measure(void **state)
{
	(void)state;
	sheet_statement(&sheet, &context, &disclosure.statements[0], 0, MEASURE_PROJECT, &view);
	assert_string_equal(text_of("206", "amount"), "5481.71");
	assert_string_equal(text_of("206", "total"), "5481.71");
	assert_int_equal(sheet_column(&sheet, "project"), -1);
	assert_string_equal(text_of("206", "percent-total"), "85.19");
	assert_string_equal(text_of("2010350", "amount"), "");
}

static void
test_units(void **state)
{
	(void)state;
	view.unit = UNIT_YI;
	build(STATEMENT_EXPENDITURE);
	assert_string_equal(text_of("合计", "amount"), "~0.7485");
	assert_string_equal(text_of("2010702", "amount"), "0.0160");
	assert_string_equal(text_of("2010301", "unit"), "亿元");
	view.unit = UNIT_YUAN;
	build(STATEMENT_EXPENDITURE);
	assert_string_equal(text_of("合计", "amount"), "74850800");
	view.unit = UNIT_WAN;
	build(STATEMENT_EXPENDITURE);
	assert_string_equal(text_of("合计", "amount"), "7485.08");
	assert_int_equal(cell_of("合计", "amount")->value, 7485080000);
}

static void
test_rounding_unit(void **state)
{
	(void)state;
	static const char *const lines[] = { "1|||合计|0|12345.67", "2||201|a|0|10000.00",
	    "3||202|b|0|-0.01", NULL };
	fixture_table(&disclosure, STATEMENT_FUND, UNIT_YUAN, "|total|合计", lines);
	view.unit = UNIT_WAN;
	build(STATEMENT_FUND);
	assert_string_equal(text_of("合计", "amount"), "~1.23");
	assert_string_equal(text_of("201", "amount"), "1.00");
	assert_string_equal(text_of("202", "amount"), "~0.00");
	view.unit = UNIT_NONE;
	build(STATEMENT_FUND);
	assert_string_equal(text_of("合计", "amount"), "12345.67");
}

static void
test_zero_rows(void **state)
{
	(void)state;
	static const char *const lines[] = { "1|||合计|0|0.00,0.00", "2||201|a|0|,0.00",
	    "3||202|b|0|0.00,?1.00", "4||203|c|0|,", "5||20399|d|0|1.00,", NULL };
	fixture_table(&disclosure, STATEMENT_FUND, UNIT_WAN, "|total|合计;|basic|基本", lines);
	build(STATEMENT_FUND);
	assert_true(row_of("201")->zero);
	assert_false(row_of("202")->zero);
	assert_false(row_of("20399")->zero);
	/* Hiding 203 would take what lies below it away. */
	assert_false(row_of("203")->zero);
	assert_false(row_of("合计")->zero);
	assert_string_equal(text_of("202", "basic"), "?1.00");
	assert_false(cell_of("202", "basic")->has_value);
}

/* Children follow their parents though the total is printed last and a 款 is missing. */
static void
test_order(void **state)
{
	(void)state;
	static const char *const lines[] = { "1||2010301|c|0|1.00", "2||201|a|0|1.00",
	    "3||206|e|0|8.00", "4||2060599|f|0|8.00", "5|||合计|0|9.00", NULL };
	static const char *const keys[] = { "合计", "201", "2010301", "206", "2060599" };
	static const long parents[] = { -1, 0, 1, 0, 3 };
	fixture_table(&disclosure, STATEMENT_FUND, UNIT_WAN, "|total|合计", lines);
	build(STATEMENT_FUND);
	assert_int_equal(sheet.n_rows, 5);
	for (size_t i = 0; i < 5; i++) {
		assert_string_equal(sheet_row(&sheet, i)->key, keys[i]);
		assert_int_equal(sheet_row(&sheet, i)->parent, parents[i]);
	}
	assert_string_equal(text_of("2060599", "percent-parent"), "100.00");
}

static void
test_repeated_labels(void **state)
{
	(void)state;
	static const char *const lines[] = { "1|||其他|0|1.00", "2|||其他|0|2.00", "3|||其他:2|0|3.00",
	    "4|||其他|0|4.00", NULL };
	fixture_table(&disclosure, STATEMENT_FUND, UNIT_WAN, "|amount|金额", lines);
	build(STATEMENT_FUND);
	assert_string_equal(text_of("其他", "amount"), "1.00");
	assert_string_equal(text_of("其他:2", "amount"), "2.00");
	assert_string_equal(text_of("其他:2:2", "amount"), "3.00");
	assert_string_equal(text_of("其他:3", "amount"), "4.00");
	assert_int_equal(sheet_find(&sheet, "其他:4"), -1);
}

static void
test_sides(void **state)
{
	(void)state;
	const struct statement *basic = disclosure_statement(&disclosure, STATEMENT_BASIC);
	sheet_statement(&sheet, &context, basic, 'R', MEASURE_NONE, &view);
	assert_int_equal(sheet.n_rows, 5);
	assert_string_equal(sheet_row(&sheet, 0)->key, "R公用经费合计");
	assert_string_equal(text_of("R302", "percent-parent"), "92.68");
	assert_string_equal(text_of("R302", "percent-total"), "6.12");      /* of both halves, on one side too */
	build(STATEMENT_BASIC);
	assert_int_equal(sheet.n_rows, 10);
	assert_string_equal(sheet_row(&sheet, 5)->key, "R公用经费合计");
}

static void
test_economic(void **state)
{
	(void)state;
	sheet_economic(&sheet, &context, &view);
	assert_int_equal(sheet.n_rows, 10);
	assert_string_equal(sheet_row(&sheet, 0)->name, "人员经费合计");
	assert_int_equal(row_of("R310")->parent, sheet_find(&sheet, "R公用经费合计"));
	/* 981.36 + 69.37 = 1050.73 */
	assert_string_equal(text_of("L人员经费合计", "percent-total"), "93.40");
	assert_string_equal(text_of("R公用经费合计", "percent-total"), "6.60");
	assert_string_equal(text_of("L301", "percent-total"), "73.48");
	assert_string_equal(text_of("L301", "percent-parent"), "78.67");
	assert_true(row_of("R30203")->zero);
}

static void
test_economic_ambiguous_total(void **state)
{
	(void)state;
	disclosure.statements[2].lines[8].cells[0].ambiguous = true;
	sheet_economic(&sheet, &context, &view);
	assert_string_equal(text_of("L人员经费合计", "amount"), "?981.36");
	assert_string_equal(text_of("R公用经费合计", "percent-total"), "");
}

static void
test_economic_not_there(void **state)
{
	(void)state;
	disclosure.n_statements = 2;
	sheet_economic(&sheet, &context, &view);
	assert_int_equal(sheet.n_rows, 0);
	assert_non_null(sheet.note);
}

static void
test_printed(void **state)
{
	(void)state;
	sheet_printed(&sheet, &disclosure, disclosure_statement(&disclosure, STATEMENT_BASIC),
	    &view);
	assert_true(sheet.flat);
	assert_int_equal(sheet.n_rows, 5);
	assert_int_equal(sheet.n_columns, 7);
	assert_string_equal(text_of("2", "unit"), "万元");
	assert_true(sheet.columns[sheet_column(&sheet, "unit")].off_screen);
	assert_string_equal(text_of("2", "code-L"), "30108");
	assert_string_equal(text_of("2", "name-R"), "会议费");
	assert_string_equal(text_of("2", "column-2"), "18.00");
	assert_string_equal(row_of("2")->name, "机关事业单位基本养老保险缴费 会议费");
	assert_int_equal(row_of("5")->tone, TONE_TOTAL);
	assert_int_equal(row_of("2")->index, 2);
	sheet_release(&sheet);
	sheet_printed(&sheet, &disclosure, &disclosure.statements[0], &view);
	assert_string_equal(sheet.columns[sheet_column(&sheet, "column-2")].title, "本年支出/基本支出");
	assert_string_equal(text_of("1", "column-3"), "6434.35");
	assert_string_equal(text_of("1", "code"), "");
}

static void
test_performance(void **state)
{
	(void)state;
	sheet_performance(&sheet, &disclosure, &view);
	assert_int_equal(sheet.n_rows, 4);
	assert_int_equal(row_of("task/外包服务")->tone, TONE_HEADING);
	assert_string_equal(text_of("task/外包服务", "spend"), "178.71");
	assert_string_equal(text_of("task/外包服务", "actual"), "178.71");
	assert_string_equal(text_of("indicator/外包服务/满意度", "target"), ">=85%");
	assert_string_equal(text_of("indicator/外包服务/满意度", "actual"), "71.67%");
	assert_string_equal(text_of("indicator/外包服务/满意度", "verdict"), "missed");
	assert_int_equal(row_of("indicator/外包服务/满意度")->tone, TONE_BAD);
	assert_int_equal(row_of("indicator/外包服务/满意度")->index, 2);
	assert_string_equal(text_of("indicator/外包服务/窗口人数", "target"), "22名");
	assert_int_equal(row_of("indicator/外包服务/窗口人数")->tone, TONE_GOOD);
	assert_int_equal(sheet_row(&sheet, 3)->index, 1);
}

static void
test_tables(void **state)
{
	(void)state;
	static const char *const lines[] = { "1|L||拨款|1|1.00", "2|L||本年收入合计|0|1.00",
	    "3|L||总计|0|2.00", "3|R||总计|0|2.00", NULL };
	fixture_table(&disclosure, STATEMENT_SUMMARY, UNIT_WAN, "L|amount|收入;R|amount|支出", lines);
	sheet_tables(&sheet, &disclosure, &view);
	assert_int_equal(sheet.n_rows, 4);
	assert_string_equal(text_of("1", "kind"), "expenditure");
	assert_string_equal(text_of("1", "total"), "7485.08");
	assert_string_equal(text_of("1", "lines"), "15");
	assert_string_equal(text_of("1", "cells"), "44");
	assert_string_equal(text_of("3", "total"), "");
	assert_string_equal(text_of("4", "total"), "2.00");
	assert_int_equal(row_of("4")->index, 3);
}

static void
test_facts(void **state)
{
	(void)state;
	static const char *const keys[] = { "abroad", "abroad/香港", "abroad/香港/人次", "abroad/香港/费用",
	    "vehicles", "vehicles//保有量", "other", "other//数量", "other//层级" };
	fixture_fact(&disclosure, "other", "", "层级", "局本级", "text");
	sheet_facts(&sheet, &disclosure, &view);
	assert_int_equal(sheet.n_rows, 9);
	for (size_t i = 0; i < 9; i++)
		assert_string_equal(sheet_row(&sheet, i)->key, keys[i]);
	assert_int_equal(row_of("abroad")->index, disclosure.n_facts);
	assert_int_equal(row_of("abroad/香港/费用")->index, 2);
	assert_int_equal(row_of("abroad/香港/费用")->level, 2);
	assert_int_equal(row_of("vehicles//保有量")->level, 1);
	assert_string_equal(text_of("abroad/香港/费用", "value"), "1.80");
	assert_string_equal(text_of("abroad/香港/费用", "unit"), "万元");
	assert_string_equal(text_of("abroad/香港/人次", "unit"), "人次");
	assert_string_equal(text_of("other//层级", "text"), "局本级");
	assert_string_equal(text_of("other//层级", "value"), "");
}

static void
test_item(void **state)
{
	(void)state;
	const struct statement *expenditure = &disclosure.statements[0];
	sheet_item(&sheet, &context, expenditure, statement_line(expenditure, 0, "2010301", ""),
	    &view);
	assert_int_equal(sheet.n_rows, 8);
	assert_string_equal(text_of("cell/2/4/1", "table"), "public table");
	assert_string_equal(text_of("cell/2/4/1", "what"), "本年支出/合计");
	assert_string_equal(text_of("cell/2/4/1", "amount"), "606.19");
	assert_string_equal(text_of("cell/2/4/1", "percent-total"), "8.10");
	assert_string_equal(text_of("remark/public/total/budget", "amount"), "600.00");
	assert_string_equal(text_of("remark/public/total/budget", "line"), "1300");
	assert_string_equal(text_of("remark/public/total/purpose", "text"), "机关运转");
	assert_string_equal(text_of("remark/public/total/purpose", "aspect"), "purpose");
}

static void
test_item_by_label(void **state)
{
	(void)state;
	const struct statement *public = &disclosure.statements[1];
	sheet_item(&sheet, &context, public, &public->lines[0], &view);
	assert_int_equal(sheet.n_rows, 7);
	assert_string_equal(text_of("remark/public/total/completion", "amount"), "212.77");
	assert_string_equal(text_of("remark/public/total/completion", "unit"), "%");
}

static void
test_cells(void **state)
{
	(void)state;
	static const char *const names[] = { "table", "title", "row", "side", "code", "label",
	    "measure", "amount", "unit", "page", "line", "raw", "agency", "year", "kind", "scope" };
	static const char *const lines[] = { "1|||合计|0|1234.50,?7.00", NULL };
	struct statement *fund = fixture_table(&disclosure, STATEMENT_FUND, UNIT_YUAN,
	    "|total|支出/合计;|basic|支出/基本", lines);
	fund->lines[0].cells[0].figure.printed = "1,234.50";
	fund->lines[0].cells[0].figure.place = (struct place){ .page = 6, .line = 12 };
	sheet_cells(&sheet, &disclosure, false);
	assert_int_equal(sheet.n_columns, 16);
	for (size_t i = 0; i < 16; i++)
		assert_string_equal(sheet.columns[i].id, names[i]);
	assert_int_equal(sheet.n_rows, 44 + 44 + 10 + 1);
	assert_string_equal(text_of("政务服务局/2019/final/department/4/1/1", "amount"), "1234.50");
	assert_string_equal(text_of("政务服务局/2019/final/department/4/1/1", "raw"), "1,234.50");
	assert_string_equal(text_of("政务服务局/2019/final/department/4/1/1", "page"), "6");
	assert_string_equal(text_of("政务服务局/2019/final/department/4/1/1", "line"), "12");
	assert_string_equal(text_of("政务服务局/2019/final/department/3/1/2", "side"), "R");
	assert_string_equal(text_of("政务服务局/2019/final/department/3/1/2", "page"), "301");
	assert_string_equal(text_of("政务服务局/2019/final/department/3/1/2", "measure"), "公用经费/金额");
	disclosure.identity.year = 2020;
	fund->columns[0].header = "";
	sheet_cells(&sheet, &disclosure, true);
	assert_int_equal(sheet.n_columns, 16);
	assert_int_equal(sheet.n_rows, 99 + 100);
	assert_string_equal(text_of("政务服务局/2020/final/department/4/1/1", "measure"), "column-1");
	assert_string_equal(text_of("政务服务局/2020/final/department/4/1/2", "measure"), "");
	assert_string_equal(text_of("政务服务局/2020/final/department/4/1/2", "amount"), "7.00");
	assert_string_equal(text_of("政务服务局/2020/final/department/4/1/2", "year"), "2020");
}

static void
test_clean(void **state)
{
	(void)state;
	disclosure.statements[0].lines[0].label = "合\033[31m计\n\xE2\x80\xAE\xFF";
	disclosure.statements[0].title = "\033]52;c;\007";
	build(STATEMENT_EXPENDITURE);
	const struct sheet_row *row = sheet_row(&sheet, 0);
	const char *texts[] = { row->key, row->name, row->cells[1].text, sheet.title };
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		assert_non_null(strstr(texts[i], "^["));
		assert_null(strstr(texts[i], "\xE2\x80\xAE"));
		for (const char *at = texts[i]; *at != '\0'; at++)
			assert_true((unsigned char)*at >= 0x20 && *at != 0x7F);
	}
}

static void
test_widths(void **state)
{
	(void)state;
	view.unit = UNIT_YUAN;
	build(STATEMENT_EXPENDITURE);
	assert_int_equal(sheet.columns[sheet_column(&sheet, "amount")].min, 8);
	assert_int_equal(sheet.columns[sheet_column(&sheet, "code")].want, 7);
	assert_int_equal(sheet.columns[sheet_column(&sheet, "name")].want, 40);
	assert_int_equal(sheet.columns[sheet_column(&sheet, "percent-total")].min, 7);
}

#define LISTED 1000
#define WINDOW 100
static int loads;

static int
load(struct sheet *windowed, size_t first)
{
	char key[32];
	loads++;
	if (first > LISTED / 2 && loads > 1000)
		return err_set(&windowed->err, ERR_DATA, "gone");
	sheet_clear_rows(windowed);
	windowed->first = first;
	for (size_t i = first; i < LISTED && i < first + WINDOW; i++) {
		snprintf(key, sizeof key, "%zu", i);
		sheet_add_row(windowed, key);
	}
	return 0;
}

static void
test_window(void **state)
{
	(void)state;
	char key[32];
	loads = 0;
	sheet_add_column(&sheet, "id", "Id", SHEET_TEXT);
	sheet.load = load;
	sheet.n_rows = LISTED;
	for (size_t i = 0; i < LISTED; i++) {
		snprintf(key, sizeof key, "%zu", i);
		assert_string_equal(sheet_row(&sheet, i)->key, key);
	}
	assert_in_range(loads, LISTED / WINDOW, 3 * LISTED / WINDOW);
	/* A screenful on either side of a step costs no load. */
	sheet_row(&sheet, 500);
	int before = loads;
	for (size_t i = 450; i < 530; i++)
		assert_non_null(sheet_row(&sheet, i));
	assert_int_equal(loads, before);
	assert_int_equal(sheet_find(&sheet, "500"), 500);
	assert_int_equal(sheet_find(&sheet, "1"), -1);
	assert_null(sheet_row(&sheet, LISTED));
	loads = 2000;
	assert_null(sheet_row(&sheet, 900));
	assert_string_equal(sheet.err.text, "gone");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_first_screen),
		TEST(test_chosen_share),
		TEST(test_measure),
		TEST(test_units),
		TEST(test_rounding_unit),
		TEST(test_zero_rows),
		TEST(test_order),
		TEST(test_repeated_labels),
		TEST(test_sides),
		TEST(test_economic),
		TEST(test_economic_ambiguous_total),
		TEST(test_economic_not_there),
		TEST(test_printed),
		TEST(test_performance),
		TEST(test_tables),
		TEST(test_facts),
		TEST(test_item),
		TEST(test_item_by_label),
		TEST(test_cells),
		TEST(test_clean),
		TEST(test_widths),
		TEST(test_window),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
