/* test_jobs.c: things done side by side are answered in their order, those that kill their worker too */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "ui/jobs.h"
#include "ui/progress.h"

enum { THINGS = 40, DEADLY_FIRST = 3, DEADLY_LATER = 7, DEADLY_LATE = 20 };

struct run {
	size_t prepared;      /* in the process at hand */
	size_t answered, lost, passed;
	pid_t caller;
};

static void
prepare(void *context, size_t i)
{
	struct run *run = context;

	run->prepared = i;
	if (i == DEADLY_FIRST || i == DEADLY_LATER)
		_exit(1);
}

static void
finish(void *context, size_t i, FILE *out)
{
	struct run *run = context;

	assert_int_equal(run->prepared, i);
	if (i == DEADLY_LATE)
		_exit(1);
	fprintf(out, "%zu %d", i * i, getpid() == run->caller);
	for (size_t k = 0; k < i * 1000; k++)
		fputc('.', out);
}

static void
answer(void *context, size_t i, const char *text)
{
	struct run *run = context;
	char wanted[32];

	assert_int_equal(run->answered++, i);
	run->lost += !text;
	if (!text)
		return;
	snprintf(wanted, sizeof wanted, "%zu 0", i * i);
	assert_int_equal(strlen(text), strlen(wanted) + i * 1000);
	assert_int_equal(strncmp(text, wanted, strlen(wanted)), 0);
}

static void
pass(void *context, size_t done)
{
	((struct run *)context)->passed = done;
}

static const struct job_ops ops = {
	.prepare = prepare, .finish = finish, .answer = answer, .pass = pass
};

static void
answers_come_in_order(void **state)
{
	(void)state;
	for (size_t workers = 2; workers <= 9; workers++) {
		struct run run = { .caller = getpid() };
		struct err err = ERR_INIT;
		assert_int_equal(jobs_run(&ops, &run, THINGS, workers, &err), 0);
		assert_int_equal(run.answered, THINGS);
		assert_int_equal(run.passed, THINGS);
		assert_int_equal(run.lost, 3);
	}
}

static void
answer_here(void *context, size_t i, const char *text)
{
	(void)i;
	assert_int_equal(strncmp(text, "0 1", 3), 0);
	((struct run *)context)->answered++;
}

static void
one_thing_needs_no_process(void **state)
{
	const struct job_ops here = {
		.prepare = prepare, .finish = finish, .answer = answer_here, .pass = pass
	};
	struct run run = { .caller = getpid() };
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(jobs_run(&here, &run, 1, 8, &err), 0);
	assert_int_equal(run.answered, 1);
	assert_int_equal(jobs_run(&here, &run, 0, 8, &err), 0);
	assert_in_range(jobs_default(), 1, 8);
}

static void
progress_in_words(void **state)
{
	struct arena arena = { .blocks = NULL };

	(void)state;
	assert_string_equal(progress_text(&arena, 0, 9, 5000, 0), "0 of 9 files");
	assert_string_equal(progress_text(&arena, 3, 9, 1500, 0),
	    "3 of 9 files, 2.0 a second, 0:03 left");
	assert_string_equal(progress_text(&arena, 1, 4001, 1000, 0),
	    "1 of 4001 files, 1.0 a second, 1:06:40 left");
	assert_string_equal(progress_text(&arena, 9, 9, 1500, 53),
	    "[############] 9 of 9 files, 6.0 a second, 0:00 left");
	assert_string_equal(progress_text(&arena, 3, 9, 1500, 53),
	    "[####--------] 3 of 9 files, 2.0 a second, 0:03 left");
	assert_string_equal(progress_text(&arena, 3, 9, 1500, 45),
	    "3 of 9 files, 2.0 a second, 0:03 left");
	assert_int_equal(strlen(progress_text(&arena, 3, 9, 1500, 200)), 33 + 37);
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_come_in_order),
		cmocka_unit_test(one_thing_needs_no_process),
		cmocka_unit_test(progress_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
