/* changes.c: what the narrative tells of last year: rates of change, and changes that add up */

#include "audit/base_zero.h"
#include "audit/checks.h"
#include "audit/mention.h"
#include "base/i18n.h"

/* How a rate of change may be computed from what is told beside it. */
enum way {
	WAY_CHANGE,           /* change / (amount - change) */
	WAY_LAST_YEAR,        /* (amount - last year's) / last year's */
	WAY_BOTH,             /* change / last year's */
	WAYS
};

/* Writes rate = ..., with the amount of the table where `cell`. false: not all of it is there. */
static bool
write_rate(struct equation *equation, const struct mention *mention, enum way way, bool cell)
{
	const struct audit *audit = equation->audit;
	bool change = mention_number(audit, mention, ASPECT_CHANGE),
	     last = mention_number(audit, mention, ASPECT_LAST_YEAR);
	if ((way != WAY_LAST_YEAR && !change) || (way != WAY_CHANGE && !last))
		return false;
	equation->names[RIGHT] = _("the rate that its amounts give");
	mention_add(equation, LEFT, 1, mention, ASPECT_CHANGE_RATE);
	if (way != WAY_LAST_YEAR)
		mention_add(equation, RIGHT, 1, mention, ASPECT_CHANGE);
	else if (!mention_add_amount(equation, RIGHT, 1, mention, cell))
		return false;
	if (way == WAY_LAST_YEAR)
		mention_add(equation, RIGHT, -1, mention, ASPECT_LAST_YEAR);
	equation_over(equation, RIGHT);
	if (way != WAY_CHANGE) {
		mention_add(equation, RIGHT, 1, mention, ASPECT_LAST_YEAR);
		return true;
	}
	if (!mention_add_amount(equation, RIGHT, 1, mention, cell))
		return false;
	mention_add(equation, RIGHT, -1, mention, ASPECT_CHANGE);
	return true;
}

/* `reading` from 0: the ways with the amount as told, then with the table's. */
static bool
begin_rate(struct equation *equation, struct audit *audit, enum rule_id rule,
    const struct mention *mention, int reading)
{
	equation_begin(equation, audit, rule);
	return write_rate(equation, mention, (enum way)(reading % WAYS), reading >= WAYS);
}

/* Adds the finding of the first reading from `from` on that ties; false: none does. */
static bool
end_tied(struct audit *audit, enum rule_id rule, const struct mention *mention, int from)
{
	struct equation equation;
	for (int i = from; i < 2 * WAYS; i++) {
		if (begin_rate(&equation, audit, rule, mention, i) && equation_holds(&equation)) {
			equation_end(&equation);
			return true;
		}
	}
	return false;
}

/* 本年支出 and 总计 are said for one another: the rate may be of another total. */
static bool
end_tied_instead(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	struct named others[NAMED];
	struct mention other = *mention;
	size_t n = !mention->line || !mention->column ? 0 : named_instead(mention->statement,
	    audit_roles(audit, mention->statement), mention->line, others);
	for (size_t i = 0; i < n; i++) {
		other.line = others[i].line;
		other.column = others[i].column;
		if (end_tied(audit, rule, &other, WAYS))
			return true;
	}
	return false;
}

static void
check_rate(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	struct operand rate = mention_operand(audit, mention, ASPECT_CHANGE_RATE);
	struct equation equation;
	int first = 0;
	if (end_tied(audit, rule, mention, 0) || end_tied_instead(audit, rule, mention))
		return;
	while (first < 2 * WAYS && !begin_rate(&equation, audit, rule, mention, first))
		first++;
	if (first < 2 * WAYS)
		equation_end(&equation);
	else
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, &rate,
		    _("The rate stands without the change or last year's amount"));
}

/* 持平 where last year's amount is told as well. */
static void
check_level(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	const struct figure *change = mention_figure(audit, mention, ASPECT_CHANGE);
	struct equation equation;
	int sign;
	if (!change || change->kind != FIGURE_TEXT || !words_sign(change->printed, &sign) ||
	    !mention_number(audit, mention, ASPECT_LAST_YEAR))
		return;
	equation_begin(&equation, audit, rule);
	equation.relation = sign ? RELATION_AT_MOST : RELATION_EQUAL;
	equation.hint = sign == 0;
	equation.detail = arena_printf(audit_arena(audit),
	    _("The document says of this year against last year: %s"), change->printed);
	if (sign > 0)
		mention_add(&equation, LEFT, 1, mention, ASPECT_LAST_YEAR);
	if (!mention_add_amount(&equation, sign > 0 ? RIGHT : LEFT, 1, mention, false))
		return;
	if (sign <= 0)
		mention_add(&equation, RIGHT, 1, mention, ASPECT_LAST_YEAR);
	equation_end(&equation);
}

static void
check_rates(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		if (mention->again)
			continue;
		if (mention_number(audit, mention, ASPECT_CHANGE_RATE) &&
		    !base_of_change_is_zero(audit, mention))
			check_rate(audit, rule, mention);
		check_level(audit, rule, mention);
	}
}

/* What expenditure is made of, by what is told: at most so many parts. */
#define PARTS 8

struct parts {
	const struct mention *list[PARTS];
	size_t n;
	bool basic, project;
};

/* A use of money beside basic and project expenditure: an item on a side of its own. */
static bool
is_use(struct audit *audit, const struct remark *remark, const struct mention *mention)
{
	const struct statement *statement = mention->statement;
	if (remark->table != STATEMENT_SUMMARY || !statement || !mention->line || *remark->code ||
	    remark->side == mentions_income_side(audit, remark->table) ||
	    remark->side == mentions_class_side(audit, remark->table))
		return false;
	return audit_roles(audit, statement)[mention->line - statement->lines] == ROLE_ITEM;
}

