/* folder.c: a folder of its own for a test that writes files */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "folder.h"

static char folder[] = "/tmp/suan-unit-XXXXXX";
static char *home;

int
folder_enter(void **state)
{
	(void)state;
	home = getcwd(NULL, 0);
	return home && mkdtemp(folder) && chmod(folder, 0755) == 0 && chdir(folder) == 0 ? 0 : -1;
}

static int
remove_entry(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

void
folder_remove(const char *path)
{
	nftw(path, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

int
folder_leave(void **state)
{
	int result = chdir(home);

	(void)state;
	free(home);
	folder_remove(folder);
	return result;
}

char *
folder_read(const char *path)
{
	FILE *in = fopen(path, "rb");
	char *text = NULL;
	size_t room = 0;
	ssize_t n;

	assert_non_null(in);
	n = getdelim(&text, &room, EOF, in);
	fclose(in);
	assert_true(n >= 0);
	return text;
}

void
folder_write_bytes(const char *path, const void *bytes, size_t n)
{
	FILE *out = fopen(path, "wb");

	assert_non_null(out);
	assert_int_equal(fwrite(bytes, 1, n, out), n);
	assert_int_equal(fclose(out), 0);
}

void
folder_write(const char *path, const char *text)
{
	folder_write_bytes(path, text, strlen(text));
}
