/* draw.c: the only writer to the screen: whole fields of exactly so many columns, in roles */
#include <curses.h>
#include <string.h>

#include "base/arena.h"
#include "base/glyph.h"
#include "base/mem.h"
#include "base/profile.h"
#include "ui/blanks.h"
#include "ui/draw.h"

#define MARKS 4               /* combining characters that a cell can hold: CCHARW_MAX - 1 */

static struct {
	cchar_t *cells;
	size_t n, room;
	int used;             /* columns */
	enum role base;
	int cursor_y, cursor_x;
	struct arena scratch;
} row = { .cursor_y = -1 };

struct rect
draw_screen(void)
{
	return (struct rect){ .height = LINES, .width = COLS };
}

void
draw_begin(enum role base)
{
	row.n = 0;
	row.used = 0;
	row.base = base;
}

void
draw_base(enum role base)
{
	row.base = base;
}

/* A blank as the role looks here: the cell of any character, its chars put in. */
static cchar_t
look(enum role role)
{
	bool cursor = row.base == ROLE_CURSOR || row.base == ROLE_CURSOR_AWAY;
	attr_t attributes = (attr_t)(theme_attributes(row.base) | theme_attributes(role));
	cchar_t cell;

	setcchar(&cell, L" ", attributes,
	    theme_pair(cursor || role == ROLE_NORMAL ? row.base : role), NULL);
	return cell;
}

static void
append(const cchar_t *cell, int columns)
{
	MEM_GROW(row.cells, row.n, row.room);
	row.cells[row.n++] = *cell;
	row.used += columns;
}

/* One character of one column, so many times. */
static void
repeat(wchar_t c, int times, enum role role)
{
	cchar_t cell = look(role);

	cell.chars[0] = c;
	for (int i = 0; i < times; i++)
		append(&cell, 1);
}

/* A code point of its own width begins a cell, those of none join the one before. */
static void
append_cluster(const uint32_t *shown, size_t n, const cchar_t *blank)
{
	for (size_t at = 0; at < n;) {
		cchar_t cell = *blank;
		int columns = width_char(shown[at]), marks = 0;
		cell.chars[0] = (wchar_t)shown[at++];
		for (; at < n && width_char(shown[at]) == 0; at++)
			if (marks < MARKS)
				cell.chars[++marks] = (wchar_t)shown[at];
		if (columns > 0)
			append(&cell, columns);
	}
}

static void
append_text(const char *text, enum role role)
{
	const cchar_t blank = look(role);
	uint32_t shown[GLYPH_MOST];

	for (size_t n; (n = text_cluster(text)) != 0; text += n)
		append_cluster(shown, glyph_cluster(text, n, shown), &blank);
}

void
draw_field(const char *text, int skip, int columns, enum width_align align, enum role role)
{
	append_text(width_field(&row.scratch, text, skip, columns, align), role);
}

void
draw_text(const char *text, enum role role)
{
	append_text(text, role);
}

void
draw_number(const char *text, int columns, enum role role)
{
	if (width_text(text) <= columns)
		draw_field(text, 0, columns, WIDTH_RIGHT, role);
	else
		repeat(L'#', columns, role);
}

void
draw_found(const char *text, int columns, struct text_span found, enum role role)
{
	char *field = width_field(&row.scratch, text, 0, columns, WIDTH_LEFT);
	size_t shown = strlen(field), same = 0;

	while (same < shown && text[same] == field[same])
		same++;
	if (found.to > same || found.from >= found.to) {
		append_text(field, role);
		return;
	}
	append_text(arena_copy(&row.scratch, field, found.from), role);
	append_text(arena_copy(&row.scratch, field + found.from, found.to - found.from),
	    ROLE_MATCH);
	append_text(field + found.to, role);
}

void
draw_bar(int64_t hundredths, int columns, enum role role)
{
	static const wchar_t eighths[] = L" ▏▎▍▌▋▊▉";
	int64_t filled = hundredths < 0 ? 0 : hundredths > 10000 ? 10000 : hundredths;
	bool blocks = profile_has_blocks();

	filled = (filled * columns * 8 + 5000) / 10000;
	if (hundredths > 0 && filled == 0)
		filled = 1;
	for (int i = 0; i < columns; i++, filled -= 8) {
		wchar_t c = L' ';
		if (filled >= 8)
			c = blocks ? L'█' : L'#';
		else if (filled > 0)
			c = blocks ? eighths[filled] : filled >= 4 ? L'=' : L'-';
		repeat(c, 1, c == L' ' ? ROLE_NORMAL : role);
	}
}

void
draw_rule(int columns, enum role role)
{
	repeat(profile_has_lines() ? L'─' : L'-', columns, role);
}

void
draw_upright(enum role role)
{
	repeat(profile_has_lines() ? L'│' : L'|', 1, role);
}

void
draw_blank(int columns)
{
	repeat(L' ', columns, ROLE_NORMAL);
}

int
draw_used(void)
{
	return row.used;
}

/* Leaves out the last cells until the row fits into so many columns. */
static void
shorten(int columns)
{
	wchar_t text[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	while (row.used > columns && row.n) {
		getcchar(&row.cells[--row.n], text, &attributes, &pair, NULL);
		row.used -= width_char((uint32_t)text[0]);
	}
}

void
draw_put(int y, int x, int columns)
{
	if (columns > COLS - x)
		columns = COLS - x;
	if (y < 0 || y >= LINES || columns <= 0)
		return;
	shorten(columns);
	mvwadd_wchnstr(stdscr, y, x, row.cells, (int)row.n);
	if (row.used < columns) {
		const cchar_t blank = look(ROLE_NORMAL);
		mvwhline_set(stdscr, y, x + row.used, &blank, columns - row.used);
	}
}

static bool
counts_right(uint32_t c)
{
	WINDOW *pad = newpad(1, 8);
	const wchar_t text[2] = { (wchar_t)c };
	cchar_t cell;

	if (!pad)
		return false;
	setcchar(&cell, text, 0, 0, NULL);
	bool right = wadd_wch(pad, &cell) == OK && getcurx(pad) == width_char(c);
	delwin(pad);
	return right;
}

/* libc has one width for the first, and may not know the second. */
bool
draw_counts_right(void)
{
	struct profile kept = *profile_now(), narrow = kept, wide = kept;

	narrow.columns[PROFILE_AMBIGUOUS] = 1;
	wide.columns[PROFILE_AMBIGUOUS] = 2;
	profile_set(&narrow);
	bool right = counts_right(0x201C) && counts_right(0x2EBF0);
	profile_set(&wide);
	right = right && counts_right(0x201C);
	profile_set(&kept);
	return right;
}

void
draw_clear(void)
{
	werase(stdscr);
}

void
draw_repaint(void)
{
	clearok(stdscr, TRUE);
}

void
draw_cursor(int y, int x)
{
	if ((y < 0) != (row.cursor_y < 0))
		curs_set(y >= 0);
	row.cursor_y = y;
	row.cursor_x = x;
}

void
draw_show(void)
{
	leaveok(stdscr, row.cursor_y < 0);
	if (row.cursor_y >= 0)
		wmove(stdscr, row.cursor_y, row.cursor_x);
	wnoutrefresh(stdscr);
	blanks_write();
	doupdate();
	arena_release(&row.scratch);
}
