/* reasons.c: operating expenses against public funds, and deviations without their reasons */
#include <string.h>

#include "audit/checks.h"
#include "audit/facts.h"
#include "audit/mention.h"
#include "base/i18n.h"

/* The column of public funds that some budgets have, at the total; NULL. */
static const struct column *
office_column(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_columns && statement->n_lines; i++) {
		if (strstr(statement->columns[i].header, "公用经费") &&
		    line_is_total(&statement->lines[0]))
			return &statement->columns[i];
	}
	return NULL;
}

static bool
add_classes(struct equation *equation, const struct statement *statement)
{
	static const char *const classes[] = { "302", "307", "309", "310", "311", "312", "313",
		"399" };
	const struct column *column = statement_main(statement, 0);
	size_t added = 0;
	for (size_t i = 0; column && i < sizeof classes / sizeof *classes; i++) {
		const struct line *line = statement_line(statement, 0, classes[i], "");
		if (line && line_cell(line, column->ordinal)) {
			equation_cell(equation, RIGHT, 1, statement, line, column);
			added++;
		}
	}
	return added != 0;
}

/* Public funds: the total of their own, a column of the total, else their classes. */
static bool
add_office(struct equation *equation, const struct statement *statement)
{
	const struct line *line = role_line(statement, audit_roles(equation->audit, statement), 0,
	    ROLE_OFFICE);
	const struct column *column =
	    line ? statement_main(statement, line->side) : office_column(statement);
	if (!line && column)
		line = &statement->lines[0];
	if (!column)
		return add_classes(equation, statement);
	equation_cell(equation, RIGHT, 1, statement, line, column);
	return true;
}

/* 机关运行经费 is part of 公用经费: all of it only where there are no public institutions. */
static void
check_operation(struct audit *audit, enum rule_id rule)
{
	const struct statement *statement =
	    disclosure_statement(audit->disclosure, STATEMENT_BASIC);
	long told = fact_find(audit, "operation", "", "机关运行经费");
	struct equation equation;
	if (told < 0)
		return;
	equation_begin(&equation, audit, rule);
	equation.relation = RELATION_AT_MOST;
	equation.hint = true;
	equation_fact(&equation, LEFT, 1, (size_t)told);
	if (add_office(&equation, statement))
		equation_end(&equation);
	else
		audit_unchecked(audit, rule, UNCHECKED_BLANK, NULL,
		    _("The table has no total of public funds"));
}

/* What a mention tells that needs a reason; TOLDS: nothing. */
static int
deviation_of(const struct audit *audit, const struct mention *mention)
{
	static const int changes[] = { ASPECT_CHANGE, ASPECT_CHANGE_RATE, ASPECT_BUDGET_CHANGE,
		ASPECT_BUDGET_CHANGE_RATE };
	const struct figure *completion = mention_number(audit, mention, ASPECT_COMPLETION),
	    *budget = mention_number(audit, mention, ASPECT_BUDGET),
	    *amount = mention_amount(audit, mention);
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		const struct figure *change = mention_number(audit, mention, changes[i]);
		if (change && change->value != 0)
			return changes[i];
	}
	if (budget && amount && budget->kind == amount->kind)
		return budget->value != amount->value ? ASPECT_BUDGET : TOLDS;
	if (completion && amount && amount->value != 0)
		return ASPECT_COMPLETION;
	return TOLDS;
}

/* A completion of just 100 % deviates from nothing. */
static bool
is_whole(const struct audit *audit, const struct mention *mention, int told)
{
	const struct figure *figure = mention_figure(audit, mention, told);
	int64_t hundred = 100;
	for (int i = 0; i < figure->decimals; i++)
		hundred *= 10;
	return told == ASPECT_COMPLETION && figure->value == hundred;
}

static bool
is_three_public(const char *item)
{
	return strstr(item, "公务用车") || strstr(item, "出国") || strstr(item, "公务接待");
}

/* Does one reason speak for both? Those of a total speak for the parts that hang from it. */
static bool
speaks_for(const struct audit *audit, const struct mention *reason, const struct mention *mention)
{
	const struct remark *why = mention_remark(audit, reason),
	    *what = mention_remark(audit, mention);
	if (!reason->told[ASPECT_REASON])
		return false;
	if (mention_same(audit, reason, mention))
		return true;
	if (why && !what)
		return why->table == STATEMENT_THREE_PUBLIC &&
		    is_three_public(audit->disclosure->facts[mention->first].item);
	return why && what && what->table == STATEMENT_THREE_PUBLIC && why->table == what->table &&
	    (why->measure == MEASURE_FINAL_TOTAL || why->measure == MEASURE_BUDGET_TOTAL);
}

static bool
has_reason(const struct audit *audit, const struct mentions *mentions,
    const struct mention *mention)
{
	if (mention->told[ASPECT_REASON])
		return true;
	for (size_t i = 0; i < mentions->n; i++) {
		if (speaks_for(audit, &mentions->list[i], mention))
			return true;
	}
	return false;
}

/*
 * Does the text give a reason where the deviation is told, before the next one? That it was not
 * read as a reason is no fault of the document.
 */
static bool
text_reasons(const struct audit *audit, const struct operand *deviation, const struct place *next)
{
	static const char *const words[] = { "原因", "变动情况", "主要是", "由于" };
	const struct audit_input *input = audit->input;
	const struct place from = deviation->figure.place;
	for (size_t i = 0; i < input->n_lines; i++) {
		const struct audit_line *line = &input->lines[i];
		if (line->source != deviation->source || line->place.page != from.page ||
		    line->place.line < from.line || line->place.line > from.line + 4 ||
		    (next && next->page == from.page && next->line > from.line &&
			line->place.line >= next->line))
			continue;
		for (size_t j = 0; j < sizeof words / sizeof *words; j++) {
			if (strstr(line->text, words[j]))
				return true;
		}
	}
	return false;
}

/* Meetings and training are read without their reasons: only a text tells. */
static bool
can_tell(const struct audit *audit, const struct mention *mention)
{
	return mention->kind == OPERAND_REMARK || audit->input->n_lines ||
	    strcmp(audit->disclosure->facts[mention->first].topic, "operation") == 0;
}

static void
check_deviation(struct audit *audit, enum rule_id rule, const struct mentions *mentions,
    size_t at, int told)
{
	const struct mention *mention = &mentions->list[at], *next = mention + 1;
	struct operand operand = mention_operand(audit, mention, told), after;
	bool more = at + 1 < mentions->n && next->kind == mention->kind;
	if (more && mention->kind == OPERAND_REMARK)
		after.figure = audit->disclosure->remarks[next->first].figure;
	else if (more)
		after.figure = audit->disclosure->facts[next->first].figure;
	if (has_reason(audit, mentions, mention) ||
	    text_reasons(audit, &operand, more ? &after.figure.place : NULL))
		audit_say(audit, rule, FINDING_TIES, &operand, NULL);
	else if (can_tell(audit, mention))
		audit_say(audit, rule, FINDING_HINT, &operand,
		    _("A deviation is told without its reason"));
}

static void
check_deviations(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		int told = mention->again ? TOLDS : deviation_of(audit, mention);
		if (told != TOLDS && !is_whole(audit, mention, told))
			check_deviation(audit, rule, mentions, i, told);
	}
}

void
check_reasons(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R50)
		check_operation(audit, rule);
	else
		check_deviations(audit, rule);
}
