/* subject.h: the official names of classification codes: one is known by scheme, code and year */
#ifndef MODEL_SUBJECT_H
#define MODEL_SUBJECT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/code.h"

/* On what ground a name is known. */
enum subject_ground {
	SUBJECT_UNKNOWN,
	SUBJECT_PATTERN,      /* follows from the code's last digits and the name above it */
	SUBJECT_LISTED,       /* of the classification, but no document of that year was seen */
	/* seen in documents of that year: only this one can be contradicted */
	SUBJECT_SEEN
};

/*
 * The name that a code has in a year; "" if it is unknown. ground may be NULL. A name made by
 * pattern is in the arena.
 */
const char *subject_name(struct arena *arena, enum scheme scheme, const char *code, int year,
    enum subject_ground *ground);

/*
 * Is the printed name the known one? Blanks, brackets of all kinds and full-width forms are alike.
 */
bool subject_agrees(const char *printed, const char *known);

/*
 * Had the code this name in any year of the catalogue? With NULL: has it any name there? A year
 * is not needed where a name is only to be told from other texts.
 */
bool subject_had(enum scheme scheme, const char *code, const char *printed);

/* Is it a part of such a name, or such a name a part of it, and neither all of the other? */
bool subject_had_part(enum scheme scheme, const char *code, const char *printed);

/* Is a folded text the name of any functional 类? */
bool subject_is_name(const char *folded);

#endif
