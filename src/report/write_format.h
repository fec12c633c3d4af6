/* write_format.h: what the writers of the formats have in common */
#ifndef REPORT_WRITE_FORMAT_H
#define REPORT_WRITE_FORMAT_H

#include "report/write.h"

/*
 * One format: writer->rows tells begin and row whether something stands before them. The stream's
 * errors are looked at at the end.
 */
struct write_format {
	const char *name;
	bool (*shows)(const struct sheet_column *column);
	void (*begin)(struct writer *writer, struct sheet *sheet);
	void (*row)(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row);
	void (*end)(struct writer *writer);
};

extern const struct write_format write_table, write_csv, write_json, write_markdown;

/* what is on the screen, but for bars */
bool write_shows_people(const struct sheet_column *column);
bool write_shows_scripts(const struct sheet_column *column);  /* what is in stable words */

#endif
