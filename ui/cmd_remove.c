/* cmd_remove.c: suan remove: takes one disclosure out of the database */
#include "base/i18n.h"
#include "store/db.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/interrupt.h"
#include "ui/outcome.h"

static int
remove_one(struct db *db, int64_t id, struct err *err)
{
	if (db_begin_write(db, err))
		return -1;
	if (disclosures_remove(db, id, err) || db_commit(db, err)) {
		db_rollback(db);
		return -1;
	}
	return 0;
}

int
cmd_remove(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	const struct listed *listed = NULL;
	int status = -1;

	if (choice_open(&choice, request, DB_WRITE, err) == 0)
		listed = choice_only(&choice, err);
	if (listed) {
		interrupt_watch(choice.db);
		status = remove_one(choice.db, listed->id, err);
		interrupt_watch(NULL);
	}
	if (status == 0) {
		struct outcomes outcomes;
		outcomes_init(&outcomes, request);
		outcomes_add(&outcomes, OUTCOME_REMOVED, NULL, &listed->identity,
		    (size_t)listed->tables, (size_t)listed->cells);
		status = outcomes_finish(&outcomes, err);
	}
	choice_close(&choice);
	return status;
}
