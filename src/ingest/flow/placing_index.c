/* placing_index.c: the codes of a table, and which lines add up to which */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/flow/placing_private.h"
#include "ingest/pages/words.h"

static bool
is_item(struct arena *arena, const struct line *line)
{
	const char *folded = text_fold(arena, line->label);
	return words_after_mark(folded) != folded && (folded[0] < '0' || folded[0] > '9') &&
	    folded[0] != '(';
}

static bool
is_child(struct arena *arena, const struct line *line, char above[CODE_MAX])
{
	above[0] = '\0';
	if (*line->code == '\0')
		return is_item(arena, line);
	return code_parent(line->scheme, line->code, above) ||
	    code_level(line->scheme, line->code) == 1;
}

static int
compare(const struct placing_child *one, side_t side, const char *above)
{
	if (one->side != side)
		return one->side < side ? -1 : 1;
	return strcmp(one->above, above);
}

static int
by_parent(const void *a, const void *b)
{
	const struct placing_child *one = a, *other = b;
	int order = compare(one, other->side, other->above);
	return order != 0 ? order : one->line < other->line ? -1 : one->line > other->line;
}

void
placing_index(struct placing *placing)
{
	const struct statement *statement = placing->statement;
	size_t room = statement->n_lines + 1;
	struct arena arena = { 0 };
	placing->codes.list = arena_alloc(&placing->arena, room * sizeof *placing->codes.list);
	placing->children = arena_alloc(&placing->arena, room * sizeof *placing->children);
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		struct placing_child *child = &placing->children[placing->n_children];
		if (*line->code != '\0')
			placing->codes.list[placing->codes.n++] = line->code;
		child->side = line->side;
		child->line = i;
		placing->n_children += is_child(&arena, line, child->above);
	}
	arena_release(&arena);
	sorted_codes_sort(&placing->codes);
	if (placing->n_children > 0)
		qsort(placing->children, placing->n_children, sizeof *placing->children, by_parent);
}

size_t
placing_first_child(const struct placing *placing, side_t side, const char *above)
{
	size_t low = 0, high = placing->n_children;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare(&placing->children[middle], side, above) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
