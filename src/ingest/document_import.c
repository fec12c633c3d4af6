/* document_import.c: a document read as the disclosures that are in it: each its lines, whose they are, its tables and narrative */
#include "ingest/document_import.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/narrative/narrate.h"
#include "ingest/origins.h"
#include "ingest/tables/recognise.h"
#include "model/tree.h"

struct part {
	size_t first_line, last_line; /* [first, last) of the document */
	size_t first_table, last_table;
};

struct reading {
	const struct document *document;
	struct extraction extraction;
	struct origins origins;
	struct part *parts;
	size_t n_parts, room_parts;
};

enum { HEAD_LINES = 6 };      /* of a table: its title, unit, agency */
enum { AGAIN = 3 };           /* tables that come again: those of another disclosure */

/*
 * Where between two tables the lines begin to tell of something else than those before; 0:
 * nowhere.
 */
static size_t
change_between(const struct reading *reading, size_t start, size_t from, size_t to)
{
	struct told before = origins_elect(&reading->origins, start, from);

	for (size_t i = 0; i < reading->origins.n; i++) {
		const struct told *told = &reading->origins.list[i];
		if (told->line >= from && told->line < to && told_differs(&before, told))
			return told->line;
	}
	return 0;
}

/* Does the head of a table name another agency than most lines of [first, last) do? */
static bool
is_of_another(const struct reading *reading, size_t first, size_t last)
{
	struct told before = origins_elect(&reading->origins, first, last);

	for (size_t i = 0; i < reading->origins.n; i++) {
		const struct told *told = &reading->origins.list[i];
		if (told->line >= last && told->line < last + HEAD_LINES && told->agency &&
		    before.agency && !strstr(told->agency, before.agency) &&
		    !strstr(before.agency, told->agency))
			return true;
	}
	return false;
}

static void
add_part(struct reading *reading, struct part part)
{
	MEM_GROW(reading->parts, reading->n_parts, reading->room_parts);
	reading->parts[reading->n_parts++] = part;
}

/* The line in which another disclosure begins before table i, whose kind came already; 0: none. */
static size_t
find_change(const struct reading *reading, const struct part *part, size_t i)
{
	const struct table_lines *tables = reading->extraction.tables;
	size_t change = change_between(reading, part->first_line, tables[i - 1].last,
	    tables[i].first + 1);

	if (change == 0 && is_of_another(reading, part->first_line, tables[i].first))
		change = tables[i].first;
	return change;
}

static int
refuse(const struct reading *reading, const struct table_lines *table, struct err *err)
{
	const struct source_line *line = &reading->document->lines[table->first];

	if (line->page > 0)
		return err_set(err, ERR_DATA, _("%s: from page %d on all tables come again, and "
		    "whose they are is not told; import those pages from a file of their own"),
		    reading->document->name, line->page);
	return err_set(err, ERR_DATA, _("%s: from line %d on all tables come again, and whose "
	    "they are is not told; import those lines from a file of their own"),
	    reading->document->name, line->number);
}

