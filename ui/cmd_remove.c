/* cmd_remove.c: suan remove: takes one disclosure out of the database */
#include "store/db.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/interrupt.h"
#include "ui/outcome.h"

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
		if (disclosures_remove(choice.db, listed->id, err) == 0)
			status = db_commit(choice.db, err);
		interrupt_watch(NULL);
	}
	if (status == 0) {
		struct outcomes outcomes;
		struct tally tally = { .tables = (size_t)listed->tables,
			.cells = (size_t)listed->cells };
		outcomes_init(&outcomes, request);
		outcomes_add(&outcomes, OUTCOME_REMOVED, NULL, &listed->identity,
		    &tally);
		status = outcomes_finish(&outcomes, err);
	}
	choice_close(&choice);
	return status;
}
