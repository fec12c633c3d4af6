/* test_write.c: sheets as aligned text, CSV, JSON and Markdown */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "report/write.h"

static struct sheet sheet;
static char *output;

enum { CODE, NAME, AMOUNT, BAR, SHARE, STABLE, SHOWN };

static void
add_row(const char *code, const char *name, long parent, const char *amount, const char *share,
    bool reported)
{
	struct sheet_row *row = sheet_add_row(&sheet, *code != '\0' ? code : name);
	row->parent = parent;
	row->level = parent >= 0 ? sheet.rows[parent].level + 1 : 0;
	sheet_set(&sheet, row, CODE, code);
	sheet_set(&sheet, row, NAME, name);
	if (*amount != '\0')
		sheet_set_value(&sheet, row, AMOUNT, amount, 1);
	sheet_set_value(&sheet, row, BAR, "", 5000);
	if (*share != '\0')
		sheet_set_value(&sheet, row, SHARE, share, 1);
	row->cells[SHARE].reported = reported;
	sheet_set(&sheet, row, STABLE, "final");
	sheet_set(&sheet, row, SHOWN, "决算");
}

static int
setup(void **state)
{
	(void)state;
	sheet = (struct sheet){ .n_rows = 0 };
	output = NULL;
	sheet_add_column(&sheet, "code", "Code", SHEET_CODE);
	sheet_add_column(&sheet, "name", "Name", SHEET_TREE);
	sheet_add_column(&sheet, "amount", "Amount", SHEET_AMOUNT);
	sheet_add_column(&sheet, "bar", "", SHEET_BAR);
	sheet_add_column(&sheet, "share", "%", SHEET_PERCENT);
	sheet_add_column(&sheet, "kind", "Kind", SHEET_TEXT)->export_only = true;
	sheet_add_column(&sheet, "kind-name", "Kind", SHEET_TEXT)->screen_only = true;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	free(output);
	sheet_release(&sheet);
	return 0;
}

static const char *
written(const struct write_options *options)
{
	size_t bytes;
	struct err err = ERR_INIT;
	free(output);
	FILE *out = open_memstream(&output, &bytes);
	assert_non_null(out);
	assert_int_equal(write_sheet(out, &sheet, options, &err), 0);
	fclose(out);
	return output;
}

static void
fill(void)
{
	add_row("", "合计", -1, "7485.08", "100.00", false);
	add_row("201", "一般公共服务", 0, "1709.53", "22.84", true);
	add_row("20103", "a", 1, "", "", false);
}

static void
test_names(void **state)
{
	(void)state;
	enum format format;
	assert_true(format_parse("table", &format) && format == FORMAT_TABLE);
	assert_true(format_parse("csv", &format) && format == FORMAT_CSV);
	assert_true(format_parse("json", &format) && format == FORMAT_JSON);
	assert_true(format_parse("md", &format) && format == FORMAT_MARKDOWN);
	assert_false(format_parse("markdown", &format));
	assert_false(format_parse("", &format));
}

static void
test_table(void **state)
{
	(void)state;
	fill();
	assert_string_equal(written(&(struct write_options){ .format = FORMAT_TABLE,
	    .indent = true }), "Code   Name             Amount        %  Kind\n"
	    "-----  --------------  -------  -------  ----\n"
	    "       合计            7485.08  100.00   决算\n"
	    "201      一般公共服务  1709.53   22.84*  决算\n"
	    "20103      a                             决算\n");
	assert_string_equal(written(&(struct write_options){ .format = FORMAT_TABLE }),
	    "Code   Name           Amount        %  Kind\n"
	    "-----  ------------  -------  -------  ----\n"
	    "       合计          7485.08  100.00   决算\n"
	    "201    一般公共服务  1709.53   22.84*  决算\n"
	    "20103  a                               决算\n");
}

