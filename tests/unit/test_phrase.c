/* test_phrase.c: words put into sentences by name */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/phrase.h"

static void
assert_phrase(const char *text, const char *wanted)
{
	struct arena arena = { .blocks = NULL };
	assert_string_equal(phrase(&arena, text, PHRASE({ "a", "{b}" }, { "b", "二" },
	    { "ab", "long" }, { "empty", "" })), wanted);
	arena_release(&arena);
}

static void
test_places(void **state)
{
	(void)state;
	assert_phrase("{b}比{a}", "二比{b}");
	assert_phrase("{ab} {b}{b}", "long 二二");
	assert_phrase("[{empty}]", "[]");
	assert_phrase("", "");
	assert_phrase("no place", "no place");
}

/* A translation may be wrong: what is no place stays as it is. */
static void
test_no_places(void **state)
{
	(void)state;
	assert_phrase("{c} {a {b", "{c} {a {b");
	assert_phrase("{}{", "{}{");
	assert_phrase("{{b}", "{二");
	assert_phrase("%s %n {b}", "%s %n 二");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_no_places),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
