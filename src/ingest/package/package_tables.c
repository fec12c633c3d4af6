/* package_tables.c: the files of a package that hold the printed tables */
#include "ingest/package/reader.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "model/cells.h"

/* A row of the four files of tables: its key, where it stands, and what it says. */
struct entry {
	struct statement *statement;
	int table, row, part;         /* the key: part is a column or a side */
	int line;                     /* of the file */
	union {
		struct statement statement;
		struct column column;
		struct line line;
		struct cell cell;
	} of;
};

struct entries {
	struct entry *list;
	size_t n, room;
};

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *one = a, *other = b;

	if (one->table != other->table)
		return one->table < other->table ? -1 : 1;
	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	if (one->part != other->part)
		return one->part < other->part ? -1 : 1;
	return (one->line > other->line) - (one->line < other->line);
}

/* Sorts by key, complains of what is there twice and keeps the first of it. */
static void
settle(struct reader *reader, struct entries *entries)
{
	size_t kept = 0;

	if (entries->n)
		qsort(entries->list, entries->n, sizeof *entries->list, compare_entries);
	for (size_t i = 0; i < entries->n; i++) {
		const struct entry *entry = &entries->list[i],
				   *last = kept ? &entries->list[kept - 1] : NULL;
		if (last && last->table == entry->table && last->row == entry->row &&
		    last->part == entry->part)
			reader_complain_at(reader, entry->line,
			    _("the same key as line %d; remove one of them"), last->line);
		else
			entries->list[kept++] = *entry;
	}
	entries->n = kept;
}

static struct entry *
add_entry(struct reader *reader, struct entries *entries)
{
	MEM_GROW(entries->list, entries->n, entries->room);
	entries->list[entries->n] = (struct entry){ .line = reader->row->line };
	return &entries->list[entries->n++];
}

/* The statement that a row belongs to; the numbers of tables are in its first column. */
static bool
find_statement(struct reader *reader, struct entry *entry)
{
	struct disclosure *disclosure = reader->disclosure;

	if (!reader_number(reader, 0, 1, &entry->table))
		return false;
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (disclosure->statements[i].ordinal == entry->table) {
			entry->statement = &disclosure->statements[i];
			return true;
		}
	reader_complain(reader, 0, _("tables.csv has no table %d"), entry->table);
	return false;
}

static bool
read_table(struct reader *reader, struct entry *entry)
{
	struct statement *statement = &entry->of.statement;
	const char *unit = reader_word(reader, TABLES_UNIT);
	bool good = reader_number(reader, TABLES_TABLE, 1, &entry->table);

	statement->ordinal = entry->table;
	statement->number = reader_text(reader, TABLES_NUMBER);
	statement->title = reader_text(reader, TABLES_TITLE);
	statement->unit = unit_parse(unit);
	reader_known(reader, TABLES_KIND,
	    statement_kind_parse(reader_word(reader, TABLES_KIND), &statement->kind),
	    _("a kind of table that suan(5) lists, or nothing"));
	reader_known(reader, TABLES_UNIT, !*unit || statement->unit != UNIT_NONE,
	    _("元, 万元, 亿元 or nothing"));
	reader_source(reader, TABLES_SOURCE, &statement->source);
	return good;
}

void
package_tables(struct reader *reader)
{
	struct disclosure *disclosure = reader->disclosure;
	struct entries entries = { .list = NULL };

	while (reader_next(reader)) {
		struct entry *entry = add_entry(reader, &entries);
		entries.n -= !read_table(reader, entry);
	}
	settle(reader, &entries);
	disclosure->statements = arena_alloc(
	    reader->arena, entries.n * sizeof *disclosure->statements);
	disclosure->n_statements = entries.n;
	for (size_t i = 0; i < entries.n; i++)
		disclosure->statements[i] = entries.list[i].of.statement;
	free(entries.list);
}

