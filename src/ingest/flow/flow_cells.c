/* flow_cells.c: which words beside each other are cells of their own, where a table has several columns of words */
#include <stdlib.h>

#include "base/mem.h"
#include "ingest/flow/flow_slots.h"

/* Does a word stand one blank behind another one of its line? It may belong to it. */
static bool
is_close(const struct part *part, size_t at)
{
	const struct flow_word *word = &part->flow->words[at];
	return at > part->from && word[-1].line == word->line && word[-1].kind == FLOW_TEXT &&
	    word->x0 - word[-1].x1 <= 1;
}

/* A slot all of whose words stand close behind others is a part of the slot on its left. */
static bool
is_tail(const struct part *part, const struct slot *slot)
{
	for (size_t i = slot->first; i < slot->first + slot->n; i++)
		if (!is_close(part, part->spans[i].word))
			return false;
	return true;
}

/* Is a word the second text one after the other on a line? */
static bool
is_second(const struct part *part, size_t at)
{
	const struct flow_word *word = &part->flow->words[at];
	return at > part->from && word->kind == FLOW_TEXT && word[-1].kind == FLOW_TEXT &&
	    word[-1].line == word->line;
}

/*
 * Does a word stand beside the one before it as one cell does that is in two slots, or in one slot
 * as two cells may, too? Then nothing is told of either. An item ("一、货物 A") has no other cell
 * so near.
 */
static bool
is_odd(const struct part *part, size_t at)
{
	const struct flow_word *word = &part->flow->words[at];
	if (!is_second(part, at))
		return false;
	if (word->cell != word[-1].cell)
		return is_close(part, at);
	return !is_close(part, at) || !flow_item(word[-1].text);
}

void
part_give_cells(struct part *part)
{
	struct flow_word *words = part->flow->words;
	int cell = 0;
	part->n_spans = part->n_slots = 0;
	for (size_t i = part->from; i < part->to; i++)
		if (words[i].kind == FLOW_TEXT)
			part_add_span(part, &words[i], 0, i);
	part_make_slots(part);
	for (size_t i = 0; i < part->n_slots; i++) {
		const struct slot *slot = &part->slots[i];
		cell += cell == 0 || !is_tail(part, slot);
		for (size_t k = slot->first; k < slot->first + slot->n; k++)
			words[part->spans[k].word].cell = cell;
	}
	bool *odd = mem_alloc((part->to - part->from + 1) * sizeof *odd);
	for (size_t i = part->from; i < part->to; i++)
		odd[i - part->from] = is_odd(part, i);
	for (size_t i = part->from; i < part->to; i++)
		if (odd[i - part->from])
			words[i].cell = words[i - 1].cell = 0;
	free(odd);
}
