/* test_texts.c: texts that are hard on terminals become clean, are cut where they may be, and take the columns counted */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <unictype.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/glyph.h"
#include "base/profile.h"
#include "base/text.h"
#include "base/width.h"
#include "unit/texts.h"

static struct arena arena;

static int
release(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* 0: not known, all that is certain is drawn. */
static void
set_profile(int ambiguous)
{
	struct profile profile = { .substitutes = true };

	for (int class = PROFILE_AMBIGUOUS; class <= PROFILE_PRIVATE; class++)
		profile.columns[class] = (unsigned char)ambiguous;
	profile.columns[PROFILE_MARKED] = ambiguous == 1;
	profile.columns[PROFILE_RARE] = 2;
	profile.columns[PROFILE_RECENT] = profile.columns[PROFILE_EMOJI] = ambiguous ? 2 : 0;
	profile_set(&profile);
}

/* Skips the test where there are none. */
static struct texts
load(enum texts_kind kind)
{
	struct texts texts;

	if (!texts_load(&texts, kind))
		skip();
	assert_true(texts.n > 60);
	return texts;
}

static void
test_emoji_are_clusters(void **state)
{
	struct texts emoji = load(TEXTS_EMOJI);

	(void)state;
	for (size_t i = 0; i < emoji.n; i++)
		if (text_cluster(emoji.text[i].bytes) != emoji.text[i].n)
			fail_msg("\"%s\" is cut", emoji.text[i].bytes);
	texts_release(&emoji);
}

static bool
may_be_sent(uint32_t c)
{
	const uint32_t unseen = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Zl |
	    UC_CATEGORY_MASK_Zp;

	return !uc_is_general_category_withtable(c, unseen) && (c & 0xFFFE) != 0xFFFE && (c < 0xFDD0 || c > 0xFDEF);
}

static void
test_clean(void **state)
{
	(void)state;
	for (int kind = 0; kind < TEXTS_KINDS; kind++) {
		struct texts texts;
		if (!texts_load(&texts, (enum texts_kind)kind))
			continue;
		for (size_t i = 0; i < texts.n; i++) {
			const char *clean = text_clean(&arena, texts.text[i].bytes, texts.text[i].n), *at = clean;
			assert_true(text_valid(clean, strlen(clean), NULL));
			for (uint32_t c; (c = text_next(&at)) != 0;)
				if (!may_be_sent(c))
					fail_msg("%s, %zu: U+%04X is left", texts_name((enum texts_kind)kind), i, c);
		}
		texts_release(&texts);
	}
}

static int
drawn_columns(const char *text)
{
	int sum = 0;

	for (size_t n; (n = text_cluster(text)) != 0; text += n) {
		uint32_t shown[GLYPH_MOST];
		size_t count = glyph_cluster(text, n, shown);
		for (size_t i = 0; i < count; i++) {
			assert_true(may_be_sent(shown[i]) && width_char(shown[i]) >= 0);
			sum += width_char(shown[i]);
		}
	}
	return sum;
}

static bool
is_tail(const char *text, bool cut)
{
	static const char *const ellipses[] = { "…", "..", "." };
	size_t bytes = 0;

	for (size_t i = 0; cut && bytes == 0 && i < sizeof ellipses / sizeof *ellipses; i++)
		if (strncmp(text, ellipses[i], strlen(ellipses[i])) == 0)
			bytes = strlen(ellipses[i]);
	return (bytes || !cut) && text[bytes + strspn(text + bytes, " ")] == '\0';
}

/* Whole clusters of the text, and if any is left out an ellipsis, then blanks. Marks without a letter before them go. */
static bool
is_cut_well(const char *text, const char *field)
{
	size_t at = 0, n;

	while ((n = text_cluster(text)) != 0 && width_cluster(text, n) == 0)
		text += n;
	while (!is_tail(field + at, text[at] != '\0')) {
		n = text_cluster(text + at);
		if (n == 0 || strncmp(text + at, field + at, n) != 0)
			return false;
		at += n;
	}
	return true;
}

static void
check_fields(const char *text, int most)
{
	for (int columns = 0; columns <= most; columns++) {
		const char *field = width_field(&arena, text, 0, columns, WIDTH_LEFT);
		if (drawn_columns(field) != columns)
			fail_msg("\"%s\" in %d columns takes %d: \"%s\"", text, columns, drawn_columns(field), field);
		if (columns && !is_cut_well(text, field))
			fail_msg("\"%s\" in %d columns: \"%s\"", text, columns, field);
	}
	arena_release(&arena);
}

/* Short ones whole, and in fewer columns than they need. */
static int
most_columns(enum texts_kind kind)
{
	return kind == TEXTS_EMOJI || kind == TEXTS_UNSEEN ? 12 : 80;
}

static void
test_fields(void **state)
{
	(void)state;
	for (int kind = 0; kind < TEXTS_KINDS; kind++) {
		struct texts texts;
		if (!texts_load(&texts, (enum texts_kind)kind))
			continue;
		for (int ambiguous = 0; ambiguous <= 2; ambiguous++) {
			set_profile(ambiguous);
			for (size_t i = 0; i < texts.n; i++)
				check_fields(text_clean(&arena, texts.text[i].bytes, texts.text[i].n),
				    most_columns((enum texts_kind)kind));
		}
		texts_release(&texts);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_emoji_are_clusters, release),
		cmocka_unit_test_teardown(test_clean, release),
		cmocka_unit_test_teardown(test_fields, release),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
