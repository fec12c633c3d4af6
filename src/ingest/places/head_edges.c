/* head_edges.c: headings that stand at the left edges of their cells, as the figures before them tell */
#include <stdlib.h>

#include "ingest/places/clusters.h"
#include "ingest/places/heads.h"

enum { ENOUGH = 2 };          /* headings that are equally far from the figures before them */

/* A heading with no other below it, and what figures tell of its cell. */
struct edge {
	struct head *head;
	int before;                   /* how far from the end of the figures before it; -1: none are */
	int end;                      /* where the figures of its own cell end at most; -1: none do */
	bool left;
};

struct edges {
	const struct heads *heads;
	struct edge *list;
	size_t n;
	int gap;                      /* of those that stand left, from the figures before */
};

/* Right edges of columns of figures: the last one up to x, the first one behind it; -1: none. */
static void
find_ends(const struct clusters *clusters, int x, int *before, int *behind)
{
	*before = *behind = -1;
	for (size_t c = 0; c < clusters->n; c++) {
		const struct cluster *cluster = &clusters->list[c];
		int x1 = cluster->x1;
		if (cluster->text || cluster->codes * 2 > cluster->n)
			continue;
		if (x1 <= x && x1 > *before)
			*before = x1;
		if (x1 > x && (*behind < 0 || x1 < *behind))
			*behind = x1;
	}
}

static void
gather(struct edges *edges, const struct clusters *clusters)
{
	const struct heads *heads = edges->heads;
	edges->list = arena_alloc(&heads->table->scratch, (heads->n + 1) * sizeof *edges->list);
	for (size_t i = 0; i < heads->n; i++) {
		struct head *head = &heads->heads[i];
		int before, end;
		find_ends(clusters, head->box.x0 + heads->table->em / 8, &before, &end);
		if (end < head->box.x1 || head_has_below(heads, head))
			continue;
		edges->list[edges->n++] = (struct edge){ .head = head, .end = end,
		    .before = before < 0 ? -1 : head->box.x0 - before };
	}
}

/* In the middle of its cell it would be as far from its end as from its beginning. */
static bool
may_be_left(const struct edges *edges, const struct edge *edge, int gap)
{
	int em = edges->heads->table->em;
	return gap <= 2 * em && edge->end - edge->head->box.x1 > gap + em / 2;
}

/* The distance that most of them keep, in `gap`; false: there is none. */
static bool
find_gap(struct edges *edges)
{
	size_t best = 0;
	for (size_t i = 0; i < edges->n; i++) {
		size_t n = 0;
		int gap = edges->list[i].before;
		if (gap < 0 || !may_be_left(edges, &edges->list[i], gap))
			continue;
		for (size_t k = 0; k < edges->n; k++)
			n += edges->list[k].before >= 0 &&
			    may_be_left(edges, &edges->list[k], gap) &&
			    abs(edges->list[k].before - gap) < edges->heads->table->em / 10;
		if (n > best) {
			best = n;
			edges->gap = gap;
		}
	}
	return best >= ENOUGH;
}

/* Which stand left; the first one has no figures before it and stands as all the others do. */
static void
find_left(struct edges *edges)
{
	int near = edges->heads->table->em / 10;
	bool all = true;
	for (size_t i = 0; i < edges->n; i++) {
		struct edge *edge = &edges->list[i];
		edge->left = edge->before >= 0 && abs(edge->before - edges->gap) < near;
		all = all && (edge->left || edge->before < 0);
	}
	for (size_t i = 0; i < edges->n && all; i++)
		edges->list[i].left = edges->list[i].left ||
		    may_be_left(edges, &edges->list[i], edges->gap);
}

/* A cell ends where its figures do, or before the next heading. */
static void
widen(const struct edges *edges, struct edge *edge)
{
	struct box *box = &edge->head->box;
	int end = edge->end;
	for (size_t i = 0; i < edges->heads->n; i++) {
		int next = edges->heads->heads[i].box.x0 - edges->gap;
		if (next >= box->x1 && next < end)
			end = next;
	}
	if (end > box->x1)
		box->x1 = end;
}

void
heads_widen(struct heads *heads, const struct clusters *clusters)
{
	struct edges edges = { .heads = heads };
	gather(&edges, clusters);
	if (!find_gap(&edges))
		return;
	find_left(&edges);
	for (size_t i = 0; i < edges.n; i++)
		if (edges.list[i].left)
			widen(&edges, &edges.list[i]);
}
