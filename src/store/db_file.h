/* db_file.h: what can be said of a database's path before SQLite sees it */
#ifndef STORE_DB_FILE_H
#define STORE_DB_FILE_H

#include "store/db.h"

/*
 * For reading: a regular file that is not empty and may be read. For writing: one that may be
 * written, or none yet in a folder that may. -1 and ERR_DATA otherwise.
 */
int db_file_check(const char *path, enum db_mode mode, struct err *err);

/* Makes the folders above the file, as far as they are not there. */
int db_file_make_folder(const char *path, struct err *err);

/* Says that nothing is in it yet; -1. */
int db_file_empty(const char *path, struct err *err);

#endif
