/* import_report.c: what became of one path of an import, as text between processes and as sentences */
#include "ui/import_report.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

enum { MOST_PLACES = 12 };    /* of ambiguous cells that are named */

void
report_add(struct import_report *report, struct report_lines *lines, const char *line)
{
	MEM_GROW(lines->lines, lines->n, lines->room);
	lines->lines[lines->n++] = text_clean(&report->arena, line, strlen(line));
}

/* One line: a word that says what it is, and a text. */
static void
put(FILE *out, const char *word, const char *text)
{
	struct arena arena = { .blocks = NULL };

	fprintf(out, "%s %s\n", word, text_clean(&arena, text, strlen(text)));
	arena_release(&arena);
}

static const char *
place_text(struct arena *arena, int page, int line, bool exact)
{
	if (page > 0 && exact && line > 0)
		return arena_printf(arena, _("page %d, line %d"), page, line);
	if (page > 0)
		return arena_printf(arena, _("page %d"), page);
	return arena_printf(arena, _("line %d"), line);
}

enum content { CONTENT_FIGURES, CONTENT_DOUBTS, CONTENT_NONE };

/* Are there figures in it, none of which is certain, or none at all? */
static enum content
content_of(const struct statement *statement)
{
	enum content content = CONTENT_NONE;

	for (size_t i = 0; i < statement->n_lines; i++)
		for (size_t k = 0; k < statement->lines[i].n_cells; k++) {
			if (!statement->lines[i].cells[k].ambiguous)
				return CONTENT_FIGURES;
			content = CONTENT_DOUBTS;
		}
	return content;
}

static const char *
table_text(struct arena *arena, const struct statement *statement)
{
	const struct place *begin = statement->n_lines > 0 ? &statement->lines[0].place :
	    &statement->place;
	const char *place = place_text(arena, begin->page, begin->line, false);
	const char *name = statement->kind == STATEMENT_GENERIC ? statement->title :
	    _(statement_type(statement->kind)->name);

	switch (content_of(statement)) {
	case CONTENT_FIGURES:
		break;
	case CONTENT_DOUBTS:
		return arena_printf(arena, _("%s (%s, none of it certain)"), name, place);
	case CONTENT_NONE:
		return arena_printf(arena, _("%s (%s, no figures)"), name, place);
	}
	return arena_printf(arena, _("%s (%s)"), name, place);
}

static void
put_found(FILE *out, const struct disclosure *disclosure)
{
	struct arena arena = { .blocks = NULL };
	const char *list = "";

	for (size_t i = 0; i < disclosure->n_statements; i++)
		list = arena_printf(&arena, "%s%s%s", list, i ? _(", ") : "",
		    table_text(&arena, &disclosure->statements[i]));
	if (*list)
		put(out, "found", arena_printf(&arena, _("tables: %s"), list));
	if (disclosure->n_remarks + disclosure->n_facts > 0)
		put(out, "found", arena_printf(&arena, _("narrative: %zu remarks, %zu other figures"),
		    disclosure->n_remarks, disclosure->n_facts));
	if (disclosure->n_tasks > 0)
		put(out, "found", arena_printf(&arena, _("performance: %zu tasks, %zu indicators"),
		    disclosure->n_tasks, disclosure->n_indicators));
	arena_release(&arena);
}

/* Places as they come, each once in a row, as many as are named. */
struct place_list {
	struct arena arena;
	const char *text, *last;
	int n;
};

static void
list_place(struct place_list *list, const struct place *place)
{
	const char *text = place_text(&list->arena, place->page, place->line, false);

	if (strcmp(text, list->last) == 0 || list->n++ >= MOST_PLACES)
		return;
	list->text = arena_printf(
	    &list->arena, "%s%s%s", list->text, *list->text ? _(", ") : "", text);
	list->last = text;
}

static void
put_ambiguous(FILE *out, const struct import_part *part)
{
	struct place_list list = { .text = "", .last = "" };
	const struct disclosure *disclosure = part->disclosure;

	for (size_t i = 0; i < disclosure->n_statements; i++)
		for (size_t k = 0; k < disclosure->statements[i].n_lines; k++) {
			const struct line *line = &disclosure->statements[i].lines[k];
			for (size_t c = 0; c < line->n_cells; c++)
				if (line->cells[c].ambiguous)
					list_place(&list, &line->cells[c].figure.place);
		}
	put(out, "found", arena_printf(&list.arena,
	    list.n <= MOST_PLACES ? _("%zu cells of which the column is not certain: %s") :
	    _("%zu cells of which the column is not certain: %s and more"), part->ambiguous,
	    list.text));
	arena_release(&list.arena);
}

