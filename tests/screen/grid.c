/* grid.c: what a terminal shows, kept by libvterm, as text */
#include "screen/grid.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const uint32_t continuation = (uint32_t)-1;    /* libvterm's mark for the second half of a wide character */

static int
set_property(VTermProp property, VTermValue *value, void *context)
{
	struct grid *grid = context;
	switch (property) {
	case VTERM_PROP_ALTSCREEN:
		grid->alternate = value->boolean;
		break;
	case VTERM_PROP_MOUSE:
		grid->mouse = value->number;
		break;
	case VTERM_PROP_TITLE:
		free(grid->title);
		grid->title = strdup(value->string);
		break;
	default:
		break;
	}
	return 1;
}

static void
reply(const char *bytes, size_t n, void *context)
{
	struct grid *grid = context;
	if (grid->answer)
		grid->answer(grid->context, bytes, n);
}

/* libvterm 0.1.4 crashes when a wide character comes to a terminal of one column. */
static int
emulated(int columns)
{
	return columns < 2 ? 2 : columns;
}

void
grid_init(struct grid *grid, int columns, int rows)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = set_property };
	*grid = (struct grid){ .columns = columns, .rows = rows, .cursor_visible = true, .title = strdup("") };
	grid->vterm = vterm_new(rows, emulated(columns));
	vterm_set_utf8(grid->vterm, 1);
	vterm_output_set_callback(grid->vterm, reply, grid);
	grid->screen = vterm_obtain_screen(grid->vterm);
	vterm_screen_enable_altscreen(grid->screen, 1);
	vterm_screen_set_callbacks(grid->screen, &callbacks, grid);
	vterm_screen_reset(grid->screen, 1);
}

void
grid_release(struct grid *grid)
{
	vterm_free(grid->vterm);
	free(grid->title);
}

/*
 * Shows or hides the cursor: ESC [ ? 25 h or l. Not taken from libvterm, which brings the old state back with the main screen, as no
 * terminal does.
 */
static void
note_cursor(struct grid *grid, char c)
{
	static const char start[] = "\033[?";
	if (grid->mode_state < 3) {
		grid->mode_state = c == start[grid->mode_state] ? grid->mode_state + 1 : c == start[0];
		grid->mode = 0;
	} else if (c >= '0' && c <= '9') {
		grid->mode = (grid->mode * 10 + c - '0') % 10000;
	} else if (c == ';' && grid->mode != 25) {
		grid->mode = 0;
	} else if (c != ';') {
		if (grid->mode == 25 && (c == 'h' || c == 'l'))
			grid->cursor_visible = c == 'h';
		grid->mode_state = c == start[0];
	}
}

void
grid_feed(void *context, const char *bytes, size_t n)
{
	struct grid *grid = context;
	for (size_t i = 0; i < n; i++)
		note_cursor(grid, bytes[i]);
	vterm_input_write(grid->vterm, bytes, n);
	vterm_screen_flush_damage(grid->screen);
}

void
grid_resize(struct grid *grid, int columns, int rows)
{
	grid->columns = columns;
	grid->rows = rows;
	vterm_set_size(grid->vterm, rows, emulated(columns));
	vterm_screen_flush_damage(grid->screen);
}

static uint32_t
character(const struct grid *grid, int row, int column)
{
	VTermScreenCell cell = { .chars = { 0 } };
	if (column >= grid->columns)
		return 0;
	vterm_screen_get_cell(grid->screen, (VTermPos){ .row = row, .col = column }, &cell);
	return cell.chars[0];
}

/* The cell that starts in this column, and how many columns it takes. What is not whole reads as a blank. */
static int
cell_at(const struct grid *grid, int row, int column, VTermScreenCell *cell)
{
	*cell = (VTermScreenCell){ .width = 1 };
	vterm_screen_get_cell(grid->screen, (VTermPos){ .row = row, .col = column }, cell);
	bool wide = cell->width == 2 && cell->chars[0] != continuation;
	bool whole = wide && character(grid, row, column + 1) == continuation;
	if (cell->chars[0] == 0 || cell->chars[0] == continuation || (wide && !whole)) {
		memset(cell->chars, 0, sizeof cell->chars);
		cell->chars[0] = ' ';
	}
	return whole ? 2 : 1;
}

static char
attribute(const VTermScreenCell *cell)
{
	const char marks[] = {
		cell->attrs.bold ? 'b' : 0, cell->attrs.underline ? 'u' : 0, cell->attrs.italic ? 'i' : 0,
		cell->attrs.blink ? 'k' : 0, cell->attrs.strike ? 's' : 0,
	};
	char mark = ' ';
	for (size_t i = 0; i < sizeof marks; i++)
		if (marks[i])
			mark = mark == ' ' ? marks[i] : '+';
	if (!cell->attrs.reverse)
		return mark;
	return mark == ' ' ? 'r' : mark == '+' ? '*' : (char)(mark - 'a' + 'A');
}

static char
colour(const VTermColor *colour)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour))
		return ' ';
	if (!VTERM_COLOR_IS_INDEXED(colour) || colour->indexed.idx > 15)
		return '#';
	return "01234567abcdefgh"[colour->indexed.idx];
}

