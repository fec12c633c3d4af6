/* grid_heads.c: the ways in which the fields of a head can reach over columns and storeys */
#include <string.h>

#include "ingest/grid/grid.h"

enum { SEGMENTS = GRID_COLUMNS, STEPS = 200000 };

/* Columns of a storey that are free, below one cell of a storey above, or below none. */
struct segment {
	size_t from, to;
	int above;
};

struct storey {
	struct segment segments[SEGMENTS];
	size_t n;
};

struct weaver {
	const struct grid *grid;
	struct grid_head *heads;
	size_t n, most;
	struct grid_head now;         /* cells put so far */
	struct storey storeys[GRID_STOREYS + 1];
	bool free;                    /* names may reach over several columns, cells down to a part */
	long steps;                   /* left */
};

static void weave(struct weaver *weaver, size_t row, size_t at, size_t segment, size_t column);

static size_t
count_below(const struct weaver *weaver, int above, size_t list[])
{
	size_t n = 0;
	for (size_t i = 0; i < weaver->now.n; i++)
		if (weaver->now.cells[i].above == above)
			list[n++] = i;
	return n;
}

/*
 * Cells below one cell differ. Those of tables side by side come again, all of them in their order;
 * names stand before figures, or begin such a table.
 */
static bool
goes_on(const struct weaver *weaver, const struct grid_cell *cell)
{
	size_t list[GRID_CELLS], n = count_below(weaver, cell->above, list), period = 0;
	const struct grid_cell *cells = weaver->now.cells;
	if (cell->above < 0 || n == 0)
		return true;
	bool named = grid_is_over_names(n > 0 ? cells[list[0]].folded : cell->folded);
	for (size_t i = 1; i <= n && period == 0 && named; i++) {
		const char *folded = i < n ? cells[list[i]].folded : cell->folded;
		if (strcmp(folded, cells[list[0]].folded) == 0)
			period = i;
		else if (i < n)
			continue;
	}
	if (period > 0)
		return strcmp(cells[list[n - period]].folded, cell->folded) == 0;
	for (size_t i = 0; i < n; i++)
		if (strcmp(cells[list[i]].folded, cell->folded) == 0)
			return false;
	return !grid_is_over_names(cell->folded) || grid_is_over_names(cells[list[n - 1]].folded);
}

/* What stands below a cell is whole: tables side by side have the same cells. */
static bool
is_whole(const struct weaver *weaver, int above)
{
	size_t list[GRID_CELLS], n = count_below(weaver, above, list), period = 0;
	const struct grid_cell *cells = weaver->now.cells;
	for (size_t i = 1; i < n && period == 0; i++)
		if (strcmp(cells[list[i]].folded, cells[list[0]].folded) == 0)
			period = i;
	return above < 0 || period == 0 || n % period == 0;
}

static bool
may_head_all(const struct weaver *weaver, const struct grid_cell *cell)
{
	for (size_t c = cell->from; c < cell->to; c++)
		if (!grid_may_head(cell->folded, weaver->grid->kinds[c]))
			return false;
	return true;
}

/* Columns of figures have a cell each. */
static bool
may_be_column(const struct weaver *weaver, const struct grid_cell *cell)
{
	bool one = cell->to - cell->from == 1;
	if (strcmp(cell->folded, "其中:") == 0)
		return false;
	for (size_t c = cell->from; c < cell->to && !one; c++)
		if (!weaver->free || weaver->grid->kinds[c] == GRID_FIGURES)
			return false;
	return may_head_all(weaver, cell);
}

static bool
may_be_below(const struct weaver *weaver, const struct grid_cell *cell)
{
	return cell->above < 0 ||
	    grid_may_be_below(weaver->now.cells[cell->above].folded, cell->folded);
}

