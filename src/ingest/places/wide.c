/* wide.c: a table wider than its page: the columns that go on on a page to the right */
#include <stdlib.h>
#include <string.h>

#include "ingest/places/places.h"
#include "ingest/tables/recognise.h"

enum { ROWS = 3 };            /* fewer rows at the same heights may be so by chance */

/* A page: its pieces, from the top. */
struct sheet {
	struct piece **pieces;
	size_t n;
	int right, figures_right;     /* as far as what is laid beside it reaches */
	bool joined;                  /* laid beside another */
};

struct wide {
	struct table *table;
	struct sheet *sheets;
	size_t n;
};

static int
from_top(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	return ((*p)->box.y1 > (*q)->box.y1) - ((*p)->box.y1 < (*q)->box.y1);
}

/* A figure as tables print it; no page number, no number of a column. */
static bool
is_figure(const struct piece *piece)
{
	return strpbrk(piece->text, ".,") && piece_is_amount(piece->text);
}

static void
reach(struct sheet *sheet, const struct piece *piece)
{
	if (piece->box.x1 > sheet->right)
		sheet->right = piece->box.x1;
	if (is_figure(piece) && piece->box.x1 > sheet->figures_right)
		sheet->figures_right = piece->box.x1;
}

static void
find_sheets(struct wide *wide)
{
	struct table *table = wide->table;
	struct piece **pieces = arena_alloc(&table->scratch, table->n_pieces * sizeof *pieces);
	wide->sheets = arena_alloc(&table->scratch, table->n_pieces * sizeof *wide->sheets);
	for (size_t i = 0; i < table->n_pieces; i++) {
		pieces[i] = &table->pieces[i];
		if (i == 0 || pieces[i]->page != pieces[i - 1]->page)
			wide->sheets[wide->n++] = (struct sheet){ .pieces = &pieces[i] };
		wide->sheets[wide->n - 1].n++;
		reach(&wide->sheets[wide->n - 1], pieces[i]);
	}
	for (size_t i = 0; i < wide->n; i++)
		qsort(wide->sheets[i].pieces, wide->sheets[i].n, sizeof *pieces, from_top);
}

