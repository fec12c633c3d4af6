/* test_interrupt.c: a signal in the middle of a transaction: nothing of it is kept */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "store/db.h"
#include "ui/interrupt.h"

static int64_t
count_agencies(struct db *db)
{
	struct err err = ERR_INIT;
	struct query *query = db_query(db, "SELECT count(*) FROM agency", &err);

	assert_non_null(query);
	assert_int_equal(query_next(query, &err), 1);
	int64_t n = query_get_int(query, 0);
	assert_int_equal(query_next(query, &err), 0);
	return n;
}

static void
a_signal_undoes_the_transaction(void **state)
{
	char path[] = "/tmp/suan-interrupt-XXXXXX";
	struct err err = ERR_INIT;

	(void)state;
	close(mkstemp(path));
	unlink(path);
	struct db *db = db_open(path, DB_WRITE, &err);
	assert_non_null(db);
	interrupt_watch(db);
	assert_false(interrupt_came());
	assert_int_equal(db_begin_write(db, &err), 0);
	assert_int_equal(db_execute(db, "INSERT INTO agency (name, folded) VALUES ('a', 'a')",
	    &err), 0);
	raise(SIGTERM);
	assert_true(interrupt_came());
	assert_int_equal(db_commit(db, &err), -1);
	assert_int_equal(err.status, ERR_INTERRUPTED);
	db_rollback(db);
	interrupt_watch(NULL);
	assert_int_equal(count_agencies(db), 0);
	err_clear(&err);
	db_close(db);
	unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_signal_undoes_the_transaction),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