/* Text gives way, numbers never. */
static void
test_narrow_table(void **state)
{
	(void)state;
	fill();
	add_row("202", "政府办公厅（室）及相关机构事务支出", 0, "1.00", "", false);
	const char *text = written(&(struct write_options){ .format = FORMAT_TABLE,
	    .columns = 44 });
	assert_non_null(strstr(text, "7485.08  100.00 "));
	for (const char *line = text; *line != '\0'; line = strchr(line, '\n') + 1) {
		char *copy = strndup(line, (size_t)(strchr(line, '\n') - line));
		assert_in_range(width_text(copy), 0, 44);
		free(copy);
	}
	assert_non_null(strstr(written(&(struct write_options){ .format = FORMAT_TABLE,
	    .columns = 10 }), "7485.08"));
}

static void
test_sticking_out(void **state)
{
	(void)state;
	char key[32];
	for (int i = 0; i < 1000; i++) {
		snprintf(key, sizeof key, "%d", i);
		add_row("1", key, -1, "", "", false);
	}
	add_row("1", "比前一千行都长得多的名称", -1, "", "", false);
	const char *text = written(&(struct write_options){ .format = FORMAT_TABLE });
	assert_non_null(strstr(text, "比前一千行都长得多的名称"));
}

static void
test_csv(void **state)
{
	(void)state;
	fill();
	add_row("9", "引\"号,逗", -1, "~0.75", "", false);
	assert_string_equal(written(&(struct write_options){ .format = FORMAT_CSV }),
	    "code,name,amount,share,kind\n"
	    ",合计,7485.08,100.00,final\n"
	    "201,一般公共服务,1709.53,22.84,final\n"
	    "20103,a,,,final\n"
	    "9,\"引\"\"号,逗\",~0.75,,final\n");
	assert_int_equal(memcmp(written(&(struct write_options){ .format = FORMAT_CSV,
	    .bom = true }), "\xEF\xBB\xBF" "code,", 8), 0);
}

static void
test_json(void **state)
{
	(void)state;
	assert_string_equal(written(&(struct write_options){ .format = FORMAT_JSON }), "[]\n");
	add_row("201", "引\"号\\", -1, "-0.05", "22.84", true);
	add_row("202", "b", -1, "~0.75", "", false);
	add_row("203", "c", -1, "0012", "0", false);
	assert_string_equal(written(&(struct write_options){ .format = FORMAT_JSON }),
	    "[\n"
	    "{\"code\":\"201\",\"name\":\"引\\\"号\\\\\","
	    "\"amount\":-0.05,\"share\":22.84,\"kind\":\"final\"},\n"
	    "{\"code\":\"202\",\"name\":\"b\","
	    "\"amount\":\"~0.75\",\"share\":null,\"kind\":\"final\"},\n"
	    "{\"code\":\"203\",\"name\":\"c\",\"amount\":\"0012\",\"share\":0,\"kind\":\"final\"}\n"
	    "]\n");
}

static void
test_markdown(void **state)
{
	(void)state;
	add_row("201", "a|b*_<c>", -1, "1709.53", "22.84", true);
	assert_string_equal(written(&(struct write_options){ .format = FORMAT_MARKDOWN }),
	    "| Code | Name | Amount | % | Kind |\n"
	    "|---|---|---:|---:|---|\n"
	    "| 201 | a\\|b\\*\\_\\<c\\> | 1709.53 | 22.84\\* | 决算 |\n");
}

/* Whatever stands in the data, nothing comes out that a terminal or a spreadsheet could obey. */
static void
test_no_control_characters(void **state)
{
	(void)state;
	static const enum format formats[] = { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON,
	    FORMAT_MARKDOWN };
	add_row("2\n01", "\033[2J\a\r\n\t\x7F\xC2\x9B" "31m\xE2\x80\xA8\xE2\x80\xAE\xFE", -1,
	    "1\0332", "", false);
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		const char *text = written(&(struct write_options){ .format = formats[i] });
		for (const char *at = text; *at != '\0'; at++)
			assert_true((unsigned char)*at >= 0x20 || *at == '\n');
		assert_null(strchr(text, 0x7F));
		assert_null(strstr(text, "\xC2\x9B"));
		assert_null(strstr(text, "\xE2\x80\xA8"));
		assert_null(strstr(text, "\xE2\x80\xAE"));
		assert_null(strstr(text, "\xFE"));
	}
	size_t lines = 0;
	for (const char *at = written(&(struct write_options){ .format =
	    FORMAT_CSV }); *at != '\0'; at++)
		lines += *at == '\n';
	assert_int_equal(lines, 2);
}

