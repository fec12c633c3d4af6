/* document.c: a published document as lines of words with their places, whatever it was: PDF or text */
#include "ingest/pages/document.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/pages/pdf.h"
#include "ingest/pages/plain.h"

enum { HEAD = 1024 };         /* a PDF says within so many bytes that it is one */
#define LONGEST ((size_t)64 << 20)

static volatile sig_atomic_t given_up;

void
document_interrupt(void)
{
	given_up = 1;
}

bool
document_given_up(void)
{
	return given_up != 0;
}

/*
 * What people hand in besides; by the first bytes, blanks aside; capitals stand for small letters
 * as well.
 */
static const struct {
	const char *begins;
	size_t n;
	const char *advice;
} others[] = {
	{ "PK\x03\x04", 4, N_("it is an office document (docx, xlsx, ofd) or an archive; save it as PDF and import that") },
	{ "\xD0\xCF\x11\xE0", 4, N_("it is an old office document (doc, xls); save it as PDF and import that") },
	{ "{\\RTF", 5, N_("it is a rich text (rtf); save it as PDF and import that") },
	{ "<!DOCTYPE HTML", 14, N_("it is a web page; import the PDF that it leads to, or save its text") },
	{ "<HTML", 5, N_("it is a web page; import the PDF that it leads to, or save its text") },
	{ "\x89PNG", 4, N_("it is a picture; run OCR on it and import the result") },
	{ "\xFF\xD8\xFF", 3, N_("it is a picture; run OCR on it and import the result") },
	{ "II*\0", 4, N_("it is a picture; run OCR on it and import the result") },
	{ "MM\0*", 4, N_("it is a picture; run OCR on it and import the result") },
	{ "\x1F\x8B", 2, N_("it is compressed; unpack it first") },
	{ "Rar!", 4, N_("it is compressed; unpack it first") },
	{ "7z\xBC\xAF", 4, N_("it is compressed; unpack it first") },
	{ "SQLite format 3", 15, N_("it is a database; open it with suan FILE") },
};

static bool
begins(const char *bytes, const char *mark, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char c = bytes[i], upper = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
		if (c != mark[i] && upper != mark[i])
			return false;
	}
	return true;
}

struct file {
	const char *path;
	int fd;
	struct stat status;           /* as it was at first */
	size_t size;
	char head[HEAD];
	size_t n_head;
};

/*
 * Reads nothing of what is no regular file or too long. The error does not name the file; nor do
 * those below.
 */
static int
look_at(struct file *file, struct err *err)
{
	const struct stat *st = &file->status;

	file->fd = open(file->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	if (file->fd < 0)
		return err_set(err, ERR_DATA,
		    _("%s; check the name and your rights"), strerror(errno));
	if (fstat(file->fd, &file->status) != 0 || !S_ISREG(st->st_mode))
		return err_set(err, ERR_DATA, _("it is not a regular file; name a file"));
	if (st->st_size == 0)
		return err_set(err, ERR_DATA, _("it is empty; fetch it again"));
	if ((uintmax_t)st->st_size > LONGEST)
		return err_set(err, ERR_DATA,
		    _("it has more than %zu bytes; name a smaller file"), LONGEST);
	file->size = (size_t)st->st_size;
	ssize_t n = pread(file->fd, file->head, sizeof file->head, 0);
	if (n < 0)
		return err_set(err, ERR_DATA, _("%s; check the medium it is on"), strerror(errno));
	file->n_head = (size_t)n;
	return 0;
}

static int
judge_others(const struct file *file, struct err *err)
{
	const char *at = file->head, *end = at + file->n_head;

	if (end - at >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
		at += 3;
	while (at < end && (*at == ' ' || (*at >= '\t' && *at <= '\r')))
		at++;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (others[i].n <= (size_t)(end - at) && begins(at, others[i].begins, others[i].n))
			return err_set(err, ERR_DATA, "%s", _(others[i].advice));
	return 0;
}

/* free() it; NULL if the file is shorter than it was. */
static char *
read_bytes(const struct file *file)
{
	char *bytes = mem_resize(NULL, file->size, 1);
	size_t got = 0;

	while (got < file->size) {
		ssize_t n = pread(file->fd, bytes + got, file->size - got, (off_t)got);
		if (n <= 0)
			break;
		got += (size_t)n;
	}
	if (got == file->size)
		return bytes;
	free(bytes);
	return NULL;
}

static int
read_text(struct gather *gather, const struct file *file, struct err *err)
{
	char *bytes = read_bytes(file);

	if (!bytes)
		return err_set(err, ERR_DATA, _("it changed while it was read; try again"));
	file_digest(bytes, file->size, gather->document->sha256);
	int result = plain_read(gather, bytes, file->size, err);
	free(bytes);
	return result;
}

static int
read_pdf(struct gather *gather, const struct file *file, struct err *err)
{
	gather->document->kind = DOCUMENT_PDF;
	if (file_digest_open(file->fd, gather->document->sha256) != 0)
		return err_set(err, ERR_DATA, _("%s; check the medium it is on"), strerror(errno));
	return pdf_read(gather, file->fd, &given_up, err);
}

/* A file that is still being fetched is none to keep. */
static bool
has_changed(const struct file *file)
{
	const struct stat *old = &file->status;
	struct stat now;

	return fstat(file->fd, &now) != 0 || now.st_size != old->st_size ||
	    now.st_mtim.tv_sec != old->st_mtim.tv_sec || now.st_mtim.tv_nsec != old->st_mtim.tv_nsec;
}

static int
read_any(struct gather *gather, struct file *file, struct err *err)
{
	if (given_up)
		return err_set(err, ERR_INTERRUPTED, _("interrupted"));
	if (look_at(file, err) != 0)
		return -1;
	if (pdf_is(file->head, file->n_head))
		return read_pdf(gather, file, err);
	return judge_others(file, err) == 0 ? read_text(gather, file, err) : -1;
}

int
document_read(struct document *document, const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	struct file file = { .path = path, .fd = -1 };
	struct gather gather;

	*document = (struct document){ .n_pages = 0 };
	document->name = arena_text(&document->arena, slash ? slash + 1 : path);
	gather_init(&gather, document);
	int result = read_any(&gather, &file, err);
	if (result == 0 && has_changed(&file))
		result = err_set(err, ERR_DATA, _("it changed while it was read; try again"));
	gather_finish(&gather);
	if (file.fd >= 0)
		close(file.fd);
	return result == 0 ? 0 : err_context(err, _("cannot read %s"), path);
}

void
document_release(struct document *document)
{
	arena_release(&document->arena);
	*document = (struct document){ .n_pages = 0 };
}
