/* child.h: another program as a child process: no shell, bounded in time, memory and output; private to ingest/pages/ */
#ifndef PAGES_CHILD_H
#define PAGES_CHILD_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

enum { CHILD_SAID = 16384 };

enum child_end {
	CHILD_EXITED,         /* by itself, with .status */
	CHILD_MISSING,        /* there is no such program, or no right to run it */
	CHILD_SLOW,           /* out of time */
	CHILD_FLOOD,          /* too much output */
	CHILD_REFUSED,        /* .take wanted no more */
	CHILD_INTERRUPTED,    /* *.interrupt became true */
	CHILD_ENDED,          /* by somebody else: SIGTERM or the like */
	CHILD_CRASHED,        /* by a signal */
	CHILD_FAILED          /* it could not be started: .error */
};

struct child {
	const char *const *argv;      /* ends with NULL; argv[0] is looked up in PATH */
	int input;                    /* becomes its standard input */
	int seconds;                  /* of the clock, and of CPU */
	size_t memory, output;        /* bytes at most */
	/* Its output, piece by piece; false: no more of it. */
	bool (*take)(void *context, const char *bytes, size_t n);
	void *context;
	const volatile sig_atomic_t *interrupt;
	int status, error;            /* results */
	char said[CHILD_SAID];        /* the beginning of its standard error, as a string */
	size_t n_said;
};

/* Runs it to its end; nothing of it is left afterwards, whatever happens. */
enum child_end child_run(struct child *child);

#endif
