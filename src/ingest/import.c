/* import.c: what the user names becomes disclosures in the database, each path in one transaction */
#include "ingest/import.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/package/package.h"
#include "ingest/package/reader.h"

static void
override(struct import *import, struct disclosure *disclosure)
{
	const struct import_options *options = import->options;
	struct identity *identity = &disclosure->identity;

	if (options->agency)
		identity->agency = reader_trim(&disclosure->arena, options->agency);
	if (options->year)
		identity->year = options->year;
	if (options->kind >= 0)
		identity->kind = (enum disclosure_kind)options->kind;
	if (options->scope >= 0)
		identity->scope = (enum disclosure_scope)options->scope;
	else if (identity->scope == SCOPE_UNTOLD)
		identity->scope = SCOPE_DEPARTMENT;
}

static int
cannot_open(const struct import *import, struct err *err)
{
	return err_set(err, ERR_DATA, _("cannot open %s: %s; check the name and your rights"),
	    import->path, strerror(errno));
}

static int
read_package(struct import *import, void (*complain)(void *context, const char *line),
    void *context, struct err *err)
{
	if (access(import->path, R_OK | X_OK) != 0)
		return cannot_open(import, err);
	if (!package_is(import->path))
		return err_set(err, ERR_DATA,
		    _("%s: there is no manifest.csv in it, nor a document (.pdf, .txt); name one or "
		    "a folder as 'suan export' writes it"),
		    import->path);
	import->disclosures = mem_alloc(sizeof *import->disclosures);
	import->n_disclosures = 1;
	return package_read(import->disclosures, import->path, complain, context, err);
}

static bool
has_number(const struct figure *figure)
{
	return figure->kind != FIGURE_NONE && figure->kind != FIGURE_TEXT;
}

static bool
has_cell(const struct statement *statement)
{
	for (size_t i = 0; i < statement->n_lines; i++)
		for (size_t k = 0; k < statement->lines[i].n_cells; k++)
			if (has_number(&statement->lines[i].cells[k].figure))
				return true;
	return false;
}

/* A blank form has tables, but no figure in any of them. */
static bool
has_figure(const struct disclosure *disclosure)
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (has_cell(&disclosure->statements[i]))
			return true;
	for (size_t i = 0; i < disclosure->n_remarks; i++)
		if (has_number(&disclosure->remarks[i].figure))
			return true;
	for (size_t i = 0; i < disclosure->n_facts; i++)
		if (has_number(&disclosure->facts[i].figure))
			return true;
	return disclosure->n_tasks > 0 || disclosure->n_indicators > 0;
}

static void
leave_out_blank(struct import *import)
{
	size_t kept = 0;

	for (size_t i = 0; i < import->n_disclosures; i++) {
		struct disclosure *disclosure = &import->disclosures[i];
		if (has_figure(disclosure))
			import->disclosures[kept++] = *disclosure;
		else
			disclosure_release(disclosure);
	}
	import->n_disclosures = kept;
}

static void
set_source(struct import *import, struct disclosure *disclosure)
{
	const struct document *document = &import->document;

	disclosure->source = (struct source){
		.name = document->name, .sha256 = document->sha256, .digest = document->sha256,
		.kind = document->kind == DOCUMENT_PDF ? "pdf" : "text", .version = DOCUMENT_READER,
	};
	if (!disclosure->parent)
		disclosure->parent = "";
	if (!disclosure->region)
		disclosure->region = "";
}

static int
read_document(struct import *import, struct err *err)
{
	import->is_document = true;
	if (document_read(&import->document, import->path, err) != 0 ||
	    import_document(&import->disclosures, &import->n_disclosures, &import->document,
		&import->notes, err) != 0)
		return -1;
	if (import->document.complaint)
		document_note(&import->notes,
		    _("pdftotext could not read all of it (%s): figures may be missing or wrong; compare "
		    "them with its pages, or save it anew from a PDF viewer and import that"),
		    import->document.complaint);
	leave_out_blank(import);
	for (size_t i = 0; i < import->n_disclosures; i++)
		set_source(import, &import->disclosures[i]);
	return 0;
}

static bool
same_identity(const struct identity *one, const struct identity *other)
{
	return one->year == other->year && one->kind == other->kind && one->scope == other->scope &&
	    strcmp(one->agency, other->agency) == 0;
}

static int
check_identity(const struct import *import, size_t at, struct err *err)
{
	const struct identity *identity = &import->disclosures[at].identity;

	if (!identity->agency || !*identity->agency)
		return err_set(err, ERR_DATA,
		    _("%s: whose it is cannot be told from it; say it with --agency=NAME"),
		    import->path);
	if (identity->year == YEAR_UNTOLD)
		return err_set(err, ERR_DATA,
		    _("%s: its fiscal year cannot be told from it; say it with --year=YEAR"),
		    import->path);
	if (identity->kind == KIND_UNTOLD)
		return err_set(err, ERR_DATA,
		    _("%s: whether it is a budget or final accounts cannot be told from it; say it "
		    "with --kind=budget or --kind=final"),
		    import->path);
	for (size_t i = 0; i < at; i++)
		if (same_identity(&import->disclosures[i].identity, identity))
			return err_set(err, ERR_DATA,
			    _("%s: two disclosures in it have the same agency, year, kind and "
			    "scope; import them from files of their own"),
			    import->path);
	return 0;
}

static void
count(struct import_part *part)
{
	const struct disclosure *disclosure = part->disclosure;

	part->tables = disclosure->n_statements;
	for (size_t i = 0; i < disclosure->n_statements; i++)
		for (size_t k = 0; k < disclosure->statements[i].n_lines; k++) {
			const struct line *line = &disclosure->statements[i].lines[k];
			part->cells += line->n_cells;
			for (size_t c = 0; c < line->n_cells; c++)
				part->ambiguous += line->cells[c].ambiguous;
		}
}

static int
make_parts(struct import *import, struct err *err)
{
	import->n_parts = import->n_disclosures;
	import->parts = arena_alloc(&import->arena, import->n_parts * sizeof *import->parts);
	for (size_t i = 0; i < import->n_parts; i++) {
		struct disclosure *disclosure = &import->disclosures[i];
		override(import, disclosure);
		if (check_identity(import, i, err) != 0)
			return -1;
		import->parts[i] = (struct import_part){
			.identity = disclosure->identity, .disclosure = disclosure
		};
		count(&import->parts[i]);
	}
	return 0;
}

int
import_read(struct import *import, const char *path, const struct import_options *options,
    void (*complain)(void *context, const char *line), void *context, struct err *err)
{
	struct stat status;
	int done;

	import->path = path;
	import->options = options;
	if (stat(path, &status) != 0)
		return errno != ENOENT ? cannot_open(import, err) : err_set(
		    err, ERR_DATA, _("no such file or folder: %s; check the name"), path);
	done = S_ISDIR(status.st_mode) ? read_package(import, complain, context, err) :
	    read_document(import, err);
	return done == 0 ? make_parts(import, err) : -1;
}

void
import_release(struct import *import)
{
	for (size_t i = 0; i < import->n_disclosures; i++)
		disclosure_release(&import->disclosures[i]);
	free(import->disclosures);
	arena_release(&import->notes.arena);
	document_release(&import->document);
	arena_release(&import->arena);
}
