/* grid_short.c: rows with too few fields: a name reaches over several columns, or blanks are not there */
#include <string.h>

#include "ingest/grid/grid.h"

/* The ways in which the fields of a row can reach over all columns. */
struct spread {
	const struct grid *grid;
	const struct grid_head *head;
	const struct grid_row *row;
	/* where each field begins, and the last one ends: now, and in the first way */
	size_t at[GRID_COLUMNS + 1], first[GRID_COLUMNS + 1];
	size_t ways;
	bool differs;                 /* figures stand in other columns in another way */
};

static bool
is_figure(const char *text)
{
	return grid_is_amount(text) || grid_is_integer(text);
}

/* May a field stand in a column by what this holds? */
static bool
fits(const struct grid *grid, const char *text, size_t column)
{
	enum grid_kind kind = grid->kinds[column];
	if (grid_is_blank(text) || kind == GRID_ANY)
		return true;
	return kind == GRID_NAMES ? !grid_is_amount(text) : is_figure(text);
}

/* No cell reaches over a part of what stands below one of the uppermost cells and over more. */
static bool
may_reach(const struct spread *spread, size_t from, size_t to)
{
	for (size_t i = 0; i < spread->head->n; i++) {
		const struct grid_cell *cell = &spread->head->cells[i];
		if (cell->above < 0 && cell->parted && cell->from < to && from < cell->to &&
		    (from < cell->from || to > cell->to))
			return false;
	}
	return true;
}

static void
keep(struct spread *spread)
{
	for (size_t i = 0; i < spread->row->n && spread->ways > 0; i++)
		spread->differs = spread->differs || (is_figure(spread->row->fields[i].text) &&
		    spread->at[i + 1] != spread->first[i + 1]);
	if (spread->ways++ == 0)
		memcpy(spread->first, spread->at, sizeof spread->at);
}

/* Fields from `field` on, the columns before `column` filled: at[i + 1] is where field i ends. */
static void
reach(struct spread *spread, size_t field, size_t column)
{
	size_t width = spread->grid->width, left = spread->row->n - field;
	spread->at[field] = column;
	if (left == 0) {
		if (column == width)
			keep(spread);
		return;
	}
	const char *text = spread->row->fields[field].text;
	bool name = !grid_is_blank(text) && !is_figure(text);
	for (size_t to = column + 1; to + left - 1 <= width && (name || to == column + 1); to++)
		if (name ? spread->grid->kinds[to - 1] != GRID_FIGURES &&
		        may_reach(spread, column, to) : fits(spread->grid, text, column))
			reach(spread, field + 1, to);
}

/* All fields as many columns to the right: do they stand where such do? */
static bool
fits_moved(const struct grid *grid, const struct grid_row *row, size_t by)
{
	for (size_t i = 0; i < row->n; i++)
		if (!fits(grid, row->fields[i].text, i + by))
			return false;
	return true;
}

static void
move(struct grid_row *row, size_t by)
{
	for (size_t i = 0; i < row->n; i++)
		row->fields[i].from += by, row->fields[i].to += by;
}

static bool
has_figures(const struct grid_row *row)
{
	bool has = false;
	for (size_t i = 0; i < row->n; i++)
		has = has || is_figure(row->fields[i].text);
	return has;
}

/*
 * What is missing is to the left of its first field, where a cell reaches down from above; or its
 * names reach over it; or it is at the end, where rows keep no blank fields or nothing else fits.
 */
static bool
place(struct grid *grid, const struct grid_head *head, struct grid_row *row)
{
	struct spread spread = { .grid = grid, .head = head, .row = row };
	size_t by = grid->width - row->n;
	bool left = fits_moved(grid, row, 0), moved = fits_moved(grid, row, by);
	if (grid->padded)
		return left;
	reach(&spread, 0, 0);
	bool either = left && !grid->keeps && (moved || spread.ways > 0);
	if (spread.differs || (either && has_figures(row)))
		return false;
	if (moved && grid_is_code(row->fields[0].text))
		move(row, by);
	else if (spread.ways > 0)
		for (size_t i = 0; i < row->n; i++)
			row->fields[i].from = spread.first[i],
			row->fields[i].to = spread.first[i + 1];
	else if (moved)
		move(row, by);
	return left || moved || spread.ways > 0;
}

bool
grid_place(struct grid *grid, const struct grid_head *head)
{
	for (size_t r = grid->head; r < grid->n_rows; r++) {
		struct grid_row *row = &grid->rows[r];
		if (row->n < grid->width && !place(grid, head, row))
			return false;
	}
	return true;
}
