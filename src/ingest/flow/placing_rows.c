/* placing_rows.c: does a placement of a row's amounts hold, by the row's own sum and by the other tables? */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/flow/placing_private.h"
#include "ingest/pages/words.h"
#include "ingest/tables/recognise.h"

#define COUNT(array) (sizeof (array) / sizeof *(array))

/*
 * result = the sum of the parts, less what is taken off. MEASURE_NONE among the parts: all other
 * columns.
 */
static const struct sum {
	enum statement_kind kind;
	enum measure result, parts[3], less;
} sums[] = {
	{ .kind = STATEMENT_SUMMARY, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_INCOME, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_EXPENDITURE, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_PUBLIC, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_FISCAL, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_BASIC, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_NONTAX, .result = MEASURE_TOTAL },
	{ .kind = STATEMENT_FUND, .result = MEASURE_TOTAL, .parts = { MEASURE_BASIC, MEASURE_PROJECT } },
	{ .kind = STATEMENT_FUND, .result = MEASURE_CLOSING, .parts = { MEASURE_OPENING, MEASURE_RECEIVED },
	    .less = MEASURE_TOTAL },
	{ .kind = STATEMENT_CAPITAL, .result = MEASURE_TOTAL, .parts = { MEASURE_BASIC, MEASURE_PROJECT } },
	{ .kind = STATEMENT_CAPITAL, .result = MEASURE_CLOSING,
	    .parts = { MEASURE_OPENING, MEASURE_RECEIVED }, .less = MEASURE_TOTAL },
	{ .kind = STATEMENT_THREE_PUBLIC, .result = MEASURE_BUDGET_TOTAL,
	    .parts = { MEASURE_BUDGET_ABROAD, MEASURE_BUDGET_VEHICLES, MEASURE_BUDGET_RECEPTION } },
	{ .kind = STATEMENT_THREE_PUBLIC, .result = MEASURE_BUDGET_VEHICLES,
	    .parts = { MEASURE_BUDGET_PURCHASE, MEASURE_BUDGET_RUNNING } },
	{ .kind = STATEMENT_THREE_PUBLIC, .result = MEASURE_FINAL_TOTAL,
	    .parts = { MEASURE_FINAL_ABROAD, MEASURE_FINAL_VEHICLES, MEASURE_FINAL_RECEPTION } },
	{ .kind = STATEMENT_THREE_PUBLIC, .result = MEASURE_FINAL_VEHICLES,
	    .parts = { MEASURE_FINAL_PURCHASE, MEASURE_FINAL_RUNNING } },
};

/* +1, -1, 0: how a column takes part. */
static int
sign_of(const struct sum *sum, enum measure measure)
{
	if (measure == sum->result)
		return -1;
	if (sum->less != MEASURE_NONE && measure == sum->less)
		return -1;
	if (sum->parts[0] == MEASURE_NONE)
		return 1;
	for (size_t i = 0; i < COUNT(sum->parts); i++)
		if (sum->parts[i] != MEASURE_NONE && measure == sum->parts[i])
			return 1;
	return 0;
}

static size_t
columns_of(const struct side_columns *columns, enum measure measure)
{
	size_t n = 0;
	for (size_t i = 0; i < columns->n; i++)
		n += columns->measure[i] == measure;
	return n;
}

/* A table with its result column once and something to add up to it. */
static bool
applies(const struct sum *sum, const struct side_columns *columns, enum statement_kind kind)
{
	size_t parts = 0;
	if (sum->kind != kind || columns_of(columns, sum->result) != 1)
		return false;
	for (size_t i = 0; i < columns->n; i++)
		parts += sign_of(sum, columns->measure[i]) > 0;
	return parts >= 2;
}

/* 小计 and 合计 of a group: how long the cells above it are; SIZE_MAX: it is none, or of no group. */
static size_t
group_of(const char *header)
{
	const char *last = strrchr(header, '/');
	return last && (strcmp(last, "/小计") == 0 || strcmp(last, "/合计") == 0) ?
	    (size_t)(last - header) : SIZE_MAX;
}

/*
 * Is a column a part of the sum of a group? Of a group below it its own sum is, if it has one; what
 * is a part of others is said there: 其中.
 */
