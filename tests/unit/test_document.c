/* test_document.c: PDFs and texts as lines of words */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "folder.h"
#include "ingest/pages/bbox.h"
#include "ingest/pages/document.h"
#include "pdf.h"

static struct document document;

static void
read_document(const char *path)
{
	struct err err = ERR_INIT;

	document_release(&document);
	if (document_read(&document, path, &err) != 0)
		fail_msg("%s", err.text);
}

static void
read_bytes(const char *bytes, size_t n)
{
	folder_write_bytes("input", bytes, n);
	read_document("input");
}

static void
read_text(const char *text)
{
	read_bytes(text, strlen(text));
}

static void
read_pages(const char *const *lines, size_t n_pages)
{
	pdf_write("input.pdf", lines, n_pages);
	read_document("input.pdf");
}

static void
read_page(const char *lines)
{
	read_pages(&lines, 1);
}

static void
assert_lines(const char *const *expected, size_t n)
{
	for (size_t i = 0; i < n && i < document.n_lines; i++)
		assert_string_equal(document.lines[i].text, expected[i]);
	assert_int_equal(document.n_lines, n);
}

#define LINES(...) \
	assert_lines((const char *const[]){ __VA_ARGS__ }, sizeof (const char *const[]){ __VA_ARGS__ } / sizeof (char *))

static void
a_pdf_is_lines_of_words(void **state)
{
	static const char *const pages[] = { "350 100 12.50\n50 100 2010301\n110 100 name\n50 120 below", "50 50 next" };

	(void)state;
	read_pages(pages, 2);
	assert_int_equal(document.kind, DOCUMENT_PDF);
	assert_int_equal(document.n_pages, 2);
	assert_string_equal(document.name, "input.pdf");
	assert_int_equal(strlen(document.sha256), 64);
	LINES("2010301   name                                    12.50", "below", "next");
	assert_int_equal(document.lines[0].n, 3);
	assert_int_equal(document.lines[1].number, 2);
	assert_int_equal(document.lines[2].page, 2);
	assert_int_equal(document.lines[2].number, 1);
	const struct word *word = &document.words[2];
	assert_string_equal(word->text, "12.50");
	assert_int_equal(word->line, 0);
	assert_int_equal(word->box.x0, 35000);
	assert_int_equal(word->box.x1, 38000);
	assert_true(word->box.y0 < 10000 && word->box.y1 > 9900 && word->box.y1 < 10500);
	assert_int_equal(document.lines[0].box.x0, 5000);
	assert_int_equal(document.lines[0].box.x1, 38000);
}

static void
a_pdf_may_be_chinese(void **state)
{
	(void)state;
	read_page("50 100 收入支出决算总表\n300 100 1,234.56\n50 120 （一）&<>\"'");
	LINES("收入支出决算总表                                1,234.56", "（一）&<>\"'");
}

static void
rows_keep_apart(void **state)
{
	(void)state;
	read_page("50 100 行政事业单位\n50 112 养老支出\n200 106 1.00\n300 106 2.00\n50 124 2080505\n200 124 3.00\n300 126 4.00");
	LINES("行政事业单位", "1.00             2.00", "养老支出", "2080505                  3.00             4.00");
}

static void
a_page_without_text_counts(void **state)
{
	static const char *const pages[] = { "", "50 50 second" };

	(void)state;
	read_pages(pages, 2);
	assert_int_equal(document.n_pages, 2);
	assert_int_equal(document.lines[0].page, 2);
}

/* A table that was printed sideways on a page that stands upright: the lines run up, or down. */
static void
a_sideways_page_is_turned(void **state)
{
	static const char up[] = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (heading) Tj ET BT /F1 10 Tf 0 1 -1 0 120 50 Tm (2010301) Tj ET\n"
	    "BT /F1 10 Tf 0 1 -1 0 120 150 Tm (1234.56) Tj ET BT /F1 10 Tf 0 1 -1 0 140 50 Tm (footnote) Tj ET";
	static const char down[] = "BT /F1 10 Tf 0 -1 1 0 500 800 Tm (heading) Tj ET BT /F1 10 Tf 0 -1 1 0 480 800 Tm (2010301) Tj ET\n"
	    "BT /F1 10 Tf 0 -1 1 0 480 700 Tm (1234.56) Tj ET BT /F1 10 Tf 0 -1 1 0 460 800 Tm (footnote) Tj ET";
	static const char *const pages[] = { up, down };
	size_t n;
	char *bytes = pdf_make(pages, 2, &n);

	(void)state;
	read_bytes(bytes, n);
	free(bytes);
	LINES("heading", "2010301          1234.56", "footnote", "heading", "2010301          1234.56", "footnote");
}

