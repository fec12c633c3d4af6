/* subject_words.h: how narratives call the figures of the statements, as data; private to ingest/narrative/ */
#ifndef NARRATIVE_SUBJECT_WORDS_H
#define NARRATIVE_SUBJECT_WORDS_H

#include "ingest/narrative/narration.h"

#define SUBJECT_NAMES 16
#define SUBJECT_LABELS 7

struct subject_words {
	int sections;                 /* in which the words mean this */
	const char *words[SUBJECT_NAMES];     /* folded, quotes dropped */
	enum statement_kind table;    /* STATEMENT_GENERIC: no figure of a statement */
	side_t side;                  /* 0: both, or the only one */
	/* of the line, folded, without numbering; "" is any (the only line) */
	const char *labels[SUBJECT_LABELS];
	/* of another line that the words may mean; the amount told decides */
	const char *rivals[SUBJECT_LABELS];
	enum measure measure, else_measure;
	/* of the rivals, where they stand in other columns; MEASURE_NONE: the same */
	enum measure rival_measure, else_rival_measure;
	bool budgets;                 /* the words mean this in budgets only */
	enum measure part;            /* see subjects.h */
	const char *topic, *name;     /* of its facts: see subjects.h */
};

/* Of equal words the first whose figure is printed holds. */
extern const struct subject_words subject_words[];
extern const size_t n_subject_words;

/* Where the labels of printed lines are names of subjects of their own. */
struct label_source {
	int sections;
	enum statement_kind table;
	side_t side;
	/* the deepest level of coded lines whose labels are told alone */
	int levels;
};

extern const struct label_source label_sources[];
extern const size_t n_label_sources;

#endif
