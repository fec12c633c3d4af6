/* fill.c: the rows of a printed table as the columns, lines and cells of its statement */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "ingest/places.h"
#include "ingest/recognise.h"
#include "ingest/words.h"

/* The unit of a column whose header names one of its own; NULL: that of the table. */
static const char *
unit_of(const char *header)
{
	static const struct {
		const char *words, *unit;
	} units[] = {
		{ "(%)", "%" }, { "比例", "%" }, { "百分比", "%" }, { "增长率", "%" }, { "完成率", "%" },
		{ "(辆)", "辆" }, { "(人)", "人" }, { "(人次)", "人次" }, { "(批次)", "批次" }, { "(个)", "个" },
		{ "(台)", "台" }, { "(平方米)", "平方米" }, { "数量", "" }, { "人数", "人" }, { "辆数", "辆" },
		{ "批次", "批次" }, { "(元)", "元" }, { "(万元)", "万元" },
	};
	struct arena arena = { 0 };
	const char *text = text_fold(&arena, header), *unit = NULL;
	for (size_t i = 0; i < sizeof units / sizeof *units && !unit; i++)
		if (strstr(text, units[i].words))
			unit = units[i].unit;
	arena_release(&arena);
	return unit;
}

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
		const char *unit = leaf->role == ROLE_TEXT ? "text" : unit_of(leaf->path);
		leaf->column = column->ordinal = (int)statement->n_columns;
		column->side = leaf->side;
		column->header = leaf->path;
		column->unit_text = unit ? unit : unit_name(statement->unit);
		column->unit = unit_parse(column->unit_text);
		column->measure = column->unit != UNIT_NONE
		    ? recognise_measure(statement->kind, leaf->path, leaf->side) : MEASURE_NONE;
	}
}

static int
by_lines(const void *a, const void *b)
{
	const struct piece *const *p = a, *const *q = b;
	if ((*p)->page != (*q)->page)
		return (*p)->page < (*q)->page ? -1 : 1;
	if ((*p)->strip != (*q)->strip)
		return (*p)->strip < (*q)->strip ? -1 : 1;
	return ((*p)->box.x0 > (*q)->box.x0) - ((*p)->box.x0 < (*q)->box.x0);
}

/* The text of a cell: its pieces in reading order. *at: the first of them; NULL text: blank. */
static const char *
cell_text(struct table *table, size_t row, size_t leaf, const struct piece **at)
{
	struct piece *pieces[64];
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces && n < 64; i++)
		if (table->pieces[i].row == (int)row && table->pieces[i].leaf == (int)leaf)
			pieces[n++] = &table->pieces[i];
	if (n == 0)
		return NULL;
	qsort(pieces, n, sizeof *pieces, by_lines);
	*at = pieces[0];
	const char *text = arena_text(table->arena, pieces[0]->text);
	for (size_t i = 1; i < n; i++)
		text = arena_printf(table->arena, "%s%s", text, pieces[i]->text);
	return text;
}

/* Parts of split codes, kept while later rows leave them out. */
struct codes {
	char parts[3][CODE_MAX];
};

/* Takes the part of a code in the k-th of its columns: joined, shortened or whole. */
static void
take_part(struct codes *codes, size_t k, const char *digits)
{
	size_t length = strlen(digits);
	if (length >= CODE_MAX || k > 2)
		return;
	if (length == 3 || length == 5 || length == 7) {
		memcpy(codes->parts[0], digits, 3);
		codes->parts[0][3] = '\0';
		codes->parts[1][0] = codes->parts[2][0] = '\0';
		for (size_t i = 1; 3 + 2 * i <= length; i++) {
			memcpy(codes->parts[i], digits + 1 + 2 * i, 2);
			codes->parts[i][2] = '\0';
		}
	} else if (length == 1) {
		codes->parts[k][0] = '0';
		strcpy(codes->parts[k] + 1, digits);
	} else {
		strcpy(codes->parts[k], digits);
	}
	for (size_t i = k + 1; i < 3 && length < 3; i++)
		codes->parts[i][0] = '\0';
}

