/* fill.c: the rows of a printed table as the columns, lines and cells of its statement */
#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/i18n.h"
#include "base/text.h"
#include "ingest/pages/words.h"
#include "ingest/places/places.h"
#include "ingest/tables/heading_unit.h"
#include "ingest/tables/recognise.h"

static void
fill_columns(struct table *table)
{
	struct statement *statement = table->statement;
	statement->columns = arena_alloc(table->arena,
	    (table->n_leaves + 1) * sizeof *statement->columns);
	for (size_t l = 0; l < table->n_leaves; l++) {
		struct leaf *leaf = &table->leaves[l];
		if (leaf->role != ROLE_VALUE && leaf->role != ROLE_TEXT)
			continue;
		struct column *column = &statement->columns[statement->n_columns++];
		const char *unit = leaf->role == ROLE_TEXT ? "text" : heading_unit(leaf->path);
		leaf->column = column->ordinal = (int)statement->n_columns;
		column->side = leaf->side;
		column->header = leaf->path;
		column->unit_text = unit ? unit : unit_name(statement->unit);
		column->unit = unit_parse(column->unit_text);
		column->measure = column->unit != UNIT_NONE
		    ? recognise_measure(statement->kind, leaf->path, leaf->side) : MEASURE_NONE;
	}
}

static struct place
place_of(const struct table *table, const struct piece *piece)
{
	const struct source_line *line = &table->document->lines[piece->line];
	return (struct place){ .page = line->page, .line = line->number };
}

static void
fill_cell(struct table *table, struct line *line, const struct leaf *leaf, const char *text,
    const struct piece *at)
{
	struct column *column = &table->statement->columns[leaf->column - 1];
	struct cell *cell = &line->cells[line->n_cells];
	cell->column = leaf->column;
	cell->figure.place = place_of(table, at);
	if (piece_is_blank(text))
		return;
	bool percent = column->unit != UNIT_NONE && words_end(text, "%");
	if (figure_parse(&cell->figure, text, percent ? "text" : column->unit_text) != MONEY_OK) {
		note_add(table->notes, cell->figure.place.page, cell->figure.place.line,
		    _("\"%s\" is no amount; kept as text"), text);
		figure_parse(&cell->figure, text, "text");
	}
	if (cell->figure.kind == FIGURE_NONE)
		return;
	if (cell->figure.kind != FIGURE_TEXT && cell->figure.decimals > column->decimals)
		column->decimals = cell->figure.decimals;
	line->n_cells++;
}

static void
fill_cells(struct table *table, struct line *line, size_t row, const struct piece **at)
{
	line->cells = arena_alloc(table->arena,
	    (table->statement->n_columns + 1) * sizeof *line->cells);
	for (size_t l = 0; l < table->n_leaves; l++) {
		const struct leaf *leaf = &table->leaves[l];
		const struct piece *first = NULL;
		if (leaf->column == 0 || leaf->side != line->side)
			continue;
		bool doubtful;
		const char *text = row_cell(table, row, l, &first, &doubtful);
		if (!text)
			continue;
		if (!*at)
			*at = first;
		fill_cell(table, line, leaf, text, first);
		if (doubtful && line->n_cells > 0 &&
		    line->cells[line->n_cells - 1].column == leaf->column)
			line->cells[line->n_cells - 1].ambiguous = true;
	}
}

/* A row without name and code is told by its words. */
static const char *
label_of_texts(struct table *table, const struct line *line)
{
	const char *label = "";
	for (size_t i = 0; i < line->n_cells; i++) {
		const struct figure *figure = &line->cells[i].figure;
		if (figure->kind == FIGURE_TEXT)
			label = arena_printf(table->arena, "%s%s%s", label, *label ? "/" : "",
			    figure->printed);
	}
	return label;
}

/* Lines without code: a 合计 is above all, "一、" over "1." over "其中". */
static int
level_of(const char *label)
{
	struct arena arena = { 0 };
	const char *text = text_fold(&arena, label);
	int level = 1;
	if (label_is_total(label))
		level = words_begin(text, "小计") ? 1 : 0;
	else if (words_begin(text, "其中") || words_begin(text, "("))
		level = words_begin(text, "其中") ? 3 : 2;
	else if (text[strspn(text, "0123456789")] == '.' || strstr(text, "、") == text + 1)
		level = 2;
	arena_release(&arena);
	return level;
}

