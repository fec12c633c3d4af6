/* placing_order.c: the orders in which tables have their columns; another one is doubted */
#include <stddef.h>

#include "ingest/flow/placing_private.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/* A total and its parts in the orders in which tables have them. */
static const struct order {
	enum statement_kind kind;
	enum measure parts[PLACING_COLUMNS];
} orders[] = {
	{ STATEMENT_INCOME, { MEASURE_TOTAL, MEASURE_FISCAL, MEASURE_SUPERIOR,
	    MEASURE_UNDERTAKING, MEASURE_OPERATING, MEASURE_AFFILIATE, MEASURE_OTHER } },
	{ STATEMENT_INCOME, { MEASURE_TOTAL, MEASURE_PUBLIC_BUDGET, MEASURE_FUND_BUDGET,
	    MEASURE_CAPITAL_BUDGET, MEASURE_UNDERTAKING, MEASURE_OPERATING, MEASURE_SUPERIOR,
	    MEASURE_AFFILIATE, MEASURE_OTHER } },
	{ STATEMENT_INCOME, { MEASURE_TOTAL, MEASURE_PUBLIC_BUDGET, MEASURE_FUND_BUDGET,
	    MEASURE_CAPITAL_BUDGET, MEASURE_UNDERTAKING, MEASURE_SUPERIOR, MEASURE_AFFILIATE,
	    MEASURE_OPERATING, MEASURE_OTHER } },
	{ STATEMENT_EXPENDITURE, { MEASURE_TOTAL, MEASURE_BASIC, MEASURE_PROJECT,
	    MEASURE_REMITTED, MEASURE_OPERATING, MEASURE_SUBSIDY } },
	{ STATEMENT_EXPENDITURE, { MEASURE_TOTAL, MEASURE_BASIC, MEASURE_PROJECT,
	    MEASURE_OPERATING, MEASURE_REMITTED, MEASURE_SUBSIDY } },
	{ STATEMENT_FISCAL, { MEASURE_TOTAL, MEASURE_PUBLIC_BUDGET, MEASURE_FUND_BUDGET,
	    MEASURE_CAPITAL_BUDGET } },
	{ STATEMENT_PUBLIC, { MEASURE_TOTAL, MEASURE_BASIC, MEASURE_PROJECT } },
	{ STATEMENT_FUND, { MEASURE_OPENING, MEASURE_RECEIVED, MEASURE_BASIC, MEASURE_PROJECT,
	    MEASURE_CLOSING } },
	{ STATEMENT_CAPITAL, { MEASURE_OPENING, MEASURE_RECEIVED, MEASURE_BASIC, MEASURE_PROJECT,
	    MEASURE_CLOSING } },
	{ STATEMENT_THREE_PUBLIC, { MEASURE_BUDGET_TOTAL, MEASURE_BUDGET_ABROAD,
	    MEASURE_BUDGET_VEHICLES, MEASURE_BUDGET_PURCHASE, MEASURE_BUDGET_RUNNING,
	    MEASURE_BUDGET_RECEPTION, MEASURE_FINAL_TOTAL, MEASURE_FINAL_ABROAD,
	    MEASURE_FINAL_VEHICLES, MEASURE_FINAL_PURCHASE, MEASURE_FINAL_RUNNING,
	    MEASURE_FINAL_RECEPTION } },
	{ STATEMENT_THREE_PUBLIC, { MEASURE_BUDGET_TOTAL, MEASURE_BUDGET_ABROAD,
	    MEASURE_BUDGET_RECEPTION, MEASURE_BUDGET_VEHICLES, MEASURE_BUDGET_PURCHASE,
	    MEASURE_BUDGET_RUNNING, MEASURE_FINAL_TOTAL, MEASURE_FINAL_ABROAD,
	    MEASURE_FINAL_RECEPTION, MEASURE_FINAL_VEHICLES, MEASURE_FINAL_PURCHASE,
	    MEASURE_FINAL_RUNNING } },
};

/* The place of a measure in an order, from 1; 0: it has none. */
static size_t
place_in(const struct order *order, enum measure measure)
{
	for (size_t i = 0; i < COUNT(order->parts) && order->parts[i] != MEASURE_NONE; i++)
		if (order->parts[i] == measure)
			return i + 1;
	return 0;
}

/* Does one measure stand behind another? What 三公 may cost and what it did are apart. */
static bool
is_behind(const struct order *order, enum measure one, enum measure other)
{
	size_t place = place_in(order, one), before = place_in(order, other);
	bool apart = order->kind == STATEMENT_THREE_PUBLIC &&
	    (one < MEASURE_FINAL_TOTAL) != (other < MEASURE_FINAL_TOTAL);
	return before > 0 && place > before && !apart;
}

/* Is it one of two columns that changed places, or between them? */
static bool
is_astray(const struct statement *statement, const struct order *order, size_t column)
{
	for (size_t i = 0; i <= column; i++)
		for (size_t k = column; k < statement->n_columns; k++)
			if (is_behind(order, statement->columns[i].measure, statement->columns[k].measure))
				return true;
	return false;
}

/* The order of the kind in which the least columns stand astray; NULL: none do in one of them. */
static const struct order *
nearest_order(const struct statement *statement)
{
	const struct order *nearest = NULL;
	size_t least = statement->n_columns + 1;
	for (size_t i = 0; i < COUNT(orders); i++) {
		size_t astray = 0;
		for (size_t c = 0; orders[i].kind == statement->kind && c < statement->n_columns; c++)
			astray += is_astray(statement, &orders[i], c);
		if (orders[i].kind == statement->kind && astray < least)
			least = astray, nearest = &orders[i];
	}
	return least > 0 ? nearest : NULL;
}

void
place_order_doubts(struct statement *statement)
{
	const struct order *order = nearest_order(statement);
	for (size_t i = 0; order && i < statement->n_lines; i++) {
		struct line *line = &statement->lines[i];
		for (size_t k = 0; k < line->n_cells; k++)
			if (is_astray(statement, order, (size_t)line->cells[k].column - 1))
				line->guessed = line->cells[k].ambiguous = true;
	}
}
