/* notes.c: what was seen in a document and could not be understood */
#include "ingest/notes.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void
note_add(struct notes *notes, int page, int line, const char *format, ...)
{
	char text[512];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	MEM_GROW(notes->notes, notes->n, notes->room);
	notes->notes[notes->n++] = (struct extract_note){ .page = page, .line = line,
	    .text = text_clean(notes->arena, text, strlen(text)) };
}
