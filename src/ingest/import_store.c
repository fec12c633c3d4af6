/* import_store.c: what was read of a path meets what the database has of it */
#include "ingest/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "ingest/complete.h"
#include "ingest/naming.h"
#include "ingest/package/package.h"
#include "store/db.h"
#include "store/disclosures.h"

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
 * A document of `stored` as far as the database has it: 1; 0: it has not, or more disclosures than
 * this one came from it; -1.
 */
static int
find_document(struct db *db, const struct disclosure *stored, int source, struct document *document,
    struct err *err)
{
	const struct source *of = disclosure_source(stored, source);
	struct stored_line *lines;
	struct listed *list;
	size_t n;

	*document = (struct document){
		.kind = strcmp(of->kind, "pdf") == 0 ? DOCUMENT_PDF : DOCUMENT_FLOW,
		.name = of->name,
	};
	if (disclosures_from(db, of->sha256, DOCUMENT_READER, &document->arena, &list, &n, err) != 0)
		return -1;
	if (n != 1)
		return 0;
	if (sources_whole(db, stored->id, source, &document->arena, &lines, &n, err) != 0)
		return -1;
	document->n_lines = n;
	document->lines = arena_alloc(&document->arena, n * sizeof *document->lines);
	for (size_t i = 0; i < n; i++)
		document->lines[i] = (struct source_line){
			.page = lines[i].page, .number = lines[i].line, .text = lines[i].text,
			.box = { lines[i].x0, lines[i].y0, lines[i].x1, lines[i].y1 },
		};
	return n > 0;
}

/* The narrative of one document, told again beside other tables than before. */
struct retold {
	struct document document;
	struct disclosure disclosure;
};

static int
retell(struct db *db, struct disclosure *stored, int source, struct retold *again, struct err *err)
{
	int found = find_document(db, stored, source, &again->document, err);

	if (found <= 0)
		return found;
	again->disclosure.identity = stored->identity;
	again->disclosure.source = *disclosure_source(stored, source);
	import_narrative(&again->disclosure, &again->document, stored->statements,
	    stored->n_statements);
	complete_put(stored, &again->disclosure, source);
	return 0;
}

static bool
has_tables_of(const struct disclosure *disclosure, int source)
{
	for (size_t i = 0; i < disclosure->n_statements; i++)
		if (disclosure->statements[i].source == source)
			return true;
	return false;
}

/*
 * What `brought` brings takes its place in `stored`, and narratives are told anew: its own, or
 * those of the documents that have no tables.
 */
static int
put(struct import *import, struct db *db, struct disclosure *stored, struct disclosure *brought,
    struct stored_lines *lines, struct err *err)
{
	size_t n = stored->n_more + 1;
	struct retold *again = mem_alloc(n * sizeof *again);
	bool tables = brought->n_statements > 0;
	int done = 0;

	memset(again, 0, n * sizeof *again);
	if (!tables)
		import_narrative(brought, &import->document, stored->statements, stored->n_statements);
	complete_put(stored, brought, lines->source);
	for (size_t i = 0; tables && done == 0 && i < n; i++)
		if ((int)i != lines->source && !has_tables_of(stored, (int)i))
			done = retell(db, stored, (int)i, &again[i], err);
	if (done == 0)
		done = disclosures_replace(db, stored->id, stored, lines, err);
	for (size_t i = 0; i < n; i++) {
		disclosure_release(&again[i].disclosure);
		document_release(&again[i].document);
	}
	free(again);
	return done;
}

/* A document with tables and what is said of them takes the place of the tables alone. */
static void
note_others(struct import *import, const struct disclosure *stored,
    const struct disclosure *disclosure, int rival)
{
	if (disclosure->n_statements == 0 || disclosure->n_remarks == 0)
		return;
	for (int i = 0; (size_t)i <= stored->n_more; i++)
		if (i != rival)
			document_note(&import->notes,
			    _("what %s says stays beside it; if it is not to, remove the disclosure "
			    "and import this file again"), disclosure_source(stored, i)->name);
}