static void
take_all(const char *output, size_t step)
{
	struct gather gather;
	struct bbox bbox;

	document_release(&document);
	gather_init(&gather, &document);
	bbox_init(&bbox, &gather);
	for (size_t at = 0, n = strlen(output); at < n; at += step)
		assert_true(bbox_take(&bbox, output + at, step < n - at ? step : n - at));
	assert_true(bbox.whole);
	assert_int_equal(bbox.page, 1);
	bbox_release(&bbox);
	gather_finish(&gather);
}

#define WORD(x0, y0, x1, y1, text) "<word xMin=\"" x0 "\" yMin=\"" y0 "\" xMax=\"" x1 "\" yMax=\"" y1 "\">" text "</word>\n"

static void
a_watermark_is_no_word_of_its_line(void **state)
{
	static const char output[] = "<doc>\n<page width=\"595.000000\" height=\"842.000000\">\n"
	    WORD("149.000000", "352.000000", "201.000000", "482.000000", "公")
	    WORD("200.000000", "443.000000", "220.000000", "453.000000", "教育")
	    WORD("220.100000", "443.000000", "240.000000", "453.000000", "支出")
	    "</page>\n</doc>\n";

	(void)state;
	take_all(output, sizeof output);
	assert_int_equal(document.n_words, 2);
	assert_string_equal(document.words[0].text, "公");
	assert_string_equal(document.words[1].text, "教育支出");
}

/* A heading that runs down its cell begins beside a caption, and touches it. */
static void
what_runs_down_is_no_word_of_its_line(void **state)
{
	static const char output[] = "<doc>\n<page width=\"842.000000\" height=\"595.000000\">\n"
	    WORD("675.000000", "59.000000", "723.000000", "69.400000", "金额单位：元")
	    WORD("668.000000", "62.700000", "676.000000", "73.100000", "对")
	    "</page>\n</doc>\n";

	(void)state;
	take_all(output, sizeof output);
	assert_int_equal(document.n_words, 2);
	assert_string_equal(document.words[0].text, "对");
	assert_string_equal(document.words[1].text, "金额单位：元");
}

/* 内部资料不得外传: at 25 degrees, falling at 30, at 60; codes of three levels that step down are none. */
static void
what_runs_at_a_slant_is_no_line(void **state)
{
#define SLANT(matrix) "BT /F2 12 Tf " matrix " Tm <518590E88D4465994E0D5F9759164F20> Tj ET\n"
	static const char level[] = "BT /F1 10 Tf 1 0 0 1 100 700 Tm (201) Tj ET BT /F1 10 Tf 1 0 0 1 118 688 Tm (03) Tj ET\n"
	    "BT /F1 10 Tf 1 0 0 1 130 676 Tm (01) Tj ET BT /F1 10 Tf 1 0 0 1 400 676 Tm (name) Tj ET\n";
	static const char *const slants[] = { SLANT(".906 .423 -.423 .906 90 660"),
	    SLANT(".866 -.5 .5 .866 90 720"), SLANT(".5 .866 -.866 .5 90 640"), SLANT(".707 -.707 .707 .707 90 760") };

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		char *content = NULL;
		size_t n, room = strlen(level) + strlen(slants[i]) + 1;
		content = malloc(room);
		assert_non_null(content);
		snprintf(content, room, "%s%s", level, slants[i]);
		char *bytes = pdf_make((const char *const *)&content, 1, &n);
		read_bytes(bytes, n);
		free(bytes);
		free(content);
		LINES("201", "03", "01                                           name");
		assert_int_equal(document.watermarks, 1);
		assert_string_equal(document.watermark, "内部资料不得外传");
		assert_int_equal(document.watermark_page, 1);
	}
}

