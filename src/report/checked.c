/* checked.c: a disclosure loaded with all that the rules look at, and checked */
#include <string.h>

#include "report/checked.h"
#include "store/db.h"
#include "store/sources.h"

/* Adds the lines of one of its documents behind those that are there. */
static int
load_source(struct checked *checked, struct db *db, int source, struct err *err)
{
	struct stored_line *stored;
	size_t n;
	if (sources_whole(db, checked->benchmark.disclosure.id, source, &checked->arena, &stored,
	    &n, err) < 0)
		return -1;
	if (n == 0)
		return 0;
	struct audit_line *lines = arena_alloc(&checked->arena,
	    (checked->n_lines + n) * sizeof *lines);
	if (checked->n_lines)
		memcpy(lines, checked->lines, checked->n_lines * sizeof *lines);
	for (size_t i = 0; i < n; i++)
		lines[checked->n_lines++] = (struct audit_line){ .source = source,
		    .place = { stored[i].page, stored[i].line }, .text = stored[i].text };
	checked->lines = lines;
	return 0;
}

int
checked_begin(struct checked *checked, struct db *db, int64_t id, struct err *err)
{
	memset(checked, 0, sizeof *checked);
	return benchmark_load_first(&checked->benchmark, db, id, err);
}

int
checked_run(struct checked *checked, struct db *db, struct err *err)
{
	checked->n_lines = 0;
	if (disclosures_load_facts(db, &checked->benchmark.disclosure, err) < 0)
		return -1;
	for (size_t i = 0; i <= checked->benchmark.disclosure.n_more; i++) {
		if (load_source(checked, db, (int)i, err) < 0)
			return -1;
	}
	struct audit_input input = { .context = checked->benchmark.context,
		.lines = checked->lines, .n_lines = checked->n_lines };
	audit_run(&checked->findings, &input);
	return 0;
}

static int
load(struct checked *checked, struct db *db, int64_t id, struct err *err)
{
	if (checked_begin(checked, db, id, err) < 0)
		return -1;
	if (checked_run(checked, db, err) < 0) {
		checked_release(checked);
		return -1;
	}
	return 0;
}

/* In one transaction: each is a lock taken, a file looked at and a lock given back. */
int
checked_load(struct checked *checked, struct db *db, int64_t id, struct err *err)
{
	if (db_begin_read(db, err) != 0) {
		memset(checked, 0, sizeof *checked);
		return -1;
	}
	if (load(checked, db, id, err) < 0) {
		db_rollback(db);
		return -1;
	}
	if (db_commit(db, err) == 0)
		return 0;
	db_rollback(db);
	checked_release(checked);
	return -1;
}

void
checked_release(struct checked *checked)
{
	findings_release(&checked->findings);
	arena_release(&checked->arena);
	benchmark_release(&checked->benchmark);
}
