/* sheet_findings.c: what the rules say of a disclosure, one finding a row: the contract of `suan check` */
#include <string.h>

#include "audit/explain.h"
#include "audit/operand.h"
#include "audit/rule.h"
#include "base/i18n.h"
#include "report/amount.h"
#include "report/sheets_audit.h"

enum {
	STATE, STATE_NAME, RULE, TABLE, CODE, LABEL, MEASURE, VALUE_LEFT, VALUE_RIGHT, DIFFERENCE,
	TOLERANCE, PAGE, LINE, SENTENCE, ADVICE, AGENCY, YEAR, KIND, SCOPE, SOURCE
};

void
finding_filter_all(struct finding_filter *filter)
{
	memset(filter->states, true, sizeof filter->states);
	memset(filter->rules, true, sizeof filter->rules);
}

/* 1 where all that pass are in the same state, which is needed less then; else 0. */
static int
one_state(const struct finding_filter *filter)
{
	int n = 0;
	for (int state = 0; state < FINDING_STATES; state++)
		n += filter->states[state];
	return n == 1;
}

static bool
finding_filter_takes(const struct finding_filter *filter, const struct finding *finding)
{
	return filter->states[finding->state] && filter->rules[finding->rule];
}

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[STATE] = { .id = "state", .title = N_("State"), .export_only = true },
		[STATE_NAME] = { .id = "state-name", .title = N_("State"), .wraps = true,
		    .screen_only = true },
		[RULE] = { .id = "rule", .title = N_("Rule"), .kind = SHEET_CODE },
		[TABLE] = { .id = "table", .title = N_("Table"), .kind = SHEET_NUMBER, .rank = 3 },
		[CODE] = { .id = "code", .title = N_("Code"), .kind = SHEET_CODE, .rank = 4 },
		[LABEL] = { .id = "label", .title = N_("Name"), .rank = 5 },
		[MEASURE] = { .id = "measure", .title = N_("Measure"), .rank = 6 },
		[VALUE_LEFT] = { .id = "left", .title = N_("Left"), .kind = SHEET_NUMBER,
		    .rank = 5 },
		[VALUE_RIGHT] = { .id = "right", .title = N_("Right"), .kind = SHEET_NUMBER,
		    .rank = 5 },
		[DIFFERENCE] = { .id = "difference", .title = N_("Difference"),
		    .kind = SHEET_NUMBER, .rank = 2 },
		[TOLERANCE] = { .id = "tolerance", .title = N_("Tolerance"), .kind = SHEET_NUMBER,
		    .rank = 6 },
		[PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER },
		[LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER },
		[SENTENCE] = { .id = "sentence", .title = N_("What is compared"), .want = 160,
		    .wraps = true },
		[ADVICE] = { .id = "advice", .title = N_("What to correct"), .want = 160,
		    .rank = 7, .wraps = true, .screen_only = true, .below = true },
		[AGENCY] = { .id = "agency", .title = N_("Agency"), .rank = 1, .heads = true },
		[YEAR] = { .id = "year", .title = N_("Year"), .kind = SHEET_NUMBER, .rank = 1,
		    .heads = true },
		[KIND] = { .id = "kind", .title = N_("Kind"), .rank = 3, .heads = true },
		[SCOPE] = { .id = "scope", .title = N_("Scope"), .rank = 4, .heads = true },
		[SOURCE] = { .id = "source", .title = N_("Source"), .rank = 4, .heads = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

/* What it is about, named as `suan cells` names it. */
static void
set_subject(struct sheet *sheet, struct sheet_row *row, const struct findings *findings,
    const struct finding *finding)
{
	const struct operand *subject = explain_subject(finding);
	if (!subject)
		return;
	struct operand_where where = operand_where(&findings->context, subject);
	if (where.statement)
		amount_set_number(sheet, row, TABLE, where.statement->ordinal);
	if (where.line) {
		sheet_set(sheet, row, CODE, where.line->code);
		sheet_set(sheet, row, LABEL, where.line->label);
	}
	if (where.column)
		sheet_set(sheet, row, MEASURE, where.column->header);
}

static void
set_values(struct sheet *sheet, struct sheet_row *row, const struct finding *finding)
{
	struct arena *arena = &sheet->arena;
	if (!explain_has_values(finding))
		return;
	sheet_set_value(sheet, row, VALUE_LEFT, explain_value(arena, finding, finding->left.value),
	    finding->left.value);
	sheet_set_value(sheet, row, VALUE_RIGHT,
	    explain_value(arena, finding, finding->right.value), finding->right.value);
	sheet_set_value(sheet, row, DIFFERENCE, explain_value(arena, finding, finding->difference),
	    finding->difference);
	sheet_set_value(sheet, row, TOLERANCE, explain_tolerance(arena, finding),
	    finding->tolerance);
}

static void
set_words(struct sheet *sheet, struct sheet_row *row, const struct findings *findings,
    const struct finding *finding)
{
	sheet_set(sheet, row, STATE, finding_state_id(finding->state));
	sheet_set(sheet, row, STATE_NAME, _(finding_state_name(finding->state)));
	sheet_set(sheet, row, RULE, rule_of(finding->rule)->id);
	sheet_set(sheet, row, SENTENCE, explain_sentence(&sheet->arena, findings, finding));
	if (finding->state == FINDING_BROKEN && findings->figures)
		sheet_set(sheet, row, ADVICE, explain_advice(&sheet->arena, findings, finding));
}

/* Where it stands; of one that stands nowhere, the document if there is but one. */
static void
set_source(struct sheet *sheet, struct sheet_row *row, const struct disclosure *disclosure,
    const struct finding *finding)
{
	int source = 0;
	struct place place = finding_place(finding, &source);
	amount_set_place(sheet, row, PAGE, LINE, place);
	if (place.page || place.line || !disclosure->n_more)
		sheet_set(sheet, row, SOURCE, disclosure_source(disclosure, source)->name);
}

static enum sheet_tone
tone_of(enum finding_state state)
{
	return state == FINDING_BROKEN ? TONE_BAD : state == FINDING_TIES ? TONE_GOOD :
	    state == FINDING_UNCHECKED ? TONE_QUIET : TONE_NORMAL;
}

static void
add_finding(struct sheet *sheet, const struct findings *findings, size_t index)
{
	const struct finding *finding = &findings->list[index];
	const struct identity *identity = &findings->context.disclosure->identity;
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena,
	    "%s/%d/%s/%s/%zu", identity->agency, identity->year, kind_id(identity->kind),
	    scope_id(identity->scope), index));
	row->index = index;
	row->tone = tone_of(finding->state);
	set_words(sheet, row, findings, finding);
	set_subject(sheet, row, findings, finding);
	set_values(sheet, row, finding);
	sheet_set(sheet, row, AGENCY, identity->agency);
	amount_set_number(sheet, row, YEAR, identity->year);
	sheet_set(sheet, row, KIND, kind_id(identity->kind));
	sheet_set(sheet, row, SCOPE, scope_id(identity->scope));
	set_source(sheet, row, findings->context.disclosure, finding);
	row->code = row->cells[CODE].text;
	row->name = arena_printf(&sheet->arena, "%s %s", row->cells[RULE].text,
	    row->cells[SENTENCE].text);
}

void
sheet_findings(struct sheet *sheet, const struct findings *findings,
    const struct finding_filter *filter)
{
	if (sheet->n_columns == 0) {
		add_columns(sheet);
		sheet->columns[STATE_NAME].rank = one_state(filter);
	}
	sheet->title = _("Findings");
	for (size_t i = 0; i < findings->n; i++) {
		if (finding_filter_takes(filter, &findings->list[i]))
			add_finding(sheet, findings, i);
	}
}
