/* visits.c: where the reader has been: views in the order in which they were seen, for back and forward */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/dossier.h"
#include "ui/visits.h"

struct view *
visits_view(const struct visits *visits)
{
	return visits->n ? visits->list[visits->at].view : NULL;
}

static bool
is_listed(const struct visits *visits, const struct view *view)
{
	for (size_t i = 0; i < visits->n; i++)
		if (visits->list[i].view == view)
			return true;
	return false;
}

/* Takes one visit out; its view is closed with the last visit to it. */
static void
forget(struct visits *visits, size_t which)
{
	struct view *view = visits->list[which].view;

	free(visits->list[which].key);
	visits->n--;
	memmove(&visits->list[which], &visits->list[which + 1],
	    (visits->n - which) * sizeof *visits->list);
	if (is_listed(visits, view))
		return;
	view->ops->close(view);
	dossier_drop(view->dossier);
	free(view);
}

static void
note_place(struct visits *visits)
{
	struct visit *visit = &visits->list[visits->at];

	free(visit->key);
	visit->focus = visit->view->focus;
	visit->key = mem_copy(pane_key(view_pane(visit->view)));
}

void
visits_enter(struct visits *visits, struct view *view)
{
	if (visits->n)
		note_place(visits);
	while (visits->n > visits->at + 1)
		forget(visits, visits->n - 1);
	if (visits->n == VISITS_MAX)
		forget(visits, 0);
	visits->list[visits->n] = (struct visit){ .view = view };
	visits->at = visits->n++;
}

void
visits_replace(struct visits *visits, struct view *view)
{
	visits_enter(visits, view);
	if (visits->at > 0)
		forget(visits, --visits->at);
}

static bool
is_here(const struct visits *visits, size_t at)
{
	const struct visit *visit = &visits->list[at];
	struct view *view = visits_view(visits);

	return visit->view == view && visit->focus == view->focus && visit->key &&
	    !strcmp(visit->key, pane_key(view_pane(view)));
}

/* The place before needs no second entry. */
void
visits_remember(struct visits *visits)
{
	if (visits->n && !(visits->at > 0 && is_here(visits, visits->at - 1)))
		visits_enter(visits, visits_view(visits));
}

static void
arrive(struct visits *visits, size_t at)
{
	struct visit *visit = &visits->list[at];

	note_place(visits);
	visits->at = at;
	visit->view->focus = visit->focus;
	if (visit->key && *visit->key)
		pane_go_key(view_pane(visit->view), visit->key);
}

/* A visit to the place where one stands anyway is passed over. */
bool
visits_go(struct visits *visits, int by)
{
	for (size_t at = visits->at; by < 0 ? at > 0 : at + 1 < visits->n; ) {
		at = by < 0 ? at - 1 : at + 1;
		if (!is_here(visits, at)) {
			arrive(visits, at);
			return true;
		}
	}
	return false;
}

bool
visits_leave(struct visits *visits)
{
	for (size_t at = visits->at; visits->n && at-- > 0; )
		if (visits->list[at].view != visits_view(visits)) {
			arrive(visits, at);
			return true;
		}
	return false;
}

void
visits_release(struct visits *visits)
{
	while (visits->n)
		forget(visits, visits->n - 1);
}
