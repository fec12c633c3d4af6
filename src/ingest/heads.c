/* heads.c: the header of a printed table as a tree over its columns: which cell stands over which */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ingest/heads.h"
#include "ingest/words.h"

enum { DOUBTS = 6 };          /* cells that may be a column or not */
enum { BORDERS = 16 };        /* places tried for the first border: 15 */

static int
by_place(const void *a, const void *b)
{
	const struct leaf *p = a, *q = b;
	return (p->x0 + p->x1 > q->x0 + q->x1) - (p->x0 + p->x1 < q->x0 + q->x1);
}

static void
make_leaves(struct heads *heads)
{
	struct table *table = heads->table;
	table->n_leaves = 0;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *head = &heads->heads[i];
		if (head->leaf)
			table->leaves[table->n_leaves++] = (struct leaf){ .name = head->text,
			    .path = head->text, .x0 = head->box.x0, .x1 = head->box.x1,
			    .y = head_height(head), .top = head->box.y0 };
	}
	qsort(table->leaves, table->n_leaves, sizeof *table->leaves, by_place);
	heads_prepare(heads);
}

static int
leaf_centre(const struct leaf *leaf)
{
	return leaf->x0 + (leaf->x1 - leaf->x0) / 2;
}

/*
 * The borders of the columns: header texts stand in the middle of their cells, so one border gives
 * all the others.
 */
static void
set_borders(struct heads *heads, int first)
{
	const struct table *table = heads->table;
	heads->borders[0] = first;
	for (size_t i = 0; i < table->n_leaves; i++)
		heads->borders[i + 1] = 2 * leaf_centre(&table->leaves[i]) - heads->borders[i];
}

/* Where the first border may be, for every border to lie between its texts; false: nowhere. */
static bool
border_range(const struct table *table, int *least, int *most)
{
	size_t n = table->n_leaves;
	long offset = 0;              /* border i + 1 is offset - first, or offset + first */
	*most = table->leaves[0].x0;
	*least = *most - 20 * table->em;
	for (size_t i = 0; i < n; i++) {
		const struct leaf *leaf = &table->leaves[i];
		offset = 2L * leaf_centre(leaf) - offset;
		long low = leaf->x1;
		long high = i + 1 < n ? table->leaves[i + 1].x0 : low + 20L * table->em;
		long from = i % 2 == 0 ? offset - high : low - offset;
		long to = i % 2 == 0 ? offset - low : high - offset;
		if (from > *least)
			*least = (int)from;
		if (to < *most)
			*most = (int)to;
	}
	return *least <= *most;
}

/* Half-way between the texts, where they do not stand in the middle of their cells. */
static void
guess_borders(struct heads *heads)
{
	const struct table *table = heads->table;
	for (size_t i = 0; i < table->n_leaves; i++) {
		const struct leaf *leaf = &table->leaves[i];
		if (i == 0)
			heads->borders[0] = leaf->x0 - table->em / 2;
		heads->borders[i + 1] = i + 1 < table->n_leaves
		    ? (leaf->x1 + table->leaves[i + 1].x0) / 2 : leaf->x1 + table->em / 2;
	}
}

/* Sets the borders under which the cells nest best over their columns; what that costs. */
static long
find_borders(struct heads *heads)
{
	struct table *table = heads->table;
	int least, most, best = 0;
	if (table->n_leaves == 0)
		return 100L * table->em;
	guess_borders(heads);
	long cost = heads_nest(heads, HEADS_NEVER, false) + 2L * table->em;
	bool exact = false;
	if (border_range(table, &least, &most)) {
		int steps = (most - least) * 8 / table->em + 2;
		steps = steps < BORDERS ? steps : BORDERS;
		for (int i = 1; i < steps; i++) {
			int first = least + (int)((long)(most - least) * i / steps);
			set_borders(heads, first);
			long now = heads_nest(heads, cost, false);
			if (now < cost) {
				cost = now;
				best = first;
				exact = true;
			}
		}
	}
	if (exact)
		set_borders(heads, best);
	else
		guess_borders(heads);
	return cost;
}
/* The cell beside it that stands lower; NULL: there is none. */
static const struct head *
lower_beside(const struct heads *heads, const struct head *head, int step)
{
	const struct head *best = NULL;
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *other = &heads->heads[i];
		int far = step * (piece_centre(&other->box) - piece_centre(&head->box));
		if (head_above(head, other, heads->table->em) && far > 0 && (!best ||
		    far < step * (piece_centre(&best->box) - piece_centre(&head->box))))
			best = other;
	}
	return best;
}

