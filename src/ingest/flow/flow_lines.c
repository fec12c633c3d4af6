/* flow_lines.c: the columns and rows of a table as those of its statement */
#include <stdlib.h>
#include <string.h>

#include "base/code.h"
#include "base/i18n.h"
#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/sorted_codes.h"
#include "ingest/pages/words.h"
#include "ingest/tables/heading_unit.h"
#include "ingest/tables/recognise.h"

static void
make_columns(struct flow *flow)
{
	struct statement *statement = flow->statement;
	statement->columns = arena_alloc(flow->arena, flow->n_columns * sizeof *statement->columns);
	statement->n_columns = flow->n_columns;
	for (size_t i = 0; i < flow->n_columns; i++) {
		const struct flow_column *from = &flow->columns[i];
		const char *unit = i < flow_figures(flow) ? heading_unit(from->header) : "text";
		struct column *column = &statement->columns[i];
		*column = (struct column){ .ordinal = (int)i + 1, .side = from->side,
		    .header = from->header, .unit_text = unit ? unit : unit_name(statement->unit) };
		column->unit = unit ? unit_parse(unit) : statement->unit;
		if (!unit || column->unit != UNIT_NONE)
			column->measure = recognise_measure(statement->kind, from->header, from->side);
	}
}

/* The columns of figures of a side: the first of them and how many. */
static size_t
side_columns(const struct flow *flow, side_t side, size_t *n)
{
	const struct column *columns = flow->statement->columns;
	size_t first = 0, all = flow_figures(flow);
	while (first < all && columns[first].side != side)
		first++;
	for (*n = 0; first + *n < all; ++*n)
		if (columns[first + *n].side != side)
			break;
	return first;
}

static struct place
place_of(const struct flow *flow, size_t line)
{
	const struct source_line *source = &flow->document->lines[line];
	return (struct place){ .page = source->page, .line = source->number };
}

/* What all rows tell of one. */
struct company {
	struct sorted_codes codes;
	bool decimals;                /* some amount has them */
};

static struct company
keep_company(struct flow *flow)
{
	struct company company = { .decimals = false };
	company.codes.list = arena_alloc(flow->arena, (flow->n_rows + 1) * sizeof *company.codes.list);
	for (size_t i = 0; i < flow->n_rows; i++)
		if (*flow->rows[i].code != '\0')
			company.codes.list[company.codes.n++] = flow->rows[i].code;
	sorted_codes_sort(&company.codes);
	for (size_t i = flow->head; i < flow->n_words && !company.decimals; i++)
		company.decimals = flow->words[i].kind == FLOW_AMOUNT &&
		    strchr(flow->words[i].text, '.');
	return company;
}

/*
 * A bare number among amounts with decimals may be anything; a code that comes twice was not read
 * right.
 */
static bool
is_doubtful(const struct flow *flow, const struct company *company, const struct flow_row *row)
{
	bool bare = false;
	for (size_t i = 0; i < row->n_amounts; i++) {
		const struct flow_word *word = &flow->words[row->amounts[i]];
		bare = bare || (word->kind != FLOW_AMOUNT && strcmp(word->text, "0") != 0);
	}
	return (company->decimals && bare) || sorted_codes_twice(&company->codes, row->code);
}

/* Did places tell a column of its own for every amount of the row? */
static bool
is_placed(const struct flow *flow, const struct flow_row *row, size_t first, size_t n)
{
	int before = (int)first;
	for (size_t i = 0; i < row->n_amounts; i++) {
		const struct flow_word *word = &flow->words[row->amounts[i]];
		int column = word->column;
		if (column <= before || column > (int)(first + n) || word->loose)
			return false;
		before = column;
	}
	return true;
}

static bool
is_torn(const struct flow *flow, const struct flow_row *row)
{
	for (size_t i = 0; i < row->n_amounts; i++)
		if (flow->words[row->amounts[i]].torn)
			return true;
	return false;
}

/* With the column of an amount its side is a guess. */
static bool
is_loose(const struct flow *flow, const struct flow_row *row)
{
	for (size_t i = 0; i < row->n_amounts; i++)
		if (flow->words[row->amounts[i]].loose)
			return true;
	return false;
}

