/* db.c: a database opened, checked, recovered; its transactions */
#include "store/db.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "store/db_file.h"
#include "store/handle.h"
#include "store/schema.h"

#define BUSY_TIMEOUT 5000     /* milliseconds */

const char *
db_path(const struct db *db)
{
	return db->path;
}

int
db_execute(struct db *db, const char *sql, struct err *err)
{
	int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);

	return code == SQLITE_OK ? 0 : db_fail(db, code, err);
}

/* The single integer that a pragma or a count answers. Returns SQLite's code. */
static int
read_number(sqlite3 *handle, const char *sql, int64_t *number)
{
	sqlite3_stmt *statement;
	int code = sqlite3_prepare_v2(handle, sql, -1, &statement, NULL);

	if (code != SQLITE_OK)
		return code;
	if (sqlite3_step(statement) == SQLITE_ROW)
		*number = sqlite3_column_int64(statement, 0);
	return sqlite3_finalize(statement);
}

/* Reads the first page, under a lock: what a file is shows here. */
static int
probe(sqlite3 *handle)
{
	int64_t ignored;

	return read_number(handle, "SELECT count(*) FROM sqlite_schema", &ignored);
}

/*
 * An import that was killed leaves its journal beside the file, and only a writer may roll it back.
 * Returns SQLite's code.
 */
static int
recover(const char *path)
{
	sqlite3 *handle;
	int code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, NULL);

	if (code == SQLITE_OK) {
		sqlite3_extended_result_codes(handle, 1);
		sqlite3_busy_timeout(handle, BUSY_TIMEOUT);
		sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
		sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
		code = probe(handle);
	}
	sqlite3_close(handle);
	return code;
}

static bool
is_hot(int code)
{
	return code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY;
}

/* A read transaction that has its lock. Returns SQLite's code. */
static int
begin_probed(sqlite3 *handle)
{
	int code = sqlite3_exec(handle, "BEGIN", NULL, NULL, NULL);

	return code == SQLITE_OK ? probe(handle) : code;
}

/* Begins, and recovers once where an interrupted import stands in the way. */
static int
begin_recovered(struct db *db, struct err *err)
{
	int code = begin_probed(db->handle);

	if (is_hot(code)) {
		db_rollback(db);
		recover(db->path);
		code = begin_probed(db->handle);
	}
	if (code == SQLITE_OK)
		return 0;
	if (is_hot(code))
		err_set(err, ERR_DATA,
		    _("%s: an import was interrupted and cannot be undone in a read-only folder; "
		    "copy the file and its -journal to a folder where you may write"), db->path);
	else
		db_fail(db, code, err);
	db_rollback(db);
	return -1;
}

/* Nothing that a file holds may run: no triggers, no views, no functions of its schema. */
static int
harden(struct db *db, struct err *err)
{
	static const struct { int option, value; } settings[] = {
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 }, { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
	};

	sqlite3_extended_result_codes(db->handle, 1);
	sqlite3_busy_timeout(db->handle, BUSY_TIMEOUT);
	sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, VALUE_LIMIT);
	for (size_t i = 0; i < sizeof settings / sizeof *settings; i++)
		sqlite3_db_config(db->handle, settings[i].option, settings[i].value, NULL);
	return db_execute(db, "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;", err);
}

static int
version_of(struct db *db, int *version, struct err *err)
{
	int64_t number = 0;
	int code = read_number(db->handle, "PRAGMA user_version", &number);

	*version = (int)number;
	return code == SQLITE_OK ? 0 : db_fail(db, code, err);
}

/*
 * Is it ours, and of which version? A file without any table is of version 0 for a writer; a reader
 * finds one where the first import was killed.
 */
static int
check_kind(struct db *db, int *version, struct err *err)
{
	int64_t application = 0, tables = 0;
	int code = read_number(db->handle, "PRAGMA application_id", &application);

	if (code == SQLITE_OK && application == 0)
		code = read_number(db->handle, "SELECT count(*) FROM sqlite_schema", &tables);
	if (code != SQLITE_OK)
		return db_fail(db, code, err);
	if (version_of(db, version, err) != 0)
		return -1;
	if (application == 0 && tables == 0 && *version == 0)
		return db->mode == DB_READ ? db_file_empty(db->path, err) : 0;
	if (application != SCHEMA_APPLICATION_ID)
		return err_set(err, ERR_DATA,
		    _("%s: a database of another program; name one that 'suan import' made"),
		    db->path);
	if (*version > schema_version())
		return err_set(err, ERR_DATA,
		    _("%s: made by a newer suan (tables of version %d, this one knows %d); "
		    "use that one"),
		    db->path, *version, schema_version());
	if (*version < 1)
		return db_broken(db, _("its tables have no version"), err);
	return 0;
}

/* From the version that it has by now: another importer may have been at it while we waited. */
static int
run_migrations(struct db *db, struct err *err)
{
	int version;

	if (version_of(db, &version, err) != 0)
		return -1;
	while (version < schema_version()) {
		if (db_execute(db, schema_migration(version), err) != 0)
			return -1;
		version = version == 0 ? schema_version() : version + 1;
	}
	return 0;
}

