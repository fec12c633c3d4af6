/* write.h: a sheet as aligned text, CSV, JSON or a Markdown table */
#ifndef REPORT_WRITE_H
#define REPORT_WRITE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"
#include "report/sheet.h"

enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_MARKDOWN };
bool format_parse(const char *name, enum format *format);     /* table csv json md */

struct write_options {
	enum format format;
	bool bom;                     /* CSV begins with a byte order mark, for spreadsheets */
	int columns;                  /* table: terminal width to keep to; 0: as wide as it needs */
	bool indent;                  /* table: the tree column shows levels */
};

/*
 * Rows as they come, from any number of sheets with the same columns (the cells of a thousand
 * disclosures): begin with the first sheet (not its rows), rows of each, end. table measures the
 * first 1,000 rows of the first sheet and lets later ones stick out. CSV has the ids as header;
 * JSON is an array of objects with the ids as keys, in which a blank number is null. table and md
 * have the titles, "*" after what is reported and not computed, and no columns that are for exports
 * only. Bars are left out of all. Whose the rows are stands above them where a terminal has no room
 * beside them: see sheet_column.heads.
 */
struct writer {
	FILE *out;
	struct write_options options;
	const struct write_format *format;
	size_t rows;                  /* written */
	int *widths;                  /* table: of each column; -1 is left out */
	bool *starred;                /* table: some cell of the column is reported */
	/* table: what stands above the rows at hand, NULL before the first */
	char *above;
	struct err err;               /* a window could not be loaded */
};
void write_begin(struct writer *writer, FILE *out, struct sheet *sheet,
    const struct write_options *options);
void write_rows(struct writer *writer, struct sheet *sheet);

/*
 * Errors of the stream (a full disk, a closed pipe) and of loading rows come out here, as ERR_DATA:
 * -1. Releases the writer.
 */
int write_end(struct writer *writer, struct err *err);

/* All three for one sheet. */
int write_sheet(FILE *out, struct sheet *sheet, const struct write_options *options,
    struct err *err);

#endif
