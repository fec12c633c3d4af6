/* operand.c: the figures of a formula as a reader would name and print them */
#include <string.h>

#include "audit/operand.h"
#include "audit/role.h"
#include "base/i18n.h"
#include "base/phrase.h"

/* What the narrative tells of a figure, which stands at {figure}. */
static const char *const told[ASPECTS] = {
	[ASPECT_AMOUNT] = N_("{figure} in the narrative"),
	[ASPECT_SHARE] = N_("the share of {figure} in the narrative"),
	[ASPECT_BUDGET] = N_("the opening budget of {figure} in the narrative"),
	[ASPECT_COMPLETION] =
	    N_("the completion of the opening budget of {figure} in the narrative"),
	[ASPECT_BUDGET_CHANGE] =
	    N_("the difference of {figure} from its opening budget in the narrative"),
	[ASPECT_BUDGET_CHANGE_RATE] =
	    N_("the difference of {figure} from its opening budget, as a percentage, "
	      "in the narrative"),
	[ASPECT_LAST_YEAR] = N_("last year's amount of {figure} in the narrative"),
	[ASPECT_CHANGE] = N_("the change of {figure} on last year in the narrative"),
	[ASPECT_CHANGE_RATE] = N_("the rate of change of {figure} on last year in the narrative"),
	[ASPECT_PURPOSE] = N_("the purpose of {figure} in the narrative"),
	[ASPECT_REASON] = N_("the reason given for {figure} in the narrative"),
	[ASPECT_NO_BUDGET] = N_("what the narrative says of the opening budget of {figure}"),
};

/* The same of a figure that was named just before. */
static const char *const told_again[ASPECTS] = {
	[ASPECT_AMOUNT] = N_("its amount"),
	[ASPECT_SHARE] = N_("its share"),
	[ASPECT_BUDGET] = N_("its opening budget"),
	[ASPECT_COMPLETION] = N_("the completion of its opening budget"),
	[ASPECT_BUDGET_CHANGE] = N_("its difference from the opening budget"),
	[ASPECT_BUDGET_CHANGE_RATE] = N_("its difference from the opening budget as a percentage"),
	[ASPECT_LAST_YEAR] = N_("its amount of last year"),
	[ASPECT_CHANGE] = N_("its change on last year"),
	[ASPECT_CHANGE_RATE] = N_("its rate of change on last year"),
	[ASPECT_PURPOSE] = N_("its purpose"),
	[ASPECT_REASON] = N_("the reason given for it"),
	[ASPECT_NO_BUDGET] = N_("what is said of its opening budget"),
};

/* The figures of a task or an indicator, which is called {name}. */
static const char *const parts[] = {
	[PART_BUDGET] = N_("the budget of the project {name}"),
	[PART_SPEND] = N_("the spending of the project {name}"),
	[PART_RATE] = N_("the execution rate of the project {name}"),
	[PART_TARGET] = N_("the target of {name}"),
	[PART_ACTUAL] = N_("the actual value of {name}"),
	[PART_WEIGHT] = N_("the weight of {name}"),
	[PART_SCORE] = N_("the score of {name}"),
};

/* The same of a task or an indicator that was named just before. */
static const char *const parts_again[] = {
	[PART_BUDGET] = N_("its budget"),
	[PART_SPEND] = N_("its spending"),
	[PART_RATE] = N_("its execution rate"),
	[PART_TARGET] = N_("its target"),
	[PART_ACTUAL] = N_("its actual value"),
	[PART_WEIGHT] = N_("its weight"),
	[PART_SCORE] = N_("its score"),
};

static const char *const others[] = {
	[WHOSE_THIS] = "{figure}",
	[WHOSE_BUDGET] = N_("{figure} in the budget document"),
	[WHOSE_LAST_YEAR] = N_("{figure} in last year's document"),
};

const struct disclosure *
operand_disclosure(const struct share_context *context, const struct operand *operand)
{
	switch (operand->whose) {
	case WHOSE_BUDGET:
		return context->budget;
	case WHOSE_LAST_YEAR:
		return context->last_year;
	case WHOSE_THIS:
		break;
	}
	return context->disclosure;
}

