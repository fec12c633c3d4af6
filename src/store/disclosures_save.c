/* disclosures_save.c: one disclosure written into the database */
#include "store/disclosures.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "store/db.h"
#include "store/figures.h"
#include "store/learnt.h"
#include "store/names.h"
#include "store/saver.h"

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

static int64_t
save_agency(struct saver *saver)
{
	const char *name = saver->disclosure->identity.agency;
	struct query *query = db_query(saver->db,
	    "INSERT INTO agency (name, folded) VALUES (:name, :folded)"
	    " ON CONFLICT (name) DO UPDATE SET folded = excluded.folded RETURNING id", saver->err);
	struct arena arena = { .blocks = NULL };
	int64_t id = -1;

	if (!query)
		return -1;
	query_text(query, ":name", name);
	query_text(query, ":folded", text_fold(&arena, name));
	arena_release(&arena);
	if (query_next(query, saver->err) > 0)
		id = query_get_int(query, 0);
	return query_run(query, saver->err) == 0 ? id : -1;
}

/* Source `ordinal` of the disclosure. */
static int64_t
save_source(struct saver *saver, int ordinal)
{
	const struct stored_lines *lines = saver->lines;

	return sources_save(saver->db, disclosure_source(saver->disclosure, ordinal),
	    lines && lines->source == ordinal ? lines : NULL, saver->err);
}

static int
save_further_source(struct saver *saver, int ordinal)
{
	int64_t source = save_source(saver, ordinal);
	struct query *query = source < 0 ? NULL : saver_insertion(saver,
	    "INSERT INTO further_source (disclosure, ordinal, source)"
	    " VALUES (:disclosure, :ordinal, :source)");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_int(query, ":source", source);
	return query_run(query, saver->err);
}

/*
 * 本年支出合计: the total (or only line) of the expenditure table, else the line of this name in
 * the summary. The column that prints it; NULL if none does.
 */
static const struct column *
total_expenditure(const struct disclosure *disclosure, int64_t *fen)
{
	const struct statement *statement = disclosure_statement(disclosure, STATEMENT_EXPENDITURE);
	const struct column *column = NULL;
	const struct line *line;

	for (size_t i = 0; statement && i < statement->n_lines; i++)
		if (line_is_total(&statement->lines[i]) || statement->n_lines == 1) {
			column = statement_measure(statement, 0, MEASURE_TOTAL);
			return line_amount(&statement->lines[i], column, fen) ? column : NULL;
		}
	statement = disclosure_statement(disclosure, STATEMENT_SUMMARY);
	line = statement ? statement_line(statement, 0, "", "本年支出合计") : NULL;
	if (line)
		column = statement_measure(statement, line->side, MEASURE_AMOUNT);
	return line && line_amount(line, column, fen) ? column : NULL;
}

static enum unit
list_unit(const struct disclosure *disclosure)
{
	const struct statement *statement = disclosure_statement(disclosure, STATEMENT_EXPENDITURE);

	if (!statement && disclosure->n_statements > 0)
		statement = &disclosure->statements[0];
	return statement ? statement->unit : UNIT_NONE;
}

static int64_t
count_cells(const struct disclosure *disclosure)
{
	int64_t n = 0;

	for (size_t i = 0; i < disclosure->n_statements; i++)
		for (size_t k = 0; k < disclosure->statements[i].n_lines; k++)
			n += (int64_t)disclosure->statements[i].lines[k].n_cells;
	return n;
}

static int
save_head(struct saver *saver)
{
	const struct disclosure *disclosure = saver->disclosure;
	int64_t agency = save_agency(saver), source = agency < 0 ? -1 : save_source(saver, 0), fen;
	struct query *query = source < 0 ? NULL : db_query(saver->db,
	    "INSERT INTO disclosure (agency, year, kind, scope, source, parent, region,"
	    " unit, expenditure, tables, cells)"
	    " VALUES (:agency, :year, :kind, :scope, :source, :parent, :region,"
	    " :unit, :expenditure, :tables, :cells)",
	    saver->err);

	const struct column *total = total_expenditure(disclosure, &fen);

	if (!query)
		return -1;
	query_int(query, ":agency", agency);
	query_int(query, ":year", disclosure->identity.year);
	query_text(query, ":kind", kind_id(disclosure->identity.kind));
	query_text(query, ":scope", scope_id(disclosure->identity.scope));
	query_int(query, ":source", source);
	query_text(query, ":parent", or_empty(disclosure->parent));
	query_text(query, ":region", or_empty(disclosure->region));
	query_text(query, ":unit", unit_name(total ? total->unit : list_unit(disclosure)));
	if (total)
		query_int(query, ":expenditure", fen);
	query_int(query, ":tables", (int64_t)disclosure->n_statements);
	query_int(query, ":cells", count_cells(disclosure));
	if (query_run(query, saver->err) != 0)
		return -1;
	saver->id = db_inserted(saver->db);
	return 0;
}

static const char *
unit_text(const struct column *column)
{
	return column->unit_text ? column->unit_text : unit_name(column->unit);
}