/* The first piece of a sheet that is not above a height. */
static size_t
first_at(const struct sheet *sheet, int y)
{
	size_t low = 0, high = sheet->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (sheet->pieces[middle]->box.y1 < y)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Pieces of a sheet at the height of a piece of another; the one with the same text, or any. */
static const struct piece *
level(const struct wide *wide, const struct sheet *sheet, const struct piece *piece, bool same)
{
	int near = wide->table->em / 8, y = piece->box.y1;
	for (size_t i = first_at(sheet, y - near);
	     i < sheet->n && sheet->pieces[i]->box.y1 <= y + near; i++)
		if (same ? strcmp(sheet->pieces[i]->text, piece->text) == 0
		    : is_figure(sheet->pieces[i]))
			return sheet->pieces[i];
	return NULL;
}

/* The left edge of the figures of a sheet; -1: it has none. */
static int
figures_left(const struct sheet *sheet)
{
	int left = -1;
	for (size_t i = 0; i < sheet->n; i++) {
		const struct piece *piece = sheet->pieces[i];
		if (is_figure(piece) && (left < 0 || piece->box.x0 < left))
			left = piece->box.x0;
	}
	return left;
}

/*
 * Does a sheet have the rows of another, and no names of its own for them, but columns? Its figures
 * all stand at heights of figures there, and what stands left of them is printed there too, at that
 * height.
 */
static bool
goes_on(const struct wide *wide, const struct sheet *left, const struct sheet *right, int edge)
{
	int last = 0;
	bool columns = false;
	size_t rows = 0;
	for (size_t i = 0; i < right->n; i++) {
		const struct piece *piece = right->pieces[i];
		if (is_figure(piece)) {
			if (!level(wide, left, piece, false))
				return false;
			rows += rows == 0 || piece->box.y1 - last > wide->table->em / 2;
			last = piece->box.y1;
		} else if (piece->box.x0 < edge && level(wide, right, piece, false) &&
		    !level(wide, left, piece, true)) {
			return false;
		}
		columns = columns || (rows == 0 && piece->box.x1 > edge - wide->table->em &&
		    !level(wide, left, piece, true) && recognise_header(piece->text));
	}
	return columns && rows >= ROWS;
}

/* The piece of the left sheet that heads the same rows: codes and names may be printed again. */
static const struct piece *
again(const struct wide *wide, const struct sheet *left, const struct sheet *right,
    const struct piece *piece, int edge)
{
	if (is_figure(piece) || piece->box.x0 >= edge || !level(wide, right, piece, false))
		return NULL;
	return level(wide, left, piece, true);
}

/* Is the piece printed on the left sheet, so far from there as `by`? */
static bool
is_printed(const struct wide *wide, const struct sheet *left, const struct piece *piece, int by)
{
	const struct piece *same = is_figure(piece) ? NULL : level(wide, left, piece, true);
	return same && abs(same->box.x0 - piece->box.x0 - by) < wide->table->em;
}

/* How the columns of a sheet go on beside those of another. */
struct join {
	const struct sheet *left, *right;
	int edge;                     /* of the right one's figures */
	int shift;
	bool again;                   /* what heads the rows is printed again */
	int offset;                   /* so far from the first */
};

/* A text that reaches over both sheets is printed on both, at one place of the whole. */
static bool
find_shift(const struct wide *wide, struct join *join)
{
	int em = wide->table->em, right_edge = join->left->figures_right;
	for (size_t i = 0; i < join->right->n; i++) {
		const struct piece *piece = join->right->pieces[i];
		const struct piece *same = is_figure(piece) ? NULL
		    : level(wide, join->left, piece, true);
		int shift = same ? same->box.x0 - piece->box.x0 : 0;
		if (piece->box.x0 < join->edge && join->edge + shift > right_edge - em &&
		    join->edge + shift < right_edge + 40 * em) {
			join->shift = shift;
			return true;
		}
	}
	return false;
}

/* Else the columns follow each other. */
static void
append_shift(const struct wide *wide, struct join *join)
{
	int from = join->edge, last = 0;
	for (size_t i = 0; i < join->right->n; i++)
		if (is_figure(join->right->pieces[i]))
			last = join->right->pieces[i]->box.y1;
	for (size_t i = 0; i < join->right->n; i++) {
		const struct piece *piece = join->right->pieces[i];
		if (piece->box.y1 <= last && piece->box.x0 < from &&
		    (is_figure(piece) || !level(wide, join->left, piece, true)))
			from = piece->box.x0;
	}
	join->shift = join->left->right - from + wide->table->em;
}

static void
find_join(const struct wide *wide, struct join *join)
{
	for (size_t i = 0; i < join->right->n && !join->again; i++) {
		const struct piece *piece = join->right->pieces[i];
		const struct piece *first = again(wide, join->left, join->right, piece, join->edge);
		join->again = first;
		join->offset = first ? first->box.x0 - piece->box.x0 : 0;
	}
	if (!find_shift(wide, join))
		append_shift(wide, join);
}

/* What is printed on both is there once: without a text it goes from the table. */
static void
lay_beside(const struct wide *wide, struct sheet *left, struct sheet *right, int edge)
{
	struct join join = { .left = left, .right = right, .edge = edge };
	find_join(wide, &join);
	for (size_t i = 0; i < right->n; i++) {
		struct piece *piece = right->pieces[i];
		if (is_printed(wide, left, piece, join.shift) ||
		    (join.again && is_printed(wide, left, piece, join.offset)))
			piece->text = NULL;
	}
	for (size_t i = 0; i < right->n; i++) {
		struct piece *piece = right->pieces[i];
		piece->page = left->pieces[0]->page;
		piece->box.x0 += join.shift;
		piece->box.x1 += join.shift;
		if (piece->text)
			reach(left, piece);
	}
	right->joined = true;
}

static void
drop_repeated(struct table *table)
{
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++)
		if (table->pieces[i].text)
			table->pieces[n++] = table->pieces[i];
	table->n_pieces = n;
}

/* Pages go down first, or to the right first: the next that is left of none comes first. */
static bool
lay(struct wide *wide, size_t right, size_t *last)
{
	struct sheet *at = &wide->sheets[right];
	int edge = figures_left(at);
	for (size_t i = 1; edge >= 0 && i <= right; i++) {
		size_t left = (*last + i) % right;
		if (wide->sheets[left].joined || !goes_on(wide, &wide->sheets[left], at, edge))
			continue;
		lay_beside(wide, &wide->sheets[left], at, edge);
		*last = left;
		return true;
	}
	return false;
}

void
table_lay_wide(struct table *table)
{
	struct wide wide = { .table = table };
	bool found = false;
	size_t last = 0;
	if (table->n_pieces == 0 ||
	    table->pieces[0].page == table->pieces[table->n_pieces - 1].page)
		return;
	find_sheets(&wide);
	last = wide.n - 1;
	for (size_t right = 1; right < wide.n; right++)
		found = lay(&wide, right, &last) || found;
	if (found)
		drop_repeated(table);
}
