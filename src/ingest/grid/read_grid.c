/* read_grid.c: a table whose text tells the borders of its cells, as a statement */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/grid/grid.h"

enum { WAYS = 64 };

/* All that the head says above a column, its cells from the top. */
static const char *
path_of(const struct grid *grid, const struct grid_head *head, size_t cell)
{
	const struct grid_cell *at = &head->cells[cell];
	const char *above = at->above < 0 ? "" : path_of(grid, head, (size_t)at->above);
	return arena_printf(grid->scratch, "%s%s", above, at->folded);
}

/* The header of a column without what parts its cells. */
static const char *
header_of(const struct grid *grid, const struct column *column)
{
	char *folded = text_fold(grid->scratch, column->header), *to = folded;
	for (const char *at = folded; *at != '\0'; at++)
		if (*at != '/')
			*to++ = *at;
	*to = '\0';
	return folded;
}

static long
cell_over(const struct grid_head *head, size_t column)
{
	for (size_t i = 0; i < head->n; i++)
		if (!head->cells[i].parted && head->cells[i].from <= column &&
		    head->cells[i].to > column)
			return (long)i;
	return -1;
}

/*
 * Are the columns of the statement those of the grid, in order, and all that hold figures among
 * them?
 */
static bool
agrees(const struct grid *grid, const struct grid_head *head, const struct statement *statement)
{
	size_t at = 0;
	for (size_t c = 0; c < grid->width; c++) {
		long cell = cell_over(head, c);
		const char *path = cell < 0 ? "" : path_of(grid, head, (size_t)cell);
		const char *own = at < statement->n_columns ?
		    header_of(grid, &statement->columns[at]) : NULL;
		size_t length = own ? strlen(own) : 0, all = strlen(path);
		if (own && length <= all && strcmp(path + all - length, own) == 0)
			at++;
		else if (grid->kinds[c] == GRID_FIGURES)
			return false;
	}
	return at == statement->n_columns;
}

static void
guess_all(struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		line->guessed = true;
		for (size_t c = 0; c < line->n_cells; c++)
			line->cells[c].ambiguous = true;
	}
}

static bool
read_page(struct statement *statement, struct arena *arena, const struct grid *grid,
    const struct grid_head *head, struct notes *notes)
{
	struct document page;
	grid_print(grid, head, &page, arena);
	bool *running = arena_alloc(grid->scratch, (page.n_lines + 1) * sizeof *running);
	const struct table_lines all = { .last = page.n_lines, .kind = statement->kind,
	    .title = statement->title, .number = statement->number, .unit = statement->unit,
	    .running = running };
	read_places(statement, arena, &page, &all, notes);
	return agrees(grid, head, statement);
}

bool
read_grid(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes)
{
	struct arena scratch = { 0 };
	struct grid grid = { .arena = arena, .scratch = &scratch, .document = document };
	struct grid_head *heads = arena_alloc(&scratch, WAYS * sizeof *heads);
	bool is = document->kind != DOCUMENT_PDF && grid_read(&grid, lines);
	size_t n = is ? grid_choose(&grid, heads, grid_heads(&grid, heads, WAYS)) : 0;
	n = n > 0 && grid_place(&grid, &heads[0]) ? n : 0;
	if (n > 0 && (!read_page(statement, arena, &grid, &heads[0], notes) || n > 1))
		guess_all(statement);
	arena_release(&scratch);
	return n > 0;
}
