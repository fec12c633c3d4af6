/* test_text.c: clean text is safe whatever the bytes; clusters, folding, finding on random text */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>
#include <unistr.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/text.h"
#include "random.h"

static struct arena arena;

static int
release(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

static void
test_valid(void **state)
{
	static const struct {
		const char *text;
		size_t n, bad;        /* bad == n: valid */
	} cases[] = {
		{ "", 0, 0 }, { "a", 1, 1 }, { "\0", 1, 1 }, { "预算", 6, 6 }, { "𠀀", 4, 4 },
		{ "\x7F\xC2\x80", 3, 3 }, { "\xDF\xBF\xE0\xA0\x80", 5, 5 },
		{ "\xED\x9F\xBF", 3, 3 }, { "\xEE\x80\x80\xEF\xBF\xBF", 6, 6 },
		{ "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 8, 8 }, { "a\x80", 2, 1 },
		{ "\xC0\x80", 2, 0 }, { "\xC1\xBF", 2, 0 }, { "\xE0\x9F\xBF", 3, 0 },
		{ "\xED\xA0\x80", 3, 0 }, { "\xED\xBF\xBF", 3, 0 }, { "\xF0\x8F\xBF\xBF", 4, 0 },
		{ "\xF4\x90\x80\x80", 4, 0 }, { "\xF5\x80\x80\x80", 4, 0 }, { "\xFF", 1, 0 },
		{ "预\xE7\xAE", 5, 3 }, { "预算", 5, 3 }, { "a\xC2", 2, 1 },
		{ "\xF0\x90\x80", 3, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		size_t bad = 77;
		bool valid = text_valid(cases[i].text, cases[i].n, &bad);
		assert_int_equal(valid, cases[i].bad == cases[i].n);
		assert_int_equal(bad, valid ? 77 : cases[i].bad);
		assert_int_equal(text_valid(cases[i].text, cases[i].n, NULL), valid);
	}
}

/* Two in three are beyond ASCII. */
static uint8_t
random_byte(void)
{
	return (uint8_t)(random_below(3) ? 0x80 + random_below(0x80) : random_below(0x100));
}

/* On random bytes text_valid and libunistring agree. */
static void
test_valid_agrees(void **state)
{
	(void)state;
	for (int round = 0; round < 100000; round++) {
		uint8_t bytes[12];
		size_t n = random_below(sizeof bytes), bad = n;
		for (size_t i = 0; i < n; i++)
			bytes[i] = random_byte();
		const uint8_t *fault = u8_check(bytes, n);
		text_valid((const char *)bytes, n, &bad);
		assert_int_equal(bad, fault ? (size_t)(fault - bytes) : n);
	}
}

static void
test_next(void **state)
{
	static const uint32_t expected[] = {
		'a', 0x9884, 0x20000, 0xE9, 0xFFFD, 0xFFFD, 'b', 0xFFFD, 0xFFFD,
	};
	const char *text = "a预𠀀\xC3\xA9\xFF\x80" "b\xE9\xA2", *at = text;

	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
		assert_int_equal(text_next(&at), expected[i]);
	assert_ptr_equal(at, text + strlen(text));
	assert_int_equal(text_next(&at), 0);
	assert_ptr_equal(at, text + strlen(text));
}

static const char *
cleaned(const char *text)
{
	return text_clean(&arena, text, strlen(text));
}

static void
test_clean(void **state)
{
	static const struct {
		const char *text, *clean;
	} cases[] = {
		{ "", "" },
		{ "一般公共服务支出 1,234.56", "一般公共服务支出 1,234.56" },
		{ "　　教育支出（２）“三公”", "　　教育支出（２）“三公”" },
		{ "\x1b[2J", "^[[2J" },
		{ "\x07\x08\x7F", "^G^H^?" },
		{ "\xC2\x9B" "31m", "<9B>31m" },
		{ "\xC2\x80\xC2\x9F", "<80><9F>" },
		{ "a\tb\nc\rd\ve\ff", "a b c d e f" },
		{ "a\r\nb\n\nc", "a b  c" },
		{ "a\xC2\x85" "b\xE2\x80\xA8" "c\xE2\x80\xA9" "d", "a b c d" },
		{ "a\xC2\xA0" "b\xE2\x80\xAF" "c\xE2\x80\x87" "d\xE2\x80\x83" "e", "a b c d e" },
		{ "预\xE2\x80\xAE算\xE2\x81\xA6\xE2\x81\xA9", "预算" },
		{ "\xEF\xBB\xBF预\xE2\x80\x8B算\xC2\xAD\xE2\x80\x8D\xF3\xA0\x81\x81", "预算" },
		{ "a\xFF预\xE9\xA2" "b", "a\xEF\xBF\xBD预\xEF\xBF\xBD\xEF\xBF\xBD" "b" },
		{ "\xED\n", "\xEF\xBF\xBD " },
		{ "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "\xEF\xBF\xBE\xEF\xB7\x90", "\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "e\xCC\x81", "é" },
		{ "e\xE2\x80\x8D\xCC\x81", "é" },
		{ "\xEF\xA5\xA7", "不" },
		{ "𠀀𰻝", "𠀀𰻝" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(cleaned(cases[i].text), cases[i].clean);
	assert_string_equal(text_clean(&arena, "a\0b", 3), "a^@b");
	assert_string_equal(text_clean(&arena, "预算草案", 6), "预算");
	assert_string_equal(text_clean(&arena, "预算", 5), "预\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_string_equal(text_clean(&arena, "\xEE\x9E\x8D\xEE\xA1\xA4", 6), "\xEF\xB8\x90\xE9\xBE\xBB");
}

static bool
unsafe(uint32_t c)
{
	const uint32_t categories = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf |
	    UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;

	return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 ||
	    (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) ||
	    uc_is_property_bidi_control(c) || uc_is_general_category_withtable(c, categories);
}

static void
assert_safe(const char *text)
{
	const char *at = text;

	assert_true(text_valid(text, strlen(text), NULL));
	for (uint32_t c; (c = text_next(&at)) != 0;)
		if (unsafe(c))
			fail_msg("U+%04X is left in clean text", c);
	assert_string_equal(cleaned(text), text);
	size_t n;
	uint8_t *nfc = u8_normalize(UNINORM_NFC, (const uint8_t *)text, strlen(text) + 1, NULL, &n);
	assert_int_equal(n, strlen(text) + 1);
	assert_memory_equal(nfc, text, n);
	free(nfc);
}

static void
test_clean_every_character(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		uint8_t bytes[8] = "";
		if (u8_uctomb(bytes, c, 6) > 0)
			assert_safe(cleaned((const char *)bytes));
		if (c % 4096 == 0)
			arena_release(&arena);
	}
}

static const uint32_t pool[] = {
	'a', 'Z', '3', ' ', '-', '(', ']', 0x4E00, 0x9884, 0x7B97, 0x3000, 0xFF08, 0xFF12, 0xFF21,
	0x3014, 0x300A, 0x201C, 0x2014, 0xB7, 0x2460, 0x33A1, 0x2161, 0xE9, 0xDF, 0x301, 0x308,
	0x3099, 0x304B, 0xFF76, 0xFF9E, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x3131, 0x20000, 0x30000,
	0x1F468, 0x1F469, 0xFE0F, 0x1F1E8, 0x1F1F3, 0x1F3FB, 0xE000, 0x915, 0x94D, 0x937, 0x93F,
	0xE01, 0xE33, 0x2126, 0x212B, 0xFB01, 0x3392, 0x130, 0x3C2, 0x387, 0xFFFD, 0xAE, 0x20DD,
	0xE0100, 0x0345, 0xA8, 0x1F80, 0x115F, 0x2029, 0x9B, 0x1B, 0x200D, 0x202E, 0xAD, 0xD, 0xA,
	0x9,
};

enum { POOL = sizeof pool / sizeof pool[0], POOL_CLEAN = POOL - 9 };

/* Up to `most` characters, of the first `kinds` of the pool, with runs. */
static char *
random_text(unsigned most, unsigned kinds)
{
	char *text = arena_alloc(&arena, 6 * most + 7);
	size_t n = 0;

	for (unsigned left = random_below(most + 1); left > 0; left--)
		n += (size_t)u8_uctomb((uint8_t *)text + n,
		    pool[random_below(3) ? random_below(20) : random_below(kinds)], 6);
	return text;
}

static void
test_clean_random(void **state)
{
	(void)state;
	for (int round = 0; round < 20000; round++) {
		char bytes[40];
		size_t n = random_below(sizeof bytes);
		for (size_t i = 0; i < n; i++)
			bytes[i] = (char)random_byte();
		assert_safe(text_clean(&arena, bytes, n));
		assert_safe(cleaned(random_text(20, POOL)));
		arena_release(&arena);
	}
}

/* The clusters of text[0..n), n > 0, are those that libunistring sees in the whole. */
static void
assert_clusters(const char *text, size_t n)
{
	char *breaks = arena_alloc(&arena, n + 1);
	size_t at = 0, step;

	u8_grapheme_breaks((const uint8_t *)text, n, breaks);
	breaks[n] = 1;
	for (; (step = text_cluster(text + at)) != 0; at += step)
		for (size_t i = 1; i <= step; i++)
			if (!breaks[at + i] != (i < step))
				fail_msg("\"%s\": cluster of %zu bytes at %zu", text, step, at);
	assert_int_equal(at, n);
}

static void
test_clusters(void **state)
{
	(void)state;
	assert_int_equal(text_cluster(""), 0);
	assert_int_equal(text_cluster("a"), 1);
	assert_int_equal(text_cluster("预算"), 3);
	assert_int_equal(text_cluster("e\xCC\x81x"), 3);
	assert_int_equal(text_cluster("\r\n\n"), 2);
	assert_int_equal(text_cluster("👨\xE2\x80\x8D👩\xE2\x80\x8D👧a"), 18);
	assert_int_equal(text_cluster("🇨🇳🇨🇳"), 8);
	assert_int_equal(text_cluster("\xFF\xFF"), 1);
	assert_int_equal(text_cluster("\xE9"), 1);
	for (int round = 0; round < 20000; round++) {
		char *text = random_text(random_below(50) ? 30 : 300, POOL);
		if (*text)
			assert_clusters(text, strlen(text));
		arena_release(&arena);
	}
}

/* Before and after every character, the characters of the fast path stand as Unicode wants it. */
static void
test_clusters_every_character(void **state)
{
	static const char *const fast[] = { "a", "预", "（", "·", "●", "“" };

	(void)state;
	for (uint32_t c = 1; c < 0x20000; c++) {
		char text[24] = "";
		const char *plain = fast[c % 6];
		int n = (int)strlen(plain), more;
		memcpy(text, plain, (size_t)n);
		if ((more = u8_uctomb((uint8_t *)text + n, c, 6)) < 0)
			continue;
		memcpy(text + n + more, plain, (size_t)n);
		assert_clusters(text, strlen(text));
		if (c % 4096 == 0)
			arena_release(&arena);
	}
}

/* However many marks there are they are one cluster; invalid bytes are one each. */
static void
test_long_clusters(void **state)
{
	static char text[60000];
	size_t n = 1, steps = 0;

	(void)state;
	text[0] = 'e';
	for (int i = 0; i < 10000; i++, n += 2)
		memcpy(text + n, "\xCC\x81", 2);
	memcpy(text + n, "预算", 7);
	assert_int_equal(text_cluster(text), n);
	assert_int_equal(text_cluster(text + n), 3);
	char *key = text_fold(&arena, "预 算");
	struct text_span span;
	assert_true(text_find(text, 0, key, &span));
	assert_int_equal(span.from, n);
	assert_int_equal(span.to, n + 6);
	assert_safe(cleaned(text));
	memset(text, '\x80', sizeof text - 1);
	for (size_t at = 0, step; (step = text_cluster(text + at)) != 0; at += step)
		steps++;
	assert_int_equal(steps, sizeof text - 1);
}

static const char *
unicode_folder(void)
{
	const char *folder = getenv("SUAN_UNICODE");

	return folder ? folder : "/usr/share/unicode";
}

/* One line of GraphemeBreakTest.txt: the text, and after which of its bytes a boundary lies. */
static size_t
read_break_line(char *line, char *text, char *breaks)
{
	size_t n = 0;

	for (char *word = strtok(line, " \t\n"); word && *word != '#'; word = strtok(NULL, " \t\n"))
		if (strcmp(word, "÷") == 0 || strcmp(word, "×") == 0)
			breaks[n] = strcmp(word, "÷") == 0;
		else
			n += (size_t)u8_uctomb((uint8_t *)text + n,
			    (ucs4_t)strtoul(word, NULL, 16), 6);
	text[n] = '\0';
	return n;
}

static void
test_grapheme_break_test(void **state)
{
	char path[4096], line[1024], text[256], breaks[256];
	int lines = 0, told = 0;

	(void)state;
	snprintf(path, sizeof path, "%s/auxiliary/GraphemeBreakTest.txt", unicode_folder());
	FILE *in = fopen(path, "r");
	if (!in) {
		print_message("%s is not there (Debian: unicode-data)\n", path);
		skip();
	}
	while (fgets(line, sizeof line, in)) {
		if (sscanf(line, "# Lines: %d", &told) == 1 || *line == '#')
			continue;
		memset(breaks, 0, sizeof breaks);
		size_t n = read_break_line(line, text, breaks), at = 0, step;
		for (; (step = text_cluster(text + at)) != 0; at += step)
			for (size_t i = 1; i <= step; i++)
				assert_int_equal(breaks[at + i], i == step);
		assert_int_equal(at, n);
		lines++;
	}
	fclose(in);
	assert_true(lines > 500);
	assert_int_equal(lines, told);
}

static void
test_fold(void **state)
{
	static const struct {
		const char *text, *key;
	} cases[] = {
		{ "", "" }, { " 　\t", "" },
		{ "教育支出（２）", "教育支出(2)" },
		{ "财预〔2020〕10号", "财预(2020)10号" },
		{ "财预[2020]10号", "财预(2020)10号" },
		{ "【三公】《决算》「表」｛x｝", "(三公)(决算)(表)(x)" },
		{ "“三公”„x‚y〝z〟", "“三公”„x‚y〝z〟" },
		{ "９８．５％", "98.5%" },
		{ "一般公共 预算　支出", "一般公共预算支出" },
		{ "ＡbC SS ǅ", "abcssdž" },
		{ "㎡ ① Ⅳ ㎒ …", "m21ivmhz..." },
		{ "ﾊﾞｽ", "バス" }, { "E\xCC\x81", "é" }, { "𠀀", "𠀀" },
		{ "a<b>", "a<b>" }, { "－１，０００．５", "-1,000.5" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(text_fold(&arena, cases[i].text), cases[i].key);
}

/* Folding a key again changes nothing, whatever single character it came from. */
static void
test_fold_is_stable(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		uint8_t bytes[8] = "";
		if (u8_uctomb(bytes, c, 6) < 0)
			continue;
		const char *key = text_fold(&arena, (const char *)bytes);
		const char *again = text_fold(&arena, key);
		if (strcmp(key, again) != 0)
			fail_msg("U+%04X: \"%s\" \"%s\"", c, key, again);
		if (c % 4096 == 0)
			arena_release(&arena);
	}
}

static char *
fold_whole(const char *text)
{
	size_t n = strlen(text) + 1, at = 0;
	uint8_t *compatible = u8_normalize(UNINORM_NFKC, (const uint8_t *)text, n, NULL, &n);
	uint8_t *folded = u8_casefold(compatible, n, NULL, UNINORM_NFKC, NULL, &n);
	char *key = arena_alloc(&arena, n);

	for (const char *from = (const char *)folded; *from; from++) {
		if (*from != ' ')
			key[at++] = strchr("[{", *from) ? '(' : strchr("]}", *from) ? ')' : *from;
	}
	free(compatible);
	free(folded);
	return key;
}

/* What the documents are made of folds cluster by cluster as it would in one piece. */
static void
test_fold_whole(void **state)
{
	static const char *const pieces[] = {
		"预", "算", "A", "z", "Ｂ", "９", "（", "]", " ", "　", "％", "①", "㎡", "é", "ß", "Ⅳ",
		"ｶﾞ", "か", "–", "“", "·", "…", "😀", "각", "½", "℃", "№", "Ａ", "０", "．", "𠀀",
	};
	enum { PIECES = sizeof pieces / sizeof pieces[0] };

	(void)state;
	for (int round = 0; round < 50000; round++) {
		char text[256] = "";
		for (unsigned n = random_below(20); n > 0; n--)
			strcat(text, pieces[random_below(PIECES)]);
		assert_string_equal(text_fold(&arena, text), fold_whole(text));
		arena_release(&arena);
	}
}

/* The clusters that the bytes from..to of the folded text come from. */
static struct text_span
clusters_of(const char *text, size_t from, size_t to)
{
	struct text_span span = { .from = 0 };
	size_t folded = 0, at = 0;

	for (size_t step; (step = text_cluster(text + at)) != 0; at += step) {
		size_t n = strlen(text_fold(&arena, arena_copy(&arena, text + at, step)));
		if (folded <= from && from < folded + n)
			span.from = at;
		if (folded < to && to <= folded + n)
			span.to = at + step;
		folded += n;
	}
	return span;
}

/* text_find finds what strstr finds in the folded text, and spans the clusters it comes from. */
static void
test_find_random(void **state)
{
	int found = 0;

	(void)state;
	for (int round = 0; round < 60000; round++) {
		const char *text = cleaned(random_text(20, POOL_CLEAN));
		const char *folded = text_fold(&arena, text);
		char *key = text_fold(&arena, cleaned(random_text(3, POOL_CLEAN)));
		size_t length = strlen(folded);
		if (round % 2 && length > 0) {
			const char *start = folded + random_below((unsigned)length);
			key = arena_copy(&arena, start, 1 + random_below((unsigned)strlen(start)));
		}
		if (*key == '\0')
			continue;
		const char *hit = strstr(folded, key);
		struct text_span span, expected;
		assert_int_equal(text_find(text, 0, key, &span), hit != NULL);
		if (hit) {
			expected = clusters_of(text, (size_t)(hit - folded),
			    (size_t)(hit - folded) + strlen(key));
			assert_int_equal(span.from, expected.from);
			assert_int_equal(span.to, expected.to);
			found++;
		}
		arena_release(&arena);
	}
	assert_true(found > 10000);
}

static void
test_find(void **state)
{
	const char *text = "１．（ 三 公 ）经费，（三公）";
	struct text_span span = { .from = 7 };

	(void)state;
	assert_true(text_find(text, 0, "(三公)", &span));
	assert_int_equal(span.from, strlen("１．"));
	assert_int_equal(span.to, strlen("１．（ 三 公 ）"));
	assert_true(text_find(text, span.to, "(三公)", &span));
	assert_int_equal(span.from, strlen("１．（ 三 公 ）经费，"));
	assert_int_equal(span.to, strlen(text));
	assert_false(text_find(text, span.to, "(三公)", &span));
	assert_false(text_find(text, 0, "三公经费", &span));
	assert_false(text_find("", 0, "a", &span));
	assert_int_equal(span.to, strlen(text));
	assert_true(text_find("面积 30 ㎡", 0, "2", &span));
	assert_int_equal(span.from, strlen("面积 30 "));
	assert_true(text_find("aab aaab", 0, "aaab", &span));
	assert_int_equal(span.from, strlen("aab "));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_valid_agrees),
		cmocka_unit_test(test_next),
		cmocka_unit_test_teardown(test_clean, release),
		cmocka_unit_test_teardown(test_clean_every_character, release),
		cmocka_unit_test_teardown(test_clean_random, release),
		cmocka_unit_test_teardown(test_clusters, release),
		cmocka_unit_test_teardown(test_clusters_every_character, release),
		cmocka_unit_test_teardown(test_long_clusters, release),
		cmocka_unit_test(test_grapheme_break_test),
		cmocka_unit_test_teardown(test_fold, release),
		cmocka_unit_test_teardown(test_fold_is_stable, release),
		cmocka_unit_test_teardown(test_fold_whole, release),
		cmocka_unit_test_teardown(test_find_random, release),
		cmocka_unit_test_teardown(test_find, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