/* Behind a blank, or cut by the edge of the page, it has no neighbours. */
static void
a_character_of_a_watermark_stands_alone(void **state)
{
	static const char output[] = "<doc>\n<page width=\"595.000000\" height=\"842.000000\">\n"
	    WORD("144.000000", "476.000000", "182.000000", "590.000000", "某")
	    WORD("182.000000", "454.000000", "220.000000", "568.000000", "市")
	    WORD("220.000000", "432.000000", "258.000000", "546.000000", "局")
	    WORD("296.000000", "388.000000", "334.000000", "502.000000", "公")
	    WORD("100.000000", "430.000000", "140.000000", "440.000000", "教育支出")
	    "</page>\n</doc>\n";

	(void)state;
	take_all(output, sizeof output);
	LINES("教育支出");
	assert_string_equal(document.watermark, "某市局");
}

static void
output_comes_in_pieces(void **state)
{
	static const char output[] = "<html><title>a &lt;page</title><doc>\n<page width=\"595.000000\" height=\"842.000000\">\n"
	    WORD("10.004999", "20.005000", "40.000000", "30.000000", "a&amp;lt;b&quot;")
	    WORD("50.000000", "20.000000", "nan", "30.000000", "")
	    WORD("-5.250000", "20.000000", "5.000000", "30.000000", "&apos;&gt;&x;") "</page></doc></body></html>\n";

	(void)state;
	for (size_t step = 1; step < sizeof output; step++) {
		take_all(output, step);
		LINES("'>&x; a&lt;b\"");
		assert_int_equal(document.words[0].box.x0, -525);
		assert_int_equal(document.words[1].box.x0, 1000);
		assert_int_equal(document.words[1].box.y0, 2001);
	}
}

/* The figures' font says it is twice as high as it is, the names' font a fifth: the real rows are 17 points apart. */
static void
false_heights_mislead_nobody(void **state)
{
	(void)state;
	take_all("<page width=\"595\">" WORD("82", "219.6", "93", "222.7", "类") WORD("255", "227.4", "279", "230.5", "合计") WORD("354", "213.0", "388", "235.4", "2946.25")
	    WORD("72", "237.6", "88", "260.0", "201") WORD("195", "252.0", "291", "255.1", "一般公共服务支出") WORD("354", "237.6", "388", "260.0", "2112.86")
	    "</page></doc>", 1000);
	assert_int_equal(document.n_lines, 3);
	assert_string_equal(document.words[1].text, "合计");
	assert_string_equal(document.words[2].text, "2946.25");
	assert_int_equal(document.words[2].line, 1);
	assert_int_equal(document.lines[2].n, 3);
}

static void
pieces_become_words(void **state)
{
	(void)state;
	take_all("<page width=\"595\">" WORD("10", "10", "40", "20", "（款）") WORD("35", "10", "55", "20", "（项）") WORD("100", "10", "130", "20", "合　计")
	    WORD("100.5", "10", "130.5", "20", "合　计") WORD("200", "10", "215", "20", "310") WORD("215", "10", "245", "20", "资本性")
	    WORD("250", "9.7", "256", "15.7", "①") "</page></doc>", 1000);
	assert_int_equal(document.n_lines, 1);
	static const char *const expected[] = { "（款）（项）", "合", "计", "310", "资本性", "①" };
	assert_int_equal(document.n_words, 6);
	for (size_t i = 0; i < 6; i++)
		assert_string_equal(document.words[i].text, expected[i]);
	assert_int_equal(document.words[2].box.x0, 12000);
}

static void
a_text_is_lines_of_words(void **state)
{
	(void)state;
	read_text("\xEF\xBB\xBF" "收入  1.00\r\n\r\n\t2 3\r\nlast");
	assert_int_equal(document.n_pages, 0);
	LINES("收入  1.00", "2 3", "last");
	assert_int_equal(document.lines[1].number, 3);
	assert_int_equal(document.lines[1].page, 0);
	assert_int_equal(document.lines[2].number, 4);
	assert_int_equal(document.words[1].box.x0, 600);
	assert_int_equal(document.words[1].box.x1, 1000);
	assert_int_equal(document.words[2].box.x0, 800);
	assert_int_equal(document.words[2].box.y0, 200);
}

static void
form_feeds_part_pages(void **state)
{
	(void)state;
	read_text("one\n\ftwo\n\f\n\fthree\ffour\n\f");
	LINES("one", "two", "three", "four");
	static const int pages[] = { 1, 2, 4, 5 }, numbers[] = { 1, 2, 4, 4 };
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(document.lines[i].page, pages[i]);
		assert_int_equal(document.lines[i].number, numbers[i]);
	}
}

