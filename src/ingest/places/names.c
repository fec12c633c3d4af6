/* names.c: which of two columns of words names the rows: the other holds for several of them */
#include <stdlib.h>

#include "ingest/places/clusters.h"

enum { ROWS = 3 };            /* fewer tell nothing */

/* Is there a word of the column on a strip, or on one of two lines around it? */
static bool
is_beside(const struct table *table, size_t strip, int leaf)
{
	const struct strip *strips = table->strips;
	int most = table->em * 4 / 5;
	size_t s = strip;
	while (s > 0 && strips[s - 1].page == strips[strip].page &&
	    strips[s - 1].y > strips[strip].y - 2 * most)
		s--;
	for (; s < table->n_strips && strips[s].page == strips[strip].page &&
	    strips[s].y < strips[strip].y + 2 * most; s++)
		for (size_t i = strips[s].first; i < strips[s].first + strips[s].n; i++)
			if (table->pieces[i].leaf == leaf &&
			    abs(table->pieces[i].box.y1 - strips[strip].y) <= most)
				return true;
	return false;
}

static bool
has_figure(const struct table *table, const struct strip *strip)
{
	for (size_t i = strip->first; i < strip->first + strip->n; i++)
		if (piece_is_amount(table->pieces[i].text))
			return true;
	return false;
}

/* Does the left one name less than half of the rows that the right one names? */
static bool
is_of_several(const struct table *table, int left, int right)
{
	size_t by_left = 0, by_right = 0;
	for (size_t s = 0; s < table->n_strips; s++) {
		const struct strip *strip = &table->strips[s];
		if (strip->zone != ZONE_DATA || !has_figure(table, strip) ||
		    !is_beside(table, s, right))
			continue;
		by_right++;
		by_left += is_beside(table, s, left);
	}
	return by_right >= ROWS && 2 * by_left < by_right;
}

/*
 * What reaches over both columns is the name of a row: a total, or what stands alone beside
 * figures.
 */
static void
move_names(struct table *table, int left, int right)
{
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		const struct strip *strip = &table->strips[piece->strip];
		if (piece->leaf == left && piece_is_text(piece->text) &&
		    (label_is_total(piece->text) ||
		    (has_figure(table, strip) && !is_beside(table, piece->strip, right))))
			piece->leaf = right;
	}
}

static bool
holds_figures(const struct table *table, int leaf)
{
	for (size_t i = 0; i < table->n_pieces; i++)
		if (table->pieces[i].leaf == leaf && piece_is_amount(table->pieces[i].text))
			return true;
	return false;
}

/* The next column of names right of one, before any of figures or codes; -1: there is none. */
static int
next_names(const struct table *table, size_t l)
{
	for (l++; l < table->n_leaves; l++) {
		enum role role = table->leaves[l].role;
		if (role == ROLE_LABEL)
			return (int)l;
		if (role == ROLE_CODE || holds_figures(table, (int)l))
			return -1;
	}
	return -1;
}

/*
 * Words beside the names of the standard tables, whatever heads them; the rows of others are told
 * by all words.
 */
static bool
may_name(const struct table *table, size_t l)
{
	enum role role = table->leaves[l].role;
	return role == ROLE_LABEL || (role == ROLE_VALUE && !holds_figures(table, (int)l) &&
	    table->statement->kind != STATEMENT_GENERIC);
}

void
table_settle_names(struct table *table)
{
	for (size_t l = 0; l < table->n_leaves; l++) {
		int right = may_name(table, l) ? next_names(table, l) : -1;
		if (right < 0 || (l > 0 && table->leaves[l - 1].role == ROLE_CODE) ||
		    !is_of_several(table, (int)l, right))
			continue;
		table->leaves[l].role = ROLE_TEXT;
		move_names(table, (int)l, right);
	}
}
