/* test_document_faults.c: what is no document, or cannot be read, is refused with a reason and the next step */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "folder.h"
#include "ingest/pages/child.h"
#include "ingest/pages/document.h"
#include "ingest/pages/gather.h"
#include "pdf.h"

static struct document document;

static void
assert_refused(const char *path, const char *why)
{
	struct err err = ERR_INIT;

	document_release(&document);
	assert_int_equal(document_read(&document, path, &err), -1);
	assert_int_equal(err.status, ERR_DATA);
	if (!strstr(err.text, why) || !strstr(err.text, path))
		fail_msg("%s: expected: %s", err.text, why);
	err_clear(&err);
}

static void
assert_bytes_refused(const char *bytes, size_t n, const char *why)
{
	folder_write_bytes("refused", bytes, n);
	assert_refused("refused", why);
}

static void
what_is_no_text_is_refused(void **state)
{
	static const struct {
		const char *bytes;
		size_t n;
		const char *why;
	} cases[] = {
		{ "", 0, "empty" },
		{ " \n\t\n", 4, "no text" },
		{ "some\0thing", 10, "neither a PDF nor a text" },
		{ "\x01\x02\x03\x04 text", 9, "neither a PDF nor a text" },
		{ "ok \xFF\xFE\xFD", 6, "(byte 4)" },
		{ "\xD6\xD0\xCE", 3, "(byte 1)" },
		{ "\xFF\xFE\x00", 3, "UTF-8" },
		{ "PK\x03\x04 and so on", 13, "office document" },
		{ "\xD0\xCF\x11\xE0 and so on", 13, "office document" },
		{ "\n <!doctype html><p>", 20, "web page" },
		{ "\xEF\xBB\xBF<HTML>", 9, "web page" },
		{ "\x89PNG\r\n", 6, "picture" },
		{ "{\\rtf1 text}", 12, "rich text" },
		{ "\x1F\x8B\x08 and so on", 12, "compressed" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_bytes_refused(cases[i].bytes, cases[i].n, cases[i].why);
}

/* Text behind so many cells could not be told from that of others; empty ones are nothing. */
static void
more_cells_than_can_be_told_are_refused(void **state)
{
	char text[1024] = "201\t1.00\n205\t2.00\n208\t3.00";
	size_t n = strlen(text);
	struct err err = ERR_INIT;

	(void)state;
	memset(text + n, '\t', 300);
	folder_write_bytes("told", text, n + 300);
	document_release(&document);
	assert_int_equal(document_read(&document, "told", &err), 0);
	memcpy(text + n + 300, "7.00", 4);
	assert_bytes_refused(text, n + 304, "line 3 holds more than 244 cells");
}

static void
what_is_no_file_is_refused(void **state)
{
	(void)state;
	assert_refused("nowhere", "check the name");
	assert_refused("/tmp", "not a regular file");
	int fd = open("huge", O_WRONLY | O_CREAT, 0600);
	assert_true(fd >= 0 && ftruncate(fd, (off_t)1 << 30) == 0 && close(fd) == 0);
	assert_refused("huge", "name a smaller file");
	assert_int_equal(mkfifo("pipe", 0600), 0);
	assert_refused("pipe", "not a regular file");
}

static void
too_many_words_are_refused(void **state)
{
	size_t n = 3 * (size_t)GATHER_WORDS;
	char *bytes = malloc(n);

	(void)state;
	assert_non_null(bytes);
	for (size_t i = 0; i < n; i++)
		bytes[i] = i % 2 ? ' ' : '1';
	assert_bytes_refused(bytes, n, "words");
	free(bytes);
}

static void
a_broken_pdf_is_refused(void **state)
{
	char *content = pdf_page("50 50 text\n50 70 more");
	const char *const pages[] = { content };
	size_t n;
	char *bytes = pdf_make(pages, 1, &n);

	(void)state;
	for (size_t cut = 10; cut + 6 < n; cut += 97)
		assert_bytes_refused(bytes, cut, "fetch it again");
	assert_bytes_refused("%PDF-1.4\nand nothing else", 25, "broken");
	free(bytes);
	bytes = pdf_make_locked(content, &n);
	assert_bytes_refused(bytes, n, "password");
	free(bytes);
	free(content);
}

static void
a_scan_is_refused(void **state)
{
	static const char *const pages[] = { "280 800 - 1 -", "" };

	(void)state;
	pdf_write("scan.pdf", pages, 2);
	assert_refused("scan.pdf", "OCR");
	static const char *const strange[] = { "50 50 \xEE\x80\x81\xEE\x80\x82\xEE\x80\x83" };
	pdf_write("strange.pdf", strange, 1);
	assert_refused("strange.pdf", "OCR");
}

/* Puts a script in the place of pdftotext; NULL: nothing. Returns the old PATH, for restore_path. */
static char *
replace_pdftotext(const char *script)
{
	char *old = strdup(getenv("PATH")), path[4096];

	mkdir("bin", 0755);
	folder_remove("bin/pdftotext");
	if (script) {
		folder_write("bin/pdftotext", script);
		chmod("bin/pdftotext", 0755);
	}
	snprintf(path, sizeof path, "bin%s%s", script ? ":" : "", script ? old : "");
	setenv("PATH", path, 1);
	return old;
}

static void
restore_path(char *old)
{
	setenv("PATH", old, 1);
	free(old);
}

static void
pdftotext_may_fail(void **state)
{
	static const char *const pages[] = { "50 50 text" };
	static const struct {
		const char *script, *why;
	} cases[] = {
		{ NULL, "install poppler-utils" },
		{ "#!/bin/sh\nkill -SEGV $$\n", "crashed" },
		{ "#!/bin/sh\nexit 3\n", "exit status 3" },
		{ "#!/bin/sh\nkill -TERM $$\n", "somebody ended pdftotext" },
		{ "#!/bin/sh\nkill -INT $$\n", "somebody ended pdftotext" },
		{ "#!/bin/sh\necho '<page></page>'\n", "broken" },
		{ "#!/bin/sh\necho 'Error: Copying of text from this document is not allowed.' >&2\nexit 3\n", "does not allow copying" },
		{ "#!/bin/sh\necho \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2\necho '<doc></doc>'\n", "poppler-data" },
		{ "#!/bin/sh\nhead -c 3000000 /dev/zero | tr '\\0' '<'\n", "cannot be understood" },
		{ "#!/bin/sh\nhead -c 300000000 /dev/zero\n", "holds more text" },
	};

	(void)state;
	pdf_write("sound.pdf", pages, 1);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char *old = replace_pdftotext(cases[i].script);
		assert_refused("sound.pdf", cases[i].why);
		restore_path(old);
	}
	struct err err = ERR_INIT;
	document_release(&document);
	assert_int_equal(document_read(&document, "sound.pdf", &err), 0);
	document_release(&document);
}

/* One that is still being written, or is put in order meanwhile. */
static void
a_file_that_changes_is_refused(void **state)
{
	static const char *const pages[] = { "50 50 text" };
	static const char *const scripts[] = {
		"#!/bin/sh\necho >>changing.pdf\nexec /usr/bin/env PATH=\"${PATH#bin:}\" pdftotext \"$@\"\n",
		"#!/bin/sh\ntouch -d 2001-01-01 changing.pdf\nexec /usr/bin/env PATH=\"${PATH#bin:}\" pdftotext \"$@\"\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		pdf_write("changing.pdf", pages, 1);
		char *old = replace_pdftotext(scripts[i]);
		assert_refused("changing.pdf", "it changed while it was read");
		restore_path(old);
	}
	document_release(&document);
}

static void
give_up(int signal)
{
	(void)signal;
	document_interrupt();
}

/* In a process of its own: what is interrupted stays so. Exit 0 if it was. */
static int
read_interrupted(void)
{
	struct err err = ERR_INIT;

	signal(SIGALRM, give_up);
	alarm(1);
	document_read(&document, "slow.pdf", &err);
	return err.status == ERR_INTERRUPTED ? 0 : 1;
}

static void
reading_can_be_interrupted(void **state)
{
	static const char *const pages[] = { "50 50 text" };
	int status;

	(void)state;
	pdf_write("slow.pdf", pages, 1);
	char *old = replace_pdftotext("#!/bin/sh\nexec sleep 60\n");
	pid_t pid = fork();
	if (pid == 0)
		_exit(read_interrupted());
	assert_int_equal(waitpid(pid, &status, 0), pid);
	restore_path(old);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static bool
refuse(void *context, const char *bytes, size_t n)
{
	(void)context;
	(void)bytes;
	(void)n;
	return false;
}

/* Whoever runs it is killed; a pipe that closes tells that it has ended too. */
static void
a_child_ends_with_its_parent(void **state)
{
#ifdef __linux__
	static const char *const sleeping[] = { "sleep", "60", NULL };
	struct child child = {
		.argv = sleeping, .input = STDIN_FILENO, .seconds = 60, .memory = (size_t)1 << 30, .output = 1000, .take = refuse,
	};
	int ends[2], status;
	char byte;

	assert_int_equal(pipe(ends), 0);
	pid_t pid = fork();
	if (pid == 0) {
		/* the child's standard input keeps the pipe open as long as it lives */
		child.input = ends[1];
		assert_int_equal(fcntl(ends[1], F_SETFD, FD_CLOEXEC), 0);
		alarm(1);
		child_run(&child);
		_exit(0);
	}
	close(ends[1]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFSIGNALED(status));
	struct pollfd polled = { .fd = ends[0], .events = POLLIN };
	assert_int_equal(poll(&polled, 1, 20000), 1);
	assert_int_equal(read(ends[0], &byte, 1), 0);
	close(ends[0]);
#endif
	(void)state;
}

static void
a_child_is_bounded(void **state)
{
	static const char *const sleeping[] = { "sleep", "60", NULL }, *const talking[] = { "echo", "text", NULL };
	struct child child = {
		.argv = sleeping, .input = STDIN_FILENO, .seconds = 1, .memory = (size_t)1 << 30, .output = 1000, .take = refuse,
	};

	(void)state;
	assert_int_equal(child_run(&child), CHILD_SLOW);
	child.argv = talking;
	child.seconds = 60;
	assert_int_equal(child_run(&child), CHILD_REFUSED);
	child.output = 3;
	assert_int_equal(child_run(&child), CHILD_FLOOD);
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

static bool
accept(void *context, const char *bytes, size_t n)
{
	(void)context;
	(void)bytes;
	(void)n;
	return true;
}

/* The limit of time is for the child, not for what it leaves behind. */
static void
a_child_ends_before_its_own_children(void **state)
{
	static const char *const leaving[] = { "sh", "-c", "sleep 20 & echo text", NULL };
	struct child child = {
		.argv = leaving, .input = STDIN_FILENO, .seconds = 10, .memory = (size_t)1 << 30, .output = 1000, .take = accept,
	};

	(void)state;
	assert_int_equal(child_run(&child), CHILD_EXITED);
	assert_int_equal(child.status, 0);
}

/* What it says of harm is kept; a warning is not. */
static void
complaints_of_pdftotext_are_kept(void **state)
{
	static const char *const pages[] = { "50 50 text" };
	static const char fake[] = "#!/bin/sh\necho 'Syntax %s: no %s' >&2\n"
	    "echo '<doc><page width=\"9\" height=\"9\"><word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">text</word></page></doc>'\n";
	static const char *const kinds[] = { "Error", "Warning" };
	struct err err = ERR_INIT;

	(void)state;
	pdf_write("sound.pdf", pages, 1);
	for (size_t i = 0; i < 2; i++) {
		char script[sizeof fake + 32];
		snprintf(script, sizeof script, fake, kinds[i], "font");
		char *old = replace_pdftotext(script);
		assert_int_equal(document_read(&document, "sound.pdf", &err), 0);
		restore_path(old);
		if (i == 0)
			assert_string_equal(document.complaint, "Syntax Error: no font");
		else
			assert_null(document.complaint);
		document_release(&document);
	}
}

static int
leave(void **state)
{
	document_release(&document);
	return folder_leave(state);
}

int
main(void)
{
	/* a job in the background has it ignored, and so would the fake pdftotext */
	signal(SIGINT, SIG_DFL);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_no_text_is_refused),
		cmocka_unit_test(more_cells_than_can_be_told_are_refused),
		cmocka_unit_test(what_is_no_file_is_refused),
		cmocka_unit_test(too_many_words_are_refused),
		cmocka_unit_test(a_broken_pdf_is_refused),
		cmocka_unit_test(a_scan_is_refused),
		cmocka_unit_test(pdftotext_may_fail),
		cmocka_unit_test(a_file_that_changes_is_refused),
		cmocka_unit_test(reading_can_be_interrupted),
		cmocka_unit_test(a_child_ends_with_its_parent),
		cmocka_unit_test(a_child_is_bounded),
		cmocka_unit_test(a_child_ends_before_its_own_children),
		cmocka_unit_test(complaints_of_pdftotext_are_kept),
	};

	return cmocka_run_group_tests(tests, folder_enter, leave);
}
