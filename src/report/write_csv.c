/* write_csv.c: a sheet as comma-separated values */
#include "base/csv.h"
#include "report/write_format.h"

static void
begin(struct writer *writer, struct sheet *sheet)
{
	bool first = true;
	if (writer->options.bom)
		fputs("\xEF\xBB\xBF", writer->out);
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (!write_csv.shows(&sheet->columns[i]))
			continue;
		if (!first)
			putc(',', writer->out);
		csv_write(writer->out, sheet->columns[i].id);
		first = false;
	}
	putc('\n', writer->out);
}

static void
row(struct writer *writer, const struct sheet *sheet, const struct sheet_row *row)
{
	bool first = true;
	for (size_t i = 0; i < sheet->n_columns; i++) {
		if (!write_csv.shows(&sheet->columns[i]))
			continue;
		if (!first)
			putc(',', writer->out);
		csv_write(writer->out, row->cells[i].text);
		first = false;
	}
	putc('\n', writer->out);
}

static void
end(struct writer *writer)
{
	(void)writer;
}

const struct write_format write_csv = {
	.name = "csv",
	.shows = write_shows_scripts,
	.begin = begin,
	.row = row,
	.end = end,
};
