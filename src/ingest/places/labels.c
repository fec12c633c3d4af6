/* labels.c: the labels of a printed table, which wrap around the figures of their rows */
#include <stdlib.h>
#include <string.h>

#include "ingest/places/label_fit.h"

enum { LINES_MAX = 16 };      /* of one label; further ones are a label of their own */
enum { FAR = 8 };             /* ems: lines that cost more are not one label */
enum { STATES = 1 << 20 };    /* no page has a thousand rows whose labels are in doubt */

enum step { STEP_SKIP, STEP_ROW, STEP_NEW, STEP_BEFORE };

struct state {
	long cost;
	unsigned char step, lines;
};

static void
improve(struct state *state, long cost, enum step step, size_t lines)
{
	if (state->cost < 0 || cost < state->cost)
		*state = (struct state){ .cost = cost, .step = (unsigned char)step,
		    .lines = (unsigned char)lines };
}

static void
steps_to(const struct label_fit *fit, struct state *states, size_t i, size_t r)
{
	size_t width = fit->n_rows + 1;
	struct state *state = &states[i * width + r];
	long within = 0;              /* against the lines being one label */
	state->cost = i == 0 && r == 0 ? 0 : -1;
	if (r > 0)
		improve(state, states[i * width + r - 1].cost +
		    (fit->owned[r - 1] ? fit->table->em * 12 / 10 : 0), STEP_SKIP, 0);
	for (size_t n = 1; n <= i && n <= LINES_MAX; n++) {
		long pair = n > 1 ? fit->against[i - n] : 0;
		if (pair == LABEL_NEVER)
			break;
		within += pair;
		if (within > FAR * fit->table->em)
			break;
		improve(state, states[(i - n) * width + r].cost + within +
		    fit->alone[i - n], STEP_NEW, n);
		if (r > 0)
			improve(state, states[(i - n) * width + r - 1].cost + within +
			    label_fit_row(fit, i - n, n, r - 1), STEP_ROW, n);
		long before = n == i && r == 0 && fit->n_rows > 0 ? label_fit_before(fit, n)
		    : LABEL_NEVER;
		if (before != LABEL_NEVER)
			improve(state, before + within, STEP_BEFORE, n);
	}
}

static void
solve(struct label_fit *fit)
{
	struct table *table = fit->table;
	size_t width = fit->n_rows + 1;
	struct state *states = arena_alloc(&fit->scratch,
	    (fit->n + 1) * width * sizeof *states);
	for (size_t i = 0; i <= fit->n; i++)
		for (size_t r = 0; r <= fit->n_rows; r++)
			steps_to(fit, states, i, r);
	size_t i = fit->n, r = fit->n_rows;
	while (i > 0 || r > 0) {
		const struct state *state = &states[i * width + r];
		int row = -1;
		if (state->step == STEP_NEW)
			row = (int)table_add_row(table, fit->page,
			    (int)label_fit_mean(fit, i - state->lines, state->lines));
		else if (state->step == STEP_ROW)
			row = (int)fit->rows[r - 1];
		else if (state->step == STEP_BEFORE)
			row = label_fit_last_row(table, fit->page);
		for (size_t k = i - state->lines; k < i; k++)
			fit->lines[k]->row = row;
		i -= state->lines;
		r -= state->step == STEP_ROW || state->step == STEP_SKIP;
	}
}

static int
by_long(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;
	return (x > y) - (x < y);
}

/* Fonts differ in where their boxes end: the usual distance of a label from the nearest row. */
static long
usual_offset(struct label_fit *fit)
{
	long *offsets = arena_alloc(&fit->scratch, (fit->n + 1) * sizeof *offsets);
	size_t n = 0;
	for (size_t i = 0; i < fit->n; i++) {
		long best = fit->table->em;
		for (size_t r = 0; r < fit->n_rows; r++) {
			long off = fit->lines[i]->box.y1 - fit->table->rows[fit->rows[r]].y;
			if (fit->owned[r] && labs(off) < labs(best))
				best = off;
		}
		if (labs(best) < fit->table->em * 6 / 10)
			offsets[n++] = best;
	}
	if (n == 0)
		return 0;
	qsort(offsets, n, sizeof *offsets, by_long);
	return offsets[n / 2];
}

static bool
is_line(const struct label_fit *fit, const struct piece *piece)
{
	return piece->leaf == (int)fit->leaf && piece->page == fit->page && piece->row < 0 &&
	    !piece->group &&
	    fit->table->strips[piece->strip].zone == ZONE_DATA;
}

