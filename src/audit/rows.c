/* rows.c: a row's total against the row's other columns, by measures, headers and words */
#include <string.h>

#include "audit/checks.h"
#include "audit/row_parts.h"
#include "audit/rows.h"
#include "audit/rule.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A total with its parts in one table, and what has been said of it. */
struct row_sum {
	struct audit *audit;
	enum rule_id rule;
	const struct row_rule *identity;
	const struct statement *statement;
	const struct column *total, *less;
	struct row_parts parts;
	bool with_other;      /* the columns that the rule does not know are parts as well */
	bool trusted;         /* a row that does not tie out is wrong, not misunderstood */
	bool said[UNCHECKED_REASONS];
};

/* Of several columns with the measure the one that has parts, for it is no heading misread. */
static const struct column *
one_with_parts(const struct statement *statement, side_t side, enum measure measure)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		struct header_parts parts;
		if (column->measure != measure || column->side != side || column->unit == UNIT_NONE)
			continue;
		header_parts(&parts, statement, column);
		if (parts.n > 0)
			return column;
	}
	return table_column(statement, side, measure, NULL);
}

static void
write_row(struct equation *equation, const struct row_sum *sum, const struct line *line, bool all)
{
	equation_begin(equation, sum->audit, sum->rule);
	equation_cell(equation, LEFT, 1, sum->statement, line, sum->total);
	for (size_t i = 0; i < sum->parts.n_known; i++)
		equation_cell(equation, RIGHT, 1, sum->statement, line, sum->parts.known[i]);
	for (size_t i = 0; all && i < sum->parts.n_other; i++)
		equation_cell(equation, RIGHT, 1, sum->statement, line, sum->parts.other[i]);
	if (sum->less)
		equation_cell(equation, RIGHT, -1, sum->statement, line, sum->less);
}

static bool
holds(const struct row_sum *sum, const struct line *line, bool all)
{
	struct equation equation;
	write_row(&equation, sum, line, all);
	return equation_holds(&equation);
}

static bool
others_count(const struct row_sum *sum, const struct line *line)
{
	for (size_t i = 0; i < sum->parts.n_other; i++) {
		if (cell_counts(line, sum->parts.other[i]))
			return true;
	}
	return false;
}

/* Is the total one over a group's own total and what stands beside the group? */
static bool
is_outer(const struct row_sum *sum)
{
	for (size_t i = 0; i < sum->parts.n_known; i++) {
		if (sum->parts.known[i]->measure != sum->identity->total)
			return false;
	}
	return sum->parts.n_known > 0 && sum->parts.n_other > 0;
}

/*
 * The rows themselves tell whether columns that the rule does not know are parts: as it comes out
 * in more of them. That is trusted if it comes out in two rows and in more than half of those that
 * could tell.
 */
static void
decide_parts(struct row_sum *sum)
{
	size_t telling = 0, without = 0, with = 0;
	bool sure = sum->parts.n_known > 1 && !sum->parts.doubtful &&
	    (!sum->identity->less || sum->less);
	sum->trusted = sure;
	sum->with_other = false;
	if (sure && !sum->parts.n_other)
		return;
	for (size_t i = 0; i < sum->statement->n_lines; i++) {
		const struct line *line = &sum->statement->lines[i];
		if (line->side != sum->total->side ||
		    !(sum->parts.n_other ? others_count(sum, line) : cell_counts(line, sum->total)))
			continue;
		telling++;
		without += holds(sum, line, false);
		with += holds(sum, line, true);
	}
	size_t most = with > without ? with : without;
	sum->with_other = is_outer(sum) || with > without || !sum->parts.n_known;
	sum->trusted = is_outer(sum) || (sure && (!sum->parts.n_other || !telling)) ||
	    (most > 1 && most * 2 > telling);
}

/* One finding says for the whole table what could not be checked for a reason. */
static void
unchecked_row(struct row_sum *sum, const struct line *line, enum unchecked why,
    struct equation *equation)
{
	if (sum->said[why])
		return;
	sum->said[why] = true;
	if (why != UNCHECKED_LAYOUT) {
		equation_end(equation);
		return;
	}
	struct operand total = audit_cell(sum->statement, line, sum->total);
	audit_unchecked(sum->audit, sum->rule, why, &total,
	    _("It cannot be told from the headers which columns add up to this one"));
}

/* Is what is to be taken off printed in its parts alone? Then it is not 0. */
static bool
is_less_missing(const struct row_sum *sum, const struct line *line)
{
	const struct row_rule *parts = NULL;
	if (!sum->less || line_cell(line, sum->less->ordinal))
		return false;
	while ((parts = row_rule_next(parts, sum->statement->kind, sum->rule)) != NULL) {
		for (size_t i = 0; i < sum->statement->n_columns; i++) {
			const struct column *column = &sum->statement->columns[i];
			if (parts->total == sum->identity->less &&
			    row_rule_has(parts, column->measure) && cell_counts(line, column))
				return true;
		}
	}
	return false;
}

