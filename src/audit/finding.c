/* finding.c: findings, their states, and which figure takes part in which */
#include <stdlib.h>
#include <string.h>

#include "audit/finding.h"
#include "base/i18n.h"
#include "base/mem.h"

static const struct {
	const char *id, *name;
	char sign;
} states[FINDING_STATES] = {
	[FINDING_BROKEN] = { .id = "broken", .sign = '!', .name = N_("does not tie out") },
	[FINDING_HINT] = { .id = "hint", .sign = '+', .name = N_("differs, perhaps rightly") },
	[FINDING_ROUNDING] = { .id = "rounding", .sign = '~', .name = N_("rounding") },
	[FINDING_TIES] = { .id = "ties", .sign = '=', .name = N_("ties out") },
	[FINDING_UNCHECKED] = { .id = "unchecked", .sign = '?', .name = N_("not checked") },
};

static const char *const reasons[UNCHECKED_REASONS] = {
	[UNCHECKED_NO_TABLE] = N_("a table that it needs is not there"),
	[UNCHECKED_BLANK] = N_("one side has no figure"),
	[UNCHECKED_AMBIGUOUS] = N_("the column of a figure could not be told from the document"),
	[UNCHECKED_NO_BUDGET] = N_("the budget of the year is not imported"),
	[UNCHECKED_NO_LAST_YEAR] = N_("last year's disclosure is not imported"),
	[UNCHECKED_NO_TEXT] = N_("the text of the document is not stored"),
	[UNCHECKED_NOT_TOLD] = N_("the document tells nothing to check it with"),
	[UNCHECKED_ZERO_BASE] = N_("what to divide by is 0"),
	[UNCHECKED_OVERFLOW] = N_("the figures are too large to add"),
	[UNCHECKED_LAYOUT] = N_("the table is laid out in a way that the rule does not know"),
	[UNCHECKED_NO_NAME] = N_("no document of that year was seen with this code"),
	[UNCHECKED_NO_COLUMN] = N_("a row or column that it needs is not there"),
	[UNCHECKED_NOT_COVERED] = N_("this rule is not covered"),
};

const char *
finding_state_id(enum finding_state state)
{
	return states[state].id;
}

const char *
finding_state_name(enum finding_state state)
{
	return states[state].name;
}

char
finding_state_sign(enum finding_state state)
{
	return states[state].sign;
}

bool
finding_state_parse(const char *id, enum finding_state *state)
{
	for (int i = 0; i < FINDING_STATES; i++) {
		if (strcmp(states[i].id, id) == 0) {
			*state = (enum finding_state)i;
			return true;
		}
	}
	return false;
}

const char *
unchecked_text(enum unchecked why)
{
	return reasons[why];
}

void
findings_release(struct findings *findings)
{
	arena_release(&findings->arena);
	free(findings->list);
	free(findings->figures);
	free(findings->of_figure);
	*findings = (struct findings){ .n = 0 };
}

struct operand
operand_cell(const struct statement *statement, const struct line *line,
    const struct column *column)
{
	return (struct operand){ .kind = OPERAND_CELL, .sign = 1, .statement = statement,
		.line = line, .column = column };
}

struct operand
operand_printed(const struct statement *statement, const struct line *line,
    const struct column *column)
{
	struct operand operand = operand_cell(statement, line, column);
	const struct cell *cell = line_cell(line, column->ordinal);
	operand.source = statement->source;
	if (cell) {
		operand.figure = cell->figure;
		operand.ambiguous = cell->ambiguous;
	}
	return operand;
}

static const struct figure *
task_figure(const struct task *task, enum part part)
{
	switch (part) {
	case PART_BUDGET:
		return &task->budget;
	case PART_SPEND:
		return &task->spend;
	default:
		return &task->rate;
	}
}

static const struct figure *
indicator_figure(const struct indicator *indicator, enum part part)
{
	switch (part) {
	case PART_TARGET:
		return &indicator->target;
	case PART_ACTUAL:
		return &indicator->actual;
	case PART_WEIGHT:
		return &indicator->weight;
	default:
		return &indicator->score;
	}
}

