/* consistent_tables.h: the tables of made-up final accounts */
#ifndef UNIT_CONSISTENT_TABLES_H
#define UNIT_CONSISTENT_TABLES_H

#include "consistent_amounts.h"
#include "model/disclosure.h"

/* What the three public expenses' table says, budget and final. */
enum three {
	THREE_TOTAL, THREE_ABROAD, THREE_VEHICLES, THREE_PURCHASE, THREE_RUNNING, THREE_RECEPTION,
	THREES
};
struct three_public {
	long budget[THREES], final[THREES];
};

/* Appends the nine tables of the national set. */
void consistent_tables(struct disclosure *disclosure, const struct amounts *amounts,
    const struct three_public *three);

#endif
