/* names.h: the distinct names of a database: what a search scans */
#ifndef STORE_NAMES_H
#define STORE_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct db;

/*
 * A name is a code ("" if there is none) with the label printed beside it; lines, tasks, indicators
 * and facts refer to it. The names are numbered from 1 without gaps. A block holds the search keys
 * of the names `first` and following, each
 *     code TAB text_fold(label) LF
 * so that a scan is a search in a long text and costs nothing per name. A name that nothing refers
 * to any more stays.
 */
struct name_block {
	int64_t first;
	const char *keys;
	size_t bytes;
};

/*
 * Calls visit for every block, by number; false ends the scan. The keys live until visit returns.
 */
int names_scan(struct db *db, bool (*visit)(void *context, const struct name_block *block),
    void *context, struct err *err);

/*
 * The number of this name, made if it is new (inside the caller's write transaction); -1 on
 * failure.
 */
int64_t names_add(struct db *db, const char *code, const char *label, struct err *err);

#endif
