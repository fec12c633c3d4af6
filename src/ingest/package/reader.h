/* reader.h: the rows of a package's files with every complaint about them; private to ingest/package/ */
#ifndef PACKAGE_READER_H
#define PACKAGE_READER_H

#include "base/csv.h"
#include "ingest/package/package_files.h"
#include "model/disclosure.h"

struct reader {
	struct disclosure *disclosure;
	struct arena *arena;          /* the disclosure's */
	const char *folder;
	void (*complain)(void *context, const char *line);
	void *context;
	size_t complaints;
	struct arena scratch;         /* texts of the digest and the paths */
	const char *digests;                /* "name digest" of the rows of every file read so far */

	enum package_file file;       /* being read */
	struct csv csv;
	const struct csv_row *row;
	size_t n_columns;             /* of its header: without `source` if that is left out */
	bool usable[PACKAGE_FILES];   /* its header is right: others may be checked against it */
};

/*
 * Opens a file of the folder and checks its header; false, after a complaint if it must be there,
 * where there are no rows to read. Then reader_next steps to every row that is not blank.
 * reader_close is due in either case.
 */
bool reader_open(struct reader *reader, enum package_file file);
bool reader_next(struct reader *reader);
void reader_close(struct reader *reader);

/*
 * A complaint about a column of the row (its first, if the row is shorter), or about a line of the
 * file.
 */
void reader_complain(struct reader *reader, int column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void reader_complain_at(struct reader *reader, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Text cleaned and without blanks around it, in the arena. */
const char *reader_trim(struct arena *arena, const char *text);

/*
 * A field: cleaned, kept in the arena; reader_word is without blanks around it, for ids and
 * numbers. Never NULL.
 */
const char *reader_text(struct reader *reader, int column);
const char *reader_word(struct reader *reader, int column);

/* The same, complaining where it is empty. */
bool reader_required(struct reader *reader, int column, const char **text);

/* Complains of a name that is too long for one: all names of a database are searched together. */
void reader_check_name(struct reader *reader, int column, const char *name);

/*
 * Whole numbers from `least` on, sides, places: false after a complaint. Empty is 0 for a number
 * only if `least` is.
 */
bool reader_number(struct reader *reader, int column, int least, int *number);
bool reader_side(struct reader *reader, int column, side_t *side);
bool reader_place(struct reader *reader, int page, int line, struct place *place);
/* Of one column that says "line" or "page:line". */
bool reader_short_place(struct reader *reader, int column, struct place *place);

/*
 * The document that tells the row: the manifest counts from 1, *source as disclosure_source does;
 * the first one where the field is empty or the column is not there.
 */
bool reader_source(struct reader *reader, int column, int *source);

/* A figure printed in a column, of this unit or marked as words; its place is kept. */
bool reader_figure(struct reader *reader, int column, const char *unit, struct figure *figure);

/* For what an id must be: false after a complaint that quotes the field. */
bool reader_known(struct reader *reader, int column, bool known, const char *expected);

/* The files, one each; package_read.c lists them. */
void package_manifest(struct reader *reader);
void package_tables(struct reader *reader);
void package_columns(struct reader *reader);
void package_lines(struct reader *reader);
void package_cells(struct reader *reader);
void package_remarks(struct reader *reader);
void package_facts(struct reader *reader);
void package_tasks(struct reader *reader);
void package_indicators(struct reader *reader);

#endif
