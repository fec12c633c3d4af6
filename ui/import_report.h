/* import_report.h: what became of one path of an import, as text between processes and as sentences */
#ifndef UI_IMPORT_REPORT_H
#define UI_IMPORT_REPORT_H

#include <stdio.h>

#include "base/err.h"
#include "ingest/import.h"
#include "ui/outcome.h"

/* Lines as they grow; on the heap, zero-initialised. */
struct report_lines {
	const char **lines;
	size_t n, room;
};

struct report_part {
	enum outcome outcome;
	struct identity identity;
	struct tally tally;
	struct report_lines found;    /* sentences on what was found of it */
};

struct import_report {
	struct arena arena;           /* owns the texts */
	enum err_status status;
	const char *error;            /* "" if nothing failed */
	struct report_lines complaints;       /* of a CSV folder, whole lines */
	struct report_lines notes;    /* what was not understood, with its place */
	struct report_part *parts;    /* none: no data, or a failure */
	size_t n_parts, room;
};

void report_add(struct import_report *report, struct report_lines *lines, const char *line);

/* What there is to say of an import, and its failure if err has one, as lines of text. */
void report_write(FILE *out, const struct import *import, const struct report_lines *complaints,
    const struct err *err);

/* The same from the text; report_release is due. */
void report_read(struct import_report *report, const char *text);
void report_release(struct import_report *report);

#endif
