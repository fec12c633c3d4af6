/*
 * sheet.h: rows and columns of anything, the one form in which the screen draws and the command
 * line prints
 *
 * A sheet is built by one of the report/sheet_*.h builders, in full or (for lists as long as the
 * database) a window at a time; it is plain text plus the figures behind it. A pane or a writer
 * reads it through sheet_row only. A sheet starts zero-initialised.
 */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/width.h"

enum sheet_kind {
	SHEET_TEXT,
	SHEET_CODE,
	SHEET_AMOUNT,         /* value in 分 */
	SHEET_NUMBER,         /* any other number; value scaled as the builder says */
	SHEET_PERCENT,        /* value in hundredths of a percent */
	/*
	 * value in hundredths of a percent of a full bar; the text is empty: the screen
	 * draws it, exports leave it out
	 */
	SHEET_BAR,
	SHEET_TREE            /* the column that is indented by level and carries the fold mark */
};

struct sheet_column {
	const char *id;               /* stable: header of csv, key of json */
	const char *title;            /* translated, for people */
	enum sheet_kind kind;
	enum width_align align;
	int min, want;                /* terminal columns: least of use, enough for everything */
	/* 0 always shown; the highest ranks go first when there is no room */
	int rank;
	bool export_only;             /* never on the screen */
	bool off_screen;              /* in all files, but the browser tells it in its status */
	/* never in csv and json, where an export_only column says it in stable words */
	bool screen_only;
	/* sentences: a table for a terminal breaks them into lines instead of cutting them */
	bool wraps;
	/*
	 * says whose a row is: a table for a terminal never cuts it, and where one of these has no
	 * room, all of them stand in a line of their own above the rows that have them in common
	 */
	bool heads;
	/* a sentence that stands below its row in a table for a terminal that has no room for it */
	bool below;
	bool badged;                  /* its cells may bear a badge: a place is kept for it */
};

enum sheet_tone { TONE_NORMAL, TONE_TOTAL, TONE_HEADING, TONE_QUIET, TONE_GOOD, TONE_BAD };

struct sheet_cell {
	const char *text;             /* clean, "" if blank */
	bool has_value;
	/* not computed here but told by the document: shown differently */
	bool reported;
	char badge;                   /* finding_state_sign, for the screen only; 0: none */
	int64_t value;                /* see enum sheet_kind */
};

struct sheet_row {
	/* identity: survives a reload, a resize, another percentage; unique in the sheet */
	const char *key;
	long parent;                  /* row index, -1 at the top */
	int level;
	bool zero;                    /* figures of this row are 0.00 or blank throughout */
	enum sheet_tone tone;
	size_t index;                 /* of the thing behind the row, as the builder says */
	const char *code, *name;      /* what find and filter look at; never NULL */
	struct sheet_cell *cells;     /* one per column */
};

struct sheet {
	struct arena arena;
	const char *title;            /* translated */
	/* shown where there are no rows, or under them; NULL if there is nothing to say */
	const char *note;
	struct sheet_column *columns;
	size_t n_columns;
	size_t n_rows;
	bool flat;                    /* no row has a parent */

	struct sheet_row *rows;       /* window[0..n_window) */
	size_t first, n_window;
	/* fills the window from `first`; NULL: all is there */
	int (*load)(struct sheet *sheet, size_t first);
	/* releases source; NULL: nothing to release */
	void (*drop)(struct sheet *sheet);
	void *source;                 /* for load */
	struct err err;               /* why the window could not be loaded */

	struct sheet_slot *slots;     /* of the keys, so that none comes twice */
	size_t n_slots;
};

/*
 * Row i; the pointer lives until the next call on a windowed sheet. NULL if the window cannot be
 * loaded.
 */
const struct sheet_row *sheet_row(struct sheet *sheet, size_t i);

/*
 * Index of the row with this key, -1 if there is none (a windowed sheet is searched in its window
 * only).
 */
long sheet_find(struct sheet *sheet, const char *key);

long sheet_column(const struct sheet *sheet, const char *id);     /* -1: no such column */

void sheet_release(struct sheet *sheet);

/*
 * For builders: first all columns, then rows, then sheet_fit; the strings are copied into the
 * sheet's arena and cleaned (text_clean), so that nothing that a terminal could obey comes out of
 * a sheet. Pointers live until the next add.
 */
struct sheet_column *sheet_add_column(struct sheet *sheet, const char *id, const char *title,
    enum sheet_kind kind);

/*
 * The same for a table of columns: the titles are msgids, min and want of 0 are those of the kind,
 * and so is the alignment.
 */
void sheet_add_columns(struct sheet *sheet, const struct sheet_column *columns, size_t n);

/*
 * All cells blank, parent -1, no code, no name. A key that is there already becomes "key:2",
 * "key:3" ...
 */
struct sheet_row *sheet_add_row(struct sheet *sheet, const char *key);
void sheet_set(struct sheet *sheet, struct sheet_row *row, size_t column, const char *text);
void sheet_set_value(struct sheet *sheet, struct sheet_row *row, size_t column, const char *text,
    int64_t value);
const char *sheet_text(struct sheet *sheet, const char *text);       /* a clean copy */
void sheet_clear_rows(struct sheet *sheet);   /* forgets rows and keys, not the strings */

/*
 * Widths by what the rows hold: numbers are never cut, text has a modest least. Takes 0.00 off a
 * row (row.zero) that has other figures below.
 */
void sheet_fit(struct sheet *sheet);

#endif
