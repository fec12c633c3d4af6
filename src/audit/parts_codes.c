/* parts_codes.c: codes in two tables of which one is a part of the other */
#include <string.h>

#include "audit/branch.h"
#include "audit/parts.h"
#include "audit/stray.h"
#include "audit/tables.h"
#include "base/i18n.h"
#include "base/phrase.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Two tables by code, the first within the second. */
struct within {
	struct audit *audit;
	enum rule_id rule;
	const struct statement *part, *whole;
	const struct branches *codes; /* of the whole */
	bool equal;                   /* they are the same as a whole, so every code must be */
};

static bool
within_make(struct within *within, struct audit *audit, enum rule_id rule, enum statement_kind part,
    enum statement_kind whole)
{
	*within = (struct within){ .audit = audit, .rule = rule };
	within->part = tables_need(audit, rule, part);
	within->whole = within->part ? tables_need(audit, rule, whole) : NULL;
	if (!within->whole)
		return false;
	within->codes = audit_branches(audit, within->whole);
	const struct line *one = table_total(within->part), *all = table_total(within->whole);
	int64_t left, right;
	within->equal = one && all &&
	    line_amount(one, table_amount(audit->disclosure, within->part, 0), &left) &&
	    line_amount(all, table_amount(audit->disclosure, within->whole, 0), &right) &&
	    left == right;
	return true;
}

static bool
is_coded(const struct line *line)
{
	return *line->code && code_level(line->scheme, line->code) > 0;
}

/* Where a code stands more than once, which of them is meant cannot be told. */
static bool
is_doubled(const struct within *within, const struct line *line)
{
	return within->codes->of[line - within->whole->lines].doubled;
}

/* Money that was taken back makes the whole less than its part: the code has income below 0. */
static bool
takes_back(const struct within *within, const struct line *line)
{
	const struct statement *income = tables_find(within->audit->disclosure, STATEMENT_INCOME,
	    NULL);
	const struct line *same = !income ? NULL : *line->code ?
	    statement_line(income, 0, line->code, "") : table_total(income);
	for (size_t i = 0; same && i < same->n_cells; i++) {
		if (same->cells[i].figure.kind == FIGURE_MONEY && same->cells[i].figure.value < 0)
			return true;
	}
	return false;
}

static void
compare_cells(struct within *within, const struct line *line, const struct line *all,
    const struct column *part, const struct column *whole)
{
	struct equation equation;
	int64_t amount;
	if (!part || !whole || (!within->equal && !line_cell(line, part->ordinal)))
		return;
	equation_begin(&equation, within->audit, within->rule);
	equation.relation = within->equal ? RELATION_EQUAL : RELATION_AT_MOST;
	equation_cell(&equation, LEFT, 1, within->part, line, part);
	equation_cell(&equation, RIGHT, 1, within->whole, all, whole);
	struct finding *finding = equation_end(&equation);
	if (finding && is_doubled(within, all))
		audit_withdraw(within->audit, finding, UNCHECKED_LAYOUT,
		    _("The code stands more than once in the table"));
	else if (finding && line_amount(all, whole, &amount) && amount < 0)
		audit_withdraw(within->audit, finding, UNCHECKED_LAYOUT,
		    _("The whole is negative"));
	else if (finding && finding->state == FINDING_BROKEN && takes_back(within, line))
		audit_withdraw(within->audit, finding, UNCHECKED_LAYOUT,
		    _("The code has income below 0, which makes the whole less than its part"));
}

static void
compare_lines(struct within *within, const struct line *line, const struct line *all)
{
	static const struct {
		enum measure measure;
		const char *word;
	} uses[] = { { MEASURE_BASIC, "基本支出" }, { MEASURE_PROJECT, "项目支出" } };
	const struct disclosure *disclosure = within->audit->disclosure;
	compare_cells(within, line, all, table_amount(disclosure, within->part, 0),
	    table_amount(disclosure, within->whole, 0));
	for (size_t i = 0; i < COUNT(uses); i++)
		compare_cells(within, line, all,
		    table_column(within->part, 0, uses[i].measure, uses[i].word),
		    table_column(within->whole, 0, uses[i].measure, uses[i].word));
}

/* R29 */
static void
check_amounts(struct audit *audit)
{
	struct within within;
	if (!within_make(&within, audit, RULE_R29, STATEMENT_PUBLIC, STATEMENT_EXPENDITURE))
		return;
	const struct line *total = table_total(within.part), *all = table_total(within.whole);
	for (size_t i = 0; i < within.part->n_lines; i++) {
		const struct line *line = &within.part->lines[i];
		const struct line *other = line == total ? all : !is_coded(line) ? NULL :
		    branch_find(within.codes, line->scheme, line->code, 0);
		if (other)
			compare_lines(&within, line, other);
	}
}

