/* read_flow.c: a table of a text by the order of its words, as a statement */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "ingest/flow.h"
#include "ingest/recognise.h"
#include "ingest/words.h"

static void
make_columns(struct flow *flow)
{
	struct statement *statement = flow->statement;
	statement->columns = arena_alloc(flow->arena, flow->n_columns * sizeof *statement->columns);
	statement->n_columns = flow->n_columns;
	for (size_t i = 0; i < flow->n_columns; i++) {
		const struct flow_column *from = &flow->columns[i];
		statement->columns[i] = (struct column){ .ordinal = (int)i + 1, .side = from->side,
		    .header = from->header, .unit = statement->unit,
		    .measure = recognise_measure(statement->kind, from->header, from->side),
		    .unit_text = unit_name(statement->unit) };
	}
}

/* The columns of a side: the first of them and how many. */
static size_t
side_columns(const struct statement *statement, side_t side, size_t *n)
{
	size_t first = 0;
	while (first < statement->n_columns && statement->columns[first].side != side)
		first++;
	for (*n = 0; first + *n < statement->n_columns; ++*n)
		if (statement->columns[first + *n].side != side)
			break;
	return first;
}

static struct place
place_of(const struct flow *flow, size_t line)
{
	const struct source_line *source = &flow->document->lines[line];
	return (struct place){ .page = source->page, .line = source->number };
}

/*
 * A bare number among amounts with decimals may be anything; a code that comes twice was not read
 * right.
 */
static bool
is_doubtful(const struct flow *flow, const struct flow_row *row)
{
	bool decimals = false, bare = false;
	for (size_t i = flow->head; i < flow->n_words && !decimals; i++)
		decimals = flow->words[i].kind == FLOW_AMOUNT && strchr(flow->words[i].text, '.');
	for (size_t i = 0; i < row->n_amounts; i++) {
		const struct flow_word *word = &flow->words[row->amounts[i]];
		bare = bare || (word->kind != FLOW_AMOUNT && strcmp(word->text, "0") != 0);
	}
	size_t same = 0;
	for (size_t i = 0; i < flow->n_rows && *row->code != '\0'; i++)
		same += strcmp(flow->rows[i].code, row->code) == 0;
	return (decimals && bare) || same > 1;
}

/*
 * As many amounts as columns stand as printed; fewer are left to what ties out, each in the first
 * column that it can have.
 */
static void
make_cells(struct flow *flow, struct line *line, const struct flow_row *row)
{
	struct statement *statement = flow->statement;
	size_t n, first = side_columns(statement, line->side, &n);
	line->cells = arena_alloc(flow->arena, (row->n_amounts + 1) * sizeof *line->cells);
	bool ambiguous = flow->scrambled || row->n_amounts != n || row->unsure ||
	    is_doubtful(flow, row);
	for (size_t i = 0; i < row->n_amounts; i++) {
		const struct flow_word *word = &flow->words[row->amounts[i]];
		struct place place = place_of(flow, word->line);
		if (i >= n) {
			note_add(flow->notes, place.page, place.line,
			    _("%s: more amounts than columns; %s is left out"), statement->title, word->text);
			continue;
		}
		struct column *column = &statement->columns[first + i];
		struct cell *cell = &line->cells[line->n_cells];
		*cell = (struct cell){ .column = column->ordinal, .ambiguous = ambiguous };
		cell->figure.place = place;
		if (figure_parse(&cell->figure, word->text, column->unit_text) != MONEY_OK)
			continue;
		if (cell->figure.decimals > column->decimals)
			column->decimals = cell->figure.decimals;
		line->n_cells++;
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

static side_t
side_of(const struct flow *flow, int side)
{
	static const char *const letters[] = { "", "", "LR", "LMR" };
	return flow->sides == 1 ? 0 : letters[flow->sides][side];
}

static void
make_line(struct flow *flow, const struct flow_row *row)
{
	struct statement *statement = flow->statement;
	struct line *line = &statement->lines[statement->n_lines++];
	*line = (struct line){ .row = row->row, .side = side_of(flow, row->side),
	    .code = row->code, .label = row->label, .parent = -1,
	    .place = place_of(flow, row->line) };
	if (*row->code != '\0')
		line->scheme = recognise_scheme(statement->kind, row->code);
	line->level = level_of(flow, line);
	make_cells(flow, line, row);
}

static int
by_row(const void *a, const void *b)
{
	const struct flow_row *one = a, *other = b;
	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	return one->side - other->side;
}

void
read_flow(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes)
{
	struct flow flow = { .statement = statement, .arena = arena, .document = document,
	    .lines = lines, .notes = notes, .sides = 1 };
	flow_words(&flow);
	if (document->kind == DOCUMENT_LAYOUT)
		flow_stack(&flow);
	bool head = flow_head(&flow);
	if (document->kind == DOCUMENT_LAYOUT)
		flow_layout(&flow);
	flow_rows(&flow);
	if (flow.n_columns > 0)
		make_columns(&flow);
	if (!head && flow.n_rows > 0)
		note_add(notes, document->lines[lines->first].page, document->lines[lines->first].number,
		    _("%s: its columns were not understood"), statement->title);
	if (flow.n_rows > 0)
		qsort(flow.rows, flow.n_rows, sizeof *flow.rows, by_row);
	statement->lines = arena_alloc(arena, (flow.n_rows + 1) * sizeof *statement->lines);
	for (size_t i = 0; i < flow.n_rows; i++)
		make_line(&flow, &flow.rows[i]);
	free(flow.words);
	free(flow.rows);
}
