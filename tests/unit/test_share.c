/* test_share.c: percentages of the line above, the total, the budget and last year */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture.h"
#include "model/share.h"

struct both {
	struct disclosure disclosure, budget, last_year;
	struct share_context context;
};

static int
setup(void **state)
{
	static struct both both;
	both = (struct both){ .context.disclosure = &both.disclosure };
	fixture_final(&both.disclosure);
	*state = &both;
	return 0;
}

static int
teardown(void **state)
{
	struct both *both = *state;
	disclosure_release(&both->disclosure);
	disclosure_release(&both->budget);
	disclosure_release(&both->last_year);
	return 0;
}

static struct share
share(const struct both *both, enum statement_kind table, const char *code, enum measure measure,
    enum share_kind kind)
{
	const struct statement *statement = disclosure_statement(&both->disclosure, table);
	const struct line *line = statement_line(statement, 0, code, "合计");
	return share_of(&both->context, statement, line, statement_measure(statement, 0, measure),
	    kind);
}

static void
assert_share(struct share actual, enum share_origin origin, int64_t value)
{
	assert_int_equal(actual.origin, origin);
	if (origin != SHARE_NOWHERE)
		assert_int_equal(actual.value, value);
}

/* The printed shares of the reference document. */
static void
test_of_total(void **state)
{
	static const struct {
		const char *code;
		int64_t value;
	} expected[] = {
		{ .code = "201", .value = 2284 },
		{ .code = "206", .value = 7324 },
		{ .code = "208", .value = 85 },
		{ .code = "210", .value = 12 },
		{ .code = "221", .value = 296 },
		{ .code = "2010301", .value = 810 },
		{ .code = "", .value = 10000 },
	};
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
		assert_share(share(*state, STATEMENT_EXPENDITURE, expected[i].code, MEASURE_TOTAL,
		    SHARE_TOTAL), SHARE_COMPUTED, expected[i].value);
}

static void
test_of_parent(void **state)
{
	assert_share(share(*state, STATEMENT_EXPENDITURE, "2010301", MEASURE_TOTAL, SHARE_PARENT),
	    SHARE_COMPUTED, 3912);
	assert_share(share(*state, STATEMENT_EXPENDITURE, "206", MEASURE_TOTAL, SHARE_PARENT),
	    SHARE_COMPUTED, 7324);
	assert_share(share(*state, STATEMENT_EXPENDITURE, "", MEASURE_TOTAL, SHARE_PARENT),
	    SHARE_NOWHERE, 0);
}

static void
test_blank_and_zero(void **state)
{
	/* 2010350 has a blank; 208's project expenditure is 0.00, and so is what lies below it. */
	assert_share(share(*state, STATEMENT_EXPENDITURE, "2010350", MEASURE_PROJECT, SHARE_TOTAL),
	    SHARE_NOWHERE, 0);
	assert_share(share(*state, STATEMENT_EXPENDITURE, "2010301", MEASURE_PROJECT, SHARE_TOTAL),
	    SHARE_COMPUTED, 0);
	assert_share(share(*state, STATEMENT_EXPENDITURE, "20805", MEASURE_PROJECT, SHARE_PARENT),
	    SHARE_NOWHERE, 0);
}

static void
test_negative_and_ambiguous(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1|||合计|0|100.00", "2||201|a|0|-12.345",
	    "3||202|b|0|?50.00", NULL };
	fixture_table(&both->disclosure, STATEMENT_FUND, UNIT_WAN, "|total|合计", lines);
	assert_share(share(both, STATEMENT_FUND, "201", MEASURE_TOTAL, SHARE_TOTAL), SHARE_COMPUTED,
	    -1235);
	assert_share(share(both, STATEMENT_FUND, "202", MEASURE_TOTAL, SHARE_TOTAL), SHARE_NOWHERE,
	    0);
}

static void
test_of_ambiguous_total(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1|||合计|0|?100.00", "2||201|a|0|12.00", NULL };
	fixture_table(&both->disclosure, STATEMENT_FUND, UNIT_WAN, "|total|合计", lines);
	assert_share(share(both, STATEMENT_FUND, "201", MEASURE_TOTAL, SHARE_TOTAL), SHARE_NOWHERE,
	    0);
}

