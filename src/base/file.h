/* file.h: whole files: read, digest, write without ever leaving half a file behind */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/err.h"

/*
 * Reads a regular file of at most `limit` bytes into the arena (a NUL follows the bytes). NULL and
 * ERR_DATA otherwise.
 */
char *file_read(struct arena *arena, const char *path, size_t limit, size_t *bytes,
    struct err *err);

#define FILE_DIGEST 65        /* 64 hexadecimal digits of a SHA-256 and NUL */
void file_digest(const void *bytes, size_t n, char hex[FILE_DIGEST]);
/* of an open file from its start; -1 with errno */
int file_digest_open(int fd, char hex[FILE_DIGEST]);

/*
 * A file that appears under its name only when it is complete: write to file_create's stream, then
 * file_commit (flush, fsync, rename); file_abandon removes what was written. The stream is closed
 * by either. -1, ERR_DATA and errno on failure, nothing left behind.
 */
struct file_draft {
	FILE *stream;
	char *path, *draft;
};
int file_create(struct file_draft *draft, const char *path, struct err *err);
int file_flush(struct file_draft *draft, struct err *err);    /* so that a full disk shows now */
int file_commit(struct file_draft *draft, struct err *err);
/* the same, but a file that has come by its name meanwhile stays: EEXIST */
int file_commit_new(struct file_draft *draft, struct err *err);
void file_abandon(struct file_draft *draft);

/*
 * file_commit for what must not take another file's place: false, and the draft is gone, where there
 * is one of this name by now, or where the file system cannot tell (it has no links).
 */
bool file_place(struct file_draft *draft);

#endif
