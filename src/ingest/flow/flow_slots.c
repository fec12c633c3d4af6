/* flow_slots.c: which column an amount of a text laid out by blanks stands in, by what it stands below */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow_slots.h"

static int
page_of(const struct flow *flow, size_t line)
{
	return flow->document->lines[line].page;
}

/* The words of the heads of the part's page that stand above its last line and below `above`. */
static size_t
take_head(const struct part *part, size_t above, struct flow_word words[])
{
	const struct flow *flow = part->flow;
	size_t n = 0, last = flow->words[part->to - 1].line;
	for (size_t i = 0; i < flow->n_headings; i++) {
		const struct flow_word *word = &flow->headings[i];
		if (page_of(flow, word->line) == page_of(flow, last) && word->line < last &&
		    (part->from == flow->head || word->line > above))
			words[n++] = *word;
	}
	return n;
}

/* The heads of columns that say what they said in the first head, at their place. */
static void
add_heads(struct part *part, size_t above)
{
	struct flow *flow = part->flow;
	struct flow_word *words = mem_alloc((flow->n_headings + 1) * sizeof *words);
	size_t n = flow_stack(flow, words, take_head(part, above, words));
	for (size_t c = 0; c < flow_figures(flow); c++) {
		size_t nth = flow->columns[c].nth;
		for (size_t i = 0; i < n; i++) {
			const char *folded = text_fold(flow->arena, words[i].text);
			if (strcmp(folded, flow->columns[c].leaf) != 0 || nth-- > 0)
				continue;
			part_add_span(part, &words[i], (int)c + 1, 0);
			break;
		}
	}
	free(words);
}

/* A bare number is no amount where it is part of a code, or alone, as that of a page. */
static bool
may_be_amount(const struct part *part, size_t at)
{
	const struct flow *flow = part->flow;
	const struct flow_word *word = &flow->words[at];
	if (word->astray)
		return false;
	if (word->kind == FLOW_AMOUNT)
		return true;
	return word->kind == FLOW_INTEGER && !word->alone && !flow->row_numbers &&
	    !flow_code_part(flow->words, part->from, at, part->to);
}

/*
 * A line of amounts that begins where names do was moved there: its places tell nothing.
 */
static void
find_astray(struct part *part)
{
	struct flow_word *words = part->flow->words;
	int margin = INT_MAX;
	for (size_t i = part->from; i < part->to; i++)
		if ((words[i].kind == FLOW_TEXT || words[i].kind == FLOW_CODE) &&
		    words[i].x0 < margin)
			margin = words[i].x0;
	for (size_t i = part->from; i < part->to && margin < INT_MAX; i++)
		words[i].astray = words[i].first ? words[i].kind == FLOW_AMOUNT &&
		    words[i].x0 <= margin : i > part->from && words[i - 1].astray;
}

/* As many slots with amounts as there are columns, and no head that speaks against it. */
static bool
fill_all(struct part *part)
{
	int n = 0;
	for (size_t i = 0; i < part->n_slots; i++) {
		const struct slot *slot = &part->slots[i];
		n += slot->amounts || slot->bare;
		if (slot->column != 0 && (slot->amounts || slot->bare) && slot->column != n)
			return false;
	}
	if (n != (int)flow_figures(part->flow))
		return false;
	n = 0;
	for (size_t i = 0; i < part->n_slots; i++)
		if (part->slots[i].amounts || part->slots[i].bare)
			part->slots[i].column = ++n;
	return true;
}

/* Slots that hold nothing but bare numbers are none. */
static void
drop_bare(struct part *part)
{
	size_t kept = 0;
	for (size_t i = 0; i < part->n_slots; i++)
		if (part->slots[i].column != 0 || part->slots[i].amounts)
			part->slots[kept++] = part->slots[i];
	part->n_slots = kept;
}

static int
middle_of(const struct slot *slot)
{
	return (slot->x0 + slot->x1) / 2;
}

/* The middle of the head in a slot. */
static int
head_of(const struct part *part, const struct slot *slot)
{
	for (size_t i = slot->first; i < slot->first + slot->n; i++)
		if (part->spans[i].column != 0)
			return (part->spans[i].x0 + part->spans[i].x1) / 2;
	return middle_of(slot);
}

/*
 * Slots without a head between two that have one: they are the columns between these, or one of
 * these itself where no amount stands below its head. Told only where their number is right.
 */
static void
fill_gap(struct part *part, size_t from, size_t to)
{
	const struct slot *left = from > 0 ? &part->slots[from - 1] : NULL,
			  *right = to < part->n_slots ? &part->slots[to] : NULL;
	int first = left ? left->column + (left->amounts ? 1 : 0) : 1,
	    last = right ? right->column - (right->amounts ? 1 : 0) : (int)flow_figures(part->flow);
	if (last - first + 1 != (int)(to - from))
		return;
	/* What stands below no head belongs to the nearer one of two, if to any. */
	if (left && right && to - from == 1) {
		int middle = middle_of(&part->slots[from]), to_left = middle - head_of(part, left),
		    to_right = head_of(part, right) - middle;
		if ((first == left->column && to_left >= to_right) ||
		    (first == right->column && to_right >= to_left))
			return;
	}
	for (size_t i = from; i < to; i++)
		part->slots[i].column = first + (int)(i - from);
}

