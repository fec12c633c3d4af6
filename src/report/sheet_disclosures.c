/* sheet_disclosures.c: the disclosures of a database, a window at a time */
#include <stdlib.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "report/amount.h"

#define WINDOW 256

enum {
	AGENCY, YEAR, KIND, KIND_NAME, SCOPE, SCOPE_NAME, EXPENDITURE, UNIT, TABLES, CELLS, SOURCE,
	REGION, PARENT, SHA256
};

struct list {
	struct db *db;
	struct selector selector;
	enum unit unit;               /* of the amounts; UNIT_NONE: as printed */
	/* strings of the columns: the sheet's arena is emptied with every window */
	struct arena columns;
};

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[AGENCY] = { .id = "agency", .title = N_("Agency"), .min = 8, .want = 40 },
		[YEAR] = { .id = "year", .title = N_("Year"), .kind = SHEET_NUMBER, .min = 4,
		    .want = 4 },
		[KIND] = { .id = "kind", .title = N_("Kind"), .export_only = true },
		[KIND_NAME] = { .id = "kind-name", .title = N_("Kind"), .min = 4, .want = 14,
		    .screen_only = true },
		[SCOPE] = { .id = "scope", .title = N_("Scope"), .export_only = true },
		[SCOPE_NAME] = { .id = "scope-name", .title = N_("Scope"), .min = 4, .want = 10,
		    .rank = 2, .screen_only = true },
		[EXPENDITURE] = { .id = "expenditure", .title = N_("Expenditure"),
		    .kind = SHEET_AMOUNT, .min = 14, .want = 16, .rank = 1 },
		[UNIT] = { .id = "unit", .title = N_("Unit"), .min = 4, .want = 4, .rank = 1 },
		[TABLES] = { .id = "tables", .title = N_("Tables"), .kind = SHEET_NUMBER, .min = 3,
		    .want = 6, .rank = 4 },
		[CELLS] = { .id = "cells", .title = N_("Cells"), .kind = SHEET_NUMBER, .min = 6,
		    .want = 6, .rank = 5 },
		[SOURCE] = { .id = "source", .title = N_("Source"), .min = 8, .want = 40,
		    .rank = 3 },
		[REGION] = { .id = "region", .title = N_("Region"), .min = 4, .want = 20,
		    .rank = 6 },
		[PARENT] = { .id = "parent", .title = N_("Agency above"), .min = 8, .want = 30,
		    .rank = 7 },
		[SHA256] = { .id = "sha256", .title = N_("SHA-256"), .export_only = true },
	};
	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

/* Two decimals, as nearly all print, or as many as the amount needs. */
static int
decimals_of(const struct listed *listed)
{
	int decimals = 2;
	bool rounded = listed->has_expenditure;
	char buf[MONEY_TEXT];

	while (rounded && decimals <= (int)listed->unit) {
		money_format(buf, listed->expenditure, listed->unit, decimals, false, &rounded);
		decimals += rounded;
	}
	return decimals;
}

static void
add_listed(struct sheet *sheet, const struct listed *listed, enum unit unit)
{
	const struct sheet_view view = { .unit = unit };
	static const char *const kinds[] = { [KIND_BUDGET] = N_("Budget"),
	    [KIND_FINAL] = N_("Final accounts") };
	static const char *const scopes[] = { [SCOPE_DEPARTMENT] = N_("Department"),
	    [SCOPE_UNIT] = N_("Unit") };
	const struct figure expenditure = {
		.kind = listed->has_expenditure ? FIGURE_MONEY : FIGURE_NONE,
		.unit = listed->unit, .decimals = decimals_of(listed), .value = listed->expenditure,
		.measure_unit = "", .printed = "",
	};
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(&sheet->arena, "%lld",
	    (long long)listed->id));
	sheet_set(sheet, row, AGENCY, listed->identity.agency);
	amount_set_number(sheet, row, YEAR, listed->identity.year);
	sheet_set(sheet, row, KIND, kind_id(listed->identity.kind));
	sheet_set(sheet, row, KIND_NAME, _(kinds[listed->identity.kind]));
	sheet_set(sheet, row, SCOPE, scope_id(listed->identity.scope));
	sheet_set(sheet, row, SCOPE_NAME, _(scopes[listed->identity.scope]));
	amount_set(sheet, row, EXPENDITURE, &expenditure, &view);
	sheet_set(sheet, row, UNIT, listed->has_expenditure ?
	    amount_unit(&expenditure, &view) : unit_name(listed->unit));
	amount_set_number(sheet, row, TABLES, listed->tables);
	amount_set_number(sheet, row, CELLS, listed->cells);
	sheet_set(sheet, row, SOURCE, listed->source);
	sheet_set(sheet, row, REGION, listed->region);
	sheet_set(sheet, row, PARENT, listed->parent);
	sheet_set(sheet, row, SHA256, listed->sha256);
	row->name = row->cells[AGENCY].text;
}

static int
load(struct sheet *sheet, size_t first)
{
	struct list *list = sheet->source;
	struct arena strings = { .blocks = NULL };
	struct listed *listed;
	size_t n;
	err_clear(&sheet->err);
	if (disclosures_list(list->db, &list->selector, (long)first, WINDOW, &strings, &listed, &n,
	    &sheet->err) < 0) {
		arena_release(&strings);
		return -1;
	}
	arena_release(&sheet->arena);
	sheet_clear_rows(sheet);
	sheet->first = first;
	for (size_t i = 0; i < n; i++)
		add_listed(sheet, &listed[i], list->unit);
	arena_release(&strings);
	return 0;
}

static void
drop(struct sheet *sheet)
{
	struct list *list = sheet->source;
	arena_release(&list->columns);
	free(list);
}

int
sheet_disclosures(struct sheet *sheet, struct db *db, const struct selector *selector,
    enum unit unit, struct err *err)
{
	long n = disclosures_count(db, selector, err);
	if (n < 0)
		return -1;
	struct list *list = mem_alloc(sizeof *list);
	list->db = db;
	list->selector = *selector;
	list->unit = unit;
	sheet->title = _("Disclosures");
	sheet->note = n == 0 ? _("there is no disclosure like that; suan import adds one") : NULL;
	add_columns(sheet);
	list->columns = sheet->arena;
	sheet->arena = (struct arena){ .blocks = NULL };
	sheet->source = list;
	sheet->load = load;
	sheet->drop = drop;
	sheet->flat = true;
	sheet->n_rows = (size_t)n;
	return 0;
}