static bool
is_part(struct audit *audit, const struct mention *mention)
{
	const struct remark *remark = mention_remark(audit, mention);
	if (remark->table == STATEMENT_EXPENDITURE && !*remark->code)
		return remark->measure == MEASURE_BASIC || remark->measure == MEASURE_PROJECT ||
		    remark->measure == MEASURE_REMITTED ||
		    remark->measure == MEASURE_OPERATING || remark->measure == MEASURE_SUBSIDY;
	return is_use(audit, remark, mention);
}

static bool
is_there(const struct audit *audit, const struct parts *parts, const struct mention *mention)
{
	for (size_t i = 0; i < parts->n; i++) {
		if (mention_same(audit, parts->list[i], mention))
			return true;
	}
	return false;
}

/* A change that is told: an amount, or 持平. */
static bool
tells_change(const struct audit *audit, const struct mention *mention)
{
	const struct figure *change = mention_figure(audit, mention, ASPECT_CHANGE);
	int sign;
	return change && (figure_is_number(change) ||
			     (words_sign(change->printed, &sign) && sign == 0));
}

static struct parts
find_parts(struct audit *audit, const struct mentions *mentions)
{
	struct parts parts = { .n = 0 };
	for (size_t i = 0; i < mentions->n && parts.n < PARTS; i++) {
		const struct mention *mention = &mentions->list[i];
		if (mention->kind != OPERAND_REMARK || mention->again ||
		    !tells_change(audit, mention) || !mention_amount(audit, mention) ||
		    !is_part(audit, mention) ||
		    is_there(audit, &parts, mention))
			continue;
		parts.basic |= mention_remark(audit, mention)->measure == MEASURE_BASIC;
		parts.project |= mention_remark(audit, mention)->measure == MEASURE_PROJECT;
		parts.list[parts.n++] = mention;
	}
	return parts;
}

enum scope { SCOPE_NONE, SCOPE_LOOSE, SCOPE_STRICT };

/*
 * Is the mention about all expenditure? Only loosely where last year's may have had other money
 * (fiscal tables) or another carry-over (totals of final accounts).
 */
static enum scope
scope_of(struct audit *audit, const struct mention *mention)
{
	const struct remark *remark = mention_remark(audit, mention);
	bool total = remark->measure == MEASURE_TOTAL || remark->measure == MEASURE_AMOUNT;
	if (*remark->code || !mention->statement || !mention->line || !total)
		return SCOPE_NONE;
	if (remark->table == STATEMENT_EXPENDITURE)
		return SCOPE_STRICT;
	if (remark->table == STATEMENT_PUBLIC)
		return SCOPE_LOOSE;
	if ((remark->table != STATEMENT_SUMMARY && remark->table != STATEMENT_FISCAL) ||
	    remark->side == mentions_income_side(audit, remark->table))
		return SCOPE_NONE;
	switch (audit_roles(audit, mention->statement)[mention->line -
	    mention->statement->lines]) {
	case ROLE_YEAR:
		return remark->table == STATEMENT_SUMMARY ? SCOPE_STRICT : SCOPE_LOOSE;
	case ROLE_TOTAL:
		return SCOPE_LOOSE;
	default:
		return SCOPE_NONE;
	}
}

static void
write_sum(struct equation *equation, const struct mention *whole, const struct parts *parts,
    bool amounts)
{
	if (amounts && !mention_add_amount(equation, LEFT, 1, whole, false))
		mention_add_amount(equation, LEFT, 1, whole, true);
	if (!amounts)
		mention_add(equation, LEFT, 1, whole, ASPECT_CHANGE);
	for (size_t i = 0; i < parts->n; i++) {
		const struct mention *part = parts->list[i];
		if (!amounts && mention_number(equation->audit, part, ASPECT_CHANGE))
			mention_add(equation, RIGHT, 1, part, ASPECT_CHANGE);
		else if (amounts && !mention_add_amount(equation, RIGHT, 1, part, false))
			mention_add_amount(equation, RIGHT, 1, part, true);
	}
}

/* The whole whose amount is that of the parts together; the strictest. */
static const struct mention *
find_whole(struct audit *audit, enum rule_id rule, const struct mentions *mentions,
    const struct parts *parts, enum scope *scope)
{
	const struct mention *found = NULL;
	struct equation equation;
	*scope = SCOPE_NONE;
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		if (mention->kind != OPERAND_REMARK ||
		    !mention_number(audit, mention, ASPECT_CHANGE) ||
		    scope_of(audit, mention) <= *scope || !mention_amount(audit, mention))
			continue;
		equation_begin(&equation, audit, rule);
		write_sum(&equation, mention, parts, true);
		if (equation_holds(&equation)) {
			found = mention;
			*scope = scope_of(audit, mention);
		}
	}
	return found;
}

static void
check_sum(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	struct parts parts = find_parts(audit, mentions);
	enum scope scope;
	struct equation equation;
	if (!parts.basic || !parts.project)
		return;
	const struct mention *whole = find_whole(audit, rule, mentions, &parts, &scope);
	if (!whole) {
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, NULL,
		    _("The change of all expenditure is not told beside those of its parts"));
		return;
	}
	equation_begin(&equation, audit, rule);
	write_sum(&equation, whole, &parts, false);
	equation.hint = scope == SCOPE_LOOSE;
	equation_end(&equation);
}

void
check_changes(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R48)
		check_sum(audit, rule);
	else
		check_rates(audit, rule);
}
