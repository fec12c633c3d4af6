/* cells.c: the cells of a terminal that counts columns by a rule of its own */
#include "terminal/cells.h"

#include <stdlib.h>
#include <string.h>

#include "terminal/bytes.h"

enum { TEXT, ESCAPE, CSI, STRING, STRING_ESCAPE, CHARSET, SKIP };

void
cells_init(struct cells *cells, const struct rule *rule, int columns, int rows)
{
	*cells = (struct cells){ .rule = rule, .columns = columns, .rows = rows, .bottom = rows - 1 };
	cells->cell = calloc((size_t)columns * (size_t)rows, sizeof *cells->cell);
}

void
cells_release(struct cells *cells)
{
	free(cells->cell);
	cells->cell = NULL;
}

static struct cell *
at(const struct cells *cells, int row, int column)
{
	return &cells->cell[(size_t)row * (size_t)cells->columns + (size_t)column];
}

const struct cell *
cells_at(const struct cells *cells, int row, int column)
{
	return at(cells, row, column);
}

void
cells_resize(struct cells *cells, int columns, int rows)
{
	struct cells old = *cells;
	cells->columns = columns;
	cells->rows = rows;
	cells->top = 0;
	cells->bottom = rows - 1;
	cells->cell = calloc((size_t)columns * (size_t)rows, sizeof *cells->cell);
	for (int row = 0; row < rows && row < old.rows; row++)
		for (int column = 0; column < columns && column < old.columns; column++)
			*at(cells, row, column) = *at(&old, row, column);
	cells->row = cells->row < rows ? cells->row : rows - 1;
	cells->column = cells->column < columns ? cells->column : columns - 1;
	cells->wraps = false;
	cells_release(&old);
}

static void
complain(struct cells *cells, const char *what, unsigned value)
{
	if (!cells->fault[0])
		snprintf(cells->fault, sizeof cells->fault, "%s %X at row %d column %d", what, value, cells->row + 1,
		    cells->column + 1);
}

/* A half whose other half is gone is a blank. */
static void
blank(struct cells *cells, int row, int column, int n)
{
	if (column > 0 && column < cells->columns && at(cells, row, column)->width == 0 && at(cells, row, column - 1)->width == 2)
		*at(cells, row, column - 1) = (struct cell){ .c = ' ', .width = 1 };
	for (int i = column; i < column + n && i < cells->columns; i++) {
		bool wide = at(cells, row, i)->width == 2;
		*at(cells, row, i) = (struct cell){ .c = ' ', .width = 1, .pen = cells->pen & PEN_BACKGROUND };
		if (wide && i + 1 < cells->columns)
			*at(cells, row, i + 1) = (struct cell){ .c = ' ', .width = 1 };
	}
}

static void
scroll(struct cells *cells, int from, int n)
{
	int rows = cells->bottom - from + 1, size = cells->columns;
	bool up = n > 0;
	n = abs(n) < rows ? abs(n) : rows;
	memmove(at(cells, up ? from : from + n, 0), at(cells, up ? from + n : from, 0),
	    (size_t)(rows - n) * (size_t)size * sizeof(struct cell));
	for (int i = 0; i < n; i++)
		blank(cells, up ? cells->bottom - i : from + i, 0, size);
}

static void
line_feed(struct cells *cells)
{
	if (cells->row == cells->bottom)
		scroll(cells, cells->top, 1);
	else if (cells->row < cells->rows - 1)
		cells->row++;
}

static void
wrap(struct cells *cells)
{
	cells->column = 0;
	cells->wraps = false;
	line_feed(cells);
}

static void
print(struct cells *cells, uint32_t c)
{
	int width = rule_width(cells->rule, c);
	if (width < 0)
		complain(cells, "printed: U+", c);
	if (cells->graphics)
		complain(cells, "line graphics: letter", c);
	if (width <= 0)
		return;
	if (cells->wraps || cells->column + width > cells->columns)
		wrap(cells);
	blank(cells, cells->row, cells->column, width);
	*at(cells, cells->row, cells->column) = (struct cell){ .c = c, .width = width, .pen = cells->pen };
	if (width == 2)
		*at(cells, cells->row, cells->column + 1) = (struct cell){ .c = 0, .width = 0, .pen = cells->pen };
	cells->last = c;
	cells->column += width;
	cells->wraps = cells->column >= cells->columns;
	if (cells->wraps)
		cells->column = cells->columns - 1;
}

