/* write_table.c: a sheet as aligned text */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "report/write_format.h"

#define MEASURED 1000         /* rows that are looked at for the widths */
#define GAP 2                 /* blanks between columns */
#define READABLE 24           /* columns that text keeps while others can be left out */
#define WRAPPED 40            /* the same of sentences, which are broken into lines */
#define BROKEN 16             /* the same of what is broken and no sentence */
#define BELOW 4               /* blanks before what stands below a row */
#define LEAST 8               /* columns that text keeps in any case */

static int
indent_of(const struct writer *writer, const struct sheet_column *column,
    const struct sheet_row *row)
{
	return writer->options.indent && column->kind == SHEET_TREE ? 2 * row->level : 0;
}

static void
measure_row(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (writer->widths[i] < 0)
			continue;
		int width = width_text(row->cells[i].text) + indent_of(writer, &sheet->columns[i],
		    row);
		if (width > writer->widths[i])
			writer->widths[i] = width;
		writer->starred[i] |= row->cells[i].reported;
	}
}

static void
measure(struct writer *writer, struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->n_columns; i++)
		writer->widths[i] = write_table.shows(&sheet->columns[i]) ?
		    width_text(sheet->columns[i].title) : -1;
	for (size_t i = 0; i < sheet->n_rows && i < MEASURED; i++) {
		const struct sheet_row *row = sheet_row(sheet, i);
		if (row)
			measure_row(writer, sheet, row);
	}
	for (size_t i = 0; i < sheet->n_columns; i++)
		writer->widths[i] += writer->starred[i];
}

static int
total_width(const struct writer *writer, const struct sheet *sheet)
{
	int total = -GAP;
	for (size_t i = 0; i < sheet->n_columns; i++)
		if (writer->widths[i] >= 0)
			total += writer->widths[i] + GAP;
	return total;
}

/* May it be cut? */
static bool
is_text(const struct sheet_column *column)
{
	return (column->kind == SHEET_TEXT || column->kind == SHEET_TREE) && !column->heads;
}

/* In many short lines a sentence could not be read; a place can. */
static int
least_of(const struct sheet_column *column, int least)
{
	if (!column->wraps || least != READABLE)
		return least;
	return column->want > WRAPPED ? WRAPPED : BROKEN;
}

/*
 * The shown column that text must be taken from: the widest, as far as it is wider than `least`.
 * n_columns: none.
 */
static size_t
widest_text(const struct writer *writer, const struct sheet *sheet, int least)
{
	size_t widest = sheet->n_columns;
	int width = 0;
	for (size_t i = 0; i < sheet->n_columns; i++) {
		const struct sheet_column *column = &sheet->columns[i];
		if (is_text(column) && writer->widths[i] > least_of(column, least) &&
		    writer->widths[i] > width) {
			width = writer->widths[i];
			widest = i;
		}
	}
	return widest;
}

/*
 * Takes columns off the widest text until the rows fit. false: no text is left that is wider than
 * `least`.
 */
static bool
shrink(struct writer *writer, const struct sheet *sheet, int least)
{
	while (total_width(writer, sheet) > writer->options.columns) {
		size_t widest = widest_text(writer, sheet, least);
		if (widest == sheet->n_columns)
			return false;
		writer->widths[widest]--;
	}
	return true;
}

/* The shown column that is needed least, as the screen has it; n_columns: all are needed. */
static size_t
least_needed(const struct writer *writer, const struct sheet *sheet)
{
	size_t least = sheet->n_columns;
	int rank = 0;
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (writer->widths[i] >= 0 && sheet->columns[i].rank > rank) {
			rank = sheet->columns[i].rank;
			least = i;
		}
	}
	return least;
}

/*
 * Leaves out the column that is needed least; one of those that head rows takes the others with it.
 * false: all that are left are needed.
 */
static bool
leave_out(struct writer *writer, const struct sheet *sheet)
{
	size_t least = least_needed(writer, sheet);
	if (least == sheet->n_columns)
		return false;
	for (size_t i = 0; i < sheet->n_columns; i++)
		if (i == least || (sheet->columns[least].heads && sheet->columns[i].heads))
			writer->widths[i] = -1;
	return true;
}

/*
 * Fits the rows into the terminal: by cutting text while it can be read, by leaving columns out, by
 * cutting what is left.
 */
static void
fit(struct writer *writer, const struct sheet *sheet)
{
	int *whole = mem_alloc(sheet->n_columns * sizeof *whole);
	memcpy(whole, writer->widths, sheet->n_columns * sizeof *whole);
	while (!shrink(writer, sheet, READABLE)) {
		for (size_t i = 0; i < sheet->n_columns; i++)
			if (writer->widths[i] >= 0)
				writer->widths[i] = whole[i];
		if (!leave_out(writer, sheet)) {
			shrink(writer, sheet, LEAST);
			break;
		}
	}
	free(whole);
}

/*
 * A line as it grows: blanks are owed until something stands after them, so that no line ends in
 * any.
 */
struct row_text {
	struct writer *writer;
	struct arena arena;
	int owed;
};

static void
put(struct row_text *line, const char *text)
{
	if (*text == '\0')
		return;
	fprintf(line->writer->out, "%*s%s", line->owed, "", text);
	line->owed = 0;
}

/* One field of `width` columns. Without a limit what is too long sticks out. */
static void
put_field(struct row_text *line, const char *text, int width, enum width_align align)
{
	int used = width_text(text);
	if (used > width && line->writer->options.columns > 0) {
		text = width_field(&line->arena, text, 0, width, WIDTH_LEFT);
		used = width;
	}
	int rest = used < width ? width - used : 0;
	if (align == WIDTH_RIGHT)
		line->owed += rest;
	put(line, text);
	if (align == WIDTH_LEFT)
		line->owed += rest;
}

