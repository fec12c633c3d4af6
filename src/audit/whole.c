/* whole.c: what a share that the narrative tells is a share of */
#include <string.h>

#include "audit/whole.h"

/* Room for all readings of one share. */
#define WHOLES 8

#define COUNT(list) (sizeof(list) / sizeof *(list))

int64_t
whole_value(const struct whole *whole)
{
	const struct cell *cell = line_cell(whole->line, whole->column->ordinal);
	return cell ? cell->figure.value : 0;
}

void
whole_add(struct equation *equation, enum equation_side side, const struct whole *whole)
{
	equation_cell(equation, side, 1, whole->statement, whole->line, whole->column);
}

/* Adds a cell if it is printed, an ambiguous one too: a whole farther off does not replace it. */
static void
offer(struct whole *wholes, size_t *n, const struct statement *statement, const struct line *line,
    const struct column *column)
{
	const struct cell *cell = line && column ? line_cell(line, column->ordinal) : NULL;
	if (*n < WHOLES && cell && cell->figure.kind == FIGURE_MONEY)
		wholes[(*n)++] = (struct whole){ statement, line, column };
}

/* The first total line of a table without sides (合计), or its only line. */
static const struct line *
total_line(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		if (line_is_total(&statement->lines[i]))
			return &statement->lines[i];
	}
	return statement->n_lines && !*statement->lines[0].code ? &statement->lines[0] : NULL;
}

static const struct column *
amount_column(const struct statement *statement, side_t side, enum measure measure)
{
	const struct column *column = statement_measure(statement, side, measure);
	return column ? column : statement_main(statement, side);
}

static void
offer_total(const struct audit *audit, struct whole *wholes, size_t *n, enum statement_kind kind,
    enum measure measure)
{
	const struct statement *statement = disclosure_statement(audit->disclosure, kind);
	if (statement)
		offer(wholes, n, statement, total_line(statement),
		    amount_column(statement, 0, measure));
}

/* The total of the year of a side of the summary or fiscal table, then the total of all. */
static void
offer_side(struct audit *audit, struct whole *wholes, size_t *n, enum statement_kind kind,
    side_t side, enum measure measure)
{
	static const enum role roles[] = { ROLE_YEAR, ROLE_TOTAL };
	const struct statement *statement = disclosure_statement(audit->disclosure, kind);
	for (size_t i = 0; statement && i < COUNT(roles); i++) {
		const struct line *line =
		    role_line(statement, audit_roles(audit, statement), side, roles[i]);
		if (line)
			offer(wholes, n, statement, line,
			    amount_column(statement, line->side, measure));
	}
}

static void
offer_spending(struct audit *audit, struct whole *wholes, size_t *n)
{
	offer_total(audit, wholes, n, STATEMENT_EXPENDITURE, MEASURE_TOTAL);
	offer_side(audit, wholes, n, STATEMENT_SUMMARY,
	    mentions_class_side(audit, STATEMENT_SUMMARY), MEASURE_AMOUNT);
}

/* Functional codes: their table's total, the codes above them; a table's total: all expenditure. */
static void
offer_code(struct audit *audit, const struct mention *mention, struct whole *wholes, size_t *n)
{
	const struct statement *statement = mention->statement;
	const struct line *line = mention->line;
	if (!statement || !line || !mention->column)
		return;
	if (!*line->code) {
		offer_spending(audit, wholes, n);
		return;
	}
	offer(wholes, n, statement, total_line(statement), mention->column);
	offer_side(audit, wholes, n, STATEMENT_FISCAL, mentions_class_side(audit, STATEMENT_FISCAL),
	    MEASURE_TOTAL);
	offer_spending(audit, wholes, n);
	while (line->parent >= 0) {
		line = &statement->lines[line->parent];
		if (*line->code)
			offer(wholes, n, statement, line, mention->column);
	}
}

/* 基本支出 and what it is made of: of expenditure, or of basic expenditure. */
static void
offer_basic(struct audit *audit, struct whole *wholes, size_t *n)
{
	offer_total(audit, wholes, n, STATEMENT_PUBLIC, MEASURE_BASIC);
	offer_total(audit, wholes, n, STATEMENT_EXPENDITURE, MEASURE_BASIC);
	offer_total(audit, wholes, n, STATEMENT_BASIC, MEASURE_AMOUNT);
}

