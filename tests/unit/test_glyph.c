/* test_glyph.c: what is drawn takes the columns that are counted, on every kind of terminal */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <unistr.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/codepoint.h"
#include "base/glyph.h"
#include "base/text.h"
#include "base/width.h"
#include "random.h"

static struct arena arena;

/* ambiguous 0: nothing is known but what is settled. */
static void
set_profile(int ambiguous, int recent)
{
	struct profile profile = { .substitutes = true };

	for (int class = PROFILE_AMBIGUOUS; class <= PROFILE_PRIVATE; class++)
		profile.columns[class] = (unsigned char)ambiguous;
	profile.columns[PROFILE_MARKED] = ambiguous == 1;
	profile.columns[PROFILE_RARE] = 2;
	profile.columns[PROFILE_RECENT] = profile.columns[PROFILE_EMOJI] = (unsigned char)recent;
	profile_set(&profile);
}

static int
reset(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* What is drawn for a text, as UTF-8. */
static const char *
drawn(const char *text)
{
	char bytes[4096];
	size_t n = 0;

	for (size_t cluster; (cluster = text_cluster(text)) != 0; text += cluster) {
		uint32_t shown[GLYPH_MOST];
		size_t count = glyph_cluster(text, cluster, shown);
		for (size_t i = 0; i < count; i++)
			n += (size_t)u8_uctomb((uint8_t *)bytes + n, shown[i], 6);
	}
	return arena_copy(&arena, bytes, n);
}

static void
test_safe(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{ "预算 abc，（二）％￥", "预算 abc，（二）％￥" },
		{ "“三公”经费", "\"三公\"经费" }, { "——", "－－" }, { "……", "......" },
		{ "①②⑳", "(1)(2)(20)" }, { "⑴⒈⒛", "(1)1.20." }, { "ⓐⒶ❿", "(a)(A)(10)" },
		{ "ⅣⅫⅱ", "IVXIIii" }, { "℃ № ™ ½", "C No TM 1/2" }, { "é ü ō", "e u o" },
		{ "e\xCC\x81x", "ex" }, { "●■→√", "*#->v" }, { "─│┌█", "-|+#" },
		{ "±×÷§·", "+-x/S.." }, { "α", "a" }, { "Я", "?" }, { "\xEE\x80\x80", "〓" },
		{ "张\xF0\xAE\xAF\xB0三", "张〓三" }, { "王\xF0\xB1\x8D\x90五", "王〓五" },
		{ "𠀀䶮〇", "𠀀䶮〇" }, { "㉈㉏", "(10)(80)" }, { "䷀", "?" }, { "\xEF\xBF\xBD", "?" },
		{ "㊗㊙", "(祝)(秘)" }, { "😀", "〓" }, { "🇨🇳", "CN" },
	};

	(void)state;
	set_profile(0, 0);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(drawn(cases[i].text), cases[i].shown);
}

static void
test_measured(void **state)
{
	static const char *const same[] = {
		"“三公”经费——……", "①Ⅳ℃é", "e\xCC\x81", "─│█", "张\xF0\xAE\xAF\xB0三", "😀", "\xEE\x80\x80",
	};

	(void)state;
	set_profile(1, 2);
	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
		assert_string_equal(drawn(same[i]), same[i]);
	assert_string_equal(drawn("👍🏻"), "👍");
	assert_string_equal(drawn("❤\xEF\xB8\x8F"), "❤");
	assert_string_equal(drawn("🫨"), "〓");
	set_profile(2, 2);
	assert_string_equal(drawn("e\xCC\x81x"), "ex");
	assert_string_equal(drawn("“e\xEF\xB8\x80"), "“e");
}

/* Ten thousand marks on a letter are four. */
static void
test_marks(void **state)
{
	char text[1 + 2 * 10000 + 2] = "e";

	(void)state;
	for (int i = 0; i < 10000; i++)
		memcpy(text + 1 + 2 * i, "\xCC\x81", 2);
	set_profile(1, 2);
	assert_int_equal(width_text(text), 1);
	assert_string_equal(drawn(text), "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81");
	assert_string_equal(width_field(&arena, text, 0, 3, WIDTH_LEFT) + strlen(text), "  ");
}

