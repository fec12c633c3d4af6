/* document_import.h: a document read as the disclosures that are in it */
#ifndef INGEST_DOCUMENT_IMPORT_H
#define INGEST_DOCUMENT_IMPORT_H

#include "ingest/extract.h"

/* version of what reads documents: one more when it reads them otherwise */
#define DOCUMENT_READER 4

/* What a document does not tell of an identity; an agency that is not told is "". */
#define YEAR_UNTOLD 0
#define KIND_UNTOLD ((enum disclosure_kind)-1)
#define SCOPE_UNTOLD ((enum disclosure_scope)-1)      /* import takes it for a department's */

/*
 * Makes the disclosures that the document holds, in print order: identity as far as it is told,
 * tables (numbered from 1 and linked), remarks, facts, tasks, indicators. source is the caller's to
 * set. One that has no figure is among them. The caller releases each of them, frees *disclosures
 * (from mem_alloc) and only then releases notes->arena, in either case.
 */
int import_document(struct disclosure **disclosures, size_t *n, const struct document *document,
    struct document_notes *notes, struct err *err);

/*
 * Reads the narrative of a document without tables again, beside the tables of another one that
 * tell which figures it speaks of. Needs the lines of the document, not its words.
 */
void import_narrative(struct disclosure *disclosure, const struct document *document,
    struct statement *statements, size_t n);

#endif
