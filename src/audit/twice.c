/* twice.c: what is told twice is told alike: amounts and budgets, facts, work done */
#include <string.h>

#include "audit/alike.h"
#include "audit/base_zero.h"
#include "audit/facts.h"
#include "audit/mention.h"
#include "audit/twice.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool
tells(const struct audit *audit, const struct mention *mention, int told)
{
	/* an amount that a table has is compared with the table */
	return mention_number(audit, mention, told) &&
	    (told != ASPECT_AMOUNT || !mention_cell(mention));
}

static void
compare_mentions(struct audit *audit, enum rule_id rule, const struct mention *first,
    const struct mention *later, int told)
{
	const struct operand left = mention_operand(audit, first, told),
	    right = mention_operand(audit, later, told);
	struct equation equation;
	if (same_print(&left.figure, left.source, &right.figure, right.source))
		return;
	equation_begin(&equation, audit, rule);
	/* a change may be told against last year's budget here and its final amount there */
	equation.hint = told != ASPECT_AMOUNT && told != ASPECT_BUDGET;
	mention_add(&equation, LEFT, 1, first, told);
	mention_add(&equation, RIGHT, 1, later, told);
	equation_end(&equation);
}

static bool
tells_any(const struct audit *audit, const struct mention *mention)
{
	for (int told = 0; told < TOLDS; told++) {
		if (tells(audit, mention, told))
			return true;
	}
	return false;
}

/* Each aspect of a mention against the next mention of the same figure that tells it too. */
static void
check_mention(struct audit *audit, enum rule_id rule, const struct mentions *mentions, size_t at)
{
	const struct mention *first = &mentions->list[at];
	bool done[TOLDS] = { false };
	for (size_t i = tells_any(audit, first) ? at + 1 : mentions->n; i < mentions->n; i++) {
		const struct mention *later = &mentions->list[i];
		if (later->kind != OPERAND_REMARK || !mention_same(audit, first, later))
			continue;
		for (int told = 0; told < TOLDS; told++) {
			if (!done[told] && tells(audit, first, told) &&
			    tells(audit, later, told)) {
				compare_mentions(audit, rule, first, later, told);
				done[told] = true;
			}
		}
	}
}

static void
check_remarks(struct audit *audit, enum rule_id rule)
{
	const struct mentions *mentions = audit_mentions(audit);
	struct equation equation;
	for (size_t i = 0; i < mentions->n; i++) {
		const struct mention *mention = &mentions->list[i];
		const struct column *column = budget_column(audit, mention);
		if (mention->kind != OPERAND_REMARK)
			break;
		check_mention(audit, rule, mentions, i);
		if (!column || !mention_number(audit, mention, ASPECT_BUDGET))
			continue;
		equation_begin(&equation, audit, rule);
		/* the table may print the budget as adjusted */
		equation.hint = true;
		mention_add(&equation, LEFT, 1, mention, ASPECT_BUDGET);
		equation_cell(&equation, RIGHT, 1, mention->statement, mention->line, column);
		equation_end(&equation);
	}
}

struct name {
	const char *topic, *item, *label;
};

/* The same fact under two names. */
static const struct name pairs[][2] = {
	{ { "assets", "", "车辆" }, { "vehicles", "年末车辆", "车辆总数" } },
	{ { "management", "部门整体", "部门整体财政资金支出" },
	    { "management", "部门整体", "支出总额" } },
	{ { "management", "部门整体", "一般公共预算支出" },
	    { "management", "部门整体", "其中：一般公共预算支出" } },
};

static void
check_pairs(struct audit *audit, enum rule_id rule)
{
	const struct fact *facts = audit->disclosure->facts;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		const struct name *one = &pairs[i][0], *other = &pairs[i][1];
		long a = fact_find(audit, one->topic, one->item, one->label),
		     b = fact_find(audit, other->topic, other->item, other->label);
		if (a >= 0 && b >= 0 &&
		    !same_print(&facts[a].figure, facts[a].source, &facts[b].figure,
			facts[b].source))
			facts_compare(audit, rule, RELATION_EQUAL, false, &a, 1, &b, 1);
	}
}