/* A text at a line of the document as a cell of a column, if it is what the column holds. */
static void
make_cell(struct flow *flow, struct line *line, const char *text, size_t at, struct column *column,
    bool ambiguous)
{
	struct cell *cell = &line->cells[line->n_cells];
	*cell = (struct cell){ .column = column->ordinal, .ambiguous = ambiguous };
	cell->figure.place = place_of(flow, at);
	if (figure_parse(&cell->figure, text, column->unit_text) != MONEY_OK) {
		note_add(flow->notes, cell->figure.place.page, cell->figure.place.line,
		    _("\"%s\" is no amount; kept as text"), text);
		figure_parse(&cell->figure, text, "text");
	}
	if (cell->figure.kind != FIGURE_TEXT && cell->figure.decimals > column->decimals)
		column->decimals = cell->figure.decimals;
	line->n_cells++;
}

/* Amounts of several lines are in order only by their places. */
static bool
is_one_line(const struct flow *flow, const struct flow_row *row)
{
	for (size_t i = 1; i < row->n_amounts; i++)
		if (flow->words[row->amounts[i]].line != flow->words[row->amounts[0]].line)
			return false;
	return true;
}

/*
 * As many amounts as columns stand as printed; fewer are left to what ties out, each in the first
 * column that it can have.
 */
static void
make_cells(struct flow *flow, const struct company *company, struct line *line,
    const struct flow_row *row)
{
	struct statement *statement = flow->statement;
	size_t n, first = side_columns(flow, line->side, &n);
	line->cells = arena_alloc(flow->arena, (n + 2) * sizeof *line->cells);
	bool placed = is_placed(flow, row, first, n), one_line = is_one_line(flow, row);
	bool complete = row->n_amounts == n && !flow->unknown &&
	    (flow->document->kind == DOCUMENT_FLOW || one_line) &&
	    (flow->sides == 1 || !is_loose(flow, row));
	line->guessed = flow->guessed || row->guessed || is_torn(flow, row) ||
	    flow->lacking[row->side];
	bool ambiguous = flow->scrambled || ((!placed || !one_line) && !complete) ||
	    row->unsure || line->guessed || is_doubtful(flow, company, row);
	for (size_t i = 0; i < row->n_amounts && i < n; i++) {
		const struct flow_word *word = &flow->words[row->amounts[i]];
		size_t column = placed ? (size_t)word->column - 1 : first + i;
		make_cell(flow, line, word->text, word->line, &statement->columns[column], ambiguous);
	}
	if (row->remark)
		make_cell(flow, line, row->remark, row->remark_line,
		    &statement->columns[flow->n_columns - 1], row->unsure);
}

/* An amount beyond the columns of its row: a line of its own, without a name, behind all others. */
static void
make_extra_line(struct flow *flow, const struct flow_row *row, size_t amount, side_t side)
{
	struct statement *statement = flow->statement;
	const struct flow_word *word = &flow->words[row->amounts[amount]];
	size_t n, first = side_columns(flow, side, &n);
	first = n > 0 ? first : 0;
	struct line *line = &statement->lines[statement->n_lines++];
	*line = (struct line){ .row = line[-1].row + 1, .side = statement->columns[first].side, .code = "", .label = "",
	    .parent = -1, .place = place_of(flow, word->line) };
	line->cells = arena_alloc(flow->arena, sizeof *line->cells);
	make_cell(flow, line, word->text, word->line, &statement->columns[first], true);
}

/* How many amounts of a row are beyond the columns of its side? */
static size_t
count_extra(const struct flow *flow, const struct flow_row *row, side_t side)
{
	size_t n;
	side_columns(flow, side, &n);
	return row->n_amounts > n ? row->n_amounts - n : 0;
}

static side_t
side_of(const struct flow *flow, int side)
{
	static const char *const letters[] = { "", "", "LR", "LMR" };
	return flow->sides == 1 ? 0 : letters[flow->sides][side];
}

/*
 * A row with more figures than there are columns tells that the head lost some, or that figures
 * left their rows. Where places tell the columns, and of lines laid out below each other, two rows
 * were taken for one.
 */
static void
find_lacking(struct flow *flow)
{
	for (size_t i = 0; i < flow->n_rows; i++) {
		const struct flow_row *row = &flow->rows[i];
		flow->lacking[row->side] = flow->lacking[row->side] ||
		    (!row->unsure && !row->guessed &&
		    count_extra(flow, row, side_of(flow, row->side)) > 0 &&
		    flow->words[row->amounts[row->n_amounts - 1]].column == 0 &&
		    (flow->document->kind == DOCUMENT_FLOW || is_one_line(flow, row)));
	}
}