/* Does a table print codes of a level? */
static bool
prints_level(const struct statement *statement, const struct line *like)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (is_coded(line) && line->scheme == like->scheme && line->level == like->level)
			return true;
	}
	return false;
}

static void
say_absent(const struct within *within, const struct line *line, const struct column *column,
    enum finding_state state)
{
	struct operand operand = audit_cell(within->part, line, column);
	const char *detail = phrase(audit_arena(within->audit),
	    _("{code} is missing in the table {table}"), PHRASE({ "code", line->code },
		{ "table", _(statement_type(within->whole->kind)->name) }));
	if (stray_in(within->whole))
		audit_unchecked(within->audit, within->rule, UNCHECKED_AMBIGUOUS, &operand, detail);
	else
		audit_say(within->audit, within->rule, state, &operand, detail);
}

/*
 * The codes with an amount in one table are in the other as well. Once a table prints none of a
 * level, that level is left out.
 */
static void
check_set(const struct within *within, enum finding_state state)
{
	const struct column *column = table_amount(within->audit->disclosure, within->part, 0);
	const struct line *first = NULL;
	bool printed[4] = { false }, asked[4] = { false };
	size_t missing = 0, left_out = 0;
	for (size_t i = 0; column && i < within->part->n_lines; i++) {
		const struct line *line = &within->part->lines[i];
		if (!is_coded(line) || !cell_counts(line, column))
			continue;
		first = first ? first : line;
		if (branch_find(within->codes, line->scheme, line->code, 0))
			continue;
		if (!asked[line->level & 3])
			printed[line->level & 3] = prints_level(within->whole, line);
		asked[line->level & 3] = true;
		if (printed[line->level & 3]) {
			say_absent(within, line, column, state);
			missing++;
		} else {
			left_out++;
		}
	}
	if (left_out)
		audit_unchecked(within->audit, within->rule, UNCHECKED_LAYOUT, NULL,
		    _("One of the tables prints codes of a level that the other leaves out"));
	else if (first && !missing) {
		struct operand operand = audit_cell(within->part, first, column);
		audit_say(within->audit, within->rule, FINDING_TIES, &operand, NULL);
	}
}

/* Is nothing carried over into the year or out of it? Only then must the codes be the same. */
static bool
carries_nothing(struct audit *audit)
{
	const struct statement *summary = tables_find(audit->disclosure, STATEMENT_SUMMARY, NULL);
	if (!summary)
		return false;
	const enum role *roles = audit_roles(audit, summary);
	for (size_t i = 0; i < summary->n_lines; i++) {
		const struct line *line = &summary->lines[i];
		bool carry = roles[i] == ROLE_OPENING || roles[i] == ROLE_CLOSING ||
		    roles[i] == ROLE_SUPPLEMENT || roles[i] == ROLE_DISTRIBUTED;
		if (carry && cell_counts(line, statement_main(summary, line->side)))
			return false;
	}
	return role_line(summary, roles, 0, ROLE_OPENING) != NULL;
}

/* R32 */
static void
check_sets(struct audit *audit)
{
	struct within within;
	if (!within_make(&within, audit, RULE_R32, STATEMENT_PUBLIC, STATEMENT_EXPENDITURE))
		return;
	check_set(&within, FINDING_BROKEN);
	if (within.equal && within_make(&within, audit, RULE_R32, STATEMENT_EXPENDITURE,
		STATEMENT_PUBLIC))
		check_set(&within, FINDING_BROKEN);
	if (!within_make(&within, audit, RULE_R32, STATEMENT_INCOME, STATEMENT_EXPENDITURE))
		return;
	if (!within.equal) {
		audit_unchecked(audit, RULE_R32, UNCHECKED_NOT_TOLD, NULL,
		    _("Income and expenditure differ, so their codes may"));
		return;
	}
	enum finding_state state = carries_nothing(audit) ? FINDING_BROKEN : FINDING_HINT;
	check_set(&within, state);
	if (within_make(&within, audit, RULE_R32, STATEMENT_EXPENDITURE, STATEMENT_INCOME))
		check_set(&within, state);
}

void
parts_codes(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R29)
		check_amounts(audit);
	else if (rule == RULE_R31)
		parts_three_public(audit);
	else if (rule == RULE_R32)
		check_sets(audit);
}
