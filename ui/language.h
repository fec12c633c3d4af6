/* language.h: the locale and the language of the messages */
#ifndef UI_LANGUAGE_H
#define UI_LANGUAGE_H

/*
 * Sets the locale of the environment; where its character set is neither UTF-8 nor one of those of
 * Chinese terminals (GB18030, GBK), C.UTF-8 in the language that was wanted, with one line on
 * stderr. Call it once, before any text is translated.
 */
void language_init(void);

/* For what prints: files and pipes hold UTF-8 only, so that C.UTF-8 replaces any other now. */
void language_print(void);

#endif
