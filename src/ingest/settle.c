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

/* A 合计 beside “三公”经费 is of that, 会议费 and 培训费 together. */
static void
settle_outer_total(struct statement *statement, enum measure total)
{
	bool own = false;
	for (size_t i = 0; i < statement->n_columns; i++)
		own = own || (statement->columns[i].measure == total &&
		    strstr(statement->columns[i].header, "三公") &&
		    strchr(statement->columns[i].header, '/'));
	for (size_t i = 0; own && i < statement->n_columns; i++)
		if (statement->columns[i].measure == total &&
		    !strstr(statement->columns[i].header, "三公"))
			statement->columns[i].measure = MEASURE_NONE;
}

static bool
is_final(const char *header)
{
	static const char *const finals[] = { "决算", "执行", "支出数", NULL };
	return words_in(header, finals);
}

/* 公务接待费/国内接待费 beside 公务接待费/小计: a part of what that measures. */
static bool
is_part(const char *header, const char *total)
{
	const char *slash = strrchr(total, '/');
	size_t bytes = slash ? (size_t)(slash - total) + 1 : 0;

	return bytes && strcmp(slash, "/小计") == 0 && strncmp(header, total, bytes) == 0 &&
	    strcmp(header, total) != 0;
}

/* Does the other column take the measure of this one? */
static bool
yields(const struct column *column, const struct column *other)
{
	if (column == other || column->measure != other->measure || column->side != other->side)
		return false;
	if (is_part(column->header, other->header))
		return true;
	int year = recognise_year(column->header), later = recognise_year(other->header);
	if (year && later && year != later)
		return year < later;
	if (is_final(column->header) || !is_final(other->header))
		return false;
	return column->measure == MEASURE_AMOUNT || strstr(column->header, "预算数");
}

void
settle_measures(struct statement *statement)
{
	settle_three_public(statement);
	settle_outer_total(statement, MEASURE_BUDGET_TOTAL);
	settle_outer_total(statement, MEASURE_FINAL_TOTAL);
	for (size_t i = 0; i < statement->n_columns; i++) {
		struct column *column = &statement->columns[i];
		bool taken = false;
		for (size_t k = 0; k < statement->n_columns && column->measure; k++)
			taken = taken || yields(column, &statement->columns[k]);
		if (taken)
			column->measure = MEASURE_NONE;
	}
}
