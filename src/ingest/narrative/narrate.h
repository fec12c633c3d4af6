/* narrate.h: the narrative of a document as remarks and facts, its performance part as tasks and indicators */
#ifndef NARRATIVE_NARRATE_H
#define NARRATIVE_NARRATE_H

#include "ingest/pages/document.h"
#include "ingest/tables/extraction.h"

/*
 * Reads the lines outside the tables and adds remarks, facts, tasks and indicators to the
 * disclosure (whose statements are there already and decide which figure a remark speaks of).
 * Every one has its place and the text as printed. Purposes and reasons are kept as short text:
 * the words of the document up to the end of the clause.
 */
void narrate(struct disclosure *disclosure, const struct document *document,
    const struct extraction *extraction);

#endif
