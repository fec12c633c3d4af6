/* form.c: the form of a document: its set of tables, their order and units (R61, R62) */
#include <stdlib.h>
#include <string.h>

#include "audit/checks.h"
#include "audit/form.h"
#include "audit/headings.h"
#include "base/i18n.h"

/* The national set; the state capital table is part of it from the accounts of 2020 on. */
static const struct {
	enum statement_kind kind;
	int since;
	bool final_only;
	const char *titles[2];        /* words of its title in final accounts and budgets */
} set[] = {
	{ STATEMENT_SUMMARY, 0, false, { "总表", "收支" } },
	{ STATEMENT_INCOME, 0, false, { "收入决算", "收入预算" } },
	{ STATEMENT_EXPENDITURE, 0, false, { "支出决算", "支出预算" } },
	{ STATEMENT_FISCAL, 0, false, { "财政拨款收入支出", "财政拨款收支" } },
	{ STATEMENT_PUBLIC, 0, false, { "一般公共预算", "一般公共预算" } },
	{ STATEMENT_BASIC, 0, false, { "基本支出", "基本支出" } },
	{ STATEMENT_THREE_PUBLIC, 0, false, { "三公", "三公" } },
	{ STATEMENT_FUND, 0, false, { "政府性基金", "政府性基金" } },
	{ STATEMENT_CAPITAL, 2020, true, { "国有资本经营", "国有资本经营" } },
};

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A line that names the table. */
static const struct audit_line *
line_naming(const struct audit *audit, const char *title)
{
	for (size_t i = 0; i < audit->input->n_lines; i++) {
		const struct audit_line *line = &audit->input->lines[i];
		if (strstr(line->text, title) && strstr(line->text, "表"))
			return line;
	}
	return NULL;
}

/* A table that was not recognised may be the one. */
static bool
may_be_generic(const struct disclosure *disclosure, const char *title)
{
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		if (statement->kind == STATEMENT_GENERIC &&
		    (!*statement->title || strstr(statement->title, title)))
			return true;
	}
	return false;
}

/*
 * It may be there though it was not recognised, so that its absence cannot be told: where a line is
 * its title, or titles do not stand in lines of their own.
 */
static bool
may_be_there(const struct audit *audit, const char *title)
{
	return may_be_generic(audit->disclosure, title) || headings_name(audit, title) ||
	    !headings_whole(audit);
}

static void
say_missing(struct audit *audit, enum rule_id rule, size_t at)
{
	const struct identity *identity = &audit->disclosure->identity;
	const char *name = _(statement_type(set[at].kind)->name);
	const char *title = set[at].titles[identity->kind == KIND_FINAL ? 0 : 1];
	const struct audit_line *line = line_naming(audit, title);
	struct operand operand;
	if (line)
		operand = audit_text(line);
	if (line && may_be_there(audit, title))
		audit_unchecked(audit, rule, UNCHECKED_NO_TABLE, &operand,
		    arena_printf(audit_arena(audit),
			_("the text names the table \"%s\", but none was recognised"), name));
	else
		audit_say(audit, rule, FINDING_BROKEN, line ? &operand : NULL,
		    arena_printf(audit_arena(audit),
			_("the table \"%s\" of the year's set is missing"), name));
}

static bool
has_tables(const struct disclosure *disclosure)
{
	size_t n = 0;
	for (size_t i = 0; i < COUNT(set); i++)
		n += disclosure_statement(disclosure, set[i].kind) != NULL;
	return n > 1;
}

/* The number that is printed before a title: 表 3, 公开05表, 公开表一; 0: none. */
static int
printed_number(const struct statement *statement)
{
	static const char *const numerals[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };
	const char *digits = strpbrk(statement->number, "0123456789");
	if (digits)
		return atoi(digits);
	for (size_t i = 0; i < COUNT(numerals); i++) {
		const char *at = strstr(statement->number, numerals[i]);
		if (at && i < 9 && strstr(statement->number, "十"))
			return at > strstr(statement->number, "十") ? 10 + (int)i + 1 : 0;
		if (at)
			return (int)i + 1;
	}
	return 0;
}

static void
check_order(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	const struct statement *last = NULL;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		if (!printed_number(statement))
			continue;
		struct operand table = audit_table(statement);
		if (last && last->source == statement->source &&
		    printed_number(last) > printed_number(statement))
			audit_say(audit, rule, FINDING_BROKEN, &table,
			    arena_printf(audit_arena(audit),
				_("the table \"%s\" (%s) stands after \"%s\" (%s)"), statement->title,
				statement->number, last->title, last->number));
		last = statement;
	}
}

static void
check_once(struct audit *audit, enum rule_id rule, enum statement_kind kind)
{
	const struct disclosure *disclosure = audit->disclosure;
	const struct statement *first = disclosure_statement(disclosure, kind);
	for (size_t i = 0; first && i < disclosure->n_statements; i++) {
		const struct statement *other = &disclosure->statements[i];
		struct operand table = audit_table(other);
		if (other != first && other->kind == kind && strcmp(other->title, first->title) == 0)
			audit_say(audit, rule, FINDING_BROKEN, &table,
			    arena_printf(audit_arena(audit),
				_("the table \"%s\" is there twice"), other->title));
	}
}

static void
check_set(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	size_t before = audit->findings->n;
	if (!has_tables(disclosure)) {
		audit_unchecked(audit, rule, UNCHECKED_NO_TABLE, NULL, NULL);
		return;
	}
	for (size_t i = 0; i < COUNT(set); i++) {
		check_once(audit, rule, set[i].kind);
		if (!disclosure_statement(disclosure, set[i].kind) && disclosure->identity.year >= set[i].since &&
		    (!set[i].final_only || disclosure->identity.kind == KIND_FINAL))
			say_missing(audit, rule, i);
	}
	check_order(audit, rule);
	if (audit->findings->n == before)
		audit_say(audit, rule, FINDING_TIES, NULL,
		    _("all tables of the year's set are there, once and in order"));
}

static void
check_units(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		struct operand table = audit_table(statement);
		if (statement->kind != STATEMENT_GENERIC && statement->unit == UNIT_NONE &&
		    statement->n_lines && statement->n_columns)
			audit_say(audit, rule, FINDING_BROKEN, &table,
			    arena_printf(audit_arena(audit),
				_("the table \"%s\" does not say its unit"), statement->title));
	}
}

void
check_form(struct audit *audit, enum rule_id rule)
{
	size_t before = audit->findings->n;
	if (rule == RULE_R61) {
		check_set(audit, rule);
		check_contents(audit, rule);
		check_titles(audit, rule);
		return;
	}
	check_units(audit, rule);
	check_numbers(audit, rule);
	if (audit->findings->n == before)
		audit_say(audit, rule, FINDING_TIES, NULL,
		    _("every table has its unit, every number is well formed"));
}
