/* services.c: what views ask of the program: settings, the database, other views, a word to the reader */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/app_state.h"
#include "ui/dossier.h"

const struct sheet_view *
view_shown(const struct view *view)
{
	struct sheet_view *shown = &view->app->shown;

	shown->findings = view->dossier ? dossier_findings(view->dossier) : NULL;
	return shown;
}

struct db *
app_db(struct app *app)
{
	return app->db;
}

bool
app_hides_zeros(const struct app *app)
{
	return app->hides_zeros;
}

bool
app_hurried(const struct app *app)
{
	return app->hurried && !app->all;
}

void
app_remember(struct app *app)
{
	visits_remember(&app->visits);
}

void
app_message(struct app *app, const char *text)
{
	app->message = arena_text(&app->messages, text);
}

/* Badges come with the findings: views that were built before are to be built anew. */
int
app_check(struct view *view, struct err *err)
{
	bool had = dossier_findings(view->dossier) != NULL;

	if (dossier_check(view->dossier, view->app->db, err) < 0)
		return -1;
	view->app->generation += !had;
	return 0;
}

static void
report(struct app *app, struct err *err)
{
	app_message(app, err->text ? err->text : "");
	err_clear(err);
}

static const struct view_ops *
view_ops_of(const struct app *app, const char *id)
{
	for (const struct view_ops *const *ops = app->options->views; *ops; ops++)
		if (!strcmp((*ops)->id, id))
			return *ops;
	return NULL;
}

static struct dossier *
dossier_for(struct app *app, const struct target *target, struct err *err)
{
	struct view *view = visits_view(&app->visits);

	if (target->disclosure)
		return dossier_open(app->db, target->disclosure, err);
	return dossier_keep(view ? view->dossier : NULL);
}

int
services_open(struct app *app, const char *id, const struct target *target,
    void (*enter)(struct visits *visits, struct view *view), struct err *err)
{
	struct view *view = mem_alloc(sizeof *view);

	view->ops = view_ops_of(app, id);
	view->app = app;
	view->shown = app->generation;
	view->dossier = dossier_for(app, target, err);
	if (err->status || view->ops->open(view, target, err) < 0) {
		dossier_drop(view->dossier);
		free(view);
		return -1;
	}
	hits_clear(&app->typing.hits, visits_view(&app->visits));
	enter(&app->visits, view);
	app->all = true;
	return 0;
}

void
app_open(struct app *app, const char *id, const struct target *target)
{
	struct err err = ERR_INIT;

	if (services_open(app, id, target, visits_enter, &err) < 0)
		report(app, &err);
}

void
app_turn(struct app *app, const char *id, const struct target *target)
{
	struct err err = ERR_INIT;

	if (services_open(app, id, target, visits_replace, &err) < 0)
		report(app, &err);
}

void
services_freshen(struct app *app)
{
	struct view *view = visits_view(&app->visits);
	struct err err = ERR_INIT;

	app->all = true;
	if (view->shown == app->generation)
		return;
	view->shown = app->generation;
	if (view->ops->refresh(view, &err) < 0)
		report(app, &err);
	hits_again(&app->typing.hits, view);
}
