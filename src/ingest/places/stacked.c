/* stacked.c: words that are written from top to bottom */
#include <stdio.h>
#include <stdlib.h>

#include "ingest/pages/words.h"
#include "ingest/places/places.h"
#include "ingest/tables/recognise.h"

/* The character over (-1) or under (1) a character; NULL: there is none. */
static const struct piece *
stacked_on(const struct table *table, const struct piece *piece, int step)
{
	size_t i = (size_t)(piece - table->pieces);
	for (size_t k = i + (size_t)step; k < table->n_pieces; k += (size_t)step) {
		const struct piece *other = &table->pieces[k];
		int far = abs(other->box.y1 - piece->box.y1);
		if (other->page != piece->page || far > table->em * 17 / 10)
			return NULL;
		if (far > table->em / 2 && words_length(other->text) == 1 &&
		    abs(other->box.x0 - piece->box.x0) < table->em / 4)
			return other;
	}
	return NULL;
}

/* Is it of a cell that is written from top to bottom: three characters, or two that are a word? */
static bool
is_stacked(const struct table *table, const struct piece *piece)
{
	for (int step = -1; step <= 1; step += 2) {
		const struct piece *next = stacked_on(table, piece, step);
		char word[16];
		if (!next)
			continue;
		if (stacked_on(table, next, step) || stacked_on(table, piece, -step))
			return true;
		snprintf(word, sizeof word, "%s%s", step < 0 ? next->text : piece->text,
		    step < 0 ? piece->text : next->text);
		if (recognise_header(word))
			return true;
	}
	return false;
}

void
table_find_stacked(struct table *table)
{
	for (size_t i = 0; i < table->n_pieces; i++)
		table->pieces[i].stacked = words_length(table->pieces[i].text) == 1 &&
		    !piece_is_number(table->pieces[i].text) &&
		    is_stacked(table, &table->pieces[i]);
}
