/* flow_strip.h: the words of a head as one text, character by character; private to flow_*.c */
#ifndef FLOW_FLOW_STRIP_H
#define FLOW_FLOW_STRIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Blanks and line ends forgotten, with the folded form of each character. */
struct strip {
	bool whole;                           /* no name goes on behind the end of a printed word */
	struct arena arena;
	const char **printed, **folded;       /* one character each; heap */
	bool *word_end;                       /* a printed word ends behind it */
	size_t *line;                         /* of the document */
	size_t n, room;
};

void strip_add(struct strip *strip, const char *text, size_t line);
void strip_release(struct strip *strip);

/* The characters [at, at + n) as printed (or folded), in the arena. */
char *strip_text(struct arena *arena, const char *const *characters, size_t at, size_t n);

#endif
