/* db_file.c: what can be said of a database's path before SQLite sees it */
#include "store/db_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/mem.h"

int
db_file_make_folder(const char *path, struct err *err)
{
	char *folder = mem_copy(path);
	int result = 0;

	for (char *slash = strchr(folder + 1, '/'); slash && result == 0;
	    slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(folder, 0777) != 0 && errno != EEXIST)
			result = err_set(err, ERR_DATA,
			    _("%s: the folder cannot be made: %s; name the database with -d FILE"),
			    folder, strerror(errno));
		*slash = '/';
	}
	free(folder);
	return result;
}

int
db_file_empty(const char *path, struct err *err)
{
	return err_set(err, ERR_DATA, _("%s: is empty; import something first with 'suan import'"),
	    path);
}

/* May a file be made there? Some file systems let nobody write, whatever the rights. */
static int
check_folder(const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	struct arena arena = { .blocks = NULL };
	const char *folder = !slash ? "." : slash == path ? "/" :
	    arena_copy(&arena, path, (size_t)(slash - path));
	int result = 0;

	if (access(folder, W_OK | X_OK) != 0)
		result = err_set(err, ERR_DATA, errno == ENOENT ?
		    _("%s: there is no folder %s; make it first, or name another database with -d FILE") :
		    _("%s: the folder %s cannot be written to; name another database with -d FILE"),
		    path, folder);
	arena_release(&arena);
	return result;
}

static int
check_absent(const char *path, enum db_mode mode, int reason, struct err *err)
{
	if (reason != ENOENT)
		return err_set(err, ERR_DATA,
		    _("%s: cannot be opened: %s; check the name and your rights"), path,
		    strerror(reason));
	if (mode == DB_READ || !*path)
		return err_set(err, ERR_DATA,
		    _("no such file: %s; import something first with 'suan import'"), path);
	return check_folder(path, err);
}

/*
 * By access(2): to open and close the file would drop the locks that this process holds on it
 * already.
 */
static int
check_rights(const char *path, enum db_mode mode, struct err *err)
{
	if (access(path, mode == DB_READ ? R_OK : W_OK) == 0)
		return 0;
	return err_set(err, ERR_DATA, _("%s: cannot be opened: %s; check the name and your rights"),
	    path, strerror(errno));
}

int
db_file_check(const char *path, enum db_mode mode, struct err *err)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return check_absent(path, mode, errno, err);
	if (S_ISDIR(status.st_mode))
		return err_set(
		    err, ERR_DATA, _("%s: is a folder; name the database file in it"), path);
	if (!S_ISREG(status.st_mode))
		return err_set(err, ERR_DATA,
		    _("%s: not a database; name one that 'suan import' made"), path);
	if (status.st_size == 0 && mode == DB_READ)
		return db_file_empty(path, err);
	return check_rights(path, mode, err);
}
