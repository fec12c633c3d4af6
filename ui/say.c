/* say.c: lines for the person at the terminal, on stderr */
#include "ui/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"

static void
put(const char *prefix, const char *text)
{
	struct arena arena = { .blocks = NULL };

	fprintf(stderr, "%s%s\n", prefix, text_clean(&arena, text, strlen(text)));
	arena_release(&arena);
}

void
say(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	int n = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (n < 0)
		return;
	char *text = mem_alloc((size_t)n + 1);
	va_start(arguments, format);
	vsnprintf(text, (size_t)n + 1, format, arguments);
	va_end(arguments);
	put("suan: ", text);
	free(text);
}

void
say_line(const char *line)
{
	put("", line);
}
