/* reader.c: a package's files opened, their rows one by one, every complaint about them */
#include "ingest/package/reader.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#define FILE_LIMIT ((size_t)64 << 20) /* bytes: far more than the largest disclosure takes */

static void complain_v(struct reader *reader, int line, int column, const char *format,
    va_list args) __attribute__((format(printf, 4, 0)));

/* One line: the path and what was quoted are cleaned of anything that could break it. */
static void
complain_v(struct reader *reader, int line, int column, const char *format, va_list args)
{
	struct arena arena = { .blocks = NULL };
	char *text;
	size_t bytes;
	FILE *out = open_memstream(&text, &bytes);

	if (!out)
		mem_exhausted();
	fprintf(
	    out, "%s/%s:%d:%d: ", reader->folder, package_files[reader->file].name, line, column);
	vfprintf(out, format, args);
	if (fclose(out) != 0)
		mem_exhausted();
	reader->complaints++;
	reader->complain(reader->context, text_clean(&arena, text, bytes));
	arena_release(&arena);
	free(text);
}

static void complain_at(struct reader *reader, int line, int column, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void
complain_at(struct reader *reader, int line, int column, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	complain_v(reader, line, column, format, args);
	va_end(args);
}

void
reader_complain_at(struct reader *reader, int line, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	complain_v(reader, line, 1, format, args);
	va_end(args);
}

void
reader_complain(struct reader *reader, int column, const char *format, ...)
{
	const struct csv_row *row = reader->row;
	va_list args;

	va_start(args, format);
	complain_v(reader, row->line, (size_t)column < row->n ? row->fields[column].column : 1,
	    format, args);
	va_end(args);
}

/* The bytes of the file, NULL if there are none to be had. */
static char *
read_bytes(struct reader *reader, size_t *bytes)
{
	const struct package_file_type *type = &package_files[reader->file];
	const char *path = arena_printf(&reader->scratch, "%s/%s", reader->folder, type->name);
	struct err err = ERR_INIT;
	struct stat status;
	char *text;

	if (stat(path, &status) != 0 && errno == ENOENT) {
		if (type->required)
			complain_at(
			    reader, 1, 1, _("the file is missing; a package cannot do without it"));
		return NULL;
	}
	text = file_read(&reader->scratch, path, FILE_LIMIT, bytes, &err);
	if (!text) {
		complain_at(reader, 1, 1, "%s", err.text);
		err_clear(&err);
		return NULL;
	}
	return text;
}

static bool
parse(struct reader *reader, const char *text, size_t bytes)
{
	struct csv_fault fault;

	if (csv_read(&reader->csv, text, bytes, &fault) == 0)
		return true;
	if (text_valid(text, bytes, NULL))
		complain_at(reader, fault.line, fault.column, "%s", fault.why);
	else
		complain_at(reader, fault.line, fault.column,
		    _("not UTF-8 (a spreadsheet in Chinese saves as GB18030); "
		    "save it as 'CSV UTF-8' and import again"));
	return false;
}

const char *
reader_trim(struct arena *arena, const char *text)
{
	char *clean = text_clean(arena, text, strlen(text));
	size_t n;

	clean += strspn(clean, " ");
	for (n = strlen(clean); n > 0 && clean[n - 1] == ' '; n--)
		;
	clean[n] = '\0';
	return clean;
}

/* A field of the header; past its end they are empty. */
static struct csv_field
header_field(const struct csv *csv, size_t i)
{
	if (csv->n > 0 && i < csv->rows[0].n)
		return csv->rows[0].fields[i];
	return (struct csv_field){ .text = "", .column = 1 };
}

/* How many columns this header should have. */
static size_t
count_columns(const struct package_file_type *type, const struct csv *csv)
{
	size_t n = 0;

	while (type->columns[n])
		n++;
	if (type->sourced) {
		const char *last = header_field(csv, n - 1).text;
		n -= !last[strspn(last, " ")];
	}
	return n;
}

/* The header's names are the file's columns; spreadsheets may have put empty ones behind them. */
static bool
check_header(struct reader *reader)
{
	const char *const *columns = package_files[reader->file].columns;
	const struct csv *csv = &reader->csv;
	size_t n = reader->n_columns, wrong = 0;
	size_t width = csv->n > 0 && csv->rows[0].n > n ? csv->rows[0].n : n;
	int line = csv->n > 0 ? csv->rows[0].line : 1;

	/* the first one behind the last column tells of all */
	for (size_t i = 0; i < width && (i <= n || wrong == 0); i++) {
		struct csv_field field = header_field(csv, i);
		const char *found = reader_trim(&reader->scratch, field.text);
		if (strcmp(found, i < n ? columns[i] : "") == 0)
			continue;
		if (i < n)
			complain_at(reader, line, field.column,
			    _("the header says '%s' where '%s' is expected"), found, columns[i]);
		else
			complain_at(reader, line, field.column,
			    _("'%s' stands behind the last column; remove or move it"), found);
		wrong++;
	}
	return wrong == 0;
}

static bool
is_blank(const struct csv_row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (row->fields[i].text[strspn(row->fields[i].text, " ")])
			return false;
	return true;
}

static void
write_row(FILE *out, const struct csv_row *row, size_t columns)
{
	for (size_t i = 0; i < columns; i++) {
		if (i > 0)
			putc(',', out);
		csv_write(out, i < row->n ? row->fields[i].text : "");
	}
	putc('\n', out);
}

/*
 * Of what the rows say, as package_write writes them: a byte order mark, line ends, needless quotes
 * and empty columns, which spreadsheets add, make no other package.
 */
static void
add_digest(struct reader *reader)
{
	char *text;
	size_t bytes;
	FILE *out = open_memstream(&text, &bytes);

	if (!out)
		mem_exhausted();
	for (size_t i = 0; i < reader->csv.n; i++)
		if (!is_blank(&reader->csv.rows[i]))
			write_row(out, &reader->csv.rows[i], reader->n_columns);
	if (fclose(out) != 0)
		mem_exhausted();
	reader->digests = package_add_digest(&reader->scratch, reader->digests, reader->file, text,
	    bytes);
	free(text);
}

bool
reader_open(struct reader *reader, enum package_file file)
{
	size_t bytes;
	char *text;

	reader->file = file;
	reader->csv = (struct csv){ .rows = NULL };
	reader->row = NULL;
	text = read_bytes(reader, &bytes);
	if (!text || !parse(reader, text, bytes))
		return false;
	reader->n_columns = count_columns(&package_files[file], &reader->csv);
	if (!check_header(reader))
		return false;
	add_digest(reader);
	reader->usable[file] = true;
	reader->row = reader->csv.rows;
	return true;
}

void
reader_close(struct reader *reader)
{
	csv_release(&reader->csv);
}

/* What stands behind the last column would be lost. */
static void
check_rest(struct reader *reader)
{
	for (size_t i = reader->n_columns; i < reader->row->n; i++)
		if (reader->row->fields[i].text[strspn(reader->row->fields[i].text, " ")])
			reader_complain(reader, (int)i,
			    _("'%s' stands behind the last column; remove or move it"),
			    reader->row->fields[i].text);
}

bool
reader_next(struct reader *reader)
{
	const struct csv_row *end = reader->csv.rows + reader->csv.n;

	while (++reader->row < end)
		if (!is_blank(reader->row)) {
			check_rest(reader);
			return true;
		}
	return false;
}
