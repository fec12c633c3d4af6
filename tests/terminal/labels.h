/* labels.h: a copy of a database with other names in it */
#ifndef TERMINAL_LABELS_H
#define TERMINAL_LABELS_H

#include <stddef.h>

struct label {
	const char *bytes;
	size_t n;
};

/*
 * Copies the database and names its rows anew, in turn, with a long tail. Written past all checks, as another program would. -1 with a message
 * on stderr.
 */
int labels_write(const char *from, const char *to, const struct label *labels, int n);

#endif
