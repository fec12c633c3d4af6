/* flow_stack.c: the head of a table laid out by blanks: names that wrap inside their column are joined, columns go from left to right */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/pages/words.h"

struct stack {
	struct flow_word word;        /* its line is the last one of it */
	size_t top;                   /* the first one */
	int64_t key;                  /* twice its middle: the order from left to right */
};

enum { MOST = 512 };          /* words of a head that are put together: no table has so many */

/* Is it worth while to put the two together and look? */
static bool
may_join(const struct stack *above, const struct flow_word *below, int apart)
{
	size_t length = words_length(above->word.text) + words_length(below->text);
	if (above->word.line == below->line)
		return length == 2;
	return apart <= 0 || (apart <= 3 && length <= 4);
}

static bool
joins(struct flow *flow, const struct stack *above, const struct flow_word *below)
{
	int apart = below->x0 > above->word.x0 ? below->x0 - above->word.x1 :
	    above->word.x0 - below->x1;
	if (!may_join(above, below, apart))
		return false;
	const char *text = arena_printf(flow->arena, "%s%s", above->word.text, below->text);
	if (above->word.line == below->line)
		return flow_head_word(text);
	/* Parts of a name so short that they do not overlap, as they may, are known as all of it. */
	if (apart > 0 ? !flow_head_word(text) : !flow_head_start(text))
		return false;
	/*
	 * Two names that are whole are one only if they are known to be: 国有资本经营预算 +
	 * 财政拨款, never 支出 + 合计.
	 */
	bool whole = flow_head_word(above->word.text) && flow_head_word(below->text);
	if (whole && strcmp(text, "项目支出") == 0)
		return abs(above->word.x0 - below->x0) <= 1;
	return !whole || (words_length(above->word.text) >= 4 && flow_head_word(text) &&
	    !flow_head_group(above->word.text));
}

static int
middle(const struct flow_word *word)
{
	return word->x0 + word->x1;
}

/* The stack that a word continues: the one whose middle is nearest. */
static long
stack_for(struct flow *flow, const struct stack *stacks, size_t n, const struct flow_word *word)
{
	long best = -1;
	for (size_t i = 0; i < n; i++)
		if (joins(flow, &stacks[i], word) && (best < 0 ||
		    abs(middle(&stacks[i].word) - middle(word)) <=
		        abs(middle(&stacks[best].word) - middle(word))))
			best = (long)i;
	return best;
}

static void
join(struct flow *flow, struct stack *stack, const struct flow_word *word)
{
	stack->word.text = arena_printf(flow->arena, "%s%s", stack->word.text, word->text);
	stack->word.line = word->line;
	stack->word.x0 = word->x0 < stack->word.x0 ? word->x0 : stack->word.x0;
	stack->word.x1 = word->x1 > stack->word.x1 ? word->x1 : stack->word.x1;
}

/* A group stands before its first part, the sum: of those below it the nearest. */
static void
place_groups(struct flow *flow, struct stack *stacks, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		long nearest = -1;
		stacks[i].key = 2 * middle(&stacks[i].word);
		if (!flow_head_group(stacks[i].word.text))
			continue;
		for (size_t k = 0; k < n; k++)
			if (stacks[k].word.line > stacks[i].word.line &&
			    words_end(text_fold(flow->arena, stacks[k].word.text), "计") &&
			    (nearest < 0 || abs(middle(&stacks[k].word) - middle(&stacks[i].word)) <
			        abs(middle(&stacks[nearest].word) - middle(&stacks[i].word))))
				nearest = (long)k;
		if (nearest >= 0)
			stacks[i].key = 2 * middle(&stacks[nearest].word) - 1;
	}
}

static bool
is_label(struct flow *flow, const struct stack *stack)
{
	return flow_role(text_fold(flow->arena, stack->word.text)) == ROLE_LABEL;
}

/* What stands above the names of several tables side by side heads whole tables: it comes first. */
static void
place_side_groups(struct flow *flow, struct stack *stacks, size_t n)
{
	size_t labels = 0, line = SIZE_MAX;
	for (size_t i = 0; i < n; i++)
		if (is_label(flow, &stacks[i])) {
			labels++;
			line = stacks[i].top < line ? stacks[i].top : line;
		}
	for (size_t i = 0; i < n && labels > 1; i++)
		if (stacks[i].word.line < line)
			stacks[i].key -= (int64_t)1000000 * (int64_t)(line - stacks[i].word.line);
}

static int
by_key(const void *a, const void *b)
{
	const struct stack *one = a, *other = b;
	if (one->key != other->key)
		return one->key < other->key ? -1 : 1;
	return one->word.line < other->word.line ? -1 : one->word.line > other->word.line;
}

size_t
flow_stack(struct flow *flow, struct flow_word words[], size_t n_words)
{
	struct stack *stacks = mem_alloc((n_words + 1) * sizeof *stacks);
	size_t n = 0;
	for (size_t i = 0; i < n_words; i++) {
		const struct flow_word *word = &words[i];
		if (word->kind != FLOW_TEXT)
			continue;
		long at = n_words > MOST ? -1 : stack_for(flow, stacks, n, word);
		if (at >= 0)
			join(flow, &stacks[at], word);
		else
			stacks[n++] = (struct stack){ .word = *word, .top = word->line };
	}
	place_groups(flow, stacks, n);
	place_side_groups(flow, stacks, n);
	qsort(stacks, n, sizeof *stacks, by_key);
	for (size_t i = 0; i < n; i++)
		words[i] = stacks[i].word;
	free(stacks);
	return n;
}