/*
 * Of lines without code: items ("一、") are 1, what is set off below them 2 and 3, the totals and
 * carry-overs between them 0.
 */
static int
level_of(const struct flow *flow, const struct line *line)
{
	struct arena arena = { 0 };
	const char *folded = text_fold(&arena, line->label);
	bool item = words_after_mark(folded) != folded, own = flow_item(folded);
	arena_release(&arena);
	if (item || *line->code != '\0')
		return 1;
	if (own || *line->label == '\0' || line_is_total(line))
		return 0;
	const struct statement *statement = flow->statement;
	if (statement->kind != STATEMENT_NONTAX || statement->n_lines < 2)
		return 1;
	int above = (line - 1)->level;
	return above < 3 ? above + 1 : 3;
}

static void
make_line(struct flow *flow, const struct company *company, const struct flow_row *row)
{
	struct statement *statement = flow->statement;
	struct line *line = &statement->lines[statement->n_lines++];
	*line = (struct line){ .row = row->row, .side = side_of(flow, row->side),
	    .code = row->code, .label = row->label, .parent = -1,
	    .place = place_of(flow, row->line) };
	if (*row->code != '\0')
		line->scheme = code_scheme(row->code);
	/* Digits that are no code of any scheme, as with a page number behind them, are none. */
	if (line->scheme == SCHEME_NONE && !code_is_unit(line->code))
		line->code = "";
	line->level = level_of(flow, line);
	make_cells(flow, company, line, row);
}

static int
by_row(const void *a, const void *b)
{
	const struct flow_row *one = a, *other = b;
	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	return one->side - other->side;
}

/* A table whose head tells no column has one, without a name, for all its amounts. */
static void
add_nameless_column(struct flow *flow)
{
	bool any = false;
	for (size_t i = 0; i < flow->n_rows; i++)
		any = any || flow->rows[i].n_amounts > 0;
	if (!any || flow->n_columns > 0)
		return;
	flow->columns[flow->n_columns++] = (struct flow_column){ .header = "" };
	flow->sides = 1;
	flow->scrambled = true;
	for (size_t i = 0; i < flow->n_rows; i++)
		flow->rows[i].side = 0;
}

/* Rows whose labels told two sides share their numbers; where the head told one they must not. */
static void
part_rows(struct flow *flow)
{
	for (size_t i = 1; flow->sides == 1 && i < flow->n_rows; i++)
		if (flow->rows[i].row <= flow->rows[i - 1].row)
			flow->rows[i].row = flow->rows[i - 1].row + 1;
}

static void
make_lines(struct flow *flow)
{
	struct statement *statement = flow->statement;
	size_t extra = 0, n = flow->n_rows;
	part_rows(flow);
	for (size_t i = 0; i < flow->n_rows; i++)
		n += count_extra(flow, &flow->rows[i], side_of(flow, flow->rows[i].side));
	find_lacking(flow);
	statement->lines = arena_alloc(flow->arena, (n + 1) * sizeof *statement->lines);
	struct company company = keep_company(flow);
	for (size_t i = 0; i < flow->n_rows; i++)
		make_line(flow, &company, &flow->rows[i]);
	for (size_t i = 0; i < flow->n_rows; i++) {
		const struct flow_row *row = &flow->rows[i];
		side_t side = side_of(flow, row->side);
		for (size_t left = count_extra(flow, row, side); left > 0; left--, extra++)
			make_extra_line(flow, row, row->n_amounts - left, side);
	}
	if (extra > 0)
		note_add(flow->notes, flow->document->lines[flow->lines->first].page,
		    flow->document->lines[flow->lines->first].number,
		    _("%s: %zu figures stand beyond the columns of their rows; they are kept behind the table"),
		    statement->title, extra);
}

void
flow_lines(struct flow *flow)
{
	if (flow->misplaced)
		flow->n_columns = 0;
	add_nameless_column(flow);
	if (flow->n_columns > 0)
		make_columns(flow);
	if (flow->n_rows > 0)
		qsort(flow->rows, flow->n_rows, sizeof *flow->rows, by_row);
	make_lines(flow);
}
