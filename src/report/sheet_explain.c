/* sheet_explain.c: one figure: where it stands, every rule that it takes part in, what the narrative says of it */
#include <string.h>

#include "audit/explain.h"
#include "audit/operand.h"
#include "audit/rule.h"
#include "base/i18n.h"
#include "report/amount.h"
#include "report/sheets_audit.h"
#include "store/sources.h"

enum { ITEM, WHAT, RULE, STATE, STATE_NAME, AMOUNT, UNIT, TEXT, PLACE, PAGE, LINE, SOURCE };

/* A row index says finding and operand; beyond the findings stand the explained figures. */
#define OPERANDS 65536u
#define NO_OPERAND (OPERANDS - 1)

struct explaining {
	struct sheet *sheet;
	struct db *db;
	const struct findings *findings;
	size_t index;                 /* of the finding at hand, else their number */
	size_t operand;               /* of the row at hand, or NO_OPERAND */
	long parent;                  /* the row of its rule, -1 outside */
	const char *document;         /* the last that was named; NULL before */
};

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[ITEM] = { .id = "item", .title = N_("Item"), .export_only = true },
		[WHAT] = { .id = "what", .title = N_("What"), .kind = SHEET_TREE, .want = 80,
		    .wraps = true },
		[RULE] = { .id = "rule", .title = N_("Rule"), .kind = SHEET_CODE,
		    .export_only = true },
		[STATE] = { .id = "state", .title = N_("State"), .export_only = true },
		[STATE_NAME] = { .id = "state-name", .title = N_("State"), .screen_only = true },
		[AMOUNT] = { .id = "amount", .title = N_("Figure"), .kind = SHEET_NUMBER },
		[UNIT] = { .id = "unit", .title = N_("Unit"), .rank = 3 },
		[TEXT] = { .id = "text", .title = N_("Text"), .want = 160, .rank = 2,
		    .wraps = true, .below = true },
		[PLACE] = { .id = "place", .title = N_("Place"), .rank = 1, .wraps = true,
		    .screen_only = true },
		[PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER,
		    .export_only = true },
		[LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER,
		    .export_only = true },
		[SOURCE] = { .id = "source", .title = N_("Source"), .export_only = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

static struct sheet_row *
add_row(const struct explaining *explaining, const char *item, const char *what, const char *text)
{
	struct sheet *sheet = explaining->sheet;
	struct sheet_row *row = sheet_add_row(sheet, item);
	row->index = explaining->index * OPERANDS + explaining->operand;
	row->parent = explaining->parent;
	row->level = explaining->parent >= 0;
	sheet_set(sheet, row, ITEM, item);
	sheet_set(sheet, row, WHAT, what);
	sheet_set(sheet, row, TEXT, text);
	row->name = row->cells[WHAT].text;
	return row;
}

static void
set_figure(const struct explaining *explaining, struct sheet_row *row,
    const struct operand *operand)
{
	struct sheet *sheet = explaining->sheet;
	const struct figure *figure = &operand->figure;
	const struct disclosure *disclosure =
	    operand_disclosure(&explaining->findings->context, operand);
	if (figure->kind == FIGURE_TEXT)
		sheet_set(sheet, row, TEXT, figure->printed);
	else
		amount_set(sheet, row, AMOUNT, figure, NULL);
	sheet_set(sheet, row, UNIT, amount_unit(figure, NULL));
	sheet_set(sheet, row, PLACE, amount_place_in(&sheet->arena, disclosure, operand->source,
	    figure->place));
	amount_set_place(sheet, row, PAGE, LINE, figure->place);
	if (figure->place.page || figure->place.line)
		sheet_set(sheet, row, SOURCE,
		    disclosure_source(disclosure, operand->source)->name);
}

static const char *
source_name(const struct explaining *explaining, const struct operand *operand)
{
	const struct disclosure *disclosure =
	    operand_disclosure(&explaining->findings->context, operand);
	return disclosure_source(disclosure, operand->source)->name;
}

/* The figure itself, as printed. */
static void
add_figure(const struct explaining *explaining, const struct operand *operand)
{
	struct arena *arena = &explaining->sheet->arena;
	const struct figure *figure = &operand->figure;
	struct sheet_row *row = add_row(explaining, "figure",
	    operand_name(arena, &explaining->findings->context, operand, NULL),
	    figure->kind == FIGURE_NONE ? _("nothing is printed here") : operand->ambiguous ?
	    _("the column is not certain") : figure->printed);
	row->tone = TONE_TOTAL;
	if (figure->kind != FIGURE_NONE && !operand->ambiguous)
		set_figure(explaining, row, operand);
}

/* Of a run of blanks two: the layout of the document would push its figures out of sight. */
static const char *
without_gaps(struct arena *arena, const char *text)
{
	char *out = arena_text(arena, text), *to = out;

	for (; *text; text++)
		if (*text != ' ' || to == out || to == out + 1 || to[-1] != ' ' || to[-2] != ' ')
			*to++ = *text;
	*to = '\0';
	return out;
}

/* The line of the document in which it stands, where its text is stored. */
static int
add_text(const struct explaining *explaining, const struct operand *operand, struct err *err)
{
	const struct disclosure *disclosure =
	    operand_disclosure(&explaining->findings->context, operand);
	struct place place = operand->figure.place;
	struct stored_line *lines;
	size_t n;
	if (!place.line)
		return 0;
	if (sources_lines(explaining->db, disclosure->id, operand->source, place.page, place.line,
	    place.line, &explaining->sheet->arena, &lines, &n, err) < 0)
		return -1;
	if (n)
		add_row(explaining, "line", without_gaps(&explaining->sheet->arena, lines[0].text),
		    _("the line of the document"))->tone =
		    TONE_HEADING;
	return 0;
}

/* Once over all figures that follow each other in it. */
static void
add_document(struct explaining *explaining, const struct operand *operand)
{
	const char *document = source_name(explaining, operand);

	if (explaining->document && strcmp(explaining->document, document) == 0)
		return;
	explaining->document = document;
	add_row(explaining, "document", document, _("the document"))->tone = TONE_QUIET;
}

/* Every figure of the equation with its place; names are whole, for each stands on its own. */
static void
add_operands(struct explaining *explaining, const struct finding *finding)
{
	struct arena *arena = &explaining->sheet->arena;
	const struct share_context *context = &explaining->findings->context;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		const struct operand *operand = &finding->left.operands[i];
		const char *name = operand_name(arena, context, operand, NULL);
		explaining->operand = i < NO_OPERAND ? i : NO_OPERAND;
		struct sheet_row *row = add_row(explaining,
		    i < finding->left.n ? "left" : "right", name, "");
		set_figure(explaining, row, operand);
	}
	explaining->operand = NO_OPERAND;
}

