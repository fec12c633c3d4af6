/* test_measure.c: what is asked of a terminal, and what its answers come to */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/profile.h"
#include "ui/measure.h"

enum { ROWS = 24, COLUMNS = 80, MOST = 32 };

static struct {
	int row, column;      /* where the sample begins */
	const char *text;
	size_t bytes;
} questions[MOST];
static int asked;
static char *query;

/* The questions of a query, as the terminal meets them. */
static void
read_query(void)
{
	asked = 0;
	for (const char *at = query; (at = strstr(at, "\033[")); at++) {
		int row, column, n = 0;
		const char *end = strstr(at, "\033[6n");
		if (sscanf(at, "\033[%d;%dH%n", &row, &column, &n) != 2 || !n || !end ||
		    strchr(at + n, '\033') != end)
			continue;
		questions[asked].row = row;
		questions[asked].column = column;
		questions[asked].text = at + n;
		questions[asked++].bytes = (size_t)(end - at) - (size_t)n;
	}
}

static int
begin(void **state)
{
	(void)state;
	unsetenv("TMUX");
	unsetenv("STY");
	setenv("TERM", "xterm-256color", 1);
	setlocale(LC_CTYPE, "C.UTF-8");
	measure_begin("auto", false);
	query = measure_query(ROWS, COLUMNS, true);
	if (query)
		read_query();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	free(query);
	query = NULL;
	return 0;
}

/* Columns as terminals have them: wide ideographs, this for the rest. */
static int
columns_of(int i, int ambiguous)
{
	bool astral = (unsigned char)questions[i].text[0] == 0xF0;
	bool marked = questions[i].text[0] == 'e';

	return astral ? 2 : marked ? 1 : ambiguous;
}

static bool
answer(int i, int columns)
{
	return measure_answer(questions[i].row, questions[i].column + columns);
}

static bool
answer_all(int ambiguous)
{
	bool changed = false;

	for (int i = 0; i < asked; i++) {
		assert_false(changed);
		changed = answer(i, columns_of(i, ambiguous));
	}
	return changed;
}

static int
columns(enum profile_class class)
{
	return profile_now()->columns[class];
}

static void
test_asks(void **state)
{
	(void)state;
	assert_non_null(query);
	assert_true(asked > 15);
	for (int i = 0; i < asked; i++)
		for (int j = 0; j < i; j++)
			assert_true(questions[i].row != questions[j].row ||
			    abs(questions[i].column - questions[j].column) >= 4);
	for (int i = 0; i < asked; i++) {
		assert_true(questions[i].row >= 2);
		assert_true(questions[i].column + 3 <= COLUMNS);
	}
	assert_int_equal(columns(PROFILE_AMBIGUOUS), 0);
	assert_false(profile_has_lines());
	assert_string_equal(measure_mode(), "safe");
	assert_int_equal(measure_state(), MEASURE_AWAITS_ALL);
}

static void
test_narrow(void **state)
{
	(void)state;
	assert_true(answer_all(1));
	assert_string_equal(measure_mode(), "narrow");
	assert_true(profile_has_lines() && profile_has_blocks());
	assert_int_equal(columns(PROFILE_RECENT), 2);
	assert_int_equal(columns(PROFILE_MARKED), 1);
	assert_int_equal(measure_state(), MEASURE_IDLE);
	assert_false(answer(0, 2));
	assert_string_equal(measure_mode(), "narrow");
}

static void
test_wide(void **state)
{
	(void)state;
	assert_true(answer_all(2));
	assert_string_equal(measure_mode(), "wide");
	assert_false(profile_has_lines());
}

static void
test_contradiction(void **state)
{
	(void)state;
	for (int i = 0; i < asked; i++)
		answer(i, columns_of(i, i % 2 + 1));
	assert_string_equal(measure_mode(), "safe");
	assert_int_equal(measure_state(), MEASURE_IDLE);
}

/* In any order; what nobody asked for is nothing. */
static void
test_order_and_noise(void **state)
{
	(void)state;
	for (int i = asked - 1; i >= 0; i--) {
		assert_false(measure_answer(1, 2));
		assert_false(measure_answer(ROWS, 1));
		assert_false(measure_answer(2, 9999));
		assert_false(measure_answer(9999, 1));
		assert_int_equal(answer(i, columns_of(i, 1)), i == 0);
	}
	assert_string_equal(measure_mode(), "narrow");
}

