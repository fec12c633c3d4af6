/* head_repeat.c: cells over columns whose names are repeated: below each stand all of them once */
#include <stdlib.h>
#include <string.h>

#include "ingest/places/heads.h"

enum { GROUPS = 8 };

static bool
is_outer(const struct heads *heads, const struct head *head)
{
	for (size_t i = 0; i < heads->n_parents; i++) {
		const struct head *other = heads->parents[i];
		if (other != head && !other->lost && other->from <= head->from &&
		    other->to >= head->to && head_above(other, head, heads->table->em))
			return false;
	}
	return !head->lost && head->to > head->from;
}

static int
by_columns(const void *a, const void *b)
{
	const struct head *const *p = a, *const *q = b;
	return ((*p)->from > (*q)->from) - ((*p)->from < (*q)->from);
}

/* The cells of the highest line that are below no other, from the left; 0: more than is usual. */
static size_t
find_groups(const struct heads *heads, struct head **groups)
{
	size_t n = 0;
	for (size_t i = 0; i < heads->n_parents; i++) {
		struct head *head = heads->parents[i];
		if (!is_outer(heads, head) || (n > 0 &&
		    head_height(head) - head_height(groups[0]) > heads->table->em / 3))
			continue;
		if (n == GROUPS)
			return 0;
		groups[n++] = head;
	}
	if (n > 0)
		qsort(groups, n, sizeof *groups, by_columns);
	return n;
}

/*
 * Do the columns from here on have the same names again and again, and does each group stand within
 * its turn, or begin where that begins?
 */
static bool
repeats(const struct heads *heads, struct head *const *groups, size_t n, size_t first, size_t each)
{
	const struct leaf *leaves = heads->table->leaves;
	for (size_t g = 0; g < n; g++) {
		size_t from = first + g * each, to = from + each;
		bool left = abs(groups[g]->box.x0 - leaves[from].x0) < heads->table->em / 2;
		if (!left && (groups[g]->from < from || groups[g]->to > to))
			return false;
		for (size_t l = from; l < to; l++)
			if (heads->barred[groups[g]->number * heads->table->n_leaves + l])
				return false;
	}
	for (size_t l = first + each; l < first + n * each; l++)
		if (strcmp(leaves[l].name, leaves[l - each].name) != 0)
			return false;
	return true;
}

void
heads_repeat(struct heads *heads)
{
	struct head *groups[GROUPS];
	size_t n = find_groups(heads, groups), n_leaves = heads->table->n_leaves;
	if (n < 2)
		return;
	for (size_t each = n_leaves / n; each > 1; each--)
		for (size_t first = 0; first + n * each <= n_leaves; first++) {
			if (!repeats(heads, groups, n, first, each))
				continue;
			for (size_t g = 0; g < n; g++) {
				groups[g]->from = first + g * each;
				groups[g]->to = first + (g + 1) * each;
			}
			return;
		}
}
