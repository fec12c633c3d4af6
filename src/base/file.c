/* file.c: whole files: read, digest, write without ever leaving half a file behind */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/sha256.h"

/* Reads until n bytes are there or the file ends; -1 with errno. */
static ssize_t
read_all(int fd, char *bytes, size_t n)
{
	size_t got = 0;

	while (got < n) {
		ssize_t more = read(fd, bytes + got, n - got);
		if (more < 0 && errno == EINTR)
			continue;
		if (more < 0)
			return -1;
		if (more == 0)
			break;
		got += (size_t)more;
	}
	return (ssize_t)got;
}

/* Asks for one byte more than the size: a file that grows is not taken for a whole one. */
static char *
read_whole(struct arena *arena, int fd, const char *path, size_t size, struct err *err)
{
	char *text = arena_alloc(arena, size + 2);
	ssize_t got = read_all(fd, text, size + 1);

	if (got >= 0 && (size_t)got == size)
		return text;
	if (got < 0)
		err_set(err, ERR_DATA, _("cannot read %s: %s; check the medium it is on"), path,
		    strerror(errno));
	else
		err_set(err, ERR_DATA,
		    _("cannot read %s: it changed while it was read; try again"), path);
	return NULL;
}

static char *
read_regular(struct arena *arena, int fd, const char *path, size_t limit, size_t *bytes,
    struct err *err)
{
	struct stat st;

	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		err_set(err, ERR_DATA,
		    _("cannot read %s: it is not a regular file; name a file"), path);
		return NULL;
	}
	if ((uintmax_t)st.st_size > limit) {
		err_set(err, ERR_DATA,
		    _("cannot read %s: it has more than %zu bytes; name a smaller file"), path,
		    limit);
		return NULL;
	}
	*bytes = (size_t)st.st_size;
	return read_whole(arena, fd, path, *bytes, err);
}

char *
file_read(struct arena *arena, const char *path, size_t limit, size_t *bytes, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

	if (fd < 0) {
		err_set(err, ERR_DATA, _("cannot open %s: %s; check the name and your rights"),
		    path, strerror(errno));
		return NULL;
	}
	char *text = read_regular(arena, fd, path, limit, bytes, err);
	close(fd);
	return text;
}

static void
finish_digest(struct sha256 *sha256, char hex[FILE_DIGEST])
{
	static const char digits[] = "0123456789abcdef";
	uint8_t digest[SHA256_DIGEST_LENGTH];

	sha256_finish(sha256, digest);
	for (size_t i = 0; i < sizeof digest; i++) {
		hex[2 * i] = digits[digest[i] >> 4];
		hex[2 * i + 1] = digits[digest[i] & 15];
	}
	hex[2 * sizeof digest] = '\0';
}

void
file_digest(const void *bytes, size_t n, char hex[FILE_DIGEST])
{
	struct sha256 sha256;

	sha256_init(&sha256);
	sha256_add(&sha256, bytes, n);
	finish_digest(&sha256, hex);
}

int
file_digest_open(int fd, char hex[FILE_DIGEST])
{
	uint8_t bytes[65536];
	struct sha256 sha256;
	off_t at = 0;
	ssize_t n;

	sha256_init(&sha256);
	while ((n = pread(fd, bytes, sizeof bytes, at)) > 0) {
		sha256_add(&sha256, bytes, (size_t)n);
		at += n;
	}
	finish_digest(&sha256, hex);
	return n < 0 ? -1 : 0;
}

static int
fail_write(struct err *err, const char *path, int why)
{
	err_set(err, ERR_DATA,
	    _("cannot write %s: %s; check the folder, your rights and the free space"), path,
	    strerror(why));
	errno = why;
	return -1;
}

/* The path behind symbolic links: the draft must lie beside the file, not beside the link. */
static char *
resolve(const char *path)
{
	char *real = realpath(path, NULL);

	return real ? real : mem_copy(path);
}

static char *
draft_beside(const char *path)
{
	static const char name[] = ".suan-XXXXXX";
	const char *slash = strrchr(path, '/');
	size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
	char *draft = mem_alloc(folder + sizeof name);

	memcpy(draft, path, folder);
	memcpy(draft + folder, name, sizeof name);
	return draft;
}

