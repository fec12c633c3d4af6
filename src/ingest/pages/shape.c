/* shape.c: what a word looks like in print */
#include "ingest/pages/shape.h"

#include <string.h>

int
shape_columns(const char *text, size_t bytes)
{
	int columns = 0;

	for (size_t i = 0; i < bytes; i++) {
		unsigned char c = (unsigned char)text[i];
		if ((c & 0xC0) != 0x80)
			columns += c >= 0xE2 ? 2 : 1;
	}
	return columns;
}

bool
shape_figure(const char *text)
{
	size_t n = strspn(text, "-0123456789,.%");

	return n > 0 && text[n] == '\0';
}