/* In one transaction: nobody ever sees a version between the old and the new one. */
static int
migrate(struct db *db, struct err *err)
{
	if (db_begin_write(db, err) == 0 && db_commit(db, err) == 0)
		return 0;
	db_rollback(db);
	return -1;
}

/* In one transaction: each is a lock taken, the file looked at and the lock given back. */
static int
prepare_reading(struct db *db, struct err *err)
{
	int version;

	if (db_begin_read(db, err) != 0 || check_kind(db, &version, err) != 0 ||
	    db_commit(db, err) != 0)
		return -1;
	if (version < schema_version())
		return err_set(err, ERR_DATA,
		    _("%s: made by an older suan; import any document into it once to upgrade it"),
		    db->path);
	return db_execute(db, "PRAGMA query_only = ON", err);
}

static int
prepare_writing(struct db *db, struct err *err)
{
	int version, code = probe(db->handle);

	if (code != SQLITE_OK || sqlite3_db_readonly(db->handle, "main"))
		return db_fail(db, code != SQLITE_OK ? code : SQLITE_READONLY, err);
	if (check_kind(db, &version, err) != 0 ||
	    db_execute(db, "PRAGMA cache_spill = OFF; PRAGMA foreign_keys = ON", err) != 0)
		return -1;
	/* nobody recovers a draft: it is thrown away */
	if (db_execute(db, db->mode == DB_MAKE ? "PRAGMA journal_mode = MEMORY" :
	    "PRAGMA journal_mode = DELETE", err) != 0)
		return -1;
	return version == schema_version() || db->mode == DB_MAKE ? 0 : migrate(db, err);
}

/* The path so that SQLite takes it for nothing else: ":memory:", "file:x?mode=memory". */
static char *
plain_path(const char *path)
{
	bool special = *path == ':' || strncmp(path, "file:", strlen("file:")) == 0;
	char *plain = mem_alloc(strlen(path) + sizeof "./");

	return strcat(strcpy(plain, special ? "./" : ""), path);
}

static int
connect(struct db *db, struct err *err)
{
	int code = sqlite3_open_v2(db->draft.draft ? db->draft.draft : db->path, &db->handle,
	    db->mode == DB_READ ? SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX :
	    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
	    NULL);

	if (code != SQLITE_OK)
		return db_fail(db, code, err);
	if (harden(db, err) != 0)
		return -1;
	return (db->mode == DB_READ ? prepare_reading : prepare_writing)(db, err);
}

static void
disconnect(struct db *db)
{
	for (size_t i = 0; i < db->n_queries; i++) {
		sqlite3_finalize(db->queries[i]->statement);
		free(db->queries[i]);
	}
	db->n_queries = 0;
	sqlite3_close(db->handle);
	db->handle = NULL;
}

struct db *
db_open(const char *path, enum db_mode mode, struct err *err)
{
	struct db *db;

	if (db_file_check(path, mode, err) != 0)
		return NULL;
	/* nobody asks how much memory SQLite has: it need not count, under a lock each time */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	db = mem_alloc(sizeof *db);
	db->mode = mode;
	db->path = plain_path(path);
	if ((mode == DB_MAKE && file_create(&db->draft, db->path, err) != 0) ||
	    connect(db, err) != 0) {
		db_close(db);
		return NULL;
	}
	return db;
}

void
db_close(struct db *db)
{
	if (!db)
		return;
	disconnect(db);
	file_abandon(&db->draft);
	free(db->queries);
	free(db->path);
	free(db);
}

int
db_begin_read(struct db *db, struct err *err)
{
	/* an import may have been killed since the file was opened */
	if (db->depth == 0 &&
	    (db->mode == DB_READ ? begin_recovered(db, err) : db_execute(db, "BEGIN", err)) != 0)
		return -1;
	db->depth++;
	return 0;
}

int
db_begin_write(struct db *db, struct err *err)
{
	if (db->depth == 0 && db_execute(db, "BEGIN IMMEDIATE", err) != 0)
		return -1;
	if (db->depth++ > 0 || run_migrations(db, err) == 0)
		return 0;
	db_rollback(db);
	return -1;
}

/* A query that was left in the middle would keep its lock. */
static void
reset_queries(struct db *db)
{
	for (size_t i = 0; i < db->n_queries; i++)
		sqlite3_reset(db->queries[i]->statement);
}

/* From now on it is the file of this name, whoever made it. */
static int
publish(struct db *db, struct err *err)
{
	bool placed;

	disconnect(db);
	placed = file_place(&db->draft);
	db->mode = DB_WRITE;
	if (connect(db, err) != 0)
		return -1;
	return placed ? 0 : DB_AGAIN;
}

int
db_commit(struct db *db, struct err *err)
{
	if (db->depth > 1) {
		db->depth--;
		return 0;
	}
	reset_queries(db);
	if (db->interrupted)
		return err_set(
		    err, ERR_INTERRUPTED, _("%s: interrupted; nothing was changed"), db->path);
	if (db_execute(db, "COMMIT", err) != 0)
		return -1;
	db->depth = 0;
	return db->draft.draft ? publish(db, err) : 0;
}

void
db_rollback(struct db *db)
{
	reset_queries(db);
	if (!sqlite3_get_autocommit(db->handle))
		sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
	db->depth = 0;
}

void
db_interrupt(struct db *db)
{
	db->interrupted = 1;
}