/* A line of a summary hangs from nothing: the total after it is what it is part of. */
static void
test_label_table(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1|L||拨款|1|75.00", "2|L||其他|1|25.00",
	    "3|L||本年收入合计|0|100.00", "4|L||结转|0|100.00", "5|L||总计|0|200.00", NULL };
	struct statement *statement = fixture_table(&both->disclosure, STATEMENT_SUMMARY, UNIT_WAN,
	    "L|amount|收入", lines);
	static const int64_t of_total[] = { 7500, 2500, 10000, 5000, 10000 };
	for (size_t i = 0; i < statement->n_lines; i++) {
		assert_share(share_of(&both->context, statement, &statement->lines[i],
		    statement->columns, SHARE_TOTAL), SHARE_COMPUTED, of_total[i]);
		bool total = line_is_total(&statement->lines[i]);
		assert_share(share_of(&both->context, statement, &statement->lines[i],
		    statement->columns, SHARE_PARENT), total ? SHARE_NOWHERE : SHARE_COMPUTED,
		    of_total[i]);
	}
}

static void
test_reported(void **state)
{
	struct share told = share(*state, STATEMENT_PUBLIC, "2010399", MEASURE_TOTAL, SHARE_BUDGET);
	assert_share(told, SHARE_REPORTED, 10889);
	assert_int_equal(told.place.line, 1313);
	assert_share(share(*state, STATEMENT_PUBLIC, "", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_REPORTED, 21277);
	assert_share(share(*state, STATEMENT_PUBLIC, "2010301", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_COMPUTED, 10103);
	assert_share(share(*state, STATEMENT_PUBLIC, "206", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_NOWHERE, 0);
	assert_share(share(*state, STATEMENT_PUBLIC, "", MEASURE_TOTAL, SHARE_LAST_YEAR),
	    SHARE_NOWHERE, 0);
}

/* What is known to be untold is not looked for, and changes no share. */
static void
test_listened(void **state)
{
	struct both *both = *state;
	const struct disclosure *disclosure = &both->disclosure;
	struct share_context deaf = both->context;
	size_t told = 0;
	share_listen(&both->context);
	assert_int_not_equal(both->context.told[STATEMENT_PUBLIC].silent, 0);
	assert_int_not_equal(both->context.told[STATEMENT_PUBLIC].to, 0);
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *table = &disclosure->statements[i];
		for (size_t j = 0; j < table->n_lines * SHARE_KINDS; j++) {
			const struct line *line = &table->lines[j / SHARE_KINDS];
			const struct column *column = statement_main(table, line->side);
			struct share one = share_of(&deaf, table, line, column, j % SHARE_KINDS),
			    other = share_of(&both->context, table, line, column, j % SHARE_KINDS);
			assert_share(other, one.origin, one.value);
			told += one.origin == SHARE_REPORTED;
		}
	}
	assert_int_not_equal(told, 0);
}

/* The narrative's 一般公共预算 stands for the expenditure table only where the amounts are the same. */
static void
test_reported_for_expenditure(void **state)
{
	struct both *both = *state;
	assert_share(share(both, STATEMENT_EXPENDITURE, "2010399", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_REPORTED, 10889);
	struct statement *expenditure = &both->disclosure.statements[0];
	expenditure->lines[5].cells[0].figure.value += 10000;
	assert_share(share(both, STATEMENT_EXPENDITURE, "2010399", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_NOWHERE, 0);
	assert_share(share(both, STATEMENT_EXPENDITURE, "", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_REPORTED, 21277);
}

static void
test_imported_budget(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1|||合计|0|74850800", "2||201|a|0|34190600",
	    "3||206|b|0|0", NULL };
	fixture_table(&both->budget, STATEMENT_EXPENDITURE, UNIT_YUAN, "|amount|预算数", lines);
	both->context.budget = &both->budget;
	assert_share(share(both, STATEMENT_EXPENDITURE, "201", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_IMPORTED, 5000);
	assert_share(share(both, STATEMENT_PUBLIC, "201", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_IMPORTED, 5000);
	assert_share(share(both, STATEMENT_EXPENDITURE, "206", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_NOWHERE, 0);
	assert_share(share(both, STATEMENT_EXPENDITURE, "", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_IMPORTED, 10000);
	assert_share(share(both, STATEMENT_EXPENDITURE, "2010399", MEASURE_TOTAL, SHARE_BUDGET),
	    SHARE_REPORTED, 10889);
	assert_share(share(both, STATEMENT_EXPENDITURE, "201", MEASURE_BASIC, SHARE_BUDGET),
	    SHARE_NOWHERE, 0);
}

static void
test_last_year(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1|||合计|0|14970.16", "2||201|a|0|1000.00",
	    "3||206|b|0|0.00", NULL };
	fixture_table(&both->last_year, STATEMENT_EXPENDITURE, UNIT_WAN, "|total|合计", lines);
	both->context.last_year = &both->last_year;
	assert_share(share(both, STATEMENT_EXPENDITURE, "", MEASURE_TOTAL, SHARE_LAST_YEAR),
	    SHARE_IMPORTED, -5000);
	assert_share(share(both, STATEMENT_EXPENDITURE, "201", MEASURE_TOTAL, SHARE_LAST_YEAR),
	    SHARE_IMPORTED, 7095);
	assert_share(share(both, STATEMENT_EXPENDITURE, "206", MEASURE_TOTAL, SHARE_LAST_YEAR),
	    SHARE_NOWHERE, 0);
	assert_share(share(both, STATEMENT_EXPENDITURE, "221", MEASURE_TOTAL, SHARE_LAST_YEAR),
	    SHARE_NOWHERE, 0);
}

/* (max - (-max)) does not fit. */
static void
test_overflow(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1|||合计|0|1.00", NULL };
	fixture_table(&both->last_year, STATEMENT_EXPENDITURE, UNIT_WAN, "|total|合计", lines);
	both->context.last_year = &both->last_year;
	both->last_year.statements[0].lines[0].cells[0].figure.value = -INT64_MAX;
	both->disclosure.statements[0].lines[0].cells[0].figure.value = INT64_MAX;
	assert_share(share(both, STATEMENT_EXPENDITURE, "", MEASURE_TOTAL, SHARE_LAST_YEAR),
	    SHARE_NOWHERE, 0);
}

static void
test_three_public(void **state)
{
	struct both *both = *state;
	static const char *const lines[] = { "1||||0|23.65,6.00,16.21,1.80", NULL };
	struct statement *statement = fixture_table(&both->disclosure, STATEMENT_THREE_PUBLIC,
	    UNIT_WAN, "|budget-total|预算数/合计;|budget-abroad|预算数/出国;"
	    "|final-total|决算数/合计;|final-abroad|决算数/出国", lines);
	assert_share(share_of(&both->context, statement, statement->lines, &statement->columns[2],
	    SHARE_BUDGET), SHARE_COMPUTED, 6854);
	assert_share(share_of(&both->context, statement, statement->lines, &statement->columns[3],
	    SHARE_BUDGET), SHARE_COMPUTED, 3000);
	assert_share(share_of(&both->context, statement, statement->lines, &statement->columns[0],
	    SHARE_BUDGET), SHARE_NOWHERE, 0);
	assert_share(share_of(&both->context, statement, statement->lines, &statement->columns[0],
	    SHARE_TOTAL), SHARE_NOWHERE, 0);
}

static void
test_ids(void **state)
{
	(void)state;
	enum share_kind kind;
	for (int i = 0; i < SHARE_KINDS; i++)
		assert_true(share_parse(share_id((enum share_kind)i), &kind) && (int)kind == i);
	assert_true(share_parse("last-year", &kind) && kind == SHARE_LAST_YEAR);
	assert_false(share_parse("", &kind));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_of_total),
		TEST(test_of_parent),
		TEST(test_blank_and_zero),
		TEST(test_negative_and_ambiguous),
		TEST(test_of_ambiguous_total),
		TEST(test_label_table),
		TEST(test_reported),
		TEST(test_listened),
		TEST(test_reported_for_expenditure),
		TEST(test_imported_budget),
		TEST(test_last_year),
		TEST(test_overflow),
		TEST(test_three_public),
		cmocka_unit_test(test_ids),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
