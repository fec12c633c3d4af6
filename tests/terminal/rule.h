/* rule.h: how many cells each code point takes in the terminals that were measured */
#ifndef TERMINAL_RULE_H
#define TERMINAL_RULE_H

#include <stdbool.h>
#include <stdint.h>

/* Cells of the classes on which terminals differ; those left at 0 in marks, format and legacy are really 0 or none. */
struct rule {
	const char *name;
	int ambiguous;        /* East Asian ambiguous */
	int lines;            /* of these, box drawing and blocks */
	int private;
	int names_h, names_i; /* extensions H and I */
	int circled;          /* U+3248 to U+324F */
	int hexagrams;
	int marks;            /* combining marks, each */
	int spacing;          /* spacing marks, as in the scripts of India */
	int emoji;            /* emoji that came with Unicode 15 */
	int old_symbols;      /* U+3030 303D 3297 3299 */
	const char *legacy;   /* the code of a terminal that does not take UTF-8 */
	int ambiguous_4, plane_2, beyond, ideographs_4;      /* there: what takes four bytes; Ext B, Ext C to H and emoji */
	const signed char *measured;          /* by code point, goes before all that; RULE_UNKNOWN: as above. NULL: none */
};

enum { RULE_UNKNOWN = -2, RULE_LAST = 0x10FFFF };

extern const struct rule rules[];
extern const int rule_count;

const struct rule *rule_named(const char *name);      /* NULL if there is none */

/* Reads Unicode's tables; false if they are not on this system. */
bool rule_load(void);

/* 0, 1 or 2; -1 for what a program must not send: controls, format characters, separators, surrogates, noncharacters. */
int rule_width(const struct rule *rule, uint32_t c);

/* assigned, not private, not a mark */
bool rule_ambiguous(uint32_t c);

/* joins what comes before it */
bool rule_mark(uint32_t c);

#endif
