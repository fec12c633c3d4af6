/* indicators.h: indicators that are told in sentences: a name, a target or an actual figure, a verdict; private to ingest/ */
#ifndef INGEST_INDICATORS_H
#define INGEST_INDICATORS_H

#include "ingest/narration.h"

enum indicator_role { ROLE_TARGET, ROLE_ACTUAL };

/*
 * Adds what text[from..to) tells, all figures of amounts[first..first+n) that lie in it, to a
 * task.
 */
void indicators_tell(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t to);

/*
 * What a figure in text[from..to) is of: the words before it and, of a count, the thing counted
 * behind it.
 */
const char *indicator_name(struct narration *narration, size_t from, size_t to,
    const struct amount *amount);

/* The first amount at or after a place. */
size_t amount_from(const struct narration *narration, size_t at);

#endif
