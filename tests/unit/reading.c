/* reading.c: tables of a text read as import reads them, and their cells as text */
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ingest/flow/placing.h"
#include "ingest/pages/gather.h"
#include "ingest/pages/plain.h"
#include "ingest/pages/spacing.h"
#include "ingest/tables/readers.h"
#include "ingest/tables/recognise.h"

static void
make_document(struct document *document, const char *text, enum document_kind kind)
{
	struct gather gather;
	struct err err = ERR_INIT;
	char *bytes = strdup(text);
	*document = (struct document){ .n_pages = 0 };
	gather_init(&gather, document);
	assert_int_equal(plain_read(&gather, bytes, strlen(bytes), &err), 0);
	gather_finish(&gather);
	free(bytes);
	if (kind == DOCUMENT_PDF || kind == document->kind)
		return;
	if (kind == DOCUMENT_LAYOUT)
		spacing_settle(document);
	document->kind = kind;
}

static bool
is_title(const struct reading *reading, size_t line, const struct table *table)
{
	return line < reading->document.n_lines &&
	    strstr(reading->document.lines[line].text, table->title);
}

/* What the lines of a table say; 万元, if they say nothing. */
static enum unit
unit_of(const struct reading *reading, const struct table_lines *lines)
{
	enum unit unit = UNIT_NONE;
	for (size_t i = lines->first; i < lines->last && unit == UNIT_NONE; i++)
		unit = recognise_unit(reading->document.lines[i].text);
	return unit == UNIT_NONE ? UNIT_WAN : unit;
}

void
reading_read(struct reading *reading, const char *text, enum document_kind kind,
    const struct table tables[], size_t n)
{
	*reading = (struct reading){ .n = n };
	reading->notes.arena = &reading->arena;
	make_document(&reading->document, text, kind);
	size_t line = 0;
	for (size_t i = 0; i < n; i++) {
		struct table_lines lines = { .first = line, .last = line, .kind = tables[i].kind };
		while (lines.last < reading->document.n_lines &&
		    (i + 1 == n || !is_title(reading, lines.last, &tables[i + 1])))
			lines.last++;
		reading->statements[i] = (struct statement){ .ordinal = (int)i + 1,
		    .kind = tables[i].kind, .number = "", .title = tables[i].title,
		    .unit = unit_of(reading, &lines) };
		if (!read_grid(&reading->statements[i], &reading->arena, &reading->document, &lines,
		    &reading->notes))
			read_flow(&reading->statements[i], &reading->arena, &reading->document, &lines,
			    &reading->notes);
		line = lines.last;
	}
	place_blanks(reading->statements, n, &reading->notes);
}

void
reading_release(struct reading *reading)
{
	free(reading->notes.notes);
	document_release(&reading->document);
	arena_release(&reading->arena);
}

static void
print_line(FILE *out, const struct statement *statement, const struct line *line)
{
	char number[MONEY_TEXT];
	const char side[] = { (char)line->side, '\0' };
	fprintf(out, "%d%s %s%s%s", line->row, side, line->code, *line->code ? " " : "", line->label);
	for (size_t c = 0; c < line->n_cells; c++)
		fprintf(out, "|%s=%s%s", statement_column(statement, line->cells[c].column)->header,
		    figure_format(number, &line->cells[c].figure), line->cells[c].ambiguous ? "?" : "");
	fputc('\n', out);
}

char *
reading_render(const struct reading *reading)
{
	char *text = NULL;
	size_t bytes = 0;
	FILE *out = open_memstream(&text, &bytes);
	for (size_t t = 0; t < reading->n; t++)
		for (size_t l = 0; l < reading->statements[t].n_lines; l++)
			print_line(out, &reading->statements[t], &reading->statements[t].lines[l]);
	fclose(out);
	return text;
}

void
assert_reads(const char *text, enum document_kind kind, const struct table *table, const char *expected)
{
	struct reading reading;
	reading_read(&reading, text, kind, table, 1);
	char *rendered = reading_render(&reading);
	assert_string_equal(rendered, expected);
	free(rendered);
	reading_release(&reading);
}
