/* branch.c: the codes of a table as a tree over all its sides, and doubts about its sums */
#include <stdlib.h>
#include <string.h>

#include "audit/branch.h"
#include "audit/check.h"
#include "base/i18n.h"

static int
order_of(const struct line *line, enum scheme scheme, const char *code)
{
	if (line->scheme != scheme)
		return line->scheme < scheme ? -1 : 1;
	return strcmp(line->code, code);
}

static int
code_order(const void *a, const void *b)
{
	const struct line *one = *(const struct line *const *)a;
	const struct line *other = *(const struct line *const *)b;
	int order = order_of(one, other->scheme, other->code);
	return order ? order : (one > other) - (one < other);
}

static void
collect_codes(struct branches *branches)
{
	const struct statement *statement = branches->statement;
	bool sorted = true;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		branches->of[i] = (struct branch){ .parent = -1, .total = -1, .first = -1,
			.next = -1 };
		if (!*line->code || code_level(line->scheme, line->code) == 0)
			continue;
		branches->of[i].coded = true;
		branches->codes[branches->n_codes++] = line;
		sorted &= branches->n_codes < 2 ||
		    code_order(&branches->codes[branches->n_codes - 2],
			&branches->codes[branches->n_codes - 1]) < 0;
	}
	if (!sorted)
		qsort(branches->codes, branches->n_codes, sizeof *branches->codes, code_order);
}

static struct branch *
branch_of(const struct branches *branches, const struct line *line)
{
	return &branches->of[line - branches->statement->lines];
}

static void
mark_doubled(struct branches *branches)
{
	for (size_t i = 1; i < branches->n_codes; i++) {
		const struct line *one = branches->codes[i - 1], *other = branches->codes[i];
		if (order_of(one, other->scheme, other->code) != 0)
			continue;
		branches->n_doubled++;
		branch_of(branches, one)->doubled = true;
		branch_of(branches, other)->doubled = true;
	}
}

static size_t
first_code(const struct branches *branches, enum scheme scheme, const char *code)
{
	size_t low = 0, high = branches->n_codes;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (order_of(branches->codes[middle], scheme, code) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct line *
branch_find(const struct branches *branches, enum scheme scheme, const char *code, side_t side)
{
	const struct line *found = NULL;
	for (size_t i = first_code(branches, scheme, code); i < branches->n_codes; i++) {
		const struct line *line = branches->codes[i];
		if (order_of(line, scheme, code) != 0)
			break;
		if (line->side == side)
			return line;
		if (!found)
			found = line;
	}
	return found;
}

/* The parent that tree_link found on its own side, unless a nearer code stands on another. */
static long
find_parent(const struct branches *branches, const struct line *line, bool *skips)
{
	const struct line *lines = branches->statement->lines;
	char above[CODE_MAX];
	if (!code_parent(line->scheme, line->code, above))
		return -1;
	if (line->parent >= 0 && strcmp(lines[line->parent].code, above) == 0)
		return line->parent;
	do {
		const struct line *found = branch_find(branches, line->scheme, above, line->side);
		if (found)
			return found - lines;
		*skips = true;
	} while (code_parent(line->scheme, above, above));
	return -1;
}

/* The only total line of a table: it covers all of its sides. */
static long
only_total(const struct statement *statement)
{
	long only = -1;
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (!line_is_total(&statement->lines[i]))
			continue;
		if (only >= 0)
			return -1;
		only = (long)i;
	}
	return only;
}

/* From the last to the first, so that children stand in print order. */
static void
hang(struct branches *branches)
{
	const struct statement *statement = branches->statement;
	long only = only_total(statement);
	for (size_t i = statement->n_lines; i-- > 0;) {
		struct branch *branch = &branches->of[i];
		if (!branch->coded)
			continue;
		branch->parent = find_parent(branches, &statement->lines[i], &branch->skips);
		if (branch->parent < 0)
			branch->total = only >= 0 ? only : statement->lines[i].total;
		long up = branch->parent >= 0 ? branch->parent : branch->total;
		if (up < 0)
			continue;
		branch->next = branches->of[up].first;
		branches->of[up].first = (long)i;
		branches->of[up].children++;
	}
}

static void
make_branches(struct branches *branches, struct arena *arena, const struct statement *statement)
{
	size_t n = statement->n_lines + 1;
	*branches = (struct branches){ .statement = statement,
		.of = arena_alloc(arena, n * sizeof *branches->of),
		.codes = arena_alloc(arena, n * sizeof *branches->codes) };
	collect_codes(branches);
	mark_doubled(branches);
	hang(branches);
}

struct branches *
audit_branches(struct audit *audit, const struct statement *statement)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct arena *arena = audit_arena(audit);
	if (!audit->branches)
		audit->branches = arena_alloc(arena,
		    (disclosure->n_statements + 1) * sizeof *audit->branches);
	struct branches *branches = &audit->branches[statement - disclosure->statements];
	if (!branches->statement)
		make_branches(branches, arena, statement);
	return branches;
}

