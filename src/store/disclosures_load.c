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
read_source(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct source source = {
		.name = loader_text(loader, query, 0), .sha256 = loader_text(loader, query, 1),
		.kind = loader_text(loader, query, 2), .digest = loader_text(loader, query, 3),
	};
	int ordinal;

	/* tables and figures count on sources that are numbered without gaps */
	if (!figures_int(query, 4, 0, &source.version) || !figures_int(query, 5, 0, &ordinal) ||
	    (size_t)ordinal != loaded->n)
		return false;
	loader_add(loaded, &source, sizeof source);
	return true;
}

/* The further ones come in the order of their table, which is by ordinal: read_source checks it. */
static int
load_sources(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;
	struct source *sources;

	if (loader_read(loader, "further_source",
	    "SELECT s.name, s.sha256, s.kind, s.digest, s.version, 0"
	    " FROM disclosure d JOIN source s ON s.id = d.source WHERE d.id = :id"
	    " UNION ALL SELECT s.name, s.sha256, s.kind, s.digest, s.version, f.ordinal"
	    " FROM further_source f CROSS JOIN source s ON s.id = f.source"
	    " WHERE f.disclosure = :id", read_source, &loaded) != 0)
		return -1;
	sources = loader_keep(loader, &loaded, sizeof *sources);
	if (loaded.n == 0)
		return db_damaged(loader->db, "source", loader->err);
	disclosure->source = sources[0];
	disclosure->more = sources + 1;
	disclosure->n_more = loaded.n - 1;
	return 0;
}

static bool
read_head(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct disclosure *disclosure = loader->disclosure;

	disclosure->identity.agency = loader_text(loader, query, 0);
	disclosure->parent = loader_text(loader, query, 4);
	disclosure->region = loader_text(loader, query, 5);
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
	    "SELECT a.name, d.year, d.kind, d.scope, d.parent, d.region"
	    " FROM disclosure d JOIN agency a ON a.id = d.agency WHERE d.id = :id", read_head, &loaded) != 0)
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
	    statement_kind_parse(query_get_text(query, 1), &kept->kind) &&
	    loader_origin(loader, query, 5, &kept->source);
}

static int
load_statements(struct loader *loader)
{
	struct disclosure *disclosure = loader->disclosure;
	struct loaded loaded;

	if (loader_read(loader, "statement",
	    "SELECT ordinal, kind, number, title, unit, source FROM statement"
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
	/* a code of its scheme, or neither; an agency's number has none */
	if (line.scheme == SCHEME_NONE ? *line.code != '\0' && !code_is_unit(line.code) :
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

static bool
read_cell(struct loader *loader, struct query *query, struct loaded *loaded)
{
	struct statement *statement = statement_at(loader, query, 0);
	struct loose_cell loose = { .row = 0 };
	struct cell *cell = &loose.cell;
	int ambiguous, decimals;

	if (!statement || !figures_int(query, 1, 1, &loose.row) ||
	    !figures_int(query, 2, 1, &cell->column) || !figures_int(query, 3, 0, &ambiguous) ||
	    !figures_int(query, 5, 0, &decimals))
		return false;
	const struct column *column = statement_column(statement, cell->column);
	if (!column || ambiguous > 1 || figures_get_place(query, 7, &cell->figure.place) != 0 ||
	    !figures_make(&cell->figure, column->unit_text, !query_is_null(query, 4),
		query_get_int(query, 4), decimals))
		return false;
	cell->figure.printed = loader_text(loader, query, 6);
	cell->ambiguous = ambiguous;
	loader->n_cells[statement - loader->disclosure->statements]++;
	loader_add(loaded, &loose, sizeof loose);
	return true;
}

static int
place_cells(struct loader *loader, const struct loose_cell *cells)
{
	struct disclosure *disclosure = loader->disclosure;

	for (size_t i = 0; i < disclosure->n_statements; i++) {
		size_t n = loader->n_cells[i];
		if (cells_place(&disclosure->statements[i], cells, n, loader->arena) != n)
			return db_damaged(loader->db, "cell", loader->err);
		cells = n ? cells + n : cells;
	}
	return 0;
}

/* Those of one statement follow those of the one before it. */
static int
load_cells(struct loader *loader)
{
	struct loaded loaded;
	int result;

	loader->n_cells = mem_alloc(loader->disclosure->n_statements * sizeof *loader->n_cells);
	result = loader_read(loader, "cell",
	    "SELECT statement, row, column, ambiguous, value, decimals, printed, page, line"
	    " FROM cell WHERE disclosure = :id ORDER BY statement, row, column",
	    read_cell, &loaded);
	if (result == 0) {
		result = place_cells(loader, loaded.rows);
		free(loaded.rows);
	}
	free(loader->n_cells);
	return result;
}

static int
load_tables(struct loader *loader)
{
	if (load_head(loader) != 0 || load_sources(loader) != 0 || load_statements(loader) != 0 ||
	    load_columns(loader) != 0 || load_lines(loader) != 0 || load_cells(loader) != 0)
		return -1;
	for (size_t i = 0; i < loader->disclosure->n_statements; i++)
		tree_link(&loader->disclosure->statements[i]);
	return 0;
}

static int
load_first(struct loader *loader)
{
	return load_tables(loader) == 0 && loader_remarks(loader) == 0 ?
	    loader_performance(loader) : -1;
}

static int
load_whole(struct loader *loader)
{
	return load_first(loader) == 0 ? loader_facts(loader) : -1;
}

/* In one read transaction. */
static int
load(struct db *db, struct disclosure *disclosure, int (*parts)(struct loader *loader),
    struct err *err)
{
	struct loader loader = {
		.db = db, .disclosure = disclosure, .arena = &disclosure->arena, .err = err
	};

	if (db_begin_read(db, err) != 0)
		return -1;
	if (parts(&loader) == 0 && db_commit(db, err) == 0)
		return 0;
	db_rollback(db);
	return -1;
}

static int
load_anew(struct db *db, int64_t id, struct disclosure *disclosure,
    int (*parts)(struct loader *loader), struct err *err)
{
	*disclosure = (struct disclosure){ .id = id };
	if (load(db, disclosure, parts, err) == 0)
		return 0;
	disclosure_release(disclosure);
	return -1;
}

int
disclosures_load(struct db *db, int64_t id, struct disclosure *disclosure, struct err *err)
{
	return load_anew(db, id, disclosure, load_whole, err);
}

int
disclosures_load_first(struct db *db, int64_t id, struct disclosure *disclosure, struct err *err)
{
	return load_anew(db, id, disclosure, load_first, err);
}

int
disclosures_load_tables(struct db *db, int64_t id, struct disclosure *disclosure, struct err *err)
{
	return load_anew(db, id, disclosure, load_tables, err);
}

int
disclosures_load_facts(struct db *db, struct disclosure *disclosure, struct err *err)
{
	return load(db, disclosure, loader_facts, err);
}