/* A document that is there under the same identity as `id` meets one of other bytes. */
static int
store_beside(struct import *import, struct db *db, int64_t id, struct import_part *part,
    struct disclosure *disclosure, struct stored_lines *lines, struct err *err)
{
	struct disclosure stored;
	int rival, done;

	if (disclosures_load(db, id, &stored, err) != 0)
		return -1;
	rival = complete_rival(&stored, disclosure);
	part->outcome = rival < 0 ? IMPORT_COMPLETED : IMPORT_REPLACED;
	lines->source = rival < 0 ? (int)stored.n_more + 1 : rival;
	if (rival >= 0 && !import->options->replace) {
		done = refuse(import, &part->identity, err);
	} else if (rival >= 0 && stored.n_more == 0) {
		done = disclosures_replace(db, id, disclosure, lines, err);
	} else {
		if (rival >= 0)
			note_others(import, &stored, disclosure, rival);
		done = put(import, db, &stored, disclosure, lines, err);
	}
	disclosure_release(&stored);
	return done;
}

/* What was made of a document and corrected in a folder meets the document itself. */
static int
store_uncorrected(struct import *import, struct db *db, int64_t id, struct import_part *part,
    struct disclosure *disclosure, struct stored_lines *lines, struct err *err)
{
	if (!import->options->replace) {
		part->outcome = IMPORT_KEPT;
		return 0;
	}
	document_note(&import->notes, _("it takes the place of figures that were imported from a "
	    "folder made of it; what was corrected there is gone"));
	return store_beside(import, db, id, part, disclosure, lines, err);
}

/* A folder is met by what is there: 1 if it would be written so, as an untouched export is; 0, -1. */
static int
is_export(struct db *db, int64_t id, const struct disclosure *disclosure, struct err *err)
{
	struct disclosure stored;
	char digest[FILE_DIGEST];

	if (disclosures_load(db, id, &stored, err) != 0)
		return -1;
	package_digest(&stored, digest);
	disclosure_release(&stored);
	return strcmp(digest, disclosure->source.digest) == 0;
}

/* Decides what becomes of a disclosure that is there already as `id`. */
static int
store_again(struct import *import, struct db *db, int64_t id, struct import_part *part,
    struct disclosure *disclosure, struct stored_lines *lines, struct err *err)
{
	bool replace = import->options->replace;
	int version, there = sources_has(db, id, disclosure->source.digest, &version, err);
	int corrected = !import->is_document || there != 0 ? 0 :
	    sources_corrected(db, id, disclosure->source.sha256, err);

	if (there == 0 && !import->is_document && !replace)
		there = is_export(db, id, disclosure, err);
	if (there < 0 || corrected < 0)
		return -1;
	part->outcome = IMPORT_UNCHANGED;
	if (there && !(import->is_document && replace && version < DOCUMENT_READER))
		return 0;
	if (corrected)
		return store_uncorrected(import, db, id, part, disclosure, lines, err);
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

/* 0, -1 or DB_AGAIN. */
static int
store(struct import *import, struct db *db, const struct stored_line *lines, struct err *err)
{
	size_t notes = import->notes.n;
	int done = -1;

	if (db_begin_write(db, err) != 0)
		return -1;
	if (store_parts(import, db, lines, err) == 0)
		done = db_commit(db, err);
	if (done < 0)
		db_rollback(db);
	if (done == DB_AGAIN)
		import->notes.n = notes;
	return done;
}

int
import_store(struct import *import, struct db *db, struct err *err)
{
	struct stored_line *lines = NULL;
	int done;

	if (import->n_parts == 0)
		return 0;
	if (import->is_document)
		lines = stored_lines(&import->document);
	do
		done = store(import, db, lines, err);
	while (done == DB_AGAIN);
	free(lines);
	return done;
}
