/* phrase.h: the words before a figure, read backwards as far as they are known; private to ingest/narrative/ */
#ifndef NARRATIVE_PHRASE_H
#define NARRATIVE_PHRASE_H

#include "ingest/narrative/subjects.h"

enum phrase_flag {
	PHRASE_THAN = 1 << 0,         /* 比 较 与 */
	PHRASE_LAST = 1 << 1,         /* 上年, the year before */
	PHRASE_BUDGET = 1 << 2,       /* 年初预算, 预算 */
	PHRASE_FULL = 1 << 3,         /* 全年预算, 调整预算: not the opening one */
	PHRASE_UP = 1 << 4, PHRASE_DOWN = 1 << 5,
	PHRASE_COMPLETE = 1 << 6,     /* 完成 */
	PHRASE_SHARE = 1 << 7,        /* 占 */
	PHRASE_FINAL = 1 << 8,        /* 决算, 支出, 收入: says that it is the amount */
	PHRASE_BASE_ZERO = 1 << 9,    /* 基数为 */
	PHRASE_OTHER_YEAR = 1 << 10,  /* some other year: nothing that is kept */
	/* The clause opens with the year whose figure it is: this one, the last. */
	PHRASE_OF_OWN = 1 << 11, PHRASE_OF_LAST = 1 << 12
};

struct phrase {
	int flags;
	bool has_subject;
	struct subject subject;
	bool whole;                   /* nothing before it in the clause is unknown */
	/* its words and what stands before them make sense together */
	bool fit;
	size_t from;                  /* of the known words */
};

/* The words of the clause text[from..to) that end at `to`. */
void phrase_read(struct narration *narration, enum section section, size_t from, size_t to,
    struct phrase *phrase);

#endif
