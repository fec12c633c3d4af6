/* cmd_import.c: suan import: documents and CSV folders into the database, each in one transaction */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/collect.h"
#include "ingest/import.h"
#include "store/db.h"
#include "store/db_file.h"
#include "ui/cmd.h"
#include "ui/import_report.h"
#include "ui/interrupt.h"
#include "ui/jobs.h"
#include "ui/locate.h"
#include "ui/outcome.h"
#include "ui/output.h"
#include "ui/progress.h"
#include "ui/say.h"

enum { MOST_NOTES = 20 };     /* shown of one path, unless a format was asked for */

struct importing {
	const struct request *request;
	const struct location *location;
	bool existed;                 /* the database, before */
	struct db *db;                /* NULL: not open yet */
	struct outcomes outcomes;
	struct import_options options;
	struct collection collection;
	struct progress progress;
	enum err_status worst;        /* of all paths: a fault outweighs a refusal */

	/* the path at hand, in the process that works on it */
	struct import import;
	struct import_report said;    /* its complaints */
	struct err err;
	bool known;
};

static void
complain(void *context, const char *line)
{
	struct importing *importing = context;

	report_add(&importing->said, &importing->said.complaints, line);
}

/*
 * A database that is not there is made for the first good path only: an empty one of the user's own
 * would stand before the sample. Its folder is made only where the user has named none.
 */
static int
open_database(struct importing *importing, struct err *err)
{
	const struct location *location = importing->location;

	if (importing->db)
		return 0;
	if (location->own && db_file_make_folder(location->path, err) != 0)
		return -1;
	importing->db = db_open(location->path,
	    access(location->path, F_OK) == 0 ? DB_WRITE : DB_MAKE, err);
	return importing->db ? 0 : -1;
}

static void
close_database(struct importing *importing)
{
	interrupt_watch(NULL);
	db_close(importing->db);
	importing->db = NULL;
}

static void
prepare(void *context, size_t i)
{
	struct importing *importing = context;
	const char *path = importing->collection.paths[i];
	int known = 0;

	importing->import = (struct import){ .path = path };
	importing->said = (struct import_report){ .error = "" };
	importing->err = ERR_INIT;
	if (importing->existed)
		known = open_database(importing, &importing->err) ? -1 :
		    import_known(&importing->import, importing->db, path, &importing->options,
			&importing->err);
	importing->known = known > 0;
	if (known == 0)
		import_read(&importing->import, path, &importing->options, complain, importing,
		    &importing->err);
}

static void
finish(void *context, size_t i, FILE *out)
{
	struct importing *importing = context;

	(void)i;
	if (!importing->err.status && !importing->known && importing->import.n_parts > 0 &&
	    open_database(importing, &importing->err) == 0) {
		interrupt_watch(importing->db);
		/* what was begun of a new one goes away */
		if (import_store(&importing->import, importing->db, &importing->err) != 0 &&
		    !importing->existed)
			close_database(importing);
	}
	report_write(out, &importing->import, &importing->said.complaints, &importing->err);
	import_release(&importing->import);
	report_release(&importing->said);
	err_clear(&importing->err);
}

static void
print_failure(struct importing *importing, const char *path, enum err_status status,
    const char *text)
{
	if (status > importing->worst)
		importing->worst = status;
	if (status == ERR_INTERRUPTED)
		return;
	outcomes_add(&importing->outcomes, status == ERR_NO ? OUTCOME_REFUSED : OUTCOME_FAILED,
	    path, NULL, NULL);
	say("%s", text);
}

/* Beside a sheet on stdout the sentences go to stderr. */
static void
print_detail(const struct importing *importing, const char *path, const char *text)
{
	struct arena arena = { .blocks = NULL };

	if (importing->request->has_format)
		say_line(arena_printf(&arena, "%s: %s", path, text));
	else
		output_words("    %s\n", text);
	arena_release(&arena);
}

/* All of them where a format was asked for. */
static void
print_notes(const struct importing *importing, const char *path, const struct import_report *report)
{
	bool format = importing->request->has_format;
	size_t n = report->notes.n;

	for (size_t i = 0; i < n && (format || i < MOST_NOTES); i++)
		print_detail(importing, path, report->notes.lines[i]);
	if (!format && n > MOST_NOTES)
		output_words(_("    and %zu more that were not understood; --format lists all\n"),
		    n - MOST_NOTES);
	fflush(stdout);
}

