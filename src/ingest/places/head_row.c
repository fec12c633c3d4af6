/* head_row.c: a 合计 whose row stands beside the last line of the header, as parts of both */
#include <stdlib.h>
#include <string.h>

#include "ingest/places/zones.h"
#include "ingest/tables/recognise.h"

/* The name of the row: the first total. */
static size_t
find_total(const struct table *table, const struct strip *strip)
{
	size_t i = 0;
	while (i < strip->n && !label_is_total(strip_piece(table, strip, i)->text))
		i++;
	return i;
}

static bool
is_of_header(const struct table *table, const struct strip *strip, size_t i)
{
	return i != find_total(table, strip) &&
	    recognise_header(strip_piece(table, strip, i)->text);
}

/*
 * "合计 0.00 5.00 合计 基本支出 项目支出", "类 款 项 合计 5.00": how many are of the header; 0: it is no
 * such line.
 */
static size_t
count_heads(const struct table *table, const struct strip *strip)
{
	size_t heads = 0, figures = 0, total = find_total(table, strip);
	if (strip->n < 4 || total == strip->n)
		return 0;
	for (size_t i = 0; i < strip->n; i++) {
		bool head = is_of_header(table, strip, i);
		if (i < total && !head)
			return 0;
		heads += head;
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
	bool *head = arena_alloc(&table->scratch, upper->n * sizeof *head);
	size_t n = 0, kept = 0;
	for (size_t i = 0; i < upper->n; i++)
		head[i] = is_of_header(table, upper, i);
	for (size_t i = 0; i < upper->n; i++)
		if (head[i])
			pieces[kept++] = pieces[i];
		else
			row[n++] = pieces[i];
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
