/* amount.h: figures as the cells of a sheet show them */
#ifndef REPORT_AMOUNT_H
#define REPORT_AMOUNT_H

#include "report/sheets.h"

/* A number with its unit: "85%", "22名", "178.71 万元"; the words of a text. "" for none. */
const char *amount_words(struct arena *arena, const struct figure *figure,
    const struct sheet_view *view);

/* Hundredths of a percent without the sign: "22.84". */
const char *amount_percent(struct arena *arena, int64_t value);

/*
 * Where it stands, translated: "page 6", "line 95", "page 6, line 12"; "" where that is not known.
 */
const char *amount_place(struct arena *arena, struct place place);

/*
 * The same of a disclosure's own place; where it was read from several documents, which one as
 * well: "tables.pdf:6:12", "text.txt:95".
 */
const char *amount_place_in(struct arena *arena, const struct disclosure *disclosure, int source,
    struct place place);

/* The unit in which amount_text shows the figure, "" for a text. */
const char *amount_unit(const struct figure *figure, const struct sheet_view *view);

/*
 * Puts a figure into a cell: money with its value in 分, a count or percentage scaled by its
 * decimals.
 */
void amount_set(struct sheet *sheet, struct sheet_row *row, size_t column,
    const struct figure *figure, const struct sheet_view *view);

/* The same for a printed cell; "?" before an ambiguous one, which has no value. */
void amount_set_cell(struct sheet *sheet, struct sheet_row *row, size_t column,
    const struct cell *cell, const struct sheet_view *view);

/* The badge of a figure, if the view has findings. The column is badged. */
void amount_set_badge(struct sheet *sheet, struct sheet_row *row, size_t column,
    const struct operand *figure, const struct sheet_view *view);

/* A whole number. */
void amount_set_number(struct sheet *sheet, struct sheet_row *row, size_t column, int64_t number);

/* Page and line of a place into two columns; what is not known stays blank. */
void amount_set_place(struct sheet *sheet, struct sheet_row *row, size_t page, size_t line,
    struct place place);

/* Are all figures of money on the line 0 or blank? Ambiguous ones count: they are somewhere. */
bool amount_is_zero(const struct line *line);

#endif
