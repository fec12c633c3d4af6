/* locate.h: where the database and the translations are */
#ifndef UI_LOCATE_H
#define UI_LOCATE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/err.h"

struct location {
	const char *path;             /* in the arena, or as given */
	bool sample;                  /* the bundled sample, because there is nothing else */
	bool own;                     /* the user's own, because no other was named */
};

/*
 * The database to read: the one given (NULL: none was), else $SUAN_DB, else the user's own if it is
 * there with contents, else the bundled sample. ERR_DATA if there is none of these; whether the file can be used
 * is not looked at.
 */
int locate_reading(struct location *location, struct arena *arena, const char *given,
    struct err *err);

/*
 * The database to write: the one given, else $SUAN_DB, else the user's own, there or not; never the
 * sample.
 */
int locate_writing(struct location *location, struct arena *arena, const char *given,
    struct err *err);

/* The folder of translations that belongs to this binary, in the arena. */
const char *locate_translations(struct arena *arena);

#endif
