/* disclosures_load.c: one disclosure read whole: a query a table, nothing believed unchecked */
#include "store/disclosures.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "model/cells.h"
#include "model/tree.h"
#include "store/db.h"
#include "store/figures.h"
#include "store/loader.h"

static bool
read_head(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct disclosure *disclosure = loader->disclosure;

	disclosure->identity.agency = loader_text(loader, query, 0);
	disclosure->parent = loader_text(loader, query, 4);
	disclosure->region = loader_text(loader, query, 5);
	disclosure->source = (struct source){
		.name = loader_text(loader, query, 6), .sha256 = loader_text(loader, query, 7),
		.kind = loader_text(loader, query, 8), .digest = loader_text(loader, query, 9),
	};
	loaded->n++;
	return figures_int(query, 1, 1, &disclosure->identity.year) &&
	    kind_parse(query_get_text(query, 2), &disclosure->identity.kind) &&
	    scope_parse(query_get_text(query, 3), &disclosure->identity.scope);
}

static int
load_head(struct loader *loader)
{
	struct loaded loaded;

	if (loader_read(loader, "disclosure",
	    "SELECT a.name, d.year, d.kind, d.scope, d.parent, d.region,"
	    " s.name, s.sha256, s.kind, s.digest"
	    " FROM disclosure d JOIN agency a ON a.id = d.agency JOIN source s ON s.id = d.source"
	    " WHERE d.id = :id", read_head, &loaded) != 0)
		return -1;
	if (loaded.n == 0)
		return err_set(loader->err, ERR_USAGE,
		    _("%s: there is no such disclosure any more; choose one of 'suan list'"),
		    db_path(loader->db));
	return 0;
}

static bool
read_statement(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct statement statement = {
		.number = loader_text(loader, query, 2), .title = loader_text(loader, query, 3),
		.unit = unit_parse(query_get_text(query, 4)),
	};

	loader_add(loaded, &statement, sizeof statement);
	struct statement *kept = (struct statement *)loaded->rows + loaded->n - 1;
	return figures_int(query, 0, 1, &kept->ordinal) &&
	    statement_kind_parse(query_get_text(query, 1), &kept->kind);
}

static int
load_statements(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "statement",
	    "SELECT ordinal, kind, number, title, unit FROM statement"
	    " WHERE disclosure = :id ORDER BY ordinal",
	    read_statement, &loaded) != 0)
		return -1;
	disclosure->n_statements = loaded.n;
	disclosure->statements = loader_keep(loader, &loaded, sizeof *disclosure->statements);
	return 0;
}

/* The statement that column `at` of a row names; NULL: there is none. */
static struct statement *
statement_at(struct loader *loader, struct query *query, int at)
{
	struct statement *statements = loader->disclosure->statements;
	int64_t ordinal = query_get_int(query, at);
	size_t from = 0, to = loader->disclosure->n_statements;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (statements[middle].ordinal == ordinal)
			return &statements[middle];
		if (statements[middle].ordinal < ordinal)
			from = middle + 1;
		else
			to = middle;
	}
	return NULL;
}

static bool
read_column(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct statement *statement = statement_at(loader, query, 0);
	struct column column = { .header = loader_text(loader, query, 3),
		.unit_text = loader_text(loader, query, 5) };

	if (!statement || !figures_int(query, 1, 1, &column.ordinal) ||
	    !figures_side(query, 2, &column.side) ||
	    !measure_parse(query_get_text(query, 4), &column.measure) ||
	    !figures_int(query, 6, 0, &column.decimals))
		return false;
	column.unit = unit_parse(column.unit_text);
	statement->n_columns++;
	loader_add(loaded, &column, sizeof column);
	return true;
}

static int
load_columns(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "column",
	    "SELECT statement, ordinal, side, header, measure, unit, decimals FROM column"
	    " WHERE disclosure = :id ORDER BY statement, ordinal", read_column, &loaded) != 0)
		return -1;
	struct column *columns = loader_keep(loader, &loaded, sizeof *columns);
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		disclosure->statements[i].columns = columns;
		columns += disclosure->statements[i].n_columns;
	}
	return 0;
}

