/* statement.c: the standard tables and their measures, as data; one printed table */
#include <string.h>

#include "base/i18n.h"
#include "model/statement.h"

static const struct statement_type types[STATEMENT_KINDS] = {
	[STATEMENT_GENERIC] = {
		.id = "generic",
		.name = N_("Other table"),
		.short_name = N_("Other"),
	},
	[STATEMENT_SUMMARY] = {
		.id = "summary",
		.name = N_("Income and expenditure"),
		.short_name = N_("Summary"),
	},
	[STATEMENT_INCOME] = {
		.id = "income",
		.name = N_("Income"),
		.short_name = N_("Income"),
		.scheme = SCHEME_FUNCTIONAL,
	},
	[STATEMENT_EXPENDITURE] = {
		.id = "expenditure",
		.name = N_("Expenditure"),
		.short_name = N_("Expenditure"),
		.scheme = SCHEME_FUNCTIONAL,
	},
	[STATEMENT_FISCAL] = {
		.id = "fiscal",
		.name = N_("Fiscal appropriation, income and expenditure"),
		.short_name = N_("Fiscal"),
	},
	[STATEMENT_PUBLIC] = {
		.id = "public",
		.name = N_("General public budget expenditure"),
		.short_name = N_("Public budget"),
		.scheme = SCHEME_FUNCTIONAL,
	},
	[STATEMENT_BASIC] = {
		.id = "basic",
		.name = N_("Basic expenditure by economic code"),
		.short_name = N_("Basic"),
		.scheme = SCHEME_ECONOMIC,
	},
	[STATEMENT_THREE_PUBLIC] = {
		.id = "three-public",
		.name = N_("Three public expenses"),
		.short_name = N_("Three public"),
	},
	[STATEMENT_FUND] = {
		.id = "fund",
		.name = N_("Government fund budget"),
		.short_name = N_("Fund"),
		.scheme = SCHEME_FUNCTIONAL,
	},
	[STATEMENT_CAPITAL] = {
		.id = "capital",
		.name = N_("State capital budget"),
		.short_name = N_("State capital"),
		.scheme = SCHEME_FUNCTIONAL,
	},
	[STATEMENT_NONTAX] = {
		.id = "nontax",
		.name = N_("Non-tax revenue"),
		.short_name = N_("Non-tax"),
	},
};

struct measure_type {
	const char *id, *name;
};

static const struct measure_type measures[MEASURES] = {
	[MEASURE_NONE] = { .id = "", .name = "" },
	[MEASURE_AMOUNT] = { .id = "amount", .name = N_("Amount") },
	[MEASURE_TOTAL] = { .id = "total", .name = N_("Total") },
	[MEASURE_BASIC] = { .id = "basic", .name = N_("Basic expenditure") },
	[MEASURE_PROJECT] = { .id = "project", .name = N_("Project expenditure") },
	[MEASURE_REMITTED] = { .id = "remitted", .name = N_("Remitted to superiors") },
	[MEASURE_OPERATING] = { .id = "operating", .name = N_("Operating") },
	[MEASURE_SUBSIDY] = { .id = "subsidy", .name = N_("Subsidies to affiliates") },
	[MEASURE_FISCAL] = { .id = "fiscal", .name = N_("Fiscal appropriation") },
	[MEASURE_SUPERIOR] = { .id = "superior", .name = N_("Grants from superiors") },
	[MEASURE_UNDERTAKING] = { .id = "undertaking", .name = N_("Undertaking income") },
	[MEASURE_AFFILIATE] = { .id = "affiliate", .name = N_("Remitted by affiliates") },
	[MEASURE_OTHER] = { .id = "other", .name = N_("Other income") },
	[MEASURE_PUBLIC_BUDGET] = { .id = "public-budget", .name = N_("General public budget") },
	[MEASURE_FUND_BUDGET] = { .id = "fund-budget", .name = N_("Government fund budget") },
	[MEASURE_CAPITAL_BUDGET] = { .id = "capital-budget", .name = N_("State capital budget") },
	[MEASURE_OPENING] = { .id = "opening", .name = N_("Opening carry-over and surplus") },
	[MEASURE_RECEIVED] = { .id = "received", .name = N_("Income of the year") },
	[MEASURE_CLOSING] = { .id = "closing", .name = N_("Closing carry-over and surplus") },
	[MEASURE_BUDGET_TOTAL] = { .id = "budget-total", .name = N_("Budget: total") },
	[MEASURE_BUDGET_ABROAD] = { .id = "budget-abroad", .name = N_("Budget: travel abroad") },
	[MEASURE_BUDGET_VEHICLES] = { .id = "budget-vehicles",
	    .name = N_("Budget: official vehicles") },
	[MEASURE_BUDGET_PURCHASE] = { .id = "budget-purchase",
	    .name = N_("Budget: vehicle purchase") },
	[MEASURE_BUDGET_RUNNING] = { .id = "budget-running",
	    .name = N_("Budget: vehicle running") },
	[MEASURE_BUDGET_RECEPTION] = { .id = "budget-reception",
	    .name = N_("Budget: official reception") },
	[MEASURE_FINAL_TOTAL] = { .id = "final-total", .name = N_("Final: total") },
	[MEASURE_FINAL_ABROAD] = { .id = "final-abroad", .name = N_("Final: travel abroad") },
	[MEASURE_FINAL_VEHICLES] = { .id = "final-vehicles",
	    .name = N_("Final: official vehicles") },
	[MEASURE_FINAL_PURCHASE] = { .id = "final-purchase",
	    .name = N_("Final: vehicle purchase") },
	[MEASURE_FINAL_RUNNING] = { .id = "final-running", .name = N_("Final: vehicle running") },
	[MEASURE_FINAL_RECEPTION] = { .id = "final-reception",
	    .name = N_("Final: official reception") },
	[MEASURE_TREASURY] = { .id = "treasury", .name = N_("Paid to the treasury") },
	[MEASURE_ACCOUNT] = { .id = "account", .name = N_("Paid to the fiscal account") },
};