/* The rights of the file that is replaced, else those of any new file. */
static mode_t
rights(const char *path)
{
	struct stat st;

	if (stat(path, &st) == 0)
		return st.st_mode & 0777;
	mode_t mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static FILE *
open_draft(struct file_draft *draft)
{
	int fd = mkstemp(draft->draft);

	if (fd < 0)
		return NULL;
	FILE *stream = NULL;
	if (fcntl(fd, F_SETFD, FD_CLOEXEC) == 0 && fchmod(fd, rights(draft->path)) == 0)
		stream = fdopen(fd, "w");
	if (!stream) {
		int why = errno;
		close(fd);
		unlink(draft->draft);
		errno = why;
	}
	return stream;
}

static void
draft_release(struct file_draft *draft)
{
	free(draft->path);
	free(draft->draft);
	*draft = (struct file_draft){ .stream = NULL };
}

int
file_create(struct file_draft *draft, const char *path, struct err *err)
{
	struct stat st;

	*draft = (struct file_draft){ .stream = NULL };
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return err_set(err, ERR_DATA,
		    _("cannot write %s: it is not a regular file; name a file"), path);
	if (access(path, W_OK) != 0 && (errno != ENOENT || *path == '\0'))
		return fail_write(err, path, errno);
	draft->path = resolve(path);
	draft->draft = draft_beside(draft->path);
	draft->stream = open_draft(draft);
	if (draft->stream)
		return 0;
	int why = errno;
	draft_release(draft);
	return fail_write(err, path, why);
}

/* Are all bytes on the disk? Some file systems know no fsync: theirs are as safe as they get. */
static bool
flush(FILE *stream)
{
	if (fflush(stream) != 0 || ferror(stream))
		return false;
	return fsync(fileno(stream)) == 0 || errno == EINVAL || errno == ENOTSUP;
}

int
file_flush(struct file_draft *draft, struct err *err)
{
	errno = EIO;          /* an earlier write failed: its errno is gone */
	if (fflush(draft->stream) == 0 && !ferror(draft->stream))
		return 0;
	fail_write(err, draft->path, errno);
	file_abandon(draft);
	return -1;
}

static bool
replace(const struct file_draft *draft)
{
	return rename(draft->draft, draft->path) == 0;
}

/* Where the file system has no links, an empty file of that name is made, and replaced. */
static bool
claim(const struct file_draft *draft)
{
	if (link(draft->draft, draft->path) == 0) {
		unlink(draft->draft);
		return true;
	}
	int fd = errno == EEXIST ? -1 :
	    open(draft->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	close(fd);
	if (replace(draft))
		return true;
	int why = errno;
	unlink(draft->path);
	errno = why;
	return false;
}

static int
commit(struct file_draft *draft, bool (*place)(const struct file_draft *draft), struct err *err)
{
	errno = EIO;          /* an earlier write failed: its errno is gone */
	bool whole = flush(draft->stream);
	int why = errno;

	if (fclose(draft->stream) != 0 && whole) {
		whole = false;
		why = errno;
	}
	if (whole && !place(draft)) {
		whole = false;
		why = errno;
	}
	if (!whole) {
		unlink(draft->draft);
		fail_write(err, draft->path, why);
	}
	draft_release(draft);
	errno = why;
	return whole ? 0 : -1;
}

int
file_commit(struct file_draft *draft, struct err *err)
{
	return commit(draft, replace, err);
}

int
file_commit_new(struct file_draft *draft, struct err *err)
{
	return commit(draft, claim, err);
}

/* What is said to be there is there after a power cut too. */
static void
sync_folder(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? mem_copy(path) : mem_copy(".");

	if (slash)
		folder[slash - path + 1] = '\0';
	int fd = open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY);
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
	free(folder);
}

bool
file_place(struct file_draft *draft)
{
	bool placed = flush(draft->stream) && link(draft->draft, draft->path) == 0;

	if (placed)
		sync_folder(draft->path);
	file_abandon(draft);
	return placed;
}

void
file_abandon(struct file_draft *draft)
{
	if (!draft->stream)
		return;
	fclose(draft->stream);
	unlink(draft->draft);
	draft_release(draft);
}
