/* test_find.c: what bears a name or a code is found, the best first, however many there are */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "find/find.h"
#include "folder.h"
#include "ingest/import.h"
#include "sample.h"
#include "store/bearers.h"
#include "store/db.h"
#include "store/names.h"

#define OPTIONS ((struct import_options){ .kind = -1, .scope = -1 })

static struct db *
make(const char *path, int copies)
{
	struct err err = ERR_INIT;
	struct db *db = db_open(path, DB_WRITE, &err);

	assert_non_null(db);
	sample_write("p", NULL, NULL);
	for (int i = 0; i < copies; i++) {
		struct import_options options = OPTIONS;
		options.year = 2020 - i;
		struct import import = { .path = NULL };
		if (import_read(&import, "p", &options, no_complaint, NULL, &err) != 0 ||
		    import_store(&import, db, &err) != 0)
			fail_msg("%s", err.text);
		import_release(&import);
	}
	return db;
}

/* Hits as text, one to a line; `limit` ends the search. */
struct hits {
	char text[65536];
	int n, limit;
};

static bool
note(void *context, const struct hit *hit)
{
	static const char *const kinds[] = { "line", "task", "indicator", "fact" };
	struct hits *hits = context;
	size_t n = strlen(hits->text);

	snprintf(hits->text + n, sizeof hits->text - n, "%d %s %d %s:%d %s|%s|%s %s\n",
	    hit->identity.year, kinds[hit->kind], hit->table,
	    hit->side ? (char[]){ hit->side, '\0' } : "", hit->row, hit->code, hit->name,
	    hit->figure.printed, hit->title);
	return ++hits->n != hits->limit;
}

static struct hits hits;

static long
find(struct db *db, const char *query, int limit)
{
	struct err err = ERR_INIT;
	struct selector selector = SELECTOR_ANY;
	long n;

	hits = (struct hits){ .limit = limit };
	n = find_all(db, &selector, query, note, &hits, &err);
	if (n < 0)
		fail_msg("%s", err.text);
	return n;
}

static void
finds_names_and_codes(void **state)
{
	struct db *db = make("find.db", 1);

	(void)state;
	assert_int_equal(find(db, "小学教育", 0), 3);
	assert_string_equal(hits.text, "2020 line 2 :4 2050202|小学教育|-5.5 支出决算表\n"
	    "2020 task 0 :2 |小学教育校舍维修|9.51 \n"
	    "2020 fact 0 :3 |小学教育编制|12 staff\n");
	assert_int_equal(find(db, "20502", 0), 3);
	assert_string_equal(hits.text, "2020 line 2 :3 20502|普通教育| 支出决算表\n"
	    "2020 line 2 :4 2050202|小学教育|-5.5 支出决算表\n2020 line 2 :5 2050203|初中教育| 支出决算表\n");
	assert_int_equal(find(db, "0502", 0), 0);
	assert_int_equal(find(db, "面积", 0), 1);
	assert_string_equal(hits.text, "2020 indicator 0 :2 |维修面积|512.5 小学教育校舍维修\n");
	/* the side's own first amount, not the ambiguous one of the other */
	assert_int_equal(find(db, "一、一般", 0), 1);
	assert_string_equal(
	    hits.text, "2020 line 1 L:1 |一、一般公共预算财政拨款收入|1,234.50 收入支出决算总表\n");
	assert_int_equal(find(db, "一、教育支出", 0), 1);
	assert_string_equal(hits.text, "2020 line 1 R:1 |一、教育支出| 收入支出决算总表\n");
	/* brackets and full-width forms are folded, blanks left out */
	assert_int_equal(find(db, "公务 用车(辆)", 0), 1);
	assert_int_equal(find(db, "２０５０２０２", 0), 1);
	assert_int_equal(find(db, "水利", 0), 0);
	db_close(db);
}

static void
the_best_comes_first(void **state)
{
	struct db *db = make("rank.db", 1);
	const char *at;

	(void)state;
	assert_int_equal(find(db, "教育支出", 0), 2);
	at = strstr(hits.text, "205|教育支出");
	assert_non_null(at);
	assert_true(at < strstr(hits.text, "一、教育支出"));
	db_close(db);
}

static void
a_search_can_be_ended(void **state)
{
	struct db *db = make("end.db", 3);

	(void)state;
	assert_int_equal(find(db, "教育", 0), 21);
	assert_int_equal(find(db, "教育", 5), 5);
	assert_int_equal(hits.n, 5);
	assert_int_equal(find(db, "教育", 0), 21);
	db_close(db);
}

/* Many bearers are found disclosure by disclosure, few at once: the answer is the same. */
static void
both_ways_agree(void **state)
{
	static const char *const queries[] = { "教育", "20502", "公务用车保有量", "维修", "计" };
	struct db *db = make("ways.db", 4);
	int many = bearers_many;

	(void)state;
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		long n = find(db, queries[i], 0);
		char *text = strdup(hits.text);
		bearers_many = 1;
		assert_int_equal(find(db, queries[i], 0), n);
		assert_string_equal(hits.text, text);
		assert_int_equal(find(db, queries[i], 2), 2);
		bearers_many = many;
		free(text);
	}
	db_close(db);
}

