/* cmd_import.c: suan import: folders of CSV files into the database, each in one transaction */
#include <unistd.h>

#include "base/i18n.h"
#include "ingest/import.h"
#include "store/db.h"
#include "ui/cmd.h"
#include "ui/interrupt.h"
#include "ui/locate.h"
#include "ui/outcome.h"
#include "ui/say.h"

struct importing {
	struct db *db;
	struct outcomes outcomes;
	struct import_options options;
	enum err_status worst;        /* of all paths: a fault outweighs a refusal */
	size_t kept;                  /* disclosures that are in the database now */
};

static void
complain(void *context, const char *line)
{
	(void)context;
	say_line(line);
}

static void
note_failure(struct importing *importing, const char *path, const struct err *err)
{
	if (err->status > importing->worst)
		importing->worst = err->status;
	if (err->status != ERR_INTERRUPTED)
		outcomes_add(&importing->outcomes,
		    err->status == ERR_NO ? OUTCOME_REFUSED : OUTCOME_FAILED, path, NULL, 0, 0);
	say("%s", err->text);
}

static void
import_one(struct importing *importing, const char *path)
{
	static const enum outcome outcomes[] = {
		[IMPORT_NEW] = OUTCOME_IMPORTED,
		[IMPORT_UNCHANGED] = OUTCOME_UNCHANGED,
		[IMPORT_REPLACED] = OUTCOME_REPLACED,
	};
	struct arena arena = { .blocks = NULL };
	struct import_result result;
	struct err err = ERR_INIT;

	if (import_path(importing->db, path, &importing->options, &arena, &result, complain, NULL,
	    &err)) {
		note_failure(importing, path, &err);
	} else {
		importing->kept++;
		outcomes_add(&importing->outcomes, outcomes[result.outcome], path, &result.identity,
		    result.tables, result.cells);
	}
	err_clear(&err);
	arena_release(&arena);
}

static void
import_all(struct importing *importing, const struct request *request)
{
	interrupt_watch(importing->db);
	for (int i = 0; i < request->n_operands && !interrupt_came(); i++)
		import_one(importing, request->operands[i]);
	if (interrupt_came())
		importing->worst = ERR_INTERRUPTED;
	interrupt_watch(NULL);
}

int
cmd_import(const struct request *request, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	struct location location;
	struct importing importing = {
		.options = {
			.replace = request->replace,
			.agency = request->selector.agency,
			.year = request->selector.year,
			.kind = request->selector.kind,
			.scope = request->selector.scope,
		},
	};

	if (locate_writing(&location, &arena, request->database, err)) {
		arena_release(&arena);
		return -1;
	}
	bool fresh = access(location.path, F_OK) != 0;
	importing.db = db_open(location.path, DB_WRITE, err);
	if (importing.db) {
		outcomes_init(&importing.outcomes, request);
		import_all(&importing, request);
		db_close(importing.db);
		/* An empty database of the user's own would stand before the sample. */
		if (fresh && importing.kept == 0)
			unlink(location.path);
		if (outcomes_finish(&importing.outcomes, err) == 0)
			err->status = importing.worst;
	}
	arena_release(&arena);
	return err->status ? -1 : 0;
}
