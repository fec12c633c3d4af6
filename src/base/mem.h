/* mem.h: heap memory that is there or ends the program in order */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/*
 * None of these returns NULL. When memory is exhausted (or a size overflows) the hook set by
 * mem_on_exhausted runs once (the terminal is left clean there), one line goes to stderr and the
 * program exits with status 3.
 */
void *mem_alloc(size_t size);                                    /* zeroed */
void *mem_resize(void *old, size_t count, size_t size);          /* new room is not zeroed */
char *mem_copy(const char *text);                                /* free() it */
void mem_on_exhausted(void (*hook)(void));

/* What the functions above do in that case; for a library's own allocation that failed. */
_Noreturn void mem_exhausted(void);

/*
 * Make room for one more element in a growing array: MEM_GROW(list, n, room) before list[n++] = x.
 */
#define MEM_GROW(list, n, room) \
	((n) < (room) ? (void)0 : \
			(void)((room) = (room) ? 2 * (room) : 16, \
			    (list) = mem_resize((list), (room), sizeof *(list))))

#endif
