/* mangle.h: what editors, copies and mails do to a text laid out by blanks */
#ifndef TESTS_UNIT_MANGLE_H
#define TESTS_UNIT_MANGLE_H

enum mangling {
	MANGLE_NOTHING,
	MANGLE_FEW_BLANKS,            /* some gaps become wider or narrower */
	MANGLE_MANY_BLANKS,           /* most do */
	MANGLE_SHUFFLE,               /* gaps are of any width */
	MANGLE_COLLAPSE,              /* of one blank */
	MANGLE_HALVE,                 /* of half their width */
	MANGLE_WIDEN,                 /* a Chinese character takes two columns */
	MANGLE_TABS,                  /* gaps are tabs */
	MANGLE_MARGIN,                /* lines begin anywhere */
	MANGLE_SPLIT,                 /* lines end at blanks, what follows begins at the margin */
	MANGLE_SPLIT_GAPS,            /* lines end at gaps, what follows keeps its place */
	MANGLE_JOIN,                  /* two lines are one */
	MANGLE_SWAP,                  /* two lines change places */
	MANGLE_DROP_CELLS,            /* some amounts are blank */
	MANGLE_LOSE_CELLS,            /* and leave no gap */
	MANGLE_LOSE_LINES,
	MANGLE_BLANK_LINES,           /* some come in, */
	MANGLE_NO_BLANK_LINES,        /* all go */
	MANGLE_NO_FEEDS,              /* pages have no ends */
	MANGLE_CUT,                   /* the text ends anywhere */
	MANGLE_SPLIT_BLANKS,          /* gaps change, and lines are split */
	MANGLINGS
};

/* The text so mangled, differently each time. free() it. */
char *mangle(const char *text, enum mangling mangling);

#endif