static void
move(struct cells *cells, int row, int column)
{
	cells->row = row < 0 ? 0 : row >= cells->rows ? cells->rows - 1 : row;
	cells->column = column < 0 ? 0 : column >= cells->columns ? cells->columns - 1 : column;
	cells->wraps = false;
}

static int
parameter(const struct cells *cells, int i, int otherwise)
{
	return i < cells->n && cells->parameters[i] > 0 ? cells->parameters[i] : otherwise;
}

static void
set_pen(struct cells *cells)
{
	for (int i = 0; i < (cells->n ? cells->n : 1); i++) {
		int p = parameter(cells, i, 0);
		if ((p == 38 || p == 48) && i + 2 < cells->n) {
			cells->pen = pen_set(cells->pen, p == 38 ? 256 : 512, cells->parameters[i + 2]);
			i += 2;
		} else {
			cells->pen = pen_set(cells->pen, p, 0);
		}
	}
}

static void
erase_display(struct cells *cells, int how)
{
	int first = how == 0 ? cells->row + 1 : 0, last = how == 1 ? cells->row - 1 : cells->rows - 1;
	for (int row = first; row <= last; row++)
		blank(cells, row, 0, cells->columns);
	if (how == 0)
		blank(cells, cells->row, cells->column, cells->columns - cells->column);
	else if (how == 1)
		blank(cells, cells->row, 0, cells->column + 1);
}

static void
erase_line(struct cells *cells, int how)
{
	int first = how == 0 ? cells->column : 0, last = how == 1 ? cells->column : cells->columns - 1;
	blank(cells, cells->row, first, last - first + 1);
}

/* Right here, but a terminal that counts characters leaves some of the wide ones. */
static void
erase_characters(struct cells *cells, int n)
{
	for (int column = cells->column; column < cells->column + n && column < cells->columns; column++)
		if (at(cells, cells->row, column)->width == 2)
			complain(cells, "wide characters erased in one, of columns", (unsigned)n);
	blank(cells, cells->row, cells->column, n);
}

static void
set_margins(struct cells *cells)
{
	cells->top = parameter(cells, 0, 1) - 1;
	cells->bottom = parameter(cells, 1, cells->rows) - 1;
	if (cells->bottom >= cells->rows)
		cells->bottom = cells->rows - 1;
	move(cells, 0, 0);
}

static void
report(struct cells *cells)
{
	char text[32];
	if (cells->mark || parameter(cells, 0, 0) != 6)
		return;
	cells->queries++;
	int n = snprintf(text, sizeof text, "\033[%d;%dR", cells->row + 1, cells->column + 1);
	if (cells->reply)
		cells->reply(cells->context, text, (size_t)n);
}

static void
set_mode(struct cells *cells, bool on)
{
	for (int i = 0; i < cells->n; i++)
		if (cells->mark == '?' && cells->parameters[i] == 1049 && on)
			erase_display(cells, 2);
}

static void
sequence(struct cells *cells, char last)
{
	int n = parameter(cells, 0, 1);
	switch (last) {
	case 'A': move(cells, cells->row - n, cells->column); break;
	case 'B': move(cells, cells->row + n, cells->column); break;
	case 'C': move(cells, cells->row, cells->column + n); break;
	case 'D': move(cells, cells->row, cells->column - n); break;
	case 'G': move(cells, cells->row, n - 1); break;
	case 'd': move(cells, n - 1, cells->column); break;
	case 'H': move(cells, n - 1, parameter(cells, 1, 1) - 1); break;
	case 'I': move(cells, cells->row, (cells->column / 8 + n) * 8); break;
	case 'Z': move(cells, cells->row, ((cells->column + 7) / 8 - n) * 8); break;
	case 'J': erase_display(cells, parameter(cells, 0, 0)); break;
	case 'K': erase_line(cells, parameter(cells, 0, 0)); break;
	case 'X': erase_characters(cells, n); break;
	case '@': case 'P': complain(cells, "cells inserted or deleted, which loses wide ones in some terminals:", (unsigned)n); break;
	case 'L': scroll(cells, cells->row, -n); break;
	case 'M': scroll(cells, cells->row, n); break;
	case 'S': scroll(cells, cells->top, n); break;
	case 'T': scroll(cells, cells->top, -n); break;
	case 'b': for (int i = 0; i < n; i++) print(cells, cells->last); break;
	case 'm': set_pen(cells); break;
	case 'n': report(cells); break;
	case 'r': set_margins(cells); break;
	case 'h': set_mode(cells, true); break;
	case 'l': case 't': case 'c': case 'q': case 'p': case 'u': break;
	default: complain(cells, "sequence that ends in", (unsigned char)last);
	}
}

