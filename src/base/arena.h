/* arena.h: memory of one life time, released at once */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {                        /* zero-initialised: ready to use */
	struct arena_block *blocks;   /* newest first */
	size_t used;                  /* bytes taken from the newest block */
};

/* zeroed, aligned for any object; never NULL */
void *arena_alloc(struct arena *arena, size_t size);
char *arena_copy(struct arena *arena, const char *text, size_t bytes);  /* adds the final NUL */
/* a copy of a whole string; NULL stays NULL */
char *arena_text(struct arena *arena, const char *text);
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void arena_release(struct arena *arena);                         /* frees all; ready to use again */

#endif
