/* profile.h: what the terminal at hand does with the characters on which terminals differ */
#ifndef BASE_PROFILE_H
#define BASE_PROFILE_H

#include <stdbool.h>
#include <stdint.h>

/* Kinds of characters; terminals treat all of one kind alike. */
enum profile_class {
	PROFILE_SETTLED,      /* Unicode's width everywhere */
	PROFILE_DISPUTED,     /* another width in each terminal, or none: never drawn */
	PROFILE_AMBIGUOUS,    /* East Asian ambiguous: “ ① ℃ α */
	PROFILE_DOT,          /* U+00B7, narrow among wide ones in some */
	PROFILE_BOX,          /* U+2500..257F */
	PROFILE_BLOCK,        /* U+2580..259F */
	PROFILE_PRIVATE,      /* private use */
	PROFILE_RARE,         /* ideographs from U+20000, up to Unicode 14 */
	PROFILE_RECENT,       /* ideographs of later versions, and where none are yet */
	PROFILE_EMOJI,        /* up to Unicode 9; later ones are disputed */
	PROFILE_MARKED,       /* a letter with a combining mark */
	PROFILE_FAR,          /* ambiguous, of four bytes in GB18030 */
	PROFILE_FAR_WIDE,     /* wide, of four bytes in GB18030 */
	PROFILE_CLASSES
};

struct profile {
	/*
	 * Columns that one of each class takes; 0: not known. Those of PROFILE_AMBIGUOUS to
	 * PROFILE_PRIVATE and PROFILE_FAR are drawn if they take 1 or 2, wide ones if 2, marks if 1.
	 */
	unsigned char columns[PROFILE_CLASSES];
	/*
	 * What is not drawn is replaced, in widths as on the screen. False: text goes as it is,
	 * to a file or a pipe.
	 */
	bool substitutes;
	bool ascii;           /* lines and bars of our own in ASCII, whatever the terminal can */
	/*
	 * Bytes of a code point from U+0080 in the terminal's character set, 0 if it has none
	 * there; NULL: UTF-8
	 */
	int (*bytes)(uint32_t c);
};

/* Narrow, all is drawn, until another is set. */
void profile_set(const struct profile *profile);
const struct profile *profile_now(void);

/* Are lines, and bars, of our own drawn with U+2500.. and U+2580..? */
bool profile_has_lines(void);
bool profile_has_blocks(void);

#endif
