/* width.h: how many terminal columns text takes; nothing else in the program decides that */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <stddef.h>
#include <stdint.h>

struct arena;

/*
 * Columns of one code point: 2, 1, 0 (joins the character before it) or -1 (must never reach a
 * terminal: controls, surrogates, noncharacters, U+2028/9). From Unicode, and from base/profile
 * for those on which terminals differ.
 */
int width_char(uint32_t c);

/*
 * Columns of one cluster of clean text (bytes as from text_cluster): those of what base/glyph
 * draws for it; where the profile does not substitute, the width of its parts summed.
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
 * Bytes of the first line of text where it is broken to so many columns: at a blank; beside a wide
 * character, but not before a stop, where that fills a line of which a third would stay empty; else
 * wherever it must. More than 0 unless the text is empty.
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
