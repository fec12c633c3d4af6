/* folder.h: a folder of its own for a test that writes files */
#ifndef UNIT_FOLDER_H
#define UNIT_FOLDER_H

#include <stddef.h>

/*
 * Makes a folder and goes there; folder_leave removes it with all that is in it. Both fit cmocka's
 * group functions.
 */
int folder_enter(void **state);
int folder_leave(void **state);

/* The whole file as a string; free() it. The test fails if there is none. */
char *folder_read(const char *path);
void folder_write(const char *path, const char *text);
void folder_write_bytes(const char *path, const void *bytes, size_t n);
void folder_remove(const char *path);         /* with all below it; nothing if it is not there */

#endif
