/* write.c: a sheet written out in one of the formats */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "report/write_format.h"

static const struct write_format *const formats[] = {
	[FORMAT_TABLE] = &write_table,
	[FORMAT_CSV] = &write_csv,
	[FORMAT_JSON] = &write_json,
	[FORMAT_MARKDOWN] = &write_markdown,
};

bool
format_parse(const char *name, enum format *format)
{
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		if (strcmp(formats[i]->name, name) == 0) {
			*format = (enum format)i;
			return true;
		}
	}
	return false;
}

void
write_begin(struct writer *writer, FILE *out, struct sheet *sheet,
    const struct write_options *options)
{
	*writer = (struct writer){ .out = out, .options = *options,
	    .format = formats[options->format] };
	writer->format->begin(writer, sheet);
}

/* The first failure is kept; after it nothing more is written. */
void
write_rows(struct writer *writer, struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->n_rows; i++) {
		if (writer->err.status != ERR_NONE || ferror(writer->out))
			return;
		const struct sheet_row *row = sheet_row(sheet, i);
		if (!row) {
			err_set(&writer->err, ERR_DATA, "%s", sheet->err.text ? sheet->err.text :
			    _("the list has changed while it was written; try again"));
			return;
		}
		writer->format->row(writer, sheet, row);
		writer->rows++;
	}
}

int
write_end(struct writer *writer, struct err *err)
{
	int status = 0;
	if (writer->err.status != ERR_NONE)
		status = err_set(err, writer->err.status, "%s", writer->err.text);
	else
		writer->format->end(writer);
	errno = 0;
	if (fflush(writer->out) != 0 || ferror(writer->out))
		status = err_set(err, ERR_DATA, _("cannot write the output: %s"),
		    errno != 0 ? strerror(errno) : _("the stream has failed"));
	err_clear(&writer->err);
	free(writer->widths);
	free(writer->starred);
	free(writer->above);
	return status;
}

int
write_sheet(FILE *out, struct sheet *sheet, const struct write_options *options, struct err *err)
{
	struct writer writer;
	write_begin(&writer, out, sheet, options);
	write_rows(&writer, sheet);
	return write_end(&writer, err);
}
