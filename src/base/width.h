/* width.h: how many terminal columns text takes; nothing else in the program decides that */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/*
 * What the terminal at hand does with the characters on which terminals differ. Set once it is
 * known; narrow until then.
 */
struct width_profile {
	/* columns of East Asian ambiguous characters (EAW A, private use): 1 or 2 */
	int ambiguous;
	bool lines;           /* box drawing and blocks may be drawn: they take one column here */
};

void width_set_profile(const struct width_profile *profile);
const struct width_profile *width_profile(void);

/*
 * Columns of one code point: 2, 1, 0 (joins the character before it) or -1 (must never reach a
 * terminal: controls, surrogates, noncharacters, U+2028/9). From Unicode's EastAsianWidth and
 * general categories plus the profile; unassigned code points in the ideographic planes count 2,
 * as Unicode asks.
 */
int width_char(uint32_t c);

/*
 * Columns of one cluster of clean text (bytes as from text_cluster): the width of its parts
 * summed.
 */
int width_cluster(const char *text, size_t bytes);

/* Columns of a whole clean text. */
int width_text(const char *text);

/*
 * Bytes of the longest prefix of whole clusters that takes at most `columns`; *used (may be NULL)
 * is what it takes.
 */
size_t width_prefix(const char *text, int columns, int *used);

/*
 * Bytes of the first line of text where it is broken to so many columns: at a blank, else wherever
 * it must; more than 0 unless the text is empty.
 */
size_t width_line(const char *text, int columns);

enum width_align { WIDTH_LEFT, WIDTH_RIGHT };

/*
 * Exactly `columns` columns of text: its first `skip` columns are left out (half of a wide
 * character leaves a blank), what is too long is cut and ends in an ellipsis ("…" where that takes
 * one column and fits, else ".."), what is short is padded with blanks on the side away from
 * `align`. columns <= 0 gives "".
 */
char *width_field(struct arena *arena, const char *text, int skip, int columns,
    enum width_align align);

#endif
