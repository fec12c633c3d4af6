/* placing.c: amounts whose columns the extraction lost, put where exactly one placement ties out */
#include "ingest/flow/placing.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "ingest/flow/flow_vocabulary.h"
#include "ingest/flow/placing_private.h"
#include "ingest/tables/recognise.h"

static enum measure
leaf_measure(enum statement_kind kind, const struct column *column)
{
	const char *slash = strrchr(column->header, '/');
	if (kind == STATEMENT_THREE_PUBLIC || !slash)
		return column->measure;
	return recognise_measure(kind, slash + 1, column->side);
}

static void
gather_columns(struct placing *placing)
{
	const struct statement *statement = placing->statement;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		struct side_columns *side = placing_side(placing, column->side);
		if (column->unit == UNIT_NONE || side->n == PLACING_COLUMNS)
			continue;
		side->measure[side->n] = leaf_measure(statement->kind, column);
		side->column[side->n++] = column;
	}
}

static bool
is_open(const struct line *line)
{
	for (size_t i = 0; i < line->n_cells; i++)
		if (line->cells[i].ambiguous)
			return true;
	return false;
}

static void
keep(struct placing *placing, struct placed_line *line, const struct candidate *candidate)
{
	if (line->n == PLACING_CANDIDATES) {
		line->lost = true;
		return;
	}
	if (!line->candidates)
		line->candidates = arena_alloc(&placing->arena,
		    PLACING_CANDIDATES * sizeof *line->candidates);
	line->candidates[line->n++] = *candidate;
}

/* All order-preserving choices from `column` on for the amounts from `at` on that hold. */
static void
choose(struct placing *placing, struct placed_line *line, const struct side_columns *columns,
    struct candidate *candidate, size_t at, size_t column)
{
	if (line->lost)
		return;
	if (at == line->line->n_cells) {
		bool tells = false;
		if (placing_row_holds(columns, line, candidate, placing->statement->kind, &tells) &&
		    placing_agrees(placing, columns, line, candidate)) {
			line->tied = line->tied || tells;
			keep(placing, line, candidate);
		}
		return;
	}
	const struct cell *cell = &line->line->cells[at];
	for (; column + (line->line->n_cells - at) <= columns->n; column++) {
		if (!cell->ambiguous && columns->column[column]->ordinal != cell->column)
			continue;
		candidate->column[at] = (unsigned char)column;
		choose(placing, line, columns, candidate, at + 1, column + 1);
	}
}

/* A line whose columns are certain is its own only candidate. */
static void
fix(struct placing *placing, struct placed_line *line, const struct side_columns *columns)
{
	struct candidate candidate = { .column = { 0 } };
	for (size_t i = 0; i < line->line->n_cells; i++)
		for (size_t c = 0; c < columns->n; c++)
			if (columns->column[c]->ordinal == line->line->cells[i].column)
				candidate.column[i] = (unsigned char)c;
	keep(placing, line, &candidate);
}

static bool
fits_columns(const struct line *line, const struct side_columns *columns)
{
	if (line->n_cells > columns->n)
		return false;
	for (size_t i = 0; i < line->n_cells; i++)
		if (line->cells[i].figure.kind != FIGURE_MONEY)
			return false;
	return true;
}

static bool
is_only_line(const struct statement *statement)
{
	size_t n = 0;
	for (size_t i = 0; i < statement->n_lines && n < 2; i++)
		n += statement->lines[i].n_cells > 0;
	return n == 1;
}

/*
 * Where the other lines have codes, one that is no total has lost its own, as has one of two with
 * the same: nothing makes it certain.
 */
static bool
lost_code(const struct placing *placing, const struct line *line)
{
	if (*line->code == '\0')
		return placing->codes.n > 0 && !line_is_total(line);
	return sorted_codes_twice(&placing->codes, line->code);
}

static void
begin_line(struct placing *placing, size_t at)
{
	struct placed_line *line = &placing->lines[at];
	line->line = &placing->statement->lines[at];
	line->open = is_open(line->line);
	const struct side_columns *columns = placing_side(placing, line->line->side);
	/* With one column it is the name or the side that is in doubt; sums cannot tell these. */
	bool unnamed = *line->line->code == '\0' && *line->line->label == '\0' &&
	    !is_only_line(placing->statement);
	bool unknown = line->open && (unnamed || line->line->guessed ||
	    lost_code(placing, line->line) ||
	    (columns->n < 2 && *line->line->code == '\0'));
	if (unknown || !fits_columns(line->line, columns)) {
		line->lost = true;
		return;
	}
	struct candidate candidate = { .column = { 0 } };
	if (line->open)
		choose(placing, line, columns, &candidate, 0, 0);
	else
		fix(placing, line, columns);
	line->lost = line->lost || line->n == 0;
}

