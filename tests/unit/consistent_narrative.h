/* consistent_narrative.h: what made-up final accounts tell of their tables, in remarks, facts, tasks and text */
#ifndef UNIT_CONSISTENT_NARRATIVE_H
#define UNIT_CONSISTENT_NARRATIVE_H

#include "audit/audit.h"
#include "consistent_tables.h"

void consistent_remarks(struct disclosure *disclosure, const struct amounts *amounts,
    const struct three_public *three);
void consistent_facts(struct disclosure *disclosure, const struct amounts *amounts,
    const struct three_public *three);
void consistent_performance(struct disclosure *disclosure, const struct amounts *amounts);

/* The lines of the text, in the disclosure's arena. */
struct audit_line *consistent_text(struct disclosure *disclosure, size_t *n);

#endif
