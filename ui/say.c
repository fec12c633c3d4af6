/* say.c: lines for the person at the terminal, in the character set of the session */
#include "ui/say.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"

void
say_encoded(FILE *out, const char *text)
{
	char bytes[MB_LEN_MAX];
	uint32_t c;

	while ((c = text_next(&text))) {
		mbstate_t state = { 0 };
		size_t n = wcrtomb(bytes, (wchar_t)c, &state);
		if (n == (size_t)-1)
			fputc('?', out);
		else
			fwrite(bytes, 1, n, out);
	}
}

static void
put(const char *prefix, const char *text)
{
	struct arena arena = { .blocks = NULL };

	fputs(prefix, stderr);
	say_encoded(stderr, text_clean(&arena, text, strlen(text)));
	fputc('\n', stderr);
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
