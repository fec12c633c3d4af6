/* test_complete.c: tables of one document and the narrative of another make one disclosure */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "folder.h"
#include "ingest/complete.h"
#include "sample.h"

static void
drop_tables(struct disclosure *disclosure)
{
	disclosure->n_statements = 0;
}

static void
drop_narrative(struct disclosure *disclosure)
{
	disclosure->n_remarks = disclosure->n_facts = 0;
	disclosure->n_tasks = disclosure->n_indicators = 0;
}

static void
halves_make_a_whole(void **state)
{
	struct disclosure whole, stored, brought;

	(void)state;
	sample_read(&whole);
	sample_read(&stored);
	sample_read(&brought);
	drop_narrative(&stored);
	drop_tables(&brought);
	brought.source.name = "文字.pdf";
	assert_int_equal(complete_rival(&stored, &brought), -1);
	complete_put(&stored, &brought, 1);
	assert_same_disclosure(&whole, &stored);
	assert_int_equal(stored.n_more, 1);
	assert_string_equal(disclosure_source(&stored, 1)->name, "文字.pdf");
	assert_int_equal(stored.statements[0].source, 0);
	assert_int_equal(stored.remarks[0].source, 1);
	assert_int_equal(stored.indicators[0].source, 1);
	disclosure_release(&whole);
	disclosure_release(&stored);
	disclosure_release(&brought);
}

static void
the_same_half_takes_its_own_place(void **state)
{
	struct disclosure stored, text, tables;

	(void)state;
	sample_read(&stored);
	sample_read(&text);
	sample_read(&tables);
	drop_tables(&stored);
	drop_narrative(&tables);
	drop_tables(&text);
	assert_int_equal(complete_rival(&stored, &text), 0);
	assert_int_equal(complete_rival(&stored, &tables), -1);
	complete_put(&stored, &tables, 1);
	assert_int_equal(complete_rival(&stored, &text), 0);
	assert_int_equal(complete_rival(&stored, &tables), 1);
	text.n_facts = 1;
	text.n_indicators = 0;
	complete_put(&stored, &text, 0);
	assert_int_equal(stored.n_statements, tables.n_statements);
	assert_int_equal(stored.n_remarks, text.n_remarks);
	assert_int_equal(stored.n_facts, 1);
	assert_int_equal(stored.n_tasks, text.n_tasks);
	assert_int_equal(stored.n_indicators, 0);
	assert_int_equal(stored.n_more, 1);
	disclosure_release(&stored);
	disclosure_release(&text);
	disclosure_release(&tables);
}

static void
nothing_is_told_twice(void **state)
{
	struct disclosure stored, text;
	size_t remarks, facts, indicators;

	(void)state;
	sample_read(&stored);
	sample_read(&text);
	drop_tables(&text);
	remarks = stored.n_remarks;
	facts = stored.n_facts;
	indicators = stored.n_indicators;
	text.remarks[0].label = "另一行";
	text.remarks[0].code = "";
	text.indicators[0].name = "另一项指标";
	complete_put(&stored, &text, 1);
	assert_int_equal(stored.n_remarks, remarks + 1);
	assert_int_equal(stored.n_facts, facts);
	assert_int_equal(stored.n_tasks, text.n_tasks);
	assert_int_equal(stored.n_indicators, indicators + 1);
	for (size_t i = 1; i < stored.n_indicators; i++)
		assert_true(stored.indicators[i - 1].task <= stored.indicators[i].task);
	disclosure_release(&stored);
	disclosure_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves_make_a_whole),
		cmocka_unit_test(the_same_half_takes_its_own_place),
		cmocka_unit_test(nothing_is_told_twice),
	};

	return cmocka_run_group_tests(tests, folder_enter, folder_leave);
}
