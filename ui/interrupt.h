/* interrupt.h: Ctrl-C in a command that writes: noticed between two steps, never within one */
#ifndef UI_INTERRUPT_H
#define UI_INTERRUPT_H

#include <stdbool.h>

struct db;

/*
 * From now on SIGINT, SIGTERM and SIGHUP are noted; what `db` (may be NULL) has under way is rolled
 * back. Call it again with NULL before the database is closed.
 */
void interrupt_watch(struct db *db);

/* Has one of them come? */
bool interrupt_came(void);

#endif
