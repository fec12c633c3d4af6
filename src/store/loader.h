/* loader.h: the rows of one disclosure, table by table, into its arena; private to store/ */
#ifndef STORE_LOADER_H
#define STORE_LOADER_H

#include "model/disclosure.h"
#include "store/db.h"

struct loader {
	struct db *db;
	struct disclosure *disclosure;
	struct arena *arena;          /* the disclosure's */
	struct err *err;
	size_t *n_cells;              /* of each statement, while cells are read */
};

/* Rows of one table as they come, on the heap until loader_keep. */
struct loaded {
	void *rows;
	size_t n, room;
};

/*
 * Runs a query with :id over one table of the disclosure and gives every row to read(), which adds
 * what it makes of it to *loaded; false from it is a row that cannot be: -1, the database is
 * damaged, nothing is left in *loaded.
 */
int loader_read(struct loader *loader, const char *table, const char *sql,
    bool (*read)(struct loader *loader, struct query *query, struct loaded *loaded),
    struct loaded *loaded);

void loader_add(struct loaded *loaded, const void *row, size_t size);

/* Moves the rows into the arena. */
void *loader_keep(struct loader *loader, struct loaded *loaded, size_t size);

const char *loader_text(struct loader *loader, struct query *query, int column);

/* The document of a table or figure: one that the disclosure has. */
bool loader_origin(struct loader *loader, struct query *query, int column, int *source);

/* Tasks and indicators are the performance. */
int loader_remarks(struct loader *loader);
int loader_facts(struct loader *loader);
int loader_performance(struct loader *loader);

#endif
