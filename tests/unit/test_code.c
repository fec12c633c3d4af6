/* test_code.c: levels, parents and descendants of classification codes */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/code.h"

static void
test_levels(void **state)
{
	static const struct {
		enum scheme scheme;
		const char *text;
		int level;
	} cases[] = {
		{ SCHEME_FUNCTIONAL, "208", 1 }, { SCHEME_FUNCTIONAL, "20805", 2 },
		{ SCHEME_FUNCTIONAL, "2080505", 3 }, { SCHEME_FUNCTIONAL, "2999999", 3 },
		{ SCHEME_FUNCTIONAL, "301", 0 }, { SCHEME_FUNCTIONAL, "501", 0 },
		{ SCHEME_FUNCTIONAL, "", 0 }, { SCHEME_FUNCTIONAL, "2", 0 },
		{ SCHEME_FUNCTIONAL, "20", 0 }, { SCHEME_FUNCTIONAL, "2080", 0 },
		{ SCHEME_FUNCTIONAL, "208050", 0 }, { SCHEME_FUNCTIONAL, "20805050", 0 },
		{ SCHEME_FUNCTIONAL, "208050501", 0 }, { SCHEME_FUNCTIONAL, "208 ", 0 },
		{ SCHEME_FUNCTIONAL, " 208", 0 }, { SCHEME_FUNCTIONAL, "20a", 0 },
		{ SCHEME_FUNCTIONAL, "-08", 0 }, { SCHEME_FUNCTIONAL, "２０８", 0 },
		{ SCHEME_FUNCTIONAL, "208教育", 0 },
		{ SCHEME_ECONOMIC, "301", 1 }, { SCHEME_ECONOMIC, "30101", 2 },
		{ SCHEME_ECONOMIC, "3010101", 0 }, { SCHEME_ECONOMIC, "501", 0 },
		{ SCHEME_ECONOMIC, "208", 0 }, { SCHEME_ECONOMIC, "399", 1 },
		{ SCHEME_ECONOMIC_GOV, "501", 1 }, { SCHEME_ECONOMIC_GOV, "50101", 2 },
		{ SCHEME_ECONOMIC_GOV, "5010101", 0 }, { SCHEME_ECONOMIC_GOV, "301", 0 },
		{ SCHEME_NONE, "208", 0 }, { SCHEME_NONE, "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		if (code_level(cases[i].scheme, cases[i].text) != cases[i].level)
			fail_msg("%s %s", scheme_name(cases[i].scheme), cases[i].text);
}

static void
test_schemes(void **state)
{
	(void)state;
	assert_int_equal(code_scheme("2080505"), SCHEME_FUNCTIONAL);
	assert_int_equal(code_scheme("30217"), SCHEME_ECONOMIC);
	assert_int_equal(code_scheme("501"), SCHEME_ECONOMIC_GOV);
	assert_int_equal(code_scheme("3021701"), SCHEME_NONE);
	assert_int_equal(code_scheme("102"), SCHEME_NONE);
	assert_int_equal(code_scheme(""), SCHEME_NONE);
}

static void
test_parents(void **state)
{
	char parent[CODE_MAX] = "before";

	(void)state;
	assert_true(code_parent(SCHEME_FUNCTIONAL, "2080505", parent));
	assert_string_equal(parent, "20805");
	assert_true(code_parent(SCHEME_FUNCTIONAL, parent, parent));
	assert_string_equal(parent, "208");
	assert_false(code_parent(SCHEME_FUNCTIONAL, parent, parent));
	assert_string_equal(parent, "208");
	assert_true(code_parent(SCHEME_ECONOMIC, "30217", parent));
	assert_string_equal(parent, "302");
	assert_false(code_parent(SCHEME_ECONOMIC, "20805", parent));
	assert_false(code_parent(SCHEME_ECONOMIC, "3021701", parent));
	assert_false(code_parent(SCHEME_NONE, "20805", parent));
	assert_false(code_parent(SCHEME_FUNCTIONAL, "", parent));
	assert_string_equal(parent, "302");
}

static void
test_below(void **state)
{
	(void)state;
	assert_true(code_below("20805", "208"));
	assert_true(code_below("2080505", "208"));
	assert_true(code_below("2080505", "20805"));
	assert_false(code_below("208", "208"));
	assert_false(code_below("208", "20805"));
	assert_false(code_below("2080505", "2080506"));
	assert_false(code_below("20905", "208"));
	assert_false(code_below("2080505", "2080"));
	assert_false(code_below("2080", "208"));
	assert_false(code_below("208", ""));
	assert_false(code_below("", "208"));
	assert_false(code_below("", ""));
}

static void
test_names(void **state)
{
	(void)state;
	for (int i = SCHEME_NONE; i <= SCHEME_ECONOMIC_GOV; i++) {
		enum scheme scheme = SCHEME_NONE;
		assert_true(scheme_parse(scheme_name((enum scheme)i), &scheme));
		assert_int_equal(scheme, i);
	}
	enum scheme scheme = SCHEME_ECONOMIC;
	assert_false(scheme_parse("Functional", &scheme));
	assert_false(scheme_parse("economic-", &scheme));
	assert_int_equal(scheme, SCHEME_ECONOMIC);
	assert_true(scheme_parse(NULL, &scheme));
	assert_int_equal(scheme, SCHEME_NONE);
	assert_string_equal(scheme_name(SCHEME_NONE), "");
	assert_string_equal(scheme_name(SCHEME_FUNCTIONAL), "functional");
	assert_string_equal(scheme_name(SCHEME_ECONOMIC), "economic");
	assert_string_equal(scheme_name(SCHEME_ECONOMIC_GOV), "economic-gov");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_levels),
		cmocka_unit_test(test_schemes),
		cmocka_unit_test(test_parents),
		cmocka_unit_test(test_below),
		cmocka_unit_test(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
