/* test_arena.c: arenas keep their pieces apart; exhausted memory ends the program in order */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/mem.h"
#include "random.h"

enum { PIECES = 3000 };

static size_t
piece_size(void)
{
	return random_below(50) == 0 ? random_below(200000) : random_below(200);
}

/* Every piece is zeroed, aligned, and keeps its bytes while others are taken. */
static void
test_pieces_stay_apart(void **state)
{
	static unsigned char *pieces[PIECES];
	static size_t sizes[PIECES];
	struct arena arena = { .blocks = NULL };

	(void)state;
	for (int i = 0; i < PIECES; i++) {
		sizes[i] = piece_size();
		pieces[i] = arena_alloc(&arena, sizes[i]);
		assert_int_equal((uintptr_t)pieces[i] % _Alignof(max_align_t), 0);
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(pieces[i][k], 0);
		memset(pieces[i], i & 0xFF, sizes[i]);
		arena_text(&arena, "odd");
	}
	for (int i = 0; i < PIECES; i++)
		for (size_t k = 0; k < sizes[i]; k++)
			assert_int_equal(pieces[i][k], i & 0xFF);
	arena_release(&arena);
}

static void
test_texts(void **state)
{
	struct arena arena = { .blocks = NULL };
	char *numbers[1000];

	(void)state;
	assert_string_equal(arena_copy(&arena, "预算草案", 6), "预算");
	assert_string_equal(arena_copy(&arena, NULL, 0), "");
	assert_string_equal(arena_text(&arena, "决算"), "决算");
	assert_string_equal(arena_text(&arena, ""), "");
	assert_null(arena_text(&arena, NULL));
	assert_string_equal(arena_printf(&arena, "%s", ""), "");
	for (int i = 0; i < 1000; i++)
		numbers[i] = arena_printf(&arena, "%d:%s", i, i % 100 ? "款" : "项目支出");
	for (int i = 0; i < 1000; i++) {
		char expected[64];
		snprintf(expected, sizeof expected, "%d:%s", i, i % 100 ? "款" : "项目支出");
		assert_string_equal(numbers[i], expected);
	}
	arena_release(&arena);
}

static void
test_release_makes_ready(void **state)
{
	struct arena arena = { .blocks = NULL };

	(void)state;
	arena_release(&arena);
	for (int i = 0; i < 3; i++) {
		assert_string_equal(arena_printf(&arena, "%0100000d", i) + 99999,
		    i == 0 ? "0" : i == 1 ? "1" : "2");
		arena_release(&arena);
		assert_null(arena.blocks);
		assert_int_equal(arena.used, 0);
	}
}

static void
test_mem_grow(void **state)
{
	int *list = NULL;
	size_t n = 0, room = 0;

	(void)state;
	for (int i = 0; i < 10000; i++) {
		MEM_GROW(list, n, room);
		list[n++] = i;
	}
	for (int i = 0; i < 10000; i++)
		assert_int_equal(list[i], i);
	free(list);
	char *copy = mem_copy("万元");
	assert_string_equal(copy, "万元");
	free(copy);
	char *nothing = mem_alloc(0);
	assert_non_null(nothing);
	free(nothing);
}

/* Asked by the address sanitizer, where it is built in: it shall say no as malloc does. */
const char *__asan_default_options(void);

const char *
__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

static void
hook(void)
{
	static const char text[] = "[hook]";

	if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
		_exit(99);
	mem_alloc(SIZE_MAX / 2);
}

/* Hidden from the compiler, which knows that no object is so large. */
static volatile size_t huge = SIZE_MAX / 2;

static void
ask_alloc(void)
{
	mem_alloc(huge);
}

static void
ask_product(void)
{
	mem_resize(NULL, huge, 4);
}

static void
ask_resize(void)
{
	mem_resize(NULL, huge, 1);
}

static void
ask_arena(void)
{
	struct arena arena = { .blocks = NULL };

	arena_alloc(&arena, 2 * huge);
}

static void
ask_arena_copy(void)
{
	struct arena arena = { .blocks = NULL };

	arena_copy(&arena, "", 2 * huge + 1);
}

/* Runs ask in a child; what it says on stderr goes to said, its wait status is returned. */
static int
run_child(void (*ask)(void), char *said, size_t room)
{
	int ends[2], status;
	size_t n = 0;
	ssize_t got;

	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		mem_on_exhausted(hook);
		ask();
		_exit(0);
	}
	close(ends[1]);
	while (n < room - 1 && (got = read(ends[0], said + n, room - 1 - n)) > 0)
		n += (size_t)got;
	said[n] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

/* The hook runs once even though it runs out of memory itself; then one line, status 3. */
static void
test_exhausted(void **state)
{
	void (*asks[])(void) = { ask_alloc, ask_product, ask_resize, ask_arena, ask_arena_copy };

	(void)state;
	for (size_t i = 0; i < sizeof asks / sizeof asks[0]; i++) {
		char said[4096];
		int status = run_child(asks[i], said, sizeof said);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 3);
		const char *line = strstr(said, "[hook]");
		assert_non_null(line);
		assert_null(strstr(line + 1, "[hook]"));
		const char *message = strstr(said, "suan: ");
		assert_non_null(message);
		assert_ptr_equal(strchr(message, '\n'), message + strlen(message) - 1);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_pieces_stay_apart),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_release_makes_ready),
		cmocka_unit_test(test_mem_grow),
		cmocka_unit_test(test_exhausted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