/* A fact that is a table's total, or a column of the three public expenses. */
static const struct {
	struct name name;
	enum statement_kind kind;
	enum measure measure;
	bool hint;            /* the two may differ in scope */
} totals[] = {
	{ { "management", "部门整体", "部门整体财政资金支出" }, STATEMENT_EXPENDITURE,
	    MEASURE_TOTAL, true },
	{ { "management", "部门整体", "支出总额" }, STATEMENT_EXPENDITURE, MEASURE_TOTAL, true },
	{ { "management", "部门整体", "一般公共预算支出" }, STATEMENT_PUBLIC, MEASURE_TOTAL,
	    false },
	{ { "management", "部门整体", "其中：一般公共预算支出" }, STATEMENT_PUBLIC,
	    MEASURE_TOTAL, false },
	{ { "nontax", "", "合计" }, STATEMENT_NONTAX, MEASURE_TOTAL, false },
	{ { "nontax", "", "已缴国库" }, STATEMENT_NONTAX, MEASURE_TREASURY, false },
	{ { "nontax", "", "财政专户管理" }, STATEMENT_NONTAX, MEASURE_ACCOUNT, false },
	{ { "abroad", "", "支出" }, STATEMENT_THREE_PUBLIC, MEASURE_FINAL_ABROAD, false },
	{ { "vehicles", "", "购置及运行维护支出" }, STATEMENT_THREE_PUBLIC,
	    MEASURE_FINAL_VEHICLES, false },
	{ { "vehicles", "", "购置支出" }, STATEMENT_THREE_PUBLIC, MEASURE_FINAL_PURCHASE, false },
	{ { "vehicles", "", "运行维护支出" }, STATEMENT_THREE_PUBLIC, MEASURE_FINAL_RUNNING,
	    false },
	{ { "reception", "", "支出" }, STATEMENT_THREE_PUBLIC, MEASURE_FINAL_RECEPTION, false },
};

static const struct line *
total_line(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (line_is_total(&statement->lines[i]))
			return &statement->lines[i];
	}
	return statement->n_lines == 1 ? &statement->lines[0] : NULL;
}

static void
check_totals(struct audit *audit, enum rule_id rule)
{
	struct equation equation;
	for (size_t i = 0; i < COUNT(totals); i++) {
		const struct name *name = &totals[i].name;
		const struct statement *statement =
		    disclosure_statement(audit->disclosure, totals[i].kind);
		long fact = fact_find(audit, name->topic, name->item, name->label);
		const struct line *line = statement ? total_line(statement) : NULL;
		const struct column *column =
		    line ? statement_measure(statement, line->side, totals[i].measure) : NULL;
		if (fact < 0 || !column ||
		    fact_is_remarked(audit, &audit->disclosure->facts[fact]))
			continue;
		equation_begin(&equation, audit, rule);
		equation.hint = totals[i].hint;
		equation_fact(&equation, LEFT, 1, (size_t)fact);
		equation_cell(&equation, RIGHT, 1, statement, line, column);
		equation_end(&equation);
	}
}

/* What an evaluation of one project took: the task whose spending or budget it is. */
static void
check_tasks(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct equation equation;
	for (long at = 0; (at = fact_next(audit, (size_t)at, "management", NULL)) >= 0; at++) {
		const struct fact *fact = &disclosure->facts[at];
		if (strcmp(fact->item, "重点项目绩效评价") != 0 ||
		    fact->figure.kind != FIGURE_MONEY)
			continue;
		for (size_t i = 0; i < disclosure->n_tasks; i++) {
			equation_begin(&equation, audit, rule);
			equation_fact(&equation, LEFT, 1, (size_t)at);
			equation_task(&equation, RIGHT, 1, i, PART_SPEND);
			if (equation_holds(&equation))
				equation_end(&equation);
		}
	}
}

/* Cases are counted by many words. */
static bool
is_case(const char *unit)
{
	static const char *const cases[] = { "宗", "例", "件", "项", "次", "笔" };
	for (size_t i = 0; i < COUNT(cases); i++) {
		if (strcmp(unit, cases[i]) == 0)
			return true;
	}
	return false;
}

#define NEAR 6

