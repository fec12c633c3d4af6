/* grid_page.c: a grid as a printed page: every cell a word in its place */
#include <string.h>

#include "ingest/grid/grid.h"
#include "ingest/pages/shape.h"

enum {
	EM = 1000,            /* hundredths of a point */
	PITCH = 6 * EM,       /* of lines: none of two goes on the other */
	GAP = 2 * EM
};

struct printer {
	const struct grid *grid;
	const struct grid_head *head;
	struct document *page;
	struct arena *arena;
	int left[GRID_COLUMNS + 1];   /* where each column begins */
};

static int
width_of(const char *text)
{
	return shape_columns(text, strlen(text)) * EM / 2;
}

/* The names of a row that reach over several columns stand in the last of these. */
static size_t
column_of(const struct grid_field *field)
{
	return field->to - 1;
}

static void
make_room(struct printer *printer, size_t from, size_t to, int wanted)
{
	int room = printer->left[to] - printer->left[from];
	for (size_t c = to; room < wanted && c <= printer->grid->width; c++)
		printer->left[c] += wanted - room;
}

static void
measure(struct printer *printer)
{
	const struct grid *grid = printer->grid;
	int widths[GRID_COLUMNS] = { 0 };
	for (size_t r = grid->head; r < grid->n_rows; r++)
		for (size_t i = 0; i < grid->rows[r].n; i++) {
			const struct grid_field *field = &grid->rows[r].fields[i];
			int width = width_of(field->text);
			if (width > widths[column_of(field)])
				widths[column_of(field)] = width;
		}
	for (size_t c = 0; c < grid->width; c++)
		printer->left[c + 1] = printer->left[c] + widths[c] + GAP;
	for (size_t i = 0; i < printer->head->n; i++) {
		const struct grid_cell *cell = &printer->head->cells[i];
		make_room(printer, cell->from, cell->to, width_of(cell->text) + GAP);
	}
}

static void
put(struct printer *printer, const char *text, int x0, int y, size_t line)
{
	struct word *word = &printer->page->words[printer->page->n_words++];
	*word = (struct word){ .text = text, .line = line,
	    .box = { x0, y - EM, x0 + width_of(text), y } };
}

/* The words of a line begin. */
static void
begin_line(struct printer *printer, size_t from)
{
	struct document *page = printer->page;
	struct source_line *line = &page->lines[page->n_lines++];
	*line = printer->grid->document->lines[from];
	line->first = page->n_words;
	line->n = 0;
}

static void
end_line(struct printer *printer)
{
	struct document *page = printer->page;
	struct source_line *line = &page->lines[page->n_lines - 1];
	line->n = page->n_words - line->first;
	for (size_t i = line->first; i < page->n_words; i++)
		line->box = page->words[i].box;
}

/* A cell of the head, in the middle of its columns and storeys. */
static void
put_cell(struct printer *printer, const struct grid_cell *cell)
{
	int left = printer->left[cell->from], right = printer->left[cell->to],
	    y = PITCH * (int)(2 * cell->row + cell->down + 1) / 2;
	if (*cell->text != '\0')
		put(printer, cell->text, (left + right - width_of(cell->text)) / 2, y,
		    printer->page->n_lines - 1);
}

static void
put_field(struct printer *printer, const struct grid_field *field, int y)
{
	size_t column = column_of(field);
	int x0 = printer->left[column] + GAP / 2;
	if (grid_is_amount(field->text) || grid_is_integer(field->text))
		x0 = printer->left[column + 1] - GAP / 2 - width_of(field->text);
	if (*field->text != '\0')
		put(printer, field->text, x0, y, printer->page->n_lines - 1);
}

void
grid_print(const struct grid *grid, const struct grid_head *head, struct document *page,
    struct arena *arena)
{
	struct printer printer = { .grid = grid, .head = head, .page = page, .arena = arena };
	size_t words = head->n;
	for (size_t r = grid->head; r < grid->n_rows; r++)
		words += grid->rows[r].n;
	*page = (struct document){ .kind = DOCUMENT_PDF, .name = grid->document->name,
	    .lines = arena_alloc(arena, (grid->n_rows + 1) * sizeof *page->lines),
	    .words = arena_alloc(arena, (words + 1) * sizeof *page->words) };
	measure(&printer);
	for (size_t r = 0; r < grid->n_rows; r++) {
		const struct grid_row *row = &grid->rows[r];
		begin_line(&printer, row->line);
		for (size_t i = 0; r < grid->head && i < head->n; i++)
			if (head->cells[i].row == r)
				put_cell(&printer, &head->cells[i]);
		for (size_t i = 0; r >= grid->head && i < row->n; i++)
			put_field(&printer, &row->fields[i], PITCH * (int)(r + 1));
		end_line(&printer);
	}
}
