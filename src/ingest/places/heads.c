/* heads.c: the header of a printed table as a tree over its columns: which cell stands over which */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ingest/pages/words.h"
#include "ingest/places/heads.h"

enum { DOUBTS = 6 };          /* cells that may be a column or not */

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

/* The leaves and their borders with those heads set to likely, but for the ones in the set. */
static long
try_leaves(struct heads *heads, struct head **doubts, const unsigned *likely, size_t n,
    unsigned set)
{
	for (size_t i = 0; i < n; i++)
		doubts[i]->leaf = likely[i] != (set >> i & 1);
	make_leaves(heads);
	return heads_find_borders(heads);
}

/* Which of the heads in doubt are leaves: what costs least, of equals the likeliest. */
static void
settle_doubts(struct heads *heads, struct head **doubts, const unsigned *likely, size_t n)
{
	long best = -1;
	unsigned taken = 0;
	/* the likeliest comes last: mostly it is the one taken, and nothing is to be done again */
	for (unsigned set = 1u << n; set-- > 0;) {
		long cost = try_leaves(heads, doubts, likely, n, set);
		if (best < 0 || cost <= best) {
			best = cost;
			taken = set;
		}
	}
	if (taken != 0)
		try_leaves(heads, doubts, likely, n, taken);
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
	heads_make_borders(heads);
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
	settle_doubts(heads, doubts, likely, n);
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

/* No cell of a header goes unseen, but that over codes and names tells nothing of figures. */
static void
note_lost(const struct heads *heads)
{
	static const char *const names[] = { "项目", "科目", NULL };
	for (size_t i = 0; i < heads->n; i++) {
		const struct head *head = &heads->heads[i];
		if (!head->lost || words_are(head->text, names))
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
table_heads(struct table *table, const struct clusters *clusters)
{
	struct heads heads = { .table = table };
	heads_collect(&heads);
	if (heads.n == 0)
		return;
	qsort(heads.heads, heads.n, sizeof *heads.heads, from_top);
	heads_widen(&heads, clusters);
	find_leaves(&heads);
	table->heads_left = heads.left;
	heads_repeat(&heads);
	make_paths(&heads);
	note_lost(&heads);
}
