/* shares.c: shares of the narrative: each against part and whole, those of one whole together */
#include <string.h>

#include "audit/checks.h"
#include "audit/facts.h"
#include "audit/mention.h"
#include "audit/operand.h"
#include "audit/whole.h"
#include "base/i18n.h"
#include "base/phrase.h"

static bool
begin_share(struct equation *equation, struct audit *audit, enum rule_id rule,
    const struct mention *mention, const struct whole *whole, bool cell)
{
	equation_begin(equation, audit, rule);
	return whole_share(equation, mention, whole, cell);
}

/* The first reading that ties; else the first that there is. */
static void
check_share(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	struct operand share = mention_operand(audit, mention, ASPECT_SHARE);
	struct whole whole;
	struct equation equation;
	if (!whole_tied(audit, rule, mention, &whole)) {
		audit_unchecked(audit, rule, UNCHECKED_NO_TABLE, &share,
		    _("The whole that this is a share of is in no table"));
		return;
	}
	if (begin_share(&equation, audit, rule, mention, &whole, true) &&
	    equation_holds(&equation) &&
	    !(begin_share(&equation, audit, rule, mention, &whole, false) &&
		equation_holds(&equation)))
		begin_share(&equation, audit, rule, mention, &whole, true);
	else if (!begin_share(&equation, audit, rule, mention, &whole, false) &&
	    !begin_share(&equation, audit, rule, mention, &whole, true)) {
		audit_unchecked(audit, rule, UNCHECKED_BLANK, &share, NULL);
		return;
	}
	equation_end(&equation);
}

/* Shares that are told as facts, all within one topic. */
static const struct {
	const char *topic, *label, *part;
	const char *whole, *other;            /* labels of the topic as a whole: two readings */
} told_shares[] = {
	{ "meetings", "占会议费", "支出", "会议费", NULL },
	{ "training", "占培训费", "支出", "培训费", NULL },
	{ "procurement", "中小企业占比", "授予中小企业", "采购支出总额", NULL },
	{ "procurement", "小微企业占比", "授予小微企业", "采购支出总额", "授予中小企业" },
	{ "procurement", "小微企业占授予中小企业合同金额", "授予小微企业", "授予中小企业", NULL },
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool
write_fact_share(struct equation *equation, struct audit *audit, enum rule_id rule, size_t fact,
    long part, const char *topic, const char *whole)
{
	long of = whole ? fact_find(audit, topic, "", whole) : -1;
	if (of < 0)
		return false;
	equation_begin(equation, audit, rule);
	equation_fact(equation, LEFT, 1, fact);
	equation_fact(equation, RIGHT, 1, (size_t)part);
	equation_over(equation, RIGHT);
	equation_fact(equation, RIGHT, 1, (size_t)of);
	return true;
}

static void
check_fact_share(struct audit *audit, enum rule_id rule, size_t at, size_t kind)
{
	const struct fact *fact = &audit->disclosure->facts[at];
	long part = fact_find(audit, fact->topic, fact->item, told_shares[kind].part);
	struct equation equation;
	if (part < 0)
		return;
	if (write_fact_share(&equation, audit, rule, at, part, fact->topic,
		told_shares[kind].other) &&
	    equation_holds(&equation)) {
		equation_end(&equation);
		return;
	}
	if (write_fact_share(&equation, audit, rule, at, part, fact->topic,
		told_shares[kind].whole))
		equation_end(&equation);
}

/* 占一般公共预算项目支出总额: of what the table has as project expenditure. */
static void
check_evaluated(struct audit *audit, enum rule_id rule, size_t at)
{
	const struct fact *fact = &audit->disclosure->facts[at];
	long part = fact_find(audit, fact->topic, fact->item, "自评一般公共预算支出项目资金");
	struct whole whole;
	struct equation equation;
	if (part < 0 || strcmp(fact->label, "占一般公共预算项目支出总额") != 0 ||
	    !whole_total(audit, STATEMENT_PUBLIC, MEASURE_PROJECT, &whole))
		return;
	equation_begin(&equation, audit, rule);
	equation_fact(&equation, LEFT, 1, at);
	equation_fact(&equation, RIGHT, 1, (size_t)part);
	equation_over(&equation, RIGHT);
	whole_add(&equation, RIGHT, &whole);
	equation_end(&equation);
}

static void
check_facts(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		if (fact->figure.kind != FIGURE_PERCENT)
			continue;
		for (size_t j = 0; j < COUNT(told_shares); j++) {
			if (strcmp(fact->topic, told_shares[j].topic) == 0 &&
			    strcmp(fact->label, told_shares[j].label) == 0)
				check_fact_share(audit, rule, i, j);
		}
		check_evaluated(audit, rule, i);
	}
}