static void
add_rule(struct explaining *explaining, const struct finding *finding)
{
	struct sheet *sheet = explaining->sheet;
	const struct rule *rule = rule_of(finding->rule);
	struct sheet_row *row = add_row(explaining, "rule", arena_printf(&sheet->arena, "%s %s",
	    rule->id, _(rule->text)), explain_sentence(&sheet->arena, explaining->findings, finding));
	sheet_set(sheet, row, RULE, rule->id);
	sheet_set(sheet, row, STATE, finding_state_id(finding->state));
	sheet_set(sheet, row, STATE_NAME, _(finding_state_name(finding->state)));
	row->code = row->cells[RULE].text;
	row->tone = finding->state == FINDING_BROKEN ? TONE_BAD : TONE_HEADING;
	explaining->parent = (long)sheet->n_rows - 1;
	if (finding->left.n && finding->right.n) {
		add_row(explaining, "formula", explain_formula(&sheet->arena, finding),
		    _("the formula"));
		add_operands(explaining, finding);
	}
	if (finding->state == FINDING_BROKEN)
		add_row(explaining, "advice",
		    explain_advice(&sheet->arena, explaining->findings, finding),
		    _("what to correct"));
	explaining->parent = -1;
}

/* A row with a code is the same in every table that has a column for the same. */
static bool
is_said_of(const struct explaining *explaining, const struct operand *figure,
    const struct operand *told)
{
	struct operand_where where = operand_where(&explaining->findings->context, told);
	if (!where.line || !where.column)
		return false;
	if (where.line == figure->line && where.column == figure->column)
		return true;
	return *figure->line->code && where.column->measure == figure->column->measure &&
	    strcmp(where.line->code, figure->line->code) == 0;
}

