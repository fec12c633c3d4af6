/* test_list.c: the cursor stays on a row and in the window, whatever is asked of it */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/list.h"

static unsigned seed = 1;

static long
pick(long below)
{
	seed = seed * 1103515245u + 12345u;
	return (long)(seed >> 8) % below;
}

static void
holds(const struct list *list)
{
	long last_top = list->rows > list->height ? list->rows - list->height : 0;

	if (!list->rows) {
		assert_int_equal(list->cursor, 0);
		assert_int_equal(list->top, 0);
		return;
	}
	assert_in_range(list->cursor, 0, list->rows - 1);
	assert_in_range(list->top, 0, last_top);
	if (list->height > 0) {
		assert_true(list->cursor >= list->top);
		assert_true(list->cursor < list->top + list->height);
	}
}

static void
any_walk_keeps_the_cursor_in_the_window(void **state)
{
	struct list list = { .rows = 0 };

	(void)state;
	for (int step = 0; step < 20000; step++) {
		switch (pick(6)) {
		case 0: list_set_rows(&list, pick(40)); break;
		case 1: list_set_height(&list, (int)pick(12) - 1); break;
		case 2: list_go(&list, pick(60) - 10); break;
		case 3: list_move(&list, pick(9) - 4); break;
		case 4: list_page(&list, pick(2) ? 1 : -1, false); break;
		case 5: list_page(&list, pick(2) ? 1 : -1, true); break;
		}
		holds(&list);
	}
}

static void
a_page_moves_by_the_window_less_one_row(void **state)
{
	struct list list = { .rows = 0 };

	(void)state;
	list_set_rows(&list, 100);
	list_set_height(&list, 10);
	list_page(&list, 1, false);
	assert_int_equal(list.cursor, 9);
	assert_int_equal(list.top, 9);
	list_page(&list, 1, true);
	assert_int_equal(list.cursor, 14);
	list_page(&list, -1, false);
	assert_int_equal(list.cursor, 5);
	assert_int_equal(list.top, 5);
}

static void
the_ends_hold(void **state)
{
	struct list list = { .rows = 0 };

	(void)state;
	list_set_rows(&list, 5);
	list_set_height(&list, 10);
	list_move(&list, -3);
	assert_int_equal(list.cursor, 0);
	list_move(&list, 99);
	assert_int_equal(list.cursor, 4);
	assert_int_equal(list.top, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_walk_keeps_the_cursor_in_the_window),
		cmocka_unit_test(a_page_moves_by_the_window_less_one_row),
		cmocka_unit_test(the_ends_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
