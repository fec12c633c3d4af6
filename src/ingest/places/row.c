/* row.c: rows added, sorted and told by their pieces, while others make them */
#include <stdlib.h>

#include "base/mem.h"
#include "ingest/places/places.h"

bool
piece_is_strong(const struct table *table, const struct piece *piece)
{
	if (piece->leaf < 0 || table->strips[piece->strip].zone != ZONE_DATA)
		return false;
	enum role role = table->leaves[piece->leaf].role;
	if (role == ROLE_VALUE && piece_is_blank(piece->text))
		return true;
	return piece_is_amount(piece->text) && role != ROLE_ORDER && role != ROLE_TEXT &&
	    role != ROLE_LABEL;
}

size_t
table_add_row(struct table *table, int page, int y)
{
	MEM_GROW(table->rows, table->n_rows, table->rows_room);
	table->rows[table->n_rows] = (struct row){ .page = page, .y = y };
	return table->n_rows++;
}

static int
by_page_height(const void *a, const void *b)
{
	const struct row *p = a, *q = b;
	if (p->page != q->page)
		return p->page < q->page ? -1 : 1;
	return (p->y > q->y) - (p->y < q->y);
}

/* Rows from the top again, and the pieces' rows with them. */
void
table_sort_rows(struct table *table)
{
	struct numbered {
		struct row row;
		size_t old;
	} *sorted = mem_alloc((table->n_rows + 1) * sizeof *sorted);
	int *now = mem_alloc((table->n_rows + 1) * sizeof *now);
	for (size_t r = 0; r < table->n_rows; r++)
		sorted[r] = (struct numbered){ .row = table->rows[r], .old = r };
	qsort(sorted, table->n_rows, sizeof *sorted, by_page_height);
	for (size_t r = 0; r < table->n_rows; r++) {
		table->rows[r] = sorted[r].row;
		now[sorted[r].old] = (int)r;
	}
	for (size_t i = 0; i < table->n_pieces; i++)
		if (table->pieces[i].row >= 0)
			table->pieces[i].row = now[table->pieces[i].row];
	free(sorted);
	free(now);
}
