/* words.h: folded texts against tables of words; private to ingest/pages/ */
#ifndef PAGES_WORDS_H
#define PAGES_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#define WORDS_MAX 28

/*
 * A rule holds where all of `all`, one of `any` (if there is one) and none of `none` occur. Lists
 * end with NULL.
 */
struct words_rule {
	int value;
	const char *all[6];
	const char *any[WORDS_MAX];
	const char *none[WORDS_MAX];
};

/* The value of the first rule that holds, or -1. */
int words_judge(const struct words_rule *rules, size_t n, const char *folded);

bool words_end(const char *text, const char *end);
bool words_begin(const char *text, const char *begin);
/* Does one of the list (up to NULL) stand in it, at its end, at its beginning, or is all of it? */
bool words_in(const char *text, const char *const *list);
bool words_at_end(const char *text, const char *const *list);
/* The word at the beginning, the longest first as the list has it; NULL if there is none. */
const char *words_at_start(const char *text, const char *const *list);
bool words_are(const char *text, const char *const *list);

size_t words_length(const char *text);        /* in code points */

/* Bytes of the Chinese or Arabic number at the start of a text; 0 if there is none. */
size_t words_number(const char *text);

/*
 * What stands after "一、" "(二)" "3." "4、" at the start; the text itself if nothing of the kind
 * does.
 */
const char *words_after_mark(const char *folded);

#endif
