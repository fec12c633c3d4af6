/* cmd_cells.c: suan cells: every printed cell, one a row, over all disclosures that match */
#include "report/sheets.h"
#include "ui/choice.h"
#include "ui/cmd.h"
#include "ui/output.h"

struct cells {
	const struct request *request;
	struct writer writer;
	bool begun;                   /* with the first disclosure */
};

static void
write_cells(struct cells *cells, const struct disclosure *disclosure)
{
	struct write_options options = output_options(cells->request);
	struct sheet sheet = { .title = NULL };

	sheet_cells(&sheet, disclosure, cells->request->all);
	if (!cells->begun)
		write_begin(&cells->writer, stdout, &sheet, &options);
	cells->begun = true;
	write_rows(&cells->writer, &sheet);
	sheet_release(&sheet);
}

/* One disclosure at a time is held. */
static int
write_all(struct cells *cells, struct choice *choice, struct err *err)
{
	int64_t id;
	int status = 0;

	while (status == 0 && !ferror(stdout) && choice_next(choice, &id, err)) {
		struct disclosure disclosure = { .id = 0 };
		status = disclosures_load(choice->db, id, &disclosure, err);
		if (status == 0)
			write_cells(cells, &disclosure);
		disclosure_release(&disclosure);
	}
	return err->status ? -1 : status;
}

int
cmd_cells(const struct request *request, struct err *err)
{
	struct choice choice = { .db = NULL };
	struct cells cells = { .request = request };
	int status = choice_open(&choice, request, DB_READ, err);

	if (status == 0)
		status = write_all(&cells, &choice, err);
	if (status == 0 && !cells.begun)
		write_cells(&cells, &(struct disclosure){ .id = 0 });
	if (cells.begun && write_end(&cells.writer, err))
		status = -1;
	choice_close(&choice);
	return status;
}