/* What the document says just before a figure: its lines, or the facts read from them. */
static const char *
context_of(struct audit *audit, size_t fact)
{
	const struct audit_input *input = audit->input;
	const struct fact *of = &audit->disclosure->facts[fact];
	const struct place place = of->figure.place;
	const char *text = of->label;
	for (size_t i = 0; i < input->n_lines; i++) {
		const struct audit_line *line = &input->lines[i];
		if (line->source == of->source && line->place.page == place.page &&
		    line->place.line <= place.line && line->place.line >= place.line - NEAR)
			text = arena_printf(audit_arena(audit), "%s%s", text, line->text);
	}
	for (size_t i = fact; i-- > 0 && !input->n_lines;) {
		const struct fact *before = &audit->disclosure->facts[i];
		if (strcmp(before->item, of->item) != 0 ||
		    before->figure.place.line < place.line - NEAR)
			break;
		text = arena_printf(audit_arena(audit), "%s %s", before->label, text);
	}
	return text;
}

/* Does the shorter name's surroundings say what the longer one says before it? */
static bool
says_the_rest(struct audit *audit, const struct key *name, size_t fact, const struct key *label)
{
	if (name->n <= label->n)
		return true;
	size_t rest = name->n - label->n;
	return key_covered(name, rest, context_of(audit, fact)) * 5 >= rest * 4;
}

/* Names that close alike with at least so many characters mean perhaps the same. */
#define LEAST 4

/* What was counted of the work done. */
struct work {
	size_t fact;
	struct key key;
	const char *unit;
	bool is_case;
};

struct works {
	struct work *list;
	size_t n;
};

struct match {
	const struct work *work;
	enum likeness likeness;
	size_t shared;
	bool unit;            /* the very same unit */
};

static bool
is_count(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT && *figure->measure_unit;
}

static struct works
find_works(struct audit *audit)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct works works = { .n = 0 };
	for (int pass = 0; pass < 2; pass++) {
		size_t n = 0;
		for (size_t i = 0; i < disclosure->n_facts; i++) {
			const struct fact *fact = &disclosure->facts[i];
			if (strcmp(fact->topic, "work") != 0 || !is_count(&fact->figure))
				continue;
			if (pass)
				works.list[n] = (struct work){ i,
					key_of(audit_arena(audit), fact->label),
					fact->figure.measure_unit,
					is_case(fact->figure.measure_unit) };
			n++;
		}
		if (!pass && n)
			works.list = arena_alloc(audit_arena(audit), n * sizeof *works.list);
		works.n = n;
	}
	return works;
}

static struct match
best_match(const struct key *name, const struct figure *actual, const struct works *works)
{
	struct match best = { .work = NULL };
	bool of_case = is_case(actual->measure_unit);
	for (size_t i = 0; i < works->n; i++) {
		const struct work *work = &works->list[i];
		struct match match = { .work = work };
		match.unit = strcmp(work->unit, actual->measure_unit) == 0;
		if (!match.unit && !(of_case && work->is_case))
			continue;
		match.likeness = keys_alike(name, &work->key, LEAST, &match.shared);
		if (match.likeness > best.likeness ||
		    (match.likeness == best.likeness && match.shared > best.shared))
			best = match;
	}
	return best.likeness ? best : (struct match){ .work = NULL };
}

/* An indicator's value against the prose that tells the same work. */
static void
check_indicator(struct audit *audit, enum rule_id rule, size_t at, const struct works *works)
{
	const struct indicator *indicator = &audit->disclosure->indicators[at];
	struct key name = key_of(audit_arena(audit), indicator->name);
	struct match match = best_match(&name, &indicator->actual, works);
	struct equation equation;
	if (!match.work)
		return;
	equation_begin(&equation, audit, rule);
	equation_indicator(&equation, LEFT, 1, at, PART_ACTUAL);
	equation_fact(&equation, RIGHT, 1, match.work->fact);
	equation.hint = !equation_holds(&equation) &&
	    (!match.unit || match.likeness < LIKENESS_END ||
		!says_the_rest(audit, &name, match.work->fact, &match.work->key));
	equation_end(&equation);
}

static void
check_work(struct audit *audit, enum rule_id rule)
{
	const struct disclosure *disclosure = audit->disclosure;
	struct works works = { .n = 0 };
	if (disclosure->n_indicators)
		works = find_works(audit);
	for (size_t i = 0; works.n && i < disclosure->n_indicators; i++) {
		if (is_count(&disclosure->indicators[i].actual))
			check_indicator(audit, rule, i, &works);
	}
}

void
check_twice(struct audit *audit, enum rule_id rule)
{
	check_remarks(audit, rule);
	check_pairs(audit, rule);
	check_totals(audit, rule);
	check_tasks(audit, rule);
	check_work(audit, rule);
}
