/* test_blanks.c: blanks over wide characters are written, those over others erased */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/blanks.h"

enum { RUN_FROM = 4, RUN_TO = 60 };

static FILE *out;
static SCREEN *screen;
static char written[65536];

static int
open_screen(void **state)
{
	(void)state;
	if (!setlocale(LC_ALL, "C.UTF-8"))
		return -1;
	setenv("COLUMNS", "80", 1);
	setenv("LINES", "24", 1);
	out = tmpfile();
	screen = newterm("xterm-256color", out, stdin);
	return screen ? 0 : -1;
}

static int
close_screen(void **state)
{
	(void)state;
	endwin();
	delscreen(screen);
	fclose(out);
	return 0;
}

/* What an update writes. */
static const char *
show(void)
{
	long before = ftell(out);

	wnoutrefresh(stdscr);
	blanks_write();
	doupdate();
	fflush(out);
	fseek(out, before, SEEK_SET);
	written[fread(written, 1, sizeof written - 1, out)] = '\0';
	return written;
}

/* As "ESC [ 23 X". */
static bool
erases(const char *bytes)
{
	for (const char *at = bytes; (at = strstr(at, "\033[")); at += 2)
		if (at[2 + strspn(at + 2, "0123456789")] == 'X')
			return true;
	return false;
}

static void
fill(const wchar_t *text)
{
	mvaddstr(2, 0, "201");
	for (int x = RUN_FROM; x < RUN_TO; x += 2)
		mvaddwstr(2, x, text);
	mvaddstr(2, RUN_TO, "1709.53");
	show();
	for (int x = RUN_FROM; x < RUN_TO; x++)
		mvaddstr(2, x, " ");
}

static void
assert_blank(void)
{
	chtype line[81];

	mvwinchnstr(curscr, 2, 0, line, 80);
	for (int x = RUN_FROM; x < RUN_TO; x++)
		assert_int_equal(line[x] & A_CHARTEXT, ' ');
	assert_int_equal(line[RUN_TO] & A_CHARTEXT, '1');
}

static void
test_wide(void **state)
{
	(void)state;
	fill(L"算");
	const char *bytes = show();
	assert_false(erases(bytes));
	assert_non_null(strstr(bytes, "          "));
	assert_blank();
}

static void
test_narrow(void **state)
{
	(void)state;
	fill(L"ab");
	const char *bytes = show();
	assert_true(erases(bytes));
	assert_null(strchr(bytes, '.'));
	assert_blank();
}

/* A few wide characters among what stays as it is cost no more than themselves. */
static void
test_few(void **state)
{
	(void)state;
	mvaddstr(2, 0, "201");
	mvaddwstr(2, 20, L"算");
	mvaddstr(2, RUN_TO, "1709.53");
	show();
	mvaddstr(2, 20, "  ");
	const char *bytes = show();
	assert_false(erases(bytes));
	assert_null(strchr(bytes, '.'));
	assert_blank();
}

/* The end of a row is erased, which is right everywhere. */
static void
test_end(void **state)
{
	(void)state;
	mvaddwstr(2, 0, L"算算算算算算算算算算算算算算算");
	show();
	move(2, 2);
	clrtoeol();
	assert_non_null(strstr(show(), "\033[K"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_wide, open_screen, close_screen),
		cmocka_unit_test_setup_teardown(test_narrow, open_screen, close_screen),
		cmocka_unit_test_setup_teardown(test_few, open_screen, close_screen),
		cmocka_unit_test_setup_teardown(test_end, open_screen, close_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
