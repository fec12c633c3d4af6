/* package_files.h: the files of a package and their columns; private to ingest/package/ */
#ifndef PACKAGE_PACKAGE_FILES_H
#define PACKAGE_PACKAGE_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* In the order in which they are read, written and digested. */
enum package_file {
	FILE_MANIFEST, FILE_TABLES, FILE_COLUMNS, FILE_LINES, FILE_CELLS, FILE_REMARKS,
	FILE_FACTS, FILE_TASKS, FILE_INDICATORS,
	PACKAGE_FILES
};

#define PACKAGE_COLUMNS 15    /* of the widest file */

struct package_file_type {
	const char *name;
	bool required;
	/* the last column, `source`, is there only where there are several documents */
	bool sourced;
	const char *columns[PACKAGE_COLUMNS + 1];     /* ends with NULL */
};
extern const struct package_file_type package_files[PACKAGE_FILES];

/*
 * The digests of the files up to `file`, whose rows are these bytes, a line each; those of the files
 * before it are `digests`. The result is in the arena.
 */
const char *package_add_digest(struct arena *arena, const char *digests, enum package_file file,
    const void *rows, size_t bytes);

#define PACKAGE_FORMAT "1"
/* before what is kept as it is printed, though the unit is that of a number; as in a spreadsheet */
#define PACKAGE_WORDS '\''
#define PACKAGE_DOCUMENTS 99  /* that a manifest can name */

/* Positions in the lists of columns. */
enum { MANIFEST_KEY, MANIFEST_VALUE };
enum { TABLES_TABLE, TABLES_KIND, TABLES_NUMBER, TABLES_TITLE, TABLES_UNIT, TABLES_SOURCE };
enum { COLUMNS_TABLE, COLUMNS_COLUMN, COLUMNS_SIDE, COLUMNS_HEADER, COLUMNS_MEASURE, COLUMNS_UNIT };
enum {
	LINES_TABLE, LINES_ROW, LINES_SIDE, LINES_CODE, LINES_LABEL, LINES_LEVEL, LINES_PAGE,
	LINES_LINE
};
enum {
	CELLS_TABLE, CELLS_ROW, CELLS_COLUMN, CELLS_PRINTED, CELLS_STATE, CELLS_PAGE,
	CELLS_LINE, CELLS_LABEL, CELLS_HEADER
};
enum {
	REMARKS_TABLE, REMARKS_SIDE, REMARKS_CODE, REMARKS_LABEL, REMARKS_MEASURE, REMARKS_ASPECT,
	REMARKS_PRINTED, REMARKS_UNIT, REMARKS_PAGE, REMARKS_LINE, REMARKS_SOURCE
};
enum {
	FACTS_TOPIC, FACTS_ITEM, FACTS_LABEL, FACTS_PRINTED, FACTS_UNIT, FACTS_PAGE, FACTS_LINE,
	FACTS_SOURCE
};
enum {
	TASKS_ID, TASKS_KIND, TASKS_NAME, TASKS_GOAL, TASKS_CODE, TASKS_CODE_LINE, TASKS_BUDGET,
	TASKS_BUDGET_LINE, TASKS_SPEND, TASKS_SPEND_LINE, TASKS_RATE, TASKS_RATE_LINE, TASKS_UNIT,
	TASKS_SOURCE
};
enum {
	INDICATORS_TASK, INDICATORS_LEVEL, INDICATORS_NAME, INDICATORS_OPERATOR, INDICATORS_TARGET,
	INDICATORS_TARGET_UNIT, INDICATORS_TARGET_LINE, INDICATORS_ACTUAL, INDICATORS_ACTUAL_UNIT,
	INDICATORS_ACTUAL_LINE, INDICATORS_VERDICT, INDICATORS_VERDICT_PRINTED,
	INDICATORS_WEIGHT, INDICATORS_SCORE, INDICATORS_SOURCE
};

#endif