static bool
read_line(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct statement *statement = statement_at(loader, query, 0);
	struct line line = { .code = loader_text(loader, query, 4),
		.label = loader_text(loader, query, 5),
		.parent = -1 };

	if (!statement || !figures_int(query, 1, 1, &line.row) ||
	    !figures_side(query, 2, &line.side) ||
	    !scheme_parse(query_get_text(query, 3), &line.scheme) ||
	    !figures_int(query, 6, 0, &line.level) || figures_get_place(query, 7, &line.place) != 0)
		return false;
	/* a code of its scheme, or neither */
	if (line.scheme == SCHEME_NONE ? *line.code != '\0' :
					 code_level(line.scheme, line.code) == 0)
		return false;
	statement->n_lines++;
	loader_add(loaded, &line, sizeof line);
	return true;
}

static int
load_lines(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "line",
	    "SELECT l.statement, l.row, l.side, l.scheme, n.code, n.name, l.level, l.page, l.line"
	    " FROM line l LEFT JOIN name n ON n.id = l.name"
	    " WHERE l.disclosure = :id ORDER BY l.statement, l.row, l.side",
	    read_line, &loaded) != 0)
		return -1;
	struct line *lines = loader_keep(loader, &loaded, sizeof *lines);
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		disclosure->statements[i].lines = lines;
		lines += disclosure->statements[i].n_lines;
	}
	return 0;
}

/* The cells of all statements in one loaded; which belong to which is counted beside it. */
struct loose {
	struct statement *statement;
	struct loose_cell cell;
};

static bool
read_cell(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct loose loose = { .statement = statement_at(loader, query, 0) };
	struct cell *cell = &loose.cell.cell;
	int ambiguous, decimals;

	if (!loose.statement || !figures_int(query, 1, 1, &loose.cell.row) ||
	    !figures_int(query, 2, 1, &cell->column) || !figures_int(query, 3, 0, &ambiguous) ||
	    !figures_int(query, 5, 0, &decimals))
		return false;
	const struct column *column = statement_column(loose.statement, cell->column);
	if (!column || ambiguous > 1 || figures_get_place(query, 7, &cell->figure.place) != 0 ||
	    !figures_make(&cell->figure, column->unit_text, !query_is_null(query, 4),
		query_get_int(query, 4), decimals))
		return false;
	cell->figure.printed = loader_text(loader, query, 6);
	cell->ambiguous = ambiguous;
	loader_add(loaded, &loose, sizeof loose);
	return true;
}

static int
load_cells(struct loader *loader)
{
	struct loaded loaded;
	int result = 0;

	if (loader_read(loader, "cell",
	    "SELECT statement, row, column, ambiguous, value, decimals, printed, page, line"
	    " FROM cell WHERE disclosure = :id ORDER BY statement, row, column",
	    read_cell, &loaded) != 0)
		return -1;
	const struct loose *loose = loaded.rows;
	struct loose_cell *cells = mem_alloc(loaded.n * sizeof *cells);
	for (size_t from = 0, n; from < loaded.n && result == 0; from += n) {
		for (n = 0;
		     from + n < loaded.n && loose[from + n].statement == loose[from].statement; n++)
			cells[n] = loose[from + n].cell;
		if (cells_place(loose[from].statement, cells, n, loader->arena) != n)
			result = db_damaged(loader->db, "cell", loader->err);
	}
	free(cells);
	free(loaded.rows);
	return result;
}

static bool
read_remark(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct remark remark = { .code = loader_text(loader, query, 2),
		.label = loader_text(loader, query, 3) };

	if (!statement_kind_parse(query_get_text(query, 0), &remark.table) ||
	    !figures_side(query, 1, &remark.side) ||
	    !measure_parse(query_get_text(query, 4), &remark.measure) ||
	    !aspect_parse(query_get_text(query, 5), &remark.aspect) ||
	    figures_get(loader->arena, query, 6, &remark.figure) != 0)
		return false;
	loader_add(loaded, &remark, sizeof remark);
	return true;
}

static bool
read_fact(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct fact fact = {
		.topic = loader_text(loader, query, 0),
		.item = loader_text(loader, query, 1),
		.label = loader_text(loader, query, 2),
	};

	if (figures_get(loader->arena, query, 3, &fact.figure) != 0)
		return false;
	loader_add(loaded, &fact, sizeof fact);
	return true;
}

static bool
read_task(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct task task = {
		.id = loader_text(loader, query, 1),
		.kind = loader_text(loader, query, 2),
		.name = loader_text(loader, query, 3),
		.goal = loader_text(loader, query, 4),
		.code = loader_text(loader, query, 5),
	};

	/* indicators count on tasks that are numbered without gaps */
	if (query_get_int(query, 0) != (int64_t)loaded->n + 1 ||
	    figures_get_place(query, 6, &task.code_place) != 0 ||
	    figures_get(loader->arena, query, 8, &task.budget) != 0 ||
	    figures_get(loader->arena, query, 14, &task.spend) != 0 ||
	    figures_get(loader->arena, query, 20, &task.rate) != 0)
		return false;
	loader_add(loaded, &task, sizeof task);
	return true;
}

