/* view_findings.c: what the rules say of the disclosure, finding by finding */
#include "audit/explain.h"
#include "base/i18n.h"
#include "base/phrase.h"
#include "report/sheets_audit.h"
#include "ui/dossier.h"
#include "ui/solo.h"
#include "ui/trace.h"
#include "ui/view_findings.h"

/*
 * What is listed: target.table counts through it. First what does not tie out, then all that is
 * not simply in order, then each state by itself.
 */
static const struct {
	const char *name;
	unsigned states;              /* 1 << enum finding_state */
} lists[] = {
	{ N_("Findings: does not tie out"), 1u << FINDING_BROKEN },
	{ N_("Findings: hints"), 1u << FINDING_HINT },
	{ N_("Findings: rounding"), 1u << FINDING_ROUNDING },
	{ N_("Findings: not checked"), 1u << FINDING_UNCHECKED },
	{ N_("Findings: ties out"), 1u << FINDING_TIES },
	{ N_("All findings"), (1u << FINDING_STATES) - 1 },
};

#define SENTENCE 44           /* columns without which a sentence says too little */
#define LISTS ((int)(sizeof lists / sizeof *lists))

static struct finding_filter
filter_of(int list)
{
	struct finding_filter filter;

	finding_filter_all(&filter);
	for (int state = 0; state < FINDING_STATES; state++)
		filter.states[state] = lists[list].states >> state & 1;
	return filter;
}

/*
 * Within one disclosure it goes without saying whose the findings are, in a list of one state which
 * one. The sentence holds the numbers: they stand beside it only where there is room for both.
 */
static void
leave_out(struct sheet *sheet, int list, bool one_source)
{
	static const char *const ids[] = { "agency", "year", "kind", "scope", "table", "measure",
		"advice", "state-name" };
	bool mixed = list == LISTS - 1;

	for (size_t i = 0; i < sizeof ids / sizeof *ids - mixed; i++)
		sheet->columns[sheet_column(sheet, ids[i])].export_only = true;
	if (one_source)
		sheet->columns[sheet_column(sheet, "source")].export_only = true;
	sheet->columns[sheet_column(sheet, "sentence")].min = SENTENCE;
}

static int
refresh(struct view *view, struct err *err)
{
	int list = solo_of(view)->target.table;
	struct finding_filter filter = filter_of(list);
	struct sheet sheet = { .title = NULL };

	if (app_check(view, err) < 0)
		return -1;
	sheet_findings(&sheet, dossier_findings(view->dossier), &filter);
	leave_out(&sheet, list, !dossier_disclosure(view->dossier)->n_more);
	sheet.title = _(lists[list].name);
	sheet.note = _("nothing; v shows other findings");
	sheet_fit(&sheet);
	solo_take(view, &sheet);
	return 0;
}

static const struct finding *
row_finding(const struct view *view)
{
	const struct findings *findings = dossier_findings(view->dossier);
	const struct sheet_row *row = pane_row(view_pane(view));

	return findings && row ? &findings->list[row->index] : NULL;
}

/* Those of the next state that has any. */
static void
next_list(struct view *view)
{
	struct target *target = &solo_of(view)->target;
	struct err err = ERR_INIT;

	target->table = (target->table + 1) % LISTS;
	view->ops->refresh(view, &err);
	err_clear(&err);
}

static void
explain(struct view *view)
{
	const struct finding *finding = row_finding(view);
	const struct operand *subject = finding ? explain_subject(finding) : NULL;
	struct operand figure;

	if (subject)
		figure = *subject;
	if (subject)
		trace_explain(view, &figure, 1);
	else
		app_message(view->app, _("This finding is about the document as a whole"));
}

static bool
act(struct view *view, enum action action)
{
	switch (action) {
	case ACTION_states: next_list(view); return true;
	case ACTION_explain: explain(view); return true;
	case ACTION_open:
	case ACTION_unfold:
		if (row_finding(view))
			trace_finding(view, row_finding(view));
		return true;
	default: return false;
	}
}

/* The sentence over both lines; of a finding that does not tie out also what to correct. */
static void
detail(struct view *view, struct arena *arena, const char *lines[2])
{
	const struct findings *findings = dossier_findings(view->dossier);
	const struct finding *finding = row_finding(view);
	const char *text;

	if (!finding)
		return;
	text = explain_sentence(arena, findings, finding);
	if (finding->state == FINDING_BROKEN)
		text = phrase(arena, _("{sentence} {detail}"), PHRASE({ "sentence", text },
		    { "detail", explain_advice(arena, findings, finding) }));
	solo_words(text, arena, lines);
}

static const enum action hints[] = { ACTION_open, ACTION_explain, ACTION_states, ACTION_filter,
	ACTION_find, ACTION_next_broken, ACTION_back, ACTION_help, ACTION_quit_view, ACTION_NONE };

const struct view_ops view_findings = {
	.id = "findings",
	.action = ACTION_findings,
	.hints = hints,
	.open = solo_open,
	.close = solo_close,
	.refresh = refresh,
	.act = act,
	.draw = solo_draw,
	.title = solo_title,
	.detail = detail,
};
