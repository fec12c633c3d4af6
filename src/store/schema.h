/* schema.h: the tables and the migrations to them, SQL text only: store/db.c runs them */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#define SCHEMA_APPLICATION_ID 0x7375616e      /* "suan" */

int schema_version(void);                     /* the newest */

/*
 * The statements that lead from `version` to the next, or an empty file (0) to the newest; they set
 * user_version themselves.
 */
const char *schema_migration(int version);

#endif
