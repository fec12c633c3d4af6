/* database.h: a database as a test opens it, and as another program changes it */
#ifndef UNIT_DATABASE_H
#define UNIT_DATABASE_H

#include "store/db.h"

/* Fails if it cannot be opened; db_close it. */
struct db *database_open(const char *path, enum db_mode mode);

/* Runs the statements without the checks of db. Fails if one cannot be run. */
void database_run(const char *path, const char *sql);

#endif