/* Which rows have a figure or a code on the side of the column, beside it. */
static void
find_owned(struct label_fit *fit)
{
	const struct table *table = fit->table;
	memset(fit->owned, 0, fit->n_rows + 1);
	for (size_t i = fit->from; i < fit->to && fit->n_rows > 0; i++) {
		const struct piece *piece = &table->pieces[i];
		size_t row = (size_t)piece->row - fit->rows[0];       /* wraps below it */
		if (piece->row >= 0 && piece->leaf >= 0 && row < fit->n_rows &&
		    table->leaves[piece->leaf].side == table->leaves[fit->leaf].side &&
		    piece->leaf != (int)fit->leaf && piece_is_strong(table, piece))
			fit->owned[row] = true;
	}
}

static void
gather_fit(struct label_fit *fit)
{
	struct table *table = fit->table;
	fit->lines = arena_alloc(&fit->scratch, (fit->to - fit->from + 1) * sizeof *fit->lines);
	for (size_t i = fit->from; i < fit->to; i++)
		if (is_line(fit, &table->pieces[i]))
			fit->lines[fit->n++] = &table->pieces[i];
	size_t first = 0;
	while (first < table->n_rows && table->rows[first].page != fit->page)
		first++;
	while (first + fit->n_rows < table->n_rows &&
	    table->rows[first + fit->n_rows].page == fit->page)
		fit->n_rows++;
	fit->rows = arena_alloc(&fit->scratch, (fit->n_rows + 1) * sizeof *fit->rows);
	fit->owned = arena_alloc(&fit->scratch, fit->n_rows + 1);
	for (size_t r = 0; r < fit->n_rows; r++)
		fit->rows[r] = first + r;
	find_owned(fit);
	fit->nameless = label_fit_nameless(fit);
}

/* Each line to the nearest row or to one of its own: what is left where a fit costs too much. */
static void
take_nearest(struct label_fit *fit)
{
	struct table *table = fit->table;
	size_t r = 0;
	for (size_t i = 0; i < fit->n; i++) {
		int y = fit->lines[i]->box.y1;
		while (r + 1 < fit->n_rows && abs(table->rows[fit->rows[r + 1]].y - y) <=
		    abs(table->rows[fit->rows[r]].y - y))
			r++;
		bool near = r < fit->n_rows && abs(table->rows[fit->rows[r]].y - y) < table->em;
		fit->lines[i]->row = near ? (int)fit->rows[r] :
		    (int)table_add_row(table, fit->page, y);
	}
}

static bool
side_is_coded(const struct table *table, side_t side)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		if (piece->leaf >= 0 && table->leaves[piece->leaf].side == side &&
		    table->leaves[piece->leaf].role == ROLE_CODE && piece_is_strong(table, piece))
			return true;
	}
	return false;
}

/* Do most labels of a column begin with a mark? Finds the traits of all. */
static bool
is_marked(struct table *table, size_t leaf)
{
	size_t marks = 0, names = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (piece->leaf != (int)leaf || table->strips[piece->strip].zone != ZONE_DATA)
			continue;
		if (!piece->traits)
			piece->traits = label_fit_traits(piece->text);
		marks += (piece->traits & TRAIT_MARK) != 0;
		names++;
	}
	return marks * 4 > names;
}

static void
fit_page(struct label_fit *fit)
{
	struct table *table = fit->table;
	size_t rows = table->n_rows;
	gather_fit(fit);
	if (fit->n == 0 && fit->n_rows > 0)
		return;
	if ((fit->n + 1) * (fit->n_rows + 1) > STATES) {
		take_nearest(fit);
	} else {
		fit->offset = usual_offset(fit);
		label_fit_weigh(fit);
		fit->bottom = label_fit_at_bottom(fit);
		solve(fit);
	}
	if (table->n_rows > rows)
		table_sort_rows(table);
}

void
table_fit_labels(struct table *table, size_t leaf)
{
	bool marked = is_marked(table, leaf);
	bool coded = side_is_coded(table, table->leaves[leaf].side);
	for (size_t from = 0, to; from < table->n_pieces; from = to) {
		int page = table->pieces[from].page;
		bool here = false;
		for (to = from; to < table->n_pieces && table->pieces[to].page == page; to++)
			here = here || (table->pieces[to].leaf == (int)leaf &&
			    table->strips[table->pieces[to].strip].zone == ZONE_DATA);
		struct label_fit fit = { .table = table, .page = page, .leaf = leaf, .coded = coded,
		    .marked = marked, .from = from, .to = to };
		if (here)
			fit_page(&fit);
		arena_release(&fit.scratch);
	}
}
