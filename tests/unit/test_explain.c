/* test_explain.c: findings in sentences and formulas, and the figure that would mend them */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "audit/check.h"
#include "audit/explain.h"
#include "audit/operand.h"
#include "fixture.h"

static struct disclosure disclosure;
static struct audit_input input;
static struct findings findings;
static struct audit audit;
static struct equation equation;
static struct arena arena;
static const struct statement *table, *yuan;
static const struct column *total, *basic, *project;

static int
setup(void **state)
{
	static const char *const lines[] = {
		"1|||合计|0|10.00,4.00,6.00",
		"2||201|公共服务|1|7.00,3.00,4.00",
		"3||208|社会保障|1|2.50,1.00,1.50",
		"4||210|卫生健康|1|,0.00,",
		"5||221|住房保障|1|0.51,,0.51",
		"6||229|其他支出|1|0.01,0.01,",
		NULL
	};
	static const char *const fine[] = { "1|||合计|0|100010.5", NULL };
	(void)state;
	disclosure = (struct disclosure){ .identity = { "局", 2019, KIND_FINAL, SCOPE_DEPARTMENT } };
	findings = (struct findings){ .n = 0 };
	arena = (struct arena){ .blocks = NULL };
	fixture_table(&disclosure, STATEMENT_EXPENDITURE, UNIT_WAN,
	    "|total|合计;|basic|基本支出;|project|项目支出", lines);
	fixture_table(&disclosure, STATEMENT_PUBLIC, UNIT_YUAN, "|total|合计", fine);
	table = &disclosure.statements[0];
	yuan = &disclosure.statements[1];
	total = &table->columns[0];
	basic = &table->columns[1];
	project = &table->columns[2];
	input = (struct audit_input){ .context = { .disclosure = &disclosure } };
	audit = (struct audit){ .input = &input, .disclosure = &disclosure,
		.findings = &findings };
	findings.context = input.context;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	free(audit.operands);
	findings_release(&findings);
	disclosure_release(&disclosure);
	arena_release(&arena);
	return 0;
}

static void
begin(enum rule_id rule)
{
	equation_begin(&equation, &audit, rule);
}

static void
cell(enum equation_side side, int row, const struct column *column)
{
	equation_cell(&equation, side, 1, table, &table->lines[row - 1], column);
}

/* The finding that was just written, told. */
static const char *
sentence(void)
{
	return explain_sentence(&arena, &findings, &findings.list[findings.n - 1]);
}

static const char *
formula(void)
{
	return explain_formula(&arena, &findings.list[findings.n - 1]);
}

static void
end(enum finding_state state)
{
	const struct finding *finding = equation_end(&equation);
	assert_non_null(finding);
	assert_int_equal(finding->state, state);
}

static void
row_equation(int row)
{
	begin(RULE_R09);
	cell(LEFT, row, total);
	cell(RIGHT, row, basic);
	cell(RIGHT, row, project);
}

/* What both sides have in common is named once. */
static void
test_ties(void **state)
{
	(void)state;
	row_equation(2);
	end(FINDING_TIES);
	assert_string_equal(sentence(), "201 公共服务 in expenditure table is 7.00 万元, and so is the sum "
	    "of Basic expenditure and Project expenditure.");
	assert_string_equal(formula(), "7.00 = 3.00 + 4.00");
}

/* A zero is in the formula, but is not worth a word; nothing printed is no zero. */
static void
test_zeros(void **state)
{
	(void)state;
	row_equation(5);
	end(FINDING_TIES);
	assert_string_equal(sentence(),
	    "221 住房保障 in expenditure table is 0.51 万元, and so is Project expenditure.");
	assert_string_equal(formula(), "0.51 = blank + 0.51");
}

/* The first that is named says the table, be it not the first of the formula. */
static void
test_zero_first(void **state)
{
	(void)state;
	begin(RULE_R08);
	cell(LEFT, 4, basic);
	cell(LEFT, 2, basic);
	cell(LEFT, 3, basic);
	cell(RIGHT, 1, basic);
	end(FINDING_TIES);
	assert_string_equal(sentence(), "The sum of Basic expenditure of 201 公共服务 in "
	    "expenditure table and 208 社会保障 is 4.00 万元, and so is 合计.");
	assert_string_equal(formula(), "0.00 + 3.00 + 1.00 = 4.00");
}

static void
sum_equation(void)
{
	begin(RULE_R08);
	cell(LEFT, 1, total);
	for (int row = 2; row <= 6; row++)
		cell(RIGHT, row, total);
}

static void
test_rounding(void **state)
{
	(void)state;
	sum_equation();
	end(FINDING_ROUNDING);
	assert_string_equal(sentence(), "合计 in expenditure table is 10.00 万元, the sum of 201 公共服务, "
	    "208 社会保障, 221 住房保障 and 229 其他支出 is 10.02 万元: rounding explains the "
	    "difference of 0.02 万元.");
	assert_string_equal(explain_tolerance(&arena, &findings.list[0]), "0.025");
}