static void
selected_ones_only(void **state)
{
	struct err err = ERR_INIT;
	struct selector selector = SELECTOR_ANY;
	struct db *db = make("selected.db", 3);

	(void)state;
	selector.year = 2019;
	hits = (struct hits){ .limit = 0 };
	assert_int_equal(find_all(db, &selector, "教育", note, &hits, &err), 7);
	assert_null(strstr(hits.text, "2020"));
	assert_int_equal(find_all(db, &selector, " ", note, &hits, &err), -1);
	assert_int_equal(err.status, ERR_USAGE);
	err_clear(&err);
	db_close(db);
}

static bool
check_block(void *context, const struct name_block *block)
{
	int64_t *next = context;

	assert_int_equal(block->first, *next);
	for (const char *at = block->keys, *feed; (feed = strchr(at, '\n')); at = feed + 1)
		++*next;
	return true;
}

/* Names are numbered without gaps over the blocks, also where an import was undone between. */
static void
blocks_follow_each_other(void **state)
{
	struct err err = ERR_INIT;
	struct db *db = db_open("blocks.db", DB_WRITE, &err);
	int64_t next = 1;

	(void)state;
	for (int round = 0; round < 3; round++) {
		assert_int_equal(db_begin_write(db, &err), 0);
		for (int i = 0; i < 1500; i++) {
			char name[32];
			snprintf(name, sizeof name, "名称 %d", i + 1000 * round);
			assert_true(names_add(db, "", name, &err) > 0);
		}
		if (round == 1)
			db_rollback(db);
		else
			assert_int_equal(db_commit(db, &err), 0);
	}
	assert_int_equal(names_scan(db, check_block, &next, &err), 0);
	assert_int_equal(next, 1 + 3000);
	assert_int_equal(names_add(db, "", "名称 3499", &err), 3000);
	db_close(db);
}

/* What a stranger may have put into the file. */
static void
hostile_rows_are_refused(void **state)
{
	static const char *const hostile[] = {
		"UPDATE name_block SET first = 9223372036854775807",
		"UPDATE name_block SET first = -9223372036854775807",
		"UPDATE disclosure SET year = 1000000000000",
		"PRAGMA ignore_check_constraints = ON; UPDATE line SET side = char(27) || side",
		"UPDATE line SET row = row + 5000000000",
	};

	(void)state;
	hits = (struct hits){ .n = 0 };
	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
		struct err err = ERR_INIT;
		sqlite3 *handle;
		remove("hostile.db");
		db_close(make("hostile.db", 1));
		assert_int_equal(sqlite3_open("hostile.db", &handle), SQLITE_OK);
		assert_int_equal(sqlite3_exec(handle, hostile[i], NULL, NULL, NULL), SQLITE_OK);
		sqlite3_close(handle);
		struct db *db = db_open("hostile.db", DB_READ, &err);
		assert_int_equal(
		    find_all(db, &SELECTOR_ANY, "教育", note, &hits, &err), -1);
		assert_int_equal(err.status, ERR_DATA);
		err_clear(&err);
		db_close(db);
	}
}

static void
matches_text_at_hand(void **state)
{
	static const struct {
		const char *query, *code, *name;
		bool matches;
	} cases[] = {
		{ "205", "2050202", "小学教育", true },
		{ "0502", "2050202", "小学教育", false },
		{ "教育", "", "小学教育", true },
		{ "（境）", "", "因公出国(境)费", true },
		{ "", "", "甲", true },
		{ "2020", "", "甲 2020 年", true },
		{ "abc", "abcd", "甲", false },
		{ "ＡＢＣ", "", "xabcx", true },
	};
	struct arena arena = { .blocks = NULL };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct find_key key = find_key(&arena, cases[i].query);
		if (find_matches(&key, cases[i].code, cases[i].name) != cases[i].matches)
			fail_msg("case %zu", i);
	}
	arena_release(&arena);
}

static void
figures_match_by_their_beginning(void **state)
{
	static const struct {
		const char *query, *printed;
		bool matches;
	} cases[] = {
		{ "7485.08", "7485.08", true },
		{ "7,485", "7485.08", true },
		{ "7485", "7,485.08", true },
		{ "７４８５", "7485.08", true },
		{ "7485.08", "7485.0", false },
		{ "485.08", "7485.08", false },
		{ "-19.04", "-19.04", true },
		{ "19.04", "-19.04", false },
		{ ".", ".5", false },
		{ "", "7485.08", false },
		{ "7485 元", "7485 元", false },
	};
	struct arena arena = { .blocks = NULL };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct find_key key = find_key(&arena, cases[i].query);
		if (find_matches_figure(&key, cases[i].printed) != cases[i].matches)
			fail_msg("case %zu", i);
	}
	arena_release(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_names_and_codes),
		cmocka_unit_test(the_best_comes_first),
		cmocka_unit_test(a_search_can_be_ended),
		cmocka_unit_test(both_ways_agree),
		cmocka_unit_test(selected_ones_only),
		cmocka_unit_test(blocks_follow_each_other),
		cmocka_unit_test(hostile_rows_are_refused),
		cmocka_unit_test(matches_text_at_hand),
		cmocka_unit_test(figures_match_by_their_beginning),
	};

	return cmocka_run_group_tests(tests, folder_enter, folder_leave);
}