static void
test_lost_answers(void **state)
{
	(void)state;
	for (int i = 0; i < asked; i++)
		if (i % 3)
			assert_false(answer(i, columns_of(i, 1)));
	assert_int_equal(measure_state(), MEASURE_AWAITS_SOME);
	assert_string_equal(measure_mode(), "safe");
	assert_true(measure_conclude());
	assert_int_equal(measure_state(), MEASURE_IDLE);
	assert_string_equal(measure_mode(), "narrow");
	for (int i = 0; i < asked; i += 3)
		answer(i, columns_of(i, 1));
	assert_int_equal(columns(PROFILE_DOT), 1);
}

static void
test_not_asked(void **state)
{
	static const char *const modes[] = { "narrow", "wide", "safe" };

	(void)state;
	for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
		measure_begin(modes[i], false);
		assert_null(measure_query(ROWS, COLUMNS, true));
		assert_string_equal(measure_mode(), modes[i]);
	}
	measure_begin("auto", false);
	assert_null(measure_query(ROWS, COLUMNS, false));
	assert_null(measure_query(4, 20, true));
	assert_null(measure_query(50, 3, true));
	assert_true(measure_wants_room());
	setenv("TERM", "linux", 1);
	assert_null(measure_query(ROWS, COLUMNS, true));
	assert_string_equal(measure_mode(), "narrow");
}

static void
test_small_window(void **state)
{
	(void)state;
	free(query);
	query = measure_query(5, 20, true);
	assert_non_null(query);
	read_query();
	for (int i = 0; i < asked; i++)
		assert_true(questions[i].row <= 5 && questions[i].column + 3 <= 20);
	assert_true(answer_all(2));
	assert_string_equal(measure_mode(), "wide");
}

static void
test_around(void **state)
{
	(void)state;
	free(query);
	setenv("STY", "1234.pts-0", 1);
	query = measure_query(ROWS, COLUMNS, true);
	assert_non_null(strstr(query, "\033P\0337\033["));
	read_query();
	int outer = asked - 1;
	for (int i = 0; i < outer; i++)
		assert_false(answer(i, columns_of(i, 2)));
	assert_string_equal(measure_mode(), "safe");
	answer(outer, 1);
	assert_int_equal(measure_outer(), 1);
	assert_string_equal(measure_mode(), "safe");
	assert_int_equal(measure_state(), MEASURE_IDLE);
}

/* tmux hands nothing on unless it may: its answers alone decide, until the other one comes. */
static void
test_tmux(void **state)
{
	(void)state;
	free(query);
	setenv("TMUX", "/tmp/tmux", 1);
	query = measure_query(ROWS, COLUMNS, true);
	assert_non_null(strstr(query, "\033Ptmux;\033\033" "7\033\033["));
	read_query();
	assert_true(answer_all(1));
	assert_string_equal(measure_mode(), "narrow");
	assert_true(measure_answer(questions[asked - 1].row + 1, 3));
	assert_string_equal(measure_mode(), "safe");
}

static void
test_distrust(void **state)
{
	(void)state;
	measure_distrust();
	assert_string_equal(measure_mode(), "safe");
	assert_null(measure_query(ROWS, COLUMNS, true));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_asks, begin, end),
		cmocka_unit_test_setup_teardown(test_narrow, begin, end),
		cmocka_unit_test_setup_teardown(test_wide, begin, end),
		cmocka_unit_test_setup_teardown(test_contradiction, begin, end),
		cmocka_unit_test_setup_teardown(test_order_and_noise, begin, end),
		cmocka_unit_test_setup_teardown(test_lost_answers, begin, end),
		cmocka_unit_test_setup_teardown(test_not_asked, begin, end),
		cmocka_unit_test_setup_teardown(test_small_window, begin, end),
		cmocka_unit_test_setup_teardown(test_around, begin, end),
		cmocka_unit_test_setup_teardown(test_tmux, begin, end),
		cmocka_unit_test_setup_teardown(test_distrust, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
