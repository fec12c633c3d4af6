/* write_markdown.c: a sheet as a Markdown table */
#include <string.h>

#include "report/write_format.h"

/* Whatever Markdown could take for its own is escaped; a line end would end the row. */
static void
put_text(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '\n' || *text == '\r') {
			putc(' ', out);
			continue;
		}
		if (strchr("\\|*_`[]<>~", *text))
			putc('\\', out);
		putc(*text, out);
	}
}

static void
begin(struct writer *writer, struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (!write_markdown.shows(&sheet->columns[i]))
			continue;
		fputs("| ", writer->out);
		put_text(writer->out, sheet->columns[i].title);
		putc(' ', writer->out);
	}
	fputs("|\n", writer->out);
	for (size_t i = 0; i < sheet->n_columns; i++)
		if (write_markdown.shows(&sheet->columns[i]))
			fputs(sheet->columns[i].align == WIDTH_RIGHT ? "|---:" : "|---",
			    writer->out);
	fputs("|\n", writer->out);
}

static void
row(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (!write_markdown.shows(&sheet->columns[i]))
			continue;
		fputs("| ", writer->out);
		put_text(writer->out, row->cells[i].text);
		fputs(row->cells[i].reported ? "\\* " : " ", writer->out);
	}
	fputs("|\n", writer->out);
}

static void
end(struct writer *writer)
{
	(void)writer;
}

const struct write_format write_markdown = {
	.name = "md",
	.shows = write_shows_people,
	.begin = begin,
	.row = row,
	.end = end,
};
