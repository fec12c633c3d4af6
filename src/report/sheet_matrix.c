/* sheet_matrix.c: disclosures against rules, the most serious state in each place */
#include <string.h>

#include "audit/rule.h"
#include "base/i18n.h"
#include "report/amount.h"
#include "report/sheets_audit.h"

enum { AGENCY, YEAR, KIND, SCOPE, BROKEN, UNCHECKED, FIRST };

/* The first rule of the group that follows the one of `from`. */
static int
next_group(int from)
{
	int i = from;
	while (i < RULES && rule_of((enum rule_id)i)->group == rule_of((enum rule_id)from)->group)
		i++;
	return i;
}

static void
add_columns(struct sheet *sheet)
{
	sheet_add_column(sheet, "agency", _("Agency"), SHEET_TEXT);
	sheet_add_column(sheet, "year", _("Year"), SHEET_NUMBER);
	sheet_add_column(sheet, "kind", _("Kind"), SHEET_TEXT)->rank = 2;
	sheet_add_column(sheet, "scope", _("Scope"), SHEET_TEXT)->rank = 3;
	sheet_add_column(sheet, "broken", _(finding_state_name(FINDING_BROKEN)), SHEET_NUMBER);
	sheet_add_column(sheet, "unchecked", _(finding_state_name(FINDING_UNCHECKED)),
	    SHEET_NUMBER)->rank = 1;
	for (int i = 0; i < RULES; i++)
		sheet_add_column(sheet, rule_of((enum rule_id)i)->id,
		    rule_of((enum rule_id)i)->id, SHEET_TEXT)->export_only = true;
	for (int i = 0, next; i < RULES; i = next) {
		next = next_group(i);
		const char *title = arena_printf(&sheet->arena, "%s-%s",
		    rule_of((enum rule_id)i)->id, rule_of((enum rule_id)(next - 1))->id);
		sheet_add_column(sheet, title, title, SHEET_TEXT)->screen_only = true;
	}
}

/* The most serious state of every rule; FINDING_STATES: it is not for this disclosure. */
static void
worst_states(const struct findings *findings, enum finding_state worst[RULES])
{
	for (int i = 0; i < RULES; i++)
		worst[i] = FINDING_STATES;
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		if (finding->state < worst[finding->rule])
			worst[finding->rule] = finding->state;
	}
}

static void
set_signs(struct sheet *sheet, struct sheet_row *row, const enum finding_state worst[RULES])
{
	size_t column = FIRST + RULES;
	for (int i = 0, next; i < RULES; i = next) {
		char signs[RULES + 1] = "";
		next = next_group(i);
		for (int j = i; j < next; j++)
			signs[j - i] =
			    worst[j] == FINDING_STATES ? ' ' : finding_state_sign(worst[j]);
		sheet_set(sheet, row, column++, signs);
	}
}

void
sheet_matrix(struct sheet *sheet, const struct findings *findings)
{
	enum finding_state worst[RULES];
	sheet->title = _("Rules by disclosure");
	if (sheet->n_columns == 0)
		add_columns(sheet);
	if (!findings)
		return;
	const struct identity *identity = &findings->context.disclosure->identity;
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena, "%s/%d/%s/%s",
	    identity->agency, identity->year, kind_id(identity->kind), scope_id(identity->scope)));
	sheet_set(sheet, row, AGENCY, identity->agency);
	amount_set_number(sheet, row, YEAR, identity->year);
	sheet_set(sheet, row, KIND, kind_id(identity->kind));
	sheet_set(sheet, row, SCOPE, scope_id(identity->scope));
	amount_set_number(sheet, row, BROKEN, (int64_t)findings->counts[FINDING_BROKEN]);
	amount_set_number(sheet, row, UNCHECKED, (int64_t)findings->counts[FINDING_UNCHECKED]);
	worst_states(findings, worst);
	for (int i = 0; i < RULES; i++) {
		if (worst[i] != FINDING_STATES)
			sheet_set(sheet, row, FIRST + (size_t)i, finding_state_id(worst[i]));
	}
	set_signs(sheet, row, worst);
	row->tone = findings->counts[FINDING_BROKEN] ? TONE_BAD : TONE_NORMAL;
	row->name = row->cells[AGENCY].text;
}
