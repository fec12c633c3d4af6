/* reader.c: the rows of a package's files with every complaint about them */
#include "ingest/reader.h"

#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

#define FILE_LIMIT ((size_t)64 << 20) /* bytes: far more than the largest disclosure takes */
#define NAME_LIMIT 4096       /* bytes */

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
	char *text, digest[FILE_DIGEST];

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
	file_digest(text, *bytes, digest);
	reader->digests = arena_printf(
	    &reader->scratch, "%s%s %s\n", reader->digests, type->name, digest);
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

	for (size_t i = 0; i < width; i++) {
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
	reader->usable[file] = true;
	reader->row = reader->csv.rows;
	return true;
}

void
reader_close(struct reader *reader)
{
	csv_release(&reader->csv);
}

static bool
is_blank(const struct csv_row *row)
{
	for (size_t i = 0; i < row->n; i++)
		if (row->fields[i].text[strspn(row->fields[i].text, " ")])
			return false;
	return true;
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

const char *
reader_text(struct reader *reader, int column)
{
	const char *text = (size_t)column < reader->row->n ? reader->row->fields[column].text : "";

	return text_clean(reader->arena, text, strlen(text));
}

const char *
reader_word(struct reader *reader, int column)
{
	return reader_trim(
	    reader->arena, (size_t)column < reader->row->n ? reader->row->fields[column].text : "");
}

bool
reader_required(struct reader *reader, int column, const char **text)
{
	*text = reader_text(reader, column);
	if ((*text)[strspn(*text, " ")])
		return true;
	reader_complain(reader, column, _("%s is empty; it must be given"),
	    package_files[reader->file].columns[column]);
	return false;
}

void
reader_check_name(struct reader *reader, int column, const char *name)
{
	if (strlen(name) > NAME_LIMIT)
		reader_complain(reader, column, _("%s has %zu bytes; a name has at most %d"),
		    package_files[reader->file].columns[column], strlen(name), NAME_LIMIT);
}

bool
reader_known(struct reader *reader, int column, bool known, const char *expected)
{
	if (!known)
		reader_complain(reader, column, _("%s '%s' is unknown; expected is %s"),
		    package_files[reader->file].columns[column], reader_word(reader, column),
		    expected);
	return known;
}

/* Digits only; -1 for anything else and what does not fit. */
static int
parse_number(const char *text)
{
	long number;

	if (!*text || text[strspn(text, "0123456789")])
		return -1;
	errno = 0;
	number = strtol(text, NULL, 10);
	return errno || number > INT_MAX ? -1 : (int)number;
}

bool
reader_number(struct reader *reader, int column, int least, int *number)
{
	const char *text = reader_word(reader, column);

	*number = !*text && least == 0 ? 0 : parse_number(text);
	if (*number >= least)
		return true;
	reader_complain(reader, column, _("%s '%s' is not a whole number from %d on"),
	    package_files[reader->file].columns[column], text, least);
	return false;
}

bool
reader_side(struct reader *reader, int column, side_t *side)
{
	const char *text = reader_word(reader, column);

	*side = *text;
	return reader_known(
	    reader, column, side_is(text), _("L, M, R, S, T, U or nothing"));
}

bool
reader_place(struct reader *reader, int page, int line, struct place *place)
{
	bool known = reader_number(reader, page, 0, &place->page);

	return reader_number(reader, line, 0, &place->line) && known;
}

bool
reader_short_place(struct reader *reader, int column, struct place *place)
{
	char *text = arena_text(reader->arena, reader_word(reader, column));
	char *colon = strchr(text, ':');

	*place = (struct place){ .page = 0 };
	if (!*text)
		return true;
	if (colon) {
		*colon = '\0';
		place->page = parse_number(text);
	}
	place->line = parse_number(colon ? colon + 1 : text);
	if (place->page >= 0 && place->line >= 0)
		return true;
	*place = (struct place){ .page = 0 };
	return reader_known(reader, column, false, _("a line or page:line"));
}

bool
reader_source(struct reader *reader, int column, int *source)
{
	int number;

	*source = 0;
	if ((size_t)column >= reader->n_columns || !*reader_word(reader, column))
		return true;
	if (!reader_number(reader, column, 1, &number))
		return false;
	if (reader->usable[FILE_MANIFEST] && (size_t)number > reader->disclosure->n_more + 1) {
		reader_complain(reader, column, _("manifest.csv has no document %d"), number);
		return false;
	}
	*source = number - 1;
	return true;
}

bool
reader_figure(struct reader *reader, int column, const char *unit, struct figure *figure)
{
	const char *printed = reader_text(reader, column);
	enum money_fault fault = figure_parse(figure, printed, unit);

	if (fault == MONEY_OK)
		return true;
	*figure = (struct figure){ .measure_unit = "", .printed = printed, .place = figure->place };
	reader_complain(reader, column, _("%s '%s' (unit '%s'): %s"),
	    package_files[reader->file].columns[column], printed, unit, money_fault_text(fault));
	return false;
}
