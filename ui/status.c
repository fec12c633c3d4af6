/* status.c: how things stand, in a few words: unit and percentage, hits, the sum of what is marked */
#include "base/i18n.h"
#include "ui/dossier.h"
#include "ui/status.h"

static bool
of_one(const struct view *view)
{
	return view->dossier && !view->ops->of_all;
}

/* That in which the row under the cursor is printed, where no column of the screen tells it. */
static const char *
unit_of_row(struct pane *pane)
{
	long column = sheet_column(&pane->sheet, "unit");
	const struct sheet_row *row = pane_row(pane);
	bool tells = row && column >= 0 && pane->sheet.columns[column].off_screen;

	return tells && *row->cells[column].text ? row->cells[column].text : _("as printed");
}

static const char *
unit_text(const struct view *view, const struct sheet_view *shown)
{
	enum unit unit = shown->unit;

	if (!unit && of_one(view))
		unit = dossier_unit(view->dossier);
	return unit ? unit_name(unit) : unit_of_row(view_pane(view));
}

/*
 * How many findings there are of each kind, behind the marks that stand at the figures; "" before
 * they are known.
 */
static const char *
counts_text(const struct view *view, bool brief, struct arena *arena)
{
	const struct findings *findings = of_one(view) ? dossier_findings(view->dossier) : NULL;

	static const enum finding_state told[] = { FINDING_BROKEN, FINDING_ROUNDING, FINDING_TIES,
		FINDING_UNCHECKED };
	const size_t n = brief ? 2 : sizeof told / sizeof *told;
	const char *text = "";

	if (!findings)
		return "";
	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%c%zu ", text, finding_state_sign(told[i]),
		    findings->counts[told[i]]);
	return arena_printf(arena, "%s ", text);
}

const char *
status_text(const struct view *view, const struct typing *typing, const struct sheet_view *shown,
    bool brief, struct arena *arena)
{
	if (typing->prompt.kind != PROMPT_FIND)
		return arena_printf(arena, "%s%s  %s", counts_text(view, brief, arena),
		    unit_text(view, shown), _(share_name(shown->share)));
	if (typing->hits.n)
		return arena_printf(arena, "%zu/%zu", typing->hits.at + 1, typing->hits.n);
	return *prompt_text(&typing->prompt) ? _("nothing found") : "";
}

const char *
status_sum(const struct view *view, const struct sheet_view *shown, struct arena *arena)
{
	struct pane_sum sum = pane_sum(view_pane(view));
	struct figure figure = { .kind = FIGURE_MONEY, .unit = UNIT_WAN, .decimals = 2, .value = sum.sum };
	char percent[MONEY_TEXT];
	const char *text;

	if (!sum.marked)
		return NULL;
	text = arena_printf(arena, ngettext("%zu row marked", "%zu rows marked", sum.marked), sum.marked);
	if (sum.has_sum)
		text = arena_printf(arena, _("%s: sum %s %s"), text, amount_text(arena, &figure, shown),
		    unit_name(shown->unit ? shown->unit : UNIT_WAN));
	if (sum.has_share)
		text = arena_printf(arena, _("%s, %s %% of the total"), text, decimal_format(percent, sum.share, 2, false));
	return text;
}