/* Is there a total of the three public expenses alone, beside one with meetings and training? */
static bool
names_three(const struct statement *statement, enum measure total)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		if (statement->columns[i].measure == total &&
		    strstr(statement->columns[i].header, "三公"))
			return true;
	}
	return false;
}

/* 三公: the total of the half; of purchase and running, vehicles as well. */
static void
offer_three(const struct mention *mention, enum measure measure, struct whole *wholes, size_t *n)
{
	const struct statement *statement = mention->statement;
	bool final = measure >= MEASURE_FINAL_TOTAL;
	enum measure total = final ? MEASURE_FINAL_TOTAL : MEASURE_BUDGET_TOTAL,
	    vehicles = final ? MEASURE_FINAL_VEHICLES : MEASURE_BUDGET_VEHICLES;
	if (!statement || !mention->line)
		return;
	bool part = measure == vehicles + 1 || measure == vehicles + 2,
	     named = names_three(statement, total);
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if ((column->measure == total && (!named || strstr(column->header, "三公"))) ||
		    (part && column->measure == vehicles))
			offer(wholes, n, statement, mention->line, column);
	}
}

/* An item of a side of the summary or fiscal table. */
static void
offer_item(struct audit *audit, const struct remark *remark, struct whole *wholes, size_t *n)
{
	offer_side(audit, wholes, n, remark->table, remark->side, remark->measure);
	if (remark->side == mentions_income_side(audit, remark->table))
		offer_total(audit, wholes, n, STATEMENT_INCOME, MEASURE_TOTAL);
	else
		offer_spending(audit, wholes, n);
}

static size_t
wholes_of(struct audit *audit, const struct mention *mention, struct whole wholes[WHOLES])
{
	const struct remark *remark = mention_remark(audit, mention);
	size_t n = 0;
	switch (remark->table) {
	case STATEMENT_SUMMARY:
	case STATEMENT_FISCAL:
		offer_item(audit, remark, wholes, &n);
		break;
	case STATEMENT_INCOME:
	case STATEMENT_NONTAX:
	case STATEMENT_CAPITAL:
	case STATEMENT_FUND:
		offer_total(audit, wholes, &n, remark->table, MEASURE_TOTAL);
		break;
	case STATEMENT_EXPENDITURE:
		offer_spending(audit, wholes, &n);
		break;
	case STATEMENT_PUBLIC:
		offer_code(audit, mention, wholes, &n);
		break;
	case STATEMENT_BASIC:
		offer_basic(audit, wholes, &n);
		break;
	case STATEMENT_THREE_PUBLIC:
		offer_three(mention, remark->measure, wholes, &n);
		break;
	default:
		break;
	}
	return n;
}

bool
whole_share(struct equation *equation, const struct mention *mention, const struct whole *whole,
    bool cell)
{
	mention_add(equation, LEFT, 1, mention, ASPECT_SHARE);
	if (!mention_add_amount(equation, RIGHT, 1, mention, cell))
		return false;
	equation_over(equation, RIGHT);
	whole_add(equation, RIGHT, whole);
	return true;
}

/* The one by whose figures the share computes, else the first; NULL. */
static struct whole *
find_tied(struct audit *audit, enum rule_id rule, const struct mention *mention)
{
	struct whole *wholes = arena_alloc(audit_arena(audit), WHOLES * sizeof *wholes);
	struct equation equation;
	size_t n = wholes_of(audit, mention, wholes);
	for (size_t i = 0; i < 2 * n; i++) {
		equation_begin(&equation, audit, rule);
		if (whole_share(&equation, mention, &wholes[i % n], i >= n) &&
		    equation_holds(&equation))
			return &wholes[i % n];
	}
	return n ? wholes : NULL;
}

bool
whole_tied(struct audit *audit, enum rule_id rule, const struct mention *mention,
    struct whole *whole)
{
	struct mentions *mentions = audit_mentions(audit);
	struct whole **known = &mentions->wholes[mention - mentions->list];
	if (!*known)
		*known = find_tied(audit, rule, mention);
	if (*known)
		*whole = **known;
	return *known != NULL;
}

bool
whole_total(const struct audit *audit, enum statement_kind kind, enum measure measure,
    struct whole *whole)
{
	struct whole wholes[WHOLES];
	size_t n = 0;
	offer_total(audit, wholes, &n, kind, measure);
	if (n)
		*whole = wholes[0];
	return n != 0;
}
