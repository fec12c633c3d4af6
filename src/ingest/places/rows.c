/* rows.c: the printed rows of a table: codes and figures make them */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/places/places.h"

/* The least distance of two figures of one column on a page. */
static int
least_pitch(const struct table *table, int page)
{
	int pitch = 10 * table->em;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *a = &table->pieces[i];
		if (a->page != page || !piece_is_strong(table, a))
			continue;
		for (size_t k = i + 1; k < table->n_pieces; k++) {
			const struct piece *b = &table->pieces[k];
			if (b->page != page || b->box.y1 - a->box.y1 > pitch)
				break;
			int apart = b->box.y1 - a->box.y1;
			if (b->leaf == a->leaf && piece_is_strong(table, b) &&
			    apart > table->em / 2 && apart < pitch)
				pitch = apart;
		}
	}
	return pitch;
}

/* As near as two pieces of a row can be. */
static bool
is_near(const struct table *table, size_t i, const struct piece *piece)
{
	return i < table->n_pieces && table->pieces[i].page == piece->page &&
	    abs(table->pieces[i].box.y1 - piece->box.y1) < 10 * table->em;
}

static bool
has_piece(const struct table *table, size_t row, const struct piece *piece)
{
	size_t at = (size_t)(piece - table->pieces), from = at;
	while (is_near(table, from - 1, piece))       /* wraps below 0 */
		from--;
	for (size_t i = from; is_near(table, i, piece); i++) {
		const struct piece *other = &table->pieces[i];
		if (other->row == (int)row && other->leaf == piece->leaf &&
		    abs(other->box.y1 - piece->box.y1) > table->em / 3)
			return true;
	}
	return false;
}

/* A 合计 before a figure in its line: a row of its own, whatever code is near. */
static bool
is_of_total(const struct table *table, const struct piece *piece)
{
	const struct strip *strip = &table->strips[piece->strip];
	for (size_t i = strip->first; i < strip->first + strip->n; i++) {
		const struct piece *name = &table->pieces[i];
		if (name->leaf >= 0 && piece->leaf > name->leaf &&
		    table->leaves[name->leaf].side == table->leaves[piece->leaf].side &&
		    table->leaves[piece->leaf].role == ROLE_VALUE && label_is_total(name->text))
			return true;
	}
	return false;
}

/* The nearest row of the page within reach that has no such piece yet; -1: none. */
static int
nearest_row(const struct table *table, const struct piece *piece, int reach)
{
	int best = -1;
	if (is_of_total(table, piece) && reach > table->em / 2)
		reach = table->em / 2;
	int far = reach + 1;
	for (size_t r = table->n_rows; r-- > 0 && table->rows[r].page == piece->page;) {
		int apart = abs(table->rows[r].y - piece->box.y1);
		if (apart < far && !has_piece(table, r, piece)) {
			far = apart;
			best = (int)r;
		}
	}
	return best;
}

/* The nearest row of the page, within an em; -1: none. */
static int
row_beside(const struct table *table, const struct piece *piece)
{
	int best = -1, far = table->em;
	for (size_t r = 0; r < table->n_rows; r++) {
		int apart = abs(table->rows[r].y - piece->box.y1);
		if (table->rows[r].page == piece->page && apart < far) {
			far = apart;
			best = (int)r;
		}
	}
	return best;
}

/* Codes make rows first: figures may stand a little higher or lower. */
static void
rows_of_page(struct table *table, int page, bool codes)
{
	int pitch = least_pitch(table, page), reach = pitch * 55 / 100;
	if (pitch == 10 * table->em)
		reach = 4 * table->em;        /* one row */
	else if (reach > table->em * 12 / 10)
		reach = table->em * 12 / 10;
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (piece->page != page || piece->row >= 0 || !piece_is_strong(table, piece) ||
		    (table->leaves[piece->leaf].role == ROLE_CODE) != codes)
			continue;
		int row = nearest_row(table, piece, reach);
		piece->row = row >= 0 ? row : (int)table_add_row(table, page, piece->box.y1);
	}
}

static void
rows_of_figures(struct table *table)
{
	int page = 0;
	for (size_t s = 0; s < table->n_strips; s++) {
		if (table->strips[s].page == page)
			continue;
		page = table->strips[s].page;
		rows_of_page(table, page, true);
		rows_of_page(table, page, false);
	}
}

/* The middle of the figures of each row. */
static void
centre_rows(struct table *table)
{
	struct middle {
		long sum, n;
	} *middles = mem_alloc((table->n_rows + 1) * sizeof *middles);
	memset(middles, 0, (table->n_rows + 1) * sizeof *middles);
	for (size_t i = 0; i < table->n_pieces; i++)
		if (table->pieces[i].row >= 0) {
			middles[table->pieces[i].row].sum += table->pieces[i].box.y1;
			middles[table->pieces[i].row].n++;
		}
	for (size_t r = 0; r < table->n_rows; r++)
		if (middles[r].n > 0)
			table->rows[r].y = (int)(middles[r].sum / middles[r].n);
	free(middles);
}

/* A row that has nothing but its number is one nevertheless. */
static void
rows_of_numbers(struct table *table)
{
	size_t known = table->n_rows;
	for (size_t i = 0; i < table->n_pieces; i++) {
		struct piece *piece = &table->pieces[i];
		if (piece->leaf < 0 || table->leaves[piece->leaf].role != ROLE_ORDER ||
		    table->strips[piece->strip].zone != ZONE_DATA || piece->row >= 0)
			continue;
		int row = row_beside(table, piece);
		piece->row = row >= 0 ? row : (int)table_add_row(table, piece->page, piece->box.y1);
	}
	if (table->n_rows > known)
		table_sort_rows(table);
}

void
table_rows(struct table *table)
{
	rows_of_figures(table);
	centre_rows(table);
	table_sort_rows(table);
	for (size_t l = 0; l < table->n_leaves; l++)
		if (table->leaves[l].role == ROLE_LABEL)
			table_fit_labels(table, l);
	for (size_t l = 0; l < table->n_leaves; l++)
		if (table->leaves[l].role != ROLE_LABEL && table->leaves[l].role != ROLE_ORDER)
			table_fit_labels(table, l);
	rows_of_numbers(table);
}