static bool
fill_line(struct table *table, struct codes *codes, size_t row, side_t side, struct line *line)
{
	const struct piece *at = NULL;
	*line = (struct line){ .side = side, .parent = -1 };
	line->code = row_unit(table, row, side, &at);
	line->level = (int)strlen(line->code) / 3;
	bool coded = *line->code == '\0';
	if (coded)
		line->code = row_code(table, codes, row, side, &at);
	line->label = row_label(table, row, side, &at);
	if (!*line->code)
		line->code = label_code(table, &line->label);
	coded = coded && !(code_is_unit(line->code) && !piece_is_code(line->code));
	line->scheme = coded ? code_scheme(line->code) : SCHEME_NONE;
	if (coded && *line->code && line->scheme == SCHEME_NONE) {
		line->label = arena_printf(table->arena, "%s%s", line->code, line->label);
		line->code = "";
	}
	fill_cells(table, line, row, &at);
	if (!*line->code && !*line->label)
		line->label = label_of_texts(table, line);
	if (!*line->code)
		line->level = level_of(line->label);
	if (!at)
		return false;
	line->place = place_of(table, at);
	return *line->code || *line->label || line->n_cells > 0;
}

/*
 * A 合计 cell may reach over two tables side by side: its words then stand in the first, its
 * figures in the second.
 */
static void
shift_label(struct line *line, struct line *left)
{
	if (*line->label || *line->code || line->n_cells == 0 || !*left->label || *left->code ||
	    left->n_cells > 0)
		return;
	line->label = left->label;
	line->level = left->level;
	left->label = "";
}

/* Is it the first row of its page, below a header that this repeats? */
static bool
begins_page(const struct table *table, size_t row)
{
	int page = table->rows[row].page;
	if (row > 0 && table->rows[row - 1].page == page)
		return false;
	for (size_t s = 0; s < table->n_strips; s++)
		if (table->strips[s].page == page && table->strips[s].zone == ZONE_HEADER)
			return true;
	return false;
}

/* A later page may repeat the 合计 of the table: the same words and figures again. */
static bool
is_repeated(const struct table *table, size_t row, const struct line *line)
{
	const struct statement *statement = table->statement;
	if (!label_is_total(line->label) || words_begin(line->label, "小计") ||
	    !begins_page(table, row))
		return false;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *other = &statement->lines[i];
		if (other->side != line->side || strcmp(other->label, line->label) != 0 ||
		    other->n_cells != line->n_cells || line->n_cells == 0 ||
		    other->place.page >= line->place.page)
			continue;
		bool same = true;
		for (size_t k = 0; k < line->n_cells; k++)
			same = same && other->cells[k].column == line->cells[k].column &&
			    strcmp(other->cells[k].figure.printed,
			    line->cells[k].figure.printed) == 0;
		if (same)
			return true;
	}
	return false;
}

static bool
row_is_numbered(const struct table *table, size_t row)
{
	for (size_t i = table->row_first[row]; i < table->row_first[row + 1]; i++)
		if (table->leaves[table->by_row[i]->leaf].role == ROLE_ORDER &&
		    piece_is_number(table->by_row[i]->text))
			return true;
	return false;
}

static void
fill_lines(struct table *table)
{
	struct statement *statement = table->statement;
	const char *sides = table->sides;
	size_t n_sides = *sides ? strlen(sides) : 1;
	struct codes codes[sizeof SIDE_LETTERS] = { 0 };
	int number = 0;
	statement->lines = arena_alloc(table->arena,
	    (table->n_rows * n_sides + 1) * sizeof *statement->lines);
	for (size_t r = 0; r < table->n_rows; r++) {
		size_t before = statement->n_lines;
		for (size_t s = 0; s < n_sides; s++) {
			struct line *line = &statement->lines[statement->n_lines];
			if (!fill_line(table, &codes[s], r, sides[s], line) ||
			    is_repeated(table, r, line))
				continue;
			line->row = number + 1;
			if (statement->n_lines > before)
				shift_label(line, line - 1);
			if (statement->n_lines > before && !*line[-1].label && !*line[-1].code &&
			    line[-1].n_cells == 0)
				line[-1] = *line;
			else
				statement->n_lines++;
		}
		number += statement->n_lines > before || row_is_numbered(table, r);
	}
}

void
table_fill(struct table *table)
{
	table_index_rows(table);
	fill_columns(table);
	fill_lines(table);
}
