/* extract.c: a document split into its tables, each handed to the reader of its kind of document */
#include "ingest/extract.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "ingest/cover.h"
#include "ingest/placing.h"
#include "ingest/readers.h"
#include "ingest/recognise.h"
#include "ingest/running.h"
#include "ingest/settle.h"
#include "ingest/titles.h"
#include "ingest/words.h"

#define HEAD_LINES 14         /* between a title and the first line of a header that proves it */

/* What the lines say, without their blanks. */
struct splitter {
	const struct document *document;
	struct arena *arena;          /* of the extraction */
	struct arena scratch;
	char **texts;
	const bool *running;          /* of the arena */
	struct table_lines *tables;
	size_t n, room;
	size_t title;                 /* line of the last one's */
};

static bool
same_page(const struct splitter *splitter, size_t a, size_t b)
{
	return splitter->document->lines[a].page == splitter->document->lines[b].page;
}

/* A word of the line is the number of a table, or tells its unit. */
static bool
tells_table(const struct splitter *splitter, size_t line)
{
	const struct source_line *at = &splitter->document->lines[line];
	for (size_t i = 0; i < at->n; i++)
		if (recognise_number(splitter->document->words[at->first + i].text))
			return true;
	return recognise_unit(splitter->texts[line]) != UNIT_NONE ||
	    recognise_number(splitter->texts[line]);
}

/* A line beside it says that this is the name of a table. */
static bool
is_named(const struct splitter *splitter, size_t line)
{
	size_t n = splitter->document->n_lines;
	return (line > 0 && same_page(splitter, line, line - 1) &&
	    recognise_number(splitter->texts[line - 1])) ||
	    (line + 1 < n && same_page(splitter, line, line + 1) &&
	    tells_table(splitter, line + 1));
}

/*
 * A text may give the title of a table behind its rows: the number or the unit then begins the
 * page. The line in which the table begins so, or `line`.
 */
static size_t
page_head(struct splitter *splitter, size_t line, size_t n)
{
	size_t first = line;
	if (splitter->document->kind != DOCUMENT_FLOW || splitter->document->lines[line].page == 0)
		return line;
	for (size_t i = line; i < line + n + 3 && i < splitter->document->n_lines; i++)
		if (same_page(splitter, line, i) && tells_table(splitter, i))
			return line;
	while (first > 0 && same_page(splitter, line, first - 1))
		first--;
	return tells_table(splitter, first) && (splitter->n == 0 || splitter->title < first) ? first
	    : line;
}

/* The name of a whole paper, "2021年度部门决算": what stands below begins with its own title. */
static bool
names_paper(const char *text)
{
	static const char *const ends[] = { "部门决算", "部门预算", "单位决算", "单位预算", NULL };
	return words_at_end(text, ends);
}

/* The title that begins in a line: one line, or two where it wraps. *n is their number. */
static const char *
title_at(struct splitter *splitter, size_t line, enum statement_kind *kind, size_t *n)
{
	const char *text = splitter->texts[line];
	*n = 1;
	const char *behind = title_behind(splitter->document, line, &splitter->scratch, kind);
	if (!behind)
		behind = title_before_unit(splitter->document, line, &splitter->scratch, kind);
	if (behind)
		return behind;
	if (recognise_title(text, kind) ||
	    (recognise_name(text, kind) && is_named(splitter, line)))
		return text;
	if (line + 1 >= splitter->document->n_lines || !same_page(splitter, line, line + 1) ||
	    splitter->running[line] || page_head(splitter, line + 1, 1) <= line)
		return NULL;
	const char *next = splitter->texts[line + 1];
	size_t length = words_length(text);
	if (length < 8 || length > 50 || words_length(next) > 8 || strstr(text, "表") ||
	    strchr(text, '.') || !words_end(next, "表") ||
	    (words_begin(next, "表") && strcmp(next, "表") != 0))
		return NULL;
	/* the line with agency and unit may stand over the title */
	if (recognise_unit(text) != UNIT_NONE || strstr(text, "：") || strchr(text, ':') ||
	    (names_paper(text) && recognise_title(next, kind)))
		return NULL;
	const char *joined = arena_printf(&splitter->scratch, "%s%s", text, next);
	*n = 2;
	return recognise_title(joined, kind) ? joined : NULL;
}

