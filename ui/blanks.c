/* blanks.c: blanks that a terminal would not erase right */
#include <curses.h>
#include <stdbool.h>
#include <string.h>
#include <wchar.h>

#include "base/mem.h"
#include "ui/blanks.h"

/*
 * In columns: what curses erases rather than writes, how many unchanged ones it goes over rather
 * than move, and the pieces that it is made to write.
 */
enum { LONG = 14, NEAR = 5, PIECE = 12 };

/* A cell by column; of a wide character both halves are it. */
struct row {
	cchar_t *cells, *packed;
	size_t room;
};

struct mark {
	int y, x;
	cchar_t blank;
};

static struct {
	struct row shown, next;
	struct mark *marks;   /* where a run is broken for the time being */
	size_t n, room;
} blanks;

/* True if there is more than ASCII in it. */
static bool
read_row(struct row *row, WINDOW *window, int y)
{
	size_t columns = (size_t)COLS, at = 0;
	bool more = false;

	if (row->room < columns + 1) {
		row->room = columns + 1;
		row->cells = mem_resize(row->cells, row->room, sizeof *row->cells);
		row->packed = mem_resize(row->packed, row->room, sizeof *row->packed);
	}
	mvwin_wchnstr(window, y, 0, row->packed, COLS);
	for (const cchar_t *cell = row->packed; at < columns; cell++) {
		int width = cell->chars[0] < 0x80 ? 1 : wcwidth(cell->chars[0]);
		more = more || cell->chars[0] >= 0x80;
		do
			row->cells[at++] = *cell;
		while (--width > 0 && at < columns);
	}
	return more;
}

static bool
is_same(const cchar_t *a, const cchar_t *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

static void
put(int y, int x, const cchar_t *cell)
{
	mvwadd_wchnstr(newscr, y, x, cell, 1);
}

/* Curses takes no run of blanks for one that has another character in it. */
static void
mark(int y, int x)
{
	cchar_t dot;
	attr_t attributes;
	short pair;
	wchar_t text[CCHARW_MAX + 1];

	MEM_GROW(blanks.marks, blanks.n, blanks.room);
	blanks.marks[blanks.n++] = (struct mark){ .y = y, .x = x, .blank = blanks.next.cells[x] };
	getcchar(&blanks.next.cells[x], text, &attributes, &pair, NULL);
	setcchar(&dot, L".", attributes, pair, NULL);
	put(y, x, &dot);
}

/* The blanks from `from` up to `to`: only those that change are written, and what is near them. */
static void
break_run(int y, int from, int to)
{
	const cchar_t *shown = blanks.shown.cells, *next = blanks.next.cells;
	int first = from, last = to - 1;
	bool wide = false;

	while (first < to && is_same(&shown[first], &next[first]))
		first++;
	while (last > first && is_same(&shown[last], &next[last]))
		last--;
	for (int x = first; x <= last; x++)
		wide = wide || shown[x].chars[0] >= 0x80;
	if (!wide || last - first + 1 + 2 * NEAR < LONG)
		return;
	from = first - NEAR > from ? first - NEAR : from;
	to = last + NEAR + 1 < to ? last + NEAR + 1 : to;
	for (int x = from + PIECE; x < to; x += PIECE + 1)
		mark(y, x < last ? x : last);
}

/* The last run is erased to the end of the line, which goes well everywhere. */
static void
break_row(int y)
{
	read_row(&blanks.next, newscr, y);
	const cchar_t *next = blanks.next.cells;
	for (int from = 0, to; from < COLS; from = to) {
		for (to = from + 1; to < COLS && is_same(&next[to], &next[from]);)
			to++;
		if (next[from].chars[0] == L' ' && to - from >= LONG && to < COLS)
			break_run(y, from, to);
	}
}

void
blanks_write(void)
{
	int y, x;

	if (is_cleared(newscr) || is_cleared(curscr))
		return;
	getyx(newscr, y, x);
	for (int line = 0; line < LINES; line++)
		if (is_linetouched(newscr, line) && read_row(&blanks.shown, curscr, line))
			break_row(line);
	if (blanks.n)
		doupdate();
	for (size_t i = 0; i < blanks.n; i++)
		put(blanks.marks[i].y, blanks.marks[i].x, &blanks.marks[i].blank);
	blanks.n = 0;
	wmove(newscr, y, x);
}