static bool
read_column(struct reader *reader, struct entry *entry)
{
	struct column *column = &entry->of.column;
	bool good = find_statement(reader, entry);

	good = reader_number(reader, COLUMNS_COLUMN, 1, &entry->part) && good;
	column->ordinal = entry->part;
	good = reader_side(reader, COLUMNS_SIDE, &column->side) && good;
	column->header = reader_text(reader, COLUMNS_HEADER);
	column->unit_text = reader_word(reader, COLUMNS_UNIT);
	column->unit = unit_parse(column->unit_text);
	reader_known(reader, COLUMNS_MEASURE,
	    measure_parse(reader_word(reader, COLUMNS_MEASURE), &column->measure),
	    _("a measure that suan(5) lists, or nothing"));
	return good;
}

/* Entries are by table: those of each lie together and become its list. */
void
package_columns(struct reader *reader)
{
	struct entries entries = { .list = NULL };
	struct column *columns;

	while (reader_next(reader)) {
		struct entry *entry = add_entry(reader, &entries);
		entries.n -= !read_column(reader, entry);
	}
	settle(reader, &entries);
	columns = arena_alloc(reader->arena, entries.n * sizeof *columns);
	for (size_t i = 0; i < entries.n; i++) {
		struct statement *statement = entries.list[i].statement;
		columns[i] = entries.list[i].of.column;
		if (statement->n_columns++ == 0)
			statement->columns = &columns[i];
	}
	free(entries.list);
}

/*
 * The scheme of a code: its table's, and in a table that mixes them the one it belongs to by its
 * digits. The number of a department or of a unit of it is of none.
 */
static bool
find_scheme(const struct statement *statement, const char *code, enum scheme *scheme)
{
	enum scheme own = statement_type(statement->kind)->scheme;

	*scheme = own == SCHEME_NONE ? code_scheme(code) : own;
	if (code_level(*scheme, code) > 0)
		return true;
	*scheme = SCHEME_NONE;
	return code_is_unit(code);
}

static const char *
expected_code(enum scheme scheme)
{
	switch (scheme) {
	case SCHEME_FUNCTIONAL:
		return _("a functional code of 3, 5 or 7 digits");
	case SCHEME_ECONOMIC:
	case SCHEME_ECONOMIC_GOV:
		return _("an economic code of 3 or 5 digits");
	case SCHEME_NONE:
		break;
	}
	return _("a functional or economic code");
}

static void
read_level(struct reader *reader, struct line *line)
{
	int level = code_level(line->scheme, line->code);

	if (reader_number(reader, LINES_LEVEL, 0, &line->level) && level && line->level &&
	    line->level != level)
		reader_complain(reader, LINES_LEVEL,
		    _("level %d, but the code's is %d; leave it empty where there is a code"),
		    line->level, level);
}

static bool
read_line(struct reader *reader, struct entry *entry)
{
	struct line *line = &entry->of.line;
	bool good = find_statement(reader, entry);

	line->parent = -1;
	good = reader_number(reader, LINES_ROW, 1, &line->row) && good;
	good = reader_side(reader, LINES_SIDE, &line->side) && good;
	line->code = reader_word(reader, LINES_CODE);
	line->label = reader_text(reader, LINES_LABEL);
	reader_check_name(reader, LINES_LABEL, line->label);
	if (*line->code && entry->statement)
		reader_known(reader, LINES_CODE,
		    find_scheme(entry->statement, line->code, &line->scheme),
		    expected_code(statement_type(entry->statement->kind)->scheme));
	read_level(reader, line);
	reader_place(reader, LINES_PAGE, LINES_LINE, &line->place);
	entry->row = line->row;
	entry->part = line->side;
	return good;
}

void
package_lines(struct reader *reader)
{
	struct entries entries = { .list = NULL };
	struct line *lines;

	while (reader_next(reader)) {
		struct entry *entry = add_entry(reader, &entries);
		entries.n -= !read_line(reader, entry);
	}
	settle(reader, &entries);
	lines = arena_alloc(reader->arena, entries.n * sizeof *lines);
	for (size_t i = 0; i < entries.n; i++) {
		struct statement *statement = entries.list[i].statement;
		lines[i] = entries.list[i].of.line;
		if (statement->n_lines++ == 0)
			statement->lines = &lines[i];
	}
	free(entries.list);
}

