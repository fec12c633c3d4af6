/* codepoint.h: a code point as terminals see it */
#ifndef BASE_CODEPOINT_H
#define BASE_CODEPOINT_H

#include <stdint.h>

#include "base/profile.h"

struct codepoint {
	/* by Unicode, ambiguous ones narrow: 2, 1, 0 joins the one before it, -1 never drawn */
	int columns;
	/* in the character set of the profile: disputed if it is not there */
	enum profile_class class;
};

/*
 * From Unicode's EastAsianWidth, general categories and ages; unassigned code points in the
 * ideographic planes are wide, as Unicode asks.
 */
struct codepoint codepoint_of(uint32_t c);

#endif
