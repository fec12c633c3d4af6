/* labels.c: the labels of a printed table, which wrap around the figures of their rows */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/places.h"
#include "ingest/words.h"

enum { LINES_MAX = 16 };      /* of one label; further ones are a label of their own */
#define NEVER LONG_MAX        /* no cost */
enum { FAR = 8 };             /* ems: lines that cost more are not one label */
enum { STATES = 1 << 20 };    /* no page has a thousand rows whose labels are in doubt */
enum { FRAGMENT = 3 };        /* characters of a label that went over to the next page */

/* Labels of one column on one page against the rows of that page. */
struct fit {
	struct table *table;
	int page;
	size_t leaf;
	struct piece **lines;
	size_t n;
	size_t *rows;                 /* of the page, from the top */
	bool *owned;                  /* has a figure or a code on the column's side */
	size_t n_rows;
	bool coded;                   /* every row of the side has a code */
	bool marked;                  /* most labels begin with a mark */
	long *sums;                   /* of the lower edges of the lines before each */
	long *against;                /* each line and the next being of one label */
	long *alone;                  /* each line being the first of a row of its own */
	long offset;                  /* of the labels' lower edges from those of the figures */
	size_t from, to;              /* the pieces of the page */
	struct arena scratch;         /* of this page alone */
};

/* What is known of a line of a label; found once, asked for often. */
enum trait {
	TRAIT_MARK = 1,
	TRAIT_TOTAL = 2,
	TRAIT_BARE_TOTAL = 4,
	TRAIT_ROW = 8,
	TRAIT_FUNCTION = 16,
	TRAIT_END = 32,               /* ends as names of expenditure do */
	TRAITS_FOUND = 64
};

enum step { STEP_SKIP, STEP_ROW, STEP_NEW, STEP_BEFORE };

struct state {
	long cost;
	unsigned char step, lines;
};

static bool
begins_row(const char *label)
{
	static const char *const begins[] = { "年初", "年末", "上年", "结转", "使用", "用事业", "其中", "一般公共预算",
	    "政府性基金", "国有资本", "财政专户", "结余分配", "本年", "当年", "收入合", "支出合", "收入总", "支出总", "弥补", "动用",
	    "总计", "合计", "减:", "加:", NULL };
	struct arena arena = { 0 };
	bool is = words_at_start(text_fold(&arena, label), begins) != NULL;
	arena_release(&arena);
	return is;
}

static unsigned char
traits_of(const char *label)
{
	int total = !label_is_total(label) ? 0 :
	    words_length(label) == 2 ? TRAIT_TOTAL | TRAIT_BARE_TOTAL : TRAIT_TOTAL;
	return (unsigned char)(TRAITS_FOUND | total |
	    (label_begins_function(label) ? TRAIT_FUNCTION : 0) |
	    (words_end(label, "支出") ? TRAIT_END : 0) | (label_begins(label) ? TRAIT_MARK : 0) |
	    (begins_row(label) ? TRAIT_ROW : 0));
}

/* What speaks against a line and the next being of one label; NEVER: they are not. */
static long
against_pair(const struct fit *fit, size_t i)
{
	const struct piece *line = fit->lines[i], *next = fit->lines[i + 1];
	long em = fit->table->em, cost = 0, apart = next->box.y1 - line->box.y1;
	if ((next->traits & TRAIT_MARK) ||
	    ((next->traits & TRAIT_FUNCTION) && (line->traits & TRAIT_END)))
		return NEVER;
	if (line->traits & TRAIT_TOTAL)
		cost += em * 6 / 10;
	if (next->traits & TRAIT_ROW)
		cost += em * 15 / 10;
	if (apart > em * 17 / 10)
		cost += em * 9 / 10;
	if ((next->traits & TRAIT_BARE_TOTAL) && (line->traits & TRAIT_ROW) &&
	    !(line->traits & TRAIT_TOTAL))
		cost -= em * 6 / 10;
	if (apart > fit->table->leading)
		cost += 2 * (apart - fit->table->leading);
	/* without figures words beside both tell that there are two rows */
	if (fit->n_rows == 0 && apart > em * 14 / 10 && fit->table->strips[line->strip].n > 1 &&
	    fit->table->strips[next->strip].n > 1)
		cost += 2 * em;
	return cost;
}

/* The middle of lines [first, first+n). */
static long
mean(const struct fit *fit, size_t first, size_t n)
{
	return (fit->sums[first + n] - fit->sums[first]) / (long)n - fit->offset;
}

/* Lines that are a label of a row, at its middle or with its first line beside the figures. */
static long
cost_of_row(const struct fit *fit, size_t first, size_t n, size_t row)
{
	const struct row *at = &fit->table->rows[fit->rows[row]];
	long middle = labs(mean(fit, first, n) - at->y);
	long top = labs(mean(fit, first, 1) - at->y) + fit->table->em * 3 / 10;
	return n > 1 && top < middle ? top : middle;
}

