/* split.c: the lines of a document split into those of its tables */
#include "ingest/split.h"

#include <string.h>

#include "base/mem.h"
#include "ingest/pages/running.h"
#include "ingest/pages/words.h"
#include "ingest/table_end.h"
#include "ingest/tables/recognise.h"
#include "ingest/tables/titles.h"

#define HEAD_LINES 14         /* between a title and the first line of a header that proves it */

/* What the lines say, without their blanks. */
struct splitter {
	const struct document *document;
	struct arena *arena;          /* of the tables */
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
		splitter->tables[i].last = table_end(document, splitter->texts,
		    splitter->tables[i].first, splitter->tables[i].last);
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

struct table_lines *
split_tables(const struct document *document, struct arena *arena, size_t *n)
{
	struct splitter splitter = { .document = document, .arena = arena };
	splitter.running = running_lines(arena, document);
	split(&splitter);
	settle_kinds(&splitter);
	arena_release(&splitter.scratch);
	*n = splitter.n;
	return splitter.tables;
}
