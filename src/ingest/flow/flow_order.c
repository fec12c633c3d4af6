/* flow_order.c: does the head prove what the columns are, and in which order? */
#include <string.h>

#include "base/text.h"
#include "ingest/flow/flow.h"
#include "ingest/pages/words.h"

/* The word of the heads that stands over the amounts of a column; NULL: several wrapped ones do. */
static const struct flow_word *
heading_of(const struct flow *flow, const struct flow_column *column)
{
	size_t nth = column->nth;
	for (size_t i = 0; i < flow->n_headings; i++)
		if (strcmp(text_fold(flow->arena, flow->headings[i].text), column->leaf) == 0 &&
		    nth-- == 0)
			return &flow->headings[i];
	return NULL;
}

/* At the very margin a word above amounts has lost the blanks before it. */
static bool
is_moved(const struct flow_word *heading)
{
	return heading->first && heading->x0 == 0;
}

static void
guess_order(struct flow *flow, bool tabbed)
{
	bool told = true, moved = false;
	for (size_t c = 1; c < flow_figures(flow); c++) {
		const struct flow_word *one = heading_of(flow, &flow->columns[c - 1]),
				       *other = heading_of(flow, &flow->columns[c]);
		if (!one || !other) {
			told = told && !tabbed;
		} else if (one->line != other->line) {
			told = told && !tabbed && other->x0 - one->x1 >= 2;
			moved = moved || is_moved(one);
		}
	}
	flow->guessed = flow->guessed || moved || (!told && !flow->in_order);
}

/*
 * 合计 as the only column of an extract without a row of that name: it may be the name of the row.
 */
static bool
is_name_of_row(const struct flow *flow)
{
	if (flow->document->kind != DOCUMENT_FLOW || flow_figures(flow) != 1 ||
	    strcmp(flow->columns[0].leaf, "合计") != 0)
		return false;
	for (size_t i = 0; i < flow->n_rows; i++)
		if (words_end(flow->rows[i].label, "合计"))
			return false;
	return true;
}

bool
flow_on_one_line(const struct flow *flow)
{
	for (size_t c = 1; c < flow_figures(flow); c++) {
		const struct flow_word *one = heading_of(flow, &flow->columns[0]),
				       *other = heading_of(flow, &flow->columns[c]);
		if (!one || !other || one->line != other->line)
			return false;
	}
	return true;
}

void
flow_order(struct flow *flow)
{
	if (flow->document->kind == DOCUMENT_LAYOUT)
		guess_order(flow, flow->document->lines[flow->lines->first].cells > 0);
	flow->guessed = flow->guessed || is_name_of_row(flow);
}
