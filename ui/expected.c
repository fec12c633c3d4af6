/* expected.c: who should have handed in, from a file, and who has not */
#include "ui/expected.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/text.h"
#include "report/amount.h"

#define LONGEST ((size_t)16 << 20)    /* bytes of the file */

enum field { FIELD_AGENCY, FIELD_YEAR, FIELD_KIND, FIELD_SCOPE, FIELDS };

static const char *const field_names[FIELDS] = { "agency", "year", "kind", "scope" };

/* The words for kinds and scopes that people write themselves. */
static const struct {
	const char *word, *id;
} words[] = {
	{ "预算", "budget" }, { "决算", "final" }, { "部门", "department" }, { "单位", "unit" },
};

struct expected {
	const char *path;
	struct db *db;
	const struct selector *selector;
	struct sheet *sheet;
	struct arena arena;
	struct csv csv;
	size_t n;             /* rows that name an agency */
};

enum {
	COLUMN_AGENCY,
	COLUMN_YEAR,
	COLUMN_KIND,
	COLUMN_KIND_NAME,
	COLUMN_SCOPE,
	COLUMN_SCOPE_NAME
};

static void
add_columns(struct sheet *sheet)
{
	sheet_add_column(sheet, "agency", _("Agency"), SHEET_TEXT);
	sheet_add_column(sheet, "year", _("Year"), SHEET_NUMBER);
	sheet_add_column(sheet, "kind", _("Kind"), SHEET_TEXT)->export_only = true;
	sheet_add_column(sheet, "kind-name", _("Kind"), SHEET_TEXT)->screen_only = true;
	sheet_add_column(sheet, "scope", _("Scope"), SHEET_TEXT)->export_only = true;
	sheet_add_column(sheet, "scope-name", _("Scope"), SHEET_TEXT)->screen_only = true;
}

static int
wrong(struct expected *expected, const struct csv_row *row, enum field field, const char *wanted,
    struct err *err)
{
	return err_set(err, ERR_DATA, _("%s:%d:%d: '%s' is not understood; expected is %s"),
	    expected->path, row->line, row->fields[field].column, row->fields[field].text, wanted);
}

/* A field without blanks around it; "" if the row is shorter. */
static const char *
field_text(struct expected *expected, const struct csv_row *row, enum field field)
{
	const char *text = (size_t)field < row->n ? row->fields[field].text : "";
	char *clean = text_clean(&expected->arena, text, strlen(text));
	size_t n;

	clean += strspn(clean, " ");
	for (n = strlen(clean); n > 0 && clean[n - 1] == ' '; n--)
		clean[n - 1] = '\0';
	return clean;
}

static const char *
word_id(const char *word)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].word, word) == 0)
			return words[i].id;
	return word;
}

/* What one row asks for. */
static int
read_row(struct expected *expected, const struct csv_row *row, struct selector *wanted,
    struct err *err)
{
	const char *year = field_text(expected, row, FIELD_YEAR);
	const char *kind = word_id(field_text(expected, row, FIELD_KIND));
	const char *scope = word_id(field_text(expected, row, FIELD_SCOPE));
	enum disclosure_kind kind_found;
	enum disclosure_scope scope_found;

	*wanted = *expected->selector;
	wanted->agency = field_text(expected, row, FIELD_AGENCY);
	wanted->whole = true;
	if (!*wanted->agency)
		return wrong(expected, row, FIELD_AGENCY, _("the name of an agency"), err);
	if (*year && (strlen(year) != 4 || strspn(year, "0123456789") != 4 || *year == '0'))
		return wrong(expected, row, FIELD_YEAR, _("a year of four digits"), err);
	if (*kind && !kind_parse(kind, &kind_found))
		return wrong(expected, row, FIELD_KIND, _("budget or final"), err);
	if (*scope && !scope_parse(scope, &scope_found))
		return wrong(expected, row, FIELD_SCOPE, _("department or unit"), err);
	if (*year)
		wanted->year = (int)strtol(year, NULL, 10);
	if (*kind)
		wanted->kind = (int)kind_found;
	if (*scope)
		wanted->scope = (int)scope_found;
	return 0;
}

static void
add_missing(struct sheet *sheet, const struct selector *wanted)
{
	static const char *const kinds[] = { [KIND_BUDGET] = N_("Budget"),
	    [KIND_FINAL] = N_("Final accounts") };
	static const char *const scopes[] = { [SCOPE_DEPARTMENT] = N_("Department"),
	    [SCOPE_UNIT] = N_("Unit") };
	struct sheet_row *row = sheet_add_row(
	    sheet, arena_printf(&sheet->arena, "%zu", sheet->n_rows));

	sheet_set(sheet, row, COLUMN_AGENCY, wanted->agency);
	if (wanted->year)
		amount_set_number(sheet, row, COLUMN_YEAR, wanted->year);
	if (wanted->kind >= 0) {
		sheet_set(sheet, row, COLUMN_KIND, kind_id((enum disclosure_kind)wanted->kind));
		sheet_set(sheet, row, COLUMN_KIND_NAME, _(kinds[wanted->kind]));
	}
	if (wanted->scope >= 0) {
		sheet_set(sheet, row, COLUMN_SCOPE, scope_id((enum disclosure_scope)wanted->scope));
		sheet_set(sheet, row, COLUMN_SCOPE_NAME, _(scopes[wanted->scope]));
	}
}

static bool
is_header(struct expected *expected, const struct csv_row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (i >= FIELDS ||
		    strcmp(field_text(expected, row, (enum field)i), field_names[i]) != 0)
			return false;
	return true;
}

static bool
is_blank(struct expected *expected, const struct csv_row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (*field_text(expected, row, (enum field)i))
			return false;
	return true;
}

static int
look_up(struct expected *expected, const struct csv_row *row, struct err *err)
{
	struct selector wanted;
	long n;

	if (is_blank(expected, row))
		return 0;
	if (read_row(expected, row, &wanted, err) != 0)
		return -1;
	expected->n++;
	n = disclosures_count(expected->db, &wanted, err);
	if (n == 0)
		add_missing(expected->sheet, &wanted);
	return n < 0 ? -1 : 0;
}

static int
read_file(struct expected *expected, struct err *err)
{
	struct csv_fault fault;
	size_t bytes;
	const char *text = file_read(&expected->arena, expected->path, LONGEST, &bytes, err);

	if (!text)
		return -1;
	if (csv_read(&expected->csv, text, bytes, &fault) == 0)
		return 0;
	return err_set(err, ERR_DATA, _("%s:%d:%d: %s; save it as UTF-8, one agency a line"),
	    expected->path, fault.line, fault.column, fault.why);
}

int
expected_missing(struct sheet *sheet, struct db *db, const char *path,
    const struct selector *selector, struct err *err)
{
	struct expected expected = {
		.path = path, .db = db, .selector = selector, .sheet = sheet
	};
	int status = read_file(&expected, err);

	sheet->title = _("Not handed in");
	sheet->note = _("all that are expected are there");
	sheet->flat = true;
	add_columns(sheet);
	for (size_t i = 0; i < expected.csv.n && status == 0; i++)
		if (i > 0 || !is_header(&expected, &expected.csv.rows[0]))
			status = look_up(&expected, &expected.csv.rows[i], err);
	/* all of nobody are no answer */
	if (status == 0 && expected.n == 0)
		status = err_set(err, ERR_DATA, _("%s: it names no agency; write one a line"), path);
	if (sheet->n_rows > 0)
		sheet->note = NULL;
	sheet_fit(sheet);
	csv_release(&expected.csv);
	arena_release(&expected.arena);
	return status;
}
