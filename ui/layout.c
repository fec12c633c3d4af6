/* layout.c: which columns of a sheet fit into a width, and how wide each is */
#include <stdlib.h>

#include "base/mem.h"
#include "ui/layout.h"

#define BAR_LIMIT 3           /* a bar takes what is left over, up to so many times its wish */
/* of the pane that names take before other columns than the first are let in */
#define NAME_PERCENT 40
#define TEXT_LEAST 7          /* columns below which text says too little to be let in */
#define WHOLE 10              /* columns up to which nothing is cut */

#define BLANK_FROM 2          /* rank from which a column of blanks is left out */

static bool
is_candidate(const struct sheet *sheet, const struct layout *layout, size_t i, int rank)
{
	const struct sheet_column *column = &sheet->columns[i];

	return !column->export_only && !column->off_screen && column->rank == rank &&
	    (rank < BLANK_FROM || !layout->blank[i]);
}

static int
last_rank(const struct sheet *sheet)
{
	int last = 0;

	for (size_t i = 0; i < sheet->n_columns; i++)
		if (sheet->columns[i].rank > last)
			last = sheet->columns[i].rank;
	return last;
}

static bool
is_name(const struct sheet_column *column)
{
	return column->kind == SHEET_TREE || column->kind == SHEET_TEXT;
}

static bool
must_scroll(const struct sheet *sheet, const struct layout *layout, int room)
{
	int wanted = 0, columns = 0;

	for (size_t i = 0; i < sheet->n_columns; i++)
		if (is_candidate(sheet, layout, i, 0)) {
			wanted += sheet->columns[i].want + sheet->columns[i].badged + LAYOUT_GAP;
			columns++;
		}
	return last_rank(sheet) == 0 && columns > 1 && wanted > room;
}

/*
 * Columns that all have rank 0 and do not fit side by side are walked through: those up to the
 * first name stay, `scroll` others are left out, then as many follow as fit whole; only text may
 * be cut.
 */
static void
lay_out_scrolling(const struct sheet *sheet, struct layout *layout, int room, int scroll)
{
	int skip = scroll;
	bool fixed = true;

	layout->scrolls = true;
	for (size_t i = 0; i < sheet->n_columns; i++) {
		const struct sheet_column *column = &sheet->columns[i];
		int width = column->want + layout->extra[i];
		if (!is_candidate(sheet, layout, i, 0) || (!fixed && skip-- > 0))
			continue;
		if (fixed && is_name(column) && width > room / 2)
			width = room / 2;
		if (!fixed && is_name(column) && width + LAYOUT_GAP > room)
			width = room - LAYOUT_GAP;
		layout->more = width + LAYOUT_GAP > room || width <= 0;
		if (layout->more)
			return;
		layout->widths[i] = width;
		room -= width + LAYOUT_GAP;
		fixed = fixed && !is_name(column);
	}
}

/*
 * Codes and numbers are never cut, nor is what is short with its title; names and other text may
 * be.
 */
static int
least(const struct sheet *sheet, const struct layout *layout, size_t i, int room)
{
	const struct sheet_column *column = &sheet->columns[i];
	int width = column->min > 0 ? column->min : 1, name = room * NAME_PERCENT / 100;

	if (column->kind == SHEET_BAR)
		return width;
	if (column->kind == SHEET_TREE && width < name)
		width = name;
	else if (column->kind == SHEET_CODE ||
	    (column->kind != SHEET_TREE && column->want <= WHOLE))
		width = column->want;
	else if (column->kind == SHEET_TEXT && width < TEXT_LEAST)
		width = TEXT_LEAST;
	return (width < column->want ? width : column->want) + layout->extra[i];
}

/* Takes columns by rank while their least widths fit; returns the room that is left. */
static int
take_columns(const struct sheet *sheet, struct layout *layout, int room)
{
	const int all = room;

	for (int rank = 0; rank <= last_rank(sheet); rank++)
		for (size_t i = 0; i < sheet->n_columns; i++) {
			int width = least(sheet, layout, i, all);
			if (!is_candidate(sheet, layout, i, rank))
				continue;
			if (width + LAYOUT_GAP > room && rank > 0)
				return room;
			if (width + LAYOUT_GAP > room)
				width = room - LAYOUT_GAP > 0 ? room - LAYOUT_GAP : 0;
			layout->widths[i] = width;
			room -= width + (width ? LAYOUT_GAP : 0);
		}
	return room;
}

static int
widen_columns(const struct sheet *sheet, struct layout *layout, int room, int times)
{
	for (int rank = 0; rank <= last_rank(sheet); rank++)
		for (size_t i = 0; i < sheet->n_columns && room > 0; i++) {
			const struct sheet_column *column = &sheet->columns[i];
			int limit = column->want * (column->kind == SHEET_BAR ? times : 1) +
			    layout->extra[i];
			int more = limit - layout->widths[i];
			if (!is_candidate(sheet, layout, i, rank) || !layout->widths[i] || more <= 0)
				continue;
			if (more > room)
				more = room;
			layout->widths[i] += more;
			room -= more;
		}
	return room;
}

/* A list that is read a window at a time may have what this window has not. */
static void
look_at_cells(const struct sheet *sheet, struct layout *layout)
{
	for (size_t i = 0; i < sheet->n_columns; i++) {
		layout->blank[i] = !sheet->load && sheet->n_window &&
		    sheet->columns[i].kind != SHEET_BAR;
		for (size_t row = 0; row < sheet->n_window; row++) {
			const struct sheet_cell *cell = &sheet->rows[row].cells[i];
			layout->starred[i] |= cell->reported;
			layout->blank[i] = layout->blank[i] && !*cell->text;
		}
		layout->extra[i] = layout->starred[i] + sheet->columns[i].badged;
	}
}

struct layout
layout_make(const struct sheet *sheet, int width, int scroll)
{
	size_t n = sheet->n_columns + 1;
	struct layout layout = { .widths = mem_alloc(n * sizeof(int)),
		.starred = mem_alloc(n * sizeof(bool)), .blank = mem_alloc(n * sizeof(bool)),
		.extra = mem_alloc(n * sizeof(int)) };
	int room = width;

	look_at_cells(sheet, &layout);
	if (must_scroll(sheet, &layout, width)) {
		lay_out_scrolling(sheet, &layout, width, scroll);
		return layout;
	}
	room = take_columns(sheet, &layout, room);
	room = widen_columns(sheet, &layout, room, 1);
	widen_columns(sheet, &layout, room, BAR_LIMIT);
	return layout;
}

void
layout_release(struct layout *layout)
{
	free(layout->widths);
	free(layout->starred);
	free(layout->blank);
	free(layout->extra);
}