static void
print_report(struct importing *importing, const char *path, const struct import_report *report)
{
	for (size_t i = 0; i < report->complaints.n; i++)
		say_line(report->complaints.lines[i]);
	if (report->status) {
		print_failure(importing, path, report->status, report->error);
		return;
	}
	for (size_t i = 0; i < report->n_parts; i++) {
		const struct report_part *part = &report->parts[i];
		outcomes_add(&importing->outcomes, part->outcome, path, &part->identity,
		    &part->tally);
		for (size_t k = 0; k < part->found.n; k++)
			print_detail(importing, path, part->found.lines[k]);
	}
	if (report->n_parts == 0)
		outcomes_add(&importing->outcomes, OUTCOME_NO_DATA, path, NULL, NULL);
	print_notes(importing, path, report);
}

static void
answer(void *context, size_t i, const char *text)
{
	struct importing *importing = context;
	const char *path = importing->collection.paths[i];
	struct arena arena = { .blocks = NULL };
	struct import_report report = { .error = "" };

	progress_clear(&importing->progress);
	if (text)
		report_read(&report, text);
	else
		report = (struct import_report){
			.status = ERR_DATA, .error = arena_printf(&arena,
			    _("%s: the process that read it came to an end; nothing of it was "
			    "imported, report the file as a bug"), path),
		};
	print_report(importing, path, &report);
	report_release(&report);
	arena_release(&arena);
}

static void
pass(void *context, size_t done)
{
	struct importing *importing = context;

	progress_step(&importing->progress, done);
}

static void
collect(struct importing *importing)
{
	const struct request *request = importing->request;
	const struct collection *collection = &importing->collection;

	for (int i = 0; i < request->n_operands; i++)
		collection_add(&importing->collection, request->operands[i]);
	for (size_t i = 0; i < collection->n_skipped; i++)
		say(_("%s: skipped, for it is neither a document (.pdf, .txt) nor a folder with a "
		    "manifest.csv"), collection->skipped[i]);
}

static int
import_all(struct importing *importing, struct err *err)
{
	static const struct job_ops ops = {
		.prepare = prepare, .finish = finish, .answer = answer, .pass = pass
	};
	const struct request *request = importing->request;
	size_t jobs = request->jobs ? (size_t)request->jobs : jobs_default();
	int status;

	collect(importing);
	/* no database is open in two processes that were one */
	if (jobs > 1 && importing->collection.n > 1)
		close_database(importing);
	outcomes_init(&importing->outcomes, request);
	progress_begin(&importing->progress, importing->collection.n);
	interrupt_watch(importing->db);
	status = jobs_run(&ops, importing, importing->collection.n, jobs, err);
	interrupt_watch(NULL);
	progress_clear(&importing->progress);
	if (outcomes_finish(&importing->outcomes, err) == 0 && status == 0)
		err->status = importing->worst;
	if (interrupt_came()) {
		say(_("interrupted; what was said to be imported is complete"));
		err->status = ERR_INTERRUPTED;
	}
	collection_release(&importing->collection);
	return err->status ? -1 : 0;
}

/* A figure tells which file it stands in: what comes through a pipe would tell none. */
static int
check_operands(const struct request *request, struct err *err)
{
	for (int i = 0; i < request->n_operands; i++)
		if (strcmp(request->operands[i], "-") == 0)
			return err_set(err, ERR_USAGE,
			    _("-: what is imported has a name that its figures are traced to; save the "
			    "standard input to a file and import that (a file that is called - is ./-)"));
	return 0;
}

/* What keeps all paths from being stored is said once, before anything is read. */
static int
look_at_database(struct importing *importing, struct err *err)
{
	const struct location *location = importing->location;

	importing->existed = access(location->path, F_OK) == 0;
	if (importing->existed)
		return open_database(importing, err);
	return location->own ? 0 : db_file_check(location->path, DB_MAKE, err);
}

int
cmd_import(const struct request *request, struct err *err)
{
	struct arena arena = { .blocks = NULL };
	struct location location;
	struct importing importing = {
		.request = request,
		.location = &location,
		.options = {
			.replace = request->replace,
			.agency = request->selector.agency,
			.year = request->selector.year,
			.kind = request->selector.kind,
			.scope = request->selector.scope,
		},
	};
	int status = -1;

	if (check_operands(request, err) == 0 &&
	    locate_writing(&location, &arena, request->database, err) == 0 &&
	    look_at_database(&importing, err) == 0)
		status = import_all(&importing, err);
	db_close(importing.db);
	arena_release(&arena);
	return status;
}