/* The rows of several sheets make one output. */
static void
test_several_sheets(void **state)
{
	(void)state;
	size_t bytes;
	struct writer writer;
	struct err err = ERR_INIT;
	FILE *out = open_memstream(&output, &bytes);
	add_row("201", "a", -1, "1.00", "", false);
	write_begin(&writer, out, &sheet, &(struct write_options){ .format = FORMAT_JSON });
	write_rows(&writer, &sheet);
	sheet_release(&sheet);
	setup(state);
	add_row("202", "b", -1, "2.00", "", false);
	write_rows(&writer, &sheet);
	assert_int_equal(write_end(&writer, &err), 0);
	fclose(out);
	assert_string_equal(output,
	    "[\n"
	    "{\"code\":\"201\",\"name\":\"a\",\"amount\":1.00,\"share\":null,\"kind\":\"final\"},\n"
	    "{\"code\":\"202\",\"name\":\"b\",\"amount\":2.00,\"share\":null,\"kind\":\"final\"}\n"
	    "]\n");
}

/* A sentence goes on below itself; without a width it is one line. */
static void
test_wrapped(void **state)
{
	(void)state;
	struct write_options options = { .format = FORMAT_TABLE, .columns = 12 };
	sheet.columns[NAME].wraps = true;
	add_row("201", "one two three", -1, "5.00", "", false);
	sheet.columns[STABLE + 1].screen_only = false;
	sheet.columns[STABLE + 1].export_only = true;
	sheet.columns[SHARE].export_only = true;
	sheet.columns[AMOUNT].export_only = true;
	assert_string_equal(written(&options),
	    "Code  Name\n"
	    "----  --------\n"
	    "201   one two\n"
	    "      three\n");
	options.columns = 0;
	assert_non_null(strstr(written(&options), "201   one two three\n"));
}

enum { WHOSE, YEAR, WORDS };

static void
fill_headed(void)
{
	static const struct sheet_column columns[] = {
		[WHOSE] = { .id = "agency", .title = "Agency", .heads = true },
		[YEAR] = { .id = "year", .title = "Year", .kind = SHEET_NUMBER, .rank = 1,
		    .heads = true },
		[WORDS] = { .id = "words", .title = "Words" },
	};
	static const char *const rows[][3] = { { "财政局", "2019", "one" },
	    { "财政局", "2019", "two" }, { "财政局", "2020", "three" } };
	sheet_release(&sheet);
	sheet_add_columns(&sheet, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct sheet_row *row = sheet_add_row(&sheet, rows[i][WORDS]);
		for (size_t j = 0; j < 3; j++)
			sheet_set(&sheet, row, j, rows[i][j]);
	}
}

/* Whose rows are is never lost: beside them where there is room, else above, all of it at once. */
static void
test_headed(void **state)
{
	(void)state;
	struct write_options options = { .format = FORMAT_TABLE };
	static const char beside[] = "Agency  Year  Words\n"
	    "------  ----  -----\n"
	    "财政局  2019  one\n"
	    "财政局  2019  two\n"
	    "财政局  2020  three\n";
	fill_headed();
	assert_string_equal(written(&options), beside);
	options.columns = 19;
	assert_string_equal(written(&options), beside);
	options.columns = 18;
	assert_string_equal(written(&options), "Words\n"
	    "-----\n"
	    "财政局  2019\n"
	    "one\n"
	    "two\n"
	    "\n"
	    "财政局  2020\n"
	    "three\n");
	options.columns = 8;
	assert_string_equal(written(&options), "Words\n"
	    "-----\n"
	    "财政局\n"
	    "2019\n"
	    "one\n"
	    "two\n"
	    "\n"
	    "财政局\n"
	    "2020\n"
	    "three\n");
}

