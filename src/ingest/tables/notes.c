/* notes.c: what was seen in a document and could not be understood */
#include "ingest/tables/notes.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

static const char *__attribute__((format(printf, 2, 0)))
print_note(struct arena *arena, const char *format, va_list arguments)
{
	char text[512];

	vsnprintf(text, sizeof text, format, arguments);
	return text_clean(arena, text, strlen(text));
}

void
note_add(struct notes *notes, int page, int line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	MEM_GROW(notes->notes, notes->n, notes->room);
	notes->notes[notes->n++] = (struct extract_note){ .page = page, .line = line,
	    .text = print_note(notes->arena, format, arguments) };
	va_end(arguments);
}

void
document_notes_join(struct document_notes *notes, const struct extract_note *more, size_t n)
{
	struct extract_note *all;

	if (n == 0)
		return;
	all = arena_alloc(&notes->arena, (notes->n + n) * sizeof *all);
	if (notes->n > 0)
		memcpy(all, notes->notes, notes->n * sizeof *all);
	memcpy(all + notes->n, more, n * sizeof *all);
	notes->notes = all;
	notes->n += n;
}

void
document_note(struct document_notes *notes, const char *format, ...)
{
	struct extract_note note = { .page = 0 };
	va_list arguments;

	va_start(arguments, format);
	note.text = print_note(&notes->arena, format, arguments);
	va_end(arguments);
	document_notes_join(notes, &note, 1);
}
