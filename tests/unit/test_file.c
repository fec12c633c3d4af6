/* test_file.c: whole files are read or refused, written whole or not at all */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"

static char folder[] = "/tmp/suan-test-file-XXXXXX";

static int
enter_folder(void **state)
{
	(void)state;
	return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int
remove_folder(void **state)
{
	DIR *dir = opendir(".");

	(void)state;
	for (struct dirent *entry; dir && (entry = readdir(dir));)
		remove(entry->d_name);
	if (dir)
		closedir(dir);
	return chdir("/") == 0 && rmdir(folder) == 0 ? 0 : -1;
}

static int
count_entries(void)
{
	DIR *dir = opendir(".");
	int n = 0;

	while (readdir(dir))
		n++;
	closedir(dir);
	return n - 2;
}

static void
put(const char *path, const char *bytes, size_t n)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	assert_int_equal(fwrite(bytes, 1, n, out), n);
	assert_int_equal(fclose(out), 0);
}

static void
assert_content(const char *path, const char *expected)
{
	struct arena arena = { .blocks = NULL };
	struct err err = ERR_INIT;
	size_t n = 0;
	const char *text = file_read(&arena, path, 1 << 20, &n, &err);

	assert_non_null(text);
	assert_int_equal(n, strlen(expected));
	assert_string_equal(text, expected);
	arena_release(&arena);
}

static void
test_read(void **state)
{
	struct arena arena = { .blocks = NULL };
	struct err err = ERR_INIT;
	static char large[100000];
	size_t n = 77;

	(void)state;
	put("a", "预\0算", 7);
	const char *text = file_read(&arena, "a", 7, &n, &err);
	assert_non_null(text);
	assert_int_equal(n, 7);
	assert_memory_equal(text, "预\0算\0", 8);
	put("a", "", 0);
	text = file_read(&arena, "a", 0, &n, &err);
	assert_non_null(text);
	assert_int_equal(n, 0);
	assert_string_equal(text, "");
	memset(large, 'x', sizeof large);
	put("a", large, sizeof large);
	text = file_read(&arena, "a", sizeof large, &n, &err);
	assert_non_null(text);
	assert_int_equal(n, sizeof large);
	assert_memory_equal(text, large, sizeof large);
	assert_int_equal(err.status, ERR_NONE);
	unlink("a");
	arena_release(&arena);
}

static void
refuse(const char *path, size_t limit, const char *word)
{
	struct arena arena = { .blocks = NULL };
	struct err err = ERR_INIT;
	size_t n;

	assert_null(file_read(&arena, path, limit, &n, &err));
	assert_int_equal(err.status, ERR_DATA);
	assert_non_null(strstr(err.text, path));
	assert_non_null(strstr(err.text, word));
	err_clear(&err);
	arena_release(&arena);
}

static void
test_read_refuses(void **state)
{
	(void)state;
	put("a", "12345", 5);
	refuse("missing", 10, "open");
	refuse(".", 10, "regular");
	refuse("a", 4, "4 bytes");
	refuse("a/b", 10, "open");
	assert_int_equal(mkfifo("fifo", 0600), 0);
	refuse("fifo", 10, "regular");
	refuse("/dev/null", 10, "regular");
	refuse("/proc/self/status", 10, "changed");
	unlink("fifo");
	unlink("a");
}

