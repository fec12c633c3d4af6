/* mem.c: heap memory that is there or ends the program in order */
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"

static void (*exhausted_hook)(void);

void
mem_on_exhausted(void (*hook)(void))
{
	exhausted_hook = hook;
}

/* Leaves by _exit: exit()'s handlers may want memory, and would flush half-written streams. */
_Noreturn void
mem_exhausted(void)
{
	void (*hook)(void) = exhausted_hook;
	const char *line = _("suan: memory is exhausted; close other programs and start again\n");

	exhausted_hook = NULL;
	if (hook)
		hook();
	for (size_t left = strlen(line); left > 0;) {
		ssize_t n = write(STDERR_FILENO, line, left);
		if (n <= 0)
			break;
		line += n;
		left -= (size_t)n;
	}
	_exit(3);
}

void *
mem_alloc(size_t size)
{
	void *room = calloc(1, size ? size : 1);

	if (!room)
		mem_exhausted();
	return room;
}

void *
mem_resize(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		mem_exhausted();
	size_t bytes = count * size;
	void *room = realloc(old, bytes ? bytes : 1);
	if (!room)
		mem_exhausted();
	return room;
}

char *
mem_copy(const char *text)
{
	size_t bytes = strlen(text) + 1;

	return memcpy(mem_alloc(bytes), text, bytes);
}
