/* package_write.c: a disclosure written as a folder of CSV files */
#include "ingest/package/package.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/csv.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/package/package_files.h"

static void
put_first(FILE *out, const char *text)
{
	csv_write(out, text ? text : "");
}

static void
put(FILE *out, const char *text)
{
	fputc(',', out);
	put_first(out, text);
}

static void
put_side(FILE *out, side_t side)
{
	char text[] = { side, '\0' };

	put(out, text);
}

/* Pages and lines count from 1: what is not known is left empty. */
static void
put_place(FILE *out, const struct place *place)
{
	fputc(',', out);
	if (place->page)
		fprintf(out, "%d", place->page);
	fputc(',', out);
	if (place->line)
		fprintf(out, "%d", place->line);
}

/* A place in one field: "line", or "page:line". */
static void
put_short_place(FILE *out, const struct place *place)
{
	fputc(',', out);
	if (place->page)
		fprintf(out, "%d:", place->page);
	if (place->page || place->line)
		fprintf(out, "%d", place->line);
}

/* Which document tells the row: nothing where there is but one. */
static void
put_source(FILE *out, const struct disclosure *disclosure, int source)
{
	if (disclosure->n_more)
		fprintf(out, ",%d", source + 1);
}

static const char *
unit_text(const struct column *column)
{
	return column->unit_text ? column->unit_text : unit_name(column->unit);
}

/* In a column of this unit; words in one of numbers are marked. */
static void
put_printed(FILE *out, const struct figure *figure, const char *unit)
{
	struct arena arena = { .blocks = NULL };

	if (figure->kind == FIGURE_TEXT && strcmp(unit, "text") != 0)
		put(out, arena_printf(&arena, "%c%s", PACKAGE_WORDS, figure->printed));
	else
		put(out, figure->printed);
	arena_release(&arena);
}

static void
put_figure(FILE *out, const struct figure *figure)
{
	put(out, figure->printed);
	put(out, figure_unit_text(figure));
}

/* A table of its own kind has none. */
static const char *
kind_text(enum statement_kind kind)
{
	return kind == STATEMENT_GENERIC ? "" : statement_type(kind)->id;
}

static void
write_pair(FILE *out, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	put_first(out, key);
	put(out, value);
	fputc('\n', out);
}

/* It is there even if its name is not known, for those after it count it. */
static void
write_further(FILE *out, const struct source *source, size_t number)
{
	char key[64];

	fprintf(out, "document_%zu", number);
	put(out, source->name);
	fputc('\n', out);
	snprintf(key, sizeof key, "sha256_%zu", number);
	write_pair(out, key, source->sha256);
	snprintf(key, sizeof key, "document_kind_%zu", number);
	write_pair(out, key, source->kind);
}

static void
write_manifest(FILE *out, const struct disclosure *disclosure)
{
	char year[16];

	snprintf(year, sizeof year, "%d", disclosure->identity.year);
	write_pair(out, "format", PACKAGE_FORMAT);
	write_pair(out, "agency", disclosure->identity.agency);
	write_pair(out, "year", year);
	write_pair(out, "kind", kind_id(disclosure->identity.kind));
	write_pair(out, "scope", scope_id(disclosure->identity.scope));
	write_pair(out, "parent", disclosure->parent);
	write_pair(out, "region", disclosure->region);
	write_pair(out, "document", disclosure->source.name);
	write_pair(out, "sha256", disclosure->source.sha256);
	write_pair(out, "document_kind", disclosure->source.kind);
	for (size_t i = 0; i < disclosure->n_more; i++)
		write_further(out, &disclosure->more[i], i + 2);
}

static void
write_tables(FILE *out, const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_statements; i++) {
		const struct statement *statement = &disclosure->statements[i];
		fprintf(out, "%d", statement->ordinal);
		put(out, kind_text(statement->kind));
		put(out, statement->number);
		put(out, statement->title);
		put(out, unit_name(statement->unit));
		put_source(out, disclosure, statement->source);
		fputc('\n', out);
	}
}

