/* codepoint.c: a code point as terminals see it */
#include "base/codepoint.h"

#include <stdbool.h>
#include <stddef.h>

enum width_class {
	NONE,                 /* must never reach a terminal */
	ZERO,
	TWO,
	NEW,                  /* two columns, but only in terminals of its years */
	AMBIGUOUS
};

struct width_range {
	uint32_t first, last;
	enum width_class class;
};

/* Ascending; what it leaves out takes one column. */
#include "base/width_table.h"

enum { RANGES = sizeof width_table / sizeof width_table[0] };

static const struct width_range *
find_range(uint32_t c)
{
	int from = 0, to = RANGES;

	while (from < to) {
		int middle = from + (to - from) / 2;
		if (c > width_table[middle].last)
			from = middle + 1;
		else
			to = middle;
	}
	return from < RANGES && c >= width_table[from].first ? &width_table[from] : NULL;
}

static enum profile_class
ambiguous_class(uint32_t c)
{
	if (c == 0xB7)
		return PROFILE_DOT;
	if (c >= 0x2500 && c <= 0x259F)
		return c < 0x2580 ? PROFILE_BOX : PROFILE_BLOCK;
	if ((c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000)
		return PROFILE_PRIVATE;
	return PROFILE_AMBIGUOUS;
}

static enum profile_class
wide_class(uint32_t c, bool new)
{
	if (c >= 0x20000)
		return new ? PROFILE_RECENT : PROFILE_RARE;
	if (new)
		return PROFILE_DISPUTED;
	return (c >= 0x231A && c <= 0x2B55) || c >= 0x1F000 ? PROFILE_EMOJI : PROFILE_SETTLED;
}

static struct codepoint
by_unicode(uint32_t c)
{
	const struct width_range *range = find_range(c);

	if (!range)
		return (struct codepoint){ 1, PROFILE_SETTLED };
	switch (range->class) {
	case NONE:
		return (struct codepoint){ -1, PROFILE_DISPUTED };
	case ZERO:
		return (struct codepoint){ 0, PROFILE_MARKED };
	case TWO:
	case NEW:
		return (struct codepoint){ 2, wide_class(c, range->class == NEW) };
	case AMBIGUOUS:
		break;
	}
	return (struct codepoint){ 1, ambiguous_class(c) };
}

/*
 * The kind of a character in the terminal's character set. Of one byte is nothing there but ASCII:
 * what libc has there (the euro in GBK) is a control in terminals.
 */
static enum profile_class
encoded_class(uint32_t c, struct codepoint point)
{
	int bytes = profile_now()->bytes(c);

	if (bytes < 2)
		return PROFILE_DISPUTED;
	if (bytes < 4)
		return point.class;
	if (point.class == PROFILE_SETTLED && point.columns == 2)
		return PROFILE_FAR_WIDE;
	return point.class >= PROFILE_AMBIGUOUS && point.class <= PROFILE_PRIVATE ? PROFILE_FAR :
	    point.class;
}

struct codepoint
codepoint_of(uint32_t c)
{
	if (c >= 0x20 && c < 0x7F)
		return (struct codepoint){ 1, PROFILE_SETTLED };
	if (c > 0x10FFFF)
		return (struct codepoint){ -1, PROFILE_DISPUTED };
	struct codepoint point = { 2, PROFILE_SETTLED };
	if (c < 0x4E00 || c > 0x9FFF)
		point = by_unicode(c);
	if (point.columns >= 0 && profile_now()->bytes)
		point.class = encoded_class(c, point);
	return point;
}
