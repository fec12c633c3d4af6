/* puts.h: tables of words put on pages, and what is read of them */
#ifndef UNIT_PUTS_H
#define UNIT_PUTS_H

#include <stddef.h>

enum align { LEFT, MIDDLE, RIGHT, LARGE, TALL };

/*
 * A word: x is its left edge, middle or right edge in characters (a digit is half of one); y in
 * lines, tenths. LARGE is in the middle too, its characters are six times as wide; TALL runs up from
 * there.
 */
struct put {
	int page, y, x;
	enum align align;
	const char *text;
};

/* The width of a Chinese character, twice that of a digit; the width of a text in boxes. */
enum { PUTS_EM = 1000 };
int puts_width(const char *text);

/*
 * The tables found, each "title|unit", then its lines "row side|code|label|header=printed...", "?"
 * behind an ambiguous figure; at last the notes, each "note: text".
 */
void puts_check(const struct put *puts, size_t n, const char *expected);

/*
 * The disclosures found, each "agency year kind scope: lines of each table", or the error that
 * refuses them.
 */
void puts_check_parts(const struct put *puts, size_t n, const char *expected);

#define CHECK_PARTS(puts, expected) puts_check_parts(puts, sizeof (puts) / sizeof *(puts), expected)

#define CHECK(puts, expected) puts_check(puts, sizeof (puts) / sizeof *(puts), expected)

#endif