/* The column that a remark speaks of: one that measures the same, else the main one. */
static const struct column *
remark_column(const struct statement *statement, side_t side, enum measure measure)
{
	const struct column *column = measure == MEASURE_NONE ? NULL :
	    statement_measure(statement, side, measure);
	return column ? column : statement_main(statement, side);
}

struct operand_where
operand_where(const struct share_context *context, const struct operand *operand)
{
	struct operand_where where = { operand->statement, operand->line, operand->column };
	if (operand->kind != OPERAND_REMARK)
		return where;
	const struct disclosure *disclosure = operand_disclosure(context, operand);
	const struct remark *remark = &disclosure->remarks[operand->index];
	where.statement = disclosure_statement(disclosure, remark->table);
	if (!where.statement)
		return where;
	where.line = statement_line(where.statement, remark->side, remark->code, remark->label);
	where.column = remark_column(where.statement, where.line ? where.line->side : remark->side,
	    remark->measure);
	return where;
}

static const char *
table_name(const struct statement *statement)
{
	return *statement->title ? statement->title : _(statement_type(statement->kind)->name);
}

/* "" for a row that is called nothing (the only one of the three public expenses). */
static const char *
line_name(struct arena *arena, const char *code, const char *label)
{
	return *code && *label ? arena_printf(arena, "%s %s", code, label) : *code ? code : label;
}

/* Is it what a row amounts to, so that the row's name says it all? */
static bool
is_main(const struct statement *statement, const struct column *column)
{
	return column->measure == MEASURE_TOTAL || column->measure == MEASURE_AMOUNT ||
	    column == statement_main(statement, column->side);
}

static const char *
column_name(const struct column *column)
{
	return column->measure == MEASURE_NONE || column->measure == MEASURE_AMOUNT ?
	    column->header : _(measure_name(column->measure));
}

/* Puts together what of the three is to be named; "" stands for what is not. */
static const char *
place_name(struct arena *arena, const char *table, const char *line, const char *column)
{
	static const char *const shapes[2][2][2] = {
		{ { "", "{column}" }, { "{line}", N_("{column} of {line}") } },
		{ { "{table}", N_("{column} in {table}") },
		    { N_("{line} in {table}"), N_("{column} of {line} in {table}") } },
	};
	const char *shape = shapes[*table != '\0'][*line != '\0'][*column != '\0'];
	return phrase(arena, *shape ? _(shape) : "", PHRASE({ "table", table }, { "line", line },
	    { "column", column }));
}

/* Has the line on the other side, which was named before, the same name? */
static bool
is_namesake(const struct line *line, const struct line *before)
{
	return before && before->side != line->side && strcmp(before->code, line->code) == 0 &&
	    strcmp(role_label(before), role_label(line)) == 0;
}

static const char *
cell_name(struct arena *arena, const struct operand *operand, const struct operand *beside)
{
	const struct line *at = operand->line;
	bool same_table = beside && beside->kind == OPERAND_CELL &&
	    beside->whose == operand->whose && beside->statement == operand->statement;
	bool same_line = same_table && beside->line == at;
	bool same_column = same_table && !same_line && beside->column == operand->column;
	const char *line = same_line ? "" : line_name(arena, at->code, role_label(at));
	bool column = is_namesake(at, same_table ? beside->line : NULL) ||
	    (!same_column && !(is_main(operand->statement, operand->column) && *line));
	return place_name(arena, same_table ? "" : table_name(operand->statement), line,
	    column || (same_column && !*line) ? column_name(operand->column) : "");
}

/* The figure that a remark speaks of. A row with a code is called by it in whatever table. */
static const char *
subject_name(struct arena *arena, const struct remark *remark, const struct operand_where *where,
    const struct operand *beside)
{
	const char *label = where->line ? role_label(where->line) : remark->label;
	const char *line = line_name(arena, remark->code, label);
	bool named = remark->measure == MEASURE_NONE || remark->measure == MEASURE_TOTAL ||
	    remark->measure == MEASURE_AMOUNT ||
	    (*line && where->column && is_main(where->statement, where->column));
	bool same_table = beside && beside->statement && beside->statement == where->statement;
	const char *table = *remark->code || (same_table && (*line || !named)) ? "" :
	    where->statement ? table_name(where->statement) :
	    _(statement_type(remark->table)->name);
	return place_name(arena, table, line, named ? "" : _(measure_name(remark->measure)));
}