static void
check_row(struct row_sum *sum, const struct line *line)
{
	struct equation equation;
	enum finding_state state;
	enum unchecked why = UNCHECKED_LAYOUT;
	if (is_less_missing(sum, line)) {
		struct operand total = audit_cell(sum->statement, line, sum->total);
		audit_unchecked(sum->audit, sum->rule, UNCHECKED_BLANK, &total, NULL);
		return;
	}
	write_row(&equation, sum, line, sum->with_other);
	if (!equation_judge(&equation, &state, &why))
		return;
	if (state == FINDING_UNCHECKED)
		unchecked_row(sum, line, why, &equation);
	else if (state == FINDING_BROKEN && !sum->trusted)
		unchecked_row(sum, line, UNCHECKED_LAYOUT, &equation);
	else
		equation_end(&equation);
}

/* false: the table does not tell parts of this total. */
static bool
check_total(struct row_sum *sum, const struct column *total, bool by_header)
{
	sum->total = total;
	sum->less = NULL;
	if (by_header)
		row_parts_by_header(&sum->parts, sum->identity, sum->statement, total);
	else
		row_parts_by_measure(&sum->parts, sum->identity, sum->statement, total);
	if (!by_header && sum->identity->less)
		sum->less = one_with_parts(sum->statement, total->side, sum->identity->less);
	if (sum->parts.n_known + sum->parts.n_other == 0 || (sum->identity->less && !sum->less) ||
	    (sum->identity->detail && sum->parts.n_known < 2))
		return false;
	decide_parts(sum);
	for (size_t i = 0; i < sum->statement->n_lines; i++) {
		if (sum->statement->lines[i].side == total->side)
			check_row(sum, &sum->statement->lines[i]);
	}
	return true;
}

/* Is it called 合计, 小计 or 总计 and nothing else: the total of its own group? */
static bool
is_plain_total(const struct column *column)
{
	static const char *const names[] = { "合计", "小计", "总计" };
	const char *leaf = strrchr(column->header, '/');
	leaf = leaf ? leaf + 1 : column->header;
	for (size_t i = 0; i < COUNT(names); i++) {
		if (strcmp(leaf, names[i]) == 0)
			return true;
	}
	return false;
}

/* Is the column one of those to be checked as a total of the identity? */
static bool
is_total(const struct row_sum *sum, const struct row_rule *outer, const struct column *column)
{
	const struct statement *statement = sum->statement;
	if (column->unit == UNIT_NONE)
		return false;
	if (column->measure == sum->identity->total)
		return !row_parts_lowered(sum->identity, statement, column);
	return (outer && row_parts_lowered(outer, statement, column)) ||
	    (sum->identity->by_name && is_plain_total(column) &&
		!row_rule_measured(statement, column));
}

/* Every column that is measured as the total or, by name, called so; false: none has parts. */
static bool
check_totals(struct row_sum *sum)
{
	const struct row_rule *outer = row_rule_outer(sum->identity);
	bool any = false;
	for (size_t i = 0; i < sum->statement->n_columns; i++) {
		if (is_total(sum, outer, &sum->statement->columns[i]))
			any |= check_total(sum, &sum->statement->columns[i], true);
	}
	return any;
}

/* false: the table has no such total, or no parts of it. */
static bool
check_statement(struct audit *audit, enum rule_id rule, const struct row_rule *identity,
    const struct statement *statement)
{
	struct row_sum sum = { .audit = audit, .rule = rule, .identity = identity,
		.statement = statement };
	const struct column *first = table_column(statement, 0, identity->total, NULL);
	if (identity->less)
		return first && check_total(&sum, first, false);
	return check_totals(&sum) || (first && check_total(&sum, first, false));
}

static void
check_table(struct audit *audit, enum rule_id rule, const struct statement *statement)
{
	const struct row_rule *first = row_rule_next(NULL, statement->kind, rule);
	bool any = false;
	for (const struct row_rule *identity = first; identity;
	    identity = row_rule_next(identity, statement->kind, rule))
		any |= check_statement(audit, rule, identity, statement);
	/* R83 has more to compare than columns. */
	if (!first || any || rule == RULE_R83)
		return;
	struct operand table = audit_table(statement);
	/* Translators: %s is the name of a table, for example "Income". */
	audit_unchecked(audit, rule, UNCHECKED_NO_COLUMN, &table, arena_printf(audit_arena(audit),
	    _("The table \"%s\" does not give the parts of its rows in columns"),
	    _(statement_type(statement->kind)->name)));
}

void
check_rows(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		if (!table_has_figures(statement))
			continue;
		if ((rule != RULE_R15 && rule != RULE_R85) ||
		    !check_three_public(audit, rule, statement))
			check_table(audit, rule, statement);
		if (statement->kind == STATEMENT_NONTAX &&
		    (rule == RULE_R17 || rule == RULE_R86))
			check_nontax(audit, rule, statement);
	}
}
