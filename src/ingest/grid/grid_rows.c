/* grid_rows.c: lines of fields as the rows of a grid: where its head begins and ends, what its columns hold */
#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/text.h"
#include "ingest/grid/grid.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

bool
grid_is_amount(const char *text)
{
	const char *at = text + (*text == '-' || *text == '+');
	size_t n = strspn(at, "0123456789,.");
	return n > 0 && *at >= '0' && *at <= '9' && (strpbrk(at, ".,%") || at > text) &&
	    strcmp(at + n, at[n] == '%' ? "%" : "") == 0;
}

bool
grid_is_integer(const char *text)
{
	return *text != '\0' && text[strspn(text, "0123456789")] == '\0';
}

bool
grid_is_blank(const char *text)
{
	static const char *const dashes[] = { "-", "--", "—", "——", "－", "–", "/", NULL };
	return *text == '\0' || words_are(text, dashes);
}

static bool
is_latin(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static const char *
join(struct arena *arena, const char *one, const char *other)
{
	size_t n = strlen(one);
	bool blank = n > 0 && is_latin(one[n - 1]) && is_latin(*other);
	return arena_printf(arena, "%s%s%s", one, blank ? " " : "", other);
}

/* The fields of a line, one at least. */
static void
read_fields(struct grid *grid, struct grid_row *row)
{
	const struct source_line *line = &grid->document->lines[row->line];
	row->n = line->cells > 0 ? (size_t)line->cells : 1;
	row->fields = arena_alloc(grid->scratch, row->n * sizeof *row->fields);
	for (size_t i = 0; i < row->n; i++)
		row->fields[i] = (struct grid_field){ .text = "", .from = i, .to = i + 1 };
	for (size_t i = line->first; i < line->first + line->n; i++) {
		const struct word *word = &grid->document->words[i];
		size_t at = line->cells > 0 ? (size_t)(word->box.x0 / 100 / DOCUMENT_CELL) : 0;
		struct grid_field *field = &row->fields[at < row->n ? at : row->n - 1];
		field->text = join(grid->arena, field->text, word->text);
	}
}

static size_t
count_filled(const struct grid_row *row)
{
	size_t n = 0;
	for (size_t i = 0; i < row->n; i++)
		n += *row->fields[i].text != '\0';
	return n;
}

/* What stands above a table: title, number, whose it is, unit. */
static bool
is_caption(const struct grid *grid, const struct grid_row *row)
{
	static const char *const owners[] = { "部门:", "部门名称:", "编制部门:", "预算部门:", "公开部门:", "填报部门:",
	    "单位:", "编制单位:", "预算单位:", "填报单位:", NULL };
	enum statement_kind kind;
	bool is = false;
	for (size_t i = 0; i < row->n && count_filled(row) <= 3; i++) {
		const char *text = row->fields[i].text;
		is = is || recognise_title(text, &kind) || recognise_number(text) ||
		    recognise_unit(text) != UNIT_NONE ||
		    words_at_start(text_fold(grid->scratch, text), owners);
	}
	return is;
}

static bool
is_year(const char *text)
{
	return grid_is_integer(text) && strlen(text) == 4 &&
	    (strncmp(text, "19", 2) == 0 || strncmp(text, "20", 2) == 0);
}

/* The numbers of the columns, behind 栏次 or nothing: "1 2 3=1+2". */
static bool
numbers_columns(const struct grid_row *row)
{
	size_t numbers = 0;
	for (size_t i = 0; i < row->n; i++) {
		const char *text = row->fields[i].text;
		bool number = *text != '\0' && text[strspn(text, "0123456789=+-()")] == '\0' &&
		    atoi(text) < GRID_COLUMNS;
		if (number && *text != '0')
			numbers++;
		else if (*text != '\0' && strcmp(text, "**") != 0 && !recognise_row_number(text) &&
		    !recognise_header(text))
			return false;
	}
	return numbers > 0;
}

/* A row of the body, by what stands in it. */
static bool
begins_body(const struct grid_row *row)
{
	static const char *const lone[] = { "合计", "总计", "合 计", "无", NULL };
	const char *first = "";
	for (size_t i = 0; i < row->n; i++) {
		const char *text = row->fields[i].text;
		first = *first != '\0' ? first : text;
		if (grid_is_amount(text) || (grid_is_integer(text) && !is_year(text)))
			return true;
	}
	return words_after_mark(first) != first ||
	    (row->n > 1 && count_filled(row) == 1 && words_are(first, lone));
}

/* Does a row repeat one of the head? */
static bool
repeats(const struct grid *grid, const struct grid_row *row)
{
	for (size_t r = 0; r < grid->head; r++) {
		bool same = grid->rows[r].n == row->n;
		for (size_t i = 0; i < row->n && same; i++)
			same = strcmp(grid->rows[r].fields[i].text, row->fields[i].text) == 0;
		if (same)
			return true;
	}
	return false;
}

/* All lines of the table as rows: what stands above its head goes, as do the numbers of columns. */
static bool
gather(struct grid *grid, const struct table_lines *lines)
{
	bool body = false;
	grid->rows = arena_alloc(grid->scratch,
	    (lines->last - lines->first + 1) * sizeof *grid->rows);
	for (size_t l = lines->first; l < lines->last; l++) {
		struct grid_row row = { .line = l };
		if (lines->running && lines->running[l])
			continue;
		read_fields(grid, &row);
		bool numbers = numbers_columns(&row);
		bool caption = is_caption(grid, &row);
		if (caption && !body)
			grid->n_rows = 0;
		if (row.n == 1 ? caption || grid->n_rows == 0 : caption && !body)
			continue;
		if (!body && (numbers || begins_body(&row))) {
			body = true;
			grid->head = grid->n_rows;
		}
		if (!numbers && !(body && repeats(grid, &row)))
			grid->rows[grid->n_rows++] = row;
	}
	return body && grid->head > 0 && grid->head <= GRID_STOREYS;
}

/* Lines without a border behind the last row that has one are notes. */
static void
drop_notes(struct grid *grid)
{
	while (grid->n_rows > grid->head && grid->rows[grid->n_rows - 1].n == 1)
		grid->n_rows--;
}

static bool
find_width(struct grid *grid)
{
	for (size_t r = 0; r < grid->n_rows; r++)
		if (grid->rows[r].n > grid->width)
			grid->width = grid->rows[r].n;
	return grid->width > 1 && grid->width <= GRID_COLUMNS;
}

static void
find_blanks(struct grid *grid)
{
	for (size_t r = 0; r < grid->n_rows; r++) {
		const struct grid_row *row = &grid->rows[r];
		for (size_t i = 0; i < row->n && r < grid->head; i++)
			grid->padded = grid->padded || *row->fields[i].text == '\0';
		grid->keeps = grid->keeps || (row->n > 1 && *row->fields[row->n - 1].text == '\0');
	}
}

bool
grid_is_code(const char *text)
{
	return grid_is_integer(text) && (code_scheme(text) != SCHEME_NONE ||
	    (strlen(text) == 2 && *text == '0') || (strlen(text) >= 6 && code_is_unit(text)));
}

/* What stands in a column of the rows that tell it; false if both names and figures do. */
static bool
find_kind(struct grid *grid, size_t column, bool all)
{
	size_t names = 0, amounts = 0, codes = 0, integers = 0;
	for (size_t r = grid->head; r < grid->n_rows; r++) {
		const struct grid_row *row = &grid->rows[r];
		if (column >= row->n || (row->n < grid->width && !all))
			continue;
		const char *text = row->fields[column].text;
		if (grid_is_blank(text))
			continue;
		amounts += grid_is_amount(text);
		integers += grid_is_integer(text);
		codes += grid_is_code(text);
		names += !grid_is_amount(text) && !grid_is_integer(text);
	}
	grid->kinds[column] = names > 0 || (codes > 0 && codes == integers && amounts == 0) ?
	    GRID_NAMES : amounts > 0 ? GRID_FIGURES : GRID_ANY;
	return names == 0 || amounts == 0;
}

static bool
find_kinds(struct grid *grid)
{
	bool whole = false, fine = true;
	for (size_t r = grid->head; r < grid->n_rows; r++)
		whole = whole || grid->rows[r].n == grid->width;
	for (size_t c = 0; c < grid->width; c++)
		fine = find_kind(grid, c, grid->padded || (!whole && !grid->keeps)) && fine;
	return fine && (whole || grid->padded || !grid->keeps);
}

bool
grid_read(struct grid *grid, const struct table_lines *lines)
{
	if (!gather(grid, lines))
		return false;
	drop_notes(grid);
	if (!find_width(grid))
		return false;
	for (size_t r = 0; r < grid->head; r++)
		for (size_t i = 0; i < grid->rows[r].n; i++)
			grid->rows[r].fields[i].folded =
			    text_fold(grid->scratch, grid->rows[r].fields[i].text);
	find_blanks(grid);
	return find_kinds(grid);
}