static bool
is_share(const struct audit *audit, const struct mention *mention)
{
	return mention->kind == OPERAND_REMARK && !mention->again &&
	    mention_number(audit, mention, ASPECT_SHARE);
}

static void
check_each(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	for (size_t i = 0; i < mentions->n; i++) {
		if (is_share(audit, &mentions->list[i]))
			check_share(audit, rule, &mentions->list[i]);
	}
	check_facts(audit, rule);
}

/*
 * The list that a share stands in: income by source, expenditure by use, functional codes as deep
 * as each other, or a table's own.
 */
static size_t
list_of(struct audit *audit, const struct mention *mention)
{
	enum { INCOMES = STATEMENT_KINDS, USES, CODES };
	const struct remark *remark = mention_remark(audit, mention);
	switch (remark->table) {
	case STATEMENT_INCOME:
		return INCOMES;
	case STATEMENT_EXPENDITURE:
		return *remark->code ? CODES + strlen(remark->code) : USES;
	case STATEMENT_PUBLIC:
		return CODES + 10 + strlen(remark->code);
	case STATEMENT_SUMMARY:
	case STATEMENT_FISCAL:
		return remark->side == mentions_income_side(audit, remark->table) ? INCOMES : USES;
	default:
		return (size_t)remark->table;
	}
}

/* A share of a list under way. */
struct member {
	const struct mention *mention;
	struct whole whole;
};

/* The list that starts at list[at], in order, until a figure comes again. Its length; *end. */
static size_t
list_from(struct audit *audit, enum rule_id rule, const struct mentions *mentions, size_t at,
    struct member *members, size_t *end)
{
	size_t n = 0;
	for (*end = at; *end < mentions->n; ++*end) {
		const struct mention *mention = &mentions->list[*end];
		struct member *member = &members[n];
		if (!is_share(audit, mention))
			continue;
		member->mention = mention;
		if (!whole_tied(audit, rule, mention, &member->whole) ||
		    (n && (list_of(audit, mention) != list_of(audit, members[0].mention) ||
			      mention_same(audit, mention, members[0].mention) ||
			      whole_value(&member->whole) != whole_value(&members[0].whole))))
			break;
		n++;
	}
	return n;
}

/* Do the parts make the whole? Shares of some parts need not add up to anything. */
static bool
is_complete(struct audit *audit, enum rule_id rule, const struct member *members, size_t n)
{
	struct equation equation;
	equation_begin(&equation, audit, rule);
	whole_add(&equation, LEFT, &members[0].whole);
	for (size_t i = 0; i < n; i++) {
		const struct mention *mention = members[i].mention;
		if (!mention_add_amount(&equation, RIGHT, 1, mention, true) &&
		    !mention_add_amount(&equation, RIGHT, 1, mention, false))
			return false;
	}
	return equation_holds(&equation);
}

/* The shares have names in the formula; in a sentence they would hide what is wrong. */
static void
name_list(struct equation *equation, const struct whole *whole, size_t n)
{
	struct arena *arena = audit_arena(equation->audit);
	struct operand operand = operand_cell(whole->statement, whole->line, whole->column);
	equation->names[LEFT] = phrase(arena, _("the sum of the {count} shares of {whole}"),
	    PHRASE({ "count", arena_printf(arena, "%zu", n) },
		{ "whole", operand_name(arena, &equation->audit->input->context, &operand, NULL) }));
	equation->names[RIGHT] = _("the whole");
}

static void
check_list(struct audit *audit, enum rule_id rule, const struct member *members, size_t n)
{
	static const struct figure hundred = { .kind = FIGURE_COUNT, .value = 100,
		.measure_unit = "", .printed = "100" };
	struct equation equation;
	if (!is_complete(audit, rule, members, n)) {
		struct operand first = mention_operand(audit, members[0].mention, ASPECT_SHARE);
		audit_unchecked(audit, rule, UNCHECKED_NOT_TOLD, &first,
		    _("These shares are not of all parts of the whole"));
		return;
	}
	equation_begin(&equation, audit, rule);
	for (size_t i = 0; i < n; i++)
		mention_add(&equation, LEFT, 1, members[i].mention, ASPECT_SHARE);
	equation_number(&equation, RIGHT, 1, &hundred, _("the whole in percent"));
	name_list(&equation, &members[0].whole, n);
	equation_end(&equation);
}

static void
check_lists(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	struct member *members =
	    arena_alloc(audit_arena(audit), (mentions->n + 1) * sizeof *members);
	size_t end;
	for (size_t i = 0; i < mentions->n; i = end > i ? end : i + 1) {
		size_t n = list_from(audit, rule, mentions, i, members, &end);
		if (n > 1)
			check_list(audit, rule, members, n);
	}
}

void
check_shares(struct audit *audit, enum rule_id rule)
{
	if (rule == RULE_R43)
		check_lists(audit, rule);
	else
		check_each(audit, rule);
}
