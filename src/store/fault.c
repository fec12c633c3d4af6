/* fault.c: SQLite's failures in words */
#include "base/i18n.h"
#include "base/mem.h"
#include "store/handle.h"

int
db_broken(const struct db *db, const char *why, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("%s: the database is damaged (%s); import the documents into a new one"), db->path,
	    why);
}

int
db_damaged(const struct db *db, const char *table, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("%s: the table %s of the database holds what cannot be; "
	    "import the documents into a new one"),
	    db->path, table);
}

int
db_fail(const struct db *db, int code, struct err *err)
{
	switch (code & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(err, ERR_DATA,
		    _("%s: another program is using it; try again when that has finished"),
		    db->path);
	case SQLITE_NOTADB:
		return err_set(err, ERR_DATA,
		    _("%s: not a database; name one that 'suan import' made"), db->path);
	case SQLITE_FULL:
		return err_set(
		    err, ERR_DATA, _("%s: the disk is full; nothing was changed"), db->path);
	case SQLITE_TOOBIG:
		return err_set(err, ERR_DATA,
		    _("%s: a text in it or for it has more than %d bytes; shorten it"), db->path,
		    VALUE_LIMIT);
	case SQLITE_READONLY:
		if (code == SQLITE_READONLY_DBMOVED)
			return err_set(err, ERR_DATA,
			    _("%s: it was moved or removed meanwhile; start again"), db->path);
		/* fall through */
	case SQLITE_PERM:
		return err_set(err, ERR_DATA,
		    _("%s: cannot be written; make it and its folder writable "
		    "or name another database"),
		    db->path);
	case SQLITE_CANTOPEN:
	case SQLITE_IOERR:
		return err_set(err, ERR_DATA,
		    _("%s: cannot be read or written (%s); check the disk and its permissions"),
		    db->path, sqlite3_errmsg(db->handle));
	case SQLITE_NOMEM:
		mem_exhausted();
	default:
		return db_broken(db, sqlite3_errmsg(db->handle), err);
	}
}