static const char *
remark_name(struct arena *arena, const struct share_context *context,
    const struct operand *operand, const struct operand *beside, bool again)
{
	const struct disclosure *disclosure = operand_disclosure(context, operand);
	const struct remark *remark = &disclosure->remarks[operand->index];
	struct operand_where where = operand_where(context, operand);
	if (!again)
		return phrase(arena, _(told[remark->aspect]), PHRASE({ "figure",
		    subject_name(arena, remark, &where, beside) }));
	const char *name = _(told_again[remark->aspect]);
	return beside->kind == OPERAND_REMARK ? name :
	    phrase(arena, _(told[ASPECT_AMOUNT]), PHRASE({ "figure", name }));
}

/* Do both stand for, or speak of, the same figure of a table? */
static bool
same_subject(const struct share_context *context, const struct operand *a, const struct operand *b)
{
	if ((a->kind != OPERAND_REMARK && b->kind != OPERAND_REMARK) || a->whose != b->whose)
		return false;
	struct operand_where one = operand_where(context, a), other = operand_where(context, b);
	return one.line && one.line == other.line && one.column == other.column;
}

static const char *
fact_name(struct arena *arena, const struct fact *fact)
{
	const char *topic = _(topic_name(fact->topic));
	return phrase(arena,
	    *fact->item ? _("{label} of {item} ({topic})") : _("{label} ({topic})"), PHRASE({ "label", fact->label }, { "item", fact->item }, { "topic", topic }));
}

static const char *
part_name(struct arena *arena, const struct operand *operand, const struct operand *beside,
    const char *name)
{
	if (beside && beside->kind == operand->kind && beside->whose == operand->whose &&
	    beside->index == operand->index)
		return _(parts_again[operand->part]);
	return phrase(arena, _(parts[operand->part]), PHRASE({ "name", name }));
}

static const char *
own_name(struct arena *arena, const struct share_context *context, const struct operand *operand,
    const struct operand *beside)
{
	const struct disclosure *disclosure = operand_disclosure(context, operand);
	bool again = beside && same_subject(context, operand, beside);
	switch (operand->kind) {
	case OPERAND_CELL:
		return again ? phrase(arena, _("the figure in {table}"),
		    PHRASE({ "table", table_name(operand->statement) })) :
		    cell_name(arena, operand, beside);
	case OPERAND_REMARK:
		return remark_name(arena, context, operand, beside, again);
	case OPERAND_FACT:
		return fact_name(arena, &disclosure->facts[operand->index]);
	case OPERAND_TASK:
		return part_name(arena, operand, beside,
		    disclosure->tasks[operand->index].name);
	case OPERAND_INDICATOR:
		return part_name(arena, operand, beside,
		    disclosure->indicators[operand->index].name);
	case OPERAND_TEXT:
		return phrase(arena, _("the words \"{text}\""),
		    PHRASE({ "text", operand->figure.printed }));
	case OPERAND_ABSENT:
	case OPERAND_COUNT:
		break;
	}
	return operand->name ? operand->name : "";
}

const char *
operand_name(struct arena *arena, const struct share_context *context,
    const struct operand *operand, const struct operand *beside)
{
	const char *name = own_name(arena, context, operand, beside);
	bool told_before = beside && beside->whose == operand->whose;
	if (operand->whose == WHOSE_THIS || told_before)
		return name;
	return phrase(arena, _(others[operand->whose]), PHRASE({ "figure", name }));
}

const char *
operand_number(struct arena *arena, const struct operand *operand, enum unit unit)
{
	const struct figure *figure = &operand->figure;
	char buf[MONEY_TEXT];
	if (figure->kind == FIGURE_NONE)
		return operand->kind == OPERAND_ABSENT ? "0" : _("blank");
	const char *number = figure_format(buf, figure);
	if (figure->kind == FIGURE_PERCENT)
		return arena_printf(arena, "%s%%", number);
	if (figure->kind == FIGURE_MONEY && figure->unit != unit)
		return arena_printf(arena, "%s %s", number, unit_name(figure->unit));
	return arena_text(arena, number);
}