/* Label and header are for the reader of the file, but a row moved by hand shows in them. */
static void
check_words(struct reader *reader, const struct line *line, const struct column *column)
{
	const char *label = reader_text(reader, CELLS_LABEL),
		   *header = reader_text(reader, CELLS_HEADER);

	if (*label && strcmp(label, line->label) != 0)
		reader_complain(reader, CELLS_LABEL, _("label '%s', but lines.csv says '%s'"),
		    label, line->label);
	if (*header && strcmp(header, column->header) != 0)
		reader_complain(reader, CELLS_HEADER, _("header '%s', but columns.csv says '%s'"),
		    header, column->header);
}

static bool
read_amount(struct reader *reader, struct cell *cell, const struct column *column)
{
	if (!reader_figure(reader, CELLS_PRINTED, column->unit_text, &cell->figure))
		return false;
	if (cell->figure.kind != FIGURE_NONE)
		return true;
	reader_complain(
	    reader, CELLS_PRINTED, _("printed is empty; a blank cell has no row: remove it"));
	return false;
}

static bool
read_cell(struct reader *reader, struct entry *entry)
{
	struct cell *cell = &entry->of.cell;
	const char *state = reader_word(reader, CELLS_STATE);
	const struct column *column;
	const struct line *line;
	bool good = find_statement(reader, entry);

	good = reader_number(reader, CELLS_ROW, 1, &entry->row) && good;
	good = reader_number(reader, CELLS_COLUMN, 1, &entry->part) && good;
	cell->column = entry->part;
	cell->ambiguous = *state;
	reader_known(reader, CELLS_STATE, !*state || strcmp(state, "ambiguous") == 0,
	    _("ambiguous or nothing"));
	reader_place(reader, CELLS_PAGE, CELLS_LINE, &cell->figure.place);
	if (!good)
		return false;
	column = statement_column(entry->statement, cell->column);
	if (!column) {
		reader_complain(reader, CELLS_COLUMN, _("columns.csv has no column %d in table %d"),
		    cell->column, entry->table);
		return false;
	}
	line = cells_line(entry->statement, entry->row, column->side);
	if (!line) {
		reader_complain(reader, CELLS_ROW,
		    _("lines.csv has no row %d on the side of column %d in table %d"), entry->row,
		    cell->column, entry->table);
		return false;
	}
	check_words(reader, line, column);
	return read_amount(reader, cell, column);
}

/* The most decimals that its cells print. */
static void
measure_decimals(struct statement *statement, const struct cell *cell)
{
	for (size_t i = 0; i < statement->n_columns; i++)
		if (statement->columns[i].ordinal == cell->column &&
		    statement->columns[i].decimals < cell->figure.decimals)
			statement->columns[i].decimals = cell->figure.decimals;
}

void
package_cells(struct reader *reader)
{
	struct entries entries = { .list = NULL };
	struct loose_cell *cells;

	while (reader_next(reader)) {
		struct entry *entry = add_entry(reader, &entries);
		entries.n -= !read_cell(reader, entry);
	}
	settle(reader, &entries);
	cells = mem_alloc(entries.n * sizeof *cells);
	for (size_t from = 0, n; from < entries.n; from += n) {
		struct statement *statement = entries.list[from].statement;
		for (n = 0; from + n < entries.n && entries.list[from + n].statement == statement;
		     n++) {
			const struct entry *entry = &entries.list[from + n];
			cells[n] = (struct loose_cell){ .row = entry->row, .cell = entry->of.cell };
			measure_decimals(statement, &cells[n].cell);
		}
		cells_place(statement, cells, n, reader->arena);
	}
	free(cells);
	free(entries.list);
}