static void
control(struct cells *cells, char c)
{
	switch (c) {
	case '\033': cells->state = ESCAPE; break;
	case '\r': move(cells, cells->row, 0); break;
	case '\n': cells->wraps = false; line_feed(cells); break;
	case '\b': move(cells, cells->row, cells->column - 1); break;
	case '\t': move(cells, cells->row, (cells->column / 8 + 1) * 8); break;
	case '\a': break;
	case '\016': cells->graphics = true; break;
	case '\017': cells->graphics = false; break;
	default: complain(cells, "control", (unsigned char)c);
	}
}

static void
after_escape(struct cells *cells, char c)
{
	cells->state = TEXT;
	switch (c) {
	case '[':
		cells->state = CSI;
		cells->n = 0;
		cells->mark = 0;
		memset(cells->parameters, 0, sizeof cells->parameters);
		break;
	case ']': case 'P': case '_': case '^': cells->state = STRING; break;
	case '(': case ')': cells->state = c == '(' ? CHARSET : SKIP; break;
	case '7': cells->saved_row = cells->row, cells->saved_column = cells->column; break;
	case '8': move(cells, cells->saved_row, cells->saved_column); break;
	case 'M': if (cells->row == cells->top) scroll(cells, cells->top, -1); else move(cells, cells->row - 1, cells->column); break;
	case '=': case '>': case '\\': break;
	default: complain(cells, "escape sequence", (unsigned char)c);
	}
}

static void
in_sequence(struct cells *cells, char c)
{
	if (c >= '0' && c <= '9') {
		if (cells->n == 0)
			cells->n = 1;
		int *last = &cells->parameters[cells->n - 1];
		*last = *last < 10000 ? *last * 10 + c - '0' : *last;
	} else if (c == ';') {
		cells->n = cells->n == 0 ? 2 : cells->n < CELLS_PARAMETERS ? cells->n + 1 : cells->n;
	} else if (c >= '<' && c <= '?') {
		cells->mark = c;
	} else if (c >= '@' && c <= '~') {
		cells->state = TEXT;
		sequence(cells, c);
	} else if (c < ' ' || c == 0x7F) {
		complain(cells, "control in a sequence:", (unsigned char)c);
	}
}

static void
text(struct cells *cells, unsigned char byte)
{
	uint32_t c;
	if (cells->held == 0 && (byte < 0x20 || byte == 0x7F)) {
		control(cells, (char)byte);
		return;
	}
	cells->partial[cells->held++] = byte;
	switch (bytes_decode(cells->rule->legacy, cells->partial, cells->held, &c)) {
	case BYTES_MORE:
		return;
	case BYTES_BAD:
		complain(cells, "invalid byte", byte);
		break;
	case BYTES_DONE:
		print(cells, c);
		break;
	}
	cells->held = 0;
}

void
cells_feed(void *context, const char *bytes, size_t n)
{
	struct cells *cells = context;
	for (size_t i = 0; i < n; i++) {
		char c = bytes[i];
		switch (cells->state) {
		case TEXT: text(cells, (unsigned char)c); break;
		case ESCAPE: after_escape(cells, c); break;
		case CSI: in_sequence(cells, c); break;
		case STRING: cells->state = c == '\a' ? TEXT : c == '\033' ? STRING_ESCAPE : STRING; break;
		case STRING_ESCAPE: cells->state = c == '\\' ? TEXT : STRING; break;
		case CHARSET: cells->graphics = c == '0'; cells->state = TEXT; break;
		default: cells->state = TEXT;
		}
	}
}
