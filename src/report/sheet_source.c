/* sheet_source.c: where a figure stands: its document, its place, and the lines around it as they were read */
#include "base/i18n.h"
#include "report/amount.h"
#include "report/sheets.h"
#include "store/sources.h"

#define AROUND 30             /* lines shown before and after the figure's own */

enum { COLUMN_WHERE, COLUMN_TEXT };

static void
add_row(struct sheet *sheet, const char *key, const char *where, const char *text,
    enum sheet_tone tone)
{
	struct sheet_row *row = sheet_add_row(sheet, key);

	row->tone = tone;
	sheet_set(sheet, row, COLUMN_WHERE, where);
	sheet_set(sheet, row, COLUMN_TEXT, text);
	row->name = row->cells[COLUMN_TEXT].text;
}

static void
add_provenance(struct sheet *sheet, const struct source *source, const struct figure *figure)
{
	const char *unit = figure_unit_text(figure);

	add_row(sheet, "printed", _("As printed"), figure->kind == FIGURE_MONEY || *unit == '%' ?
	    arena_printf(&sheet->arena, "%s %s", figure->printed, unit) : figure->printed, TONE_TOTAL);
	add_row(sheet, "place", _("Place"), amount_place(&sheet->arena, figure->place), TONE_NORMAL);
	add_row(sheet, "document", _("Document"), source->name, TONE_NORMAL);
	if (*source->sha256)
		add_row(sheet, "sha256", "SHA-256", source->sha256, TONE_QUIET);
}

static void
add_line(struct sheet *sheet, const struct stored_line *line, const struct place *place)
{
	bool here = line->page == place->page && line->line == place->line;
	struct place at = { .page = line->page, .line = line->line };

	add_row(sheet, here ? SHEET_SOURCE_HERE : arena_printf(&sheet->arena, "%d:%d", line->page, line->line),
	    amount_place(&sheet->arena, at), line->text, here ? TONE_HEADING : TONE_NORMAL);
}

int
sheet_source(struct sheet *sheet, struct db *db, const struct disclosure *disclosure, int source, const struct figure *figure,
    struct err *err)
{
	struct sheet_column *text;
	struct stored_line *lines;
	struct place place = figure->place;
	size_t n;

	sheet->title = _("Source");
	sheet_add_column(sheet, "where", "", SHEET_TEXT);
	text = sheet_add_column(sheet, "text", _("Text"), SHEET_TREE);
	text->want = 160;
	text->rank = 1;
	add_provenance(sheet, disclosure_source(disclosure, source), figure);
	if (sources_lines(db, disclosure->id, source, place.page, place.line - AROUND, place.line + AROUND,
	    &sheet->arena, &lines, &n, err) < 0)
		return -1;
	for (size_t i = 0; i < n; i++)
		add_line(sheet, &lines[i], &place);
	if (n == 0)
		add_row(sheet, "none", "", _("Imported as CSV: the text of the document is not in this database"), TONE_QUIET);
	sheet_fit(sheet);
	return 0;
}