static void
end_line(struct row_text *line)
{
	putc('\n', line->writer->out);
	arena_release(&line->arena);
	line->owed = 0;
}

static void
put_titles(struct writer *writer, const struct sheet *sheet)
{
	struct row_text line = { .writer = writer };
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (writer->widths[i] < 0)
			continue;
		put_field(&line, sheet->columns[i].title, writer->widths[i],
		    sheet->columns[i].align);
		line.owed += GAP;
	}
	end_line(&line);
	for (size_t i = 0; i < sheet->n_columns; i++) {
		for (int dash = 0; dash < writer->widths[i]; dash++)
			put(&line, "-");
		if (writer->widths[i] >= 0)
			line.owed += GAP;
	}
	end_line(&line);
}

static void
begin(struct writer *writer, struct sheet *sheet)
{
	writer->widths = mem_alloc((sheet->n_columns + 1) * sizeof *writer->widths);
	writer->starred = mem_alloc((sheet->n_columns + 1) * sizeof *writer->starred);
	measure(writer, sheet);
	if (writer->options.columns > 0)
		fit(writer, sheet);
	put_titles(writer, sheet);
}

/* What of a row stands above it, in memory that is freed; NULL: nothing does. */
static char *
above_of(const struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	struct arena arena = { .blocks = NULL };
	const char *text = NULL;
	for (size_t i = 0; i < sheet->n_columns; i++) {
		const struct sheet_column *column = &sheet->columns[i];
		if (!column->heads || !write_table.shows(column) || writer->widths[i] >= 0 ||
		    !*row->cells[i].text)
			continue;
		text = text ? arena_printf(&arena, "%s  %s", text, row->cells[i].text) :
		    row->cells[i].text;
	}
	char *copy = text ? mem_copy(text) : NULL;
	arena_release(&arena);
	return copy;
}

/* In as many lines as it takes, each with blanks before it. */
static void
put_lines(struct writer *writer, const char *text, int blanks)
{
	int room = writer->options.columns - blanks;
	while (*text) {
		size_t bytes = width_line(text, room > LEAST ? room : LEAST), shown = bytes;
		while (shown > 1 && text[shown - 1] == ' ')
			shown--;
		fprintf(writer->out, "%*s%.*s\n", blanks, "", (int)shown, text);
		text += bytes + strspn(text + bytes, " ");
	}
}

/* What is as short as a caption goes without saying. */
static void
put_below(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	for (size_t i = 0; i < sheet->n_columns; i++) {
		const struct sheet_column *column = &sheet->columns[i];
		if (column->below && write_table.shows(column) && writer->widths[i] < 0 &&
		    width_text(row->cells[i].text) > READABLE)
			put_lines(writer, row->cells[i].text, BELOW);
	}
}

/* Says whose the row is where that has changed. */
static void
head(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	char *text = above_of(writer, sheet, row);
	if (!text || (writer->above && strcmp(writer->above, text) == 0)) {
		free(text);
		return;
	}
	if (writer->above)
		putc('\n', writer->out);
	put_lines(writer, text, 0);
	free(writer->above);
	writer->above = text;
}

/* What of the text stands in this line, in the line's memory; *rest is what is left of it. */
static const char *
take_line(struct row_text *line, const struct sheet_column *column, int width, const char **rest)
{
	const char *text = *rest;
	bool breaks = column->wraps && line->writer->options.columns > 0 && width > 0;
	*rest = "";
	if (!breaks || width_text(text) <= width)
		return text;
	size_t bytes = width_line(text, width);
	*rest = text + bytes + strspn(text + bytes, " ");
	return arena_copy(&line->arena, text, bytes);
}

/*
 * In a column with reported numbers the others keep the star's place, so that the points stand
 * under each other.
 */
static void
put_cell(struct row_text *line, const struct sheet *sheet, const struct sheet_row *row, size_t i,
    const char **rest)
{
	const struct sheet_column *column = &sheet->columns[i];
	int width = line->writer->widths[i], indent = indent_of(line->writer, column, row);
	bool starred = line->writer->starred[i];
	indent = indent < width ? indent : width;
	const char *text = take_line(line, column, width - indent - starred, rest);
	line->owed += indent;
	put_field(line, text, width - indent - starred, column->align);
	if (starred && *text && row->cells[i].reported)
		put(line, "*");
	else
		line->owed += starred;
	line->owed += GAP;
}

/* One line, or as many as the longest text takes. */
static void
row(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	const char **rest = mem_alloc((sheet->n_columns + 1) * sizeof *rest);
	bool more = true;
	head(writer, sheet, row);
	for (size_t i = 0; i < sheet->n_columns; i++)
		rest[i] = row->cells[i].text;
	while (more) {
		struct row_text line = { .writer = writer };
		more = false;
		for (size_t i = 0; i < sheet->n_columns; i++) {
			if (writer->widths[i] < 0)
				continue;
			put_cell(&line, sheet, row, i, &rest[i]);
			more |= *rest[i] != '\0';
		}
		end_line(&line);
	}
	free(rest);
	put_below(writer, sheet, row);
}

static void
end(struct writer *writer)
{
	(void)writer;
}

const struct write_format write_table = {
	.name = "table",
	.shows = write_shows_people,
	.begin = begin,
	.row = row,
	.end = end,
};
