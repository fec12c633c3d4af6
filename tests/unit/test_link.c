/* test_link.c: ties across the panes, and none where the data leave a doubt */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>

#include <cmocka.h>

#include "fixture.h"
#include "model/link.h"

static struct disclosure disclosure;

static int
setup(void **state)
{
	(void)state;
	disclosure = (struct disclosure){ .id = 0 };
	fixture_final(&disclosure);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	disclosure_release(&disclosure);
	return 0;
}

static const struct line *
expenditure(const char *code)
{
	const struct line *line = statement_line(&disclosure.statements[0], 0, code, "合计");
	assert_non_null(line);
	return line;
}

static struct link
task_of(const char *code)
{
	return link_task(&disclosure, &disclosure.statements[0], expenditure(code));
}

static struct link
economic_of(const char *code)
{
	return link_economic(&disclosure, &disclosure.statements[0], expenditure(code));
}

static void
test_task_by_narrative(void **state)
{
	(void)state;
	struct link link = task_of("2010399");
	assert_int_equal(link.ground, LINK_NARRATIVE);
	assert_int_equal(link.index, 0);
	assert_int_equal(link.place.line, 77);
}

static void
test_task_by_amount(void **state)
{
	(void)state;
	struct link link = task_of("2010702");
	assert_int_equal(link.ground, LINK_AMOUNT);
	assert_int_equal(link.index, 1);
	/* The 款 over it has the same amount, but it is the 项 that pays. */
	assert_int_equal(task_of("20107").ground, LINK_NONE);
	assert_int_equal(task_of("").ground, LINK_NONE);
	assert_int_equal(task_of("206").ground, LINK_NONE);
}

static void
test_two_tasks_with_the_amount(void **state)
{
	(void)state;
	fixture_task(&disclosure, "task", "另一项", "", "160.00");
	assert_int_equal(task_of("2010702").ground, LINK_NONE);
}

static void
test_two_lines_with_the_amount(void **state)
{
	(void)state;
	struct line *line = &disclosure.statements[0].lines[8];
	assert_string_equal(line->code, "206");
	line->cells[2].figure.value = 160000000;
	assert_int_equal(task_of("2010702").ground, LINK_NONE);
	assert_int_equal(task_of("206").ground, LINK_NONE);
}

/* Even where one line, one task and one code alone have 0.00. */
static void
test_never_for_zero(void **state)
{
	(void)state;
	struct statement *statement = &disclosure.statements[0];
	fixture_task(&disclosure, "task", "零", "", "0.00");
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		for (size_t j = 0; j < line->n_cells; j++)
			if (line->cells[j].figure.value == 0 && line != expenditure("2010301") &&
			    line != expenditure("2010702"))
				line->cells[j].figure.value = (int64_t)(100 + i);
	}
	assert_int_equal(task_of("2010301").ground, LINK_NONE);
	assert_int_equal(economic_of("2010702").ground, LINK_NONE);
}

static void
test_department_is_no_task_of_a_line(void **state)
{
	(void)state;
	fixture_task(&disclosure, "department", "部门整体", "", "5481.71");
	assert_int_equal(task_of("206").ground, LINK_NONE);
}

static void
test_economic(void **state)
{
	(void)state;
	struct link link = economic_of("2080505");
	assert_int_equal(link.ground, LINK_AMOUNT);
	assert_string_equal(disclosure.statements[2].lines[link.index].code, "30108");
	/* 18.00 stands in two economic lines. */
	assert_int_equal(economic_of("2080506").ground, LINK_NONE);
	assert_int_equal(economic_of("20805").ground, LINK_NONE);
	assert_int_equal(economic_of("").ground, LINK_NONE);
}

static void
test_economic_without_table(void **state)
{
	(void)state;
	disclosure.statements[2].kind = STATEMENT_GENERIC;
	assert_int_equal(economic_of("2080505").ground, LINK_NONE);
}

static void
test_functional(void **state)
{
	(void)state;
	struct link link = link_functional(&disclosure, 0);
	assert_int_equal(link.ground, LINK_NARRATIVE);
	assert_string_equal(disclosure.statements[0].lines[link.index].code, "2010399");
	link = link_functional(&disclosure, 1);
	assert_int_equal(link.ground, LINK_AMOUNT);
	assert_string_equal(disclosure.statements[0].lines[link.index].code, "2010702");
	fixture_task(&disclosure, "task", "无此金额", "", "3.33");
	fixture_task(&disclosure, "task", "无此科目", "2999999", "4.44");
	assert_int_equal(link_functional(&disclosure, 2).ground, LINK_NONE);
	assert_int_equal(link_functional(&disclosure, 3).ground, LINK_NONE);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_task_by_narrative),
		TEST(test_task_by_amount),
		TEST(test_two_tasks_with_the_amount),
		TEST(test_two_lines_with_the_amount),
		TEST(test_never_for_zero),
		TEST(test_department_is_no_task_of_a_line),
		TEST(test_economic),
		TEST(test_economic_without_table),
		TEST(test_functional),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