static void
fill_gaps(struct part *part)
{
	for (size_t i = 0; i < part->n_slots;) {
		size_t to = i;
		while (to < part->n_slots && part->slots[to].column == 0)
			to++;
		if (to > i)
			fill_gap(part, i, to);
		i = to + 1;
	}
}

/* Beside the columns of amounts a short bare number goes on a code. */
static void
give_parts(struct part *part)
{
	struct flow *flow = part->flow;
	for (size_t i = part->from; i < part->to; i++) {
		struct flow_word *word = &flow->words[i];
		if (word->kind == FLOW_INTEGER && strlen(word->text) <= 2 && !flow->row_numbers)
			word->kind = FLOW_PART;
	}
}

static bool
is_known(const struct part *part)
{
	for (size_t i = 0; i < part->n_slots; i++)
		if (part->slots[i].column == 0)
			return false;
	return true;
}

/* Where the amounts of each side begin; false if a side has none and no head. */
static bool
find_starts(const struct part *part, int starts[])
{
	for (int side = 0; side < part->flow->sides; side++)
		starts[side] = -1;
	for (size_t i = part->n_slots; i-- > 0;)
		if (part->slots[i].column != 0)
			starts[flow_side(part->flow, part->slots[i].column)] = part->slots[i].x0;
	for (int side = 0; side < part->flow->sides; side++)
		if (starts[side] < 0)
			return false;
	return true;
}

/* The side of the amount that a name stands before, -1 if there is none. */
static int
side_before(const struct part *part, size_t at)
{
	const struct flow *flow = part->flow;
	size_t line = flow->words[at].line;
	for (at++; at < part->to && flow->words[at].line == line; at++)
		if (flow->words[at].kind != FLOW_INTEGER)
			return flow->words[at].column > 0 ? flow_side(flow, flow->words[at].column) : -1;
	return -1;
}

/*
 * Names stand before the amounts of their side; one that reaches over them belongs to the amount
 * behind it.
 */
static void
give_sides(struct part *part)
{
	struct flow *flow = part->flow;
	int starts[FLOW_SIDES];
	if (flow->sides == 1 || !find_starts(part, starts))
		return;
	for (size_t i = part->from; i < part->to; i++) {
		struct flow_word *word = &flow->words[i];
		int side = 0, other = side_before(part, i);
		while (side + 1 < flow->sides && word->x0 >= starts[side])
			side++;
		if (word->kind == FLOW_TEXT && word->x1 > starts[side] && other > side)
			side = other;
		word->side = 1 + (word->column > 0 ? flow_side(flow, word->column) : side);
	}
}

/* Words behind the last figures stand in the column of words there. */
static void
give_remarks(struct part *part)
{
	struct flow *flow = part->flow;
	int end = 0;
	if (!flow->remarks || part->n_spans == 0)
		return;
	for (size_t i = 0; i < part->n_spans; i++)
		end = part->spans[i].x1 > end ? part->spans[i].x1 : end;
	for (size_t i = part->from; i < part->to; i++)
		if (flow->words[i].kind == FLOW_TEXT && flow->words[i].x0 >= end)
			flow->words[i].column = (int)flow->n_columns;
}

static bool
has_all_heads(const struct part *part)
{
	size_t heads = 0;
	for (size_t i = 0; i < part->n_spans; i++)
		heads += part->spans[i].column != 0;
	return heads == flow_figures(part->flow);
}

static void
read_part(struct flow *flow, size_t from, size_t to, size_t above)
{
	struct part part = { .flow = flow, .from = from, .to = to };
	find_astray(&part);
	add_heads(&part, above);
	for (size_t i = from; i < to; i++)
		if (may_be_amount(&part, i))
			part_add_span(&part, &flow->words[i], 0, i);
	if (part_make_slots(&part)) {
		flow->in_order = flow->in_order || has_all_heads(&part);
		if (!fill_all(&part)) {
			drop_bare(&part);
			fill_gaps(&part);
		}
		part_give_columns(&part);
		if (is_known(&part)) {
			give_parts(&part);
			give_sides(&part);
			give_remarks(&part);
		}
	}
	if (flow->texts > 1)
		part_give_cells(&part);
	free(part.spans);
	free(part.slots);
}

void
flow_slots(struct flow *flow)
{
	size_t above = 0;
	for (size_t i = flow->head; i < flow->n_words;) {
		size_t to = i + 1;
		while (to < flow->n_words && flow->words[to].kind != FLOW_BREAK &&
		    page_of(flow, flow->words[to].line) == page_of(flow, flow->words[i].line))
			to++;
		read_part(flow, i, to, above);
		above = flow->words[to - 1].line;
		i = to;
	}
}
