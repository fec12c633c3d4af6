/* extract.c: the tables of a document, each handed to the reader of its kind of document */
#include "ingest/extract.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ingest/flow/placing.h"
#include "ingest/laid_out.h"
#include "ingest/split.h"
#include "ingest/tables/readers.h"
#include "ingest/tables/settle.h"

static void
note_watermark(struct notes *notes, const struct document *document)
{
	note_add(notes, document->watermark_page, 0,
	    ngettext("%zu text runs across the page at a slant, \"%s\"; it was left out as a watermark",
	    "%zu texts run across the pages at a slant, the first is \"%s\"; they were left out as watermarks",
	    document->watermarks), document->watermarks, document->watermark);
}

static void
read_table(struct statement statements[], size_t at, struct arena *arena,
    const struct document *document, const struct table_lines *table, struct notes *notes)
{
	struct statement *statement = &statements[at];
	size_t first = notes->n;

	statement->kind = table->kind;
	statement->number = table->number;
	statement->title = table->title;
	statement->unit = table->unit;
	if (document->kind == DOCUMENT_PDF)
		read_places(statement, arena, document, table, notes);
	else if (!read_grid(statement, arena, document, table, notes))
		read_flow(statement, arena, document, table, notes);
	settle_measures(statement, notes);
	if (document->kind == DOCUMENT_LAYOUT && document->lines[table->first].cells == 0)
		laid_out_read(statements, at, arena, document, table, notes, first);
	if (document->kind == DOCUMENT_PDF)
		place_page_doubts(statement);
}

static void
keep_notes(struct extraction *extraction, struct notes *notes)
{
	extraction->n_notes = notes->n;
	extraction->notes = arena_alloc(&extraction->arena, (notes->n + 1) * sizeof *notes->notes);
	if (notes->n > 0)
		memcpy(extraction->notes, notes->notes, notes->n * sizeof *notes->notes);
	free(notes->notes);
}

int
extract_tables(struct extraction *extraction, const struct document *document, struct err *err)
{
	struct arena *arena = &extraction->arena;
	struct notes notes = { .arena = arena };
	size_t n;

	if (document->watermarks > 0)
		note_watermark(&notes, document);
	struct table_lines *tables = split_tables(document, arena, &n);
	extraction->n_statements = n;
	extraction->statements = arena_alloc(arena, (n + 1) * sizeof *extraction->statements);
	extraction->tables = arena_alloc(arena, (n + 1) * sizeof *extraction->tables);
	for (size_t i = 0; i < n && !document_given_up(); i++) {
		extraction->tables[i] = tables[i];
		const struct source_line *line = &document->lines[tables[i].first];
		extraction->statements[i] = (struct statement){
			.ordinal = (int)i + 1, .place = { line->page, line->number },
		};
		read_table(extraction->statements, i, arena, document, &tables[i], &notes);
	}
	free(tables);
	if (!document_given_up())
		place_blanks(extraction->statements, n, &notes);
	keep_notes(extraction, &notes);
	return document_given_up() ? err_set(err, ERR_INTERRUPTED, _("interrupted")) : 0;
}
