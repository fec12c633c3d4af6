/* act.c: what an action does: the view acts, or the pane, or the program itself */
#include "audit/explain.h"
#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/dossier.h"
#include "ui/export.h"
#include "ui/term.h"
#include "ui/trace.h"

static void
go_back(struct app *app, int by)
{
	hits_clear(&app->typing.hits, visits_view(&app->visits));
	if (visits_go(&app->visits, by))
		services_freshen(app);
	else
		app_message(app, by < 0 ? _("There is nothing further back") : _("There is nothing further forward"));
}

static void
leave_view(struct app *app)
{
	hits_clear(&app->typing.hits, visits_view(&app->visits));
	if (visits_leave(&app->visits))
		services_freshen(app);
	else
		app->over = true;
}

static void
next_unit(struct app *app)
{
	static const enum unit next[] = { [UNIT_NONE] = UNIT_YUAN,
		[UNIT_YUAN] = UNIT_WAN,
		[UNIT_WAN] = UNIT_YI,
		[UNIT_YI] = UNIT_NONE };

	app->shown.unit = next[app->shown.unit];
	app->generation++;
	services_freshen(app);
}

static void
next_share(struct app *app)
{
	app->shown.share = (app->shown.share + 1) % SHARE_KINDS;
	app->generation++;
	services_freshen(app);
}

static void
toggle_zeros(struct app *app)
{
	struct view *view = visits_view(&app->visits);

	app->hides_zeros = !app->hides_zeros;
	for (size_t i = 0; i < view->n_panes; i++)
		pane_hide_zeros(view->panes[i], app->hides_zeros);
	app->generation++;
	view->shown = app->generation;
	app_message(app, app->hides_zeros ? _("Rows that are blank or 0.00 are hidden") : _("All rows are shown"));
}

static bool
open_by_action(struct app *app, enum action action)
{
	struct target target = { .disclosure = 0 };

	for (const struct view_ops *const *ops = app->options->views; *ops; ops++) {
		if ((*ops)->action != action || visits_view(&app->visits)->ops == *ops)
			continue;
		app_open(app, (*ops)->id, &target);
		return true;
	}
	return false;
}

static void
next_table(struct app *app, int by)
{
	const struct dossier *dossier = visits_view(&app->visits)->dossier;
	struct target target = { .table = 1 };

	if (dossier && by < 0)
		target.table = (int)dossier_disclosure(dossier)->n_statements;
	app_open(app, "table", &target);
}

/* To the figure, with what is wrong in the bottom line. */
static void
next_broken(struct app *app, int by)
{
	struct view *view = visits_view(&app->visits);
	struct dossier *dossier = dossier_keep(view->dossier);
	const struct finding *finding;
	struct err err = ERR_INIT;

	if (!dossier) {
		app_message(app, _("That does nothing here; ? lists the keys"));
	} else if (app_check(view, &err) < 0) {
		app_message(app, err.text);
	} else if ((finding = dossier_next_broken(dossier, by))) {
		trace_finding(view, finding);
		app_message(app, explain_sentence(&app->messages, dossier_findings(dossier),
		    finding));
	} else {
		app_message(app, _("Nothing fails to tie out"));
	}
	err_clear(&err);
	dossier_drop(dossier);
}

static void
begin_find(struct app *app)
{
	app_remember(app);
	typing_find(&app->typing, visits_view(&app->visits));
}

static void
begin_export(struct app *app)
{
	struct view *view = visits_view(&app->visits);

	if (view_pane(view)->list.rows)
		prompt_open(&app->typing.prompt, PROMPT_EXPORT, export_name(&app->messages, view));
	else
		app_message(app, _("There is no row to write"));
}

void
act_redraw(struct app *app)
{
	term_ask();
	draw_repaint();
	app->all = true;
}

static void
act_for_program(struct app *app, enum action action)
{
	struct view *view = visits_view(&app->visits);

	switch (action) {
	case ACTION_back: go_back(app, -1); break;
	case ACTION_forward: go_back(app, 1); break;
	case ACTION_next_table: next_table(app, 1); break;
	case ACTION_prev_table: next_table(app, -1); break;
	case ACTION_next_broken: next_broken(app, 1); break;
	case ACTION_prev_broken: next_broken(app, -1); break;
	case ACTION_percent: next_share(app); break;
	case ACTION_unit: next_unit(app); break;
	case ACTION_zeros: toggle_zeros(app); break;
	case ACTION_find: begin_find(app); break;
	case ACTION_find_next: app->message = typing_step(&app->typing, view, 1); break;
	case ACTION_find_prev: app->message = typing_step(&app->typing, view, -1); break;
	case ACTION_filter: app->message = typing_filter(&app->typing, view); break;
	case ACTION_export: begin_export(app); break;
	case ACTION_command: prompt_open(&app->typing.prompt, PROMPT_COMMAND, ""); break;
	case ACTION_redraw: act_redraw(app); break;
	case ACTION_suspend: term_suspend(); app->all = true; break;
	case ACTION_cancel: typing_cancel(&app->typing, view); app->all = true; break;
	case ACTION_quit_view: leave_view(app); break;
	case ACTION_quit: app->over = true; break;
	default:
		if (!open_by_action(app, action))
			app_message(app, _("That does nothing here; ? lists the keys"));
	}
	app->all = app->all || app->typing.prompt.kind != PROMPT_NONE;
}

static bool
act_in_view(struct app *app, enum action action)
{
	struct view *view = visits_view(&app->visits);

	if (view->ops->act && view->ops->act(view, action)) {
		app->all = app->all || action == ACTION_zoom || action == ACTION_cancel;
		return true;
	}
	return pane_act(view_pane(view), action);
}

void
act_do(struct app *app, enum action action)
{
	if (act_in_view(app, action) || (action == ACTION_unfold && act_in_view(app, ACTION_open)))
		return;
	act_for_program(app, action);
}