static void
blanks_tell_a_layout(void **state)
{
	(void)state;
	read_text("科目            合计        基本\n201          202.24      202.24\n20139        202.24\n"
	    "2013999      202.24      202.24\n208           10.82       10.82\n20805         1.00        2.00\n");
	assert_int_equal(document.kind, DOCUMENT_LAYOUT);
	read_text("科目 合计 基本\n201 202.24 202.24\n20139  202.24\n2013999 202.24 202.24\n208 10.82 10.82\n20805 1.00 2.00\n");
	assert_int_equal(document.kind, DOCUMENT_FLOW);
	read_text("一段话。\n另一段话，没有表。\n");
	assert_int_equal(document.kind, DOCUMENT_FLOW);
}

static void
read_converted(const char *charset, const char *mark, size_t n_mark, const char *text)
{
	char input[512], bytes[1024], *in = input, *out = bytes + n_mark;
	size_t n = strlen(text), room = sizeof bytes - n_mark;
	iconv_t converter = iconv_open(charset, "UTF-8");

	assert_true(converter != (iconv_t)-1);
	memcpy(bytes, mark, n_mark);
	memcpy(input, text, n);
	assert_int_equal(iconv(converter, &in, &n, &out, &room), 0);
	iconv_close(converter);
	read_bytes(bytes, (size_t)(out - bytes));
}

static void
other_charsets_are_recognised(void **state)
{
	(void)state;
	read_converted("GB18030", "", 0, "部门决算 1.00\n镕㐂𠮷");
	LINES("部门决算 1.00", "镕㐂𠮷");
	read_converted("UTF-16LE", "\xFF\xFE", 2, "部门决算\n1.00");
	LINES("部门决算", "1.00");
	read_converted("UTF-16BE", "\xFE\xFF", 2, "部门决算\n1.00");
	LINES("部门决算", "1.00");
}

/* By their two bytes, as files have them. */
static void
gb18030_has_no_private_characters(void **state)
{
	(void)state;
	read_text("\xA6\xD9\xA6\xDA\xA6\xDB\xA6\xDC\xA6\xF3\xFE\x51\xFE\x59\xFE\xA0\n\xD6\xD0");
	LINES("︐︒︑︓︙𠂇龴龻", "中");
	read_text("\xAA\xA1\xD6\xD0");
	LINES("\xEE\x80\x80中");
}

static void
what_it_is_is_told_by_its_bytes(void **state)
{
	static const char *const pages[] = { "50 50 text" };

	(void)state;
	pdf_write("report.txt", pages, 1);
	read_document("report.txt");
	assert_int_equal(document.kind, DOCUMENT_PDF);
	folder_write("report.pdf", "a text\n");
	read_document("report.pdf");
	assert_int_equal(document.kind, DOCUMENT_FLOW);
	pdf_write("-bbox", pages, 1);
	read_document("-bbox");
	LINES("text");
}

static int
leave(void **state)
{
	document_release(&document);
	return folder_leave(state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pdf_is_lines_of_words),
		cmocka_unit_test(a_pdf_may_be_chinese),
		cmocka_unit_test(rows_keep_apart),
		cmocka_unit_test(a_page_without_text_counts),
		cmocka_unit_test(a_sideways_page_is_turned),
		cmocka_unit_test(a_watermark_is_no_word_of_its_line),
		cmocka_unit_test(what_runs_down_is_no_word_of_its_line),
		cmocka_unit_test(what_runs_at_a_slant_is_no_line),
		cmocka_unit_test(a_character_of_a_watermark_stands_alone),
		cmocka_unit_test(output_comes_in_pieces),
		cmocka_unit_test(false_heights_mislead_nobody),
		cmocka_unit_test(pieces_become_words),
		cmocka_unit_test(a_text_is_lines_of_words),
		cmocka_unit_test(form_feeds_part_pages),
		cmocka_unit_test(blanks_tell_a_layout),
		cmocka_unit_test(other_charsets_are_recognised),
		cmocka_unit_test(gb18030_has_no_private_characters),
		cmocka_unit_test(what_it_is_is_told_by_its_bytes),
	};

	return cmocka_run_group_tests(tests, folder_enter, leave);
}
