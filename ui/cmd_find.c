/* cmd_find.c: suan find: what the find prompt would list */
#include "base/i18n.h"
#include "find/find.h"
#include "report/amount.h"
#include "report/sheets.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/language.h"
#include "ui/output.h"

#define BATCH 1000            /* hits held at once */

struct search {
	const struct request *request;
	struct sheet sheet;           /* hits that are not written yet */
	struct writer writer;
	bool begun;                   /* with the first of them */
};

enum {
	COLUMN_HIT,
	COLUMN_TABLE,
	COLUMN_TITLE,
	COLUMN_ROW,
	COLUMN_SIDE,
	COLUMN_CODE,
	COLUMN_LABEL,
	COLUMN_AMOUNT,
	COLUMN_UNIT,
	COLUMN_PAGE,
	COLUMN_LINE,
	COLUMN_AGENCY,
	COLUMN_YEAR,
	COLUMN_KIND,
	COLUMN_SCOPE,
	COLUMN_SOURCE
};

static void
add_columns(struct sheet *sheet)
{
	static const struct sheet_column columns[] = {
		[COLUMN_HIT] = { .id = "hit", .title = N_("Hit"), .rank = 3 },
		[COLUMN_TABLE] = { .id = "table", .title = N_("Table"), .kind = SHEET_NUMBER,
		    .rank = 2 },
		[COLUMN_TITLE] = { .id = "title", .title = N_("Title"), .rank = 1 },
		[COLUMN_ROW] = { .id = "row", .title = N_("Row"), .kind = SHEET_NUMBER,
		    .rank = 6 },
		[COLUMN_SIDE] = { .id = "side", .title = N_("Side"), .rank = 6 },
		[COLUMN_CODE] = { .id = "code", .title = N_("Code"), .kind = SHEET_CODE },
		[COLUMN_LABEL] = { .id = "label", .title = N_("Name") },
		[COLUMN_AMOUNT] = { .id = "amount", .title = N_("Amount"), .kind = SHEET_AMOUNT },
		[COLUMN_UNIT] = { .id = "unit", .title = N_("Unit") },
		[COLUMN_PAGE] = { .id = "page", .title = N_("Page"), .kind = SHEET_NUMBER,
		    .rank = 5 },
		[COLUMN_LINE] = { .id = "line", .title = N_("Line"), .kind = SHEET_NUMBER,
		    .rank = 5 },
		[COLUMN_AGENCY] = { .id = "agency", .title = N_("Agency"), .rank = 2,
		    .heads = true },
		[COLUMN_YEAR] = { .id = "year", .title = N_("Year"), .kind = SHEET_NUMBER,
		    .rank = 2, .heads = true },
		[COLUMN_KIND] = { .id = "kind", .title = N_("Kind"), .rank = 4, .heads = true },
		[COLUMN_SCOPE] = { .id = "scope", .title = N_("Scope"), .rank = 4, .heads = true },
		[COLUMN_SOURCE] = { .id = "source", .title = N_("Source"), .rank = 7 },
	};

	sheet_add_columns(sheet, columns, sizeof columns / sizeof *columns);
}

/* 0 stands for what is not known: a blank. */
static void
set_number(struct sheet *sheet, struct sheet_row *row, size_t column, int number)
{
	if (number)
		amount_set_number(sheet, row, column, number);
}

static void
add_row(struct sheet *sheet, const struct hit *hit)
{
	static const char *const kinds[] = {
		[HIT_LINE] = "line",
		[HIT_TASK] = "task",
		[HIT_INDICATOR] = "indicator",
		[HIT_FACT] = "fact",
	};
	struct sheet_row *row = sheet_add_row(sheet, "hit");

	sheet_set(sheet, row, COLUMN_HIT, kinds[hit->kind]);
	set_number(sheet, row, COLUMN_TABLE, hit->table);
	sheet_set(sheet, row, COLUMN_TITLE, hit->title);
	set_number(sheet, row, COLUMN_ROW, hit->row);
	sheet_set(sheet, row, COLUMN_SIDE, (char[]){ hit->side, '\0' });
	sheet_set(sheet, row, COLUMN_CODE, hit->code);
	sheet_set(sheet, row, COLUMN_LABEL, hit->name);
	amount_set(sheet, row, COLUMN_AMOUNT, &hit->figure, NULL);
	sheet_set(sheet, row, COLUMN_UNIT, amount_unit(&hit->figure, NULL));
	amount_set_place(sheet, row, COLUMN_PAGE, COLUMN_LINE, hit->place);
	sheet_set(sheet, row, COLUMN_AGENCY, hit->identity.agency);
	set_number(sheet, row, COLUMN_YEAR, hit->identity.year);
	sheet_set(sheet, row, COLUMN_KIND, kind_id(hit->identity.kind));
	sheet_set(sheet, row, COLUMN_SCOPE, scope_id(hit->identity.scope));
	sheet_set(sheet, row, COLUMN_SOURCE, hit->source);
}

/* Writes the hits at hand and begins anew. */
static void
write_hits(struct search *search)
{
	struct write_options options = output_options(search->request);

	sheet_fit(&search->sheet);
	if (!search->begun)
		write_begin(&search->writer, stdout, &search->sheet, &options);
	search->begun = true;
	write_rows(&search->writer, &search->sheet);
	sheet_release(&search->sheet);
	add_columns(&search->sheet);
}

static bool
visit(void *context, const struct hit *hit)
{
	struct search *search = context;

	add_row(&search->sheet, hit);
	if (search->sheet.n_rows == BATCH)
		write_hits(search);
	return !ferror(stdout);
}

/* The operands as one query: blanks between them do not count. */
static const char *
whole_query(struct arena *arena, const struct request *request)
{
	const char *query = request->operands[0];

	for (int i = 1; i < request->n_operands; i++)
		query = arena_printf(arena, "%s %s", query, request->operands[i]);
	return language_word(arena, query);
}

static int
find(struct db *db, const struct request *request, const char *query, struct err *err)
{
	struct search search = { .request = request };

	add_columns(&search.sheet);
	long hits = find_all(db, &request->selector, query, visit, &search, err);
	if (hits > 0 || (hits == 0 && request->write.format != FORMAT_TABLE))
		write_hits(&search);
	sheet_release(&search.sheet);
	if (search.begun && write_end(&search.writer, err))
		return -1;
	if (hits == 0)
		return err_set(err, ERR_NO,
		    _("nothing is called '%s'; give a part of a name or the beginning of a code"),
		    query);
	return hits < 0 ? -1 : 0;
}

int
cmd_find(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	struct arena arena = { .blocks = NULL };
	int status = choice_open(&choice, request, DB_READ, err);

	if (status == 0)
		status = find(choice.db, request, whole_query(&arena, request), err);
	arena_release(&arena);
	choice_close(&choice);
	return status;
}
