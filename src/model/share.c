/* share.c: a figure as an exact percentage of something, with where that comes from */
#include <string.h>

#include "base/i18n.h"
#include "model/share.h"
#include "model/tree.h"

/* A percentage with two decimals: part / whole in hundredths of a percent. */
#define PERCENT_DECIMALS 2
#define PERCENT_SCALE 4

static const struct {
	const char *id, *name;
} shares[SHARE_KINDS] = {
	[SHARE_PARENT] = { .id = "parent", .name = N_("% parent") },
	[SHARE_TOTAL] = { .id = "total", .name = N_("% total") },
	[SHARE_BUDGET] = { .id = "budget", .name = N_("% budget") },
	[SHARE_LAST_YEAR] = { .id = "last-year", .name = N_("% change") },
};

/* One figure and everything it may be measured against. */
struct subject {
	const struct share_context *context;
	const struct statement *statement;
	const struct line *line;
	const struct column *column;
	int64_t amount;
};

const char *
share_id(enum share_kind kind)
{
	return shares[kind].id;
}

const char *
share_name(enum share_kind kind)
{
	return shares[kind].name;
}

bool
share_parse(const char *id, enum share_kind *kind)
{
	for (int i = 0; i < SHARE_KINDS; i++) {
		if (strcmp(shares[i].id, id) == 0) {
			*kind = (enum share_kind)i;
			return true;
		}
	}
	return false;
}

static struct share
part_of(int64_t part, int64_t whole, enum share_origin origin)
{
	struct share share = { .origin = SHARE_NOWHERE };
	if (ratio(part, whole, PERCENT_SCALE, &share.value))
		share.origin = origin;
	return share;
}

/* (this - last) / last. */
static struct share
change_from(int64_t this, int64_t last, enum share_origin origin)
{
	int64_t change;
	if (__builtin_sub_overflow(this, last, &change))
		return (struct share){ .origin = SHARE_NOWHERE };
	return part_of(change, last, origin);
}

static struct share
part_of_line(const struct subject *subject, const struct line *whole)
{
	int64_t amount;
	if (!whole || !line_amount(whole, subject->column, &amount))
		return (struct share){ .origin = SHARE_NOWHERE };
	return part_of(subject->amount, amount, SHARE_COMPUTED);
}

/* A line that hangs from nothing is part of the total over it, if that is another line. */
static struct share
share_of_parent(const struct subject *subject)
{
	const struct line *parent = tree_parent(subject->statement, subject->line);
	if (!parent && !line_is_total(subject->line))
		parent = tree_total(subject->statement, subject->line);
	return part_of_line(subject, parent != subject->line ? parent : NULL);
}

static const struct column *
same_measure(const struct statement *statement, side_t side, enum measure measure)
{
	const struct column *column = statement_measure(statement, side, measure);
	if (!column && measure == MEASURE_AMOUNT)
		column = statement_measure(statement, side, MEASURE_TOTAL);
	if (!column && measure == MEASURE_TOTAL)
		column = statement_measure(statement, side, MEASURE_AMOUNT);
	return column;
}

/*
 * Basic expenditure is printed with a total of each half (人员经费合计, 公用经费合计): the whole
 * is both together. A blank one is left out; one that cannot be told leaves nothing to divide by.
 */
static bool
sum_of_totals(const struct subject *subject, int64_t *sum)
{
	const struct statement *statement = subject->statement;

	*sum = 0;
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		const struct column *column;
		int64_t amount;
		if (line->parent >= 0 || !line_is_total(line))
			continue;
		column = same_measure(statement, line->side, subject->column->measure);
		if (!column || !line_cell(line, column->ordinal))
			continue;
		if (!line_amount(line, column, &amount) ||
		    __builtin_add_overflow(*sum, amount, sum))
			return false;
	}
	return true;
}

static struct share
share_of_total(const struct subject *subject)
{
	int64_t sum;

	if (subject->statement->kind != STATEMENT_BASIC)
		return part_of_line(subject, tree_total(subject->statement, subject->line));
	if (!sum_of_totals(subject, &sum))
		return (struct share){ .origin = SHARE_NOWHERE };
	return part_of(subject->amount, sum, SHARE_COMPUTED);
}

/* The amount of the same line and measure in a table of another disclosure. */
static bool
counterpart(const struct subject *subject, const struct statement *statement, int64_t *amount)
{
	if (!statement || subject->column->measure == MEASURE_NONE)
		return false;
	const struct line *line = statement_line(statement, subject->line->side,
	    subject->line->code, subject->line->label);
	if (!line)
		line = statement_line(statement, 0, subject->line->code, subject->line->label);
	return line && line_amount(line, same_measure(statement, line->side,
	    subject->column->measure), amount);
}

/* Budgets print one table of expenditure where final accounts print two. */
static const struct statement *
budget_statement(const struct disclosure *budget, enum statement_kind kind)
{
	const struct statement *statement = disclosure_statement(budget, kind);
	if (!statement && kind == STATEMENT_EXPENDITURE)
		return disclosure_statement(budget, STATEMENT_PUBLIC);
	if (!statement && kind == STATEMENT_PUBLIC)
		return disclosure_statement(budget, STATEMENT_EXPENDITURE);
	return statement;
}

