/* test_settle.c: several columns that could measure the same: which of them does, or that none is known to */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "ingest/tables/recognise.h"
#include "ingest/tables/settle.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/* How many notes are taken. */
static size_t
settle(enum statement_kind kind, struct column *columns, size_t n)
{
	struct arena arena = { 0 };
	struct notes notes = { .arena = &arena };
	struct line line = { .row = 1, .place = { .page = 3, .line = 4 } };
	struct statement statement = { .kind = kind, .title = "收入决算表", .columns = columns,
	    .n_columns = n, .lines = &line, .n_lines = 1 };
	for (size_t i = 0; i < n; i++)
		columns[i].measure = recognise_measure(kind, columns[i].header, columns[i].side);
	settle_measures(&statement, &notes);
	if (notes.n > 0)
		assert_int_equal(notes.notes[0].page, 3);
	free(notes.notes);
	arena_release(&arena);
	return notes.n;
}

static void
two_that_are_alike_are_neither(void **state)
{
	struct column columns[] = { { .header = "合计" }, { .header = "甲/一般公共预算" },
	    { .header = "乙/一般公共预算" }, { .header = "政府性基金预算" } };
	(void)state;
	assert_int_equal(settle(STATEMENT_EXPENDITURE, columns, COUNT(columns)), 1);
	assert_int_equal(columns[0].measure, MEASURE_TOTAL);
	assert_int_equal(columns[1].measure, MEASURE_NONE);
	assert_int_equal(columns[2].measure, MEASURE_NONE);
	assert_int_equal(columns[3].measure, MEASURE_FUND_BUDGET);
}

static void
two_sides_have_each_their_own(void **state)
{
	struct column columns[] = { { .header = "收入/合计", .side = 'L' },
	    { .header = "支出/合计", .side = 'R' } };
	(void)state;
	assert_int_equal(settle(STATEMENT_FISCAL, columns, COUNT(columns)), 0);
	assert_int_equal(columns[0].measure, MEASURE_TOTAL);
	assert_int_equal(columns[1].measure, MEASURE_TOTAL);
}

static void
a_subtotal_is_of_the_cell_above(void **state)
{
	struct column columns[] = { { .header = "总计" }, { .header = "事业收入/小计" },
	    { .header = "单位资金/小计" }, { .header = "财政拨款结转结余/一般公共预算" },
	    { .header = "本年拨款/一般公共预算" } };
	(void)state;
	assert_int_equal(settle(STATEMENT_INCOME, columns, COUNT(columns)), 0);
	assert_int_equal(columns[0].measure, MEASURE_TOTAL);
	assert_int_equal(columns[1].measure, MEASURE_UNDERTAKING);
	assert_int_equal(columns[2].measure, MEASURE_NONE);
	assert_int_equal(columns[3].measure, MEASURE_NONE);
	assert_int_equal(columns[4].measure, MEASURE_PUBLIC_BUDGET);
}

static void
what_says_that_it_is_the_total_is(void **state)
{
	struct column columns[] = { { .header = "本年预算数/合计" },
	    { .header = "本年预算数/其中：财政拨款" }, { .header = "本年预算数/单位资金" } };
	(void)state;
	assert_int_equal(settle(STATEMENT_THREE_PUBLIC, columns, COUNT(columns)), 0);
	assert_int_equal(columns[0].measure, MEASURE_BUDGET_TOTAL);
	assert_int_equal(columns[1].measure, MEASURE_NONE);
	assert_int_equal(columns[2].measure, MEASURE_NONE);
}

static void
a_figure_is_of_the_cell_above(void **state)
{
	struct column columns[] = { { .header = "本年收入合计/决算数" }, { .header = "事业收入/决算数" },
	    { .header = "其他收入/决算数" } };
	(void)state;
	assert_int_equal(settle(STATEMENT_INCOME, columns, COUNT(columns)), 0);
	assert_int_equal(columns[0].measure, MEASURE_TOTAL);
	assert_int_equal(columns[1].measure, MEASURE_UNDERTAKING);
	assert_int_equal(columns[2].measure, MEASURE_OTHER);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_that_are_alike_are_neither),
		cmocka_unit_test(two_sides_have_each_their_own),
		cmocka_unit_test(a_subtotal_is_of_the_cell_above),
		cmocka_unit_test(what_says_that_it_is_the_total_is),
		cmocka_unit_test(a_figure_is_of_the_cell_above),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
