/* sheets.h: the builders: what each thing looks like as rows and columns, on the screen and in an export alike */
#ifndef REPORT_SHEETS_H
#define REPORT_SHEETS_H

#include "audit/finding.h"
#include "base/err.h"
#include "model/disclosure.h"
#include "model/share.h"
#include "report/sheet.h"
#include "store/disclosures.h"

struct db;

/* How figures are shown. */
struct sheet_view {
	enum unit unit;               /* of amounts; UNIT_NONE: as printed */
	enum share_kind share;        /* the percentage that comes first and that the bar shows */
	bool badges;                  /* for a screen: places for badges */
	/* of the disclosure, indexed, for the badges; NULL: none are known yet */
	const struct findings *findings;
};

/*
 * A coded or labelled statement as a tree with one main amount: code, name (tree), amount, bar,
 * percentages (the chosen one first, rank 0, the others at higher ranks), the other measures of
 * the statement at the highest ranks. Where the text says less than the amount (a unit that
 * rounds) it starts with "~". Row index: line. Key: side + code, or side + label with ":n" for a
 * repeated one. `side` 0: all sides, one after the other; the amount is that of `measure`
 * (MEASURE_NONE, or a side without it: statement_main). A line comes before those that hang from
 * it, wherever it is printed.
 */
void sheet_statement(struct sheet *sheet, const struct share_context *context, const struct statement *statement,
    side_t side, enum measure measure, const struct sheet_view *view);

/*
 * A statement as it is printed: every column of it, side by side as on the page. Row index: first
 * line of the row.
 */
void sheet_printed(struct sheet *sheet, const struct disclosure *disclosure, const struct statement *statement,
    const struct sheet_view *view);

/*
 * The economic codes: both sides of 基本支出决算表 as one tree in code order (人员经费, 公用经费
 * as the document totals them).
 */
void sheet_economic(struct sheet *sheet, const struct share_context *context,
    const struct sheet_view *view);

/*
 * Tasks with their indicators below: name, target, actual, verdict, spend. Row index: task, or
 * n_tasks + indicator.
 */
void sheet_performance(struct sheet *sheet, const struct disclosure *disclosure,
    const struct sheet_view *view);

/* The tables of a disclosure: number, title, kind, lines, cells, total. Row index: statement. */
void sheet_tables(struct sheet *sheet, const struct disclosure *disclosure,
    const struct sheet_view *view);

/* Facts under their topics. Row index: fact; a topic's row has index n_facts. */
void sheet_facts(struct sheet *sheet, const struct disclosure *disclosure,
    const struct sheet_view *view);

/*
 * One line wherever it stands: its figures in every table that has its code (or label), then what
 * the narrative says of it. Row index: none.
 */
void sheet_item(struct sheet *sheet, const struct share_context *context, const struct statement *statement,
    const struct line *line, const struct sheet_view *view);

/*
 * Every printed amount, tidy: the contract of `suan cells`; `all`: cells of words and ambiguous
 * ones too. Appends to a sheet that may hold other disclosures' cells already.
 */
void sheet_cells(struct sheet *sheet, const struct disclosure *disclosure, bool all);

/*
 * Where a figure stands: as printed, its place and document, and the lines around it as they were
 * read, if the database has them. Key of its own line: SHEET_SOURCE_HERE. Row index: none.
 */
#define SHEET_SOURCE_HERE "here"
int sheet_source(struct sheet *sheet, struct db *db, const struct disclosure *disclosure, int source,
    const struct figure *figure, struct err *err);

/*
 * The disclosures that match, a window at a time; db and the selector's strings must outlive the
 * sheet. Row index: 0; key: the id as text. Amounts are in `unit`, for UNIT_NONE as printed.
 */
int sheet_disclosures(struct sheet *sheet, struct db *db, const struct selector *selector,
    enum unit unit, struct err *err);

/*
 * A disclosure with those it is measured against, of which only the tables are loaded: of final
 * accounts the budget of the year, and the disclosure of the same kind of the year before. NULL in
 * the context where not there. benchmark_load leaves nothing to release on failure.
 */
struct benchmark {
	struct disclosure disclosure, budget, last_year;
	struct share_context context;         /* points into this struct: do not copy it */
};
int benchmark_load(struct benchmark *benchmark, struct db *db, int64_t id, struct err *err);
/* The same without the facts: disclosures_load_facts. */
int benchmark_load_first(struct benchmark *benchmark, struct db *db, int64_t id, struct err *err);
void benchmark_release(struct benchmark *benchmark);

/* An amount as shown: in the view's unit or as printed, "~" before it where that rounds. */
const char *amount_text(struct arena *arena, const struct figure *figure,
    const struct sheet_view *view);

#endif
