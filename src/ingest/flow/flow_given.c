/* flow_given.c: columns given to the amounts of slots, and which of them are guesses */
#include <limits.h>

#include "ingest/flow/flow_slots.h"

/*
 * The amounts of a column have a place in common, all of them. Where they have none, some may be
 * another column's.
 */
static bool
is_loose(const struct part *part, const struct slot *slot)
{
	int from = INT_MIN, to = INT_MAX;
	for (size_t i = slot->first; i < slot->first + slot->n; i++) {
		const struct span *span = &part->spans[i];
		if (span->column != 0)
			continue;
		from = span->x0 > from ? span->x0 : from;
		to = span->x1 < to ? span->x1 : to;
	}
	return from >= to;
}

static size_t
count_amounts(const struct part *part, const struct slot *slot)
{
	size_t n = 0;
	for (size_t i = slot->first; i < slot->first + slot->n; i++)
		n += part->spans[i].column == 0;
	return n;
}

/*
 * One row of amounts with a blank: which one it is the heads alone tell, and amounts may be shifted
 * below them.
 */
static bool
is_single(const struct part *part)
{
	size_t most = 0, filled = 0;
	for (size_t i = 0; i < part->n_slots; i++) {
		size_t n = count_amounts(part, &part->slots[i]);
		most = n > most ? n : most;
		filled += n > 0;
	}
	return part->flow->sides == 1 && most == 1 && filled < flow_figures(part->flow);
}

void
part_give_columns(struct part *part)
{
	bool single = is_single(part);
	for (size_t i = 0; i < part->n_slots; i++) {
		const struct slot *slot = &part->slots[i];
		bool loose = single || is_loose(part, slot);
		for (size_t k = slot->first; k < slot->first + slot->n && slot->column != 0; k++) {
			if (part->spans[k].column != 0)
				continue;
			struct flow_word *word = &part->flow->words[part->spans[k].word];
			word->column = slot->column;
			word->loose = loose;
			word->kind = FLOW_AMOUNT;
		}
	}
}
