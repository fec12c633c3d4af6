/* err.c: what went wrong, in words for the person in the meeting */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"

static char *format_text(const char *format, va_list args) __attribute__((format(printf, 1, 0)));

static char *
format_text(const char *format, va_list args)
{
	va_list again;

	va_copy(again, args);
	int n = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (n < 0)
		mem_exhausted();
	char *text = mem_alloc((size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, format, args);
	return text;
}

static char *
clean(const char *text)
{
	struct arena arena = { .blocks = NULL };
	char *cleaned = mem_copy(text_clean(&arena, text, strlen(text)));

	arena_release(&arena);
	return cleaned;
}

int
err_set(struct err *err, enum err_status status, const char *format, ...)
{
	va_list args;

	if (err->status != ERR_NONE)
		return -1;
	va_start(args, format);
	char *raw = format_text(format, args);
	va_end(args);
	err->status = status;
	err->text = clean(raw);
	free(raw);
	return -1;
}

int
err_context(struct err *err, const char *format, ...)
{
	va_list args;

	if (err->status == ERR_NONE)
		return -1;
	va_start(args, format);
	char *raw = format_text(format, args);
	va_end(args);
	char *context = clean(raw);
	size_t before = strlen(context), bytes = before + 2 + strlen(err->text) + 1;
	char *text = mem_alloc(bytes);
	snprintf(text, bytes, "%s: %s", context, err->text);
	free(raw);
	free(context);
	free(err->text);
	err->text = text;
	return -1;
}

void
err_clear(struct err *err)
{
	free(err->text);
	*err = ERR_INIT;
}