/* Below a cell that ends at a storey its columns are free: in order. */
static void
open_segment(struct storey *storey, const struct segment *segment)
{
	size_t at = storey->n++;
	while (at > 0 && storey->segments[at - 1].from > segment->from) {
		storey->segments[at] = storey->segments[at - 1];
		at--;
	}
	storey->segments[at] = *segment;
}

static void
close_segment(struct storey *storey, size_t from)
{
	size_t at = 0;
	while (at < storey->n && storey->segments[at].from != from)
		at++;
	memmove(&storey->segments[at], &storey->segments[at + 1],
	    (storey->n - at - 1) * sizeof *storey->segments);
	storey->n--;
}

static void
keep(struct weaver *weaver)
{
	if (weaver->n < weaver->most)
		weaver->heads[weaver->n++] = weaver->now;
}

/*
 * Where every column has a cell of its own and every other cell two below it or more, how many
 * columns are below cells of a storey follows from how many cells there are below it.
 */
static size_t
most_below(const struct weaver *weaver, size_t row)
{
	const struct grid *grid = weaver->grid;
	size_t most = 0;
	for (size_t r = row + 1; r < grid->head; r++)
		most += grid->rows[r].n - (r + 1 < grid->head);
	return weaver->free ? grid->width : most;
}

static size_t
columns_below(const struct weaver *weaver, size_t row)
{
	const struct storey *storey = &weaver->storeys[row + 1];
	size_t n = 0;
	for (size_t i = 0; i < storey->n; i++)
		n += storey->segments[i].to - storey->segments[i].from;
	return n;
}

/* Behind the cell that was put last: the next one of its row, or the next row. */
static void
go_on(struct weaver *weaver, size_t row, size_t at, size_t segment, size_t column)
{
	const struct storey *storey = &weaver->storeys[row];
	const struct grid *grid = weaver->grid;
	if (column == storey->segments[segment].to) {
		if (!is_whole(weaver, storey->segments[segment].above))
			return;
		segment++;
		column = segment < storey->n ? storey->segments[segment].from : 0;
	}
	bool filled = segment == storey->n, last = at == grid->rows[row].n;
	if (filled != last)
		return;
	if (!last)
		weave(weaver, row, at, segment, column);
	else if (row + 1 == grid->head)
		keep(weaver);
	else if (columns_below(weaver, row) >= grid->rows[row + 1].n)
		weave(weaver, row + 1, 0, 0, weaver->storeys[row + 1].segments[0].from);
}

static void
put_parted(struct weaver *weaver, struct grid_cell *cell, size_t at, size_t segment)
{
	size_t row = cell->row, deepest = weaver->free ? weaver->grid->head - 1 : row + 1;
	if (cell->to - cell->from == 1 && !weaver->free)
		return;
	if (columns_below(weaver, row) + cell->to - cell->from > most_below(weaver, row))
		return;
	cell->parted = true;
	for (size_t below = row + 1; below <= deepest && below < weaver->grid->head; below++) {
		const struct segment opened = { .from = cell->from, .to = cell->to,
		    .above = (int)weaver->now.n };
		cell->down = below - row;
		weaver->now.cells[weaver->now.n++] = *cell;
		open_segment(&weaver->storeys[below], &opened);
		go_on(weaver, row, at + 1, segment, cell->to);
		close_segment(&weaver->storeys[below], cell->from);
		weaver->now.n--;
	}
}

static void
put(struct weaver *weaver, struct grid_cell cell, size_t at, size_t segment)
{
	if (may_be_column(weaver, &cell)) {
		cell.parted = false;
		cell.down = weaver->grid->head - cell.row;
		weaver->now.cells[weaver->now.n++] = cell;
		go_on(weaver, cell.row, at + 1, segment, cell.to);
		weaver->now.n--;
	}
	put_parted(weaver, &cell, at, segment);
}

