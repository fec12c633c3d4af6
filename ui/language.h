/* language.h: the locale and the language of the messages */
#ifndef UI_LANGUAGE_H
#define UI_LANGUAGE_H

#include "base/arena.h"

/*
 * Sets the locale of the environment; where its character set is neither UTF-8 nor one of those of
 * Chinese terminals (GB18030, GBK), C.UTF-8 in the language that was wanted, with one line on
 * stderr. Call it once, before any text is translated.
 */
void language_init(void);

/* A word of the command line in UTF-8, in the arena if need be; as it is where it cannot be. */
const char *language_word(struct arena *arena, const char *typed);

#endif
