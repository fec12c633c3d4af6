/* test_width.c: all of Unicode against its data and glibc; fields take the columns asked for */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dlfcn.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <gnu/libc-version.h>
#include <unistr.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/profile.h"
#include "base/text.h"
#include "base/width.h"
#include "random.h"

enum { LAST = 0x10FFFF };

static struct arena arena;

static void
set_profile(int ambiguous, bool lines)
{
	struct profile profile = *profile_now();

	for (int class = PROFILE_AMBIGUOUS; class <= PROFILE_PRIVATE; class++)
		profile.columns[class] = (unsigned char)ambiguous;
	if (lines)
		profile.columns[PROFILE_BOX] = profile.columns[PROFILE_BLOCK] = 1;
	profile_set(&profile);
}

static int
reset(void **state)
{
	(void)state;
	set_profile(1, true);
	arena_release(&arena);
	return 0;
}

static void
test_starts_narrow(void **state)
{
	(void)state;
	assert_int_equal(profile_now()->columns[PROFILE_AMBIGUOUS], 1);
	assert_true(profile_has_lines());
	set_profile(2, false);
	assert_int_equal(profile_now()->columns[PROFILE_AMBIGUOUS], 2);
	assert_false(profile_has_lines());
}

static void
test_characters(void **state)
{
	static const struct {
		uint32_t c;
		int narrow, wide;
	} cases[] = {
		{ 0, -1, -1 }, { 0x1B, -1, -1 }, { 0x7F, -1, -1 }, { 0x9B, -1, -1 },
		{ ' ', 1, 1 }, { '~', 1, 1 }, { 0xA0, 1, 1 }, { 0xA5, 1, 1 }, { 0xAD, 0, 0 },
		{ 0xB7, 1, 2 }, { 0x301, 0, 0 }, { 0x1161, 0, 0 }, { 0x11FF, 0, 0 },
		{ 0xD7FB, 0, 0 }, { 0x1100, 2, 2 }, { 0x200D, 0, 0 }, { 0x2014, 1, 2 },
		{ 0x201C, 1, 2 }, { 0x2026, 1, 2 }, { 0x2028, -1, -1 }, { 0x2029, -1, -1 },
		{ 0x202E, 0, 0 }, { 0x2212, 1, 1 }, { 0x2460, 1, 2 }, { 0x2500, 1, 1 },
		{ 0x259F, 1, 1 }, { 0x25A0, 1, 2 }, { 0x3000, 2, 2 }, { 0x302A, 0, 0 },
		{ 0x3248, 1, 2 }, { 0x3400, 2, 2 }, { 0x4DBF, 2, 2 }, { 0x4DC0, 1, 1 },
		{ 0x4DFF, 1, 1 }, { 0x4E00, 2, 2 }, { 0x9FFF, 2, 2 }, { 0xA000, 2, 2 },
		{ 0xAC00, 2, 2 }, { 0xD800, -1, -1 }, { 0xDFFF, -1, -1 }, { 0xE000, 1, 2 },
		{ 0xF8FF, 1, 2 }, { 0xFDD0, -1, -1 }, { 0xFF05, 2, 2 }, { 0xFF71, 1, 1 },
		{ 0xFE0F, 0, 0 }, { 0xFFFD, 1, 2 }, { 0xFFFE, -1, -1 }, { 0x1F600, 2, 2 },
		{ 0x20000, 2, 2 }, { 0x2A6DF, 2, 2 }, { 0x2EBF0, 2, 2 }, { 0x31350, 2, 2 },
		{ 0x323B0, 2, 2 }, { 0x3FFFD, 2, 2 }, { 0x3FFFE, -1, -1 }, { 0xE0100, 0, 0 },
		{ 0xF0000, 1, 2 }, { 0x10FFFD, 1, 2 }, { 0x10FFFF, -1, -1 }, { 0x110000, -1, -1 },
		{ UINT32_MAX, -1, -1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		set_profile(1, true);
		int narrow = width_char(cases[i].c);
		set_profile(2, true);
		int wide = width_char(cases[i].c);
		if (narrow != cases[i].narrow || wide != cases[i].wide)
			fail_msg("U+%04X: %d and %d", cases[i].c, narrow, wide);
	}
	set_profile(2, false);
	assert_int_equal(width_char(0x2500), 2);
	set_profile(1, false);
	assert_int_equal(width_char(0x2500), 1);
}

/* What the data files say of each code point: "A", "W" ... and "Mn", "Cf" ...; "" if nothing. */
static char east_asian[LAST + 1][3], category[LAST + 1][3];

static bool
load_property(const char *name, char (*property)[3])
{
	const char *folder = getenv("SUAN_UNICODE");
	char path[4096], line[1024], value[3];

	snprintf(path, sizeof path, "%s/%s", folder ? folder : "/usr/share/unicode", name);
	FILE *in = fopen(path, "r");
	if (!in) {
		print_message("%s is not there (Debian: unicode-data)\n", path);
		return false;
	}
	while (fgets(line, sizeof line, in)) {
		unsigned first, last;
		if (sscanf(line, "%x..%x ; %2[A-Za-z]", &first, &last, value) != 3) {
			if (sscanf(line, "%x ; %2[A-Za-z]", &first, value) != 2)
				continue;
			last = first;
		}
		for (unsigned c = first; c <= last && c <= LAST; c++)
			memcpy(property[c], value, sizeof value);
	}
	fclose(in);
	return true;
}

static bool
is_one_of(const char *value, const char *list)
{
	const char *at = *value ? strstr(list, value) : NULL;

	return at && (at[strlen(value)] == ' ' || at[strlen(value)] == '\0') &&
	    (at == list || at[-1] == ' ');
}

/* The rules of width.h, in words of Unicode's properties. */
static int
expected_width(uint32_t c, int ambiguous)
{
	bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
	bool joining_jamo = (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB);
	bool unassigned = *category[c] == '\0' || is_one_of(category[c], "Cn");

	if (noncharacter || is_one_of(category[c], "Cc Cs Zl Zp"))
		return -1;
	if (joining_jamo || is_one_of(category[c], "Mn Me Cf"))
		return 0;
	if (is_one_of(east_asian[c], "W F") || (unassigned && c >= 0x20000 && c <= 0x3FFFD))
		return 2;
	if (c >= 0x2500 && c <= 0x259F)
		return 1;
	return is_one_of(east_asian[c], "A") || is_one_of(category[c], "Co") ? ambiguous : 1;
}

static void
test_unicode_data(void **state)
{
	(void)state;
	if (!load_property("EastAsianWidth.txt", east_asian) ||
	    !load_property("extracted/DerivedGeneralCategory.txt", category))
		skip();
	assert_string_equal(east_asian[0x4E00], "W");
	assert_string_equal(category[0x301], "Mn");
	for (int ambiguous = 1; ambiguous <= 2; ambiguous++) {
		set_profile(ambiguous, true);
		for (uint32_t c = 0; c <= LAST; c++)
			if (width_char(c) != expected_width(c, ambiguous))
				fail_msg("U+%04X: %d, not %d", c, width_char(c),
				    expected_width(c, ambiguous));
	}
}

/* The committed differences: what glibc says and what we say; 9 where they agree. */
static signed char listed_glibc[LAST + 1], listed_ours[LAST + 1];

static void
load_differences(void)
{
	const char *folder = getenv("SUAN_TESTS");
	char path[4096], line[256];

	memset(listed_glibc, 9, sizeof listed_glibc);
	memset(listed_ours, 9, sizeof listed_ours);
	snprintf(path, sizeof path, "%s/unit/wcwidth-differences.txt", folder ? folder : "tests");
	FILE *in = fopen(path, "r");
	if (!in)
		fail_msg("%s is not there: run from the top folder or set SUAN_TESTS", path);
	while (fgets(line, sizeof line, in)) {
		unsigned first, last;
		int glibc, ours, n = 0;
		if (*line == '#')
			continue;
		if (sscanf(line, "%x-%x %d %d %n", &first, &last, &glibc, &ours, &n) != 4 ||
		    first > last || last > LAST || line[n] == '\0')
			fail_msg("not an entry: %s", line);
		for (unsigned c = first; c <= last; c++) {
			listed_glibc[c] = (signed char)glibc;
			listed_ours[c] = (signed char)ours;
		}
	}
	fclose(in);
}

typedef int width_function(wchar_t c);

/* libc's own wcwidth, even where the program has one that goes before it. */
static width_function *
find_wcwidth(void)
{
	void *libc = dlopen("libc.so.6", RTLD_NOW);
	width_function *function = NULL;

	assert_non_null(libc);
	*(void **)&function = dlsym(libc, "wcwidth");
	assert_non_null(function);
	return function;
}

/* The list is of one glibc: others know other versions of Unicode. */
static void
test_glibc(void **state)
{
	int wrong = 0;

	(void)state;
	if (strcmp(gnu_get_libc_version(), "2.36") != 0 || !setlocale(LC_CTYPE, "C.UTF-8")) {
		print_message("the differences are those to glibc 2.36 under C.UTF-8\n");
		skip();
	}
	load_differences();
	width_function *glibc_wcwidth = find_wcwidth();
	for (uint32_t c = 0; c <= LAST; c++) {
		int glibc = glibc_wcwidth((wchar_t)c), ours = width_char(c);
		bool same = glibc == ours, listed = listed_glibc[c] != 9;
		if (listed ? same || listed_glibc[c] != glibc || listed_ours[c] != ours : !same)
			if (wrong++ < 20)
				print_error("U+%04X: glibc %d, ours %d, %s\n", c, glibc, ours,
				    listed ? "listed otherwise" : "not listed");
	}
	setlocale(LC_CTYPE, "C");
	assert_int_equal(wrong, 0);
}

static void
test_texts(void **state)
{
	int used = 77;

	(void)state;
	assert_int_equal(width_text(""), 0);
	assert_int_equal(width_text("预算abc"), 7);
	assert_int_equal(width_text("e\xCC\x81"), 1);
	assert_int_equal(width_text("“三公”"), 6);
	set_profile(2, false);
	assert_int_equal(width_text("“三公”"), 8);
	assert_int_equal(width_cluster("预算", 3), 2);
	assert_int_equal(width_cluster("e\xCC\x81x", 3), 1);
	assert_int_equal(width_prefix("预算", 3, &used), 3);
	assert_int_equal(used, 2);
	assert_int_equal(width_prefix("预算", 4, NULL), 6);
	assert_int_equal(width_prefix("预算", 100, &used), 6);
	assert_int_equal(used, 4);
	assert_int_equal(width_prefix("预算", 1, &used), 0);
	assert_int_equal(used, 0);
	assert_int_equal(width_prefix("预算", -1, &used), 0);
	assert_int_equal(width_prefix("", 5, &used), 0);
	set_profile(1, true);
	assert_int_equal(width_prefix("ae\xCC\x81x", 2, &used), 4);
	assert_int_equal(used, 2);
}

static void
test_fields(void **state)
{
	static const struct {
		const char *text;
		int skip, columns;
		enum width_align align;
		const char *narrow, *wide;
	} cases[] = {
		{ "预算", 0, 6, WIDTH_LEFT, "预算  ", "预算  " },
		{ "预算", 0, 6, WIDTH_RIGHT, "  预算", "  预算" },
		{ "预算", 0, 4, WIDTH_LEFT, "预算", "预算" },
		{ "预算", 0, 3, WIDTH_LEFT, "预…", ".. " },
		{ "预算", 0, 3, WIDTH_RIGHT, "预…", " .." },
		{ "预算", 0, 2, WIDTH_LEFT, "… ", ".." },
		{ "预算", 0, 1, WIDTH_LEFT, "…", "." },
		{ "预算", 0, 0, WIDTH_LEFT, "", "" },
		{ "预算", 0, -5, WIDTH_LEFT, "", "" },
		{ "", 0, 3, WIDTH_RIGHT, "   ", "   " },
		{ "预算草案", 0, 6, WIDTH_LEFT, "预算… ", "预算.." },
		{ "预算草案", 2, 6, WIDTH_LEFT, "算草案", "算草案" },
		{ "预算草案", 1, 7, WIDTH_LEFT, " 算草案", " 算草案" },
		{ "预算草案", 1, 5, WIDTH_LEFT, " 算… ", " 算.." },
		{ "预算草案", 1, 1, WIDTH_LEFT, " ", " " },
		{ "预算草案", 8, 3, WIDTH_LEFT, "   ", "   " },
		{ "预算草案", 100, 3, WIDTH_LEFT, "   ", "   " },
		{ "预算草案", -3, 9, WIDTH_LEFT, "预算草案 ", "预算草案 " },
		{ "1,234.56", 0, 10, WIDTH_RIGHT, "  1,234.56", "  1,234.56" },
		{ "ae\xCC\x81x", 1, 3, WIDTH_LEFT, "e\xCC\x81x ", "e\xCC\x81x " },
		{ "\xCC\x81" "ab", 0, 3, WIDTH_LEFT, "ab ", "ab " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		set_profile(1, true);
		assert_string_equal(width_field(&arena, cases[i].text, cases[i].skip,
		    cases[i].columns, cases[i].align), cases[i].narrow);
		set_profile(2, false);
		assert_string_equal(width_field(&arena, cases[i].text, cases[i].skip,
		    cases[i].columns, cases[i].align), cases[i].wide);
	}
}

static const uint32_t pool[] = {
	'a', '7', ' ', 0x4E2D, 0x9884, 0x7B97, 0xFF08, 0x3000, 0x201C, 0x2014, 0x2460, 0xB7,
	0x301, 0x20DD, 0x3099, 0xFF9E, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x1F468, 0x1F3FB, 0xFE0F,
	0x1F1E8, 0x1F1F3, 0x20000, 0x31350, 0xE000, 0x93F, 0x915, 0x2500, 0xFFFD, 0x4DC0,
};

static char *
random_text(void)
{
	char raw[256];
	size_t n = 0;

	for (unsigned left = random_below(30); left > 0; left--) {
		unsigned kinds = random_below(2) ? 8 : sizeof pool / sizeof pool[0];
		n += (size_t)u8_uctomb((uint8_t *)raw + n, pool[random_below(kinds)], 6);
	}
	return text_clean(&arena, raw, n);
}

/* Exactly the columns asked for, for every text, cut, profile and side; no character is torn. */
static void
test_fields_of_random_text(void **state)
{
	(void)state;
	for (int round = 0; round < 60000; round++) {
		set_profile(1 + (int)random_below(2), random_below(2));
		const char *text = random_text();
		int columns = (int)random_below(81);
		int skip = random_below(2) ? (int)random_below(30) : 0;
		enum width_align align = random_below(2) ? WIDTH_LEFT : WIDTH_RIGHT;
		const char *field = width_field(&arena, text, skip, columns, align);
		if (width_text(field) != columns)
			fail_msg("\"%s\" skip %d columns %d: \"%s\"", text, skip, columns, field);
		assert_true(text_valid(field, strlen(field), NULL));
		const char *at = text;
		if (skip == 0 && width_text(text) <= columns && width_char(text_next(&at)) > 0)
			assert_non_null(strstr(field, text));
		arena_release(&arena);
	}
}

/* The longest prefix: what comes after it would not fit. */
static void
test_prefix_is_longest(void **state)
{
	(void)state;
	for (int round = 0; round < 30000; round++) {
		const char *text = random_text();
		int columns = (int)random_below(40), used = -1;
		size_t n = width_prefix(text, columns, &used);
		assert_true(used <= columns);
		assert_int_equal(width_cluster(text, n), used);
		size_t next = text_cluster(text + n);
		if (next)
			assert_true(used + width_cluster(text + n, next) > columns);
		arena_release(&arena);
	}
}

static void
test_line(void **state)
{
	(void)state;
	assert_int_equal(width_line("one two three", 8), 7);
	assert_int_equal(width_line("one two three", 7), 7);
	assert_int_equal(width_line("one", 8), 3);
	assert_int_equal(width_line("住房公积金", 5), 6);
	assert_int_equal(width_line("住房 公积金", 5), 6);
	assert_int_equal(width_line("住房 公积金", 6), 6);
	assert_int_equal(width_line("住房 公积金", 7), 10);
	assert_int_equal(width_line("为 0.84%，而其金额", 11), 12);
	assert_int_equal(width_line("收入（合计", 6), 6);
	assert_int_equal(width_line("收入，合计", 4), 3);
	assert_int_equal(width_line("。。", 2), 3);
	assert_int_equal(width_line("住房", 1), 3);
	assert_int_equal(width_line("", 4), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_line),
		cmocka_unit_test_teardown(test_starts_narrow, reset),
		cmocka_unit_test_teardown(test_characters, reset),
		cmocka_unit_test_teardown(test_unicode_data, reset),
		cmocka_unit_test_teardown(test_glibc, reset),
		cmocka_unit_test_teardown(test_texts, reset),
		cmocka_unit_test_teardown(test_fields, reset),
		cmocka_unit_test_teardown(test_fields_of_random_text, reset),
		cmocka_unit_test_teardown(test_prefix_is_longest, reset),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
