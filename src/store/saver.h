/* saver.h: one disclosure on its way into the database; private to store/ */
#ifndef STORE_SAVER_H
#define STORE_SAVER_H

#include "model/disclosure.h"
#include "store/db.h"
#include "store/sources.h"

struct saver {
	struct db *db;
	const struct disclosure *disclosure;
	const struct stored_lines *lines;
	int64_t id;
	struct err *err;
};

/* A query that inserts a row of the disclosure, :disclosure bound; NULL on failure. */
struct query *saver_insertion(struct saver *saver, const char *sql);
void saver_place(struct query *query, const char *page, const char *line,
    const struct place *place);

/* Remarks, facts, tasks and indicators. */
int saver_narrative(struct saver *saver);

#endif
