/* read_places.c: a table whose words have places: words -> rows and columns -> cells */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ingest/places/clusters.h"

/* Figures alone below a note are of rows too, whatever became of their names. */
static bool
is_of_rows(const struct table *table, const struct piece *piece)
{
	const struct strip *strip = &table->strips[piece->strip];
	if (strip->zone != ZONE_TAIL)
		return strip->zone == ZONE_DATA;
	for (size_t i = strip->first; i < strip->first + strip->n; i++)
		if (!piece_is_amount(table->pieces[i].text) ||
		    !strchr(table->pieces[i].text, '.'))
			return false;
	return true;
}

/* Nothing of the rows goes unseen: words that are in no cell are told, with the first of them. */
static void
note_left_over(const struct table *table)
{
	const struct piece *first = NULL;
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		if (!is_of_rows(table, piece) || piece->group ||
		    piece_is_blank(piece->text) ||
		    (piece->row >= 0 && piece->leaf >= 0 && !piece->left_out))
			continue;
		first = first ? first : piece;
		n++;
	}
	if (n == 0)
		return;
	const struct source_line *line = &table->document->lines[first->line];
	note_add(table->notes, line->page, line->number,
	    ngettext("%s: %zu word is in no row and column, \"%s\"; it was left out",
	    "%s: %zu words are in no row and column, the first is \"%s\"; they were left out", n),
	    table->statement->title, n, first->text);
}

void
read_places(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes)
{
	struct table table = { .arena = arena, .statement = statement, .document = document,
	    .notes = notes };
	struct clusters clusters;
	if (lines->first >= lines->last)
		return;
	table_gather(&table, lines);
	table_lay_wide(&table);
	table_unglue(&table);
	table_join(&table);
	table_zones(&table);
	clusters_find(&clusters, &table);
	table_heads(&table, &clusters);
	table_columns(&table, &clusters);
	table_rows(&table);
	table_groups(&table);
	table_doubts(&table);
	table_fill(&table);
	note_left_over(&table);
	free(table.pieces);
	free(table.rows);
	arena_release(&table.scratch);
}
