/* equation.c: equations between printed figures, as the rules write them */
#include <string.h>

#include "audit/check.h"
#include "audit/evaluate.h"
#include "audit/stray.h"
#include "base/mem.h"

void
equation_begin(struct equation *equation, struct audit *audit, enum rule_id rule)
{
	*equation = (struct equation){ .audit = audit, .rule = rule };
	audit->n_operands = 0;
}

static void
add(struct equation *equation, enum equation_side side, const struct operand *operand)
{
	struct audit *audit = equation->audit;
	MEM_GROW(audit->operands, audit->n_operands, audit->room);
	audit->operands[audit->n_operands++] = *operand;
	if (side == LEFT)
		equation->n_left = audit->n_operands;
}

/* Digits in a column of money that are no amount: something was misread or misprinted. */
static bool
is_unread(const struct figure *figure, const struct column *column)
{
	return figure->kind == FIGURE_TEXT && column->unit != UNIT_NONE &&
	    strpbrk(figure->printed, "0123456789");
}

void
equation_cell_of(struct equation *equation, enum equation_side side, int sign, enum whose whose,
    const struct statement *statement, const struct line *line, const struct column *column)
{
	struct operand operand = operand_printed(statement, line, column);
	operand.sign = sign;
	operand.whose = whose;
	operand.ambiguous |= is_unread(&operand.figure, column);
	add(equation, side, &operand);
}

void
equation_cell(struct equation *equation, enum equation_side side, int sign,
    const struct statement *statement, const struct line *line, const struct column *column)
{
	equation_cell_of(equation, side, sign, WHOSE_THIS, statement, line, column);
}

void
equation_remark(struct equation *equation, enum equation_side side, int sign, size_t remark)
{
	const struct remark *told = &equation->audit->disclosure->remarks[remark];
	add(equation, side, &(struct operand){ .kind = OPERAND_REMARK, .sign = sign,
	    .index = remark, .figure = told->figure, .source = told->source });
}

void
equation_fact(struct equation *equation, enum equation_side side, int sign, size_t fact)
{
	const struct fact *told = &equation->audit->disclosure->facts[fact];
	add(equation, side, &(struct operand){ .kind = OPERAND_FACT, .sign = sign,
	    .index = fact, .figure = told->figure, .source = told->source });
}

void
equation_task(struct equation *equation, enum equation_side side, int sign, size_t task,
    enum part part)
{
	struct operand operand =
	    operand_part(equation->audit->disclosure, OPERAND_TASK, task, part);
	operand.sign = sign;
	add(equation, side, &operand);
}

void
equation_indicator(struct equation *equation, enum equation_side side, int sign, size_t indicator,
    enum part part)
{
	struct operand operand =
	    operand_part(equation->audit->disclosure, OPERAND_INDICATOR, indicator, part);
	operand.sign = sign;
	add(equation, side, &operand);
}

void
equation_absent(struct equation *equation, enum equation_side side,
    const struct statement *statement, const char *name)
{
	add(equation, side, &(struct operand){ .kind = OPERAND_ABSENT, .sign = 1,
	    .statement = statement, .name = name });
}

void
equation_number(struct equation *equation, enum equation_side side, int sign,
    const struct figure *figure, const char *name)
{
	add(equation, side, &(struct operand){ .kind = OPERAND_COUNT, .sign = sign,
	    .figure = *figure, .name = name });
}

void
equation_count(struct equation *equation, enum equation_side side, int64_t count, const char *name)
{
	struct figure figure = { .kind = FIGURE_COUNT, .value = count, .measure_unit = "",
		.printed = "" };
	equation_number(equation, side, 1, &figure, name);
}

void
equation_over(struct equation *equation, enum equation_side side)
{
	size_t n = equation->audit->n_operands;
	equation->over[side] = side == LEFT ? n : n - equation->n_left;
}

/* Does the equation add up lines of one side of a table that has lines which it cannot place? */
static const struct statement *
added_up(const struct audit *audit)
{
	const struct operand *first = audit->operands;
	for (size_t i = 1; i < audit->n_operands; i++) {
		const struct operand *one = &audit->operands[i];
		if (first->line && one->line && one->line != first->line &&
		    one->statement == first->statement && one->line->side == first->line->side)
			return first->statement;
	}
	return NULL;
}

/*
 * What is missing in a sum may be the figure of a line that was not read for certain: then nothing
 * is wrong with the table.
 */
static void
allow_stray(const struct audit *audit, struct finding *finding)
{
	const struct statement *statement = added_up(audit);
	if (finding->state != FINDING_BROKEN || !statement || !stray_in(statement))
		return;
	finding->state = FINDING_UNCHECKED;
	finding->why = UNCHECKED_AMBIGUOUS;
}

/* The finding with its operands still in the audit's; false: there is nothing to say. */
static bool
work_out(const struct equation *equation, struct finding *finding)
{
	const struct audit *audit = equation->audit;
	size_t n = audit->n_operands, n_left = equation->n_left;
	*finding = (struct finding){ .rule = equation->rule, .relation = equation->relation,
		.detail = equation->detail,
		.left = { .operands = audit->operands, .n = n_left, .over = equation->over[LEFT],
		    .name = equation->names[LEFT] },
		.right = { .operands = audit->operands + n_left, .n = n - n_left,
		    .over = equation->over[RIGHT], .name = equation->names[RIGHT] } };
	if (!n || !evaluate(finding, equation->hint))
		return false;
	allow_stray(audit, finding);
	return true;
}

struct finding *
equation_end(struct equation *equation)
{
	struct finding finding;
	if (!work_out(equation, &finding))
		return NULL;
	return audit_record(equation->audit, &finding);
}

bool
equation_judge(struct equation *equation, enum finding_state *state, enum unchecked *why)
{
	struct finding finding;
	if (!work_out(equation, &finding))
		return false;
	*state = finding.state;
	if (why)
		*why = finding.why;
	return true;
}

bool
equation_holds(struct equation *equation)
{
	enum finding_state state;
	return equation_judge(equation, &state, NULL) &&
	    (state == FINDING_TIES || state == FINDING_ROUNDING);
}