/* A figure that has its column: the row is its own. */
static bool
has_certain(const struct line *line)
{
	for (size_t i = 0; i < line->n_cells; i++)
		if (!line->cells[i].ambiguous)
			return true;
	return false;
}

/*
 * Do all placements that are left put an amount into the same column? Of several the row's own sum
 * is not enough: it tells nothing of whose amounts they are. Nor is it where all columns are
 * filled: it is whose they are then that is in doubt.
 */
static bool
is_agreed(struct placing *placing, const struct placed_line *line, size_t at)
{
	for (size_t i = 1; i < line->n; i++)
		if (line->candidates[i].column[at] != line->candidates[0].column[at])
			return false;
	if (line->summed || (line->tied && is_only_line(placing->statement)))
		return true;
	const struct line *row = line->line;
	return line->tied && line->n == 1 && (has_certain(row) ||
	    row->n_cells < placing_side(placing, row->side)->n);
}

/*
 * An amount is certain where all placements that are left agree on it and a sum speaks for them;
 * the others are shown as in the first and stay ambiguous. Returns how many do.
 */
static size_t
settle(struct placing *placing, struct placed_line *line)
{
	size_t left = 0;
	if (line->n == 0 || line->lost)
		return line->line->n_cells;
	const struct side_columns *columns = placing_side(placing, line->line->side);
	for (size_t i = 0; i < line->line->n_cells; i++) {
		struct cell *cell = &line->line->cells[i];
		cell->column = columns->column[line->candidates[0].column[i]]->ordinal;
		cell->ambiguous = cell->ambiguous && !is_agreed(placing, line, i);
		left += cell->ambiguous;
	}
	return left;
}

/*
 * A head with words that are not known may have more columns or less than were taken from it: sums
 * do not tell then where an amount stands.
 */
static bool
knows_columns(const struct statement *statement)
{
	struct arena arena = { 0 };
	bool known = true;
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		const char *slash = strrchr(column->header, '/');
		const char *leaf = text_fold(&arena, slash ? slash + 1 : column->header);
		known = known && (column->unit == UNIT_NONE || flow_role(leaf) != ROLE_UNKNOWN);
	}
	arena_release(&arena);
	return known;
}

void
placing_begin(struct placing *placing)
{
	gather_columns(placing);
	placing_index(placing);
	placing->lines = arena_alloc(&placing->arena,
	    (placing->statement->n_lines + 1) * sizeof *placing->lines);
	for (size_t i = 0; i < placing->statement->n_lines; i++)
		begin_line(placing, i);
}

static void
place_statement(struct placing *placing, struct notes *notes)
{
	struct statement *statement = placing->statement;
	struct place first = { 0 };
	size_t left = 0;
	placing_begin(placing);
	bool known = knows_columns(statement);
	for (size_t i = 0; i < statement->n_lines; i++)
		placing->lines[i].lost = placing->lines[i].lost || !known;
	while (placing_sums(placing))
		;
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct placed_line *line = &placing->lines[i];
		size_t open = line->open ? settle(placing, line) : 0;
		if (open > 0 && left == 0)
			first = line->line->cells[0].figure.place;
		left += open;
	}
	if (left > 0)
		note_add(notes, first.page, first.line,
		    _("%s: the columns of %zu figures cannot be told for certain; they are kept as ambiguous"),
		    statement->title, left);
}

static bool
any_open(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (is_open(&statement->lines[i]))
			return true;
	return false;
}

void
place_blanks(struct statement *statements, size_t n, struct notes *notes)
{
	/* Those that others are measured against come first. */
	static const enum statement_kind order[] = { STATEMENT_SUMMARY, STATEMENT_BASIC, STATEMENT_PUBLIC,
	    STATEMENT_FUND, STATEMENT_CAPITAL, STATEMENT_FISCAL, STATEMENT_INCOME,
	    STATEMENT_EXPENDITURE, STATEMENT_THREE_PUBLIC, STATEMENT_NONTAX, STATEMENT_GENERIC };
	for (size_t k = 0; k < sizeof order / sizeof *order; k++)
		for (size_t i = 0; i < n; i++) {
			if (statements[i].kind != order[k] || !any_open(&statements[i]))
				continue;
			struct placing placing = { .all = statements, .n_all = n,
			    .statement = &statements[i] };
			place_statement(&placing, notes);
			arena_release(&placing.arena);
		}
}