static void
add_remarks(const struct explaining *explaining, const struct operand *figure)
{
	const struct disclosure *disclosure = explaining->findings->context.disclosure;
	for (size_t i = 0; i < disclosure->n_remarks; i++) {
		const struct operand told = { .kind = OPERAND_REMARK, .index = i,
			.figure = disclosure->remarks[i].figure,
			.source = disclosure->remarks[i].source };
		if (!is_said_of(explaining, figure, &told))
			continue;
		struct sheet_row *row = add_row(explaining, "remark",
		    operand_name(&explaining->sheet->arena, &explaining->findings->context, &told,
			NULL), "");
		set_figure(explaining, row, &told);
		row->cells[AMOUNT].reported = row->cells[AMOUNT].has_value;
	}
}

/* Does it compare what the narrative says of a cell, and not the cell itself? */
static bool
is_about_told(const struct explaining *explaining, const struct finding *finding,
    const struct operand *figure)
{
	bool told = false;
	for (size_t i = 0; i < finding->left.n + finding->right.n; i++) {
		const struct operand *operand = &finding->left.operands[i];
		if (operand->kind == OPERAND_CELL && operand->line == figure->line &&
		    operand->column == figure->column)
			return false;
		told |= operand->kind == OPERAND_REMARK && operand->whose == WHOSE_THIS &&
		    is_said_of(explaining, figure, operand);
	}
	return told;
}

/* What is wrong with what the narrative says of a cell. */
static void
add_told_rules(struct explaining *explaining, const struct operand *figure)
{
	const struct findings *findings = explaining->findings;
	for (size_t i = 0; i < findings->n; i++) {
		const struct finding *finding = &findings->list[i];
		if (finding->state != FINDING_BROKEN || !is_about_told(explaining, finding, figure))
			continue;
		explaining->index = i;
		explaining->operand = NO_OPERAND;
		add_rule(explaining, finding);
	}
}

static void
add_rules(struct explaining *explaining, const struct operand *figure)
{
	const struct findings *findings = explaining->findings;
	size_t n;
	const size_t *of = findings_of(findings, figure, &n);
	for (size_t i = 0; i < n; i++) {
		explaining->index = of[i];
		explaining->operand = NO_OPERAND;
		add_rule(explaining, &findings->list[of[i]]);
	}
	if (n == 0)
		add_row(explaining, "none", _("It takes part in no rule that was checked"), "")->tone =
		    TONE_QUIET;
}

static int
explain_figure(struct explaining *explaining, const struct operand *figure, size_t index,
    struct err *err)
{
	explaining->index = explaining->findings->n;
	explaining->operand = index < NO_OPERAND ? index : NO_OPERAND;
	add_figure(explaining, figure);
	if (add_text(explaining, figure, err) < 0)
		return -1;
	add_document(explaining, figure);
	add_rules(explaining, figure);
	if (figure->kind == OPERAND_CELL)
		add_told_rules(explaining, figure);
	explaining->index = explaining->findings->n;
	explaining->operand = NO_OPERAND;
	if (figure->kind == OPERAND_CELL)
		add_remarks(explaining, figure);
	return 0;
}

int
sheet_explain(struct sheet *sheet, struct db *db, const struct findings *findings,
    const struct operand *figures, size_t n, struct err *err)
{
	struct explaining explaining = { .sheet = sheet, .db = db, .findings = findings,
		.operand = NO_OPERAND, .parent = -1 };
	sheet->title = sheet_text(sheet, operand_name(&sheet->arena, &findings->context, &figures[0],
	    NULL));
	add_columns(sheet);
	for (size_t i = 0; i < n; i++) {
		if (explain_figure(&explaining, &figures[i], i, err) < 0)
			return -1;
	}
	sheet_fit(sheet);
	return 0;
}

size_t
sheet_explain_finding(size_t index)
{
	return index / OPERANDS;
}

const struct operand *
sheet_explain_figure(const struct findings *findings, const struct operand *figures, size_t index)
{
	size_t finding = index / OPERANDS, operand = index % OPERANDS;
	if (operand == NO_OPERAND)
		return NULL;
	return finding == findings->n ? &figures[operand] :
	    &findings->list[finding].left.operands[operand];
}
