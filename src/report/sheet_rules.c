/* sheet_rules.c: every reconciliation rule: what it says, what it needs, whether it is covered */
#include "audit/rule.h"
#include "base/i18n.h"
#include "base/phrase.h"
#include "report/amount.h"
#include "report/sheets_audit.h"

enum {
	RULE, GROUP, APPLIES, COVERED, COVERED_NAME, TEXT, NEEDED, NEEDED_NAMES, ADVICE, STATES
};

/* What else than tables a rule may need: its bit, a stable word, a msgid. */
static const struct {
	unsigned bit;
	const char *id, *name;
} needs[] = {
	{ NEEDS_NARRATIVE, "narrative", N_("narrative") },
	{ NEEDS_TASKS, "tasks", N_("performance tasks") },
	{ NEEDS_TEXT, "text", N_("text of the document") },
	{ NEEDS_BUDGET, "budget", N_("budget of the year") },
	{ NEEDS_LAST_YEAR, "last-year", N_("last year's disclosure") },
};

static void
add_columns(struct sheet *sheet, bool counts)
{
	static const struct sheet_column columns[] = {
		[RULE] = { .id = "rule", .title = N_("Rule"), .kind = SHEET_CODE },
		[GROUP] = { .id = "group", .title = N_("Group"), .rank = 2, .screen_only = true },
		[APPLIES] = { .id = "applies", .title = N_("Applies to"), .rank = 3 },
		[COVERED] = { .id = "covered", .title = N_("Covered"), .export_only = true },
		[COVERED_NAME] = { .id = "covered-name", .title = N_("Covered"),
		    .screen_only = true },
		[TEXT] = { .id = "text", .title = N_("What must hold"), .want = 120,
		    .wraps = true },
		[NEEDED] = { .id = "needs", .title = N_("Needs"), .export_only = true },
		[NEEDED_NAMES] = { .id = "needs-names", .title = N_("Needs"), .rank = 4,
		    .screen_only = true },
		[ADVICE] = { .id = "advice", .title = N_("What to correct"), .want = 120,
		    .rank = 5, .wraps = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
	for (int i = 0; counts && i < FINDING_STATES; i++)
		sheet_add_column(sheet, finding_state_id((enum finding_state)i),
		    _(finding_state_name((enum finding_state)i)), SHEET_NUMBER);
}

/* One more of what a rule needs, by its stable word or its translated name. */
static const char *
needs_add(struct arena *arena, const char *text, const char *id, const char *name)
{
	if (!*text)
		return name ? _(name) : id;
	if (!name)
		return arena_printf(arena, "%s %s", text, id);
	return phrase(arena, _("{list}, {next}"), PHRASE({ "list", text }, { "next", _(name) }));
}

static const char *
needs_text(struct arena *arena, unsigned bits, bool names)
{
	const char *text = "";
	for (int kind = STATEMENT_GENERIC + 1; kind < STATEMENT_KINDS; kind++) {
		const struct statement_type *type = statement_type((enum statement_kind)kind);
		if (bits & NEEDS(kind))
			text = needs_add(arena, text, type->id, names ? type->short_name : NULL);
	}
	for (size_t i = 0; i < sizeof needs / sizeof *needs; i++) {
		if (bits & needs[i].bit)
			text = needs_add(arena, text, needs[i].id, names ? needs[i].name : NULL);
	}
	return text;
}

static const char *
applies_text(const struct rule *rule)
{
	return rule->applies == APPLIES_BOTH ? "budget final" :
	    rule->applies == APPLIES_FINAL ? kind_id(KIND_FINAL) : kind_id(KIND_BUDGET);
}

/* Blank where the rule is not for this kind of disclosure. */
static void
set_counts(struct sheet *sheet, struct sheet_row *row, const struct findings *findings,
    enum rule_id rule)
{
	size_t counts[FINDING_STATES] = { 0 }, all = 0;
	for (size_t i = 0; i < findings->n; i++) {
		bool same = findings->list[i].rule == rule;
		counts[findings->list[i].state] += same;
		all += same;
	}
	for (int i = 0; all && i < FINDING_STATES; i++)
		amount_set_number(sheet, row, STATES + (size_t)i, (int64_t)counts[i]);
	row->tone = counts[FINDING_BROKEN] ? TONE_BAD : row->tone;
}

void
sheet_rules(struct sheet *sheet, const struct findings *findings)
{
	sheet->title = _("Rules");
	add_columns(sheet, findings != NULL);
	for (int i = 0; i < RULES; i++) {
		const struct rule *rule = rule_of((enum rule_id)i);
		struct sheet_row *row = sheet_add_row(sheet, rule->id);
		row->index = (size_t)i;
		row->tone = rule->check ? TONE_NORMAL : TONE_QUIET;
		sheet_set(sheet, row, RULE, rule->id);
		sheet_set(sheet, row, GROUP, _(rule_group_name(rule->group)));
		sheet_set(sheet, row, APPLIES, applies_text(rule));
		sheet_set(sheet, row, COVERED, rule->check ? "yes" : "no");
		sheet_set(sheet, row, COVERED_NAME, rule->check ? _("yes") : _("no"));
		sheet_set(sheet, row, TEXT, _(rule->text));
		sheet_set(sheet, row, NEEDED, needs_text(&sheet->arena, rule->needs, false));
		sheet_set(sheet, row, NEEDED_NAMES, needs_text(&sheet->arena, rule->needs, true));
		sheet_set(sheet, row, ADVICE, _(rule->advice));
		if (findings)
			set_counts(sheet, row, findings, (enum rule_id)i);
		row->code = row->cells[RULE].text;
		row->name = row->cells[TEXT].text;
	}
	sheet_fit(sheet);
}
