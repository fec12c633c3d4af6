/* fact_words.h: what is told beside the tables, as data: the words before a figure and the fact that it is; private to ingest/ */
#ifndef INGEST_FACT_WORDS_H
#define INGEST_FACT_WORDS_H

#include <stddef.h>

#include "ingest/narration.h"

struct fact_words {
	int sections;
	const char *before;           /* the words before end with this, folded; "" any */
	const char *unit;             /* as amounts tell it; "" any */
	const char *after;            /* behind the unit; "" any */
	const char *topic, *item, *label;
	const char *earlier;          /* stands before it in the sentence; NULL any */
};

extern const struct fact_words fact_words[];
extern const size_t n_fact_words;

#endif
