/* test_audit_years.c: against last year and against the budget */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "audit_narrative.h"


static void
final_tables(struct disclosure *disclosure, const char *opening, const char *closing,
    const char *public)
{
	fixture_table(disclosure, STATEMENT_SUMMARY, UNIT_WAN, "L|amount|决算数;R|amount|决算数",
	    LINES("1|L||一、财政拨款收入|1|100.00", "1|R||一、教育支出|1|100.00",
		"2|L||本年收入合计|1|100.00", "2|R||本年支出合计|1|100.00", opening, closing));
	fixture_table(disclosure, STATEMENT_PUBLIC, UNIT_WAN, "|total|合计",
	    LINES("1|||合计|0|100.00", public));
}

struct years {
	struct disclosure now, then;
	struct findings findings;
};

static void
run(struct years *years, enum disclosure_kind then)
{
	years->now.identity = (struct identity){ .agency = "A", .year = 2019, .kind = KIND_FINAL };
	years->then.identity = (struct identity){ .agency = "A", .year = 2018, .kind = then };
	struct audit_input input = { .context = { .disclosure = &years->now,
		.last_year = then == KIND_FINAL ? &years->then : NULL,
		.budget = then == KIND_BUDGET ? &years->then : NULL } };
	audit_run(&years->findings, &input);
}

static size_t
count(const struct years *years, enum rule_id rule, enum finding_state state)
{
	size_t n = 0;
	for (size_t i = 0; i < years->findings.n; i++)
		n += years->findings.list[i].rule == rule &&
		    years->findings.list[i].state == state;
	return n;
}

static void
release(struct years *years)
{
	findings_release(&years->findings);
	disclosure_release(&years->now);
	disclosure_release(&years->then);
}

#define NOW(opening) opening, "3|R||年末结转和结余|1|0.00"
#define THEN(closing) "3|L||年初结转和结余|1|0.00", closing

static void
test_carried(void **state)
{
	(void)state;
	for (int differs = 0; differs < 2; differs++) {
		struct years years = { .findings.n = 0 };
		final_tables(&years.now, NOW("3|L||年初结转和结余|1|10.00"), "2||205|教育|1|100.00");
		final_tables(&years.then, THEN(differs ? "3|R||年末结转和结余|1|9.00" :
		    "3|R||年末结转和结余|1|10.00"), "2||205|教育|1|100.00");
		run(&years, KIND_FINAL);
		assert_int_equal(count(&years, RULE_R34, FINDING_BROKEN), differs);
		assert_int_equal(count(&years, RULE_R34, FINDING_TIES), !differs);
		release(&years);
	}
}

static void
test_implied(void **state)
{
	struct years years = { .findings.n = 0 };
	(void)state;
	final_tables(&years.now, NOW("3|L||年初结转和结余|1|"), "2||205|教育支出|1|100.00");
	final_tables(&years.then, THEN("3|R||年末结转和结余|1|"), "2||205|教育|1|80.00");
	audit_narrate(&years.now, LINES("R public||205|教育支出|total|change|20.00|万元",
	    "R public|||合计|total|last-year|90.00|万元",
	    "R public||206|科学技术支出|total|last-year|90.00|万元"));
	run(&years, KIND_FINAL);
	assert_int_equal(count(&years, RULE_R34, FINDING_TIES), 1);
	assert_int_equal(count(&years, RULE_R34, FINDING_HINT), 1);
	assert_int_equal(count(&years, RULE_R34, FINDING_UNCHECKED), 1);
	release(&years);
}

static void
test_budget(void **state)
{
	struct years years = { .findings.n = 0 };
	(void)state;
	final_tables(&years.now, NOW("3|L||年初结转和结余|1|"), "2||205|教育支出|1|100.00");
	fixture_table(&years.then, STATEMENT_PUBLIC, UNIT_YUAN, "|total|合计",
	    LINES("1|||合计|0|800049.00", "2||205|教育支出|1|700000.00"));
	audit_narrate(&years.now, LINES("R public|||合计|total|budget|80.00|万元",
	    "R public||205|教育支出|total|budget|71.00|万元",
	    "R public||206|科学技术支出|total|budget|1.00|万元"));
	run(&years, KIND_BUDGET);
	assert_int_equal(count(&years, RULE_R35, FINDING_ROUNDING), 1);
	assert_int_equal(count(&years, RULE_R35, FINDING_BROKEN), 1);
	assert_int_equal(count(&years, RULE_R35, FINDING_UNCHECKED), 1);
	assert_int_equal(count(&years, RULE_R34, FINDING_UNCHECKED), 1);
	release(&years);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_carried),
		cmocka_unit_test(test_implied),
		cmocka_unit_test(test_budget),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
