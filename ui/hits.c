/* hits.c: what find has found in the panes of a view, and at which of them one stands */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/hits.h"

/*
 * Is a place before the cursor of the focused pane, counting from that pane on round to it again?
 */
static bool
comes_before(const struct view *view, const struct hits_place *place, long cursor)
{
	return place->pane == view->focus && place->rank < cursor;
}

/* The place of the cursor in the order of the focused pane. */
static long
cursor_rank(const struct view *view)
{
	long row = pane_index(view_pane(view));

	return row < 0 ? row : pane_rank(view_pane(view), row);
}

static int
by_place(const void *left, const void *right)
{
	const struct hits_place *a = left, *b = right;

	if (a->pane != b->pane)
		return a->pane < b->pane ? -1 : 1;
	return a->rank < b->rank ? -1 : a->rank > b->rank;
}

static void
find_first(struct hits *hits, struct view *view)
{
	long cursor = cursor_rank(view);

	hits->at = 0;
	for (size_t i = 0; i < hits->n; i++)
		if (hits->places[i].pane == view->focus && !comes_before(view, &hits->places[i], cursor)) {
			hits->at = i;
			return;
		}
	for (size_t i = 0; i < hits->n; i++)
		if (hits->places[i].pane > view->focus) {
			hits->at = i;
			return;
		}
}

static bool
answers(const struct hits *hits, const struct sheet *sheet, const struct sheet_row *row)
{
	if (!hits->key.figures)
		return find_matches(&hits->key, row->code, row->name);
	for (size_t i = 0; i < sheet->n_columns; i++)
		if (pane_has_figure(&sheet->columns[i], &row->cells[i], &hits->key))
			return true;
	return false;
}

static void
gather(struct hits *hits, struct view *view)
{
	hits->n = 0;
	for (size_t pane = 0; pane < view->n_panes; pane++) {
		struct sheet *sheet = &view->panes[pane]->sheet;
		for (size_t i = 0; i < sheet->n_rows; i++) {
			const struct sheet_row *row = sheet_row(sheet, i);
			if (!row || !answers(hits, sheet, row))
				continue;
			MEM_GROW(hits->places, hits->n, hits->room);
			hits->places[hits->n++] = (struct hits_place){ .pane = pane, .row = (long)i,
				.rank = pane_rank(view->panes[pane], (long)i) };
		}
	}
}

/* Names and codes; where none answers, figures: a number that was read aloud. */
static void
collect(struct hits *hits, struct view *view)
{
	hits->key.figures = false;
	gather(hits, view);
	hits->key.figures = hits->n == 0;
	if (hits->key.figures)
		gather(hits, view);
	for (size_t pane = 0; pane < view->n_panes; pane++)
		pane_match(view->panes[pane], hits->key);
	if (hits->n)
		qsort(hits->places, hits->n, sizeof *hits->places, by_place);
}

void
hits_search(struct hits *hits, struct view *view, const char *query)
{
	hits_clear(hits, view);
	if (!*query)
		return;
	hits->key = find_key(&hits->arena, query);
	collect(hits, view);
	find_first(hits, view);
}

void
hits_again(struct hits *hits, struct view *view)
{
	if (!hits->key.folded)
		return;
	collect(hits, view);
	find_first(hits, view);
}

void
hits_go(const struct hits *hits, struct view *view)
{
	if (hits->at >= hits->n)
		return;
	view->focus = hits->places[hits->at].pane;
	pane_go(view_pane(view), hits->places[hits->at].row);
}

void
hits_step(struct hits *hits, struct view *view, int by)
{
	long cursor = pane_index(view_pane(view));
	bool on_hit;

	if (!hits->n)
		return;
	find_first(hits, view);
	on_hit = hits->places[hits->at].pane == view->focus && hits->places[hits->at].row == cursor;
	if (by < 0 || on_hit)
		hits->at = (hits->at + hits->n + (size_t)(by < 0 ? -1 : 1)) % hits->n;
	hits_go(hits, view);
}

void
hits_clear(struct hits *hits, struct view *view)
{
	for (size_t pane = 0; view && pane < view->n_panes; pane++)
		if (view->panes[pane]->match.folded)
			pane_match(view->panes[pane], (struct find_key){ .folded = NULL });
	free(hits->places);
	arena_release(&hits->arena);
	*hits = (struct hits){ .n = 0 };
}

bool
hits_code(struct view *view, const char *digits, size_t *pane, long *row)
{
	for (size_t step = 0; step < view->n_panes; step++) {
		size_t at = (view->focus + step) % view->n_panes;
		struct sheet *sheet = &view->panes[at]->sheet;
		for (size_t i = 0; i < sheet->n_rows; i++) {
			const struct sheet_row *found = sheet_row(sheet, i);
			if (found && !strncmp(found->code, digits, strlen(digits))) {
				*pane = at;
				*row = (long)i;
				return true;
			}
		}
	}
	return false;
}
