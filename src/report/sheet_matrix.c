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

/* The signs of a state in a matrix; for people, beside each other, they need no words. */
static const char *
sign_text(struct sheet *sheet, enum finding_state state)
{
	return arena_printf(&sheet->arena, "%c", finding_state_sign(state));
}

/* A column of signs is never cut, and no wider than they are. */
static void
add_group(struct sheet *sheet, int from, int next)
{
	const char *first = rule_of((enum rule_id)from)->id;
	const char *title = arena_printf(&sheet->arena, "%s-%s", first,
	    rule_of((enum rule_id)(next - 1))->id);
	struct sheet_column *column = sheet_add_column(sheet, title,
	    (int)strlen(title) > next - from ? first : title, SHEET_CODE);
	column->screen_only = true;
	column->want = RULES;
}

static void
add_columns(struct sheet *sheet)
{
	const struct sheet_column columns[] = {
		[AGENCY] = { .id = "agency", .title = N_("Agency"), .rank = 2, .heads = true },
		[YEAR] = { .id = "year", .title = N_("Year"), .kind = SHEET_NUMBER, .rank = 2,
		    .heads = true },
		[KIND] = { .id = "kind", .title = N_("Kind"), .rank = 2, .heads = true },
		[SCOPE] = { .id = "scope", .title = N_("Scope"), .rank = 2, .heads = true },
		[BROKEN] = { .id = "broken", .title = sign_text(sheet, FINDING_BROKEN),
		    .kind = SHEET_NUMBER },
		[UNCHECKED] = { .id = "unchecked", .title = sign_text(sheet, FINDING_UNCHECKED),
		    .kind = SHEET_NUMBER, .rank = 1 },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
	for (int i = 0; i < RULES; i++)
		sheet_add_column(sheet, rule_of((enum rule_id)i)->id,
		    rule_of((enum rule_id)i)->id, SHEET_TEXT)->export_only = true;
	for (int i = 0, next; i < RULES; i = next) {
		next = next_group(i);
		add_group(sheet, i, next);
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
			    worst[j] == FINDING_STATES ? '.' : finding_state_sign(worst[j]);
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