static bool
read_indicator(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct indicator indicator = {
		.level = loader_text(loader, query, 1),
		.name = loader_text(loader, query, 2),
		.op = loader_text(loader, query, 3),
		.verdict_printed = loader_text(loader, query, 5),
	};
	int64_t task = query_get_int(query, 0);

	if (task < 1 || task > (int64_t)loader->disclosure->n_tasks ||
	    !verdict_parse(query_get_text(query, 4), &indicator.verdict) ||
	    figures_get(loader->arena, query, 6, &indicator.target) != 0 ||
	    figures_get(loader->arena, query, 12, &indicator.actual) != 0 ||
	    figures_get(loader->arena, query, 18, &indicator.weight) != 0 ||
	    figures_get(loader->arena, query, 24, &indicator.score) != 0)
		return false;
	indicator.task = (long)task - 1;
	loader_add(loaded, &indicator, sizeof indicator);
	return true;
}

#define FIGURE(t) t "unit," t "value," t "decimals," t "printed," t "page," t "line"

static int
load_narrative(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "remark",
	    "SELECT statement_kind, side, code, label, measure, aspect," FIGURE("")
	    " FROM remark WHERE disclosure = :id ORDER BY ordinal", read_remark, &loaded) != 0)
		return -1;
	disclosure->n_remarks = loaded.n;
	disclosure->remarks = loader_keep(loader, &loaded, sizeof *disclosure->remarks);
	if (loader_read(loader, "fact",
	    "SELECT f.topic, f.item, n.name," FIGURE("f.")
	    " FROM fact f LEFT JOIN name n ON n.id = f.name"
	    " WHERE f.disclosure = :id ORDER BY f.ordinal",
	    read_fact, &loaded) != 0)
		return -1;
	disclosure->n_facts = loaded.n;
	disclosure->facts = loader_keep(loader, &loaded, sizeof *disclosure->facts);
	return 0;
}

static int
load_performance(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "task",
	    "SELECT t.ordinal, t.key, t.kind, n.name, t.goal, t.code, t.code_page, t.code_line,"
	    FIGURE("t.budget_") "," FIGURE("t.spend_") "," FIGURE("t.rate_")
	    " FROM task t LEFT JOIN name n ON n.id = t.name"
	    " WHERE t.disclosure = :id ORDER BY t.ordinal",
	    read_task, &loaded) != 0)
		return -1;
	disclosure->n_tasks = loaded.n;
	disclosure->tasks = loader_keep(loader, &loaded, sizeof *disclosure->tasks);
	if (loader_read(loader, "indicator",
	    "SELECT i.task, i.level, n.name, i.operator, i.verdict, i.verdict_printed,"
	    FIGURE("i.target_") "," FIGURE("i.actual_") ","
	    FIGURE("i.weight_") "," FIGURE("i.score_")
	    " FROM indicator i LEFT JOIN name n ON n.id = i.name"
	    " WHERE i.disclosure = :id ORDER BY i.ordinal",
	    read_indicator, &loaded) != 0)
		return -1;
	disclosure->n_indicators = loaded.n;
	disclosure->indicators = loader_keep(loader, &loaded, sizeof *disclosure->indicators);
	return 0;
}

static int
load_all(struct loader *loader)
{
	if (load_head(loader) != 0 || load_statements(loader) != 0 || load_columns(loader) != 0 ||
	    load_lines(loader) != 0 || load_cells(loader) != 0 || load_narrative(loader) != 0 ||
	    load_performance(loader) != 0)
		return -1;
	for (size_t i = 0; i < loader->disclosure->n_statements; i++)
		tree_link(&loader->disclosure->statements[i]);
	return 0;
}

int
disclosures_load(struct db *db, int64_t id, struct disclosure *disclosure, struct err *err)
{
	struct loader loader = {
		.db = db, .disclosure = disclosure, .arena = &disclosure->arena, .err = err
	};

	*disclosure = (struct disclosure){ .id = id };
	if (db_begin_read(db, err) != 0)
		return -1;
	if (load_all(&loader) == 0 && db_commit(db, err) == 0)
		return 0;
	db_rollback(db);
	disclosure_release(disclosure);
	return -1;
}