void
share_listen(struct share_context *context)
{
	const struct disclosure *disclosure = context->disclosure;

	for (size_t i = 0; i < STATEMENT_KINDS; i++)
		context->told[i].silent = ~0u;
	for (size_t i = 0; i < disclosure->n_remarks; i++) {
		enum statement_kind kind = disclosure->remarks[i].table;
		if (context->told[kind].to == 0)
			context->told[kind].from = i;
		context->told[kind].to = i + 1;
		context->told[kind].silent &= ~(1u << disclosure->remarks[i].aspect);
	}
}

/* What the narrative says of the line of its own table. */
static const struct remark *
told(const struct subject *subject, const struct statement *statement, enum aspect aspect)
{
	const struct share_context *context = subject->context;
	size_t from = context->told[statement->kind].from, to = context->told[statement->kind].to;

	if (context->told[statement->kind].silent & 1u << aspect)
		return NULL;
	if (to == 0)
		to = context->disclosure->n_remarks;
	return remark_among(context->disclosure->remarks + from, to - from, statement,
	    subject->line, subject->column->measure, aspect);
}

/*
 * What the narrative says of the figure. It speaks of expenditure as 一般公共预算财政拨款支出:
 * that counts here where both tables print the same amount.
 */
static const struct remark *
narrated(const struct subject *subject, enum aspect aspect)
{
	const struct remark *remark = told(subject, subject->statement, aspect);
	if (remark || subject->statement->kind != STATEMENT_EXPENDITURE)
		return remark;
	const struct statement *public = disclosure_statement(subject->context->disclosure,
	    STATEMENT_PUBLIC);
	int64_t amount;
	if (!public || !counterpart(subject, public, &amount) || amount != subject->amount)
		return NULL;
	return told(subject, public, aspect);
}

/* The rate as reported, else the one that follows from a reported amount by `compute`. */
static struct share
share_told(const struct subject *subject, enum aspect rate, enum aspect amount,
    struct share (*compute)(int64_t part, int64_t whole, enum share_origin origin))
{
	struct share share = { .origin = SHARE_NOWHERE };
	const struct remark *remark = narrated(subject, rate);
	if (remark && remark->figure.kind == FIGURE_PERCENT) {
		if (decimal_rescale(remark->figure.value, remark->figure.decimals,
		    PERCENT_DECIMALS, &share.value))
			share.origin = SHARE_REPORTED;
	} else {
		remark = narrated(subject, amount);
		if (remark && remark->figure.kind == FIGURE_MONEY)
			share = compute(subject->amount, remark->figure.value, SHARE_COMPUTED);
	}
	if (share.origin != SHARE_NOWHERE)
		share.place = remark->figure.place;
	return share;
}

/* The 三公 table prints its budget beside its final figures. */
static bool
budget_beside(const struct subject *subject, int64_t *amount)
{
	enum measure measure = subject->column->measure;
	if (measure < MEASURE_FINAL_TOTAL || measure > MEASURE_FINAL_RECEPTION)
		return false;
	measure = (enum measure)(measure - MEASURE_FINAL_TOTAL + MEASURE_BUDGET_TOTAL);
	return line_amount(subject->line,
	    statement_measure(subject->statement, subject->line->side, measure), amount);
}

static struct share
share_of_budget(const struct subject *subject)
{
	const struct disclosure *budget = subject->context->budget;
	int64_t amount;
	if (budget_beside(subject, &amount))
		return part_of(subject->amount, amount, SHARE_COMPUTED);
	if (budget && counterpart(subject, budget_statement(budget, subject->statement->kind),
	    &amount))
		return part_of(subject->amount, amount, SHARE_IMPORTED);
	return share_told(subject, ASPECT_COMPLETION, ASPECT_BUDGET, part_of);
}

static struct share
share_of_last_year(const struct subject *subject)
{
	const struct disclosure *last = subject->context->last_year;
	int64_t amount;
	if (last && counterpart(subject, disclosure_statement(last, subject->statement->kind),
	    &amount))
		return change_from(subject->amount, amount, SHARE_IMPORTED);
	return share_told(subject, ASPECT_CHANGE_RATE, ASPECT_LAST_YEAR, change_from);
}

struct share
share_of(const struct share_context *context, const struct statement *statement,
    const struct line *line, const struct column *column, enum share_kind kind)
{
	static struct share (*const methods[SHARE_KINDS])(const struct subject *subject) = {
		[SHARE_PARENT] = share_of_parent,
		[SHARE_TOTAL] = share_of_total,
		[SHARE_BUDGET] = share_of_budget,
		[SHARE_LAST_YEAR] = share_of_last_year,
	};
	struct subject subject = {
		.context = context, .statement = statement, .line = line, .column = column,
	};
	if (!line_amount(line, column, &subject.amount))
		return (struct share){ .origin = SHARE_NOWHERE };
	return methods[kind](&subject);
}