/* Calls write() with every statement. */
static void
each_statement(FILE *out, const struct disclosure *disclosure,
    void (*write)(FILE *out, const struct statement *statement))
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		write(out, &disclosure->statements[i]);
}

static void
write_statement_columns(FILE *out, const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_columns; i++) {
		const struct column *column = &statement->columns[i];
		fprintf(out, "%d,%d", statement->ordinal, column->ordinal);
		put_side(out, column->side);
		put(out, column->header);
		put(out, measure_id(column->measure));
		put(out, unit_text(column));
		fputc('\n', out);
	}
}

static void
write_columns(FILE *out, const struct disclosure *disclosure)
{
	each_statement(out, disclosure, write_statement_columns);
}

static void
write_statement_lines(FILE *out, const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++) {
		const struct line *line = &statement->lines[i];
		fprintf(out, "%d,%d", statement->ordinal, line->row);
		put_side(out, line->side);
		put(out, line->code);
		put(out, line->label);
		fputc(',', out);
		if (!*line->code)
			fprintf(out, "%d", line->level);
		put_place(out, &line->place);
		fputc('\n', out);
	}
}

static void
write_lines(FILE *out, const struct disclosure *disclosure)
{
	each_statement(out, disclosure, write_statement_lines);
}

static void
write_cell(
    FILE *out, const struct statement *statement, const struct line *line, const struct cell *cell)
{
	const struct column *column = statement_column(statement, cell->column);

	fprintf(out, "%d,%d,%d", statement->ordinal, line->row, cell->column);
	put_printed(out, &cell->figure, column ? unit_text(column) : "");
	put(out, cell->ambiguous ? "ambiguous" : "");
	put_place(out, &cell->figure.place);
	put(out, line->label);
	put(out, column ? column->header : "");
	fputc('\n', out);
}

static void
write_statement_cells(FILE *out, const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		for (size_t k = 0; k < statement->lines[i].n_cells; k++)
			write_cell(
			    out, statement, &statement->lines[i], &statement->lines[i].cells[k]);
}

static void
write_cells(FILE *out, const struct disclosure *disclosure)
{
	each_statement(out, disclosure, write_statement_cells);
}

static void
write_remarks(FILE *out, const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_remarks; i++) {
		const struct remark *remark = &disclosure->remarks[i];
		put_first(out, kind_text(remark->table));
		put_side(out, remark->side);
		put(out, remark->code);
		put(out, remark->label);
		put(out, measure_id(remark->measure));
		put(out, aspect_id(remark->aspect));
		put_figure(out, &remark->figure);
		put_place(out, &remark->figure.place);
		put_source(out, disclosure, remark->source);
		fputc('\n', out);
	}
}

static void
write_facts(FILE *out, const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_facts; i++) {
		const struct fact *fact = &disclosure->facts[i];
		put_first(out, fact->topic);
		put(out, fact->item);
		put(out, fact->label);
		put_figure(out, &fact->figure);
		put_place(out, &fact->figure.place);
		put_source(out, disclosure, fact->source);
		fputc('\n', out);
	}
}

static void
put_placed(FILE *out, const struct figure *figure, const char *unit)
{
	put_printed(out, figure, unit);
	put_short_place(out, &figure->place);
}

/* Of budget and spending: that of an amount, where one of them is no number. */
static const char *
task_unit(const struct task *task)
{
	const struct figure *figure = task->budget.kind == FIGURE_NONE ||
	    (task->budget.kind == FIGURE_TEXT && task->spend.kind != FIGURE_NONE) ? &task->spend :
	    &task->budget;

	return figure->kind == FIGURE_TEXT ? "" : figure_unit_text(figure);
}

static void
write_tasks(FILE *out, const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_tasks; i++) {
		const struct task *task = &disclosure->tasks[i];
		const char *unit = task_unit(task);
		put_first(out, task->id);
		put(out, task->kind);
		put(out, task->name);
		put(out, task->goal);
		put(out, task->code);
		put_short_place(out, &task->code_place);
		put_placed(out, &task->budget, unit);
		put_placed(out, &task->spend, unit);
		put_placed(out, &task->rate, "%");
		put(out, unit);
		put_source(out, disclosure, task->source);
		fputc('\n', out);
	}
}