static bool
is_part(const struct side_columns *columns, const char *group, size_t length, const char *header)
{
	if (strncmp(header, group, length) != 0 || header[length] != '/')
		return false;
	const char *rest = header + length + 1, *below = strchr(rest, '/');
	if (words_begin(rest, "其中"))
		return false;
	size_t inner = below ? (size_t)(below - header) : 0;
	for (size_t i = 0; below && i < columns->n; i++) {
		const char *sum = columns->column[i]->header;
		if (group_of(sum) == inner && strncmp(sum, header, inner) == 0)
			return strcmp(sum, header) == 0;
	}
	return true;
}

/* Does what stands below the head of a group add up to its sum, the column `result`? */
static bool
group_holds(const struct side_columns *columns, const struct placed_line *line,
    const struct candidate *candidate, size_t result, bool *tells)
{
	const char *group = columns->column[result]->header;
	size_t length = group_of(group), filled = 0, parts = 0;
	int64_t difference = 0, room = 0;

	for (size_t i = 0; i < columns->n; i++)
		parts += i != result && is_part(columns, group, length, columns->column[i]->header);
	for (size_t i = 0; parts >= 2 && i < line->line->n_cells; i++) {
		const struct cell *cell = &line->line->cells[i];
		size_t at = candidate->column[i];
		bool part = at != result && is_part(columns, group, length, columns->column[at]->header);
		if (at != result && !part)
			continue;
		difference += part ? cell->figure.value : -cell->figure.value;
		room += placing_precision(cell);
		filled += cell->figure.value != 0;
	}
	*tells = *tells || filled >= 2;
	return 2 * llabs(difference) <= room;
}

static bool
groups_hold(const struct side_columns *columns, const struct placed_line *line,
    const struct candidate *candidate, bool *tells)
{
	for (size_t i = 0; i < columns->n; i++)
		if (group_of(columns->column[i]->header) != SIZE_MAX &&
		    !group_holds(columns, line, candidate, i, tells))
			return false;
	return true;
}

bool
placing_row_holds(const struct side_columns *columns, const struct placed_line *line,
    const struct candidate *candidate, enum statement_kind kind, bool *tells)
{
	for (size_t s = 0; s < COUNT(sums); s++) {
		if (!applies(&sums[s], columns, kind))
			continue;
		int64_t difference = 0, room = 0;
		size_t filled = 0;
		for (size_t i = 0; i < line->line->n_cells; i++) {
			const struct cell *cell = &line->line->cells[i];
			int sign = sign_of(&sums[s], columns->measure[candidate->column[i]]);
			difference += sign * cell->figure.value;
			room += sign != 0 ? placing_precision(cell) : 0;
			filled += sign != 0 && cell->figure.value != 0;
		}
		if (2 * llabs(difference) > room)
			return false;
		*tells = *tells || filled >= 2;
	}
	return groups_hold(columns, line, candidate, tells);
}

static const struct statement *
of_kind(const struct placing *placing, enum statement_kind kind)
{
	for (size_t i = 0; i < placing->n_all; i++)
		if (placing->all[i].kind == kind)
			return &placing->all[i];
	return NULL;
}

/* Of an income item of the summary: which column of the income table holds it. */
static enum measure
income_measure(const char *label)
{
	enum measure measure = recognise_measure(STATEMENT_INCOME, label, 0);
	if (measure == MEASURE_PUBLIC_BUDGET || measure == MEASURE_FUND_BUDGET ||
	    measure == MEASURE_CAPITAL_BUDGET)
		return MEASURE_FISCAL;
	return measure;
}

static bool
is_item(struct arena *arena, const char *label)
{
	const char *folded = text_fold(arena, label);
	return words_after_mark(folded) != folded && strstr(folded, "、") &&
	    (folded[0] < '0' || folded[0] > '9');
}

/*
 * What the left side of a table says that the items of a measure come to; false if it does not
 * say, or not for certain.
 */
static bool
left_items(const struct statement *statement, enum measure (*measure_of)(const char *label),
    enum measure measure, int64_t *fen)
{
	struct arena arena = { 0 };
	bool told = false, sure = true;
	*fen = 0;
	for (size_t i = 0; statement && i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (line->side != 'L' || !is_item(&arena, line->label) ||
		    measure_of(line->label) != measure)
			continue;
		told = true;
		for (size_t c = 0; c < line->n_cells; c++) {
			sure = sure && !line->cells[c].ambiguous && line->n_cells == 1;
			*fen += line->cells[c].figure.value;
		}
	}
	arena_release(&arena);
	return told && sure;
}