/* Lines that are a row of their own. */
static long
cost_of_new(const struct fit *fit, size_t first)
{
	long em = fit->table->em;
	unsigned char traits = fit->lines[first]->traits;
	enum role role = fit->table->leaves[fit->leaf].role;
	if (traits & TRAIT_MARK)
		return em * (fit->coded ? 8 : 3) / 10;
	if (traits & TRAIT_TOTAL)
		return em * 8 / 10;
	if (fit->coded || role == ROLE_TEXT)
		return 5 * em;
	if (traits & TRAIT_FUNCTION)
		return em * 3 / 10;
	return em * (fit->marked && !(traits & TRAIT_ROW) ? 16 : 8) / 10;
}

static int
row_before(const struct table *table, int page)
{
	int best = -1;
	for (size_t r = 0; r < table->n_rows; r++)
		if (table->rows[r].page < page && (best < 0 ||
		    table->rows[r].page > table->rows[best].page ||
		    (table->rows[r].page == table->rows[best].page &&
		    table->rows[r].y > table->rows[best].y)))
			best = (int)r;
	return best;
}

/* 当年收入 at the end of a page, 小计 at the top of the next. */
static bool
lacks_total(const struct fit *fit)
{
	int row = row_before(fit->table, fit->page);
	const char *label = NULL;
	for (size_t i = 0; i < fit->table->n_pieces; i++) {
		const struct piece *piece = &fit->table->pieces[i];
		if (piece->row == row && piece->leaf == (int)fit->leaf)
			label = piece->text;
	}
	return row >= 0 && label && begins_row(label) && !label_is_total(label);
}

/* Lines at the top of a page that end the last label of the page before; NEVER: they do not. */
static long
cost_of_before(const struct fit *fit, size_t n)
{
	unsigned char traits = fit->lines[0]->traits;
	if (n == 1 && (traits & TRAIT_BARE_TOTAL) && lacks_total(fit))
		return fit->table->em / 2;
	bool continues = fit->table->rows[fit->rows[0]].page > fit->table->rows[0].page;
	if (!continues || (traits & (TRAIT_MARK | TRAIT_TOTAL | TRAIT_ROW)))
		return NEVER;
	bool fragment = n == 1 && words_length(fit->lines[0]->text) <= FRAGMENT;
	return fragment ? fit->table->em / 2 : fit->table->em;
}

static void
improve(struct state *state, long cost, enum step step, size_t lines)
{
	if (state->cost < 0 || cost < state->cost)
		*state = (struct state){ .cost = cost, .step = (unsigned char)step,
		    .lines = (unsigned char)lines };
}

static void
steps_to(const struct fit *fit, struct state *states, size_t i, size_t r)
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
		if (pair == NEVER)
			break;
		within += pair;
		if (within > FAR * fit->table->em)
			break;
		improve(state, states[(i - n) * width + r].cost + within +
		    fit->alone[i - n], STEP_NEW, n);
		if (r > 0)
			improve(state, states[(i - n) * width + r - 1].cost + within +
			    cost_of_row(fit, i - n, n, r - 1), STEP_ROW, n);
		long before = n == i && r == 0 && fit->n_rows > 0 ? cost_of_before(fit, n)
		    : NEVER;
		if (before != NEVER)
			improve(state, before + within, STEP_BEFORE, n);
	}
}

static void
solve(struct fit *fit)
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
			    (int)mean(fit, i - state->lines, state->lines));
		else if (state->step == STEP_ROW)
			row = (int)fit->rows[r - 1];
		else if (state->step == STEP_BEFORE)
			row = row_before(table, fit->page);
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
usual_offset(struct fit *fit)
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
is_line(const struct fit *fit, const struct piece *piece)
{
	return piece->leaf == (int)fit->leaf && piece->page == fit->page && piece->row < 0 &&
	    !piece->group &&
	    fit->table->strips[piece->strip].zone == ZONE_DATA;
}

/* Which rows have a figure or a code on the side of the column, beside it. */
static void
find_owned(struct fit *fit)
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
gather_fit(struct fit *fit)
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
}

/* Each line to the nearest row or to one of its own: what is left where a fit costs too much. */
static void
take_nearest(struct fit *fit)
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

/* What the lines cost whichever row they are fitted to. */
static void
weigh_lines(struct fit *fit)
{
	struct arena *scratch = &fit->scratch;
	fit->sums = arena_alloc(scratch, (fit->n + 1) * sizeof *fit->sums);
	fit->against = arena_alloc(scratch, (fit->n + 1) * sizeof *fit->against);
	fit->alone = arena_alloc(scratch, (fit->n + 1) * sizeof *fit->alone);
	fit->sums[0] = 0;
	for (size_t i = 0; i < fit->n; i++) {
		fit->sums[i + 1] = fit->sums[i] + fit->lines[i]->box.y1;
		fit->against[i] = i + 1 < fit->n ? against_pair(fit, i) : NEVER;
		fit->alone[i] = cost_of_new(fit, i);
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
			piece->traits = traits_of(piece->text);
		marks += (piece->traits & TRAIT_MARK) != 0;
		names++;
	}
	return marks * 4 > names;
}

static void
fit_page(struct fit *fit)
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
		weigh_lines(fit);
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
		struct fit fit = { .table = table, .page = page, .leaf = leaf, .coded = coded,
		    .marked = marked, .from = from, .to = to };
		if (here)
			fit_page(&fit);
		arena_release(&fit.scratch);
	}
}
