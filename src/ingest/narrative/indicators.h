/* indicators.h: indicators that are told in sentences: a name, a target or an actual figure, a verdict; private to ingest/narrative/ */
#ifndef NARRATIVE_INDICATORS_H
#define NARRATIVE_INDICATORS_H

#include "ingest/narrative/narration.h"

enum indicator_role { ROLE_TARGET, ROLE_ACTUAL };

/*
 * Adds what text[from..to) tells, all figures of amounts[first..first+n) that lie in it, to a
 * task.
 */
void indicators_tell(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t to);

/* The same of one stretch ("一是 ..."), what it tells in digits alone. */
void indicators_take(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t end);

/*
 * What a figure in text[from..to) is of: the words before it and, of a count, the thing counted
 * behind it.
 */
const char *indicator_name(struct narration *narration, size_t from, size_t to,
    const struct amount *amount);

/* Adds one with nothing but its name; it stays where it is until the next one. */
struct indicator *indicator_add(struct narration *narration, long task, const char *name);

/*
 * The target that an actual figure belongs to: same task and unit, one name the end of the other;
 * NULL if there is none.
 */
struct indicator *indicator_awaiting(struct narration *narration, long task, const char *name,
    const struct figure *actual);

/*
 * What text[from..to) tells without digits: ranks ("居全市第一"), counts in words ("两次巡检"), and,
 * of a segment without figures, its aim or what came of it ("三是安全方面，运行稳定").
 */
void qualities_tell(struct narration *narration, long task, enum indicator_role role, size_t from,
    size_t to);

/* The first amount at or after a place. */
size_t amount_from(const struct narration *narration, size_t at);

#endif
