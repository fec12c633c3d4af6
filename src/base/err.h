/* err.h: what went wrong, in words for the person in the meeting */
#ifndef BASE_ERR_H
#define BASE_ERR_H

/*
 * The caller owns a struct err, zero-initialised (ERR_INIT), and passes it down. The first failure
 * writes it; whoever passes it up may put context before it, never replace it. The values are the
 * program's exit statuses.
 */
enum err_status {
	ERR_NONE = 0,
	ERR_NO = 1,           /* the answer is no: no hit, already there */
	ERR_USAGE = 2,        /* a wrong option, code, table or disclosure */
	ERR_DATA = 3,         /* a file or its data cannot be used */
	ERR_INTERRUPTED = 130
};

struct err {
	enum err_status status;
	char *text;           /* what, on what, where, next step; NULL while nothing failed */
};

#define ERR_INIT ((struct err){ .status = ERR_NONE })

/*
 * Records a failure unless one is recorded already; its text is cleaned (text_clean): one line,
 * safe to show. Always returns -1, so that `return err_set(...)` reads well.
 */
int err_set(struct err *err, enum err_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "context: " before the recorded text. Returns -1. */
int err_context(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forgets the failure; the struct can be used again. */
void err_clear(struct err *err);

#endif