static void
write_indicators(FILE *out, const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_indicators; i++) {
		const struct indicator *indicator = &disclosure->indicators[i];
		put_first(out, disclosure->tasks[indicator->task].id);
		put(out, indicator->level);
		put(out, indicator->name);
		put(out, indicator->op);
		put_figure(out, &indicator->target);
		put_short_place(out, &indicator->target.place);
		put_figure(out, &indicator->actual);
		put_short_place(out, &indicator->actual.place);
		put(out, verdict_id(indicator->verdict));
		put(out, indicator->verdict_printed);
		put_printed(out, &indicator->weight, "");
		put_printed(out, &indicator->score, "");
		put_source(out, disclosure, indicator->source);
		fputc('\n', out);
	}
}

static void (*const writers[PACKAGE_FILES])(FILE *out, const struct disclosure *disclosure) = {
	[FILE_MANIFEST] = write_manifest,
	[FILE_TABLES] = write_tables,
	[FILE_COLUMNS] = write_columns,
	[FILE_LINES] = write_lines,
	[FILE_CELLS] = write_cells,
	[FILE_REMARKS] = write_remarks,
	[FILE_FACTS] = write_facts,
	[FILE_TASKS] = write_tasks,
	[FILE_INDICATORS] = write_indicators,
};

static void
write_header(FILE *out, const struct package_file_type *file, bool sourced)
{
	for (size_t i = 0; file->columns[i]; i++)
		if (sourced || !file->sourced || file->columns[i + 1])
			fprintf(out, "%s%s", i ? "," : "", file->columns[i]);
	fputc('\n', out);
}

static void
write_rows(FILE *out, const struct disclosure *disclosure, size_t i)
{
	write_header(out, &package_files[i], disclosure->n_more > 0);
	writers[i](out, disclosure);
}

void
package_digest(const struct disclosure *disclosure, char digest[FILE_DIGEST])
{
	struct arena arena = { .blocks = NULL };
	const char *digests = "";

	for (size_t i = 0; i < PACKAGE_FILES; i++) {
		char *text;
		size_t bytes;
		FILE *out = open_memstream(&text, &bytes);
		if (!out)
			mem_exhausted();
		write_rows(out, disclosure, i);
		if (fclose(out) != 0)
			mem_exhausted();
		digests = package_add_digest(&arena, digests, (enum package_file)i, text, bytes);
		free(text);
	}
	file_digest(digests, strlen(digests), digest);
	arena_release(&arena);
}

static int
draft_file(struct file_draft *draft, const char *folder, const struct disclosure *disclosure,
    size_t i, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	int result = file_create(
	    draft, arena_printf(&arena, "%s/%s", folder, package_files[i].name), err);

	if (result == 0) {
		write_rows(draft->stream, disclosure, i);
		result = file_flush(draft, err);
	}
	arena_release(&arena);
	return result;
}

int
package_write(const struct disclosure *disclosure, const char *folder, struct err *err)
{
	struct file_draft drafts[PACKAGE_FILES];
	size_t n = 0, done = 0;

	if (mkdir(folder, 0777) != 0 && errno != EEXIST)
		return err_set(err, ERR_DATA,
		    _("%s: the folder cannot be made: %s; name another one"), folder,
		    strerror(errno));
	while (n < PACKAGE_FILES && draft_file(&drafts[n], folder, disclosure, n, err) == 0)
		n++;
	/* Nothing gets its name before everything is written. */
	while (n == PACKAGE_FILES && done < n && file_commit(&drafts[done], err) == 0)
		done++;
	if (done == PACKAGE_FILES)
		return 0;
	/* file_commit has closed the one that failed. */
	for (size_t i = n == PACKAGE_FILES ? done + 1 : 0; i < n; i++)
		file_abandon(&drafts[i]);
	return -1;
}