static void
test_broken(void **state)
{
	(void)state;
	begin(RULE_R08);
	cell(LEFT, 1, basic);
	cell(RIGHT, 2, basic);
	cell(RIGHT, 3, basic);
	end(FINDING_TIES);
	begin(RULE_R08);
	cell(LEFT, 1, project);
	cell(RIGHT, 2, project);
	cell(RIGHT, 3, project);
	end(FINDING_BROKEN);
	assert_string_equal(sentence(), "Project expenditure of 合计 in expenditure table is 6.00 万元, but the "
	    "sum of 201 公共服务 and 208 社会保障 is 5.50 万元: they differ by 0.50 万元.");
}

/* Rounding is worth a word where it explains a good part of the difference. */
static void
test_near(void **state)
{
	(void)state;
	begin(RULE_R08);
	cell(LEFT, 1, total);
	for (int row = 2; row <= 5; row++)
		cell(RIGHT, row, total);
	for (int i = 0; i < 5; i++)
		cell(RIGHT, 6, total);
	end(FINDING_BROKEN);
	assert_string_equal(sentence(), "合计 in expenditure table is 10.00 万元, but the sum of 8 figures "
	    "(201 公共服务 to 229 其他支出) is 10.06 万元: they differ by 0.06 万元, of which "
	    "rounding explains no more than 0.045 万元.");
}

/* As large as a database can hold: neither rounding nor nothing. */
static void
test_huge(void **state)
{
	const struct figure least = { .kind = FIGURE_MONEY, .unit = UNIT_YUAN, .decimals = 2,
		.value = INT64_MIN, .measure_unit = "", .printed = "" };
	const struct figure percent = { .kind = FIGURE_PERCENT, .value = 100, .measure_unit = "%",
		.printed = "100" };
	struct figure zero = least, half = least;
	(void)state;
	zero.value = 0;
	half.value = INT64_MAX / 2 + 1;
	begin(RULE_R08);
	equation_number(&equation, LEFT, 1, &least, "least");
	equation_number(&equation, RIGHT, 1, &zero, "zero");
	end(FINDING_BROKEN);
	begin(RULE_R42);
	equation_number(&equation, LEFT, 1, &percent, "share");
	equation_number(&equation, RIGHT, 1, &half, "part");
	equation_over(&equation, RIGHT);
	equation_number(&equation, RIGHT, 1, &half, "whole");
	end(FINDING_UNCHECKED);
	assert_int_equal(findings.list[1].why, UNCHECKED_OVERFLOW);
}

/* More than a few figures are counted. */
static void
test_many(void **state)
{
	(void)state;
	begin(RULE_R08);
	cell(LEFT, 1, total);
	for (int row = 2; row <= 3; row++) {
		cell(RIGHT, row, total);
		cell(RIGHT, row, basic);
		cell(RIGHT, row, project);
	}
	end(FINDING_BROKEN);
	assert_non_null(strstr(sentence(), "the sum of 6 figures (201 公共服务 to Project "
	    "expenditure of 208 社会保障) is 19.00 万元"));
}

static void
test_at_most(void **state)
{
	(void)state;
	begin(RULE_R29);
	equation.relation = RELATION_AT_MOST;
	cell(LEFT, 2, total);
	cell(RIGHT, 3, total);
	end(FINDING_BROKEN);
	assert_string_equal(sentence(), "201 公共服务 in expenditure table is 7.00 万元 and should be no "
	    "more than 208 社会保障, which is 2.50 万元: it is 4.50 万元 more.");
	assert_string_equal(formula(), "7.00 <= 2.50");
}

static void
test_unchecked(void **state)
{
	(void)state;
	begin(RULE_R29);
	cell(LEFT, 2, total);
	cell(RIGHT, 4, total);
	end(FINDING_UNCHECKED);
	assert_false(explain_has_values(&findings.list[0]));
	assert_string_equal(sentence(), "201 公共服务 in expenditure table was not compared with "
	    "210 卫生健康: one side has no figure.");
	audit_unchecked(&audit, RULE_R35, UNCHECKED_NO_BUDGET, NULL, NULL);
	assert_string_equal(sentence(), "The opening budget that the narrative tells is that of the "
	    "budget document: not checked, because the budget of the year is not imported.");
	assert_string_equal(formula(), "");
}

static void
test_words(void **state)
{
	(void)state;
	audit_say(&audit, RULE_R63, FINDING_BROKEN, NULL, "the word 项 is repeated");
	assert_string_equal(sentence(), "The word 项 is repeated.");
	assert_null(explain_subject(&findings.list[0]));
	const struct operand printed = operand_printed(table, &table->lines[1], basic);
	audit_say(&audit, RULE_R20, FINDING_BROKEN, &printed, "a figure is too large");
	assert_string_equal(sentence(), "A figure is too large (Basic expenditure of 201 公共服务 in "
	    "expenditure table: 3.00 万元).");
	audit_say(&audit, RULE_R19, FINDING_BROKEN, &printed, "201 stands alone");
	assert_string_equal(sentence(), "201 stands alone.");
	row_equation(2);
	equation.detail = "the row is split";
	end(FINDING_TIES);
	assert_non_null(strstr(sentence(), "Project expenditure. the row is split."));
}