static enum measure
fund_measure(const char *label)
{
	return recognise_measure(STATEMENT_FISCAL, label, 0);
}

/*
 * The amount that another table says stands in a column of the total line; 0 there is 0 everywhere
 * below.
 */
static bool
total_told(const struct placing *placing, enum measure measure, int64_t *fen)
{
	if (placing->statement->kind == STATEMENT_INCOME)
		return left_items(of_kind(placing, STATEMENT_SUMMARY), income_measure, measure,
		    fen);
	if (placing->statement->kind != STATEMENT_FISCAL)
		return false;
	/* What a fund did not get, neither this year nor before, it did not spend. */
	return (measure == MEASURE_FUND_BUDGET || measure == MEASURE_CAPITAL_BUDGET) &&
	    left_items(placing->statement, fund_measure, measure, fen) && *fen == 0;
}

/*
 * The total line of a table whose columns are items of the summary: what the summary says of the
 * item of that name.
 */
static bool
item_told(const struct placing *placing, const struct line *line, const struct column *column,
    int64_t *fen)
{
	const struct statement *summary = of_kind(placing, STATEMENT_SUMMARY);
	const char *slash = strrchr(column->header, '/');
	struct arena arena = { 0 };
	bool told = false;
	if (placing->statement->kind != STATEMENT_EXPENDITURE || !summary ||
	    (*line->label != '\0' && !line_is_total(line)))
		return false;
	const char *name = text_fold(&arena, slash ? slash + 1 : column->header);
	for (size_t i = 0; i < summary->n_lines && !told; i++) {
		const struct line *item = &summary->lines[i];
		told = item->side != 'L' && item->n_cells == 1 && !item->cells[0].ambiguous &&
		    is_item(&arena, item->label) &&
		    strcmp(words_after_mark(text_fold(&arena, item->label)), name) == 0;
		*fen = told ? item->cells[0].figure.value : 0;
	}
	arena_release(&arena);
	return told;
}

static const struct line *
line_like(const struct statement *statement, const struct line *line)
{
	if (*line->code != '\0')
		return statement_line(statement, 0, line->code, "");
	for (size_t i = 0; line_is_total(line) && i < statement->n_lines; i++)
		if (line_is_total(&statement->lines[i]))
			return &statement->lines[i];
	return NULL;
}

/* Certain cells only; a blank one of a certain line is 0. */
static bool
certain_amount(const struct statement *statement, const struct line *line, enum measure measure,
    int64_t *fen)
{
	*fen = 0;
	for (size_t i = 0; i < line->n_cells; i++) {
		const struct column *column = statement_column(statement, line->cells[i].column);
		const char *slash = column ? strrchr(column->header, '/') : NULL;
		if (!column || line->cells[i].ambiguous)
			return false;
		if (recognise_measure(statement->kind, slash ? slash + 1 : column->header,
		    column->side) == measure)
			*fen = line->cells[i].figure.value;
	}
	return line->n_cells > 0;
}

/* Spending from fiscal money is a part of all spending, code by code and column by column. */
static bool
covers_public(const struct placing *placing, const struct line *line, enum measure measure, int64_t fen,
    int64_t room)
{
	const struct statement *public = of_kind(placing, STATEMENT_PUBLIC);
	int64_t part;
	if (placing->statement->kind != STATEMENT_EXPENDITURE || !public ||
	    (measure != MEASURE_BASIC && measure != MEASURE_PROJECT))
		return true;
	const struct line *same = line_like(public, line);
	return !same || !certain_amount(public, same, measure, &part) || fen + room >= part;
}

bool
placing_agrees(const struct placing *placing, const struct side_columns *columns,
    const struct placed_line *line, const struct candidate *candidate)
{
	int64_t room = line->line->n_cells > 0 ? placing_precision(&line->line->cells[0]) : 0;
	for (size_t c = 0; c < columns->n; c++) {
		int64_t fen = placing_value(line, candidate, c), told;
		if (!covers_public(placing, line->line, columns->measure[c], fen, room))
			return false;
		if (item_told(placing, line->line, columns->column[c], &told) && llabs(fen - told) > room)
			return false;
		if (line->line->side == 'L' || !total_told(placing, columns->measure[c], &told))
			continue;
		if (fen > told + room || (line_is_total(line->line) &&
		    placing->statement->kind == STATEMENT_INCOME && llabs(fen - told) > room))
			return false;
	}
	return true;
}
