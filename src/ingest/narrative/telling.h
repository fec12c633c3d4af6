/* telling.h: one statement of a narrative on a figure, kept as remarks and facts; private to ingest/narrative/ */
#ifndef NARRATIVE_TELLING_H
#define NARRATIVE_TELLING_H

#include "ingest/narrative/subjects.h"

/* What was spoken of before a list of parts or a bracket. */
struct kept_subject {
	bool kept;
	struct subject subject;
	bool known, told_change, told_amount;
	size_t n_remarks;
};

/* Where a reader of one paragraph has got to. */
struct teller {
	struct narration *narration;
	const struct paragraph *paragraph;
	struct subject subject;
	bool known;                   /* there is a subject */
	bool strange;                 /* the sentence began with a name that no table has */
	bool of_last;                 /* the sentence tells the figures of the year before */
	/* PHRASE_LAST or PHRASE_BUDGET: against what the sentence compares */
	int base;
	size_t clause;                /* where the clause starts: behind the last mark or figure */
	bool pending_completion;      /* "完成预算 23.65 万元的": the percentage comes next */
	bool told_change, told_amount;    /* of the subject */
	size_t first_remark;          /* of the paragraph */
	struct subject broader;       /* the last that was no part */
	struct kept_subject list, bracket;
};

/* From here on the subject is spoken of; a part of what was is told apart from the whole. */
void teller_take(struct teller *teller, const struct subject *subject);

/* Keeps what is spoken of, unless it is kept; returns to it if anything was told since. */
void teller_keep(struct teller *teller, struct kept_subject *kept);
void teller_return(struct teller *teller, struct kept_subject *kept);

/*
 * Keeps a figure as an aspect of the subject, if there is one: a remark on each of its targets,
 * else a fact; comparisons are facts too.
 */
void tell(struct teller *teller, enum aspect aspect, const struct figure *figure);

/* The same for the words text[from..to). */
void tell_text(struct teller *teller, enum aspect aspect, size_t from, size_t to);

#endif