/* The code and the name of a subject are below it: no column stands between these. */
static bool
is_over_subject(const struct heads *heads, const struct head *head)
{
	static const char *const parts[] = { "编码", "代码", "项", NULL };
	const struct head *code = lower_beside(heads, head, -1);
	const struct head *name = lower_beside(heads, head, 1);
	return code && name && words_in(code->text, parts) && words_end(name->text, "名称");
}

/*
 * Which cells are columns. Where a cell stands between lower ones without touching them it may be
 * their parent or a column beside them: taken is what makes all cells stand best.
 */
static void
find_leaves(struct heads *heads)
{
	struct table *table = heads->table;
	struct head *doubts[DOUBTS];
	unsigned likely[DOUBTS];
	size_t n = 0;
	int top = heads->n > 0 ? head_height(&heads->heads[0]) : 0;
	table->leaves = arena_alloc(&table->scratch, (heads->n + 1) * sizeof *table->leaves);
	heads->borders = arena_alloc(&table->scratch, (heads->n + 2) * sizeof(int));
	for (size_t i = 0; i < heads->n; i++) {
		struct head *head = &heads->heads[i];
		bool amid = head_between(heads, head);
		bool over = amid && is_over_subject(heads, head);
		head->leaf = !over && !head_has_below(heads, head) &&
		    !(head_height(head) - top < table->em && amid);
		head->codes = strstr(head->text, "编码") || strstr(head->text, "代码");
		if (amid && !over && !head_has_below(heads, head) && n < DOUBTS) {
			likely[n] = head->leaf;
			doubts[n++] = head;
		}
	}
	long best = -1;
	unsigned taken = 0;
	/* the likeliest comes last: mostly it is the one taken, and nothing is to be done again */
	for (unsigned set = 1u << n; set-- > 0;) {
		for (size_t i = 0; i < n; i++)
			doubts[i]->leaf = likely[i] != (set >> i & 1);
		make_leaves(heads);
		long cost = find_borders(heads);
		if (best < 0 || cost <= best) {
			best = cost;
			taken = set;
		}
	}
	if (taken != 0) {
		for (size_t i = 0; i < n; i++)
			doubts[i]->leaf = likely[i] != (taken >> i & 1);
		make_leaves(heads);
		find_borders(heads);
	}
	if (table->n_leaves > 0)
		heads_nest(heads, HEADS_NEVER, true);
	for (size_t l = 0; l < table->n_leaves; l++) {
		table->leaves[l].left = heads->borders[l];
		table->leaves[l].right = heads->borders[l + 1];
	}
}

/* The lines of one cell were taken for a cell over a single column, as none has. */
static bool
is_line_of(const struct heads *heads, const struct head *head, const struct leaf *leaf)
{
	static const char *const amounts[] = { "预算数", "决算数", "金额", NULL };
	return head->to - head->from == 1 && !words_in(head->text, amounts) &&
	    !words_in(leaf->name, amounts) &&
	    leaf->top - head->box.y1 <= heads->table->leading;
}

static void
make_paths(struct heads *heads)
{
	struct table *table = heads->table;
	for (size_t l = 0; l < table->n_leaves; l++) {
		struct leaf *leaf = &table->leaves[l];
		const char *path = NULL;
		for (size_t i = 0; i < heads->n; i++) {
			const struct head *head = &heads->heads[i];
			if (head->leaf || l < head->from || l >= head->to)
				continue;
			if (is_line_of(heads, head, leaf)) {
				leaf->name = arena_printf(table->arena, "%s%s", head->text,
				    leaf->name);
				continue;
			}
			path = path ? arena_printf(table->arena, "%s/%s", path, head->text)
			    : head->text;
		}
		leaf->path = arena_text(table->arena, path ? arena_printf(&table->scratch, "%s/%s",
		    path, leaf->name) : leaf->name);
	}
}

/* No cell of a header goes unseen. */
static void
note_lost(const struct heads *heads)
{
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *head = &heads->heads[i];
		if (!head->lost)
			continue;
		const struct source_line *line =
		    &heads->table->document->lines[head->piece->line];
		note_add(heads->table->notes, line->page, line->number,
		    _("the heading \"%s\" stands over none of the columns; it was left out"),
		    head->text);
	}
}

static int
from_top(const void *a, const void *b)
{
	const struct head *p = a, *q = b;
	if (head_height(p) != head_height(q))
		return head_height(p) < head_height(q) ? -1 : 1;
	return (p->box.x0 > q->box.x0) - (p->box.x0 < q->box.x0);
}

void
table_heads(struct table *table)
{
	struct heads heads = { .table = table };
	heads_collect(&heads);
	if (heads.n == 0)
		return;
	qsort(heads.heads, heads.n, sizeof *heads.heads, from_top);
	find_leaves(&heads);
	heads_repeat(&heads);
	make_paths(&heads);
	note_lost(&heads);
}
