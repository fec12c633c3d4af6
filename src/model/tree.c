/* tree.c: the lines of a statement as a tree: 类 over 款 over 项, sections over their items */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/tree.h"

/* Sides are characters: what is kept for each is found by it. */
#define SIDES 256

struct linking {
	struct statement *statement;
	const struct line **coded;    /* by side, scheme, code and place: see compare_coded */
	size_t n_coded;
	bool *is_total;               /* of each line, like the two below */
	long *lower;                  /* the last line before it of a lower level on its side */
	long *lower_total;            /* of a total: the last total of that kind */
};

static int
compare_codes(const struct line *one, const struct line *other, const char *code)
{
	if (one->side != other->side)
		return one->side < other->side ? -1 : 1;
	if (one->scheme != other->scheme)
		return one->scheme < other->scheme ? -1 : 1;
	return strcmp(one->code, code);
}

static int
compare_coded(const void *a, const void *b)
{
	const struct line *one = *(const struct line *const *)a;
	const struct line *other = *(const struct line *const *)b;
	int order = compare_codes(one, other, other->code);
	return order != 0 ? order : (one > other) - (one < other);
}

static bool
is_coded(const struct line *line)
{
	return *line->code != '\0' && code_level(line->scheme, line->code) > 0;
}

/* The nearest line with this code on the side of `line`, those before it first; -1: none. */
static long
nearest(const struct linking *linking, const struct line *line, const char *code)
{
	const struct line *const *coded = linking->coded;
	size_t from = 0, to = linking->n_coded;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = compare_codes(coded[middle], line, code);
		if (order < 0 || (order == 0 && coded[middle] < line))
			from = middle + 1;
		else
			to = middle;
	}
	if (from > 0 && compare_codes(coded[from - 1], line, code) == 0)
		return coded[from - 1] - linking->statement->lines;
	if (from < linking->n_coded && compare_codes(coded[from], line, code) == 0)
		return coded[from] - linking->statement->lines;
	return -1;
}

static long
coded_parent(const struct linking *linking, const struct line *line)
{
	char code[CODE_MAX], parent[CODE_MAX];
	bool more = code_parent(line->scheme, line->code, parent);
	while (more) {
		long found = nearest(linking, line, parent);
		if (found >= 0)
			return found;
		memcpy(code, parent, sizeof code);
		more = code_parent(line->scheme, code, parent);
	}
	return line->total;
}

/*
 * lower[i] for every line, or for totals among totals: a total hangs from totals only, for a coded
 * line may hang from a total that stands after it, and no tree may bite its tail.
 */
static void
find_lower(const struct linking *linking, long *lower, bool totals)
{
	const struct statement *statement = linking->statement;
	long last[SIDES];
	for (size_t i = 0; i < SIDES; i++)
		last[i] = -1;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (totals && !linking->is_total[i])
			continue;
		long at = last[(unsigned char)line->side];
		while (at >= 0 && statement->lines[at].level >= line->level)
			at = lower[at];
		lower[i] = at;
		last[(unsigned char)line->side] = (long)i;
	}
}

/*
 * The total that covers each line. Where a side begins with a total, totals stand before what they
 * add up, else after it.
 */
static void
find_totals(const struct linking *linking)
{
	const struct statement *statement = linking->statement;
	long total[SIDES];
	bool seen[SIDES] = { false }, first[SIDES] = { false };
	for (size_t i = 0; i < SIDES; i++)
		total[i] = -1;
	for (size_t i = 0; i < statement->n_lines; i++) {
		unsigned char side = (unsigned char)statement->lines[i].side;
		if (!seen[side])
			first[side] = linking->is_total[i];
		seen[side] = true;
		if (linking->is_total[i])
			total[side] = (long)i;
		statement->lines[i].total = total[side];
	}
	for (size_t i = 0; i < SIDES; i++)
		total[i] = -1;
	for (size_t i = statement->n_lines; i-- > 0;) {
		unsigned char side = (unsigned char)statement->lines[i].side;
		if (!first[side] && total[side] >= 0)
			statement->lines[i].total = total[side];
		if (linking->is_total[i])
			total[side] = (long)i;
	}
}

static void
index_lines(struct linking *linking)
{
	struct statement *statement = linking->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		linking->is_total[i] = line_is_total(line);
		if (!is_coded(line))
			continue;
		line->level = code_level(line->scheme, line->code);
		linking->coded[linking->n_coded++] = line;
	}
	if (linking->n_coded)
		qsort(linking->coded, linking->n_coded, sizeof *linking->coded, compare_coded);
}

void
tree_link(struct statement *statement)
{
	size_t n = statement->n_lines;
	struct linking linking = {
		.statement = statement,
		.coded = mem_alloc(n * sizeof *linking.coded),
		.is_total = mem_alloc(n * sizeof *linking.is_total),
		.lower = mem_alloc(n * sizeof *linking.lower),
		.lower_total = mem_alloc(n * sizeof *linking.lower_total),
	};
	index_lines(&linking);
	find_totals(&linking);
	find_lower(&linking, linking.lower, false);
	find_lower(&linking, linking.lower_total, true);
	for (size_t i = 0; i < n; i++) {
		struct line *line = &statement->lines[i];
		line->parent = is_coded(line) ? coded_parent(&linking, line) :
		    (linking.is_total[i] ? linking.lower_total : linking.lower)[i];
	}
	free(linking.coded);
	free(linking.is_total);
	free(linking.lower);
	free(linking.lower_total);
}

const struct line *
tree_parent(const struct statement *statement, const struct line *line)
{
	return line->parent >= 0 ? &statement->lines[line->parent] : NULL;
}

const struct line *
tree_total(const struct statement *statement, const struct line *line)
{
	const struct line *root = line;
	for (const struct line *up = line; up; up = tree_parent(statement, up))
		root = up;
	if (line_is_total(root))
		return root;
	return line->total >= 0 ? &statement->lines[line->total] : NULL;
}
