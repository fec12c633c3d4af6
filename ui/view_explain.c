/* view_explain.c: figures explained: their place, their text, the rules they take part in */
#include <stdlib.h>
#include <string.h>

#include "audit/explain.h"
#include "base/mem.h"
#include "report/sheets_audit.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"
#include "ui/view_explain.h"

/* Columns for what a row is about; for it in words, which the detail lines say as well. */
enum { WHAT = 72, WORDS = 40 };

static int
refresh(struct view *view, struct err *err)
{
	const struct target *target = &solo_of(view)->target;
	struct sheet sheet = { .title = NULL };

	if (app_check(view, err) < 0 ||
	    sheet_explain(&sheet, app_db(view->app), dossier_findings(view->dossier),
		target->figures, target->n_figures, err) < 0) {
		sheet_release(&sheet);
		return -1;
	}
	sheet.columns[sheet_column(&sheet, "what")].want = WHAT;
	sheet.columns[sheet_column(&sheet, "text")].min = WORDS;
	solo_take(view, &sheet);
	return 0;
}

/* The rules are folded but for the first that does not hold: its formula is what is asked for. */
static void
unfold_trouble(struct view *view)
{
	struct pane *pane = &solo_of(view)->pane;
	const struct findings *findings = dossier_findings(view->dossier);

	for (size_t i = 0; i + 1 < pane->sheet.n_rows; i++) {
		size_t finding = sheet_explain_finding(pane->sheet.rows[i].index);
		if (finding < findings->n && findings->list[finding].state == FINDING_BROKEN) {
			pane_go(pane, (long)i + 1);
			pane_go(pane, (long)i);
			return;
		}
	}
}

/* The finding that the row under the cursor belongs to; NULL if it is about none. */
static const struct finding *
row_finding(const struct view *view)
{
	const struct findings *findings = dossier_findings(view->dossier);
	const struct sheet_row *row = pane_row(view_pane(view));
	size_t finding = row ? sheet_explain_finding(row->index) : findings->n;

	return finding < findings->n ? &findings->list[finding] : NULL;
}

/* Of a rule its sentence, over both lines; else the row itself. */
static void
detail(struct view *view, struct arena *arena, const char *lines[2])
{
	const struct sheet_row *row = pane_row(view_pane(view));
	const struct finding *finding = row && row->level == 0 ? row_finding(view) : NULL;

	if (finding)
		solo_words(explain_sentence(arena, dossier_findings(view->dossier), finding), arena,
		    lines);
	else
		solo_detail(view, arena, lines);
}

/* The figures are kept as long as the view; so is what of the text is to stand out. */
static int
open_view(struct view *view, const struct target *target, struct err *err)
{
	struct target here = *target;
	const char *printed = target->figures[0].figure.printed;

	here.figures = mem_alloc(target->n_figures * sizeof *here.figures);
	memcpy(here.figures, target->figures, target->n_figures * sizeof *here.figures);
	if (solo_open(view, &here, err) < 0) {
		free(here.figures);
		return -1;
	}
	unfold_trouble(view);
	if (printed && *printed)
		pane_match(&solo_of(view)->pane, find_key(&solo_of(view)->words, printed));
	return 0;
}

static void
close_view(struct view *view)
{
	free(solo_of(view)->target.figures);
	solo_close(view);
}

/* The figure of the row under the cursor; NULL if it has none. */
static const struct operand *
row_figure(const struct view *view)
{
	const struct target *target = &solo_of(view)->target;
	const struct sheet_row *row = pane_row(view_pane(view));

	return row ? sheet_explain_figure(dossier_findings(view->dossier), target->figures,
	    row->index) : NULL;
}

/* The document at the figure of the row, else at what its rule is about. */
static void
show_source(struct view *view)
{
	const struct operand *figure = row_figure(view);
	const struct finding *finding = row_finding(view);

	if (!figure && finding)
		figure = explain_subject(finding);
	trace_source(view, figure);
}

static bool
act(struct view *view, enum action action)
{
	const struct operand *figure = row_figure(view);

	if (action == ACTION_explain) {
		show_source(view);
		return true;
	}
	if (action != ACTION_open)
		return false;
	if (!pane_act(view_pane(view), action) && figure)
		trace_figure(view, figure);
	return true;
}

static const enum action hints[] = { ACTION_open, ACTION_explain, ACTION_back,
	ACTION_next_broken, ACTION_find, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_explain = {
	.id = "explain",
	.hints = hints,
	.folded = true,
	.open = open_view,
	.close = close_view,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = solo_title,
	.detail = detail,
};
