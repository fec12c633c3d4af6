/* read_flow.c: a table of a text by the order of its words, as a statement */
#include <stdlib.h>

#include "base/i18n.h"
#include "ingest/flow/flow.h"
#include "ingest/flow/placing.h"

/* The head of a text laid out by blanks, its cells whole and in order; nothing behind them. */
static void
order_head(struct flow *flow)
{
	for (size_t i = flow_stack(flow, flow->words, flow->head); i < flow->head; i++)
		flow->words[i] = (struct flow_word){ .kind = FLOW_BREAK, .text = "" };
}

static void
guess_lines(struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		line->guessed = true;
		for (size_t c = 0; c < line->n_cells; c++)
			line->cells[c].ambiguous = true;
	}
}

static void
make_rows(struct flow *flow)
{
	if (flow->document->kind == DOCUMENT_LAYOUT) {
		/* what stands between tabs that make no grid has no place */
		if (flow->document->lines[flow->lines->first].cells == 0)
			flow_slots(flow);
		flow_layout(flow);
	} else {
		flow_names(flow);
	}
	flow_rows(flow);
	flow_order(flow);
}

/* Lines that do not tie out where they stand are looked at again. */
static void
make_doubts(const struct flow *flow)
{
	struct statement *statement = flow->statement;
	bool layout = flow->document->kind == DOCUMENT_LAYOUT, in_order = flow_on_one_line(flow);
	bool all = !layout && (statement->kind == STATEMENT_THREE_PUBLIC || flow->whole ||
	    (flow->standard && !in_order));
	bool right = layout || all ? place_doubts(statement, all, in_order) :
	    in_order || !place_fails(statement);
	if (!right)
		guess_lines(statement);
	if (!in_order && !flow->standard)
		place_order_doubts(statement);
}

static void
release(struct flow *flow)
{
	for (size_t i = 0; i < flow->n_rows; i++)
		free(flow->rows[i].amounts);
	free(flow->words);
	free(flow->headings);
	free(flow->rows);
}

static void
note_left(const struct flow *flow)
{
	const struct source_line *line = &flow->document->lines[flow->left.line];
	if (flow->n_left > 0)
		note_add(flow->notes, line->page, line->number,
		    ngettext("%s: %zu word is in no row and column, \"%s\"; it was left out",
		    "%s: %zu words are in no row and column, the first is \"%s\"; they were left out",
		    flow->n_left), flow->statement->title, flow->n_left, flow->left.text);
}

/* Reads the table. Of several standards that its head may say: do the rows prove the one taken? */
static bool
read_as(struct flow *flow)
{
	const struct document *document = flow->document;
	const struct source_line *first = &document->lines[flow->lines->first];
	flow_words(flow);
	if (document->kind == DOCUMENT_LAYOUT)
		order_head(flow);
	bool head = flow_head(flow);
	make_rows(flow);
	if (!head && flow->n_rows > 0)
		note_add(flow->notes, first->page, first->number,
		    _("%s: its columns were not understood"), flow->statement->title);
	flow_lines(flow);
	note_left(flow);
	bool holds = flow->standards_passed + flow->standards_left > 0 &&
	    place_holds(flow->statement);
	make_doubts(flow);
	return holds;
}

/*
 * A head may say several standards, which have the same cells in other orders: the one in whose
 * order the rows tie out counts, if it is one.
 */
static void
read_other(const struct flow *first, bool holds)
{
	struct statement *statement = first->statement;
	size_t right = holds;
	for (size_t i = 1; i <= first->standards_left; i++) {
		struct statement tried = { .ordinal = statement->ordinal, .kind = statement->kind,
		    .number = statement->number, .title = statement->title, .unit = statement->unit };
		struct notes notes = { .arena = first->arena };
		struct flow flow = { .statement = &tried, .arena = first->arena,
		    .document = first->document, .lines = first->lines, .notes = &notes,
		    .sides = 1, .standards_passed = i };
		if (read_as(&flow)) {
			*statement = right == 0 ? tried : *statement;
			right++;
		}
		release(&flow);
		free(notes.notes);
	}
	if (first->standards_left > 0 && right != 1)
		guess_lines(statement);
}

void
read_flow(struct statement *statement, struct arena *arena, const struct document *document,
    const struct table_lines *lines, struct notes *notes)
{
	struct flow flow = { .statement = statement, .arena = arena, .document = document,
	    .lines = lines, .notes = notes, .sides = 1 };
	bool holds = read_as(&flow);
	read_other(&flow, holds);
	release(&flow);
}