static const char *
code_of_row(struct table *table, struct codes *codes, size_t row, side_t side,
    const struct piece **at)
{
	bool found = false;
	size_t k = 0;
	for (size_t l = 0; l < table->n_leaves; l++) {
		const struct leaf *leaf = &table->leaves[l];
		if (leaf->side != side || (leaf->role != ROLE_CODE && leaf->role != ROLE_LABEL))
			continue;
		for (size_t i = 0; i < table->n_pieces; i++) {
			const struct piece *piece = &table->pieces[i];
			if (piece->row != (int)row || piece->leaf != (int)l ||
			    !piece_is_number(piece->text))
				continue;
			size_t length = strlen(piece->text);
			bool whole = length == 3 || length == 5 || length == 7;
			if (leaf->role == ROLE_LABEL && !(whole && piece_is_code(piece->text)))
				continue;
			take_part(codes, whole ? 0 : k > 0 ? k : 1, piece->text);
			if (!found)
				*at = piece;
			found = true;
			k++;
		}
		if (!found && leaf->role == ROLE_CODE)
			k++;
	}
	if (!found)
		return "";
	return arena_printf(table->arena, "%s%s%s", codes->parts[0], codes->parts[1],
	    codes->parts[2]);
}

/* The label of a side: text of its label and code columns. */
static const char *
label_of_row(struct table *table, size_t row, side_t side, const struct piece **at)
{
	struct piece *pieces[64];
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces && n < 64; i++) {
		struct piece *piece = &table->pieces[i];
		if (piece->row != (int)row || piece->leaf < 0)
			continue;
		const struct leaf *leaf = &table->leaves[piece->leaf];
		if (leaf->side != side || piece->group ||
		    (leaf->role != ROLE_CODE && leaf->role != ROLE_LABEL))
			continue;
		if (piece_is_number(piece->text) && (leaf->role == ROLE_CODE ||
		    piece_is_code(piece->text)))
			continue;
		pieces[n++] = piece;
	}
	if (n == 0)
		return "";
	qsort(pieces, n, sizeof *pieces, by_lines);
	const char *label = arena_text(table->arena, pieces[0]->text);
	if (!*at)
		*at = pieces[0];
	for (size_t i = 1; i < n; i++)
		label = arena_printf(table->arena, "%s%s", label, pieces[i]->text);
	if (table->rows[row].group && pieces[0]->grouped)
		label = arena_printf(table->arena, "%s/%s", table->rows[row].group, label);
	return label;
}

/* "310资本性支出", "201一般公共服务支出": a code that stands close to its name. */
static const char *
glued_code(struct table *table, const char **label)
{
	size_t digits = strspn(*label, "0123456789");
	if ((digits != 3 && digits != 5 && digits != 7) || (*label)[digits] == '\0' ||
	    strchr("0123456789.-", (*label)[digits]))
		return "";
	const char *code = arena_copy(table->arena, *label, digits);
	if (!piece_is_code(code))
		return "";
	*label += digits;
	return code;
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
	if (figure_parse(&cell->figure, text, column->unit_text) != MONEY_OK) {
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
		const char *text = cell_text(table, row, l, &first);
		if (!text)
			continue;
		if (!*at)
			*at = first;
		fill_cell(table, line, leaf, text, first);
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
	line->code = code_of_row(table, codes, row, side, &at);
	line->label = label_of_row(table, row, side, &at);
	if (!*line->code)
		line->code = glued_code(table, &line->label);
	line->scheme = recognise_scheme(table->statement->kind, line->code);
	if (*line->code && line->scheme == SCHEME_NONE) {
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

/* A later page may repeat the 合计 of the table: the same words and figures again. */
static bool
is_repeated(const struct statement *statement, const struct line *line)
{
	if (!label_is_total(line->label))
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
			    other->cells[k].figure.value == line->cells[k].figure.value;
		if (same)
			return true;
	}
	return false;
}

static void
fill_lines(struct table *table)
{
	struct statement *statement = table->statement;
	const char *sides = *table->sides ? table->sides : "";
	size_t n_sides = *sides ? strlen(sides) : 1;
	struct codes codes[3] = { 0 };
	int number = 0;
	statement->lines = arena_alloc(table->arena,
	    (table->n_rows * n_sides + 1) * sizeof *statement->lines);
	for (size_t r = 0; r < table->n_rows; r++) {
		size_t before = statement->n_lines;
		for (size_t s = 0; s < n_sides; s++) {
			struct line *line = &statement->lines[statement->n_lines];
			if (!fill_line(table, &codes[s], r, sides[s], line) ||
			    is_repeated(statement, line))
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
		number += statement->n_lines > before;
	}
}

void
table_fill(struct table *table)
{
	fill_columns(table);
	fill_lines(table);
}
