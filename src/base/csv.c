/* csv.c: comma-separated values (RFC 4180), read with the place of every field, written with LF */
#include "base/csv.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"

/* Where in the file the reading stands. */
struct place {
	const char *at, *end;
	int line, column;
};

struct reader {
	struct csv *csv;
	struct place place;
	struct csv_fault *fault;
	size_t rows_room;
	struct csv_field *fields;     /* of the record being read */
	size_t n, room;
};

static bool
at_line_end(const struct place *place)
{
	const char *at = place->at;

	if (at == place->end || *at == '\n')
		return true;
	return *at == '\r' && at + 1 < place->end && at[1] == '\n';
}

/* Steps over one character. The bytes are known to be valid UTF-8. */
static void
step(struct place *place)
{
	bool line_end = *place->at == '\n';

	do
		place->at++;
	while (place->at < place->end && ((unsigned char)*place->at & 0xC0) == 0x80);
	place->line += line_end;
	place->column = line_end ? 1 : place->column + 1;
}

static int
fail(struct reader *reader, const struct place *place, const char *why)
{
	*reader->fault = (struct csv_fault){
		.line = place->line, .column = place->column, .why = why,
	};
	return -1;
}

/* The field's text up to the quote that closes it, doubled quotes made single. */
static int
read_quoted(struct reader *reader, char **text)
{
	struct place *place = &reader->place, start = *place;
	size_t n = 0;

	step(place);
	const char *from = place->at;
	while (place->at < place->end && (*place->at != '"' ||
	    (place->at + 1 < place->end && place->at[1] == '"'))) {
		if (*place->at == '"')
			step(place);
		step(place);
	}
	if (place->at == place->end)
		return fail(reader, &start, _("a quoted field is not closed"));
	*text = arena_copy(&reader->csv->arena, from, (size_t)(place->at - from));
	for (const char *c = *text; *c; c++) {
		(*text)[n++] = *c;
		c += *c == '"';
	}
	(*text)[n] = '\0';
	step(place);
	if (!at_line_end(place) && *place->at != ',')
		return fail(reader, place, _("text follows a closing quote"));
	return 0;
}

static int
read_unquoted(struct reader *reader, char **text)
{
	struct place *place = &reader->place;
	const char *from = place->at;

	while (!at_line_end(place) && *place->at != ',') {
		if (*place->at == '"')
			return fail(reader, place, _("a quote stands in a field without quotes"));
		step(place);
	}
	*text = arena_copy(&reader->csv->arena, from, (size_t)(place->at - from));
	return 0;
}

static int
read_field(struct reader *reader)
{
	struct place *place = &reader->place;
	int column = place->column;
	bool quoted = place->at < place->end && *place->at == '"';
	char *text;

	if ((quoted ? read_quoted : read_unquoted)(reader, &text) < 0)
		return -1;
	MEM_GROW(reader->fields, reader->n, reader->room);
	reader->fields[reader->n++] = (struct csv_field){ .text = text, .column = column };
	return 0;
}

static void
step_line_end(struct place *place)
{
	if (place->at < place->end && *place->at == '\r')
		step(place);
	if (place->at < place->end)
		step(place);
}

static int
read_record(struct reader *reader)
{
	struct csv *csv = reader->csv;
	struct place *place = &reader->place;
	int line = place->line;

	if (!at_line_end(place)) {
		reader->n = 0;
		if (read_field(reader) < 0)
			return -1;
		while (place->at < place->end && *place->at == ',') {
			step(place);
			if (read_field(reader) < 0)
				return -1;
		}
		struct csv_field *fields = arena_alloc(&csv->arena, reader->n * sizeof *fields);
		memcpy(fields, reader->fields, reader->n * sizeof *fields);
		MEM_GROW(csv->rows, csv->n, reader->rows_room);
		csv->rows[csv->n++] = (struct csv_row){
			.fields = fields, .n = reader->n, .line = line,
		};
	}
	step_line_end(place);
	return 0;
}

/* Nothing but valid UTF-8 without NUL comes past here. */
static int
check_bytes(struct reader *reader)
{
	struct place place = reader->place;
	size_t n = (size_t)(place.end - place.at), bad = n;
	bool valid = text_valid(place.at, n, &bad);
	const char *nul = bad ? memchr(place.at, '\0', bad) : NULL;

	if (valid && !nul)
		return 0;
	for (const char *fault = nul ? nul : place.at + bad; place.at < fault;)
		step(&place);
	return fail(reader, &place,
	    nul ? _("a NUL byte is no text") : _("the text is not valid UTF-8"));
}

int
csv_read(struct csv *csv, const char *bytes, size_t n, struct csv_fault *fault)
{
	size_t mark = n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	struct reader reader = {
		.csv = csv,
		.place = { .at = bytes + mark, .end = bytes + n, .line = 1, .column = 1 },
		.fault = fault,
	};

	*csv = (struct csv){ .rows = NULL };
	int result = check_bytes(&reader);
	while (result == 0 && reader.place.at < reader.place.end)
		result = read_record(&reader);
	free(reader.fields);
	return result;
}

void
csv_release(struct csv *csv)
{
	free(csv->rows);
	arena_release(&csv->arena);
	*csv = (struct csv){ .rows = NULL };
}

void
csv_write(FILE *out, const char *text)
{
	if (!strpbrk(text, ",\"\r\n")) {
		fputs(text, out);
		return;
	}
	putc('"', out);
	for (; *text; text++) {
		if (*text == '"')
			putc('"', out);
		putc(*text, out);
	}
	putc('"', out);
}
