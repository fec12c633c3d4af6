/* leads.h: what a narrative says in words: what money was for, why a figure differs; private to ingest/narrative/ */
#ifndef NARRATIVE_LEADS_H
#define NARRATIVE_LEADS_H

#include "ingest/narrative/telling.h"

/*
 * Tells the text behind a lead ("主要原因是") at `at`; returns where it ends, or `at` if there is
 * none.
 */
size_t lead_take(struct teller *teller, size_t at);

#endif
