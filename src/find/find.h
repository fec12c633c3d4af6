/* find.h: lines, performance rows and facts by name or code, over every disclosure of a database */
#ifndef FIND_FIND_H
#define FIND_FIND_H

#include "model/disclosure.h"
#include "store/disclosures.h"

enum hit_kind { HIT_LINE, HIT_TASK, HIT_INDICATOR, HIT_FACT };

struct hit {
	enum hit_kind kind;
	int64_t disclosure;
	struct identity identity;
	int table;                    /* ordinal, of a line; else 0 */
	const char *title;            /* of the table; topic of a fact; task of an indicator */
	int row;
	side_t side;
	const char *code, *name;
	/* the line's first amount; spend, actual, the fact's figure */
	struct figure figure;
	struct place place;
	const char *source;           /* the document that tells it */
};

/*
 * Every hit of `query` (a part of a name, or the beginning of a code if it is all digits), folded
 * as text_fold does; best first within a disclosure: whole name, beginning, inside; then print
 * order. visit of false ends it. The hit's strings live until visit returns. Returns the number of
 * hits, -1 on failure.
 */
long find_all(struct db *db, const struct selector *selector, const char *query,
    bool (*visit)(void *context, const struct hit *hit), void *context, struct err *err);

/*
 * The same match for text at hand: does `text` (or a code) answer the query? For the find prompt
 * and filters.
 */
struct find_key {
	const char *folded;           /* text_fold of the query */
	bool digits;                  /* it is all digits: codes match by their beginning */
	bool figures;                 /* for the caller: no name or code answers it, figures do */
};
struct find_key find_key(struct arena *arena, const char *query);
bool find_matches(const struct find_key *key, const char *code, const char *name);

/*
 * Does a figure as printed begin with the query, where that is a number? Separators do not count:
 * 7,485 finds 7485.08.
 */
bool find_matches_figure(const struct find_key *key, const char *printed);

#endif
