/* stray.h: uncertain figures in rows that could not be told; private to audit/ */
#ifndef AUDIT_STRAY_H
#define AUDIT_STRAY_H

#include <stdbool.h>

#include "model/statement.h"

/*
 * Is there an ambiguous figure in a row that has no code and is no total? It may be of any row of
 * the table: what the others seem to lack may be there.
 */
bool stray_in(const struct statement *statement);

#endif
