/* collect.h: what a path on the command line stands for: a document, a CSV folder, or a folder of these */
#ifndef INGEST_COLLECT_H
#define INGEST_COLLECT_H

#include <stddef.h>

#include "base/arena.h"

struct collection {                   /* zero-initialised; collection_release is due */
	struct arena arena;           /* owns the paths, those that were added included */
	/* in the order in which they were added, of a folder by name */
	const char **paths;
	size_t n, room;
	const char **skipped;         /* in folders, and neither a document nor a CSV folder */
	size_t n_skipped, room_skipped;
};

/*
 * Adds a path. A folder without manifest.csv stands for the documents (.pdf, .txt) and the CSV
 * folders in it, not for what lies deeper; hidden files do not count. One with nothing of the kind
 * stands for itself: why it cannot be imported shows when it is.
 */
void collection_add(struct collection *collection, const char *path);
void collection_release(struct collection *collection);

#endif
