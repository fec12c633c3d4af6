/* import.c: what the user names becomes disclosures in the database, each path in one transaction */
#include "ingest/import.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/complete.h"
#include "ingest/naming.h"
#include "ingest/package.h"
#include "ingest/reader.h"
#include "store/db.h"
#include "store/disclosures.h"

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
read_package(struct import *import, void (*complain)(void *context, const char *line),
    void *context, struct err *err)
{
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
		return err_set(
		    err, ERR_DATA, _("no such file or folder: %s; check the name"), path);
	done = S_ISDIR(status.st_mode) ? read_package(import, complain, context, err) :
	    read_document(import, err);
	return done == 0 ? make_parts(import, err) : -1;
}

static int
refuse(const struct import *import, const struct identity *identity, struct err *err)
{
	struct arena arena = { .blocks = NULL };

	err_set(err, ERR_NO, _("%s: %s is there already with other figures or words; "
	    "--replace puts this one in its place"), import->path, identity_text(&arena, identity));
	arena_release(&arena);
	return -1;
}

/* The lines of the document as the database takes them; free() the array. */
static struct stored_line *
stored_lines(const struct document *document)
{
	struct stored_line *lines = mem_alloc(document->n_lines * sizeof *lines);

	for (size_t i = 0; i < document->n_lines; i++) {
		const struct source_line *line = &document->lines[i];
		lines[i] = (struct stored_line){
			.page = line->page, .line = line->number, .text = line->text,
			.x0 = line->box.x0, .y0 = line->box.y0, .x1 = line->box.x1,
			.y1 = line->box.y1,
		};
	}
	return lines;
}

/*
 * The document behind `stored` as far as the database has it; false: it has not, or it is one of
 * several.
 */
static bool
find_document(struct db *db, const struct disclosure *stored, struct document *document,
    struct err *err)
{
	const struct source *source = &stored->source;
	struct stored_line *lines;
	struct listed *list;
	size_t n;

	*document = (struct document){
		.kind = strcmp(source->kind, "pdf") == 0 ? DOCUMENT_PDF : DOCUMENT_FLOW,
		.name = source->name,
	};
	if (disclosures_from(db, source->sha256, DOCUMENT_READER, &document->arena, &list, &n,
	    err) != 0 || n != 1 ||
	    sources_whole(db, stored->id, 0, &document->arena, &lines, &n, err) != 0 || n == 0)
		return false;
	document->n_lines = n;
	document->lines = arena_alloc(&document->arena, n * sizeof *document->lines);
	for (size_t i = 0; i < n; i++)
		document->lines[i] = (struct source_line){
			.page = lines[i].page, .number = lines[i].line, .text = lines[i].text,
			.box = { lines[i].x0, lines[i].y0, lines[i].x1, lines[i].y1 },
		};
	return true;
}

/* The narrative of one is told anew, now that the tables of the other say what it speaks of. */
static int
tell_anew(struct import *import, struct db *db, struct disclosure *stored,
    struct disclosure *brought, struct err *err)
{
	struct document document = { .name = NULL };

	if (brought->n_statements == 0)
		import_narrative(
		    brought, &import->document, stored->statements, stored->n_statements);
	else if (stored->n_more == 0 && find_document(db, stored, &document, err))
		import_narrative(stored, &document, brought->statements, brought->n_statements);
	document_release(&document);
	return err->status ? -1 : 0;
}

/* Does it bring tables and what is said of them? */
static bool
is_whole(const struct disclosure *disclosure)
{
	return disclosure->n_statements > 0 && disclosure->n_remarks > 0;
}

/* A document that is there under the same identity as `id` meets one of other bytes. */
static int
store_beside(struct import *import, struct db *db, int64_t id, struct import_part *part,
    struct disclosure *disclosure, struct stored_lines *lines, struct err *err)
{
	struct disclosure stored;
	int rival, done = -1;

	if (disclosures_load(db, id, &stored, err) != 0)
		return -1;
	rival = complete_rival(&stored, disclosure);
	part->outcome = rival < 0 ? IMPORT_COMPLETED : IMPORT_REPLACED;
	if (rival >= 0 && !import->options->replace) {
		refuse(import, &part->identity, err);
	} else if (rival >= 0 && (stored.n_more == 0 || is_whole(disclosure))) {
		done = disclosures_replace(db, id, disclosure, lines, err);
	} else {
		done = rival < 0 ? tell_anew(import, db, &stored, disclosure, err) : 0;
		lines->source = rival < 0 ? (int)stored.n_more + 1 : rival;
		complete_put(&stored, disclosure, lines->source);
		if (done == 0)
			done = disclosures_replace(db, id, &stored, lines, err);
	}
	disclosure_release(&stored);
	return done;
}

/* Decides what becomes of a disclosure that is there already as `id`. */
static int
store_again(struct import *import, struct db *db, int64_t id, struct import_part *part,
    struct disclosure *disclosure, struct stored_lines *lines, struct err *err)
{
	bool replace = import->options->replace;
	int version, there = sources_has(db, id, disclosure->source.digest, &version, err);

	if (there < 0)
		return -1;
	part->outcome = IMPORT_UNCHANGED;
	if (there && !(import->is_document && replace && version < DOCUMENT_READER))
		return 0;
	if (import->is_document)
		return store_beside(import, db, id, part, disclosure, lines, err);
	part->outcome = IMPORT_REPLACED;
	if (!replace)
		return refuse(import, &part->identity, err);
	return disclosures_replace(db, id, disclosure, NULL, err);
}

static int
store_parts(struct import *import, struct db *db, const struct stored_line *lines, struct err *err)
{
	for (size_t i = 0; i < import->n_parts; i++) {
		struct import_part *part = &import->parts[i];
		struct disclosure *disclosure = &import->disclosures[i];
		struct stored_lines of = { .lines = lines, .n = import->document.n_lines };
		int64_t id = disclosures_find(db, &part->identity, err);
		part->outcome = IMPORT_NEW;
		if (id < 0 ||
		    (id > 0 ? store_again(import, db, id, part, disclosure, &of, err) :
			disclosures_save(db, disclosure, lines ? &of : NULL, err)) != 0 ||
		    (part->outcome != IMPORT_UNCHANGED &&
			naming_note(&import->notes, db, disclosure, err) != 0))
			return -1;
	}
	return 0;
}

int
import_store(struct import *import, struct db *db, struct err *err)
{
	struct stored_line *lines = NULL;
	int done = -1;

	if (import->n_parts == 0)
		return 0;
	if (db_begin_write(db, err) != 0)
		return -1;
	if (import->is_document)
		lines = stored_lines(&import->document);
	if (store_parts(import, db, lines, err) == 0)
		done = db_commit(db, err);
	if (done != 0)
		db_rollback(db);
	free(lines);
	return done;
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