/* The field `at` of a storey, from a free column on, and all behind it, in every way. */
static void
weave(struct weaver *weaver, size_t row, size_t at, size_t segment, size_t column)
{
	const struct grid_field *field = &weaver->grid->rows[row].fields[at];
	const struct segment *free = &weaver->storeys[row].segments[segment];
	struct grid_cell cell = { .text = field->text, .folded = field->folded, .row = row,
	    .from = column, .above = free->above };
	if (weaver->steps-- <= 0 || weaver->n == weaver->most || weaver->now.n == GRID_CELLS)
		return;
	if (!may_be_below(weaver, &cell) || !goes_on(weaver, &cell))
		return;
	for (size_t to = column + 1; to <= free->to; to++) {
		cell.to = to;
		put(weaver, cell, at, segment);
	}
}

static bool
weave_all(struct weaver *weaver, bool free)
{
	weaver->free = free;
	weaver->steps = STEPS;
	weaver->storeys[0] = (struct storey){ .n = 1,
	    .segments = { { .to = weaver->grid->width, .above = -1 } } };
	weave(weaver, 0, 0, 0, 0);
	return weaver->n > 0 || weaver->steps <= 0;
}

/* The cell that a column of a storey stands below: the lowest one above it. */
static int
cell_above(const struct grid_head *head, size_t row, size_t column)
{
	int above = -1;
	for (size_t i = 0; i < head->n; i++)
		if (head->cells[i].row < row && head->cells[i].from <= column &&
		    head->cells[i].to > column)
			above = (int)i;
	return above;
}

/* The fields of a padded head stand in their columns; each reaches over the blank ones behind. */
static bool
read_padded(const struct grid *grid, struct grid_head *head)
{
	for (size_t r = 0; r < grid->head; r++) {
		const struct grid_row *row = &grid->rows[r];
		for (size_t c = 0; c < row->n; c++) {
			int above = cell_above(head, r, c);
			size_t end = above < 0 ? grid->width : head->cells[above].to, to = c + 1;
			if (*row->fields[c].text == '\0')
				continue;
			while (to < end && (to >= row->n || *row->fields[to].text == '\0') &&
			    cell_above(head, r, to) == above)
				to++;
			if (head->n == GRID_CELLS)
				return false;
			struct grid_cell *cell = &head->cells[head->n++];
			*cell = (struct grid_cell){ .text = row->fields[c].text,
			    .folded = row->fields[c].folded, .row = r,
			    .down = grid->head - r, .from = c, .to = to, .above = above };
			if (above >= 0 && !head->cells[above].parted) {
				head->cells[above].parted = true;
				head->cells[above].down = r - head->cells[above].row;
			}
		}
	}
	return true;
}

/* Does every column of figures have its own cell, and every cell what it can stand over? */
static bool
is_sound(const struct grid *grid, const struct grid_head *head)
{
	size_t covered = 0;
	for (size_t i = 0; i < head->n; i++) {
		const struct grid_cell *cell = &head->cells[i];
		if (cell->above >= 0 &&
		    !grid_may_be_below(head->cells[cell->above].folded, cell->folded))
			return false;
		if (cell->parted)
			continue;
		covered += cell->to - cell->from;
		for (size_t c = cell->from; c < cell->to; c++)
			if (!grid_may_head(cell->folded, grid->kinds[c]) ||
			    (cell->to - cell->from > 1 && grid->kinds[c] == GRID_FIGURES))
				return false;
	}
	return covered == grid->width;
}

size_t
grid_heads(const struct grid *grid, struct grid_head heads[], size_t most)
{
	struct weaver *weaver = arena_alloc(grid->scratch, sizeof *weaver);
	heads[0].n = 0;
	if (grid->padded && read_padded(grid, &heads[0]) && is_sound(grid, &heads[0]))
		return 1;
	*weaver = (struct weaver){ .grid = grid, .heads = heads, .most = most };
	if (!weave_all(weaver, false))
		weave_all(weaver, true);
	return weaver->steps <= 0 ? most : weaver->n;
}