/* Every code point that is drawn is of a kind whose columns are known. */
static void
test_all_code_points(void **state)
{
	char text[8] = "";

	(void)state;
	for (int ambiguous = 0; ambiguous <= 2; ambiguous++) {
		set_profile(ambiguous, 0);
		for (uint32_t c = 0x20; c <= 0x10FFFF; c++) {
			uint32_t shown[GLYPH_MOST];
			int n = u8_uctomb((uint8_t *)text, c, sizeof text - 1), sum = 0;
			if (n <= 0)
				continue;
			text[n] = '\0';
			size_t count = glyph_cluster(text, (size_t)n, shown);
			for (size_t i = 0; i < count; i++) {
				struct codepoint point = codepoint_of(shown[i]);
				sum += width_char(shown[i]);
				if (width_char(shown[i]) < 0 || point.class == PROFILE_DISPUTED ||
				    (point.class != PROFILE_SETTLED &&
				        !profile_now()->columns[point.class]))
					fail_msg("U+%04X as U+%04X", c, shown[i]);
			}
			if (sum != width_cluster(text, (size_t)n))
				fail_msg("U+%04X: %d drawn, %d counted", c, sum,
				    width_cluster(text, (size_t)n));
		}
	}
}

/* As a terminal in GB18030 or GBK: what has no code there is not drawn. */
static int
two_bytes(uint32_t c)
{
	return (c >= 0x4E00 && c <= 0x9FA5) || c == 0x3013 || c == 0x201C ? 2 : c == 0x20AC ? 1 : 0;
}

static int
four_bytes(uint32_t c)
{
	return two_bytes(c) == 2 ? 2 : 4;
}

static void
test_character_sets(void **state)
{
	struct profile profile;

	(void)state;
	set_profile(1, 2);
	profile = *profile_now();
	profile.bytes = two_bytes;
	profile_set(&profile);
	assert_string_equal(drawn("中“é€䶮\xF0\xA0\x80\x80Я"), "中“eEUR〓〓?");
	profile.bytes = four_bytes;
	profile_set(&profile);
	assert_string_equal(drawn("中“™䶮"), "中“TM〓");
	profile.columns[PROFILE_FAR] = 1;
	profile.columns[PROFILE_FAR_WIDE] = 2;
	profile_set(&profile);
	assert_string_equal(drawn("中“™䶮"), "中“™䶮");
}

static const uint32_t pool[] = {
	'a', ' ', 0x4E2D, 0x201C, 0x2026, 0x2460, 0xB7, 0x301, 0x20DD, 0x3099, 0x1100, 0x1161,
	0x11A8, 0x1F468, 0x1F3FB, 0xFE0F, 0x1F1E8, 0x20000, 0x31350, 0xE000, 0x93F, 0x915, 0x2500,
	0xFFFD, 0x3248, 0x1F97A, 0xE0101,
};

static void
test_fields(void **state)
{
	(void)state;
	for (int round = 0; round < 30000; round++) {
		char raw[256];
		size_t n = 0;
		for (unsigned left = random_below(20); left > 0; left--)
			n += (size_t)u8_uctomb((uint8_t *)raw + n,
			    pool[random_below(sizeof pool / sizeof pool[0])], 6);
		const char *text = text_clean(&arena, raw, n);
		int columns = (int)random_below(47), skip = (int)random_below(9), sum = 0;
		set_profile((int)random_below(3), random_below(2) ? 2 : 0);
		const char *field = width_field(&arena, text, skip, columns, WIDTH_LEFT), *at = drawn(field);
		while (*at)
			sum += width_char(text_next(&at));
		if (sum != columns)
			fail_msg("\"%s\" skip %d columns %d: \"%s\"", text, skip, columns, field);
		arena_release(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_safe, reset),
		cmocka_unit_test_setup(test_measured, reset),
		cmocka_unit_test_setup(test_marks, reset),
		cmocka_unit_test_setup(test_all_code_points, reset),
		cmocka_unit_test_setup(test_character_sets, reset),
		cmocka_unit_test_setup(test_fields, reset),
	};

	return cmocka_run_group_tests(tests, NULL, reset);
}
