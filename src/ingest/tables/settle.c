/* settle.c: what the columns of a table measure, told by each other and by the title */
#include "ingest/tables/settle.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

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

static size_t
depth(const char *header)
{
	size_t n = 0;
	for (; *header; header++)
		n += *header == '/';
	return n;
}

static bool
says_total(const char *header)
{
	static const char *const totals[] = { "合计", "总计", NULL };
	return words_at_end(header, totals);
}

/* Does the other column take the measure of this one? */
static bool
yields(const struct column *column, const struct column *other)
{
	if (column == other || column->measure != other->measure || column->side != other->side)
		return false;
	if (is_part(column->header, other->header))
		return true;
	/* a 小计 below a cell is of that alone, a column without a total of the one that says so */
	if (column->measure == MEASURE_TOTAL && depth(column->header) > depth(other->header))
		return true;
	if (says_total(other->header) && !says_total(column->header) &&
	    !strstr(column->header, "小计") && depth(other->header) <= depth(column->header))
		return true;
	int year = recognise_year(column->header), later = recognise_year(other->header);
	if (year && later && year != later)
		return year < later;
	if (is_final(column->header) || !is_final(other->header))
		return false;
	return column->measure == MEASURE_AMOUNT || strstr(column->header, "预算数");
}

static bool
is_double(const struct statement *statement, const struct column *column)
{
	for (size_t i = 0; i < statement->n_columns && column->measure; i++) {
		const struct column *other = &statement->columns[i];
		if (other != column && other->measure == column->measure &&
		    other->side == column->side)
			return true;
	}
	return false;
}

/* Nobody could tell which of them is meant: none of them is, and it is said. */
static void
drop_doubles(struct statement *statement, struct notes *notes)
{
	const struct column *first = NULL;
	bool *doubles = mem_alloc((statement->n_columns + 1) * sizeof *doubles);
	for (size_t i = 0; i < statement->n_columns; i++) {
		doubles[i] = is_double(statement, &statement->columns[i]);
		first = doubles[i] && !first ? &statement->columns[i] : first;
	}
	for (size_t i = 0; i < statement->n_columns; i++)
		if (doubles[i])
			statement->columns[i].measure = MEASURE_NONE;
	free(doubles);
	if (first && statement->n_lines > 0)
		note_add(notes, statement->lines[0].place.page, statement->lines[0].place.line,
		    _("%s: several columns could be meant by \"%s\"; none of them is taken for it"),
		    statement->title, first->header);
}

void
settle_measures(struct statement *statement, struct notes *notes)
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
	drop_doubles(statement, notes);
}