/* Words of a header stand in the line: at least two, or one that only headers have. */
static bool
looks_like_header(const struct splitter *splitter, size_t line)
{
	const struct source_line *at = &splitter->document->lines[line];
	size_t known = 0;
	if (at->n == 1 && splitter->document->kind != DOCUMENT_FLOW)
		return false;
	for (size_t i = 0; i < at->n; i++)
		known += recognise_header(splitter->document->words[at->first + i].text);
	return known >= 2 || (known == 1 && splitter->document->kind == DOCUMENT_FLOW &&
	    words_length(splitter->texts[line]) <= 8);
}

/* Is the title followed by a unit or a header before the next title? A list of contents is not. */
static bool
heads_table(struct splitter *splitter, size_t line, size_t n)
{
	enum statement_kind kind;
	size_t next;
	if (splitter->document->kind != DOCUMENT_PDF && tells_table(splitter, line))
		return true;
	for (size_t i = line + n; i < splitter->document->n_lines && i < line + n + HEAD_LINES; i++) {
		if (recognise_unit(splitter->texts[i]) != UNIT_NONE)
			return true;
		if (title_at(splitter, i, &kind, &next))
			return false;
		if (looks_like_header(splitter, i))
			return true;
	}
	return false;
}

/*
 * Cells stand apart, and most of them not at the margin: a sentence in one of them is part of the
 * table.
 */
static bool
stands_in_cell(const struct splitter *splitter, size_t line)
{
	const struct document *document = splitter->document;
	const struct source_line *at = &document->lines[line];
	int margin = at->box.x0, high = at->box.y1 - at->box.y0;
	if (document->kind != DOCUMENT_PDF)
		return false;
	for (size_t i = at->first + 1; i < at->first + at->n; i++)
		if (document->words[i].box.x0 - document->words[i - 1].box.x1 > high * 3 / 2)
			return true;
	for (size_t i = line; i-- > 0 && same_page(splitter, i, line);)
		margin = document->lines[i].box.x0 < margin ? document->lines[i].box.x0 : margin;
	return at->box.x0 - margin > 4 * high;
}

static bool
begins_narrative(const char *text)
{
	static const char *const notes[] = { "注", "说明", "备注", "附注", NULL };
	size_t length = words_length(text);
	if (words_begin(text, "第") && strstr(text, "部分") && length < 60)
		return true;
	if (words_at_start(text, notes))
		return false;
	if (length < 60 && (words_end(text, "情况说明") || words_end(text, "相关情况说明") ||
	    words_end(text, "名词解释")))
		return true;
	return length >= 24 && (strstr(text, "。") || strstr(text, "，"));
}

/*
 * "三、机关运行经费情况", "（一）会议费情况说明：": what a narrative begins with. A table of such
 * figures may have a row of that name.
 */
static bool
is_heading(const struct splitter *splitter, size_t line)
{
	static const char *const ends[] = { "情况", "说明", "概况", "情况：", "说明：", "情况:",
		"说明:" };
	const char *text = splitter->texts[line];
	if (words_after_mark(text) == text || words_length(text) >= 60 ||
	    stands_in_cell(splitter, line))
		return false;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (words_end(text, ends[i]))
			return true;
	return false;
}

/* The first of the headings right over a sentence on its page, or the sentence itself. */
static size_t
first_heading(const struct splitter *splitter, size_t first, size_t sentence)
{
	size_t line = sentence;
	while (line > first && same_page(splitter, line - 1, line) &&
	    is_heading(splitter, line - 1))
		line--;
	return line;
}

/*
 * The cover of another disclosure ends it. A sentence of a note may wrap: what follows a note on
 * its page is part of it.
 */
