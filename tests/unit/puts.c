/* puts.c: tables of words put on pages, and what is read of them */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/arena.h"
#include "ingest/document_import.h"
#include "ingest/extract.h"
#include "puts.h"

int
puts_width(const char *text)
{
	int width = 0;
	for (; *text; text++)
		width += (*text & 0x80) == 0 ? PUTS_EM / 2 : (*text & 0xC0) != 0x80 ? PUTS_EM : 0;
	return width;
}

/* Words from top to bottom; each word is a line of its own, as readers must not rely on lines. */
static void
make_document(struct document *document, const struct put *puts, size_t n)
{
	*document = (struct document){ .kind = DOCUMENT_PDF, .name = "made.pdf" };
	document->lines = arena_alloc(&document->arena, n * sizeof *document->lines);
	document->words = arena_alloc(&document->arena, n * sizeof *document->words);
	document->n_lines = document->n_words = n;
	for (size_t i = 0; i < n; i++) {
		int width = puts_width(puts[i].text), x = puts[i].x * PUTS_EM, y = puts[i].y * PUTS_EM / 10;
		width *= puts[i].align == LARGE ? 6 : 1;
		if (puts[i].align != LEFT)
			x -= puts[i].align == RIGHT ? width : width / 2;
		struct box box = { x, y - PUTS_EM, x + width, y };
		if (puts[i].align == TALL)
			box = (struct box){ puts[i].x * PUTS_EM - PUTS_EM / 2, y - width,
			    puts[i].x * PUTS_EM + PUTS_EM / 2, y };
		document->words[i] = (struct word){ .text = puts[i].text, .box = box, .line = i };
		document->lines[i] = (struct source_line){ .page = puts[i].page, .number = (int)i + 1,
		    .box = box, .text = puts[i].text, .first = i, .n = 1 };
	}
}

void
puts_check(const struct put *puts, size_t n, const char *expected)
{
	struct document document;
	struct extraction extraction = { .n_statements = 0 };
	struct err err = ERR_INIT;
	char text[8192] = "";
	size_t at = 0;
	make_document(&document, puts, n);
	assert_int_equal(extract_tables(&extraction, &document, &err), 0);
	for (size_t s = 0; s < extraction.n_statements; s++) {
		const struct statement *statement = &extraction.statements[s];
		at += (size_t)snprintf(text + at, sizeof text - at, "%s|%s\n", statement->title,
		    unit_name(statement->unit));
		for (size_t l = 0; l < statement->n_lines; l++) {
			const struct line *line = &statement->lines[l];
			at += (size_t)snprintf(text + at, sizeof text - at, "%d%.1s|%s|%s", line->row,
			    line->side ? &line->side : "", line->code, line->label);
			for (size_t c = 0; c < line->n_cells; c++)
				at += (size_t)snprintf(text + at, sizeof text - at, "|%s=%s%s",
				    statement_column(statement, line->cells[c].column)->header,
				    line->cells[c].figure.printed,
				    line->cells[c].ambiguous ? "?" : "");
			at += (size_t)snprintf(text + at, sizeof text - at, "\n");
		}
	}
	for (size_t i = 0; i < extraction.n_notes; i++)
		at += (size_t)snprintf(text + at, sizeof text - at, "note: %s\n",
		    extraction.notes[i].text);
	assert_string_equal(text, expected);
	extraction_release(&extraction);
	arena_release(&document.arena);
}

void
puts_check_parts(const struct put *puts, size_t n, const char *expected)
{
	struct document document;
	struct document_notes notes = { .n = 0 };
	struct disclosure *parts;
	struct err err = ERR_INIT;
	char text[4096] = "";
	size_t n_parts, at = 0;
	make_document(&document, puts, n);
	int done = import_document(&parts, &n_parts, &document, &notes, &err);
	if (done != 0)
		at += (size_t)snprintf(text + at, sizeof text - at, "%s\n", err.text);
	for (size_t i = 0; i < n_parts; i++) {
		const struct identity *identity = &parts[i].identity;
		at += (size_t)snprintf(text + at, sizeof text - at, "%s %d %d %d: ",
		    identity->agency, identity->year, (int)identity->kind, (int)identity->scope);
		for (size_t s = 0; s < parts[i].n_statements; s++)
			at += (size_t)snprintf(text + at, sizeof text - at, "%s%zu",
			    s > 0 ? " " : "", parts[i].statements[s].n_lines);
		at += (size_t)snprintf(text + at, sizeof text - at, "\n");
		disclosure_release(&parts[i]);
	}
	assert_string_equal(text, expected);
	err_clear(&err);
	free(parts);
	arena_release(&notes.arena);
	arena_release(&document.arena);
}
