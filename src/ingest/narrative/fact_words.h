/* fact_words.h: what is told beside the tables, as data: the words before a figure and the fact that it is; private to ingest/narrative/ */
#ifndef NARRATIVE_FACT_WORDS_H
#define NARRATIVE_FACT_WORDS_H

#include <stddef.h>

#include "ingest/narrative/narration.h"

/* Where a figure must stand instead: told apart by their address. */
extern const char NUMBERED[];         /* the first of a paragraph "1." of final accounts */
extern const char BELOW_NUMBER[];     /* any of such a paragraph */
extern const char WHOLE[];            /* the words are all of the clause */

struct fact_words {
	int sections;
	const char *before;           /* the words before end with this, folded; "" any */
	const char *unit;             /* as amounts tell it, "万元" any money; "" any but "%" */
	const char *after;            /* behind the unit; "" any */
	const char *topic, *item;
	const char *label;            /* "": the words before */
	/* stands before it in the paragraph; NULL any, or one of those below */
	const char *earlier;
};

extern const struct fact_words fact_words[];
extern const size_t n_fact_words;

#endif