struct operand
operand_part(const struct disclosure *disclosure, enum operand_kind kind, size_t index,
    enum part part)
{
	struct operand operand = { .kind = kind, .sign = 1, .index = index, .part = part };
	if (kind == OPERAND_TASK) {
		operand.figure = *task_figure(&disclosure->tasks[index], part);
		operand.source = disclosure->tasks[index].source;
	} else {
		operand.figure = *indicator_figure(&disclosure->indicators[index], part);
		operand.source = disclosure->indicators[index].source;
	}
	return operand;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int
figure_order(const struct operand *a, const struct operand *b)
{
	int order = ORDER(a->kind, b->kind);
	if (!order)
		order = ORDER(a->whose, b->whose);
	if (!order)
		order = ORDER((uintptr_t)a->line, (uintptr_t)b->line);
	if (!order)
		order = ORDER((uintptr_t)a->column, (uintptr_t)b->column);
	if (!order)
		order = ORDER(a->index, b->index);
	return order ? order : ORDER(a->part, b->part);
}

struct reference {
	const struct operand *figure;
	size_t finding;
};

static int
reference_order(const void *a, const void *b)
{
	const struct reference *left = a, *right = b;
	int order = figure_order(left->figure, right->figure);
	return order ? order : ORDER(left->finding, right->finding);
}

static bool
is_figure(const struct operand *operand)
{
	return operand->kind != OPERAND_TEXT && operand->kind != OPERAND_ABSENT &&
	    operand->kind != OPERAND_COUNT;
}

static size_t
collect(const struct expression *side, size_t finding, struct reference *refs)
{
	size_t n = 0;
	for (size_t i = 0; i < side->n; i++) {
		if (is_figure(&side->operands[i]))
			refs[n++] = (struct reference){ &side->operands[i], finding };
	}
	return n;
}

static size_t
operands(const struct findings *findings)
{
	size_t n = 0;
	for (size_t i = 0; i < findings->n; i++)
		n += findings->list[i].left.n + findings->list[i].right.n;
	return n;
}

static void
keep_figures(struct findings *findings, const struct reference *refs, size_t n)
{
	findings->figures = mem_resize(findings->figures, n + 1, sizeof *findings->figures);
	findings->of_figure = mem_resize(findings->of_figure, n + 1, sizeof *findings->of_figure);
	findings->n_figures = 0;
	for (size_t i = 0; i < n; i++) {
		if (i && reference_order(&refs[i - 1], &refs[i]) == 0)
			continue;
		findings->figures[findings->n_figures] = refs[i].figure;
		findings->of_figure[findings->n_figures++] = refs[i].finding;
	}
}

void
findings_index(struct findings *findings)
{
	struct reference *refs = mem_alloc((operands(findings) + 1) * sizeof *refs);
	size_t n = 0;
	for (size_t i = 0; i < findings->n; i++) {
		n += collect(&findings->list[i].left, i, refs + n);
		n += collect(&findings->list[i].right, i, refs + n);
	}
	qsort(refs, n, sizeof *refs, reference_order);
	keep_figures(findings, refs, n);
	free(refs);
}

const size_t *
findings_of(const struct findings *findings, const struct operand *figure, size_t *n)
{
	size_t low = 0, high = findings->n_figures;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (figure_order(findings->figures[middle], figure) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (high = low; high < findings->n_figures; high++) {
		if (figure_order(findings->figures[high], figure) != 0)
			break;
	}
	*n = high - low;
	return *n ? findings->of_figure + low : NULL;
}

/*
 * What a percentage that does not tie out is divided by is not in question: the other side tells
 * the wrong number.
 */
static bool
is_whole_of(const struct finding *finding, const struct operand *figure)
{
	const struct expression *sides[] = { &finding->left, &finding->right };
	for (size_t i = 0; i < 2; i++) {
		for (size_t j = sides[i]->over; sides[i]->over && j < sides[i]->n; j++) {
			if (figure_order(&sides[i]->operands[j], figure) == 0)
				return true;
		}
	}
	return false;
}

bool
findings_badge(const struct findings *findings, const struct operand *figure,
    enum finding_state *state)
{
	size_t n;
	const size_t *of = findings_of(findings, figure, &n);
	bool any = false;
	for (size_t i = 0; i < n; i++) {
		const struct finding *finding = &findings->list[of[i]];
		enum finding_state one = finding->state;
		if (one == FINDING_BROKEN && is_whole_of(finding, figure))
			continue;
		if (one == FINDING_HINT || (any && one >= *state))
			continue;
		*state = one;
		any = true;
	}
	return any;
}

static const struct operand *
first_printed(const struct expression *side)
{
	for (size_t i = 0; i < side->n; i++) {
		const struct operand *operand = &side->operands[i];
		if (operand->whose == WHOSE_THIS &&
		    (operand->figure.place.line || operand->figure.place.page))
			return operand;
	}
	return NULL;
}

struct place
finding_place(const struct finding *finding, int *source)
{
	const struct operand *operand = first_printed(&finding->left);
	if (!operand)
		operand = first_printed(&finding->right);
	*source = operand ? operand->source : 0;
	return operand ? operand->figure.place : (struct place){ .page = 0 };
}
