/* flow_grid.c: which column an amount of a text of cells between tabs stands in: tabs are exact */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "ingest/flow/flow.h"

static int
cell_of(const struct flow_word *word)
{
	return word->x0 / DOCUMENT_CELL;
}

static int
cells_of(const struct flow *flow, size_t line)
{
	return flow->document->lines[line].cells;
}

/* The cells of the widest row with an amount. */
static int
count_cells(const struct flow *flow)
{
	int cells = 0;
	for (size_t i = flow->head; i < flow->n_words; i++)
		if (flow->words[i].kind == FLOW_AMOUNT && cells_of(flow, flow->words[i].line) > cells)
			cells = cells_of(flow, flow->words[i].line);
	return cells;
}

/*
 * The column of each cell (0: none) by heads on lines as wide as the rows: those of other lines may
 * be shifted by cells that reach over several. False if a column has no such head.
 */
static bool
by_heads(struct flow *flow, int column[], int cells)
{
	struct flow_word *words = mem_alloc((flow->n_headings + 1) * sizeof *words);
	size_t n = 0;
	for (size_t i = 0; i < flow->n_headings; i++)
		if (flow->headings[i].line < flow->words[flow->head].line)
			words[n++] = flow->headings[i];
	n = flow_stack(flow, words, n);
	bool all = true;
	for (size_t c = 0; c < flow->n_columns && all; c++) {
		size_t nth = flow->columns[c].nth;
		all = false;
		for (size_t i = 0; i < n && !all; i++) {
			bool same = strcmp(text_fold(flow->arena, words[i].text),
			    flow->columns[c].leaf) == 0 && nth-- == 0;
			all = same && cells_of(flow, words[i].line) == cells && cell_of(&words[i]) < cells;
			if (all)
				column[cell_of(&words[i])] = (int)c + 1;
		}
	}
	free(words);
	return all;
}

/* The last cells of a row are its columns, where there is one table only. */
static bool
from_right(const struct flow *flow, int column[], int cells)
{
	int n = (int)flow->n_columns;
	if (flow->sides != 1 || flow->texts > 0 || n > cells)
		return false;
	for (int i = 0; i < cells; i++)
		column[i] = i >= cells - n ? i - (cells - n) + 1 : 0;
	return true;
}

/* What stands before the columns of a side belongs to it. */
static int
side_at(const struct flow *flow, const int column[], int cells, int cell)
{
	while (cell < cells && column[cell] == 0)
		cell++;
	return cell < cells ? 1 + flow_side(flow, column[cell]) : 0;
}

static void
give(struct flow *flow, const int column[], int cells)
{
	for (size_t i = flow->head; i < flow->n_words; i++) {
		struct flow_word *word = &flow->words[i];
		int cell = cell_of(word);
		if (word->kind == FLOW_BREAK)
			continue;
		word->cell = cell + 1;
		word->side = side_at(flow, column, cells, cell);
		bool bare = word->kind == FLOW_INTEGER || word->kind == FLOW_CODE;
		if (flow->remarks && column[cell] == (int)flow->n_columns)
			word->column = column[cell];
		else if (column[cell] == 0 || (word->kind != FLOW_AMOUNT && !bare))
			continue;
		else
			word->column = column[cell], word->kind = FLOW_AMOUNT;
	}
}

/*
 * Are names beside the columns only and amounts below them only? Where tabs bring text to a place,
 * as many as that takes, they are not.
 */
static bool
fits(const struct flow *flow, const int column[], int cells)
{
	for (size_t i = flow->head; i < flow->n_words; i++) {
		const struct flow_word *word = &flow->words[i];
		int cell = cell_of(word);
		if (word->kind == FLOW_BREAK)
			continue;
		if (cells_of(flow, word->line) > cells || cell >= cells)
			return false;
		bool remark = flow->remarks && column[cell] == (int)flow->n_columns;
		if ((word->kind == FLOW_TEXT && column[cell] != 0 && !remark) ||
		    (word->kind == FLOW_AMOUNT && column[cell] == 0))
			return false;
	}
	return true;
}

void
flow_grid(struct flow *flow)
{
	int cells = count_cells(flow);
	if (cells == 0 || flow->n_columns == 0)
		return;
	int *column = arena_alloc(flow->arena, (size_t)cells * sizeof *column);
	memset(column, 0, (size_t)cells * sizeof *column);
	bool heads = by_heads(flow, column, cells);
	flow->in_order = flow->in_order || heads;
	if ((heads || from_right(flow, column, cells)) && fits(flow, column, cells))
		give(flow, column, cells);
}
