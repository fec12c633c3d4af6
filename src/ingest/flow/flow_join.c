/* flow_join.c: amounts on lines of their own joined to the rows that they belong to */
#include <limits.h>
#include <stdlib.h>

#include "ingest/flow/flow_layout.h"

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

/* Does a row (-1: there is none) have lines above and below a line? */
static bool
encloses(const struct layout *layout, long row, size_t line)
{
	bool above = false, below = false;
	if (row < 0)
		return false;
	const struct bundle *bundle = &layout->bundles[row];
	for (size_t i = 0; i < bundle->n; i++) {
		size_t other = layout->words[layout->fragments[bundle->fragments[i]].first].line;
		above = above || other < layout->bundles[line].line;
		below = below || other > layout->bundles[line].line;
	}
	return above && below;
}

/* Does a line of a row stand near a line, one of other sides perhaps between them? */
static bool
touches(const struct layout *layout, long row, size_t line)
{
	const struct bundle *bundle = &layout->bundles[row];
	size_t at = layout->bundles[line].line;
	for (size_t i = 0; i < bundle->n; i++) {
		size_t other = layout->words[layout->fragments[bundle->fragments[i]].first].line;
		if (other + 2 >= at && other <= at + 2)
			return true;
	}
	return false;
}

/*
 * The row that amounts alone on a line belong to: the one whose lines enclose it, or the only one
 * beside it that has room. Else the nearer one is a guess; -1: none is nearer.
 */
static long
row_of_amounts(const struct layout *layout, size_t at, bool *proven)
{
	long above = neighbour(layout, at, -1), below = neighbour(layout, at, 1);
	int up = above < 0 ? INT_MAX : distance(layout, at, (size_t)above),
	    down = below < 0 ? INT_MAX : distance(layout, at, (size_t)below);
	bool fits_above = has_room(layout, above, at), fits_below = has_room(layout, below, at);
	*proven = true;
	if (encloses(layout, above, at) && fits_above)
		return above;
	if (encloses(layout, below, at) && fits_below)
		return below;
	long fits = fits_above ? above : below;
	*proven = fits_above != fits_below && touches(layout, fits, at);
	if (fits_above != fits_below)
		return fits;
	return up == down ? -1 : up < down ? above : below;
}

static void
join_amounts(struct layout *layout)
{
	for (size_t i = 0; i < layout->n_bundles; i++) {
		const struct fragment *fragment = bundle_fragment(layout, &layout->bundles[i]);
		if (layout->bundles[i].n == 0 || fragment->head || fragment->text ||
		    !fragment->amounts)
			continue;
		bool proven;
		long row = row_of_amounts(layout, i, &proven);
		if (row < 0)
			continue;
		bool astray = layout->words[fragment->first].astray,
		     strange = (astray && layout->flow->sides > 1) ||
			 !(touches(layout, row, i) || encloses(layout, row, i));
		proven = proven && !astray;
		layout_give(layout, (size_t)row, i);
		layout->bundles[row].doubtful = layout->bundles[row].doubtful || !proven;
		layout->bundles[row].strange = layout->bundles[row].strange || strange;
	}
}

void
layout_join(struct layout *layout)
{
	for (int side = 0; side < layout->flow->sides; side++)
		layout_share(layout, side);
	join_amounts(layout);
}
