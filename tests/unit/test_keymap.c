/* test_keymap.c: every action can be reached and is explained; no key does two things */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/keymap.h"

static void
every_action_is_named_and_explained(void **state)
{
	(void)state;
	for (int action = ACTION_NONE + 1; action < ACTIONS; action++) {
		const struct action_info *info = action_info((enum action)action);
		assert_true(*info->id && *info->name && *info->help);
		assert_int_equal(action_parse(info->id), action);
	}
}

/* Every key name of every action, spelled so that keymap knows it, leads to that action and no other. */
static void
no_key_does_two_things(void **state)
{
	char keys[ACTIONS * 4][16];
	size_t n = 0;

	(void)state;
	for (int action = ACTION_NONE + 1; action < ACTIONS; action++) {
		char copy[64];
		strcpy(copy, action_info((enum action)action)->keys);
		for (char *key = strtok(copy, " "); key; key = strtok(NULL, " ")) {
			for (size_t i = 0; i < n; i++)
				assert_string_not_equal(keys[i], key);
			strcpy(keys[n++], key);
		}
	}
}

static void
keys_do_what_the_table_says(void **state)
{
	(void)state;
	assert_int_equal(keymap_action('j'), ACTION_down);
	assert_int_equal(keymap_action(KEY_CODE_DOWN), ACTION_down);
	assert_int_equal(keymap_action('\r'), ACTION_open);
	assert_int_equal(keymap_action('\n'), ACTION_open);
	assert_int_equal(keymap_action(0x7f), ACTION_close);
	assert_int_equal(keymap_action(KEY_CONTROL('d')), ACTION_half_down);
	assert_int_equal(keymap_action('2' | KEY_ALT_BIT), ACTION_pane_2);
	assert_int_equal(keymap_action(KEY_CODE_F1), ACTION_help);
	assert_int_equal(keymap_action(KEY_CODE_SUSPEND), ACTION_suspend);
	assert_int_equal(keymap_action('7'), ACTION_NONE);
	assert_int_equal(keymap_action('X'), ACTION_NONE);
	assert_int_equal(keymap_action(KEY_NOTHING), ACTION_NONE);
}

static void
full_width_forms_act_as_their_ascii_keys(void **state)
{
	(void)state;
	assert_int_equal(keymap_action(0xff1f), ACTION_help);
	assert_int_equal(keymap_action(0xff1a), ACTION_command);
	assert_int_equal(keymap_action(0xff4a), ACTION_down);
	assert_int_equal(keymap_action(0xff05), ACTION_percent);
	assert_int_equal(keymap_action(0x3000), ACTION_mark);
	assert_int_equal(keymap_action(0x3002), ACTION_zeros);
	assert_int_equal(keymap_ascii(0xff12), '2');
	assert_int_equal(keymap_ascii(0x4e2d), 0x4e2d);
}

static void
hints_show_the_best_known_key(void **state)
{
	char key[16];

	(void)state;
	assert_string_equal(keymap_first(ACTION_down, key, sizeof key), "j");
	assert_string_equal(keymap_first(ACTION_next_pane, key, sizeof key), "Tab");
}

static void
commands_may_be_cut_short(void **state)
{
	(void)state;
	assert_int_equal(action_typed("tables"), ACTION_tables);
	assert_int_equal(action_typed("tabl"), ACTION_tables);
	assert_int_equal(action_typed("next-b"), ACTION_next_broken);
	assert_int_equal(action_typed("find"), ACTION_find);
	assert_int_equal(action_typed("un"), ACTION_NONE);
	assert_int_equal(action_typed("tablesx"), ACTION_NONE);
	assert_int_equal(action_typed(""), ACTION_NONE);
	assert_int_equal(action_typed("q"), ACTION_quit_view);
	assert_int_equal(action_typed("q!"), ACTION_quit);
	assert_int_equal(action_typed("h"), ACTION_help);
	assert_int_equal(action_parse("tabl"), ACTION_NONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_is_named_and_explained),
		cmocka_unit_test(no_key_does_two_things),
		cmocka_unit_test(keys_do_what_the_table_says),
		cmocka_unit_test(full_width_forms_act_as_their_ascii_keys),
		cmocka_unit_test(hints_show_the_best_known_key),
		cmocka_unit_test(commands_may_be_cut_short),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