/* Beside 元 the decimals of 万元 are those that say something. */
static void
test_units(void **state)
{
	(void)state;
	begin(RULE_R26);
	cell(LEFT, 1, total);
	equation_cell(&equation, RIGHT, 1, yuan, &yuan->lines[0], &yuan->columns[0]);
	end(FINDING_ROUNDING);
	assert_string_equal(sentence(), "合计 in expenditure table is 10.00 万元, 合计 in public table "
	    "is 10.00105 万元: rounding explains the difference of 0.00105 万元.");
	assert_string_equal(formula(), "10.00 = 100010.5 元");
}

static void
share_equation(const char *printed)
{
	fixture_remark(&disclosure, STATEMENT_EXPENDITURE, "201", "", MEASURE_TOTAL, ASPECT_SHARE,
	    printed, "%", 9);
	begin(RULE_R42);
	equation_remark(&equation, LEFT, 1, disclosure.n_remarks - 1);
	cell(RIGHT, 2, total);
	equation_over(&equation, RIGHT);
	cell(RIGHT, 1, total);
}

static void
test_ratio(void **state)
{
	(void)state;
	share_equation("71.00");
	end(FINDING_BROKEN);
	assert_string_equal(formula(), "71.00% = 7.00 / 10.00");
	assert_non_null(strstr(sentence(), "The share of 201 公共服务 in the narrative is 71.00%, but "
	    "the figure in expenditure table in percent of 合计 in expenditure table is 70.00%: they differ by "
	    "1.00 percentage points"));
	findings_index(&findings);
	struct remedy remedy;
	assert_true(explain_remedy(&findings, &findings.list[0], &remedy));
	assert_int_equal(remedy.value.value, 7000);
	assert_non_null(strstr(explain_advice(&arena, &findings, &findings.list[0]), ". If the share "
	    "of 201 公共服务 in the narrative were 70.00%, this would hold."));
}

/* 4.00 + 1.50 are no 6.00; only the total is in another broken equation that one value mends too. */
static void
test_remedy(void **state)
{
	(void)state;
	begin(RULE_R08);
	cell(LEFT, 1, project);
	cell(RIGHT, 2, project);
	cell(RIGHT, 3, project);
	end(FINDING_BROKEN);
	findings_index(&findings);
	struct remedy remedy;
	assert_false(explain_remedy(&findings, &findings.list[0], &remedy));
	begin(RULE_R09);
	cell(LEFT, 1, basic);
	cell(LEFT, 1, project);
	equation_number(&equation, RIGHT, 1, &(struct figure){ .kind = FIGURE_MONEY,
	    .unit = UNIT_WAN, .decimals = 2, .value = 9500000, .measure_unit = "",
	    .printed = "9.50" }, "the sum of both");
	end(FINDING_BROKEN);
	findings_index(&findings);
	assert_true(explain_remedy(&findings, &findings.list[0], &remedy));
	assert_ptr_equal(remedy.figure->line, &table->lines[0]);
	assert_ptr_equal(remedy.figure->column, project);
	assert_int_equal(remedy.value.value, 5500000);
	assert_int_equal(remedy.mended, 2);
	assert_string_equal(explain_advice(&arena, &findings, &findings.list[0]), "If Project "
	    "expenditure of 合计 in expenditure table were 5.50 万元, all 2 checks that fail with it "
	    "would hold.");
}

/* A figure that a rule confirms is not the one to change: 201's row ties, 208 is left. */
static void
test_confirmed(void **state)
{
	(void)state;
	row_equation(1);
	end(FINDING_TIES);
	row_equation(2);
	end(FINDING_TIES);
	begin(RULE_R08);
	cell(LEFT, 1, project);
	cell(RIGHT, 2, project);
	cell(RIGHT, 3, project);
	end(FINDING_BROKEN);
	findings_index(&findings);
	struct remedy remedy;
	assert_true(explain_remedy(&findings, &findings.list[2], &remedy));
	assert_ptr_equal(remedy.figure->line, &table->lines[2]);
	assert_int_equal(remedy.value.value, 2000000);
	assert_int_equal(remedy.mended, 1);
	assert_int_equal(findings.list[2].state, FINDING_BROKEN);
}

#define TEST(name) cmocka_unit_test_setup_teardown(test_##name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ties),
		TEST(zeros),
		TEST(zero_first),
		TEST(rounding),
		TEST(broken),
		TEST(near),
		TEST(huge),
		TEST(many),
		TEST(at_most),
		TEST(unchecked),
		TEST(words),
		TEST(units),
		TEST(ratio),
		TEST(remedy),
		TEST(confirmed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