static int
save_column(struct saver *saver, const struct statement *statement, const struct column *column)
{
	struct query *query = saver_insertion(saver,
	    "INSERT INTO column (disclosure, statement, ordinal, side, header, measure, unit,"
	    " decimals)"
	    " VALUES (:disclosure, :statement, :ordinal, :side, :header, :measure, :unit,"
	    " :decimals)");

	if (!query)
		return -1;
	query_int(query, ":statement", statement->ordinal);
	query_int(query, ":ordinal", column->ordinal);
	figures_bind_side(query, column->side);
	query_text(query, ":header", column->header);
	if (column->measure != MEASURE_NONE)
		query_text(query, ":measure", measure_id(column->measure));
	query_text(query, ":unit", unit_text(column));
	query_int(query, ":decimals", column->decimals);
	return query_run(query, saver->err);
}

/* The unit of a cell is its column's: another one could not be told from it later. */
static int
check_cell(struct saver *saver, const struct statement *statement, const struct line *line,
    const struct cell *cell)
{
	const struct column *column = statement_column(statement, cell->column);
	const char *unit = figure_unit_text(&cell->figure);

	if (column && column->side == line->side && cell->figure.kind != FIGURE_NONE &&
	    (cell->figure.kind == FIGURE_TEXT || strcmp(unit, unit_text(column)) == 0))
		return 0;
	return err_set(saver->err, ERR_DATA,
	    _("table %d, row %d, column %d: a cell that does not fit its column; "
	    "correct the column's unit or side"),
	    statement->ordinal, line->row, cell->column);
}

static int
save_cell(struct saver *saver, const struct statement *statement, const struct line *line,
    const struct cell *cell)
{
	struct query *query = saver_insertion(saver,
	    "INSERT INTO cell (disclosure, statement, row, column, ambiguous, value, decimals,"
	    " printed, page, line)"
	    " VALUES (:disclosure, :statement, :row, :column, :ambiguous, :value, :decimals,"
	    " :printed, :page, :line)");

	if (!query || check_cell(saver, statement, line, cell) != 0)
		return -1;
	query_int(query, ":statement", statement->ordinal);
	query_int(query, ":row", line->row);
	query_int(query, ":column", cell->column);
	query_int(query, ":ambiguous", cell->ambiguous);
	if (cell->figure.kind != FIGURE_TEXT)
		query_int(query, ":value", cell->figure.value);
	query_int(query, ":decimals", cell->figure.decimals);
	query_text(query, ":printed", or_empty(cell->figure.printed));
	saver_place(query, ":page", ":line", &cell->figure.place);
	return query_run(query, saver->err);
}

static int
save_line(struct saver *saver, const struct statement *statement, const struct line *line)
{
	int64_t name = names_add(saver->db, line->code, line->label, saver->err);
	struct query *query = name < 0 ? NULL : saver_insertion(saver,
	    "INSERT INTO line (disclosure, statement, row, side, name, scheme, level, page, line)"
	    " VALUES (:disclosure, :statement, :row, :side, :name, :scheme, :level, :page, :line)");

	if (!query)
		return -1;
	query_int(query, ":statement", statement->ordinal);
	query_int(query, ":row", line->row);
	figures_bind_side(query, line->side);
	query_int(query, ":name", name);
	query_text(query, ":scheme", scheme_name(line->scheme));
	query_int(query, ":level", line->level);
	saver_place(query, ":page", ":line", &line->place);
	if (query_run(query, saver->err) != 0)
		return -1;
	for (size_t i = 0; i < line->n_cells; i++)
		if (save_cell(saver, statement, line, &line->cells[i]) != 0)
			return -1;
	return 0;
}

static int
save_statement(struct saver *saver, const struct statement *statement)
{
	struct query *query = saver_insertion(saver,
	    "INSERT INTO statement (disclosure, ordinal, kind, number, title, unit, source)"
	    " VALUES (:disclosure, :ordinal, :kind, :number, :title, :unit, :source)");

	if (!query)
		return -1;
	query_int(query, ":ordinal", statement->ordinal);
	query_text(query, ":kind", statement_type(statement->kind)->id);
	query_text(query, ":number", or_empty(statement->number));
	query_text(query, ":title", or_empty(statement->title));
	query_text(query, ":unit", unit_name(statement->unit));
	query_int(query, ":source", statement->source);
	if (query_run(query, saver->err) != 0)
		return -1;
	for (size_t i = 0; i < statement->n_columns; i++)
		if (save_column(saver, statement, &statement->columns[i]) != 0)
			return -1;
	for (size_t i = 0; i < statement->n_lines; i++)
		if (save_line(saver, statement, &statement->lines[i]) != 0)
			return -1;
	return 0;
}

static int
save_rows(struct saver *saver)
{
	const struct disclosure *disclosure = saver->disclosure;

	for (size_t i = 0; i < disclosure->n_more; i++)
		if (save_further_source(saver, (int)i + 1) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (save_statement(saver, &disclosure->statements[i]) != 0)
			return -1;
	return saver_narrative(saver);
}

int
disclosures_save(struct db *db, struct disclosure *disclosure, const struct stored_lines *lines,
    struct err *err)
{
	struct saver saver = { .db = db, .disclosure = disclosure, .lines = lines, .err = err };

	if (save_head(&saver) != 0 || save_rows(&saver) != 0 ||
	    learnt_add(db, saver.id, err) != 0)
		return -1;
	disclosure->id = saver.id;
	return 0;
}
