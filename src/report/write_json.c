/* write_json.c: a sheet as a JSON array of objects */
#include <string.h>

#include "report/write_format.h"

static void
put_string(FILE *out, const char *text)
{
	putc('"', out);
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;
		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < 0x20 || c == 0x7F)
			fprintf(out, "\\u%04x", c);
		else
			putc(c, out);
	}
	putc('"', out);
}

static const char *
skip_digits(const char *text)
{
	return text + strspn(text, "0123456789");
}

/* -0.05, 7485.08, 0: a number as JSON writes it. */
static bool
is_number(const char *text)
{
	const char *at = text + (*text == '-');
	const char *end = skip_digits(at);
	if (end == at || (*at == '0' && end != at + 1))
		return false;
	if (*end == '.') {
		at = end + 1;
		end = skip_digits(at);
		if (end == at)
			return false;
	}
	return *end == '\0';
}

static bool
is_numeric(enum sheet_kind kind)
{
	return kind == SHEET_AMOUNT || kind == SHEET_NUMBER || kind == SHEET_PERCENT;
}

static void
put_cell(FILE *out, enum sheet_kind kind, const struct sheet_cell *cell)
{
	if (is_numeric(kind) && *cell->text == '\0')
		fputs("null", out);
	else if (is_numeric(kind) && cell->has_value && is_number(cell->text))
		fputs(cell->text, out);
	else
		put_string(out, cell->text);
}

static void
begin(struct writer *writer, struct sheet *sheet)
{
	(void)sheet;
	putc('[', writer->out);
}

static void
row(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	const char *before = "{";
	fputs(writer->rows == 0 ? "\n" : ",\n", writer->out);
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (!write_json.shows(&sheet->columns[i]))
			continue;
		fputs(before, writer->out);
		put_string(writer->out, sheet->columns[i].id);
		putc(':', writer->out);
		put_cell(writer->out, sheet->columns[i].kind, &row->cells[i]);
		before = ",";
	}
	putc('}', writer->out);
}

static void
end(struct writer *writer)
{
	fputs(writer->rows == 0 ? "]\n" : "\n]\n", writer->out);
}

const struct write_format write_json = {
	.name = "json",
	.shows = write_shows_scripts,
	.begin = begin,
	.row = row,
	.end = end,
};