static size_t
table_end(const struct splitter *splitter, size_t line, size_t until)
{
	int noted = -1;
	for (size_t i = line; i < until; i++) {
		int page = splitter->document->lines[i].page;
		if (i > line && cover_begins(splitter->document, i))
			return i;
		if (words_begin(splitter->texts[i], "注") || words_begin(splitter->texts[i], "说明"))
			noted = page;
		if (noted != page && begins_narrative(splitter->texts[i]) &&
		    !stands_in_cell(splitter, i))
			return first_heading(splitter, line, i);
		if (noted == page && words_begin(splitter->texts[i], "第") &&
		    strstr(splitter->texts[i], "部分"))
			return i;
	}
	return until;
}

/*
 * The name of a table without what tells a continuation. Where its columns go on on a page to the
 * right, it may be printed over the repeated ones and over the others, and its number there only.
 */
static bool
continues(const struct table_lines *table, const char *title, enum statement_kind kind,
    const char *number)
{
	size_t length = strlen(table->title);
	if (table->kind != kind || strncmp(table->title, title, length) != 0)
		return false;
	if (strcmp(title + length, table->title) == 0 && !*table->number)
		return true;
	return (title[length] == '\0' || strstr(title + length, "续") ||
	    strcmp(title + length, table->title) == 0) && strcmp(table->number, number) == 0;
}

static const char *
number_near(struct splitter *splitter, size_t line, size_t n, size_t *first)
{
	const struct document *document = splitter->document;
	for (size_t back = 1; back <= 3 && back <= line; back++) {
		if (!same_page(splitter, line, line - back))
			break;
		if (recognise_number(splitter->texts[line - back])) {
			*first = line - back;
			return document->lines[line - back].text;
		}
	}
	for (size_t i = line + n; i < line + n + 3 && i < document->n_lines; i++)
		if (same_page(splitter, line, i) && recognise_number(splitter->texts[i]))
			return document->lines[i].text;
	return "";
}

static const char *
trimmed(struct arena *arena, const char *text)
{
	text += strspn(text, " ");
	size_t length = strlen(text);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return arena_copy(arena, text, length);
}

/* The first unit that the lines [from, to) tell, as far as they are on the page of a line. */
static enum unit
unit_in(const struct splitter *splitter, size_t from, size_t to, size_t line)
{
	enum unit unit = UNIT_NONE;
	for (size_t i = from; i < to && i < splitter->document->n_lines && unit == UNIT_NONE; i++)
		if (same_page(splitter, line, i))
			unit = recognise_unit(splitter->texts[i]);
	return unit;
}

/* Of the table with its title in a line: told from a line on, right over the title, or before. */
static enum unit
unit_at(const struct splitter *splitter, size_t from, size_t line, size_t n)
{
	enum unit unit = unit_in(splitter, from, line + n + HEAD_LINES, line);
	if (unit == UNIT_NONE && line > 0)
		unit = unit_in(splitter, line - 1, line, line);
	return unit == UNIT_NONE && splitter->n > 0 ? splitter->tables[splitter->n - 1].unit : unit;
}

static void
add_table(struct splitter *splitter, size_t line, size_t n, const char *title,
    enum statement_kind kind)
{
	size_t first = page_head(splitter, line, n);
	bool behind = first < line;
	title = title_with_year(splitter->document, line, splitter->arena, title);
	const char *number = title_number(splitter->arena, title, &title);
	if (!number && behind)
		number = recognise_number(splitter->texts[first])
		    ? trimmed(splitter->arena, splitter->document->lines[first].text) : "";
	else if (!number)
		number = trimmed(splitter->arena, number_near(splitter, line, n, &first));
	splitter->title = line;
	if (splitter->n > 0) {
		struct table_lines *last = &splitter->tables[splitter->n - 1];
		if (last->last > first)
			last->last = first;
		if (continues(last, title, kind, number)) {
			last->number = number;
			last->last = splitter->document->n_lines;
			return;
		}
	}
	enum unit unit = unit_at(splitter, behind ? first : line, line, n);
	MEM_GROW(splitter->tables, splitter->n, splitter->room);
	splitter->tables[splitter->n++] = (struct table_lines){ .first = first,
	    .last = splitter->document->n_lines, .kind = kind, .number = number,
	    .title = arena_text(splitter->arena, title), .unit = unit,
	    .running = splitter->running };
}