static void
put_part(FILE *out, const struct import *import, const struct import_part *part)
{
	struct arena arena = { .blocks = NULL };

	put(out, "part", arena_printf(&arena, "%d %d %d %d %zu %zu %zu %zu %s", (int)part->outcome,
	    part->identity.year, (int)part->identity.kind, (int)part->identity.scope, part->tables,
	    part->cells, part->ambiguous, import->notes.n, part->identity.agency));
	arena_release(&arena);
	if (!part->disclosure || part->outcome == IMPORT_UNCHANGED ||
	    part->outcome == IMPORT_KEPT)
		return;
	if (import->is_document)
		put_found(out, part->disclosure);
	if (part->ambiguous)
		put_ambiguous(out, part);
}

static void
put_notes(FILE *out, const struct import *import)
{
	struct arena arena = { .blocks = NULL };

	for (size_t i = 0; i < import->notes.n; i++) {
		const struct extract_note *note = &import->notes.notes[i];
		if (note->page > 0 || note->line > 0)
			put(out, "note", arena_printf(&arena, "%s: %s",
			    place_text(&arena, note->page, note->line, true), note->text));
		else
			put(out, "note", note->text);
	}
	arena_release(&arena);
}

void
report_write(FILE *out, const struct import *import, const struct report_lines *complaints,
    const struct err *err)
{
	for (size_t i = 0; i < complaints->n; i++)
		put(out, "complaint", complaints->lines[i]);
	if (err->status) {
		fprintf(out, "status %d\n", (int)err->status);
		put(out, "error", err->text);
		return;
	}
	for (size_t i = 0; i < import->n_parts; i++)
		put_part(out, import, &import->parts[i]);
	put_notes(out, import);
}

static void
take_part(struct import_report *report, const char *text)
{
	static const enum outcome outcomes[] = {
		[IMPORT_NEW] = OUTCOME_IMPORTED,
		[IMPORT_UNCHANGED] = OUTCOME_UNCHANGED,
		[IMPORT_REPLACED] = OUTCOME_REPLACED,
		[IMPORT_COMPLETED] = OUTCOME_COMPLETED,
		[IMPORT_KEPT] = OUTCOME_KEPT,
	};
	struct report_part *part;
	long numbers[8];
	char *end;

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++, text = end)
		numbers[i] = strtol(text, &end, 10);
	MEM_GROW(report->parts, report->n_parts, report->room);
	part = &report->parts[report->n_parts++];
	*part = (struct report_part){
		.outcome = outcomes[numbers[0]],
		.identity = {
			.agency = text + (*text == ' '), .year = (int)numbers[1],
			.kind = (enum disclosure_kind)numbers[2],
			.scope = (enum disclosure_scope)numbers[3],
		},
		.tally = {
			.tables = (size_t)numbers[4], .cells = (size_t)numbers[5],
			.ambiguous = (size_t)numbers[6], .notes = (size_t)numbers[7],
			.imported = true,
		},
	};
}

static void
take_line(struct import_report *report, char *word)
{
	char *text = strchr(word, ' ');

	if (!text)
		return;
	*text++ = '\0';
	if (strcmp(word, "status") == 0)
		report->status = (enum err_status)strtol(text, NULL, 10);
	else if (strcmp(word, "error") == 0)
		report->error = text;
	else if (strcmp(word, "part") == 0)
		take_part(report, text);
	else if (strcmp(word, "found") == 0 && report->n_parts > 0)
		report_add(report, &report->parts[report->n_parts - 1].found, text);
	else
		report_add(report, strcmp(word, "complaint") == 0 ? &report->complaints :
		    &report->notes, text);
}

void
report_read(struct import_report *report, const char *text)
{
	*report = (struct import_report){ .error = "" };
	for (char *line = arena_text(&report->arena, text), *next; *line; line = next) {
		size_t bytes = strcspn(line, "\n");
		next = line + bytes + (line[bytes] == '\n');
		line[bytes] = '\0';
		take_line(report, line);
	}
}

void
report_release(struct import_report *report)
{
	free(report->complaints.lines);
	for (size_t i = 0; i < report->n_parts; i++)
		free(report->parts[i].found.lines);
	free(report->notes.lines);
	free(report->parts);
	arena_release(&report->arena);
}
