/* grid_choice.c: of several ways to put a head together the one with which the rows tie out, and that the standard has */
#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/money.h"
#include "ingest/grid/grid.h"
#include "ingest/pages/words.h"

enum { DECIMALS = 4 };

/* A row while its sums are proved. */
struct proof {
	const struct grid *grid;
	const struct grid_head *head;
	const struct grid_row *row;
	size_t held, failed;
};

/* The figure of a row in a column; false: there is none. */
static bool
figure_at(const struct proof *proof, size_t column, int64_t *value)
{
	int decimals;
	for (size_t i = 0; i < proof->row->n; i++) {
		const struct grid_field *field = &proof->row->fields[i];
		if (field->to == column + 1 && field->to - field->from == 1 &&
		    !grid_is_blank(field->text))
			return decimal_parse(field->text, value, &decimals) == MONEY_OK &&
			    decimal_rescale(*value, decimals, DECIMALS, value);
	}
	return false;
}

static bool
is_sum(const struct grid_cell *cell)
{
	return words_end(cell->folded, "计");
}

/* A part of what stands before it, counted there already. */
static bool
is_within(const struct grid_cell *cell)
{
	return words_begin(cell->folded, "其中");
}

static bool amount_of(struct proof *proof, size_t cell, int64_t *value);

/*
 * The figures below a cell (-1: all) in [from, to): their sum, if it is printed, stands first, and must
 * be that of the others. false: there are none.
 */
static bool
add_below(struct proof *proof, int above, size_t from, size_t to, int64_t *value)
{
	const struct grid_head *head = proof->head;
	int64_t sum = 0, printed = 0, one;
	bool any = false, summed = false, first = true, has_sum = false, has_parts = false;
	for (size_t c = from; c < to; c++)
		for (size_t i = 0; i < head->n; i++) {
			const struct grid_cell *cell = &head->cells[i];
			if (cell->from != c || cell->above != above ||
			    grid_is_over_names(cell->folded))
				continue;
			bool is = first && !cell->parted && is_sum(cell);
			has_sum = has_sum || is;
			first = false;
			has_parts = has_parts || (!is && !is_within(cell));
			if (is_within(cell) || !amount_of(proof, i, &one))
				continue;
			if (is)
				printed = one, summed = true;
			else
				sum += one, any = true;
		}
	if (has_sum && has_parts && any) {
		bool holds = llabs(printed - sum) <= 1000;
		proof->held += holds && printed != 0;
		proof->failed += !holds;
	}
	*value = has_sum ? printed : sum;
	return summed || any;
}

static bool
amount_of(struct proof *proof, size_t at, int64_t *value)
{
	const struct grid_cell *cell = &proof->head->cells[at];
	if (cell->parted)
		return add_below(proof, (int)at, cell->from, cell->to, value);
	return figure_at(proof, cell->from, value);
}

/* The columns of each table side by side: from its name to the next one. */
static size_t
side_end(const struct grid_head *head, size_t from, size_t width)
{
	for (size_t c = from + 1; c < width; c++)
		for (size_t i = 0; i < head->n; i++)
			if (head->cells[i].above < 0 && head->cells[i].from == c &&
			    grid_is_over_names(head->cells[i].folded))
				return c;
	return width;
}

static void
prove_row(struct proof *proof)
{
	int64_t value;
	for (size_t from = 0, to; from < proof->grid->width; from = to) {
		to = side_end(proof->head, from, proof->grid->width);
		add_below(proof, -1, from, to, &value);
	}
}

/* 301 and 303 are of 人员经费, all others of 公用经费. */
static void
prove_codes(struct proof *proof)
{
	for (size_t i = 0; i < proof->head->n; i++) {
		const struct grid_cell *cell = &proof->head->cells[i];
		bool staff = strcmp(cell->folded, "人员经费") == 0;
		if (!cell->parted || (!staff && strcmp(cell->folded, "公用经费") != 0))
			continue;
		for (size_t c = cell->from; c < cell->to; c++) {
			const char *code = proof->row->fields[c].text;
			bool own = strncmp(code, "301", 3) == 0 || strncmp(code, "303", 3) == 0;
			if (code_scheme(code) == SCHEME_ECONOMIC && grid_is_integer(code))
				own == staff ? proof->held++ : proof->failed++;
		}
	}
}

static struct proof
prove(const struct grid *grid, const struct grid_head *head)
{
	struct proof proof = { .grid = grid, .head = head };
	for (size_t r = grid->head; r < grid->n_rows; r++) {
		proof.row = &grid->rows[r];
		if (proof.row->n != grid->width)
			continue;
		prove_row(&proof);
		prove_codes(&proof);
	}
	return proof;
}

/* How many cells the standard has where they are; *all: all that stand below others. */
static size_t
count_known(const struct grid_head *head, bool *all)
{
	size_t n = 0;
	*all = true;
	for (size_t i = 0; i < head->n; i++) {
		const struct grid_cell *cell = &head->cells[i];
		if (cell->above < 0)
			continue;
		bool known = grid_is_known_below(head->cells[cell->above].folded, cell->folded);
		n += known;
		*all = *all && known;
	}
	return n;
}

/* Where the rows of one way or more tie out, the others are none. */
static size_t
keep_proven(const struct grid *grid, struct grid_head heads[], size_t n)
{
	bool *proven = arena_alloc(grid->scratch, n * sizeof *proven), any = false;
	size_t kept = 0;
	for (size_t i = 0; i < n; i++) {
		struct proof proof = prove(grid, &heads[i]);
		proven[i] = proof.failed == 0 && proof.held > 0;
		any = any || proven[i];
	}
	for (size_t i = 0; i < n; i++)
		if (!any || proven[i])
			heads[kept++] = heads[i];
	return kept;
}

size_t
grid_choose(const struct grid *grid, struct grid_head heads[], size_t n)
{
	size_t most = 0, best = 0, same = 0;
	bool whole = false;
	n = n > 1 ? keep_proven(grid, heads, n) : n;
	for (size_t i = 0; i < n; i++) {
		bool all;
		size_t known = count_known(&heads[i], &all);
		if (i > 0 && known < most)
			continue;
		same = i > 0 && known == most ? same + 1 : 1;
		best = same == 1 ? i : best;
		whole = same == 1 ? all : whole;
		most = known;
	}
	if (n == 0)
		return 0;
	heads[0] = heads[best];
	return n == 1 || (same == 1 && whole) ? 1 : n;
}
