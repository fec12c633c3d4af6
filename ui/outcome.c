/* outcome.c: what became of each thing that a command was given, as sentences or as a sheet */
#include "ui/outcome.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "report/amount.h"
#include "ui/identity.h"
#include "ui/output.h"

static const struct outcome_info {
	const char *id;               /* in a sheet */
	const char *name;             /* msgid */
} infos[] = {
	[OUTCOME_IMPORTED] = { "imported", N_("imported") },
	[OUTCOME_UNCHANGED] = { "unchanged", N_("unchanged") },
	[OUTCOME_REPLACED] = { "replaced", N_("replaced") },
	[OUTCOME_REFUSED] = { "refused", N_("refused") },
	[OUTCOME_FAILED] = { "failed", N_("failed") },
	[OUTCOME_EXPORTED] = { "exported", N_("exported") },
	[OUTCOME_REMOVED] = { "removed", N_("removed") },
	[OUTCOME_COMPLETED] = { "completed", N_("completed") },
	[OUTCOME_NO_DATA] = { "no-data", N_("no data") },
	[OUTCOME_KEPT] = { "kept", N_("kept") },
};

enum {
	COLUMN_OUTCOME,
	COLUMN_PATH,
	COLUMN_AGENCY,
	COLUMN_YEAR,
	COLUMN_KIND,
	COLUMN_SCOPE,
	COLUMN_TABLES,
	COLUMN_CELLS,
	COLUMN_AMBIGUOUS,
	COLUMN_NOTES
};

void
outcomes_init(struct outcomes *outcomes, const struct request *request)
{
	struct sheet *sheet = &outcomes->sheet;

	*outcomes = (struct outcomes){ .request = request };
	sheet_add_column(sheet, "outcome", _("Outcome"), SHEET_TEXT);
	sheet_add_column(sheet, "path", _("Path"), SHEET_TEXT);
	sheet_add_column(sheet, "agency", _("Agency"), SHEET_TEXT);
	sheet_add_column(sheet, "year", _("Year"), SHEET_NUMBER);
	sheet_add_column(sheet, "kind", _("Kind"), SHEET_TEXT);
	sheet_add_column(sheet, "scope", _("Scope"), SHEET_TEXT);
	sheet_add_column(sheet, "tables", _("Tables"), SHEET_NUMBER);
	sheet_add_column(sheet, "cells", _("Cells"), SHEET_NUMBER);
	sheet_add_column(sheet, "ambiguous", _("Not certain"), SHEET_NUMBER);
	sheet_add_column(sheet, "notes", _("Not understood"), SHEET_NUMBER);
}

static void
add_row(struct sheet *sheet, enum outcome outcome, const char *path,
    const struct identity *identity, const struct tally *tally)
{
	struct arena *arena = &sheet->arena;
	struct sheet_row *row = sheet_add_row(sheet, arena_printf(arena, "%zu", sheet->n_rows));

	sheet_set(sheet, row, COLUMN_OUTCOME, infos[outcome].id);
	sheet_set(sheet, row, COLUMN_PATH, path);
	if (!identity)
		return;
	sheet_set(sheet, row, COLUMN_AGENCY, identity->agency);
	amount_set_number(sheet, row, COLUMN_YEAR, identity->year);
	sheet_set(sheet, row, COLUMN_KIND, kind_id(identity->kind));
	sheet_set(sheet, row, COLUMN_SCOPE, scope_id(identity->scope));
	if (!tally)
		return;
	amount_set_number(sheet, row, COLUMN_TABLES, (int64_t)tally->tables);
	amount_set_number(sheet, row, COLUMN_CELLS, (int64_t)tally->cells);
	if (!tally->imported)
		return;
	amount_set_number(sheet, row, COLUMN_AMBIGUOUS, (int64_t)tally->ambiguous);
	amount_set_number(sheet, row, COLUMN_NOTES, (int64_t)tally->notes);
}

static void
print(enum outcome outcome, const char *path, const struct identity *identity,
    const struct tally *tally)
{
	struct arena arena = { .blocks = NULL };
	const char *name = _(infos[outcome].name);

	if (outcome == OUTCOME_NO_DATA)
		output_words(_("%s: %s: there is neither a table nor a figure in it; nothing was imported\n"),
		    name, path);
	else if (!identity)
		output_words("%s: %s\n", name, path);
	else if (outcome == OUTCOME_UNCHANGED)
		output_words("%s: %s\n", name, identity_text(&arena, identity));
	else if (outcome == OUTCOME_KEPT)
		output_words(_("%s: %s as its folder of figures has it; --replace takes them from %s again\n"), name,
		    identity_text(&arena, identity), path);
	else if (outcome == OUTCOME_EXPORTED)
		output_words("%s: %s: %s\n", name, identity_text(&arena, identity), path);
	else if (tally && tally->ambiguous)
		output_words(_("%s: %s: %zu tables, %zu cells, %zu of them not certain\n"), name,
		    identity_text(&arena, identity), tally->tables, tally->cells, tally->ambiguous);
	else if (tally)
		output_words(_("%s: %s: %zu tables, %zu cells\n"), name, identity_text(&arena, identity),
		    tally->tables, tally->cells);
	arena_release(&arena);
	fflush(stdout);
}

void
outcomes_add(struct outcomes *outcomes, enum outcome outcome, const char *path,
    const struct identity *identity, const struct tally *tally)
{
	struct arena *arena = &outcomes->sheet.arena;
	const char *clean = path ? text_clean(arena, path, strlen(path)) : "";

	if (outcomes->request->has_format)
		add_row(&outcomes->sheet, outcome, clean, identity, tally);
	else
		print(outcome, clean, identity, tally);
}

int
outcomes_finish(struct outcomes *outcomes, struct err *err)
{
	int status = 0;

	if (outcomes->request->has_format)
		status = output_sheet(outcomes->request, &outcomes->sheet, err);
	sheet_release(&outcomes->sheet);
	return status;
}
