/* groups.c: names that stand left of several rows and hold for all of them */
#include <stdlib.h>
#include <string.h>

#include "ingest/pages/words.h"
#include "ingest/places/places.h"

/* A name, its lines joined, and its middle. */
struct group {
	const char *text;
	int page, from, to;           /* lower edges of its first and last line */
};

struct grouping {
	struct table *table;
	int page;
	struct group *groups;         /* of the page, from the top */
	size_t n;
	size_t *rows;                 /* of the page, those that are in a group */
	size_t n_rows;
};

static size_t
find_groups(struct table *table, struct group *groups)
{
	size_t n = 0;
	for (size_t i = 0; i < table->n_pieces; i++) {
		const struct piece *piece = &table->pieces[i];
		if (!piece->group || table->strips[piece->strip].zone != ZONE_DATA)
			continue;
		struct group *last = n > 0 ? &groups[n - 1] : NULL;
		if (last && last->page == piece->page &&
		    piece->box.y1 - last->to <= table->leading) {
			last->text = arena_printf(table->arena, "%s%s", last->text, piece->text);
			last->to = piece->box.y1;
		} else {
			groups[n++] = (struct group){ .text = piece->text, .page = piece->page,
			    .from = piece->box.y1, .to = piece->box.y1 };
		}
	}
	return n;
}

static int
middle_of_rows(const struct grouping *grouping, size_t from, size_t to)
{
	const struct row *rows = grouping->table->rows;
	return (rows[grouping->rows[from]].y + rows[grouping->rows[to - 1]].y) / 2;
}

static long
cost_of_run(const struct grouping *grouping, size_t group, size_t from, size_t to)
{
	const struct group *at = &grouping->groups[group];
	return labs((long)middle_of_rows(grouping, from, to) - (at->from + at->to) / 2);
}

/*
 * The rows of a page cut into runs, one for each name, such that each name stands in the middle of
 * its run.
 */
static void
cut(const struct grouping *grouping, const char *before)
{
	struct table *table = grouping->table;
	size_t width = grouping->n_rows + 1;
	long *costs = arena_alloc(&table->scratch, (grouping->n + 1) * width * sizeof *costs);
	size_t *cuts = arena_alloc(&table->scratch, (grouping->n + 1) * width * sizeof *cuts);
	for (size_t r = 0; r < width; r++)
		costs[r] = (long)r * table->em;
	for (size_t g = 1; g <= grouping->n; g++) {
		for (size_t r = 0; r < width; r++) {
			long best = r < g ? 1000000L * (long)g : -1;
			for (size_t c = 0; c < r; c++) {
				long cost = costs[(g - 1) * width + c] +
				    cost_of_run(grouping, g - 1, c, r);
				if (best < 0 || cost < best) {
					best = cost;
					cuts[g * width + r] = c;
				}
			}
			costs[g * width + r] = best;
		}
	}
	size_t r = grouping->n_rows;
	for (size_t g = grouping->n; g > 0; g--) {
		size_t from = cuts[g * width + r];
		for (size_t k = from; k < r; k++)
			table->rows[grouping->rows[k]].group = grouping->groups[g - 1].text;
		r = from;
	}
	for (size_t k = 0; k < r; k++)
		table->rows[grouping->rows[k]].group = before;
}

/*
 * Rows whose name stands in the second part of the column; a 合计 reaches over both and is in no
 * group.
 */
static void
rows_of_page(struct grouping *grouping)
{
	const struct table *table = grouping->table;
	grouping->n_rows = 0;
	for (size_t r = 0; r < table->n_rows; r++) {
		bool grouped = false;
		for (size_t i = 0; i < table->n_pieces; i++) {
			const struct piece *piece = &table->pieces[i];
			grouped = grouped || (piece->row == (int)r && piece->grouped);
		}
		if (grouped && table->rows[r].page == grouping->page)
			grouping->rows[grouping->n_rows++] = r;
	}
}

void
table_groups(struct table *table)
{
	struct group *groups = arena_alloc(&table->scratch,
	    (table->n_pieces + 1) * sizeof *groups);
	size_t n = find_groups(table, groups);
	struct grouping grouping = { .table = table };
	const char *before = NULL;
	grouping.rows = arena_alloc(&table->scratch, (table->n_rows + 1) * sizeof *grouping.rows);
	for (size_t g = 0; g < n; g += grouping.n) {
		grouping.page = groups[g].page;
		grouping.groups = &groups[g];
		grouping.n = 0;
		while (g + grouping.n < n && groups[g + grouping.n].page == grouping.page)
			grouping.n++;
		rows_of_page(&grouping);
		if (grouping.n_rows >= grouping.n)
			cut(&grouping, before);
		before = groups[g + grouping.n - 1].text;
	}
}