static void
split(struct splitter *splitter)
{
	const struct document *document = splitter->document;
	splitter->texts = arena_alloc(&splitter->scratch, (document->n_lines + 1) * sizeof(char *));
	for (size_t i = 0; i < document->n_lines; i++)
		splitter->texts[i] = title_without_blanks(&splitter->scratch, document->lines[i].text);
	for (size_t i = 0; i < document->n_lines; i++) {
		enum statement_kind kind;
		size_t n;
		const char *title = title_at(splitter, i, &kind, &n);
		if (title && heads_table(splitter, i, n))
			add_table(splitter, i, n, title, kind);
	}
	for (size_t i = 0; i < splitter->n; i++)
		splitter->tables[i].last = table_end(splitter, splitter->tables[i].first,
		    splitter->tables[i].last);
}

/*
 * 财政拨款支出表 is the general public budget's table only where there is none of that name; else
 * it stands beside it as a table of its own kind.
 */
static void
settle_kinds(struct splitter *splitter)
{
	for (size_t i = 0; i < splitter->n; i++) {
		struct table_lines *table = &splitter->tables[i];
		bool weak = (table->kind == STATEMENT_PUBLIC || table->kind == STATEMENT_BASIC) &&
		    !strstr(table->title, "公共");
		for (size_t j = 0; j < splitter->n && weak; j++)
			if (splitter->tables[j].kind == table->kind &&
			    strstr(splitter->tables[j].title, "公共"))
				table->kind = STATEMENT_GENERIC;
	}
}

static void
note_watermark(struct notes *notes, const struct document *document)
{
	note_add(notes, document->watermark_page, 0,
	    ngettext("%zu text runs across the page at a slant, \"%s\"; it was left out as a watermark",
	    "%zu texts run across the pages at a slant, the first is \"%s\"; they were left out as watermarks",
	    document->watermarks), document->watermarks, document->watermark);
}

int
extract_tables(struct extraction *extraction, const struct document *document, struct err *err)
{
	struct splitter splitter = { .document = document, .arena = &extraction->arena };
	struct notes notes = { .arena = &extraction->arena };

	if (document->watermarks > 0)
		note_watermark(&notes, document);
	splitter.running = running_lines(splitter.arena, document);
	split(&splitter);
	settle_kinds(&splitter);
	extraction->n_statements = splitter.n;
	extraction->statements = arena_alloc(&extraction->arena,
	    (splitter.n + 1) * sizeof *extraction->statements);
	extraction->tables = arena_alloc(&extraction->arena,
	    (splitter.n + 1) * sizeof *extraction->tables);
	for (size_t i = 0; i < splitter.n && !document_given_up(); i++) {
		struct statement *statement = &extraction->statements[i];
		const struct table_lines *table = &splitter.tables[i];
		extraction->tables[i] = *table;
		*statement = (struct statement){ .ordinal = (int)i + 1, .kind = table->kind,
		    .number = table->number, .title = table->title, .unit = table->unit };
		if (document->kind == DOCUMENT_PDF)
			read_places(statement, &extraction->arena, document, table, &notes);
		else
			read_flow(statement, &extraction->arena, document, table, &notes);
		settle_measures(statement);
		if (document->kind == DOCUMENT_PDF)
			place_page_doubts(statement);
	}
	if (!document_given_up())
		place_blanks(extraction->statements, extraction->n_statements, &notes);
	extraction->n_notes = notes.n;
	extraction->notes = arena_alloc(&extraction->arena, (notes.n + 1) * sizeof *notes.notes);
	if (notes.n > 0)
		memcpy(extraction->notes, notes.notes, notes.n * sizeof *notes.notes);
	free(notes.notes);
	free(splitter.tables);
	arena_release(&splitter.scratch);
	return document_given_up() ? err_set(err, ERR_INTERRUPTED, _("interrupted")) : 0;
}

void
extraction_release(struct extraction *extraction)
{
	arena_release(&extraction->arena);
	*extraction = (struct extraction){ .statements = NULL };
}
