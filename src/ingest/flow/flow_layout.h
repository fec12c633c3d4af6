/* flow_layout.h: fragments of lines that become rows of a table laid out by blanks; private to flow_*.c */
#ifndef FLOW_FLOW_LAYOUT_H
#define FLOW_FLOW_LAYOUT_H

#include "ingest/flow/flow.h"

#define FRAGMENTS 12          /* lines of one row */

struct fragment {
	size_t first, n;              /* words */
	bool head, text, amounts;     /* amounts: or digits of a code */
};

enum part { PART_CODE, PART_NAME, PART_AMOUNT, PART_REMARK };

struct bundle {
	int side;
	size_t line;
	size_t fragments[FRAGMENTS], n;       /* top down */
	size_t above, below;                  /* texts that it took from there */
	bool named;                           /* has text of its own */
	bool item;                            /* begins with what begins a line of its own */
	bool guessed;                         /* what its name is */
	/* a name stands behind amounts on its line, or amounts of another line are a guess */
	bool strange;
	bool doubtful;                        /* a page ends in it, or does not */
	bool broken;                          /* a head was dropped before it */
};

struct layout {
	struct flow *flow;
	struct fragment *fragments;
	size_t n_fragments, room_fragments;
	struct bundle *bundles;
	size_t n_bundles, room_bundles;
	struct flow_word *words;              /* the body as it came */
	size_t n_words;
};

/* What a row is made from: its first fragment tells its line. */
const struct fragment *bundle_fragment(const struct layout *layout, const struct bundle *bundle);

/* Gives names and amounts on lines of their own to the rows that they belong to. */
void layout_join(struct layout *layout);

/* The fragment of a bundle goes to another one. */
void layout_give(struct layout *layout, size_t to, size_t from);

/* Gives the names on lines of their own on one side to the rows that they belong to. */
void layout_share(struct layout *layout, int side);

#endif
