/* phrase.h: sentences of the catalogue, into which names and figures are put by name */
#ifndef BASE_PHRASE_H
#define BASE_PHRASE_H

#include "base/arena.h"

/* What stands at {place}. */
struct phrase_word {
	const char *place, *word;
};

/*
 * The text with every {place} replaced; `words` ends with a NULL place. A place that has no word
 * stays, what is put in is not looked at again. A translation may put the places in any order, so
 * that texts that are chosen from a table need no printf formats.
 */
char *phrase(struct arena *arena, const char *text, const struct phrase_word *words);

/* phrase(arena, _("{a} of {b}"), PHRASE({ "a", name }, { "b", other })) */
#define PHRASE(...) (const struct phrase_word[]){ __VA_ARGS__, { .place = NULL } }

#endif
