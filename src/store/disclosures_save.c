/* disclosures_save.c: one disclosure written into the database */
#include "store/disclosures.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "store/db.h"
#include "store/figures.h"
#include "store/names.h"

struct saver {
	struct db *db;
	const struct disclosure *disclosure;
	int64_t id;
	struct err *err;
};

static const char *
or_empty(const char *text)
{
	return text ? text : "";
}

/* A query that inserts a row of the disclosure; NULL on failure. */
static struct query *
insertion(struct saver *saver, const char *sql)
{
	struct query *query = db_query(saver->db, sql, saver->err);

	if (query)
		query_int(query, ":disclosure", saver->id);
	return query;
}

static void
bind_place(struct query *query, const char *page, const char *line, const struct place *place)
{
	query_int(query, page, place->page);
	query_int(query, line, place->line);
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

static int64_t
save_source(struct saver *saver)
{
	const struct source *source = &saver->disclosure->source;
	struct query *query = db_query(saver->db,
	    "INSERT INTO source (name, sha256, kind, digest)"
	    " VALUES (:name, :sha256, :kind, :digest)", saver->err);

	if (!query)
		return -1;
	query_text(query, ":name", or_empty(source->name));
	query_text(query, ":sha256", or_empty(source->sha256));
	query_text(query, ":kind", or_empty(source->kind));
	query_text(query, ":digest", or_empty(source->digest));
	return query_run(query, saver->err) == 0 ? db_inserted(saver->db) : -1;
}

/* 本年支出合计: the total of the expenditure table, else the line of this name in the summary. */
static bool
total_expenditure(const struct disclosure *disclosure, int64_t *fen)
{
	const struct statement *statement = disclosure_statement(disclosure, STATEMENT_EXPENDITURE);
	const struct line *line;

	for (size_t i = 0; statement && i < statement->n_lines; i++)
		if (line_is_total(&statement->lines[i]))
			return line_amount(&statement->lines[i],
			    statement_measure(statement, 0, MEASURE_TOTAL), fen);
	statement = disclosure_statement(disclosure, STATEMENT_SUMMARY);
	line = statement ? statement_line(statement, 0, "", "本年支出合计") : NULL;
	return line &&
	    line_amount(line, statement_measure(statement, line->side, MEASURE_AMOUNT), fen);
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
	int64_t agency = save_agency(saver), source = agency < 0 ? -1 : save_source(saver), fen;
	struct query *query = source < 0 ? NULL : db_query(saver->db,
	    "INSERT INTO disclosure (agency, year, kind, scope, source, parent, region,"
	    " unit, expenditure, tables, cells)"
	    " VALUES (:agency, :year, :kind, :scope, :source, :parent, :region,"
	    " :unit, :expenditure, :tables, :cells)",
	    saver->err);

	if (!query)
		return -1;
	query_int(query, ":agency", agency);
	query_int(query, ":year", disclosure->identity.year);
	query_text(query, ":kind", kind_id(disclosure->identity.kind));
	query_text(query, ":scope", scope_id(disclosure->identity.scope));
	query_int(query, ":source", source);
	query_text(query, ":parent", or_empty(disclosure->parent));
	query_text(query, ":region", or_empty(disclosure->region));
	query_text(query, ":unit", unit_name(list_unit(disclosure)));
	if (total_expenditure(disclosure, &fen))
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
	struct query *query = insertion(saver,
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
	struct query *query = insertion(saver,
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
	bind_place(query, ":page", ":line", &cell->figure.place);
	return query_run(query, saver->err);
}

static int
save_line(struct saver *saver, const struct statement *statement, const struct line *line)
{
	int64_t name = names_add(saver->db, line->code, line->label, saver->err);
	struct query *query = name < 0 ? NULL : insertion(saver,
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
	bind_place(query, ":page", ":line", &line->place);
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
	struct query *query = insertion(saver,
	    "INSERT INTO statement (disclosure, ordinal, kind, number, title, unit)"
	    " VALUES (:disclosure, :ordinal, :kind, :number, :title, :unit)");

	if (!query)
		return -1;
	query_int(query, ":ordinal", statement->ordinal);
	query_text(query, ":kind", statement_type(statement->kind)->id);
	query_text(query, ":number", or_empty(statement->number));
	query_text(query, ":title", or_empty(statement->title));
	query_text(query, ":unit", unit_name(statement->unit));
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

#define FIGURE(t) t "unit," t "value," t "decimals," t "printed," t "page," t "line"

static int
save_remark(struct saver *saver, int64_t ordinal, const struct remark *remark)
{
	struct query *query = insertion(saver,
	    "INSERT INTO remark (disclosure, ordinal, statement_kind, side, code, label, measure,"
	    " aspect," FIGURE("") ")"
	    " VALUES (:disclosure, :ordinal, :statement_kind, :side, :code, :label, :measure,"
	    " :aspect," FIGURE(":") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_text(query, ":statement_kind", statement_type(remark->table)->id);
	figures_bind_side(query, remark->side);
	query_text(query, ":code", remark->code);
	query_text(query, ":label", remark->label);
	if (remark->measure != MEASURE_NONE)
		query_text(query, ":measure", measure_id(remark->measure));
	query_text(query, ":aspect", aspect_id(remark->aspect));
	figures_bind(query, "", &remark->figure);
	return query_run(query, saver->err);
}

static int
save_fact(struct saver *saver, int64_t ordinal, const struct fact *fact)
{
	int64_t name = names_add(saver->db, "", fact->label, saver->err);
	struct query *query = name < 0 ? NULL : insertion(saver,
	    "INSERT INTO fact (disclosure, ordinal, topic, item, name," FIGURE("") ")"
	    " VALUES (:disclosure, :ordinal, :topic, :item, :name," FIGURE(":") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_text(query, ":topic", fact->topic);
	query_text(query, ":item", fact->item);
	query_int(query, ":name", name);
	figures_bind(query, "", &fact->figure);
	return query_run(query, saver->err);
}

static int
save_task(struct saver *saver, int64_t ordinal, const struct task *task)
{
	int64_t name = names_add(saver->db, "", task->name, saver->err);
	struct query *query = name < 0 ? NULL : insertion(saver,
	    "INSERT INTO task (disclosure, ordinal, key, kind, name, goal, code, code_page,"
	    " code_line,"
	    FIGURE("budget_") "," FIGURE("spend_") "," FIGURE("rate_") ")"
	    " VALUES (:disclosure, :ordinal, :key, :kind, :name, :goal, :code, :code_page,"
	    " :code_line,"
	    FIGURE(":budget_") "," FIGURE(":spend_") "," FIGURE(":rate_") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_text(query, ":key", task->id);
	query_text(query, ":kind", task->kind);
	query_int(query, ":name", name);
	query_text(query, ":goal", task->goal);
	query_text(query, ":code", task->code);
	bind_place(query, ":code_page", ":code_line", &task->code_place);
	figures_bind(query, "budget_", &task->budget);
	figures_bind(query, "spend_", &task->spend);
	figures_bind(query, "rate_", &task->rate);
	return query_run(query, saver->err);
}

static int
save_indicator(struct saver *saver, int64_t ordinal, const struct indicator *indicator)
{
	int64_t name = names_add(saver->db, "", indicator->name, saver->err);
	struct query *query = name < 0 ? NULL : insertion(saver,
	    "INSERT INTO indicator (disclosure, ordinal, task, level, name, operator,"
	    FIGURE("target_") "," FIGURE("actual_") ", verdict, verdict_printed,"
	    FIGURE("weight_") "," FIGURE("score_") ")"
	    " VALUES (:disclosure, :ordinal, :task, :level, :name, :operator,"
	    FIGURE(":target_") "," FIGURE(":actual_") ", :verdict, :verdict_printed,"
	    FIGURE(":weight_") "," FIGURE(":score_") ")");

	if (!query)
		return -1;
	query_int(query, ":ordinal", ordinal);
	query_int(query, ":task", indicator->task + 1);
	query_text(query, ":level", indicator->level);
	query_int(query, ":name", name);
	query_text(query, ":operator", indicator->op);
	query_text(query, ":verdict", verdict_id(indicator->verdict));
	query_text(query, ":verdict_printed", or_empty(indicator->verdict_printed));
	figures_bind(query, "target_", &indicator->target);
	figures_bind(query, "actual_", &indicator->actual);
	figures_bind(query, "weight_", &indicator->weight);
	figures_bind(query, "score_", &indicator->score);
	return query_run(query, saver->err);
}

static int
save_rows(struct saver *saver)
{
	const struct disclosure *disclosure = saver->disclosure;

	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (save_statement(saver, &disclosure->statements[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_remarks; i++)
		if (save_remark(saver, (int64_t)i + 1, &disclosure->remarks[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_facts; i++)
		if (save_fact(saver, (int64_t)i + 1, &disclosure->facts[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_tasks; i++)
		if (save_task(saver, (int64_t)i + 1, &disclosure->tasks[i]) != 0)
			return -1;
	for (size_t i = 0; i < disclosure->n_indicators; i++)
		if (save_indicator(saver, (int64_t)i + 1, &disclosure->indicators[i]) != 0)
			return -1;
	return 0;
}

int
disclosures_save(struct db *db, struct disclosure *disclosure, struct err *err)
{
	struct saver saver = { .db = db, .disclosure = disclosure, .err = err };

	if (save_head(&saver) != 0 || save_rows(&saver) != 0)
		return -1;
	disclosure->id = saver.id;
	return 0;
}
