/* language.h: the locale and the language of the messages */
#ifndef UI_LANGUAGE_H
#define UI_LANGUAGE_H

/*
 * Sets the locale of the environment; where that has no UTF-8, C.UTF-8 in the language that was
 * wanted, with one line on stderr. Call it once, before any text is translated.
 */
void language_init(void);

#endif
