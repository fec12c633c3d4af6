/* view_browse.c: the three linked panes: functional classification, economic codes, performance */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ui/browse.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"
#include "ui/view_browse.h"

#define WIDE 60               /* columns from which the panes stand side by side */
#define TALL 12               /* rows from which they do */
#define LEFT_PERCENT 58       /* of the width that the first pane takes */

static bool
has_functional_codes(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		if (statement->lines[i].scheme == SCHEME_FUNCTIONAL)
			return true;
	return false;
}

/*
 * The table by functional classification that says most; budgets of some provinces have it under a
 * name of their own. A disclosure without one shows its first table.
 */
static const struct statement *
main_statement(const struct disclosure *disclosure)
{
	static const enum statement_kind kinds[] = { STATEMENT_EXPENDITURE, STATEMENT_PUBLIC, STATEMENT_INCOME };

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const struct statement *statement = disclosure_statement(disclosure, kinds[i]);
		if (statement && has_functional_codes(statement))
			return statement;
	}
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (has_functional_codes(&disclosure->statements[i]))
			return &disclosure->statements[i];
	return disclosure->n_statements ? &disclosure->statements[0] : NULL;
}

static int
refresh(struct view *view, struct err *err)
{
	struct browse *browse = browse_of(view);
	const struct share_context *context = dossier_context(view->dossier);
	const struct sheet_view *shown = view_shown(view);
	struct sheet sheets[PANES] = { { .title = NULL } };

	(void)err;
	if (browse->statement)
		sheet_statement(&sheets[FUNCTIONAL], context, browse->statement, 0, MEASURE_NONE,
		    shown);
	sheet_economic(&sheets[ECONOMIC], context, shown);
	sheet_performance(&sheets[PERFORMANCE], context->disclosure, shown);
	for (int i = 0; i < PANES; i++) {
		pane_take(&browse->pane[i], &sheets[i]);
		pane_hide_zeros(&browse->pane[i], app_hides_zeros(view->app));
	}
	return 0;
}

static int
open_view(struct view *view, const struct target *target, struct err *err)
{
	struct browse *browse = mem_alloc(sizeof *browse);

	for (int i = 0; i < PANES; i++) {
		browse->panes[i] = &browse->pane[i];
		browse->pane[i].open_levels = i == PERFORMANCE ? 0 : 1;
	}
	browse->statement = main_statement(dossier_disclosure(view->dossier));
	view->state = browse;
	view->panes = browse->panes;
	view->n_panes = PANES;
	refresh(view, err);
	if (target->key)
		pane_go_key(&browse->pane[FUNCTIONAL], target->key);
	return 0;
}

static void
close_view(struct view *view)
{
	struct browse *browse = browse_of(view);

	for (int i = 0; i < PANES; i++)
		pane_release(&browse->pane[i]);
	path_release(&browse->path);
	free(browse);
}

/* The table of which the focused pane shows lines; NULL for the performance. */
static const struct statement *
pane_statement(const struct view *view)
{
	switch (view->focus) {
	case FUNCTIONAL: return browse_of(view)->statement;
	case ECONOMIC:
		return disclosure_statement(dossier_disclosure(view->dossier), STATEMENT_BASIC);
	default: return NULL;
	}
}

/* Opens what stands behind a row that cannot be unfolded. */
static bool
open_row(struct view *view)
{
	const struct statement *statement = pane_statement(view);
	const struct sheet_row *row = pane_row(view_pane(view));
	struct target target = { .table = 0 };

	if (!row || !statement || row->index >= statement->n_lines)
		return false;
	target.table = statement->ordinal;
	target.line = (long)row->index;
	app_open(view->app, "item", &target);
	return true;
}

/* The figures of a task or indicator that the document tells. */
static void
explain_performance(struct view *view, size_t index)
{
	static const enum part of_task[] = { PART_SPEND, PART_BUDGET, PART_RATE };
	static const enum part of_indicator[] = { PART_ACTUAL, PART_TARGET, PART_WEIGHT, PART_SCORE };
	size_t tasks = dossier_disclosure(view->dossier)->n_tasks;

	if (index < tasks)
		trace_explain_parts(view, OPERAND_TASK, index, of_task, 3);
	else
		trace_explain_parts(view, OPERAND_INDICATOR, index - tasks, of_indicator, 4);
}

static void
explain(struct view *view)
{
	const struct statement *statement = pane_statement(view);
	const struct sheet_row *row = pane_row(view_pane(view));

	if (row && view->focus == PERFORMANCE)
		explain_performance(view, row->index);
	else if (row && statement && row->index < statement->n_lines)
		trace_explain_row(view, statement, row->index);
	else
		trace_explain(view, NULL, 0);
}

static void
focus_pane(struct view *view, size_t pane)
{
	view->focus = pane % PANES;
	browse_of(view)->path.active = false;
}

static bool
act_on_path(struct view *view, enum action action)
{
	struct browse *browse = browse_of(view);

	if (!path_has_keys(&browse->path, view_pane(view)))
		return false;
	if (action == ACTION_open) {
		app_remember(view->app);
		pane_go(view_pane(view), path_chosen(&browse->path));
	}
	return path_act(&browse->path, action);
}

