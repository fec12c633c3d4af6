/* browse.c: what the data tie together across the three panes, and what the document says of a row */
#include "base/i18n.h"
#include "model/link.h"
#include "report/amount.h"
#include "ui/browse.h"
#include "ui/dossier.h"

/*
 * The row of a sheet that stands for a thing, by the index that its builder gave it; -1 if it is
 * not there.
 */
static long
row_of(const struct pane *pane, size_t index)
{
	for (size_t i = 0; i < pane->sheet.n_rows; i++)
		if (pane->sheet.rows[i].index == index)
			return (long)i;
	return -1;
}

static const struct line *
functional_line(struct browse *browse)
{
	const struct sheet_row *row = pane_row(&browse->pane[FUNCTIONAL]);

	return row && browse->statement && row->index < browse->statement->n_lines ?
	    &browse->statement->lines[row->index] :
	    NULL;
}

static const char *
link_note(const struct link *link, const char *without)
{
	switch (link->ground) {
	case LINK_NARRATIVE: return _("named by the narrative");
	case LINK_AMOUNT: return _("the same amount");
	default: return without;
	}
}

static void
follow(struct browse *browse, int pane, const struct link *link, const char *without)
{
	struct pane *at = &browse->pane[pane];

	browse->notes[pane] = link_note(link, without);
	if (link->ground != LINK_NONE && !pane_follow(at, row_of(at, link->index)))
		browse->notes[pane] = _("its row is hidden here");
}

static void
follow_functional(struct browse *browse, const struct disclosure *disclosure)
{
	const struct line *line = functional_line(browse);
	struct link economic = { .ground = LINK_NONE }, task = { .ground = LINK_NONE };

	if (line && *line->code) {
		economic = link_economic(disclosure, browse->statement, line);
		task = link_task(disclosure, browse->statement, line);
	}
	follow(browse, ECONOMIC, &economic, _("whole department"));
	follow(browse, PERFORMANCE, &task, line && *line->code ? _("not tied to this row") : NULL);
}

static void
follow_economic(struct browse *browse, const struct disclosure *disclosure)
{
	const struct sheet_row *row = pane_row(&browse->pane[ECONOMIC]);
	struct link found = { .ground = LINK_NONE };

	for (size_t i = 0; row && browse->statement && i < browse->statement->n_lines; i++) {
		struct link link =
		    link_economic(disclosure, browse->statement, &browse->statement->lines[i]);
		if (link.ground != LINK_NONE && link.index == row->index)
			found = (struct link){ .ground = link.ground, .index = i };
	}
	follow(browse, FUNCTIONAL, &found, _("not told by economic code"));
	browse->notes[ECONOMIC] = _("whole department");
	browse->notes[PERFORMANCE] = NULL;
}

static void
follow_performance(struct browse *browse, const struct disclosure *disclosure)
{
	const struct sheet_row *row = pane_row(&browse->pane[PERFORMANCE]);
	struct link link = { .ground = LINK_NONE };
	size_t task = row ? row->index : 0;

	if (row && task >= disclosure->n_tasks)
		task = (size_t)disclosure->indicators[task - disclosure->n_tasks].task;
	if (row)
		link = link_functional(disclosure, task);
	follow(browse, FUNCTIONAL, &link, _("tied to no row"));
	browse->notes[ECONOMIC] = _("whole department");
	browse->notes[PERFORMANCE] = NULL;
}

void
browse_settle(struct view *view)
{
	struct browse *browse = browse_of(view);
	const struct disclosure *disclosure = dossier_disclosure(view->dossier);

	browse->notes[view->focus] = NULL;
	if (view->focus == FUNCTIONAL)
		follow_functional(browse, disclosure);
	else if (view->focus == ECONOMIC)
		follow_economic(browse, disclosure);
	else
		follow_performance(browse, disclosure);
}

const char *
browse_narrative(struct browse *browse, const struct disclosure *disclosure, bool deviates,
    struct arena *arena)
{
	static const enum aspect told_first[] = { ASPECT_PURPOSE, ASPECT_REASON, ASPECT_NO_BUDGET };
	static const enum aspect deviation_first[] = { ASPECT_REASON, ASPECT_NO_BUDGET,
		ASPECT_PURPOSE };
	const enum aspect *aspects = deviates ? deviation_first : told_first;
	const struct line *line = functional_line(browse);
	const struct statement *told = disclosure_statement(disclosure, STATEMENT_PUBLIC);
	const char *text;

	if (!line)
		return "";
	text = arena_printf(arena, "%s  %s", browse->statement->title,
	    amount_place_in(arena, disclosure, browse->statement->source, line->place));
	for (size_t i = 0; told && i < sizeof told_first / sizeof *told_first; i++) {
		const struct remark *remark =
		    disclosure_remark(disclosure, told, line, MEASURE_TOTAL, aspects[i]);
		if (remark)
			text = arena_printf(arena, "%s  %s: %s", text, _(aspect_name(aspects[i])), remark->figure.printed);
	}
	return text;
}

const char *
browse_goal(struct browse *browse, const struct disclosure *disclosure, struct arena *arena)
{
	const struct sheet_row *row = pane_row(&browse->pane[PERFORMANCE]);
	const struct indicator *indicator;

	if (!row)
		return "";
	if (row->index < disclosure->n_tasks)
		return disclosure->tasks[row->index].goal;
	indicator = &disclosure->indicators[row->index - disclosure->n_tasks];
	return arena_printf(arena, "%s  %s", disclosure->tasks[indicator->task].name,
	    amount_place_in(arena, disclosure, indicator->source,
		indicator->actual.kind ? indicator->actual.place : indicator->target.place));
}