/* 支出决算表 and 支出决算明细表, 国有资本经营预算支出 and …收入支出: two of one disclosure. */
static bool
is_variant(const char *one, const char *other)
{
	static const char *const words[] = { "明细", "收入", "政府性基金", "人员经费", "公用经费",
		"汇总", "分单位" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (!strstr(one, words[i]) != !strstr(other, words[i]))
			return true;
	return false;
}

/* Did the table come before, in [first, i)? */
static bool
comes_again(const struct reading *reading, size_t first, size_t i)
{
	const struct statement *statements = reading->extraction.statements;

	for (size_t k = first; k < i; k++)
		if (statements[k].kind == statements[i].kind &&
		    !is_variant(statements[k].title, statements[i].title))
			return statements[i].kind != STATEMENT_GENERIC;
	return false;
}

/*
 * Another disclosure begins where a standard table comes again and a title before it, or its own
 * head, tells of another one. Where several tables come again and nothing tells whose they are,
 * they must not count under the first.
 */
static int
divide(struct reading *reading, struct err *err)
{
	const struct extraction *extraction = &reading->extraction;
	int seen[STATEMENT_KINDS] = { 0 };    /* how often each came again */
	const struct table_lines *again = NULL;
	size_t n_again = 0;
	struct part part = { .last_line = reading->document->n_lines };

	for (size_t i = 0; i < extraction->n_statements; i++) {
		enum statement_kind kind = extraction->statements[i].kind;
		size_t change = 0;
		bool repeats = comes_again(reading, part.first_table, i);
		if (repeats)
			change = find_change(reading, &part, i);
		if (change > 0) {
			part.last_table = i;
			part.last_line = change;
			add_part(reading, part);
			part = (struct part){ .first_line = change, .first_table = i,
				.last_line = reading->document->n_lines };
			memset(seen, 0, sizeof seen);
			n_again = 0;
		}
		if (change > 0 || !repeats || seen[kind]++ > 0)
			continue;
		if (n_again++ == 0)
			again = &extraction->tables[i];
		if (n_again >= AGAIN)
			return refuse(reading, again, err);
	}
	part.last_table = extraction->n_statements;
	add_part(reading, part);
	return 0;
}

/* The lines of one part as a document of their own, and its tables in them. */
static void
narrate_part(struct reading *reading, struct disclosure *disclosure, const struct part *part)
{
	struct document document = *reading->document;
	struct extraction extraction = reading->extraction;
	size_t n = part->last_table - part->first_table;

	document.lines += part->first_line;
	document.n_lines = part->last_line - part->first_line;
	extraction.statements = disclosure->statements;
	extraction.n_statements = n;
	extraction.tables = mem_alloc(n * sizeof *extraction.tables);
	for (size_t i = 0; i < n; i++) {
		extraction.tables[i] = reading->extraction.tables[part->first_table + i];
		extraction.tables[i].first -= part->first_line;
		extraction.tables[i].last -= part->first_line;
	}
	narrate(disclosure, &document, &extraction);
	free(extraction.tables);
}

/* "2025年预算数" beside "2024年执行数": the last year that a column is headed by. */
static int
year_of_columns(const struct reading *reading, const struct part *part)
{
	int last = 0;

	for (size_t i = part->first_table; i < part->last_table; i++) {
		const struct statement *statement = &reading->extraction.statements[i];
		for (size_t c = 0; c < statement->n_columns; c++) {
			int year = recognise_year(statement->columns[c].header);
			last = year > last ? year : last;
		}
	}
	return last;
}

/*
 * What no line tells, the titles and heads of the tables and at last the file's name may: only
 * final accounts print 决算 in a title, and "2019年政府采购预算表" tells the year.
 */
static void
tell_by_titles(struct told *told, const struct reading *reading, const struct part *part)
{
	bool budget = false, final = false;

	for (size_t i = part->first_table; i < part->last_table; i++) {
		const char *title = reading->extraction.statements[i].title;
		budget |= strstr(title, "预算") != NULL;
		final |= strstr(title, "决算") != NULL;
		if (told->year == 0)
			told->year = recognise_year(title);
	}
	if (told->year == 0)
		told->year = year_of_columns(reading, part);
	if (told->year == 0)
		told->year = recognise_year(reading->document->name);
	if (told->kind < 0 && (budget || final))
		told->kind = final ? KIND_FINAL : KIND_BUDGET;
}

static void
tell_by_headings(struct told *told, const struct reading *reading, const struct part *part)
{
	for (size_t i = part->first_line; told->scope < 0 && i < part->last_line; i++)
		if (recognise_own_heading(reading->document->lines[i].text))
			told->scope = SCOPE_UNIT;
}

/* What nothing in a part tells is as in the part before it. */
static void
tell_by_part(struct told *told, const struct reading *reading, const struct part *part)
{
	struct told before;

	if (part == reading->parts)
		return;
	before = origins_elect(&reading->origins, part[-1].first_line, part[-1].last_line);
	tell_by_titles(&before, reading, part - 1);
	told->year = told->year ? told->year : before.year;
	told->kind = told->kind < 0 ? before.kind : told->kind;
	told->scope = told->scope < 0 ? before.scope : told->scope;
}

/* 三公 out of government funds alone: none of the standard table's figures. */
static bool
is_of_funds(const struct statement *statement)
{
	return statement->kind == STATEMENT_THREE_PUBLIC &&
	    strstr(statement->title, "政府性基金") && !strstr(statement->title, "一般公共");
}

/* A table in detail beside the standard one of its kind has rows and columns of its own. */
static void
settle_details(struct reading *reading)
{
	struct statement *statements = reading->extraction.statements;
	size_t n = reading->extraction.n_statements;

	for (size_t i = 0; i < n; i++) {
		bool details = strstr(statements[i].title, "明细");
		for (size_t k = 0; k < n && details; k++)
			if (statements[k].kind == statements[i].kind &&
			    !strstr(statements[k].title, "明细"))
				statements[i].kind = STATEMENT_GENERIC;
		if (is_of_funds(&statements[i]))
			statements[i].kind = STATEMENT_GENERIC;
	}
}

static void
make_disclosure(struct reading *reading, struct disclosure *disclosure, const struct part *part)
{
	struct told told = origins_elect(&reading->origins, part->first_line, part->last_line);

	if (!told.agency)
		told.agency = origins_of_name(&reading->origins, reading->document->name);
	tell_by_titles(&told, reading, part);
	tell_by_headings(&told, reading, part);
	tell_by_part(&told, reading, part);
	disclosure->identity = (struct identity){
		.agency = arena_text(&disclosure->arena, told.agency ? told.agency : ""),
		.year = told.year,
		.kind = told.kind < 0 ? KIND_UNTOLD : (enum disclosure_kind)told.kind,
		.scope = told.scope < 0 ? SCOPE_UNTOLD : (enum disclosure_scope)told.scope,
	};
	disclosure->parent = disclosure->region = "";
	disclosure->statements = reading->extraction.statements + part->first_table;
	disclosure->n_statements = part->last_table - part->first_table;
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		disclosure->statements[i].ordinal = (int)i + 1;
		tree_link(&disclosure->statements[i]);
	}
	narrate_part(reading, disclosure, part);
}

