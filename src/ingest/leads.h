/* leads.h: what a narrative says in words: what money was for, why a figure differs; private to ingest/ */
#ifndef INGEST_LEADS_H
#define INGEST_LEADS_H

#include "ingest/telling.h"

/*
 * Tells the text behind a lead ("主要原因是") at `at`; returns where it ends, or `at` if there is
 * none.
 */
size_t lead_take(struct teller *teller, size_t at);

#endif
