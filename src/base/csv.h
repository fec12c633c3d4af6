/* csv.h: comma-separated values (RFC 4180), read with the place of every field, written with LF */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"

struct csv_field {
	const char *text;     /* UTF-8 as in the file, unquoted; never NULL */
	int column;           /* where it starts: characters from 1 */
};

struct csv_row {
	struct csv_field *fields;
	size_t n;
	int line;             /* line of the file on which the record starts, from 1 */
};

struct csv {
	struct arena arena;
	struct csv_row *rows; /* the header included; empty lines left out */
	size_t n;
};

struct csv_fault {            /* where and why a file is no CSV */
	int line, column;
	const char *why;      /* a translated phrase */
};

/*
 * Reads a whole file's bytes. A byte order mark is skipped, CRLF and LF end a record, a quoted
 * field may hold separators, doubled quotes and line ends. On a fault (unterminated or stray
 * quote, invalid UTF-8, NUL) returns -1 with *fault set; csv_release is due in either case.
 */
int csv_read(struct csv *csv, const char *bytes, size_t n, struct csv_fault *fault);
void csv_release(struct csv *csv);

/* Writes one field, quoted if it must be. The caller writes ',' and '\n'. */
void csv_write(FILE *out, const char *text);

#endif
