/* told.c: amounts that the narrative tells against the table's cells */
#include <string.h>

#include "audit/checks.h"
#include "audit/mention.h"
#include "base/i18n.h"

/*
 * Codes of basic expenditure that the narrative tells as a whole: what projects spend on meetings
 * and training is not in the table.
 */
static bool
may_be_more(const struct remark *remark)
{
	return remark->table == STATEMENT_BASIC &&
	    (strcmp(remark->code, "30215") == 0 || strcmp(remark->code, "30216") == 0);
}

static void
write_told(struct equation *equation, struct audit *audit, enum rule_id rule, size_t at,
    const struct named *cell)
{
	equation_begin(equation, audit, rule);
	equation_remark(equation, LEFT, 1, at);
	equation_cell(equation, RIGHT, 1, cell->statement, cell->line, cell->column);
}

/* A total may be told for another: of two readings the one that ties. */
static struct named
reading_of(struct audit *audit, enum rule_id rule, const struct mention *mention, size_t at)
{
	const struct named own = { mention->statement, mention->line, mention->column };
	struct named others[NAMED];
	struct equation equation;
	write_told(&equation, audit, rule, at, &own);
	size_t n = equation_holds(&equation) ? 0 : named_instead(own.statement,
	    audit_roles(audit, own.statement), own.line, others);
	for (size_t i = 0; i < n; i++) {
		write_told(&equation, audit, rule, at, &others[i]);
		if (others[i].line->side == own.line->side && equation_holds(&equation))
			return others[i];
	}
	return own;
}

/* The same words are as wrong of one side of a table as of the other: one fault. */
static bool
is_said(const struct audit *audit, enum rule_id rule)
{
	const struct findings *findings = audit->findings;
	const struct finding *last = findings->n ? &findings->list[findings->n - 1] : NULL;
	const struct operand *told = &audit->operands[0], *cell = &audit->operands[1];
	return last && last->rule == rule && last->state == FINDING_BROKEN &&
	    last->left.operands->kind == told->kind && last->right.operands->kind == cell->kind &&
	    same_print(&last->left.operands->figure, last->left.operands->source, &told->figure,
		told->source) &&
	    last->right.operands->statement == cell->statement &&
	    last->right.operands->figure.value == cell->figure.value;
}

static void
compare(struct audit *audit, enum rule_id rule, const struct mention *mention, size_t at)
{
	const struct remark *remark = &audit->disclosure->remarks[at];
	const struct figure *cell = mention_cell(mention);
	const struct named reading = reading_of(audit, rule, mention, at);
	struct equation equation;
	write_told(&equation, audit, rule, at, &reading);
	equation.hint = may_be_more(remark) && cell && cell->kind == FIGURE_MONEY &&
	    remark->figure.value > cell->value;
	if (!mention->again || equation_holds(&equation) || !is_said(audit, rule))
		equation_end(&equation);
}

/* What was left unchecked already: once for each table and reason. */
struct left_out {
	bool table[STATEMENT_KINDS], line[STATEMENT_KINDS], column[STATEMENT_KINDS];
};

static void
without_cell(struct audit *audit, enum rule_id rule, const struct mention *mention, size_t at,
    struct left_out *left_out)
{
	const struct remark *remark = &audit->disclosure->remarks[at];
	struct operand operand = { .kind = OPERAND_REMARK, .sign = 1, .index = at,
		.figure = remark->figure, .source = remark->source };
	bool *said = !mention->statement ? &left_out->table[remark->table] :
	    !mention->line ? &left_out->line[remark->table] : &left_out->column[remark->table];
	if (*said)
		return;
	*said = true;
	if (!mention->statement)
		audit_unchecked(audit, rule, UNCHECKED_NO_TABLE, &operand, NULL);
	else
		audit_unchecked(audit, rule, UNCHECKED_LAYOUT, &operand, mention->line ?
		    _("The table has no column for this and perhaps other amounts") :
		    _("The table has no line for this and perhaps other amounts"));
}

/* Every amount of a run, the repeated ones too. */
static void
check_mention(struct audit *audit, enum rule_id rule, const struct mention *mention, size_t to,
    struct left_out *left_out)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = mention->first; i < to; i++) {
		const struct remark *remark = &disclosure->remarks[i],
		    *first = &disclosure->remarks[mention->first];
		if (remark->aspect != ASPECT_AMOUNT || !figure_is_number(&remark->figure) ||
		    remark->side != first->side)
			continue;
		if (mention->line && mention->column)
			compare(audit, rule, mention, i);
		else if (!figure_is_zero(&remark->figure))
			without_cell(audit, rule, mention, i, left_out);
	}
}

/* Where the remarks of a mention end: where the next begins, those of the mirrored run included. */
static size_t
end_of(const struct audit *audit, const struct mentions *mentions, size_t at)
{
	for (size_t i = at + 1; i < mentions->n && mentions->list[i].kind == OPERAND_REMARK; i++) {
		if (!mentions->list[i].again)
			return mentions->list[i].first;
	}
	return audit->disclosure->n_remarks;
}

/* A column by what its header closes with. */
static const struct column *
column_named(const struct statement *statement, const char *name)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const char *last = strrchr(statement->columns[i].header, '/');
		last = last ? last + 1 : statement->columns[i].header;
		if (strncmp(last, name, strlen(name)) == 0 &&
		    statement->columns[i].unit != UNIT_NONE)
			return &statement->columns[i];
	}
	return NULL;
}

/* The line that stands for a table: its first, if it is a total or the only one. */
static const struct line *
whole_line(const struct statement *statement)
{
	const struct line *line = statement->n_lines ? &statement->lines[0] : NULL;
	return line && !*line->code && (statement->n_lines == 1 || line_is_total(line)) ? line :
	    NULL;
}

/* 会议费, 培训费 and 机关运行经费 of budgets stand in columns of their own. */
static void
check_column(struct audit *audit, enum rule_id rule, size_t fact)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct equation equation;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		const struct line *line = whole_line(statement);
		const struct column *column =
		    line ? column_named(statement, disclosure->facts[fact].label) : NULL;
		if (!column || !line_cell(line, column->ordinal))
			continue;
		equation_begin(&equation, audit, rule);
		equation_fact(&equation, LEFT, 1, fact);
		equation_cell(&equation, RIGHT, 1, statement, line, column);
		equation_end(&equation);
		return;
	}
}

void
check_told(struct audit *audit, enum rule_id rule)
{
	static const char *const columns[] = { "会议费", "培训费", "机关运行经费" };
	const struct mentions *mentions = audit_mentions(audit);
	const struct disclosure *disclosure = audit->disclosure;
	struct left_out left_out = { .table = { false } };
	for (size_t i = 0; i < mentions->n && mentions->list[i].kind == OPERAND_REMARK; i++)
		check_mention(audit, rule, &mentions->list[i], end_of(audit, mentions, i),
		    &left_out);
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		for (size_t j = 0; j < sizeof columns / sizeof *columns; j++) {
			if (!*fact->item && figure_is_number(&fact->figure) &&
			    strcmp(fact->label, columns[j]) == 0)
				check_column(audit, rule, i);
		}
	}
}
