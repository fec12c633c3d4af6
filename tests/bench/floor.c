/*
 * floor.c: the least a curses program can do to show a screen like one of suan's
 *
 * floor FILE: shows the rows of text in FILE, one of them reversed and the last but one telling its number; j and k move the
 * reversed row, Space turns a page (draws all rows anew, shifted), q ends.
 */
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

enum { ROWS = 512, COLUMNS = 1024 };

static wchar_t text[ROWS][COLUMNS];
static int rows, shift, selected = 3;

static void
read_rows(const char *path)
{
	FILE *in = fopen(path, "r");
	if (!in) {
		perror(path);
		exit(2);
	}
	while (rows < ROWS && fgetws(text[rows], COLUMNS, in)) {
		text[rows][wcscspn(text[rows], L"\n")] = L'\0';
		rows++;
	}
	fclose(in);
}

static void
draw_row(int row)
{
	if (row == selected)
		attron(A_REVERSE);
	mvaddwstr(row, 0, text[(row + shift) % rows]);
	clrtoeol();
	attroff(A_REVERSE);
}

static void
draw_detail(void)
{
	mvprintw(LINES - 2, 0, "row %d of %d", selected + shift, rows);
	clrtoeol();
}

static void
draw(void)
{
	for (int row = 0; row < LINES - 2 && row < rows; row++)
		draw_row(row);
	draw_detail();
	refresh();
}

static void
step(int by)
{
	int old = selected;
	selected += by;
	if (selected < 1 || selected > LINES - 4)
		selected = 1;
	draw_row(old);
	draw_row(selected);
	draw_detail();
	refresh();
}

int
main(int argc, char *argv[])
{
	setlocale(LC_ALL, "");
	if (argc != 2) {
		fprintf(stderr, "usage: floor FILE\n");
		return 2;
	}
	read_rows(argv[1]);
	initscr();
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	draw();
	for (int key = getch(); key != 'q'; key = getch())
		switch (key) {
		case 'j':
			step(1);
			break;
		case 'k':
			step(-1);
			break;
		case ' ':
			shift = (shift + LINES - 3) % rows;
			draw();
			break;
		default:
			break;
		}
	endwin();
	return 0;
}
