/* flow_join.c: names that wrap, and amounts beside them, joined to the rows that they belong to */
#include <limits.h>
#include <stdlib.h>

#include "ingest/flow_layout.h"

const struct fragment *
bundle_fragment(const struct layout *layout, const struct bundle *bundle)
{
	return &layout->fragments[bundle->fragments[0]];
}

static long
neighbour(const struct layout *layout, size_t at, int step)
{
	for (long i = (long)at + step; i >= 0 && i < (long)layout->n_bundles; i += step)
		if (layout->bundles[i].side == layout->bundles[at].side &&
		    bundle_fragment(layout, &layout->bundles[i])->head)
			return i;
	return -1;
}

static int
distance(const struct layout *layout, size_t a, size_t b)
{
	const struct source_line *lines = layout->flow->document->lines;
	const struct source_line *one = &lines[layout->bundles[a].line],
				 *other = &lines[layout->bundles[b].line];
	return one->page == other->page ? abs(one->number - other->number) : 1000;
}

/* The lines of text between two rows that belong to the upper one. */
static size_t
share_below(const struct bundle *upper, const struct bundle *lower, size_t n)
{
	bool centred = upper->above > 0;
	if (!lower || (upper->named && !centred && lower->named))
		return n;
	if (centred)
		return upper->above < n ? upper->above : n;
	if (upper->named)
		return 0;
	return lower->named ? n : (n + 1) / 2;
}

static void
give(struct layout *layout, size_t to, size_t from)
{
	struct bundle *bundle = &layout->bundles[to];
	if (bundle->n == FRAGMENTS)
		return;
	bundle->fragments[bundle->n++] = layout->bundles[from].fragments[0];
	layout->bundles[from].n = 0;
}

static int
page_of(const struct layout *layout, size_t at)
{
	return layout->flow->document->lines[layout->bundles[at].line].page;
}

/* Blank lines down to a line, those of pages before it counted as many. */
static int
blanks_above(const struct layout *layout, size_t at)
{
	size_t index = layout->bundles[at].line;
	const struct source_line *line = &layout->flow->document->lines[index];
	return line->page * 100000 + line->number - (int)index;
}

/*
 * The widest gap of blank lines among the texts between two rows parts them; false if none is the
 * widest.
 */
static bool
parted(const struct layout *layout, const size_t texts[], size_t n, long upper, long lower,
    size_t *below)
{
	int widest = 0;
	bool one = false;
	for (size_t i = 0; i <= n; i++) {
		size_t from = i == 0 ? (size_t)upper : texts[i - 1],
		       to = i == n ? (size_t)lower : texts[i];
		int gap = blanks_above(layout, to) - blanks_above(layout, from);
		if (gap > widest)
			widest = gap, *below = i, one = true;
		else if (gap == widest)
			one = false;
	}
	return one;
}

/* Texts of a side between the rows `upper` and `lower` (-1: none), in order. */
static void
share_texts(struct layout *layout, const size_t texts[], size_t n, long upper, long lower)
{
	size_t below = 0;
	if (upper >= 0 && (lower < 0 || n == 0 || !parted(layout, texts, n, upper, lower, &below)))
		below = share_below(&layout->bundles[upper],
		    lower < 0 ? NULL : &layout->bundles[lower], n);
	if (n > 0 && upper >= 0 && lower >= 0 &&
	    page_of(layout, (size_t)upper) != page_of(layout, texts[0]))
		layout->bundles[upper].doubtful = layout->bundles[lower].doubtful = true;
	for (size_t i = 0; i < n; i++) {
		if (i >= below && lower >= 0)
			layout->bundles[lower].above++;
		if (i < below || lower >= 0)
			give(layout, (size_t)(i < below ? upper : lower), texts[i]);
	}
}

static void
join_side(struct layout *layout, int side)
{
	size_t texts[64], n = 0;
	long upper = -1;
	for (size_t i = 0; i < layout->n_bundles; i++) {
		struct bundle *bundle = &layout->bundles[i];
		if (bundle->side != side || bundle->n == 0)
			continue;
		const struct fragment *fragment = bundle_fragment(layout, bundle);
		if (fragment->head) {
			share_texts(layout, texts, n, upper, (long)i);
			upper = (long)i, n = 0;
		} else if (fragment->text && n < sizeof texts / sizeof *texts) {
			texts[n++] = i;
		}
	}
	share_texts(layout, texts, n, upper, -1);
}

/* Amounts of a row: all, or those of a column. */
static size_t
count_amounts(const struct layout *layout, const struct bundle *bundle, int column)
{
	size_t n = 0;
	for (size_t i = 0; i < bundle->n; i++) {
		const struct fragment *fragment = &layout->fragments[bundle->fragments[i]];
		for (size_t w = fragment->first; w < fragment->first + fragment->n; w++)
			n += layout->words[w].kind == FLOW_AMOUNT &&
			    (column == 0 || layout->words[w].column == column);
	}
	return n;
}

/* Has a row (-1: there is none) room for the amounts of another line? */
static bool
has_room(const struct layout *layout, long row, size_t line)
{
	size_t columns = 0;
	const struct flow *flow = layout->flow;
	if (row < 0)
		return false;
	const struct bundle *to = &layout->bundles[row], *from = &layout->bundles[line];
	for (int c = 1; c <= (int)flow_figures(flow); c++) {
		columns += flow_side(flow, c) == to->side;
		if (count_amounts(layout, to, c) > 0 && count_amounts(layout, from, c) > 0)
			return false;
	}
	return count_amounts(layout, to, 0) + count_amounts(layout, from, 0) <= columns;
}

/* The row that amounts alone on a line belong to: the nearer one that has room; -1: a guess. */
static long
row_of_amounts(const struct layout *layout, size_t at)
{
	long above = neighbour(layout, at, -1), below = neighbour(layout, at, 1);
	int up = above < 0 ? INT_MAX : distance(layout, at, (size_t)above),
	    down = below < 0 ? INT_MAX : distance(layout, at, (size_t)below);
	if (up != down)
		return up < down ? above : below;
	bool fits_above = has_room(layout, above, at), fits_below = has_room(layout, below, at);
	if (fits_above == fits_below)
		return -1;
	return fits_above ? above : below;
}

static void
join_amounts(struct layout *layout)
{
	for (size_t i = 0; i < layout->n_bundles; i++) {
		const struct fragment *fragment = bundle_fragment(layout, &layout->bundles[i]);
		if (layout->bundles[i].n == 0 || fragment->head || fragment->text ||
		    !fragment->amounts)
			continue;
		long row = row_of_amounts(layout, i);
		if (row >= 0)
			give(layout, (size_t)row, i);
	}
}

void
layout_join(struct layout *layout)
{
	for (int side = 0; side < layout->flow->sides; side++)
		join_side(layout, side);
	join_amounts(layout);
}
