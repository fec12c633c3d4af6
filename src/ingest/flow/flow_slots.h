/* flow_slots.h: places of words of a text laid out by blanks, by what overlaps; private to flow_*.c */
#ifndef FLOW_FLOW_SLOTS_H
#define FLOW_FLOW_SLOTS_H

#include "ingest/flow/flow.h"

/* A cell of a column's head, or an amount, and where it stands. */
struct span {
	int x0, x1;
	int column;                   /* of a head: from 1; 0: an amount */
	size_t word;                  /* of an amount */
	bool bare;                    /* a number that may be none */
};

/* Spans that overlap, one after the other: [first, first + n). */
struct slot {
	size_t first, n;
	int column, x0, x1;
	bool amounts, bare;           /* holds one that is none but an amount; a bare number */
};

/* One head and what stands below it, up to the next head or the end of the page. */
struct part {
	struct flow *flow;
	size_t from, to;              /* words of the body */
	struct span *spans;
	size_t n_spans, room_spans;
	struct slot *slots;
	size_t n_slots, room_slots;
};

/*
 * Sorts the spans and makes slots of them; false if one holds the heads of two columns, or they are
 * not in order.
 */
bool part_make_slots(struct part *part);

void part_add_span(struct part *part, const struct flow_word *place, int column, size_t word);

/* A column for every amount of a slot that has one; a bare number there is an amount. */
void part_give_columns(struct part *part);

/* Words that stand in different slots are cells of their own. Spans and slots are made anew. */
void part_give_cells(struct part *part);

#endif
