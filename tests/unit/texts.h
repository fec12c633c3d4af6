/* texts.h: texts that are hard on terminals: of Unicode, of the Big List of Naughty Strings, of bytes that are no UTF-8 */
#ifndef UNIT_TEXTS_H
#define UNIT_TEXTS_H

#include <stdbool.h>
#include <stddef.h>

enum texts_kind {
	TEXTS_BREAKS,         /* the strings of GraphemeBreakTest.txt */
	TEXTS_EMOJI,          /* the sequences of emoji-test.txt, each one cluster */
	TEXTS_NAUGHTY,        /* tests/unit/naughty.txt */
	TEXTS_MALFORMED,      /* overlong, cut, lonely and impossible sequences, every byte by itself */
	TEXTS_UNSEEN,         /* every control, format character and separator of lines between two letters */
	TEXTS_SAMPLE,         /* words of the sample that comes with the program */
	TEXTS_KINDS
};

struct text {
	char *bytes;          /* none is NUL but the one behind them */
	size_t n;
};

struct texts {
	struct text *text;
	size_t n, room;
};

/* False, with a message on stdout, where the file is not on this system. The run is in the top folder, or SUAN_TESTS is set. */
bool texts_load(struct texts *texts, enum texts_kind kind);
void texts_release(struct texts *texts);

const char *texts_name(enum texts_kind kind);

#endif
