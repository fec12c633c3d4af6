/* import.c: what the user names becomes disclosures in the database, each in one transaction */
#include "ingest/import.h"

#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "ingest/package.h"
#include "store/db.h"
#include "store/disclosures.h"

static int
check_path(const char *path, struct err *err)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return err_set(
		    err, ERR_DATA, _("no such file or folder: %s; check the name"), path);
	if (!S_ISDIR(status.st_mode))
		return err_set(err, ERR_DATA,
		    _("%s: documents cannot be read yet; name a folder of CSV files with a "
		    "manifest.csv"),
		    path);
	if (!package_is(path))
		return err_set(err, ERR_DATA,
		    _("%s: there is no manifest.csv in it; name a folder of CSV files as "
		    "'suan export' writes it"),
		    path);
	return 0;
}

static void
override(struct identity *identity, const struct import_options *options)
{
	if (options->agency)
		identity->agency = options->agency;
	if (options->year)
		identity->year = options->year;
	if (options->kind >= 0)
		identity->kind = (enum disclosure_kind)options->kind;
	if (options->scope >= 0)
		identity->scope = (enum disclosure_scope)options->scope;
}

static void
count(const struct disclosure *disclosure, struct import_result *result)
{
	result->tables = disclosure->n_statements;
	for (size_t i = 0; i < disclosure->n_statements; i++)
		for (size_t k = 0; k < disclosure->statements[i].n_lines; k++) {
			const struct line *line = &disclosure->statements[i].lines[k];
			result->cells += line->n_cells;
			for (size_t c = 0; c < line->n_cells; c++)
				result->ambiguous += line->cells[c].ambiguous;
		}
}

static int
refuse(const struct disclosure *disclosure, const char *path, struct err *err)
{
	const struct identity *identity = &disclosure->identity;

	return err_set(err, ERR_NO,
	    _("%s: %s %d (%s, %s) is there already with other figures or words; "
	    "--replace puts this one in its place"),
	    path, identity->agency, identity->year, kind_id(identity->kind),
	    scope_id(identity->scope));
}

/* Decides what becomes of a disclosure that is there already as `id` (0: is not). */
static int
store(struct db *db, struct disclosure *disclosure, int64_t id, const char *path, bool replace,
    enum import_outcome *outcome, struct err *err)
{
	char digest[65];

	*outcome = IMPORT_NEW;
	if (id != 0) {
		if (disclosures_digest(db, id, digest, err) != 0)
			return -1;
		*outcome = IMPORT_UNCHANGED;
		if (strcmp(digest, disclosure->source.digest) == 0)
			return 0;
		*outcome = IMPORT_REPLACED;
		if (!replace)
			return refuse(disclosure, path, err);
		if (disclosures_remove(db, id, err) != 0)
			return -1;
	}
	return disclosures_save(db, disclosure, err);
}

static int
store_at_once(struct db *db, struct disclosure *disclosure, const char *path, bool replace,
    enum import_outcome *outcome, struct err *err)
{
	int64_t id;

	if (db_begin_write(db, err) != 0)
		return -1;
	id = disclosures_find(db, &disclosure->identity, err);
	if (id >= 0 && store(db, disclosure, id, path, replace, outcome, err) == 0 &&
	    db_commit(db, err) == 0)
		return 0;
	db_rollback(db);
	return -1;
}

int
import_path(struct db *db, const char *path, const struct import_options *options,
    struct arena *arena, struct import_result *result,
    void (*complain)(void *context, const char *line), void *context, struct err *err)
{
	struct disclosure disclosure = { .id = 0 };
	int done = -1;

	*result = (struct import_result){ .outcome = IMPORT_NEW };
	if (check_path(path, err) == 0 &&
	    package_read(&disclosure, path, complain, context, err) == 0) {
		override(&disclosure.identity, options);
		done = store_at_once(
		    db, &disclosure, path, options->replace, &result->outcome, err);
		count(&disclosure, result);
		result->identity = disclosure.identity;
		result->identity.agency = arena_text(arena, disclosure.identity.agency);
	}
	disclosure_release(&disclosure);
	return done;
}