/* A sentence that has no room beside its row stands below it; a caption is left out. */
static void
test_below(void **state)
{
	static const struct sheet_column columns[] = {
		{ .id = "code", .title = "Code", .kind = SHEET_CODE },
		{ .id = "text", .title = "Text", .want = 80, .rank = 1, .wraps = true,
		    .below = true },
	};
	struct write_options options = { .format = FORMAT_TABLE };
	(void)state;
	sheet_release(&sheet);
	sheet_add_columns(&sheet, columns, sizeof columns / sizeof *columns);
	struct sheet_row *row = sheet_add_row(&sheet, "1");
	sheet_set(&sheet, row, 0, "201");
	sheet_set(&sheet, row, 1, "one two three four five six seven eight");
	row = sheet_add_row(&sheet, "2");
	sheet_set(&sheet, row, 0, "202");
	sheet_set(&sheet, row, 1, "a caption");
	options.columns = 24;
	assert_string_equal(written(&options), "Code\n"
	    "----\n"
	    "201\n"
	    "    one two three four\n"
	    "    five six seven eight\n"
	    "202\n");
	options.columns = 0;
	assert_non_null(strstr(written(&options), "201   one two three four five six seven eight\n"));
}

/* What is above the rows of one sheet is not said again over those of the next. */
static void
test_headed_sheets(void **state)
{
	(void)state;
	size_t bytes;
	struct writer writer;
	struct err err = ERR_INIT;
	FILE *out = open_memstream(&output, &bytes);
	fill_headed();
	write_begin(&writer, out, &sheet, &(struct write_options){ .format = FORMAT_TABLE,
	    .columns = 18 });
	write_rows(&writer, &sheet);
	fill_headed();
	sheet.rows[0].cells[YEAR].text = sheet.rows[1].cells[YEAR].text = "2020";
	write_rows(&writer, &sheet);
	assert_int_equal(write_end(&writer, &err), 0);
	fclose(out);
	assert_non_null(strstr(output, "财政局  2020\nthree\none\ntwo\nthree\n"));
}

static void
test_full_disk(void **state)
{
	(void)state;
	struct err err = ERR_INIT;
	FILE *out = fopen("/dev/full", "w");
	if (!out)
		skip();
	fill();
	assert_int_equal(write_sheet(out, &sheet, &(struct write_options){ .format = FORMAT_CSV },
	    &err), -1);
	assert_int_equal(err.status, ERR_DATA);
	assert_non_null(err.text);
	err_clear(&err);
	fclose(out);
}

static int
load_nothing(struct sheet *windowed, size_t first)
{
	(void)first;
	return err_set(&windowed->err, ERR_DATA, "the database is gone");
}

static void
test_load_failure(void **state)
{
	(void)state;
	size_t bytes;
	struct err err = ERR_INIT;
	FILE *out = open_memstream(&output, &bytes);
	sheet.load = load_nothing;
	sheet.n_rows = 5;
	assert_int_equal(write_sheet(out, &sheet, &(struct write_options){ .format = FORMAT_TABLE },
	    &err), -1);
	fclose(out);
	assert_int_equal(err.status, ERR_DATA);
	assert_string_equal(err.text, "the database is gone");
	err_clear(&err);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names),
		TEST(test_table),
		TEST(test_narrow_table),
		TEST(test_sticking_out),
		TEST(test_csv),
		TEST(test_json),
		TEST(test_markdown),
		TEST(test_no_control_characters),
		TEST(test_several_sheets),
		TEST(test_wrapped),
		TEST(test_headed),
		TEST(test_headed_sheets),
		TEST(test_below),
		TEST(test_full_disk),
		TEST(test_load_failure),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