const struct statement_type *
statement_type(enum statement_kind kind)
{
	return &types[kind];
}

bool
statement_kind_parse(const char *id, enum statement_kind *kind)
{
	if (*id == '\0') {
		*kind = STATEMENT_GENERIC;
		return true;
	}
	for (int i = 0; i < STATEMENT_KINDS; i++) {
		if (*types[i].id == *id && strcmp(types[i].id, id) == 0) {
			*kind = (enum statement_kind)i;
			return true;
		}
	}
	return false;
}

const char *
measure_id(enum measure measure)
{
	return measures[measure].id;
}

const char *
measure_name(enum measure measure)
{
	return measures[measure].name;
}

bool
measure_parse(const char *id, enum measure *measure)
{
	for (int i = 0; i < MEASURES; i++) {
		if (*measures[i].id == *id && strcmp(measures[i].id, id) == 0) {
			*measure = (enum measure)i;
			return true;
		}
	}
	return false;
}

bool
side_is(const char *text)
{
	return *text == '\0' || (strchr(SIDE_LETTERS, *text) && text[1] == '\0');
}

const struct column *
statement_column(const struct statement *statement, int ordinal)
{
	/* Print order is the usual case; a table with a gap in its ordinals is searched. */
	if (ordinal > 0 && (size_t)ordinal <= statement->n_columns &&
	    statement->columns[ordinal - 1].ordinal == ordinal)
		return &statement->columns[ordinal - 1];
	for (size_t i = 0; i < statement->n_columns; i++)
		if (statement->columns[i].ordinal == ordinal)
			return &statement->columns[i];
	return NULL;
}

const struct column *
statement_measure(const struct statement *statement, side_t side, enum measure measure)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->measure == measure && (side == 0 || column->side == side))
			return column;
	}
	return NULL;
}

const struct column *
statement_main(const struct statement *statement, side_t side)
{
	static const enum measure preferred[] = { MEASURE_AMOUNT, MEASURE_TOTAL,
	    MEASURE_FINAL_TOTAL };
	for (size_t i = 0; i < sizeof preferred / sizeof *preferred; i++) {
		const struct column *column = statement_measure(statement, side, preferred[i]);
		if (column && column->unit != UNIT_NONE)
			return column;
	}
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		if (column->unit != UNIT_NONE && (side == 0 || column->side == side))
			return column;
	}
	return NULL;
}

const struct line *
statement_line(const struct statement *statement, side_t side, const char *code, const char *label)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		if (side != 0 && line->side != side)
			continue;
		if (strcmp(line->code, code) == 0 &&
		    (*code != '\0' || strcmp(line->label, label) == 0))
			return line;
	}
	return NULL;
}

const struct figure *
line_main(const struct statement *statement, const struct line *line)
{
	const struct column *column = statement_main(statement, line->side);
	const struct cell *cell = column ? line_cell(line, column->ordinal) : NULL;

	return cell ? &cell->figure : NULL;
}

const struct cell *
line_cell(const struct line *line, int column)
{
	for (size_t i = 0; i < line->n_cells; i++)
		if (line->cells[i].column == column)
			return &line->cells[i];
	return NULL;
}

bool
line_amount(const struct line *line, const struct column *column, int64_t *fen)
{
	const struct cell *cell = column ? line_cell(line, column->ordinal) : NULL;
	if (!cell || cell->ambiguous || cell->figure.kind != FIGURE_MONEY)
		return false;
	*fen = cell->figure.value;
	return true;
}

/* Bytes of label[0..bytes) without the blanks at its end, full-width ones included. */
static size_t
without_blanks(const char *label, size_t bytes)
{
	for (;;) {
		if (bytes >= 1 && label[bytes - 1] == ' ')
			bytes -= 1;
		else if (bytes >= 3 && memcmp(label + bytes - 3, "\u3000", 3) == 0)
			bytes -= 3;
		else
			return bytes;
	}
}

static bool
ends_in(const char *label, size_t bytes, const char *end)
{
	size_t length = strlen(end);
	return bytes >= length && memcmp(label + bytes - length, end, length) == 0;
}

bool
line_is_total(const struct line *line)
{
	const char *label = line->label;
	if (*line->code != '\0')
		return false;
	size_t bytes = without_blanks(label, strlen(label));
	if (!ends_in(label, bytes, "计"))
		return false;
	bytes = without_blanks(label, bytes - strlen("计"));
	return ends_in(label, bytes, "合") || ends_in(label, bytes, "总");
}