static void
put_character(uint32_t c, FILE *out)
{
	char bytes[MB_LEN_MAX];
	mbstate_t state = { 0 };
	size_t n = wcrtomb(bytes, (wchar_t)c, &state);
	if (n == (size_t)-1)
		fprintf(out, "\\u%04X", (unsigned)c);
	else
		fwrite(bytes, 1, n, out);
}

struct marks {
	char *attributes, *foreground, *background, *widths;
	bool odd;             /* a width that Unicode does not give */
};

static void
mark(struct marks *marks, int column, const VTermScreenCell *cell, int width)
{
	for (int i = column; i < column + width; i++) {
		marks->attributes[i] = attribute(cell);
		marks->foreground[i] = colour(&cell->fg);
		marks->background[i] = colour(&cell->bg);
		marks->widths[i] = i == column ? (char)('0' + width) : '.';
	}
	marks->odd |= wcwidth((wchar_t)cell->chars[0]) != width;
}

static void
put_marks(char letter, char *marks, FILE *out)
{
	size_t n = strlen(marks);
	while (n > 0 && marks[n - 1] == ' ')
		n--;
	if (n > 0)
		fprintf(out, "%c%.*s\n", letter, (int)n, marks);
}

static char *
blanks(int n)
{
	char *text = malloc((size_t)n + 1);
	memset(text, ' ', (size_t)n);
	text[n] = '\0';
	return text;
}

static void
put_row(const struct grid *grid, int row, struct marks *marks, FILE *out)
{
	for (int column = 0; column < grid->columns;) {
		VTermScreenCell cell;
		int width = cell_at(grid, row, column, &cell);
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
			put_character(cell.chars[i], out);
		if (marks)
			mark(marks, column, &cell, width);
		column += width;
	}
}

void
grid_print(const struct grid *grid, int first, int last, bool colours, FILE *out)
{
	for (int row = first - 1; row < last && row < grid->rows; row++) {
		struct marks marks = {
			.attributes = blanks(grid->columns), .foreground = blanks(grid->columns),
			.background = blanks(grid->columns), .widths = blanks(grid->columns),
		};
		putc('|', out);
		put_row(grid, row, &marks, out);
		fputs("|\n", out);
		put_marks(':', marks.attributes, out);
		if (colours) {
			put_marks('f', marks.foreground, out);
			put_marks('g', marks.background, out);
		}
		if (marks.odd)
			put_marks('w', marks.widths, out);
		free(marks.attributes);
		free(marks.foreground);
		free(marks.background);
		free(marks.widths);
	}
}

char *
grid_row(const struct grid *grid, int row)
{
	char *text = NULL;
	size_t n = 0;
	FILE *out = open_memstream(&text, &n);
	put_row(grid, row, NULL, out);
	fclose(out);
	while (n > 0 && text[n - 1] == ' ')
		text[--n] = '\0';
	return text;
}

bool
grid_has(const struct grid *grid, const char *text)
{
	bool found = false;
	for (int row = 0; row < grid->rows && !found; row++) {
		char *line = grid_row(grid, row);
		found = strstr(line, text) != NULL;
		free(line);
	}
	return found;
}

bool
grid_blank(const struct grid *grid)
{
	bool blank = true;
	for (int row = 0; row < grid->rows && blank; row++) {
		char *line = grid_row(grid, row);
		blank = line[0] == '\0';
		free(line);
	}
	return blank;
}

static void
keep_second_byte(void *context, const char *bytes, size_t n)
{
	char *second = context;
	if (n > 1)
		*second = bytes[1];
}

/* libvterm keeps the mode to itself, but shows it in what it sends for a key. */
bool
grid_application(struct grid *grid)
{
	struct grid real = *grid;
	char second = 0;
	grid->answer = keep_second_byte;
	grid->context = &second;
	vterm_keyboard_key(grid->vterm, VTERM_KEY_UP, VTERM_MOD_NONE);
	grid->answer = real.answer;
	grid->context = real.context;
	return second == 'O';
}

static bool
pen_is_set(const struct grid *grid)
{
	static const VTermAttr attributes[] = {
		VTERM_ATTR_BOLD, VTERM_ATTR_UNDERLINE, VTERM_ATTR_ITALIC, VTERM_ATTR_BLINK, VTERM_ATTR_REVERSE,
		VTERM_ATTR_STRIKE,
	};
	VTermState *state = vterm_obtain_state(grid->vterm);
	VTermValue value;
	for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
		value.number = 0;
		vterm_state_get_penattr(state, attributes[i], &value);
		if (vterm_get_attr_type(attributes[i]) == VTERM_VALUETYPE_BOOL ? value.boolean : value.number)
			return true;
	}
	vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &value);
	if (!VTERM_COLOR_IS_DEFAULT_FG(&value.color))
		return true;
	vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &value);
	return !VTERM_COLOR_IS_DEFAULT_BG(&value.color);
}

const char *
grid_unclean(struct grid *grid)
{
	if (grid->alternate)
		return "the alternate screen is still shown";
	if (!grid->cursor_visible)
		return "the cursor is hidden";
	if (grid->mouse != VTERM_PROP_MOUSE_NONE)
		return "the mouse is still reported";
	if (grid_application(grid))
		return "the cursor keys send application codes";
	return pen_is_set(grid) ? "attributes or colours are on" : NULL;
}
