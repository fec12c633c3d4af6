/* schema.h: the tables as numbered migrations, SQL text only: store/db.c runs them */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#define SCHEMA_APPLICATION_ID 0x7375616e      /* "suan" */

int schema_version(void);                     /* the newest: how many migrations there are */

/*
 * The statements that lead from `version` (0: an empty file) to the next; they set user_version
 * themselves.
 */
const char *schema_migration(int version);

#endif
