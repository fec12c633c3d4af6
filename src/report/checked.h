/* checked.h: a disclosure with what it is measured against, its text and what the rules say of it */
#ifndef REPORT_CHECKED_H
#define REPORT_CHECKED_H

#include "audit/audit.h"
#include "report/sheets.h"

/* Points into itself: do not copy it. */
struct checked {
	struct benchmark benchmark;
	struct arena arena;           /* the texts of the lines */
	struct audit_line *lines;     /* in the arena */
	size_t n_lines;
	struct findings findings;
};

/* Loads a disclosure and runs all rules. Leaves nothing to release on failure. */
int checked_load(struct checked *checked, struct db *db, int64_t id, struct err *err);

/*
 * The same in two steps, for who shows the disclosure before it is checked: checked_begin leaves
 * nothing to release on failure, and out what only the rules look at, the document's text and the
 * facts; after checked_run failed there is a disclosure without findings, and it may be called
 * again.
 */
int checked_begin(struct checked *checked, struct db *db, int64_t id, struct err *err);
int checked_run(struct checked *checked, struct db *db, struct err *err);

void checked_release(struct checked *checked);

#endif
