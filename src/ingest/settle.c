/* settle.c: what the columns of a table measure, told by each other and by the title */
#include "ingest/settle.h"

#include <string.h>

#include "ingest/recognise.h"
#include "ingest/words.h"

/*
 * Without a word of budget or final accounts in its header, the title tells which half of 三公 it
 * is.
 */
static void
settle_three_public(struct statement *statement)
{
	if (statement->kind != STATEMENT_THREE_PUBLIC || !strstr(statement->title, "决算"))
		return;
	for (size_t i = 0; i < statement->n_columns; i++) {
		struct column *column = &statement->columns[i];
		if (column->measure >= MEASURE_BUDGET_TOTAL &&
		    column->measure <= MEASURE_BUDGET_RECEPTION && !strstr(column->header, "预算"))
			column->measure = (enum measure)(column->measure + MEASURE_FINAL_TOTAL -
			    MEASURE_BUDGET_TOTAL);
	}
}

static bool
is_final(const char *header)
{
	static const char *const finals[] = { "决算", "执行", "支出数", NULL };
	return words_in(header, finals);
}

/* Does the other column take the measure of this one? */
static bool
yields(const struct column *column, const struct column *other)
{
	if (column == other || column->measure != other->measure || column->side != other->side)
		return false;
	int year = recognise_year(column->header), later = recognise_year(other->header);
	if (year && later && year != later)
		return year < later;
	return column->measure == MEASURE_AMOUNT && !is_final(column->header) &&
	    is_final(other->header);
}

void
settle_measures(struct statement *statement)
{
	settle_three_public(statement);
	for (size_t i = 0; i < statement->n_columns; i++) {
		struct column *column = &statement->columns[i];
		bool taken = false;
		for (size_t k = 0; k < statement->n_columns && column->measure; k++)
			taken = taken || yields(column, &statement->columns[k]);
		if (taken)
			column->measure = MEASURE_NONE;
	}
}
