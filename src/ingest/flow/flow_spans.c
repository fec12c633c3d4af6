/* flow_spans.c: places of words on their lines, and those that overlap as one slot */
#include <stdlib.h>

#include "base/mem.h"
#include "ingest/flow/flow_slots.h"

void
part_add_span(struct part *part, const struct flow_word *place, int column, size_t word)
{
	MEM_GROW(part->spans, part->n_spans, part->room_spans);
	part->spans[part->n_spans++] = (struct span){ .x0 = place->x0, .x1 = place->x1,
	    .column = column, .word = word, .bare = place->kind == FLOW_INTEGER };
}

static int
by_place(const void *a, const void *b)
{
	const struct span *one = a, *other = b;
	if (one->x0 != other->x0)
		return one->x0 < other->x0 ? -1 : 1;
	return one->x1 - other->x1;
}

bool
part_make_slots(struct part *part)
{
	int end = 0, before = 0;
	if (part->n_spans > 0)
		qsort(part->spans, part->n_spans, sizeof *part->spans, by_place);
	for (size_t i = 0; i < part->n_spans; i++) {
		const struct span *span = &part->spans[i];
		if (i == 0 || span->x0 >= end) {
			MEM_GROW(part->slots, part->n_slots, part->room_slots);
			part->slots[part->n_slots++] = (struct slot){ .first = i, .x0 = span->x0 };
			end = span->x1;
		}
		struct slot *slot = &part->slots[part->n_slots - 1];
		slot->n++;
		slot->amounts = slot->amounts || (span->column == 0 && !span->bare);
		slot->bare = slot->bare || span->bare;
		slot->x1 = end = span->x1 > end ? span->x1 : end;
		if (span->column == 0)
			continue;
		if (slot->column != 0 || span->column < before)
			return false;
		before = slot->column = span->column;
	}
	return true;
}
