/* head_row.c: a 合计 whose row stands beside the last line of the header, as parts of both */
#include <stdlib.h>
#include <string.h>

#include "ingest/recognise.h"
#include "ingest/zones.h"

static bool
is_of_header(const struct table *table, const struct strip *strip, size_t i)
{
	return i > 0 && recognise_header(strip_piece(table, strip, i)->text);
}

/* "合计 0.00 5.00 合计 基本支出 项目支出": how many are of the header; 0: it is no such line. */
static size_t
count_heads(const struct table *table, const struct strip *strip)
{
	size_t heads = 0, figures = 0;
	if (strip->n < 4 || !label_is_total(strip_piece(table, strip, 0)->text))
		return 0;
	for (size_t i = 1; i < strip->n; i++) {
		heads += is_of_header(table, strip, i);
		figures += piece_is_amount(strip_piece(table, strip, i)->text);
	}
	return heads >= 2 && figures > 0 ? heads : 0;
}

static const char *
text_of(struct table *table, const struct strip *strip)
{
	const char *text = "";
	for (size_t i = 0; i < strip->n; i++)
		text = arena_printf(&table->scratch, "%s%s", text,
		    strip_piece(table, strip, i)->text);
	return text;
}

/* The words of the header come first, as a strip of their own. */
static void
part(struct table *table, size_t s, size_t heads)
{
	struct strip *upper = &table->strips[s], *lower = upper + 1;
	struct piece *pieces = &table->pieces[upper->first];
	struct piece *row = arena_alloc(&table->scratch, upper->n * sizeof *row);
	size_t n = 0, kept = 0;
	for (size_t i = 0; i < upper->n; i++) {
		if (is_of_header(table, upper, i))
			continue;
		row[n++] = pieces[i];
	}
	for (size_t i = 1; i < upper->n; i++)
		if (recognise_header(pieces[i].text))
			pieces[kept++] = pieces[i];
	memcpy(pieces + kept, row, n * sizeof *row);
	for (size_t i = upper->first + heads; i < table->n_pieces; i++)
		table->pieces[i].strip++;
	memmove(lower, upper, (table->n_strips++ - s) * sizeof *upper);
	lower->first += heads;
	lower->n -= heads;
	upper->n = heads;
	upper->text = text_of(table, upper);
	lower->text = text_of(table, lower);
}

void
table_part_header(struct table *table)
{
	for (size_t s = 0; s < table->n_strips; s++) {
		size_t heads = count_heads(table, &table->strips[s]);
		if (heads == 0)
			continue;
		struct strip *more = arena_alloc(&table->scratch,
		    (table->n_strips + 2) * sizeof *more);
		memcpy(more, table->strips, table->n_strips * sizeof *more);
		table->strips = more;
		part(table, s++, heads);
	}
}