static bool
act(struct view *view, enum action action)
{
	struct browse *browse = browse_of(view);

	if (act_on_path(view, action))
		return true;
	switch (action) {
	case ACTION_next_pane: focus_pane(view, view->focus + 1); return true;
	case ACTION_prev_pane: focus_pane(view, view->focus + PANES - 1); return true;
	case ACTION_pane_1: focus_pane(view, FUNCTIONAL); return true;
	case ACTION_pane_2: focus_pane(view, ECONOMIC); return true;
	case ACTION_pane_3: focus_pane(view, PERFORMANCE); return true;
	case ACTION_zoom: browse->zoomed = !browse->zoomed; return true;
	case ACTION_path:
		path_begin(&browse->path, view_pane(view));
		return true;
	case ACTION_explain: explain(view); return true;
	case ACTION_item: return open_row(view);
	case ACTION_open: return pane_act(view_pane(view), action) || open_row(view);
	case ACTION_cancel:
		if (!browse->zoomed)
			return false;
		browse->zoomed = false;
		return true;
	default: return false;
	}
}

static void
draw_pane(struct view *view, size_t which, struct rect area, bool all)
{
	static const char *const names[PANES] = {
		[FUNCTIONAL] = N_("1 Functional"),
		[ECONOMIC] = N_("2 Economic"),
		[PERFORMANCE] = N_("3 Performance"),
	};
	struct browse *browse = browse_of(view);
	struct pane_dress dress = {
		.name = _(names[which]),
		.note = browse->notes[which],
		.focus = which == view->focus && !path_has_keys(&browse->path, &browse->pane[which]),
		.all = all,
	};

	if (!browse->seen[which])
		pane_unfold(&browse->pane[which], area.height / 2);
	browse->seen[which] = true;
	pane_draw(&browse->pane[which], area, &dress);
}

static void
draw_side_by_side(struct view *view, struct rect area, bool all)
{
	int left = area.width * LEFT_PERCENT / 100, upper = area.height / 2;
	struct rect right = { area.y, area.x + left + 1, upper, area.width - left - 1 };

	draw_pane(view, FUNCTIONAL, (struct rect){ area.y, area.x, area.height, left }, all);
	for (int y = area.y; all && y < area.y + area.height; y++) {
		draw_begin(ROLE_NORMAL);
		draw_upright(ROLE_FRAME);
		draw_put(y, area.x + left, 1);
	}
	draw_pane(view, ECONOMIC, right, all);
	right.y += upper;
	right.height = area.height - upper;
	draw_pane(view, PERFORMANCE, right, all);
}

static void
draw(struct view *view, struct rect area, bool all)
{
	struct browse *browse = browse_of(view);

	if (area.height >= TALL) {
		if (!app_hurried(view->app))
			path_draw(&browse->path, view_pane(view), area);
		area.y++;
		area.height--;
	}
	for (int i = 0; all && i < PANES; i++)
		pane_hide(&browse->pane[i]);
	if (browse->zoomed || area.width < WIDE || area.height < TALL)
		draw_pane(view, view->focus, area, all);
	else
		draw_side_by_side(view, area, all);
}

/* What is wrong with the amount of the row, if anything is: it comes before the narrative. */
static const char *
row_trouble(struct view *view, struct arena *arena)
{
	const struct statement *statement = pane_statement(view);
	const struct sheet_row *row = pane_row(view_pane(view));

	if (!row || !statement || row->index >= statement->n_lines)
		return NULL;
	return trace_trouble(view, arena, statement, &statement->lines[row->index]);
}

static void
detail(struct view *view, struct arena *arena, const char *lines[2])
{
	struct browse *browse = browse_of(view);
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);

	const enum share_kind share = view_shown(view)->share;
	const bool deviates = share == SHARE_BUDGET || share == SHARE_LAST_YEAR;
	const char *trouble = row_trouble(view, arena);

	lines[0] = row_detail(view_pane(view), arena);
	if (trouble)
		lines[1] = trouble;
	else if (view->focus == FUNCTIONAL)
		lines[1] = browse_narrative(browse, disclosure, deviates, arena);
	else if (view->focus == PERFORMANCE)
		lines[1] = browse_goal(browse, disclosure, arena);
}

static const enum action hints[] = { ACTION_open, ACTION_next_pane, ACTION_percent, ACTION_find,
	ACTION_findings, ACTION_explain, ACTION_tables, ACTION_help, ACTION_sort,
	ACTION_disclosures, ACTION_close, ACTION_zoom, ACTION_zeros, ACTION_facts, ACTION_unit,
	ACTION_mark, ACTION_item, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_browse = {
	.id = "browse",
	.hints = hints,
	.open = open_view,
	.close = close_view,
	.refresh = refresh,
	.act = act,
	.settle = browse_settle,
	.draw = draw,
	.title = solo_title,
	.detail = detail,
};
