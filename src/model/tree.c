/* tree.c: the lines of a statement as a tree: 类 over 款 over 项, sections over their items */
#include <string.h>

#include "model/tree.h"

static const struct line *
first_line(const struct statement *statement, side_t side)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (statement->lines[i].side == side)
			return &statement->lines[i];
	return NULL;
}

static bool
is_total_of(const struct line *line, side_t side)
{
	return line->side == side && line_is_total(line);
}

/*
 * The total line that covers lines[index], -1 if there is none. Where a side begins with a total,
 * totals stand before what they add up, else after it.
 */
static long
covering_total(const struct statement *statement, size_t index)
{
	side_t side = statement->lines[index].side;
	const struct line *first = first_line(statement, side);
	if (!first || !line_is_total(first))
		for (size_t i = index + 1; i < statement->n_lines; i++)
			if (is_total_of(&statement->lines[i], side))
				return (long)i;
	for (size_t i = index + 1; i-- > 0;)
		if (is_total_of(&statement->lines[i], side))
			return (long)i;
	return -1;
}

static bool
is_coded(const struct line *line, const struct line *as, const char *code)
{
	return line->side == as->side && line->scheme == as->scheme &&
	    strcmp(line->code, code) == 0;
}

/* The nearest line with this code beside lines[index], those before it first; -1: none. */
static long
nearest(const struct statement *statement, size_t index, const char *code)
{
	const struct line *line = &statement->lines[index];
	for (size_t i = index; i-- > 0;)
		if (is_coded(&statement->lines[i], line, code))
			return (long)i;
	for (size_t i = index + 1; i < statement->n_lines; i++)
		if (is_coded(&statement->lines[i], line, code))
			return (long)i;
	return -1;
}

static long
coded_parent(const struct statement *statement, size_t index)
{
	const struct line *line = &statement->lines[index];
	char code[CODE_MAX], parent[CODE_MAX];
	bool more = code_parent(line->scheme, line->code, parent);
	while (more) {
		long found = nearest(statement, index, parent);
		if (found >= 0)
			return found;
		memcpy(code, parent, sizeof code);
		more = code_parent(line->scheme, code, parent);
	}
	return covering_total(statement, index);
}

/*
 * A total hangs from totals only: a coded line may hang from a total that stands after it, and no
 * tree may bite its tail.
 */
static long
label_parent(const struct statement *statement, size_t index)
{
	const struct line *line = &statement->lines[index];
	bool total = line_is_total(line);
	for (size_t i = index; i-- > 0;) {
		const struct line *before = &statement->lines[i];
		if (before->side == line->side && before->level < line->level &&
		    (!total || line_is_total(before)))
			return (long)i;
	}
	return -1;
}

void
tree_link(struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		int level = *line->code != '\0' ? code_level(line->scheme, line->code) : 0;
		if (level > 0)
			line->level = level;
	}
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		bool coded = *line->code != '\0' && code_level(line->scheme, line->code) > 0;
		line->parent = coded ? coded_parent(statement, i) : label_parent(statement, i);
	}
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
	long total = covering_total(statement, (size_t)(line - statement->lines));
	return total >= 0 ? &statement->lines[total] : NULL;
}
