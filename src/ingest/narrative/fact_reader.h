/* fact_reader.h: what the readers of facts share: where one has got to in a paragraph; private to ingest/narrative/ */
#ifndef NARRATIVE_FACT_READER_H
#define NARRATIVE_FACT_READER_H

#include "ingest/narrative/narration.h"

struct fact_reader {
	struct narration *narration;
	const struct paragraph *paragraph;
	size_t clause;                /* behind the last figure or mark */
	size_t sentence;
	/*
	 * the words that lead to the figure, from the mark or figure before it; to: less its
	 * links
	 */
	size_t from, to;
	size_t next;                  /* where the next figure begins, or the paragraph ends */
	size_t first_fact;            /* of the paragraph */
	const char *item;             /* the last name of a kind of income */
	const char *subject;          /* the project or whole whose performance is reviewed */
	size_t visit, stage;          /* what the figures before were of: see visits.c, reviews.c */
	size_t outer;                 /* the visit before the bracket that is open */
	const char *kind;             /* "人员类": of the projects counted last */
};

void fact_add(const struct fact_reader *reader, const char *topic, const char *item,
    const char *label, const struct amount *amount);

/* The words of the clause as they stand: what a label is when no table knows them. */
const char *fact_label(const struct fact_reader *reader, const struct amount *amount);

/* Is the fact told in this paragraph already? */
bool fact_is_told(const struct fact_reader *reader, const char *topic, const char *item,
    const char *label);

/* text[from..to) without the words that may stand between a name and its figure (共, 为, 支出). */
size_t fact_without_links(const struct prose *prose, size_t from, size_t to);

/* Do the words stand before the figure at `to`, with nothing but such words between? */
bool fact_leads(const struct prose *prose, size_t from, size_t to, const char *words);

/* The readers of one kind each; false if the figure is none of theirs. */
bool visits_take(struct fact_reader *reader, const struct amount *amount);    /* 三公: counts */
bool holdings_take(struct fact_reader *reader, const struct amount *amount);  /* assets */
bool reviews_take(struct fact_reader *reader, const struct amount *amount);   /* performance */

/* The project whose self-evaluation the paragraph sums up: text[*from..*to); false if none. */
bool review_of(const struct prose *prose, const struct paragraph *paragraph, size_t *from,
    size_t *to);

#endif
