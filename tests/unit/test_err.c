/* test_err.c: the first failure stays, context goes before it, no text can harm a terminal */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"

static void
test_first_failure_stays(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(err_set(&err, ERR_DATA, "cannot open %s", "a.csv"), -1);
	assert_int_equal(err_set(&err, ERR_USAGE, "something later"), -1);
	assert_int_equal(err.status, ERR_DATA);
	assert_string_equal(err.text, "cannot open a.csv");
	err_clear(&err);
	assert_int_equal(err.status, ERR_NONE);
	assert_null(err.text);
	err_set(&err, ERR_NO, "不在册: %d", 7);
	assert_int_equal(err.status, ERR_NO);
	assert_string_equal(err.text, "不在册: 7");
	err_clear(&err);
}

static void
test_context(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(err_context(&err, "nothing failed"), -1);
	assert_int_equal(err.status, ERR_NONE);
	assert_null(err.text);
	err_set(&err, ERR_DATA, "not a number");
	assert_int_equal(err_context(&err, "column %d", 3), -1);
	assert_int_equal(err_context(&err, "a.csv:%d", 12), -1);
	assert_int_equal(err.status, ERR_DATA);
	assert_string_equal(err.text, "a.csv:12: column 3: not a number");
	err_clear(&err);
	err_clear(&err);
}

static void
test_text_is_clean(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_set(&err, ERR_DATA, "cannot open %s", "\x1b]0;x\a\n\xff\xe2\x80\xae.csv");
	assert_string_equal(err.text, "cannot open ^[]0;x^G \xEF\xBF\xBD.csv");
	err_context(&err, "%s", "\x1b[2J");
	assert_string_equal(err.text, "^[[2J: cannot open ^[]0;x^G \xEF\xBF\xBD.csv");
	err_clear(&err);
}

static void
test_long_text(void **state)
{
	struct err err = ERR_INIT;

	(void)state;
	err_set(&err, ERR_DATA, "%070000d", 1);
	assert_int_equal(strlen(err.text), 70000);
	err_context(&err, "%070000d", 2);
	assert_int_equal(strlen(err.text), 140002);
	err_clear(&err);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_first_failure_stays),
		cmocka_unit_test(test_context),
		cmocka_unit_test(test_text_is_clean),
		cmocka_unit_test(test_long_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
