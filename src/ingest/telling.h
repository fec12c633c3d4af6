/* telling.h: one statement of a narrative on a figure, kept as remarks and facts; private to ingest/ */
#ifndef INGEST_TELLING_H
#define INGEST_TELLING_H

#include "ingest/subjects.h"

/* Where a reader of one paragraph has got to. */
struct teller {
	struct narration *narration;
	const struct paragraph *paragraph;
	struct subject subject;
	bool known;                   /* there is a subject */
	/* PHRASE_LAST or PHRASE_BUDGET: against what the sentence compares */
	int base;
	size_t clause;                /* where the clause starts: behind the last mark or figure */
	bool pending_completion;      /* "完成预算 23.65 万元的": the percentage comes next */
	bool told_change, told_amount;    /* of the subject */
	size_t first_remark;          /* of the paragraph */
};

/*
 * Keeps a figure as an aspect of the subject, if there is one: a remark on each of its targets,
 * else a fact; comparisons are facts too.
 */
void tell(struct teller *teller, enum aspect aspect, const struct figure *figure);

/* The same for the words text[from..to). */
void tell_text(struct teller *teller, enum aspect aspect, size_t from, size_t to);

#endif
