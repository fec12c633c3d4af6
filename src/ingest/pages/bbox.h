/* bbox.h: what pdftotext -bbox writes, read piece by piece as it comes; private to ingest/pages/ */
#ifndef PAGES_BBOX_H
#define PAGES_BBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "ingest/pages/gather.h"

struct bbox {
	struct gather *gather;
	char *bytes;                  /* not understood yet: the beginning of a tag or a word */
	size_t n, room;
	int page;                     /* pages so far */
	bool in_page;
	bool whole;                   /* the end of the document was seen */
};

void bbox_init(struct bbox *bbox, struct gather *gather);
void bbox_release(struct bbox *bbox);

/*
 * The next bytes. false: this is no such output, or there are more words than a document may have
 * (gather->full).
 */
bool bbox_take(struct bbox *bbox, const char *bytes, size_t n);

#endif
