/* nearest.h: the word that was perhaps meant by one that is not known */
#ifndef UI_NEAREST_H
#define UI_NEAREST_H

#include <stddef.h>

struct arena;

struct nearest {
	const char *typed;
	const char *word;             /* the best so far; NULL: none is near */
	size_t distance;              /* of word */
};

/*
 * Begin with { .typed = ... }, offer every known word; the words must outlive the struct. The first
 * of equals stays.
 */
void nearest_offer(struct nearest *nearest, const char *word);

/*
 * The same for words separated by blanks; each is copied into *room, which must outlive the struct
 * too.
 */
void nearest_offer_all(struct nearest *nearest, struct arena *room, const char *words);

#endif