void
import_narrative(struct disclosure *disclosure, const struct document *document,
    struct statement *statements, size_t n)
{
	struct extraction none = { .statements = NULL };
	struct statement *own = disclosure->statements;

	disclosure->statements = statements;
	disclosure->n_statements = n;
	narrate(disclosure, document, &none);
	disclosure->statements = own;
	disclosure->n_statements = 0;
}

int
import_document(struct disclosure **disclosures, size_t *n, const struct document *document,
    struct document_notes *notes, struct err *err)
{
	struct reading reading = { .document = document };
	int done = extract_tables(&reading.extraction, document, err);

	*n = 0;
	*disclosures = NULL;
	if (done == 0) {
		size_t title = reading.extraction.n_statements ?
		    reading.extraction.tables[0].first : document->n_lines;
		origins_read(&reading.origins, document, title);
		settle_details(&reading);
		done = divide(&reading, err);
	}
	if (done == 0) {
		*n = reading.n_parts;
		*disclosures = mem_alloc(*n * sizeof **disclosures);
		for (size_t i = 0; i < *n; i++)
			make_disclosure(&reading, &(*disclosures)[i], &reading.parts[i]);
		notes->arena = reading.extraction.arena;
		notes->notes = reading.extraction.notes;
		notes->n = reading.extraction.n_notes;
	} else {
		extraction_release(&reading.extraction);
	}
	free(reading.parts);
	origins_release(&reading.origins);
	return done;
}
