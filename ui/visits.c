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
	memmove(&visits->list[which], &visits->list[which + 1], (visits->n - which) * sizeof *visits->list);
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

/* Is the last place in the list the one at hand? Then it needs no second entry. */
static bool
is_remembered(const struct visits *visits)
{
	const struct visit *last = &visits->list[visits->at - (visits->at > 0)];
	struct view *view = visits_view(visits);

	return visits->at > 0 && last->view == view && last->focus == view->focus && last->key &&
	    !strcmp(last->key, pane_key(view_pane(view)));
}

void
visits_remember(struct visits *visits)
{
	if (visits->n && !is_remembered(visits))
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

bool
visits_go(struct visits *visits, int by)
{
	if (!visits->n || (by < 0 ? visits->at == 0 : visits->at + 1 >= visits->n))
		return false;
	arrive(visits, by < 0 ? visits->at - 1 : visits->at + 1);
	return true;
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
