/* interrupt.h: Ctrl-C in a command that writes: noticed between two steps, never within one */
#ifndef UI_INTERRUPT_H
#define UI_INTERRUPT_H

#include <stdbool.h>

struct db;

/*
 * From now on SIGINT, SIGTERM and SIGHUP are noted; the reading of a document is given up, and what
 * `db` (may be NULL) has under way is rolled back. The second one ends the process. Call it again
 * with NULL before the database is closed.
 */
void interrupt_watch(struct db *db);

/* From now on they end the process again. */
void interrupt_unwatch(void);

/* Has one of them come? */
bool interrupt_came(void);

#endif
