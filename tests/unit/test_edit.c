/* test_edit.c: one line being typed: whole characters go in and out, the cursor stays between them */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "ui/edit.h"

static void
type(struct edit *edit, const char *text)
{
	bool changed;
	uint32_t c;

	while ((c = text_next(&text)))
		assert_true(edit_key(edit, (keycode)c, &changed));
}

static void
press(struct edit *edit, keycode key, const char *text, size_t at)
{
	bool changed;
	char *before = strdup(edit->text);

	assert_true(edit_key(edit, key, &changed));
	assert_int_equal(changed, strcmp(before, edit->text) != 0);
	free(before);
	assert_string_equal(edit->text, text);
	assert_int_equal(edit->at, at);
}

static void
characters_go_in_where_the_cursor_is(void **state)
{
	struct edit edit = { .text = NULL };

	(void)state;
	edit_set(&edit, "");
	type(&edit, "住金");
	press(&edit, KEY_CODE_LEFT, "住金", 3);
	type(&edit, "房");
	assert_string_equal(edit.text, "住房金");
	press(&edit, KEY_CODE_END, "住房金", 9);
	press(&edit, KEY_CODE_HOME, "住房金", 0);
	press(&edit, KEY_CODE_LEFT, "住房金", 0);
	edit_release(&edit);
}

static void
whole_characters_go_out(void **state)
{
	struct edit edit = { .text = NULL };

	(void)state;
	edit_set(&edit, "e\xcc\x81𠀀 购房 x");
	press(&edit, KEY_CODE_BACKSPACE, "e\xcc\x81𠀀 购房 ", 15);
	press(&edit, KEY_CONTROL('w'), "e\xcc\x81𠀀 ", 8);
	press(&edit, KEY_CODE_HOME, "e\xcc\x81𠀀 ", 0);
	press(&edit, KEY_CODE_DELETE, "𠀀 ", 0);
	press(&edit, KEY_CONTROL('k'), "", 0);
	press(&edit, KEY_CODE_BACKSPACE, "", 0);
	press(&edit, KEY_CODE_DELETE, "", 0);
	edit_release(&edit);
}

static void
keys_that_are_no_text_are_left_alone(void **state)
{
	struct edit edit = { .text = NULL };
	bool changed;

	(void)state;
	edit_set(&edit, "a");
	assert_false(edit_key(&edit, KEY_CODE_UP, &changed));
	assert_false(edit_key(&edit, KEY_ESCAPE, &changed));
	assert_false(edit_key(&edit, 'x' | KEY_ALT_BIT, &changed));
	assert_false(edit_key(&edit, 0x9b, &changed));
	assert_string_equal(edit.text, "a");
	edit_release(&edit);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_go_in_where_the_cursor_is),
		cmocka_unit_test(whole_characters_go_out),
		cmocka_unit_test(keys_that_are_no_text_are_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
