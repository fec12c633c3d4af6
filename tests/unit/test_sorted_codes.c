/* test_sorted_codes.c: codes found that come twice, and those that stand above others */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

#include "ingest/flow/sorted_codes.h"

static void
test_twice(void **state)
{
	const char *list[] = { "20805", "201", "2010601", "20805", "208" };
	struct sorted_codes codes = { .list = list, .n = sizeof list / sizeof *list };

	(void)state;
	sorted_codes_sort(&codes);
	assert_true(sorted_codes_twice(&codes, "20805"));
	assert_false(sorted_codes_twice(&codes, "201"));
	assert_false(sorted_codes_twice(&codes, "208"));
	assert_false(sorted_codes_twice(&codes, "2010601"));
	assert_false(sorted_codes_twice(&codes, "301"));
	assert_false(sorted_codes_twice(&codes, ""));
}

static void
test_above(void **state)
{
	const char *list[] = { "20805", "201" };
	struct sorted_codes codes = { .list = list, .n = sizeof list / sizeof *list };

	(void)state;
	sorted_codes_sort(&codes);
	assert_true(sorted_codes_above(&codes, "2080501"));
	assert_true(sorted_codes_above(&codes, "2010601"));
	assert_true(sorted_codes_above(&codes, "20106"));
	assert_false(sorted_codes_above(&codes, "20805"));
	assert_false(sorted_codes_above(&codes, "2080601"));
	assert_false(sorted_codes_above(&codes, "2010"));
	assert_false(sorted_codes_above(&codes, "201060101"));
	assert_false(sorted_codes_above(&codes, ""));
}

static void
test_none(void **state)
{
	struct sorted_codes codes = { .n = 0 };

	(void)state;
	sorted_codes_sort(&codes);
	assert_false(sorted_codes_twice(&codes, "201"));
	assert_false(sorted_codes_above(&codes, "20106"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_twice),
		cmocka_unit_test(test_above),
		cmocka_unit_test(test_none),
	};
	return cmocka_run_group_tests_name("sorted codes", tests, NULL, NULL);
}
