/*
 * picture.c: draws what a program shows in a terminal after some keys as an SVG on stdout
 *
 * picture COLUMNSxROWS LOCALE KEYS PROGRAM ARGUMENT...: KEYS as in keys.h; at a blank the program
 * first comes to rest. Every character has its own place, so that Chinese stands straight whatever
 * fonts there are; lines and bars are drawn, so that they have no gaps. The same screen gives the
 * same bytes.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "screen/keys.h"
#include "screen/terminal.h"

enum { PATIENCE = 20000 };    /* milliseconds */
enum { WIDTH = 9, HEIGHT = 21, BASE = 15, MARGIN = 9 };    /* pixels */

static const char *const palette[] = {
	"#3b4252", "#e0707a", "#98c379", "#e5c07b", "#6fb0f0", "#c99be8", "#56c2cf", "#d5d9e0",
	"#7f8896", "#f08a93", "#b1dc92", "#f2d391", "#8fc4ff", "#dbb4f5", "#7bdbe6", "#ffffff",
};
static const char ink[] = "#d5d9e0", paper[] = "#20242c";

struct look {
	char front[8], back[8];
	bool bold, underline;
};

struct tile {
	uint32_t chars[VTERM_MAX_CHARS_PER_CELL + 1];      /* none: blank */
	int width;
	struct look look;
};

static void
paint(VTermScreen *screen, VTermColor colour, const char *otherwise, char hex[8])
{
	if (VTERM_COLOR_IS_DEFAULT_FG(&colour) || VTERM_COLOR_IS_DEFAULT_BG(&colour)) {
		strcpy(hex, otherwise);
	} else if (VTERM_COLOR_IS_INDEXED(&colour) && colour.indexed.idx < 16) {
		strcpy(hex, palette[colour.indexed.idx]);
	} else {
		vterm_screen_convert_color_to_rgb(screen, &colour);
		snprintf(hex, 8, "#%02x%02x%02x", colour.rgb.red, colour.rgb.green,
		    colour.rgb.blue);
	}
}

static struct tile
tile_at(const struct grid *grid, int row, int column)
{
	VTermScreenCell cell = { .width = 1 };
	struct tile tile = { .chars = { 0 } };
	vterm_screen_get_cell(grid->screen, (VTermPos){ .row = row, .col = column }, &cell);
	bool swap = cell.attrs.reverse;
	paint(grid->screen, cell.fg, ink, swap ? tile.look.back : tile.look.front);
	paint(grid->screen, cell.bg, paper, swap ? tile.look.front : tile.look.back);
	tile.look.bold = cell.attrs.bold;
	tile.look.underline = cell.attrs.underline != 0;
	tile.width = cell.width == 2 ? 2 : 1;
	if (cell.chars[0] != ' ' && cell.chars[0] != UINT32_MAX)
		memcpy(tile.chars, cell.chars, sizeof cell.chars);
	return tile;
}

static void
put_rectangle(int x, int y, int eighths, int width, int height, const char *fill)
{
	printf("<rect x=\"%d\" y=\"%d\" width=\"%d.%03d\" height=\"%d\" fill=\"%s\"/>\n", x, y,
	    width * eighths / 8, width * eighths % 8 * 125, height, fill);
}

/* The cells after one that look the same from behind are painted with it. */
static void
put_paper(const struct grid *grid, int row)
{
	int start = 0, column = 0;
	struct look look = tile_at(grid, row, 0).look;
	while (column < grid->columns) {
		column += tile_at(grid, row, column).width;
		struct look next = tile_at(grid, row, column < grid->columns ? column : 0).look;
		if (column < grid->columns && strcmp(next.back, look.back) == 0)
			continue;
		if (strcmp(look.back, paper) != 0)
			put_rectangle(MARGIN + start * WIDTH, MARGIN + row * HEIGHT, 8,
			    (column - start) * WIDTH, HEIGHT, look.back);
		start = column;
		look = next;
	}
}