static const struct column *
money_of_rank(const struct statement *statement, side_t side, size_t rank)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->side == side && column->unit != UNIT_NONE && rank-- == 0)
			return column;
	}
	return NULL;
}

const struct column *
branch_column(const struct statement *statement, const struct column *column, side_t side)
{
	size_t rank = 0;
	if (column->side == side)
		return column;
	for (const struct column *at = statement->columns; at < column; at++)
		rank += at->side == column->side && at->unit != UNIT_NONE;
	return money_of_rank(statement, side, rank);
}

/* How the sums of a table turn out. */
struct scale {
	size_t hold, shorter, over;
};

static const struct figure *
money_cell(const struct line *line, const struct column *column)
{
	const struct cell *cell = column ? line_cell(line, column->ordinal) : NULL;
	return cell && !cell->ambiguous && cell->figure.kind == FIGURE_MONEY ? &cell->figure : NULL;
}

static void
weigh_sum(const struct branches *branches, const struct line *line, const struct column *column,
    struct scale *scale)
{
	const struct statement *statement = branches->statement;
	const struct figure *whole = money_cell(line, column);
	if (!whole || whole->value <= 0)
		return;
	int64_t left = whole->value, steps = figure_step(whole);
	for (long at = branch_of(branches, line)->first; at >= 0; at = branches->of[at].next) {
		const struct line *child = &statement->lines[at];
		const struct figure *part = money_cell(child,
		    branch_column(statement, column, child->side));
		if (part && __builtin_sub_overflow(left, part->value, &left))
			return;
		steps += part ? figure_step(part) : 0;
	}
	if (left > steps / 2)
		scale->shorter++;
	else if (left < -(steps / 2))
		scale->over++;
	else
		scale->hold++;
}

/* Once for a table, and only when one of its sums does not hold. */
static void
weigh(struct branches *branches)
{
	const struct statement *statement = branches->statement;
	struct scale scale = { 0 };
	for (size_t i = 0; i < statement->n_lines; i++) {
		for (size_t j = 0; branches->of[i].children && j < statement->n_columns; j++) {
			const struct column *column = &statement->columns[j];
			if (column->side == statement->lines[i].side && column->unit != UNIT_NONE)
				weigh_sum(branches, &statement->lines[i], column, &scale);
		}
	}
	branches->weighed = true;
	branches->selection = scale.shorter > scale.hold && scale.over == 0;
}

static bool
has_money(const struct line *line)
{
	for (size_t i = 0; i < line->n_cells; i++) {
		if (line->cells[i].figure.kind == FIGURE_MONEY && line->cells[i].figure.value != 0)
			return true;
	}
	return false;
}

/* Under a total: amounts without a code, which may or may not be part of it. */
static bool
others_below(const struct branches *branches, const struct line *total)
{
	const struct statement *statement = branches->statement;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (!branches->of[i].coded && line != total && line->side == total->side &&
		    has_money(line))
			return true;
	}
	return false;
}

const char *
branch_doubt(struct branches *branches, const struct line *line)
{
	bool doubled = branch_of(branches, line)->doubled, part = false;
	for (long at = branch_of(branches, line)->first; at >= 0; at = branches->of[at].next) {
		doubled |= branches->of[at].doubled;
		part |= strstr(branches->statement->lines[at].label, "其中") != NULL;
	}
	if (!branches->weighed)
		weigh(branches);
	if (doubled)
		return _("Codes stand more than once in this table: "
		    "its rows may list something else beside");
	if (part || branches->selection)
		return _("The table seems to print only some of the codes below");
	if (!branch_of(branches, line)->coded && others_below(branches, line))
		return _("Other rows without a code stand beside those that are added up");
	return NULL;
}
