/* flow_streams.c: amounts that an extract column by column gave to the wrong rows, dealt out again in their order */

/*
 * Such an extract has the codes of a table in order and its amounts in order, but not beside each
 * other. As many amounts as fill all rows are those of the rows one after the other. Nothing of
 * that is certain but what adds up.
 */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ingest/flow/flow.h"
#include "ingest/pages/words.h"

static bool
is_total(const struct flow_row *row)
{
	return *row->code == '\0' && (*row->label == '\0' || words_end(row->label, "计"));
}

/* Does every row have its name, and one of them other than as many amounts as columns? */
static bool
is_torn(const struct flow *flow)
{
	bool torn = false;
	for (size_t i = 0; i < flow->n_rows; i++) {
		const struct flow_row *row = &flow->rows[i];
		if (!is_total(row) && (*row->code == '\0' || *row->label == '\0'))
			return false;
		torn = torn || row->n_amounts != flow->n_columns;
	}
	return torn;
}

/* Of the rows without code one is the total: the one with amounts. The others are bits of a head. */
static size_t
drop_totals(struct flow *flow)
{
	size_t kept = 0, totals = 0;
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *row = &flow->rows[i];
		if (is_total(row) && row->n_amounts == 0 && *row->label == '\0')
			continue;
		totals += is_total(row);
		flow->rows[kept++] = *row;
	}
	flow->n_rows = kept;
	return totals;
}

static void
deal(struct flow *flow, const size_t amounts[], size_t n)
{
	for (size_t i = 0; i < flow->n_rows; i++) {
		struct flow_row *row = &flow->rows[i];
		row->n_amounts = 0;
		for (size_t k = 0; k < n; k++) {
			MEM_GROW(row->amounts, row->n_amounts, row->room_amounts);
			row->amounts[row->n_amounts++] = amounts[i * n + k];
		}
	}
	flow->scrambled = true;
}

static size_t
count_amounts(const struct flow *flow)
{
	size_t n = 0;
	for (size_t i = 0; i < flow->n_rows; i++)
		n += flow->rows[i].n_amounts;
	return n;
}

/*
 * Of two columns one is a 合计 that is the name of the row that came without one: there are no
 * amounts for more than one column.
 */
static void
take_name(struct flow *flow, size_t amounts)
{
	struct flow_row *row = flow->rows;
	if (flow->n_columns != 2 || amounts != flow->n_rows || *row->code != '\0' ||
	    *row->label != '\0')
		return;
	size_t total = strcmp(flow->columns[0].leaf, "合计") == 0 ? 0 : 1;
	if (strcmp(flow->columns[total].leaf, "合计") != 0)
		return;
	row->label = flow->columns[total].leaf;
	flow->columns[0] = flow->columns[1 - total];
	flow->n_columns = 1;
}

static void
deal_all(struct flow *flow, size_t n, size_t all)
{
	size_t *amounts = mem_alloc((all + 1) * sizeof *amounts), at = 0;
	for (size_t i = 0; i < flow->n_rows; i++)
		for (size_t k = 0; k < flow->rows[i].n_amounts; k++)
			amounts[at++] = flow->rows[i].amounts[k];
	deal(flow, amounts, n);
	free(amounts);
}

void
flow_streams(struct flow *flow)
{
	if (flow->document->kind != DOCUMENT_FLOW || flow->sides > 1 || flow->n_columns == 0 ||
	    flow->n_rows == 0 || !flow_has_codes(flow) || !is_torn(flow) || drop_totals(flow) > 1)
		return;
	size_t all = count_amounts(flow);
	take_name(flow, all);
	if (all == flow->n_columns * flow->n_rows)
		deal_all(flow, flow->n_columns, all);
}