/* Lines and bars; false for anything else. */
static bool
put_shape(const struct tile *tile, int x, int y)
{
	uint32_t c = tile->chars[0];
	if (c == 0x2500)
		put_rectangle(x, y + HEIGHT / 2, 8, WIDTH, 1, tile->look.front);
	else if (c == 0x2502)
		put_rectangle(x + WIDTH / 2, y, 8, 1, HEIGHT, tile->look.front);
	else if (c >= 0x2588 && c <= 0x258f)
		put_rectangle(x, y + 3, (int)(0x2590 - c), WIDTH, HEIGHT - 6, tile->look.front);
	else
		return false;
	return true;
}

static void
put_character(uint32_t c)
{
	if (c == '<' || c == '>' || c == '&' || c < ' ')
		printf("&#%u;", (unsigned)c);
	else
		printf("%lc", (wint_t)c);
}

static void
put_text(const struct tile *tile, int x, int y)
{
	printf("<text x=\"%d\" y=\"%d\" fill=\"%s\"%s%s%s>", x, y + BASE, tile->look.front,
	    tile->width == 2 ? " class=\"w\"" : "", tile->look.bold ? " font-weight=\"bold\"" : "",
	    tile->look.underline ? " text-decoration=\"underline\"" : "");
	for (int i = 0; tile->chars[i]; i++)
		put_character(tile->chars[i]);
	printf("</text>\n");
}

static void
put_row(const struct grid *grid, int row)
{
	for (int column = 0; column < grid->columns;) {
		struct tile tile = tile_at(grid, row, column);
		int x = MARGIN + column * WIDTH, y = MARGIN + row * HEIGHT;
		if (tile.chars[0] && !put_shape(&tile, x, y))
			put_text(&tile, x, y);
		column += tile.width;
	}
}

static void
put_picture(const struct grid *grid)
{
	int width = grid->columns * WIDTH + 2 * MARGIN, height = grid->rows * HEIGHT + 2 * MARGIN;
	printf("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"", width, height);
	printf(" width=\"%d\" height=\"%d\">\n<style>\n", width, height);
	printf("text { font-family: monospace; font-size: 15px }\n");
	printf(".w { font-size: 17px }\n</style>\n");
	printf("<rect width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>\n", width, height, paper);
	for (int row = 0; row < grid->rows; row++)
		put_paper(grid, row);
	for (int row = 0; row < grid->rows; row++)
		put_row(grid, row);
	printf("</svg>\n");
}

static int
type(struct terminal *terminal, char *keys)
{
	for (char *word = strtok(keys, " "); word; word = strtok(NULL, " ")) {
		char bytes[4096];
		int n = keys_bytes(word, grid_application(&terminal->grid), bytes, sizeof bytes);
		if (n < 0 || terminal_send(terminal, bytes, (size_t)n) != 0 ||
		    pty_settle(&terminal->pty, PATIENCE) != 0)
			return -1;
	}
	return pty_gone(&terminal->pty) ? -1 : 0;
}

int
main(int argc, char *argv[])
{
	struct terminal terminal;
	int columns, rows;
	if (argc < 5 || sscanf(argv[1], "%dx%d", &columns, &rows) != 2 ||
	    terminal_environment() != 0) {
		fprintf(stderr, "usage: picture COLUMNSxROWS LOCALE KEYS PROGRAM ARGUMENT...\n");
		return 2;
	}
	setenv("LC_ALL", argv[2], 1);
	unsetenv("LANGUAGE");
	unsetenv("NO_COLOR");
	unsetenv("COLORTERM");
	if (terminal_open(&terminal, columns, rows, argv + 4, NULL, NULL) != 0)
		return 1;
	bool good = pty_settle(&terminal.pty, PATIENCE) == 0 && type(&terminal, argv[3]) == 0;
	if (good)
		put_picture(&terminal.grid);
	else
		fprintf(stderr, "picture: %s has ended or did not take the keys\n", argv[4]);
	terminal_close(&terminal);
	return good && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
