/* parts_empty.c: a budget's own table is empty exactly where the fiscal table has nothing for it */
#include <string.h>

#include "audit/flow.h"
#include "audit/parts.h"
#include "audit/tables.h"
#include "base/i18n.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* A budget with a table of its own. */
static const struct own_budget {
	enum measure measure;
	enum statement_kind kind;
	const char *word;             /* what the text calls it */
} budgets[] = {
	{ MEASURE_FUND_BUDGET, STATEMENT_FUND, "政府性基金" },
	{ MEASURE_CAPITAL_BUDGET, STATEMENT_CAPITAL, "国有资本经营" },
};

/* A sentence with the name of the budget's table; a macro so that the format is checked. */
#define SENTENCE(audit, budget, text) \
	arena_printf(audit_arena(audit), text, _(statement_type((budget)->kind)->name))

static void
set_operand(struct operand *figure, const struct statement *statement, const struct line *line,
    const struct column *column)
{
	*figure = operand_cell(statement, line, column);
	figure->figure = line_cell(line, column->ordinal)->figure;
	figure->source = statement->source;
}

/* The first figure of the table that differs from 0; false: there is none. */
static bool
find_counting(struct operand *figure, const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		for (size_t j = 0; j < statement->n_columns; j++) {
			if (!cell_counts(&statement->lines[i], &statement->columns[j]))
				continue;
			set_operand(figure, statement, &statement->lines[i],
			    &statement->columns[j]);
			return true;
		}
	}
	return false;
}

static bool
has_one(const char *text, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strstr(text, words[i]))
			return true;
	}
	return false;
}

/* 无 and nothing else: what a table without a row has in place of one. */
static bool
is_none(const char *text)
{
	text += strspn(text, " ");
	size_t n = strncmp(text, "无", strlen("无")) == 0 ? strlen("无") : 0;
	return n && !text[n + strspn(text + n, " ")];
}

/*
 * Does the text say that there is nothing? A sentence that names the budget, or one below the
 * table's title that names none. What a form tells its user to write (仍保留该表格式) is neither.
 */
static bool
is_said(const struct audit *audit, const struct own_budget *budget)
{
	static const char *const nothing[] = { "无", "没有", "未", "为空", "空表", "不涉及", " 0 万元",
		"0万元", "0.00万元" };
	static const char *const below[] = { "为空", "空表", "无数据", "无相关", "无此", "没有" };
	bool under = false;
	for (size_t i = 0; i < audit->input->n_lines; i++) {
		const char *text = audit->input->lines[i].text;
		const char *name = strstr(text, budget->word);
		bool title = strstr(text, "算表") != NULL;
		if (title)
			under = name != NULL;
		if (name ? has_one(text, nothing, COUNT(nothing)) && !strstr(text, "仍保留") :
		    under && !title && (is_none(text) || has_one(text, below, COUNT(below))))
			return true;
	}
	return false;
}

/* Does the table tell what was spent and nothing else? */
static bool
tells_spending_only(const struct statement *own)
{
	return own && !statement_measure(own, 0, MEASURE_RECEIVED) &&
	    !statement_measure(own, 0, MEASURE_OPENING);
}

/*
 * The first figure other than 0 that the fiscal table has for a budget; false: none. Of a budget
 * whose own table tells spending only, what came in and was carried on does not count.
 */
static bool
find_figure(struct operand *figure, const struct flow *in, const struct flow *out,
    enum measure budget, const struct statement *own)
{
	static const enum role roles[] = { ROLE_YEAR, ROLE_CLOSING, ROLE_TOTAL };
	const struct line *lines[] = { flow_source(in, budget), flow_opening_part(in, budget) };
	const struct line *found = NULL;
	const struct column *column = NULL;
	bool all = !tells_spending_only(own);
	for (size_t i = 0; all && i < COUNT(lines) && !found; i++) {
		column = lines[i] ? flow_column(in, lines[i]) : NULL;
		found = cell_counts(lines[i], column) ? lines[i] : NULL;
	}
	for (size_t i = 0; i < (all ? COUNT(roles) : 1) && !found; i++) {
		const struct line *line = flow_line(out, out->side, roles[i]);
		column = line ? table_column(out->statement, line->side, budget, NULL) : NULL;
		found = cell_counts(line, column) ? line : NULL;
	}
	if (!found)
		return false;
	set_operand(figure, in->statement, found, column);
	return true;
}

/* Nothing is spent of the budget: its table must have nothing either, and say so if it is blank. */
static void
check_nothing(struct audit *audit, enum rule_id rule, const struct own_budget *budget,
    const struct statement *own)
{
	struct operand figure, table = audit_table(own);
	if (find_counting(&figure, own))
		audit_say(audit, rule, FINDING_BROKEN, &figure, SENTENCE(audit, budget,
		    _("The table \"%s\" has figures, but the fiscal table has none for it")));
	else if (table_has_figures(own))
		audit_say(audit, rule, FINDING_TIES, &table, SENTENCE(audit, budget,
		    _("The table \"%s\" is all 0, as the fiscal table is for it")));
	else if (audit->input->n_lines == 0)
		audit_unchecked(audit, rule, UNCHECKED_NO_TEXT, &table, SENTENCE(audit, budget,
		    _("The table \"%s\" is empty; no text tells whether it should be")));
	else if (is_said(audit, budget))
		audit_say(audit, rule, FINDING_TIES, &table, SENTENCE(audit, budget,
		    _("The table \"%s\" is empty, as it should be, and the document says so")));
	else
		audit_say(audit, rule, FINDING_HINT, &table, SENTENCE(audit, budget,
		    _("The table \"%s\" is empty, but no sentence says so")));
}

/* Something is spent of the budget: its table must have it. */
static void
check_something(struct audit *audit, enum rule_id rule, const struct own_budget *budget,
    const struct statement *own, const struct operand *figure)
{
	struct operand counting;
	if (!own)
		audit_no_table(audit, rule, budget->kind);
	else if (find_counting(&counting, own))
		audit_say(audit, rule, FINDING_TIES, figure, SENTENCE(audit, budget,
		    _("The table \"%s\" has figures, as the fiscal table has for it")));
	else if (own->n_lines > 0 || is_said(audit, budget))
		audit_say(audit, rule, FINDING_BROKEN, figure, SENTENCE(audit, budget,
		    _("The table \"%s\" is empty, but the fiscal table has figures for it")));
	else
		audit_unchecked(audit, rule, UNCHECKED_BLANK, figure, SENTENCE(audit, budget,
		    _("Nothing could be read from the table \"%s\"")));
}

void
parts_empty(struct audit *audit, enum rule_id rule)
{
	const struct statement *fiscal = tables_need(audit, rule, STATEMENT_FISCAL);
	struct flow in, out;
	if (!fiscal || !flow_open(&in, audit, fiscal, true) ||
	    !flow_open(&out, audit, fiscal, false))
		return;
	for (size_t i = 0; i < COUNT(budgets); i++) {
		const struct statement *own = tables_find(audit->disclosure, budgets[i].kind, NULL);
		struct operand figure;
		if (find_figure(&figure, &in, &out, budgets[i].measure, own))
			check_something(audit, rule, &budgets[i], own, &figure);
		else if (own)
			check_nothing(audit, rule, &budgets[i], own);
	}
}