static void
test_digest(void **state)
{
	char hex[FILE_DIGEST];

	(void)state;
	file_digest("", 0, hex);
	assert_string_equal(hex,
	    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	file_digest("abc", 3, hex);
	assert_string_equal(hex,
	    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	file_digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 56, hex);
	assert_string_equal(hex,
	    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void
test_commit(void **state)
{
	struct file_draft draft;
	struct err err = ERR_INIT;
	struct stat st;
	mode_t mask = umask(022);

	(void)state;
	assert_int_equal(file_create(&draft, "out.csv", &err), 0);
	fputs("第一行\n", draft.stream);
	fflush(draft.stream);
	assert_int_equal(access("out.csv", F_OK), -1);
	assert_int_equal(file_commit(&draft, &err), 0);
	assert_null(draft.stream);
	assert_content("out.csv", "第一行\n");
	assert_int_equal(stat("out.csv", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0644);
	assert_int_equal(count_entries(), 1);
	assert_int_equal(chmod("out.csv", 0600), 0);
	assert_int_equal(file_create(&draft, "out.csv", &err), 0);
	fputs("second", draft.stream);
	assert_content("out.csv", "第一行\n");
	assert_int_equal(file_commit(&draft, &err), 0);
	assert_content("out.csv", "second");
	assert_int_equal(stat("out.csv", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(count_entries(), 1);
	assert_int_equal(err.status, ERR_NONE);
	unlink("out.csv");
	umask(mask);
}

static void
test_abandon(void **state)
{
	struct file_draft draft;
	struct err err = ERR_INIT;

	(void)state;
	put("old", "old", 3);
	assert_int_equal(file_create(&draft, "old", &err), 0);
	fputs("half", draft.stream);
	file_abandon(&draft);
	file_abandon(&draft);
	assert_content("old", "old");
	assert_int_equal(count_entries(), 1);
	unlink("old");
}

static void
test_symbolic_link_stays(void **state)
{
	struct file_draft draft;
	struct err err = ERR_INIT;
	struct stat st;

	(void)state;
	assert_int_equal(mkdir("sub", 0700), 0);
	put("sub/real", "old", 3);
	assert_int_equal(symlink("sub/real", "link"), 0);
	assert_int_equal(file_create(&draft, "link", &err), 0);
	fputs("new", draft.stream);
	assert_int_equal(file_commit(&draft, &err), 0);
	assert_content("sub/real", "new");
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	unlink("link");
	unlink("sub/real");
	assert_int_equal(rmdir("sub"), 0);
}

static void
test_create_refuses(void **state)
{
	static const char *const paths[] = { "missing/x", ".", "/dev/null", "", "a/b" };
	struct err err = ERR_INIT;

	(void)state;
	put("a", "", 0);
	for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
		struct file_draft draft;
		assert_int_equal(file_create(&draft, paths[i], &err), -1);
		assert_int_equal(err.status, ERR_DATA);
		assert_non_null(strstr(err.text, "cannot write"));
		assert_null(draft.stream);
		file_abandon(&draft);
		err_clear(&err);
	}
	assert_int_equal(count_entries(), 1);
	unlink("a");
}

/* The disk is full: noticed when the stream is flushed, or earlier while it is written. */
static void
fail_writing(int buffering)
{
	struct file_draft draft;
	struct err err = ERR_INIT;

	assert_int_equal(file_create(&draft, "old", &err), 0);
	assert_non_null(freopen("/dev/full", "w", draft.stream));
	setvbuf(draft.stream, NULL, buffering, buffering == _IONBF ? 0 : 4096);
	fputs("lost", draft.stream);
	assert_int_equal(file_commit(&draft, &err), -1);
	assert_int_equal(err.status, ERR_DATA);
	assert_non_null(strstr(err.text, "old"));
	assert_content("old", "old");
	assert_int_equal(count_entries(), 1);
	err_clear(&err);
}

/* The stream has failed, or a folder took the name: nothing is left, the old file stays. */
static void
test_commit_fails(void **state)
{
	struct file_draft draft;
	struct err err = ERR_INIT;

	(void)state;
	put("old", "old", 3);
	fail_writing(_IOFBF);
	fail_writing(_IONBF);
	unlink("old");
	assert_int_equal(file_create(&draft, "new", &err), 0);
	assert_int_equal(mkdir("new", 0700), 0);
	assert_int_equal(file_commit(&draft, &err), -1);
	assert_int_equal(err.status, ERR_DATA);
	assert_int_equal(count_entries(), 1);
	err_clear(&err);
	assert_int_equal(rmdir("new"), 0);
}

/* A new file comes whole; one that has come by its name meanwhile stays as it is. */
static void
test_commit_new(void **state)
{
	struct file_draft draft;
	struct err err = ERR_INIT;

	(void)state;
	assert_int_equal(file_create(&draft, "new", &err), 0);
	fputs("whole", draft.stream);
	assert_int_equal(file_commit_new(&draft, &err), 0);
	assert_content("new", "whole");
	assert_int_equal(count_entries(), 1);
	unlink("new");
	assert_int_equal(file_create(&draft, "new", &err), 0);
	fputs("late", draft.stream);
	put("new", "first", 5);
	assert_int_equal(file_commit_new(&draft, &err), -1);
	assert_int_equal(errno, EEXIST);
	assert_int_equal(err.status, ERR_DATA);
	assert_content("new", "first");
	assert_int_equal(count_entries(), 1);
	err_clear(&err);
	unlink("new");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_read),
		cmocka_unit_test(test_read_refuses),
		cmocka_unit_test(test_digest),
		cmocka_unit_test(test_commit),
		cmocka_unit_test(test_abandon),
		cmocka_unit_test(test_symbolic_link_stays),
		cmocka_unit_test(test_create_refuses),
		cmocka_unit_test(test_commit_fails),
		cmocka_unit_test(test_commit_new),
	};

	return cmocka_run_group_tests(tests, enter_folder, remove_folder);
}
