/* arena.c: memory of one life time, released at once */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* The smallest with its head is one of those that malloc keeps at hand. */
enum { BLOCK_MIN = 1000, BLOCK_MAX = 65536 };

struct arena_block {
	struct arena_block *next;
	size_t size;
	alignas(max_align_t) unsigned char bytes[];
};

static struct arena_block *
block_new(size_t size, struct arena_block *next)
{
	if (size > SIZE_MAX - sizeof(struct arena_block))
		mem_exhausted();
	struct arena_block *block = mem_resize(NULL, 1, sizeof *block + size);
	block->size = size;
	block->next = next;
	return block;
}

/* Blocks double up to a bound: a small arena stays small, a large one takes few blocks. */
static size_t
block_size(const struct arena_block *newest)
{
	if (!newest)
		return BLOCK_MIN;
	return newest->size < BLOCK_MAX / 2 ? 2 * newest->size : BLOCK_MAX;
}

/* What is large gets a block of its own behind the newest, whose rest stays in use. */
static void *
take_alone(struct arena *arena, size_t size)
{
	struct arena_block *block = block_new(size, arena->blocks->next);

	arena->blocks->next = block;
	return block->bytes;
}

static void *
take(struct arena *arena, size_t size, size_t alignment)
{
	struct arena_block *newest = arena->blocks;
	size_t from = (arena->used + alignment - 1) / alignment * alignment;

	if (!newest || from > newest->size || size > newest->size - from) {
		size_t room = block_size(newest);
		if (newest && size > room / 2)
			return take_alone(arena, size);
		arena->blocks = newest = block_new(size > room ? size : room, newest);
		from = 0;
	}
	arena->used = from + size;
	return newest->bytes + from;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	void *room = take(arena, size, alignof(max_align_t));

	return size ? memset(room, 0, size) : room;
}

char *
arena_copy(struct arena *arena, const char *text, size_t bytes)
{
	if (bytes == SIZE_MAX)
		mem_exhausted();
	char *copy = take(arena, bytes + 1, 1);
	if (bytes)
		memcpy(copy, text, bytes);
	copy[bytes] = '\0';
	return copy;
}

char *
arena_text(struct arena *arena, const char *text)
{
	return text ? arena_copy(arena, text, strlen(text)) : NULL;
}

char *
arena_printf(struct arena *arena, const char *format, ...)
{
	struct arena_block *newest = arena->blocks;
	size_t room = newest ? newest->size - arena->used : 0;
	char *rest = newest ? (char *)newest->bytes + arena->used : NULL;
	va_list args;

	/* where the text fits it is formatted once */
	va_start(args, format);
	int n = vsnprintf(rest, room, format, args);
	va_end(args);
	if (n < 0)
		mem_exhausted();
	char *text = take(arena, (size_t)n + 1, 1);
	if (text == rest)
		return text;
	va_start(args, format);
	vsnprintf(text, (size_t)n + 1, format, args);
	va_end(args);
	return text;
}

void
arena_release(struct arena *arena)
{
	for (struct arena_block *block = arena->blocks; block;) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	*arena = (struct arena){ .blocks = NULL };
}
