/* titles.h: titles of tables: their numbers, and those in lines that were torn or joined; private to ingest/tables/ */
#ifndef TABLES_TITLES_H
#define TABLES_TITLES_H

#include "ingest/pages/document.h"
#include "model/statement.h"

char *title_without_blanks(struct arena *arena, const char *text);

/* "表二：收入决算表", "表1收支总表": the number at the start of a title; NULL: there is none. */
const char *title_number(struct arena *arena, const char *title, const char **name);

/*
 * A title behind figures or words of a header, or with its own mark ("七、"), on one line of a text
 * with them: two lines were joined. Without blanks, in the arena; NULL: there is none.
 */
const char *title_behind(const struct document *document, size_t line, struct arena *arena,
    enum statement_kind *kind);

/* A title before the unit of its table on one line: "支出决算表 单位：万元". As title_behind. */
const char *title_before_unit(const struct document *document, size_t line, struct arena *arena,
    enum statement_kind *kind);

/*
 * "2018" / "年度某某局收支预算总表": the title of that line with the year that stands on the line
 * before, or as it is.
 */
const char *title_with_year(const struct document *document, size_t line, struct arena *arena,
    const char *title);

#endif
